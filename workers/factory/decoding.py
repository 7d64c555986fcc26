"""The decoder itself: any container PyAV reads, any rate, as a stream. Runs in the child (decode_process.py).

Damaged packets are skipped and replaced by silence of their length, so that times stay true.
Headers are never believed: seconds are counted as they are decoded. Imports neither numpy nor models:
the child starts in a tenth of a second.
"""

from __future__ import annotations

import contextlib
import os
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

import av
import av.logging
from av.error import EOFError as EndOfFile
from av.error import FFmpegError

from workers.core.errors import CorruptAudio, EmptyAudio, TooLong

SAMPLE_RATE = 16_000  # Hz; what Whisper, Silero and pyannote all expect
MAX_CALL_S = 4 * 3600  # seconds decoded; no sales call is longer, a decompression bomb is
MIN_CALL_S = 0.1  # less cannot hold a word
MAX_DAMAGE = 2000  # unreadable packets before the file counts as noise; an hour of mp3 has 138,000
MAX_FILL_S = 1.0  # a damaged packet that claims to be longer than this is not believed
MAX_FAILURES = 10  # places in a row that the container cannot be read at; reading does not get past them
BELIEVABLE_S = 24 * 3600  # an announced length above this is a broken header (0xFFFFFFFF in streamed WAV)
WAV_HEADER = 4096  # bytes in which a WAV's fmt and data chunks begin, metadata included
WAV_STREAMED = 0x7FFFFFFF  # bytes; writers that do not know the length announce this or more
WAV_HIDDEN_S = 2.0  # seconds behind the announced end that are audio rather than metadata
ESTIMATED = {"aac", "ac3", "amr", "amrnb", "amrwb", "gsm", "g722", "g729"}  # formats that are frames and no header
MP3_TAGS = (b"Xing", b"Info", b"VBRI")  # in the first frame of an MP3 whose length is known
MP3_HEAD = 1 << 20  # bytes in which that frame lies, cover art before it included
REPORT_EVERY = 500  # packets between two reports; some 10 s of audio

#: No protocol bears the name "none": nothing inside a file can make FFmpeg open another file or a connection.
#: An edit list may hide audio behind claimed times; all of it is decoded.
OPTIONS = {"protocol_whitelist": "none", "ignore_editlist": "1"}

#: Ending -> demuxer that finds the next frame by itself, and whose frames carry a checksum: noise never passes for
#: one. What lost its beginning, or has something before it, is not recognised by its first bytes.
RESYNCING = {"flac": "flac", "ogg": "ogg", "opus": "ogg"}

av.logging.set_level(av.logging.PANIC)  # one line per damaged packet would drown the log


@dataclass(frozen=True, slots=True)
class Decoded:
    """What came out: `samples` per channel in each of the first `channels` outputs.

    expected_s: what the container announced, None when it announced nothing believable. damaged: packets that
    could not be decoded; lost_s: seconds of silence in their place. codec, sample_rate (Hz), source_channels:
    of the source.
    """

    channels: int
    samples: int
    expected_s: float | None
    damaged: int
    lost_s: float
    codec: str
    sample_rate: int
    source_channels: int


def decode(
    source: IO[bytes], outputs: list[IO[bytes]], limit_s: float, report: Callable[[float], None], ending: str = ""
) -> Decoded:
    """Decode into int16 at 16 kHz, one output per channel; more than two channels are mixed to one.

    report: is told the seconds decoded, every ten or so. ending: of the file's name, a hint for what lost its
    first bytes. Raises CorruptAudio, EmptyAudio or TooLong.
    """
    if os.fstat(source.fileno()).st_size == 0:
        raise EmptyAudio("the file has no bytes")
    try:
        return _decode(source, outputs, limit_s, report, None)
    except (CorruptAudio, EmptyAudio):
        if ending not in RESYNCING:
            raise
        for file in (source, *outputs):
            file.seek(0)
        with contextlib.suppress(CorruptAudio, EmptyAudio):
            return _decode(source, outputs, limit_s, report, RESYNCING[ending])
        raise


