"""What one party answers to the other's question, and what counts as a yes."""

from __future__ import annotations

from itertools import dropwhile, pairwise, takewhile

from workers.core.transcript import CALLER, UNKNOWN
from workers.judge.claims import AUXILIARIES, NEW_SUBJECT, NOT_NEGATED_AFTER, OTHERS, SAYING
from workers.judge.lexicon import COMMA
from workers.judge.speech import Sentence, Talk
from workers.judge.view import Match
from workers.judge.words import word_set

BEGINNING_WORDS = 4  # words of an answer in which its yes stands
ANSWER_TRIES = 3  # utterances that may go by before the answer
DENIED_WITHIN = 14  # words after a yes that may take it back
BRIEF_WORDS = 7  # words of an answer that is no more than an answer
ANSWER_S = 20.0  # seconds after which words no longer answer a question

_ASKING = word_set("who what when where why how which")
_HELPING = AUXILIARIES | word_set("am have has may")
#: What is asked after a statement to have it confirmed: "isn't it?"
_TAG = _HELPING | word_set("not i you we they it this right correct huh")

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
_SURELY_NOT = frozenset([("absolutely", "not"), ("definitely", "not"), ("certainly", "not")])
#: With these a no denies less than was asked: "no, but it may", "not that I know".
_SOFTENED = word_set("but may might could if unless until except necessarily more longer yet know promise guarantee")
#: After a no these leave things as they are: "no, it is fine".
_FINE_WITHOUT = frozenset([("be", "fine"), ("is", "fine"), ("is", "okay"), ("all", "right"), ("sounds", "good")])
_MINDING = word_set("you not would do please and so if")
_TAKEN_BACK = word_set("but want rather need yet wait stop until unless first")
_REGRET = word_set("sorry afraid")
#: What opens a sentence that takes the one before it back, and what denies in it.
_REPAIRS = word_set("no nope nah wait actually sorry hold on")
_OF_ONESELF = word_set("i it we this that do")
_DENIALS = frozenset((verb, "not") for verb in ("do", "is", "are", "am", "will", "would", "was"))
#: Not to know or to have something is no denial.
_NOT_KNOWN = word_set("have hear know see understand remember")
#: What comes after these is about the other party.
_ON_YOU = frozenset([("but", "you"), ("so", "you"), ("and", "you")])
_FILLERS = word_set("um uh er ah oh well hmm so like and okay you know i mean mm maam sir honey huh")


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
        or (word in _HELPING and following in NEW_SUBJECT and (at == 0 or words[at - 1] not in NEW_SUBJECT))
        for at, (word, following) in enumerate(pairwise(words))
    )


def asks_whether_you_mind(talk: Talk, match: Match) -> bool:
    """Whether the question is "do you mind if ...", which a no permits."""
    words = talk.text_of(talk.sentence(match.tokens[-1]))
    return any(w == "mind" and (at == 0 or words[at - 1] in _MINDING) for at, w in enumerate(words))


def says_yes(talk: Talk, sentence: Sentence, minds: bool = False) -> bool:
    """Whether a sentence begins with a yes that neither it nor what the voice says next takes back.

    A consumer may also permit with "okay" or "go ahead"; from an agent that confirms nothing.
    minds: the question was whether somebody minds: a plain no permits, "yes, I do" does not.
    """
    words = talk.text_of(sentence)
    while len(words) > 1 and words[0] in _FILLERS and (words[0], words[1]) not in _YES_PAIRS | _LEAVE_PAIRS:
        if words[0] == "okay" and sentence.role == CALLER:
            break
        words = words[1:]
    head = words[:BEGINNING_WORDS]
    if minds and words[0] in _NO:
        return not _TAKEN_BACK & set(words)
    if minds and ("mind" in words or ("i", "do") in pairwise(head)):
        return "not" in words
    if taken_back(talk, sentence):
        return False
    lenient = sentence.role in (CALLER, UNKNOWN)
    if lenient and _leave(words) - (_FINE_WITHOUT if words[0] in _NO else frozenset()):
        return True
    if _denying(words, len(head)) or _they_say(words):
        return False
    said = _affirms(words) or (tuple(words[:2]) in _YES_PAIRS and talk.tokens.sep[_second(talk, sentence)] == COMMA)
    if lenient:
        return said or any(w in _LEAVE for w in words[:6])
    # "Yes, but we are not part of the government" affirms nothing; "it is, but you are not in trouble" does.
    about_you = next((at for at, pair in enumerate(pairwise(words)) if pair in _ON_YOU), len(words))
    words = words[:about_you]
    return said and "but" not in words[:DENIED_WITHIN] and not _denying(words, DENIED_WITHIN)


