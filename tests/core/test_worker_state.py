"""What a worker says of itself while some of its threads wait for something that is down."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workers.core.settings import Settings
from workers.core.worker import Worker


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    one = Worker("vault", Settings(_env_file=None, data_dir=tmp_path, database_url="postgresql://nobody"))  # type: ignore[call-arg]
    one._advanced = False  # as after a heartbeat
    yield one
    one.database.close()


def elsewhere(do: Callable[[], None]) -> None:
    """Do it in another thread, of the many that share a worker."""
    thread = threading.Thread(target=do)
    thread.start()
    thread.join()


def told(worker: Worker) -> tuple[str, bool]:
    """(state, whether it advanced) as the next heartbeat has them."""
    advanced, worker._advanced = worker._advanced, False
    return worker._state, advanced


def test_a_thread_that_waits_is_not_hidden_by_others(worker: Worker) -> None:
    """One that has nothing to do, or downloads on, says nothing of the store that another waits for."""
    gate, back = threading.Event(), threading.Event()

    def wait() -> None:
        worker.unhealthy("storage_down")
        gate.wait(10)
        worker.healthy()
        back.set()

    threading.Thread(target=wait, daemon=True).start()
    while told(worker)[0] == "running":
        pass
    worker.healthy()
    worker.work_advanced()
    assert told(worker) == ("paused:storage_down", False)
    gate.set()
    assert back.wait(10)
    assert told(worker) == ("running", True)
    worker.work_advanced()
    assert told(worker) == ("running", True)


def test_work_that_was_done_ends_all_waits(worker: Worker) -> None:
    worker.unhealthy("storage_down")
    elsewhere(lambda: worker.unhealthy("storage_full"))
    elsewhere(worker.all_healthy)
    assert told(worker) == ("running", True)


def test_alerts_without_a_webhook_come_round_all_the_same(worker: Worker) -> None:
    worker.unhealthy("slack_not_configured")
    worker.advanced()
    assert told(worker) == ("paused:slack_not_configured", True)
