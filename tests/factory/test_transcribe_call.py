"""Whole recordings through the factory, with the packaged models."""

import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pyannote.audio
import pytest

from tests.factory.conftest import RATE, noise, silence, tone
from workers.core.errors import ClaimLost, DiarizationTimeout, Draining
from workers.core.transcript import AGENT, CALLER, UNKNOWN, Transcript, Word
from workers.core.work import Work
from workers.factory import diarization, progress, speech, voices
from workers.factory import transcribe_call as life
from workers.factory.listening import Listener
from workers.factory.transcribe_call import transcribe_call

pytestmark = pytest.mark.models

#: 30 s of a real telephone call, with its words (stm) and turns (rttm), in pyannote.audio's wheel.
SAMPLE = Path(pyannote.audio.__file__).parent / "sample" / "sample.wav"


MISSED_S = (12.0, 18.0)  # of the sample; somebody speaks there


def spoken() -> list[tuple[str, str]]:
    """The sample's words with their speaker, as its stm file has them."""
    lines = [line.split(maxsplit=5) for line in SAMPLE.with_suffix(".stm").read_text().splitlines()]
    return [(word, line[2]) for line in lines for word in plain(line[5])]


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def errors(reference: list[str], hypothesis: list[str]) -> int:
    """Edit distance in words."""
    row = list(range(len(reference) + 1))
    for heard in hypothesis:
        before, row = row, [row[0] + 1]
        for j, said in enumerate(reference):
            row.append(min(before[j] + (said != heard), before[j + 1] + 1, row[j] + 1))
    return row[-1]


@pytest.fixture(scope="module")
def sample(models) -> Transcript:
    return transcribe_call(SAMPLE, models, Work(lambda _: None, lambda: None), [])


def test_real_telephone_call_is_heard(sample):
    """At most one word in six of a real call is wrong with the packaged base model."""
    said = [word for word, _ in spoken()]
    assert errors(said, plain(sample.text)) / len(said) < 1 / 6


def test_speakers_of_a_mono_call_are_told_apart(sample):
    """What the two women on the line say is not mixed up: each says where she lives."""
    assert sample.quality.channels == "mono"
    assert sample.quality.speakers_from == "diarization"
    by = {s: " ".join(w.text for w in sample.words() if w.speaker == s) for s in (AGENT, CALLER)}
    [diane] = [s for s, text in by.items() if "Diane" in text]
    [sheila] = [s for s, text in by.items() if "Texas" in text]
    assert diane != sheila
    assert "Yankee" in by[sheila]


def test_word_times_are_true(sample):
    """Times are inside the recording, in order within a speaker, and the first word is where the voice starts."""
    words = sample.words()
    assert all(0 <= w.start < w.end <= 30.1 for w in words)
    for speaker in (AGENT, CALLER):
        own = [w for w in words if w.speaker == speaker]
        assert all(a.end <= b.start + 1e-6 for a, b in pairwise(own))
    assert words[0].start == pytest.approx(6.69, abs=0.3)


def test_both_channels_alike_are_one_recording(models, write_audio, sample):
    """A mono call stored as stereo gives the mono transcript, not every word twice."""
    samples = np.frombuffer(SAMPLE.read_bytes()[44:], dtype=np.int16)
    found = transcribe_call(write_audio("copy.wav", [samples, samples]), models, Work(lambda _: None, lambda: None), [])
    assert found.quality.channels == "mono"
    assert abs(found.quality.word_count - sample.quality.word_count) <= 3


def test_what_is_not_speech_gives_no_words(models, write_audio, work):
    """Silence, noise, ringing, keypad tones and a hold melody are not transcribed."""
    t = np.arange(20 * RATE) / RATE
    ringing = (tone(20.0, 440, 0.1) + tone(20.0, 480, 0.1)) * ((t % 6) < 2)
    keys = (tone(20.0, 770, 0.1) + tone(20.0, 1336, 0.1)) * ((t % 0.5) < 0.2)
    melody = sum(tone(20.0, hz, 0.1) * ((t * 2).astype(int) % 4 == i) for i, hz in enumerate((262, 330, 392, 523)))
    sounds = [silence(20.0), noise(20.0, 0.02), ringing, keys, melody]
    found = transcribe_call(write_audio("hold.wav", [np.concatenate(sounds).astype(np.int16)]), models, work, [])
    assert found.text == ""
    assert "no_speech" in found.quality.warnings


