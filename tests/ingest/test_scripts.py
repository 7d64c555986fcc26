"""The operators' scripts of ingest: fresh URLs, and the report that proves completeness."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.ingest.conftest import Ingest, calls_every
from tests.support.processes import ROOT, environment


class Shell:
    def __init__(self, ingest: Ingest, dsn: str) -> None:
        self.env = environment(dsn, ingest.settings.data_dir, LOGNAME="olga", **ingest.server.environment())

    def __call__(self, script: str, *flags: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, f"scripts/{script}.py", *flags]
        return subprocess.run(command, cwd=ROOT, env=self.env | env, text=True, capture_output=True, timeout=60)


@pytest.fixture
def shell(ingest: Ingest, dsn: str) -> Shell:
    return Shell(ingest, dsn)


class TestRefresh:
    @pytest.fixture(autouse=True)
    def expired(self, ingest: Ingest, noon: datetime) -> None:
        """70 calls whose URL expired, one of them gone from the log, and one that failed otherwise."""
        ingest.server.add(*calls_every(noon, 1, 72))
        ingest.at(minutes=10)
        ingest.sql.execute(
            "update core.calls set status = 'failed', error_class = 'expired_url', failed_at = now(), attempts = 5"
        )
        ingest.sql.execute("update core.calls set error_class = 'corrupt_audio' where ringba_call_id = 'c00000'")
        del ingest.server.by_id["c00001"]

    def states(self, ingest: Ingest) -> dict[str, int]:
        rows = ingest.rows("select status, count(*) as n from core.calls group by 1")
        return {r["status"]: r["n"] for r in rows}

    @pytest.mark.parametrize("flags", [(), ("--dry-run",)])
    def test_a_dry_run_shows_what_would_be_asked(self, ingest: Ingest, shell: Shell, flags: tuple[str, ...]) -> None:
        """The ids and their number; nothing is asked, nothing changes, nothing is counted."""
        asked = len(ingest.server.asked)
        done = shell("refresh_audio_urls", *flags)
        assert (done.returncode, "71 calls" in done.stdout) == (0, True), done.stderr
        assert self.states(ingest) == {"failed": 72}
        assert len(ingest.server.asked) == asked
        assert ingest.rows("select max(url_refreshes) as n from core.call_metadata")[0]["n"] == 0

    def test_execute_sends_them_back(self, ingest: Ingest, shell: Shell) -> None:
        """In batches by the detail endpoint; who has no URL any more is named, exit 1."""
        done = shell("refresh_audio_urls", "--execute")
        assert done.returncode == 1
        assert "c00001" in done.stdout
        assert "71 calls asked about, 70 sent back" in done.stdout
        assert self.states(ingest) == {"failed": 2, "pending": 70}
        assert ingest.call("c00002")["attempts"] == 0
        receipts = ingest.rows("select mode, os_user, count(*) as n from core.recoveries group by 1, 2")
        assert receipts == [{"mode": "refresh_urls", "os_user": "olga", "n": 70}]

    def test_single_calls(self, ingest: Ingest, shell: Shell) -> None:
        """Ids limit it; exit 0 when each has a fresh URL. The automatic bound does not hold an operator back."""
        ingest.sql.execute("update core.call_metadata set url_refreshes = 9, url_refreshed_at = core.source_now()")
        ingest.clock.advance(minutes=1)
        done = shell("refresh_audio_urls", "--execute", "c00005", "c00006")
        assert done.returncode == 0, done.stdout
        assert self.states(ingest) == {"failed": 70, "pending": 2}

    def test_what_an_operator_asks_for_goes_before_a_backfill(self, ingest: Ingest, shell: Shell) -> None:
        """A call of a backfill is a recovered one then; what the lane refreshes by itself keeps its place."""
        ingest.sql.execute("update core.calls set priority = 2 where ringba_call_id in ('c00070', 'c00071')")
        assert shell("refresh_audio_urls", "--execute", "c00071").returncode == 0
        ingest.at(minutes=1)
        refreshed = [ingest.call(name) for name in ("c00069", "c00070", "c00071")]
        assert [(call["status"], call["priority"]) for call in refreshed] == [("pending", n) for n in (1, 2, 1)]

    def test_without_credentials(self, shell: Shell) -> None:
        """Exit 2, naming the variables."""
        done = shell("refresh_audio_urls", RINGBA_ACCOUNT_ID="", RINGBA_API_TOKEN="")
        assert done.returncode == 2
        assert "RINGBA_ACCOUNT_ID" in done.stderr

    def test_a_source_that_is_down(self, ingest: Ingest, shell: Shell) -> None:
        """Exit 1 in a sentence; nothing is sent back."""
        ingest.server.down = True
        done = shell("refresh_audio_urls", "--execute", "--limit", "1")
        assert done.returncode == 1
        assert "does not answer" in done.stderr
        assert "Traceback" not in done.stderr
        assert self.states(ingest) == {"failed": 72}

    def test_a_recovery_that_refreshes_says_what_was_done(self, ingest: Ingest, shell: Shell) -> None:
        """recover_failed.py asks for the same calls, and ends as refresh_audio_urls.py does."""
        done = shell("recover_failed", "--refresh-urls", "--execute")
        assert (done.returncode, "71 calls asked about, 70 sent back" in done.stdout) == (1, True), done.stderr
        assert self.states(ingest) == {"failed": 2, "pending": 70}

    def test_a_recovery_without_its_source_stops_and_claims_nothing(self, ingest: Ingest, shell: Shell) -> None:
        """Nobody answers: asked once, nothing is said to have been asked about, exit 1."""
        ingest.server.down = True
        done = shell("recover_failed", "--refresh-urls", "--execute", "--limit", "60")
        assert (done.returncode, "does not answer" in done.stderr) == (1, True), done.stderr
        assert "0 calls asked about, 0 sent back to pending." in done.stdout
        assert "60" not in done.stdout
        assert self.states(ingest) == {"failed": 72}


class TestReport:
    def told(self, shell: Shell) -> tuple[int, dict[str, Any]]:
        done = shell("ingest_report", "--json", "--days", "2")
        return done.returncode, json.loads(done.stdout)

    def test_a_complete_day(self, ingest: Ingest, shell: Shell, noon: datetime) -> None:
        """Reported equals ingested, overlaps and repeated records counted once; the watermark is at the frontier."""
        ingest.server.add(*calls_every(noon, 60, 120), *calls_every(noon, 600, 5, prefix="twice", told_twice=True))
        for _ in range(8):
            ingest.at(minutes=10)
        ingest.at(minutes=50)
        code, told = self.told(shell)
        assert code == 0
        day = told["days"][0]
        assert (day["reported"], day["ingested"], day["missing"], day["open"]) == (125, 125, 0, 0)
        assert told["watermark"] == told["frontier"]
        text = shell("ingest_report").stdout
        assert "Complete up to" in text

    def test_a_call_that_is_gone_is_missed(self, ingest: Ingest, shell: Shell, noon: datetime) -> None:
        """A call that the log reported and the table does not hold is counted as missing, exit 1."""
        ingest.server.add(*calls_every(noon, 60, 60))
        ingest.at(hours=2)
        ingest.sql.execute("delete from core.calls where ringba_call_id = 'c00030'")
        code, told = self.told(shell)
        assert (code, told["days"][0]["missing"]) == (1, 1)

    def test_an_open_window_is_shown(self, ingest: Ingest, shell: Shell, noon: datetime) -> None:
        """The oldest window that does not agree, with its numbers and why."""
        ingest.server.add(*calls_every(noon, 60, 5))
        ingest.server.next("wrong_total", path="/calllogs")
        ingest.at(minutes=10)
        _, told = self.told(shell)
        (window,) = told["open"]
        assert (window["reported"], window["arrived"]) == (8, 5)
        assert datetime.fromisoformat(told["watermark"]) == noon
        text = shell("ingest_report").stdout
        assert "8 reported, 5 arrived" in text
        assert f"{noon:%Y-%m-%d %H:%M}" in text

    @pytest.mark.parametrize(("asked", "status"), [(4, 0), (5, 1)])
    def test_a_backfill_that_did_not_arrive(
        self, ingest: Ingest, shell: Shell, noon: datetime, asked: int, status: int
    ) -> None:
        """Its window is open, not complete; one that was asked five times is given up, exit 1."""
        start = noon - timedelta(days=1)
        ingest.sql.execute(
            """insert into core.ingest_windows (kind, window_start, window_end, reported, arrived, calls, attempts)
               values ('backfill', %s, %s, 10, 8, 8, %s)""",
            (start, start + timedelta(hours=1), asked),
        )
        code, told = self.told(shell)
        yesterday = told["days"][1]
        assert (code, yesterday["open"], yesterday["windows"], yesterday["missing"]) == (status, 1, 0, 0)
        assert f"asked {asked} times" in shell("ingest_report").stdout

    def test_many_windows_do_not_hide_the_one_that_is_given_up(
        self, ingest: Ingest, shell: Shell, noon: datetime
    ) -> None:
        """Only the oldest are listed; the exit status speaks for all that are counted as open."""
        ingest.sql.execute(
            """insert into core.ingest_windows (kind, window_start, window_end, attempts)
               select 'backfill', t, t + interval '1 minute', case when n = 40 then 5 else 0 end
               from generate_series(1, 40) n, lateral (select %s + make_interval(mins => n) as t) x""",
            (noon - timedelta(days=1),),
        )
        code, told = self.told(shell)
        assert (code, told["days"][1]["open"], len(told["open"])) == (1, 40, 20)

    def test_an_open_backfill_excuses_no_missing_call(self, ingest: Ingest, shell: Shell, noon: datetime) -> None:
        """The day's own windows agree, and what they reported is gone from the table: exit 1 all the same."""
        ingest.server.add(*calls_every(noon, 60, 60))
        ingest.at(hours=2)
        ingest.sql.execute("delete from core.calls where ringba_call_id = 'c00030'")
        ingest.sql.execute(
            "insert into core.ingest_windows (kind, window_start, window_end) values ('backfill', %s, %s)",
            (noon, noon + timedelta(hours=1)),
        )
        code, told = self.told(shell)
        assert (code, told["days"][0]["missing"], told["days"][0]["open"]) == (1, 1, 1)

    def test_before_the_first_ask(self, ingest: Ingest, shell: Shell) -> None:
        """An empty database is said to be one."""
        ingest.sql.execute("update core.ingest_source set frontier = null")
        assert "has not been asked yet" in shell("ingest_report").stdout


def test_the_lane_runs_as_a_process(ingest: Ingest, dsn: str, noon: datetime) -> None:
    """--drain takes one pass over the API as the lane's own role and exits 0; refused credentials exit 2."""
    ingest.server.add(*calls_every(noon - timedelta(hours=2), 60, 150))
    ingest.sql.execute("update core.ingest_source set frontier = null, reconciled_to = null")
    env = environment(dsn, ingest.settings.data_dir, **ingest.server.environment())
    env["INGEST_DATABASE_URL"] = dsn.replace("//postgres@", "//callscript_ingest@")
    command = [sys.executable, "workers/ingest/worker.py", "--drain"]
    done = subprocess.run(command, cwd=ROOT, env=env, text=True, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert len(ingest.ids()) == 121
    env["RINGBA_API_TOKEN"] = "another-token-12345"
    ingest.clock.advance(minutes=5)
    done = subprocess.run(command, cwd=ROOT, env=env, text=True, capture_output=True, timeout=60)
    assert done.returncode == 2
    assert "RINGBA_API_TOKEN" in done.stderr
    assert "another-token" not in done.stderr
