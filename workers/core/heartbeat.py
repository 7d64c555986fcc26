"""A worker's heartbeats, from a thread and on a connection of their own; their answers say which claims stand."""

from __future__ import annotations

import os
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg

from workers.core import logs
from workers.core.calls import Call, Calls, give_back
from workers.core.database import Database
from workers.core.errors import DatabaseDown, Draining
from workers.core.standing import Standing
from workers.core.work import Work

#: Seconds between heartbeats; core.kill_zombies() gives up on a worker after six missed ones.
BEAT_S = 10.0

#: Work that lost its claim has this long to notice before the process ends and supervisord starts it anew.
STOP_GRACE_S = 60.0

#: After contact with the database was lost, others' heartbeats may be as old as ours: kill nobody so soon.
IN_TOUCH_S = 15.0

#: sysexits.h EX_SOFTWARE
EXIT_STUCK = 70


class Heartbeat:
    """The heartbeats of the worker `worker`, and the claims it believes to hold.

    stop: the process was asked to stop; what is held then is told, and beaten for until it is finished.
    """

    def __init__(self, worker: str, lane: str, version: str, database: Database, stop: threading.Event) -> None:
        self._worker = worker
        self._lane = lane
        self._version = version
        self._database = database
        self._stop = stop
        self._log = logs.get()
        self._now = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._held: dict[uuid.UUID, tuple[Call, Work, float]] = {}  # by token: two threads may have had one call
        self._claimants: list[Calls] = []
        self._unknown: set[tuple[int, uuid.UUID]] = set()
        self._in_touch_since: float | None = None
        self.standing = Standing(changed=self._now.set)

    def until_heard(self) -> None:
        """The first heartbeat: a claim by a worker that is not registered would look dead. Raises Draining."""
        while not self._stop.is_set():
            try:
                self._beat()
                return
            except (DatabaseDown, psycopg.Error) as error:
                self._log.warning("waiting_for_database", reason=str(error))
                self._stop.wait(1)
        raise Draining

    def start(self, guarded: Callable[[Callable[[], None]], Callable[[], None]]) -> None:
        """guarded: makes of a thread's function one that ends the worker when it fails; nobody may claim unheard."""
        self._thread = threading.Thread(target=guarded(self._beat_forever), name="heartbeat", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Of a worker that was asked to stop: no beat comes after this."""
        self._now.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    @property
    def in_touch(self) -> bool:
        """Whether the database has answered our heartbeats long enough to judge others by theirs."""
        since = self._in_touch_since
        return since is not None and time.monotonic() - since > IN_TOUCH_S

    # -- claims this process holds ---------------------------------------------------------------

    @contextmanager
    def holding(self, call: Call, work: Work) -> Iterator[None]:
        with self._lock:
            self._held[call.claim_token] = (call, work, time.monotonic())
            if self._stop.is_set():
                work.stop()
        try:
            yield
        finally:
            with self._lock:
                del self._held[call.claim_token]

    def stop_work(self) -> None:
        """Ask all work on what is held to stop."""
        with self._lock:
            for _, work, _ in self._held.values():
                work.stop()

    def claimant(self, lane: str | None = None) -> Calls:
        """What one thread claims and settles calls with: those of the worker's own lane, or of one beside it."""
        claimant = Calls(self._database, lane or self._lane, self._worker)
        with self._lock:
            self._claimants.append(claimant)
        return claimant

    # -- beats -----------------------------------------------------------------------------------

    def _beat_forever(self) -> None:
        # A stopping worker still beats for as long as it finishes what it holds.
        while not self._stop.is_set() or self._holds():
            try:
                self._beat()
                pause = BEAT_S
            except (DatabaseDown, psycopg.Error) as error:
                self._in_touch_since = None
                self._log.warning("beat_failed", reason=str(error))
                pause = 1.0
            self._now.wait(pause)
            self._now.clear()

    def _holds(self) -> bool:
        with self._lock:
            return bool(self._held)

    def _beat(self) -> None:
        asked_at = time.monotonic()
        state, advanced = self.standing.take()
        parameters = {
            "worker": self._worker,
            "lane": self._lane,
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "version": self._version,
            "state": state,
            "advanced": advanced,
        }
        try:
            rows = self._database.run("heartbeat", **parameters)
        except (DatabaseDown, psycopg.Error):
            if advanced:
                self.standing.advanced()
            raise
        self._in_touch_since = self._in_touch_since or asked_at
        still_ours = {(row["id"], row["claim_token"]) for row in rows}
        with self._lock:
            lost = [
                (call, work, since)
                for call, work, since in self._held.values()
                if since < asked_at and (call.id, call.claim_token) not in still_ours
            ]
        for call, work, _ in lost:
            self._log.warning("claim_taken_back", call=call.ringba_call_id)
            work.lose()
            if work.lost_for() > STOP_GRACE_S:
                self._log.error("stuck", call=call.ringba_call_id, reason="work did not stop after its claim was lost")
                os._exit(EXIT_STUCK)
        self._give_back_unknown(still_ours)

    def _give_back_unknown(self, ours: set[tuple[int, uuid.UUID]]) -> None:
        """Release what a claim took whose answer never came and which was not asked for again.

        A connection that broke in the middle of a claim can leave the server to carry it out later.
        Nobody would work on such a call before its deadline. What two beats in a row do not know is
        such a call; what only one does not know may have come and gone between question and answer.
        """
        with self._lock:
            tokens = {token for claimant in self._claimants for token in claimant.tokens}
        unknown = {claim for claim in ours if claim[1] not in tokens}
        orphans = sorted(unknown & self._unknown)
        self._unknown = unknown
        if orphans:
            self._log.warning("unknown_claims_given_back", call_ids=[id for id, _ in orphans])
            give_back(self._database, self._lane, self._worker, orphans)
