"""What a rule finds in a call: an outcome, a reason, and the words that prove it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from workers.core.transcript import AGENT, UNKNOWN
from workers.judge.speech import Sentence, Talk
from workers.judge.view import Match

PASS = "pass"  # noqa: S105
VIOLATION = "violation"
NOT_APPLICABLE = "not_applicable"
NOT_ASSESSABLE = "not_assessable"

QUOTE_WORDS = 60  # words; about 20 s of talk, enough to read what happened
EVIDENCE_MAX = 5  # places quoted per rule


@dataclass(frozen=True)
class Evidence:
    """Words `first`..`last` (indices of Talk.words) and the quote made of them.

    start, end: seconds from the start of the recording. fact: what proves it where there is no word to quote.
    """

    speaker: str
    start: float
    end: float
    first: int
    last: int
    voice: str | None
    fact: str | None = None

    @classmethod
    def of_fact(cls, fact: str) -> Evidence:
        """What is known of the call itself; nobody said it, so it has no seconds and no words."""
        return cls(UNKNOWN, 0.0, 0.0, 0, -1, None, fact)

    @classmethod
    def of_words(cls, talk: Talk, first: int, last: int, voice: str | None) -> Evidence:
        """What a voice (None: everybody) says from one word to another; a voice's own word comes first."""
        key = (cls, first, last, voice)
        known = talk.memo.get(key)
        if known is None:
            known = talk.memo[key] = cls._of_words(talk, first, last, voice)
        return known

    @classmethod
    def _of_words(cls, talk: Talk, first: int, last: int, voice: str | None) -> Evidence:
        words, voices, roles = talk.words, talk.voices, talk.roles
        if voice is None:
            role = Counter(roles[first : last + 1]).most_common(1)[0][0]
            end = max([w.end for w in words[first : last + 1]])
        else:
            role = roles[first]
            end = max([words[i].end for i in range(first, last + 1) if voices[i] == voice])
        return cls(role, words[first].start, end, first, last, voice)

    @classmethod
    def of_match(cls, talk: Talk, match: Match) -> Evidence:
        """The sentences that the matched words stand in; of longer ones than a quote, what stands around the words."""
        of_word = talk.tokens.word
        begin, end = talk.sentence(match.first_token), talk.sentence(match.last_token)
        if begin.voice != end.voice:
            words = [of_word[t] for t in match.tokens]
            return cls.of_words(talk, min(words), max(words), None)
        words = list(dict.fromkeys(of_word[begin.first : end.last + 1]))
        first, last = words.index(of_word[match.first_token]), words.index(of_word[match.last_token])
        if len(words) > QUOTE_WORDS:
            around = max(0, QUOTE_WORDS - (last - first + 1)) // 2
            words = words[max(0, first - around) : last + 1 + around]
        return cls.of_words(talk, words[0], words[-1], begin.voice)

    @classmethod
    def of_sentence(cls, talk: Talk, sentence: Sentence) -> Evidence:
        return cls.of_words(talk, talk.tokens.word[sentence.first], talk.tokens.word[sentence.last], sentence.voice)

    @classmethod
    def of_span(cls, talk: Talk, until_s: float) -> Evidence | None:
        """What the agent (or, where nobody is known to be, anybody) said before `until_s`."""
        within = range(bisect_left(talk.words, until_s, key=attrgetter("start")))
        if not within:
            return None
        first = next((i for i in within if talk.roles[i] == AGENT), None)
        if first is None:
            return cls.of_words(talk, 0, within[-1], None)
        last = next(i for i in reversed(within) if talk.roles[i] == AGENT)
        return cls.of_words(talk, first, last, talk.voices[first])

    def to_json(self, talk: Talk, masked: dict[int, str]) -> dict[str, Any]:
        """`masked`: per word index the name of the personal number it is part of."""
        spoken: list[str] = [] if self.fact is None else [self.fact]
        for i in range(self.first, self.last + 1):
            if self.voice is not None and talk.voices[i] != self.voice:
                continue
            if i not in masked:
                spoken.append(talk.words[i].text)
            elif not spoken or spoken[-1] != f"[{masked[i]}]":
                spoken.append(f"[{masked[i]}]")
            if len(spoken) > QUOTE_WORDS:
                break
        if len(spoken) > QUOTE_WORDS:
            spoken[QUOTE_WORDS:] = ["…"]
        return {
            "speaker": self.speaker,
            "start": round(self.start, 2),
            "end": round(self.end, 2),
            "quote": " ".join(spoken),
        }


@dataclass(frozen=True)
class Finding:
    """The outcome of one rule for one call."""

    outcome: str
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Begun:
    """Where something begins that words are due before. start: seconds from the start of the recording."""

    start: float
    evidence: tuple[Evidence, ...]
