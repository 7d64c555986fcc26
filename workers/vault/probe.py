"""Looks at what arrived: is it audio, in which container, how long, how many channels?

The container is told by its first bytes, never by its name, and only that one demuxer is then
allowed to look: a playlist dressed as audio is never followed anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import av
from av.error import FFmpegError

from workers.core.errors import CorruptAudio, EmptyAudio, TooLong

#: Twice the longest call.
MAX_SECONDS = 4 * 3600.0

#: First bytes -> (FFmpeg's demuxer, file ending).
_CONTAINERS: tuple[tuple[int, bytes, str, str], ...] = (
    (8, b"WAVE", "wav", "wav"),
    (0, b"fLaC", "flac", "flac"),
    (0, b"OggS", "ogg", "ogg"),
    (4, b"ftyp", "mov", "m4a"),
    (0, b"\x1aE\xdf\xa3", "matroska", "webm"),
    (0, b"#!AMR", "amr", "amr"),
    (0, b".snd", "au", "au"),
    (8, b"AIFF", "aiff", "aiff"),
    (8, b"AIFC", "aiff", "aiff"),
    (0, b"caff", "caf", "caf"),
    (0, b"\x30\x26\xb2\x75", "asf", "wma"),
    (0, b"ID3", "mp3", "mp3"),
)


@dataclass(frozen=True, slots=True)
class AudioInfo:
    """seconds: of audio packets found, not what the header says. sample_rate: Hz."""

    extension: str
    seconds: float
    channels: int
    sample_rate: int


def probe(path: Path) -> AudioInfo:
    """What kind of audio the file holds. Raises EmptyAudio, CorruptAudio or TooLong."""
    with path.open("rb") as file:
        container, extension = _recognise(file.read(64))
        file.seek(0)
        try:
            # An open file, not a name: FFmpeg can reach nothing else through it.
            with av.open(file, format=container, metadata_errors="replace") as source:
                if not source.streams.audio:
                    raise CorruptAudio(f"{container} without an audio stream")
                stream = source.streams.audio[0]
                if not stream.codec_context.channels or not stream.codec_context.sample_rate:
                    raise CorruptAudio(f"{container} with no channels or no sample rate")
                seconds = _packet_seconds(source, stream)
                channels, rate = stream.codec_context.channels, stream.codec_context.sample_rate
        except (FFmpegError, ValueError, UnicodeDecodeError) as error:
            raise CorruptAudio(f"{container}: {type(error).__name__}") from error
    if seconds <= 0:
        raise EmptyAudio(f"{container} without audio")
    return AudioInfo(extension, round(seconds, 3), channels, rate)


def _recognise(head: bytes) -> tuple[str, str]:
    for offset, magic, container, extension in _CONTAINERS:
        if head[offset : offset + len(magic)] == magic:
            return container, extension
    if len(head) > 3 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        # An MPEG frame: layer bits 00 are ADTS (AAC), anything else is MP3 (or MP2).
        return ("aac", "aac") if head[1] & 0x06 == 0 else ("mp3", "mp3")
    raise CorruptAudio("its first bytes are no audio container's")


def _packet_seconds(source: av.container.InputContainer, stream: av.AudioStream) -> float:
    """Seconds of audio in the stream, by its packets; nothing is decoded. A torn end counts as far as it goes."""
    ticks = 0
    limit = MAX_SECONDS / float(stream.time_base or 1)
    packets = source.demux(stream)
    while True:
        try:
            packet = next(packets)
        except StopIteration:
            break
        except FFmpegError:
            break
        ticks += packet.duration or 0
        if ticks > limit:
            raise TooLong(f"more than {MAX_SECONDS:.0f} s")
    return ticks * float(stream.time_base or 1)
