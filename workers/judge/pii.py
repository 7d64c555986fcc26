"""Personal numbers that were spoken: social security, card, bank routing and bank account numbers.

What a run of digits is depends on what it answers: the last thing named before it ("your social",
"zip code", "the best number to reach you"). A number that directly answers a request counts even
when the recogniser lost a digit; without a request it must look right all by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Any

from rapidfuzz.distance import Indel

from workers.judge.context import CallContext
from workers.judge.findings import EVIDENCE_MAX, NOT_ASSESSABLE, PASS, VIOLATION, Evidence, Finding
from workers.judge.labels import (
    ACCOUNT,
    BARE_ACCOUNT,
    CARD,
    MASK,
    MASKED,
    MEDICARE,
    OTHER,
    ROUTING,
    SSN,
    Label,
    labels_in,
    named_last,
    turns_s,
)
from workers.judge.moments import ROLES, Moment, Said
from workers.judge.phrases import Phrase, PhraseError, check_keys, compile_phrase
from workers.judge.plausible import is_card, is_date, is_routing, nearly_ssn, plausible_ssn
from workers.judge.speech import Talk
from workers.judge.spoken_numbers import GROUP_PAUSE_S, PAUSE_MAX_S, Group, Run, runs_of

NOD_WORDS = 5  # "sure, take your time"; with more words whoever asked has gone on
ANSWER_S = 45.0  # seconds that a named number is waited for
LABEL_AFTER_S = 3.0  # seconds after a number in which it is still named: "... is my social"
ASIDE_WORDS = 10  # words that a voice may say in the middle of a number: "let me put my glasses on"
PIECES_MAX = 6  # pieces with such words between them; more is talk with numbers in it
TELLING_PAUSE_S, TELLING = 0.2, 1.2  # seconds, and times any other pause: it parts two groups of digits
ECHO_S = 60.0  # seconds after a number in which it is read back in parts
ECHO_DIGITS = 3  # digits of such a part; fewer can be anything
ALIKE_DIGITS, ALIKE = 6, 0.8  # digits that are no other number's, and the share that two hearings of one have in common
JUST_BEFORE_S = 0.01  # seconds; what comes before a number is no part of it
HANDED_OVER_S = 12.0  # seconds after a number was named in which "go ahead, read it to me" asks for it


@dataclass(frozen=True)
class SpokenNumber:
    """A personal number, or a Medicare number without letters, and the words (of Talk.words) it was said with."""

    kind: str
    run: Run
    start: float

    @classmethod
    def of(cls, talk: Talk, kind: str, run: Run) -> SpokenNumber:
        return cls(kind, run, talk.words[run.words[0]].start)


@dataclass(frozen=True)
class PiiSpoken:
    """Violated when a personal number was spoken by anybody."""

    labels: tuple[tuple[str, tuple[Phrase, ...]], ...]
    bank_talk: tuple[Phrase, ...]
    expected_after_consent: frozenset[str]

    @classmethod
    def read(cls, params: Mapping[str, Any]) -> PiiSpoken:
        check_keys(params, {"check", "slots", "labels", "bank_talk", "expected_after_consent"})
        slots = params.get("slots", {})
        labels = params.get("labels", {})
        missing = {SSN, CARD, ROUTING, ACCOUNT} - set(labels)
        if missing:
            raise PhraseError(f"`labels` has no phrases for {sorted(missing)[0]!r}")
        return cls(
            tuple((kind, tuple(compile_phrase(s, slots) for s in sources)) for kind, sources in labels.items()),
            tuple(compile_phrase(s, slots) for s in params.get("bank_talk", [])),
            frozenset(params.get("expected_after_consent", [])),
        )

    def phrases(self) -> Iterator[Phrase]:
        for _, phrases in self.labels:
            yield from phrases
        yield from self.bank_talk

    def decide(self, call: CallContext) -> Finding:
        if not call.heard("any"):
            return Finding(NOT_ASSESSABLE, "nobody is heard in this recording")
        numbers = [
            n for n in self.numbers(call.talk)
            if n.kind in MASK and not expected(call, n.kind, n.start, self.expected_after_consent)
        ]  # fmt: skip
        if not numbers:
            return Finding(PASS, "no personal number was spoken")
        kinds = ", ".join(dict.fromkeys(MASK[n.kind] for n in numbers))
        evidence = [Evidence.of_words(call.talk, n.run.words[0], n.run.words[-1], n.run.voice) for n in numbers]
        return Finding(VIOLATION, f"spoken: {kinds}", tuple(evidence[:EVIDENCE_MAX]))

    def numbers(self, talk: Talk) -> list[SpokenNumber]:
        """Every personal number spoken in the call, in order of time."""
        known = talk.memo.get(id(self))
        if known is None:
            known = talk.memo[id(self)] = self._search(talk)
        return known

    def _search(self, talk: Talk) -> list[SpokenNumber]:
        labels = labels_in(talk, self.labels)
        bank_s = [talk.start_of(m.tokens[0]) for m in talk.find(self.bank_talk, ROLES["any"])]
        pieces = runs_of(talk, turns_s(labels), least=1)
        found: list[SpokenNumber] = []
        open_pieces = []
        for run in pieces:
            # Several answers of one voice, one after the other, read as one number: then each is looked at by itself.
            numbers = self._among(talk, [run], labels, bank_s) or self._among(
                talk, _turns_of(talk, run), labels, bank_s
            )
            found += numbers
            if not numbers:
                open_pieces.append(run)
        if labels:
            found += self._pieced_together(talk, open_pieces, labels, bank_s)
        return sorted(found, key=lambda n: n.start)

    def _among(self, talk: Talk, runs: list[Run], labels: list[Label], bank_s: list[float]) -> list[SpokenNumber]:
        """Those of the runs that are personal numbers."""
        kinds = [(run, self._identify(talk, run, labels, bank_s)) for run in runs if len(run.digits) >= 4]
        return [SpokenNumber.of(talk, kind, run) for run, kind in kinds if kind]

    def _pieced_together(
        self, talk: Talk, pieces: list[Run], labels: list[Label], bank_s: list[float]
    ) -> Iterator[SpokenNumber]:
        """Named numbers that a voice said in pieces, with other words in between."""
        turned_s = turns_s(labels)
        for voice in dict.fromkeys(run.voice for run in pieces):
            own = [run for run in pieces if run.voice == voice]
            at = 0
            while at < len(own):
                run, best = own[at], None
                for upto in range(at + 1, min(at + PIECES_MAX, len(own))):
                    if not _goes_on(talk, own[upto - 1], own[upto], turned_s):
                        break
                    run = run.joined(own[upto])
                    kind = self._identify(talk, run, labels, bank_s, only_named=True)
                    best = (upto, kind, run) if kind else best
                if best:
                    at, kind, run = best
                    yield SpokenNumber.of(talk, kind, run)
                at += 1

    def masks(self, talk: Talk) -> dict[int, str]:
        """Per word index: the kind of personal number that the word is part of, wherever in the call it is said."""
        numbers = self.numbers(talk)
        masked = {w: MASKED[n.kind] for n in numbers for w in _words_of(talk, n.run)}
        if numbers:
            for run in runs_of(talk, [n.start - JUST_BEFORE_S for n in numbers], least=2):
                at = talk.words[run.words[0]].start
                for n in numbers:
                    until = talk.words[n.run.words[-1]].end
                    if n.start <= at < until + ECHO_S:
                        least = 2 if at < until else ECHO_DIGITS
                    else:
                        least = ALIKE_DIGITS
                    if len(run.digits) >= least and _echoes(run, n.run):
                        masked.update({w: MASKED[n.kind] for w in _words_of(talk, run) if w not in masked})
        return masked

    def _identify(
        self, talk: Talk, run: Run, labels: list[Label], bank_s: list[float], only_named: bool = False
    ) -> str | None:
        """The kind of personal number a run is, None for any other. only_named: None without a name, too."""
        start, end = talk.words[run.words[0]].start, talk.words[run.words[-1]].end
        before = [la for la in labels if la.start < start and start - la.end <= ANSWER_S and la.kind != "part"]
        if not before:
            before = [
                la for la in labels
                if end - 0.2 <= la.start <= end + LABEL_AFTER_S and la.voice == run.voice and la.kind != "part"
            ]  # fmt: skip
        asked = [la for la in before if la.voice != run.voice or la.voice == "unknown"]
        partly = any(la.last_only for la in before)
        before = [la for la in before if not la.last_only]
        named = named_last(before)
        bank = any(start - 2 * ANSWER_S < s < end + 10 for s in bank_s)
        kinds = named | {ACCOUNT} if bank and BARE_ACCOUNT in named else named
        digits = run.digits
        if len(set(digits)) == 1:
            return None
        if only_named and not kinds & set(MASK):
            return None
        asked_for = {ACCOUNT if la.kind == BARE_ACCOUNT else la.kind for la in asked}
        direct = bool(before) and not _reachable_at(talk, run) and not _turned_since(talk, run, before[-1])
        answer = self._in_answer(run, kinds, asked_for, direct, only_named)
        if answer and CARD not in kinds:
            return answer
        # Asked for a Medicare number as well, somebody may read that out: then a card must look right by itself.
        card_asked = CARD in kinds and MEDICARE not in kinds
        if any(is_card(d, card_asked) for d in run.readings()):
            return CARD
        # A Medicare number has letters: whoever reads nine digits instead has the wrong or an old card in hand.
        unasked = _unasked(talk, run, bank) if partly or kinds <= {MEDICARE} else None
        old = kinds == {MEDICARE} and any(len(d) == 9 and plausible_ssn(d) for d in run.readings())
        return answer or unasked or (MEDICARE if old else None)

    def _in_answer(
        self, run: Run, kinds: set[str], asked: set[str], direct: bool, in_pieces: bool = False
    ) -> str | None:
        """What a named number is. direct: nothing else was said since; then it counts with wrong or missing digits.

        in_pieces: other words stand between the digits; nothing but its length tells an account's number.
        """
        for digits in run.readings():
            count = len(digits)
            inexact = direct and not is_date(digits)
            if SSN in kinds and (plausible_ssn(digits) if count == 9 else inexact and nearly_ssn(digits)):
                return SSN
            if ROUTING in kinds and (is_routing(digits) or (inexact and ROUTING in asked and 7 <= count <= 10)):
                return ROUTING
            if ACCOUNT in kinds and ACCOUNT in asked and 6 <= count <= 17 and (direct or not in_pieces):
                return ACCOUNT
        return None


def _reachable_at(talk: Talk, run: Run) -> bool:
    """Whether "at" stands right before a number: somebody can be called at it, whatever was asked for."""
    said = next((w for w in range(run.words[0] - 1, -1, -1) if talk.voices[w] == run.voice), None)
    return said is not None and talk.words[said].text.lower().strip(".,:") == "at"


def _turned_since(talk: Talk, run: Run, label: Label) -> bool:
    """Whether whoever named a number went on to say something else once the other voice had begun to answer."""
    first = run.words[0]
    since = range(bisect_left(talk.words, label.end, key=attrgetter("start")), first)
    answered = next((w for w in since if talk.voices[w] == run.voice), first)
    return sum(talk.voices[w] == label.voice for w in range(answered, first)) > NOD_WORDS and label.voice != run.voice


def _goes_on(talk: Talk, run: Run, following: Run, turned_s: list[float]) -> bool:
    """Whether two pieces of one voice may be one number: little was said or waited for in between."""
    last, first = run.words[-1], following.words[0]
    ended, start = talk.words[last].end, talk.words[first].start
    if start - ended > PAUSE_MAX_S or any(ended - 0.2 <= t < start for t in turned_s):
        return False
    return talk.voices[last + 1 : first].count(run.voice) <= ASIDE_WORDS


def _turns_of(talk: Talk, run: Run) -> list[Run]:
    """The parts of a run between which the other party said something; none where it said nothing."""
    parts: list[list[Group]] = []
    for group in run.groups:
        last = parts[-1][-1].words[-1] if parts else None
        if last is not None and all(talk.voices[w] == run.voice for w in range(last + 1, group.words[0])):
            parts[-1].append(group)
        else:
            parts.append([group])
    return [Run(run.voice, part) for part in parts] if len(parts) > 1 else []


def _echoes(run: Run, number: Run) -> bool:
    """Whether a run reads a number back, or a part of it; the recogniser may have heard either otherwise."""
    said, back = number.digits, run.digits
    if back in said or said in back:
        return True
    return len(back) >= ALIKE_DIGITS and Indel.normalized_similarity(said, back) >= ALIKE


def _words_of(talk: Talk, run: Run) -> list[int]:
    """A number's words and what its voice said in between."""
    return [w for w in range(run.words[0], run.words[-1] + 1) if talk.voices[w] == run.voice]


