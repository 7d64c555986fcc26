"""WAV files out of arrays."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np


def write_wav(path: Path, channels: list[np.ndarray], rate: int) -> Path:
    """int16 arrays of one length as a 16-bit PCM WAV, a minute at a time."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(2)
        file.setframerate(rate)
        for start in range(0, len(channels[0]), 60 * rate):
            file.writeframes(np.stack([c[start : start + 60 * rate] for c in channels], axis=1).tobytes())
    return path
