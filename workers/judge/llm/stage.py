"""The language model as the judge's lanes use it: configured once, asked or looked up per call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from workers.core.database import Database
from workers.core.errors import RulesInvalid
from workers.core.settings import Settings
from workers.core.transcript import Transcript
from workers.core.work import Work
from workers.judge.assessable import why_not_assessable
from workers.judge.context import CallFacts
from workers.judge.findings import VIOLATION
from workers.judge.llm.interview import Interviewer, cached, interviewer
from workers.judge.llm.lines import lines_of
from workers.judge.llm.part import not_asked, pending
from workers.judge.llm.prompt import PROMPT, Prepared, prepare
from workers.judge.llm.questions import Questions
from workers.judge.rules import RuleError, RuleSet
from workers.judge.speech import Talk

_WRONG = "The language model is not asked, and critical findings of it are missing: {wrong}. Then it goes on by itself."


@dataclass(frozen=True)
class Answered:
    """The part for a verdict. new: the model was asked just now. lacking: it has still to be asked."""

    part: dict[str, Any]
    new: bool = False
    lacking: bool = False


@dataclass(frozen=True)
class LanguageModel:
    """The questions as they stand in core.qa_rules, and whom to ask."""

    questions: Questions | RuleError
    interviewer: Interviewer

    @classmethod
    def load(cls, settings: Settings, database: Database, taken: Iterable[str]) -> LanguageModel:
        """taken: slugs of the engine's rules. What is wrong with the questions stops whoever asks them."""
        try:
            questions: Questions | RuleError = Questions.from_rows(database.run("judge_questions"), taken)
        except RuleError as error:
            questions = error
        return cls(questions, interviewer(settings))

    def questions_news(self) -> dict[str, str | None] | None:
        """What the alert about the questions should say now (the parameter of judge_questions_alert); None: no news."""
        wrong = str(self.questions) if isinstance(self.questions, RuleError) else None
        return self.interviewer.questions_news(wrong and _WRONG.format(wrong=wrong))

    @property
    def calls_wait(self) -> bool:
        """Whether no call is judged without the model's part (JUDGE_LLM_MODE is wait)."""
        return self.interviewer.mode == "wait"

    def part_of(
        self,
        call_id: int,
        facts: CallFacts,
        transcript: Transcript,
        rules: RuleSet,
        verdict: Mapping[str, Any],
        answers: Mapping[str, Any] | None,
        ask: bool,
        work: Work | None = None,
    ) -> Answered:
        """The model's part for a call that the rules have judged. ask: whether to ask, where no earlier answer stands.

        verdict: its `rules` and `detail`. answers: earlier parts by key.
        Raises LlmUnavailable when the model had to be asked and could not be, RulesInvalid when the questions cannot.
        """
        talk = Talk(transcript, rules.lexicon)
        if poor := why_not_assessable(talk):
            return Answered(not_asked(poor))
        later = Answered(pending(self.interviewer.endpoint.model, PROMPT), lacking=True)
        if not ask and (not answers or isinstance(self.questions, RuleError)):
            return later
        prepared = self.prepare(facts, transcript, talk, rules, verdict)
        if known := cached(prepared, answers):
            return Answered(known)
        return Answered(self.interviewer.ask(call_id, prepared, work), new=True) if ask else later

    def prepare(
        self, facts: CallFacts, transcript: Transcript, talk: Talk, rules: RuleSet, verdict: Mapping[str, Any]
    ) -> Prepared:
        """The request for a call; the same call, verdict and questions give the same."""
        if isinstance(self.questions, RuleError):
            raise RulesInvalid(str(self.questions))
        day = date.fromisoformat(verdict["detail"]["day"])
        return prepare(
            self.interviewer.endpoint.model,
            lines_of(transcript, talk, rules.masks(talk)),
            self.questions.for_call(day, facts.vertical, facts.direction),
            _findings(verdict["rules"]),
            self.interviewer.context_tokens,
        )


def _findings(entries: Iterable[Mapping[str, Any]]) -> list[tuple[float, float]]:
    """Where the rules found violations: (start, end) in seconds, critical ones first, then by time."""
    hits = [
        (entry["severity"] != "critical", proof["start"], proof["end"])
        for entry in entries
        if entry["outcome"] == VIOLATION and "found_by" not in entry
        for proof in entry["evidence"]
    ]
    return [(start, end) for _, start, end in sorted(hits)]
