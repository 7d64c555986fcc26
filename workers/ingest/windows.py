"""Windows of the call log: which time was asked for, what is still open, when to ask again.

live and catch_up windows cover all time once, without a hole: opened as time passes, never moved.
A window stays open until its numbers agree; the watermark is the start of the oldest open one.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from workers.core.database import Database, Jsonb

#: Seconds behind now at which a window closes: calls reach the log a little after they begin.
SETTLE_S = 60

#: A first start looks back so far, seconds: recordings are said to live about a day.
FIRST_LOOK_S = 24 * 3600

#: With more than this to ask for, seconds, ingest was down: the last LIVE_S stay first, the rest is caught up.
LIVE_MAX_S = 900
LIVE_S = 300

#: Hours that have passed are asked again so long after their end, seconds: for late URLs, durations, amounts.
RECHECK_S = (900, 2 * 3600, 6 * 3600, 26 * 3600, 72 * 3600)

#: While a window is asked, its lease lasts so long from each turn, seconds: a request ends within 90.
LEASE_S = 150

#: Pauses before a window is asked again, seconds, by how often it was asked in vain.
AGAIN_S = (10, 30, 120, 600, 1800, 3600)

#: A window is split down to these lengths, seconds: with many calls in it, and with few or none that came.
SHORTEST_S = 30
SHORTEST_QUIET_S = 600
MANY_CALLS = 100

#: More calls than this in one window are asked for in two: a page lost at the end costs less.
ROWS_MAX = 20_000

LANE_KINDS = ("live", "catch_up", "reconcile")


@dataclass(frozen=True, slots=True)
class Window:
    """One window that this process is asking, [start, end) in UTC; `token` fences what it writes.

    attempts: asks since it last agreed, this one included. fingerprint: of the ids of the last ask.
    others_answered: other windows were answered since this one was asked last.
    """

    id: int
    token: uuid.UUID
    kind: str
    start: datetime
    end: datetime
    attempts: int
    fingerprint: str | None
    others_answered: bool
    wait_s: float

    def can_split(self, calls: int = 0) -> bool:
        """Whether halves are worth asking, where `calls` are known to be in it."""
        shortest = SHORTEST_S if calls >= MANY_CALLS else SHORTEST_QUIET_S
        return (self.end - self.start).total_seconds() >= 2 * shortest

    @property
    def middle(self) -> datetime:
        """Where to split: on a whole second, on a whole minute where there are several."""
        half = (self.end - self.start).total_seconds() / 2
        unit = 60 if half >= 60 else 1
        return self.start + timedelta(seconds=half // unit * unit)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What an ask brought: the API's total, rows that arrived, and what became of them.

    disagreement: why the numbers do not agree; None when they do.
    """

    reported: int | None
    arrived: int
    calls: int
    outside: int
    repeated: int
    rejected: int
    fingerprint: str
    disagreement: str | None


class Windows:
    """The windows in the database, for one process that asks them."""

    def __init__(self, database: Database, interval_s: float, again_max_s: float = AGAIN_S[-1]) -> None:
        self._database = database
        self._again_max_s = again_max_s
        self._interval_s = interval_s

    def turn_back(self) -> bool:
        """Where the database's clock was ahead, let the last day be planned anew; whether it was."""
        turned_back: bool = self._database.run("ingest_turn_back", settle_s=SETTLE_S)[0]["turned_back"]
        return turned_back

    def plan(self) -> int:
        """Open windows for the time that has passed; returns how many of them catch up after a downtime."""
        caught: int = self._database.run(
            "ingest_plan",
            settle_s=SETTLE_S,
            first_look_s=FIRST_LOOK_S,
            live_max_s=LIVE_MAX_S,
            live_s=LIVE_S,
            recheck_s=list(RECHECK_S),
            reconcile_s=RECHECK_S[-1],
        )[0]["catch_up"]
        return caught

    def take(
        self,
        kinds: Sequence[str],
        start: datetime | None = None,
        end: datetime | None = None,
        attempts_below: int = 32_000,
    ) -> Window | None:
        """The window to ask now, with the next turn to ask; None when none is due. Limited to [start, end)."""
        token = uuid.uuid4()
        rows = self._database.run(
            "ingest_take",
            kinds=list(kinds),
            **{"from": start, "until": end},
            attempts_below=attempts_below,
            lease_s=LEASE_S,
            token=token,
            interval_s=self._interval_s,
        )
        if not rows:
            return None
        row = rows[0]
        return Window(
            token=token,
            start=row["window_start"],
            end=row["window_end"],
            **{k: row[k] for k in ("id", "kind", "attempts", "fingerprint", "others_answered", "wait_s")},
        )

    def settle(self, window: Window, numbers: Numbers) -> None:
        """The API told all of the window: it agrees, or is asked again later."""
        columns = {k: getattr(numbers, k) for k in _NUMBERS}
        again_s = AGAIN_S[min(window.attempts, len(AGAIN_S)) - 1]
        self._settle(window, True, numbers.disagreement is None, numbers.disagreement, again_s, **columns)

    def failed(self, window: Window, reason: str) -> None:
        """The API did not tell all of it: asked again later; what an earlier ask proved still stands."""
        # While nothing is answered the circuit breaker sets the pace, and the first answer must not be waited for.
        again_s = AGAIN_S[min(window.attempts, len(AGAIN_S)) - 1 if window.others_answered else 0]
        self._settle(window, False, False, reason, again_s, **dict.fromkeys(_NUMBERS))

    def split(self, window: Window, reason: str, numbers: Numbers | None) -> None:
        """Ask the two halves instead."""
        self._database.run(
            "ingest_split",
            window=window.id,
            token=window.token,
            middle=window.middle,
            error=reason,
            answered=numbers is not None,
            reported=numbers.reported if numbers else None,
            arrived=numbers.arrived if numbers else None,
        )

    def release(self, window: Window) -> None:
        """Asking was broken off: the window is due as before."""
        self._database.run("ingest_release_window", window=window.id, token=window.token)

    def _settle(
        self, window: Window, answered: bool, agrees: bool, error: str | None, again_s: float, **columns: Any
    ) -> None:
        self._database.run(
            "ingest_settle",
            window=window.id,
            token=window.token,
            answered=answered,
            agrees=agrees,
            error=error,
            retry_s=min(again_s, self._again_max_s),
            recheck_s=list(RECHECK_S),
            **columns,
        )


_NUMBERS = ("reported", "arrived", "calls", "outside", "repeated", "rejected", "fingerprint")


def chunks(start: datetime, end: datetime, hours: int) -> list[tuple[datetime, datetime]]:
    """[start, end) cut at every `hours` full hours since 2000: the same cuts whenever it is asked, newest first."""
    step = timedelta(hours=hours)
    grid = datetime(2000, 1, 1, tzinfo=start.tzinfo)
    cuts = [start]
    cut = grid + ((start - grid) // step + 1) * step
    while cut < end:
        cuts.append(cut)
        cut += step
    cuts.append(end)
    return list(pairwise(cuts))[::-1]


def as_rows(pieces: Sequence[tuple[datetime, datetime]]) -> Jsonb:
    """Windows as the backfill's statements take them."""
    return Jsonb([{"starts": a.isoformat(), "ends": b.isoformat()} for a, b in pieces])
