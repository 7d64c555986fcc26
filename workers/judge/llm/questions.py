"""Questions as data: rows of core.qa_rules of kind `llm`, validated before anybody is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from workers.core.transcript import AGENT, CALLER
from workers.judge.scope import DIRECTIONS, VERTICALS, RuleError, Scope, Version, no_overlaps

PARAMS = {"question", "by", "counts"}
BY = (AGENT, CALLER, "any")

#: Characters; a question that needs more is several questions.
TEXT_MAX = 1000

#: Questions one call may be asked; each costs the answer about 150 tokens.
QUESTIONS_MAX = 24

_SLUG = re.compile(r"^[a-z][a-z0-9_]{1,63}$")


def questions_for(rows: Iterable[dict[str, Any]], day: date, vertical: str, direction: str) -> list[dict[str, Any]]:
    """Those of the rows of core.llm_questions() that a call of this day, vertical and direction is asked."""
    return [row for row in rows if Scope.read(row).in_force(day, vertical, direction)]


@dataclass(frozen=True, kw_only=True)
class Question(Version):
    """One rule that only a language model can answer: yes is a violation, proven by words of `by`."""

    question: str
    by: str
    counts: str


class Questions:
    """All questions that are switched on."""

    def __init__(self, questions: Iterable[Question], taken: Iterable[str] = ()) -> None:
        """taken: slugs of the engine's rules. A question of the same name could be taken for the rule's outcome.

        Raises RuleError naming the question that is wrong.
        """
        self.questions = tuple(sorted(questions, key=lambda q: (q.slug, q.version)))
        taken = set(taken)
        for one in self.questions:
            _validate(one)
            if one.slug in taken:
                raise one.wrong("a rule that the engine decides has the same slug")
        no_overlaps(self.questions)
        self._not_too_many()

    @classmethod
    def from_rows(cls, rows: list[dict[str, Any]], taken: Iterable[str] = ()) -> Questions:
        """Rows of core.qa_rules of kind `llm`. Raises RuleError naming the one that is wrong."""
        return cls([_question(row) for row in rows], taken)

    def for_call(self, day: date, vertical: str, direction: str) -> list[Question]:
        """What is asked about a call, by slug: QUESTIONS_MAX at most."""
        return [q for q in self.questions if q.in_force(day, vertical, direction)]

    def _not_too_many(self) -> None:
        """All that a call is asked must fit in one request; it grows only on days on which a question begins."""
        days = sorted({q.effective_from or date.min for q in self.questions})
        for day, vertical, direction in product(days, sorted(VERTICALS), DIRECTIONS[1:]):
            asked = self.for_call(day, vertical, direction)
            if len(asked) > QUESTIONS_MAX:
                when = "" if day == date.min else f" on {day}"
                many = f"{len(asked)} questions are in force for {vertical} {direction} calls{when}"
                raise asked[-1].wrong(f"{many}, more than {QUESTIONS_MAX}")


def _question(row: Mapping[str, Any]) -> Question:
    slug = str(row.get("slug") or "?")
    try:
        params = row["params"]
        if not isinstance(params, Mapping):
            raise TypeError("params must be a JSON object")
        if unknown := set(params) - PARAMS:
            raise ValueError(f"unknown param {sorted(unknown)[0]!r}; known are {', '.join(sorted(PARAMS))}")
        verticals = row.get("verticals")
        return Question(
            slug=slug,
            version=int(row.get("version", 1)),
            verticals=None if verticals is None else tuple(verticals),
            severity=row["severity"],
            direction=row.get("direction") or "any",
            question=params["question"],
            by=params.get("by", AGENT),
            counts=params.get("counts", ""),
            effective_from=row.get("effective_from"),
            effective_until=row.get("effective_until"),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RuleError(f"rule {slug} cannot be read ({error}); correct its row in core.qa_rules") from None


def _validate(one: Question) -> None:
    one.validate()
    if not _SLUG.match(one.slug):
        raise one.wrong("its slug must be lower-case letters, digits and _")
    for name, value in (("question", one.question), ("counts", one.counts)):
        if not isinstance(value, str) or len(value) > TEXT_MAX or (name == "question" and not value.strip()):
            raise one.wrong(f"params.{name} must be a text of at most {TEXT_MAX} characters")
    if one.by not in BY:
        raise one.wrong(f"params.by is {one.by!r}; it must be {', '.join(BY)}")
