"""What a recogniser might make of talk that no voice has said yet, learned from talk that it heard.

Few of the labelled scenes and calls have `recognised` turns, and a network that learns from written words alone does
not know that "we require our calls" was "we record our calls". Whatever words the recogniser heard as others, it may
hear so again: from scenes that have both texts it is counted how often each word, or a few in a row, became what, and
other talk is changed so. Words that it always got right, and those that it never heard, stay as they are.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

LONGEST = 4  # words in a row that are misheard as one
#: So much more often words are misheard than was counted, for those that were never heard are not: so one word in nine
#: is wrong, as in what was heard.
OFTEN = 2.0
MARKS = ".,?!;:\"'-…"

Turns = Sequence[Sequence[str]]


class Mishearing:
    """Per run of words how often it was said, and as what it was heard when it was misheard."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._said: Counter[tuple[str, ...]] = Counter()
        self._heard: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for scene in (json.loads(line) for path in files for line in path.read_text().splitlines()):
            if "recognised" in scene:
                self._learn(scene["turns"], scene["recognised"])

    def _learn(self, turns: Turns, recognised: Turns) -> None:
        said, heard = _by_speaker(turns), _by_speaker(recognised)
        for speaker, words in said.items():
            plain, others = list(map(_plain, words)), heard.get(speaker, [])
            matcher = SequenceMatcher(None, plain, list(map(_plain, others)), autojunk=False)
            for how, first, end, begin, until in matcher.get_opcodes():
                if how in ("replace", "delete") and end - first <= LONGEST and until - begin <= LONGEST + 1:
                    self._heard[tuple(plain[first:end])].append(" ".join(others[begin:until]))
            self._said.update(run for n in range(len(plain)) for run in _runs(plain, n))

    def again(self, turns: Turns, chance: np.random.Generator) -> list[list[str]]:
        """The turns as they may be heard."""
        return [[who, " ".join(self._misheard(text.split(), chance))] for who, text in turns]

    def _misheard(self, words: list[str], chance: np.random.Generator) -> Iterator[str]:
        plain, at = list(map(_plain, words)), 0
        while at < len(words):
            for run in _runs(plain, at):
                heard = self._heard.get(run, ())
                if heard and chance.random() < OFTEN * len(heard) / self._said[run]:
                    yield from heard[chance.integers(len(heard))].split()
                    at += len(run)
                    break
            else:
                yield words[at]
                at += 1


def _by_speaker(turns: Turns) -> dict[str, list[str]]:
    said: dict[str, list[str]] = defaultdict(list)
    for speaker, text in turns:
        said[speaker] += text.split()
    return said


def _plain(word: str) -> str:
    return word.lower().strip(MARKS)


def _runs(plain: list[str], at: int) -> Iterator[tuple[str, ...]]:
    """The runs of words that begin at a place, the longest first."""
    for length in range(min(LONGEST, len(plain) - at), 0, -1):
        yield tuple(plain[at : at + length])
