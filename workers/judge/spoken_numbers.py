"""Digits as people say them and recognisers write them, gathered into runs.

"four five seven", "oh", "double five", "forty two", "one eight hundred", "457-55", "219-09999",
"#457/55/5462A", with fillers, pauses, self-corrections and the other party's interruptions in
between. Prices, percentages, dates and times of day are not runs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from workers.judge.speech import Talk
from workers.judge.words import TEENS, TENS, UNITS, hyphenated, word_set

PAUSE_MAX_S = 12.0  # seconds between two parts of one number; people fetch their card
FILLERS_MAX = 8  # filler words between two parts of one number
GROUP_PAUSE_S = 0.35  # seconds of silence that set two groups of digits apart
AHEAD = 2  # pieces that are looked at behind the last one
BEGUN_AGAIN = 3  # digits; said twice at the beginning, the number was begun anew: "four one two... let me see"
MENDS_READ = 3  # corrections of one number that are told apart; more is stammering

_DIGIT = {**{w: str(n) for n, w in enumerate(UNITS)}, "niner": "9", "fife": "5", "naught": "0", "nought": "0"}
_TEEN = {w: str(10 + n) for n, w in enumerate(TEENS)}
_TENS = {**{w: str(20 + 10 * n) for n, w in enumerate(TENS)}, "sexty": "60"}
_OH = frozenset(("oh", "o"))
_REPEAT = {"double": 2, "triple": 3, "treble": 3, "devil": 2}
#: Heard between two digits these are digits.
_HOMOPHONES = {
    **dict.fromkeys(("won", "want", "juan"), "1"),
    **dict.fromkeys(("to", "too", "tu"), "2"),
    **dict.fromkeys(("tree", "free"), "3"),
    **dict.fromkeys(("for", "fore"), "4"),
    **dict.fromkeys(("hive", "fives"), "5"),
    **dict.fromkeys(("sex", "sicks", "sixth"), "6"),
    **dict.fromkeys(("heaven", "sevens"), "7"),
    **dict.fromkeys(("ate", "eyed", "aid", "hate", "eights"), "8"),
    **dict.fromkeys(("mine", "nein", "dine", "nines"), "9"),
    **dict.fromkeys(("owe", "l", "el", "zeros", "zeroes"), "0"),
}
#: "Double oh" as it is misheard.
_OH_AFTER_DOUBLE = frozenset(("of", "all", "owe", "ohs", "o's"))
_SCALE = frozenset(("thousand", "million", "billion"))
_MEASURES = (
    "dollar", "buck", "cent", "percent", "month", "year", "day", "week", "hour", "minute", "second", "moment", "people",
    "plan", "product", "organization", "compan", "card", "debt", "mile", "foot", "feet", "square", "pound",
    "kilowatt", "am", "pm", "oclock", "o'clock", "street", "avenue", "road", "drive", "lane", "credit", "times",
    "grand", "kids", "children", "point", "acre", "watt", "panel", "carrier", "of",
)  # fmt: skip
_FILLERS = word_set(
    "um uh er ah hmm mm and then okay ok dash hyphen minus space so it's its it is like yeah yes right "
    "let me see hold on that's that the i think well you know here next now got just comma "
    "slash period hang a look looking find at ready go ahead first last middle sir ma'am maam please"
)
#: Words with which people take digits back. What they replace is told by what the number must be.
_MENDS = word_set(
    "wait no sorry oops actually mean correction scratch wrong rather again over start restart beginning excuse "
    "pardon mistake try strike from whoops"
)
#: "One second" in the middle of a number is no digit.
_WAITING = frozenset(("second", "sec", "moment", "minute"))
#: Kinds of piece that a number can begin with.
_BEGINNINGS = frozenset(("digit", "oh", "teen", "tens", "repeat", "numeral", "quantity"))
#: Kinds of piece that are digits whatever stands beside them.
_SURE = ("digit", "oh", "numeral", "teen", "tens")
_NUMERAL = re.compile(r"^-?\d[\d\-.()]*$")
_DECIMAL = re.compile(r"^\d+\.\d{1,2}$")
_THOUSANDS = re.compile(r"^\d{1,3}(,\d{3})+$")
#: Nine digits that no letters part: more than a date or a time has, so a number whatever is attached.
_LONG = re.compile(r"(?:\d[\W_]*){9,}")
_CENTS = re.compile(r"\.\d\d?\D*$")
#: The end of an old Medicare number, which is a social security number with a letter.
_LETTERED = re.compile(r"^[\d-]*\d{4}[a-z]$")
#: Around a word these say nothing.
_LOOSE = "\"'?!.;:()[]#/·_"


@dataclass
class Group:
    """Digits said in one breath. `words`: indices of Talk.words."""

    digits: str
    words: list[int]


@dataclass
class Run:
    """One number as one voice said it.

    leading_oh: its first zero may have been an exclamation.
    leading: a digit that the word right before may have been: "to seven five" for "two seven five".
    mends: how many digits had been said when the voice corrected itself.
    """

    voice: str
    groups: list[Group] = field(default_factory=list)
    leading_oh: bool = False
    leading: str = ""
    mends: list[int] = field(default_factory=list)

    @property
    def digits(self) -> str:
        return "".join(g.digits for g in self.groups)

    @property
    def words(self) -> list[int]:
        return [w for g in self.groups for w in g.words]

    def readings(self) -> list[str]:
        """The digits as said; with or without a first one that may be none; without what was taken back or begun anew.

        Every reading once, as said first.
        """
        digits = self.digits
        read = [digits, digits[1:]] if self.leading_oh else [digits]
        read += [digits[n:] for n in range(BEGUN_AGAIN, len(digits) // 2 + 1) if digits.startswith(digits[:n], n)]
        if self.leading:
            read.append(self.leading + digits)
        mends = [m for m in self.mends if m < len(digits)][-MENDS_READ:]
        for mend in mends:
            read += [digits[: mend - back] + digits[mend:] for back in range(1, mend + 1)]
        if len(mends) > 1:
            first, last = mends[0], mends[-1]
            for back in range(1, last - first + 1):
                later = digits[first : last - back] + digits[last:]
                read += [digits[: first - b] + later for b in range(1, first + 1)]
        return list(dict.fromkeys(read))

    def joined(self, other: Run) -> Run:
        """This run and a later one of the same voice as one number."""
        mends = self.mends + [len(self.digits) + m for m in other.mends]
        return Run(self.voice, self.groups + other.groups, self.leading_oh, self.leading, mends)


def runs_of(talk: Talk, breaks_s: list[float], least: int = 4) -> list[Run]:
    """Every number of at least `least` digits, in order of time.

    breaks_s: seconds at which the talk turned to another number; no run reaches across.
    """
    runs = [
        run
        for voice in dict.fromkeys(talk.voices)
        for run in _voice_runs(talk, voice, breaks_s)
        if len(run.digits) >= least
    ]
    return sorted(runs, key=lambda r: talk.words[r.words[0]].start)


class _Piece(NamedTuple):
    """A piece of a written word: kind is digit, teen, tens, oh, hundred, scale, repeat, numeral,
    quantity, filler, mend, waiting, homophone, measure or word. comma: a group of digits ends here."""

    kind: str
    value: str
    comma: bool


def _pieces_of(talk: Talk, voice: str) -> tuple[list[_Piece], list[int]]:
    """What a voice says near numbers, in pieces, and per piece the index of Talk.words it is part of.

    The pieces end with AHEAD empty ones.
    """
    known = talk.memo.get((_Piece, voice))
    if known is None:
        known = talk.memo[_Piece, voice] = _read_pieces(talk, voice)
    return known


def _read_pieces(talk: Talk, voice: str) -> tuple[list[_Piece], list[int]]:
    spoken = talk.spoken[voice]
    texts = [talk.words[at].text for at in spoken]
    pieces: list[_Piece] = []
    words: list[int] = []
    for n in _near_numbers(texts):
        read = _pieces(texts[n])
        pieces += read
        words += [spoken[n]] * len(read)
    for n, piece in enumerate(pieces):
        if piece.kind == "waiting" and n:
            one = pieces[n - 1].value == "1"
            pieces[n] = piece._replace(kind="filler" if one else "measure")
            if one:
                pieces[n - 1] = pieces[n - 1]._replace(kind="filler")
        elif piece.kind == "repeat" and n + 1 < len(pieces) and _is_oh_after_double(talk.words[words[n + 1]].text):
            pieces[n + 1] = pieces[n + 1]._replace(kind="oh", value="0")
    return pieces + [_Piece("", "", False)] * AHEAD, words


def _near_numbers(texts: list[str]) -> Iterator[int]:
    """The words from right before a number to the one that surely ends it; others need not be read."""
    beginnings = set(filter(_begins_number, set(texts)))
    upto = 0
    for n in [n for n, text in enumerate(texts) if text in beginnings]:
        if n < upto:
            continue
        if n > upto:
            yield n - 1
        upto = next((at for at in range(n, len(texts)) if _ends_number(texts[at])), len(texts) - 1) + 1
        yield from range(n, upto)


@lru_cache(maxsize=65536)
def _begins_number(text: str) -> bool:
    return any(piece.kind in _BEGINNINGS for piece in _pieces(text))


@lru_cache(maxsize=65536)
def _ends_number(text: str) -> bool:
    pieces = _pieces(text)
    return bool(pieces) and pieces[-1].kind == "word" and not _is_oh_after_double(text)


def _is_oh_after_double(text: str) -> bool:
    return text.lower().strip(".,?!") in _OH_AFTER_DOUBLE


@lru_cache(maxsize=65536)
def _pieces(text: str) -> tuple[_Piece, ...]:
    """The pieces of a written word."""
    written = hyphenated(_plain_figures(text.lower().replace("’", "'")))
    comma = written.rstrip("\"'")[-1:] in (",", ".", ";", "-", "?", "!")
    core = written.strip(_LOOSE).rstrip(",-")
    parts = _grown_together(core) if any(c.isdecimal() for c in core) else core.split("-")
    return tuple(_Piece(*_kind(part), comma and n == len(parts) - 1) for n, part in enumerate(parts) if part)


def _grown_together(core: str) -> list[str]:
    """The figures and words that were written as one: "123and45and6789"."""
    parts = re.findall(r"[a-z]+|[^a-z]+", core)
    between = parts[2 - (not parts[0].isalpha()) : -1 : 2]
    if between and all(word in _OH or (len(word) > 1 and _kind(word)[0] in ("filler", "digit")) for word in between):
        return [part.strip("-,.") for part in parts]
    return [core]


def _plain_figures(text: str) -> str:
    """Figures of every width and script as 0 to 9."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)


