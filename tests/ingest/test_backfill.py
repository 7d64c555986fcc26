"""The backfill as an operator runs it: the real command against the real server."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.ingest.conftest import calls_every
from tests.ingest.virtual_time import VirtualTime
from tests.ringba_server import RingbaServer, SimCall
from tests.support.processes import ROOT, environment, wait_until
from workers.ingest.windows import chunks

COMMAND = [sys.executable, "workers/ingest/worker.py", "--backfill"]


class Operator:
    """Types backfill commands."""

    def __init__(self, sql: psycopg.Connection[Any], server: RingbaServer, folder: Path, dsn: str) -> None:
        self.sql, self.server = sql, server
        self.env = environment(dsn, folder, **server.environment())

    def start(self, *flags: str, **kwargs: Any) -> subprocess.Popen[str]:
        return subprocess.Popen([*COMMAND, *flags], cwd=ROOT, env=self.env, text=True, stdout=-1, stderr=-1, **kwargs)

    def types(self, *flags: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        command = [*COMMAND, *flags]
        return subprocess.run(
            command, cwd=ROOT, env=self.env | (env or {}), text=True, capture_output=True, timeout=120
        )

    def one(self, query: str) -> Any:
        return next(iter(self.sql.execute(query).fetchone().values()))  # type: ignore[arg-type, union-attr]


@pytest.fixture
def operator(sql: psycopg.Connection[Any], noon: datetime, tmp_path: Path, dsn: str) -> Iterator[Operator]:
    with RingbaServer(VirtualTime(sql, noon + timedelta(seconds=60))) as server:
        yield Operator(sql, server, tmp_path, dsn)


def test_it_takes_in_the_past_newest_first_at_low_priority(operator: Operator, noon: datetime) -> None:
    """Every call of the range, once, behind live ones; exit 0 when every window agrees."""
    operator.server.add(*calls_every(noon - timedelta(hours=30), 60, 1800))
    done = operator.types("--hours", "24")
    assert done.returncode == 0, done.stderr
    assert "windows agree" in done.stdout
    assert operator.one("select count(*) from core.calls") == 1440
    assert operator.one("select min(priority) from core.calls") == 2
    asked = [a.body["reportStart"] for a in operator.server.pages_asked()]
    assert asked == sorted(asked, reverse=True)


def test_it_leaves_the_lane_s_own_windows_alone(operator: Operator, noon: datetime) -> None:
    """A backfill neither moves the watermark nor takes the live lane's windows."""
    operator.types("--hours", "2")
    assert operator.one("select count(*) from core.ingest_windows where kind <> 'backfill'") == 0
    assert operator.one("select frontier is null from core.ingest_source")


def test_a_dry_run_changes_and_asks_nothing(operator: Operator) -> None:
    """It shows the windows, newest first, and leaves both sides alone."""
    done = operator.types("--days", "2", "--chunk-hours", "12", "--dry-run")
    assert done.returncode == 0
    assert "4 of 4 windows" in done.stdout
    assert operator.one("select count(*) from core.ingest_windows") == 0
    assert operator.server.asked == []


