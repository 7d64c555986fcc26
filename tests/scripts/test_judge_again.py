"""New rules over old calls: the difference first, then verdicts with their history, once."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from scripts import judge_again
from tests.judge.llm_talks import CLEAN as GOOD
from tests.judge.llm_talks import POSING
from tests.judge.llm_talks import judged as judged_by_rules
from tests.judge.talks import seed_rows, seeded, transcript
from tests.judge.test_llm_judged_anew import Judge
from tests.judge.test_llm_lane import add, ask_about
from tests.scripts.conftest import Script
from tests.support.calls import START, state
from tests.support.llm_server import finds, llm_server
from tests.support.processes import Workers, environment, wait_until, workers
from tests.support.talks import CLEAN, NUMBER, RUDE, add_talk, add_talks, judge_all, judge_here, verdicts
from workers.core.calls import ask_again, write_again
from workers.core.database import Database
from workers.judge import verdict as judging
from workers.judge.again import judge_all as judge_pages
from workers.judge.llm import stage

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]
EXECUTE = ("--execute", "--reason", "the rule about quotes is new")

#: What only the network finds: that the caller's guess is confirmed.
IMPOSTOR = [*CLEAN, ("C", "Are you from my power company?"), ("A", "The very same, ma'am.")]
NEW_RULE = """insert into core.qa_rules (slug, title, severity, kind, params) values
    ('quotes', 'Nobody prepares quotes', 'critical', 'forbidden_words',
     '{"claims": [{"say": ["specialist will prepare"]}]}')"""


@pytest.fixture
def crew(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as group:
        yield group


@pytest.fixture
def judged(sql: Sql, dsn: str) -> dict[str, dict[str, Any]]:
    """Three judged calls, and then rules that find something else: one critical rule more, hostility no more."""
    add_talks(sql, {"clean": CLEAN, "rude": RUDE, "number": NUMBER})
    judge_here(dsn)
    before = verdicts(sql)
    assert {n: v["status"] for n, v in before.items()} == {"clean": "safe", "rude": "flagged", "number": "safe"}
    sql.execute(NEW_RULE)
    sql.execute("update core.qa_rules set enabled = false where slug = 'hostility'")
    return before


def test_the_difference_is_printed_and_nothing_written(script: Script, sql: Sql, judged: dict[str, Any]) -> None:
    """Per rule what is newly violated and cleared, per call how it flips; the verdicts stay."""
    done = script("judge_again.py")
    assert done.returncode == 0, done.stderr
    assert "safe to flagged: 1" in done.stdout
    assert "flagged to safe: 1" in done.stdout
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["quotes", "1", "0", "2"] in lines
    assert ["hostility", "0", "1", "2"] in lines
    assert ["clean", "safe", "100", "flagged", "60", "+quotes", "~hostility"] in lines
    assert "Nothing was written" in done.stdout
    assert verdicts(sql) == judged
    assert sql.execute("select count(*) as n from core.judge_again_runs").fetchone() == {"n": 0}


def test_executed_once_it_has_nothing_left_to_write(script: Script, sql: Sql, judged: dict[str, Any]) -> None:
    """New current verdicts beside the old ones, the status with them, who and why; the second run writes nothing."""
    done = script("judge_again.py", *EXECUTE)
    assert done.returncode == 0, done.stderr
    assert "3 new verdicts were written, 2 calls went from flagged to safe or back" in done.stdout
    after = verdicts(sql)
    assert {n: v["status"] for n, v in after.items()} == {"clean": "flagged", "rude": "safe", "number": "safe"}
    assert sql.execute("select count(*) as n from core.verdicts where not current").fetchone() == {"n": 3}
    run = sql.execute("select os_user, reason, written, moved, finished_at from core.judge_again_runs").fetchone()
    assert run is not None
    assert run.pop("finished_at") is not None
    assert run == {"os_user": "olga", "reason": EXECUTE[2], "written": 3, "moved": 2}

    again = json.loads(script("judge_again.py", *EXECUTE, "--json").stdout)
    assert (again["same"], again["written"], again["changed"]) == (3, 0, [])
    assert verdicts(sql) == after
    assert sql.execute("select count(*) as n from core.judge_again_runs").fetchone() == {"n": 1}


def test_the_lane_writes_the_same_bytes(script: Script, sql: Sql, judged: dict[str, Any], crew: Workers) -> None:
    """What judge_again wrote is what the judge lane would have written."""
    assert script("judge_again.py", *EXECUTE).returncode == 0
    wrote = verdicts(sql)
    sql.execute("update core.calls set status = 'transcribed'")
    judge_all(crew)
    of_lane = verdicts(sql)
    for verdict in (*wrote.values(), *of_lane.values()):
        del verdict["id"]
    assert of_lane == wrote


def test_the_lane_and_the_command_read_by_meaning_alike(script: Script, sql: Sql, crew: Workers) -> None:
    """With the network on, the lane finds what no phrase says, and judging again, by two processes, changes no byte."""
    add_talks(sql, {f"call-{n:03}": (CLEAN, IMPOSTOR)[n % 2] for n in range(24)})
    sql.execute("update core.campaigns set vertical = 'solar'")
    judge_all(crew, JUDGE_MEANING="true")
    of_lane = verdicts(sql)
    assert {v["status"] for n, v in of_lane.items() if int(n[-3:]) % 2} == {"flagged"}
    assert {v["status"] for n, v in of_lane.items() if int(n[-3:]) % 2 == 0} == {"safe"}
    assert all(v["detail"]["made_from"]["read_by"] for v in of_lane.values())
    again = json.loads(script("judge_again.py", "--json", "--jobs", "2", JUDGE_MEANING="true").stdout)
    assert (again["same"], again["renewed"], again["changed_findings"]) == (24, 0, 0)
    without = json.loads(script("judge_again.py", "--json", "--jobs", "2").stdout)
    assert without["changed_findings"] == 12


def test_overridden_and_claimed_calls_are_left_alone(script: Script, sql: Sql, judged: dict[str, Any]) -> None:
    """They are counted with the reason, and neither their verdict nor their status changes."""
    assert script("calls.py", "override", "clean", "--safe", "--reason", "fine").returncode == 0
    sql.execute("alter table core.calls drop constraint claim_only_where_a_lane_works")  # as a lane that tops up would
    sql.execute(
        "update core.calls set claimed_by = 'w', claim_token = gen_random_uuid(), claimed_at = now()"
        " where ringba_call_id = 'rude'"
    )
    done = script("judge_again.py", *EXECUTE)
    assert "not judged again: 1 overridden by a person" in done.stdout
    assert "not judged again: 1 in a worker's hands" in done.stdout
    after = verdicts(sql)
    assert (after["clean"], after["rude"]) == (judged["clean"], judged["rude"])
    assert after["number"]["id"] != judged["number"]["id"]


def test_a_call_that_changed_meanwhile_keeps_what_it_has(sql: Sql, dsn: str, judged: dict[str, Any]) -> None:
    """The verdict compared with is not current, the call is overridden or in a worker's hands, its transcript gone."""
    database = Database(dsn)
    row = sql.execute(
        """insert into core.judge_again_runs (os_user, reason, selection, rules_hash, engine_version)
           values ('t', 't', '{}', 'h', 'e') returning id"""
    ).fetchone()
    assert row is not None
    new = {"flagged": True, "score": 0, "rules": [], "detail": {}, "rules_hash": "h", "engine_version": "e"}
    numbers = {
        r["ringba_call_id"]: r["id"] for r in sql.execute("select ringba_call_id, id from core.calls").fetchall()
    }
    stale = {**new, "id": numbers["clean"], "verdict_id": judged["clean"]["id"] + 1000}
    sql.execute("update core.calls set override_status = 'safe' where ringba_call_id = 'number'")
    overridden = {**new, "id": numbers["number"], "verdict_id": judged["number"]["id"]}
    sql.execute("update core.calls set status = 'transcribed' where ringba_call_id = 'rude'")
    recovered = {**new, "id": numbers["rude"], "verdict_id": judged["rude"]["id"]}
    assert write_again(database, row["id"], [stale, overridden, recovered]) == (0, 0)
    sql.execute("update core.calls set transcript_pruned_at = now() where ringba_call_id = 'clean'")
    pruned = {**new, "id": numbers["clean"], "verdict_id": judged["clean"]["id"], "lacks_llm": True}
    assert write_again(database, row["id"], [pruned]) == (0, 0)
    sql.execute(
        """update core.calls set transcript_pruned_at = null, claimed_by = 'w', claim_token = gen_random_uuid(),
                                 claimed_at = now() where ringba_call_id = 'clean'"""
    )
    assert write_again(database, row["id"], [pruned]) == (0, 0)
    assert {n: v["id"] for n, v in verdicts(sql).items()} == {n: v["id"] for n, v in judged.items()}
    sql.execute("update core.calls set claimed_by = null, claim_token = null, claimed_at = null")
    sql.execute("update core.verdicts set current = false where id = %s", (judged["clean"]["id"],))
    sql.execute(
        """insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
           select call_id, flagged, score, rules, detail, 'newer', engine_version from core.verdicts where id = %s""",
        (judged["clean"]["id"],),
    )
    assert write_again(database, row["id"], [pruned]) == (0, 0)
    database.close()
    assert verdicts(sql)["clean"]["rules_hash"] == "newer"


