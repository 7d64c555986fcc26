"""A transcript made ready for judging: tokens with times and roles, sentences, searchable views.

Roles: when the factory is not sure who the agent is, every voice counts as unknown. Rules about
what an agent must or must not say then listen to every voice: nothing is cleared for a wrong label.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby, pairwise, repeat
from operator import attrgetter, itemgetter
from typing import Any

from workers.core.transcript import AGENT, CALLER, ROLE_SURE, UNKNOWN, Transcript, Word
from workers.judge.fluency import fluent
from workers.judge.lexicon import COMMA, COMMAS, FULL_STOPS, SPACE, STOP, TURN, UNKNOWN_CODES, Lexicon, Reading
from workers.judge.phrases import Phrase
from workers.judge.view import SENTENCE, Match, Tokens, View
from workers.judge.words import is_said, normalise, word_set

PAUSE_S = 1.5  # seconds of silence that end a sentence the recogniser left open
CLAUSE_PAUSE_S = 0.25  # seconds that end a clause where no punctuation is written: 21 of 23 pauses at marks are longer
RESUME_S = 6.0  # seconds after which a sentence interrupted by the other party is a new one
OVERLAP_S = 1.0  # seconds; nobody stopped talking for the other
BACKCHANNEL_S = 2.5  # seconds that an "uh-huh" takes, with the pauses around it
FULL_STOP_WORDS = 30  # a full stop at least every so many words; English sentences have 10 to 20
EARLY_WORDS = 5  # an answer may begin before the question's last words are said
ASIDE_WORDS = 12  # words of the other party that a sentence survives

BACKCHANNEL = word_set("uhhuh mm hmm okay all right sure hello huh oh um uh")
_NO_RULES = Lexicon(())
_STATING = (".", "!")
_ENDS = (".", "?", "!")
_NOTHING_SAID = ("uh", UNKNOWN_CODES[0])
_QUESTION_STARTS = word_set("are is do does did can could would will have has who what when where why how may")


def _without_marks(readings: Sequence[Reading]) -> Iterator[range]:
    """Where the recogniser wrote no punctuation: not at all, or for more words than a sentence has.

    Without the last word of a stretch, behind which it did.
    """
    marked = [n for n, reading in enumerate(readings) if reading.mark]
    for before, at in pairwise([-1, *marked, len(readings) - 1]):
        if at - before > FULL_STOP_WORDS or not marked:
            yield range(before + 1, at)


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


class Talk:
    """All that was said in a call, ready for the rules.

    lexicon: the words of the rules; without one, only the words themselves can be looked at.
    memo: what rules found out about this talk and share.
    """

    def __init__(self, transcript: Transcript, lexicon: Lexicon = _NO_RULES) -> None:
        self._lexicon = lexicon
        quality = transcript.quality
        trusted = quality.role_confidence >= ROLE_SURE and quality.speakers_from != "none"
        # By start, then by end; two sorts by one number each are faster than one by both.
        words = sorted(sorted(transcript.words(), key=attrgetter("end")), key=attrgetter("start"))
        readings = [lexicon.read(w.text) for w in words]
        self.words: list[Word] = [w for w, reading in zip(words, readings, strict=True) if reading.tokens]
        self._readings = [reading for reading in readings if reading.tokens]
        self._starts, self._ends = [w.start for w in self.words], [w.end for w in self.words]
        self.voices = [w.speaker for w in self.words]
        role_of = {v: v if trusted and v in (AGENT, CALLER) else UNKNOWN for v in dict.fromkeys(self.voices)}
        self.roles = [role_of[v] for v in self.voices]
        #: The roles that somebody has who speaks in this call.
        self.heard = frozenset(role_of.values())
        self.labels_can_slip = quality.speakers_from == "diarization"
        self.quality = quality
        self.tokens = Tokens()
        self.sentences: list[Sentence] = []
        self.memo: dict[object, Any] = {}
        self._sentence_of: list[Sentence] = []
        self._streams: dict[str, range] = {}
        self._voice_views: dict[str, View] = {}
        self._views: dict[frozenset[str], list[View]] = {}
        self._punctuated: set[str] = set()
        #: Per voice its words.
        self.spoken: dict[str, list[int]] = {voice: [] for voice in role_of}
        for voice, turn in groupby(range(len(self.voices)), self.voices.__getitem__):
            self.spoken[voice] += turn
        for voice, role in role_of.items():
            self._add_voice(voice, role)
        self.sentences.sort(key=lambda s: (s.start, s.first))

    def _add_voice(self, voice: str, role: str) -> None:
        words, tokens, starts, ends = self.words, self.tokens, self._starts, self._ends
        spoken = self.spoken[voice]
        readings = list(map(self._readings.__getitem__, spoken))
        if sum([reading.mark in _ENDS for reading in readings]) * FULL_STOP_WORDS >= len(spoken):
            self._punctuated.add(voice)
        seps = [
            SPACE
            if reading.plain and following == index + 1 and starts[following] - ends[index] <= PAUSE_S
            else self._separator(index, following)
            for index, reading, following in zip(spoken, readings, [*spoken[1:], None], strict=True)
        ]
        for stretch in _without_marks(readings):
            for n in stretch:
                pause = starts[spoken[n + 1]] - ends[spoken[n]]
                if seps[n] == SPACE and pause > CLAUSE_PAUSE_S:
                    seps[n] = COMMA
        cut = [n for n, index in enumerate(spoken) if words[index].text[-1] == "-" and seps[n] == SPACE]
        for n in reversed(cut):  # "the wa- wa- water company"
            begun, whole = readings[n].tokens[0], readings[n + 1].tokens[0]
            if begun != whole and whole.startswith(begun):
                readings[n] = readings[n + 1]
        for n in [n for n, reading in enumerate(readings) if reading.whose or reading.thousands]:
            if not self._in_two_words(readings, seps, n) and readings[n].whose and seps[n] == SPACE:
                self._with_is(readings, n, words[spoken[n]].text, words[spoken[n + 1]].text)
        first = len(tokens)
        codes = "".join([reading.codes for reading in readings])
        marks = "".join([reading.seps + sep for reading, sep in zip(readings, seps, strict=True)])
        tokens.text += chain.from_iterable([reading.tokens for reading in readings])
        tokens.code += codes
        tokens.sep += marks
        tokens.word += chain.from_iterable(map(repeat, spoken, [len(reading.codes) for reading in readings]))
        self._streams[voice] = range(first, len(tokens))
        self._put_together(
            self._streams[voice], [found.start() + first for found in self._lexicon.halves.finditer(codes)]
        )
        for sentence in SENTENCE.findall(marks):
            self._add_sentence(first, first + len(sentence) - 1, voice, role)
            first += len(sentence)

    def _in_two_words(self, readings: list[Reading], seps: list[str], n: int) -> bool:
        """Put an amount together that is written in two words: "$15 ,000"."""
        reading, before = readings[n], n - 1
        while before >= 0 and not readings[before].tokens:
            before -= 1
        if not reading.thousands or before < 0 or seps[before] in (STOP, TURN):
            return False
        amount = readings[before]
        if not amount.tokens[-1].isdigit():
            return False
        tokens = (*amount.tokens[:-1], amount.tokens[-1] + reading.tokens[0])
        readings[before] = amount.saying(tokens, amount.codes)
        readings[n] = reading.saying(reading.tokens[1:], reading.codes[1:])
        if not readings[n].tokens:
            seps[before], seps[n] = seps[n], ""
        return True

    def _with_is(self, readings: list[Reading], n: int, written: str, following: str) -> None:
        """Add the "is" of a word that ends in "'s" where it says that."""
        if is_said(written, following):
            also = self._lexicon.read("is")
            readings[n] = readings[n].saying(readings[n].tokens + also.tokens, readings[n].codes + also.codes)

    def _put_together(self, stream: range, halves: list[int]) -> None:
        """Put together what the recogniser heard as two words. halves: the tokens that can be part of one."""
        done = stream.start - 1
        for token in halves:
            for first in (token - 1, token):
                while done < first < stream.stop - 1:
                    done = first
                    if not self._as_one(stream, first):
                        break
                    first += 1  # what is left of the second may go with the next

    def _as_one(self, stream: range, first: int) -> bool:
        """Whether a token and the next are one word of the rules; what is left of the second says nothing then."""
        texts, codes, seps, second = self.tokens.text, self.tokens.code, self.tokens.sep, first + 1
        if seps[first] != SPACE or not (
            codes[first] in UNKNOWN_CODES
            or codes[second] in UNKNOWN_CODES
            or texts[first] == "a"
            or texts[second] == "n"
        ):
            return False
        third = first - 1
        if third in stream and seps[third] not in (STOP, TURN) and texts[third : second + 1] == ["s", "s", "n"]:
            spelled = [self._lexicon.read(word) for word in ("social", "security", "number")]
            texts[third : second + 1] = [reading.tokens[0] for reading in spelled]
            codes[third : second + 1] = [reading.codes[0] for reading in spelled]
            return False
        whole = self._lexicon.joined(texts[first], texts[second])
        if not whole:
            return False
        texts[first], codes[first] = whole
        texts[second], codes[second] = _NOTHING_SAID
        return True

    def _separator(self, index: int, following: int | None) -> str:
        """What stands between a word and the same voice's next word."""
        if following is None:
            return TURN
        reading = self._readings[index]
        aside = following - index - 1
        if reading.letter and reading.mark == "." and self._readings[following].letter:
            return SPACE  # "S. S. N."
        if reading.mark in FULL_STOPS:
            return TURN if aside else STOP
        pause = self.words[following].start - self.words[index].end
        if aside and not self._goes_on(index, following, pause):
            return TURN
        if not aside and pause > PAUSE_S:
            return STOP
        return COMMA if reading.mark in COMMAS else SPACE

    def _goes_on(self, index: int, following: int, pause: float) -> bool:
        """Whether a voice continues its sentence after the other party spoke in between."""
        if pause <= OVERLAP_S:
            return True
        if pause > RESUME_S or following - index - 1 > ASIDE_WORDS:
            return False
        if self.voices[index] in self._punctuated:
            return True  # a sentence without its full stop was interrupted
        between = [t for i in range(index + 1, following) for t in normalise(self.words[i].text)]
        return pause <= BACKCHANNEL_S and all(t in BACKCHANNEL for t in between)

    def _add_sentence(self, first: int, last: int, voice: str, role: str) -> None:
        begin, end = self.tokens.word[first], self.tokens.word[last]
        mark = self._readings[end].mark
        question = mark == "?" or (mark not in _STATING and self.tokens.text[first] in _QUESTION_STARTS)
        sentence = Sentence(first, last, voice, role, self.words[begin].start, self.words[end].end, question)
        self.sentences.append(sentence)
        self._sentence_of += [sentence] * (last - first + 1)

    def views(self, roles: frozenset[str]) -> list[View]:
        """The words of the voices whose role is one of `roles`, a view for each."""
        known = self._views.get(roles)
        if known is None:
            known = self._views[roles] = [
                self.view(voice)
                for voice, stream in self._streams.items()
                if self.roles[self.tokens.word[stream[0]]] in roles
            ]
        return known

    def view(self, voice: str) -> View:
        """What one voice says, its own words in a row."""
        known = self._voice_views.get(voice)
        if known is None:
            order = self._streams[voice]
            known = self._voice_views[voice] = self._view(order, self.tokens.sep[order.start : order.stop])
        return known

    def _view(self, order: Sequence[int], seps: list[str]) -> View:
        return View(self.tokens, *fluent(self.tokens, order, seps), self._lexicon)

    @cached_property
    def _mixed(self) -> View | None:
        """Everybody's words in order of time, for sentences cut by a slipped speaker label, where one can slip."""
        if not self.labels_can_slip or len(self._streams) < 2:
            return None
        order = sorted(range(len(self.tokens)), key=lambda t: (self.tokens.word[t], t))
        seps = [self.tokens.sep[t] for t in order]
        for at, (t, following) in enumerate(pairwise(order)):
            word, next_word = self.tokens.word[t], self.tokens.word[following]
            if self.voices[word] != self.voices[next_word]:
                pause = self.words[next_word].start - self.words[word].end
                seps[at] = SPACE if self.words[word].text[-1:] not in ".?!" and pause < PAUSE_S else TURN
        return self._view(order, seps)

    def find(self, phrases: Iterable[Phrase], roles: frozenset[str]) -> Iterator[Match]:
        """Every place where a voice with one of `roles` says one of the phrases."""
        views, mixed = self.views(roles), self._mixed
        patterns, _ = self._lexicon.patterns(tuple(phrases))
        for pattern in patterns:
            number = pattern.number
            for view in views:
                if view.sifted.held[number] == "1":
                    yield from view.find(pattern)
            if mixed and mixed.sifted.held[number] == "1":
                yield from (match for match in mixed.find(pattern) if self._mostly_by(match, roles))

    def find_around(self, phrases: tuple[Phrase, ...], roles: frozenset[str], match: Match) -> Iterable[Match]:
        """What `find` finds in the sentences that a match stands in, and maybe elsewhere."""
        if self._mixed:
            key = (id(phrases), roles)
            if key not in self.memo:
                self.memo[key] = list(self.find(phrases, roles))
            return self.memo[key]
        view, (patterns, wanted) = match.view, self._lexicon.patterns(phrases)
        first, last = view.sentence_of(match.first), view.sentence_of(match.last)
        around: list[Match] = []
        if wanted & view.sifted.crossing:
            around += [other for _, other in view.find_crossing(patterns, wanted & view.sifted.crossing)]
        for sentence in range(first, last + 1):
            if held := wanted & view.sifted.holds[sentence]:
                around += [other for _, other in view.find_in(sentence, patterns, held)]
        return around

    def find_in_time(
        self, phrases: tuple[Phrase, ...], roles: frozenset[str]
    ) -> Iterator[tuple[float, list[tuple[int, Match]]]]:
        """What `find` finds, one sentence after the other: its start in seconds, each match with its phrase's place.

        Nothing that is yielded later begins before that start.
        """
        if self._mixed:
            yield 0.0, list(enumerate(self.find(phrases, roles)))
            return
        patterns, wanted = self._lexicon.patterns(phrases)
        for view in self.views(roles):
            if wanted & view.sifted.crossing:
                yield 0.0, list(view.find_crossing(patterns, wanted & view.sifted.crossing))
        for start, view, sentence in self._in_time(roles):
            if held := wanted & view.sifted.holds[sentence]:
                yield start, list(view.find_in(sentence, patterns, held))

    def _in_time(self, roles: frozenset[str]) -> list[tuple[float, View, int]]:
        """Start in seconds, view and number of every sentence of the voices with one of the roles, in order of time."""
        key = ("in time", roles)
        if key not in self.memo:
            starts = [
                (self.start_of(token), view, n)
                for view in self.views(roles)
                for n, token in enumerate(view.first_tokens())
            ]
            self.memo[key] = sorted(starts, key=itemgetter(0))
        return self.memo[key]

    def _mostly_by(self, match: Match, roles: frozenset[str]) -> bool:
        """Whether several voices say a match, and most of it those with one of the roles."""
        words = [self.tokens.word[t] for t in match.tokens]
        by_role = sum(self.roles[w] in roles for w in words)
        return len({self.voices[w] for w in words}) > 1 and 2 * by_role > len(words)

    def next_token(self, after: int, began: float, not_by: str) -> int | None:
        """The first token of another voice that is said once token `after` is nearly said."""
        soon = max(began, self.start_of(after) - 0.3)
        for index in range(self.tokens.word[after] - EARLY_WORDS, len(self.words)):
            if index >= 0 and self.voices[index] != not_by and self.words[index].start > soon:
                return self._first_token(index)
        return None

    def _first_token(self, index: int) -> int:
        """The first token of a word; a word without one (",000") is part of the token before."""
        stream, of_word = self._streams[self.voices[index]], self.tokens.word
        token = bisect_left(of_word, index, stream.start, stream.stop)
        return token if token < stream.stop and of_word[token] == index else token - 1

    def utterance(self, first: int) -> Sentence:
        """What a voice says from a token on, until it stops or pauses."""
        last = first
        while self.tokens.sep[last] in (SPACE, COMMA) and last + 1 < len(self.tokens):
            if self.start_of(last + 1) - self.end_of(last) > OVERLAP_S:
                break
            last += 1
        word = self.tokens.word[first]
        return Sentence(
            first, last, self.voices[word], self.roles[word], self.start_of(first), self.end_of(last), False
        )

    def is_mid_sentence(self, token: int) -> bool:
        """Whether the voice was already speaking when it said this token."""
        return self.sentence(token).first != token and self.start_of(token) - self.end_of(token - 1) < PAUSE_S / 3

    def sentence(self, token: int) -> Sentence:
        return self._sentence_of[token]

    def start_of(self, token: int) -> float:
        return self._starts[self.tokens.word[token]]

    def end_of(self, token: int) -> float:
        return self._ends[self.tokens.word[token]]

    def text_of(self, sentence: Sentence) -> list[str]:
        return [self.tokens.text[t] for t in range(sentence.first, sentence.last + 1)]

    @cached_property
    def starts_s(self) -> float:
        """When the first word is said, in seconds from the start of the recording."""
        return self.words[0].start if self.words else 0.0
