"""A worker process: how it starts, is told to stop, drains and says goodbye."""

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
from collections.abc import Callable
from types import TracebackType

import psycopg

from workers.core import logs, sentry
from workers.core.alive import Alive
from workers.core.database import Database
from workers.core.errors import DatabaseDown, Draining, SettingsError
from workers.core.files import try_lock
from workers.core.heartbeat import Heartbeat
from workers.core.migrate import latest
from workers.core.settings import ROOT, Settings, load
from workers.core.version import version_of

#: A worker's statement without an answer for so long is asked again, seconds. Half of what kill_zombies() waits: a
#: heartbeat on a connection that is dead without a word must not cost the worker its claims.
ANSWER_S = 30.0

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
        self._alive: Alive | None = None
        self._registered = False
        self._stop = threading.Event()
        self._stop_asked_at = 0.0
        self.heartbeat = Heartbeat(self.id, lane, VERSION, self.database, self._stop)
        self.standing = self.heartbeat.standing

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
        if self._registered:
            self._say_goodbye()
        if self._alive is not None and not self._registered:
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
        self._alive = Alive(self.settings.run_dir / "alive", self.id)
        self.heartbeat.until_heard()
        self._registered = True
        self._bury(self._alive)
        self.heartbeat.start(self.guarded)
        self.log.info("started", pid=os.getpid())

    def _say_goodbye(self) -> None:
        self._stop.set()
        self.heartbeat.end()
        self.database.close()  # this thread's connection may be as old as the process, and the server younger
        try:
            self.database.run("worker_stopped", worker=self.id)
        except (DatabaseDown, psycopg.Error):
            self.log.warning("goodbye_unheard")  # the heartbeat grows old instead
        else:
            self._registered = False

    def _bury(self, alive: Alive) -> None:
        """Tell the database which workers of this host are dead, so that nobody waits for their heartbeats."""
        dead = alive.dead()
        if not dead:
            return
        try:
            self.database.run("workers_dead", workers=dead)
        except (DatabaseDown, psycopg.Error) as error:
            self.log.warning("dead_not_told", reason=type(error).__name__)  # their heartbeats grow old instead
            return
        self.log.warning("found_dead", workers=dead)
        for worker in dead:
            alive.forget(worker)

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
        self.heartbeat.stop_work()

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
    try:
        settings.run_dir.mkdir(parents=True, exist_ok=True)
        lock = try_lock(settings.workers_lock, fcntl.LOCK_SH, os.O_RDWR | os.O_CREAT)
    except OSError as error:
        raise SettingsError(
            f"DATA_DIR is wrong: {settings.data_dir} cannot be written ({error.strerror}); make it writable"
        ) from None
    if lock is None:
        raise SettingsError("start.sh is just starting here: wait until it is up, then start workers by hand")
    return lock


VERSION = version_of(ROOT)


def die_with_supervisor() -> None:
    """Ask the kernel for SIGTERM when the supervisor dies, so that its successor meets no strangers."""
    if os.environ.get("SUPERVISOR_ENABLED") and sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1
        ctypes.CDLL(None, use_errno=True).prctl(pr_set_pdeathsig, signal.SIGTERM)
