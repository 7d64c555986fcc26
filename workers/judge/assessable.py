"""Whether a transcript can be judged at all. What cannot be judged is never safe.

A call flagged for a person to hear costs some minutes of work; one that is cleared on words nobody understood
costs the fine. So whatever may have hidden a violation (speech without words, a lost end, a silent party,
another language) is named here, and nothing is cleared on the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import sub

from workers.core.transcript import Quality
from workers.core.whole import is_cut
from workers.judge.speech import Talk
from workers.judge.words import COMMON, NUMBER_WORDS, normalise

MIN_WORDS = 8  # "Hello? Hello? Is anybody there?" proves nothing about a call
MIN_CONFIDENCE = 0.5  # mean word confidence; telephone calls have 0.8, speech played backwards 0.47 with every model
STRETCH_WORDS = 40  # words in a row, some 15 s; a disclosure or a promise takes less ...
STRETCH_CONFIDENCE = 0.6  # ... where real calls have 0.74 and more, and noise that hides every second word below 0.5
LANGUAGE_WORDS = 25  # words needed before the language can be doubted
LANGUAGE_STRETCH = 60  # words in a row, some 25 s; a list of names or a few words to somebody else are shorter
ENGLISH_SHARE = 0.18  # of words; plain English talk has 0.4 and more, no stretch of it less than 0.33, Spanish 0.02
ENGLISH_WORDS = COMMON | NUMBER_WORDS  # a number that is spelled out may fill a stretch
ENGLISH = "en"
LANGUAGE_SURE = 0.8  # probability from which a detected language counts; accents confuse it below
UNHEARD_S = 8.0  # seconds of speech without words; less than a disclosure or a promise takes, with room for laughter
UNHEARD_SHARE = 0.1  # of the call's speech, in all; never so much in a row: the longest of 29 sound calls had 2.7 s
LOST_S = 3.0  # seconds lost to damage ...
LOST_SHARE = 0.05  # ... and so much of what was heard


def why_not_assessable(talk: Talk) -> str | None:
    """The reason why nobody could judge these words, None when they can be judged."""
    if not talk.words:
        return "no speech was recognised"
    if len(talk.words) < MIN_WORDS:
        return f"only {len(talk.words)} words were recognised"
    if talk.quality.mean_confidence < MIN_CONFIDENCE:
        return "the words were recognised with too little confidence"
    if _lowest_confidence(talk) < STRETCH_CONFIDENCE:
        return "part of what was said was recognised with too little confidence"
    if len(talk.tokens) >= LANGUAGE_WORDS:
        share = sum(map(COMMON.__contains__, talk.tokens.text)) / len(talk.tokens)
        if share < ENGLISH_SHARE:
            return "the words do not look like English"
    # Of written words, so that a stutter written as one is one.
    if _lowest_mean([_is_english(word.text) for word in talk.words], LANGUAGE_STRETCH) < ENGLISH_SHARE:
        return "part of what was said does not look like English"
    return _foreign(talk.quality) or _incomplete(talk.quality)


def _lowest_confidence(talk: Talk) -> float:
    """The lowest mean confidence in any stretch of the call, or of one voice: of two parties one may be made out."""
    of = [word.confidence for word in talk.words]
    rows = [of, *([of[n] for n in spoken] for spoken in talk.spoken.values())]
    return min(_lowest_mean(row, STRETCH_WORDS) for row in rows)


def _lowest_mean(values: Sequence[float], stretch: int) -> float:
    """The lowest mean of so many values in a row, 1.0 when they are too few. values: one a word, as said."""
    before = list(accumulate(values, initial=0.0))
    sums = map(sub, before[stretch:], before)
    return min(sums, default=float(stretch)) / stretch


@lru_cache(maxsize=65536)
def _is_english(written: str) -> bool:
    return not ENGLISH_WORDS.isdisjoint(normalise(written))


def _foreign(quality: Quality) -> str | None:
    sure = (quality.language_probability or 0.0) >= LANGUAGE_SURE
    if quality.language in (None, ENGLISH) or not sure:
        return None
    return f"it is spoken in another language ({quality.language})"


def _incomplete(quality: Quality) -> str | None:
    """What of the call nobody could hear."""
    if "party_missing" in quality.warnings:
        return "only one party can be heard: the other's channel has no words, or none from some point on"
    if "one_speaker" in quality.warnings and quality.speakers_from == "diarization":
        return "the parties could not be told apart: one voice was heard"
    if quality.speakers_from == "none":
        return "the parties could not be told apart"
    if "tracks_unheard" in quality.warnings:
        return "the recording has audio tracks that were not heard, or not in time with each other"
    if is_cut(quality.audio_s, quality.expected_s):
        return f"only {quality.audio_s:.0f} of {quality.expected_s:.0f} s of the recording arrived"
    if quality.lost_s > max(LOST_S, LOST_SHARE * quality.audio_s):
        return f"{quality.lost_s:.0f} s of the recording are damaged"
    longest_s = max((end - start for start, end in quality.gaps), default=0.0)
    if longest_s > UNHEARD_S:
        return f"{longest_s:.0f} s of speech in a row could not be made out"
    if quality.gap_s > max(UNHEARD_S, UNHEARD_SHARE * quality.speech_s):
        return f"{quality.gap_s:.0f} s of speech could not be made out"
    return None
