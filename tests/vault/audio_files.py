"""Audio files for the probe's tests: real ones by FFmpeg's encoders, and ones whose headers lie."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

#: name -> (file ending, FFmpeg's muxer, codec, sample rate in Hz)
FORMATS = {
    "wav": ("wav", "wav", "pcm_s16le", 8000),
    "wav-mulaw": ("wav", "wav", "pcm_mulaw", 8000),
    "mp3": ("mp3", "mp3", "libmp3lame", 16_000),
    "m4a": ("m4a", "ipod", "aac", 16_000),
    "aac": ("aac", "adts", "aac", 16_000),
    "flac": ("flac", "flac", "flac", 16_000),
    "ogg-opus": ("ogg", "ogg", "libopus", 48_000),
    "webm": ("webm", "webm", "libopus", 48_000),
    "au": ("au", "au", "pcm_mulaw", 8000),
    "aiff": ("aiff", "aiff", "pcm_s16be", 16_000),
    "wma": ("wma", "asf", "wmav2", 16_000),
}


def encode(path: Path, kind: str, seconds: float = 6.0, channels: int = 1, silent: bool = False) -> Path:
    """A tone, or silence, in one of FORMATS; written to `path`."""
    _, muxer, codec, rate = FORMATS[kind]
    with av.open(str(path), "w", format=muxer) as target:
        stream = target.add_stream(codec, rate=rate, layout="mono" if channels == 1 else "stereo")
        if codec == "wmav2":
            stream.format, stream.bit_rate = "fltp", 64_000
        total, step = int(rate * seconds), rate
        for start in range(0, total, step):
            n = min(step, total - start)
            at = (np.arange(start, start + n) % rate) / rate
            tone = np.zeros(n) if silent else 0.3 * np.sin(2 * np.pi * 440 * at)
            samples = np.repeat((tone * 32_000).astype(np.int16)[None, :], channels, axis=0)
            interleaved = np.ascontiguousarray(samples.T.reshape(1, -1))
            frame = av.AudioFrame.from_ndarray(interleaved, format="s16", layout=stream.layout.name)
            frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return path


def video_only(path: Path) -> Path:
    """An MP4 with a picture and no sound."""
    with av.open(str(path), "w", format="mp4") as target:
        stream = target.add_stream("mpeg4", rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(5):
            frame = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return path


def cover_only(path: Path) -> Path:
    """An ID3 tag with a picture in it, and no audio after it."""
    picture = b"\x00image/png\x00\x03\x00" + b"\x89PNG\r\n\x1a\n" + bytes(200)
    frame = b"APIC" + struct.pack(">I", len(picture)) + b"\x00\x00" + picture
    path.write_bytes(b"ID3\x03\x00\x00" + _synchsafe(len(frame)) + frame)
    return path


def _synchsafe(n: int) -> bytes:
    return bytes((n >> shift) & 0x7F for shift in (21, 14, 7, 0))


def stretch_mp4(path: Path, factor: int) -> Path:
    """Multiply what an MP4 claims about the length of each of its samples (the `stts` box)."""
    data = bytearray(path.read_bytes())
    at = data.index(b"stts") + 8
    entries = struct.unpack_from(">I", data, at)[0]
    for n in range(entries):
        offset = at + 4 + 8 * n + 4
        delta = struct.unpack_from(">I", data, offset)[0]
        struct.pack_into(">I", data, offset, delta * factor)
    path.write_bytes(data)
    return path
