"""A transcript made ready for judging: tokens with times and roles, sentences, searchable views.

Roles: when the factory is not sure who the agent is, every voice counts as unknown. Rules about
what an agent must or must not say then listen to every voice: nothing is cleared for a wrong label.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from workers.core.transcript import AGENT, CALLER, UNKNOWN, Transcript, Word
from workers.judge.phrases import COMMA, SPACE, STOP, TURN, Need, Phrase
from workers.judge.words import normalise, word_set

ROLE_SURE = 0.6  # of 1; 0.5 is a coin flip between two voices
PAUSE_S = 1.5  # seconds of silence that end a sentence the recogniser left open
RESUME_S = 6.0  # seconds after which a sentence interrupted by the other party is a new one
ASIDE_WORDS = 12  # words of the other party that a sentence survives

_THOUSANDS_TAIL = re.compile(r"^,\d{3}\b")
_QUESTION_STARTS = word_set("are is do does did can could would will have has who what when where why how may")


@dataclass(slots=True)
class Token:
    """One normalised word; `word` is the index of the written word, `sep` what follows it."""

    text: str
    word: int
    sep: str


@dataclass(slots=True)
class Sentence:
    """Tokens `first`..`last` of one voice; `stop` is its last written character."""

    first: int
    last: int
    voice: str
    role: str
    start: float
    end: float
    question: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: positions in the view, and those of them that fell into gaps."""

    view: View
    first: int
    last: int
    gaps: tuple[int, ...]

    @property
    def tokens(self) -> list[int]:
        return self.view.order[self.first : self.last + 1]


class View:
    """A searchable row of tokens: one party's words, or everybody's in order of time."""

    def __init__(self, tokens: list[Token], order: list[int], seps: list[str]) -> None:
        self.order, self.seps = order, seps
        self.words = [tokens[i].text for i in order]
        parts, starts, at = [TURN], [], 1
        for text, sep in zip(self.words, seps, strict=True):
            starts.append(at)
            parts.append(text + sep)
            at += len(text) + 1
        self.text = "".join(parts)
        self._starts = starts
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            self._places.setdefault(word, []).append(at)
        self._need_places: dict[Need, list[int]] = {}

    def find(self, phrase: Phrase) -> Iterator[Match]:
        """Every place where the phrase is said, from left to right."""
        for begin, end in self._windows(phrase):
            stop = self._starts[end] if end < len(self._starts) else len(self.text)
            for found in phrase.regex.finditer(self.text, self._starts[begin], stop):
                yield self._match(phrase, found)

    def _match(self, phrase: Phrase, found: re.Match[str]) -> Match:
        first = bisect_right(self._starts, found.start()) - 1
        last = bisect_right(self._starts, max(found.start(), found.end() - 1)) - 1
        gaps: list[int] = []
        for group in range(1, phrase.regex.groups + 1):
            begin, end = found.span(group)
            if end > begin >= 0:
                gaps.extend(range(bisect_right(self._starts, begin) - 1, bisect_right(self._starts, end - 1)))
        return Match(self, first, last, tuple(gaps))

    def _windows(self, phrase: Phrase) -> Iterator[tuple[int, int]]:
        """Stretches of tokens in which every obligatory word of the phrase occurs; they do not overlap."""
        places = sorted((self._where(need) for need in phrase.needs), key=len)
        reach = phrase.width + 1
        begin = end = -1
        for at in places[0]:
            low, high = max(0, at - reach), min(len(self.words), at + reach + 1)
            if all(_any_within(others, low, high) for others in places[1:]):
                if low <= end:
                    end = high
                    continue
                if end > begin:
                    yield begin, end
                begin, end = low, high
        if end > begin:
            yield begin, end

    def _where(self, need: Need) -> list[int]:
        """Positions of the words that meet a need, ascending."""
        known = self._need_places.get(need)
        if known is None:
            exact, begins = need
            words = {w for w in exact if w in self._places}
            if begins:
                words.update(w for w in self._places if w.startswith(begins))
            known = self._need_places[need] = sorted(at for w in words for at in self._places[w])
        return known


