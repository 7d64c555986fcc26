"""What names a number: "your social", "the card number", "zip code", "just the last four"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import attrgetter

from workers.judge.claims import is_negated
from workers.judge.moments import ROLES
from workers.judge.phrases import Phrase
from workers.judge.speech import Talk

SSN, CARD, ROUTING, ACCOUNT = "ssn", "card", "routing", "account"
BARE_ACCOUNT = "bare_account"  # a bank's where banks are talked of
MEDICARE = "medicare_id"  # expected, but the old ones are social security numbers
OTHER = "other"  # named, and no personal number
MASK = {SSN: "social security number", CARD: "card number", ROUTING: "routing number", ACCOUNT: "account number"}
#: How every number is called that nobody shall read.
MASKED = {**MASK, MEDICARE: "Medicare number"}

PART_OF_S = 1.5  # seconds between "the last four" and "of your social"
SAME_BREATH_S = 4.0  # seconds within which several numbers are named together: "account and routing number"


@dataclass(frozen=True)
class Label:
    """Something that names the number to come: said by a voice, `voice`, at `start` s.

    last_only: no more than its last digits are wanted.
    """

    kind: str
    start: float
    end: float
    voice: str
    last_only: bool = False


def labels_in(talk: Talk, kinds: Iterable[tuple[str, tuple[Phrase, ...]]]) -> list[Label]:
    """Everything that names a number, in order of time. kinds: each with its phrases."""
    found: dict[tuple[int, str], Label] = {}
    for kind, phrases in kinds:
        for match in talk.find(phrases, ROLES["any"]):
            tokens = match.tokens
            if kind in MASK and is_negated(match):
                continue
            word = talk.tokens.word[tokens[0]]
            label = Label(kind, talk.start_of(tokens[0]), talk.end_of(tokens[-1]), talk.voices[word])
            key = (tokens[-1], kind)
            if key not in found or label.start < found[key].start:
                found[key] = label
    others = [la for la in found.values() if la.kind == OTHER]
    inside = [(la, other) for la in found.values() for other in others if _within(la, other)]
    # A card of another kind has a number, too; Social Security that is an office or an income has none.
    no_number = [other for la, other in inside if la.kind == SSN]
    named = [la for la in found.values() if la not in no_number and not any(la is within for within, _ in inside)]
    return sorted(
        (replace(la, last_only=_only_the_last(talk, la, named)) for la in named), key=lambda la: (la.end, la.start)
    )


def _within(label: Label, other: Label) -> bool:
    """Whether words that name a number begin among words that name something else: "my Social Security check"."""
    return label.kind in MASK and label.voice == other.voice and other.start <= label.start < other.end


def _only_the_last(talk: Talk, label: Label, labels: list[Label]) -> bool:
    """Whether no more than the last digits were asked for: "the last four of your social"."""
    parts = [la for la in labels if la.kind == "part" and la.voice == label.voice]
    if not any(la.start <= label.start <= la.end + PART_OF_S for la in parts):
        # "Should I give you the card numbers?" "Just the last four."
        parts = [la for la in labels if la.kind == "part" and la.voice != label.voice]
        if not any(label.end <= la.start <= label.end + SAME_BREATH_S for la in parts):
            return False
    # Asked for piece by piece ("the first three?", "and the last four?") all of it is.
    first = {talk.words[bisect_left(talk.words, la.start, key=attrgetter("start"))].text.lower() for la in parts}
    return first == {"last"}


def turns_s(labels: list[Label]) -> list[float]:
    """When the talk turned to another number: who names nothing but the one that was named before has not."""
    named = [replace(la, kind=ACCOUNT) if la.kind == BARE_ACCOUNT else la for la in labels if la.kind != "part"]
    return [label.start for n, label in enumerate(named) if named_last(named[:n]) != {label.kind}]


def named_last(labels: list[Label]) -> set[str]:
    """The kinds that were named last, in one breath, by one voice. labels: in order of time."""
    in_breath = takewhile(lambda la: labels[-1].end - la.end < SAME_BREATH_S, reversed(labels))
    return {la.kind for la in in_breath if la.voice == labels[-1].voice}
