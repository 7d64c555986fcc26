"""Whether the words of an answer say yes, permit, deny or ask.

A yes stands at the beginning of a clause, or the whole clause is one: "right, ma'am", "it sure is". The same words
elsewhere are about something else: "I am driving right now".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, dropwhile, pairwise, product, takewhile

from workers.judge.claims import AUXILIARIES, NEW_SUBJECT, NOT_NEGATED_AFTER, OTHERS, SAYING
from workers.judge.fluency import fluent
from workers.judge.lexicon import SPACE, TURN
from workers.judge.speech import Sentence, Talk
from workers.judge.words import LIGHT, word_set

BEGINNING_WORDS = 4  # words of an answer in which its yes stands
PERMITTING_WORDS = 6  # words in which a consumer's leave stands
BRIEF_WORDS = 7  # words of an answer that is no more than an answer


def _in_words(*texts: str) -> frozenset[tuple[str, ...]]:
    """Texts as rows of words."""
    return frozenset(tuple(text.split()) for text in texts)


ASKING = word_set("who what when where why how which")
HELPING = AUXILIARIES | word_set("am have has may")

#: Among the first words these say yes.
_YES = word_set("yes uhhuh affirmative")
_SURELY = frozenset([("of", "course"), ("you", "bet"), ("hundred", "percent"), ("no", "doubt"), ("for", "sure")])
#: These do where they open a clause; beside other words they stress those.
_SURE = word_set("correct right absolutely definitely certainly sure exactly indeed totally")
#: What an opening one of these may go on with: "sure is", "absolutely you can", "sure thing".
_SURE_OF = NEW_SUBJECT | word_set("is am are do does did can will thing enough as")
#: A clause of nothing else but words that stress it says yes: "it is", "we always do", "sure does".
_SHORT = frozenset(
    [*product(("i", "we"), ("do", "can", "will")), *product(("we", "you", "they"), ("are", "will")), ("i", "am"),
     ("you", "do"), ("it", "is"), ("it", "does"), ("it", "will")]
)  # fmt: skip
_STRESS = _SURE | LIGHT | word_set("always all now too")
_SHORTEST = frozenset((verb,) for verb in ("is", "am", "are", "do", "does", "did", "can", "will"))
#: "That is what I am saying", "that is us".
_THAT_IS = word_set("what who us me it them true")
#: A clause that ends in one of these says yes: "you heard right", "that is correct", "I am dead certain".
_RIGHT = word_set("right correct exactly sure certain")
#: What stands before it; in a clause of three words anything but a "your" may.
_RIGHTLY = word_set("is are am was were heard got it that exactly dead down")
_NO_RIGHT = word_set("your my our the a about not")

#: What permits among a consumer's first words, besides yes.
_LEAVE = frozenset(
    [("go", "ahead"), ("right", "ahead"), ("on", "ahead"), ("go", "for"), ("sounds", "good"), ("not", "mind")]
)  # fmt: skip
_LEAVE_IN_THREE = _in_words("by all means", "be my guest")
#: Clauses that permit with a question.
_WHY_NOT = (["why", "not"], ["i", "do", "not", "see", "why", "not"])
#: What permits at the beginning of a clause.
_LEAVE_PAIRS = frozenset(
    [("you", "may"), ("you", "can"), ("have", "it"), ("go", "on"), ("do", "it"), ("do", "that"), ("please", "do"),
     ("that", "works")]
)  # fmt: skip
#: A clause of nothing else permits.
_LEAVE_CLAUSES = _in_words(
    "works for me", "works for us", "sounds like a plan", "with pleasure", "gladly", "carry on", "proceed",
    "continue", "fire away", "feel free", "have at it", "i wish you would", "count me in", "i am in",
    "i am on board",
    *(f"i would {like} {it}" for like in ("like", "love", "appreciate") for it in ("that", "it")),
    *(f"{it} would be {fine}" for it in ("that", "it") for fine in ("great", "good", "nice", "wonderful")),
)  # fmt: skip
#: "Do what you have to", "whatever you need", but not "do what you want".
_WHATEVER = frozenset(product(("what", "whatever"), ("you",), ("need", "have")))
#: "No problem", "not a problem", "I have got no objection to that", but not "no problem with my plan".
_OBJECTION = word_set("problem problems objection objections issue issues worries")
_OBJECTING = word_set("i we have got do that it this is will would be there")
#: What may stand between a not and the objection: "I do not have an objection".
_OBJECTED_NOT = word_set("a an any have got be see")
_OBJECTED = word_set("that it this me us you")
_GOT_IT = word_set("you have got it")
_FINE = word_set("okay fine")
_IT = word_set("it that this which")
_IS = word_set("is would will should sounds suits")
#: What one may be "fine with".
_CONTENT = word_set("okay fine good cool happy")
_AGREED = word_set("agree agreed consent permission okay approve approved granted allow permit")
#: All that may stand before these in their clause: "I understand and I agree", "you have got my permission".
_AGREEING = word_set(
    "i we you do give gives giving have has got my our the it understand and fully also can to will both all verbal "
    "would"
)
_NOTHING = word_set("nothing none")
_EAGER = word_set("ready agreeable")
_GUESSING = frozenset([("i", "guess"), ("i", "suppose"), ("i", "think")])
_GUESSED = word_set("so it that")
#: All that may stand before a please that permits.
_ASKED = word_set("would could can will you if yes sure oh well okay")

NO = word_set("no nope nah not")
#: With one of these a no to "do you mind" is no leave.
TAKEN_BACK = word_set("but want rather need yet wait stop until unless first")
#: With one of these nothing is permitted yet: "okay, but tell me more first".
_NOT_YET = word_set("first wait bye goodbye")
#: These also open what is said next: "right, so who is this?"
_OPENERS = word_set("right okay")
#: Whoever asks so after an okay wants to know first who calls, and why.
_WHO_AND_WHY = _in_words(
    "who is", "who are", "who am", "who do you", "why", "what is this", "what is that", "what is it",
    "what are you", "what for", "what do you mean", "how did you",
)  # fmt: skip
_BEING = word_set("is are am was were did have has")
#: What puts an answer off for a moment; below, for longer as well, and what may stand before it: "give me a second".
_WAITING = frozenset(
    [("hold", "on"), ("hang", "on"), *product(("one", "a"), ("second", "sec", "minute", "moment"))]
)  # fmt: skip
_DELAYING = _WAITING | _in_words(
    "let me think", "let me ask", "let me talk", "call me back", "think about", "have to think about"
)
_GIVING = word_set("give me us just i need want to can could you")
_FILLERS = word_set("um uh er ah ha haha oh well hm hmm so like and okay mm maam sir honey huh but then hey hi")
#: What may come before the first word that says something.
_OPENING = _OPENERS | _FILLERS
_ASIDES = frozenset([("you", "know"), ("i", "mean")])
_POLITE = word_set("sir maam honey hon dear sweetie miss man")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's words and its clauses, without the fillers that open it and them.

    question: it ends in a question.
    """

    words: list[str]
    clauses: list[list[str]]
    question: bool

    @classmethod
    def of(cls, talk: Talk, sentence: Sentence, lenient: bool = False) -> Answer:
        """lenient: an okay says something."""
        clauses = _clauses(talk, sentence)
        words = without_fillers([*chain.from_iterable(clauses)], lenient)
        opened = [clause for clause in (without_fillers(clause, lenient) for clause in clauses) if clause]
        return cls(words, opened, talk.sentence(sentence.last).question)

    def affirms(self) -> bool:
        """Whether it says yes, in whatever way."""
        head = self.words[:BEGINNING_WORDS]
        return (
            not _YES.isdisjoint(head)
            or not _SURELY.isdisjoint(pairwise(head))
            or any(map(_says_so, self._first(BEGINNING_WORDS)))
            or self.ends_in_yes()
        )

    def insists(self) -> bool:
        """Whether it is a short answer that a not in the question does not touch: "it is", "sure does"."""
        return any(map(_short, self._first(BEGINNING_WORDS))) and not denies(self.words, PERMITTING_WORDS)

    def decides(self) -> bool:
        """Whether it says yes or permits in words that mean nothing else, as an okay may."""
        return self.affirms() or self.leaves()

    def leaves(self) -> bool:
        """Whether it permits before anything else: "go ahead", "why not?"."""
        return leaves(self.words) or self._why_not()

    def permits(self) -> bool:
        """Whether it permits, and nothing has to come first: "fine", "that is okay with me", "I agree"."""
        return _NOT_YET.isdisjoint(self.words) and any(map(_permits, self._first(PERMITTING_WORDS)))

    def only_opens(self, onward: list[str]) -> bool:
        """Whether its okay only opens a question in return or puts the answer off: "right, so who is this?".

        onward: what the voice says next. After "okay, but" and "right" any question is one in return; after a mere okay
        one about what comes next goes along: "okay, what do you need?".
        """
        words = [*self.words, *onward]
        opened = list(takewhile(_OPENING.__contains__, words))
        rest = words[len(opened) :]
        if _OPENERS.isdisjoint(opened) or "and" in opened or not rest or not _YES.isdisjoint(rest[:BRIEF_WORDS]):
            return False
        if _puts_off(rest, _DELAYING):
            return True
        if not _opens_asking(rest) or self._why_not():
            return False
        returned = "but" in opened or ("right" in opened and len(opened) < len(self.words))
        return returned or rest[0] in _BEING or _begins(rest, _WHO_AND_WHY)

    def asks_for_it(self) -> bool:
        """Whether a please asks for what was offered: "yes, please", but not "hold on, please"."""
        at = next((at for at, word in enumerate(self.words) if word == "please"), -1)
        ends = any(clause[-1] == "please" for clause in self.clauses)
        return at >= 0 and ends and _ASKED.issuperset(self.words[:at])

    def _why_not(self) -> bool:
        """'Okay, why not?', but not 'why not send it?'"""
        return any(
            _unpolite([*dropwhile((_FILLERS | _YES).__contains__, clause)] or clause) in _WHY_NOT
            for clause in self.clauses
        )

    def waits(self) -> bool:
        """'Okay, hold on a second.'"""
        return _puts_off([*dropwhile(_OPENING.__contains__, self.words)], _WAITING)

    def asks(self) -> bool:
        """Whether it asks something itself: "what permission?", "are you sure?", "right now?"."""
        words = self.words
        if self._why_not():
            return False
        if words[0] in ASKING:
            return not self.ends_in_yes()
        return self.question and (_opens_asking(words) or len(words) <= 2 or not ASKING.isdisjoint(words[-2:]))

    def ends_in_no(self) -> bool:
        """'Have it your way, no.'"""
        return self.clauses[-1] == ["no"] and not self.question

    def tells(self) -> bool:
        """'Yes, they all say that.'"""
        return any(
            w in OTHERS and any(v.startswith(SAYING) for v in self.words[at + 1 : at + 3])
            for at, w in enumerate(self.words[:BRIEF_WORDS])
        )

    def ends_in_yes(self) -> bool:
        """'Just a small one, yes.', 'I thought you had done that, but yes.'"""
        return len(self.words) <= BRIEF_WORDS + 1 and _unpolite(self.words)[-1] in ("yes", "correct")

    def _first(self, within: int) -> Iterator[list[str]]:
        """The clauses that begin within the first words."""
        begins = accumulate(map(len, self.clauses), initial=0)
        return (clause for clause, begin in zip(self.clauses, begins, strict=False) if begin < within)