def test_a_run_whose_rules_changed_meanwhile_writes_nothing(
    script: Script,
    sql: Sql,
    dsn: str,
    judged: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It would undo what a run by the new ones has written before it came to the call."""

    def overtaken(_: Any) -> None:
        sql.execute("""update core.qa_rules r set enabled = true where slug = 'hostility'
                       and not exists (select from core.qa_rules n where n.slug = r.slug and n.version > r.version)""")
        assert script("judge_again.py", *EXECUTE).returncode == 0

    monkeypatch.setattr(judge_again.Meaning, "load", overtaken)
    monkeypatch.setattr(sys, "argv", ["judge_again.py", "--jobs", "1", *EXECUTE])
    for name, value in environment(dsn, tmp_path).items():
        monkeypatch.setenv(name, value)
    assert judge_again.main() == 1
    assert "The rules have changed meanwhile" in capsys.readouterr().err
    after = verdicts(sql)
    assert {n: v["status"] for n, v in after.items()} == {"clean": "flagged", "rude": "flagged", "number": "safe"}
    assert len({v["rules_hash"] for v in after.values()}) == 1


def test_one_broken_transcript_costs_only_itself(script: Script, sql: Sql, judged: dict[str, Any]) -> None:
    """It is counted, the exit status says so, and the others are judged and written."""
    sql.execute(
        """update core.transcripts set segments = '[{"nothing": "of use"}]'
           where call_id = (select id from core.calls where ringba_call_id = 'rude')"""
    )
    done = script("judge_again.py", *EXECUTE)
    assert done.returncode == 1
    assert "not judged again: 1 the engine failed: KeyError" in done.stdout
    assert "2 new verdicts were written" in done.stdout


def test_findings_of_a_language_model_stay(script: Script, sql: Sql, judged: dict[str, Any]) -> None:
    """What a model added to a verdict is in the new one, too, and a critical finding of it still flags."""
    question = {
        "rule": "promised_a_gift",
        "severity": "critical",
        "outcome": "violation",
        "reason": "yes",
        "evidence": [],
        "found_by": {"model": "m"},
    }
    sql.execute(
        """update core.verdicts set flagged = true, rules = rules || jsonb_build_array(%s::jsonb),
               detail = detail || '{"llm": {"status": "answered"}, "flagged": true,
                                    "needs_review": "the language model found promised_a_gift"}'
           where call_id = (select id from core.calls where ringba_call_id = 'number')""",
        (json.dumps(question),),
    )
    sql.execute("update core.calls set status = 'flagged' where ringba_call_id = 'number'")
    done = script("judge_again.py", *EXECUTE)
    assert "3 new verdicts were written" in done.stdout, done.stderr
    after = verdicts(sql)["number"]
    assert (after["status"], after["flagged"], after["rules"][-1]) == ("flagged", True, question)
    assert after["detail"]["llm"] == {"status": "answered"}
    assert after["detail"]["needs_review"] == "the language model found promised_a_gift"
    assert "0 new verdicts were written" in script("judge_again.py", *EXECUTE).stdout


QUOTE = "I can send a technician on Tuesday"
WAITS = {"JUDGE_LLM_URL": "http://127.0.0.1:9/v1", "JUDGE_LLM_MODEL": "other", "JUDGE_LLM_MODE": "wait"}


def test_a_flag_that_another_answer_took_back_stays(script: Script, sql: Sql, dsn: str) -> None:
    """With its reason, as at the top-up; where calls wait for the model, its new answer alone counts."""
    here = Judge(dsn)
    ask_about(sql, POSING)
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        here.judge(server)
        here.top_up(server)
    sql.execute("update core.calls set caller_number = '+16195550151'")
    with llm_server() as server:
        here.judge(server, judge_llm_model="other")
        here.top_up(server, judge_llm_model="other")
    before = verdicts(sql)["a"]
    assert (before["status"], before["detail"]["needs_review"]) == ("flagged", "the language model found llm_posing")
    assert "0 new verdicts were written" in script("judge_again.py", *EXECUTE).stdout
    sql.execute("update core.verdicts set engine_version = 'old' where call_id = %s", (number,))
    assert "1 new verdicts were written, 0 calls went" in script("judge_again.py", *EXECUTE).stdout
    assert verdicts(sql)["a"] == before | {"id": verdicts(sql)["a"]["id"]}
    assert "1 new verdicts were written, 1 calls went" in script("judge_again.py", *EXECUTE, **WAITS).stdout
    after = verdicts(sql)["a"]
    assert (after["status"], after["detail"]["needs_review"]) == ("safe", None)


def test_a_finding_goes_by_the_question_as_it_stands(script: Script, sql: Sql, dsn: str) -> None:
    """A question that became critical flags what it found as a warning."""
    ask_about(sql, POSING | {"severity": "warning"})
    add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        Judge(dsn).judge(server, judge_llm_mode="wait")
    assert verdicts(sql)["a"]["status"] == "safe"
    sql.execute("update core.qa_rules set severity = 'critical' where slug = 'llm_posing'")
    done = json.loads(script("judge_again.py", *EXECUTE, "--json").stdout)
    assert (done["written"], done["flips"], [c["call"] for c in done["changed"]]) == (1, {"safe to flagged": 1}, ["a"])
    after = verdicts(sql)["a"]
    assert (after["status"], after["detail"]["needs_review"]) == ("flagged", "the language model found llm_posing")


def test_what_could_not_be_judged_and_now_can_is_asked_about(
    script: Script, sql: Sql, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that understands more does not clear the call of the questions that nobody has asked the model."""
    here = Judge(dsn)
    ask_about(sql, POSING)
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        with monkeypatch.context() as older:
            for module in (stage, judging):
                older.setattr(module, "why_not_assessable", lambda _: "an older engine could not tell")
            here.judge(server)
        assert verdicts(sql)["a"]["detail"]["llm"]["status"] == "not_asked"
        sql.execute("update core.calls set attempts = 5")
        assert "1 new verdicts were written" in script("judge_again.py", *EXECUTE).stdout
        assert verdicts(sql)["a"]["detail"]["llm"] == {"status": "pending"}
        row = state(sql, number)
        assert (row["status"], row["lacks_llm"], row["attempts"]) == ("safe", True, 0)
        assert "0 new verdicts were written" in script("judge_again.py", *EXECUTE).stdout
        sql.execute("update core.verdicts set engine_version = 'old'")
        assert "1 new verdicts were written" in script("judge_again.py", *EXECUTE).stdout
        assert state(sql, number)["lacks_llm"], "it goes on waiting"
        here.top_up(server)
    assert (state(sql, number)["status"], state(sql, number)["lacks_llm"]) == ("flagged", False)


