"""A person's word on a call wins, is kept with who and why, counts, and can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.scripts.conftest import Script
from tests.support.processes import Workers, wait_until, workers
from tests.support.talks import CLEAN, NUMBER, RUDE, SECRET, add_talks, judge_all, judge_here, verdicts
from workers.core.calls import override
from workers.core.database import Database
from workers.health.metrics import ask, so_far

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def crew(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as group:
        yield group


def status(sql: Sql, name: str) -> tuple[str, str | None]:
    row = sql.execute("select status, override_status from core.calls where ringba_call_id = %s", (name,)).fetchone()
    assert row is not None
    return row["status"], row["override_status"]


def test_an_override_outlives_a_statement_that_forgets_it(sql: Sql) -> None:
    """Whatever a lane writes, with the rights a lane has, the status of an overridden call is the person's."""
    sql.execute(
        """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, override_status)
           values ('said', now(), 'safe', 'x', 'safe'), ('unsaid', now(), 'safe', 'x', null)"""
    )
    sql.execute("set role callscript_judge")
    sql.execute("update core.calls set status = 'flagged', judged_at = now()")
    sql.execute("reset role")
    assert (status(sql, "said"), status(sql, "unsaid")) == (("safe", "safe"), ("flagged", None))


def test_what_a_list_calls_a_call_shows_it(script: Script, sql: Sql) -> None:
    """The longest id that CallScript makes itself, of a recording that nobody named, can be copied from the list."""
    name = f"inbox-{'0123456789abcdef' * 2}"
    sql.execute("insert into core.calls (ringba_call_id, start_time_utc) values (%s, now())", (name,))
    [listed] = [line.split()[0] for line in script("calls.py", "list").stdout.splitlines() if line.startswith("inbox-")]
    shown = script("calls.py", "show", listed)
    assert (shown.returncode, name in shown.stdout) == (0, True), shown.stderr


def test_an_override_wins_over_every_later_run(script: Script, sql: Sql, crew: Workers) -> None:
    """Judged again by the lane after recovery, the call keeps the person's status; taken back, the verdict counts."""
    add_talks(sql, {"rude": RUDE, "clean": CLEAN})
    judge_all(crew)
    assert status(sql, "rude") == ("flagged", None)
    done = script("calls.py", "override", "rude", "--safe", "--reason", "a joke between friends", "--by", "Dana")
    assert (done.returncode, status(sql, "rude")) == (0, ("safe", "safe")), done.stderr
    assert "rude is safe from now on" in done.stdout

    sql.execute("update core.calls set status = 'transcribed'")
    judge_all(crew)
    assert status(sql, "rude") == ("safe", "safe")
    assert status(sql, "clean") == ("safe", None)
    assert verdicts(sql)["rude"]["flagged"] is True, "the verdict says what the rules found"
    history = sql.execute("select count(*) as n from core.verdicts").fetchone()
    assert history == {"n": 4}

    shown = script("calls.py", "show", "rude").stdout
    assert "override  safe, by Dana on " in shown
    assert "a joke between friends" in shown
    assert json.loads(script("calls.py", "show", "rude", "--json").stdout)["override"]["by"] == "Dana"

    assert "safe!" in script("calls.py", "list").stdout
    again = script("calls.py", "override", "rude", "--safe", "--reason", "still")
    assert "nothing to change" in again.stdout
    back = script("calls.py", "override", "rude", "--take-back", "--reason", "it was no joke")
    assert back.returncode == 0, back.stderr
    assert status(sql, "rude") == ("flagged", None)
    kept = sql.execute("select status, said_by, reason, found from core.overrides order by id").fetchall()
    assert kept == [
        {"status": "safe", "said_by": "Dana", "reason": "a joke between friends", "found": "flagged"},
        {"status": None, "said_by": "olga", "reason": "it was no joke", "found": "flagged"},
    ]


def test_overrides_are_counted(script: Script, sql: Sql, dsn: str) -> None:
    """/metrics says how many there were of each kind; saying the same twice counts once."""
    add_talks(sql, {"rude": RUDE, "clean": CLEAN})
    judge_here(dsn)
    for name, say in (("rude", "--safe"), ("rude", "--safe"), ("clean", "--flagged"), ("rude", "--flagged")):
        assert script("calls.py", "override", name, say, "--reason", "listened to it").returncode == 0
    database = Database(dsn)
    families = {family.name: family for family in so_far(ask(database))}
    database.close()
    said = {s.labels["said"]: s.value for s in families["callscript_overrides"].samples}
    assert said == {"flagged": 2, "safe": 1, "ended": 0}
    assert "person" not in {s.labels["lane"] for s in families["callscript_attempts"].samples}


