"""What a language model found in a call is not lost when the call is judged anew and the model cannot be asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg
import pytest

from tests.judge.llm_talks import POSING, settings_for
from tests.judge.test_llm_lane import add, ask_about, part, verdicts
from tests.support.calls import claim, register, result_of, state
from tests.support.llm_server import Asked, LlmServer, finds, llm_server
from workers.core import calls as outcomes
from workers.core import settings
from workers.core.database import Database
from workers.core.errors import InternalError
from workers.core.lane import Lane
from workers.core.work import Work
from workers.judge.worker import LANE, beside, load

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]

QUOTE = "I can send a technician on Tuesday"
REVIEW = "the language model found llm_posing"
OTHER = {"judge_llm_model": "other"}

NEW_NUMBER = "update core.calls set caller_number = '+16195550151'"
MEDICARE = "update core.calls set campaign_id = (select id from core.campaigns where vertical = 'medicare')"


@dataclass
class Judge:
    """The judge's lanes in this process: their own work and statements, without their loop."""

    dsn: str

    def judge(self, server: LlmServer | None = None, **more: Any) -> None:
        self._work(LANE, server, more)

    def top_up(self, server: LlmServer, **more: Any) -> None:
        (lane,) = beside(settings_for(server))
        self._work(lane, server, more)

    def _work(self, lane: Lane, server: LlmServer | None, more: dict[str, Any]) -> None:
        chosen = settings_for(server, judge_meaning=False, **more) if server else settings.load(judge_meaning=False)
        database = Database(self.dsn)
        register(database, "here", lane.name)
        known = load(chosen, database)
        calls, outcome = outcomes.Calls(database, lane.name, "here"), None
        while (call := calls.settle(outcome, claim=True)[1]) is not None:
            result = lane.work(call, known, Work(lambda _: None, lambda: None))
            outcome = outcomes.done(call, lane.finish_query, result, 0.1, result.pop("audio_s"))
        database.run("worker_stopped", worker="here")
        database.close()


@pytest.fixture
def here(dsn: str) -> Judge:
    return Judge(dsn)


@pytest.fixture
def found(sql: Sql, here: Judge) -> int:
    """A call that the rules find safe and the model flags."""
    sql.execute("insert into core.campaigns (name, vertical) values ('Academy Medicare', 'medicare')")
    ask_about(sql, POSING)
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        here.judge(server)
        here.top_up(server)
    assert state(sql, number)["status"] == "flagged"
    return number


def current(sql: Sql, number: int) -> dict[str, Any]:
    return verdicts(sql, number)[-1]


