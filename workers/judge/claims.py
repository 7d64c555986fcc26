"""Whether words that were said are meant: negation and hearsay."""

from __future__ import annotations

from workers.judge.lexicon import COMMA, SPACE, STOP, TURN
from workers.judge.view import Match, View
from workers.judge.words import word_set

REACH_BEFORE = 7  # words a negation governs: "we do not and never will guarantee"
REACH_HEARSAY = 12  # words between "if anyone tells you" and what they tell

_NEGATORS = word_set(
    "not no never none neither nor without unable hardly nothing illegal unlawful forbidden prohibited "
    "avoid refuse instead rather impossible false wish"
)
#: A negator followed by one of these says yes all the same.
NOT_NEGATED_AFTER = word_set(
    "worry worries problem only matter doubt wonder forget believe kidding joke mention miss question "
    "wait lie lying afraid hesitate mind just because biggie sweat"
)
#: At the beginning of a sentence "no" and "not" answer what came before, unless these follow.
_NO_BINDS_TO = word_set("one body way guarantee guarantees guaranteed such longer free promise promises fee fees")
_PRONOUNS = word_set("i we you it they he she there that this")
NEW_SUBJECT = _PRONOUNS | word_set("the our your")
_IMPERATIVES = word_set("do stop please take remove never")
_SUBJECTS = word_set("i we you it they he she there everything")
_FINITE = word_set("is are am was were will would can could have has had got do does did need must should may might")
_LINKS = word_set("that if whether because which what when how not never no do does did can will would could who")
_CARRY = (
    "say", "said", "tell", "told", "promis", "guarante", "think", "believ", "mean", "know", "claim", "sure",
    "assur", "impl", "want",
)  # fmt: skip
_BREAKS = word_set("but because so and then plus")
_CLAUSE_STARTS = _BREAKS | _SUBJECTS
_MODALS = word_set("may might will can could would does do")
_DENIED = word_set("it they that this he she we")
AUXILIARIES = word_set("is are was were do does did can could will would should")

OTHERS = word_set(
    "anybody somebody they companies company people others scammers scams ads ad commercials he she who "
    "some them nobody one agents agent salesman salespeople person friend neighbor guy everybody guys folks outfits "
    "outfit lenders website facebook internet tv crooks commercial"
)
SAYING = (
    "say", "said", "tell", "told", "promis", "claim", "guarante", "offer", "advertis", "ask", "charg",
    "call", "impl", "pretend", "think", "thought", "threat",
)  # fmt: skip
#: What these open is no quotation: "they ask me, I say ...".
_NOT_QUOTING = ("ask", "call", "charg", "offer", "threat")
_STRANGERS = word_set("anybody somebody scammers scams others ads")
_CONDITION = word_set("if when whenever some other those any")
_YOU_SAID = word_set("said told mentioned asked heard say think thought")
#: All that somebody says, in a word.
_TOLD = word_set("it that this so no yes nothing already again")
_OWN_AGAIN = word_set("so but")
_SPEAKERS = word_set("i we")
_OWN_CLAUSE = _OWN_AGAIN | word_set("because and")
_HEARERS = word_set("to you me us them him her")
#: "So I said stop calling me" is told, "I say you will win" is said.
_SAYING_NOW = word_set("say tell promise guarantee")
_MYTH = word_set("fake bogus misleading phony myth lie scam lies scams myths false illegal impossible untrue")


def is_negated(match: Match, inside: bool = True) -> bool:
    """Whether the words are negated, or denied right afterwards.

    inside: a negation between the phrase's own words counts; it does not where the phrase tells
    somebody what to say ("say that you can not work").
    """
    return (inside and negated_inside(match)) or _negated_before(match) or _denied_after(match)


def _negates(view: View, at: int) -> bool:
    """Whether a negator negates what comes after it."""
    if at and view.words[at - 1] == "or":
        return False  # "yes or no", "whether or not"
    following = view.words[at + 1] if at + 1 < len(view.words) else ""
    if following in NOT_NEGATED_AFTER:
        return False
    if view.words[at] in ("no", "not", "never") and (at == 0 or view.seps[at - 1] in (STOP, TURN)):
        # "No the panels are free", with the comma lost; "not the social" is no answer.
        subjects = NEW_SUBJECT if view.words[at] == "no" else _PRONOUNS
        return following in _NO_BINDS_TO or (following not in subjects and view.seps[at] == SPACE)
    if view.words[at] == "not" and following in ("no", "never", "nothing", "none"):
        return False  # "Ain't nobody gets turned away": said twice, meant once
    if view.words[at] == "rather":
        return following == "than"
    # "Don't you want a free system?" offers one.
    return not (view.words[at] == "not" and following == "you" and view.words[max(0, at - 1)] in ("do", "would", "did"))


def negated_inside(match: Match) -> bool:
    """Whether a negation stands between the phrase's own words."""
    view = match.view
    return any([view.words[at] in _NEGATORS and _negates(view, at) for at in match.gaps])


