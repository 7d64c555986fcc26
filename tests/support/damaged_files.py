"""Recordings as the world delivers them: every format a telephone system writes, whole and damaged.

`make(folder, sources, seed)` yields a Case per file, written one at a time. Sources are real recordings; each
is cut to SECONDS, encoded in every format, and then torn, flipped, overwritten, renamed, repeated. Headers that
lie, bombs, pages and archives are made by hand. The same seed makes the same files.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

SECONDS = 8.0

#: name -> (file ending, muxer, codec, sample rate in Hz, channels)
FORMATS: dict[str, tuple[str, str, str, int, int]] = {
    "wav-s16": ("wav", "wav", "pcm_s16le", 8000, 2),
    "wav-s24": ("wav", "wav", "pcm_s24le", 48_000, 1),
    "wav-192k": ("wav", "wav", "pcm_s24le", 192_000, 2),
    "wav-f32": ("wav", "wav", "pcm_f32le", 44_100, 1),
    "wav-u8": ("wav", "wav", "pcm_u8", 8000, 1),
    "wav-mulaw": ("wav", "wav", "pcm_mulaw", 8000, 2),
    "wav-alaw": ("wav", "wav", "pcm_alaw", 8000, 1),
    "wav-ima-adpcm": ("wav", "wav", "adpcm_ima_wav", 8000, 1),
    "wav-ms-adpcm": ("wav", "wav", "adpcm_ms", 8000, 2),
    "wav-g726": ("wav", "wav", "g726", 8000, 1),
    "w64": ("w64", "w64", "pcm_s16le", 16_000, 1),
    "mp3-8k": ("mp3", "mp3", "libmp3lame", 8000, 1),
    "mp3-44k": ("mp3", "mp3", "libmp3lame", 44_100, 2),
    "mp2": ("mp2", "mp2", "mp2", 16_000, 1),
    "aac": ("aac", "adts", "aac", 16_000, 1),
    "m4a": ("m4a", "ipod", "aac", 22_050, 2),
    "alac": ("m4a", "ipod", "alac", 16_000, 1),
    "amr": ("amr", "amr", "libopencore_amrnb", 8000, 1),
    "3gp-amr": ("3gp", "3gp", "libopencore_amrnb", 8000, 1),
    "flac": ("flac", "flac", "flac", 16_000, 2),
    "flac-192k": ("flac", "flac", "flac", 192_000, 1),
    "ogg-opus": ("ogg", "ogg", "libopus", 48_000, 2),
    "webm-opus": ("webm", "webm", "libopus", 48_000, 1),
    "wma": ("wma", "asf", "wmav2", 16_000, 1),
    "au-mulaw": ("au", "au", "pcm_mulaw", 8000, 1),
    "aiff": ("aiff", "aiff", "pcm_s16be", 16_000, 2),
    "caf": ("caf", "caf", "pcm_s16le", 16_000, 1),
    "wavpack": ("wv", "wv", "wavpack", 16_000, 1),
    "ac3-6-channels": ("ac3", "ac3", "ac3", 48_000, 6),
    "video-mp4": ("mp4", "mp4", "aac", 44_100, 2),
    "video-mkv": ("mkv", "matroska", "libopus", 48_000, 1),
}

#: Codecs that want one named, bits a second.
BIT_RATES = {"libopencore_amrnb": 12_200, "g726": 32_000, "wmav2": 48_000}

INTACT = "whole"


@dataclass(frozen=True, slots=True)
class Case:
    """One file. kind: what was done to it; base: the format it was made from, or what it is instead."""

    path: Path
    kind: str
    base: str


def make(
    folder: Path, sources: Sequence[np.ndarray], seed: int = 0, copies: int = 1, seconds: float = SECONDS
) -> Iterator[Case]:
    """Every format whole, every kind of damage on every format `copies` times, and what is no recording.

    sources: int16 at 16 kHz, shape (n,); taken in turn.
    """
    number = 0

    def write(kind: str, base: str, ending: str, content: bytes) -> Case:
        nonlocal number
        number += 1
        path = folder / f"{number:04d}-{base}-{kind}.{ending}"
        path.write_bytes(content)
        return Case(path, kind, base)

    for turn, (name, (ending, *_)) in enumerate(FORMATS.items()):
        whole = encode(name, sources[turn % len(sources)], seconds)
        yield write(INTACT, name, ending, whole)
        for kind, damage in DAMAGES.items():
            for copy in range(copies):
                dice = random.Random(f"{seed} {name} {kind} {copy}")
                yield write(kind, name, ending, damage(bytearray(whole), dice))
        yield write("wrong-ending", name, "mp3" if ending != "mp3" else "wav", whole)
        yield write("no-ending", name, "bin", whole)
    wav = encode("wav-s16", sources[0], seconds)
    mp3 = encode("mp3-44k", sources[0], seconds)
    for name, content in _lying_wavs(wav).items():
        yield write(f"wav-{name}", "lying-header", "wav", content)
    for name, content in (_tagged(mp3) | _strangers(wav, mp3)).items():
        yield write(name, "stranger", "mp3", content)


def encode(name: str, source: np.ndarray, seconds: float = SECONDS) -> bytes:
    """A recording in one of FORMATS."""
    _, muxer, codec, rate, channels = FORMATS[name]
    layout = {1: "mono", 2: "stereo", 6: "5.1"}[channels]
    target = io.BytesIO()
    with av.open(target, "w", format=muxer) as container:
        video = _add_video(container, muxer) if name.startswith("video") else None
        stream = container.add_stream(codec, rate=rate, layout=layout)
        if codec in BIT_RATES:
            stream.bit_rate = BIT_RATES[codec]
        frame = av.AudioFrame.from_ndarray(source[None, : int(seconds * 16_000)], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = 16_000, 0, Fraction(1, 16_000)
        size = stream.codec_context.frame_size or 1024
        resampler = av.AudioResampler(stream.codec_context.format.name, layout, rate, size)
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
        if video is not None:
            for _ in range(int(seconds)):
                container.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")))
            container.mux(video.encode(None))
    return target.getvalue()


def tracks(
    muxer: str,
    codec: str,
    signals: Sequence[np.ndarray],
    options: dict[str, str] | None = None,
    late_s: float = 0.0,
) -> bytes:
    """A recording with a track for each signal: int16 at 16 kHz, shape (n,), or (2, n) for one of two channels.

    late_s: so much later each track begins than the one before it.
    """
    target = io.BytesIO()
    with av.open(target, "w", format=muxer, options=options or {}) as container:
        layouts = ["mono" if signal.ndim == 1 else "stereo" for signal in signals]
        streams = [container.add_stream(codec, rate=16_000, layout=layout) for layout in layouts]
        for n, (signal, stream, layout) in enumerate(zip(signals, streams, layouts, strict=True)):
            interleaved = np.ascontiguousarray(np.atleast_2d(signal).T.reshape(1, -1))
            frame = av.AudioFrame.from_ndarray(interleaved, format="s16", layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = 16_000, round(n * late_s * 16_000), Fraction(1, 16_000)
            form = stream.codec_context.format.name
            resampler = av.AudioResampler(form, layout, 16_000, stream.codec_context.frame_size or 1024)
            for part in [*resampler.resample(frame), *resampler.resample(None)]:
                container.mux(stream.encode(part))
            container.mux(stream.encode(None))
    return target.getvalue()


def _add_video(container: av.container.OutputContainer, muxer: str) -> av.VideoStream:
    stream = container.add_stream("mpeg4" if muxer == "mp4" else "mjpeg", rate=1)
    stream.width = stream.height = 64
    stream.pix_fmt = "yuv420p" if muxer == "mp4" else "yuvj420p"
    return stream


def _cut(data: bytearray, dice: random.Random) -> bytes:
    return bytes(data[: dice.randrange(1, len(data))])


def _headless(data: bytearray, dice: random.Random) -> bytes:
    return bytes(data[dice.randrange(1, len(data) // 2) :])


def _flip(data: bytearray, dice: random.Random) -> bytes:
    for _ in range(max(3, len(data) // dice.choice((100, 1000, 10_000)))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def _flip_head(data: bytearray, dice: random.Random) -> bytes:
    for _ in range(8):
        data[dice.randrange(min(256, len(data)))] ^= 1 << dice.randrange(8)
    return bytes(data)


def _overwrite(data: bytearray, dice: random.Random) -> bytes:
    size = dice.randrange(1, len(data) // 4)
    at = dice.randrange(len(data) - size)
    data[at : at + size] = dice.choice((bytes(size), b"\xff" * size, dice.randbytes(size)))
    return bytes(data)


def _lost_middle(data: bytearray, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) // 4, len(data) // 2)
    del data[at : at + len(data) // 8]
    return bytes(data)


def _garbage_before(data: bytearray, dice: random.Random) -> bytes:
    return dice.randbytes(dice.randrange(1, 5000)) + bytes(data)


def _garbage_after(data: bytearray, dice: random.Random) -> bytes:
    return bytes(data) + dice.randbytes(dice.randrange(1, 50_000))


def _twice(data: bytearray, dice: random.Random) -> bytes:
    return bytes(data) * 2


#: kind -> what it does to a file
DAMAGES: dict[str, Callable[[bytearray, random.Random], bytes]] = {
    "cut": _cut,
    "headless": _headless,
    "bits-flipped": _flip,
    "header-flipped": _flip_head,
    "overwritten": _overwrite,
    "middle-lost": _lost_middle,
    "garbage-before": _garbage_before,
    "garbage-after": _garbage_after,
    "twice": _twice,
}


def _lying_wavs(wav: bytes) -> dict[str, bytes]:
    """WAVs whose header says what is not so. Offsets: RIFF/WAVE, Microsoft 1991."""
    at, data = wav.index(b"fmt ") + 8, wav.index(b"data") + 4
    lies: dict[str, tuple[int, str, int]] = {
        "no-channels": (at + 2, "<H", 0),
        "many-channels": (at + 2, "<H", 65_535),
        "rate-zero": (at + 4, "<I", 0),
        "rate-192k": (at + 4, "<I", 192_000),
        "rate-huge": (at + 4, "<I", 0xFFFFFFFF),
        "bytes-per-second-zero": (at + 8, "<I", 0),
        "block-zero": (at + 12, "<H", 0),
        "bits-zero": (at + 14, "<H", 0),
        "bits-255": (at + 14, "<H", 255),
        "unknown-codec": (at, "<H", 0x7777),
        "mp3-codec": (at, "<H", 0x55),
        "gsm-codec": (at, "<H", 0x31),
        "size-zero": (data, "<I", 0),
        "size-small": (data, "<I", 16_000),
        "size-double": (data, "<I", 2 * (len(wav) - data - 4)),
        "size-streamed": (data, "<I", 0xFFFFFFFF),
        "size-odd": (data, "<I", len(wav) - data - 5),
        "fmt-huge": (at - 4, "<I", 0x7FFFFFF0),
    }
    made = {}
    for name, (offset, form, value) in lies.items():
        lying = bytearray(wav)
        struct.pack_into(form, lying, offset, value)
        made[name] = bytes(lying)
    made["two-in-one"] = wav + wav
    made["header-only"] = wav[: data + 4]
    made["rf64"] = b"RF64\xff\xff\xff\xff" + wav[8:]
    return made


def _tagged(mp3: bytes) -> dict[str, bytes]:
    """MP3s behind ID3 tags: cover art, and tags that are bombs (ID3v2.3, sections 3.1 and 4.15)."""

    def tag(size: int, body: bytes = b"") -> bytes:
        return b"ID3\x03\x00\x00" + bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0)) + body

    def picture(size: int) -> bytes:
        body = b"\x00image/png\x00\x03\x00\x89PNG\r\n\x1a\n" + bytes(size)
        return b"APIC" + struct.pack(">I", len(body)) + b"\x00\x00" + body

    cover, large = picture(30_000), picture(8_000_000)
    frames = b"TIT2" + struct.pack(">I", 5) + b"\x00\x00\x00call"
    return {
        "cover-art": tag(len(cover), cover) + mp3,
        "cover-art-8mb": tag(len(large), large) + mp3,
        "id3-claims-256mb": tag(0x0FFFFFFF) + mp3,
        "id3-many-frames": tag(len(frames) * 50_000, frames * 50_000) + mp3,
        "id3-in-id3": tag(10) + (tag(10) + tag(0)) * 20_000 + mp3,
        "id3-frame-lies": tag(60, b"APIC\x7f\xff\xff\xff\x00\x00" + bytes(50)) + mp3,
        "id3-only": tag(len(cover), cover),
    }


def _strangers(wav: bytes, mp3: bytes) -> dict[str, bytes]:
    """What is no recording, or not only one."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("call.wav", wav)
        packed.writestr("zeros", bytes(10_000_000))
    dice = random.Random(11)
    return {
        "empty": b"",
        "one-byte": b"\xff",
        "zeros": bytes(20_000),
        "noise": dice.randbytes(100_000),
        "text": b"The quick brown fox jumps over the lazy dog. " * 400,
        "html-error": b"<!doctype html><html><head><title>403 Forbidden</title></head><body>expired</body></html>" * 20,
        "json-error": b'{"error": {"code": "AccessDenied", "message": "Request has expired"}}',
        "xml-error": b"<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>",
        "zip": archive.getvalue(),
        "gzip": b"\x1f\x8b\x08" + bytes(2000),
        "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x06\x00\x00\x00" + bytes(2000),
        "playlist": b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n",
        "playlist-local": b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n",
        "ffconcat": b"ffconcat version 1.0\nfile /etc/passwd\n",
        "sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n",
        "mp3-then-html": mp3 + b"<html>" * 5000,
        "mp3-then-wav": mp3 + wav,
        "wav-then-mp3": wav + mp3,
        "mp3-frames-of-two-rates": mp3 + encode("mp3-8k", np.frombuffer(wav[44:], np.int16)),
        "ogg-pages-of-zeros": b"OggS" + bytes(30_000),
        "flac-of-zeros": b"fLaC" + bytes(30_000),
        "mp4-of-zeros": b"\x00\x00\x00\x18ftypM4A " + bytes(30_000),
        "matroska-of-zeros": b"\x1aE\xdf\xa3" + bytes(30_000),
        "mp4-box-huge": b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42\xff\xff\xff\xffmoov" + bytes(5000),
        "flac-block-huge": b"fLaC\x04\xff\xff\xff" + bytes(5000),
    }
