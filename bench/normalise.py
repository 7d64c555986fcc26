"""Words as they are compared: what was said, however it is spelled.

The reference is kept word for word as it was spoken. A token of the hypothesis may stand for
several spoken readings ("2019" is "twenty nineteen" or "two thousand nineteen", "that's" is "that
is"), so every token becomes a slot: a list of readings, each a list of words. The alignment takes
the reading that fits; it can never take more or fewer words than that reading has.
"""

from __future__ import annotations

import re

Reading = list[str]
Slot = list[Reading]

UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")]
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
            "twelve": "twelfth"}  # fmt: skip

#: Ending of a contraction -> the words it can stand for.
CONTRACTIONS = {"'m": ["am"], "'re": ["are"], "'ll": ["will"], "'ve": ["have"], "'d": ["would", "had"],
                "'s": ["is", "has", "us"], "n't": ["not"]}  # fmt: skip
SPELLINGS = {"ok": "okay", "mr": "mister", "mrs": "missus", "dr": "doctor", "st": "street", "alright": "all right",
             "cannot": "can not", "can't": "can not", "won't": "will not", "gonna": "going to", "wanna": "want to",
             "oh": "oh", "&": "and"}  # fmt: skip

TOKEN = re.compile(r"\$?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?%?|[a-z]+(?:'[a-z]+)*|&")


def spoken_words(text: str) -> list[str]:
    """Reference text as plain words; where it has digits, their first reading."""
    return [word for slot in slots(text) for word in slot[0]]


def slots(text: str) -> list[Slot]:
    """Any text as slots of readings; the first reading is the most literal one."""
    text = text.lower().replace("’", "'")
    text = re.sub(r"(?<=[a-z])\.(?=(?:com|gov|org|net)\b)", " dot ", text)
    return [_readings(token) for token in TOKEN.findall(text)]


def _readings(token: str) -> Slot:
    if token[0] in "$0123456789":
        return _number_readings(token)
    readings = [[token]]
    if token in SPELLINGS:
        readings.append(SPELLINGS[token].split())
    for ending, words in CONTRACTIONS.items():
        if token.endswith(ending) and len(token) > len(ending):
            readings += [[token[: -len(ending)], word] for word in words]
    return readings


def _number_readings(token: str) -> Slot:
    before = token.startswith("$")
    percent = ["percent"] if token.endswith("%") else []
    ordinal = token.rstrip("%")[-2:] in ("st", "nd", "rd", "th")
    whole, _, decimals = token.strip("$%").rstrip("stndrh").replace(",", "").partition(".")
    if ordinal:
        *rest, last = _cardinal(int(whole))
        return [[*rest, ORDINALS.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")]]
    if decimals and before:  # $1.50
        cents = _cardinal(int(decimals[:2].ljust(2, "0")))
        dollars = _cardinal(int(whole))
        return [[*dollars, "dollars", "and", *cents, "cents"], [*dollars, *cents]]
    unit = ["dollars"] if before else []
    readings = [*_digit_readings(whole)]
    if decimals:
        readings = [[*r, "point", *[UNITS[int(d)] for d in decimals]] for r in readings]
    if unit == ["dollars"]:
        return [[*r, *u] for r in readings for u in (["dollars"], ["dollar"], [])]
    return [[*r, *percent] for r in readings]


def _digit_readings(digits: str) -> list[Reading]:
    """All usual ways to say a string of digits, without repeats."""
    found: list[Reading] = []
    if len(digits) <= 9 and (digits == "0" or not digits.startswith("0")):
        cardinal = _cardinal(int(digits))
        found.append(cardinal)
        found.append(["a", *cardinal[1:]] if cardinal[0] == "one" and len(cardinal) > 1 else cardinal)
        if "hundred" in cardinal[:-1] or "thousand" in cardinal[:-1]:
            at = max(i for i, w in enumerate(cardinal) if w in ("hundred", "thousand"))
            found.append([*cardinal[: at + 1], "and", *cardinal[at + 1 :]])
    found.append([UNITS[int(d)] for d in digits])
    found.append(["oh" if d == "0" else UNITS[int(d)] for d in digits])
    if 2 < len(digits) <= 8:  # twelve forty, one forty, twenty nineteen
        cuts = range(len(digits) % 2, len(digits), 2)
        pairs = [digits[c : c + 2] for c in cuts]
        head = [UNITS[int(digits[0])]] if len(digits) % 2 else []
        found.append([*head, *[w for p in pairs for w in (_cardinal(int(p)) if p[0] != "0" else _pair(p))]])
    if len(digits) == 4 and digits.endswith("00"):
        found.append([*_cardinal(int(digits[:2])), "hundred"])
    return [r for i, r in enumerate(found) if r not in found[:i]]


def _pair(pair: str) -> Reading:
    return ["hundred"] if pair == "00" else ["oh", UNITS[int(pair[1])]]


def _cardinal(value: int) -> Reading:
    if value < 20:
        return [UNITS[value]]
    if value < 100:
        return [TENS[value // 10], *([UNITS[value % 10]] if value % 10 else [])]
    scale, name = next((s, n) for s, n in SCALES if value >= s)
    rest = value % scale
    return [*_cardinal(value // scale), name, *(_cardinal(rest) if rest else [])]