def leaves(words: list[str]) -> bool:
    """Whether something among the first words permits: "go ahead", but not "do not go ahead"."""
    if _objects_to_nothing(words):
        return True
    return any(
        (pair in _LEAVE or (*pair, *words[at + 2 : at + 3]) in _LEAVE_IN_THREE)
        and words[max(0, at - 1) : at] != ["not"]
        for at, pair in enumerate(pairwise(words[:BEGINNING_WORDS]))
    )


def denies(words: list[str], within: int) -> bool:
    """Whether a no stands among the first words that is not "no doubt" or "no problem"."""
    return any(
        (w in NO or w == "never") and "".join(words[at + 1 : at + 2]) not in NOT_NEGATED_AFTER
        for at, w in enumerate(words[:within])
    )


def without_fillers(words: list[str], lenient: bool = False) -> list[str]:
    """The words without the fillers at their beginning. lenient: an okay is none."""
    at = 0
    while at < len(words):
        if tuple(words[at : at + 2]) in _ASIDES:
            at += 2
        elif words[at] in _FILLERS and not (lenient and words[at] == "okay"):
            at += 1
        else:
            break
    return words[at:]


def _clauses(talk: Talk, sentence: Sentence) -> list[list[str]]:
    """A sentence's words, without fillers and words said twice, clause by clause; "all right" is "okay"."""
    order = range(sentence.first, sentence.last + 1)
    kept, words, seps = fluent(talk.tokens, order, [*talk.tokens.sep[sentence.first : sentence.last], TURN])
    clauses: list[list[str]] = [[]]
    for at, word in enumerate(words):
        clause = clauses[-1]
        if clause[-1:] == ["all"] and word == "right":
            clause[-1] = "okay"
        else:
            clause.append(word)
        if seps[at] != SPACE:
            # "It is" is an answer, "it's..." has only begun.
            if word in HELPING and at and talk.tokens.word[kept[at - 1]] == talk.tokens.word[kept[at]]:
                clause[-2:] = ["".join(clause[-2:])]
            clauses.append([])
    return clauses


