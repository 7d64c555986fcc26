"""The loop of a claiming lane: what it does between two calls, and while something that it needs is down."""

from __future__ import annotations

import random
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
import structlog

from tests.support.calls import START
from workers.core import lane as module
from workers.core.calls import Call, Outcome
from workers.core.errors import CorruptAudio, DatabaseDown, Draining, GpuFailure, SkipCall, StorageDown
from workers.core.lane import PAUSE_ASKED_MAX_S, PAUSE_FIRST_S, PAUSE_MAX_S, Lane, Loop
from workers.core.standing import Standing
from workers.core.work import Work

DONE = {"audio_s": 1.0}


class Database:
    """One that says what is left, and keeps the parts of long work; or does not answer."""

    def __init__(self) -> None:
        self.left: Any = {"due": 0, "later": 0, "paused": False}
        self.asked: list[str] = []
        self.open = True
        self.open_for_checkpoint = nullcontext

    @contextmanager
    def closed_during_work(self) -> Iterator[None]:
        self.open = False
        try:
            yield
        finally:
            self.open = True

    def run(self, query: str, **_: Any) -> list[dict[str, Any]]:
        self.asked.append(query)
        if isinstance(self.left, Exception):
            raise self.left
        return [self.left if query == "waiting" else {"taken": 0}]


