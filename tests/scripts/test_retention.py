"""Retention: what is old goes, what may still be needed stays, and nothing that is gone is claimed by any row."""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.scripts.conftest import Script, fail_calls
from tests.support.calls import SEGMENTS, START
from tests.support.processes import ROOT, environment, wait_until, workers

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]

AGES = {"RETENTION_RECORDINGS_DAYS": "30", "RETENTION_TRANSCRIPTS_DAYS": "60", "RETENTION_EVENTS_DAYS": "90"}


class Shelf:
    """Judged calls of any age, with real recordings in a folder."""

    def __init__(self, sql: Sql, folder: Path) -> None:
        self.sql = sql
        self.recordings = folder / "recordings"

    def call(
        self, name: str, days: float, status: str = "safe", transcript: bool = True, lacks_llm: bool = False
    ) -> int:
        """A call whose recording was stored, and whose words were written, so many days ago."""
        key = f"2026/11/18/{name}.mp3"
        path = self.recordings / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 10)
        with self.sql.transaction():
            row = self.sql.execute(
                """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, audio_sha256,
                                           lacks_llm, duration_seconds, downloaded_at, transcribed_at, judged_at,
                                           created_at)
                   values (%(name)s, %(start)s, %(status)s, %(key)s, %(sha256)s, %(lacks)s, 12, %(at)s, %(at)s, now(),
                           %(at)s)
                   returning id""".replace("%(at)s", "now() - make_interval(secs => %(ago)s)"),
                {
                    "name": name,
                    "start": START,
                    "status": status,
                    "key": key,
                    "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                    "lacks": lacks_llm,
                    "ago": days * 86400,
                },
            ).fetchone()
            assert row is not None
            if transcript:
                self.sql.execute(
                    """insert into core.transcripts (call_id, text, segments, model, quality, created_at)
                       values (%s, 'hello', %s, 'test', '{}', now() - make_interval(secs => %s))""",
                    (row["id"], json.dumps(SEGMENTS), days * 86400),
                )
            if status in ("flagged", "safe"):
                self.sql.execute(
                    """insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
                       values (%s, false, 100, '[]', '{}', 'hash-of-rules', '1')""",
                    (row["id"],),
                )
        number: int = row["id"]
        return number

    def here(self, name: str) -> tuple[bool, bool, bool]:
        """Whether the file is here, the row claims it, and there is a transcript."""
        row = self.sql.execute(
            """select storage_path is not null as claimed,
                      exists (select from core.transcripts where call_id = c.id) as t
               from core.calls c where ringba_call_id = %s""",
            (name,),
        ).fetchone()
        assert row is not None
        return (self.recordings / f"2026/11/18/{name}.mp3").exists(), row["claimed"], row["t"]

    def runs(self) -> list[dict[str, Any]]:
        return self.sql.execute("select * from core.retention_runs order by id").fetchall()


@pytest.fixture
def shelf(sql: Sql, tmp_path: Path) -> Shelf:
    return Shelf(sql, tmp_path)


def test_nothing_goes_unless_an_age_is_set(shelf: Shelf, script: Script) -> None:
    """Without a setting everything is kept for ever, and it is said which setting would change that."""
    shelf.call("old", 5000)
    done = script("retention.py", "--execute")
    assert (done.returncode, "RETENTION_RECORDINGS_DAYS" in done.stdout) == (0, True), done.stderr
    assert shelf.here("old") == (True, True, True)
    assert shelf.runs() == []
    done = script("retention.py", "--execute", RETENTION_RECORDINGS_DAYS="0")
    assert (done.returncode, "RETENTION_RECORDINGS_DAYS is wrong" in done.stderr) == (2, True)