def _unpolite(words: list[str]) -> list[str]:
    """The words without the "sir" at their end."""
    while len(words) > 1 and words[-1] in _POLITE:
        words = words[:-1]
    return words


def _short(clause: list[str]) -> bool:
    """Whether a clause is "it is", "we always do" or "sure does"."""
    plain = tuple(w for w in clause if w not in _STRESS)
    return plain in _SHORT or (clause[0] in _SURE and plain in _SHORTEST)


def _says_so(clause: list[str]) -> bool:
    """Whether a clause says yes by itself: "absolutely", "it sure is", "that is what I said", "you heard right"."""
    clause = _unpolite(clause)
    if _short(clause):
        return True
    plain = [w for w in clause if w not in _SURE]
    if plain[:2] == ["that", "is"] and plain[2:3] != [] and plain[2] in _THAT_IS:
        return TAKEN_BACK.isdisjoint(plain)
    if clause[-1] in _RIGHT and len(clause) > 1 and (clause[-2] in _RIGHTLY or len(clause) <= 3):
        return clause[-2] not in _NO_RIGHT and "hope" not in clause
    if clause[0] not in _SURE:
        return False
    following = clause[1:]
    if following and following[0] in ASKING:
        return following[1:2] != [] and following[1] in NEW_SUBJECT
    return not following or following[0] in _SURE_OF or _says_so(following)