def says_no(talk: Talk, sentence: Sentence) -> bool:
    """Whether a sentence begins with a no that neither it nor what the voice says next softens: "no, but it may"."""
    words = list(dropwhile(_FILLERS.__contains__, talk.text_of(sentence)))
    said = _denying(words, 1) or tuple(words[:2]) in _SURELY_NOT
    return said and _SOFTENED.isdisjoint(words + _said_next(talk, sentence))


def _leave(words: list[str]) -> set[tuple[str, str]]:
    """What permits among the first words: "go ahead", but not "you may not"."""
    return {
        pair
        for at, pair in enumerate(pairwise(words[:BEGINNING_WORDS]))
        if pair in _LEAVE_PAIRS
        and not (pair[0] in _LEAVE_BY and words[at + 2 : at + 3] == ["not"])
        and words[max(0, at - 1) : at] != ["not"]
    }


def _affirms(words: list[str]) -> bool:
    """Whether an answer's words say yes, in whatever way."""
    head = words[:BEGINNING_WORDS]
    pairs = set(pairwise(head))
    # "We are." says yes, "we are glad you called" and "I am sorry" do not.
    brief = bool(pairs & _YES_PAIRS) and len(words) <= BEGINNING_WORDS and not _REGRET & set(words)
    that_is = words[:2] == ["that", "is"] and words[2:3] != [] and words[2] in _THAT_IS
    return any(w in _YES for w in head) or that_is or brief or bool(pairs & _SURELY) or _ends_in_yes(words)


def taken_back(talk: Talk, sentence: Sentence) -> bool:
    """Whether the same voice goes on with a no: "Yes. Wait, no, I do not want that"."""
    words = list(dropwhile(_FILLERS.__contains__, _said_next(talk, sentence)))
    opening = list(takewhile(_REPAIRS.__contains__, words))
    denial = words[len(opening) :]
    if not opening or opening[0] == "on" or _leave(words):
        return False
    if not _NO.isdisjoint(opening[1:]) or opening == words == ["no"]:
        return True
    # "No, you need not worry" and "wait, I can not find my card" take nothing back.
    return (
        denial[:1] != []
        and denial[0] in _OF_ONESELF
        and any(
            pair in _DENIALS and denial[at + 2 : at + 3] != [] and denial[at + 2] not in _NOT_KNOWN | NOT_NEGATED_AFTER
            for at, pair in enumerate(pairwise(denial[:BRIEF_WORDS]))
        )
    )


def _said_next(talk: Talk, sentence: Sentence) -> list[str]:
    """The first words after a sentence that the same voice says before another speaks."""
    of_word, last = talk.tokens.word, sentence.last
    ends = min(last + DENIED_WITHIN, len(talk.tokens) - 1)
    while last < ends and talk.voices[of_word[last + 1]] == sentence.voice and of_word[last + 1] <= of_word[last] + 1:
        last += 1
    return talk.tokens.text[sentence.last + 1 : last + 1]


def _denying(words: list[str], within: int) -> bool:
    """Whether a no stands among the first words that is not "no doubt" or "no problem"."""
    return any(
        w in ("no", "not", "never", "nope") and "".join(words[at + 1 : at + 2]) not in NOT_NEGATED_AFTER
        for at, w in enumerate(words[:within])
    )


def _they_say(words: list[str]) -> bool:
    """'Yes, they all say that.'"""
    return any(
        w in OTHERS and any(v.startswith(SAYING) for v in words[at + 1 : at + 3])
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
    said = bool(set(pairwise(head)) & _STILL_YES) and not {"no", "not", "never"} & set(head)
    return said and not taken_back(talk, sentence)