def _decode(
    source: IO[bytes], outputs: list[IO[bytes]], limit_s: float, report: Callable[[float], None], demuxer: str | None
) -> Decoded:
    wav = _wav_header(source)
    head = source.read(MP3_HEAD)
    source.seek(0)
    options = OPTIONS | (wav.options if wav else {})
    try:
        # An open file, not a name: FFmpeg can reach nothing else through it.
        container: Any = av.open(_Source(source), format=demuxer, options=options, metadata_errors="ignore")
    except MemoryError:
        raise
    except (FFmpegError, ValueError, OSError) as error:
        raise CorruptAudio(f"not a container that can be read: {type(error).__name__}") from None
    with container:
        stream = _audio_stream(container)
        codec = stream.codec_context
        expected_s = wav.seconds if wav else None
        if expected_s is None:
            expected_s = _announced_seconds(container, stream, head)
        writer = _Writer(outputs[: 2 if codec.channels == 2 else 1], limit_s, report)
        writer.fill(container, stream)
        if writer.written < MIN_CALL_S * SAMPLE_RATE:
            if writer.damaged:
                raise CorruptAudio(f"{writer.damaged} damaged packets and no sound one")
            raise EmptyAudio("no samples")
        for file in writer.files:
            file.flush()
        return Decoded(
            channels=len(writer.files),
            samples=writer.written,
            expected_s=expected_s,
            damaged=writer.damaged,
            lost_s=round(writer.lost / SAMPLE_RATE, 3),
            codec=codec.name,
            sample_rate=writer.rate,
            source_channels=codec.channels,
        )


class _Source:
    """The file as libav reads it: a seek to where no file reaches is an answer, not an exception on stderr."""

    def __init__(self, file: IO[bytes]) -> None:
        self.read = file.read
        self.tell = file.tell
        self._seek = file.seek

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        try:
            return self._seek(offset, whence)
        except (OSError, ValueError):
            return -1


def _audio_stream(container: Any) -> Any:
    if not container.streams.audio:
        raise CorruptAudio("no audio stream")
    stream = container.streams.audio[0]
    try:
        if stream.codec_context is None:
            raise CorruptAudio("a codec that nothing here decodes")
        stream.thread_type = "NONE"  # damaged packets stay where they belong, and threads cost more than they give
    except (FFmpegError, ValueError, AttributeError) as error:
        raise CorruptAudio(f"no usable audio codec: {type(error).__name__}") from None
    return stream