def test_speech_that_only_diarization_hears_is_decoded(models, work, monkeypatch, sample):
    """Words in a stretch that the voice activity detector missed are found by the speakers' turns."""
    found_by_detector = speech.find_speech

    def deaf(*args) -> list[speech.Region]:
        return [part for r in found_by_detector(*args) for part in around(r) if part.seconds > 0]

    def around(r: speech.Region) -> list[speech.Region]:
        return [
            speech.Region(r.start, min(r.end, MISSED_S[0]), r.voice),
            speech.Region(max(r.start, MISSED_S[1]), r.end, r.voice),
        ]

    def inside(transcript: Transcript) -> list[str]:
        return [plain(w.text)[0] for w in transcript.words() if MISSED_S[0] < w.start and w.end < MISSED_S[1]]

    monkeypatch.setattr(speech, "find_speech", deaf)
    decoded: list[list[speech.Region]] = []
    hear = Listener.words

    def counted(self, parties, voiced, kind="words"):
        decoded.append(voiced[0])
        return hear(self, parties, voiced, kind)

    monkeypatch.setattr(Listener, "words", counted)
    found = transcribe_call(SAMPLE, models, work, [])
    by_detector, by_turns = decoded
    assert not any(r.start < MISSED_S[1] and r.end > MISSED_S[0] for r in by_detector)
    assert any(r.start < MISSED_S[1] and r.end > MISSED_S[0] for r in by_turns)
    assert len(inside(sample)) > 5
    # The turns are a little shorter than the voice and the window is another, so the edges may differ.
    assert errors(inside(sample), inside(found)) <= 0.5 * len(inside(sample))
    assert "jersey" in inside(found)


def test_a_call_that_the_detector_misses_altogether_is_heard_by_its_turns(models, work, monkeypatch, sample):
    """No speech at all, says the detector; the turns say otherwise, and nearly every word is there."""
    monkeypatch.setattr(speech, "find_speech", lambda *_: [])
    found = transcribe_call(SAMPLE, models, work, [])
    expected, got = ([plain(w.text)[0] for w in t.words()] for t in (sample, found))
    assert errors(expected, got) <= 0.2 * len(expected)


def test_saved_parts_are_not_decoded_again(models, work, monkeypatch, sample):
    """A second attempt takes the first one's chunks and turns, and the transcript is the same."""
    monkeypatch.setattr(progress, "SAVE_AFTER_S", 0.0)
    first = transcribe_call(SAMPLE, models, work, [])
    assert {part["chunk"] for part in work.saved} == {"words-0-0000", "heard-0000", "voices-0000"}
    monkeypatch.setattr(models.decoder.transcriber, "window", None)
    monkeypatch.setattr(diarization, "hear", None)
    monkeypatch.setattr(models.voices, "network", None)
    second = transcribe_call(SAMPLE, models, work, work.saved)
    assert second == first == sample


def test_short_work_saves_nothing(models, work):
    """A call that takes less than a minute writes nothing before it is finished."""
    transcribe_call(SAMPLE, models, work, [])
    assert work.saved == []


def test_diarization_that_takes_too_long_costs_the_speakers_only(models, work, monkeypatch):
    """After its deadline the words are kept, with speakers unknown and a warning."""
    monkeypatch.setattr(diarization, "DEADLINE_BASE_S", -1000.0)
    found = transcribe_call(SAMPLE, models, work, [])
    assert found.quality.speakers_from == "none"
    assert DiarizationTimeout.error_class in found.quality.warnings
    assert {w.speaker for w in found.words()} == {UNKNOWN}


@pytest.mark.parametrize(
    ("slow", "numbers", "told_by", "warnings"),
    [
        ("decoder", [1, 0], "diarization", []),
        ("voices", [0, 1], "diarization", ["diarization_timeout"]),
        ("turns", [], "none", ["diarization_timeout"]),
    ],
)
def test_what_takes_too_long_costs_itself_only(work, monkeypatch, slow, numbers, told_by, warnings):
    """Waiting for the decoder is nobody's fault; turns that were found stand without the voices."""
    clock = [0.0]
    monkeypatch.setattr(diarization, "time", SimpleNamespace(monotonic=lambda: clock[0]))

    def take(step: str, check=lambda: None) -> None:
        clock[0] += 1000.0 if step == slow else 0.0
        check()

    def diarize(_pipeline, _samples, check, _keep) -> diarization.Diarization:
        take("turns", check)
        return diarization.Diarization([diarization.Turn(0, 0.0, 1.0), diarization.Turn(1, 1.5, 3.0)], [])

    def recognise(_words, found, _samples, _embedder, check, _keep) -> list[int]:
        take("voices", check)
        return [1 - number for number in found]

    def missed(_turns) -> list[Word]:
        take("decoder")
        return [Word("Yes.", 0.1, 0.9, 0.9), Word("No.", 1.6, 2.0, 0.9)]

    monkeypatch.setattr(diarization, "diarize", diarize)
    monkeypatch.setattr(voices, "recognise", recognise)
    given, told = SimpleNamespace(diarization=None, voices=recognise, name="m"), []
    found = life._diarized(silence(3.0), [], given, work, progress.Parts([], work), told, missed)
    assert found == ([numbers], told_by)
    assert told == warnings


@pytest.mark.parametrize(("ask", "answer"), [("lose", ClaimLost), ("stop", Draining)])
def test_lost_claim_or_drain_ends_the_work(models, work, ask, answer):
    """The work stops at once when the call was taken back or the worker is to stop."""
    getattr(work, ask)()
    with pytest.raises(answer):
        transcribe_call(SAMPLE, models, work, [])
