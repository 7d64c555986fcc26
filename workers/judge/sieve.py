"""Which phrases a sentence may hold, told by its words alone: all phrases of all rules at once.

A phrase needs words: of each of a few sets of them, its needs, one must be said. Every phrase has a bit in each of
SLOTS rows of bits, a need a row. A word is a whole number, those rows one after another, with the bits of the needs
that it meets; a sentence is the union of its words, and may hold the phrases that have their bit in every row.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import compress
from operator import or_

SLOTS = 4  # needs of one phrase that are looked at, the rarest; a fifth excludes next to nothing more

#: Per place in a byte what tells whether its bit is set: per byte 1 or 0.
_BIT_SET = tuple(bytes(byte >> bit & 1 for byte in range(256)) for bit in range(8))


class Sieve:
    """The needs of all phrases."""

    def __init__(self, needs: Sequence[Sequence[str]], crossing: Iterable[int]) -> None:
        """needs: per phrase sets of characters of which it needs one each, the rarest first; at least one set.

        crossing: the phrases that go on past the end of a sentence.
        """
        self.width = len(needs) // 8 + 1  # bytes a row
        self.row = 8 * self.width  # bits
        self.crossing = self.bits(crossing)
        places: dict[str, array[int]] = {}
        spare = array("L")
        for phrase, sets in enumerate(needs):
            for slot in range(SLOTS):
                place = slot * self.row + phrase
                if slot >= len(sets):
                    spare.append(place)
                else:
                    for char in sets[slot]:
                        places.setdefault(char, array("L")).append(place)
        self._met = _Numbers(places, SLOTS * self.width)
        #: The needs that nobody has to meet.
        self.spare = _number(spare, SLOTS * self.width)

    def bits(self, phrases: Iterable[int]) -> int:
        """A set of phrases."""
        return sum(1 << phrase for phrase in set(phrases))

    def met_by(self, chars: Iterable[str]) -> int:
        """The needs that some of the words meet."""
        return reduce(or_, map(self._met.__getitem__, chars), self.spare)

    def all_met(self, met: int) -> int:
        """The phrases that have all needs met, a bit each."""
        row = self.row
        met &= met >> 2 * row
        return met & met >> row & (1 << row) - 1


class _Numbers(dict[str, int]):
    """Per word its number; most words are never said, and have theirs only when one is."""

    def __init__(self, places: dict[str, array[int]], size: int) -> None:
        """places: per word the bits of its number, for most words few; size: bytes a number."""
        super().__init__()
        self._places, self._size = places, size

    def __missing__(self, char: str) -> int:
        number = self[char] = _number(self._places.get(char, ()), self._size)
        return number


def _number(places: Iterable[int], size: int) -> int:
    """The whole number of `size` bytes with the bits at some places."""
    bits = bytearray(size)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


class Sifted:
    """The phrases that each sentence of a row may hold.

    holds: per sentence the set of them, without those that cross its end. crossing: those that may be somewhere and
    cross ends. held: per phrase "1" where it may be said, else "0".
    """

    def __init__(self, sieve: Sieve, sentences: Iterable[str]) -> None:
        """sentences: the characters of each one's words."""
        self._width = sieve.width
        within = ~sieve.crossing
        self.holds = []
        anywhere = sieve.spare
        for sentence in sentences:
            met = sieve.met_by(sentence)
            anywhere |= met
            self.holds.append(sieve.all_met(met) & within)
        self._rows = b"".join([holds.to_bytes(sieve.width, "little") for holds in self.holds])
        self.crossing = sieve.all_met(anywhere) & sieve.crossing
        self.held = f"{reduce(or_, self.holds, self.crossing):0{sieve.row}b}"[::-1]

    def sentences(self, phrase: int) -> list[int]:
        """The sentences that may hold a phrase, by number."""
        rows = self._rows[phrase >> 3 :: self._width]
        return list(compress(range(len(rows)), rows.translate(_BIT_SET[phrase & 7])))
