"""Lines on which nobody speaks, through the whole factory; long forms: bench/nonspeech.py."""

from pathlib import Path

import numpy as np
import pytest

from tests.support.sounds import RATE, SOUNDS, drums_and_melody
from tests.support.wav import write_wav
from workers.factory import audio
from workers.factory.transcribe_call import transcribe_call

pytestmark = pytest.mark.models

CALL = Path(__file__).parents[2] / "samples" / "mva-01.mp3"  # 22 s, both parties on one channel
HOLD_S = 40.0


def test_no_words_come_from_lines_without_a_voice(models, work, tmp_path: Path) -> None:
    """Noise, tones, keypad, hold music, drums, fax and modem, one after the other: not a word."""
    sounds = np.concatenate([make(8.0) for make in SOUNDS.values()])
    found = transcribe_call(write_wav(tmp_path / "hold.wav", [sounds], RATE), models, work)
    assert found.text == ""
    assert "no_speech" in found.quality.warnings
    assert found.quality.gap_s == 0.0


def test_speech_after_hold_music_is_heard(models, work, tmp_path: Path) -> None:
    """A call that begins after music has the words it has without, at their times, and none before."""
    recording = audio.decode(CALL)
    spoken = recording.channels[0][:][::2]
    recording.close()
    alone = transcribe_call(CALL, models, work).words()
    held = write_wav(tmp_path / "held.wav", [np.concatenate([drums_and_melody(HOLD_S), spoken])], RATE)
    found = transcribe_call(held, models, work).words()
    assert abs(len(found) - len(alone)) <= 0.05 * len(alone)
    assert found[0].start == pytest.approx(HOLD_S + alone[0].start, abs=0.5)
