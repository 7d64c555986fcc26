"""Recording files to samples."""

import errno
import os
import signal
import struct
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from tests.factory.conftest import noise, silence, tone
from tests.support.damaged_files import FORMATS, INTACT, encode, make, tracks
from workers.core.child import ChildDied, ChildStalled
from workers.core.errors import (
    CorruptAudio,
    Draining,
    EmptyAudio,
    OutOfScratch,
    ProbeFailed,
    StorageDown,
    StorageFull,
    TooLong,
)
from workers.core.whole import MISSING_S
from workers.factory import audio, channels, decode_process


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


def test_what_follows_damage_keeps_its_time(tmp_path: Path):
    """Packets that cannot be decoded are as long as they would have been."""
    said = np.concatenate([noise(14.0), tone(1.0, level=0.8), noise(5.0)])
    content = bytearray(tracks("mp4", "aac", [said]))
    begin, end = len(content) * 2 // 10, len(content) * 3 // 10
    content[begin:end] = b"\xff" * (end - begin)
    path = tmp_path / "call.m4a"
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.damaged > 5
    assert recording.seconds == pytest.approx(20.0, abs=0.3)
    level = audio.as_float(recording.channels[0])[: 19 * 16_000].reshape(19, -1).std(axis=1)
    assert level.argmax() == 14
    recording.close()


@pytest.mark.parametrize("damaged", [0, 1])
def test_what_either_of_two_tracks_lost_counts(tmp_path: Path, damaged):
    """Frames of the one or of the other that cannot be decoded are seconds nobody heard."""
    content = bytearray(tracks("mp4", "aac", [noise(20.0), noise(20.0, seed=1)]))
    path = tmp_path / "call.m4a"
    path.write_bytes(content)
    with av.open(str(path)) as container:
        packets = [(p.pos, p.size) for p in container.demux(container.streams[damaged]) if p.size]
    for at, size in packets[100:200]:
        content[at : at + size] = b"\xff" * size
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.lost_s == pytest.approx(6.4, abs=1.0)
    recording.close()


@pytest.mark.parametrize("name", ["call.wav", "call.mp3", "call.flac"])
def test_truncated_file_is_decoded_as_far_as_it_goes_and_marked(write_audio, name):
    """A file whose header announces more than arrived is transcribed as far as it goes, and says so."""
    path = write_audio(name, [tone(20.0)])
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 5])
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(8.0, abs=1.0)
    assert recording.truncated


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_whole_lacks_nothing(tmp_path: Path, name):
    """No format's header announces more than it holds, and nothing of it counts as lost or unheard."""
    path = tmp_path / f"call.{FORMATS[name][0]}"
    path.write_bytes(encode(name, noise(12.0), 12.0))
    recording = audio.decode(path)
    assert recording.expected_s is None or recording.expected_s - recording.seconds < 0.2
    assert (recording.damaged, recording.lost_s, recording.unheard_tracks) == (0, 0.0, 0)
    recording.close()


def missing_s(recording: audio.Recording) -> float:
    """Seconds that are known not to have come out, as the judge counts them."""
    announced_s = 0.0 if recording.expected_s is None else recording.expected_s
    return max(recording.lost_s, announced_s - recording.seconds)


@pytest.mark.parametrize("filled", ["zeros", "noise"])
@pytest.mark.parametrize("name", ["mp3-8k", "mp2", "aac", "ac3-6-channels", "m4a", "flac", "ogg-opus", "webm-opus"])
def test_a_hole_costs_its_seconds(tmp_path: Path, name, filled):
    """Of bytes that were overwritten it is known how long they would have sounded, header or none."""
    content = bytearray(encode(name, noise(40.0), 40.0))
    begin, end = len(content) * 2 // 5, len(content) * 3 // 5
    content[begin:end] = bytes(end - begin) if filled == "zeros" else np.random.default_rng(1).bytes(end - begin)
    path = tmp_path / f"call.{FORMATS[name][0]}"
    path.write_bytes(content)
    recording = audio.decode(path)
    assert missing_s(recording) == pytest.approx(8.0, abs=1.5)
    recording.close()