def by_model(verdict: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Rule, outcome and model of what models found."""
    return [(r["rule"], r["outcome"], r["found_by"]["model"]) for r in verdict["rules"] if "found_by" in r]


def stands(sql: Sql, number: int) -> bool:
    """Whether the first model's finding is in force: the flag, its reason and the words that prove it."""
    verdict = current(sql, number)
    proofs = [r["evidence"][0]["quote"] for r in verdict["rules"] if r["rule"] == "llm_posing" and r["evidence"]]
    return (
        state(sql, number)["status"] == "flagged"
        and verdict["flagged"]
        and verdict["detail"]["flagged"]
        and verdict["detail"]["needs_review"] == REVIEW
        and by_model(verdict) == [("llm_posing", "violation", "scripted")]
        and proofs == [QUOTE]
    )


def test_it_stays_when_there_is_no_endpoint_any_more(sql: Sql, here: Judge, found: int) -> None:
    """However often the call is judged anew, the model's part is as it was."""
    before = part(sql, found)
    for number in ("+16195550151", "+13105550151"):
        sql.execute("update core.calls set caller_number = %s", (number,))
        assert state(sql, found)["status"] == "transcribed"
        here.judge()
        assert stands(sql, found)
        assert part(sql, found) == before
        assert not state(sql, found)["lacks_llm"]


def test_it_stays_until_another_model_has_answered(sql: Sql, here: Judge, found: int) -> None:
    """While its answer is awaited, and when it is of no use; a flag that an answer takes back keeps its reason."""
    sql.execute(NEW_NUMBER)
    with llm_server(always="nonsense") as server:
        here.judge(server, **OTHER)
        assert stands(sql, found)
        assert (part(sql, found)["status"], part(sql, found)["model"]) == ("pending", "other")
        assert state(sql, found)["lacks_llm"]
        here.top_up(server, **OTHER)
        assert stands(sql, found)
        assert part(sql, found)["status"] == "invalid"
        useless = sql.execute("select part -> 'rules' as rules from core.llm_answers where model = 'other'").fetchall()
        assert useless == [{"rules": None}], "what one model found is no part of another one's answer"
        sql.execute("update core.calls set lacks_llm = true")
        sql.execute("delete from core.llm_answers where model = 'other'")
        server.always = None
        here.top_up(server, **OTHER)
    verdict = current(sql, found)
    assert by_model(verdict) == [("llm_posing", "pass", "other")]
    assert (state(sql, found)["status"], verdict["flagged"], verdict["detail"]["needs_review"]) == (
        "flagged",
        True,
        REVIEW,
    )


@pytest.mark.parametrize("useful", [False, True])
def test_calls_that_wait_are_judged_with_the_answer_that_stands(
    sql: Sql, here: Judge, found: int, useful: bool
) -> None:
    """The new one where it is of use, or else what was found before."""
    sql.execute(NEW_NUMBER)
    with llm_server(always=None if useful else "nonsense") as server:
        here.judge(server, judge_llm_mode="wait", **OTHER)
    assert not state(sql, found)["lacks_llm"]
    if useful:
        assert by_model(current(sql, found)) == [("llm_posing", "pass", "other")]
        assert state(sql, found)["status"] == "safe"
        assert current(sql, found)["detail"]["needs_review"] is None
    else:
        assert stands(sql, found)
        assert part(sql, found)["status"] == "invalid"


@pytest.mark.parametrize("endpoint", [False, True])
def test_a_person_s_word_stays_and_the_finding_below_it(sql: Sql, here: Judge, found: int, endpoint: bool) -> None:
    """The call is what the person said; once that is taken back, it is what the model found."""
    database = Database(here.dsn)
    outcomes.override(database, "a", "safe", "it is all right", "ann")
    sql.execute(NEW_NUMBER)
    with llm_server() as server:
        here.judge(server, **OTHER) if endpoint else here.judge()
    assert state(sql, found)["status"] == "safe"
    assert current(sql, found)["flagged"]
    outcomes.override(database, "a", None, "it is not", "ann")
    database.close()
    assert stands(sql, found)


@pytest.mark.parametrize("endpoint", [False, True])
@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("verticals = '{general,solar}'", MEDICARE),
        ("direction = 'inbound'", "update core.calls set direction = 'outbound'"),
        ("effective_until = '2026-11-18'", "update core.calls set start_time_utc = '2026-11-20 17:00Z'"),
        ("enabled = false", NEW_NUMBER),
    ],
    ids=["vertical", "direction", "day", "switched off"],
)
def test_it_goes_where_the_question_is_no_longer_asked(
    sql: Sql, here: Judge, found: int, endpoint: bool, question: str, facts: str
) -> None:
    """Of a call of this vertical, direction and day; as with any rule."""
    sql.execute(f"update core.qa_rules set {question} where slug = 'llm_posing'")  # type: ignore[arg-type]
    sql.execute(facts)  # type: ignore[arg-type]
    with llm_server() as server:
        here.judge(server, **OTHER) if endpoint else here.judge()
    verdict = current(sql, found)
    assert (by_model(verdict), verdict["detail"]["needs_review"], verdict["flagged"]) == ([], None, False)
    assert state(sql, found)["status"] == "safe"


def test_it_stays_where_a_newer_version_of_the_question_waits(sql: Sql, here: Judge, found: int) -> None:
    """The newer one is not answered yet."""
    sql.execute("update core.qa_rules set enabled = false where slug = 'llm_posing'")
    newer = json.dumps({"question": "Did the agent pose as a government office?"})
    sql.execute(
        """insert into core.qa_rules (slug, version, title, severity, kind, params)
           values ('llm_posing', 2, 'x', 'critical', 'llm', %s)""",
        (newer,),
    )
    sql.execute(NEW_NUMBER)
    with llm_server(always=500) as server:
        here.judge(server)
    assert stands(sql, found)
    assert state(sql, found)["lacks_llm"]


