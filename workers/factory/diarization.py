"""Who speaks when, in a recording that has both parties on one channel.

pyannote.audio's pipeline with one change: a window's embeddings are computed from each speaker's
own frames only, once, and not at all for speakers who are silent there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pyannote.audio import Model
from pyannote.audio.core.plda import PLDA
from pyannote.audio.pipelines import SpeakerDiarization
from pyannote.core import SlidingWindowFeature

from workers.core.errors import DiarizationTimeout
from workers.factory import campplus
from workers.factory.audio import SAMPLE_RATE, Signal, as_float

MAX_SPEAKERS = 2  # a call has two parties; one only, where the other never speaks
STEP = 0.25  # of the 10 s window; at 0.1 the work is 2.5 times as much and no word changes its speaker
CLUSTER_DISTANCE = 0.7  # cosine; voices further apart are different speakers
MIN_CLUSTER = 12  # windows
MIN_EMBEDDED_S = 0.4  # less speech than this says nothing about a voice
DEADLINE_BASE_S = 60.0
DEADLINE_PER_S = 0.75  # seconds of work per second of audio; two busy CPU cores need 0.1 to 0.3


@dataclass(slots=True)
class Turn:
    """One speaker's turn, seconds from the start of the recording. Speakers are numbered from 0."""

    speaker: int
    start: float
    end: float


def find_turns(pipeline: Any, samples: Signal, check: Callable[[], None]) -> list[Turn]:
    """Exclusive turns, in order: at any time at most one speaker.

    samples: int16, 16 kHz, shape (n,). Raises DiarizationTimeout after a deadline in proportion to
    the audio, and whatever `check` raises.
    """
    seconds = len(samples) / SAMPLE_RATE
    deadline = time.monotonic() + DEADLINE_BASE_S + DEADLINE_PER_S * seconds

    def hook(*_: Any, **__: Any) -> None:
        check()
        if time.monotonic() > deadline:
            raise DiarizationTimeout(f"{seconds:.0f} s of audio")

    waveform = torch.from_numpy(as_float(samples))[None]
    file = {"waveform": waveform, "sample_rate": SAMPLE_RATE, "uri": "call"}
    found = pipeline(file, max_speakers=MAX_SPEAKERS, hook=hook)
    annotation = getattr(found, "exclusive_speaker_diarization", found)  # older pipelines return the annotation
    numbers: dict[Any, int] = {}
    return [
        Turn(numbers.setdefault(label, len(numbers)), round(segment.start, 3), round(segment.end, 3))
        for segment, _, label in annotation.itertracks(yield_label=True)
    ]


class CamPlusPlusModel(Model):
    """CAM++ as pyannote.audio sees a speaker embedding: waveforms in, one vector each out."""

    def __init__(self, network: campplus.CamPlusPlus) -> None:
        super().__init__(sample_rate=SAMPLE_RATE, num_channels=1)
        self.network = network

    @property
    def dimension(self) -> int:
        return campplus.DIMENSION

    def forward(self, waveforms: torch.Tensor, weights: torch.Tensor | None = None) -> torch.Tensor:
        """Embeddings, shape (batch, 192), of waveforms, shape (batch, 1, n); weights: (batch, frames), 0 to 1."""
        rows = []
        for i, waveform in enumerate(waveforms):
            features = campplus.fbank(waveform * 32768.0)
            mask = None if weights is None else weights[i]
            rows.append(self.embed(features, mask))
        return torch.stack(rows)

    def embed(self, features: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """The voice in the frames of `features`, shape (frames, 80), that `mask` selects; NaN when too few."""
        if mask is not None:
            at = torch.linspace(0, len(mask) - 1, len(features), device=mask.device).round().long()
            features = features[mask[at] > 0.5]
        if len(features) < MIN_EMBEDDED_S * 100:  # 10 ms frames
            return torch.full((campplus.DIMENSION,), torch.nan, device=features.device)
        features = features - features.mean(dim=0, keepdim=True)
        embedding: torch.Tensor = self.network(features[None])[0]
        return embedding


class _NoPlda(PLDA):
    """The pipeline insists on a PLDA, which only VBx clustering would use."""

    def __init__(self) -> None:
        pass


class CallDiarization(SpeakerDiarization):
    """The packaged pipeline: segmentation 3.0, CAM++ and agglomerative clustering."""

    @property
    def voices(self) -> campplus.CamPlusPlus:
        """The speaker embedding network, on the pipeline's device."""
        network: campplus.CamPlusPlus = self._embedding.model_.network
        return network

    def get_embeddings(
        self,
        file: Any,
        binary_segmentations: SlidingWindowFeature,
        exclude_overlap: bool = False,
        hook: Callable[..., None] | None = None,
    ) -> np.ndarray:
        """Embeddings, shape (windows, speakers, 192), NaN where a speaker hardly speaks."""
        model = self._embedding.model_
        windows, frames, speakers = binary_segmentations.data.shape
        found = np.full((windows, speakers, campplus.DIMENSION), np.nan, dtype=np.float32)
        frame_s = binary_segmentations.sliding_window.duration / frames
        with torch.inference_mode():
            for w, (window, active) in enumerate(binary_segmentations):
                alone = active * (active.sum(axis=1, keepdims=True) < 2)
                if hook is not None:
                    hook("embeddings", None, total=windows, completed=w)
                if active.sum(axis=0).max() * frame_s < MIN_EMBEDDED_S:
                    continue
                waveform, _ = self._audio.crop(file, window, mode="pad")
                features = campplus.fbank(waveform.to(self._embedding.device) * 32768.0)
                for s in range(speakers):
                    mask = alone[:, s] if alone[:, s].sum() * frame_s >= MIN_EMBEDDED_S else active[:, s]
                    if mask.sum() * frame_s >= MIN_EMBEDDED_S:
                        weights = torch.from_numpy(mask.astype(np.float32)).to(features.device)
                        found[w, s] = model.embed(features, weights).cpu().numpy()
        return found


def packaged_pipeline(segmentation: Path, embedding: Path, device: str) -> CallDiarization:
    """The pipeline from packaged weights: folders of segmentation 3.0 and CAM++."""
    pipeline = CallDiarization(
        segmentation=Model.from_pretrained(segmentation / "pytorch_model.bin"),
        segmentation_step=STEP,
        segmentation_batch_size=32 if device == "cuda" else 8,
        embedding=CamPlusPlusModel(campplus.load(embedding / "campplus_cn_en_common.pt")),
        embedding_exclude_overlap=True,
        plda=_NoPlda(),
        clustering="AgglomerativeClustering",
    )
    pipeline.instantiate(
        {
            "segmentation": {"min_duration_off": 0.0},
            "clustering": {"method": "centroid", "min_cluster_size": MIN_CLUSTER, "threshold": CLUSTER_DISTANCE},
        }
    )
    return pipeline.to(torch.device(device))
