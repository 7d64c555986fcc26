"""How far a backfill has come: a bar on a terminal, log lines elsewhere."""

from __future__ import annotations

import sys
import time
from datetime import datetime
from typing import Any

from workers.ingest.ask import Told

BAR = 30

#: Off a terminal, seconds between two lines of progress.
LINE_EVERY_S = 10.0


class Progress:
    """Counts windows and calls. Also the log of what a backfill does, so that lines do not tear the bar."""

    def __init__(self, log: Any) -> None:
        self._log = log
        self._terminal = sys.stdout.isatty()
        self._todo = self._done = self._new = self._changed = 0
        self._at: datetime | None = None
        self._said_at = 0.0

    def start(self, todo: int, done: int) -> None:
        """`todo` windows are to be asked, `done` agreed before."""
        self._todo, self._done = todo + done, done
        self._draw()

    def asking(self, start: datetime) -> None:
        self._at = start
        self._draw()

    def asked(self, told: Told) -> None:
        """A window was asked: it agrees, was split into two, or is asked again."""
        self._new += told.new
        self._changed += told.changed
        self._done += told.agrees
        self._todo += told.split
        self._draw(now=told.agrees)

    def totals(self) -> str:
        return f"{self._new:,} calls were new, {self._changed:,} changed."

    def say(self, text: str) -> None:
        """A line for the operator."""
        self._clear()
        print(text, flush=True)  # noqa: T201

    def close(self) -> None:
        if self._terminal:
            self._draw()
            print(flush=True)  # noqa: T201
            self._terminal = False

    # -- as a log ----------------------------------------------------------------------------------

    def info(self, event: str, **fields: Any) -> None:
        if not self._terminal:
            self._log.info(event, **fields)

    def warning(self, event: str, **fields: Any) -> None:
        self._clear()
        self._log.warning(event, **fields)

    # -- drawing -----------------------------------------------------------------------------------

    def _draw(self, now: bool = False) -> None:
        if not self._terminal:
            if now and time.monotonic() - self._said_at >= LINE_EVERY_S:
                self._said_at = time.monotonic()
                self._log.info("backfill", done=self._done, windows=self._todo, new=self._new, changed=self._changed)
            return
        full = BAR * self._done // self._todo if self._todo else BAR
        at = f"{self._at:%Y-%m-%d %H:%M}" if self._at else ""
        line = f"[{'#' * full}{'.' * (BAR - full)}] {self._done}/{self._todo} windows  {self._new:,} new calls  {at}"
        print(f"\r\x1b[K{line}", end="", flush=True)  # noqa: T201

    def _clear(self) -> None:
        if self._terminal:
            print("\r\x1b[K", end="", flush=True)  # noqa: T201
