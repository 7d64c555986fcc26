"""The answer of a model, believed no further than it can be checked.

It may speak of the questions it was asked and of lines it was shown, and prove a yes with words
that stand there. All else is refused: a shape that is not the schema's makes the answer invalid,
a quote that nobody said makes that finding void.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from workers.core.errors import CallScriptError
from workers.judge.findings import EVIDENCE_MAX, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, VIOLATION
from workers.judge.llm.clean import free_text
from workers.judge.llm.endpoint import Completion
from workers.judge.llm.lines import Line
from workers.judge.llm.prompt import Prepared, Reply, Sale, Sentiment
from workers.judge.llm.questions import Question

#: Characters of a whole answer.
TEXT_MAX = 64_000

#: Words a quote must have, unless its line has fewer: a single word proves anything.
QUOTE_WORDS_MIN = 3

_OUTCOMES = {"no": PASS, "not_applicable": NOT_APPLICABLE}
_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)


class AnswerInvalid(CallScriptError):
    """The answer is not what was asked for; the message says why in our own words."""


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class _Evidence(_Strict):
    segment: int = Field(ge=-(10**9), le=10**9)
    quote: str = Field(max_length=4000)


class _RuleAnswer(_Strict):
    rule: str = Field(max_length=100)
    answer: Reply
    evidence: list[_Evidence] = Field(max_length=50)


class _Answer(_Strict):
    summary: str = Field(max_length=4000)
    sentiment: Sentiment
    sale_made: Sale
    rules: list[_RuleAnswer] = Field(max_length=100)


@dataclass(frozen=True)
class Checked:
    """What is left of an answer. rules: entries for the verdict, by slug. rejected: quotes that do not hold."""

    summary: str
    sentiment: str
    sale_made: str
    rules: list[dict[str, Any]]
    rejected: int


def check(completion: Completion, prepared: Prepared, found_by: dict[str, str]) -> Checked:
    """Check an answer against what was asked and shown. found_by: what marks its findings. Raises AnswerInvalid."""
    answer = _read(completion)
    answers = {a.rule: a for a in answer.rules}
    asked = [q.slug for q in prepared.questions]
    if len(answers) != len(answer.rules) or set(answers) != set(asked):
        raise AnswerInvalid("`rules` must have exactly one object for every question, and for nothing else")
    rejected = 0
    entries = []
    for question in prepared.questions:
        entry, void = _entry(question, answers[question.slug], prepared.lines)
        rejected += void
        entries.append(entry | {"found_by": found_by})
    return Checked(free_text(answer.summary), answer.sentiment, answer.sale_made, entries, rejected)


def _read(completion: Completion) -> _Answer:
    if completion.finish_reason == "length":
        raise AnswerInvalid("it was cut off because it was too long")
    if completion.finish_reason == "content_filter":
        raise AnswerInvalid("the endpoint's content filter stopped it")
    if len(completion.text) > TEXT_MAX:
        raise AnswerInvalid(f"it has more than {TEXT_MAX} characters")
    text = _unfenced(_THOUGHTS.sub("", completion.text, count=1))
    try:
        told = json.loads(text, parse_constant=_no_number, object_pairs_hook=_no_repetition)
    except (ValueError, RecursionError):
        raise AnswerInvalid("it is not one JSON object") from None
    try:
        return _Answer.model_validate(told)
    except ValidationError as error:
        # Places and kinds, never values: a value can be the caller's words, or worse.
        first = error.errors(include_input=False, include_context=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"] if isinstance(part, int) or part in _FIELDS) or "the object"
        raise AnswerInvalid(f"{place}: {first['type']}") from None


def _unfenced(text: str) -> str:
    """What lies between a first line "```" or "```json" and a last line "```"; else the text as it is."""
    first, _, rest = text.strip().partition("\n")
    body, _, last = rest.rpartition("\n")
    return body if first.strip() in ("```", "```json") and last.strip() == "```" else text


_FIELDS = {*_Answer.model_fields, *_RuleAnswer.model_fields, *_Evidence.model_fields}


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _no_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a field comes twice")
    return dict(pairs)


def _entry(question: Question, answer: _RuleAnswer, lines: dict[int, Line]) -> tuple[dict[str, Any], int]:
    """One rule's entry of the verdict, and how many quotes were void."""
    proofs: list[dict[str, Any]] = []
    void = 0
    for claimed in answer.evidence:
        line = lines.get(claimed.segment)
        proof = quoted(line, claimed.quote) if line and _may_be(line.role, question.by) else None
        if proof is None:
            void += 1
        elif proof not in proofs:
            proofs.append(proof)
    outcome, reason = _OUTCOMES.get(answer.answer, VIOLATION), f"the language model answered {answer.answer}"
    if answer.answer == "yes" and not proofs:
        outcome, reason = NOT_ASSESSABLE, "the language model answered yes and could not prove it"
    return {
        "rule": question.slug,
        "version": question.version,
        "severity": question.severity,
        "outcome": outcome,
        "reason": reason,
        "evidence": proofs[:EVIDENCE_MAX] if outcome == VIOLATION else [],
    }, void


def _may_be(role: str, by: str) -> bool:
    return by == "any" or role in (by, "unknown")


def quoted(line: Line, quote: str) -> dict[str, Any] | None:
    """The words of a line that a quote names, as evidence; None when they do not stand there.

    Blanks and case may differ, nothing else; words count as a whole ("can" is not in "cannot").
    """
    wanted = _fold(quote)
    if not wanted:
        return None
    folded = [_fold(word.text) for word in line.words]
    text, starts, at = " ".join(folded), [], 0
    for word in folded:
        starts.append(at)
        at += len(word) + 1
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            hit = [w for w, s, f in zip(line.words, starts, folded, strict=True) if s < end and s + len(f) > at]
            if len(hit) < min(QUOTE_WORDS_MIN, len(line.words)):
                return None  # a number that is masked is one word, however many stand in its place
            return {
                "speaker": line.role,
                "start": round(hit[0].start, 2),
                "end": round(hit[-1].end, 2),
                "quote": " ".join(w.text for w in hit),
            }
        at = text.find(wanted, at + 1)
    return None


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