def test_calls_are_selected(script: Script, sql: Sql, dsn: str) -> None:
    """Each option narrows the run down to what it says."""
    add_talks(sql, {"clean": CLEAN, "rude": RUDE, "number": NUMBER})
    add_talk(sql, "sun", [*CLEAN, ("A", "The panels are not free.")], "solar")
    judge_here(dsn)
    sql.execute("update core.verdicts set score = 1, flagged = not flagged")
    for options, expected in (
        (["--vertical", "solar"], {"sun"}),
        (["--rule", "solar_free_panels", "--status", "safe"], {"sun"}),
        (["--status", "flagged"], {"rude"}),
        (["--call", "number"], {"number"}),
        (["--since", "2026-11-18T17:01", "--until", "2026-11-18T17:02"], {"rude"}),
        (["--limit", "2", "--jobs", "1"], {"clean", "rude"}),
    ):
        done = json.loads(script("judge_again.py", "--json", *options).stdout)
        assert {call["call"] for call in done["changed"]} == expected
        assert done["calls"] == len(expected)


def test_a_number_that_is_also_another_calls_name_means_that_one(script: Script, sql: Sql, dsn: str) -> None:
    """--call, and ask-again, take one call: the source's id before our own number, as everywhere."""
    add_talks(sql, {"clean": CLEAN, "rude": RUDE})
    judge_here(dsn)
    row = sql.execute("select id::text as number from core.calls where ringba_call_id = 'clean'").fetchone()
    assert row is not None
    number = row["number"]
    sql.execute("update core.calls set ringba_call_id = %s where ringba_call_id = 'rude'", (number,))
    sql.execute("""update core.verdicts set score = 1, flagged = not flagged,
                                            detail = detail || '{"llm": {"status": "invalid"}}'""")
    done = json.loads(script("judge_again.py", "--json", "--call", number).stdout)
    assert (done["calls"], [call["call"] for call in done["changed"]]) == (1, [number])
    assert [call["ringba_call_id"] for call in ask_again(Database(dsn), number, 0, 10)] == [number]


