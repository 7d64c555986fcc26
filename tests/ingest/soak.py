"""A soak: the real ingest process, killed again and again, against an API with every fault, through an outage.

Days pass in minutes on one virtual clock. Meanwhile a stand-in for the other lanes judges calls as
they become ready. Afterwards every call must be there once, complete, and no judged call changed.
"""

from __future__ import annotations

import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

from tests.ingest.virtual_time import VirtualTime, real_now
from tests.ringba_server import RingbaServer, SimCall, simulate
from tests.support.processes import workers

MIN_CALL_S = 5

#: Chance of each fault at every request: about one request in six goes wrong.
CHANCES = {
    **{"429": 0.01, "429_retry_after": 0.01, "500": 0.02, "502": 0.02, "html": 0.02, "cut": 0.02, "drop": 0.02},
    **{"hang": 0.005, "partial": 0.02, "short": 0.02, "wrong_total": 0.02, "same_page": 0.02, "stale": 0.02},
}


@dataclass
class Soak:
    """calls over `hours` of virtual time at `rate` virtual seconds a second; killed every kill_s seconds.

    backfills: an operator's backfill runs beside the lane, and is killed with it.
    """

    dsn: str
    folder: Path
    seed: int
    calls: int
    hours: float
    rate: float
    kill_s: tuple[float, float] = (2.0, 6.0)
    outage_h: float = 6.0
    backfills: bool = False
    say: Callable[[str], None] = print
    kills: int = 0
    late: list[SimCall] = field(default_factory=list)
    judged: dict[int, tuple[Any, ...]] = field(default_factory=dict)

    def run(self) -> dict[str, Any]:
        """Run it all; returns figures. Raises AssertionError naming what is wrong."""
        began = time.monotonic()
        # Virtual time ends before the real present: no call may start in the future.
        start = (real_now() - timedelta(hours=self.hours + 24 * 8)).replace(minute=0, second=0, microsecond=0)
        with psycopg.connect(self.dsn, autocommit=True, row_factory=dict_row) as sql:
            self.sql = sql
            self.clock = VirtualTime(sql, start)
            with RingbaServer(self.clock, seed=self.seed) as server, workers(self.dsn, self.folder) as crew:
                self.server, self.crew = server, crew
                self.world = self._world(start)
                server.chances, server.hang_s = dict(CHANCES), 2.0
                self._live_through(start)
                self._finish()
                self._verify(start)
                return self._figures(time.monotonic() - began)

    def _world(self, start: datetime) -> dict[str, SimCall]:
        calls = simulate(self.seed, start, self.hours, self.calls)
        dice = random.Random(self.seed + 1)
        few = max(self.calls // 1000, 1)
        chosen = dice.sample(calls, 2 * few)
        for call in chosen[:few]:
            call.raw = {"callDt": None}
        for call in chosen[few:]:
            call.raw = {"isLive": True}  # for ever
        # These the log learns of between two pages, one at a time.
        self.late = dice.sample([c for c in calls if not c.raw], few)
        self.server.add(*(c for c in calls if c not in self.late))
        return {c.id: c for c in calls}

    # -- the time in which calls come ----------------------------------------------------------------

    def _live_through(self, start: datetime) -> None:
        dice = random.Random(self.seed + 2)
        ends = start + timedelta(hours=self.hours)
        outage = start + timedelta(hours=(self.hours - self.outage_h) / 2)
        self.clock.set(start, self.rate)
        while self.clock.now() < ends:
            processes = [self._start(), *([self._backfill(8)] if self.backfills else ())]
            until = time.monotonic() + dice.uniform(*self.kill_s)
            while time.monotonic() < until and self.clock.now() < ends:
                down = outage <= self.clock.now() < outage + timedelta(hours=self.outage_h)
                if down != self.server.down:
                    self.say(f"{self.clock.now():%m-%d %H:%M} the API is {'down' if down else 'up again'}")
                    self.server.down = down
                self._arrive()
                self._judge(dice)
                time.sleep(0.3)
            for each in processes:
                self._kill(each)
        self.clock.set(self.clock.now(), 0)

    def _start(self) -> subprocess.Popen[bytes]:
        return self.crew.run("workers/ingest/worker.py", **self._environment())

    def _backfill(self, hours: float) -> subprocess.Popen[bytes]:
        flags = ("--backfill", "--hours", f"{hours:.0f}", "--chunk-hours", "2")
        return self.crew.run("workers/ingest/worker.py", *flags, **self._environment())

    def _arrive(self) -> None:
        """Let a call of the past appear between two pages, among those of its time."""
        past = [c for c in self.late if c.start < self.clock.now()]
        if past and not self.server.arriving:
            self.late.remove(past[0])
            self.server.arriving = past[:1]

    def _environment(self) -> dict[str, str]:
        role = self.dsn.replace("//postgres@", "//callscript_ingest@")
        return self.server.environment(INGEST_DATABASE_URL=role, LOG_FORMAT="json")

    def _kill(self, process: subprocess.Popen[bytes]) -> None:
        ended = process.poll()
        assert ended is None or (self.backfills and ended in (0, 1)), (
            f"ingest ended by itself: {self.crew.log_of(process)[-2000:]}"
        )
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.kills += 1
        if self.kills % 10 == 0:
            known = self._one("select count(*) as n from core.calls")["n"]
            self.say(f"{self.clock.now():%m-%d %H:%M} killed {self.kills} times, {known} calls known")

    def _judge(self, dice: random.Random) -> None:
        """Stand in for the other lanes: some calls that are ready are judged, their rows remembered."""
        rows = self.sql.execute(
            """update core.calls set storage_path = 'x', judged_at = now(), attempts = 1,
                      status = case when id %% 2 = 0 then 'safe' else 'flagged' end
               where id in (select id from core.calls where status = 'pending' and next_attempt_at <= now()
                            and claimed_by is null order by random() limit %s for update skip locked)
               returning """
            + STATE,
            (dice.randrange(0, 40),),
        ).fetchall()
        self.judged.update({r["id"]: tuple(r.values()) for r in rows})

    # -- afterwards ----------------------------------------------------------------------------------

    def _finish(self) -> None:
        """A day later all is decided: --drain until nothing that was asked is open, fewer faults now."""
        self.server.chances = {fault: chance / 4 for fault, chance in CHANCES.items()}
        self.server.add(*self.late, *self.server.arriving)
        self.server.arriving = []
        dice = random.Random(self.seed + 3)
        for step in (6, 20, *[1] * 20):
            self.clock.advance(hours=step)
            self._drain()
            # On a machine that is busy elsewhere few were judged in time: some must be, before they are asked again.
            for _ in range(4):
                self._judge(dice)
            if step == 1 and not (self._count("core.ingest_windows", OPEN) or self._count("core.calls", UNANSWERED)):
                break
        for _ in range(5 if self.backfills else 0):
            if self._backfill(self.hours + 48).wait(1800) == 0:
                return
        assert not self.backfills, "a backfill never agrees"

    def _count(self, table: str, where: str) -> int:
        count: int = self._one(f"select count(*) as n from {table} where {where}")["n"]
        return count

    def _drain(self) -> None:
        process = self.crew.run("workers/ingest/worker.py", "--drain", **self._environment())
        assert process.wait(300) == 0, self.crew.log_of(process)[-2000:]

    def _verify(self, start: datetime) -> None:
        rows = {r["ringba_call_id"]: r for r in self.sql.execute("select * from core.calls").fetchall()}
        wanted = {c.id: c for c in self.world.values() if "callDt" not in c.raw}
        assert rows.keys() == wanted.keys(), (
            f"{len(wanted.keys() - rows.keys())} missing, {len(rows) - len(wanted)} over"
        )
        wrong: Counter[str] = Counter()
        for call_id, call in wanted.items():
            row = rows[call_id]
            wrong["start"] += row["start_time_utc"] != call.start
            wrong["duration"] += row["duration_seconds"] != (None if "isLive" in call.raw else call.length_s)
            wrong["url"] += (row["audio_url"] is not None) != (call.recording_after_s is not None)
            wrong[f"status {row['status']} {row['skip_reason']}"] += not _as_it_should_be(row, call)
        assert not +wrong, f"{dict(+wrong)} (seed {self.seed})"
        after = self.sql.execute(f"select {STATE} from core.calls where judged_at is not null").fetchall()
        assert {r["id"]: tuple(r.values()) for r in after} == self.judged, "a judged call was changed"
        rejects = self._one("select count(*) as n from core.ingest_rejects")["n"]
        assert rejects == len(self.world) - len(wanted)
        self._verify_windows(start, wanted)

    def _verify_windows(self, start: datetime, wanted: dict[str, SimCall]) -> None:
        open_windows = self.sql.execute(f"select * from core.ingest_windows where {OPEN}").fetchall()
        assert not open_windows, open_windows
        windows = self.sql.execute("select * from core.ingest_windows where split_at is null").fetchall()
        for kinds in (("live", "catch_up"), ("reconcile",)):
            cover = sorted((w["window_start"], w["window_end"]) for w in windows if w["kind"] in kinds)
            assert all(a[1] == b[0] for a, b in pairwise(cover)), f"a hole or overlap in {kinds}"
        counted = sum(w["calls"] or 0 for w in windows if w["kind"] == "reconcile" and w["window_start"] >= start)
        assert counted == len(wanted), f"the window table tells of {counted} calls, there are {len(wanted)}"
        progress = self._one("select * from core.ingest_progress")
        assert progress["watermark"] == progress["frontier"]

    def _figures(self, seconds: float) -> dict[str, Any]:
        windows = self._one("select count(*) as n, count(split_at) as split from core.ingest_windows")
        return {
            "seed": self.seed,
            "calls": len(self.world),
            "judged meanwhile": len(self.judged),
            "kills": self.kills,
            "requests": len(self.server.asked),
            "answers by fault": dict(self.server.served.most_common()),
            "windows": windows["n"],
            "windows split": windows["split"],
            "seconds": round(seconds),
        }

    def _one(self, query: str) -> dict[str, Any]:
        row = self.sql.execute(query).fetchone()  # type: ignore[arg-type]
        assert row is not None
        return dict(row)


#: A window that was asked, or should have been by now, and does not agree. What a killed backfill left, the next asks.
OPEN = (
    "not agrees and split_at is null and kind <> 'backfill'"
    " and (asked_at is not null or next_ask_at <= core.source_now())"
)

#: A call about whose recording the source has not answered since its day was over.
UNANSWERED = "status = 'pending' and next_attempt_at = core.never()"

STATE = "id, status, attempts, storage_path, judged_at, next_attempt_at, priority, skip_reason, claimed_by, error_class"


def _as_it_should_be(row: dict[str, Any], call: SimCall) -> bool:
    if row["judged_at"] is not None:
        return row["status"] in ("safe", "flagged")
    if call.length_s < MIN_CALL_S and "isLive" not in call.raw:
        return row["skip_reason"] == ("too_short" if call.length_s else "zero_duration")
    if call.recording_after_s is None:
        return bool(row["skip_reason"] == "no_recording")
    return bool(row["status"] == "pending" and row["next_attempt_at"] <= real_now())
