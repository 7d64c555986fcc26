"""The language model in the judge's real process: calls are judged whatever the endpoint does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import psycopg
import pytest

from tests.judge.llm_talks import CLEAN, HOSTILE, POSING, PRESSURE
from tests.judge.talks import transcript
from tests.support.calls import add_call, claim, kill, state, wait_out_the_grace
from tests.support.llm_server import KEY, Asked, LlmServer, finds, llm_server
from tests.support.processes import Workers, wait_until, workers
from workers.core import calls as outcomes
from workers.core.database import Database
from workers.core.errors import InternalError, LlmInvalid

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def group(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as started:
        yield started


def add(sql: Sql, name: str, turns: Any = CLEAN) -> int:
    """A transcribed call with these turns."""
    number = add_call(sql, name, "judge")
    heard = transcript(turns)
    sql.execute(
        "update core.transcripts set segments = %s, quality = %s where call_id = %s",
        (json.dumps(heard.segments_json()), json.dumps(heard.quality_json()), number),
    )
    return number


def ask_about(sql: Sql, *questions: dict[str, Any]) -> None:
    for q in questions:
        sql.execute(
            "insert into core.qa_rules (slug, title, severity, kind, params) values (%s, %s, %s, 'llm', %s)",
            (q["slug"], q["title"], q["severity"], json.dumps(q["params"])),
        )


def judge(group: Workers, server: LlmServer | None, *options: str, **env: str) -> Any:
    """The judge as supervisord starts it, with the judge's rights alone."""
    role = group.dsn.replace("://postgres@", "://callscript_judge@")
    named = {"JUDGE_LLM_URL": server.url, "JUDGE_LLM_MODEL": "scripted", "JUDGE_LLM_API_KEY": KEY} if server else {}
    given = {"JUDGE_DATABASE_URL": role, "JUDGE_LLM_TIMEOUT_S": "1", "JUDGE_LLM_CONCURRENCY": "1", **named, **env}
    return group.run("workers/judge/worker.py", *options, **given)


def drained(group: Workers, server: LlmServer | None, **env: str) -> str:
    process = judge(group, server, "--drain", **env)
    process.wait(120)
    log = group.log_of(process)
    assert process.returncode == 0, log
    assert KEY not in log
    return log


def verdicts(sql: Sql, number: int) -> list[dict[str, Any]]:
    return sql.execute("select * from core.verdicts where call_id = %s order by id", (number,)).fetchall()


def part(sql: Sql, number: int) -> dict[str, Any]:
    row = sql.execute("select detail from core.verdicts where call_id = %s and current", (number,)).fetchone()
    assert row is not None
    found: dict[str, Any] = row["detail"]["llm"]
    return found


def test_calls_are_judged_at_once_and_topped_up(group: Workers, sql: Sql) -> None:
    """The rules' verdict comes first, the model's part joins it, history and cost are kept; nothing is asked twice."""
    ask_about(sql, PRESSURE, POSING)
    clean, hostile = add(sql, "clean"), add(sql, "hostile", HOSTILE)
    silent = add(sql, "silent", [("C", "Hello?")])
    with llm_server(finds("llm_posing", 3, "I can send a technician on Tuesday")) as server:
        drained(group, server, JUDGE_LLM_PRICE_IN="1", JUDGE_LLM_PRICE_OUT="10")
        assert len(server.requests) == 2
        for number, rules_say in ((clean, "safe"), (hostile, "flagged")):
            first, second = verdicts(sql, number)
            assert first["detail"]["llm"]["status"] == "pending"
            assert first["flagged"] == (rules_say == "flagged")
            assert second["current"]
            assert second["score"] == first["score"]
            assert [r for r in second["rules"] if "found_by" not in r] == first["rules"]
        assert state(sql, clean)["status"] == "flagged"
        assert "llm_posing" in verdicts(sql, clean)[1]["detail"]["needs_review"]
        assert part(sql, hostile)["rejected"] == 1, "the quote stands in another line of that call"
        assert part(sql, silent)["status"] == "not_asked"
        used = sql.execute(
            "select answers, rejected_quotes, prompt_tokens, cost_usd::float8 from core.llm_usage"
        ).fetchall()
        assert used == [{"answers": 2, "rejected_quotes": 1, "prompt_tokens": 2000, "cost_usd": 0.004}]
        # Judged once more, as after a recovery: the kept answer joins at once, to the same bytes.
        before = verdicts(sql, clean)[1]
        sql.execute("update core.calls set status = 'transcribed' where id = %s", (clean,))
        drained(group, server)
        after = verdicts(sql, clean)[-1]
        assert len(server.requests) == 2
        assert [after[k] for k in ("rules", "detail", "score", "flagged")] == [
            before[k] for k in ("rules", "detail", "score", "flagged")
        ]
    rows = sql.execute("select status, attempts, lacks_llm, claimed_by from core.calls").fetchall()
    assert {(r["attempts"], r["lacks_llm"], r["claimed_by"]) for r in rows} == {(0, False, None)}


