"""Calls, questions and an interviewer for the tests and benchmarks of the language model's part."""

from __future__ import annotations

from typing import Any

from tests.judge.talks import facts, judge_call, seeded, transcript
from tests.support.llm_server import KEY, LlmServer
from workers.core.settings import Settings, load
from workers.core.transcript import Transcript
from workers.judge.llm.interview import Interviewer
from workers.judge.llm.questions import Questions
from workers.judge.llm.stage import LanguageModel

PRESSURE = {
    "slug": "llm_pressure",
    "version": 1,
    "title": "The agent goes on selling after a clear no",
    "verticals": None,
    "severity": "warning",
    "direction": "any",
    "kind": "llm",
    "params": {"question": "Did the agent go on selling after the caller had clearly said no?", "by": "agent"},
    "effective_from": None,
    "effective_until": None,
}
POSING = PRESSURE | {
    "slug": "llm_posing",
    "title": "The agent poses as somebody the agent is not",
    "severity": "critical",
    "params": {"question": "Did the agent pose as a government office or the caller's bank?", "by": "agent"},
}

#: A call without a fault, and one with a critical violation in its second line.
CLEAN = [
    ("A", "Hello, this is Ann with Bright Home on a recorded line, how are you today?"),
    ("C", "I am fine, thank you. I wanted to ask about the water heater you installed."),
    ("A", "Of course, I can send a technician on Tuesday morning to look at it."),
    ("C", "That would be good, thank you very much for your help."),
]
HOSTILE = [*CLEAN[:2], ("A", "You are an idiot, I told you that before."), *CLEAN[2:]]


#: Blanks that a hostile word may hold; a recogniser would not write them, and nothing may rely on that.
_BLANKS = {"\n": "\ue000", "\r": "\ue001", "\t": "\ue002"}


def heard(turns: Any) -> Transcript:
    """The transcript of a talk whose words keep line breaks and tabs."""
    kept = str.maketrans(_BLANKS)
    told = transcript([(who, text.translate(kept)) for who, text in turns])
    back = str.maketrans({code: blank for blank, code in _BLANKS.items()})
    for word in told.words():
        word.text = word.text.translate(back)
    return told


def settings_for(server: LlmServer, **more: Any) -> Settings:
    """Settings that name the server; nothing of the operator's own."""
    given = {"judge_llm_url": server.url, "judge_llm_model": "scripted", "judge_llm_api_key": KEY, **more}
    return load(**given)


def model_for(server: LlmServer, *questions: dict[str, Any], **settings: Any) -> LanguageModel:
    """The language model as the judge would use it, with these questions."""
    taken = {rule.slug for rule in seeded().rules}
    return LanguageModel(Questions.from_rows(list(questions), taken), Interviewer(settings_for(server, **settings)))


def judged(turns: Any, vertical: str = "general") -> dict[str, Any]:
    """The verdict of the rules alone, in the shape that the judge's statements take."""
    found = judge_call(facts(vertical), heard(turns), seeded()).to_json()
    return {"flagged": found["flagged"], "score": found["score"], "rules": found.pop("rules"), "detail": found}


def part_of(model: LanguageModel, turns: Any, vertical: str = "general", call_id: int = 1, **more: Any) -> Any:
    """What the model adds to a talk, asked now."""
    verdict = more.pop("verdict", None) or judged(turns, vertical)
    answers = more.pop("answers", None)
    return model.part_of(call_id, facts(vertical), heard(turns), seeded(), verdict, answers, True, **more)
