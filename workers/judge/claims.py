"""Whether words that were said are meant: negation, hearsay, and the other party's yes or no."""

from __future__ import annotations

from itertools import pairwise

from workers.core.transcript import CALLER, UNKNOWN
from workers.judge.lexicon import COMMA, SPACE, STOP, TURN
from workers.judge.speech import Sentence, Talk
from workers.judge.view import Match, View
from workers.judge.words import word_set

REACH_BEFORE = 7  # words a negation governs: "we do not and never will guarantee"
REACH_HEARSAY = 12  # words between "if anyone tells you" and what they tell
ANSWER_TRIES = 3  # utterances that may go by before the answer
DENIED_WITHIN = 14  # words after a yes that may take it back
BRIEF_WORDS = 7  # words of an answer that is no more than an answer
ANSWER_S = 20.0  # seconds after which words no longer answer a question

_NEGATORS = word_set(
    "not no never none neither nor without unable hardly nothing illegal unlawful forbidden prohibited "
    "avoid refuse instead rather impossible false wish"
)
#: A negator followed by one of these says yes all the same.
_NOT_NEGATED_AFTER = word_set(
    "worry worries problem only matter doubt wonder forget believe kidding joke mention miss question "
    "wait lie lying afraid hesitate mind just because biggie sweat"
)
#: At the beginning of a sentence "no" and "not" answer what came before, unless these follow.
_NO_BINDS_TO = word_set("one body way guarantee guarantees guaranteed such longer free promise promises fee fees")
_PRONOUNS = word_set("i we you it they he she there that this")
_NEW_SUBJECT = _PRONOUNS | word_set("the our your")
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
_AUXILIARIES = word_set("is are was were do does did can could will would should")

_OTHERS = word_set(
    "anybody somebody they companies company people others scammers scams ads ad commercials he she who "
    "some them nobody one agents agent salesman salespeople person friend neighbor guy everybody guys folks outfits "
    "outfit lenders website facebook internet tv crooks commercial"
)
_SAYING = (
    "say", "said", "tell", "told", "promis", "claim", "guarante", "offer", "advertis", "ask", "charg",
    "call", "impl", "pretend", "think", "thought", "threat",
)  # fmt: skip
_STRANGERS = word_set("anybody somebody scammers scams others ads")
_CONDITION = word_set("if when whenever some other those any")
_YOU_SAID = word_set("said told mentioned asked heard say think thought")
_ASKING = word_set("who what when where why how which")
_HELPING = _AUXILIARIES | word_set("am have has may")
#: What is asked after a statement to have it confirmed: "isn't it?"
_TAG = _HELPING | word_set("not i you we they it this right correct huh")
#: All that somebody says, in a word.
_TOLD = word_set("it that this so no yes nothing already again")
_OWN_AGAIN = word_set("so but")
_MYTH = word_set("fake bogus misleading phony myth lie scam lies scams myths false illegal impossible untrue")

_YES = word_set("yes correct right absolutely definitely certainly sure exactly affirmative indeed uhhuh totally")
#: "That is what I am saying", "that is us".
_THAT_IS = word_set("what who us me right correct it them true")
#: Said to a question that was asked with a not in it.
_STILL_YES = frozenset(
    [("sure", "is"), ("sure", "am"), ("sure", "are"), ("we", "are"), ("i", "am"), ("it", "is"), ("they", "are"),
     ("we", "do"), ("i", "do"), ("sure", "do"), ("we", "sure"), ("i", "sure"), ("it", "sure")]
)  # fmt: skip
_YES_PAIRS = frozenset(
    [("of", "course"), ("you", "bet"), ("it", "is"), ("we", "are"), ("i", "am"), ("they", "are"), ("we", "do"),
     ("i", "do"), ("you", "do"), ("you", "are"), ("it", "does"),
     ("it", "will"), ("they", "will"), ("you", "will"), ("we", "will"), ("we", "can"), ("got", "it")]
)  # fmt: skip
#: Said to confirm, without a yes.
_SURELY = frozenset([("of", "course"), ("you", "bet"), ("hundred", "percent"), ("no", "doubt"), ("for", "sure")])
#: What a consumer says to permit something, besides yes.
_LEAVE = word_set("okay fine please agreed agree consent permission")
_LEAVE_PAIRS = frozenset(
    [("go", "ahead"), ("sounds", "good"), ("do", "it"), ("all", "right"), ("that", "works"), ("why", "not"),
     ("no", "problem"), ("not", "mind"), ("you", "may"), ("you", "can"), ("be", "fine"), ("is", "fine"),
     ("is", "okay"), ("let", "us"), ("i", "guess"), ("i", "suppose"), ("have", "it"), ("go", "on"), ("go", "for")]
)  # fmt: skip
#: "You may not" and "I guess not" permit nothing, nor does any of these behind a not.
_LEAVE_BY = word_set("i you")
_NO = word_set("no nope nah not")
#: After a no these leave things as they are: "no, it is fine".
_FINE_WITHOUT = frozenset([("be", "fine"), ("is", "fine"), ("is", "okay"), ("all", "right"), ("sounds", "good")])
_MINDING = word_set("you not would do please and so if")
_TAKEN_BACK = word_set("but want rather need yet wait stop until unless first")
_REGRET = word_set("sorry afraid")
#: What comes after these is about the other party.
_ON_YOU = frozenset([("but", "you"), ("so", "you"), ("and", "you")])
_FILLERS = word_set("um uh er ah oh well hmm so like and okay you know i mean mm maam sir honey huh")


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
    if following in _NOT_NEGATED_AFTER:
        return False
    if view.words[at] in ("no", "not", "never") and (at == 0 or view.seps[at - 1] in (STOP, TURN)):
        # "No the panels are free", with the comma lost; "not the social" is no answer.
        subjects = _NEW_SUBJECT if view.words[at] == "no" else _PRONOUNS
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
        return word not in ("and", "plus") or following in _NEW_SUBJECT or following in _IMPERATIVES
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
        if view.words[at + 1] in _AUXILIARIES and view.words[at + 2] in ("not", "never"):
            return view.words[at + 3 : at + 4] not in (["only"], ["just"])
        for later in range(at + 1, min(at + 6, len(view.words))):
            if view.seps[later - 1] in (STOP, TURN):
                return False
            if view.words[later] in _MYTH:
                return True
    return False


