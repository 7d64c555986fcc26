"""A transcript as it may leave its table: personal numbers replaced by what they are."""

from __future__ import annotations

from typing import Any

from workers.core.transcript import Segment, Transcript, Word
from workers.judge.rules import RuleSet
from workers.judge.speech import Talk


def masked_segments(transcript: Transcript, rules: RuleSet) -> list[dict[str, Any]]:
    """Speaker, start, end (seconds) and text of every segment, with [social security number] and the like in it.

    Needs no verdict.
    """
    whole = Transcript([_with_words(s) for s in transcript.segments], transcript.quality, transcript.model)
    talk = Talk(whole, rules.lexicon)
    masked = {id(talk.words[at]): kind for at, kind in rules.masks(talk).items()}
    return [
        {"speaker": s.speaker, "start": s.start, "end": s.end, "text": _text(s.words, masked)} for s in whole.segments
    ]


def _text(words: list[Word], masked: dict[int, str]) -> str:
    said: list[str] = []
    for word in words:
        kind = masked.get(id(word))
        if kind is None:
            said.append(word.text)
        elif not said or said[-1] != f"[{kind}]":
            said.append(f"[{kind}]")
    return " ".join(said)


def _with_words(segment: Segment) -> Segment:
    """A segment that came without words gets them, evenly spaced: numbers in it are to be found all the same."""
    texts = segment.text.split()
    if segment.words or not texts:
        return segment
    step = (segment.end - segment.start) / len(texts)
    words = [
        Word(text, segment.start + n * step, segment.start + (n + 1) * step, segment.confidence, segment.speaker)
        for n, text in enumerate(texts)
    ]
    return Segment(segment.speaker, segment.start, segment.end, segment.text, segment.confidence, words)