def test_what_is_old_goes_with_a_receipt(shelf: Shelf, script: Script, sql: Sql) -> None:
    """By age and kind; a dry run changes nothing; a second run finds nothing and leaves no receipt."""
    shelf.call("new", 10)
    shelf.call("middle", 40)
    shelf.call("old", 70, status="flagged")
    dry = script("retention.py", "--dry-run", **AGES)
    assert "recordings   2 of judged calls are older than 30 days" in dry.stdout, dry.stderr
    assert "transcripts  1 of judged calls are older than 60 days" in dry.stdout
    assert shelf.here("old") == (True, True, True)
    done = script("retention.py", "--execute", **AGES)
    assert done.returncode == 0, done.stderr
    assert "recordings: 2 older than 30 days are gone" in done.stdout
    assert [shelf.here(n) for n in ("new", "middle", "old")] == [
        (True, True, True),
        (False, False, True),
        (False, False, False),
    ]
    recordings, transcripts = shelf.runs()
    assert (recordings["what"], recordings["pruned"], recordings["bytes"], recordings["os_user"]) == (
        "recordings",
        2,
        10 * len("middle" + "old"),
        "olga",
    )
    assert (transcripts["what"], transcripts["pruned"]) == ("transcripts", 1)
    assert transcripts["bytes"] > 0
    assert recordings["finished_at"] is not None
    age = sql.execute("select now() - older_than as age from core.retention_runs order by id").fetchone()
    assert age is not None
    assert age["age"].days == 30
    again = script("retention.py", "--execute", **AGES)
    assert again.returncode == 0
    assert len(shelf.runs()) == 2


def test_the_call_its_verdict_and_its_hash_stay(shelf: Shelf, script: Script) -> None:
    """calls.py says what was pruned and when; the store and the table agree; commands answer with a sentence."""
    shelf.call("old", 70)
    assert script("retention.py", "--execute", **AGES).returncode == 0
    shown = script("calls.py", "show", "old").stdout
    assert "recording pruned by retention on 20" in shown
    assert "Transcript: pruned by retention on 20" in shown
    assert "Verdict: safe, score 100" in shown
    assert hashlib.sha256(b"old" * 10).hexdigest() in shown
    found = json.loads(script("calls.py", "show", "old", "--json").stdout)
    assert (found["segments"], found["verdict"]["rules_hash"]) == ([], "hash-of-rules")
    assert found["recording_pruned_at"]
    assert found["transcript_pruned_at"]
    shelf.call("new", 1)
    checked = script("check_storage.py", "--verify")
    assert (checked.returncode, "1 pruned by retention" in checked.stdout) == (0, True), checked.stdout
    again = script("judge_again.py")
    assert "1 had its transcript pruned by retention" in again.stdout, again.stderr


def test_what_may_still_be_needed_stays(shelf: Shelf, script: Script, sql: Sql) -> None:
    """Calls that are not judged, held, failed, or still lack the model's part, for a month, keep what they have."""
    for status in ("downloaded", "transcribed"):
        shelf.call(status, 500, status=status, transcript=status == "transcribed")
    shelf.call("held", 500)
    sql.execute(
        """update core.calls set claimed_by = 'w', claim_token = gen_random_uuid(), claimed_at = now()
           where ringba_call_id = 'held'"""
    )
    shelf.call("lacking", 500, lacks_llm=True)
    shelf.call("forsaken", 500, lacks_llm=True)
    sql.execute("update core.calls set judged_at = now() - interval '31 days' where ringba_call_id = 'forsaken'")
    sql.execute("""update core.verdicts set detail = '{"llm": {"status": "pending"}}'""")
    shelf.call("failed", 500)
    sql.execute("update core.calls set status = 'failed', error_class = 'zombie' where ringba_call_id = 'failed'")
    assert script("retention.py", "--execute", **AGES).returncode == 0
    for name in ("downloaded", "transcribed", "held", "failed"):
        assert shelf.here(name) == (True, True, name != "downloaded"), name
    assert shelf.here("lacking") == (False, False, True)
    assert shelf.here("forsaken") == (False, False, False), "nobody asks the model about it any more"
    lacks = sql.execute("select ringba_call_id from core.calls where lacks_llm").fetchall()
    assert lacks == [{"ringba_call_id": "lacking"}]
    told = {n: _model_part(sql, n) for n in ("lacking", "forsaken")}
    assert told["lacking"] == {"status": "pending"}
    assert (told["forsaken"]["status"], "retention" in told["forsaken"]["reason"]) == ("not_asked", True)


def _model_part(sql: Sql, name: str) -> dict[str, Any]:
    row = sql.execute(
        """select v.detail -> 'llm' as part from core.verdicts v join core.calls c on c.id = v.call_id and v.current
           where c.ringba_call_id = %s""",
        (name,),
    ).fetchone()
    assert row is not None
    part: dict[str, Any] = row["part"]
    return part


