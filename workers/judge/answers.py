"""What one party answers to the other's question, and what counts as a yes."""

from __future__ import annotations

from itertools import pairwise, takewhile

from workers.core.transcript import CALLER, UNKNOWN
from workers.judge.assent import (
    ASKING,
    BEGINNING_WORDS,
    BRIEF_WORDS,
    HELPING,
    NO,
    TAKEN_BACK,
    Answer,
    denies,
    leaves,
    without_fillers,
)
from workers.judge.claims import NEW_SUBJECT, NOT_NEGATED_AFTER
from workers.judge.lexicon import COMMA
from workers.judge.speech import Sentence, Talk
from workers.judge.view import Match
from workers.judge.words import word_set

ANSWER_TRIES = 3  # utterances that may go by before the answer
DENIED_WITHIN = 14  # words after a yes that may take it back
ANSWER_S = 20.0  # seconds after which words no longer answer a question

#: What is asked after a statement to have it confirmed: "isn't it?"
_TAG = HELPING | word_set("not i you we they it this right correct huh")

_SURELY_NOT = frozenset([("absolutely", "not"), ("definitely", "not"), ("certainly", "not")])
#: With these a no denies less than was asked: "no, but it may", "not that I know".
_SOFTENED = word_set("but may might could if unless until except necessarily more longer yet know promise guarantee")
_MINDING = word_set("you not would do please and so if")
#: What opens a sentence that takes the one before it back, and what denies in it.
_REPAIRS = word_set("no nope nah wait actually sorry hold on second thought thoughts uh um")
_OF_ONESELF = word_set("i it we this that do")
_DENIALS = frozenset((verb, "not") for verb in ("do", "is", "are", "am", "will", "would", "was"))
#: Not to know or to have something is no denial.
_NOT_KNOWN = word_set("have hear know see understand remember")
#: What comes after these is about the other party.
_ON_YOU = frozenset([("but", "you"), ("so", "you"), ("and", "you")])


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
        words = without_fillers(talk.text_of(answer))
        # "Um", "I...", or the end of what the other party was saying meanwhile is not yet the answer.
        if words and not (len(words) == 1 and words[0] in NEW_SUBJECT) and not talk.is_mid_sentence(first):
            return answer
        following = answer.last + 1
        if following >= len(talk.tokens) or talk.voices[talk.tokens.word[following]] != answer.voice:
            return answer
        first = following
    return None


def answer_in_the_end(talk: Talk, sentence: Sentence) -> Sentence | None:
    """The yes with which a voice goes on after words that decided nothing: "I thought you had. But yes."."""
    following = sentence.last + 1
    if following == len(talk.tokens) or talk.sentence(following).voice != sentence.voice:
        return None
    if talk.tokens.word[following] > talk.tokens.word[sentence.last] + 1:
        return None
    said = _first_said(talk, following, sentence.end + ANSWER_S)
    if said is None or denies(talk.text_of(sentence), DENIED_WITHIN):
        return None
    answer = Answer.of(talk, said, lenient=True)
    return said if len(answer.words) <= BRIEF_WORDS and answer.decides() else None


def answer_after_asking_back(talk: Talk, asked_back: Sentence) -> Sentence | None:
    """What a voice that asked in return ("You charging me?") or for a moment says once the other has replied.

    None where the other voice asked for something else meanwhile: then it answers that. A mere okay after a moment
    only tells that it is back.
    """
    waited = Answer.of(talk, asked_back, lenient=True).waits()
    replied = _replied(talk, asked_back) if waited or talk.sentence(asked_back.last).question else None
    if replied is None:
        return None
    reply, again = replied
    said = _sentences(talk, reply, again)
    if talk.start_of(reply) > asked_back.end + ANSWER_S or any(s.question for s in said):
        return None
    later = _first_said(talk, again, max((s.end for s in said), default=talk.start_of(reply)) + ANSWER_S)
    return None if waited and later and not Answer.of(talk, later, lenient=True).decides() else later


def _replied(talk: Talk, sentence: Sentence) -> tuple[int, int] | None:
    """The first token of what another voice replies, and the first with which the voice of a sentence goes on."""
    reply = talk.next_token(sentence.last, sentence.start, not_by=sentence.voice)
    if reply is None:
        return None
    replying = talk.voices[talk.tokens.word[reply]]
    again = talk.next_token(reply, talk.start_of(reply), not_by=replying)
    if again is None or talk.voices[talk.tokens.word[again]] != sentence.voice:
        return None
    return reply, again