def test_a_hole_between_two_frames_costs_its_seconds(tmp_path: Path):
    """Zeros from the end of one frame to the beginning of another are stepped over by the decoder, and count."""
    content = bytearray(encode("mp2", noise(40.0), 40.0))
    frame = content.index(content[:4], 4)
    content[frame * 400 : frame * 600] = bytes(frame * 200)
    path = tmp_path / "call.mp2"
    path.write_bytes(content)
    recording = audio.decode(path)
    assert missing_s(recording) == pytest.approx(200 * 1152 / 16_000, abs=0.5)
    recording.close()


def test_what_cannot_be_reached_is_lost(write_audio):
    """The rest of an Ogg whose channels change in the middle is not heard, and not forgotten."""
    content = write_audio("mono.ogg", [noise(8.0)], 48_000).read_bytes()
    path = write_audio("call.ogg", [noise(8.0), noise(8.0, seed=1)], 48_000)
    path.write_bytes(content + path.read_bytes())
    recording = audio.decode(path)
    assert recording.lost_s > MISSING_S
    recording.close()


def test_an_mp4_that_is_torn_between_its_fragments_has_lost_the_rest(tmp_path: Path):
    """Where the next fragment cannot be found reading ends as if that were the end; the bytes behind it count."""
    options = {"movflags": "empty_moov+frag_every_frame", "frag_duration": "1000000"}
    content = bytearray(tracks("mp4", "aac", [noise(20.0)], options))
    content[len(content) * 2 // 5 : len(content) // 2] = bytes(len(content) // 2 - len(content) * 2 // 5)
    path = tmp_path / "call.mp4"
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.seconds + missing_s(recording) == pytest.approx(20.0, abs=2.0)
    recording.close()


@pytest.mark.parametrize(("kept", "lacks"), [(0.92, True), (0.97, False)])
def test_a_missing_end_is_told_from_where_the_judge_minds(write_audio, kept, lacks):
    """Five of sixty seconds may have held a promise; two of them are a header that is a little off."""
    path = write_audio("call.wav", [noise(60.0)])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    recording = audio.decode(path)
    assert recording.truncated == lacks
    recording.close()


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
    monkeypatch.setattr(audio, "MAX_CALL_S", 5)
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


def wav_of(signals: list[np.ndarray], mask: int) -> bytes:
    """A WAV of int16 signals at 16 kHz. mask: which loudspeaker each is for, a bit each (0: nobody says)."""
    count, data = len(signals), np.stack(signals, axis=1).tobytes()
    form = struct.pack("<HHIIHHHHI", 0xFFFE, count, 16_000, 32_000 * count, 2 * count, 16, 22, 16, mask)
    form += struct.pack("<HHI8s", 1, 0, 0x100000, bytes.fromhex("800000aa00389b71"))
    return b"RIFF" + struct.pack("<I", 72 + len(data)) + b"WAVE" + chunk(b"fmt ", form) + chunk(b"data", data)


@pytest.mark.parametrize(
    ("count", "mask", "heard"),
    [(1, 0x8, 1), (2, 0xC, 2), (3, 0, 1), (3, 0xB, 1), (6, 0, 1), (6, 0x3F, 1), (8, 0, 1)],
)
def test_every_channel_is_heard_alike(tmp_path: Path, count, mask, heard):
    """Whatever loudspeaker it is meant for: a party on what films use for the subwoofer is a party."""
    path = tmp_path / "call.wav"
    levels = []
    for speaks in range(count):
        path.write_bytes(wav_of([tone(2.0) if n == speaks else silence(2.0) for n in range(count)], mask))
        recording = audio.decode(path)
        assert len(recording.channels) == heard
        levels.append([float(np.std(audio.as_float(c[8000:24_000]))) for c in recording.channels])
        recording.close()
    alone = 0.3 / np.sqrt(2)
    if heard == 2:
        assert np.allclose(levels, [[alone, 0.0], [0.0, alone]], atol=0.001)
    else:
        assert np.allclose(levels, alone / count, rtol=0.02)


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


def chunk(name: bytes, content: bytes) -> bytes:
    """One of a WAV; of an odd size, a byte follows."""
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


@pytest.mark.parametrize(
    "before",
    [
        chunk(b"LIST", b"INFO" + chunk(b"ICMT", b"call data recorded by Acme")),
        chunk(b"bext", b"odd, and of customer data".ljust(603)),
        chunk(b"JUNK", bytes(28_000)),
    ],
    ids=["comment", "bext", "junk"],
)
@pytest.mark.parametrize("codec", ["pcm_s16le", "pcm_mulaw", "pcm_alaw", "pcm_s24le"])
def test_a_wav_is_as_long_as_its_data_chunk(write_audio, codec, before):
    """Neither a comment that says "data" nor a wrong byte rate makes an intact file incomplete, or a torn one whole."""
    content = write_audio("call.wav", [noise(20.0)], codec=codec).read_bytes()
    content = content[:12] + before + content[12:]
    rate_at = content.index(b"fmt ") + 16
    content = content[:rate_at] + struct.pack("<I", 1000) + content[rate_at + 4 :]
    path = write_audio("told.wav", [tone(1.0)])
    for share, truncated in ((1.0, False), (0.8, True)):
        path.write_bytes(content[: int(len(content) * share)])
        recording = audio.decode(path)
        assert recording.expected_s == pytest.approx(20.0, abs=0.01)
        assert recording.truncated == truncated
        recording.close()


def test_a_wav_that_announces_days_announces_nothing(write_audio):
    """A byte rate of 1 in a format whose rate only the header tells is not believed."""
    path = write_audio("call.wav", [noise(20.0)], codec="adpcm_ima_wav")
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, content.index(b"fmt ") + 16, 1)
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.expected_s is None
    assert recording.seconds == pytest.approx(20.0, abs=0.2)
    recording.close()


