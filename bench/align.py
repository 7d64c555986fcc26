"""Word alignment of a hypothesis with a reference: error counts and who said what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from normalise import Slot


class Score(NamedTuple):
    """Counts of one alignment; the order makes `min` prefer fewer errors, then fewer wrong speakers."""

    errors: int = 0
    wrong_speaker: int = 0
    substituted: int = 0
    deleted: int = 0
    inserted: int = 0
    matched: int = 0  # reference words that stand opposite a hypothesis word


def align(reference: Sequence[tuple[str, str]], hypothesis: Sequence[tuple[Slot, str]]) -> Score:
    """The cheapest alignment. Both sides are (word or slot of readings, speaker) in spoken order."""
    row = [Score(errors=j, deleted=j) for j in range(len(reference) + 1)]
    for slot, speaker in hypothesis:
        rows = [_through(row, reading, speaker, reference) for reading in slot]
        row = [min(cells) for cells in zip(*rows, strict=True)]
    return row[-1]


def _through(row: list[Score], reading: list[str], speaker: str, reference: Sequence[tuple[str, str]]) -> list[Score]:
    for word in reading:
        before, row = row, [_inserted(row[0])]
        for j, (said, by) in enumerate(reference):
            row.append(min(_paired(before[j], word != said, speaker != by), _inserted(before[j + 1]), _deleted(row[j])))
    return row


def _paired(s: Score, wrong_word: bool, wrong_speaker: bool) -> Score:
    return s._replace(
        errors=s.errors + wrong_word,
        substituted=s.substituted + wrong_word,
        wrong_speaker=s.wrong_speaker + wrong_speaker,
        matched=s.matched + 1,
    )


def _inserted(s: Score) -> Score:
    return s._replace(errors=s.errors + 1, inserted=s.inserted + 1)


def _deleted(s: Score) -> Score:
    return s._replace(errors=s.errors + 1, deleted=s.deleted + 1)
