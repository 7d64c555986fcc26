"""The words that all rules look for, as one alphabet: each word a character, each phrase a regular expression.

A talk becomes a string of two characters a token, the word's and the separator's, so that "one of
these sixty words" is one character class. Words no rule knows share one character; words that only
begin like a rule's `word~` share that beginning's.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache, partial
from itertools import chain

from rapidfuzz import fuzz

from workers.judge.phrases import (
    LIGHT_MAX,
    NUMBER_MAX,
    Edge,
    Gap,
    Item,
    Name,
    OneOf,
    Phrase,
    Sequence_,
    Word,
    crosses_stops,
    needed,
    takes_light,
    words_of,
)
from workers.judge.sieve import Sieve
from workers.judge.words import COMMON, LIGHT, NUMBER_WORDS, normalise

# What follows a token in the searched string.
SPACE, COMMA, STOP, TURN = " ", "\t", "\n", "\f"
#: What is written at the end of a sentence, and of a clause.
FULL_STOPS, COMMAS = frozenset(".?!…"), frozenset(",;:—–")
#: Words that may be a part of another although the rules know them: "a count", "s s n".
HALVES = frozenset(("a", "n"))

_OTHER, _DIGITS, _NAME = "\x01", "\x02", "\x03"
#: The characters of words that no rule knows, and no rule's beginning.
UNKNOWN_CODES = (_OTHER, _NAME)
_FIRST_CODE = 0x100
_LAST = chr(sys.maxunicode)
_ANY = r"[^ \t\n\f]"
_SEP = r"[ \t]?"  # a phrase ends where the sentence does
_STOP_BEFORE = r"\n?"
#: Their full stop ends no sentence.
TITLES = frozenset(("mr.", "mrs.", "ms.", "dr.", "st.", "jr.", "sr."))
_NUMERAL = re.compile(r"\d[\d.]*$")
_THOUSANDS = re.compile(r"^,\d{3}\b")
_LETTER = re.compile(r"[A-Za-z]\.?[,?!]?$")
_QUOTES = "\"')”’"

#: Shorter words have too many true neighbours ("plan", "plane") to be corrected.
FUZZY_MIN_LETTERS = 6
FUZZY_RATIO = 86  # of 100; one wrong letter in seven
SHORT_BEGIN = 3  # letters
GUARDED_MIN = 4  # alternatives, from which a look at the first word pays
#: Two words in a row are taken for one only when it is long and hardly changed.
JOINED_MIN_LETTERS = 7
JOINED_RATIO = 90


class Part:
    """A part of a phrase in the rules' alphabet."""

    def __init__(self, write: Callable[[], str]) -> None:
        self._write = write

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a call first may hold it; most parts wait for theirs for long."""
        return re.compile(self._write())


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A written word as the rules read it: all that can be said of it without its neighbours.

    tokens: its normalised words; codes: a character each; seps: what follows all of them but the last.
    mark: the full stop, comma or the like at its end, else "". whose: it ends in "'s". thousands: it is ",000".
    letter: it is a mere letter. plain: none of these.
    """

    tokens: tuple[str, ...]
    codes: str
    seps: str
    mark: str
    whose: bool
    thousands: bool
    letter: bool
    plain: bool

    def saying(self, tokens: tuple[str, ...], codes: str) -> Reading:
        """The same word with other tokens."""
        return replace(self, tokens=tokens, codes=codes, seps=SPACE * (len(tokens) - 1))


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A phrase in the rules' alphabet. near: how many words apart its parts may be. number: its bit in the sieve."""

    parts: tuple[Part, ...]
    near: int
    number: int
    crosses_stops: bool


def _side_by_side(words: Sequence[Word], every: frozenset[str]) -> Iterator[str]:
    """Every word once, such that those which phrases name together have characters in a row.

    A class of characters in a row is a range, and a short program; one of scattered characters is a table.
    """
    named = Counter(word.exact for word in words)
    together = sorted(named, key=lambda exact: (-named[exact], sorted(exact)))
    seen: set[str] = set()
    for exact in (LIGHT, NUMBER_WORDS, *together, every):
        yield from sorted(exact - seen)
        seen |= exact


