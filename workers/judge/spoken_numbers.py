"""Digits as people say them and recognisers write them, gathered into runs.

"four five seven", "oh", "double five", "forty two", "one eight hundred", "457-55", "219-09999",
with fillers, pauses, self-corrections and the other party's interruptions in between. Prices,
percentages, dates and times of day are not runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from workers.judge.speech import Talk
from workers.judge.words import TEENS, TENS, UNITS, hyphenated, word_set

PAUSE_MAX_S = 12.0  # seconds between two parts of one number; people fetch their card
FILLERS_MAX = 8  # filler words between two parts of one number
GROUP_PAUSE_S = 0.35  # seconds of silence that set two groups of digits apart
NUMBER_REACH = FILLERS_MAX + 6  # words after which a number has ended; six are looked at to tell an amount
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
#: Kinds of atom that a number can begin with.
_BEGINNINGS = frozenset(("digit", "oh", "teen", "tens", "repeat", "numeral", "quantity"))
#: Kinds of atom that are digits whatever stands beside them.
_SURE = ("digit", "oh", "numeral", "teen", "tens")
_NUMERAL = re.compile(r"^-?\d[\d\-.()]*$")
_THOUSANDS = re.compile(r"^\d{1,3}(,\d{3})+$")


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


@dataclass(slots=True)
class _Atom:
    """A piece of a written word: kind is digit, teen, tens, oh, hundred, scale, repeat, numeral,
    quantity, filler, mend, waiting, homophone, measure or word."""

    kind: str
    value: str
    word: int
    comma: bool


def _atoms(talk: Talk, voice: str) -> list[_Atom]:
    known = talk.memo.get((_Atom, voice))
    if known is None:
        known = talk.memo[_Atom, voice] = _read_atoms(talk, voice)
    return known


def _read_atoms(talk: Talk, voice: str) -> list[_Atom]:
    spoken = talk.spoken[voice]
    texts = [talk.words[at].text for at in spoken]
    atoms = [
        _Atom(kind, value, spoken[n], comma) for n in _near_numbers(texts) for kind, value, comma in _pieces(texts[n])
    ]
    for atom, following in pairwise(atoms):
        if following.kind == "waiting":
            following.kind = "filler" if atom.value == "1" else "measure"
            atom.kind = "filler" if atom.value == "1" else atom.kind
        if atom.kind == "repeat" and talk.words[following.word].text.lower().strip(".,?!") in _OH_AFTER_DOUBLE:
            following.kind, following.value = "oh", "0"
    return atoms


def _near_numbers(texts: list[str]) -> Iterator[int]:
    """The words from right before a number to where it must have ended; what is far from numbers need not be read."""
    beginnings = set(filter(_begins_number, set(texts)))
    begun = [n for n, text in enumerate(texts) if text in beginnings]
    ends = -1
    for n, next_begun in pairwise([*begun, len(texts)]):
        if n > max(ends, 0):
            yield n - 1
        ends = n + 1 + NUMBER_REACH
        while n < ends and n < next_begun:
            yield n
            ends += not _pieces(texts[n])  # no part of the reach
            n += 1


@lru_cache(maxsize=65536)
def _begins_number(text: str) -> bool:
    return any(kind in _BEGINNINGS for kind, _, _ in _pieces(text))


@lru_cache(maxsize=65536)
def _pieces(text: str) -> tuple[tuple[str, str, bool], ...]:
    """Kind, value and "a group ends here" of every piece of a written word."""
    written = hyphenated(text.lower().replace("’", "'"))
    comma = written.rstrip("\"'")[-1:] in (",", ".", ";", "-", "?", "!", "…")
    core = written.strip("\"'?!.;:…()[]").rstrip(",-")
    pieces = [core] if any(c.isdigit() for c in core) else [p for p in core.split("-") if p]
    return tuple((*_kind(piece), comma and n == len(pieces) - 1) for n, piece in enumerate(pieces) if piece)


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
    if any(c.isdigit() for c in piece):
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
    if not _NUMERAL.match(piece) or re.fullmatch(r"\d+\.\d{1,2}", piece):
        return ("quantity", "") if piece[0] in "$€" or piece[-1] == "%" else ("word", piece)
    return "numeral", re.sub(r"[^\d-]", "-", piece).strip("-")


def _voice_runs(talk: Talk, voice: str, breaks_s: list[float]) -> Iterator[Run]:
    atoms = _atoms(talk, voice)
    run, fillers, at = Run(voice), 0, 0
    while at < len(atoms):
        if not run.groups and atoms[at].kind not in _BEGINNINGS:
            at += 1
            continue
        groups, used, quantity = _number_at(atoms, at)
        if not used:
            fillers += 1
            if atoms[at].kind not in ("filler", "mend", "homophone") or fillers > FILLERS_MAX:
                if run.groups:
                    yield run
                run = Run(voice)
            elif atoms[at].kind == "mend" and len(run.digits) not in run.mends:
                run.mends.append(len(run.digits))
            at += 1
            continue
        start = talk.words[atoms[at].word].start
        if run.groups and (quantity or _turned_away(talk, run, start, breaks_s)):
            yield run
            run = Run(voice)
        if not quantity:
            if not run.groups:
                run.leading_oh = atoms[at].kind == "oh"
                run.leading = atoms[at - 1].value if at and atoms[at - 1].kind == "homophone" else ""
            run.groups.extend(groups)
        fillers = 0
        at += used
    if run.groups:
        yield run


def _turned_away(talk: Talk, run: Run, start: float, breaks_s: list[float]) -> bool:
    ended = talk.words[run.words[-1]].end
    return start - ended > PAUSE_MAX_S or any(ended - 0.2 <= b < start for b in breaks_s)


def _number_at(atoms: list[_Atom], at: int) -> tuple[list[Group], int, bool]:
    """Groups of digits that begin at `at`, how many atoms they take, and whether it is an amount."""
    atom = atoms[at]
    kinds = [a.kind for a in atoms[at : at + 6]] + [""] * 6
    if atom.kind == "quantity":
        return [], 1, True
    if atom.kind == "repeat" and kinds[1] in ("digit", "oh", "homophone"):
        return [Group(atoms[at + 1].value * _REPEAT[atom.value], [atom.word, atoms[at + 1].word])], 2, False
    if atom.kind == "repeat" and kinds[1] == "numeral" and atoms[at + 1].value.isdigit():
        value = atoms[at + 1].value
        return [Group(value[0] * _REPEAT[atom.value] + value[1:], [atom.word, atoms[at + 1].word])], 2, False
    if atom.kind == "numeral":
        if _amount_follows(atoms, at + 1):
            return [], 1, True
        return [Group(part, [atom.word]) for part in atom.value.split("-") if part], 1, False
    if atom.kind == "homophone":
        near = at > 0 and atoms[at - 1].kind in _SURE and kinds[1] in (*_SURE, "repeat")
        return ([Group(atom.value, [atom.word])], 1, False) if near else ([], 0, False)
    if atom.kind not in ("digit", "oh", "teen", "tens"):
        return [], 0, False
    digits, used = _compound(atoms, at)
    if used > len(digits) - 1 and kinds[used] == "scale":
        return [], used + 1, True
    if _amount_follows(atoms, at + used):
        return [], used, True
    return [Group(digits, [a.word for a in atoms[at : at + used]])], used, False


def _compound(atoms: list[_Atom], at: int) -> tuple[str, int]:
    """A number below 10,000 as spoken: "forty two", "eight hundred", "four hundred ninety nine"."""
    kinds = [a.kind for a in atoms[at : at + 6]] + [""] * 6
    atom = atoms[at]
    digits, used = atom.value, 1
    if atom.kind == "tens" and kinds[1] == "digit" and atoms[at + 1].value != "0" and not atom.comma:
        digits, used = atom.value[0] + atoms[at + 1].value, 2
    if kinds[used] != "hundred" or atom.kind == "oh":
        return digits, used
    used += 1
    tail = used + 1 if kinds[used] == "filler" and kinds[used + 1] in ("teen", "tens") else used
    if kinds[tail] == "teen":
        return digits + atoms[at + tail].value, tail + 1
    if kinds[tail] == "tens":
        if kinds[tail + 1] == "digit":
            return digits + atoms[at + tail].value[0] + atoms[at + tail + 1].value, tail + 2
        return digits + atoms[at + tail].value, tail + 1
    return digits + "00", used


def _amount_follows(atoms: list[_Atom], at: int) -> bool:
    return at < len(atoms) and atoms[at].kind in ("measure", "scale")