def test_a_rule_reaches_calls_that_it_was_not_for(script: Script, sql: Sql, dsn: str) -> None:
    """--rule means the calls that the rule is for as it stands now, and those that it was for."""
    add_talks(sql, {"clean": CLEAN})
    add_talk(sql, "sun", [*CLEAN, ("A", "The panels are free.")], "solar")
    add_talk(sql, "home", [*CLEAN, ("A", "The panels are free.")], "home_services")
    judge_here(dsn)
    sql.execute("update core.qa_rules set verticals = '{home_services}' where slug = 'solar_free_panels' and enabled")
    again = json.loads(script("judge_again.py", "--json", "--rule", "solar_free_panels").stdout)
    changed = {call["call"]: (call["violated"], call["cleared"]) for call in again["changed"]}
    assert changed == {"home": (["solar_free_panels"], []), "sun": ([], ["solar_free_panels"])}


def test_wrong_use_ends_in_a_sentence(script: Script, sql: Sql) -> None:
    """No reason, no such rule, no such call, no rules at all."""
    assert script("judge_again.py", "--execute").returncode == 2
    unknown = script("judge_again.py", "--rule", "nonsense")
    assert (unknown.returncode, "There is no rule nonsense" in unknown.stderr) == (2, True)
    none = script("judge_again.py", "--call", "nobody")
    assert (none.returncode, "No judged call is like that" in none.stderr) == (1, True)
    sql.execute("update core.qa_rules set enabled = false")
    empty = script("judge_again.py")
    assert (empty.returncode, "no enabled rule" in empty.stderr) == (1, True)