@pytest.mark.parametrize("tag", ["none", "no count"])
def test_an_mp3_without_its_length_announces_none(tmp_path: Path, tag):
    """Neither the word "Info" in a title nor a frame that a killed writer left without its count is a length."""
    content = bytearray(encode("mp2" if tag == "none" else "mp3-44k", noise(8.0)))
    if tag == "none":
        title = b"TIT2" + struct.pack(">I", 17) + b"\0\0\0Info for a call."
        content = bytearray(b"ID3\x03\0\0\0\0\0" + bytes([len(title)]) + title + content)
    else:
        at = max(content.find(b"Xing"), content.find(b"Info")) + 8
        content[at : at + 4] = bytes(4)
    path = tmp_path / "call.mp3"
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.expected_s is None
    assert recording.seconds == pytest.approx(8.0, abs=0.2)
    recording.close()


@pytest.mark.parametrize(("muxer", "codec"), [("ipod", "aac"), ("matroska", "libopus"), ("ogg", "flac")])
def test_a_track_for_each_party_is_a_channel_for_each(tmp_path: Path, muxer, codec):
    """Two tracks of one channel are heard both, in the order they have in the file."""
    path = tmp_path / "call.bin"
    signals = [tone(6.0, 440, 0.3), tone(6.0, 1500, 0.1)]
    path.write_bytes(tracks(muxer, codec, signals))
    recording = audio.decode(path)
    assert (len(recording.channels), recording.source_channels, recording.unheard_tracks) == (2, 2, 0)
    for channel, level in zip(recording.channels, (0.3, 0.1), strict=True):
        heard = audio.as_float(channel[16_000:80_000])
        assert np.sqrt(np.mean(heard**2)) == pytest.approx(level / np.sqrt(2), rel=0.1)
    assert recording.seconds == pytest.approx(6.0, abs=0.2)
    assert not recording.truncated
    recording.close()


