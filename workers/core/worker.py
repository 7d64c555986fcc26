"""A worker process: its registration, heartbeat, signals, and the claims it believes to hold."""

from __future__ import annotations

import fcntl
import os
import random
import signal
import socket
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

import psycopg

from workers.core import logs, sentry
from workers.core.alive import Alive
from workers.core.calls import Call, Calls, give_back
from workers.core.database import Database
from workers.core.errors import DatabaseDown, Draining, SettingsError
from workers.core.migrate import latest
from workers.core.settings import ROOT, Settings, load
from workers.core.version import version_of
from workers.core.work import Work

#: Seconds between heartbeats; core.kill_zombies() gives up on a worker after six missed ones.
BEAT_S = 10.0

#: A worker's statement without an answer for so long is asked again, seconds. Half of what kill_zombies() waits: a
#: heartbeat on a connection that is dead without a word must not cost the worker its claims.
ANSWER_S = 30.0

#: Work that lost its claim has this long to notice before the process ends and supervisord starts it anew.
STOP_GRACE_S = 60.0

#: After contact with the database was lost, others' heartbeats may be as old as ours: kill nobody so soon.
IN_TOUCH_S = 15.0

#: sysexits.h EX_SOFTWARE
EXIT_STUCK = 70

#: sysexits.h EX_OSERR: the process lost its device; said goodbye to the database all the same.
EXIT_BROKEN = 71


