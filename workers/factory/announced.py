"""How long a recording says it is: what its header announces, never what libav makes of its size and a bit rate."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import av

BELIEVABLE_S = 24 * 3600  # an announced length above this is a broken header (0xFFFFFFFF in streamed WAV)
ESTIMATED = {"aac", "ac3", "amr", "amrnb", "amrwb", "gsm", "g722", "g729"}  # formats that are frames and no header
HEAD = 1 << 20  # bytes in which a WAV's chunks begin, and an MP3's first frame lies, cover art before it included
WAV_STREAMED = 0x7FFFFFFF  # bytes; writers that do not know the length announce this or more
WAV_HIDDEN_S = 2.0  # seconds behind the announced end that are audio rather than metadata
WAV_EXTENSIBLE = 0xFFFE  # the number of the format stands 24 bytes into the chunk
WAV_PLAIN = {1, 3, 6, 7}  # PCM, float, A-law, mu-law: a block is one sample of each channel

#: The first frame of an MP3 whose length is known: its header, side information, and what the tag holds.
MP3_TAG = re.compile(rb"(\xff[\xe2-\xff]..)(?:.{9}|.{17}|.{32})(Xing|Info|VBRI)(.{14})", re.DOTALL)
MP3_RATES = (44_100, 48_000, 32_000)  # Hz in MPEG-1; MPEG-2 has half of it, MPEG-2.5 a quarter
MP3_VERSIONS = {3: (1, 1152), 2: (2, 576), 0: (4, 576)}  # bits of the header -> divisor of the rate, samples a frame


@dataclass(frozen=True, slots=True)
class Wav:
    """What a WAV header says of its length, and how the demuxer is to take it."""

    seconds: float | None
    options: dict[str, str]


def wav_header(head: bytes, size: int) -> Wav | None:
    """The announced length of a WAV; libav reports no more than the file holds, and reads no further than announced.

    A writer that was interrupted leaves the length it began with. What follows is audio all the same.
    head: the first HEAD bytes of the file. size: of all of it, in bytes.
    """
    per_second = 0
    for name, at, length in _chunks(head):
        if name == b"fmt ":
            per_second = _bytes_per_second(head[at : at + 26])
        if name == b"data" and per_second and length < WAV_STREAMED:
            held = size - at
            if held - length > WAV_HIDDEN_S * per_second:
                return Wav(_believable(held / per_second), {"ignore_length": "1"})
            return Wav(_believable(length / per_second), {})
    return None


def _chunks(head: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and size of each chunk of a WAV; one of an odd size has a byte behind it (RIFF, 1991)."""
    at = 12 if head[:4] == b"RIFF" and head[8:12] == b"WAVE" else len(head)
    while at + 8 <= len(head):
        name, size = struct.unpack_from("<4sI", head, at)
        yield name, at + 8, size
        at += 8 + size + size % 2


def _bytes_per_second(fmt: bytes) -> int:
    """Of a WAV's audio. What the header says of it is believed only where the format does not tell it."""
    if len(fmt) < 16:
        return 0
    form, _, rate, per_second, block = struct.unpack_from("<HHIIH", fmt)
    if form == WAV_EXTENSIBLE and len(fmt) == 26:
        (form,) = struct.unpack_from("<H", fmt, 24)
    return rate * block if form in WAV_PLAIN and block else per_second


def seconds(container: Any, stream: Any, head: bytes, spanned_s: float) -> float | None:
    """What the container says; None where libav can only divide the file's size by a bit rate.

    head: the first HEAD bytes of the file. spanned_s: seconds from the first packet to the end of the last one by
    their own times, which tell of a hole where the header was written before the length was known.
    """
    if container.format.name in ESTIMATED:
        return None
    if container.format.name == "mp3":
        return _mp3_seconds(head)
    if stream.duration and stream.time_base:
        return _believable(float(stream.duration * stream.time_base))
    return _believable(container.duration / av.time_base if container.duration else spanned_s)


def _mp3_seconds(head: bytes) -> float | None:
    """Frames times their length; None where the first frame does not say how many there are.

    A writer that was killed has left no number there.
    """
    found = MP3_TAG.search(head)
    if found is None:
        return None
    header, tag, told = found.groups()
    flags, frames = (1, *struct.unpack_from(">I", told, 10)) if tag == b"VBRI" else struct.unpack_from(">II", told)
    version, rate = header[1] >> 3 & 3, header[2] >> 2 & 3
    if not flags & 1 or version not in MP3_VERSIONS or rate >= len(MP3_RATES):
        return None
    divisor, samples = MP3_VERSIONS[version]
    return _believable(frames * samples * divisor / MP3_RATES[rate])


def _believable(seconds: float) -> float | None:
    return round(seconds, 3) if 0 < seconds < BELIEVABLE_S else None
