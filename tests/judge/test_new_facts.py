"""What is known of a call may come after its verdict: then it is judged anew, by the rules that apply now."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from tests.support.calls import claim
from tests.support.talks import CLEAN, add_talk, judge_here, verdicts
from workers.core.calls import done
from workers.core.database import Database, Jsonb

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]

PROMISE = [*CLEAN, ("A", "With this plan you are guaranteed to save two thousand dollars a year.")]
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
