"""Rules about words: what must be said (in time), and what must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workers.core.transcript import AGENT
from workers.judge.context import CallContext
from workers.judge.findings import (
    EVIDENCE_MAX,
    NOT_APPLICABLE,
    NOT_ASSESSABLE,
    PASS,
    VIOLATION,
    Begun,
    Evidence,
    Finding,
)
from workers.judge.meaning import Required
from workers.judge.moments import ROLES, Moment, Said
from workers.judge.phrases import Phrase, PhraseError, check_keys
from workers.judge.speech import Talk

GOES_ON = 200  # words of the agent's; a chat with a wrong number has fewer, a sale has more


@dataclass(frozen=True)
class ForbiddenWords:
    """Violated by any of its moments (by more than `max_count` of them for kind `count`)."""

    moments: tuple[Moment, ...]
    max_count: int = 0

    @classmethod
    def read(cls, params: Mapping[str, Any]) -> ForbiddenWords:
        check_keys(params, {"by", "slots", "claims", "max_count"})
        slots, by = params.get("slots", {}), params.get("by", AGENT)
        claims = params.get("claims", [])
        if not claims:
            raise PhraseError("`claims` is empty: this rule can never fire")
        max_count = params.get("max_count", 0)
        if not isinstance(max_count, int) or max_count < 0:
            raise PhraseError("`max_count` must be a whole number, 0 or more")
        return cls(tuple(Moment.read(c, slots, by) for c in claims), max_count)

    def phrases(self) -> Iterator[Phrase]:
        for moment in self.moments:
            yield from moment.phrases

    def decide(self, call: CallContext) -> Finding:
        talk = call.talk
        if not call.heard(self.moments[0].by):
            return Finding(NOT_ASSESSABLE, f"the {self.moments[0].by} is not heard in this recording")
        said = _apart([s for moment in self.moments for s in moment.find(talk)])
        if len(said) > self.max_count:
            return Finding(VIOLATION, _times(len(said), self.moments[0].by), _evidence(said))
        return Finding(PASS, "not said")


@dataclass(frozen=True)
class RequiredWords:
    """Violated when one of its parts is not said in its span, or is denied.

    Not due when a `not_due_when` moment comes and soon ends the talk, or no `due_when` moment does ("before": those of
    `before`). The span ends `within_s` seconds after the first word, or where a `before` moment begins: the first
    one after the agent's first `due_when`, where there is one.
    What was begun in words that no phrase foresees (meaning.py) counts as the first of `due_when`. A part that may be
    said in such words, or that a voice of which nobody knows whose it is only asks about, is neither said nor missing:
    not assessable.
    """

    parts: tuple[Moment, ...]
    within_s: float | None
    before: tuple[Moment, ...]
    due_when: tuple[Moment, ...]
    not_due_when: tuple[Moment, ...]
    denied: tuple[Moment, ...]

    @classmethod
    def read(cls, params: Mapping[str, Any]) -> RequiredWords:
        groups = ("parts", "before", "due_when", "not_due_when", "denied")
        check_keys(params, {"by", "slots", "within_s", *groups})
        slots, by = params.get("slots", {}), params.get("by", AGENT)
        due_with_before = params.get("due_when") == "before"
        read = {
            # Hearsay is no objection to a disclosure: "they ask me to tell you that this call is recorded".
            key: tuple(Moment.read({"even_if_quoted": True, **m}, slots, by) for m in params.get(key, []))
            for key in groups
            if not (key == "due_when" and due_with_before)
        }
        if due_with_before:
            read["due_when"] = read["before"]
        if not read["parts"]:
            raise PhraseError("`parts` is empty: nothing is required")
        within_s = params.get("within_s")
        if within_s is not None and not (isinstance(within_s, (int, float)) and within_s > 0):
            raise PhraseError("`within_s` must be a number of seconds above 0")
        return cls(within_s=within_s, **read)

    def phrases(self) -> Iterator[Phrase]:
        for moment in (*self.parts, *self.before, *self.due_when, *self.not_due_when, *self.denied):
            yield from moment.phrases

    def decide(self, call: CallContext, read: Required | None = None) -> Finding:
        """read: what the network makes of the talk."""
        talk = call.talk
        if not call.heard(AGENT):
            return Finding(NOT_ASSESSABLE, "the agent is not heard in this recording")
        excuse = _first(self.not_due_when, talk)
        if excuse and _soon_over(talk, excuse[1].end):
            return Finding(NOT_APPLICABLE, f"not due: {excuse[0]}", excuse[1].evidence)
        due = (read and read.begun) or _first(self.due_when, talk)
        if self.due_when and due is None:
            said = self._search(call, None)
            if said.outcome == PASS:
                return said
            return Finding(NOT_APPLICABLE, f"not due: no {self.due_when[0].name} in this call")
        denied = [s for moment in self.denied for s in moment.find(talk)]
        if self.denied:
            denied += [s for part in self.parts for s in part.refused(talk)]
        if denied:
            return Finding(VIOLATION, "denied", _evidence(_apart(denied)))
        return self._search(call, read)

    def _search(self, call: CallContext, read: Required | None) -> Finding:
        talk = call.talk
        limit = self._limit(talk, read.begun if read else None)
        until_s = talk.words[-1].end + 1.0
        where = "in the call"
        if self.within_s is not None:
            until_s, where = talk.starts_s + self.within_s, f"in the first {self.within_s:g} s"
        if limit is not None and limit[1].start < until_s:
            until_s, where = limit[1].start, f"before {limit[0]}"
        found, missing, doubtful, asked, late = [], [], {}, False, []
        for part in self.parts:
            said, first = part.told(talk), part.first(talk)
            if said and said.start <= until_s:
                found.append(said)
            elif first and first.asked and first.start <= until_s:
                doubtful[part.name], asked = first.evidence[0], True
            elif read and (heard := read.heard(part.name, until_s)):
                doubtful[part.name] = heard
            else:
                missing.append(part.name)
                late.extend([said] if said else [])
        if not missing and not doubtful:
            return Finding(PASS, f"said {where}", _evidence(_apart(found)))
        if not missing:
            how = "or only asked about" if asked else "in other words"
            reason = f"{_listed(list(doubtful))} perhaps said {where}, {how}"
            return Finding(NOT_ASSESSABLE, reason, tuple(dict.fromkeys(doubtful.values()))[:EVIDENCE_MAX])
        span = Evidence.of_span(talk, until_s) or Evidence.of_span(talk, talk.words[-1].end + 1.0)
        evidence = [span] if span else []
        if limit is not None and where.startswith("before"):
            evidence.extend(limit[1].evidence)
        if late:
            evidence.extend(late[0].evidence)
        reason = f"{_listed(missing)} not said {where}" + ("; said later" if late else "")
        return Finding(VIOLATION, reason, tuple(evidence[:EVIDENCE_MAX]))

    def _limit(self, talk: Talk, begun: Begun | None) -> tuple[str, Said | Begun] | None:
        """The `before` moment that ends the span. begun: what the network hears beginning."""
        first = _first(self.before, talk)
        if self.before is self.due_when:
            earlier = begun and self.before and (first is None or begun.start < first[1].start)
            return (self.before[0].name, begun) if earlier and begun else first
        due = _first(tuple(m for m in self.due_when if m.by == AGENT), talk)
        due_s = [d.start for d in (begun, due and due[1]) if d]
        if first is None or not due_s or first[1].start >= min(due_s):
            return first
        later = [(m.name, said) for m in self.before for said in m.find(talk) if said.start >= min(due_s)]
        return min(later, key=lambda found: found[1].start, default=first)


def _soon_over(talk: Talk, since_s: float) -> bool:
    """Whether what may be the agent says little more."""
    return sum(w.start >= since_s and r in ROLES[AGENT] for w, r in zip(talk.words, talk.roles, strict=True)) < GOES_ON


def _first(moments: tuple[Moment, ...], talk: Talk) -> tuple[str, Said] | None:
    """The earliest of several moments: its name and its place."""
    found = [(said.start, n, m.name, said) for n, m in enumerate(moments) if (said := m.first(talk))]
    return min(found, key=lambda f: f[:2])[2:] if found else None


def _apart(said: list[Said]) -> list[Said]:
    """One entry per sentence, in order of time."""
    kept: dict[tuple[Evidence, ...], Said] = {}
    for one in sorted(said, key=lambda s: (s.start, s.end)):
        kept.setdefault(one.evidence, one)
    return list(kept.values())


def _evidence(said: list[Said]) -> tuple[Evidence, ...]:
    return tuple(e for one in said for e in one.evidence)[:EVIDENCE_MAX]


def _times(count: int, by: str) -> str:
    who = {"any": "somebody"}.get(by, f"the {by}")
    return f"said by {who}" + (f", {count} times" if count > 1 else "")


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