@pytest.mark.parametrize("what", ["recordings", "transcripts"])
def test_what_somebody_is_writing_is_left_to_the_next_run(shelf: Shelf, sql: Sql, dsn: str, what: str) -> None:
    """A call that is just being sent back to the judge needs its words: it is neither waited for nor pruned."""
    held, free = shelf.call("held", 70), shelf.call("free", 70)
    run = sql.execute("select core.start_retention(%s, now(), 'olga') as run", [what]).fetchone()
    assert run is not None
    prune = f"select pruned, after from core.prune_{what}(%s, now(), 0, 10)"
    sql.execute("set lock_timeout = '5s'")
    with psycopg.connect(dsn) as other:
        other.execute("select from core.calls where id = %s for update", [held])
        assert sql.execute(prune, [run["run"]]).fetchone() == {"pruned": 1, "after": free}  # type: ignore[arg-type]
    assert sql.execute(prune, [run["run"]]).fetchone() == {"pruned": 1, "after": held}  # type: ignore[arg-type]


def test_a_recording_is_as_old_as_its_download(shelf: Shelf, script: Script, sql: Sql) -> None:
    """A call that has been known for long may have had its recording, or a new one, yesterday."""
    shelf.call("known", 70)
    sql.execute("update core.calls set downloaded_at = now() - interval '1 day'")
    assert script("retention.py", "--execute", **AGES).returncode == 0
    assert shelf.here("known")[:2] == (True, True)


def test_a_failed_call_without_its_recording_is_named(shelf: Shelf, script: Script, sql: Sql) -> None:
    """recover_failed.py goes on with the transcript where there is one, and says why where there is none."""
    for name in ("words", "nothing"):
        shelf.call(name, 500)
    ages = {"RETENTION_RECORDINGS_DAYS": "30"}
    assert script("retention.py", "--execute", **ages).returncode == 0
    sql.execute(
        "delete from core.transcripts t using core.calls c where c.id = t.call_id and ringba_call_id = 'nothing'"
    )
    sql.execute("update core.calls set status = 'failed', error_class = 'internal'")
    said = script("recover_failed.py").stdout
    assert "1 to the judge; for example words" in said
    assert "Retention has pruned the recording" in said
    done = script("recover_failed.py", "--recover-all", "--execute")
    assert done.returncode == 0, done.stderr
    rows = sql.execute("select ringba_call_id, status from core.calls order by 1").fetchall()
    assert rows == [
        {"ringba_call_id": "nothing", "status": "failed"},
        {"ringba_call_id": "words", "status": "transcribed"},
    ]


def test_events_that_are_over_go(script: Script, sql: Sql) -> None:
    """Closed incidents and receipts of recoveries; an open incident, and what still explains a failed call, stay."""
    sql.execute(
        """insert into core.alerts (alert_key, severity, message, raised_at, resolved_at)
           values ('old', 'info', 'm', now() - interval '1 year', now() - interval '100 days'),
                  ('young', 'info', 'm', now() - interval '1 year', now() - interval '1 day'),
                  ('open', 'info', 'm', now() - interval '1 year', null)"""
    )
    fail_calls(sql, "corrupt_audio", 1)
    sql.execute(
        """insert into core.recoveries (call_id, ringba_call_id, from_error_class, to_status, mode, at)
           select id, ringba_call_id, 'corrupt_audio', 'pending', 'by_hand', now() - interval '1 year' from core.calls
           union all select 999, 'gone', 'zombie', 'pending', 'by_hand', now() - interval '1 year'"""
    )
    done = script("retention.py", "--execute", **AGES)
    assert "events: 2 older than 90 days are gone" in done.stdout, done.stderr
    assert [r["alert_key"] for r in sql.execute("select alert_key from core.alerts order by id").fetchall()] == [
        "young",
        "open",
    ]
    assert [r["call_id"] for r in sql.execute("select call_id from core.recoveries").fetchall()] != [999]
    assert sql.execute("select count(*) as n from core.recoveries").fetchone() == {"n": 1}