FAULTS = [
    401, 402, 429, (429, {"Retry-After": "1"}), 500, 503, "hang", "drip", "cut", "reset", b"<html></html>", b"",
    b'{"error": {"message": "overloaded"}}', "nonsense", '{"summary": 1}', {"finish_reason": "length"},
]  # fmt: skip


def test_no_fault_fails_a_call_or_costs_an_attempt(group: Workers, sql: Sql) -> None:
    """Each fault meets a call that the rules have judged; in the end every call has the model's part.

    A call meets one fault at most, and each fault is followed by a good answer: the pause after a fault
    grows with the faults in a row. A good answer that comes too late on a busy machine changes neither.
    """
    spoken = [f"My file is {letter}." for letter in ascii_uppercase + ascii_lowercase][: 2 * len(FAULTS)]
    left, met = list(FAULTS), set[str]()
    in_a_row = False

    def fault(asked: Asked) -> Any:
        nonlocal in_a_row
        if asked.is_probe:
            return None
        call = next(text for _, text in asked.lines.values() if text in spoken)
        in_a_row = bool(left) and not in_a_row and call not in met
        met.add(call)
        return left.pop(0) if in_a_row else None

    numbers = [add(sql, f"call-{n}", [*CLEAN, ("C", text)]) for n, text in enumerate(spoken)]
    with llm_server(finds("none", 1, ""), script=fault) as server:
        process = judge(group, server, JUDGE_LLM_TIMEOUT_S="4")
        wait_until(
            lambda: not sql.execute("select from core.calls where status = 'transcribed'").fetchall(), 60, "judged"
        )
        wait_until(lambda: not sql.execute("select from core.calls where lacks_llm").fetchall(), 120, "topped up")
        assert not left
    process.terminate()
    process.wait(30)
    assert KEY not in group.log_of(process)
    assert [part(sql, n)["status"] for n in numbers] == ["answered"] * len(numbers)
    rows = sql.execute("select distinct status, attempts, error_class from core.calls").fetchall()
    assert rows == [{"status": "safe", "attempts": 0, "error_class": None}]
    ended = sql.execute("select lane, outcome, attempts::int as n from core.stage_totals order by lane").fetchall()
    assert ended == [
        {"lane": "judge", "outcome": "safe", "n": len(numbers)},
        {"lane": "top_up", "outcome": "answered", "n": len(numbers)},
    ]
    assert all(
        not v["current"] and v["detail"]["llm"]["status"] == "pending" for n in numbers for v in verdicts(sql, n)[:-1]
    )


def test_a_useless_answer_is_asked_for_again_by_hand(group: Workers, sql: Sql) -> None:
    """Only the calls whose answer was of no use; what the first one cost stays counted."""
    ask_about(sql, PRESSURE)
    with llm_server() as server:
        good = add(sql, "good")
        drained(group, server)
        server.script = ["nonsense"] * 2
        bad = add(sql, "bad")
        drained(group, server)
        assert (part(sql, good)["status"], part(sql, bad)["status"]) == ("answered", "invalid")
        asked = len(server.requests)
        env = {"DATABASE_URL": group.dsn, "JUDGE_LLM_URL": server.url, "JUDGE_LLM_MODEL": "scripted"}
        command = group.run("scripts/calls.py", "ask-again", "--all", **env)
        assert command.wait(60) == 0
        assert "1 call will be asked about again" in group.log_of(command)
        drained(group, server)
        assert len(server.requests) == asked + 1
    assert part(sql, bad)["status"] == "answered"
    assert state(sql, bad)["attempts"] == 0
    kept = sql.execute("select status, requests from core.llm_answers where call_id = %s order by status", (bad,))
    assert kept.fetchall() == [{"status": "answered", "requests": 1}, {"status": "invalid", "requests": 2}]


def test_calls_that_wait_keep_their_attempts_and_somebody_is_told(group: Workers, sql: Sql) -> None:
    """JUDGE_LLM_MODE=wait with a refused key: nothing is judged, the lane says why, and goes on when it is let in."""
    number = add(sql, "a")
    with llm_server(always=401) as server:
        process = judge(group, server, JUDGE_LLM_MODE="wait")
        wait_until(lambda: len(server.requests) >= 2, 60, "asked twice")
        wait_until(
            lambda: sql.execute("select from core.workers where state = 'paused:llm_credentials'").fetchall(),
            30,
            "state",
        )
        told = sql.execute("select alert_key, severity, message from core.alerts where resolved_at is null").fetchall()
        assert [(a["alert_key"], a["severity"]) for a in told] == [("llm_credentials", "critical")]
        assert KEY not in told[0]["message"]
        assert state(sql, number)["status"] == "transcribed"
        assert verdicts(sql, number) == []
        server.always = None
        wait_until(lambda: verdicts(sql, number), 60, "judged")
        wait_until(
            lambda: not sql.execute("select from core.alerts where resolved_at is null").fetchall(), 30, "resolved"
        )
    process.terminate()
    process.wait(30)
    (verdict,) = verdicts(sql, number)
    assert verdict["detail"]["llm"]["status"] == "answered"
    assert (state(sql, number)["status"], state(sql, number)["attempts"]) == ("safe", 0)