def test_it_stays_where_a_question_cannot_be_asked(sql: Sql, here: Judge, found: int) -> None:
    """The call is judged by the rules and waits, though it has an answer of before."""
    ask_about(sql, POSING | {"slug": "llm_wrong", "params": {"question": ""}})
    sql.execute(NEW_NUMBER)
    with llm_server() as server:
        here.judge(server)
        assert server.requests == []
    assert stands(sql, found)
    assert (part(sql, found)["status"], state(sql, found)["lacks_llm"]) == ("pending", True)


def raise_to_critical(sql: Sql, changes: str = "params") -> None:
    """A second version of the question, critical. changes: its params, as an expression of those of the first."""
    sql.execute("update core.qa_rules set enabled = false where slug = 'llm_posing'")
    sql.execute(
        f"""insert into core.qa_rules (slug, version, title, severity, kind, params)
            select slug, 2, title, 'critical', kind, {changes} from core.qa_rules where slug = 'llm_posing'"""  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("mode", ["wait", "top_up"])
@pytest.mark.parametrize("endpoint", ["the same", "another", "none"])
def test_a_finding_goes_by_the_question_as_it_stands(sql: Sql, here: Judge, endpoint: str, mode: str) -> None:
    """Asked as a warning, which became critical with the same words: the kept answer flags the call."""
    ask_about(sql, POSING | {"severity": "warning"})
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        here.judge(server, judge_llm_mode="wait")
        assert state(sql, number)["status"] == "safe"
        raise_to_critical(sql)
        sql.execute(NEW_NUMBER)
        if endpoint == "the same":
            here.judge(server, judge_llm_mode=mode)
        elif endpoint == "another":
            server.always = "nonsense"
            here.judge(server, judge_llm_mode=mode, **OTHER)
        else:
            here.judge()
    assert stands(sql, number)
    (found,) = [r for r in current(sql, number)["rules"] if "found_by" in r]
    assert (found["version"], found["severity"]) == (2, "critical")


def test_a_finding_of_other_words_is_as_it_was_found(sql: Sql, here: Judge) -> None:
    """Nobody has asked the critical question yet."""
    ask_about(sql, POSING | {"severity": "warning"})
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        here.judge(server, judge_llm_mode="wait")
    raise_to_critical(sql, """params || '{"counts": "Only a bank counts."}'""")
    sql.execute(NEW_NUMBER)
    here.judge()
    (found,) = [r for r in current(sql, number)["rules"] if "found_by" in r]
    assert (found["version"], found["severity"], state(sql, number)["status"]) == (1, "warning", "safe")


@pytest.fixture
def taken_back(sql: Sql, here: Judge, found: int) -> int:
    """A call that one model flagged, and of which another one has said since that there is nothing in it."""
    sql.execute(NEW_NUMBER)
    with llm_server() as server:
        here.judge(server, **OTHER)
        here.top_up(server, **OTHER)
    assert flag_stays(sql, found)
    return found


def flag_stays(sql: Sql, number: int) -> bool:
    """Whether the call is flagged with its reason, though the answer that counts is another model's no."""
    verdict = current(sql, number)
    return (
        (state(sql, number)["status"], verdict["flagged"], verdict["detail"]["flagged"]) == ("flagged", True, True)
        and verdict["detail"]["needs_review"] == REVIEW
        and by_model(verdict) == [("llm_posing", "pass", "other")]
    )


def test_a_flag_stays_beside_one_that_another_model_gives(sql: Sql, here: Judge, found: int) -> None:
    """The reason names both questions; when one of them is asked no more, the flag for the other stays."""
    ask_about(sql, POSING | {"slug": "llm_bank"})
    sql.execute(NEW_NUMBER)
    with llm_server(finds("llm_bank", 3, QUOTE)) as server:
        here.judge(server, **OTHER)
        here.top_up(server, **OTHER)
    assert current(sql, found)["detail"]["needs_review"] == f"{REVIEW}, llm_bank"
    sql.execute("update core.qa_rules set enabled = false where slug = 'llm_bank'")
    sql.execute("update core.calls set caller_number = '+13105550151'")
    here.judge()
    assert flag_stays(sql, found)


def test_an_answer_is_kept_when_the_rules_changed_meanwhile(sql: Sql, here: Judge) -> None:
    """The call is judged by the rules that stand, with the answer that was paid for."""
    ask_about(sql, POSING)
    number = add(sql, "a")

    def model(asked: Asked) -> Any:
        sql.execute("update core.qa_rules set title = title || ' anew' where slug = 'hostility'")
        return finds("llm_posing", 3, QUOTE)(asked)

    with llm_server(model) as server:
        here.judge(server, judge_llm_mode="wait")
        assert (verdicts(sql, number), state(sql, number)["status"]) == ([], "transcribed")
        here.judge(server, judge_llm_mode="wait")
        assert len(server.requests) == 1
    assert stands(sql, number)
    assert sql.execute("select sum(requests) as n from core.llm_usage").fetchone() == {"n": 1}


def test_a_late_judge_by_rules_that_changed_gives_back_nobody_s_claim(sql: Sql, dsn: str) -> None:
    """Another has the call by then: it keeps it, and no answer is kept of the one that lost it."""
    number = add(sql, "a")
    database = Database(dsn)
    late, call = claim(database, "judge", "late")
    sql.execute("update core.calls set claimed_by = 'prompt', claim_token = gen_random_uuid()")
    before = state(sql, number)
    answer = {"key": "0" * 64, "model": "m", "prompt": "p", "status": "answered", "requests": 1, "rejected": 0}
    result = result_of("judge") | {"rules_seen": "others", "llm_answer": answer}
    assert late.settle(outcomes.done(call, "judge_finish", result, 0.1, 12), claim=False) == (False, None)
    database.close()
    assert state(sql, number) == before
    assert sql.execute("select count(*) as n from core.llm_answers").fetchone() == {"n": 0}


@pytest.mark.parametrize("endpoint", [False, True])
def test_a_flag_that_an_answer_took_back_stays(sql: Sql, here: Judge, taken_back: int, endpoint: bool) -> None:
    """As at the top-up: however often the call is judged anew; and goes with its question."""
    for area in (310, 415):
        sql.execute("update core.calls set caller_number = %s", (f"+1{area}5550151",))
        with llm_server() as server:
            here.judge(server, **OTHER) if endpoint else here.judge()
        assert flag_stays(sql, taken_back)
    sql.execute("update core.qa_rules set enabled = false where slug = 'llm_posing'")
    sql.execute(NEW_NUMBER)
    here.judge()
    assert (state(sql, taken_back)["status"], current(sql, taken_back)["detail"]["needs_review"]) == ("safe", None)


@pytest.mark.parametrize("useful", [False, True])
def test_where_calls_wait_a_new_answer_takes_the_flag(sql: Sql, here: Judge, taken_back: int, useful: bool) -> None:
    """And none that is of no use."""
    sql.execute("update core.calls set caller_number = '+13105550151'")
    with llm_server(always=None if useful else "nonsense") as server:
        here.judge(server, judge_llm_mode="wait", judge_llm_model="other" if useful else "third")
    assert state(sql, taken_back)["status"] == ("safe" if useful else "flagged")


def test_a_call_that_waits_for_the_model_goes_on_waiting(sql: Sql, here: Judge) -> None:
    """Judged anew without an endpoint, and topped up when there is one."""
    ask_about(sql, POSING)
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        here.judge(server)
        sql.execute(NEW_NUMBER)
        here.judge()
        assert (state(sql, number)["status"], part(sql, number)["status"]) == ("safe", "pending")
        assert state(sql, number)["lacks_llm"]
        here.top_up(server)
    assert stands(sql, number)


def test_a_call_that_waits_for_the_model_and_fails_goes_on_waiting(sql: Sql, here: Judge) -> None:
    """Sent back by an operator and judged while there is no endpoint, it is topped up when there is one."""
    ask_about(sql, POSING)
    number = add(sql, "a")
    with llm_server(finds("llm_posing", 3, QUOTE)) as server:
        here.judge(server)
        sql.execute(NEW_NUMBER)
        database = Database(here.dsn)
        for _ in range(5):
            sql.execute("update core.calls set next_attempt_at = now()")
            calls, call = claim(database, "judge")
            calls.settle(outcomes.failed(call, InternalError("x"), 0.1), claim=False)
        assert state(sql, number)["status"] == "failed"
        until = datetime.now(timezone.utc) + timedelta(minutes=1)
        assert outcomes.recover(database, "recover_all", None, None, until, 1, "test")
        database.close()
        here.judge()
        assert (part(sql, number)["status"], state(sql, number)["lacks_llm"]) == ("pending", True)
        here.top_up(server)
    assert stands(sql, number)