@pytest.mark.parametrize(
    ("signals", "channels", "unheard"),
    [
        ([noise(6.0), noise(6.0, seed=1), noise(6.0, seed=2)], 1, 2),
        ([np.stack([noise(6.0), noise(6.0, seed=1)]), noise(6.0, seed=2)], 2, 1),
        ([noise(6.0), noise(3.0, seed=1)], 2, 1),
        ([noise(3.0), noise(6.0, seed=1)], 2, 1),
    ],
    ids=["three", "stereo and mono", "second ends early", "first ends early"],
)
def test_a_track_that_is_not_heard_is_told(tmp_path: Path, signals, channels, unheard):
    """Neither is one whose length says that it does not begin, or end, with the other."""
    path = tmp_path / "call.m4a"
    path.write_bytes(tracks("ipod", "aac", signals))
    recording = audio.decode(path)
    assert (len(recording.channels), recording.unheard_tracks) == (channels, unheard)
    assert {len(c) for c in recording.channels} == {round(recording.seconds * audio.SAMPLE_RATE)}
    for channel in recording.channels:
        assert len(channel[:]) == len(channel)
    recording.close()


@pytest.mark.parametrize(("late_s", "unheard"), [(2.5, 1), (0.1, 0)])
@pytest.mark.parametrize(("muxer", "codec"), [("matroska", "libopus"), ("mp4", "aac"), ("mov", "pcm_alaw")])
def test_tracks_of_one_length_that_begin_apart_are_told(tmp_path: Path, muxer, codec, late_s, unheard):
    """What was said at one time would be set at two; a codec's delay changes nothing."""
    path = tmp_path / "call.bin"
    path.write_bytes(tracks(muxer, codec, [noise(6.0), noise(6.0, seed=1)], late_s=late_s))
    recording = audio.decode(path)
    assert (len(recording.channels), recording.unheard_tracks) == (2, unheard)
    recording.close()