def _kind(piece: str) -> tuple[str, str]:
    if piece in _DIGIT:
        return "digit", _DIGIT[piece]
    if piece in _OH:
        return "oh", "0"
    if piece in _TEEN:
        return "teen", _TEEN[piece]
    if piece in _TENS:
        return "tens", _TENS[piece]
    if piece == "hundred":
        return "hundred", ""
    if piece in _SCALE:
        return "scale", ""
    if piece in _REPEAT:
        return "repeat", piece
    if piece in _HOMOPHONES:
        return "homophone", _HOMOPHONES[piece]
    if any(c.isdecimal() for c in piece):
        return _written_number(piece)
    if piece in _FILLERS:
        return "filler", ""
    if piece in _MENDS:
        return "mend", ""
    if piece in _WAITING:
        return "waiting", ""
    if piece.startswith(_MEASURES) and (len(piece) > 2 or piece in ("am", "pm", "of")):
        return "measure", ""
    return "word", piece


def _written_number(piece: str) -> tuple[str, str]:
    if piece.startswith(",") and re.fullmatch(r",\d{3}", piece):
        return "quantity", ""  # the tail of "$15 ,000"
    piece = piece.lstrip(",-")
    if _THOUSANDS.match(piece):
        # "457,555,462" is nine digits read in threes; "15,000" is an amount.
        return ("numeral", piece.replace(",", "")) if piece.count(",") >= 2 else ("quantity", "")
    piece = piece.replace(",", "-")
    if _LETTERED.match(piece):
        piece = piece[:-1]
    if not _NUMERAL.match(piece) or _DECIMAL.match(piece):
        long = _LONG.search(_CENTS.sub("", piece))
        if not long:
            return ("quantity", "") if piece[0] in "$€" or piece[-1] == "%" else ("word", piece)
        piece = long[0]
    return "numeral", re.sub(r"[^\d-]", "-", piece).strip("-")


