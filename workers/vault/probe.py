"""Looks at what arrived: is it audio, in which container, how long, how many channels?

The container is told by its first bytes, never by its name, and only that one demuxer is then
allowed to look: a playlist dressed as audio is never followed anywhere. Runs in a process of its
own (probe_process.py), because a decoder that meets a hostile file may crash.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import av
from av.error import FFmpegError

from workers.core.child import LIBAV_OPTIONS, MAX_CALL_S
from workers.core.errors import CorruptAudio, EmptyAudio, TooLong

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
)

#: Containers in which a packet's duration follows from its bytes. In the others a writer may claim any
#: duration, so all of their audio is decoded and counted.
_COUNTED_BY_PACKETS = {"wav", "mp3", "aac", "flac", "au", "aiff", "amr"}

#: Packets at the beginning that are decoded in any case. In noise with an MP3's first bytes now and then
#: one decodes; in a recording nearly all do.
_OPENING = 50


@dataclass(frozen=True, slots=True)
class AudioInfo:
    """seconds: of audio found in the longest track, not what the header says. channels: of all. sample_rate: Hz."""

    extension: str
    seconds: float
    channels: int
    sample_rate: int


def probe(source: Path | int) -> AudioInfo:
    """What kind of audio the file (its path, or an open descriptor that is closed in the end) holds.

    Raises EmptyAudio, CorruptAudio or TooLong.
    """
    with os.fdopen(source, "rb") if isinstance(source, int) else source.open("rb") as file:
        container, extension = _recognise(file)
        file.seek(0)
        try:
            # An open file, not a name: FFmpeg can reach nothing else through it.
            with av.open(file, format=container, options=LIBAV_OPTIONS, metadata_errors="replace") as audio:
                if not audio.streams.audio:
                    raise CorruptAudio(f"{container} without an audio stream")
                streams = [stream for stream in audio.streams.audio if stream.codec_context is not None]
                if not streams:
                    raise CorruptAudio(f"{container} with a codec that nothing here decodes")
                seconds = _seconds(audio, streams, decode_all=container not in _COUNTED_BY_PACKETS)
                channels = sum(stream.codec_context.channels for stream in streams)
                rate = streams[0].codec_context.sample_rate
        except (FFmpegError, ValueError, UnicodeDecodeError) as error:
            raise CorruptAudio(f"{container}: {type(error).__name__}") from error
    if not channels or not rate:
        raise CorruptAudio(f"{container} with no channels or no sample rate")
    return AudioInfo(extension, round(seconds, 3), channels, rate)


def is_page(path: Path) -> bool:
    """Whether a file begins with text alone, as an error page does; every audio container has other bytes."""
    with path.open("rb") as file:
        return all(byte >= 32 or byte in b"\t\n\r" for byte in file.read(512))


def _recognise(file: io.BufferedReader) -> tuple[str, str]:
    head = file.read(64)
    if head[:3] == b"ID3" and len(head) >= 10:
        # A tag that may stand before MP3, AAC or FLAC; its length is four times seven bits (ID3v2, 3.1).
        file.seek(10 + sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True)))
        head = file.read(64).lstrip(b"\x00")
        if head[:4] != b"fLaC" and not _is_mpeg(head):
            return "mp3", "mp3"
    for offset, magic, container, extension in _CONTAINERS:
        if head[offset : offset + len(magic)] == magic:
            return container, extension
    if _is_mpeg(head):
        # An MPEG frame: layer bits 00 are ADTS (AAC), anything else is MP3 (or MP2).
        return ("aac", "aac") if head[1] & 0x06 == 0 else ("mp3", "mp3")
    raise CorruptAudio("its first bytes are no audio container's")


def _is_mpeg(head: bytes) -> bool:
    return len(head) > 3 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0


@dataclass(slots=True)
class _Counted:
    """What one stream has shown so far. tick: seconds of its clock. damaged: of the first packets."""

    tick: float
    seconds: float = 0.0
    packets: int = 0
    decoded_s: float = 0.0
    damaged: int = 0

    def take(self, packet: av.Packet, decode_all: bool) -> None:
        self.packets += packet.size > 0
        if decode_all or self.packets <= _OPENING:
            frames_s = _decode(packet)
            self.decoded_s += frames_s or 0.0
            self.damaged += frames_s is None and self.packets <= _OPENING
        self.seconds = self.decoded_s if decode_all else self.seconds + (packet.duration or 0) * self.tick

    @property
    def sound(self) -> bool:
        """Whether it is what it says: noise decodes, too, but rarely."""
        return self.decoded_s > 0 and self.damaged * 2 <= min(self.packets, _OPENING)


def _seconds(source: av.container.InputContainer, streams: Sequence[av.AudioStream], decode_all: bool) -> float:
    """Seconds of audio in the longest stream: a party may have a track of its own, and say little.

    A torn end counts as far as it goes; a header's word counts for nothing. At least one frame must decode.
    Raises EmptyAudio, CorruptAudio, TooLong.
    """
    found = {stream.index: _Counted(float(stream.time_base or 1)) for stream in streams}
    for packet in _packets(source, streams):
        counted = found[packet.stream.index]
        counted.take(packet, decode_all)
        if counted.seconds > MAX_CALL_S:
            raise TooLong(f"more than {MAX_CALL_S} s of audio")
    if not any(counted.packets for counted in found.values()):
        raise EmptyAudio("a container without audio")
    sound = [counted.seconds for counted in found.values() if counted.sound]
    if not sound:
        raise CorruptAudio("nothing in it can be decoded")
    if max(sound) <= 0:
        raise EmptyAudio("audio of no length")
    return max(sound)


def _packets(source: av.container.InputContainer, streams: Sequence[av.AudioStream]):  # type: ignore[no-untyped-def]
    """The streams' packets, up to where the file ends or is torn; then one for each that empties its decoder."""
    packets = source.demux(streams)
    while True:
        try:
            packet = next(packets)
        except (StopIteration, FFmpegError):
            return
        yield packet


def _decode(packet: av.Packet) -> float | None:
    """Seconds of audio that come out of the decoder for one packet; None for a damaged one."""
    try:
        return sum(frame.samples / frame.sample_rate for frame in packet.decode() if frame.sample_rate)
    except FFmpegError:
        return None
