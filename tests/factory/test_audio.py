"""Recording files to samples."""

import errno
import os
import signal
import struct
from pathlib import Path

import numpy as np
import pytest

from tests.factory.conftest import noise, silence, tone
from tests.support.damaged_files import INTACT, encode, make
from workers.core.child import ChildDied, ChildStalled
from workers.core.errors import CorruptAudio, Draining, EmptyAudio, ProbeFailed, StorageFull, TooLong
from workers.factory import audio, channels, decode_process, decoding


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
    middle = audio.as_float(recording.channels[0][8000:24000])
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


def test_samples_are_read_in_slices(write_audio):
    """A channel knows its length and gives contiguous parts, as an array would."""
    expected = tone(3.0)
    recording = audio.decode(write_audio("call.wav", [expected]))
    [samples] = recording.channels
    assert len(samples) == len(expected)
    for part in (slice(None), slice(10, 20), slice(-100, None), slice(47_990, 60_000), slice(20, 10)):
        assert np.array_equal(samples[part], expected[part])
    with pytest.raises(ValueError):
        samples[::2]
    recording.close()


def test_source_is_described(write_audio):
    """Codec, sample rate and channels of the file are kept: they say how good the words can be."""
    recording = audio.decode(write_audio("call.wav", [tone(1.0, rate=8000)] * 2, 8000, "pcm_mulaw"))
    assert (recording.codec, recording.sample_rate, recording.source_channels) == ("pcm_mulaw", 8000, 2)
    recording.close()


@pytest.mark.parametrize("size", ["small", "two files"])
def test_audio_behind_an_announced_end_is_decoded(write_audio, size):
    """A WAV whose writer left the length it began with, or that another WAV follows, is heard to its end."""
    content = bytearray(write_audio("call.wav", [tone(6.0)]).read_bytes())
    path = write_audio("more.wav", [tone(1.0)])
    if size == "small":
        struct.pack_into("<I", content, content.index(b"data") + 4, 16_000)
    else:
        content = content + content
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(6.0 if size == "small" else 12.0, abs=0.1)
    assert not recording.truncated


def test_form_that_changes_in_the_middle_is_followed(tmp_path: Path):
    """MP2 frames of 16 kHz mono followed by others of 48 kHz stereo keep their seconds."""
    import av

    def mp2(rate: int, layout: str) -> bytes:
        path = tmp_path / "part.mp2"
        with av.open(str(path), "w") as container:
            stream = container.add_stream("mp2", rate=rate, layout=layout)
            frame = av.AudioFrame.from_ndarray(tone(4.0)[None], format="s16", layout="mono")
            frame.sample_rate = 16_000
            for part in av.AudioResampler("s16", layout, rate, 1152).resample(frame):
                container.mux(stream.encode(part))
            container.mux(stream.encode(None))
        return path.read_bytes()

    path = tmp_path / "call.mp2"
    path.write_bytes(mp2(16_000, "mono") + mp2(48_000, "stereo"))
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(8.0, abs=0.5)
    recording.close()


@pytest.mark.parametrize("name", ["flac", "ogg-opus"])
def test_what_lost_its_first_bytes_is_found_by_its_ending(tmp_path: Path, name):
    """Garbage before the first frame, as a broken download leaves it, does not cost the call."""
    path = tmp_path / f"call.{name.split('-')[0]}"
    path.write_bytes(np.random.default_rng(0).bytes(3000) + encode(name, noise(8.0)))
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(8.0, abs=0.3)
    recording.close()


def test_no_other_file_is_opened(tmp_path: Path, write_audio):
    """A playlist dressed as a recording reaches neither a file nor a server."""
    write_audio("secret.wav", [tone(2.0)])
    for content in ("#EXTM3U\n#EXTINF:10,\n{}\n", "ffconcat version 1.0\nfile '{}'\n"):
        path = tmp_path / "call.mp3"
        path.write_text(content.format(tmp_path / "secret.wav"))
        with pytest.raises(CorruptAudio):
            audio.decode(path)


@pytest.mark.parametrize(
    ("happened", "kind"),
    [
        (ChildDied(-signal.SIGSEGV), CorruptAudio),
        (ChildDied(-signal.SIGXCPU), CorruptAudio),
        (ChildDied(-signal.SIGKILL), ProbeFailed),
        (ChildDied(1), ProbeFailed),
        (ChildStalled("no progress"), ProbeFailed),
    ],
)
def test_what_becomes_of_the_child_becomes_the_calls_error(write_audio, monkeypatch, happened, kind):
    """Crash and endless loop are the file's fault and final; a killed or stalled child is tried again."""

    def die(*_: object) -> None:
        raise happened

    path = write_audio("call.wav", [tone(1.0)])
    monkeypatch.setattr(decode_process.Server, "ask", die)
    with pytest.raises(kind):
        audio.decode(path)
    monkeypatch.undo()
    audio.decode(path).close()


def test_a_killed_child_costs_one_call(write_audio):
    """With the server gone between two calls, the next one starts another."""
    path = write_audio("call.wav", [tone(1.0)])
    audio.decode(path).close()
    server = decode_process._idle.queue[-1]
    server._process.kill()
    server._process.wait()
    audio.decode(path).close()
    assert decode_process._idle.queue[-1].pid != server.pid


def test_a_full_disk_is_not_the_calls_fault(monkeypatch):
    """No space for decoded audio pauses the lane and costs the call nothing."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(decode_process, "decode", full)
    monkeypatch.setattr(decode_process, "limit_cpu", lambda _: None)
    with Path("/dev/null").open("r+b") as a, Path("/dev/null").open("r+b") as b, Path("/dev/null").open("r+b") as c:
        files = [os.dup(f.fileno()) for f in (a, b, c)]
        answer = decode_process._handle({"limit_s": 1, "ending": ""}, files, lambda: None)
    assert answer["error"] == StorageFull.error_class


def test_every_damaged_file_ends_decoded_or_named(tmp_path: Path):
    """One damage of a kind on each format in turn, lying headers, tags and pages: the process never minds."""
    source = [noise(10.0, 0.1)]
    outcomes: dict[str, int] = {}
    for number, case in enumerate(make(tmp_path, source, seed=1, seconds=4.0)):
        if number % 6 and case.kind != INTACT and case.base not in ("stranger", "lying-header"):
            continue
        try:
            recording = audio.decode(case.path)
            levels = channels.measure(recording)
            assert channels.parties(recording, levels)
            if case.kind == INTACT:
                assert recording.seconds == pytest.approx(4.0, abs=0.2), case.path.name
            recording.close()
            outcome = "decoded"
        except (CorruptAudio, EmptyAudio, TooLong) as error:
            outcome = error.error_class
            assert case.kind != INTACT, case.path.name
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        case.path.unlink()
    assert outcomes["decoded"] > 50
    assert outcomes["corrupt_audio"] > 30
