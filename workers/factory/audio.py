"""A recording file as samples: any container PyAV reads, any rate, decoded as a stream.

Damaged packets are skipped and replaced by silence of their length, so that times stay true.
Headers are never believed: seconds are counted as they are decoded.
"""

from __future__ import annotations

import logging
import struct
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import av
import numpy as np
from av.error import EOFError as EndOfFile
from av.error import FFmpegError

from workers.core.errors import CorruptAudio, EmptyAudio, TooLong

SAMPLE_RATE = 16_000  # Hz; what Whisper, Silero and pyannote all expect
MAX_CALL_S = 4 * 3600  # seconds decoded; no sales call is longer, a decompression bomb is
MIN_CALL_S = 0.1  # less cannot hold a word
MAX_DAMAGE = 2000  # unreadable packets before the file counts as noise; an hour of mp3 has 138,000
MAX_FILL_S = 1.0  # a damaged packet that claims to be longer than this is not believed
TRUNCATED_BELOW = 0.9  # decoded / announced; bit-rate estimates of intact mp3 files are within 5 %
TRUNCATED_GAP_S = 2.0  # and at least this much is missing
BELIEVABLE_S = 24 * 3600  # an announced length above this is a broken header (0xFFFFFFFF in streamed WAV)
WAV_HEADER = 4096  # bytes in which a WAV's fmt and data chunks begin, metadata included
WAV_STREAMED = 0x7FFFFFFF  # bytes; writers that do not know the length announce this or more
CHECK_EVERY = 500  # packets between two questions whether to go on; some 10 s of audio

logging.getLogger("libav").setLevel(logging.CRITICAL)  # one line per damaged packet would drown the log


@dataclass(slots=True)
class Recording:
    """Decoded audio, on disk rather than in memory: two hours of stereo are 460 MB.

    channels: one int16 array of shape (n,) per channel, 16 kHz, all of the same length.
    expected_s: what the container announced, None when it announced nothing believable.
    damaged: packets that could not be decoded.
    """

    channels: list[np.ndarray]
    expected_s: float | None
    damaged: int
    _files: list[IO[bytes]] = field(default_factory=list, repr=False)

    @property
    def seconds(self) -> float:
        return len(self.channels[0]) / SAMPLE_RATE

    @property
    def truncated(self) -> bool:
        """Whether the container announced clearly more audio than it held."""
        if self.expected_s is None:
            return False
        missing = self.expected_s - self.seconds
        return missing > TRUNCATED_GAP_S and self.seconds < TRUNCATED_BELOW * self.expected_s

    def close(self) -> None:
        """Give the disk space back."""
        self.channels = []
        for file in self._files:
            file.close()


def as_float(samples: np.ndarray) -> np.ndarray:
    """int16 samples as float32 in -1..1."""
    return samples.astype(np.float32) / 32768.0


def decode(path: Path, check: Callable[[], None] = lambda: None) -> Recording:
    """Decode a file; more than two channels are mixed to one.

    Raises CorruptAudio, EmptyAudio or TooLong, and whatever `check` raises.
    """
    if path.stat().st_size == 0:
        raise EmptyAudio("the file has no bytes")
    try:
        container: Any = av.open(str(path), metadata_errors="ignore")
    except (FFmpegError, ValueError, OSError) as error:
        raise CorruptAudio(f"not a container that can be read: {type(error).__name__}") from None
    with container:
        if not container.streams.audio:
            raise CorruptAudio("no audio stream")
        stream = container.streams.audio[0]
        try:
            count = stream.codec_context.channels
            stream.thread_type = "NONE"  # damaged packets stay where they belong, and threads cost more than they give
        except (FFmpegError, ValueError, AttributeError) as error:
            raise CorruptAudio(f"no usable audio codec: {type(error).__name__}") from None
        expected_s = _wav_seconds(path) or _announced_seconds(container, stream)
        return _Writer(channels=2 if count == 2 else 1, expected_s=expected_s).fill(container, stream, check)


