"""Moments: places in a call where somebody says something the rules ask about.

A moment is data (see docs/judging.md): whose words count, the phrases that say it, the phrases
that only look like it, and the questions it is said by saying yes to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workers.core.transcript import AGENT, CALLER, UNKNOWN
from workers.judge.answers import (
    answer_after_asking_back,
    answer_in_the_end,
    answer_to,
    asks_for,
    asks_whether_you_mind,
    insists,
    says_no,
    says_yes,
    taken_back,
)
from workers.judge.claims import is_hearsay, is_negated, negated_inside
from workers.judge.findings import Evidence
from workers.judge.phrases import Phrase, PhraseError, Slots, check_keys, compile_phrase
from workers.judge.speech import Sentence, Talk
from workers.judge.view import Match

ROLES: dict[str, frozenset[str]] = {
    AGENT: frozenset((AGENT, UNKNOWN)),
    CALLER: frozenset((CALLER, UNKNOWN)),
    "any": frozenset((AGENT, CALLER, UNKNOWN)),
}
NEAR_WORDS = 18  # words within which an excuse still belongs to the claim
_OTHER = {AGENT: CALLER, CALLER: AGENT, "any": "any"}

_KEYS = {
    "by",
    "say",
    "unless",
    "unless_near",
    "yes_to",
    "unless_yes_to",
    "questions",
    "even_if_negated",
    "even_if_quoted",
    "negation_inside",
    "name",
}


@dataclass(slots=True)
class Said:
    """One place where a moment was found. start, end: seconds from the start of the recording.

    asked: the words are a question that got no yes, of a voice that may be the other party's. taken_back: the same
    voice goes on with a no.
    """

    start: float
    end: float
    evidence: tuple[Evidence, ...]
    match: Match
    asked: bool = False
    taken_back: bool = False

    @property
    def stands(self) -> bool:
        return not (self.asked or self.taken_back)


@dataclass(frozen=True)
class Moment:
    """A compiled moment. `name` is how reasons call it."""

    name: str
    by: str
    say: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    unless_near: tuple[Phrase, ...]
    yes_to: tuple[Phrase, ...]
    unless_yes_to: tuple[Phrase, ...]
    questions: bool
    even_if_negated: bool
    even_if_quoted: bool
    negation_inside: bool
    phrases: tuple[Phrase, ...] = field(repr=False)

    @classmethod
    def read(cls, spec: Mapping[str, Any], slots: Mapping[str, Sequence[str]] | Slots, by: str = AGENT) -> Moment:
        """Compile a moment from a rule's params; PhraseError says what is wrong."""
        check_keys(spec, _KEYS, "key")
        by = spec.get("by", by)
        if by not in ROLES:
            raise PhraseError(f"`by` is {by!r}; it must be agent, caller or any")
        lists = {}
        for key in ("say", "unless", "unless_near", "yes_to", "unless_yes_to"):
            sources = spec.get(key, [])
            if not isinstance(sources, list) or not all(isinstance(s, str) for s in sources):
                raise PhraseError(f"`{key}` must be a list of phrases")
            lists[key] = tuple(compile_phrase(source, slots) for source in sources)
        if not lists["say"] and not lists["yes_to"]:
            raise PhraseError("neither `say` nor `yes_to` has a phrase: this can never be found")
        return cls(
            name=spec.get("name", "it"),
            by=by,
            questions=bool(spec.get("questions", True)),
            even_if_negated=bool(spec.get("even_if_negated", False)),
            even_if_quoted=bool(spec.get("even_if_quoted", False)),
            negation_inside=bool(spec.get("negation_inside", True)),
            phrases=tuple(p for found in lists.values() for p in found),
            **lists,
        )

    def find(self, talk: Talk) -> list[Said]:
        """Every place where it was said and meant, in order of time."""
        known = talk.memo.get(id(self))
        if known is None:
            known = talk.memo[id(self)] = self._search(talk)
        return known

    def first(self, talk: Talk) -> Said | None:
        """The earliest place where it was said and meant; what is said later is not looked at."""
        key = (id(self), "first")
        if key not in talk.memo:
            talk.memo[key] = self._first(talk)
        return talk.memo[key]

    def told(self, talk: Talk) -> Said | None:
        """The earliest place where it was said, and neither only asked nor taken back in the next words."""
        said = self.first(talk)
        if said is None or said.stands:
            return said
        return next((s for s in self.find(talk) if s.stands), None)

    def _search(self, talk: Talk) -> list[Said]:
        matches: dict[tuple[int, int], Match] = {}
        for match in talk.find(self.say, ROLES[self.by]):
            key = (match.first_token, match.last_token)
            if key not in matches and self._meant(talk, match):
                matches[key] = match
        found = [_said(talk, match) for match in matches.values()]
        if self.yes_to:
            found.extend(self._affirmed(talk))
        return sorted(found, key=_when)

    def _first(self, talk: Talk) -> Said | None:
        earliest: tuple[float, float, int, Match] | None = None
        for start, matches in talk.find_in_time(self.say, ROLES[self.by]):
            if earliest and earliest[0] < start:
                break
            for rank, match in matches:
                key = (talk.start_of(match.first_token), talk.end_of(match.last_token), rank)
                if (earliest is None or key < earliest[:3]) and self._meant(talk, match):
                    earliest = (*key, match)
        found = [_said(talk, earliest[3])] if earliest else []
        if self.yes_to:
            found.extend(self._affirmed(talk))
        return min(found, key=_when, default=None)

    def _meant(self, talk: Talk, match: Match) -> bool:
        """Whether words that say it are no negation, hearsay or question, and nothing excuses them."""
        if not self.even_if_negated and is_negated(match, self.negation_inside):
            return False
        if not self.even_if_quoted and is_hearsay(match):
            return False
        if not self.questions and talk.sentence(match.first_token).question:
            return False
        return not (_excused(talk, self.unless, match, ROLES[self.by]) or self._excused_near(talk, match))

    def _excused_near(self, talk: Talk, match: Match) -> bool:
        """Whether an excuse stands in the same sentence, not far away (some recognisers never end one)."""
        tokens = match.tokens
        excuses = {t for other in talk.find_around(self.unless_near, ROLES[self.by], match) for t in other.tokens}
        near = excuses.intersection(range(tokens[0] - NEAR_WORDS, tokens[-1] + NEAR_WORDS + 1))
        return bool(near) and not {id(talk.sentence(t)) for t in tokens}.isdisjoint(
            [id(talk.sentence(t)) for t in near]
        )

    def refused(self, talk: Talk) -> list[Said]:
        """The other party's questions that a voice of this moment says no to."""
        return [
            _answered(talk, match, answer)
            for match, answer in self._answers(talk)
            if talk.sentence(match.first_token).question and says_no(talk, answer) and not self._excused_to(talk, match)
        ]

    def _answers(self, talk: Talk) -> Iterator[tuple[Match, Sentence]]:
        """The other party's questions (or guesses), and what a voice of this moment answers to each."""
        for match in talk.find(self.yes_to, ROLES[_OTHER[self.by]]):
            answer = answer_to(talk, match)
            if answer is not None and answer.role in ROLES[self.by]:
                yield match, answer

    def _excused_to(self, talk: Talk, match: Match) -> bool:
        return _excused(talk, self.unless_yes_to, match, ROLES[_OTHER[self.by]])

    def _affirmed(self, talk: Talk) -> list[Said]:
        """The other party's question (or guess) that a voice of this moment says yes to."""
        return [
            _answered(talk, match, yes)
            for match, answer in self._answers(talk)
            if (yes := self._yes(talk, match, answer)) and not self._excused_to(talk, match)
        ]

    def _yes(self, talk: Talk, match: Match, answer: Sentence) -> Sentence | None:
        """What confirms the question: its answer, or what comes once a question in return is answered."""
        asked = talk.sentence(match.first_token).question
        if is_negated(match):
            return answer if asked and insists(talk, answer) else None
        minds = asks_whether_you_mind(talk, match)
        if says_yes(talk, answer, minds):
            return answer
        if self.by != CALLER:
            return None
        # "Do I have your okay?" "You charging me?" "No." "Then yes."
        for later in (answer_in_the_end, answer_after_asking_back):
            if (said := later(talk, answer)) and says_yes(talk, said, minds):
                return said
        return None


