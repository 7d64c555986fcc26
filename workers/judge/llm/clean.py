"""Texts made harmless: what a caller said on its way to the model, what the model wrote on its way to people."""

from __future__ import annotations

import re
import unicodedata

from workers.judge.words import TEENS, TENS, UNITS, hyphenated

#: Characters of a model's free text that are kept.
FREE_TEXT_MAX = 600

#: Digits in a row, in whatever spelling, that may be somebody's number; prices, dates and ages have fewer.
NUMBER_DIGITS = 7
NUMBER = "[number]"

_DIGITS_OF = {
    **dict.fromkeys((*UNITS, "oh", "o", "nought"), 1),
    **dict.fromkeys((*TEENS, *TENS), 2),
    "double": 1,
    "triple": 2,
}
_EDGE = re.compile(r"^[^\w$%]+|[^\w%]+$")
#: Digits and what stands between them, but no amount and no time of day; an old Medicare number ends in a letter.
_GROUPED = re.compile(r"^(?:[^\w$€£%:]|[\d_])*(?:\d|\d{4}[a-z])$")

_SCHEME = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}:/*\S*", re.IGNORECASE)
_ADDRESS = re.compile(r"\S*@\S+|\b(?:[\w-]+\.)+[a-z]{2,24}\b(?:[/:?#]\S*)?", re.IGNORECASE)
_EMOJI_CODE = re.compile(r":[a-z0-9_+-]+:", re.IGNORECASE)
_HARMLESS = re.compile(r"[^\w\s.,;:'’\"!?%$()+-]|_")


def visible(text: str) -> str:
    """One line without control, format or private characters, in compatible forms."""
    folded = unicodedata.normalize("NFKC", text)
    kept = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Zs") else c for c in folded)
    return " ".join("".join(c for c in kept if unicodedata.category(c)[0] != "C").split())


def spoken_word(text: str) -> str:
    """A word of the transcript as the model sees it: no markup and no delimiter can be made of it."""
    return visible(text).replace("<", "(").replace(">", ")").replace("`", "'")


def digits_in(word: str) -> int:
    """How many digits a word stands for: "555-0134" 7, "forty" 2, "double" 1 more; 0: it is no part of a number.

    What is attached makes NUMBER_DIGITS or more no less: "$5,550,134", "5550134x22".
    """
    bare = _EDGE.sub("", hyphenated(word.casefold()))
    figures = sum(c.isdigit() for c in bare)
    if figures >= NUMBER_DIGITS or _GROUPED.match(bare):
        return figures
    if "-" in bare and all(part in _DIGITS_OF for part in bare.split("-")):
        return sum(_DIGITS_OF[part] for part in bare.split("-"))
    return _DIGITS_OF.get(bare, 0)


def number_runs(words: list[str]) -> list[tuple[int, int]]:
    """Runs of words, first and last index, that together are a number of NUMBER_DIGITS digits or more."""
    runs, begun, digits = [], 0, 0
    for at, word in enumerate([*words, ""]):
        here = digits_in(word)
        if not here:
            if digits >= NUMBER_DIGITS:
                runs.append((begun, at - 1))
            begun, digits = at + 1, 0
        digits += here
    return runs


def free_text(written: str) -> str:
    """A model's own words as plain text: one bounded line without links, markup, mentions or long numbers."""
    text = visible(written)
    for pattern in (_SCHEME, _ADDRESS, _EMOJI_CODE):
        text = pattern.sub(" ", text)
    words = _HARMLESS.sub(" ", text).split()
    for first, last in reversed(number_runs(words)):
        words[first : last + 1] = [NUMBER]
    cleaned = " ".join(words)
    return cleaned if len(cleaned) <= FREE_TEXT_MAX else cleaned[: FREE_TEXT_MAX - 1].rstrip() + "…"
