"""A recording as samples: decoded in a child (decode_process.py), kept on disk, read in slices."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedRandom
from pathlib import Path
from typing import IO

import numpy as np

from workers.core.child import MAX_CALL_S
from workers.core.errors import EmptyAudio, OutOfScratch, StorageFull
from workers.core.storage import disk_errors
from workers.core.whole import is_cut
from workers.factory import decode_process
from workers.factory.decoding import SAMPLE_RATE

__all__ = ["SAMPLE_RATE", "Recording", "Samples", "Signal", "as_float", "decode"]

SCRATCH_BYTES = 64 << 20  # ten minutes of two channels and their mix; a disk with less room is full for any call

_holders: set[int] = set()  # recordings of this process, by id, that have scratch files


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
    damaged: packets that could not be decoded; lost_s: seconds of audio in them.
    codec, sample_rate (Hz), source_channels: of the source, as libav names them; None when unknown.
    unheard_tracks: audio tracks of the source that are in no channel, or not in time with the other.
    folder: where the scratch files lie, None for the system's.
    """

    channels: list[Samples]
    expected_s: float | None
    damaged: int
    lost_s: float = 0.0
    codec: str | None = None
    sample_rate: int | None = None
    source_channels: int | None = None
    unheard_tracks: int = 0
    folder: Path | None = None
    _files: list[BufferedRandom] = field(default_factory=list, repr=False)

    @property
    def seconds(self) -> float:
        return len(self.channels[0]) / SAMPLE_RATE

    @property
    def truncated(self) -> bool:
        """Whether the container announced clearly more audio than it held."""
        return is_cut(self.seconds, self.expected_s)

    def keep(self, blocks: Iterable[np.ndarray]) -> Samples:
        """A further signal that lives as long as the recording. blocks: int16, one after the other.

        Raises OutOfScratch or StorageFull.
        """
        with self.scratch_space(), disk_errors():
            file = self.scratch()
            for block in blocks:
                file.write(block.tobytes())
            file.flush()
            return Samples(file, file.tell() // 2)

    def scratch(self) -> BufferedRandom:
        """A nameless file that lives as long as the recording."""
        with disk_errors():
            file: BufferedRandom = tempfile.TemporaryFile(prefix="callscript-", dir=self.folder)  # noqa: SIM115
        self._files.append(file)
        _holders.add(id(self))
        return file

    @contextmanager
    def scratch_space(self) -> Iterator[None]:
        """A disk that has become full as what it means: room for no call, which passes, or too little for this one."""
        try:
            yield
        except StorageFull as full:
            held = sum(os.fstat(f.fileno()).st_size for f in self._files)
            if held < SCRATCH_BYTES or _holders - {id(self)}:
                raise
            raise OutOfScratch(f"{held >> 20} MiB of {self.folder or tempfile.gettempdir()} were not enough") from full

    def close(self) -> None:
        """Give the disk space back."""
        self.channels = []
        for file in self._files:
            file.raw.close()  # not the file: what did not fit onto a full disk would be written once more
        _holders.discard(id(self))


def as_float(samples: Signal) -> np.ndarray:
    """int16 samples as float32 in -1..1."""
    return samples[:].astype(np.float32) / 32768.0


def decode(path: Path, check: Callable[[], None] = lambda: None, scratch: Path | None = None) -> Recording:
    """Decode a file; more than two channels are mixed to one, two tracks of one channel are two channels.

    scratch: the folder for what is decoded, None for the system's.
    Raises CorruptAudio, EmptyAudio or TooLong for what the file is, ProbeFailed, OutOfScratch or StorageFull for
    what became of it here, and whatever `check` raises.
    """
    recording = Recording([], None, 0, folder=scratch)
    try:
        with path.open("rb") as source:
            if os.fstat(source.fileno()).st_size == 0:
                raise EmptyAudio("the file has no bytes")
            with recording.scratch_space():
                files = [recording.scratch(), recording.scratch()]
                found = decode_process.decode_file(
                    source.fileno(), path.suffix[1:].lower(), [f.fileno() for f in files], check, MAX_CALL_S
                )
        recording.channels = [Samples(f, found.samples) for f in files[: found.channels]]
        recording.expected_s, recording.damaged = found.expected_s, found.damaged
        recording.lost_s = found.lost_s
        recording.codec, recording.sample_rate = found.codec, found.sample_rate or None
        recording.source_channels = found.source_channels or None
        recording.unheard_tracks = found.unheard_tracks
    except BaseException:
        recording.close()
        raise
    return recording