class _Writer:
    """Writes resampled frames, one file per channel."""

    def __init__(self, files: list[IO[bytes]], limit_s: float, report: Callable[[float], None]) -> None:
        self.files = files
        self.layout = "stereo" if len(files) == 2 else "mono"
        self.limit_s = limit_s
        self.report = report
        self.written = 0  # samples per channel
        self.damaged = 0
        self.lost = 0  # samples of silence written for them
        self.rate = 0  # Hz, of the source
        self.resampler: Any = None
        self.form: tuple[str, str, int] | None = None  # sample format, layout and rate of the frames it takes

    def fill(self, container: Any, stream: Any) -> None:
        for n, packet in enumerate(_packets(container, stream)):
            if n % REPORT_EVERY == 0:
                self.report(self.written / SAMPLE_RATE)
            self._packet(packet)
        self._write(self._rest())

    def _packet(self, packet: Any) -> None:
        frames = None if packet is None else _decoded(packet)
        if frames is None:
            self.damaged += 1
            if self.damaged > MAX_DAMAGE:
                raise CorruptAudio(f"more than {MAX_DAMAGE} damaged packets")
            duration = float(packet.duration * packet.time_base) if packet and packet.duration else 0.0
            if 0 < duration <= MAX_FILL_S:
                self._silence(round(duration * SAMPLE_RATE))
            return
        for frame in frames:
            frame.pts = None  # the resampler would close gaps of broken time stamps with minutes of silence
            self.rate = self.rate or frame.sample_rate
            self._write(self._resampled(frame))

    def _resampled(self, frame: Any) -> list[Any]:
        """The frame at our rate and layout. PyAV's resampler believes that no frame differs from the first."""
        form, rest = (frame.format.name, frame.layout.name, frame.sample_rate), []
        if form != self.form:
            rest = self._rest()
            self.resampler = av.AudioResampler(format="s16p", layout=self.layout, rate=SAMPLE_RATE)
            self.form = form
        try:
            return [*rest, *self.resampler.resample(frame)]
        except MemoryError:
            raise
        except (ValueError, FFmpegError):  # a rate or layout that does not exist
            self.damaged += 1
            self.form = self.resampler = None
            return rest

    def _rest(self) -> list[Any]:
        """What the resampler still holds."""
        return list(self.resampler.resample(None)) if self.resampler is not None else []

    def _write(self, frames: list[Any]) -> None:
        for frame in frames:
            for file, plane in zip(self.files, frame.planes, strict=True):
                file.write(memoryview(plane)[: 2 * frame.samples])
            self.written += frame.samples
        if self.written > self.limit_s * SAMPLE_RATE:
            raise TooLong(f"more than {self.limit_s / 3600:g} hours of audio")

    def _silence(self, samples: int) -> None:
        for file in self.files:
            file.write(bytes(2 * samples))
        self.written += samples
        self.lost += samples


def _packets(container: Any, stream: Any) -> Iterator[Any]:
    """Packets of the stream; None for a place where the container itself is damaged."""
    failures = 0
    while True:
        try:
            for packet in container.demux(stream):
                failures = 0
                yield packet
            return
        except EndOfFile:
            return
        except MemoryError:
            raise
        except FFmpegError:
            failures += 1
            if failures > MAX_FAILURES:
                return
            yield None


def _decoded(packet: Any) -> list[Any] | None:
    try:
        return list(packet.decode())
    except EndOfFile:
        return []
    except MemoryError:
        raise
    except (FFmpegError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class _Wav:
    """What a WAV header says of its length, and how the demuxer is to take it."""

    seconds: float | None
    options: dict[str, str]


def _wav_header(file: IO[bytes]) -> _Wav | None:
    """The announced length of a WAV; libav reports no more than the file holds, and reads no further than announced.

    A writer that was interrupted leaves the length it began with. What follows is audio all the same.
    """
    head = file.read(WAV_HEADER)
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    fmt, data = head.find(b"fmt "), head.find(b"data")
    if head[:4] != b"RIFF" or fmt < 0 or data < 0 or len(head) < max(fmt + 20, data + 8):
        return None
    (per_second,) = struct.unpack_from("<I", head, fmt + 16)
    (announced,) = struct.unpack_from("<I", head, data + 4)
    if announced >= WAV_STREAMED or per_second == 0:
        return None
    hidden = size - (data + 8) - announced
    if hidden > WAV_HIDDEN_S * per_second:
        return _Wav(round((size - data - 8) / per_second, 3), {"ignore_length": "1"})
    return _Wav(round(announced / per_second, 3), {})


def _announced_seconds(container: Any, stream: Any, head: bytes) -> float | None:
    """What the container's header says; None where libav can only divide the file's size by a bit rate."""
    if container.format.name in ESTIMATED or (container.format.name == "mp3" and not any(t in head for t in MP3_TAGS)):
        return None
    if stream.duration and stream.time_base:
        seconds = float(stream.duration * stream.time_base)
    elif container.duration:
        seconds = container.duration / av.time_base
    else:
        return None
    return round(seconds, 3) if 0 < seconds < BELIEVABLE_S else None