def _denies(words: list[str]) -> bool:
    """'It is not', 'they are not really'."""
    return len(words) == 3 and words[0] in _DENIED and words[1] in _AUXILIARIES and words[2] in ("not", "never")


def is_hearsay(match: Match) -> bool:
    """Whether the words tell what others say: "if anyone tells you that it is free"."""
    view = match.view
    for at in range(match.first - 1, max(-1, match.first - 1 - REACH_HEARSAY), -1):
        if view.seps[at] in (STOP, TURN):
            return False
        if view.words[at] in _OTHERS:
            # "If a company guarantees results": the claim itself is what they say.
            said_by_them = view.words[at] in _STRANGERS or not _CONDITION.isdisjoint(view.words[max(0, at - 3) : at])
            until = match.first + 1 if said_by_them else match.first
            for verb in range(at + 1, min(at + 6, until)):
                if view.words[verb].startswith("call") and view.words[verb - 1] in ("who", "that"):
                    continue  # "everybody who calls gets it": to phone, not to name
                if view.words[verb].startswith(_SAYING):
                    if _told_all(view, verb, match.first):
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


def answer_to(talk: Talk, match: Match) -> Sentence | None:
    """What another voice says first after the matched words, when it comes soon enough.

    A voice whose role is unknown may have been both parties, so its own next words count too.
    """
    last = match.tokens[-1]
    asker = talk.voices[talk.tokens.word[last]]
    first = talk.next_token(last, talk.start_of(match.tokens[0]), not_by=asker)
    if first is None and asker == UNKNOWN:
        asked = talk.sentence(last)
        first = asked.last + 1 if asked.question and asked.last > last else last + 1
    return _first_said(talk, first, talk.end_of(last) + ANSWER_S)


def _first_said(talk: Talk, first: int | None, until_s: float) -> Sentence | None:
    """What a voice says from a token on, begun until then."""
    for _ in range(ANSWER_TRIES):
        if first is None or first >= len(talk.tokens) or talk.start_of(first) > until_s:
            return None
        answer = talk.utterance(first)
        # "Um", "well", or the end of what the other party was saying meanwhile is not yet the answer.
        if not (all(w in _FILLERS for w in talk.text_of(answer)) or talk.is_mid_sentence(first)):
            return answer
        following = answer.last + 1
        if following >= len(talk.tokens) or talk.voices[talk.tokens.word[following]] != answer.voice:
            return answer
        first = following
    return None


def answer_after_asking_back(talk: Talk, asked_back: Sentence) -> Sentence | None:
    """What a voice that answered with a question ("You charging me?") says once that is answered.

    None where the other voice asked for something else meanwhile: then it answers that.
    """
    if not talk.sentence(asked_back.last).question:
        return None
    reply = talk.next_token(asked_back.last, asked_back.start, not_by=asked_back.voice)
    if reply is None or talk.start_of(reply) > asked_back.end + ANSWER_S:
        return None
    replying = talk.voices[talk.tokens.word[reply]]
    first = talk.next_token(reply, talk.start_of(reply), not_by=replying)
    if first is None or talk.voices[talk.tokens.word[first]] != asked_back.voice:
        return None
    begun, ended = talk.start_of(reply), talk.start_of(first)
    replies = [s for s in talk.sentences if s.voice == replying and begun <= s.end and s.start <= ended]
    replied = max((s.end for s in replies), default=begun)
    return None if any(s.question for s in replies) else _first_said(talk, first, replied + ANSWER_S)


