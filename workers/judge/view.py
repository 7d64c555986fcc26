"""Searchable rows of tokens: one party's words, or everybody's in order of time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workers.judge.lexicon import STOP, TURN, Part


@dataclass(slots=True)
class Token:
    """One normalised word; `word` is the index of the written word, `sep` what follows it.

    code: its character in the rules' alphabet.
    """

    text: str
    code: str
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
        codes = [tokens[i].code for i in order]
        #: A turn's end, then two characters a token.
        self.text = TURN + "".join([code + sep for code, sep in zip(codes, seps, strict=True)])
        self._places: dict[str, list[int]] = {}
        for at, code in enumerate(codes):
            if code in self._places:
                self._places[code].append(at)
            else:
                self._places[code] = [at]
        self._said = frozenset(self._places)
        self._need_places: dict[int, list[int]] = {}
        self._found: dict[int, list[Match]] = {}

    def find(self, parts: tuple[Part, ...], near: int) -> list[Match]:
        """Every place where a phrase's parts are said together, from left to right."""
        if len(parts) == 1:
            return self._find(parts[0])
        if not all(self._may_hold(part) for part in parts):
            return []
        found = []
        for part in sorted(parts, key=lambda p: min(len(self._where(need)) for need in p.needs)):
            matches = self._find(part)
            if not matches:
                return []
            found.append(matches)
        found.sort(key=len)
        joined = found[0]
        for others in found[1:]:
            joined = [pair for one in joined for pair in self._joined(one, others, near)]
        return sorted(joined, key=lambda m: (m.first, m.last))

    def _joined(self, one: Match, others: list[Match], near: int) -> Iterator[Match]:
        """The match together with the nearest other one of its sentence."""
        sentence = self._sentences
        best: tuple[Match, Match] | None = None
        nearest = 0
        for other in others:
            if other.first > one.last:
                left, right = one, other
            elif other.last < one.first:
                left, right = other, one
            else:
                continue
            between = right.first - left.last - 1
            if between > near or sentence[left.last] != sentence[right.first]:
                continue
            if best is None or between < nearest:
                best, nearest = (left, right), between
        if best:
            left, right = best
            gaps = (*left.gaps, *range(left.last + 1, right.first), *right.gaps)
            yield Match(self, left.first, right.last, gaps)

    @cached_property
    def _sentences(self) -> list[int]:
        """Per token the number of its sentence."""
        numbers, at = [], 0
        for sep in self.seps:
            numbers.append(at)
            at += sep in (STOP, TURN)
        return numbers

    def _find(self, part: Part) -> list[Match]:
        known = self._found.get(id(part))
        if known is None:
            known = self._found[id(part)] = [
                self._match(part, found)
                for begin, end in self._windows(part)
                for found in part.regex.finditer(self.text, 2 * begin + 1, 2 * end + 1)
            ]
        return known

    def _may_hold(self, part: Part) -> bool:
        """Whether every obligatory word of the part is said somewhere."""
        return not any(map(self._said.isdisjoint, part.needs))

    def _match(self, part: Part, found: re.Match[str]) -> Match:
        gaps: list[int] = []
        for group in range(1, part.regex.groups + 1):
            begin, end = found.span(group)
            if end > begin >= 0:
                gaps.extend(range((begin - 1) // 2, (end - 1) // 2))
        return Match(self, (found.start() - 1) // 2, (found.end() - 2) // 2, tuple(gaps))

    def _windows(self, part: Part) -> Iterator[tuple[int, int]]:
        """Stretches of tokens in which every obligatory word of the part occurs; they do not overlap."""
        if not self._may_hold(part):
            return
        places = sorted([self._where(need) for need in part.needs], key=len)
        reach = part.width + 1
        rest = places[1:]
        begin = end = -1
        size = len(self.words)
        for at in places[0]:
            low, high = max(0, at - reach), min(size, at + reach + 1)
            for others in rest:
                near = bisect_left(others, low)
                if near == len(others) or others[near] >= high:
                    break
            else:
                if low <= end:
                    end = high
                    continue
                if end > begin:
                    yield begin, end
                begin, end = low, high
        if end > begin:
            yield begin, end

    def _where(self, need: frozenset[str]) -> list[int]:
        """Positions of the words that meet a need, ascending."""
        known = self._need_places.get(id(need))
        if known is None:
            lists = [self._places[code] for code in need & self._said]
            known = lists[0] if len(lists) == 1 else sorted([at for places in lists for at in places])
            self._need_places[id(need)] = known
        return known
