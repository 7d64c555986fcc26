"""Phrases as the rules write them: parsed once, compiled against the words that all rules look for.

A phrase is words in order, plus:

    word~       any word that begins so             record~ line
    (a|b)~      any word that begins with one of    (cut|chop)~ down
    (a|b c)     one of; (a|b)? and word? optional   (do|does) not offer
    <name>      one of the slot's phrases           <agent> will call
    *  *5       up to 3 (5) other words, within the sentence
    **8         up to 8 other words, sentence ends included
    #           a number in digits or words
    @           a name: a capitalised word that no rule knows
    CMS         an acronym, said as a word or letter by letter
    ^  $        the beginning, the end of a clause
    a & b       both within one sentence, at most 8 words apart, in any order
    a && b      the same, at most 16 words apart

Small words may be written as people say them: "don't" and "do not" are the same phrase. Between any
two words of a phrase up to two light words ("really", "just") may stand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from workers.judge.words import normalise

_NEAR = {"&": 8, "&&": 16}  # words between two thoughts of one sentence
_GAP = 3  # words; covers an adverb and an article without reaching into the next thought
LIGHT_MAX = 2  # light words between two words of a phrase
NUMBER_MAX = 7  # words of a number, "and" not counted: "one hundred twenty three thousand ..."
_LEX = re.compile(r"\s+|\(|\)\??|\||<[a-z_]+>\??|\*{1,2}\d*|#|@|\^|\$|[\w'.~-]+\??")
_JOIN = re.compile(r"\s(&{1,2})\s")


class PhraseError(ValueError):
    """A phrase cannot be read; the message shows the place."""


def check_keys(given: Iterable[str], known: Collection[str], what: str = "param") -> None:
    """PhraseError names a key that nothing would read."""
    if unknown := set(given) - set(known):
        raise PhraseError(f"unknown {what} {min(unknown)!r}; known are {', '.join(sorted(known))}")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: one of `exact`, or one that begins with one of `begins`."""

    exact: frozenset[str]
    begins: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `limit` words that do not matter."""

    limit: int
    over_stops: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits or words."""


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word that no rule knows."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of a clause."""

    begins: bool


@dataclass(frozen=True)
class OneOf:
    """One of several sequences, or nothing when `optional`.

    Thousands of phrases share the large ones, so what is computed of one is kept with it.
    """

    options: tuple[Sequence_, ...]
    optional: bool

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.options, self.optional))

    @cached_property
    def needed(self) -> tuple[Word, ...]:
        """One of its alternatives' longest words, and one of their second longest; none when it may be left out."""
        if self.optional:
            return ()
        words = [sorted(needed(option), key=_letters, reverse=True) for option in self.options]
        if not all(words):
            return ()
        return tuple(dict.fromkeys(_any_of([of[min(rank, len(of) - 1)] for of in words]) for rank in (0, 1)))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for option in self.options for word in words_of(option))

    @cached_property
    def crosses_stops(self) -> bool:
        return any(map(crosses_stops, self.options))


