"""Searchable rows of tokens: one party's words, or everybody's in order of time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from workers.judge.lexicon import TURN, Lexicon, Pattern
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
        row = [TURN] * (2 * len(order) + 1)
        row[1::2] = map(tokens.code.__getitem__, order)
        row[2::2] = seps
        #: A turn's end, then two characters a token.
        self.text = "".join(row)
        sentences = SENTENCE.findall(self.text, 1)
        # In `text`: where the first sentence begins, then where each ends.
        self._ends = list(accumulate(map(len, sentences), initial=1))
        self._spans = list(pairwise(self._ends))
        #: The phrases that may be said, all in all and sentence by sentence.
        self.sifted = Sifted(lexicon.sieve, [sentence[::2] for sentence in sentences])
        self._found: dict[Pattern, Sequence[Match]] = {}

    def find(self, pattern: Pattern) -> Sequence[Match]:
        """Every place where a phrase's parts are said together, from left to right."""
        known = self._found.get(pattern)
        if known is None:
            known = self._found[pattern] = self._find_in(pattern, self.sifted.sentences(pattern.number))
        return known

    def find_in(self, sentence: int, patterns: Sequence[Pattern], held: int) -> Iterator[tuple[int, Match]]:
        """Every place in a sentence where one of the phrases is said, with its place among the phrases.

        held: the set of the phrases that the sentence may hold.
        """
        for rank, pattern in enumerate(patterns):
            if held >> pattern.number & 1:
                for match in self._find_in(pattern, (sentence,)):
                    yield rank, match

    def find_crossing(self, patterns: Sequence[Pattern], held: int) -> Iterator[tuple[int, Match]]:
        """The same anywhere, for the phrases that go on past the end of a sentence."""
        for rank, pattern in enumerate(patterns):
            if held >> pattern.number & 1:
                for match in self.find(pattern):
                    yield rank, match

    def _find_in(self, pattern: Pattern, sentences: Iterable[int]) -> list[Match]:
        stretches = [(1, len(self.text))] if pattern.crosses_stops else [self._spans[n] for n in sentences]
        if len(pattern.parts) == 1:
            return self._matches(pattern.parts[0].regex, stretches)
        return [match for stretch in stretches for match in self._together(pattern, stretch)]

    def _together(self, pattern: Pattern, stretch: tuple[int, int]) -> list[Match]:
        """Every place in a stretch of text where all parts of a phrase are said near each other."""
        found = []
        for part in pattern.parts:
            matches = self._matches(part.regex, [stretch])
            if not matches:
                return []
            found.append(matches)
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
        joined = []
        for one in matches:
            before, after = bisect_left(lasts, one.first) - 1, bisect_right(firsts, one.last)
            pairs = [(others[before], one)] if before >= 0 else []
            if after < len(others):
                pairs.append((one, others[after]))
            apart = [
                (right.first - left.last - 1, n, left, right)
                for n, (left, right) in enumerate(pairs)
                if self.sentence_of(left.last) == self.sentence_of(right.first)
            ]
            if apart and (nearest := min(apart))[0] <= near:
                _, _, left, right = nearest
                gaps = (*left.gaps, *range(left.last + 1, right.first), *right.gaps)
                joined.append(Match(self, left.first, right.last, gaps))
        return joined

    def first_tokens(self) -> list[int]:
        """Each sentence's first token."""
        return [self.order[begin // 2] for begin, _ in self._spans]

    def sentence_of(self, position: int) -> int:
        """The number of the sentence that a token of the row is in."""
        return bisect_right(self._ends, 2 * position + 1) - 1


def _gaps(found: re.Match[str]) -> tuple[int, ...]:
    """The tokens that fell into a match's gaps."""
    gaps: list[int] = []
    for begin, end in found.regs[1:]:
        if end > begin >= 0:
            gaps.extend(range((begin - 1) // 2, (end - 1) // 2))
    return tuple(gaps)
