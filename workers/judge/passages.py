"""Passages: a few sentences that one party says in a row, with what the other party said before.

What is read by meaning is read passage by passage: a single sentence ("The very same.") means little, and in a whole
call one promise is lost among a thousand words. It is lost in a long passage, too, so such a passage is read once more
clause by clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workers.judge.findings import Evidence
from workers.judge.lexicon import COMMAS, FULL_STOPS
from workers.judge.speech import BACKCHANNEL, Sentence, Talk

PASSAGE_WORDS = 40  # three or four sentences; a turn of an ordinary call fits into one passage
CLAUSE_WORDS = 20  # what fits between two breaths
BEFORE_WORDS = 25  # the end of what the other party said, a question as a rule

_MARKS = FULL_STOPS | COMMAS


@dataclass(frozen=True)
class Passage:
    """Words `first`..`last` (indices of Talk.words) of one voice, and what another voice said before them."""

    before: str
    text: str
    first: int
    last: int
    voice: str

    @property
    def read(self) -> str | tuple[str, str]:
        """What an encoder reads: the words, as an answer where they are one."""
        return (self.before, self.text) if self.before else self.text

    @classmethod
    def of(cls, talk: Talk, before: str, first: int, last: int, voice: str) -> Passage:
        return cls(before, _text(talk, first, last, voice), first, last, voice)

    def overlaps(self, first: int, last: int) -> bool:
        return self.first <= last and first <= self.last

    def evidence(self, talk: Talk) -> Evidence:
        return Evidence.of_words(talk, self.first, self.last, self.voice)


def passages(talk: Talk, roles: frozenset[str]) -> list[Passage]:
    """All that voices with one of the roles say, in order of time; neighbours within a turn share a sentence.

    A long passage is followed by its clauses.
    """
    found = []
    before = ""
    for turn in _turns(talk):
        if turn[0].role in roles:
            for first, last in _packed(_pieces(talk, turn)):
                voice = turn[0].voice
                found.append(Passage.of(talk, before, first, last, voice))
                found += [Passage.of(talk, "", *clause, voice) for clause in _clauses(talk, first, last, voice)]
                before = ""
        begin, end = talk.tokens.word[turn[0].first], talk.tokens.word[turn[-1].last]
        before = " ".join(_text(talk, begin, end, turn[0].voice).split()[-BEFORE_WORDS:])
    return found


def _turns(talk: Talk) -> Iterator[list[Sentence]]:
    """Sentences of one voice until another one says more than that it listens."""
    turn: list[Sentence] = []
    for sentence in talk.sentences:
        if turn and sentence.voice != turn[0].voice:
            if BACKCHANNEL.issuperset(talk.text_of(sentence)) and not turn[-1].question:
                continue
            yield turn
            turn = []
        turn.append(sentence)
    if turn:
        yield turn


def _pieces(talk: Talk, turn: list[Sentence]) -> list[list[int]]:
    """The words of each sentence; one without end, as some recognisers write, in pieces."""
    pieces = []
    for sentence in turn:
        begin, end = talk.tokens.word[sentence.first], talk.tokens.word[sentence.last]
        words = [i for i in range(begin, end + 1) if talk.voices[i] == sentence.voice]
        pieces += [words[n : n + PASSAGE_WORDS] for n in range(0, len(words), PASSAGE_WORDS)]
    return pieces


def _packed(pieces: list[list[int]]) -> Iterator[tuple[int, int]]:
    """First and last word of every passage: as many pieces as fit, beginning again with the last one."""
    at = 0
    while at < len(pieces):
        until, count = at + 1, len(pieces[at])
        while until < len(pieces) and count + len(pieces[until]) <= PASSAGE_WORDS:
            count += len(pieces[until])
            until += 1
        yield pieces[at][0], pieces[until - 1][-1]
        if until == len(pieces):
            return
        at = max(at + 1, until - 1)


def _clauses(talk: Talk, first: int, last: int, voice: str) -> list[tuple[int, int]]:
    """First and last word of every run of at most CLAUSE_WORDS words between two marks; none of a short passage.

    A run begins half way through the one before, so that what a cut tears apart stands whole in another.
    """
    words = [i for i in range(first, last + 1) if talk.voices[i] == voice]
    if len(words) <= CLAUSE_WORDS:
        return []
    cuts = [0]
    for n, i in enumerate(words, 1):
        if n - cuts[-1] == CLAUSE_WORDS // 2 or talk.words[i].text[-1:] in _MARKS or n == len(words):
            cuts.append(n)
    clauses, at = [], 0
    while True:
        end = next(n for n in reversed(cuts) if n <= cuts[at] + CLAUSE_WORDS)
        clauses.append((words[cuts[at]], words[end - 1]))
        if end == len(words):
            return clauses
        half = next(n for n, cut in enumerate(cuts) if cut >= cuts[at] + CLAUSE_WORDS // 2)
        at = max(at + 1, min(half, cuts.index(end)))


def _text(talk: Talk, first: int, last: int, voice: str) -> str:
    return " ".join(talk.words[i].text for i in range(first, last + 1) if talk.voices[i] == voice)