class Lexicon:
    """Reads written words as tokens of the rules' alphabet, and compiles the rules' phrases to it."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        words = [word for phrase in phrases for part in phrase.parts for word in words_of(part)]
        self.exact = frozenset().union(NUMBER_WORDS, LIGHT, ("and", "a"), *(w.exact for w in words))
        self.begins = tuple(sorted(frozenset[str]().union(*(w.begins for w in words))))
        self._codes = {word: chr(_FIRST_CODE + n) for n, word in enumerate(_side_by_side(words, self.exact))}
        first = _FIRST_CODE + len(self._codes)
        self._begin_codes = {begin: chr(first + n) for n, begin in enumerate(self.begins)}
        self._in_order = sorted(chain(self._codes.items(), self._begin_codes.items()))
        self._long: dict[str, list[str]] = {}
        for word in sorted(w for w in self.exact if len(w) >= FUZZY_MIN_LETTERS):
            self._long.setdefault(word[0], []).append(word)
        self._long_begins = [b for b in self.begins if len(b) >= FUZZY_MIN_LETTERS]
        # So many words begin with two or three given letters that these prove nothing: "mid", "midicare".
        self._sure_begins = tuple(b for b in self.begins if len(b) > SHORT_BEGIN)
        self._class_of: dict[Word, str] = {}
        self._light = rf"(?:[{self._chars(LIGHT)}][ \t]){{0,{LIGHT_MAX}}}"
        self._number = self._number_regex()
        #: Each phrase that this lexicon was made for, compiled; the same words, the same pattern.
        self._pattern_of: dict[Phrase, Pattern] = {}
        self.sieve = self._add(phrases)
        #: Where a token may be half of another word: in a row of characters.
        self.halves = re.compile(f"[{''.join(UNKNOWN_CODES)}{self._chars(HALVES & self.exact)}]")
        self.read = lru_cache(maxsize=65536)(self._read)
        self.joined = lru_cache(maxsize=65536)(self._joined)
        self.patterns = cache(self._patterns)

    def _read(self, written: str) -> Reading:
        """A written word's tokens with their characters, misrecognised long words brought back."""
        tokens = tuple(self._correct(token) for token in normalise(written))
        codes = "".join(map(self._code, tokens))
        if written[:1].isupper():
            codes = codes.replace(_OTHER, _NAME)
        last = written.rstrip(_QUOTES)[-1:]
        mark = last if (last in FULL_STOPS or last in COMMAS) and written.lower() not in TITLES else ""
        whose = written.endswith(("'s", "’s"))
        thousands = bool(_THOUSANDS.match(written))
        letter = bool(_LETTER.match(written))
        return Reading(
            tokens, codes, SPACE * (len(tokens) - 1), mark, whose, thousands, letter,
            plain=not (mark or whose or thousands or letter),
        )  # fmt: skip

    def _code(self, token: str) -> str:
        known = self._codes.get(token)
        if known:
            return known
        # Beginnings of one word begin like each other: the longest says it all.
        begin = max((b for b in self.begins if token.startswith(b)), key=len, default=None)
        if begin:
            return self._begin_codes[begin]
        return _DIGITS if _NUMERAL.match(token) else _OTHER

    def _joined(self, first: str, second: str) -> tuple[str, str] | None:
        """The rules' word that two words in a row are together ("medi care", "a count"), with its character.

        One of the two must be no word of the rules, or a mere "a".
        """
        whole = first + second
        if len(whole) < JOINED_MIN_LETTERS - 1 or not whole.isalpha() or len(second) < 2:
            return None
        if first != "a" and self._known(first) and self._known(second):
            return None
        if first == "a" and len(second) < FUZZY_MIN_LETTERS - 1:
            return None
        best = whole if whole in self.exact else self._nearest(whole, JOINED_RATIO)
        # "Licensed um" is no "license": the second word must be a part of it.
        long = len(best) >= JOINED_MIN_LETTERS and len(best) > len(first)
        return (best, self._code(best)) if best in self.exact and long else None

    def _known(self, token: str) -> bool:
        return token in self.exact or token.startswith(self.begins)

    def _correct(self, token: str) -> str:
        if len(token) < FUZZY_MIN_LETTERS or token in self.exact or token.startswith(self._sure_begins):
            return token
        return self._nearest(token, FUZZY_RATIO)

    def _nearest(self, token: str, ratio_min: int) -> str:
        best, best_ratio = token, float(ratio_min)
        for word in self._long.get(token[0], ()):
            if abs(len(word) - len(token)) <= 2:
                ratio = fuzz.ratio(token, word)
                if ratio > best_ratio:
                    best, best_ratio = word, ratio
        for begin in self._long_begins:
            if begin[0] == token[0]:
                ratio = fuzz.ratio(token[: len(begin)], begin)
                if ratio > best_ratio:
                    best, best_ratio = begin, ratio
        return best

    def _chars(self, words: frozenset[str], begins: frozenset[str] = frozenset()) -> str:
        chars = {self._codes[word] for word in words}
        for begin in begins:
            chars.update(self._beginning(begin))
        return "".join(sorted(chars))

    def _beginning(self, begin: str) -> list[str]:
        """The characters of all words and beginnings that begin so."""
        first, end = (bisect_left(self._in_order, (key,)) for key in (begin, begin + _LAST))
        return [code for _, code in self._in_order[first:end]]

    def _class(self, word: Word) -> str:
        known = self._class_of.get(word)
        if known is None:
            known = self._class_of[word] = self._chars(word.exact, word.begins)
        return known

    def _patterns(self, phrases: tuple[Phrase, ...]) -> tuple[tuple[Pattern, ...], int]:
        """The phrases compiled, and as a set of the sieve."""
        patterns = tuple(self._pattern_of[phrase] for phrase in phrases)
        return patterns, self.sieve.bits(pattern.number for pattern in patterns)

    def _add(self, phrases: Sequence[Phrase]) -> Sieve:
        parts: dict[Sequence_, Part] = {}
        patterns: dict[tuple[tuple[Sequence_, ...], int], Pattern] = {}
        common = frozenset(self._chars(COMMON & self.exact))

        def rarity(need: str) -> tuple[int, int, str]:
            return len(common.intersection(need)), len(need), need

        needs = []
        for phrase in phrases:
            for items in phrase.parts:
                if items not in parts:
                    parts[items] = Part(partial(self._sequence, items))
            same = (phrase.parts, phrase.near)
            if same not in patterns:
                patterns[same] = Pattern(
                    tuple(parts[items] for items in phrase.parts), phrase.near,
                    len(patterns), any(map(crosses_stops, phrase.parts)),
                )  # fmt: skip
                words = {self._class(word) for items in phrase.parts for word in needed(items)}
                needs.append(sorted(words, key=rarity))
            self._pattern_of[phrase] = patterns[same]
        return Sieve(needs, [pattern.number for pattern in patterns.values() if pattern.crosses_stops])

    def _sequence(self, items: Sequence_) -> str:
        pieces: list[str] = []
        for n, item in enumerate(items):
            if takes_light(items, n):
                pieces.append(self._light)
            pieces.append(self._item(item))
        return "".join(pieces)

    def _item(self, item: Item) -> str:
        if isinstance(item, Word):
            return f"[{self._class(item)}]{_SEP}"
        if isinstance(item, OneOf):
            options = "|".join(map(self._sequence, item.options))
            first = self._first_of(item.options) if len(item.options) >= GUARDED_MIN else None
            # No word that any of them begins with: none of them is tried.
            guarded = f"(?=[{first}])(?:{options})" if first else options
            return f"(?:{guarded})" + ("?" if item.optional else "")
        if isinstance(item, Gap):
            word = rf"{_ANY}[ \t\n]" if item.over_stops else rf"{_ANY}[ \t]"
            return rf"({_STOP_BEFORE if item.over_stops else ''}(?:{word}){{0,{item.limit}}}?)"
        if isinstance(item, Edge):
            return r"(?<=[\t\n\f])" if item.begins else r"(?:(?<=\t)|(?=[\n\f]))"
        return f"{_NAME}{_SEP}" if isinstance(item, Name) else self._number

    def _first_of(self, options: Sequence[Sequence_]) -> str | None:
        """The characters that one of the options may begin with; None when that can be any."""
        chars: set[str] = set()
        for items in options:
            for n, item in enumerate(items):
                if takes_light(items, n):
                    chars.update(self._chars(LIGHT))
                if isinstance(item, Gap):
                    return None
                if isinstance(item, OneOf):
                    first = self._first_of(item.options)
                    if first is None:
                        return None
                    chars.update(first)
                    if not item.optional:
                        break
                elif not isinstance(item, Edge):
                    chars.update(self._class(item) if isinstance(item, Word) else _NAME + self._digits)
                    break
            else:
                return None
        return "".join(sorted(chars))

    def _number_regex(self) -> str:
        numerals = frozenset(w for w in self.exact if _NUMERAL.match(w))
        digits = self._chars(NUMBER_WORDS | numerals) + _DIGITS
        self._digits = digits + self._codes["a"]
        scales = self._chars(frozenset(("hundred", "thousand", "million", "dozen")))
        word = f"(?:[{digits}]|{self._codes['a']}(?= [{scales}]))"
        return rf"(?:{word}{_SEP}(?:{self._codes['and']} )?){{1,{NUMBER_MAX}}}"
