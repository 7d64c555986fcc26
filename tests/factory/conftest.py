"""Audio made on the fly, and the packaged models where they are."""

import os
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from workers.core import settings as settings_module
from workers.core.packaged_models import SEGMENTATION, SPEAKER_EMBEDDING, WHISPER_BASE, packaged
from workers.core.work import Work

RATE = 16_000


@pytest.fixture
def work() -> Work:
    """Work that is never asked to stop and keeps what it is given to save in `saved`."""
    saved: list[dict] = []
    made = Work(saved.extend, lambda: None)
    made.saved = saved
    return made


@pytest.fixture(scope="session")
def models():
    """Whisper base and diarization from packaged weights."""
    shared = os.environ.get("CALLSCRIPT_MODELS")
    settings = settings_module.load(whisper_device="cpu")
    for name in (WHISPER_BASE, SEGMENTATION, SPEAKER_EMBEDDING):
        try:
            packaged(settings, name)
        except settings_module.SettingsError:
            pytest.skip(f"no {name} in {shared or settings.models_dir}: run scripts/fetch_models.py --all")
    from workers.factory.models import load_models

    return load_models(settings)


@pytest.fixture
def write_audio(tmp_path: Path) -> Callable[..., Path]:
    """write_audio(name, channels, rate=16000, codec=None): encode int16 arrays into a file that PyAV can write."""

    def write(name: str, channels: list[np.ndarray], rate: int = RATE, codec: str | None = None) -> Path:
        path = tmp_path / name
        kinds = {".wav": "pcm_s16le", ".mp3": "libmp3lame", ".flac": "flac", ".ogg": "libopus", ".m4a": "aac"}
        with av.open(str(path), "w") as container:
            stream = container.add_stream(codec or kinds[path.suffix], rate=rate)
            stream.layout = "stereo" if len(channels) == 2 else "mono"
            interleaved = np.stack(channels, axis=1).reshape(1, -1).astype(np.int16)
            frame = av.AudioFrame.from_ndarray(interleaved, format="s16", layout=stream.layout.name)
            frame.sample_rate = rate
            for resampled in av.AudioResampler(stream.format, stream.layout, rate, frame_size(stream)).resample(frame):
                for packet in stream.encode(resampled):
                    container.mux(packet)
            for packet in stream.encode(None):
                container.mux(packet)
        return path

    def frame_size(stream: av.AudioStream) -> int | None:
        return {"aac": 1024, "libmp3lame": 1152, "libopus": 960}.get(stream.codec_context.name)

    return write


def tone(seconds: float, hz: float = 440.0, level: float = 0.3, rate: int = RATE) -> np.ndarray:
    """A sine, int16."""
    t = np.arange(round(seconds * rate)) / rate
    return (np.sin(2 * np.pi * hz * t) * level * 32767).astype(np.int16)


def silence(seconds: float, rate: int = RATE) -> np.ndarray:
    return np.zeros(round(seconds * rate), dtype=np.int16)


def noise(seconds: float, level: float = 0.05, seed: int = 0) -> np.ndarray:
    """White noise, int16."""
    samples = np.random.default_rng(seed).standard_normal(round(seconds * RATE)) * level
    return (np.clip(samples, -1, 1) * 32767).astype(np.int16)