def _sentences(talk: Talk, reply: int, again: int) -> list[Sentence]:
    """What a voice says from the first token of its reply until another goes on."""
    voice = talk.voices[talk.tokens.word[reply]]
    begun, ended = talk.start_of(reply), talk.start_of(again)
    return [s for s in talk.sentences if s.voice == voice and begun <= s.end and s.start <= ended]


def asks_for(talk: Talk, match: Match) -> bool:
    """Whether the matched words are what a question asks: "Is this call recorded?", "It is recorded, isn't it?".

    They are not where a question only follows them: "this is Jane on a recorded line, how can I help you?".
    """
    for sentence in {id(s): s for s in map(talk.sentence, match.tokens)}.values():
        if not sentence.question:
            continue
        words = talk.text_of(sentence)
        own = [t - sentence.first for t in match.tokens if sentence.first <= t <= sentence.last]
        if words[0] in ASKING or _begins_to_ask(words[: min(own) + 1]):
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
        (word in ASKING and following in HELPING)
        or (word in HELPING and following in NEW_SUBJECT and (at == 0 or words[at - 1] not in NEW_SUBJECT))
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
    lenient = sentence.role in (CALLER, UNKNOWN)
    answer = Answer.of(talk, sentence, lenient)
    words = answer.words
    if not words:
        return False
    if minds and words[0] in NO:
        return TAKEN_BACK.isdisjoint(words)
    if minds and ("mind" in words or ("i", "do") in pairwise(words[:BEGINNING_WORDS])):
        return "not" in words
    if taken_back(talk, sentence) or answer.only_opens(_said_next(talk, sentence) if lenient else []):
        return False
    if lenient and answer.asks_for_it():
        return True
    if answer.asks() or answer.tells() or answer.ends_in_no():
        return False
    if lenient and answer.leaves():
        return True
    if denies(words, BEGINNING_WORDS):
        return False
    if lenient:
        return answer.affirms() or answer.permits()
    # "Yes, but we are not part of the government" affirms nothing; "it is, but you are not in trouble" does.
    about_you = next((at for at, pair in enumerate(pairwise(words)) if pair in _ON_YOU), len(words))
    meant = words[: min(about_you, DENIED_WITHIN)]
    return answer.affirms() and "but" not in meant and not denies(meant, DENIED_WITHIN)


def says_no(talk: Talk, sentence: Sentence) -> bool:
    """Whether a sentence begins with a no that neither it nor what the voice says next softens: "no, but it may"."""
    words = Answer.of(talk, sentence).words
    said = denies(words, 1) or tuple(words[:2]) in _SURELY_NOT
    return said and _SOFTENED.isdisjoint(words + _said_next(talk, sentence))


def taken_back(talk: Talk, sentence: Sentence) -> bool:
    """Whether the same voice goes on with a no: "Yes. Wait, no, I do not want that".

    It also does where it says so after a few words of the other party's that ask nothing.
    """
    if _takes_back(without_fillers(_said_next(talk, sentence))):
        return True
    after = talk.tokens.word[sentence.last] + 1
    if after == len(talk.words) or talk.voices[after] == sentence.voice:
        return False
    replied = _replied(talk, sentence)
    if replied is None:
        return False
    reply, again = replied
    words = without_fillers(_said_from(talk, again))
    # A mere "no" may be about what was said meanwhile.
    if not words or words[0] in NO or not _takes_back(words):
        return False
    brief = talk.tokens.word[again] - after <= BRIEF_WORDS
    return brief and not any(s.question for s in _sentences(talk, reply, again))


def _takes_back(words: list[str]) -> bool:
    """Whether the words open with a no that takes back what was said before."""
    opening = list(takewhile(_REPAIRS.__contains__, words))
    denial = words[len(opening) :]
    if not opening or opening in (["on"], ["second"]) or leaves(words):
        return False
    if not NO.isdisjoint(opening[1:]) or opening == words == ["no"]:
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
    return _said_from(talk, sentence.last)[1:]


def _said_from(talk: Talk, first: int) -> list[str]:
    """A token's word and the next that its voice says before another speaks."""
    of_word, last = talk.tokens.word, first
    ends, voice = min(first + DENIED_WITHIN, len(talk.tokens) - 1), talk.voices[of_word[first]]
    while last < ends and talk.voices[of_word[last + 1]] == voice and of_word[last + 1] <= of_word[last] + 1:
        last += 1
    return talk.tokens.text[first : last + 1]


def insists(talk: Talk, sentence: Sentence) -> bool:
    """Whether a sentence says yes to a question with a not in it: "this isn't the bank, is it?", "Sure is."

    A mere "right" would agree with the not.
    """
    return Answer.of(talk, sentence).insists() and not taken_back(talk, sentence)
