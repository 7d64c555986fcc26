"""Rules as data: rows of core.qa_rules, validated and compiled before any call is judged."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Protocol

from workers.judge.calling_hours import CallingHours
from workers.judge.context import CallContext
from workers.judge.findings import Finding
from workers.judge.lexicon import Lexicon
from workers.judge.phrases import Phrase, PhraseError, Slots
from workers.judge.pii import PiiRequest, PiiSpoken
from workers.judge.scope import VERTICALS, RuleError, Version, gaps, no_overlaps
from workers.judge.speech import Talk
from workers.judge.wording import ForbiddenWords, RequiredWords

__all__ = ["VERTICALS", "Rule", "RuleError", "RuleSet"]

#: What it knows as personal numbers is masked in everything that leaves a transcript.
MASKING_RULE = "pii_spoken"

#: The kind of the one row that is no rule: what the slots stand for that all rules share.
CONCEPTS = "concepts"


class Decider(Protocol):
    """What a kind of rule compiles to."""

    def phrases(self) -> Iterator[Phrase]: ...

    def decide(self, call: CallContext) -> Finding: ...


_CHECKS: dict[str, Any] = {"calling_hours": CallingHours, "pii_spoken": PiiSpoken, "pii_request": PiiRequest}
KINDS: dict[str, Any] = {"required_words": RequiredWords, "forbidden_words": ForbiddenWords, "count": ForbiddenWords}


@dataclass(frozen=True, kw_only=True)
class Rule(Version):
    """One rule."""

    title: str
    kind: str
    params: Mapping[str, Any]

    @property
    def scope(self) -> str:
        return "all" if self.verticals is None else ", ".join(self.verticals)

    def compile(self, concepts: Slots) -> Decider:
        """The rule ready to decide; RuleError names what is wrong with it."""
        try:
            params = dict(self.params)
            if self.kind in KINDS or "slots" in params:
                params["slots"] = concepts.extended(params.get("slots", {}))
            if self.kind == "check":
                name = self.params.get("check")
                if name not in _CHECKS:
                    raise PhraseError(f"params.check is {name!r}; it must be one of {', '.join(sorted(_CHECKS))}")
                decider: Decider = _CHECKS[name].read(params)
            elif self.kind in KINDS:
                decider = KINDS[self.kind].read(params)
            else:
                raise PhraseError(f"kind is {self.kind!r}; it must be check, {CONCEPTS}, {', '.join(KINDS)}")
        except PhraseError as error:
            raise self.wrong(str(error)) from None
        except (AttributeError, TypeError, ValueError) as error:
            raise self.wrong(f"params have the wrong shape ({error})") from None
        return decider


_compiled: dict[str, RuleSet] = {}  # the last rules by their hash


class RuleSet:
    """All rules, compiled. `hash`: SHA-256 over their canonical JSON; the same rules, the same hash."""

    def __init__(self, rules: list[Rule], masking: Rule | None = None) -> None:
        """masking: knows personal numbers where none of the rules does, and decides nothing."""
        if not rules:
            raise RuleError("core.qa_rules has no enabled rule; run the migrations, or enable the rules again")
        every = tuple(sorted(rules, key=lambda r: (r.slug, r.version)))
        for rule in every:
            _validate(rule)
        no_overlaps(every)
        self.rules = tuple(r for r in every if r.kind != CONCEPTS)
        if not self.rules:
            raise RuleError("core.qa_rules has no enabled rule besides concepts; enable the rules again")
        concepts = _concepts([r for r in every if r.kind == CONCEPTS])
        self._deciders = {(r.slug, r.version): r.compile(concepts) for r in self.rules}
        compiled = list(self._deciders.values())
        if masking is not None:
            _validate(masking)
            every = (*every, masking)
            compiled.append(masking.compile(concepts))
        self._masking = [decider for decider in compiled if isinstance(decider, PiiSpoken)]
        self.lexicon = Lexicon([p for d in compiled for p in d.phrases()])
        self.hash = _hash(every)

    @classmethod
    def from_rows(cls, rows: list[dict[str, Any]]) -> RuleSet:
        """Rows of core.qa_rules as dicts; those with `enabled` false are left out.

        Where the rule about spoken numbers is switched off, its newest version still masks them.
        Raises RuleError when there is no rule, or naming the one that is wrong.
        """
        read = [_rule(row) for row in rows if row.get("enabled", True)]
        masking = None
        if MASKING_RULE not in [rule.slug for rule in read]:
            off = [row for row in rows if row.get("slug") == MASKING_RULE]
            masking = _rule(max(off, key=lambda row: row["version"])) if off else None
        key = _hash((*sorted(read, key=lambda r: (r.slug, r.version)), *([masking] if masking else [])))
        if key not in _compiled:
            # The lane reads the table every half minute; only a change is worth compiling.
            known = cls(read, masking)
            _compiled.clear()
            _compiled[key] = known
        return _compiled[key]

    def on(self, day: date) -> list[Rule]:
        """The rules whose dates include the day, by slug."""
        return [r for r in self.rules if r.applies_on(day)]

    def in_force(self, on: date, vertical: str, direction: str) -> list[Rule]:
        """The rules that a call of this day, vertical and direction is judged by."""
        return [r for r in self.rules if r.in_force(on, vertical, direction)]

    def gaps(self) -> list[tuple[str, date, date]]:
        """Where neither of two versions of a rule is in force: slug, first and last day."""
        return gaps(self.rules)

    def decider(self, rule: Rule) -> Decider:
        return self._deciders[(rule.slug, rule.version)]

    def masks(self, talk: Talk) -> dict[int, str]:
        """Per index of talk.words: the kind of personal number that the word is part of.

        Every version of the rule about them masks, in force or not: what is shown today is today's leak.
        """
        return {at: kind for decider in self._masking for at, kind in decider.masks(talk).items()}


def _rule(row: Mapping[str, Any]) -> Rule:
    slug = str(row.get("slug") or "?")
    try:
        verticals = row.get("verticals")
        params = row.get("params") or {}
        return Rule(
            slug=slug,
            version=int(row.get("version", 1)),
            title=str(row["title"]),
            verticals=None if verticals is None else tuple(verticals),
            severity=row["severity"],
            direction=row.get("direction") or "any",
            kind=row["kind"],
            params=json.loads(params) if isinstance(params, str) else params,
            effective_from=_day(row.get("effective_from")),
            effective_until=_day(row.get("effective_until")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RuleError(f"rule {slug} cannot be read ({error!r}); correct its row in core.qa_rules") from None


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _validate(rule: Rule) -> None:
    rule.validate()
    if not isinstance(rule.params, Mapping):
        raise rule.wrong("params must be a JSON object")


def _concepts(rows: list[Rule]) -> Slots:
    """The shared slots, every phrase of them read once, so that a wrong one is named even if no rule uses it."""
    if not rows:
        return Slots({})
    row = rows[-1]
    if len(rows) > 1:
        raise row.wrong(f"there are two rows of kind {CONCEPTS}; only one may be enabled")
    if row.effective_from or row.effective_until or row.verticals is not None:
        raise row.wrong(f"kind {CONCEPTS} serves every rule on every day: dates and verticals must be NULL")
    slots = row.params.get("slots")
    if not isinstance(slots, Mapping) or set(row.params) != {"slots"}:
        raise row.wrong("params must be an object with `slots` and nothing else")
    concepts = Slots(slots)
    for name, phrases in slots.items():
        if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
            raise row.wrong(f"slot {name!r} must be a list of phrases")
        try:
            concepts.options(name, f"<{name}>")
        except PhraseError as error:
            raise row.wrong(str(error)) from None
    return concepts


def _hash(rules: tuple[Rule, ...]) -> str:
    return hashlib.sha256(_canonical(rules)).hexdigest()


def _canonical(rules: tuple[Rule, ...]) -> bytes:
    plain = [asdict(r) for r in rules]
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), default=str, ensure_ascii=False).encode()