def _said(talk: Talk, match: Match) -> Said:
    start, end = talk.start_of(match.first_token), talk.end_of(match.last_token)
    back = taken_back(talk, talk.sentence(match.last_token))
    return Said(start, end, (Evidence.of_match(talk, match),), match, _only_asked(talk, match), back)


def _answered(talk: Talk, match: Match, answer: Sentence) -> Said:
    evidence = (Evidence.of_match(talk, match), Evidence.of_sentence(talk, answer))
    return Said(answer.start, answer.end, evidence, match)


def _only_asked(talk: Talk, match: Match) -> bool:
    """Whether a voice that may be either party's asks for the words, and no yes confirms them."""
    if talk.sentence(match.first_token).role != UNKNOWN or not asks_for(talk, match):
        return False
    answer = answer_to(talk, match)
    return answer is None or not says_yes(talk, answer, asks_whether_you_mind(talk, match))


def _when(said: Said) -> tuple[float, float]:
    return said.start, said.end


def _excused(talk: Talk, phrases: tuple[Phrase, ...], match: Match, roles: frozenset[str]) -> bool:
    """Whether a match shares a word with a phrase that only looks like the moment."""
    tokens = set(match.tokens)
    return any(
        not (tokens.isdisjoint(other.tokens) or negated_inside(other))
        for other in talk.find_around(phrases, roles, match)
    )