def asks_for(talk: Talk, match: Match) -> bool:
    """Whether the matched words are what a question asks: "Is this call recorded?", "It is recorded, isn't it?".

    They are not where a question only follows them: "this is Jane on a recorded line, how can I help you?".
    """
    for sentence in {id(s): s for s in map(talk.sentence, match.tokens)}.values():
        if not sentence.question:
            continue
        words = talk.text_of(sentence)
        own = [t - sentence.first for t in match.tokens if sentence.first <= t <= sentence.last]
        if words[0] in _ASKING or _begins_to_ask(words[: min(own) + 1]):
            return True
        ends = range(max(own), len(words) - 1)
        comma = max((at for at in ends if talk.tokens.sep[sentence.first + at] == COMMA), default=None)
        after = words[(max(own) if comma is None else comma) + 1 :]
        if _TAG.issuperset(after) or not (comma is not None or _begins_to_ask(after)):
            return True
    return False


def _begins_to_ask(words: list[str]) -> bool:
    """Whether "is this", "can I" or "what is" stands among the words, and no "this is the" makes it a statement."""
    return any(
        (word in _ASKING and following in _HELPING)
        or (word in _HELPING and following in _NEW_SUBJECT and (at == 0 or words[at - 1] not in _NEW_SUBJECT))
        for at, (word, following) in enumerate(pairwise(words))
    )


def asks_whether_you_mind(talk: Talk, match: Match) -> bool:
    """Whether the question is "do you mind if ...", which a no permits."""
    words = talk.text_of(talk.sentence(match.tokens[-1]))
    return any(w == "mind" and (at == 0 or words[at - 1] in _MINDING) for at, w in enumerate(words))


def says_yes(talk: Talk, sentence: Sentence, minds: bool = False) -> bool:
    """Whether a sentence begins with a yes that it does not take back.

    A consumer may also permit with "okay" or "go ahead"; from an agent that confirms nothing.
    minds: the question was whether somebody minds: a plain no permits, "yes, I do" does not.
    """
    words = talk.text_of(sentence)
    while len(words) > 1 and words[0] in _FILLERS and (words[0], words[1]) not in _YES_PAIRS | _LEAVE_PAIRS:
        if words[0] == "okay" and sentence.role == CALLER:
            break
        words = words[1:]
    lenient = sentence.role in (CALLER, UNKNOWN)
    head = words[:4]
    pairs = set(pairwise(head))
    if minds and words[0] in _NO:
        return not _TAKEN_BACK & set(words)
    if minds and ("mind" in words or ("i", "do") in pairs):
        return "not" in words
    leave = {
        pair
        for at, pair in enumerate(pairwise(head))
        if not (pair[0] in _LEAVE_BY and words[at + 2 : at + 3] == ["not"]) and head[max(0, at - 1) : at] != ["not"]
    }
    if lenient and leave & (_LEAVE_PAIRS - _FINE_WITHOUT if words[0] in _NO else _LEAVE_PAIRS):
        return True
    if _denying(words, len(head)):
        return False
    if _they_say(words):
        return False
    # "We are." says yes, "we are glad you called" and "I am sorry" do not.
    brief = bool(pairs & _YES_PAIRS) and len(words) <= 4 and not _REGRET & set(words)
    that_is = words[:2] == ["that", "is"] and words[2:3] != [] and words[2] in _THAT_IS
    said = any(w in _YES for w in head) or that_is or brief or bool(pairs & _SURELY) or _ends_in_yes(words)
    said = said or (tuple(words[:2]) in _YES_PAIRS and talk.tokens.sep[_second(talk, sentence)] == COMMA)
    if lenient:
        return said or any(w in _LEAVE for w in words[:6])
    # "Yes, but we are not part of the government" affirms nothing; "it is, but you are not in trouble" does.
    about_you = next((at for at, pair in enumerate(pairwise(words)) if pair in _ON_YOU), len(words))
    words = words[:about_you]
    return said and "but" not in words[:DENIED_WITHIN] and not _denying(words, DENIED_WITHIN)


def _denying(words: list[str], within: int) -> bool:
    """Whether a no stands among the first words that is not "no doubt" or "no problem"."""
    return any(
        w in ("no", "not", "never", "nope") and "".join(words[at + 1 : at + 2]) not in _NOT_NEGATED_AFTER
        for at, w in enumerate(words[:within])
    )


def _they_say(words: list[str]) -> bool:
    """'Yes, they all say that.'"""
    return any(
        w in _OTHERS and any(v.startswith(_SAYING) for v in words[at + 1 : at + 3])
        for at, w in enumerate(words[:BRIEF_WORDS])
    )


def _ends_in_yes(words: list[str]) -> bool:
    """'Just a small one, yes.'"""
    return len(words) <= BRIEF_WORDS and words[-1] in ("yes", "correct")


def _second(talk: Talk, sentence: Sentence) -> int:
    """The second token that is no filler, or the last."""
    at = sentence.first
    while at < sentence.last - 1 and talk.tokens.text[at] in _FILLERS and talk.tokens.text[at] not in ("you", "i"):
        at += 1
    return min(at + 1, sentence.last)


def insists(talk: Talk, sentence: Sentence) -> bool:
    """Whether a sentence says yes to a question with a not in it: "this isn't the bank, is it?", "Sure is."

    A mere "right" would agree with the not.
    """
    head = talk.text_of(sentence)[:6]
    return bool(set(pairwise(head)) & _STILL_YES) and not {"no", "not", "never"} & set(head)