def _negated_before(match: Match) -> bool:
    view = match.view
    for at in range(match.first - 1, max(-1, match.first - 1 - REACH_BEFORE), -1):
        if view.seps[at] != SPACE:
            return False
        word = view.words[at]
        if word in _NEGATORS and _negates(view, at) and not _negates_subject(view, at, match.first):
            return True
        if word in _CLAUSE_STARTS and _new_clause(view, at):
            return False
    return False


def _new_clause(view: View, at: int) -> bool:
    """Whether a clause of its own begins here: "you can not think about it | you have got to do it today".

    "I can not say | you will win" is still negated: saying and thinking carry the negation over.
    """
    word, following = view.words[at], view.words[at + 1]
    if word in _BREAKS:
        return word not in ("and", "plus") or following in NEW_SUBJECT or following in _IMPERATIVES
    if word not in _SUBJECTS or following not in _FINITE:
        return False
    before = view.words[max(0, at - 2) : at]
    return bool(before) and before[-1] not in _LINKS and not any(w.startswith(_CARRY) for w in before)


def _negates_subject(view: View, at: int, until: int) -> bool:
    """'Not making payments may hurt your credit': the payments are negated, not the harm."""
    between = view.words[at + 1 : until]
    return (
        view.words[at] in ("not", "without")
        and between[:1] != []
        and (between[0].endswith("ing") and not _MODALS.isdisjoint(between[1:]))
    )


def _denied_after(match: Match) -> bool:
    """'Free panels do not exist', 'a guarantee is not something we give', 'that is a myth'."""
    view, at = match.view, match.last
    following = view.words[at + 1 : at + 6]
    if view.seps[at] in (SPACE, COMMA) and following[:1] in (["but"], ["and"]) and _denies(following[1:4]):
        # "It is gone and it is not coming back" denies nothing.
        return not "".join(following[4:]).endswith("ing")
    if at + 2 < len(view.words) and view.seps[at] == SPACE:
        if view.words[at + 1] in AUXILIARIES and view.words[at + 2] in ("not", "never"):
            return view.words[at + 3 : at + 4] not in (["only"], ["just"])
        for later in range(at + 1, min(at + 6, len(view.words))):
            if view.seps[later - 1] in (STOP, TURN):
                return False
            if view.words[later] in _MYTH:
                return True
    return False


def _denies(words: list[str]) -> bool:
    """'It is not', 'they are not really'."""
    return len(words) == 3 and words[0] in _DENIED and words[1] in AUXILIARIES and words[2] in ("not", "never")


def is_hearsay(match: Match) -> bool:
    """Whether the words tell what others say: "if anyone tells you that it is free"."""
    view = match.view
    for at in range(match.first - 1, max(-1, match.first - 1 - REACH_HEARSAY), -1):
        if view.seps[at] in (STOP, TURN):
            return False
        if view.words[at] in OTHERS:
            # "If a company guarantees results": the claim itself is what they say.
            said_by_them = view.words[at] in _STRANGERS or not _CONDITION.isdisjoint(view.words[max(0, at - 3) : at])
            until = match.first + 1 if said_by_them else match.first
            for verb in range(at + 1, min(at + 6, until)):
                if view.words[verb].startswith("call") and view.words[verb - 1] in ("who", "that"):
                    continue  # "everybody who calls gets it": to phone, not to name
                if view.words[verb] in _SAYING_NOW and view.words[verb - 1] in _SPEAKERS:
                    continue  # "like the others I guarantee it"
                if view.words[verb].startswith(SAYING):
                    if _told_all(view, verb, match.first) or _speaks_again(view, verb, match.first):
                        break
                    return True
        if view.words[at] == "you" and view.words[at + 1] in _YOU_SAID and at + 1 < match.first:
            if view.words[at + 1 : at + 3] == ["heard", "me"] or _told_all(view, at + 1, match.first):
                return False
            # "You said you wanted help, so shut up": what comes after is the speaker's own.
            told = range(at + 2, match.first)
            return not any(view.seps[t] == COMMA or (t > at + 2 and view.words[t] in _OWN_AGAIN) for t in told)
    return False


def _told_all(view: View, verb: int, until: int) -> bool:
    """Whether what was said ends before the words in question: "he said that, you idiot", "you said it you idiot"."""
    for at in range(verb + 1, until):
        if view.words[at] in _TOLD and view.seps[at] == COMMA:
            return True
    return view.words[until - 1] in _TOLD - {"that"} and view.words[until] == "you" and until - 1 > verb


def _speaks_again(view: View, verb: int, claim: int) -> bool:
    """Whether the speaker begins a clause of his own after others' verb: "when they ask me, I say you will win".

    What comes right after "they tell you," is still theirs, and so is what he goes on to say of others.
    """
    for at in range(verb + 1, claim + 1):
        if view.words[at] not in _SPEAKERS:
            continue
        after_comma = view.seps[at - 1] == COMMA
        if after_comma and not view.words[verb].startswith(_NOT_QUOTING):
            after_comma = not _HEARERS.issuperset(view.words[verb + 1 : at])
        if after_comma or view.words[at - 1] in _OWN_CLAUSE:
            begun = at + 2 if view.words[at + 1] in _SAYING_NOW else at + 1
            return not any(w in OTHERS or w.startswith(SAYING) for w in view.words[begun:claim])
    return False
