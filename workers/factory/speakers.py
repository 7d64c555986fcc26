"""Words to speakers, where both parties share a channel.

A word belongs to the turn it lies in or nearest to. Turn edges are a few hundred milliseconds off,
and people rarely swap in the middle of a sentence: a change of speaker is paid for, more inside a
sentence than after its end, less where there is a pause.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from workers.core.transcript import Word
from workers.factory.diarization import Turn

DISTANCE_S = 0.4  # seconds outside a turn that make it an unlikely one
FARTHEST_S = 2.0  # beyond this all turns are equally far
CHANGE = 4.0  # cost of a change of speaker between two words of a sentence
CHANGE_AFTER_COMMA = 2.5
CHANGE_AFTER_SENTENCE = 0.5
PAUSE_DISCOUNT_PER_S = 4.0  # a pause makes a change likelier ...
PAUSE_DISCOUNT_MAX = 2.0  # ... up to this


def assign(words: Sequence[Word], turns: Sequence[Turn]) -> list[int]:
    """The speaker of every word, by the cheapest path over all words (Viterbi). Words in spoken order."""
    speakers = sorted({t.speaker for t in turns})
    if not words or not speakers:
        return [0] * len(words)
    by_speaker = {s: [t for t in turns if t.speaker == s] for s in speakers}
    cost = [_distance_cost(words[0], by_speaker[s]) for s in speakers]
    came_from: list[list[int]] = []
    for before, word in pairwise(words):
        change = change_cost(before, word)
        row, origin = [], []
        for k, s in enumerate(speakers):
            reached = [c + (j != k) * change for j, c in enumerate(cost)]
            best = k if reached[k] <= min(reached) else reached.index(min(reached))
            row.append(reached[best] + _distance_cost(word, by_speaker[s]))
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


def _distance_cost(word: Word, turns: list[Turn]) -> float:
    """0 inside the speaker's turns, growing with the distance of the word's middle part to the nearest one."""
    middle = (word.start + word.end) / 2
    nearest = min((max(t.start - middle, middle - t.end, 0.0) for t in turns), default=math.inf)
    return min(nearest, FARTHEST_S) / DISTANCE_S
