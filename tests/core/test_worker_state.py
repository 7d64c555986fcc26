"""What a worker says of itself while some of its threads wait for something that is down."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
import structlog

from workers.core.standing import Standing


@pytest.fixture
def changes() -> list[str]:
    """Grows with each change that is told."""
    return []


@pytest.fixture
def standing(changes: list[str]) -> Iterator[Standing]:
    with structlog.testing.capture_logs():
        one = Standing(changed=lambda: changes.append("changed"))
        one.take()  # as after a heartbeat
        yield one


def elsewhere(do: Callable[[], None]) -> None:
    """Do it in another thread, of the many that share a worker."""
    thread = threading.Thread(target=do)
    thread.start()
    thread.join()


def test_a_thread_that_waits_is_not_hidden_by_others(standing: Standing) -> None:
    """One that has nothing to do, or downloads on, says nothing of the store that another waits for."""
    gate, back = threading.Event(), threading.Event()

    def wait() -> None:
        standing.unhealthy("storage_down")
        gate.wait(10)
        standing.healthy()
        back.set()

    threading.Thread(target=wait, daemon=True).start()
    while standing.take()[0] == "running":
        pass
    standing.healthy()
    standing.work_advanced()
    assert standing.take() == ("paused:storage_down", False)
    gate.set()
    assert back.wait(10)
    assert standing.take() == ("running", True)
    standing.work_advanced()
    assert standing.take() == ("running", True)


def test_work_that_was_done_ends_all_waits(standing: Standing) -> None:
    standing.unhealthy("storage_down")
    elsewhere(lambda: standing.unhealthy("storage_full"))
    elsewhere(standing.all_healthy)
    assert standing.take() == ("running", True)


def test_alerts_without_a_webhook_come_round_all_the_same(standing: Standing) -> None:
    standing.unhealthy("slack_not_configured")
    standing.advanced()
    assert standing.take() == ("paused:slack_not_configured", True)


def test_a_change_is_told_at_once_and_only_a_change(standing: Standing, changes: list[str]) -> None:
    """The heartbeat need not be waited for."""
    standing.healthy()
    assert not changes
    standing.unhealthy("database_down")
    standing.unhealthy("database_down")
    assert len(changes) == 1
    standing.database_answers()
    assert len(changes) == 2
    assert standing.take() == ("running", True)


def test_a_database_that_answers_says_nothing_of_the_store(standing: Standing) -> None:
    """Every claim is an answer of the database's: what else a thread waits for is not over with it."""
    standing.unhealthy("storage_down")
    standing.database_answers()
    assert standing.take() == ("paused:storage_down", False)
