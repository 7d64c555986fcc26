"""What the channels of a recording really are, by measurement.

A stereo file is a two-party recording only when each channel carries a voice of its own. Many are
not: one call copied to both channels, one channel empty, or both parties heard equally on both.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workers.factory.audio import SAMPLE_RATE, Recording, as_float
from workers.factory.speech import Region

FRAME = 320  # samples, 20 ms: shorter than a phoneme, long enough for a level
BLOCK = 60 * SAMPLE_RATE  # samples measured at a time, so that two hours cost no memory
SILENT_DB = -60.0  # below full scale; line noise of a telephone recording lies at -65 and less
SPEECH_OVER_FLOOR_DB = 15.0  # how far speech stands above a channel's own noise
NOISIEST_DB = -50.0  # a channel that never falls below this sounds all the time; it is not all noise
DOMINATES_DB = 6.0  # one party is clearly louder on this channel than on the other
SEPARATED_SHARE = 0.6  # of active frames one channel dominates; measured 0.99 in true stereo, under 0.3 in copies
PARTY_SHARE = 0.02  # of active frames; less than this is crosstalk, not a party
CROSSTALK_DB = 15.0  # below the other party, each against its own usual level; echo cancellers leave 20 and more
CROSSTALK_SHARE = 0.8  # of a region's frames
CLIPPED = 0.999  # of full scale
CLIPPING_SHARE = 0.001  # of samples at full scale; audible distortion


@dataclass(slots=True)
class Levels:
    """Per channel and 20 ms frame: level in dB below full scale, shape (channels, frames)."""

    db: np.ndarray
    clipped: float

    def floor(self, channel: int) -> float:
        """The noise floor of a channel: its 10th percentile, no lower than digital silence."""
        return max(float(np.percentile(self.db[channel], 10)), -80.0)

    def active(self, channel: int) -> np.ndarray:
        """Frames in which something sounds on this channel, shape (frames,), bool."""
        floor = min(self.floor(channel), NOISIEST_DB)
        return self.db[channel] > max(floor + SPEECH_OVER_FLOOR_DB, SILENT_DB)


def measure(recording: Recording) -> Levels:
    """Level of every frame of every channel."""
    db = [np.concatenate([_frame_db(b) for b in _blocks(c)]) for c in recording.channels]
    clipped = max(
        sum(int((np.abs(as_float(b)) >= CLIPPED).sum()) for b in _blocks(c)) / len(c) for c in recording.channels
    )
    return Levels(np.stack(db), clipped)


def parties(recording: Recording, levels: Levels) -> list[np.ndarray]:
    """The signals to transcribe: two when each channel carries one party, otherwise one.

    Each is int16, 16 kHz, shape (n,).
    """
    if len(recording.channels) == 1:
        return recording.channels
    left, right = recording.channels
    active = levels.active(0) | levels.active(1)
    if not active.any():
        return [_mix(left, right)]
    difference = (levels.db[0] - levels.db[1])[active]
    left_share = float((difference > DOMINATES_DB).mean())
    right_share = float((difference < -DOMINATES_DB).mean())
    if left_share + right_share < SEPARATED_SHARE:  # both channels alike, or both parties on both
        return [_mix(left, right)]
    if min(left_share, right_share) < PARTY_SHARE:  # one channel is empty or only an echo of the other
        return [left if left_share > right_share else right]
    return [left, right]


def without_crosstalk(regions: list[Region], levels: Levels, channel: int) -> list[Region]:
    """Speech regions of one party less those in which only the other party's echo is heard."""
    own, other = _relative_db(levels, channel), _relative_db(levels, 1 - channel)
    return [r for r in regions if not _is_crosstalk(r, own, other)]


def _is_crosstalk(region: Region, own: np.ndarray, other: np.ndarray) -> bool:
    part = slice(int(region.start * SAMPLE_RATE / FRAME), int(region.end * SAMPLE_RATE / FRAME) + 1)
    return float((other[part] - own[part] > CROSSTALK_DB).mean()) > CROSSTALK_SHARE


def _relative_db(levels: Levels, channel: int) -> np.ndarray:
    """Levels against this party's own loudness, so that a quiet line is not taken for an echo."""
    own = levels.db[channel][levels.active(channel) & (levels.db[channel] > levels.db[1 - channel])]
    return levels.db[channel] - (float(np.percentile(own, 75)) if len(own) else 0.0)


def _mix(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    mixed = np.empty(len(left), dtype=np.int16)
    for start in range(0, len(left), BLOCK):
        part = slice(start, start + BLOCK)
        mixed[part] = (left[part].astype(np.int32) + right[part]) // 2
    return mixed


def _blocks(channel: np.ndarray) -> list[np.ndarray]:
    return [channel[start : start + BLOCK] for start in range(0, len(channel), BLOCK)]


def _frame_db(samples: np.ndarray) -> np.ndarray:
    padded = np.pad(as_float(samples), (0, -len(samples) % FRAME))
    power = np.square(padded.reshape(-1, FRAME)).mean(axis=1)
    level: np.ndarray = 10 * np.log10(power + 1e-10)
    return level
