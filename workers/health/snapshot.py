"""An answer that many may ask for and one thread fetches: cached, single-flight, bounded in time.

However often it is polled, the database sees one question per `FRESH_S`; however long the
database is silent, whoever asks has an answer or NoAnswer after `PATIENCE_S`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from workers.core import logs
from workers.core.database import LET_WRITE, TAKES_NO_WRITES, Database
from workers.core.errors import CallScriptError, DatabaseDown

T = TypeVar("T")

#: Seconds an answer is given out before the database is asked again.
FRESH_S = 5.0

#: Seconds a request waits for a question under way.
PATIENCE_S = 2.0

#: While the database is slow, the last answer stands for so many seconds; then its silence is the answer.
STALE_S = 15.0

#: Requests that may wait at once; the rest are answered from what is known, so that threads stay free.
MAX_WAITING = 8

#: A question unanswered for so many seconds is given up and asked anew on another connection ...
HUNG_S = 60.0

#: ... unless so many hang already: connections are scarcer than answers.
MAX_HUNG = 3

#: psycopg's names for "this statement met another schema than it was written for".
_SCHEMA_ERRORS = {"UndefinedTable", "UndefinedColumn", "UndefinedFunction", "InvalidSchemaName"}


class NoAnswer(CallScriptError):
    """The database gave no answer; the text is fit for anybody's eyes: no host, user or password."""


class Snapshot(Generic[T]):
    """What `ask(database)` last returned, at most FRESH_S seconds old."""

    def __init__(self, database: Database, ask: Callable[[Database], T]) -> None:
        self._database = database
        self._ask = ask
        self._changed = threading.Condition()
        self._answer: T | None = None
        self._answered_at: float | None = None  # monotonic, as all times here
        self._failure: str | None = None
        self._failed_at = 0.0
        self._asked_at: float | None = None  # None: no question is under way
        self._asker: threading.Thread | None = None
        self._hung: list[threading.Thread] = []
        self._waiting = 0
        self._log = logs.get()

    def get(self) -> T:
        """The answer. Raises NoAnswer with the reason when there is none that is worth giving."""
        with self._changed:
            if not self._settled():
                self._ask_if_nobody_does()
                self._wait_a_little()
            now = time.monotonic()
            if self._failure is not None:
                raise NoAnswer(self._failure)
            if self._answer is not None and self._answered_at is not None and now - self._answered_at < STALE_S:
                return self._answer
            raise NoAnswer("The database is silent: it is overloaded, or unreachable from here.")

    def _settled(self) -> bool:
        """Whether the newest answer or failure is young enough to be given out."""
        newest = max(self._answered_at or 0.0, self._failed_at)
        return newest > 0 and time.monotonic() - newest < FRESH_S

    def _wait_a_little(self) -> None:
        assert self._asked_at is not None
        left = self._asked_at + PATIENCE_S - time.monotonic()
        if left > 0 and self._waiting < MAX_WAITING:
            self._waiting += 1
            self._changed.wait_for(self._settled, timeout=left)
            self._waiting -= 1

    # -- the one that asks ------------------------------------------------------------------------

    def _ask_if_nobody_does(self) -> None:
        if self._asked_at is not None and self._asker is not None:
            if time.monotonic() - self._asked_at < HUNG_S:
                return
            self._hung = [thread for thread in self._hung if thread.is_alive()]
            if len(self._hung) >= MAX_HUNG:
                return
            self._hung.append(self._asker)
            self._asker = None
        self._asked_at = time.monotonic()
        if self._asker is None:
            self._asker = threading.Thread(target=self._serve, name="health-query", daemon=True)
            self._asker.start()
        self._changed.notify_all()

    def _serve(self) -> None:
        """Ask whenever somebody wants to know. Lives for ever, unless it hung and was given up."""
        me = threading.current_thread()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._asked_at is not None or self._asker is not me)
                if self._asker is not me:
                    break
            answer, failure = self._ask_once()
            with self._changed:
                if self._asker is not me:
                    break
                now = time.monotonic()
                self._asked_at = None
                if failure is None:
                    self._answer, self._answered_at = answer, now
                else:
                    self._failed_at = now
                self._failure = failure
                self._changed.notify_all()
        self._database.close()

    def _ask_once(self) -> tuple[T | None, str | None]:
        """(answer, None) or (None, a reason without host, user or password)."""
        try:
            try:
                return self._ask(self._database), None
            except DatabaseDown:
                # The connection may be older than the server: only a new one tells whether it is down.
                return self._ask(self._database), None
        except DatabaseDown as error:
            self._log.warning("database_down", reason=str(error))
            return None, _why(str(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, health answers, and says so
            self._log.warning("query_refused", error=type(error).__name__, reason=str(error))
            if type(error).__name__ in _SCHEMA_ERRORS:
                return None, "The database has no schema, or an old one: run python scripts/migrate.py."
            return None, f"The database refused the question ({type(error).__name__}): see the health server's log."


def _why(reason: str) -> str:
    """An operator's sentence for a connection error, in our words: the server's can name hosts and users."""
    known = {
        TAKES_NO_WRITES: f"it {TAKES_NO_WRITES}; {LET_WRITE}",
        "No space left on device": "its disk is full",
        "too many": "it takes no more connections",
        "remaining connection slots": "it takes no more connections",
        "password": "it refuses our login: check DATABASE_URL",
        "authentication": "it refuses our login: check DATABASE_URL",
        "does not exist": "the database or login that DATABASE_URL names does not exist",
        "starting up": "it is starting up",
        "recovery": "it is recovering",
        "shutting down": "it is shutting down",
        "terminating connection": "it is shutting down",
        "refused": "nothing listens there",
        "No such file": "nothing listens there",
        "timeout": "it did not answer in time",
        "could not translate host name": "its host's name is not known",
        "failed to resolve host": "its host's name is not known",
    }
    for part, sentence in known.items():
        if part in reason:
            return f"The database does not answer: {sentence}."
    return "The database does not answer: see the health server's log."
