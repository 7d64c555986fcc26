"""What is known of a call may come after its verdict: then it is judged anew, by the rules that apply now."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.support.calls import claim, register
from tests.support.processes import wait_until
from tests.support.talks import CLEAN, add_talk, judge_here, verdicts
from workers.core import settings
from workers.core.calls import done
from workers.core.database import Database, Jsonb
from workers.core.work import Work
from workers.judge.worker import LANE

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]

PROMISE = [*CLEAN, ("A", "With this plan you are guaranteed to save two thousand dollars a year.")]
VERTICAL = "update core.campaigns set vertical = 'medicare' where name = 'Campaign general'"
MEDICARE = "update core.calls set campaign_id = (select id from core.campaigns where vertical = 'medicare')"


@pytest.fixture
def judged(sql: Sql, dsn: str) -> None:
    """A call of no campaign in particular, found safe."""
    add_talk(sql, "late", PROMISE)
    sql.execute("insert into core.campaigns (name, vertical) values ('Academy Medicare', 'medicare')")
    judge_here(dsn)
    assert status(sql) == "safe"


def status(sql: Sql) -> str:
    row = sql.execute("select status from core.calls").fetchone()
    assert row is not None
    found: str = row["status"]
    return found


def waiting(dsn: str) -> int:
    """How many statements wait for another one's lock."""
    locked = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    with psycopg.connect(dsn) as watch:
        return len(watch.execute(locked).fetchall())


def test_rules_of_another_vertical_are_applied(sql: Sql, dsn: str, judged: None) -> None:
    """The new verdict takes the old one's place, which is kept."""
    sql.execute(MEDICARE)
    assert status(sql) == "transcribed"
    judge_here(dsn)
    assert status(sql) == "flagged"
    of_rules = {rule["rule"]: rule["outcome"] for rule in verdicts(sql)["late"]["rules"]}
    assert of_rules["medicare_no_guarantee"] == "violation"
    assert sql.execute("select count(*) as n from core.verdicts where not current").fetchone() == {"n": 1}


def test_a_sidecar_that_comes_late_is_judged_by(sql: Sql, dsn: str, judged: None) -> None:
    """What ingest writes of a recording whose NAME.json comes after the verdict."""
    told = {"ringba_call_id": "late", "content_id": "x", "told_start": None, "told_direction": "outbound"}
    database = Database(dsn)
    database.run("ingest_adopt", records=Jsonb([told]))
    assert status(sql) == "transcribed"
    judge_here(dsn)
    database.run("ingest_adopt", records=Jsonb([told]))
    database.close()
    assert status(sql) == "safe", "what was known before changes nothing"


def test_a_judge_that_has_the_old_facts_is_too_late(sql: Sql, dsn: str) -> None:
    """Its claim is void and its verdict thrown away; the call has all its attempts."""
    add_talk(sql, "late", PROMISE)
    sql.execute("insert into core.campaigns (name, vertical) values ('Academy Medicare', 'medicare')")
    database = Database(dsn)
    calls, call = claim(database, "judge", "slow")
    sql.execute(MEDICARE)
    verdict = {"flagged": False, "score": 100, "rules": [], "detail": {}, "rules_hash": "h", "engine_version": "e"}
    stood, _ = calls.settle(done(call, "judge_finish", verdict, 0.1, 1.0), claim=False)
    database.close()
    assert not stood
    row = sql.execute("select status, attempts, claimed_by from core.calls").fetchone()
    assert row == {"status": "transcribed", "attempts": 0, "claimed_by": None}
    judge_here(dsn)
    assert status(sql) == "flagged"


def test_a_judge_that_has_the_old_rules_is_too_late(sql: Sql, dsn: str) -> None:
    """Its verdict is thrown away and the call goes back untouched, to be judged by the rules as they stand."""
    add_talk(sql, "late", PROMISE)
    database = Database(dsn)
    known = LANE.prepare(settings.load(judge_meaning=False), database)
    calls, call = claim(database, "judge", "slow")
    result = LANE.work(call, known, Work(lambda _: None, lambda: None))
    sql.execute(
        """insert into core.qa_rules (slug, title, severity, kind, params) values
           ('savings', 'Nobody says what is saved', 'critical', 'forbidden_words',
            '{"claims": [{"say": ["dollars a year"]}]}')"""
    )
    stood, _ = calls.settle(done(call, LANE.finish_query, result, 0.1, 1.0), claim=False)
    database.close()
    assert not stood
    assert verdicts(sql) == {}
    row = sql.execute("select status, attempts, priority, claimed_by, claim_token from core.calls").fetchone()
    assert row == {"status": "transcribed", "attempts": 0, "priority": 0, "claimed_by": None, "claim_token": None}
    assert sql.execute("select from core.stage_totals where lane = 'judge'").fetchall() == []
    judge_here(dsn)
    assert status(sql) == "flagged"


