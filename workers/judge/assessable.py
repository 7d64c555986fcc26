"""Whether a transcript can be judged at all. What cannot be judged is never safe."""

from __future__ import annotations

from workers.judge.speech import Talk
from workers.judge.words import word_set

MIN_WORDS = 8  # "Hello? Hello? Is anybody there?" proves nothing about a call
MIN_CONFIDENCE = 0.25  # mean word confidence; recognisers stay above on any intelligible speech
LANGUAGE_WORDS = 25  # words needed before the language can be doubted
ENGLISH_SHARE = 0.18  # of words; plain English talk has 0.4 and more

_ENGLISH = word_set(
    "the a an i you we it to of and in is are am was be do does did have has had will would can could "
    "that this for on with my your our me so not no yes okay what how who at about or if but there get "
    "got just know like they them he she his her up out all one from by as thank thanks hello hi please "
    "right going call"
)


def why_not_assessable(talk: Talk) -> str | None:
    """The reason why nobody could judge these words, None when they can be judged."""
    if not talk.words:
        return "no speech was recognised"
    if len(talk.words) < MIN_WORDS:
        return f"only {len(talk.words)} words were recognised"
    if talk.quality.mean_confidence < MIN_CONFIDENCE:
        return "the words were recognised with too little confidence"
    if len(talk.tokens) >= LANGUAGE_WORDS:
        share = sum(t.text in _ENGLISH for t in talk.tokens) / len(talk.tokens)
        if share < ENGLISH_SHARE:
            return "the words do not look like English"
    return None
