"""Searchable rows of tokens: one party's words, or everybody's in order of time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from workers.judge.lexicon import STOP, TURN, Need, Part, Pattern


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
    """A searchable row of tokens: one voice's words, or everybody's in order of time.

    A phrase is found in three steps, each much dearer than the one before. Every word it needs is said somewhere
    (`unmet`). They are said close enough together for the phrase to begin at certain tokens (`_beginnings`, which
    reckons with sets of tokens as whole numbers, one bit a token). And there its regular expression matches.
    """

    def __init__(self, tokens: list[Token], order: list[int], seps: list[str], meets: Mapping[str, int]) -> None:
        """meets: what Lexicon.meets says of every character."""
        self.order, self.seps = order, seps
        self.words = [tokens[i].text for i in order]
        codes = [tokens[i].code for i in order]
        #: A turn's end, then two characters a token.
        self.text = TURN + "".join([code + sep for code, sep in zip(codes, seps, strict=True)])
        #: Per character the tokens that have it.
        self._places: dict[str, list[int]] = {code: [] for code in codes}
        for at, code in enumerate(codes):
            self._places[code].append(at)
        met = 0
        for code in self._places:
            met |= meets.get(code, 0)
        #: The bits of the needs that no word meets: a phrase with one of them is not said.
        self.unmet = ~met
        self._said = frozenset(self._places)
        self._code_bits: dict[str, int] = {}
        self._need_bits: dict[int, int] = {}
        self._found: dict[int, list[Match]] = {}

    def find(self, pattern: Pattern) -> list[Match]:
        """Every place where a phrase's parts are said together, from left to right."""
        found = []
        for part in pattern.parts:
            matches = self._find(part)
            if not matches:
                return []
            found.append(matches)
        if len(found) == 1:
            return found[0]
        found.sort(key=len)
        joined = found[0]
        for others in found[1:]:
            joined = [pair for one in joined for pair in self._joined(one, others, pattern.near)]
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
            known = self._found[id(part)] = list(self._matches(part))
        return known

    def _matches(self, part: Part) -> Iterator[Match]:
        """Matches from left to right that do not overlap."""
        row = f"{self._beginnings(part):b}"[::-1]
        first = row.find("1")
        while first >= 0:
            found = part.regex.match(self.text, 2 * first + 1)
            last = first
            if found:
                last = (found.end() - 2) // 2
                yield Match(self, first, last, _gaps(found))
            first = row.find("1", last + 1)

    def _beginnings(self, part: Part) -> int:
        """The tokens at which the part may begin: every word it needs follows in its place."""
        begins = -1
        for need in part.needs:
            places = self._where(need) >> need.first
            # Shifted by 1, 2, 4, ... tokens and joined, each place stands for every beginning it allows.
            covered, reach = 1, need.last - need.first + 1
            while covered < reach and places:
                step = min(covered, reach - covered)
                places |= places >> step
                covered += step
            begins &= places
            if not begins:
                break
        return begins

    def _where(self, need: Need) -> int:
        """The tokens that meet a need."""
        known = self._need_bits.get(need.bit)
        if known is None:
            known = 0
            for code in need.codes & self._said:
                known |= self._code_bits.get(code) or self._bits_of(code)
            self._need_bits[need.bit] = known
        return known

    def _bits_of(self, code: str) -> int:
        bits = 0
        for at in self._places[code]:
            bits |= 1 << at
        self._code_bits[code] = bits
        return bits


def _gaps(found: re.Match[str]) -> tuple[int, ...]:
    """The tokens that fell into a match's gaps."""
    gaps: list[int] = []
    for begin, end in found.regs[1:]:
        if end > begin >= 0:
            gaps.extend(range((begin - 1) // 2, (end - 1) // 2))
    return tuple(gaps)
