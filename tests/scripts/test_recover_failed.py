"""scripts/recover_failed.py: what it says, what it changes, and what it leaves alone."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest

from tests.scripts.conftest import Script, Sql, fail_calls
from tests.support.calls import add_call
from workers.core.errors import TAXONOMY


def statuses(sql: Sql) -> dict[str, int]:
    rows = sql.execute("select status, count(*) as n from core.calls group by status").fetchall()
    return {row["status"]: row["n"] for row in rows}


def table(sql: Sql) -> list[dict[str, Any]]:
    return sql.execute("select c.*, c.xmin from core.calls c order by id").fetchall()


def recover(script: Script, *arguments: str, status: int = 0) -> str:
    done = script("recover_failed.py", *arguments)
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


class TestAnalysis:
    def test_it_says_of_each_class_what_is_known_and_what_mends_it(self, script: Script, sql: Sql) -> None:
        """Count, age, share recoverable, examples, the operator's sentence and a command, per class."""
        fail_calls(sql, "out_of_memory", 12, "recording", failed_ago_s=7200)
        urls = fail_calls(sql, "expired_url", 3, failed_ago_s=3 * 86400)
        before = table(sql)
        said = recover(script)
        assert "15 failed calls; another attempt can mend 12 of them (80%)" in said
        assert "out_of_memory: 12 calls, failed 2 hours to 2 hours ago, 100% recoverable" in said
        assert TAXONOMY["out_of_memory"].sentence() in said
        assert "--recover-with-audio --error-class out_of_memory --execute" in said
        assert "expired_url: 3 calls, failed 3 days to 3 days ago, 0% recoverable" in said
        assert "recover_failed.py --refresh-urls --execute" in said
        assert all(name in said for name in urls)
        assert table(sql) == before

    @pytest.mark.parametrize("error_class", ["expired_url", "storage_mismatch"])
    def test_it_asks_for_the_store_first(self, script: Script, sql: Sql, error_class: str) -> None:
        """A STORAGE_URL that was changed makes calls fail like this: what they need is in the store before."""
        fail_calls(sql, error_class, 1, "nothing" if error_class == "expired_url" else "recording")
        (group,) = json.loads(recover(script, "--json"))
        assert group["first"].startswith("Is STORAGE_URL the store that has the recordings")

    def test_machines_read_the_same(self, script: Script, sql: Sql) -> None:
        """--json gives each class and need with its numbers and its command."""
        fail_calls(sql, "network", 2)
        fail_calls(sql, "network", 1, "recording", "other")
        (group,) = json.loads(recover(script, "--json"))
        assert (group["error_class"], group["calls"], group["to_vault"], group["to_factory"]) == ("network", 3, 2, 1)
        assert group["command"] == "python scripts/recover_failed.py --recover-all --error-class network --execute"

    def test_an_empty_table_is_good_news(self, script: Script) -> None:
        """No failed call: said so, exit status 0."""
        assert "No failed calls" in recover(script)

    @pytest.mark.parametrize("error_class", sorted(TAXONOMY))
    def test_every_class_has_a_way(self, sql: Sql, error_class: str) -> None:
        """Of each class of the taxonomy the database says where its calls go, whatever they have."""
        for has in ("nothing", "recording", "transcript"):
            fail_calls(sql, error_class, 1, has)
        rows = sql.execute("select to_status, needs from core.failed_calls order by id").fetchall()
        assert rows[2] == {"to_status": "transcribed", "needs": None}
        assert all(row["to_status"] in ("pending", "downloaded") for row in rows[:2])


