"""Phrases as the rules write them, compiled once and matched against normalised words.

A phrase is words in order, plus:

    word~       any word that begins so             record~ line
    (a|b c)     one of; (a|b)? and word? optional   (do|does) not offer
    <name>      one of the rule's `slots`           <agent> will call
    *  *5       up to 3 (5) other words, within the sentence
    **8         up to 8 other words, sentence ends included
    #           a number in digits or words
    ^  $        the beginning, the end of a clause
    a & b       both within one sentence, at most 8 words apart, in any order

Small words may be written as people say them: "don't" and "do not" are the same phrase.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import permutations

from rapidfuzz import fuzz

from workers.judge.words import NUMBER_WORDS, normalise

# In the searched text every token is followed by one separator; see view.View.
SPACE, COMMA, STOP, TURN = " ", "\t", "\n", "\f"

_END = r"(?=\s)[ \t\n]?"
_NUMBER_WORD = "|".join((r"\d[\d.]*", *sorted(NUMBER_WORDS), "a(?= (?:hundred|thousand|million|dozen))"))
_NUMBER_MAX = 7  # words of a number, "and" not counted: "one hundred twenty three thousand ..."
_NUMBER = rf"(?:(?:{_NUMBER_WORD})(?=\s)[ \t\n]?(?:and )?){{1,{_NUMBER_MAX}}}"
_NEAR = 8  # words between two thoughts of one sentence
_GAP = 3  # words; covers an adverb and an article without reaching into the next thought
_LEX = re.compile(r"\s+|\(|\)\??|\||<[a-z_]+>\??|\*{1,2}\d*|#|\^|\$|[\w'.~-]+\??")

#: Shorter words have too many true neighbours ("plan", "plane") to be corrected.
FUZZY_MIN_LETTERS = 6
FUZZY_RATIO = 86  # of 100; one wrong letter in seven


@dataclass(frozen=True, eq=False)
class Need:
    """A word that a phrase cannot do without: one of `exact`, or one that begins with one of `begins`."""

    exact: frozenset[str]
    begins: tuple[str, ...]


@cache
def _need(exact: frozenset[str], begins: tuple[str, ...]) -> Need:
    """The one Need of these words: views look needs up by identity."""
    return Need(exact, begins)


class PhraseError(ValueError):
    """A phrase cannot be read; the message shows the place."""


@dataclass(frozen=True)
class Phrase:
    """One compiled phrase.

    needs: its obligatory words. width: words it spans at most.
    """

    source: str
    regex: re.Pattern[str]
    needs: tuple[Need, ...]
    width: int


@dataclass
class _Parsed:
    regex: str
    need: Need | None
    width: int
    can_be_nothing: bool = False


class _Parser:
    """Recursive descent over the pieces of one phrase."""

    def __init__(self, source: str, slots: Mapping[str, Sequence[str]], within: tuple[str, ...] = ()) -> None:
        self.source, self.slots, self.within = source, slots, within
        pieces, at = [], 0
        while at < len(source):
            found = _LEX.match(source, at)
            if not found:
                raise PhraseError(f"cannot read {source[at:]!r} in phrase {source!r}")
            if not found.group().isspace():
                pieces.append(found.group())
            at = found.end()
        self.pieces = pieces
        self.at = 0

    def phrase(self) -> list[_Parsed]:
        sequence = self._sequence()
        if self.at < len(self.pieces):
            raise PhraseError(f"unmatched {self.pieces[self.at]!r} in phrase {self.source!r}")
        return sequence

    def _sequence(self) -> list[_Parsed]:
        parsed: list[_Parsed] = []
        while self.at < len(self.pieces) and self.pieces[self.at] not in (")", ")?", "|"):
            piece = self.pieces[self.at]
            self.at += 1
            parsed.extend(self._group() if piece == "(" else self._piece(piece))
        return parsed

    def _group(self) -> list[_Parsed]:
        options = [self._sequence()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            options.append(self._sequence())
        if self.at >= len(self.pieces):
            raise PhraseError(f"a bracket is never closed in phrase {self.source!r}")
        optional = self.pieces[self.at] == ")?"
        self.at += 1
        return [_one_of(options, optional)]

    def _piece(self, piece: str) -> list[_Parsed]:
        if piece.startswith("*"):
            word = r"\S+[ \t\n]" if piece.startswith("**") else r"(?<!\n)\S+[ \t]"
            limit = int(piece.strip("*") or _GAP)
            return [_Parsed(rf"((?:{word}){{0,{limit}}}?)", None, limit, True)]
        if piece == "#":
            return [_Parsed(_NUMBER, None, 2 * _NUMBER_MAX)]
        if piece == "^":
            return [_Parsed(r"(?<=[\t\n\f])", None, 0)]
        if piece == "$":
            return [_Parsed(r"(?:(?<=[\t\n])|(?=\f))", None, 0)]
        optional = piece.endswith("?")
        piece = piece.removesuffix("?")
        if piece.startswith("<"):
            return [self._slot(piece[1:-1], optional)]
        if piece.endswith("~"):
            word = piece.removesuffix("~").lower()
            parsed = [_Parsed(re.escape(word) + r"[^\s]*" + _END, _need(frozenset(), (word,)), 1)]
        else:
            parsed = [_Parsed(re.escape(w) + _END, _need(frozenset((w,)), ()), 1) for w in normalise(piece)]
        return [_one_of([parsed], True)] if optional else parsed

    def _slot(self, name: str, optional: bool) -> _Parsed:
        if name not in self.slots:
            raise PhraseError(f"phrase {self.source!r} uses <{name}>, which `slots` does not define")
        if name in self.within:
            raise PhraseError(f"slot <{name}> contains itself")
        return _one_of([_Parser(s, self.slots, (*self.within, name)).phrase() for s in self.slots[name]], optional)


def _one_of(options: list[list[_Parsed]], optional: bool) -> _Parsed:
    regex = "(?:" + "|".join("".join(p.regex for p in option) for option in options) + ")" + ("?" if optional else "")
    if any(all(p.can_be_nothing for p in option) for option in options) and len(options) > 1:
        raise PhraseError("a group has an alternative that can be nothing; make the whole group optional")
    width = max(sum(p.width for p in option) for option in options)
    firsts = [next((p.need for p in option if p.need), None) for option in options]
    if optional or any(need is None for need in firsts):
        return _Parsed(regex, None, width, optional)
    exact = frozenset(word for need in firsts if need for word in need.exact)
    begins = tuple(sorted({begin for need in firsts if need for begin in need.begins}))
    return _Parsed(regex, _need(exact, begins), width)


def compile_phrase(source: str, slots: Mapping[str, Sequence[str]]) -> Phrase:
    """Compile one phrase; PhraseError says what is wrong with it."""
    orders = [*permutations(part.strip() for part in source.split(" & "))]
    parsed = _Parser(f" *{_NEAR} ".join(orders[0]), slots).phrase()
    if len(orders) > 1:
        others = [_Parser(f" *{_NEAR} ".join(order), slots).phrase() for order in orders[1:]]
        either = _one_of([parsed, *others], False)
        needs = tuple(p.need for p in parsed if p.need)
        return Phrase(source, re.compile(r"(?<=\s)" + either.regex), needs, either.width)
    needs = tuple(p.need for p in parsed if p.need)
    if not needs:
        raise PhraseError(f"phrase {source!r} has no word that must be said")
    regex = re.compile(r"(?<=\s)" + "".join(p.regex for p in parsed))
    return Phrase(source, regex, needs, sum(p.width for p in parsed))


class Lexicon:
    """The words rules look for; brings a misrecognised long word back to the one it was."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        needs = [need for phrase in phrases for need in phrase.needs]
        self.exact = frozenset(word for need in needs for word in need.exact)
        self.begins = tuple(sorted({begin for need in needs for begin in need.begins}))
        self._long = sorted(w for w in self.exact if len(w) >= FUZZY_MIN_LETTERS)
        self._long_begins = [b for b in self.begins if len(b) >= FUZZY_MIN_LETTERS]
        self.tokens = lru_cache(maxsize=65536)(self._tokens)

    def _tokens(self, written: str) -> tuple[str, ...]:
        """The tokens of a written word, each brought back to the word of the rules it most likely was."""
        return tuple(self._correct(token) for token in normalise(written))

    def _correct(self, token: str) -> str:
        if len(token) < FUZZY_MIN_LETTERS or token in self.exact or token.startswith(self.begins):
            return token
        best, best_ratio = token, float(FUZZY_RATIO)
        for word in self._long:
            if word[0] == token[0] and abs(len(word) - len(token)) <= 2:
                ratio = fuzz.ratio(token, word)
                if ratio > best_ratio:
                    best, best_ratio = word, ratio
        for begin in self._long_begins:
            if begin[0] == token[0]:
                ratio = fuzz.ratio(token[: len(begin)], begin)
                if ratio >= FUZZY_RATIO and ratio > best_ratio:
                    best, best_ratio = begin, ratio
        return best