def _objects_to_nothing(words: list[str]) -> bool:
    """'No problem', 'I do not have an issue with that', but not 'No, I have a problem with that'."""
    at = next((at for at, word in enumerate(words[:BRIEF_WORDS]) if word in _OBJECTION), 0)
    no = next((no for no in range(at - 1, -1, -1) if words[no] in NO), None)
    if no is None or not _OBJECTING.issuperset(set(words[:no]) - NO):
        return False
    following = words[at + 1 :]
    named = following[:1] in (["with"], ["to"]) and following[1:2] != [] and following[1] not in _OBJECTED
    between = words[no + 1 : at]
    return not named and (not between or (words[no] == "not" and _OBJECTED_NOT.issuperset(between)))


def _begins(words: list[str], beginnings: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[:n]) in beginnings for n in range(1, min(len(words), BEGINNING_WORDS) + 1))


def _puts_off(words: list[str], delays: frozenset[tuple[str, ...]]) -> bool:
    """Whether the words begin with one of the delays: "hold on", "just give me a second"."""
    asked_for = len(list(takewhile(_GIVING.__contains__, words)))
    return _begins(words, delays) or _begins(words[asked_for:], delays)


def _permits(clause: list[str]) -> bool:
    """Whether a clause is a consumer's leave: "fine", "that is okay with me", "I agree", "you may", "I guess so"."""
    pair, following = tuple(clause[:2]), clause[2:]
    if tuple(word for word in _unpolite(clause) if word == "like" or word not in _STRESS) in _LEAVE_CLAUSES:
        return True
    if tuple(clause[clause[0] == "do" :][:3]) in _WHATEVER:
        return True
    if pair in _GUESSING:
        return not following or following[0] in _GUESSED or _says_so(following) or _permits(following)
    if pair in _LEAVE_PAIRS:
        return following[:1] != ["not"] and TAKEN_BACK.isdisjoint(following)
    if clause[0] == "you" and "it" in clause and _GOT_IT.issuperset(clause[: clause.index("it")]):
        return True
    if pair == ("let", "us"):
        return TAKEN_BACK.isdisjoint(clause)
    it_is = len(clause) > 1 and clause[0] in _IT and clause[1] in _IS
    return any(
        (word in _FINE and (at == 0 or it_is))
        or (
            word in _CONTENT
            and clause[at + 1 : at + 2] in (["with"], ["by"])
            and not _OBJECTED.isdisjoint(clause[at + 2 :][:1])
        )
        or (word in _AGREED and _AGREEING.issuperset(clause[:at]) and _NOTHING.isdisjoint(clause[at + 1 : at + 3]))
        or (word in _EAGER and clause[:at] == ["i", "am"])
        for at, word in enumerate(clause[:PERMITTING_WORDS])
    )


def _opens_asking(words: list[str]) -> bool:
    """Whether the words begin with "what" or "are you"."""
    return words[0] in ASKING or (words[0] in HELPING and words[1:2] != [] and words[1] in NEW_SUBJECT)
