"""Passages: a few sentences that one party says in a row, with what the other party said before.

What is read by meaning is read passage by passage: a single sentence ("The very same.") means little, and in a whole
call one promise is lost among a thousand words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workers.judge.findings import Evidence
from workers.judge.speech import BACKCHANNEL, Sentence, Talk

PASSAGE_WORDS = 40  # three or four sentences; a turn of an ordinary call fits into one passage
BEFORE_WORDS = 25  # the end of what the other party said, a question as a rule


@dataclass(frozen=True)
class Passage:
    """Words `first`..`last` (indices of Talk.words) of one voice, and what another voice said before them."""

    before: str
    text: str
    first: int
    last: int
    voice: str

    @classmethod
    def of(cls, talk: Talk, before: str, first: int, last: int, voice: str) -> Passage:
        return cls(before, _text(talk, first, last, voice), first, last, voice)

    def evidence(self, talk: Talk) -> Evidence:
        return Evidence.of_words(talk, self.first, self.last, self.voice)


def passages(talk: Talk, roles: frozenset[str]) -> list[Passage]:
    """All that voices with one of the roles say, in order of time; neighbours within a turn share a sentence."""
    found = []
    before = ""
    for turn in _turns(talk):
        if turn[0].role in roles:
            for first, last in _packed(_pieces(talk, turn)):
                found.append(Passage.of(talk, before, first, last, turn[0].voice))
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


def _text(talk: Talk, first: int, last: int, voice: str) -> str:
    return " ".join(talk.words[i].text for i in range(first, last + 1) if talk.voices[i] == voice)