def test_a_person_s_word_stays(sql: Sql, dsn: str, judged: None) -> None:
    """It is judged anew, and what the person said is what the call is; so it is without words to judge by."""
    sql.execute("update core.calls set override_status = 'safe'")
    sql.execute(MEDICARE)
    judge_here(dsn)
    assert status(sql) == "safe"
    assert verdicts(sql)["late"]["flagged"]


def test_a_campaign_that_is_renamed_changes_nothing(sql: Sql, dsn: str, judged: None) -> None:
    """It is another campaign of the same vertical: the same rules."""
    sql.execute("insert into core.campaigns (name, vertical) values ('Renamed', 'general')")
    sql.execute("update core.calls set campaign_id = (select id from core.campaigns where name = 'Renamed')")
    assert status(sql) == "safe"


def test_a_call_whose_words_were_pruned_keeps_its_verdict(sql: Sql, dsn: str, judged: None) -> None:
    """There is nothing to judge."""
    sql.execute("delete from core.transcripts")
    sql.execute(MEDICARE)
    assert status(sql) == "safe"


def test_a_campaign_whose_vertical_is_set_has_its_calls_judged_anew(sql: Sql, dsn: str, judged: None) -> None:
    """Behind the live ones, with all their attempts; the rules of the new vertical apply, and a person's word stays."""
    for name, status_ in (("waits", "downloaded"), ("put off", "pending")):
        add_talk(sql, name, PROMISE)
        sql.execute("update core.calls set status = %s where ringba_call_id = %s", (status_, name))
    add_talk(sql, "solar", PROMISE, "solar")
    add_talk(sql, "overridden", PROMISE)
    judge_here(dsn)
    sql.execute("update core.calls set override_status = 'safe' where ringba_call_id = 'overridden'")
    sql.execute(VERTICAL)
    rows = sql.execute("select ringba_call_id as name, status, priority, attempts from core.calls").fetchall()
    assert {row["name"]: (row["status"], row["priority"], row["attempts"]) for row in rows} == {
        "late": ("transcribed", 1, 0),
        "overridden": ("transcribed", 1, 0),
        "waits": ("downloaded", 0, 0),
        "put off": ("pending", 0, 0),
        "solar": ("safe", 0, 0),
    }
    judge_here(dsn)
    found = verdicts(sql)
    assert {name: found[name]["status"] for name in ("late", "overridden", "solar")} == {
        "late": "flagged",
        "overridden": "safe",
        "solar": "safe",
    }
    assert found["overridden"]["flagged"]


@pytest.mark.parametrize(
    "change",
    [
        "update core.campaigns set vertical = vertical",
        "update core.campaigns set vertical = 'general', name = 'Renamed' where name = 'Campaign general'",
        "update core.campaigns set vertical = 'solar' where name = 'Academy Medicare'",
    ],
)
def test_a_vertical_that_stays_the_same_changes_nothing(sql: Sql, dsn: str, judged: None, change: str) -> None:
    """Nor does that of another campaign."""
    sql.execute(change)
    assert status(sql) == "safe"


def test_a_call_without_words_keeps_its_verdict_whatever_its_vertical(sql: Sql, dsn: str, judged: None) -> None:
    """There is nothing to judge."""
    sql.execute("delete from core.transcripts")
    sql.execute(VERTICAL)
    assert status(sql) == "safe"


def test_a_judge_that_has_the_old_vertical_is_too_late(sql: Sql, dsn: str) -> None:
    """Its claim is void; a call that waits keeps its place."""
    add_talk(sql, "late", PROMISE)
    database = Database(dsn)
    calls, call = claim(database, "judge", "slow")
    add_talk(sql, "waits", PROMISE)
    sql.execute(VERTICAL)
    verdict = {"flagged": False, "score": 100, "rules": [], "detail": {}, "rules_hash": "h", "engine_version": "e"}
    stood, _ = calls.settle(done(call, "judge_finish", verdict, 0.1, 1.0), claim=False)
    database.close()
    assert not stood
    rows = sql.execute(
        "select ringba_call_id as name, status, priority, claimed_by from core.calls order by id"
    ).fetchall()
    assert rows == [
        {"name": "late", "status": "transcribed", "priority": 1, "claimed_by": None},
        {"name": "waits", "status": "transcribed", "priority": 0, "claimed_by": None},
    ]
    judge_here(dsn)
    assert {found["status"] for found in verdicts(sql).values()} == {"flagged"}


