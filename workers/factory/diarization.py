"""Who speaks when, in a recording that has both parties on one channel.

What is heard in each window (`diarization_windows`), block by block and saved block by block, is
clustered once at the end and stitched into turns (`diarization_clusters`).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from workers.core.errors import DiarizationTimeout
from workers.factory import diarization_clusters as clusters
from workers.factory.audio import Signal
from workers.factory.diarization_windows import Heard, Hook, Windows, hear

MAX_SPEAKERS = 2  # a call has two parties; one only, where the other never speaks
DEADLINE_BASE_S = 60.0
DEADLINE_PER_S = 0.75  # seconds of work per second of audio; two busy CPU cores need 0.05 to 0.2

#: keep(name, source, make): the JSON of a part that an earlier attempt made from the same source, or `make` now.
Keep = Callable[[str, Any, Callable[[], Any]], Any]


@dataclass(slots=True)
class Turn:
    """One speaker's turn, seconds from the start of the recording. Speakers are numbered from 0."""

    speaker: int
    start: float
    end: float


@dataclass(slots=True)
class Diarization:
    """turns: exclusive and in order: at any time at most one speaker. overlaps: (start, end) where both speak."""

    turns: list[Turn]
    overlaps: list[tuple[float, float]]


def deadline(seconds: float, check: Callable[[], None]) -> Callable[[], None]:
    """`check`, which from now on also raises DiarizationTimeout after a time in proportion to the audio."""
    until = time.monotonic() + DEADLINE_BASE_S + DEADLINE_PER_S * seconds

    def checked() -> None:
        check()
        if time.monotonic() > until:
            raise DiarizationTimeout(f"{seconds:.0f} s of audio")

    return checked


def diarize(
    pipeline: Any, samples: Signal, check: Callable[[], None], keep: Keep = lambda _, __, make: make()
) -> Diarization:
    """Turns and overlaps of a recording.

    pipeline: a pyannote.audio SpeakerDiarization. samples: int16, 16 kHz; only its length and
    contiguous slices are used. Raises what `check` raises, which is called every second or so.
    """

    def hook(*_: Any, **__: Any) -> None:
        check()

    windows = Windows.over(pipeline, len(samples))
    heard: Heard | None = None
    for number, block in enumerate(windows.blocks()):
        source = [len(samples), windows.length, windows.step, block.start, block.stop]
        saved = keep(f"heard-{number:04d}", source, partial(_hear, pipeline, samples, windows, block, hook))
        part = Heard.from_json(saved)
        heard = heard or Heard.room_for(windows.count, part)
        heard.active[block.start : block.stop] = part.active
        heard.voices[block.start : block.stop] = part.voices
    assert heard is not None  # a recording has at least one window
    check()
    return _stitched(pipeline, heard)


def _hear(pipeline: Any, samples: Signal, windows: Windows, block: range, hook: Hook) -> dict[str, Any]:
    return hear(pipeline, windows.cut(samples, block), hook).to_json()


def _stitched(pipeline: Any, heard: Heard) -> Diarization:
    if not heard.active.any():
        return Diarization([], [])
    known, different = clusters.voices(pipeline, heard, MAX_SPEAKERS)
    inference = pipeline._segmentation
    speakers = 1 if known is None else len(known)
    timeline = clusters.Timeline(heard, inference.model.receptive_field, inference.step, speakers)
    timeline.stitch(heard, clusters.assign(pipeline, heard, known, different))
    numbers: dict[int, int] = {}
    turns = [
        Turn(numbers.setdefault(label, len(numbers)), start, end)
        for label, start, end in timeline.runs(timeline.loudest(), clusters.NOBODY)
    ]
    overlaps = [(start, end) for _, start, end in timeline.runs(timeline.overlapped(), False)]
    return Diarization(turns, overlaps)