def _voice_runs(talk: Talk, voice: str, breaks_s: list[float]) -> Iterator[Run]:
    pieces, words = _pieces_of(talk, voice)
    run, fillers, at = Run(voice), 0, 0
    while at < len(words):
        kind = pieces[at].kind
        if not run.groups and kind not in _BEGINNINGS:
            at += 1
            continue
        digits, used, quantity = _number_at(pieces, at)
        if not used:
            fillers += 1
            if kind not in ("filler", "mend", "homophone") or fillers > FILLERS_MAX:
                if run.groups:
                    yield run
                run = Run(voice)
            elif kind == "mend" and len(run.digits) not in run.mends:
                run.mends.append(len(run.digits))
            at += 1
            continue
        if run.groups and (quantity or _turned_away(talk, run, talk.words[words[at]].start, breaks_s)):
            yield run
            run = Run(voice)
        if not quantity:
            if not run.groups:
                run.leading_oh = kind == "oh"
                run.leading = pieces[at - 1].value if at and pieces[at - 1].kind == "homophone" else ""
            run.groups.extend(Group(group, words[at : at + used]) for group in digits)
        fillers = 0
        at += used
    if run.groups:
        yield run


def _turned_away(talk: Talk, run: Run, start: float, breaks_s: list[float]) -> bool:
    ended = talk.words[run.words[-1]].end
    return start - ended > PAUSE_MAX_S or any(ended - 0.2 <= b < start for b in breaks_s)