def test_a_call_in_a_workers_hands_gets_it_when_it_is_judged(script: Script, sql: Sql, dsn: str) -> None:
    """The claim is not touched; what the lane finds later does not win."""
    add_talks(sql, {"clean": CLEAN})
    judge_here(dsn)
    sql.execute(
        "update core.calls set status = 'transcribed', claimed_by = 'w', claim_token = gen_random_uuid(),"
        " claimed_at = now()"
    )
    done = script("calls.py", "override", "clean", "--flagged", "--reason", "heard it myself")
    assert "will be flagged once it is judged" in done.stdout
    row = sql.execute("select status, claimed_by from core.calls").fetchone()
    assert row == {"status": "transcribed", "claimed_by": "w"}
    sql.execute("update core.calls set claimed_by = null, claim_token = null, claimed_at = null")
    judge_here(dsn)
    assert status(sql, "clean") == ("flagged", "flagged")


def test_wrong_use_is_refused_with_a_sentence(script: Script, sql: Sql) -> None:
    """No verdict, no such call, no reason, nothing said: refused, nothing is written."""
    add_talks(sql, {"new": CLEAN})
    none = script("calls.py", "override", "new", "--safe", "--reason", "x")
    assert (none.returncode, "has no verdict yet (it is transcribed)" in none.stderr) == (1, True)
    unknown = script("calls.py", "override", "nobody", "--safe", "--reason", "x")
    assert (unknown.returncode, "No call has the id nobody" in unknown.stderr) == (1, True)
    for arguments in (
        ["--safe"],
        ["--safe", "--reason", " "],
        ["--reason", "x"],
        ["--safe", "--flagged", "--reason", "x"],
    ):
        assert script("calls.py", "override", "new", *arguments).returncode == 2
    assert sql.execute("select count(*) as n from core.overrides").fetchone() == {"n": 0}


def test_numbers_are_masked_when_a_call_is_shown(script: Script, sql: Sql, dsn: str) -> None:
    """Before the call is judged and after, as text and as JSON; asked for, the words are there."""
    add_talks(sql, {"number": NUMBER})
    for option in ((), ("--json",)):
        shown = script("calls.py", "show", "number", *option)
        assert shown.returncode == 0, shown.stderr
        assert "[social security number]" in shown.stdout
        assert not [s for s in SECRET if s in shown.stdout.lower()]
        judge_here(dsn)
    asked = script("calls.py", "show", "number", "--unmasked")
    assert all(s in asked.stdout for s in SECRET)
    sql.execute("update core.qa_rules set enabled = false where slug = 'pii_spoken'")
    shown = script("calls.py", "show", "number")
    assert not [s for s in SECRET if s in shown.stdout.lower()], "the rule is off, the mask is not"
    assert shown.returncode == 0
    detail = verdicts(sql)["number"]["detail"]
    assert (detail["pii"], detail["severity"], detail["hostility"]) == (["social security number"], "warning", False)


def test_without_rules_nothing_is_shown_unmasked(script: Script, sql: Sql) -> None:
    """Rules that cannot be read cannot mask: the transcript stays where it is."""
    add_talks(sql, {"number": NUMBER})
    sql.execute("update core.qa_rules set enabled = false")
    shown = script("calls.py", "show", "number")
    assert (shown.returncode, "no number can be masked" in shown.stderr, shown.stdout) == (1, True, "")
    assert "four five seven" in script("calls.py", "show", "number", "--unmasked").stdout


def test_a_verdict_that_comes_while_an_override_is_taken_back_counts(sql: Sql, dsn: str) -> None:
    """Whoever waits for the call's lock reads the verdict that was written meanwhile."""
    add_talks(sql, {"clean": CLEAN})
    judge_here(dsn)
    sql.execute("update core.calls set override_status = 'safe'")
    database = Database(dsn)
    with psycopg.connect(dsn) as topping_up, ThreadPoolExecutor(1) as person:
        topping_up.execute("select from core.calls for update")
        taken_back = person.submit(override, database, "clean", None, "wrong after all", "Dana")
        blocked = "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%%overrides%%'"
        wait_until(lambda: sql.execute(blocked).fetchall(), 30, "waiting for the lock")
        topping_up.execute("update core.verdicts set current = false")
        topping_up.execute(
            """insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
               select call_id, true, score, rules, detail, rules_hash, engine_version from core.verdicts"""
        )
        topping_up.commit()
        answer = taken_back.result(30)
    database.close()
    assert answer is not None
    assert (answer["found"], answer["status"], status(sql, "clean")) == ("flagged", "flagged", ("flagged", None))