class TestRoutes:
    @pytest.mark.parametrize(
        ("error_class", "has", "goes_to"),
        [
            ("network", "nothing", "pending"),
            ("rate_limited", "nothing", "pending"),
            ("zombie", "nothing", "pending"),
            ("zombie", "recording", "downloaded"),
            ("zombie", "transcript", "transcribed"),
            ("out_of_memory", "recording", "downloaded"),
            ("diarization_timeout", "recording", "downloaded"),
            ("model_failure", "recording", "downloaded"),
            ("internal", "transcript", "transcribed"),
            ("llm_invalid", "transcript", "transcribed"),
            ("expired_url", "recording", "downloaded"),
            ("corrupt_audio", "nothing", "pending"),
            ("corrupt_audio", "recording", "pending"),
            ("empty_audio", "recording", "pending"),
            ("storage_mismatch", "recording", "pending"),
        ],
    )
    def test_a_call_goes_to_the_stage_that_has_all_it_needs(
        self, script: Script, sql: Sql, error_class: str, has: str, goes_to: str
    ) -> None:
        """Transcript: judge; recording that can be trusted: factory; else vault. Attempts anew, behind live calls."""
        (name,) = fail_calls(sql, error_class, 1, has, priority=2)
        recover(script, "--recover-all", "--execute")
        row = sql.execute("select * from core.calls where ringba_call_id = %s", (name,)).fetchone()
        assert row is not None
        assert (row["status"], row["priority"], row["attempts"]) == (goes_to, 1, 0)
        assert (row["error_class"], row["processing_error"], row["failed_at"]) == (None, None, None)

    @pytest.mark.parametrize("error_class", ["expired_url", "blocked_url", "too_long"])
    def test_what_would_fail_again_is_left_until_its_class_is_named(
        self, script: Script, sql: Sql, error_class: str
    ) -> None:
        """--recover-all leaves such calls and says so; an operator who names the class has mended the cause."""
        fail_calls(sql, error_class, 4)
        said = recover(script, "--recover-all", "--execute")
        assert "0 calls were sent back" in said
        assert "4 calls are still failed" in said
        assert statuses(sql) == {"failed": 4}
        recover(script, "--recover-all", "--error-class", error_class, "--execute")
        assert statuses(sql) == {"pending": 4}

    def test_a_recording_that_was_corrupt_twice_is_not_fetched_a_third_time(self, script: Script, sql: Sql) -> None:
        """A download that was repeated and came out the same is left to a person."""
        fail_calls(sql, "corrupt_audio", 1)
        recover(script, "--recover-all", "--execute")
        sql.execute("update core.calls set status = 'failed', error_class = 'corrupt_audio', failed_at = now()")
        recover(script, "--recover-all", "--execute")
        assert statuses(sql) == {"failed": 1}
        assert "Downloaded again, it was the same" in recover(script)

    @pytest.mark.parametrize("error_class", ["corrupt_audio", "empty_audio"])
    def test_a_refused_recording_is_remembered_by_its_hash(self, script: Script, sql: Sql, error_class: str) -> None:
        """A call that is to be downloaded again has no trusted recording; the one it has stays named, each once."""
        fail_calls(sql, error_class, 1, "recording")
        (path,) = sql.execute("select storage_path from core.calls").fetchall()
        for found in ("0" * 64, "0" * 64, "1" * 64):
            sql.execute(
                "update core.calls set status = 'failed', error_class = %s, audio_sha256 = %s", (error_class, found)
            )
            recover(script, "--recover-all", "--error-class", error_class, "--execute")
            row = sql.execute("select audio_sha256, storage_path from core.calls").fetchone()
            assert row == {"audio_sha256": None, **path}
        row = sql.execute("select refused_sha256 from core.calls").fetchone()
        assert row == {"refused_sha256": ["0" * 64, "1" * 64]}

    def test_only_what_could_not_be_decoded_is_refused(self, script: Script, sql: Sql) -> None:
        """Whatever else failed, a call keeps its hash: what an attempt stored, or a store that is back, has it."""
        fail_calls(sql, "storage_mismatch", 1, "recording")
        fail_calls(sql, "zombie", 1, "recording")
        fail_calls(sql, "network", 1)
        fail_calls(sql, "corrupt_audio", 1)
        fail_calls(sql, "corrupt_audio", 1, "transcript")
        recover(script, "--recover-all", "--execute")
        rows = sql.execute(
            """select storage_path is not null as stored, audio_sha256 is not null as hashed, refused_sha256
               from core.calls"""
        ).fetchall()
        assert all(row["hashed"] is row["stored"] and row["refused_sha256"] is None for row in rows)

    def test_a_recovery_that_downloaded_nothing_does_not_count(self, script: Script, sql: Sql) -> None:
        """Earlier releases used what was stored once more: such a call is downloaded again before a person is asked."""
        fail_calls(sql, "corrupt_audio", 1, "recording")
        recover(script, "--recover-all", "--execute")
        sql.execute(
            """update core.calls set status = 'failed', error_class = 'corrupt_audio', failed_at = now(),
                                     audio_sha256 = refused_sha256[1], refused_sha256 = null"""
        )
        assert "Downloaded again" not in recover(script)
        assert "1 calls were sent back" in recover(script, "--recover-all", "--execute")

    def test_a_recording_that_is_not_there_any_more_is_not_gone_on_with(self, script: Script, sql: Sql) -> None:
        """Missing from the store, and from its source: it waits for a fresh URL, however often it is recovered."""
        (name,) = fail_calls(sql, "storage_mismatch", 1, "recording")
        sql.execute("update core.calls set downloaded_at = now() - interval '2 hours'")
        recover(script, "--recover-all", "--execute")
        sql.execute("update core.calls set status = 'failed', error_class = 'expired_url', failed_at = now()")
        (call,) = sql.execute("select to_status, needs from core.failed_calls").fetchall()
        assert call == {"to_status": "pending", "needs": "fresh_url"}
        assert "0 calls were sent back" in recover(script, "--recover-all", "--execute")
        assert f"{name}  expired_url, failed -> pending" in recover(script, "--refresh-urls", "--dry-run")

    def test_a_recording_that_was_not_downloaded_again_is_not_said_to_have_been(self, script: Script, sql: Sql) -> None:
        """Missing from the store twice counts as fetched anew only where the vault stored it in between."""
        fail_calls(sql, "storage_mismatch", 1, "recording")
        sql.execute("update core.calls set downloaded_at = now() - interval '2 hours'")
        recover(script, "--recover-all", "--execute")
        again = "update core.calls set status = 'failed', error_class = 'storage_mismatch', failed_at = now()"
        sql.execute(again)
        assert "Downloaded again" not in recover(script)
        recover(script, "--recover-all", "--execute")
        sql.execute(f"{again}, downloaded_at = now()")  # type: ignore[arg-type]
        assert "Downloaded again, it was the same" in recover(script)

    def test_a_recording_that_came_in_the_end_is_gone_on_with(self, script: Script, sql: Sql) -> None:
        """Recovered, downloaded again, and failed in the factory: that recording is trusted."""
        fail_calls(sql, "storage_mismatch", 1, "recording")
        sql.execute("update core.calls set downloaded_at = now() - interval '2 hours'")
        recover(script, "--recover-all", "--execute")
        sql.execute("update core.calls set status = 'failed', error_class = 'zombie', downloaded_at = now()")
        recover(script, "--recover-all", "--execute")
        assert statuses(sql) == {"downloaded": 1}

    def test_with_audio_downloads_nothing(self, script: Script, sql: Sql) -> None:
        """--recover-with-audio takes calls that have a trusted recording or a transcript, and no others."""
        fail_calls(sql, "zombie", 2, "nothing")
        fail_calls(sql, "zombie", 3, "recording")
        fail_calls(sql, "zombie", 4, "transcript")
        fail_calls(sql, "corrupt_audio", 5, "recording")
        recover(script, "--recover-with-audio", "--execute")
        assert statuses(sql) == {"downloaded": 3, "transcribed": 4, "failed": 7}

    def test_parts_of_another_recordings_transcript_are_forgotten(self, script: Script, sql: Sql) -> None:
        """Chunks stay for a call that goes on with its recording, and go for one that is downloaded again."""
        fail_calls(sql, "corrupt_audio", 1, "recording")
        fail_calls(sql, "out_of_memory", 1, "recording")
        sql.execute("insert into core.transcript_chunks select id, '0001', '{}' from core.calls")
        recover(script, "--recover-all", "--execute")
        rows = sql.execute(
            "select ringba_call_id from core.transcript_chunks join core.calls on id = call_id"
        ).fetchall()
        assert rows == [{"ringba_call_id": "out_of_memory-recording-00001"}]


