"""Searchable rows of tokens: one party's words, or everybody's in order of time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from workers.judge.phrases import TURN, Need, Phrase


@dataclass(slots=True)
class Token:
    """One normalised word; `word` is the index of the written word, `sep` what follows it."""

    text: str
    word: int
    sep: str


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: positions in the view, and those of them that fell into gaps."""

    view: View
    first: int
    last: int
    gaps: tuple[int, ...]

    @property
    def tokens(self) -> list[int]:
        return self.view.order[self.first : self.last + 1]


class View:
    """A searchable row of tokens: one party's words, or everybody's in order of time."""

    def __init__(self, tokens: list[Token], order: list[int], seps: list[str]) -> None:
        self.order, self.seps = order, seps
        self.words = [tokens[i].text for i in order]
        parts, starts, at = [TURN], [], 1
        for text, sep in zip(self.words, seps, strict=True):
            starts.append(at)
            parts.append(text + sep)
            at += len(text) + 1
        self.text = "".join(parts)
        self._starts = starts
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            self._places.setdefault(word, []).append(at)
        self._need_places: dict[Need, list[int]] = {}

    def find(self, phrase: Phrase) -> Iterator[Match]:
        """Every place where the phrase is said, from left to right."""
        for begin, end in self._windows(phrase):
            stop = self._starts[end] if end < len(self._starts) else len(self.text)
            for found in phrase.regex.finditer(self.text, self._starts[begin], stop):
                yield self._match(phrase, found)

    def _match(self, phrase: Phrase, found: re.Match[str]) -> Match:
        first = bisect_right(self._starts, found.start()) - 1
        last = bisect_right(self._starts, max(found.start(), found.end() - 1)) - 1
        gaps: list[int] = []
        for group in range(1, phrase.regex.groups + 1):
            begin, end = found.span(group)
            if end > begin >= 0:
                gaps.extend(range(bisect_right(self._starts, begin) - 1, bisect_right(self._starts, end - 1)))
        return Match(self, first, last, tuple(gaps))

    def _windows(self, phrase: Phrase) -> Iterator[tuple[int, int]]:
        """Stretches of tokens in which every obligatory word of the phrase occurs; they do not overlap."""
        places = []
        for need in phrase.needs:
            where = self._where(need)
            if not where:
                return
            places.append(where)
        places.sort(key=len)
        reach = phrase.width + 1
        begin = end = -1
        size = len(self.words)
        for at in places[0]:
            low, high = max(0, at - reach), min(size, at + reach + 1)
            if all(_any_within(others, low, high) for others in places[1:]):
                if low <= end:
                    end = high
                    continue
                if end > begin:
                    yield begin, end
                begin, end = low, high
        if end > begin:
            yield begin, end

    def _where(self, need: Need) -> list[int]:
        """Positions of the words that meet a need, ascending."""
        known = self._need_places.get(need)
        if known is None:
            words = {w for w in need.exact if w in self._places}
            if need.begins:
                words.update([w for w in self._places if w.startswith(need.begins)])
            known = self._need_places[need] = sorted([at for w in words for at in self._places[w]])
        return known


def _any_within(places: list[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] < high
