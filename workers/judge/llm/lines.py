"""The call as the model reads it: numbered lines of one speaker each, personal numbers masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workers.core.transcript import Transcript
from workers.judge.llm.clean import NUMBER, NUMBER_DIGITS, number_runs, spoken_word
from workers.judge.speech import Talk
from workers.judge.spoken_numbers import runs_of

#: Words of one line; a monologue is cut so that a line can be left out, or pointed at.
LINE_WORDS = 60

#: In place of an index of Talk.words: the word says nothing, it is punctuation.
NOTHING = -1


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
    number_of = {at: n for n, run in enumerate(runs_of(talk, [], NUMBER_DIGITS)) for at in run.words}
    lines: list[Line] = []
    for segment in transcript.segments:
        indices = [index_of.get(id(word), NOTHING) for word in segment.words]
        role = next((talk.roles[i] for i in indices if i != NOTHING), None)
        if role is None:
            continue  # nothing was said, or nothing but punctuation
        shown = _masked(segment.words, _labels(indices, number_of, masked))
        for at in range(0, len(shown), LINE_WORDS):
            lines.append(Line(len(lines) + 1, role, tuple(shown[at : at + LINE_WORDS])))
    return lines


def _labels(indices: list[int], number_of: Mapping[int, int], masked: Mapping[int, str]) -> list[str | None]:
    """Per word of a segment what is shown in its place; None: the word itself.

    number_of: which number a word is part of that no rule names; a phone number that is given group by group is one,
    with each group in a segment of its own. What stands between two of its digits goes with them: it may be a digit
    that was misheard.
    """
    numbers = [number_of.get(at) for at in indices]
    labels: list[str | None] = [None] * len(indices)
    for number in set(numbers) - {None}:
        first, last = numbers.index(number), len(numbers) - numbers[::-1].index(number)
        labels[first:last] = [NUMBER] * (last - first)
    return [f"[{masked[at]}]" if at in masked else label for at, label in zip(indices, labels, strict=True)]


def _masked(words: list[Any], labels: list[str | None]) -> list[Shown]:
    plain: list[tuple[str, float, float]] = []
    for word, label in zip(words, labels, strict=True):
        if label and plain and plain[-1][0] == label:
            plain[-1] = (label, plain[-1][1], word.end)
        elif text := label or spoken_word(word.text):
            plain.append((text, word.start, word.end))
    # Digits that are no number to the rules, an amount say, are not the model's business either when they are so many.
    for first, last in reversed(number_runs([text for text, _, _ in plain])):
        plain[first : last + 1] = [(NUMBER, plain[first][1], plain[last][2])]
    return [Shown(*each) for each in plain]