def test_ctrl_c_says_how_to_go_on_and_it_does(operator: Operator, noon: datetime) -> None:
    """What agreed before the interruption is not asked for again."""
    operator.server.add(*calls_every(noon - timedelta(hours=8), 60, 480))
    process = operator.start(
        "--start",
        f"{noon - timedelta(hours=8):%Y-%m-%dT%H:%M}",
        "--end",
        f"{noon:%Y-%m-%dT%H:%M}",
        "--chunk-hours",
        "1",
    )
    wait_until(lambda: operator.one("select count(*) from core.ingest_windows where agrees") >= 3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 1, err
    assert "Stopped" in out
    command = next(line for line in out.splitlines() if line.startswith("To go on: ")).removeprefix("To go on: ")
    agreed = operator.one("select count(*) from core.ingest_windows where agrees")
    asked = len(operator.server.pages_asked())
    done = operator.types(*command.split("--backfill ")[1].split())
    assert done.returncode == 0, done.stderr
    assert len(operator.server.pages_asked()) - asked == 8 - agreed
    assert operator.one("select count(*) from core.calls") == 480


def test_a_killed_backfill_goes_on(operator: Operator, noon: datetime) -> None:
    """SIGKILL in the middle of a window: the same command finishes it."""
    operator.server.add(*calls_every(noon - timedelta(hours=24), 60, 1440))
    flags = ("--hours", "24", "--chunk-hours", "2")
    operator.server.next("hang", path="/calllogs", seconds=20)
    process = operator.start(*flags)
    wait_until(lambda: operator.server.pages_asked())
    process.kill()
    process.communicate()
    operator.server.clock.advance(minutes=5)
    assert operator.types(*flags).returncode == 0
    assert operator.one("select count(*) from core.calls") >= 1440 - 5


def test_windows_that_do_not_agree_are_listed(operator: Operator, noon: datetime) -> None:
    """Asked a few times in vain, then named; exit 1, and the rest is here."""
    operator.server.add(*calls_every(noon - timedelta(hours=3), 60, 180))
    operator.server.clock.set(noon + timedelta(seconds=60), rate=300)
    broken = operator.server.call_log

    def lying(body: dict[str, Any]) -> Any:
        report = broken(body)
        if body["reportStart"] == f"{noon - timedelta(hours=2, seconds=1):%Y-%m-%dT%H:%M:%SZ}":
            assert isinstance(report, dict)
            report["totalCount"] += 1
        return report

    operator.server.call_log = lying  # type: ignore[method-assign]
    end = f"{noon:%Y-%m-%dT%H:%M}"
    done = operator.types("--start", f"{noon - timedelta(hours=3):%Y-%m-%dT%H:%M}", "--end", end, "--chunk-hours", "1")
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{noon - timedelta(hours=2):%Y-%m-%d %H:%M}" in done.stdout
    assert "reported" in done.stdout
    assert operator.one("select count(*) from core.calls") >= 180


def test_beside_the_lane_the_rate_is_kept(operator: Operator, noon: datetime) -> None:
    """Two backfills at once ask no faster than one, and that once a second, whatever the lane may."""
    operator.env["RINGBA_REQUESTS_PER_SECOND"] = "5"
    a = operator.start("--hours", "6", "--chunk-hours", "1")
    b = operator.start(
        "--start",
        f"{noon - timedelta(days=3):%Y-%m-%d}",
        "--end",
        f"{noon - timedelta(days=3):%Y-%m-%d}",
        "--chunk-hours",
        "4",
    )
    assert [p.wait(60) for p in (a, b)] == [0, 0]
    times = [q.at for q in operator.server.asked]
    assert len(times) >= 12
    assert (len(times) - 1) / (times[-1] - times[0]) < 1.1


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        ((), "--hours N"),
        (("--hours", "0"), "whole number"),
        (("--hours", "2", "--days", "1"), "one of"),
        (("--start", "2026-11-01"), "--end"),
        (("--start", "soon", "--end", "2026-11-01"), "not a date"),
        (("--start", "2026-10-02", "--end", "2026-10-01"), "no time"),
        (("--hours", "1", "--drain"), "no --drain"),
    ],
)
def test_wrong_use(operator: Operator, flags: tuple[str, ...], says: str) -> None:
    """Exit 2 and one sentence that names the mend."""
    done = operator.types(*flags)
    assert done.returncode == 2
    assert says in done.stderr


def test_without_credentials_it_says_what_to_set(operator: Operator) -> None:
    """Exit 2, naming the variables."""
    done = operator.types("--hours", "1", env={"RINGBA_ACCOUNT_ID": "", "RINGBA_API_TOKEN": ""})
    assert done.returncode == 2
    assert "RINGBA_ACCOUNT_ID" in done.stderr


def test_refused_credentials_end_it(operator: Operator) -> None:
    """One request, exit 1, and the alert is raised; the token is not shown."""
    done = operator.types("--hours", "1", env={"RINGBA_API_TOKEN": "another-token-12345"})
    assert done.returncode == 1
    assert "RINGBA_API_TOKEN" in done.stdout
    assert "another-token" not in done.stdout + done.stderr
    assert len(operator.server.asked) == 1
    assert operator.one("select count(*) from core.alerts where alert_key = 'call_log_credentials'") == 1


def test_on_a_terminal_there_is_a_bar(operator: Operator, noon: datetime) -> None:
    """Progress by window and call, redrawn in one line."""
    operator.server.add(*calls_every(noon - timedelta(hours=3), 60, 180))
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "--hours", "3", "--chunk-hours", "1"], cwd=ROOT, env=operator.env, stdout=follower, stderr=follower
    )
    os.close(follower)
    shown = b""
    while True:
        try:
            block = os.read(leader, 4096)
        except OSError:
            break
        if not block:
            break
        shown += block
    os.close(leader)
    assert process.wait(20) == 0, shown
    assert b"#" * 30 in shown
    assert b"180 new calls" in shown
    assert b"\r" in shown


def test_chunks_are_cut_alike_whenever_asked() -> None:
    """Newest first, on a grid: a later run cuts the same time at the same places."""
    start = datetime(2026, 11, 1, 5, 30, tzinfo=timezone.utc)
    first = chunks(start, start + timedelta(hours=13), 6)
    later = chunks(start + timedelta(minutes=10), start + timedelta(hours=14), 6)
    assert [a.hour for a, _ in first] == [18, 12, 6, 5]
    assert set(first[1:3]) == set(later[1:3])


def test_calls_are_decided_as_the_lane_would(operator: Operator, noon: datetime) -> None:
    """Zero seconds are skipped, a call without a recording waits, the rest is ready."""
    operator.server.add(
        SimCall("zero", noon - timedelta(hours=1), length_s=0),
        SimCall("mute", noon - timedelta(hours=1), recording_after_s=None),
        SimCall("good", noon - timedelta(hours=1)),
    )
    operator.types("--hours", "2")
    rows = operator.sql.execute(
        "select ringba_call_id, status, skip_reason, next_attempt_at <= now() as due from core.calls"
    )
    assert {tuple(r.values()) for r in rows} == {
        ("zero", "skipped", "zero_duration", True),
        ("mute", "pending", None, False),
        ("good", "pending", None, True),
    }
