"""The words that all rules look for, as one alphabet: each word a character, each phrase a regular expression.

A talk becomes a string of two characters a token, the word's and the separator's, so that "one of
these sixty words" is one character class. Words no rule knows share one character; words that only
begin like a rule's `word~` share that beginning's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

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
from workers.judge.words import LIGHT, NUMBER_WORDS, normalise

# What follows a token in the searched string.
SPACE, COMMA, STOP, TURN = " ", "\t", "\n", "\f"

_OTHER, _DIGITS, _NAME = "\x01", "\x02", "\x03"
#: The characters of words that no rule knows, and no rule's beginning.
UNKNOWN_CODES = (_OTHER, _NAME)
_FIRST_CODE = 0x100
_ANY = r"[^ \t\n\f]"
_SEP = r"[ \t]?"  # a phrase ends where the sentence does
_STOP_BEFORE = r"\n?"
_NUMERAL = re.compile(r"\d[\d.]*$")

#: Shorter words have too many true neighbours ("plan", "plane") to be corrected.
FUZZY_MIN_LETTERS = 6
FUZZY_RATIO = 86  # of 100; one wrong letter in seven
SHORT_BEGIN = 3  # letters
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
class Pattern:
    """A phrase in the rules' alphabet: its parts, and how many words apart they may be.

    needs: for each word that must be said the characters of the words that will do. bits: the same, see Lexicon.meets.
    """

    parts: tuple[Part, ...]
    near: int
    needs: tuple[frozenset[str], ...]
    bits: int
    crosses_stops: bool


class Lexicon:
    """Reads written words as tokens of the rules' alphabet, and compiles the rules' phrases to it."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        words = [word for phrase in phrases for part in phrase.parts for word in words_of(part)]
        self.exact = frozenset().union(NUMBER_WORDS, LIGHT, ("and", "a"), *(w.exact for w in words))
        self.begins = tuple(sorted(frozenset[str]().union(*(w.begins for w in words))))
        self._codes = {word: chr(_FIRST_CODE + n) for n, word in enumerate(sorted(self.exact))}
        first = _FIRST_CODE + len(self._codes)
        self._begin_codes = {begin: chr(first + n) for n, begin in enumerate(self.begins)}
        self._long: dict[str, list[str]] = {}
        for word in sorted(w for w in self.exact if len(w) >= FUZZY_MIN_LETTERS):
            self._long.setdefault(word[0], []).append(word)
        self._long_begins = [b for b in self.begins if len(b) >= FUZZY_MIN_LETTERS]
        # So many words begin with two or three given letters that these prove nothing: "mid", "midicare".
        self._sure_begins = tuple(b for b in self.begins if len(b) > SHORT_BEGIN)
        self._class_of: dict[Word, str] = {}
        self._needs: dict[frozenset[str], frozenset[str]] = {}
        self._light = rf"(?:[{self._chars(LIGHT)}][ \t]){{0,{LIGHT_MAX}}}"
        self._number = self._number_regex()
        #: Each phrase that this lexicon was made for, compiled; the same words, the same pattern.
        self.pattern_of: dict[Phrase, Pattern] = {}
        #: Per character the bits of all needs that its word meets.
        self.meets: dict[str, int] = {}
        self._add(phrases)
        self.read = lru_cache(maxsize=65536)(self._read)
        self.joined = lru_cache(maxsize=65536)(self._joined)

    def _read(self, written: str) -> tuple[tuple[str, str], ...]:
        """The tokens of a written word with their characters, misrecognised long words brought back."""
        tokens = [self._correct(token) for token in normalise(written)]
        codes = [self._code(token) for token in tokens]
        if written[:1].isupper():
            codes = [_NAME if code == _OTHER else code for code in codes]
        return tuple(zip(tokens, codes, strict=True))

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
        return (best, self._code(best)) if best in self.exact and len(best) >= JOINED_MIN_LETTERS else None

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
        if begins:
            heads = tuple(begins)
            chars.update(code for word, code in self._codes.items() if word.startswith(heads))
            chars.update(code for begin, code in self._begin_codes.items() if begin.startswith(heads))
        return "".join(sorted(chars))

    def _class(self, word: Word) -> str:
        known = self._class_of.get(word)
        if known is None:
            known = self._class_of[word] = self._chars(word.exact, word.begins)
        return known

    def _need(self, word: Word) -> frozenset[str]:
        """The one set of these characters: views remember by identity."""
        chars = frozenset(self._class(word))
        return self._needs.setdefault(chars, chars)

    def _add(self, phrases: Sequence[Phrase]) -> None:
        parts: dict[Sequence_, Part] = {}
        patterns: dict[tuple[tuple[Sequence_, ...], int], Pattern] = {}
        bits: dict[frozenset[str], int] = {}
        for phrase in phrases:
            for items in phrase.parts:
                if items not in parts:
                    parts[items] = Part(partial(self._sequence, items))
            same = (phrase.parts, phrase.near)
            if same not in patterns:
                needs = {self._need(word) for items in phrase.parts for word in needed(items)}
                met = 0
                for need in needs:
                    met |= bits.setdefault(need, 1 << len(bits))
                patterns[same] = Pattern(
                    tuple(parts[items] for items in phrase.parts), phrase.near,
                    tuple(sorted(needs, key=len)), met, any(map(crosses_stops, phrase.parts)),
                )  # fmt: skip
            self.pattern_of[phrase] = patterns[same]
        for need, bit in bits.items():
            for code in need:
                self.meets[code] = self.meets.get(code, 0) | bit

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
            return "(?:" + "|".join(map(self._sequence, item.options)) + ")" + ("?" if item.optional else "")
        if isinstance(item, Gap):
            word = rf"{_ANY}[ \t\n]" if item.over_stops else rf"{_ANY}[ \t]"
            return rf"({_STOP_BEFORE if item.over_stops else ''}(?:{word}){{0,{item.limit}}}?)"
        if isinstance(item, Edge):
            return r"(?<=[\t\n\f])" if item.begins else r"(?:(?<=\t)|(?=[\n\f]))"
        return f"{_NAME}{_SEP}" if isinstance(item, Name) else self._number

    def _number_regex(self) -> str:
        numerals = frozenset(w for w in self.exact if _NUMERAL.match(w))
        digits = self._chars(NUMBER_WORDS | numerals) + _DIGITS
        scales = self._chars(frozenset(("hundred", "thousand", "million", "dozen")))
        word = f"(?:[{digits}]|{self._codes['a']}(?= [{scales}]))"
        return rf"(?:{word}{_SEP}(?:{self._codes['and']} )?){{1,{NUMBER_MAX}}}"