class _Writer:
    """Collects resampled frames into one scratch file per channel."""

    def __init__(self, channels: int, expected_s: float | None) -> None:
        self.files: list[IO[bytes]] = [tempfile.TemporaryFile(prefix="callscript-") for _ in range(channels)]  # noqa: SIM115
        self.layout = "stereo" if channels == 2 else "mono"
        self.expected_s = expected_s
        self.written = 0  # samples per channel
        self.damaged = 0
        self.resampler: Any = None

    def fill(self, container: Any, stream: Any, check: Callable[[], None]) -> Recording:
        try:
            for n, packet in enumerate(_packets(container, stream)):
                if n % CHECK_EVERY == 0:
                    check()
                self._packet(packet, stream)
            if self.resampler is not None:
                self._write(self.resampler.resample(None))
            if self.written < MIN_CALL_S * SAMPLE_RATE:
                if self.damaged:
                    raise CorruptAudio(f"{self.damaged} damaged packets and no sound one")
                raise EmptyAudio("no samples")
            for file in self.files:
                file.flush()
            samples = [np.memmap(f, dtype=np.int16, mode="r", shape=(self.written,)) for f in self.files]
        except BaseException:
            for file in self.files:
                file.close()
            raise
        return Recording(list(samples), self.expected_s, self.damaged, self.files)

    def _packet(self, packet: Any, stream: Any) -> None:
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
            self._write(self._resampled(frame))

    def _resampled(self, frame: Any) -> list[Any]:
        if self.resampler is None:
            self.resampler = av.AudioResampler(format="s16p", layout=self.layout, rate=SAMPLE_RATE)
        try:
            return list(self.resampler.resample(frame))
        except (ValueError, FFmpegError):  # rate or layout changed in the middle of the file
            rest = self.resampler.resample(None)
            self.resampler = av.AudioResampler(format="s16p", layout=self.layout, rate=SAMPLE_RATE)
            return [*rest, *self.resampler.resample(frame)]

    def _write(self, frames: list[Any]) -> None:
        for frame in frames:
            planes = frame.to_ndarray()  # (channels, n) int16
            for file, plane in zip(self.files, planes, strict=True):
                file.write(plane.tobytes())
            self.written += planes.shape[1]
        if self.written > MAX_CALL_S * SAMPLE_RATE:
            raise TooLong(f"more than {MAX_CALL_S // 3600} hours of audio")

    def _silence(self, samples: int) -> None:
        for file in self.files:
            file.write(bytes(2 * samples))
        self.written += samples


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
        except FFmpegError:
            failures += 1
            if failures > 10:  # reading does not get past this place
                return
            yield None


def _decoded(packet: Any) -> list[Any] | None:
    try:
        return list(packet.decode())
    except EndOfFile:
        return []
    except (FFmpegError, ValueError):
        return None


def _wav_seconds(path: Path) -> float | None:
    """What a WAV header announces; libav reports no more than the file holds."""
    with path.open("rb") as file:
        head = file.read(WAV_HEADER)
    fmt, data = head.find(b"fmt "), head.find(b"data")
    if head[:4] != b"RIFF" or fmt < 0 or data < 0 or len(head) < max(fmt + 20, data + 8):
        return None
    (per_second,) = struct.unpack_from("<I", head, fmt + 16)
    (size,) = struct.unpack_from("<I", head, data + 4)
    if size >= WAV_STREAMED or per_second == 0:
        return None
    return round(size / per_second, 3)


def _announced_seconds(container: Any, stream: Any) -> float | None:
    if stream.duration and stream.time_base:
        seconds = float(stream.duration * stream.time_base)
    elif container.duration:
        seconds = container.duration / av.time_base
    else:
        return None
    return round(seconds, 3) if 0 < seconds < BELIEVABLE_S else None
