"""What a lane's work may do while it holds a call: ask whether to go on, report progress, save."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from workers.core.errors import ClaimLost, Draining


class Work:
    """Handed to the work of one claimed call. Safe to use from any thread.

    The work calls `check()` wherever it can stop, at least every few seconds, and `progress()`
    when it has got further. Neither touches the database.
    """

    def __init__(self, save: Callable[[Sequence[dict[str, Any]]], None], advanced: Callable[[], None]) -> None:
        self._save = save
        self._advanced = advanced
        self._lost = threading.Event()
        self._lost_at = 0.0
        self._stop = threading.Event()

    def check(self) -> None:
        """Raise ClaimLost when the call was taken back, Draining when the worker is to stop."""
        if self._lost.is_set():
            raise ClaimLost
        if self._stop.is_set():
            raise Draining

    def progress(self) -> None:
        """The work advanced: the next heartbeat says so."""
        self._advanced()

    def checkpoint(self, *chunks: dict[str, Any]) -> None:
        """Save finished parts of work that takes more than a minute, in one statement.

        `chunk["chunk"]` names a part; saving a part again replaces it. Fenced: raises ClaimLost.
        Raises DatabaseDown when they cannot be saved now; the work may go on and save them later.
        """
        self._save(chunks)
        self.progress()

    def lose(self) -> None:
        """The heartbeat found that the claim is gone."""
        if not self._lost.is_set():
            self._lost_at = time.monotonic()
            self._lost.set()

    def lost_for(self) -> float:
        """Seconds since the claim was found gone; 0 while it stands."""
        return time.monotonic() - self._lost_at if self._lost.is_set() else 0.0

    def stop(self) -> None:
        """The worker is draining."""
        self._stop.set()
