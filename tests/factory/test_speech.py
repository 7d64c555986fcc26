"""Voice activity."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyannote.audio
import pytest

from tests.factory.conftest import RATE, noise, silence, tone
from tests.support.sounds import SOUNDS, at_16_khz
from workers.factory import audio, speech

SAMPLE = Path(pyannote.audio.__file__).parent / "sample" / "sample.wav"


def turns() -> list[tuple[float, float]]:
    """Who speaks when in the real call, as seconds."""
    rows = [line.split() for line in SAMPLE.with_suffix(".rttm").read_text().splitlines()]
    return [(float(r[3]), float(r[3]) + float(r[4])) for r in rows]


@pytest.mark.parametrize("gain", [1.0, 0.1])
def test_nothing_spoken_is_lost(gain):
    """At least 97 % of the seconds of a real telephone call's turns are found, loud or quiet."""
    samples = (audio.decode(SAMPLE).channels[0][:] * gain).astype(np.int16)
    found = speech.find_speech(samples)
    held = sum(max(0.0, min(r.end, b) - max(r.start, a)) for a, b in turns() for r in found)
    assert held / sum(b - a for a, b in turns()) > 0.97


@pytest.mark.parametrize(
    "sound", [silence(20.0), noise(20.0, 0.003), tone(20.0), tone(20.0, 350) // 2 + tone(20.0, 440) // 2]
)
def test_lines_without_a_voice_are_not_speech(sound):
    """Silence, noise, a test tone and a dial tone hold no speech, or half a second in twenty by mistake."""
    assert sum(r.seconds for r in speech.find_speech(sound)) <= 0.5


def test_click_on_a_silent_line_is_not_speech():
    """A faint click before the call begins opens no region: the first word would be put there."""
    found = speech.find_speech(audio.decode(SAMPLE).channels[0][:])
    assert found[0].start == pytest.approx(6.69, abs=0.2)


def test_regions_are_in_order_and_apart():
    """Regions neither overlap nor leave the recording."""
    samples = audio.decode(SAMPLE).channels[0][:]
    found = speech.find_speech(samples)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found[-1].end <= len(samples) / RATE


@pytest.mark.parametrize("hold", ["drums_and_melody", "hold_melody", "ringing"])
@pytest.mark.parametrize("seconds", [41.3, 46.1])
def test_speech_after_hold_music_is_found(hold, seconds):
    """What follows three quarters of a minute of music is found as it is without; a detector with a memory lost it."""
    call = audio.decode(SAMPLE).channels[0][:]
    music = at_16_khz(SOUNDS[hold](seconds))
    alone = sum(r.seconds for r in speech.find_speech(call))
    after = sum(r.seconds for r in speech.find_speech(np.concatenate([music, call])) if r.start > seconds)
    assert after > 0.9 * alone


@pytest.mark.parametrize("name", sorted(SOUNDS))
def test_lines_of_a_telephone_are_not_speech(name):
    """Of ringing, music, keypads, modems hardly anything is taken for speech."""
    assert sum(r.seconds for r in speech.find_speech(at_16_khz(SOUNDS[name](20.0)))) < 0.5


def test_a_voice_is_sure_even_in_noise():
    """As much noise as voice does not make the detector unsure of a real call."""
    call = audio.decode(SAMPLE).channels[0][:]
    voice = np.concatenate([call[int(a * RATE) : int(b * RATE)] for a, b in turns()]).astype(float)
    noisy = call + np.random.default_rng(0).standard_normal(len(call)) * np.sqrt(np.mean(voice**2))
    found = speech.find_speech(np.clip(noisy, -32768, 32767).astype(np.int16))
    assert sum(r.seconds for r in found if r.voice >= speech.SURE_VOICE) > 0.8 * sum(b - a for a, b in turns())


def test_cut_is_made_in_the_quietest_moment():
    """The quiet 100 ms between two noises are found."""
    samples = np.concatenate([noise(1.0), silence(0.2), noise(1.0)])
    assert speech.quiet_point(samples, 0.5, 1.9) == pytest.approx(1.1, abs=0.06)


@pytest.mark.parametrize("hold", ["ringing", "hold_melody", "drums_and_melody"])
def test_short_answers_after_hold_music_are_found(hold):
    """After a minute of hold the turns of a caller on a channel of their own are found, two seconds long or less."""
    call = Path(__file__).parents[2] / "samples" / "aca-02.mp3"
    caller = audio.decode(call).channels[1][:]
    found = speech.find_speech(np.concatenate([at_16_khz(SOUNDS[hold](60.0)), caller]))
    said = [(t["start"], t["end"]) for t in json.loads(call.with_suffix(".json").read_text())["turns"]
            if t["speaker"] == "caller"]  # fmt: skip
    for start, end in said:
        held = sum(max(0.0, min(r.end - 60.0, end) - max(r.start - 60.0, start)) for r in found)
        assert held > 0.6 * (end - start)


def test_words_of_an_answer_are_found_with_the_one_the_detector_is_sure_of():
    """Of "yes, please do" on a noisy line all three words are speech, not the last one alone."""
    caller = audio.decode(Path(__file__).parents[2] / "samples" / "solar-01.mp3").channels[1]
    found = [r for r in speech.find_speech(caller) if 24.5 < r.start < 26.2]
    assert found[0].start == pytest.approx(24.86, abs=0.1)
    assert found[-1].end == pytest.approx(26.02, abs=0.1)