def _unasked(talk: Talk, run: Run, bank: bool) -> str | None:
    for digits in run.readings():
        if len(digits) != 9:
            continue
        if is_routing(digits) and bank:
            return ROUTING
        if plausible_ssn(digits) and _said_3_2_4(talk, run):
            return SSN
    return None


def _said_3_2_4(talk: Talk, run: Run) -> bool:
    """Whether nine digits were set apart as three, two and four, by what is written or by the pauses."""
    at, cuts = 0, set()
    pauses: dict[int, float] = {}
    for group, following in pairwise(run.groups):
        at += len(group.digits)
        last, first = talk.words[group.words[-1]], talk.words[following.words[0]]
        pauses[at] = first.start - last.end
        if last is first or last.text[-1:] in ",.;-…" or pauses[at] >= GROUP_PAUSE_S or len(group.digits) > 1:
            cuts.add(at)
    if {3, 5} <= cuts and not cuts & {1, 2, 4, 6, 8}:
        return True
    # A recogniser may put a comma after every digit; the two longest pauses tell all the same.
    others = [pause for at, pause in pauses.items() if at not in (3, 5)]
    if len(pauses) < 8 or not {3, 5} <= pauses.keys():
        return False  # another reading of the groups: they have more digits than the number
    return min(pauses[3], pauses[5]) > max(TELLING_PAUSE_S, TELLING * max(others))