class Worker:
    """One process of a lane. A context manager: entering takes signals, leaving says goodbye.

    Every worker on this host shares one lock file, which is how start.sh knows that workers run here.
    """

    def __init__(self, lane: str, settings: Settings) -> None:
        self.lane = lane
        self.id = f"{lane}-{uuid.uuid4().hex[:12]}"
        self.settings = settings
        self.database = Database(settings.dsn(role=lane), name=f"callscript {lane}", guarded=True, answer_s=ANSWER_S)
        self.database.admit()
        self.exit_status = 0
        logs.configure(settings, lane=lane, worker=self.id)
        sentry.start(settings, lane, VERSION)
        self.log = logs.get()
        self._lock = _share_host_lock(settings)
        self._alive = Alive(settings.run_dir / "alive", self.id)
        self._stop = threading.Event()
        self._stop_asked_at = 0.0
        self._state = "running"
        self._waits: dict[int, str] = {}  # thread -> what it waits for
        self._state_lock = threading.Lock()
        self._advanced = True
        self._held: dict[int, tuple[Call, Work, float]] = {}
        self._claimants: list[Calls] = []
        self._unknown: set[tuple[int, uuid.UUID]] = set()
        self._held_lock = threading.Lock()
        self._in_touch_since: float | None = None
        self._beating = threading.Thread(target=self._beat_forever, name="heartbeat", daemon=True)
        self._beat_now = threading.Event()

    # -- life of the process -------------------------------------------------------------------

    def __enter__(self) -> Worker:
        die_with_supervisor()
        self._listen_for_signals()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            sentry.report(error)
        if self._beating.is_alive():
            self._stop.set()
            self._beat_now.set()
            self._beating.join(timeout=5)
            try:
                self.database.run("worker_stopped", worker=self.id)
            except (DatabaseDown, psycopg.Error):
                self.log.warning("goodbye_unheard")  # the heartbeat grows old instead
            else:
                self._alive.end()
        self.database.close()
        self.log.info("stopped")
        sentry.flush()

    def wait_for_database(self) -> None:
        """Return when the database answers and its schema is the one this code needs. Raises Draining."""
        delay = 0.2
        while not self.stopping:
            try:
                version = self.database.run("schema_version")[0]["version"]
                if version is not None and version >= latest():
                    return
                reason = f"the schema is at {version}, {latest()} is needed: run python scripts/migrate.py"
            except DatabaseDown as error:
                reason = str(error)
            except psycopg.Error as error:
                reason = f"{error.diag.message_primary}: run python scripts/migrate.py"
            self.log.warning("waiting_for_database", reason=reason)
            self.wait(delay * random.uniform(0.5, 1.5))  # noqa: S311 - jitter, not cryptography
            delay = min(delay * 2, 5.0)
        raise Draining

    def start(self) -> None:
        """Register and start to beat; from here on calls may be claimed."""
        self.beat_until_heard()
        self._bury()
        self._beating.start()
        self.log.info("started", pid=os.getpid())

    def _bury(self) -> None:
        """Tell the database which workers of this host are dead, so that nobody waits for their heartbeats."""
        dead = self._alive.dead()
        if not dead:
            return
        try:
            self.database.run("workers_dead", workers=dead)
        except (DatabaseDown, psycopg.Error) as error:
            self.log.warning("dead_not_told", reason=type(error).__name__)  # their heartbeats grow old instead
            return
        self.log.warning("found_dead", workers=dead)
        for worker in dead:
            self._alive.forget(worker)

    def guarded(self, run: Callable[[], None]) -> Callable[[], None]:
        """`run` for a thread: an exception nobody foresaw ends the process, and the supervisor starts it anew."""

        def guarded() -> None:
            self.database.admit()
            try:
                run()
            except Exception:
                self.log.exception("worker_failed")
                self.exit_status = 1
                self.stop()
            finally:
                self.database.close()

        return guarded

    # -- stopping ------------------------------------------------------------------------------

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    def stopping_for(self, longer_than_s: float) -> bool:
        return self.stopping and time.monotonic() - self._stop_asked_at > longer_than_s

    def stop(self) -> None:
        """Drain: finish or release what is held, claim nothing more."""
        if not self._stop.is_set():
            self._stop_asked_at = time.monotonic()
            self._stop.set()
        with self._held_lock:
            for _, work, _ in self._held.values():
                work.stop()

    def end(self, why: str) -> None:
        """This process can do no more work: it drains, ends, and the supervisor starts it anew."""
        self.log.error("broken", reason=why)
        self.exit_status = EXIT_BROKEN
        self.stop()

    def wait(self, seconds: float, even_when_stopping: bool = False) -> None:
        """Sleep, but wake at once when asked to stop."""
        if even_when_stopping and self.stopping:
            time.sleep(seconds)
        else:
            self._stop.wait(seconds)

    def _listen_for_signals(self) -> None:
        # A Python handler runs between any two instructions of the main thread, whatever locks it
        # holds; so the signal only writes a byte, and a thread of its own does the stopping.
        ear, mouth = socket.socketpair()
        mouth.setblocking(False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(mouth.fileno())
        self._mouth = mouth  # kept open for as long as signals may come

        def listen() -> None:
            while ear.recv(1):
                self.stop()

        threading.Thread(target=listen, name="signals", daemon=True).start()

    # -- claims this process holds ---------------------------------------------------------------

    @contextmanager
    def holding(self, call: Call, work: Work) -> Iterator[None]:
        with self._held_lock:
            self._held[call.id] = (call, work, time.monotonic())
            if self.stopping:
                work.stop()
        try:
            yield
        finally:
            with self._held_lock:
                del self._held[call.id]

    def claimant(self, lane: str | None = None) -> Calls:
        """What one thread claims and settles calls with: those of the worker's own lane, or of one beside it."""
        claimant = Calls(self.database, lane or self.lane, self.id)
        self._claimants.append(claimant)
        return claimant

    # -- what health sees ------------------------------------------------------------------------

    def advanced(self) -> None:
        """The worker came round; the next heartbeat says so."""
        self._advanced = True

    def work_advanced(self) -> None:
        """The work on a call got further, which says nothing of what is waited for: it may not have come to need it."""
        if not self._waits:
            self.advanced()

    def healthy(self) -> None:
        """The calling thread waits for nothing (any more); the worker is healthy when that is true of all."""
        with self._state_lock:
            self._waits.pop(threading.get_ident(), None)
            self._show()

    def all_healthy(self) -> None:
        """A call's work was done: whatever any thread waited for is back."""
        with self._state_lock:
            self._waits.clear()
            self._show()

    def unhealthy(self, why: str, reason: str = "") -> None:
        """The calling thread waits for something that is down."""
        with self._state_lock:
            self._waits[threading.get_ident()] = why
            self._set_state(f"paused:{why}", reason=reason)

    def database_answers(self) -> None:
        """A statement went through: what the database was waited for is over, other troubles are not."""
        if self._waits.get(threading.get_ident(), "").startswith("database"):
            self.healthy()

    def _show(self) -> None:
        if self._waits:
            self._set_state(f"paused:{next(iter(self._waits.values()))}")
        else:
            self.advanced()
            self._set_state("running")

    def _set_state(self, state: str, **detail: Any) -> None:
        if state != self._state:
            self._state = state
            self.log.warning("state", state=state, **detail)
            self._beat_now.set()

    @property
    def in_touch(self) -> bool:
        """Whether the database has answered our heartbeats long enough to judge others by theirs."""
        since = self._in_touch_since
        return since is not None and time.monotonic() - since > IN_TOUCH_S

    # -- heartbeats, on a connection of their own --------------------------------------------------

    def beat_until_heard(self) -> None:
        """The first heartbeat: a claim by a worker that is not registered would look dead."""
        while not self.stopping:
            try:
                self._beat()
                return
            except (DatabaseDown, psycopg.Error) as error:
                self.log.warning("waiting_for_database", reason=str(error))
                self.wait(1)
        raise Draining

    def _beat_forever(self) -> None:
        self.database.admit()
        # A stopping worker still beats for as long as it finishes what it holds.
        while not self._stop.is_set() or self._held:
            try:
                self._beat()
                pause = BEAT_S
            except (DatabaseDown, psycopg.Error) as error:
                self._in_touch_since = None
                self.log.warning("beat_failed", reason=str(error))
                pause = 1.0
            self._beat_now.wait(pause)
            self._beat_now.clear()
        self.database.close()

    def _beat(self) -> None:
        asked_at = time.monotonic()
        advanced, self._advanced = self._advanced, False
        parameters = {
            "worker": self.id,
            "lane": self.lane,
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "version": VERSION,
            "state": self._state,
            "advanced": advanced,
        }
        try:
            rows = self.database.run("heartbeat", **parameters)
        except (DatabaseDown, psycopg.Error):
            self._advanced = self._advanced or advanced
            raise
        self._in_touch_since = self._in_touch_since or asked_at
        standing = {(row["id"], row["claim_token"]) for row in rows}
        with self._held_lock:
            lost = [
                (call, work, since)
                for call, work, since in self._held.values()
                if since < asked_at and (call.id, call.claim_token) not in standing
            ]
        for call, work, _ in lost:
            self.log.warning("claim_taken_back", call=call.ringba_call_id)
            work.lose()
            if work.lost_for() > STOP_GRACE_S:
                self.log.error("stuck", call=call.ringba_call_id, reason="work did not stop after its claim was lost")
                os._exit(EXIT_STUCK)
        self._give_back_unknown(standing)

    def _give_back_unknown(self, standing: set[tuple[int, uuid.UUID]]) -> None:
        """Release what a claim took whose answer never came and which was not asked for again.

        A connection that broke in the middle of a claim can leave the server to carry it out later.
        Nobody would work on such a call before its deadline. What two beats in a row do not know is
        such a call; what only one does not know may have come and gone between question and answer.
        """
        tokens = {token for claimant in self._claimants for token in claimant.tokens}
        unknown = {claim for claim in standing if claim[1] not in tokens}
        orphans = sorted(unknown & self._unknown)
        self._unknown = unknown
        if orphans:
            self.log.warning("unknown_claims_given_back", call_ids=[id for id, _ in orphans])
            give_back(self.database, self.lane, self.id, orphans)


def run_process(lane: str, work: Callable[[Worker], None]) -> int:
    """The frame of every worker's process: settings, signals, a database that answers, then `work`, then goodbye.

    Returns the exit status: 0 stopped or drained, 1 something nobody foresaw, 2 a wrong setting (named on stderr).
    """
    try:
        config = load()
        logs.configure(config)
        worker = Worker(lane, config)
    except SettingsError as error:
        print(f"{lane}: {error}", file=sys.stderr)  # noqa: T201 - the one sentence for the operator
        return 2
    with worker:
        try:
            while True:
                worker.wait_for_database()
                try:
                    work(worker)
                    break
                except DatabaseDown as error:  # it went away while the work was being prepared
                    worker.log.warning("waiting_for_database", reason=str(error))
        except SettingsError as error:
            worker.log.error("cannot_start", reason=str(error))
            print(f"{lane}: {error}", file=sys.stderr)  # noqa: T201
            return 2
        except Draining:
            worker.log.info("stopped_before_start")
    if worker.exit_status == EXIT_BROKEN:
        os._exit(EXIT_BROKEN)  # destructors would speak to the device that is gone, and some wait for its answer
    return worker.exit_status


def _share_host_lock(settings: Settings) -> int:
    """Hold a shared lock for as long as this process lives; start.sh asks for it alone."""
    path = settings.run_dir / "workers.lock"
    try:
        settings.run_dir.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SettingsError("start.sh is just starting here: wait until it is up, then start workers by hand") from None
    except OSError as error:
        raise SettingsError(
            f"DATA_DIR is wrong: {settings.data_dir} cannot be written ({error.strerror}); make it writable"
        ) from None
    return handle


VERSION = version_of(ROOT)


def die_with_supervisor() -> None:
    """Ask the kernel for SIGTERM when the supervisor dies, so that its successor meets no strangers."""
    if os.environ.get("SUPERVISOR_ENABLED") and sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1
        ctypes.CDLL(None, use_errno=True).prctl(pr_set_pdeathsig, signal.SIGTERM)