class Claims:
    """Gives so many calls, and takes what becomes of each; `troubles` come first, one a statement."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self.calls = 0
        self.troubles: list[Exception] = []
        self.stands = True
        self.asked: list[tuple[Outcome | None, bool]] = []
        self.kept: Callable[..., None] = lambda *_: None

    @property
    def outcomes(self) -> list[Outcome]:
        return [outcome for outcome, _ in self.asked if outcome is not None]

    def settle(self, outcome: Outcome | None, claim: bool) -> tuple[bool, Call | None]:
        assert self._worker.database.open
        self.asked.append((outcome, claim))
        if self.troubles:
            raise self.troubles.pop(0)
        if claim and self.calls:
            self.calls -= 1
            return self.stands, _call()
        if not self.calls:
            self._worker.stopping = True
        return self.stands, None

    def checkpoint(self, *parts: Any) -> None:
        self.kept(*parts)


class Worker:
    """What a loop sees of its process, with a clock that stands still; `waits` are the seconds it would have slept."""

    def __init__(self) -> None:
        self.stopping = False
        self.patience = 3
        self.waits: list[float] = []
        self.ended: list[str] = []
        self.stopped = 0
        self.settings = None
        self.log = structlog.get_logger()
        self.standing = Standing(changed=lambda: None)
        self.database = Database()
        self.claims = Claims(self)
        self.heartbeat = SimpleNamespace(
            claimant=lambda _: self.claims, holding=lambda *_: nullcontext(), in_touch=False
        )

    def stopping_for(self, longer_than_s: float) -> bool:
        assert longer_than_s > 0
        self.patience -= self.stopping
        return self.patience < 0

    def wait(self, seconds: float, even_when_stopping: bool = False) -> None:
        self.waits.append(seconds)

    def stop(self) -> None:
        self.stopped += 1
        self.stopping = True

    def end(self, why: str) -> None:
        self.ended.append(why)
        self.stopping = True


def _call() -> Call:
    return Call(
        1, "a", uuid.uuid4(), 1, 5, 900.0, None, "general", START, 12.0, None, "inbound", 0, None, None, None, None
    )


@pytest.fixture
def worker() -> Iterator[Worker]:
    with structlog.testing.capture_logs():
        yield Worker()


@pytest.fixture(autouse=True)
def without_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "uniform", lambda low, _: low)


def run(worker: Worker, work: Callable[[Work], dict[str, Any]], calls: int, drain: bool = False, **more: Any) -> None:
    """Let the loop come to its end, which is when `calls` have been worked on."""
    worker.claims.calls = calls
    lane = Lane("vault", "vault_finish", prepare=lambda *_: None, work=lambda _, __, w: work(w), **more)
    Loop(lane, worker, None, drain).run()  # type: ignore[arg-type]


def scripted(*steps: Any) -> Callable[[Work], dict[str, Any]]:
    """Work whose n-th attempt raises the n-th step, or returns it."""
    left = iter(steps)

    def work(_: Work) -> dict[str, Any]:
        step = next(left)
        if isinstance(step, BaseException):
            raise step
        return dict(step)

    return work


def test_a_dependency_that_stays_down_is_asked_less_often(worker: Worker) -> None:
    """Twice as long each time, a minute at most; once a call came to an outcome it begins anew."""
    down = [StorageDown("x") for _ in range(8)]
    run(worker, scripted(*down, CorruptAudio("x"), StorageDown("x")), 10)
    assert worker.waits[:2] == [PAUSE_FIRST_S, 2 * PAUSE_FIRST_S]
    assert worker.waits[7:9] == [PAUSE_MAX_S, PAUSE_FIRST_S]


def test_a_dependency_that_asks_to_be_left_alone_is(worker: Worker) -> None:
    """For a while: what it says may be nonsense."""
    asked = [StorageDown("x"), StorageDown("x")]
    asked[0].wait_s, asked[1].wait_s = 300.0, 86400.0
    run(worker, scripted(*asked), 2)
    assert worker.waits[:2] == [300.0, PAUSE_ASKED_MAX_S]


def test_no_call_pays_for_what_all_need(worker: Worker) -> None:
    """It goes back before the wait, and nothing is claimed in its place; what was learnt of the dependency is told."""
    told: list[int] = []
    run(worker, scripted(StorageDown("x"), DONE), 2, after_attempt=lambda *_: told.append(len(worker.waits)))
    assert [(o.kind, claim) for o, claim in worker.claims.asked if o] == [("released", False), ("done", True)]
    assert told == [0, 1]


def test_an_attempt_that_needed_nothing_ends_no_others_wait(worker: Worker) -> None:
    """Work that was done proves that all is back; a call that failed, or was skipped, may not have come so far."""
    worker.standing._waits[-1] = "storage_down"
    run(worker, scripted(CorruptAudio("x"), SkipCall("too_short", 1.0)), 2)
    assert worker.standing._waits == {-1: "storage_down"}
    worker.stopping = False
    run(worker, scripted(DONE), 1)
    assert worker.standing.state == "running"


def test_the_work_has_no_database(worker: Worker) -> None:
    """And the worker is held to beat for the call for as long as it lasts."""
    held: list[Call] = []

    @contextmanager
    def holding(call: Call, _: Work) -> Iterator[None]:
        held.append(call)
        yield
        held.clear()

    def work(_: Work) -> dict[str, Any]:
        assert not worker.database.open
        assert len(held) == 1
        return dict(DONE)

    worker.heartbeat.holding = holding
    run(worker, work, 1)
    assert [outcome.kind for outcome in worker.claims.outcomes] == ["done"]
    assert held == []


def test_what_is_skipped_keeps_its_length(worker: Worker) -> None:
    run(worker, scripted(SkipCall("too_short", 1.5)), 1)
    assert worker.claims.outcomes[0].row["duration_seconds"] == 1.5


def test_a_drained_call_goes_back_and_none_is_claimed_for_it(worker: Worker) -> None:
    def work(_: Work) -> dict[str, Any]:
        worker.stopping = True
        raise Draining

    run(worker, work, 5)
    assert [o.kind for o in worker.claims.outcomes] == ["released"]
    assert worker.claims.asked[-1][1] is False


def test_a_process_whose_device_is_gone_ends(worker: Worker) -> None:
    run(worker, scripted(GpuFailure("x")), 5)
    assert worker.ended == [GpuFailure.error_class]
    assert worker.claims.calls == 4


@pytest.mark.parametrize(("drain", "stopped"), [(False, 1), (True, 0)])
def test_a_worn_process_ends_unless_nobody_would_start_it_anew(worker: Worker, drain: bool, stopped: int) -> None:
    run(worker, scripted(DONE, DONE), 2, drain, worn=lambda _: "memory")
    assert worker.stopped == stopped
    assert worker.claims.calls == (0 if drain else 1)


def test_who_has_nothing_to_do_takes_back_what_the_dead_hold(worker: Worker) -> None:
    """And waits a second; where the database does not answer, the next claim meets that and reports it."""
    worker.heartbeat.in_touch = True
    lane = Lane("vault", "vault_finish", prepare=lambda *_: None, work=lambda *_: {})
    Loop(lane, worker, None, False)._idle()  # type: ignore[arg-type]
    assert worker.database.asked == ["kill_zombies"]
    assert worker.waits == [0.5]
    worker.database.left = DatabaseDown("x")
    Loop(lane, worker, None, False)._idle()  # type: ignore[arg-type]
    assert worker.database.asked == ["kill_zombies"] * 2


class TestADatabaseInTrouble:
    def test_it_is_asked_again_with_the_same_outcome(self, worker: Worker) -> None:
        """Less and less often, every few seconds at last."""
        worker.claims.troubles = [DatabaseDown("x") for _ in range(10)]
        run(worker, scripted(DONE), 1)
        assert worker.waits[:3] == [0.1, 0.2, 0.4]
        assert worker.waits[9] == 2.5
        assert worker.standing.state == "running"

    @pytest.mark.parametrize("step", [Draining(), CorruptAudio("x")], ids=["released", "failed"])
    def test_what_it_refuses_without_a_result_is_tried_again_in_peace(self, worker: Worker, step: Exception) -> None:
        """No other outcome would do better, and one statement must not follow the other without a pause."""

        def work(_: Work) -> dict[str, Any]:
            worker.claims.troubles = [psycopg.errors.CheckViolation("x") for _ in range(3)]
            raise step

        run(worker, work, 1)
        assert worker.waits[:3] == [0.1, 0.2, 0.4]
        assert len(worker.claims.outcomes) == 4
        assert len({outcome.kind for outcome in worker.claims.outcomes}) == 1

    @pytest.mark.parametrize("refusal", [psycopg.errors.CheckViolation("x"), psycopg.DataError("x")])
    def test_a_result_that_it_refuses_fails_its_call(self, worker: Worker, refusal: Exception) -> None:
        """At once, for it would be refused again; what else is refused is nothing of the call's."""

        def work(_: Work) -> dict[str, Any]:
            worker.claims.troubles = [refusal]
            return dict(DONE)

        run(worker, work, 1)
        assert [o.kind for o in worker.claims.outcomes] == ["done", "failed"]
        assert worker.claims.outcomes[1].row["recoverable"] is False
        assert worker.waits == []

    def test_a_worker_that_is_to_stop_tries_for_a_while(self, worker: Worker) -> None:
        """A result is worth some seconds; then its claim times out, and the process can end."""

        def work(_: Work) -> dict[str, Any]:
            worker.claims.troubles = [DatabaseDown("x") for _ in range(50)]
            worker.stopping = True
            return dict(DONE)

        run(worker, work, 1)
        assert 3 < len(worker.claims.outcomes) < 10

    def test_parts_that_cannot_be_kept_are_the_works_affair(self, worker: Worker) -> None:
        """It may go on and keep them later, but must not take them for kept."""
        unkept: list[DatabaseDown] = []

        def refuse(*_: Any) -> None:
            raise DatabaseDown("x")

        def work(work: Work) -> dict[str, Any]:
            try:
                work.checkpoint({"chunk": "1"})
            except DatabaseDown as error:
                unkept.append(error)
            return dict(DONE)

        worker.claims.kept = refuse
        run(worker, work, 1)
        assert len(unkept) == 1

    @pytest.mark.parametrize(("stands", "refreshed"), [(True, 0), (False, 2)])
    def test_where_a_result_was_not_taken_what_was_prepared_is_read_anew(
        self, worker: Worker, stands: bool, refreshed: int
    ) -> None:
        """It may be what the result was refused for; else it is read every half minute."""
        seen: list[int] = []
        worker.claims.stands = stands
        run(worker, scripted(DONE, DONE, DONE), 3, refresh=lambda *_: seen.append(1))
        assert len(seen) == refreshed