def test_a_claim_that_is_being_made_is_too_late(sql: Sql, dsn: str) -> None:
    """Its facts are read before the new vertical is there: whoever sets it waits for the claim, and takes it back."""
    add_talk(sql, "late", PROMISE)
    database = Database(dsn)
    register(database, "slow", "judge")
    database.close()
    with psycopg.connect(dsn) as judge, ThreadPoolExecutor() as other:
        claimed = judge.execute(
            "select vertical from core.claim_calls('judge', 'slow', gen_random_uuid(), 1, false)"
        ).fetchall()
        assert claimed == [("general",)]
        setting = other.submit(sql.execute, VERTICAL)
        wait_until(lambda: waiting(dsn))
        judge.commit()
        setting.result(30)
    row = sql.execute("select status, claimed_by from core.calls").fetchone()
    assert row == {"status": "transcribed", "claimed_by": None}


def test_no_judge_takes_a_call_while_a_vertical_is_being_set(sql: Sql, dsn: str) -> None:
    """Also none that was fetched and transcribed only since that began: no judge can have read the old vertical."""
    add_talk(sql, "late", PROMISE)
    sql.execute("update core.calls set status = 'pending'")
    with psycopg.connect(dsn) as operator:
        operator.execute(VERTICAL)
        sql.execute("update core.calls set status = 'transcribed'")
        judge_here(dsn)
        assert status(sql) == "transcribed"
    judge_here(dsn)
    assert status(sql) == "flagged"


def test_a_call_that_moves_to_a_campaign_while_its_vertical_is_being_set_is_judged_anew(
    sql: Sql, dsn: str, judged: None
) -> None:
    """Neither of the two sees what the other writes, so the call goes back to be judged in any case."""
    sql.execute("insert into core.campaigns (name, vertical) values ('New name', 'general')")
    with psycopg.connect(dsn) as operator:
        operator.execute("update core.campaigns set vertical = 'medicare' where name = 'New name'")
        sql.execute("update core.calls set campaign_id = (select id from core.campaigns where name = 'New name')")
    judge_here(dsn)
    assert status(sql) == "flagged"


@pytest.mark.parametrize("writer", ["judge_again", "vertical"])
def test_ingest_locks_calls_in_the_order_of_all_others(sql: Sql, dsn: str, writer: str) -> None:
    """A page that changes known calls, beside a statement that writes the same ones: each waits, none is a victim."""
    for name in ("B", "A"):  # by name in another order than by number
        add_talk(sql, name, PROMISE)
    judge_here(dsn)
    page = [
        {"name": name, "ringba_call_id": name, "start_time_utc": "2026-11-02T15:00:00Z", "audio_url": f"https://x/{name}",
         "priority": 0, "direction": "inbound", "readiness": "ready"}
        for name in ("A", "B")
    ]  # fmt: skip
    with psycopg.connect(dsn) as third, ThreadPoolExecutor() as others:
        third.execute("select from core.calls where ringba_call_id = 'B' for update")
        database, other = Database(dsn), Database(dsn)
        if writer == "vertical":
            first = others.submit(sql.execute, VERTICAL)
        else:
            first = others.submit(other.run, "again_write", run=None, results=Jsonb(again(sql)))
        wait_until(lambda: waiting(dsn) == 1)
        second = others.submit(
            database.run, "ingest_calls", records=Jsonb(page), source="call_log", min_call_seconds=5.0
        )
        wait_until(lambda: waiting(dsn) == 2)
        third.rollback()
        first.result(30)
        second.result(30)
        database.close()
        other.close()
    urls = sql.execute("select audio_url from core.calls order by 1").fetchall()
    assert [row["audio_url"] for row in urls] == ["https://x/A", "https://x/B"]


def again(sql: Sql) -> list[dict[str, Any]]:
    """What judge_again writes of every call."""
    told = {"flagged": True, "score": 0, "rules": [], "detail": {}, "rules_hash": "h", "engine_version": "e"}
    rows = sql.execute("select call_id as id, id as verdict_id from core.verdicts where current").fetchall()
    return [{**row, **told, "lacks_llm": False} for row in rows]
