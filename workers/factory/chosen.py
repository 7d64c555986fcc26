"""Which models and which processor the factory runs on: by the settings, and by what this machine shows.

Loads nothing: start.sh and the operators' commands ask it, too.
"""

from __future__ import annotations

import os
from pathlib import Path

from workers.core.packaged_models import (
    SEGMENTATION,
    SENTENCE_ENCODER,
    SPEAKER_EMBEDDING,
    WHISPER_BASE,
    WHISPER_TINY_EN,
)
from workers.core.settings import Settings

#: What WHISPER_MODEL may say to name a packaged model.
WHISPER_NAMES = {"base": WHISPER_BASE, "tiny.en": WHISPER_TINY_EN}

#: What a GPU runs when WHISPER_MODEL is unset; no package carries it.
CUDA_MODEL = "large-v3-turbo"

#: Factory processes when FACTORY_PROCS is unset: what one GPU feeds.
CUDA_PROCS = 4

#: Where the driver shows its GPUs: nvidia0, nvidia1, ...
DEVICES = Path("/dev")


def whisper_name(settings: Settings) -> str:
    """WHISPER_MODEL, or what this machine runs when it is unset: a packaged name, a folder, or a name of the hub."""
    return settings.whisper_model or (CUDA_MODEL if uses_cuda(settings) else "base")


def factory_procs(settings: Settings) -> int:
    """FACTORY_PROCS, or as many as keep a GPU busy, or one that has the whole CPU."""
    return settings.factory_procs or (CUDA_PROCS if uses_cuda(settings) else 1)


def needed(settings: Settings) -> list[str]:
    """Names of the packaged models that these settings load."""
    names = []
    if (whisper := whisper_name(settings)) in WHISPER_NAMES:
        names.append(WHISPER_NAMES[whisper])
    if settings.diarization_model is None and settings.hf_token is None:
        names += [SEGMENTATION, SPEAKER_EMBEDDING]
    if settings.judge_meaning:
        names.append(SENTENCE_ENCODER)
    return names


def uses_cuda(settings: Settings) -> bool:
    """Whether the factory runs on a GPU: as WHISPER_DEVICE says, else when the driver shows one, or did before.

    A host whose GPU is away must not judge calls with a small model unasked: they wait.
    """
    if settings.whisper_device == "auto":
        return _shows_gpu() or _gpu_mark(settings).exists()
    return settings.whisper_device == "cuda"


def lost_gpu(settings: Settings) -> bool:
    """Whether an earlier start used a GPU, none is there now, and WHISPER_DEVICE leaves the choice to us."""
    return settings.whisper_device == "auto" and uses_cuda(settings) and not _shows_gpu()


def remember_gpu(settings: Settings) -> None:
    """Leave a mark in DATA_DIR when this start uses a GPU that is there."""
    if uses_cuda(settings) and _shows_gpu():
        _gpu_mark(settings).touch()


def _gpu_mark(settings: Settings) -> Path:
    return settings.data_dir / "gpu-was-used"


def _shows_gpu() -> bool:
    # Asked of the driver, not of torch: this runs in every process of the boot.
    visible = os.environ.get("CUDA_VISIBLE_DEVICES")
    return visible not in ("", "-1") and any(DEVICES.glob("nvidia[0-9]*"))
