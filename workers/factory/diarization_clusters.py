"""Windows to turns: the call's voices from the clearest windows, every window's speakers to those voices.

Clustering compares every embedding with every other one, so it sees a bounded number of windows;
the voices it finds are then given to all. Frames are counted window by window.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from pyannote.core import SlidingWindow
from scipy.spatial.distance import cdist  # type: ignore[import-untyped]

from workers.factory.diarization_windows import Heard, sliding

CLUSTERED_WINDOWS = 600  # 50 minutes, one each 5 s; the distances of two speakers in each are 6 MB
CLEAR_FRAMES = 0.4  # share of a window in which a speaker alone is as clear as it gets
NOBODY = -1


def clustered(heard: Heard) -> np.ndarray:
    """Indices of the windows to cluster, in order: spread over the call, the clearest of each stretch."""
    embedded = np.flatnonzero(~np.isnan(heard.voices).any(axis=2).all(axis=1))
    if len(embedded) <= CLUSTERED_WINDOWS:
        return embedded
    active = heard.active[embedded]
    alone = active & (active.sum(axis=2, keepdims=True) == 1)
    clear = np.minimum(alone.mean(axis=1), CLEAR_FRAMES).sum(axis=1)  # two speakers tell more than one
    stretches = np.array_split(np.arange(len(embedded)), CLUSTERED_WINDOWS)
    return embedded[[s[clear[s].argmax()] for s in stretches]]


def voices(pipeline: Any, heard: Heard, max_speakers: int) -> tuple[np.ndarray | None, bool]:
    """One mean embedding per speaker of the call, shape (speakers, dimension); None when nothing tells.

    Also whether a window's speakers have to be different voices, as the pipeline's clustering saw it.
    """
    chosen = clustered(heard)
    if not len(chosen):
        return None, False
    with np.errstate(invalid="ignore", divide="ignore"), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Mean of empty slice", RuntimeWarning)  # no embedding is clear: told below
        given, _, found = pipeline.clustering(
            embeddings=heard.voices[chosen].astype(np.float32),
            segmentations=sliding(pipeline, heard.active[chosen]),
            num_clusters=None,
            min_clusters=1,
            max_clusters=max_speakers,
        )
    if not np.isfinite(found).all():
        return None, False
    # VBx gives its constraint up, and only its result shows it, when it is held to fewer voices than it found.
    repeated = any(len(set(row)) < len(row) for row in (row[row >= 0].tolist() for row in given))
    return found, pipeline.clustering.constrained_assignment and not repeated


def assign(pipeline: Any, heard: Heard, known: np.ndarray | None, different: bool) -> np.ndarray:
    """The voice of every window's speakers, int, shape (windows, speakers); NOBODY where it is not heard."""
    found = np.full(heard.voices.shape[:2], NOBODY)
    if known is None:
        found[heard.active.any(axis=1)] = 0
        return found
    embedded = ~np.isnan(heard.voices).any(axis=2)
    if not embedded.any():
        return found
    alike = np.full((*found.shape, len(known)), np.nan)
    alike[embedded] = 2.0 - cdist(heard.voices[embedded], known, metric=pipeline.clustering.metric)
    if different:
        found = pipeline.clustering.constrained_argmax(alike).astype(int)
        found[found < 0] = NOBODY
    else:
        found[embedded] = alike[embedded].argmax(axis=1)
    found[~embedded] = NOBODY
    return found


class Timeline:
    """Frames of the whole call: how many windows hear each speaker there, and how many hear anyone.

    Arrays hold a few bytes per frame of 17 ms, which is all that grows with a call's length.
    """

    def __init__(self, heard: Heard, frames: SlidingWindow, step_s: float, speakers: int) -> None:
        self._frames = frames
        windows, self._length, _ = heard.active.shape
        self._starts = np.rint(np.arange(windows) * step_s / frames.step).astype(int)
        total = int(self._starts[-1]) + self._length
        self.votes = np.zeros((total, speakers), dtype=np.uint8)
        self._talking = np.zeros(total, dtype=np.uint16)
        self._windows = np.zeros(total, dtype=np.uint8)
        for start, active in zip(self._starts, heard.active, strict=True):
            self._talking[start : start + self._length] += active.sum(axis=1, dtype=np.uint16)
            self._windows[start : start + self._length] += 1

    def stitch(self, heard: Heard, assigned: np.ndarray) -> None:
        """Count every window's speakers; those without a voice are who is heard there in other windows."""
        for w in range(len(assigned)):
            self._vote(w, heard.active[w], assigned[w])
        known = self.votes.copy()
        for w, s in zip(*np.nonzero((assigned == NOBODY) & heard.active.any(axis=1)), strict=True):
            start = self._starts[w]
            around = known[start : start + self._length][heard.active[w, :, s]].sum(axis=0, dtype=int)
            taken = assigned[w][assigned[w] != NOBODY]
            if not around.any():
                around[taken] = -1
            assigned[w, s] = around.argmax()
            self._vote(w, heard.active[w][:, [s]], assigned[w, [s]])

    def _vote(self, window: int, active: np.ndarray, assigned: np.ndarray) -> None:
        start = self._starts[window]
        for speaker in set(assigned.tolist()) - {NOBODY}:
            self.votes[start : start + self._length, speaker] += active[:, assigned == speaker].any(axis=1)

    def speaking(self, most: int) -> np.ndarray:
        """How many speak in each frame, at most `most`."""
        mean = self._talking / np.maximum(self._windows, 1)
        return np.minimum(np.rint(mean), most).astype(np.uint8)

    def loudest(self) -> np.ndarray:
        """The speaker of each frame, NOBODY in silence."""
        return np.where(self.speaking(1) > 0, self.votes.argmax(axis=1), NOBODY)

    def overlapped(self) -> np.ndarray:
        """Whether two speak at once, per frame, bool."""
        return (self.speaking(2) > 1) & ((self.votes > 0).sum(axis=1) > 1)

    def runs(self, labels: np.ndarray, silent: int) -> list[tuple[int, float, float]]:
        """(label, start, end) of consecutive equal labels other than `silent`; seconds, at the frames' middles."""
        edges = np.flatnonzero(np.diff(labels)) + 1
        starts, ends = np.r_[0, edges], np.r_[edges, len(labels) - 1]
        middle = self._frames.duration / 2
        return [
            (
                int(labels[a]),
                round(float(a) * self._frames.step + middle, 3),
                round(float(b) * self._frames.step + middle, 3),
            )
            for a, b in zip(starts, ends, strict=True)
            if labels[a] != silent and b > a
        ]