def expected(call: CallContext, kind: str, start: float, after_consent: frozenset[str]) -> bool:
    """A marketplace application needs the social security number once the consumer has consented."""
    return kind in after_consent and call.consent_s is not None and start >= call.consent_s


@dataclass(frozen=True)
class PiiRequest:
    """Violated when the agent asks for a personal number. One moment per kind of number.

    named, hand_over: a number is named by either party, as one of a kind or as something else, and then the agent
    says "go ahead, read it to me".
    """

    asks: tuple[tuple[str, Moment], ...]
    expected_after_consent: frozenset[str]
    named: tuple[tuple[str, tuple[Phrase, ...]], ...]
    hand_over: Moment | None

    @classmethod
    def read(cls, params: Mapping[str, Any]) -> PiiRequest:
        check_keys(params, {"check", "slots", "asks", "expected_after_consent", "named", "hand_over"})
        slots = params.get("slots", {})
        asks = params.get("asks", {})
        if not asks:
            raise PhraseError("`asks` is empty: this rule can never fire")
        for kind in asks:
            if kind not in MASK:
                raise PhraseError(f"`asks` has {kind!r}; known are {', '.join(MASK)}")
        named = params.get("named", {})
        if ("hand_over" in params) != bool(named):
            raise PhraseError("`named` and `hand_over` need each other")
        for kind in set(named) - {*MASK, OTHER}:
            raise PhraseError(f"`named` has {kind!r}; known are {', '.join(MASK)}, {OTHER}")
        return cls(
            tuple((kind, Moment.read(spec, slots)) for kind, spec in asks.items()),
            frozenset(params.get("expected_after_consent", [])),
            tuple((kind, tuple(compile_phrase(s, slots) for s in sources)) for kind, sources in named.items()),
            Moment.read(params["hand_over"], slots) if named else None,
        )

    def phrases(self) -> Iterator[Phrase]:
        for _, moment in self.asks:
            yield from moment.phrases
        for _, phrases in self.named:
            yield from phrases
        if self.hand_over:
            yield from self.hand_over.phrases

    def decide(self, call: CallContext) -> Finding:
        if not call.heard("agent"):
            return Finding(NOT_ASSESSABLE, "the agent is not heard in this recording")
        asked = [(said.start, kind, said) for kind, moment in self.asks for said in moment.find(call.talk)]
        asked += self._handed_over(call.talk)
        found = [a for a in asked if not expected(call, a[1], a[0], self.expected_after_consent)]
        if not found:
            return Finding(PASS, "no personal number was asked for")
        found.sort(key=lambda f: f[:2])
        evidence = dict.fromkeys(e for _, _, said in found for e in said.evidence)
        kinds = ", ".join(dict.fromkeys(MASK[kind] for _, kind, _ in found))
        return Finding(VIOLATION, f"asked for: {kinds}", tuple(evidence)[:EVIDENCE_MAX])

    def _handed_over(self, talk: Talk) -> Iterator[tuple[float, str, Said]]:
        """Where the agent wants to hear the number that was named last: start in seconds, kind, place."""
        handed = self.hand_over.find(talk) if self.hand_over else []
        labels = labels_in(talk, self.named) if handed else []
        for said in handed:
            before = [la for la in labels if la.end <= said.end and said.start - la.end <= HANDED_OVER_S]
            last = {la.kind for la in before if la.end == before[-1].end}
            if len(last) == 1 and (kind := last.pop()) in MASK:
                yield said.start, kind, said
