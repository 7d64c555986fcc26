"""A recording as samples: decoded in a child (decode_process.py), kept on disk, read in slices."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import numpy as np

from workers.core.errors import EmptyAudio
from workers.factory import decode_process, decoding
from workers.factory.decoding import SAMPLE_RATE

__all__ = ["SAMPLE_RATE", "Recording", "Samples", "Signal", "as_float", "decode"]

TRUNCATED_BELOW = 0.9  # decoded / announced; bit-rate estimates of intact mp3 files are within 5 %
TRUNCATED_GAP_S = 2.0  # and at least this much is missing


class Samples:
    """One channel, int16, 16 kHz, shape (n,), in a scratch file: two hours are 230 MB that no memory holds.

    Supports len() and contiguous slices, which are read from disk as arrays.
    """

    def __init__(self, file: IO[bytes], length: int) -> None:
        self._file = file
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, part: slice) -> np.ndarray:
        start, stop, step = part.indices(self._length)
        if step != 1:
            raise ValueError("samples are read in contiguous slices")
        count = max(0, stop - start)
        held = np.empty(count, dtype=np.int16)
        view, at = held.view(np.uint8).data, 0
        while at < len(view):
            read = os.preadv(self._file.fileno(), [view[at:]], 2 * start + at)
            if not read:
                raise EOFError("the scratch file of decoded audio is shorter than it was")
            at += read
        return held


#: int16, 16 kHz, shape (n,): what every step of the factory takes, by len() and slices.
Signal = Samples | np.ndarray


@dataclass(slots=True)
class Recording:
    """Decoded audio, on disk rather than in memory.

    channels: one or two, all of the same length.
    expected_s: what the container announced, None when it announced nothing believable.
    damaged: packets that could not be decoded; lost_s: seconds of silence in their place.
    codec, sample_rate (Hz), source_channels: of the source, as libav names them; None when unknown.
    """

    channels: list[Samples]
    expected_s: float | None
    damaged: int
    lost_s: float = 0.0
    codec: str | None = None
    sample_rate: int | None = None
    source_channels: int | None = None
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

    def scratch(self) -> IO[bytes]:
        """A nameless file that lives as long as the recording."""
        file: IO[bytes] = tempfile.TemporaryFile(prefix="callscript-")  # noqa: SIM115
        self._files.append(file)
        return file

    def close(self) -> None:
        """Give the disk space back."""
        self.channels = []
        for file in self._files:
            file.close()


def as_float(samples: Signal) -> np.ndarray:
    """int16 samples as float32 in -1..1."""
    return samples[:].astype(np.float32) / 32768.0


def decode(path: Path, check: Callable[[], None] = lambda: None) -> Recording:
    """Decode a file; more than two channels are mixed to one.

    Raises CorruptAudio, EmptyAudio or TooLong for what the file is, ProbeFailed or StorageFull for what
    became of it here, and whatever `check` raises.
    """
    recording = Recording([], None, 0)
    try:
        with path.open("rb") as source:
            if os.fstat(source.fileno()).st_size == 0:
                raise EmptyAudio("the file has no bytes")
            files = [recording.scratch(), recording.scratch()]
            found = decode_process.decode_file(
                source.fileno(), path.suffix[1:].lower(), [f.fileno() for f in files], check, decoding.MAX_CALL_S
            )
        recording.channels = [Samples(f, found.samples) for f in files[: found.channels]]
        recording.expected_s, recording.damaged = found.expected_s, found.damaged
        recording.lost_s = found.lost_s
        recording.codec, recording.sample_rate = found.codec, found.sample_rate or None
        recording.source_channels = found.source_channels or None
    except BaseException:
        recording.close()
        raise
    return recording
