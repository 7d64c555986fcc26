"""Word times made true: inside speech, in order, no longer than a word can be; and what they miss.

Whisper's alignment gives every moment of its window to some word, so a word before or after a
pause swallows the pause. The voice activity detector knows better where the voice was.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from workers.core.transcript import Word
from workers.factory.speech import Region

LONGEST_BASE_S = 0.3  # a word of no letters
LONGEST_PER_LETTER_S = 0.08  # drawled telephone speech; the average is 0.06
SHORTEST_S = 0.04
SLACK_S = 0.1  # voice activity starts and ends this late or early
REACH_S = 0.6  # a word further from any voice than this was not spoken
NEAR_S = 0.1  # speech this close to a word belongs to it
MISSED_S = 0.5  # speech without a word for this long was probably not transcribed
SURE = 0.45  # mean confidence of words found late; below, they are noise made into words


def settle(words: Sequence[Word], voiced: Sequence[Region], since: float = 0.0, until: float = math.inf) -> list[Word]:
    """Words of one channel with true times; words far from any voice are dropped as invented.

    since, until: of what was decoded, seconds of the recording. No word is set outside: the speech may go on there.
    """
    settled: list[tuple[Word, Region]] = []
    for word in words:
        region = min(voiced, key=lambda r: _apart(word, r), default=None)
        if region is None or _apart(word, region) > REACH_S:
            continue
        start = max(min(max(word.start, region.start - SLACK_S), word.end), since)
        end = max(min(word.end, region.end + SLACK_S), start)
        if end - start > longest(word):  # the end of a word is heard better than the beginning of the next
            start = end - longest(word)
        if settled:
            start = max(start, settled[-1][0].end)
        end = max(end, start + SHORTEST_S)
        settled.append((Word(word.text, start, end, word.confidence, word.speaker), region))
    for region, run in groupby(settled, key=itemgetter(1)):
        _push_back([word for word, _ in run], min(region.end + SLACK_S, until))
    for word, _ in settled:
        word.start, word.end = round(word.start, 3), round(word.end, 3)
    return [word for word, _ in settled]


def _push_back(words: Sequence[Word], latest: float) -> None:
    """Move words that were pushed past `latest` by those before them back, and these no further than they must."""
    shortest = min(SHORTEST_S, max(0.0, latest - words[0].start) / len(words))
    for word in reversed(words):
        if word.end <= latest:
            return
        word.end = latest
        word.start = latest = min(word.start, latest - shortest)


def missed(words: Sequence[Word | Region], voiced: Sequence[Region]) -> list[Region]:
    """Stretches of speech that no word, or no other stretch, accounts for. Both in order of time."""
    found: list[Region] = []
    for region in voiced:
        at = region.start
        for word in words:
            if word.end < region.start or word.start > region.end:
                continue
            if word.start - NEAR_S - at >= MISSED_S:
                found.append(Region(at, word.start - NEAR_S))
            at = max(at, word.end + NEAR_S)
        if region.end - at >= MISSED_S:
            found.append(Region(at, region.end))
    return found


def fill(words: Sequence[Word], gap: Region, again: Sequence[Word]) -> list[Word]:
    """The words with those of a second decoding that lie in the gap, unless the second one guessed."""
    new = [w for w in again if gap.start <= (w.start + w.end) / 2 <= gap.end]
    if not new or sum(w.confidence for w in new) / len(new) < SURE:
        return list(words)
    return sorted([*words, *new], key=lambda w: (w.start, w.end))


def longest(word: Word) -> float:
    """Seconds the word can take."""
    return LONGEST_BASE_S + LONGEST_PER_LETTER_S * len(word.text)


def _apart(word: Word, region: Region) -> float:
    """Seconds between a word and a region; negative where they overlap, the more the better."""
    return max(word.start, region.start) - min(word.end, region.end)
