"""What a worker says of itself: whether it gets on, or waits for something that is down."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from workers.core import logs


class Standing:
    """A worker's state as its threads make it together. Safe to use from any of them.

    changed: called when the state is another than before, so that nobody waits for the next heartbeat to hear it.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._log = logs.get()
        self._lock = threading.Lock()
        self._state = "running"
        self._waits: dict[int, str] = {}  # thread -> what it waits for
        self._advanced = True

    @property
    def state(self) -> str:
        with self._lock:
            return self._state

    def take(self) -> tuple[str, bool]:
        """(the state, whether the worker came round since this was last asked), for a heartbeat."""
        with self._lock:
            advanced, self._advanced = self._advanced, False
            return self._state, advanced

    def advanced(self) -> None:
        """The worker came round; the next heartbeat says so."""
        with self._lock:
            self._advanced = True

    def work_advanced(self) -> None:
        """The work on a call got further, which says nothing of what is waited for: it may not have come to need it."""
        with self._lock:
            if not self._waits:
                self._advanced = True

    def healthy(self) -> None:
        """The calling thread waits for nothing (any more); the worker is healthy when that is true of all."""
        with self._lock:
            self._waits.pop(threading.get_ident(), None)
            self._show()

    def all_healthy(self) -> None:
        """A call's work was done: whatever any thread waited for is back."""
        with self._lock:
            self._waits.clear()
            self._show()

    def unhealthy(self, why: str, reason: str = "") -> None:
        """The calling thread waits for something that is down."""
        with self._lock:
            self._waits[threading.get_ident()] = why
            self._set_state(f"paused:{why}", reason=reason)

    def database_answers(self) -> None:
        """A statement went through: what the database was waited for is over, other troubles are not."""
        with self._lock:
            if self._waits.get(threading.get_ident(), "").startswith("database"):
                del self._waits[threading.get_ident()]
                self._show()

    def _show(self) -> None:
        if self._waits:
            self._set_state(f"paused:{next(iter(self._waits.values()))}")
        else:
            self._advanced = True
            self._set_state("running")

    def _set_state(self, state: str, **detail: Any) -> None:
        if state != self._state:
            self._state = state
            self._log.warning("state", state=state, **detail)
            self._changed()