Item = Word | Gap | Number | Name | Edge | OneOf
Sequence_ = tuple[Item, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Phrase:
    """One phrase. `parts` stand in one sentence, in any order, at most `near` words apart."""

    source: str
    parts: tuple[Sequence_, ...]
    near: int


class Slots:
    """What the slots of a rule stand for; each is parsed once. `shared`: those of all rules, its own come first.

    phrases: what was compiled with them, by source.
    """

    def __init__(self, slots: Mapping[str, Sequence[str]], shared: Slots | None = None) -> None:
        self._slots, self._shared = slots, shared
        self._read: dict[str, tuple[Sequence_, ...]] = {}
        self._reading: list[str] = []
        self.phrases: dict[str, Phrase] = {}
        self._groups: dict[tuple[int, bool], Item] = {}
        self._extended: dict[str, Slots] = {}

    def extended(self, slots: Mapping[str, Sequence[str]]) -> Slots:
        """These shared slots with a rule's own; rules whose own are the same share all that is made of them."""
        return self._extended.setdefault(json.dumps(slots, sort_keys=True), Slots(slots, self))

    def options(self, name: str, source: str) -> tuple[Sequence_, ...]:
        """The phrases of a slot; `source` is the phrase that uses it."""
        if self._shared and (name not in self._slots or name in self._reading):
            # Inside a slot of its own name, <name> is what all rules mean by it: so a rule adds to a shared slot.
            return self._shared.options(name, source)
        if name in self._read:
            return self._read[name]
        if name not in self._slots:
            raise PhraseError(f"phrase {source!r} uses <{name}>, which `slots` does not define")
        if name in self._reading:
            raise PhraseError(f"slot <{name}> contains itself")
        self._reading.append(name)
        try:
            options = tuple(_Parser(phrase, self).phrase() for phrase in self._slots[name])
        finally:
            self._reading.pop()
        if not options:
            raise PhraseError(f"slot <{name}> is empty")
        return self._read.setdefault(name, options)

    def group(self, name: str, optional: bool, source: str) -> Item:
        """One of a slot's phrases."""
        options = self.options(name, source)
        key = id(options), optional  # they are kept, so theirs alone
        if key not in self._groups:
            self._groups[key] = _one_of(options, optional, source)
        return self._groups[key]


def compile_phrase(source: str, slots: Mapping[str, Sequence[str]] | Slots) -> Phrase:
    """Read one phrase; PhraseError says what is wrong with it."""
    slots = slots if isinstance(slots, Slots) else Slots(slots)
    if source in slots.phrases:
        return slots.phrases[source]
    pieces = _JOIN.split(source)
    parts = tuple(_trimmed(_Parser(piece.strip(), slots).phrase()) for piece in pieces[::2])
    for part in parts:
        if not any(needed(part)):
            raise PhraseError(f"phrase {source!r} has no word that must be said")
    near = max((_NEAR[join] for join in pieces[1::2]), default=0)
    return slots.phrases.setdefault(source, Phrase(source, parts, near))


def _trimmed(items: Sequence_) -> Sequence_:
    """Without gaps at the outer ends, which say nothing and would take the words that another part needs."""
    first, last = 0, len(items)
    while first < last and isinstance(items[first], Gap):
        first += 1
    while last > first and isinstance(items[last - 1], Gap):
        last -= 1
    return items[first:last]


def needed(items: Sequence_) -> Iterator[Word]:
    """The words without which the items cannot be said."""
    for item in items:
        if isinstance(item, Word):
            yield item
        elif isinstance(item, OneOf):
            yield from item.needed


def _letters(word: Word) -> int:
    return min(map(len, word.exact | word.begins))


def crosses_stops(items: Sequence_) -> bool:
    """Whether the items may go on past the end of a sentence."""
    return any(
        item.over_stops if isinstance(item, Gap) else isinstance(item, OneOf) and item.crosses_stops for item in items
    )


def takes_light(items: Sequence_, n: int) -> bool:
    """Whether light words may stand before an item: between two words, not beside a gap, which takes them in."""
    return n > 0 and isinstance(items[n], (Word, OneOf)) and not isinstance(items[n - 1], Gap)


def words_of(items: Sequence_) -> Iterator[Word]:
    """Every word that is written in the items."""
    for item in items:
        if isinstance(item, Word):
            yield item
        elif isinstance(item, OneOf):
            yield from item.words


@lru_cache(maxsize=65536)
def _word(word: str) -> Word:
    return Word(frozenset((word,)), frozenset())


@lru_cache(maxsize=65536)
def _spoken(piece: str) -> Sequence_:
    """A piece of a phrase that stands for words alone."""
    if piece.endswith("~"):
        return (Word(frozenset(), frozenset((piece.removesuffix("~").lower(),))),)
    if piece.isupper() and len(piece) > 1:
        letters = tuple(map(_word, piece.lower()))
        return (_one_of([tuple(map(_word, normalise(piece))), letters], False, piece),)
    return tuple(map(_word, normalise(piece)))


def _any_of(words: Sequence[Word]) -> Word:
    return Word(frozenset().union(*(w.exact for w in words)), frozenset().union(*(w.begins for w in words)))


def _one_of(options: Sequence[Sequence_], optional: bool, source: str) -> Item:
    if len(options) > 1 and any(all(_can_be_nothing(i) for i in option) for option in options):
        raise PhraseError(
            f"a group in {source!r} has an alternative that can be nothing; make the whole group optional"
        )
    single = [option[0] for option in options if len(option) == 1 and isinstance(option[0], Word)]
    longer = [option for option in options if not (len(option) == 1 and isinstance(option[0], Word))]
    if single:
        word = _any_of([w for w in single if isinstance(w, Word)])
        if not longer and not optional:
            return word
        longer = [*longer, (word,)]
    return OneOf(tuple(longer), optional)


def _can_be_nothing(item: Item) -> bool:
    return isinstance(item, Gap) or (isinstance(item, OneOf) and item.optional)


class _Parser:
    """Recursive descent over the pieces of one phrase."""

    def __init__(self, source: str, slots: Slots) -> None:
        self.source, self.slots = source, slots
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

    def phrase(self) -> Sequence_:
        sequence = self._sequence()
        if self.at < len(self.pieces):
            raise PhraseError(f"unmatched {self.pieces[self.at]!r} in phrase {self.source!r}")
        return sequence

    def _sequence(self) -> Sequence_:
        parsed: list[Item] = []
        while self.at < len(self.pieces) and self.pieces[self.at] not in (")", ")?", "|"):
            piece = self.pieces[self.at]
            self.at += 1
            if piece == "~":
                parsed.append(self._beginnings(parsed))
            else:
                parsed.extend(self._group() if piece == "(" else self._piece(piece))
        return tuple(parsed)

    def _beginnings(self, parsed: list[Item]) -> Word:
        """What a `~` after a group of words makes of it; with nothing before it any word would begin so."""
        words = parsed.pop() if parsed else None
        if not isinstance(words, Word):
            raise PhraseError(f"a `~` in phrase {self.source!r} stands neither after a word nor after a group of words")
        return Word(frozenset(), words.exact | words.begins)

    def _group(self) -> Sequence_:
        options = [self._sequence()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            options.append(self._sequence())
        if self.at >= len(self.pieces):
            raise PhraseError(f"a bracket is never closed in phrase {self.source!r}")
        optional = self.pieces[self.at] == ")?"
        self.at += 1
        return (_one_of(options, optional, self.source),)

    def _piece(self, piece: str) -> Sequence_:
        if piece.startswith("*"):
            return (Gap(int(piece.strip("*") or _GAP), piece.startswith("**")),)
        if piece == "#":
            return (Number(),)
        if piece == "@":
            return (Name(),)
        if piece in ("^", "$"):
            return (Edge(piece == "^"),)
        optional = piece.endswith("?")
        piece = piece.removesuffix("?")
        if piece.startswith("<"):
            return (self.slots.group(piece[1:-1], optional, self.source),)
        parsed = _spoken(piece)
        return (_one_of([parsed], True, self.source),) if optional else parsed
