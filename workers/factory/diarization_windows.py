"""What diarization hears, window by window: who is active when, and how each of them sounds.

A recording is worked on in blocks of windows, so that memory does not grow with its length and a
block that is finished can be saved. The windows are those that pyannote.audio would place over the
whole recording: a block's result does not depend on where blocks begin.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from pyannote.audio.models.blocks.pooling import StatsPool
from pyannote.audio.utils.signal import binarize
from pyannote.core import SlidingWindow, SlidingWindowFeature

from workers.factory.audio import SAMPLE_RATE, as_float

BLOCK_WINDOWS = 160  # 160 s of audio at a step of 1 s; a GPU's batch five times over

Hook = Callable[..., None]


@dataclass(slots=True)
class Heard:
    """Consecutive windows of a recording.

    active: bool, shape (windows, frames, speakers); speakers are numbered anew in every window.
    voices: float32 or, from JSON, float16, shape (windows, speakers, dimension); NaN where no embedding was made.
    """

    active: np.ndarray
    voices: np.ndarray

    @classmethod
    def room_for(cls, windows: int, like: Heard) -> Heard:
        """All windows of a recording, to be filled in with blocks such as `like`."""
        return cls(
            np.empty((windows, *like.active.shape[1:]), like.active.dtype),
            np.empty((windows, *like.voices.shape[1:]), like.voices.dtype),
        )

    def to_json(self) -> dict[str, Any]:
        """Half-precision embeddings, one bit per frame and speaker: some 30 kB a minute."""
        embedded = ~np.isnan(self.voices).any(axis=2)
        return {
            "active_shape": self.active.shape,
            "active": _base64(np.packbits(self.active)),
            "embedded": _base64(np.packbits(embedded)),
            "dimension": self.voices.shape[2],
            "voices": _base64(self.voices[embedded].astype("<f2")),
        }

    @classmethod
    def from_json(cls, made: dict[str, Any]) -> Heard:
        windows, frames, speakers = made["active_shape"]
        active = _bits(made["active"], windows * frames * speakers).reshape(windows, frames, speakers)
        embedded = _bits(made["embedded"], windows * speakers).reshape(windows, speakers)
        voices = np.full((windows, speakers, made["dimension"]), np.nan, dtype=np.float16)
        voices[embedded] = np.frombuffer(base64.b64decode(made["voices"]), dtype="<f2").reshape(-1, made["dimension"])
        return cls(active, voices)


@dataclass(frozen=True, slots=True)
class Windows:
    """Where a pipeline's windows lie in a recording; lengths in samples."""

    count: int
    length: int
    step: int

    @classmethod
    def over(cls, pipeline: Any, samples: int) -> Windows:
        """The windows that pyannote.audio slides over so many samples; the last one may reach past the end."""
        inference = pipeline._segmentation
        length, step = round(inference.duration * SAMPLE_RATE), round(inference.step * SAMPLE_RATE)
        return cls(1 if samples <= length else 2 + (samples - length - 1) // step, length, step)

    def blocks(self) -> Iterator[range]:
        for first in range(0, self.count, BLOCK_WINDOWS):
            yield range(first, min(first + BLOCK_WINDOWS, self.count))

    def cut(self, samples: Any, windows: range) -> np.ndarray:
        """The samples under consecutive windows."""
        cut: np.ndarray = samples[windows.start * self.step : (windows.stop - 1) * self.step + self.length]
        return cut


def hear(pipeline: Any, samples: np.ndarray, hook: Hook) -> Heard:
    """Segmentation and embeddings of the windows over `samples` (int16, 16 kHz, shape (n,)).

    pipeline: a pyannote.audio SpeakerDiarization. hook: called often, as pyannote.audio calls hooks.
    """
    waveform = torch.from_numpy(as_float(samples))[None]
    file = {"waveform": waveform, "sample_rate": SAMPLE_RATE, "uri": "call"}
    found = pipeline.get_segmentations(file, hook=hook)
    if not pipeline._segmentation.model.specifications.powerset:
        found = binarize(found, onset=pipeline.segmentation.threshold, initial_state=False)
    if _pools_by_speaker(pipeline):
        voices = _voices(pipeline, waveform, found, hook)
    else:
        exclude = pipeline.embedding_exclude_overlap
        voices = pipeline.get_embeddings(file, found, exclude_overlap=exclude, hook=hook)
    active = np.nan_to_num(found.data) > 0.5
    voices[~active.any(axis=1)] = np.nan
    return Heard(active, voices.astype(np.float32))


def sliding(pipeline: Any, active: np.ndarray) -> SlidingWindowFeature:
    """Windows as pyannote.audio's clustering takes them."""
    inference = pipeline._segmentation
    window = SlidingWindow(start=0.0, duration=inference.duration, step=inference.step)
    return SlidingWindowFeature(active.astype(np.float32), window)


def _pools_by_speaker(pipeline: Any) -> bool:
    """Whether the embedding model weights frames only when it pools them: one pass serves all speakers."""
    model = getattr(pipeline._embedding, "model_", None)
    return isinstance(model, torch.nn.Module) and any(isinstance(m, StatsPool) for m in model.modules())


def _voices(pipeline: Any, waveform: torch.Tensor, active: SlidingWindowFeature, hook: Hook) -> np.ndarray:
    """What `pipeline.get_embeddings` returns, from one pass per window instead of one per speaker.

    Shape (windows, speakers, dimension); NaN for who is silent.
    """
    embedding, inference = pipeline._embedding, pipeline._segmentation
    length, step = round(inference.duration * SAMPLE_RATE), round(inference.step * SAMPLE_RATE)
    masks = np.nan_to_num(active.data).astype(np.float32)
    windows, frames, speakers = masks.shape
    used = masks
    if pipeline.embedding_exclude_overlap:
        fewest = np.ceil(frames * embedding.min_num_samples / length)
        alone = masks * (masks.sum(axis=2, keepdims=True) < 2)
        used = np.where(alone.sum(axis=1, keepdims=True) > fewest, alone, masks)
    found = np.full((windows, speakers, embedding.dimension), np.nan, dtype=np.float32)
    speech = np.flatnonzero(used.any(axis=(1, 2)))
    size = pipeline.embedding_batch_size
    for at in range(0, len(speech), size):
        hook("embeddings", None, total=len(speech), completed=at)
        chosen = speech[at : at + size]
        cuts = [waveform[:, w * step : w * step + length] for w in chosen]
        cuts = [torch.nn.functional.pad(c, (0, length - c.shape[1])) for c in cuts]
        weights = torch.from_numpy(used[chosen].transpose(0, 2, 1).copy())
        found[chosen] = embedding(torch.stack(cuts), masks=weights)
    return found


def _base64(array: np.ndarray) -> str:
    return base64.b64encode(array.tobytes()).decode("ascii")


def _bits(text: str, count: int) -> np.ndarray:
    return np.unpackbits(np.frombuffer(base64.b64decode(text), dtype=np.uint8), count=count).astype(bool)
