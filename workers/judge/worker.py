"""The judge lane: a transcript becomes a verdict, rule by rule, with the words that prove it."""

import pathlib
import sys
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core.calls import Call
from workers.core.database import Database
from workers.core.errors import InternalError, RulesInvalid
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.work import Work
from workers.judge.judged import judged
from workers.judge.rules import RuleError, RuleSet
from workers.judge.verdict import CallFacts


def load_rules(settings: Settings, database: Database) -> RuleSet | RuleError:
    """The rules as they stand in core.qa_rules. What is wrong with them stops the lane, never a call."""
    try:
        return RuleSet.from_rows(database.run("judge_rules"))
    except RuleError as error:
        return error


def judge(call: Call, rules: RuleSet | RuleError, work: Work) -> dict[str, Any]:
    """Judge one call by the rules in force on its day."""
    if isinstance(rules, RuleError):
        raise RulesInvalid(str(rules))
    if call.stage_input is None:
        raise InternalError("the call came without its transcript")
    facts = CallFacts(
        vertical=call.vertical,
        direction=call.direction,
        caller_number=call.caller_number,
        start_time_utc=call.start_time_utc,
        campaign_name=call.campaign_name,
    )
    return {**judged(facts, call.stage_input, rules), "audio_s": call.duration_seconds}


LANE = Lane(
    "judge",
    finish_query="judge_finish",
    prepare=load_rules,
    work=judge,
    refresh=load_rules,
)

if __name__ == "__main__":
    sys.exit(run(LANE))