def test_several_processes_find_what_one_finds(script: Script, sql: Sql, dsn: str) -> None:
    """The same calls in the same order, whoever judged them."""
    add_talks(sql, {f"call-{n:03}": (CLEAN, RUDE, NUMBER)[n % 3] for n in range(70)})
    judge_here(dsn)
    sql.execute(NEW_RULE)
    one = script("judge_again.py", "--json", "--jobs", "1")
    two = script("judge_again.py", "--json", "--jobs", "2")
    assert json.loads(one.stdout)["changed_findings"] == 70
    assert two.stdout == one.stdout


FOUND = {"rule": "llm_posing", "version": 1, "severity": "critical", "outcome": "violation", "reason": "yes",
         "evidence": [], "found_by": {"model": "m"}}  # fmt: skip


def as_read(status: str, *found: dict[str, Any]) -> dict[str, Any]:
    """A call as again_calls reads it: clean to the rules, flagged by a language model whose part has that status."""
    verdict, heard = judged_by_rules(GOOD), transcript(GOOD)
    detail = verdict["detail"] | {"needs_review": "the language model found llm_posing", "llm": {"status": status}}
    return {
        "id": 1, "ringba_call_id": "a", "status": "flagged", "skip": None, "verdict_id": 1, "questions": [],
        "vertical": "general", "direction": "inbound", "caller_number": None, "campaign_name": None,
        "start_time_utc": START, "rules_hash": "h", "engine_version": "old",
        "transcript": {"segments": heard.segments_json(), "quality": heard.quality_json(), "model": "t"},
        **verdict, "flagged": True, "rules": verdict["rules"] + list(found), "detail": detail,
    }  # fmt: skip


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("flags_stay", [True, False])
def test_flags_stay_or_go_whoever_judges(jobs: int, flags_stay: bool) -> None:
    """One process or several; a flag that goes is a difference, though no rule and no score changed."""
    row = as_read("answered", FOUND | {"outcome": "pass"})
    for again in judge_pages([[row], [row]], seed_rows(), seeded(), None, jobs, flags_stay):
        assert (again.after, again.findings_differ) == (("flagged", False) if flags_stay else ("safe", True))