def test_a_store_that_is_away_loses_nothing(shelf: Shelf, script: Script, tmp_path: Path) -> None:
    """A volume that is not mounted: a sentence and exit status 1; nothing is given up, and no receipt says so."""
    shelf.call("old", 70)
    shelf.recordings.rename(tmp_path / "unmounted")
    done = script("retention.py", "--execute", **AGES)
    assert (done.returncode, "is its volume mounted?" in done.stderr) == (1, True), done.stderr
    (tmp_path / "unmounted").rename(shelf.recordings)
    assert shelf.here("old") == (True, True, True)
    assert shelf.runs() == []


def test_what_was_given_up_is_deleted_by_the_next_run(shelf: Shelf, script: Script, sql: Sql, tmp_path: Path) -> None:
    """A run that was stopped before the store had deleted it: it is named, kept while the store is away, and goes."""
    shelf.call("old", 70)
    run = sql.execute("select core.start_retention('recordings', now(), 'olga') as run").fetchone()
    assert run is not None
    sql.execute("select core.prune_recordings(%s, now(), 0, 10)", [run["run"]])
    assert "1 leaving" in script("check_storage.py").stdout
    assert "--execute finishes it" in script("retention.py", **AGES).stdout
    shelf.recordings.rename(tmp_path / "unmounted")
    done = script("retention.py", "--execute", **AGES)
    assert (done.returncode, "is its volume mounted?" in done.stderr) == (1, True), done.stderr
    assert sql.execute("select count(*) as n from core.recordings_leaving").fetchone() == {"n": 1}
    (tmp_path / "unmounted").rename(shelf.recordings)
    assert script("retention.py", "--execute", **AGES).returncode == 0
    assert shelf.here("old") == (False, False, False)
    assert shelf.runs()[0]["bytes"] == 10 * len("old")


def test_what_was_given_up_goes_also_where_the_call_has_another_recording_by_now(
    shelf: Shelf, script: Script, sql: Sql
) -> None:
    """The run was killed, and the recording in the inbox replaced before the next one: the old one is too old still.

    Not while the new one is being stored, which may be under the same key, nor once the call claims it.
    """
    for name in ("same", "other"):
        shelf.call(name, 70)
    run = sql.execute("select core.start_retention('recordings', now(), 'olga') as run").fetchone()
    assert run is not None
    sql.execute("select core.prune_recordings(%s, now(), 0, 10)", [run["run"]])
    sql.execute("select core.fetch_anew(id, ringba_call_id, 'inbox-1') from core.calls")
    assert script("retention.py", "--execute", **AGES).returncode == 0
    assert {shelf.here(name)[0] for name in ("same", "other")} == {True}
    stored = "update core.calls set status = 'downloaded', storage_path = %s where ringba_call_id = %s"
    for name, key in (("same", "2026/11/18/same.mp3"), ("other", "2026/11/18/corrected.mp3")):
        sql.execute(stored, [key, name])
    assert script("retention.py", "--execute", **AGES).returncode == 0
    assert [shelf.here(name)[:2] for name in ("same", "other")] == [(True, True), (False, True)]


@pytest.mark.parametrize("given_up", [False, True])
def test_another_store_deletes_nothing(shelf: Shelf, script: Script, sql: Sql, tmp_path: Path, given_up: bool) -> None:
    """STORAGE_URL names a store that never had them: said, exit status 1, and every recording is still known."""
    for name in ("one", "two"):
        shelf.call(name, 70)
    if given_up:
        run = sql.execute("select core.start_retention('recordings', now(), 'olga') as run").fetchone()
        assert run is not None
        sql.execute("select core.prune_recordings(%s, now(), 0, 10)", [run["run"]])
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "something").touch()
    other = {"STORAGE_URL": f"file://{tmp_path}/other"}
    done = script("retention.py", "--execute", **AGES, **other)
    assert (done.returncode, "has none of the 2 recordings that are next" in done.stderr) == (1, True), done.stderr
    assert [shelf.here(name)[:2] for name in ("one", "two")] == [(True, not given_up)] * 2
    assert sql.execute("select count(*) as n from core.recordings_leaving").fetchone() == {"n": 2 if given_up else 0}
    done = script("retention.py", "--execute", **AGES)
    assert done.returncode == 0, done.stderr
    assert [shelf.here(name) for name in ("one", "two")] == [(False, False, False)] * 2
    assert shelf.runs()[0]["bytes"] == 60


