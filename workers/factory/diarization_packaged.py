"""The diarization pipeline from packaged weights: segmentation 3.0, CAM++ and agglomerative clustering.

pyannote.audio's pipeline with fewer embeddings, each made once: from the speech of one speaker
alone, in every fifth window (half of it lies in the next one; `Timeline.stitch` names the speakers
of the windows between), and not for speakers who are all but silent.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pyannote.audio import Model
from pyannote.audio.core.plda import PLDA
from pyannote.audio.pipelines import SpeakerDiarization
from pyannote.core import SlidingWindow, SlidingWindowFeature

from workers.factory import campplus
from workers.factory.audio import SAMPLE_RATE
from workers.factory.diarization_windows import Windows

STEP = 0.1  # of the 10 s window; turn edges lose 0.2 to 2 points of DER at 0.2 and more
EMBEDDED_EVERY = 5  # windows; embeddings are most of the work, and DER is the same from each second window on
LEAST_EMBEDDED_S = 0.4  # less speech than this says nothing about a voice
MOST_EMBEDDED_S = 5.0  # more speech of one speaker in one window does not tell the voice any better
CLUSTER_DISTANCE = 0.7  # between means of unit vectors; voices further apart are different speakers
MIN_CLUSTER = 3  # embeddings, 15 s of call; a smaller cluster joins the nearest larger one


class CamPlusPlusModel(Model):
    """CAM++ as pyannote.audio sees a speaker embedding: waveforms in, one vector each out."""

    def __init__(self, network: campplus.CamPlusPlus) -> None:
        super().__init__(sample_rate=SAMPLE_RATE, num_channels=1)
        self.network = network

    @property
    def dimension(self) -> int:
        return campplus.DIMENSION

    def forward(self, waveforms: torch.Tensor, weights: torch.Tensor | None = None) -> torch.Tensor:
        """Embeddings, shape (batch, 192), of waveforms, shape (batch, 1, n); weights: (batch, frames), 0 to 1.

        NaN where the weights select less than 0.4 s.
        """
        found = torch.full((len(waveforms), campplus.DIMENSION), torch.nan, device=waveforms.device)
        for i, waveform in enumerate(waveforms):
            features = campplus.fbank(waveform)
            if weights is not None:
                features = features[_frames(weights[i] > 0.5, len(features))]
            if len(features) >= LEAST_EMBEDDED_S * campplus.FRAMES_PER_S:
                features = features - features.mean(dim=0, keepdim=True)
                found[i] = self.network(features[None])[0]
        return found


class _NoPlda(PLDA):
    """The pipeline insists on a PLDA, which only VBx clustering would use."""

    def __init__(self) -> None:
        pass


class CallDiarization(SpeakerDiarization):
    """The packaged pipeline; `voices` makes its embeddings."""

    voices: campplus.Embedder

    def get_segmentations(self, file: Any, hook: Callable[..., None] | None = None) -> SlidingWindowFeature:
        """Who is active, shape (windows, frames, speakers), from several batches side by side on a CPU."""
        inference, waveform = self._segmentation, file["waveform"]
        windows = Windows.over(self, waveform.shape[1])
        covered = (windows.count - 1) * windows.step + windows.length
        padded = torch.nn.functional.pad(waveform, (0, covered - waveform.shape[1]))
        batches = padded.unfold(1, windows.length, windows.step).transpose(0, 1).split(inference.batch_size)

        def infer(batch: torch.Tensor) -> np.ndarray:
            _tell(hook, "segmentation")
            found: np.ndarray = inference.infer(batch)
            return found

        found = np.concatenate(self.voices.spread(infer, batches))
        return SlidingWindowFeature(found, SlidingWindow(start=0.0, duration=inference.duration, step=inference.step))

    def get_embeddings(
        self,
        file: Any,
        binary_segmentations: SlidingWindowFeature,
        exclude_overlap: bool = True,
        hook: Callable[..., None] | None = None,
    ) -> np.ndarray:
        """Embeddings, shape (windows, speakers, 192), NaN where a speaker hardly speaks and in windows left out.

        Overlapped speech is always excluded where enough of the speaker's own is left.
        """
        active = torch.from_numpy(binary_segmentations.data > 0.5)
        windows, _, speakers = active.shape
        embedder, lie = self.voices, Windows.over(self, file["waveform"].shape[1])
        found = np.full((windows, speakers, campplus.DIMENSION), np.nan, dtype=np.float32)

        def embed(lot: list[int]) -> None:
            _tell(hook, "embeddings")
            whose, stretches = [], []
            for w in lot:
                waveform = file["waveform"][:, w * lie.step : w * lie.step + lie.length]
                waveform = torch.nn.functional.pad(waveform, (0, lie.length - waveform.shape[1]))
                features = campplus.fbank(waveform.to(embedder.device))
                for s in range(speakers):
                    frames = _own(active[w], s, len(features))
                    if len(frames) >= LEAST_EMBEDDED_S * campplus.FRAMES_PER_S:
                        whose.append((w, s))
                        stretches.append(features[frames.to(embedder.device)])
            for (w, s), vector in zip(whose, embedder.embed(stretches), strict=True):
                found[w, s] = vector

        chosen = sorted({*range(0, windows, EMBEDDED_EVERY), windows - 1})
        embedder.spread(embed, [chosen[i : i + embedder.batch] for i in range(0, len(chosen), embedder.batch)])
        return found


def packaged_pipeline(segmentation: Path, embedding: Path, device: str, threads: int = 1) -> CallDiarization:
    """The pipeline from packaged weights: folders of segmentation 3.0 and CAM++.

    threads: CPU threads that work side by side; of no use on a GPU.
    """
    batch = 32 if device == "cuda" else 8
    pipeline = CallDiarization(
        segmentation=Model.from_pretrained(segmentation / "pytorch_model.bin"),
        segmentation_step=STEP,
        segmentation_batch_size=batch,
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
    pipeline.to(torch.device(device))
    network = pipeline._embedding.model_.network
    pipeline.voices = campplus.Embedder(network, batch=batch if device == "cuda" else 1, threads=threads)
    return pipeline


def _own(active: torch.Tensor, speaker: int, length: int) -> torch.Tensor:
    """Indices, of `length` in the window, where the speaker is heard alone, or at all where that is too little.

    active: bool, shape (frames, speakers). At most 5 s of them, those nearest to the window's middle.
    """
    speaking = _frames(active[:, speaker], length)
    alone = _frames(active[:, speaker] & (active.sum(dim=1) == 1), length)
    own = alone if len(alone) >= LEAST_EMBEDDED_S * campplus.FRAMES_PER_S else speaking
    most = round(MOST_EMBEDDED_S * campplus.FRAMES_PER_S)
    if len(own) > most:
        own = own[(own - length / 2).abs().argsort(stable=True)[:most]].sort().values
    return own


def _frames(mask: torch.Tensor, length: int) -> torch.Tensor:
    """Indices of the `length` frames of a filter bank that a mask over the same time selects."""
    at = torch.linspace(0, len(mask) - 1, length, device=mask.device).round().long()
    return mask[at].nonzero()[:, 0]


def _tell(hook: Callable[..., None] | None, step: str) -> None:
    if hook is not None:
        hook(step, None)