def _number_at(pieces: list[_Piece], at: int) -> tuple[list[str], int, bool]:
    """Groups of digits that begin at `at`, how many pieces they take, and whether it is an amount."""
    kind, value, _ = pieces[at]
    following = pieces[at + 1]
    if kind == "quantity":
        return [], 1, True
    if kind == "repeat" and following.kind in ("digit", "oh", "homophone"):
        return [following.value * _REPEAT[value]], 2, False
    if kind == "repeat" and following.kind == "numeral" and following.value.isdigit():
        return [following.value[0] * _REPEAT[value] + following.value[1:]], 2, False
    if kind == "numeral":
        if _amount_follows(pieces, at + 1):
            return [], 1, True
        return [part for part in value.split("-") if part], 1, False
    if kind == "homophone":
        near = at > 0 and pieces[at - 1].kind in _SURE and following.kind in (*_SURE, "repeat")
        return ([value], 1, False) if near else ([], 0, False)
    if kind not in ("digit", "oh", "teen", "tens"):
        return [], 0, False
    digits, used = _compound(pieces, at)
    if used > len(digits) - 1 and pieces[at + used].kind == "scale":
        return [], used + 1, True
    if _amount_follows(pieces, at + used):
        return [], used, True
    return [digits], used, False


def _compound(pieces: list[_Piece], at: int) -> tuple[str, int]:
    """A number below 10,000 as spoken: "forty two", "eight hundred", "four hundred ninety nine"."""
    kind, digits, comma = pieces[at]
    following, used = pieces[at + 1], 1
    if kind == "tens" and following.kind == "digit" and following.value != "0" and not comma:
        digits, used = digits[0] + following.value, 2
    if pieces[at + used].kind != "hundred" or kind == "oh":
        return digits, used
    used += 1
    tail = at + used
    if pieces[tail].kind == "filler" and pieces[tail + 1].kind in ("teen", "tens"):
        tail += 1
    last, after = pieces[tail], pieces[tail + 1]
    if last.kind == "tens" and after.kind == "digit":
        return digits + last.value[0] + after.value, tail + 2 - at
    if last.kind in ("teen", "tens"):
        return digits + last.value, tail + 1 - at
    return digits + "00", used


def _amount_follows(pieces: list[_Piece], at: int) -> bool:
    return pieces[at].kind in ("measure", "scale")