class TestCare:
    def test_nothing_changes_without_execute(self, script: Script, sql: Sql) -> None:
        """A mode alone and --dry-run say what would change, and leave every row version as it was."""
        fail_calls(sql, "network", 3)
        (call,) = fail_calls(sql, "zombie", 1, "recording")
        before = table(sql)
        said = recover(script, "--recover-all")
        assert "4 calls would be sent back" in said
        assert "--execute" in said
        said = recover(script, "--recover-all", "--dry-run")
        assert f"{call}  zombie, failed -> downloaded" in said
        assert said.count("network, failed -> pending") == 3
        assert table(sql) == before
        assert sql.execute("select * from core.recoveries").fetchall() == []

    def test_a_dry_run_shows_exactly_what_execute_changes(self, script: Script, sql: Sql) -> None:
        """The same filters give the same calls and the same statuses."""
        for error_class in ("network", "corrupt_audio", "expired_url", "zombie"):
            fail_calls(sql, error_class, 20, "nothing")
            fail_calls(sql, error_class, 20, "recording", failed_ago_s=86400 * 3)
        filters = (
            "--recover-all",
            "--error-class",
            "zombie",
            "--error-class",
            "network",
            "--since",
            "2d",
            "--limit",
            "30",
        )
        said = recover(script, *filters, "--dry-run")
        shown = {(w[0], w[-1]) for w in (line.split() for line in said.splitlines()) if "->" in w}
        recover(script, *filters, "--execute")
        rows = sql.execute("select ringba_call_id, status from core.calls where status <> 'failed'").fetchall()
        assert {(r["ringba_call_id"], r["status"]) for r in rows} == shown
        assert len(shown) == 30

    def test_running_it_again_changes_nothing_more(self, script: Script, sql: Sql) -> None:
        """The second run finds nothing to do, leaves every row version, and writes no receipt."""
        fail_calls(sql, "network", 5)
        fail_calls(sql, "expired_url", 2)
        recover(script, "--recover-all", "--execute")
        before, receipts = table(sql), sql.execute("select * from core.recoveries").fetchall()
        assert "0 calls were sent back" in recover(script, "--recover-all", "--execute")
        assert table(sql) == before
        assert sql.execute("select * from core.recoveries").fetchall() == receipts

    def test_calls_that_did_not_fail_are_never_touched(self, script: Script, sql: Sql) -> None:
        """Waiting, claimed, judged and skipped calls keep every row version."""
        for lane in ("vault", "factory", "judge"):
            add_call(sql, f"waits-{lane}", lane)
        add_call(sql, "held")
        sql.execute(
            """update core.calls set claimed_by = 'w1', claim_token = gen_random_uuid(), claimed_at = now()
               where ringba_call_id = 'held'"""
        )
        sql.execute(
            """insert into core.calls (ringba_call_id, start_time_utc, status, skip_reason)
               values ('s', now(), 'skipped', 'too_short')"""
        )
        before = table(sql)
        recover(script, "--recover-all", "--execute")
        assert table(sql) == before

    def test_every_change_leaves_a_receipt(self, script: Script, sql: Sql) -> None:
        """When, who (database and host), which call, from which error to which status, in which mode."""
        (name,) = fail_calls(sql, "diarization_timeout", 1, "recording")
        recover(script, "--recover-with-audio", "--execute")
        (row,) = sql.execute("select * from core.recoveries").fetchall()
        assert (row["ringba_call_id"], row["from_error_class"], row["to_status"]) == (
            name,
            "diarization_timeout",
            "downloaded",
        )
        assert (row["mode"], row["database_user"], row["os_user"]) == ("recover_with_audio", "postgres", "olga")
        assert row["processing_error"] == "said at the time"
        assert row["program"] == "callscript recover_failed"

    def test_a_change_by_hand_leaves_one_too(self, sql: Sql) -> None:
        """Whatever statement sends a failed call back, the receipt is written with it."""
        fail_calls(sql, "network", 1)
        sql.execute("update core.calls set status = 'pending', error_class = null, attempts = 0")
        (row,) = sql.execute("select * from core.recoveries").fetchall()
        assert (row["mode"], row["os_user"]) == ("by_hand", None)

    def test_a_transcript_without_its_recording_breaks_no_batch(self, sql: Sql, script: Script) -> None:
        """A call whose recording is no longer known goes to the vault, since the schema refuses it elsewhere."""
        fail_calls(sql, "zombie", 1, "transcript")
        sql.execute("update core.calls set storage_path = null")
        recover(script, "--recover-all", "--execute")
        assert statuses(sql) == {"pending": 1}

    def test_large_recoveries_go_in_batches(self, script: Script, sql: Sql) -> None:
        """Progress is told per batch, and the batches add up."""
        fail_calls(sql, "network", 1100)
        said = recover(script, "--recover-all", "--execute")
        assert [line for line in said.splitlines() if " of 1100 " in line] == [
            "500 of 1100 sent back",
            "1000 of 1100 sent back",
            "1100 of 1100 sent back",
        ]
        assert statuses(sql) == {"pending": 1100}

    def test_two_runs_at_once_recover_each_call_once(self, script: Script, sql: Sql, dsn: str) -> None:
        """Calls that another transaction is changing are left to it, without waiting."""
        fail_calls(sql, "network", 10)
        with psycopg.connect(dsn) as other:
            other.execute("select from core.calls where ringba_call_id like '%-00003' for update")
            said = recover(script, "--recover-all", "--execute")
        assert "9 calls were sent back" in said
        assert statuses(sql) == {"pending": 9, "failed": 1}


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["--execute"],
            ["--dry-run"],
            ["--recover-all", "--recover-with-audio"],
            ["--recover-all", "--execute", "--dry-run"],
            ["--recover-all", "--error-class", "gremlins"],
            ["--recover-all", "--since", "yesterday"],
            ["--recover-all", "--limit", "0"],
            ["--refresh-urls", "--error-class", "network"],
        ],
    )
    def test_it_is_named_and_exits_2(self, script: Script, arguments: list[str]) -> None:
        """One of the usage's own sentences, exit status 2, nothing done."""
        recover(script, *arguments, status=2)

    def test_help_names_every_way(self, script: Script) -> None:
        """--help lists the contract's options."""
        said = recover(script, "--help")
        for option in ("--recover-with-audio", "--recover-all", "--refresh-urls", "--execute", "--dry-run"):
            assert option in said

    def test_a_database_that_is_down_is_said_in_one_line(self, script: Script) -> None:
        """Exit status 1 and the next step, no traceback."""
        done = script("recover_failed.py", DATABASE_URL="postgresql://me:hunter2@127.0.0.1:9/x")
        assert done.returncode == 1
        assert "hunter2" not in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1

    def test_a_lanes_own_user_may_not_recover(self, script: Script, dsn: str, sql: Sql) -> None:
        """A database user without an operator's rights is told so."""
        fail_calls(sql, "network", 1)
        done = script("recover_failed.py", DATABASE_URL=dsn.replace("postgres@", "callscript_judge@"))
        assert done.returncode == 1
        assert "rights" in done.stderr


