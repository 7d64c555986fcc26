"""Searchable rows of tokens: one party's words, or everybody's in order of time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise

from workers.judge.lexicon import STOP, TURN, Lexicon, Pattern
from workers.judge.sieve import Sifted

#: What a sentence is in a row of tokens and separators, and in a row of separators.
SENTENCE = re.compile(r"[^\n\f]*[\n\f]")


@dataclass(slots=True)
class Tokens:
    """Normalised words, one a row of four columns: a call has too many for an object each.

    code: the character in the rules' alphabet. word: the index of the written word. sep: what follows the token.
    """

    text: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    word: list[int] = field(default_factory=list)
    sep: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)


@dataclass(slots=True, eq=False)
class Match:
    """A phrase found: positions in the view, and those of them that fell into gaps."""

    view: View
    first: int
    last: int
    gaps: tuple[int, ...]

    @property
    def tokens(self) -> list[int]:
        return self.view.order[self.first : self.last + 1]

    @property
    def first_token(self) -> int:
        return self.view.order[self.first]

    @property
    def last_token(self) -> int:
        return self.view.order[self.last]


class View:
    """A searchable row of tokens: one voice's words, or everybody's in order of time.

    A phrase is looked for only in sentences that have the words it needs.
    """

    def __init__(self, tokens: Tokens, order: list[int], words: list[str], seps: list[str], lexicon: Lexicon) -> None:
        """order: the tokens in the row; words: theirs; seps: what follows each."""
        self.order, self.words, self.seps = order, words, seps
        code = tokens.code
        row = [TURN] * (2 * len(order) + 1)
        row[1::2] = [code[t] for t in order]
        row[2::2] = seps
        #: A turn's end, then two characters a token.
        self.text = "".join(row)
        sentences = SENTENCE.findall(self.text, 1)
        ends = list(accumulate(map(len, sentences), initial=1))
        self._spans = list(pairwise(ends))
        self._sifted = Sifted(lexicon.sieve, [sentence[::2] for sentence in sentences])
        #: Per pattern "1" where it may be said, else "0".
        self.held = self._sifted.held
        self._found: dict[Pattern, Sequence[Match]] = {}

    def find(self, pattern: Pattern) -> Sequence[Match]:
        """Every place where a phrase's parts are said together, from left to right."""
        known = self._found.get(pattern)
        if known is None:
            known = self._found[pattern] = self._search(pattern)
        return known

    def _search(self, pattern: Pattern) -> Sequence[Match]:
        if pattern.crosses_stops:
            stretches = [(1, len(self.text))]
        else:
            stretches = self._sifted.sentences(pattern.number, self._spans)
        found = []
        for part in pattern.parts:
            matches = self._matches(part.regex, stretches)
            if not matches:
                return ()
            found.append(matches)
        if len(found) == 1:
            return found[0]
        found.sort(key=len)
        joined = found[0]
        for others in found[1:]:
            joined = self._joined(joined, others, pattern.near)
        return sorted(joined, key=lambda m: (m.first, m.last))

    def _matches(self, regex: re.Pattern[str], stretches: list[tuple[int, int]]) -> list[Match]:
        """Every match, from left to right. A sentence without one, as most are, costs one look."""
        search, text, matches = regex.search, self.text, []
        for begin, end in stretches:
            one = search(text, begin, end)
            while one:
                first, after = one.span()
                matches.append(Match(self, (first - 1) // 2, (after - 2) // 2, _gaps(one) if regex.groups else ()))
                one = search(text, after, end)
        return matches

    def _joined(self, matches: list[Match], others: list[Match], near: int) -> list[Match]:
        """Each match together with the nearest other one of its sentence."""
        firsts, lasts = [other.first for other in others], [other.last for other in others]
        sentence, joined = self._sentences, []
        for one in matches:
            before, after = bisect_left(lasts, one.first) - 1, bisect_right(firsts, one.last)
            pairs = [(others[before], one)] if before >= 0 else []
            if after < len(others):
                pairs.append((one, others[after]))
            apart = [
                (right.first - left.last - 1, n, left, right)
                for n, (left, right) in enumerate(pairs)
                if sentence[left.last] == sentence[right.first]
            ]
            if apart and (nearest := min(apart))[0] <= near:
                _, _, left, right = nearest
                gaps = (*left.gaps, *range(left.last + 1, right.first), *right.gaps)
                joined.append(Match(self, left.first, right.last, gaps))
        return joined

    @cached_property
    def _sentences(self) -> list[int]:
        """Per token the number of its sentence."""
        numbers, at = [], 0
        for sep in self.seps:
            numbers.append(at)
            at += sep in (STOP, TURN)
        return numbers


def _gaps(found: re.Match[str]) -> tuple[int, ...]:
    """The tokens that fell into a match's gaps."""
    gaps: list[int] = []
    for begin, end in found.regs[1:]:
        if end > begin >= 0:
            gaps.extend(range((begin - 1) // 2, (end - 1) // 2))
    return tuple(gaps)