@pytest.mark.parametrize("at_s", [(5.0, 15.0), (5.0, 99.0), (99.0, 5.0)], ids=["both", "the first", "the second"])
@pytest.mark.parametrize(("gap_s", "unheard"), [(2.5, 1), (0.1, 0)])
def test_tracks_with_pauses_at_different_times_are_told(tmp_path: Path, at_s, gap_s, unheard):
    """Packets that a recorder left out while nobody spoke move all that follows, on one of the two at a time."""
    path = tmp_path / "call.mka"
    with av.open(str(path), "w", format="matroska") as container:
        streams = [container.add_stream("libopus", rate=48_000, layout="mono") for _ in range(2)]
        packets = []
        for n, stream in enumerate(streams):
            frame = av.AudioFrame.from_ndarray(noise(20.0, seed=n)[None], format="s16", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = 16_000, 0, Fraction(1, 16_000)
            for part in av.AudioResampler("flt", "mono", 48_000, 960).resample(frame):
                packets += stream.encode(part)
            packets += stream.encode(None)
        for packet in sorted(packets, key=lambda p: p.pts * p.time_base):
            if packet.pts * packet.time_base > at_s[packet.stream.index]:
                packet.pts += round(gap_s / packet.time_base)
                packet.dts = packet.pts
            container.mux(packet)
    recording = audio.decode(path)
    assert (len(recording.channels), recording.unheard_tracks) == (2, unheard)
    recording.close()


@pytest.mark.parametrize("field", ["shorter", "begins later"])
@pytest.mark.parametrize(("muxer", "codec"), [("mp4", "aac"), ("mov", "pcm_s16le")])
def test_an_edit_list_hides_nothing(tmp_path: Path, muxer, codec, field):
    """What it leaves out of a call was said all the same."""
    content = bytearray(tracks(muxer, codec, [noise(6.0)]))
    at, told = (12, 3000) if field == "shorter" else (16, 32_000)  # milliseconds of all; samples before the first
    struct.pack_into(">i", content, content.index(b"elst") + at, told)
    path = tmp_path / "call.bin"
    path.write_bytes(content)
    recording = audio.decode(path)
    assert recording.seconds == pytest.approx(6.0, abs=0.1)
    assert (recording.damaged, recording.truncated) == (0, False)
    recording.close()


def test_form_that_changes_in_the_middle_is_followed(tmp_path: Path):
    """MP2 frames of 16 kHz mono followed by others of 48 kHz stereo keep their seconds."""

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


@pytest.mark.parametrize(
    ("trouble", "kind"), [(errno.ENOSPC, StorageFull), (errno.EDQUOT, StorageFull), (errno.EFBIG, TooLong)]
)
def test_a_full_disk_is_not_the_calls_fault(monkeypatch, trouble, kind):
    """No space for decoded audio pauses the lane and costs the call nothing; more than any call holds is the call's."""

    def full(*_: object) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(decode_process, "limit_cpu", lambda _: None)
    assert handled(monkeypatch, full)["error"] == kind.error_class


def test_a_long_call_has_more_time_to_be_decoded_in(monkeypatch):
    """By what has come out of it, so that a file which holds nothing ends soon."""
    limits: list[float] = []
    monkeypatch.setattr(decode_process, "limit_cpu", limits.append)

    def decode(
        _source: object, _outputs: object, _limit_s: float, report: Callable[[float], None], _ending: str
    ) -> None:
        report(7200.0)
        raise EmptyAudio("no samples")

    handled(monkeypatch, decode)
    assert limits == [decode_process.CPU_BASE_S, decode_process.CPU_BASE_S + 7200 * decode_process.CPU_PER_S]


def handled(monkeypatch: pytest.MonkeyPatch, decode: Callable[..., None]) -> dict[str, Any]:
    """What the child answers when decoding goes so."""
    monkeypatch.setattr(decode_process, "decode", decode)
    with Path("/dev/null").open("r+b") as null:
        files = [os.dup(null.fileno()) for _ in range(3)]
    return decode_process._handle({"limit_s": 1, "ending": ""}, files, lambda: None)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scratch files on a disk without any space; no recording of another test holds some."""
    monkeypatch.setattr(audio.tempfile, "TemporaryFile", lambda **_: Path("/dev/full").open("r+b"))  # noqa: SIM115
    monkeypatch.setattr(audio, "_holders", set())


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize("kind", ["mix", "gate"])
def test_a_disk_that_is_full_while_channels_are_made_is_not_the_calls_fault(kind):
    """Mixing and gating write, too; what a full disk did not take is thrown away with the recording."""
    loud, faint = noise(4.0, 0.2), noise(4.0, 0.2) // 20
    recording = audio.Recording([loud, faint], None, 0)
    levels = channels.measure(recording)
    with pytest.raises(StorageFull):
        if kind == "mix":
            channels._mix(recording, levels)
        else:
            channels._without_bleed(recording, levels, 1)
    recording.close()


@pytest.mark.usefixtures("full_disk")
def test_a_call_that_fills_the_disk_alone_steps_back(write_audio, monkeypatch):
    """What did not fit while nothing else was there costs this call an attempt, and the lane goes on with others."""
    path = write_audio("call.wav", [tone(1.0)])
    with pytest.raises(StorageFull):
        audio.decode(path)
    monkeypatch.setattr(audio, "SCRATCH_BYTES", 0)
    with pytest.raises(OutOfScratch) as error:
        audio.decode(path)
    assert (error.value.recoverable, error.value.counted) == (True, True)
    other = audio.Recording([], None, 0)
    other.scratch()
    with pytest.raises(StorageFull):
        audio.decode(path)
    other.close()
    with pytest.raises(OutOfScratch):
        audio.decode(path)


def test_decoded_audio_lies_where_it_is_told(tmp_path: Path, write_audio):
    """Scratch files are made in the given folder and leave nothing in it."""
    spool = tmp_path / "spool"
    path = write_audio("call.wav", [tone(1.0)])
    with pytest.raises(StorageDown):
        audio.decode(path, scratch=spool)
    spool.mkdir()
    recording = audio.decode(path, scratch=spool)
    assert all(str(spool) in str(Path(f"/proc/self/fd/{file.fileno()}").readlink()) for file in recording._files)
    recording.close()
    assert not list(spool.iterdir())


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
            assert channels.parties(recording, levels).signals
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