@pytest.mark.parametrize(
    "questions",
    [[PRESSURE | {"params": {"question": ""}}], [PRESSURE | {"slug": f"llm_q{n}"} for n in range(25)]],
    ids=["wrong", "too many"],
)
def test_somebody_is_told_of_questions_that_cannot_be_asked(
    group: Workers, sql: Sql, questions: list[dict[str, Any]]
) -> None:
    """Calls are judged by the rules; once the questions are right, the model is asked and the incident ends."""
    ask_about(sql, *questions)
    number = add(sql, "a")
    open_incidents = "select alert_key from core.alerts where resolved_at is null"
    with llm_server() as server:
        drained(group, server)
        assert (state(sql, number)["status"], state(sql, number)["lacks_llm"]) == ("safe", True)
        assert sql.execute(open_incidents).fetchall() == [{"alert_key": "llm_questions"}]
        sql.execute("update core.qa_rules set params = %s where kind = 'llm'", (json.dumps(PRESSURE["params"]),))
        sql.execute("update core.qa_rules set enabled = false where slug = 'llm_q0'")
        drained(group, server)
    assert part(sql, number)["status"] == "answered"
    assert sql.execute(open_incidents).fetchall() == []


def test_a_drain_ends_while_the_endpoint_is_down(group: Workers, sql: Sql) -> None:
    """What lacks the model's part is left for the next run; without an endpoint it is left alone."""
    number = add(sql, "a")
    with llm_server(always=500) as server:
        drained(group, server)
    assert (state(sql, number)["status"], state(sql, number)["lacks_llm"]) == ("safe", True)
    drained(group, None)
    assert part(sql, number)["status"] == "pending"
    assert state(sql, number)["lacks_llm"]


def test_what_was_told_of_an_endpoint_that_left_the_settings_is_over(group: Workers, sql: Sql) -> None:
    """Nobody asks it any more, so nobody else would close it."""
    for key in ("llm_down", "llm_credentials", "llm_questions", "zombies:judge"):
        sql.execute("select core.raise_alert(%s, 'critical', 'x')", (key,))
    drained(group, None)
    rows = sql.execute("select alert_key from core.alerts where resolved_at is null").fetchall()
    assert rows == [{"alert_key": "zombies:judge"}]