def _any_within(places: list[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] < high


class Talk:
    """All that was said in a call, ready for the rules.

    read: a written word's tokens; the rules' Lexicon.tokens also mends misrecognised words.
    memo: what rules found out about this talk and share.
    """

    def __init__(self, transcript: Transcript, read: Callable[[str], tuple[str, ...]] = normalise) -> None:
        quality = transcript.quality
        trusted = quality.role_confidence >= ROLE_SURE and quality.speakers_from != "none"
        ordered = sorted(transcript.words(), key=lambda w: (w.start, w.end))
        self.words: list[Word] = [w for w in ordered if read(w.text)]
        self.voices = [w.speaker for w in self.words]
        self.roles = [v if trusted and v in (AGENT, CALLER) else UNKNOWN for v in self.voices]
        self.labels_can_slip = quality.speakers_from == "diarization"
        self.quality = quality
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.memo: dict[object, Any] = {}
        self._streams: dict[str, list[int]] = {}
        for voice in dict.fromkeys(self.voices):
            self._add_voice(voice, read)
        self.sentences.sort(key=lambda s: (s.start, s.first))
        self._sentence_of = {t: s for s in self.sentences for t in range(s.first, s.last + 1)}

    def _add_voice(self, voice: str, read: Callable[[str], tuple[str, ...]]) -> None:
        indices = [i for i, v in enumerate(self.voices) if v == voice]
        stream: list[int] = []
        begun = len(self.tokens)
        for at, index in enumerate(indices):
            following = indices[at + 1] if at + 1 < len(indices) else None
            sep = self._separator(index, following)
            texts = read(self.words[index].text)
            if stream and _THOUSANDS_TAIL.match(self.words[index].text) and self.tokens[-1].text.isdigit():
                # "$15 ,000" is written in two words.
                self.tokens[-1].text += texts[0]
                texts = texts[1:]
            for n, text in enumerate(texts):
                stream.append(len(self.tokens))
                self.tokens.append(Token(text, index, sep if n + 1 == len(texts) else SPACE))
            if sep in (STOP, TURN):
                self._close_sentence(begun, voice)
                begun = len(self.tokens)
        self._streams[voice] = stream

    def _separator(self, index: int, following: int | None) -> str:
        """What stands between a word and the same voice's next word."""
        word = self.words[index]
        mark = word.text.rstrip("\"')”’")[-1:]
        if following is None:
            return TURN
        aside = following - index - 1
        pause = self.words[following].start - word.end
        if mark in ".?!…":
            return TURN if aside else STOP
        if aside and (pause > RESUME_S or aside > ASIDE_WORDS):
            return TURN
        if not aside and pause > PAUSE_S:
            return STOP
        return COMMA if mark in ",;:—–" else SPACE

    def _close_sentence(self, first: int, voice: str) -> None:
        last = len(self.tokens) - 1
        begin, end = self.words[self.tokens[first].word], self.words[self.tokens[last].word]
        mark = end.text.rstrip("\"')”’")[-1:]
        question = mark == "?" or (mark not in ".!" and self.tokens[first].text in _QUESTION_STARTS)
        role = self.roles[self.tokens[first].word]
        self.sentences.append(Sentence(first, last, voice, role, begin.start, end.end, question))

    def view(self, roles: Iterable[str]) -> View:
        """The words of the voices whose role is one of `roles`, each voice's own words in a row."""
        return self._views(frozenset(roles))

    def _views(self, roles: frozenset[str]) -> View:
        cached = self._view_cache.get(roles)
        if cached is None:
            order = [t for stream in self._streams.values() for t in stream if self.roles[self.tokens[t].word] in roles]
            cached = self._view_cache[roles] = View(self.tokens, order, [self.tokens[t].sep for t in order])
        return cached

    @cached_property
    def _view_cache(self) -> dict[frozenset[str], View]:
        return {}

    @cached_property
    def mixed(self) -> View:
        """Everybody's words in order of time, for sentences cut by a slipped speaker label."""
        order = sorted(range(len(self.tokens)), key=lambda t: (self.tokens[t].word, t))
        seps = []
        for at, t in enumerate(order):
            token = self.tokens[t]
            sep = token.sep
            if at + 1 < len(order):
                following = self.tokens[order[at + 1]]
                if self.voices[following.word] != self.voices[token.word]:
                    word, pause = self.words[token.word], self.words[following.word].start - self.words[token.word].end
                    sep = SPACE if word.text[-1:] not in ".?!" and pause < PAUSE_S else TURN
            seps.append(sep)
        return View(self.tokens, order, seps)

    def find(self, phrase: Phrase, roles: frozenset[str]) -> Iterator[Match]:
        """Every place where a voice with one of `roles` says the phrase."""
        yield from self.view(roles).find(phrase)
        if self.labels_can_slip and len(self._streams) > 1:
            for match in self.mixed.find(phrase):
                voices = {self.voices[self.tokens[t].word] for t in match.tokens}
                by_role = sum(self.roles[self.tokens[t].word] in roles for t in match.tokens)
                if len(voices) > 1 and 2 * by_role > len(match.tokens):
                    yield match

    def sentence(self, token: int) -> Sentence:
        return self._sentence_of[token]

    def start_of(self, token: int) -> float:
        return self.words[self.tokens[token].word].start

    def end_of(self, token: int) -> float:
        return self.words[self.tokens[token].word].end

    def text_of(self, sentence: Sentence) -> list[str]:
        return [self.tokens[t].text for t in range(sentence.first, sentence.last + 1)]

    @cached_property
    def starts_s(self) -> float:
        """When the first word is said, in seconds from the start of the recording."""
        return self.words[0].start if self.words else 0.0