@pytest.mark.parametrize("status", ["pending", "invalid"])
def test_a_flag_stays_without_an_answer_of_use(status: str) -> None:
    """Also where calls wait for the model: nothing has taken it back."""
    row = as_read(status, FOUND | {"outcome": "pass"})
    (again,) = judge_pages([[row]], seed_rows(), seeded(), None, 1, flags_stay=False)
    assert (again.after, again.differs, again.findings_differ) == ("flagged", True, False)


def test_what_was_found_before_a_call_could_not_be_judged_stays_while_it_waits() -> None:
    """Asked about at last, it keeps the finding of an earlier model until there is an answer."""
    (again,) = judge_pages([[as_read("not_asked", FOUND)]], seed_rows(), seeded(), None, 1)
    assert (again.result["rules"][-1], again.result["lacks_llm"]) == (FOUND, True)


@pytest.mark.parametrize("jobs", [1, 2])
def test_pages_are_read_as_they_are_judged(jobs: int) -> None:
    """A run of any length holds a few pages: the next is not asked for before earlier ones were judged."""
    asked = []

    def pages() -> Iterator[list[dict[str, Any]]]:
        for n in range(40):
            asked.append(n)
            yield [{"ringba_call_id": f"call-{n}", "skip": "overridden by a person"}]

    for judged_so_far, again in enumerate(judge_pages(pages(), seed_rows(), seeded(), None, jobs)):
        assert again.call == f"call-{judged_so_far}"
        assert len(asked) <= judged_so_far + 2 + 3 * jobs


def test_a_running_lane_takes_changed_rules(sql: Sql, crew: Workers) -> None:
    """Without a restart; a rule that cannot be read stops the lane, which goes on once it is mended."""
    role = crew.dsn.replace("://postgres@", "://callscript_judge@")
    lane = crew.run("-m", "tests.support.judge_worker", "0.2", JUDGE_DATABASE_URL=role)
    add_talk(sql, "before", CLEAN)
    wait_until(lambda: "before" in verdicts(sql), what=lambda: crew.log_of(lane))
    sql.execute(NEW_RULE)
    sql.execute("select pg_sleep(2.5)")  # longer than an idle wait and the refresh
    add_talk(sql, "after", CLEAN)
    wait_until(lambda: "after" in verdicts(sql), what=lambda: crew.log_of(lane))
    found = verdicts(sql)
    assert (found["before"]["status"], found["after"]["status"]) == ("safe", "flagged")
    assert found["before"]["rules_hash"] != found["after"]["rules_hash"]

    sql.execute("update core.qa_rules set kind = 'nonsense' where slug = 'quotes'")
    sql.execute("select pg_sleep(2.5)")
    number = add_talk(sql, "held", CLEAN)
    wait_until(lambda: "rules_invalid" in crew.log_of(lane), what=lambda: crew.log_of(lane))
    row = sql.execute("select status, attempts from core.calls where id = %s", (number,)).fetchone()
    assert row is not None
    assert row["status"] == "transcribed"
    sql.execute("update core.qa_rules set kind = 'forbidden_words' where slug = 'quotes'")
    wait_until(lambda: "held" in verdicts(sql), what=lambda: crew.log_of(lane))
    assert lane.poll() is None


def test_no_verdict_by_rules_that_have_changed_meanwhile(script: Script, sql: Sql, crew: Workers) -> None:
    """A lane that looks for changed rules once an hour: what it judges after the change is judged by the new ones.

    So whatever judge_again finds judged by other rules than its own it meets.
    """
    role = crew.dsn.replace("://postgres@", "://callscript_judge@")
    lane = crew.run("-m", "tests.support.judge_worker", "3600", JUDGE_DATABASE_URL=role)
    add_talk(sql, "before", CLEAN)
    wait_until(lambda: "before" in verdicts(sql), what=lambda: crew.log_of(lane))
    sql.execute(NEW_RULE)
    done = script("judge_again.py", *EXECUTE)
    assert "1 new verdicts were written" in done.stdout, done.stderr
    add_talk(sql, "after", CLEAN)
    wait_until(lambda: "after" in verdicts(sql), what=lambda: crew.log_of(lane))
    assert {n: v["status"] for n, v in verdicts(sql).items()} == {"before": "flagged", "after": "flagged"}
    assert len({v["rules_hash"] for v in verdicts(sql).values()}) == 1
    assert sql.execute("select count(*) as n from core.verdicts").fetchone() == {"n": 3}