class TestRefreshUrls:
    def test_it_shows_which_calls_it_would_ask_about(self, script: Script, sql: Sql) -> None:
        """Expired URLs of the call-log API only: a file that left the inbox and a stored recording need none."""
        names = fail_calls(sql, "expired_url", 3)
        fail_calls(sql, "expired_url", 1, audio_url="inbox:gone.mp3", prefix="inbox")
        fail_calls(sql, "expired_url", 1, "recording")
        said = recover(script, "--refresh-urls", "--dry-run")
        assert all(f"{name}  expired_url, failed -> pending" in said for name in names)
        assert "3 calls would be asked about and sent back" in said

    def test_it_is_left_to_the_ingest_sides_script(self, script: Script, sql: Sql) -> None:
        """Without credentials for it one sentence says so and nothing changes."""
        fail_calls(sql, "expired_url", 2)
        done = script("recover_failed.py", "--refresh-urls", "--execute")
        assert (done.returncode, done.stdout) == (2, "")
        assert "RINGBA_ACCOUNT_ID" in done.stderr
        assert statuses(sql) == {"failed": 2}

    def test_with_nothing_to_ask_nobody_is_asked(self, script: Script, sql: Sql) -> None:
        fail_calls(sql, "network", 1)
        assert "No call needs a fresh URL" in recover(script, "--refresh-urls", "--execute")
