"""When the call-log API may be asked: one budget of requests over every process that asks."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from workers.core.database import Database


class Pace:
    """Turns to ask, spaced by the database so that a backfill beside the lane does not double the rate.

    wait: sleeps so many seconds; it may raise Draining when the process is to stop.
    """

    def __init__(self, database: Database, requests_per_second: float, wait: Callable[[float], None]) -> None:
        self._database = database
        self.interval_s = 1 / requests_per_second
        self.wait = wait
        self._paid_wait_s: float | None = None
        self._window: tuple[int, uuid.UUID, float] | None = None

    def already_taken(self, wait_s: float) -> None:
        """The next turn came with something else (a window) and is `wait_s` seconds from now."""
        self._paid_wait_s = wait_s

    def keep_alive(self, window: int | None, token: uuid.UUID | None, lease_s: float) -> None:
        """Extend the lease of this window with every further turn; None for no window."""
        self._window = None if window is None or token is None else (window, token, lease_s)

    def turn(self) -> None:
        """Return when it is our turn to send one request."""
        wait_s, self._paid_wait_s = self._paid_wait_s, None
        if wait_s is None:
            window, token, lease_s = self._window or (None, None, 0)
            wait_s = self._database.run(
                "ingest_turn", interval_s=self.interval_s, window=window, token=token, lease_s=lease_s
            )[0]["wait_s"]
        self.wait(wait_s)

    def slow_down(self, seconds: float) -> None:
        """No process asks for so long: the API said so."""
        self._database.run("ingest_slow_down", seconds=seconds)
