"""A worker's heartbeats: what they say, for how long they come, and what their answers do to the work."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from tests.support.processes import wait_until
from workers.core import heartbeat as module
from workers.core.errors import ClaimLost, DatabaseDown, Draining
from workers.core.heartbeat import EXIT_STUCK, Heartbeat
from workers.core.settings import Settings
from workers.core.work import Work
from workers.core.worker import Worker


class Answers:
    """A database that answers each beat with the claims it is told of, unless it is down."""

    def __init__(self) -> None:
        self.claims: list[Any] = []
        self.down = False
        self.beats: list[dict[str, Any]] = []
        self.meanwhile: Callable[[], object] = lambda: None

    def run(self, _: str, **said: Any) -> list[dict[str, Any]]:
        rows = [{"id": call.id, "claim_token": call.claim_token} for call in self.claims]
        self.meanwhile()
        if self.down:
            raise DatabaseDown("nobody answers")
        self.beats.append(said)
        return rows

    def admit(self) -> None: ...

    def close(self) -> None: ...


@pytest.fixture
def database() -> Answers:
    return Answers()


@pytest.fixture
def stop() -> threading.Event:
    return threading.Event()


@pytest.fixture
def heartbeat(database: Answers, stop: threading.Event, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heartbeat]:
    monkeypatch.setattr(module, "BEAT_S", 0.05)
    one = Heartbeat("w1", "vault", "v", database, stop)  # type: ignore[arg-type]
    monkeypatch.setattr(one, "_give_back_unknown", lambda _: None)  # its claims are the test's, not orphans
    yield one
    stop.set()
    one.end()


@pytest.fixture
def work() -> Work:
    return Work(save=lambda _: None, advanced=lambda: None)


@pytest.fixture
def call() -> Any:
    return SimpleNamespace(id=1, claim_token=uuid4(), ringba_call_id="a")


def test_progress_that_a_lost_beat_would_have_told_is_told_by_the_next(heartbeat: Heartbeat, database: Answers) -> None:
    """Or work that got on while the database was away would look as if it stood still."""
    heartbeat.until_heard()
    heartbeat.standing.advanced()
    database.down = True
    with pytest.raises(DatabaseDown):
        heartbeat._beat()
    database.down = False
    heartbeat.until_heard()
    heartbeat.until_heard()
    assert [beat["advanced"] for beat in database.beats] == [True, True, False]


def test_a_worker_that_lost_touch_judges_nobody_for_a_while(
    heartbeat: Heartbeat, database: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an outage the heartbeats of all others are old, too: they have as long to come back as after a start."""
    monkeypatch.setattr(module, "IN_TOUCH_S", 0.2)
    heartbeat.until_heard()
    heartbeat.start(lambda run: run)
    wait_until(lambda: heartbeat.in_touch, 10)
    database.down = True
    wait_until(lambda: not heartbeat.in_touch, 10)
    monkeypatch.setattr(module, "IN_TOUCH_S", 3600.0)
    database.down, beats = False, len(database.beats)
    wait_until(lambda: len(database.beats) > beats, 10)
    assert not heartbeat.in_touch


def test_a_beat_that_failed_is_sent_again_soon(
    heartbeat: Heartbeat, database: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time until the next one would be missing from the minute after which a worker counts as dead."""
    monkeypatch.setattr(module, "BEAT_S", 3600.0)
    outages = iter([True, False])
    database.meanwhile = lambda: setattr(database, "down", next(outages))
    heartbeat.start(lambda run: run)
    assert wait_until(lambda: database.beats, 10)


def test_a_worker_that_is_to_stop_beats_until_it_holds_nothing(
    heartbeat: Heartbeat, database: Answers, stop: threading.Event, work: Work, call: Any
) -> None:
    """Finishing may take longer than the minute after which a claim without heartbeats is taken back."""
    database.claims = [call]
    heartbeat.start(lambda run: run)
    with heartbeat.holding(call, work):
        stop.set()
        beats = len(database.beats)
        assert wait_until(lambda: len(database.beats) > beats + 3, 10)
        thread = heartbeat._thread
        assert thread is not None
        assert thread.is_alive()
    assert wait_until(lambda: not thread.is_alive(), 10)


def test_a_call_that_was_claimed_as_the_stop_came_is_told_of_it(
    heartbeat: Heartbeat, stop: threading.Event, work: Work, call: Any
) -> None:
    """Its work was not yet there when all others were told."""
    stop.set()
    heartbeat.stop_work()
    with heartbeat.holding(call, work), pytest.raises(Draining):
        work.check()


def test_a_call_that_is_claimed_during_a_beat_is_not_lost(
    heartbeat: Heartbeat, database: Answers, work: Work, call: Any
) -> None:
    """The beat's answer is older than the claim, and says nothing of it."""
    with ExitStack() as held:

        def claim() -> None:
            database.claims, database.meanwhile = [call], lambda: None
            held.enter_context(heartbeat.holding(call, work))

        database.meanwhile = claim
        heartbeat.until_heard()
        work.check()
        heartbeat.until_heard()
        work.check()
        database.claims = []
        heartbeat.until_heard()
        with pytest.raises(ClaimLost):
            work.check()


def test_a_call_that_was_taken_back_and_claimed_by_another_thread_is_held_twice(
    heartbeat: Heartbeat, database: Answers, stop: threading.Event, work: Work, call: Any
) -> None:
    """The first thread hears that its claim is gone, and lets go of nothing but its own."""
    again = SimpleNamespace(id=call.id, claim_token=uuid4(), ringba_call_id=call.ringba_call_id)
    second = Work(save=lambda _: None, advanced=lambda: None)
    with ExitStack() as first:
        first.enter_context(heartbeat.holding(call, work))
        with heartbeat.holding(again, second):
            database.claims = [again]
            time.sleep(0.001)  # the claims are older than the question
            heartbeat.until_heard()
            with pytest.raises(ClaimLost):
                work.check()
            second.check()
            first.close()
            heartbeat.stop_work()
            with pytest.raises(Draining):
                second.check()
    assert not heartbeat._holds()


def test_a_heartbeat_that_fails_in_a_way_nobody_foresaw_ends_the_worker(
    sql: Any, dsn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it all that the worker claims would be taken back, call after call, while its process runs."""
    worker = Worker("vault", Settings(_env_file=None, data_dir=tmp_path, database_url=dsn))  # type: ignore[call-arg]
    worker.start()
    assert wait_until(lambda: sql.execute("select from core.workers").fetchone() is not None, 10)

    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(errno.EMFILE, "Too many open files")  # what a driver that cannot open a connection raises

    with monkeypatch.context() as patch:
        patch.setattr(worker.database, "run", fail)
        worker.standing.unhealthy("storage_down")  # a change is told at once
        assert wait_until(lambda: worker.stopping, 10)
    assert worker.exit_status == 1
    worker.__exit__(None, None, None)


def test_work_that_does_not_let_go_ends_its_process(
    heartbeat: Heartbeat, work: Work, call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hears at every beat that its claim is gone; after a minute the process exits, to be started anew."""
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)
    clock = SimpleNamespace(now=0.0)
    monkeypatch.setattr("workers.core.work.time", SimpleNamespace(monotonic=lambda: clock.now))
    with heartbeat.holding(call, work):
        for clock.now in (1000.0, 1030.0, 1059.0):
            time.sleep(0.001)  # the claim is older than the question
            heartbeat.until_heard()
        assert ended == []
        clock.now = 1061.0
        heartbeat.until_heard()
    assert ended == [EXIT_STUCK]
