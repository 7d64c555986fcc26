"""The call as the model reads it: numbered lines of one speaker each, personal numbers masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workers.core.transcript import Transcript
from workers.judge.llm.clean import NUMBER, number_runs, spoken_word
from workers.judge.speech import Talk

#: Words of one line; a monologue is cut so that a line can be left out, or pointed at.
LINE_WORDS = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A word, or a masked number, as it is shown. start, end: seconds from the start of the recording."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Line:
    """One numbered line. role: agent, caller, or unknown where nobody can be sure."""

    number: int
    role: str
    words: tuple[Shown, ...]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def start(self) -> float:
        return self.words[0].start

    @property
    def end(self) -> float:
        return self.words[-1].end

    def written(self) -> str:
        return f"[{self.number} {self.role}] {self.text}"


def lines_of(transcript: Transcript, talk: Talk, masked: Mapping[int, str]) -> list[Line]:
    """All lines in the order they were spoken. masked: per index of Talk.words the number it is part of."""
    index_of = {id(word): i for i, word in enumerate(talk.words)}
    lines: list[Line] = []
    for segment in transcript.segments:
        indices = [index_of.get(id(word)) for word in segment.words]
        role = next((talk.roles[i] for i in indices if i is not None), None)
        if role is None:
            continue  # nothing was said, or nothing but punctuation
        shown = _masked(segment.words, indices, masked)
        for at in range(0, len(shown), LINE_WORDS):
            lines.append(Line(len(lines) + 1, role, tuple(shown[at : at + LINE_WORDS])))
    return lines


def _masked(words: list[Any], indices: list[int | None], masked: Mapping[int, str]) -> list[Shown]:
    plain: list[tuple[str, float, float]] = []
    for word, index in zip(words, indices, strict=True):
        label = f"[{masked[index]}]" if index is not None and index in masked else None
        if label and plain and plain[-1][0] == label:
            plain[-1] = (label, plain[-1][1], word.end)
        elif text := label or spoken_word(word.text):
            plain.append((text, word.start, word.end))
    # What no rule names (a phone number, a date of birth) is not the model's business either.
    for first, last in reversed(number_runs([text for text, _, _ in plain])):
        plain[first : last + 1] = [(NUMBER, plain[first][1], plain[last][2])]
    return [Shown(*each) for each in plain]
