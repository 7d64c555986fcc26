"""Spoken words in one spelling: what was said, whatever the recogniser wrote.

`normalise` turns one written word into the plain tokens that phrases are compared with: lower
case, no punctuation, contractions opened ("don't" is "do not"), small numerals spelled out.
"""

from __future__ import annotations

import re
from functools import lru_cache

UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def word_set(listed: str) -> frozenset[str]:
    """A set of words, written as a blank-separated list."""
    return frozenset(listed.split())


#: Words that can be part of a spoken number.
NUMBER_WORDS = frozenset([*UNITS, *TEENS, *TENS, "hundred", "thousand", "million", "dozen", "half"])

#: Sounds that say nothing.
FILLERS = word_set("um uh er erm uhm ah hmm mm mmm")

#: Words that may stand between any two words of a phrase: they change neither what is said nor its polarity.
LIGHT = word_set(
    "really actually basically literally just simply honestly truly even also still totally completely absolutely "
    "please like kinda frankly seriously folks sir maam"
)

#: Words that are said all the time: four in ten of plain English talk.
COMMON = word_set(
    "the a an i you we it to of and in is are am was be do does did have has had will would can could "
    "that this for on with my your our me so not no yes okay what how who at about or if but there get "
    "got just know like they them he she his her up out all one from by as thank thanks hello hi please "
    "right going call"
)

_NUMERALS = {
    **{str(n): word for n, word in enumerate(UNITS + TEENS)},
    **{str(20 + 10 * n): word for n, word in enumerate(TENS)},
    "100": "one hundred",
    "1000": "one thousand",
}

_SPELLINGS = {
    "won't": "will not", "wont": "will not", "can't": "can not", "cant": "can not", "cannot": "can not",
    "shan't": "shall not", "ain't": "is not", "aint": "is not", "let's": "let us", "lets": "let us",
    "dont": "do not", "didnt": "did not", "doesnt": "does not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "wouldnt": "would not", "couldnt": "could not", "shouldnt": "should not",
    "havent": "have not", "hasnt": "has not", "im": "i am", "ive": "i have", "youre": "you are",
    "youve": "you have", "youll": "you will", "theyre": "they are", "weve": "we have", "thats": "that is",
    "whats": "what is", "theres": "there is", "heres": "here is",
    "gonna": "going to", "goin": "going", "doin": "doing", "nothin": "nothing", "somethin": "something",
    "tryna": "trying to", "til": "till", "'til": "till", "cuz": "because", "'cause": "because", "outta": "out of",
    "lotta": "lot of", "kinda": "kind of", "sorta": "sort of", "dunno": "do not know", "hafta": "have to",
    "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me",
    "ya": "you", "y'all": "you all", "yall": "you all", "ok": "okay", "yep": "yes", "yup": "yes",
    "yeah": "yes", "yea": "yes", "mhm": "uhhuh", "mmhmm": "uhhuh", "mm-hmm": "uhhuh", "mm-hm": "uhhuh",
    "uh-huh": "uhhuh", "upfront": "up front", "signup": "sign up", "setup": "set up",
    "licence": "license", "licenced": "licensed", "nobody": "no one", "noone": "no one",
    "everyone": "everybody", "anyone": "anybody", "someone": "somebody", "ssn": "social security number",
    "ssns": "social security number", "co-pay": "copay", "co-pays": "copays", "healthcare": "health care",
    "em": "them", "gotcha": "got you", "betcha": "bet you", "oughta": "ought to", "shoulda": "should have",
    "coulda": "could have", "woulda": "would have", "imma": "i am going to", "alright": "all right",
    "helpline": "help line", "paperwork": "paper work", "mastercard": "master card",
    "nonrefundable": "non refundable", "giveback": "give back", "robocall": "robo call", "robocalls": "robo calls",
    "anymore": "any more", "ma'am": "maam", "usa": "united states", "u.s": "united states", "voicemail": "voice mail",
    "alrighty": "all right", "okey": "okay", "okie": "okay",
}  # fmt: skip

_IS = word_set(
    "one it that what there here who he she how where when this everything everybody somebody nothing anything body"
)
#: Words before which a noun's "'s" is "is" ("your premium's going down"); before others it says whose.
_AFTER_IS = word_set(
    "not a an the my our their going gonna gotta been got gone on at too so very always never just only already still "
    "free guaranteed paid due here there about supposed probably definitely covered included recorded coming getting "
    "running ending expiring calling looking doing trying asking leaving dropping rising"
    " yours mine ours theirs certain worth"
)
_SUFFIXES = (("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am"), ("'d", "would"))
_DROPPED_G = re.compile(r"(?<=[a-z])in'(?=\W*$)")  # "callin'"
_EDGE = re.compile(r"^[^\w$%#']+|[^\w$%#']+$")
_NUMERAL = re.compile(r"^\$?\d[\d,]*(\.\d+)?%?$")
#: What recognisers write between two groups of digits, besides the hyphen; slashes and colons stand in dates and times.
_DASHES = re.compile(r"(?<=\w)(?:[‐‑‒–—―…−]|\.{2,}(?!\.))+(?=\w)")
_SPLIT = re.compile(r"[-/.,:;!?…–—_@&+()\[\]\"]+")


def hyphenated(written: str) -> str:
    """A word with every dash or row of dots inside it as a hyphen: "two—three", "412–36–7890"."""
    return _DASHES.sub("-", written)


@lru_cache(maxsize=65536)
def normalise(written: str) -> tuple[str, ...]:
    """The plain tokens of one written word, in order; empty for pure punctuation.

    "Don't" -> ("do", "not"); "1-800-MEDICARE" -> ("one", "800", "medicare"); "$499" -> ("499", "dollar").
    """
    text = _EDGE.sub("", _DROPPED_G.sub("ing", written.lower().replace("’", "'").replace("‘", "'"))).strip("'")
    if not text:
        return ()
    if text == "%":
        return ("percent",)
    if text in _SPELLINGS:
        return tuple(_SPELLINGS[text].split())
    if _NUMERAL.match(text):
        return _numeral(text)
    parts = [part for part in _SPLIT.split(text) if part]
    if len(parts) > 1:
        return tuple(token for part in parts for token in normalise(part))
    return _contraction(text.strip("$%#"))


def _numeral(text: str) -> tuple[str, ...]:
    digits = text.strip("$%").replace(",", "").removesuffix(".00")
    tokens = _NUMERALS.get(digits, digits).split()
    if text.startswith("$"):
        tokens.append("dollar")
    if text.endswith("%"):
        tokens.append("percent")
    return tuple(tokens)


def is_said(written: str, following: str) -> bool:
    """Whether a noun's "'s" says "is", going by the next written word: "your premium's going", "your wife's name"."""
    if not written.endswith(("'s", "’s")) or normalise(written)[-1:] in (("is",), ("us",)):
        return False
    return next(iter(normalise(following)), "") in _AFTER_IS


def _contraction(text: str) -> tuple[str, ...]:
    for suffix, word in _SUFFIXES:
        if text.endswith(suffix) and len(text) > len(suffix):
            return (*normalise(text.removesuffix(suffix)), word)
    if text.endswith("'s"):
        stem = normalise(text.removesuffix("'s"))
        return (*stem, "is") if stem and stem[-1] in _IS else stem
    text = text.replace("'", "")
    return (text,) if text else ()
