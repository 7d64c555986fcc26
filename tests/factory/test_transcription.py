"""What is believed of what the recogniser returns, with a model that is stood in for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from workers.core.transcript import Word
from workers.factory import transcription
from workers.factory.transcription import Decoded, Transcriber, Window

CALM = "well I was told on the phone last week that it would be free for me"
LOOP = "I am going to the store and " * 6


def decoded(text: str, mean_logprob: float = -0.3, no_speech: float = 0.1) -> Decoded:
    return Decoded(list(range(len(text.split()))), text, mean_logprob, no_speech)


@pytest.mark.parametrize(
    ("mean_logprob", "no_speech", "silent"), [(-1.5, 0.9, True), (-0.3, 0.9, False), (-1.5, 0.1, False)]
)
def test_nobody_spoke_only_where_both_say_so(mean_logprob, no_speech, silent):
    """Words that are sure are kept however much like silence the window is, and a hard word is no silence."""
    assert decoded("Yes.", mean_logprob, no_speech).silence() == silent


@pytest.mark.parametrize(
    ("text", "mean_logprob", "seconds", "doubtful"),
    [
        (CALM, -0.3, 10.0, False),
        (CALM, -1.2, 10.0, True),
        ("Yes.", -1.2, 1.0, True),
        (CALM, -0.3, 2.0, True),
        (LOOP, -0.3, 20.0, True),
        ("no " * 40, -0.3, 20.0, True),
        ("no no no no no no", -0.3, 3.0, False),
    ],
)
def test_what_is_guessed_hurried_or_said_over_and_over_is_doubtful(text, mean_logprob, seconds, doubtful):
    """A few words said twice are not: people do that."""
    assert decoded(text, mean_logprob).doubtful(seconds) == doubtful


@pytest.mark.parametrize("check", ["compression", "repeats"])
def test_a_loop_is_noticed_in_two_ways(monkeypatch, check):
    """By how little there is in it, and by counting; each finds loops that the other does not."""
    monkeypatch.setattr(transcription, check, lambda _: 0)
    assert decoded(LOOP).doubtful(20.0)


@pytest.mark.parametrize(
    ("confidences", "believed"),
    [((0.1,), False), ((0.2, 0.1, 0.2), False), ((0.9, 0.1), True), ((0.1, 0.2, 0.1, 0.2), True), ((), True)],
)
def test_a_few_guessed_words_are_noise(confidences, believed):
    """One doubtful word beside a sure one is a word, and many doubtful ones are what somebody said."""
    words = [Word("you", n, n + 0.5, c) for n, c in enumerate(confidences)]
    assert transcription.plausible(words) == (words if believed else [])


def test_pieces_of_a_word_are_one_word():
    """With the times of all of them, as sure as the least sure, and with its punctuation; blanks are none."""
    pieces = [
        {"word": " twen", "tokens": [1], "start": 0.0, "end": 0.3, "probability": 0.9},
        {"word": "ty", "tokens": [2], "start": 0.3, "end": 0.6, "probability": float("nan")},
        {"word": "-two", "tokens": [3], "start": 0.6, "end": 0.9, "probability": 0.4},
        {"word": ".", "tokens": [4], "start": 0.9, "end": 1.0, "probability": 0.9},
        {"word": " ", "tokens": [5], "start": 1.0, "end": 1.0, "probability": 0.9},
        {"word": " Yes", "tokens": [6], "start": 1.0, "end": 1.4, "probability": 0.8},
    ]
    found = transcription._joined(pieces)
    assert [(w.text, w.start, w.end, w.confidence) for w in found] == [
        ("twenty-two.", 0.0, 0.9, 0.0),
        ("Yes", 1.0, 1.4, 0.8),
    ]


class Searched(Transcriber):
    """A transcriber whose searches find given texts, one after the other."""

    def __init__(self, *found: Decoded) -> None:
        self.whisper = self.wide = SimpleNamespace(encode=lambda features: features)  # type: ignore[assignment]
        self.beam = 5
        self.left = list(found)
        self.options: list[dict[str, Any]] = []

    def _generate(self, encoded: Any, features: np.ndarray, **options: Any) -> list[Decoded]:
        self.options.append(options)
        return [self.left.pop(0)]

    def check(self, frames: int = transcription.FULL_FRAMES) -> Decoded:
        window = Window(np.zeros((80, frames), np.float32), 10.0)
        return self._checked(window, self.left.pop(0), None, self.whisper)


def test_the_first_search_that_is_beyond_doubt_is_believed():
    """No search is made after it; one that was beyond doubt at once is made once."""
    sound = decoded(CALM)
    searched = Searched(decoded(LOOP, -0.1), decoded(LOOP, -0.1), sound, decoded(CALM, -0.1))
    assert searched.check() is sound
    assert len(searched.options) == 2
    assert Searched(sound).check() is sound


def test_a_shortened_window_is_heard_whole_before_any_other_search():
    """As it is, and only then with penalties."""
    searched = Searched(decoded(CALM, -2.0), decoded(CALM))
    assert searched.check(transcription.SHORTEST_FRAMES).mean_logprob == -0.3
    assert searched.options == [{"beam_size": 5}]


def test_of_searches_that_are_all_in_doubt_the_likeliest_without_a_loop_is_believed():
    """A loop is likely by itself: each round makes the next one likelier."""
    honest = decoded(CALM, -1.1)
    worse = [decoded(CALM, -1.5), decoded(CALM, -1.4)]
    assert Searched(decoded(LOOP, -0.1), worse[0], honest, worse[1]).check() is honest
    loops = [decoded(LOOP, -0.5), decoded(LOOP, -0.2), decoded(LOOP, -0.4), decoded(LOOP, -0.6)]
    assert Searched(*loops).check() is loops[1]


def test_no_limit_on_text_is_below_what_can_be_said():
    """The fastest speech of a window fits into the tokens it is given, and a loop does not go on for ever."""
    asked: list[int] = []

    def generate(encoded: Any, prompts: list[list[int]], max_length: int, **_: Any) -> list[Any]:
        asked.append(max_length - len(prompts[0]))
        return []

    made = Searched()
    made.tokenizer = SimpleNamespace(sot_sequence=[1, 2, 3], no_timestamps=4, eot=50_000)  # type: ignore[assignment]
    made.suppressed = []
    made.whisper = SimpleNamespace(model=SimpleNamespace(generate=generate))  # type: ignore[assignment]
    for seconds in (12, 30):
        Transcriber._generate(made, None, np.zeros((1, 80, seconds * 100), np.float32))
        assert 1.5 * transcription.MAX_WORDS_PER_S * seconds <= asked[-1] < 448


@pytest.mark.parametrize(("seconds", "frames"), [(2.5, 250), (30.0, 1200)])
def test_words_are_set_within_the_audio(seconds, frames):
    """Not into the silence that fills up its window."""
    window = Window(np.zeros((80, transcription.SHORTEST_FRAMES), np.float32), seconds)
    assert transcription._frames(window) == frames