class TestADrain:
    @pytest.mark.parametrize(
        ("left", "stays"),
        [
            ({"due": 0, "later": 0, "paused": False}, False),
            ({"due": 0, "later": 3, "paused": False}, False),
            ({"due": 2, "later": 0, "paused": True}, False),
            ({"due": 2, "later": 0, "paused": False}, True),
            (DatabaseDown("x"), True),
        ],
    )
    def test_it_stays_while_something_can_be_done(self, worker: Worker, left: Any, stays: bool) -> None:
        """A paused lane's calls, and those that wait for another attempt, are no reason; not to know is one."""
        worker.database.left = left
        lane = Lane("vault", "vault_finish", prepare=lambda *_: None, work=lambda *_: {})
        loop = Loop(lane, worker, None, True)  # type: ignore[arg-type]
        assert loop._nothing_left() is not stays

    @pytest.mark.parametrize(("options", "order"), [(["--drain"], ["judge", "top_up"]), ([], ["top_up", "judge"])])
    def test_a_lane_beside_begins_when_its_own_is_done(
        self, worker: Worker, monkeypatch: pytest.MonkeyPatch, options: list[str], order: list[str]
    ) -> None:
        """What that leaves is still to be worked on; without a drain they work side by side."""
        done: list[str] = []
        beside_ended = threading.Event()

        def thread(lane: Lane, *_: Any) -> list[threading.Thread]:
            def end() -> None:
                if lane.name == "judge":
                    beside_ended.wait(0.1 if options else 20)
                done.append(lane.name)
                if lane.name == "top_up":
                    beside_ended.set()

            return [threading.Thread(target=end)]

        def run_process(_: str, work: Callable[[Any], None]) -> int:
            work(SimpleNamespace(settings=None, database=None, start=lambda: None))
            return 0

        monkeypatch.setattr(module, "_threads", thread)
        monkeypatch.setattr(module, "run_process", run_process)
        beside = Lane("top_up", "judge_top_up", prepare=lambda *_: None, work=lambda *_: {})
        lane = Lane("judge", "judge_finish", prepare=lambda *_: None, work=lambda *_: {}, beside=lambda _: [beside])
        assert module.run(lane, options) == 0
        assert done == order

    def test_what_a_lane_beside_waits_for_is_no_reason_to_stay(self, worker: Worker) -> None:
        """Nor does it make the worker look ill; the next run goes on."""
        run(worker, scripted(StorageDown("x")), 3, drain=True, background=True)
        assert worker.claims.calls == 2
        assert worker.waits == []
        assert worker.standing.state == "running"

    def test_beside_a_running_lane_it_waits_without_a_word(self, worker: Worker) -> None:
        run(worker, scripted(StorageDown("x"), DONE), 2, background=True)
        assert worker.waits[0] == PAUSE_FIRST_S
        assert worker.standing.state == "running"
