"""The verdict on a call: every rule's outcome, the score and how it came about.

Pure: no clock, no network, no randomness. The same transcript, facts and rules give the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from workers.core.transcript import Transcript
from workers.judge.assessable import why_not_assessable
from workers.judge.calling_hours import CallingHours, parse_number, zones_of
from workers.judge.context import CallContext, CallFacts
from workers.judge.findings import NOT_APPLICABLE, NOT_ASSESSABLE, VIOLATION, Finding
from workers.judge.meaning import Meaning
from workers.judge.rules import Decider, Rule, RuleSet
from workers.judge.speech import Talk
from workers.judge.wording import RequiredWords

ENGINE = "rules-18"  # grows with every change that can change a verdict

#: Points a violation costs, of 100, the gravest first. A critical one flags the call anyway; four warnings do, too.
POINTS = {"critical": 40, "warning": 10}
FLAGGED_BELOW = 70  # points
CONSENT_RULE = "aca_consent"
HOSTILITY_RULE = "hostility"

#: Calls are placed from the United States; a number that names no place keeps its Eastern day.
DEFAULT_ZONE = "America/New_York"

__all__ = ["CallFacts", "Verdict", "judge_call"]


@dataclass(frozen=True)
class Verdict:
    """What the judge found. `needs_review`: why a person must listen, None when the words suffice.

    pii: the kinds of personal number that were spoken, expected ones too.
    """

    score: int
    flagged: bool
    needs_review: str | None
    rules: tuple[dict[str, Any], ...]
    score_arithmetic: dict[str, Any]
    day: date
    rules_hash: str
    pii: tuple[str, ...] = ()

    def outcome(self, slug: str) -> str | None:
        """The outcome of one rule, None when the rule set does not have it on that day."""
        return next((r["outcome"] for r in self.rules if r["rule"] == slug), None)

    @property
    def severity(self) -> str | None:
        """The gravest severity among the violated rules, None when there is none."""
        violated = {r["severity"] for r in self.rules if r["outcome"] == VIOLATION}
        return next((s for s in POINTS if s in violated), None)

    def to_json(self) -> dict[str, Any]:
        return {
            "score": self.score,
            "flagged": self.flagged,
            "needs_review": self.needs_review,
            "rules": list(self.rules),
            "score_arithmetic": self.score_arithmetic,
            "severity": self.severity,
            "pii": list(self.pii),
            "hostility": self.outcome(HOSTILITY_RULE) == VIOLATION,
            "day": self.day.isoformat(),
            "engine": ENGINE,
            "rules_hash": self.rules_hash,
        }

    def to_bytes(self) -> bytes:
        """Canonical JSON: byte for byte the same for the same inputs."""
        return json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def judge_call(facts: CallFacts, transcript: Transcript, rules: RuleSet, meaning: Meaning | None = None) -> Verdict:
    """Judge one call by the rules in force on its day; `meaning` also reads what their phrases do not find.

    A call whose words cannot be judged is never cleared: it is flagged with score 0 and
    `needs_review` says why.
    """
    if facts.start_time_utc.tzinfo is None:
        raise ValueError("start_time_utc must be an aware datetime")
    talk = Talk(transcript, rules.lexicon)
    call = CallContext(facts, talk)
    day = _day_of(facts, rules)
    in_force = rules.on(day)
    call.consent_s = _consent_s(call, rules, in_force)
    unheard = why_not_assessable(talk)
    unruled = None if _about_words(rules, in_force) else f"no rule about words was in force on {day}"
    findings = [(rule, _decide(rule, call, rules, unheard, meaning)) for rule in in_force]
    masked = rules.masks(talk)
    doubt = (f"{rule.slug}: {f.reason}" for rule, f in findings if _leaves_doubt(rule, rules.decider(rule), f))
    review = unheard or unruled or next(doubt, None)
    lost = {r.slug: POINTS[r.severity] for r, f in findings if f.outcome == VIOLATION}
    score = 0 if review else max(0, 100 - sum(lost.values()))
    critical = any(f.outcome == VIOLATION and r.severity == "critical" for r, f in findings)
    return Verdict(
        score=score,
        flagged=critical or score < FLAGGED_BELOW,
        needs_review=review,
        rules=tuple(_rule_json(rule, finding, talk, masked) for rule, finding in findings),
        score_arithmetic={
            "start": 100,
            "lost": lost,
            "not_assessable": review is not None,
            "flagged_below": FLAGGED_BELOW,
        },
        day=day,
        rules_hash=rules.hash,
        pii=tuple(sorted(set(masked.values()))),
    )


def _decide(rule: Rule, call: CallContext, rules: RuleSet, unheard: str | None, meaning: Meaning | None) -> Finding:
    if not rule.applies_to(call.facts.vertical):
        return Finding(NOT_APPLICABLE, f"only for {rule.scope} calls")
    if rule.direction not in ("any", call.facts.direction):
        return Finding(NOT_APPLICABLE, f"only for {rule.direction} calls")
    decider = rules.decider(rule)
    if unheard and not isinstance(decider, CallingHours):
        finding = decider.decide(call) if call.talk.words else None
        # What was heard all the same stays proven; what was not heard is not cleared.
        if finding and finding.outcome == VIOLATION and not isinstance(decider, RequiredWords):
            return finding
        return Finding(NOT_ASSESSABLE, unheard)
    if meaning is None:
        return decider.decide(call)
    if isinstance(decider, RequiredWords):
        return decider.decide(call, meaning.required(rule.slug, call.talk))
    return meaning.second_opinion(rule.slug, rule.severity, decider.decide(call), call.talk)


def _about_words(rules: RuleSet, in_force: list[Rule]) -> bool:
    return any(not isinstance(rules.decider(rule), CallingHours) for rule in in_force)


def _leaves_doubt(rule: Rule, decider: Decider, finding: Finding) -> bool:
    """A critical rule that the words could not answer. Where a phone is, no listener can tell."""
    unanswered = finding.outcome == NOT_ASSESSABLE and rule.severity == "critical"
    return unanswered and not isinstance(decider, CallingHours)


def _consent_s(call: CallContext, rules: RuleSet, in_force: list[Rule]) -> float | None:
    for rule in in_force:
        decider = rules.decider(rule)
        if rule.slug == CONSENT_RULE and rule.applies_to(call.facts.vertical) and isinstance(decider, RequiredWords):
            return min([said.start for part in decider.parts if (said := part.told(call.talk))], default=None)
    return None


def _day_of(facts: CallFacts, rules: RuleSet) -> date:
    """The day of the call where the consumer is: the rules of that day apply."""
    number = parse_number(facts.caller_number)
    table = next((d.area_code_zones for d in map(rules.decider, rules.rules) if isinstance(d, CallingHours)), {})
    zones = zones_of(number, table) if number else []
    return facts.start_time_utc.astimezone(ZoneInfo(zones[0] if zones else DEFAULT_ZONE)).date()


def _rule_json(rule: Rule, finding: Finding, talk: Talk, masked: dict[int, str]) -> dict[str, Any]:
    return {
        "rule": rule.slug,
        "version": rule.version,
        "severity": rule.severity,
        "outcome": finding.outcome,
        "reason": finding.reason,
        "evidence": [e.to_json(talk, masked) for e in finding.evidence],
    }
