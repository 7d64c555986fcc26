"""What a call's chunks say together, with a decoder that is stood in for."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from faster_whisper import WhisperModel

from workers.core.errors import Draining
from workers.core.transcript import Word
from workers.core.work import Work
from workers.factory import audio, listening, progress
from workers.factory.audio import SAMPLE_RATE
from workers.factory.decoder import Job
from workers.factory.listening import Listener
from workers.factory.memory import Ladder
from workers.factory.progress import Parts
from workers.factory.speech import Region
from workers.factory.transcription import Heard, Window

SAMPLE = Path(__file__).parents[2] / "samples" / "mva-01.mp3"
CHUNK_S = 22.0  # of speech, with a pause behind it: a chunk of its own
Language = tuple[str, float]
ENGLISH, UNSURE, SPANISH, NOISE = ("en", 0.99), ("es", 0.6), ("es", 0.99), ("nn", 0.81)


class Said:
    """Stands for the decoder: every window holds a word a second that tells its place, and where asked its language.

    languages: per channel, of its chunks in order; a chunk in NOISE has no words.
    """

    ahead = 4

    def __init__(self, *languages: Sequence[Language]) -> None:
        self.windows: list[Window] = []
        self._languages = languages
        self.transcriber = SimpleNamespace(window=self._window)

    def parties(self) -> list[np.ndarray]:
        """A channel for each, in which every chunk's samples are its place in `languages`, plus one."""
        return [
            np.repeat(np.arange(1, len(chunks) + 1, dtype=np.int16) + 100 * channel, round(CHUNK_S + 8) * SAMPLE_RATE)
            for channel, chunks in enumerate(self._languages)
        ]

    def voiced(self) -> list[list[Region]]:
        starts = [[(CHUNK_S + 8) * i + 2 for i in range(len(chunks))] for chunks in self._languages]
        return [[Region(start, start + CHUNK_S) for start in channel] for channel in starts]

    def _window(self, samples: np.ndarray, ask_language: bool = False) -> Window:
        return Window(np.full((1, 1), round(float(samples.max()) * 32768)), len(samples) / SAMPLE_RATE, ask_language)

    def submit(self, windows: Sequence[Window], ladder: Ladder) -> list[Job]:
        jobs = [Job(window, ladder) for window in windows]
        for job in jobs:
            self.windows.append(job.window)
            channel, number = divmod(int(job.window.features[0, 0]), 100)
            text = f"{channel}.{number}"
            words = [Word(text, second + 0.2, second + 0.8, 0.9) for second in range(int(job.window.seconds))]
            language = self._languages[channel][number - 1]
            job.heard.set_result(
                Heard(words if language != NOISE else [], language if job.window.ask_language else None)
            )
        return jobs


@pytest.fixture
def listen(work: Work) -> Callable[..., Listener]:
    def hear(said: Said, finished: Sequence[dict[str, Any]] = ()) -> Listener:
        listener = Listener(said, "test", Parts(finished, work), Ladder(), work)  # type: ignore[arg-type]
        listener.words(said.parties(), said.voiced())
        return listener

    return hear


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ([[ENGLISH, ENGLISH, ENGLISH]], ENGLISH),
        ([[("en", 0.62), SPANISH]], SPANISH),
        ([[UNSURE, SPANISH]], SPANISH),
        ([[ENGLISH] * 3 + [SPANISH] * 3], SPANISH),
        ([[ENGLISH, ENGLISH], [ENGLISH, ENGLISH, ("es", 0.81), ("es", 0.95)]], ("es", 0.95)),
        ([[ENGLISH, ENGLISH, ENGLISH, ("cy", 0.9)]], ("cy", 0.9)),
        ([[ENGLISH, ENGLISH, ENGLISH, ("cy", 0.9), ENGLISH]], ENGLISH),
        ([[ENGLISH, ("cy", 0.4), ("la", 0.7)]], ENGLISH),
        ([[NOISE, ENGLISH, NOISE]], ENGLISH),
        ([[UNSURE, ENGLISH]], UNSURE),
        ([[("cy", 0.3), ("en", 0.4)]], ("en", 0.4)),
    ],
)
def test_a_language_is_heard_wherever_in_the_call_it_is_spoken(listen, said, language):
    """Of any chunk of any channel; what may be an accent changes nothing."""
    assert listen(Said(*said)).language == language


def test_every_party_has_its_own_words(work):
    """All of its chunks, in order, and none of the other's, whichever of them are decoded together."""
    said = Said([ENGLISH] * 3, [ENGLISH] * 6)
    listener = Listener(said, "test", Parts([], work), Ladder(), work)  # type: ignore[arg-type]
    heard = listener.words(said.parties(), said.voiced())
    for channel, (words, count) in enumerate(zip(heard, (3, 6), strict=True)):
        assert list(dict.fromkeys(w.text for w in words)) == [f"{channel}.{n}" for n in range(1, count + 1)]
        assert words == sorted(words, key=lambda w: w.start)


def test_a_resumed_call_keeps_the_language_it_had_found(listen, work, monkeypatch):
    """Chunks that an earlier attempt finished are not heard again, and what they were spoken in counts."""
    monkeypatch.setattr(progress, "SAVE_AFTER_S", -1.0)
    first = Said([ENGLISH, ENGLISH, SPANISH, SPANISH, ENGLISH])
    assert listen(first).language == SPANISH
    again = Said([ENGLISH] * 5)
    assert listen(again, work.saved[:4]).language == SPANISH
    assert len(again.windows) == 1


class Slow(Said):
    """The window of the second chunk is in hand and never done."""

    def submit(self, windows: Sequence[Window], ladder: Ladder) -> list[Job]:
        jobs = super().submit(windows, ladder)
        for job in jobs[1:2]:
            job.heard = Future()
            job.heard.set_running_or_notify_cancel()
        return jobs


def test_a_window_that_takes_too_long_costs_a_draining_worker_no_attempt(work, monkeypatch):
    """Who is told to stop stops, with the chunks that are done saved; what was in hand is made by the next attempt."""
    monkeypatch.setattr(progress, "SAVE_AFTER_S", -1.0)
    monkeypatch.setattr(listening, "DRAIN_S", 0.01)
    said = Slow([ENGLISH] * 3)
    listener = Listener(said, "test", Parts((), work), Ladder(), work)

    def stop() -> None:
        raise Draining

    monkeypatch.setattr(Job, "wait", lambda job, check: job.heard.result(0) if job.heard.done() else stop())
    with pytest.raises(Draining):
        listener.words(said.parties(), said.voiced())
    assert len(work.saved) == 2


@pytest.mark.models
def test_asking_for_the_language_costs_no_encoder_pass(models, monkeypatch):
    """It is read from what the window was encoded to for its words."""
    passes: list[int] = []
    encode = WhisperModel.encode

    def counted(*given: Any) -> Any:
        passes.append(1)
        return encode(*given)

    monkeypatch.setattr(WhisperModel, "encode", counted)
    transcriber = models.decoder.transcriber
    recording = audio.decode(SAMPLE)
    said = audio.as_float(recording.channels[0][:][: 10 * SAMPLE_RATE])
    recording.close()
    counts = []
    for ask in (False, True):
        passes.clear()
        [heard] = transcriber.hear([transcriber.window(said, ask_language=ask)])
        counts.append(len(passes))
        assert heard.words
        assert (heard.language is not None) == ask
    assert counts[0] == counts[1]