def test_recordings_that_are_gone_hold_nothing_up_once_somebody_says_so(shelf: Shelf, script: Script) -> None:
    """Somebody deleted them by hand: the run says which option goes on without them, and does."""
    shelf.call("old", 70)
    shelf.call("new", 1)
    (shelf.recordings / "2026/11/18/old.mp3").unlink()
    done = script("retention.py", "--execute", **AGES)
    assert (done.returncode, "retention.py --execute --gone" in done.stderr) == (1, True), done.stderr
    assert script("retention.py", "--execute", "--gone", **AGES).returncode == 0
    assert shelf.here("old") == (False, False, False)
    assert shelf.here("new") == (True, True, True)
    assert script("retention.py", "--gone", **AGES).returncode == 2


def test_killed_at_any_moment_no_row_claims_what_is_gone(
    shelf: Shelf, script: Script, dsn: str, tmp_path: Path
) -> None:
    """kill -9 again and again: table and store agree after each, and in the end receipts count every byte once."""
    names = [f"call-{n:04}" for n in range(1500)]
    for name in names:
        shelf.call(name, 70)
    before = sum(p.stat().st_size for p in shelf.recordings.rglob("*.mp3"))
    chance = random.Random(7)
    kills = 0
    while kills < 8:
        process = subprocess.Popen(
            [sys.executable, "scripts/retention.py", "--execute"],
            cwd=ROOT,
            env={**environment(dsn, tmp_path), **AGES},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        left = len(list(shelf.recordings.rglob("*.mp3")))
        target = left - chance.randint(1, 150)
        wait_until(lambda p=process, t=target: p.poll() is not None or len(list(shelf.recordings.rglob("*.mp3"))) <= t)
        time.sleep(chance.random() * 0.02)
        if process.poll() is not None:
            break
        process.kill()
        process.wait(10)
        kills += 1
        claimed = shelf.sql.execute("select storage_path from core.calls where storage_path is not null").fetchall()
        gone = [r["storage_path"] for r in claimed if not (shelf.recordings / r["storage_path"]).exists()]
        assert gone == []
    assert kills >= 4
    assert script("retention.py", "--execute", **AGES).returncode == 0
    assert list(shelf.recordings.rglob("*.mp3")) == []
    runs = [r for r in shelf.runs() if r["what"] == "recordings"]
    assert sum(r["pruned"] for r in runs) == len(names)
    assert sum(r["bytes"] for r in runs) == before
    assert sum(r["pruned"] for r in shelf.runs() if r["what"] == "transcripts") == len(names)
    assert script("check_storage.py").returncode == 0


def test_the_alerts_process_prunes_by_itself_with_its_own_rights(
    shelf: Shelf, sql: Sql, dsn: str, tmp_path: Path
) -> None:
    """Without anybody's command; a store that is away opens an incident."""
    shelf.call("old", 70)
    with workers(dsn, tmp_path) as group:
        role = dsn.replace("postgres@", "callscript_alerts@")
        process = group.run("workers/alerts/worker.py", ALERTS_DATABASE_URL=role, **AGES)
        wait_until(lambda: len(shelf.runs()) == 2 and all(r["finished_at"] for r in shelf.runs()))
        assert shelf.here("old") == (False, False, False)
        process.terminate()
        assert process.wait(20) == 0, group.log_of(process)
        shelf.call("older", 70)
        shelf.recordings.rename(tmp_path / "unmounted")
        process = group.run("workers/alerts/worker.py", ALERTS_DATABASE_URL=role, **AGES)
        opened = "select message from core.alerts where alert_key = 'retention_stopped' and resolved_at is null"
        alert = wait_until(lambda: sql.execute(opened).fetchone())
        assert "The recording store does not answer." in alert["message"]
        assert "old" not in alert["message"], "a key holds what a call is named"
        assert "python scripts/retention.py" in alert["message"]
        process.terminate()
        assert process.wait(20) == 0
        (tmp_path / "unmounted").rename(shelf.recordings)
        process = group.run("workers/alerts/worker.py", ALERTS_DATABASE_URL=role, **AGES)
        wait_until(lambda: not sql.execute(opened).fetchone())
        assert shelf.here("older") == (False, False, False)
        process.terminate()
        assert process.wait(20) == 0
