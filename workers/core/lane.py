"""The loop every claiming lane runs: claim, work, settle-and-claim, until asked to stop.

A lane is described by a `Lane`; `run()` is its whole process. Nothing in here knows what the work is.
"""

from __future__ import annotations

import argparse
import math
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg

from workers.core import calls as outcomes
from workers.core import sentry
from workers.core.calls import Call, Outcome
from workers.core.database import Database
from workers.core.errors import (
    ClaimLost,
    DatabaseDown,
    DependencyDown,
    Draining,
    SkipCall,
    as_call_error,
)
from workers.core.settings import Settings
from workers.core.work import Work
from workers.core.worker import Worker, run_process

#: Seconds between two looks for work when there is none; jittered, so that workers spread out.
POLL_S = 1.0

#: Idle workers and the alerts worker run the zombie killer so often; a dead worker's call waits 60 s plus this.
KILL_EVERY_S = 5.0

#: The first and the longest pause after a dependency was found down.
PAUSE_FIRST_S, PAUSE_MAX_S = 1.0, 60.0

#: A dependency that asks to be left alone for longer is asked again after this many seconds all the same.
PAUSE_ASKED_MAX_S = 900.0


@dataclass(frozen=True)
class Lane:
    """What makes one lane different from the others.

    prepare: loads what the work needs (models, rules, storage); runs once, may use the database.
    work: turns one call into the columns of `finish_query`; may not use the database.
    refresh: before a call, at most every `refresh_s`, and when the finish query took none of the last one's result:
        prepares anew what may have changed (rules).
    after_attempt: tells the database what an attempt learnt of what the lane depends on; may use the database.
    threads: how many calls one process works on at once; a function where settings or what was prepared decide.
    worn: between calls: why the process should end and be started anew, None while it need not.
    beside: further lanes whose calls threads of the same process take.
    background: what such a lane waits for is its own affair, the worker is none the worse for it.
    """

    name: str
    finish_query: str
    prepare: Callable[[Settings, Database], Any]
    work: Callable[[Call, Any, Work], dict[str, Any]]
    refresh: Callable[[Settings, Database], Any] | None = None
    refresh_s: float = 30.0
    after_attempt: Callable[[Any, Database], None] | None = None
    threads: int | Callable[[Settings, Any], int] = 1
    worn: Callable[[Any], str | None] | None = None
    beside: Callable[[Settings], Sequence[Lane]] = lambda _: ()
    background: bool = False


def run(lane: Lane, argv: list[str] | None = None) -> int:
    """The whole life of a lane's process. Returns the exit status: 0 stopped or drained, 2 wrong use."""
    parser = argparse.ArgumentParser(
        prog=f"python workers/{lane.name}/worker.py", description=f"Runs the {lane.name} lane."
    )
    parser.add_argument("--drain", action="store_true", help="work until nothing is left for this lane, then exit")
    arguments = parser.parse_args(argv)

    def work(worker: Worker) -> None:
        lanes = [lane, *lane.beside(worker.settings)]
        prepared = [each.prepare(worker.settings, worker.database) for each in lanes]
        worker.start()
        threads = [_threads(each, worker, ready, arguments.drain) for each, ready in zip(lanes, prepared, strict=True)]
        # A lane that drains may leave something to do for those beside it.
        for together in threads if arguments.drain else [[t for group in threads for t in group]]:
            for thread in together:
                thread.start()
            for thread in together:
                thread.join()

    return run_process(lane.name, work)


def _threads(lane: Lane, worker: Worker, prepared: Any, drain: bool) -> list[threading.Thread]:
    number = lane.threads if isinstance(lane.threads, int) else lane.threads(worker.settings, prepared)
    loops: list[Loop] = []
    loops += (Loop(lane, worker, prepared, drain, loops) for _ in range(number))
    return [
        threading.Thread(target=worker.guarded(loop.run), name=f"{lane.name}-{n}") for n, loop in enumerate(loops, 1)
    ]


