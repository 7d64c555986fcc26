"""Words to segments: what one speaker says before the other answers."""

from __future__ import annotations

from collections.abc import Sequence

from workers.core.transcript import Segment, Word

PAUSE_S = 0.8  # ends an utterance
SENTENCE_PAUSE_S = 0.3  # ends it after a full stop
JOIN_S = 2.0  # utterances of one speaker this close are one segment when nobody spoke between them
LONGEST_S = 30.0  # a longer segment is hard to read and to quote
SENTENCE_END = (".", "?", "!")


def build(words: Sequence[Word]) -> list[Segment]:
    """Segments in order of their beginning. Words carry their speaker and may overlap between speakers."""
    utterances = sorted(
        (u for speaker in {w.speaker for w in words} for u in _utterances([w for w in words if w.speaker == speaker])),
        key=lambda u: (u[0].start, u[0].speaker),
    )
    joined: list[list[Word]] = []
    for utterance in utterances:
        if joined and _belongs(joined[-1], utterance):
            joined[-1].extend(utterance)
        else:
            joined.append(list(utterance))
    return [_segment(u) for u in joined]


def _utterances(words: Sequence[Word]) -> list[list[Word]]:
    """Words of one speaker, cut at pauses."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.start):
        if found:
            before = found[-1][-1]
            pause = SENTENCE_PAUSE_S if before.text.endswith(SENTENCE_END) else PAUSE_S
            if word.start - before.end < pause:
                found[-1].append(word)
                continue
        found.append([word])
    return found


def _belongs(segment: list[Word], utterance: list[Word]) -> bool:
    return (
        segment[-1].speaker == utterance[0].speaker
        and utterance[0].start - segment[-1].end < JOIN_S
        and utterance[-1].end - segment[0].start < LONGEST_S
    )


def _segment(words: list[Word]) -> Segment:
    return Segment(
        speaker=words[0].speaker,
        start=words[0].start,
        end=max(w.end for w in words),
        text=" ".join(w.text for w in words),
        confidence=round(sum(w.confidence for w in words) / len(words), 3),
        words=words,
    )
