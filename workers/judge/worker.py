"""The judge lane: a transcript becomes a verdict, rule by rule, with the words that prove it."""

import gc
import pathlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core.calls import Call
from workers.core.database import Database
from workers.core.errors import InternalError, RulesInvalid
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.transcript import Transcript
from workers.core.work import Work
from workers.judge.judged import judged
from workers.judge.llm.part import ANSWERED, as_asked_now, flag_kept, part_in, standing, with_part
from workers.judge.llm.questions import questions_for
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleError, RuleSet
from workers.judge.verdict import CallFacts

if TYPE_CHECKING:
    from workers.judge.llm.stage import LanguageModel


@dataclass(frozen=True)
class Known:
    """What calls are judged with: the rules as they stand, what reads them by meaning, and the language model where
    one is configured.

    rules_seen: the table of rules as it was when they were read, as judge_finish tells it from any other state.
    """

    rules: RuleSet | RuleError
    rules_seen: str | None = None
    meaning: Meaning | None = None
    model: "LanguageModel | None" = None


def load(settings: Settings, database: Database) -> Known:
    """The rules as they stand in core.qa_rules. What is wrong with them stops the lane, never a call."""
    try:
        rows = database.run("judge_rules")
        rules = RuleSet.from_rows(rows)
    except RuleError as error:
        return Known(error)
    seen, meaning = rows[0]["seen"], Meaning.load(settings)
    if settings.judge_llm_url is None:
        return Known(rules, seen, meaning)
    from workers.judge.llm.stage import LanguageModel  # and with it an HTTP client

    return Known(rules, seen, meaning, LanguageModel.load(settings, database, {rule.slug for rule in rules.rules}))


def prepare(settings: Settings, database: Database) -> Known:
    """The rules as they stand when the process begins, which the garbage collector need not look through every time."""
    known = load(settings, database)
    if settings.judge_llm_url is None:  # nobody else closes what is open about an endpoint that left the settings
        database.run("judge_llm_alerts", down=None, credentials=None)
        database.run("judge_questions_alert", wrong=None)
    gc.collect()
    gc.freeze()
    return known


def judge(call: Call, known: Known, work: Work) -> dict[str, Any]:
    """Judge one call by the rules in force on its day; with the language model's part where calls wait for it."""
    rules, facts, heard, brought = _brought(call, known)
    verdict = judged(facts, heard, rules, known.meaning)
    result: dict[str, Any] = {"rules_seen": known.rules_seen, "audio_s": call.duration_seconds}
    before, day = brought.get("verdict"), date.fromisoformat(verdict["detail"]["day"])
    asked = questions_for(brought.get("questions", ()), day, facts.vertical, facts.direction)
    earlier = _earlier_part(before, asked)
    part: Mapping[str, Any] | None = earlier
    if known.model is not None:
        answers, ask = brought.get("llm_answers"), known.model.calls_wait
        transcript = Transcript.from_row(**heard)
        answered = known.model.part_of(call.id, facts, transcript, rules, verdict, answers, ask, work)
        part = standing(answered.part, earlier)
        result |= {"lacks_llm": answered.lacking, "llm_answer": answered.part if answered.new else None}
    if part is not None:
        new_answer_counts = known.model is not None and known.model.calls_wait and part["status"] == ANSWERED
        if before is not None and not new_answer_counts:
            verdict = flag_kept(verdict, before, {q["slug"] for q in asked})
        verdict |= with_part(verdict, part)
    return verdict | result


def top_up(call: Call, known: Known, work: Work) -> dict[str, Any]:
    """Add the language model's part to the verdict of a judged call; what the rules found stays as it is."""
    rules, facts, heard, brought = _brought(call, known)
    verdict = brought.get("verdict")
    if verdict is None or known.model is None:
        raise InternalError("a judged call came without its verdict")
    answers = brought.get("llm_answers")
    answered = known.model.part_of(call.id, facts, Transcript.from_row(**heard), rules, verdict, answers, True, work)
    joined = with_part(verdict, standing(answered.part, part_in(verdict)))
    return {
        "verdict_id": verdict["id"],
        "flagged": joined["flagged"],
        "rules": joined["rules"],
        "detail": joined["detail"],
        "llm_answer": answered.part if answered.new else None,
        "audio_s": call.duration_seconds,
    }


def tell(known: Known, database: Database) -> None:
    """Open or close the incidents of a language model that cannot be asked, and of questions that cannot be."""
    if known.model is None:
        return
    if (news := known.model.interviewer.news()) is not None:
        database.run("judge_llm_alerts", **news)
    if (news := known.model.questions_news()) is not None:
        database.run("judge_questions_alert", **news)


def beside(settings: Settings) -> Sequence[Lane]:
    """Judged calls that lack the language model's part, where one is configured."""
    if settings.judge_llm_url is None:
        return ()
    return [
        Lane(
            "top_up",
            finish_query="judge_top_up",
            prepare=load,
            work=top_up,
            refresh=load,
            after_attempt=tell,
            threads=lambda settings, _: settings.judge_llm_concurrency,
            background=True,
        )
    ]


def threads(settings: Settings, _known: Known) -> int:
    """Judging takes milliseconds; where every call waits for the language model, several wait at once."""
    return settings.judge_llm_concurrency if settings.judge_llm_url and settings.judge_llm_mode == "wait" else 1


def _brought(call: Call, known: Known) -> tuple[RuleSet, CallFacts, dict[str, Any], dict[str, Any]]:
    """What the claim brought: the rules to judge by, the call's facts, what was heard, and what else there is."""
    if isinstance(known.rules, RuleError):
        raise RulesInvalid(str(known.rules))
    if call.stage_input is None:
        raise InternalError("the call came without its transcript")
    facts = CallFacts(
        vertical=call.vertical,
        direction=call.direction,
        caller_number=call.caller_number,
        start_time_utc=call.start_time_utc,
        campaign_name=call.campaign_name,
    )
    heard = {k: call.stage_input[k] for k in ("segments", "quality", "model")}
    return known.rules, facts, heard, call.stage_input


def _earlier_part(before: Mapping[str, Any] | None, asked: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The language model's part of the verdict before, where a call is judged anew; None where it has none.

    Without the findings of questions that the call is not asked any more.
    """
    part = part_in(before) if before is not None else None
    if part is None:
        return None
    slugs = {q["slug"] for q in asked}
    return as_asked_now(part | {"rules": [found for found in part["rules"] if found["rule"] in slugs]}, asked)


LANE = Lane(
    "judge",
    finish_query="judge_finish",
    prepare=prepare,
    work=judge,
    refresh=load,
    after_attempt=tell,
    threads=threads,
    beside=beside,
)

if __name__ == "__main__":
    sys.exit(run(LANE))