class Killer:
    """Takes back what dead workers hold, for a loop that comes round every second or so."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._killed_at = 0.0

    def when_due(self) -> None:
        """Every KILL_EVERY_S, while others can be judged by their heartbeats. Raises DatabaseDown, psycopg.Error."""
        now = time.monotonic()
        if now - self._killed_at <= KILL_EVERY_S or not self._worker.heartbeat.in_touch:
            return
        self._killed_at = now
        taken = self._worker.database.run("kill_zombies")[0]["taken"]
        if taken:
            self._worker.log.warning("zombies_killed", claims=taken)


class Loop:
    """One thread of work: at most one call at a time, at most one statement and one commit per call.

    threads: all of its lane in this process.
    """

    def __init__(self, lane: Lane, worker: Worker, prepared: Any, drain: bool, threads: Sequence[Loop] = ()) -> None:
        self._lane = lane
        self._worker = worker
        self._prepared = prepared
        self._drain = drain
        self._calls = worker.heartbeat.claimant(lane.name)
        self._log = worker.log.bind(lane=lane.name)
        self._threads = threads
        self._at_work = False
        self._given_up = False
        self._pause_s = PAUSE_FIRST_S
        self._refreshed_at = time.monotonic()
        self._killer = Killer(worker)

    def run(self) -> None:
        outcome: Outcome | None = None
        while True:
            call = self._settle(outcome, claim=not self._given_up)
            outcome = None
            if call is not None:
                self._refresh()
                outcome = self._attempt(call)
                self._recycle()
                if outcome is not None:  # whatever it was, this attempt met nothing that every call needs and is down
                    self._tell()
                    self._healthy(proven=outcome.kind == "done")
                    self._pause_s = PAUSE_FIRST_S
            elif self._worker.stopping or (self._drain and (self._given_up or self._nothing_left())):
                return
            else:
                self._idle()

    # -- one attempt ---------------------------------------------------------------------------

    def _attempt(self, call: Call) -> Outcome | None:
        """Work on one call and say what became of it (None: the claim was lost, nothing may be written)."""
        started = time.monotonic()
        log = self._log.bind(call=call.ringba_call_id, attempt=call.attempts)

        def took() -> float:
            return time.monotonic() - started

        def save(parts: Sequence[dict[str, Any]]) -> None:
            # The one door to the database during work besides heartbeats (law 5).
            try:
                with self._worker.database.open_for_checkpoint():
                    self._calls.checkpoint(call, *parts)
            except DatabaseDown as error:
                log.warning("checkpoint_failed", reason=str(error))
                raise
            self._healthy()  # long work that has parts to keep has all it needs, though its outcome may be an hour away

        work = Work(save=save, advanced=self._worker.standing.work_advanced)
        try:
            with (
                self._working(),
                self._worker.heartbeat.holding(call, work),
                self._worker.database.closed_during_work(),
            ):
                result = self._lane.work(call, self._prepared, work)
            audio_s = result.pop("audio_s", None)
            log.info("attempt", outcome="done", seconds=round(took(), 2), audio_seconds=audio_s)
            return outcomes.done(call, self._lane.finish_query, result, took(), audio_s)
        except ClaimLost:
            log.warning("attempt", outcome="claim_lost", seconds=round(took(), 2))
            return None
        except Draining:
            log.info("attempt", outcome="released", seconds=round(took(), 2))
            return outcomes.released(call)
        except SkipCall as skip:
            log.info("attempt", outcome="skipped", reason=skip.reason, seconds=round(took(), 2))
            return outcomes.skipped(call, skip.reason, skip.duration_s, took())
        except DependencyDown as error:
            # No call pays for it: this one goes back with its attempt and the lane waits before the next.
            log.warning("attempt", outcome="released", error_class=error.error_class, reason=str(error))
            self._settle(outcomes.released(call), claim=False)
            self._tell()
            self._pause(error.error_class, error.wait_s or 0.0)
            return None
        except Exception as error:  # noqa: BLE001 - whatever went wrong costs this call, never the lane
            cause = as_call_error(error)
            log.warning(
                "attempt",
                outcome="error",
                error_class=cause.error_class,
                reason=str(cause),
                seconds=round(took(), 2),
                audio_seconds=call.duration_seconds,
            )
            sentry.report(error, cause.error_class, call.id)
            if cause.ends_process:
                self._worker.end(cause.error_class)
            return outcomes.failed(call, error, took())

    @contextmanager
    def _working(self) -> Iterator[None]:
        self._at_work = True
        try:
            yield
        finally:
            self._at_work = False

    def _settle(self, outcome: Outcome | None, claim: bool = True) -> Call | None:
        """Write the outcome and claim the next call, however long the database takes to come back."""
        delay = 0.2
        while True:
            try:
                stood, call = self._calls.settle(outcome, claim=claim and not self._worker.stopping)
            except psycopg.Error as error:
                bad_values = isinstance(error, (psycopg.DataError, psycopg.IntegrityError))
                if outcome is not None and outcome.kind == "done" and bad_values:
                    # The same result would be refused again: the call fails, with the place named.
                    self._log.error("result_refused", reason=type(error).__name__)
                    outcome = outcomes.refused(outcome, error)
                    continue
                self._worker.standing.unhealthy(
                    "database_refused", reason=f"{type(error).__name__}: {error.diag.message_primary}"
                )
            except DatabaseDown as error:
                self._worker.standing.unhealthy("database_down", reason=str(error))
            else:
                self._worker.standing.database_answers()
                if outcome is not None and not stood:
                    # Another worker has the call, an answer was lost after its commit, or what was prepared is old.
                    self._log.warning("claim_lost_at_finish", outcome=outcome.kind, call_id=outcome.row["id"])
                    self._refreshed_at = -math.inf
                return call
            if self._worker.stopping_for(longer_than_s=20):
                return None  # the database outlived our patience: the claim times out and another attempt is made
            self._worker.wait(delay * random.uniform(0.5, 1.5), even_when_stopping=True)  # noqa: S311
            delay = min(delay * 2, 5.0)

    def _recycle(self) -> None:
        """Let a worn process end; not one that was asked to work until nothing is left, which nobody starts anew."""
        if self._lane.worn is None or self._drain or self._worker.stopping:
            return
        if why := self._lane.worn(self._prepared):
            self._log.warning("recycled", reason=why)
            self._worker.stop()

    # -- when there is nothing to do -----------------------------------------------------------

    def _healthy(self, proven: bool = False) -> None:
        """This thread waits for nothing. proven: nor need any other, for a call's work was done."""
        if self._lane.background:
            return
        if proven:
            self._worker.standing.all_healthy()
        else:
            self._worker.standing.healthy()

    def _idle(self) -> None:
        try:
            self._killer.when_due()
        except (DatabaseDown, psycopg.Error):
            return  # the next claim meets the same trouble and reports it
        self._worker.wait(POLL_S * random.uniform(0.5, 1.5))  # noqa: S311
        # What this thread waited for may be what a call that another one was given meanwhile hangs in.
        if not any(thread._at_work for thread in self._threads):
            self._healthy()
        elif not self._lane.background:
            self._worker.standing.work_advanced()

    def _nothing_left(self) -> bool:
        try:
            row = self._worker.database.run("waiting", lane=self._lane.name)[0]
        except (DatabaseDown, psycopg.Error):
            return False
        if row["due"] and not row["paused"]:
            return False
        if row["due"] or row["later"]:
            self._log.info("drained", waiting_for_a_retry=row["later"], held_by_a_paused_lane=row["due"])
        return True

    def _pause(self, reason: str, at_least_s: float = 0.0) -> None:
        """The circuit breaker: wait, twice as long each time, until the dependency answers again.

        at_least_s: what the dependency itself asked for.
        """
        if self._lane.background:
            if self._drain:
                self._given_up = True  # what is left is no reason to stay; the next run goes on
                return
        else:
            self._worker.standing.unhealthy(reason)
        pause_s = max(self._pause_s, min(at_least_s, PAUSE_ASKED_MAX_S))
        self._worker.wait(pause_s * random.uniform(1.0, 1.4))  # noqa: S311
        self._pause_s = min(self._pause_s * 2, PAUSE_MAX_S)

    def _tell(self) -> None:
        if self._lane.after_attempt is None:
            return
        try:
            self._lane.after_attempt(self._prepared, self._worker.database)
        except (DatabaseDown, psycopg.Error) as error:
            self._log.warning("not_told", reason=type(error).__name__)

    def _refresh(self) -> None:
        if self._lane.refresh is None or time.monotonic() - self._refreshed_at < self._lane.refresh_s:
            return
        self._refreshed_at = time.monotonic()
        try:
            self._prepared = self._lane.refresh(self._worker.settings, self._worker.database)
        except (DatabaseDown, psycopg.Error) as error:
            self._log.warning("refresh_failed", reason=type(error).__name__)
