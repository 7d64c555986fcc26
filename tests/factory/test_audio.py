"""Recording files to samples."""

import struct
from pathlib import Path

import numpy as np
import pytest

from tests.factory.conftest import silence, tone
from workers.core.errors import CorruptAudio, Draining, EmptyAudio, TooLong
from workers.factory import audio, decoding


@pytest.mark.parametrize(
    ("name", "rate", "codec"),
    [
        ("call.wav", 8000, None),
        ("call.wav", 8000, "pcm_mulaw"),
        ("call.wav", 8000, "pcm_alaw"),
        ("call.wav", 44100, "pcm_s24le"),
        ("call.mp3", 8000, None),
        ("call.mp3", 44100, None),
        ("call.flac", 192000, None),
        ("call.ogg", 48000, None),
        ("call.m4a", 22050, None),
    ],
)
@pytest.mark.parametrize("channels", [1, 2])
def test_decodes_every_telephone_format(write_audio, name, rate, codec, channels):
    """Whatever a telephone system writes arrives as 16 kHz samples of the right length and level."""
    path = write_audio(name, [tone(2.0, level=0.3, rate=rate)] * channels, rate, codec)
    recording = audio.decode(path)
    assert len(recording.channels) == channels
    assert recording.seconds == pytest.approx(2.0, abs=0.15)
    middle = audio.as_float(recording.channels[0])[8000:24000]
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(0.3 / np.sqrt(2), rel=0.2)
    assert not recording.truncated
    recording.close()


def test_one_damaged_stretch_costs_that_stretch_only(write_audio):
    """Bytes overwritten in the middle of an mp3 lose a moment, not the rest of the call."""
    path = write_audio("call.mp3", [tone(20.0)])
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 400] = bytes(range(200)) * 2
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(20.0, abs=0.5)
    last = audio.as_float(recording.channels[0][-4 * audio.SAMPLE_RATE : -audio.SAMPLE_RATE])
    assert np.abs(last).max() > 0.2


@pytest.mark.parametrize("name", ["call.wav", "call.mp3", "call.flac"])
def test_truncated_file_is_decoded_as_far_as_it_goes_and_marked(write_audio, name):
    """A file whose header announces more than arrived is transcribed as far as it goes, and says so."""
    path = write_audio(name, [tone(20.0)])
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 5])
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(8.0, abs=1.0)
    assert recording.truncated


def test_header_with_unknown_length_is_not_believed(write_audio):
    """A streamed WAV announces 0xFFFFFFFF bytes; what was decoded counts."""
    path = write_audio("call.wav", [tone(3.0)])
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = struct.pack("<I", 0xFFFFFFFF)
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(3.0, abs=0.1)
    assert not recording.truncated


@pytest.mark.parametrize("content", [b"<html>404 not found</html>" * 50, b"\x00" * 5000, bytes(range(256)) * 40])
def test_what_is_no_audio_is_corrupt(tmp_path: Path, content):
    """An error page, zeros or noise under an audio name end as corrupt_audio."""
    path = tmp_path / "call.mp3"
    path.write_bytes(content)
    with pytest.raises(CorruptAudio):
        audio.decode(path)


def test_file_without_bytes_or_samples_is_empty(tmp_path: Path, write_audio):
    """No bytes, or a container without samples, end as empty_audio."""
    nothing = tmp_path / "nothing.wav"
    nothing.touch()
    with pytest.raises(EmptyAudio):
        audio.decode(nothing)
    header_only = write_audio("call.wav", [silence(1.0)])
    header_only.write_bytes(header_only.read_bytes()[:78])
    with pytest.raises((EmptyAudio, CorruptAudio)):
        audio.decode(header_only)


def test_length_limit_counts_decoded_seconds(write_audio, monkeypatch):
    """A recording longer than a call can be is refused while it is decoded."""
    monkeypatch.setattr(decoding, "MAX_CALL_S", 5)
    with pytest.raises(TooLong):
        audio.decode(write_audio("call.flac", [silence(8.0)]))


def test_decoding_stops_when_the_worker_drains(write_audio):
    """`check` is asked while decoding, and what it raises ends the work."""

    def drain() -> None:
        raise Draining

    with pytest.raises(Draining):
        audio.decode(write_audio("call.wav", [tone(1.0)]), drain)
