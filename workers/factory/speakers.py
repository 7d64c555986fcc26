"""Words to speakers, where both parties share a channel.

A word belongs to the turn it lies in or nearest to. Turn edges are a few hundred milliseconds off,
and people rarely swap in the middle of a sentence: a change of speaker is paid for, more inside a
sentence than after its end, less where there is a pause.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from workers.core.transcript import Word
from workers.factory.diarization import Turn

OUTSIDE = 2.5  # cost of a word no part of which lies in a turn of the speaker
DISTANCE_S = 0.4  # seconds from word to turn that cost 1 more
FARTHEST_S = 2.0  # beyond this all turns are equally far
CHANGE = 4.0  # cost of a change of speaker between two words of a sentence
CHANGE_AFTER_COMMA = 2.5
CHANGE_AFTER_SENTENCE = 0.5
PAUSE_DISCOUNT_PER_S = 4.0  # a pause makes a change likelier ...
PAUSE_DISCOUNT_MAX = 2.0  # ... up to this
OVERLAPPED = 0.5  # share of a word under overlapped speech from which the word is marked


def assign(words: Sequence[Word], turns: Sequence[Turn]) -> list[int]:
    """The speaker of every word, by the cheapest path over all words (Viterbi). Both in spoken order."""
    speakers = sorted({t.speaker for t in turns})
    if not words or not speakers:
        return [0] * len(words)
    spans = [_Spans([(t.start, t.end) for t in turns if t.speaker == s]) for s in speakers]
    cost = [_cost(words[0], s) for s in spans]
    came_from: list[list[int]] = []
    for before, word in pairwise(words):
        change = change_cost(before, word)
        row, origin = [], []
        for k, own in enumerate(spans):
            reached = [c + (j != k) * change for j, c in enumerate(cost)]
            best = k if reached[k] <= min(reached) else reached.index(min(reached))
            row.append(reached[best] + _cost(word, own))
            origin.append(best)
        cost = row
        came_from.append(origin)
    at = min(range(len(speakers)), key=cost.__getitem__)
    path = [at]
    for origin in reversed(came_from):
        at = origin[at]
        path.append(at)
    return [speakers[k] for k in reversed(path)]


def change_cost(before: Word, after: Word) -> float:
    """What a change of speaker between two consecutive words costs."""
    if before.text.endswith((".", "?", "!")):
        cost = CHANGE_AFTER_SENTENCE
    elif before.text.endswith((",", ";", ":")):
        cost = CHANGE_AFTER_COMMA
    else:
        cost = CHANGE
    pause = max(0.0, after.start - before.end)
    return max(0.1, cost - min(PAUSE_DISCOUNT_MAX, PAUSE_DISCOUNT_PER_S * pause))


def mark_overlaps(words: Sequence[Word], overlaps: Sequence[tuple[float, float]]) -> None:
    """Mark the words that lie half or more under overlapped speech; overlaps: (start, end) in order."""
    spans = _Spans(overlaps)
    for word in words:
        word.overlap = spans.covered(word) >= OVERLAPPED * (word.end - word.start) > 0


class _Spans:
    """Stretches of time, in order and apart from each other, that can be asked about words."""

    def __init__(self, spans: Sequence[tuple[float, float]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def covered(self, word: Word) -> float:
        """Seconds of the word inside."""
        seconds = 0.0
        at = bisect_left(self._ends, word.start)
        while at < len(self._starts) and self._starts[at] < word.end:
            seconds += min(self._ends[at], word.end) - max(self._starts[at], word.start)
            at += 1
        return max(0.0, seconds)

    def distance(self, word: Word) -> float:
        """Seconds between the word and the nearest edge; 0 where they touch."""
        at = bisect_left(self._ends, word.start)
        after = self._starts[at] - word.end if at < len(self._starts) else math.inf
        before = word.start - self._ends[at - 1] if at else math.inf
        return max(0.0, min(before, after))


def _cost(word: Word, own: _Spans) -> float:
    """0 for a word inside the speaker's turns; grows with the part outside and the distance to the nearest one."""
    seconds = word.end - word.start
    outside = 1.0 - own.covered(word) / seconds if seconds > 0 else 1.0
    return OUTSIDE * outside + min(own.distance(word), FARTHEST_S) / DISTANCE_S