class TestClaims:
    """Top-ups are claims like all others, on calls that stay judged."""

    @pytest.fixture
    def number(self, sql: Sql, database: Database) -> int:
        """A judged call that lacks the model's part."""
        number = add(sql, "a")
        calls, call = claim(database, "judge")
        result = {"flagged": False, "score": 100, "rules": [], "detail": {}, "rules_hash": "h", "engine_version": "1"}
        calls.settle(outcomes.done(call, "judge_finish", result | {"lacks_llm": True}, 0.1, 12), claim=False)
        assert state(sql, number)["status"] == "safe"
        return number

    def finish(self, call: Any, flagged: bool = False) -> Any:
        assert call.stage_input is not None
        verdict = call.stage_input["verdict"]
        answer = {"key": "0" * 64, "model": "m", "prompt": "p", "status": "answered", "requests": 1, "rejected": 0}
        row = {"verdict_id": verdict["id"], "flagged": flagged, "rules": [], "detail": {"llm": 1}, "llm_answer": answer}
        return outcomes.done(call, "judge_top_up", row, 0.1, 12)

    def test_a_late_answer_changes_nothing(self, sql: Sql, database: Database, number: int) -> None:
        """A worker that lost its claim adds no verdict, no answer and no status."""
        late, call = claim(database, "top_up", "late")
        kill(sql, "late")
        assert sql.execute("select core.kill_zombies() as n").fetchone() == {"n": 1}
        claim(database, "top_up", "prompt")
        before = state(sql, number)
        assert late.settle(self.finish(call, flagged=True), claim=False) == (False, None)
        assert state(sql, number) == before
        assert len(verdicts(sql, number)) == 1
        assert sql.execute("select count(*) as n from core.llm_answers").fetchone() == {"n": 0}

    def test_whatever_kills_its_workers_leaves_the_call_judged(self, sql: Sql, database: Database, number: int) -> None:
        """After five dead workers the model is not asked again; the verdict stands."""
        for n in range(5):
            _, call = claim(database, "top_up", f"w{n}")
            assert call.attempts == n + 1
            kill(sql, f"w{n}")
            sql.execute("select core.kill_zombies()")
            assert state(sql, number)["status"] == "safe"
            sql.execute("update core.calls set next_attempt_at = now()")
        row = state(sql, number)
        assert (row["lacks_llm"], row["error_class"], row["claimed_by"]) == (False, "zombie", None)

    def test_a_claim_that_overran_its_deadline_ends(self, sql: Sql, database: Database, number: int) -> None:
        """Also that of a worker that beats: the call would wait for the model's part as long as the process lives."""
        claim(database, "top_up")
        wait_out_the_grace(sql)
        for age_s, taken in ((590, 0), (11, 1)):
            sql.execute("update core.calls set claimed_at = claimed_at - make_interval(secs => %s)", (age_s,))
            assert sql.execute("select core.kill_zombies() as n").fetchone() == {"n": taken}
        row = state(sql, number)
        assert (row["status"], row["claimed_by"], row["lacks_llm"]) == ("safe", None, True)

    @pytest.mark.parametrize("error", [LlmInvalid("x"), InternalError("x")])
    def test_an_attempt_that_fails_leaves_the_call_judged(
        self, sql: Sql, database: Database, number: int, error: Exception
    ) -> None:
        """It waits like any other attempt and is given up after the last; no call fails of it."""
        for _ in range(5):
            calls, call = claim(database, "top_up")
            calls.settle(outcomes.failed(call, error, 0.1), claim=False)
            assert state(sql, number)["status"] == "safe"
            sql.execute("update core.calls set next_attempt_at = now()")
        assert not state(sql, number)["lacks_llm"]
        assert calls.settle(None, claim=True)[1] is None

    def test_a_call_that_was_given_up_is_asked_about_by_hand(self, sql: Sql, database: Database, number: int) -> None:
        """With all its attempts before it, and not while it is in a worker's hands or when its transcript has gone."""
        sql.execute("""update core.verdicts set detail = '{"llm": {"status": "pending"}}'""")
        sql.execute(
            """insert into core.llm_answers (call_id, key, model, prompt, status, part, requests)
               select %s, repeat(status, 64), 'm', 'p', case status when 'a' then 'answered' else 'invalid' end, '{}', 1
               from unnest('{a,b}'::text[]) status""",
            (number,),
        )
        for _ in range(5):
            calls, call = claim(database, "top_up")
            calls.settle(outcomes.failed(call, InternalError("x"), 0.1), claim=False)
            sql.execute("update core.calls set next_attempt_at = now()")
        sql.execute("update core.calls set transcript_pruned_at = now()")
        assert outcomes.ask_again(database, None, 0, 10) == []
        sql.execute("update core.calls set transcript_pruned_at = null")
        assert len(outcomes.ask_again(database, None, 0, 10)) == 1
        assert claim(database, "top_up")[1].attempts == 1
        assert outcomes.ask_again(database, None, 0, 10) == []
        kept = sql.execute("select key from core.llm_answers where key in (repeat('a', 64), repeat('b', 64))")
        assert kept.fetchall() == [{"key": "a" * 64}], "what was of use answers the question it was asked"

    def test_a_verdict_that_was_replaced_meanwhile_stands(self, sql: Sql, database: Database, number: int) -> None:
        """The part belongs to the verdict it was made for; to a newer one it is asked again."""
        calls, call = claim(database, "top_up")
        with sql.transaction():
            sql.execute("update core.verdicts set current = false")
            sql.execute(
                """insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
                   values (%s, false, 90, '[]', '{"new": 1}', 'h2', '2')""",
                (number,),
            )
        assert calls.settle(self.finish(call, flagged=True), claim=False)[0]
        assert state(sql, number)["status"] == "safe"
        assert verdicts(sql, number)[-1]["detail"] == {"new": 1}
        _, again = claim(database, "top_up")
        assert again.stage_input is not None
        assert again.stage_input["verdict"]["score"] == 90

    def test_no_answer_clears_a_flag(self, sql: Sql, database: Database, number: int) -> None:
        """Even a worker that says so cannot make a flagged call safe."""
        sql.execute("update core.calls set status = 'flagged'")
        calls, call = claim(database, "top_up")
        calls.settle(self.finish(call, flagged=False), claim=False)
        assert state(sql, number)["status"] == "flagged"

    def test_a_paused_lane_asks_nothing(self, sql: Sql, database: Database, number: int) -> None:
        sql.execute("update core.lanes set paused = true where lane = 'top_up'")
        calls = outcomes.Calls(database, "top_up", "w1")
        assert calls.settle(None, claim=True)[1] is None
