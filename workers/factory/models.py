"""What the factory runs on: chosen by the settings, loaded once per process, tried before use.

On a GPU Whisper large-v3-turbo, and no smaller model unasked; on a CPU the base model that a
package carries. Diarization by the model the settings name, otherwise by packaged weights.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from workers.core.errors import SettingsError
from workers.core.settings import Settings
from workers.factory import hub, weights

CUDA_FACTORY_PROCS = 4  # FACTORY_PROCS when unset: what one GPU feeds
CPU_BATCH = 1  # a larger batch is slower on two cores: the decoder waits for its longest text
CUDA_BATCH = 16  # chunks; turbo in float16 needs 5 GB for them
CHECK_S = 2.0  # seconds of the self-check's audio


@dataclass(slots=True)
class Models:
    """Loaded models. One call at a time.

    transcriber: a `transcription.Transcriber`. diarization: a pyannote pipeline.
    voices: the packaged pipeline's `campplus.Embedder`; None when the settings name a diarization model of their own.
    name: what `Transcript.model` says. description: one line for the log.
    """

    transcriber: Any
    diarization: Any
    voices: Any
    name: str
    description: str


def load_models(settings: Settings) -> Models:
    """Load and try everything a call needs; SettingsError names the variable to correct."""
    cuda = weights.uses_cuda(settings)
    threads = _threads(settings, cuda)
    if cuda:
        _preload_cublas()
    import ctranslate2
    import torch

    torch.set_num_threads(1)  # its barriers stall on shared cores; diarization spreads windows over threads instead
    if cuda and (not torch.cuda.is_available() or not ctranslate2.get_cuda_device_count()):
        raise SettingsError(
            "WHISPER_DEVICE asks for a GPU and none can be used: check the driver with nvidia-smi, or set it to cpu"
        )
    device = "cuda" if cuda else "cpu"
    whisper, whisper_name, compute_type = _load_whisper(settings, device, threads)
    diarization, diarization_name = _load_diarization(settings, device, threads)
    from workers.factory.transcription import Transcriber

    hub.stay_offline()
    transcriber = Transcriber(whisper, batch_size=CUDA_BATCH if cuda else CPU_BATCH)
    _self_check(transcriber)
    where = torch.cuda.get_device_name(0) if cuda else f"{threads} CPU threads"
    name = f"whisper {whisper_name} {compute_type}, {diarization_name}"
    voices = getattr(diarization, "voices", None)
    return Models(transcriber, diarization, voices, name, f"{name} on {where}")


def _threads(settings: Settings, cuda: bool) -> int:
    """CPU threads for one factory process: its share of the cores."""
    procs = settings.factory_procs or (CUDA_FACTORY_PROCS if cuda else 1)
    cores = len(os.sched_getaffinity(0))
    return max(1, cores // procs)


def _preload_cublas() -> None:
    """Open the CUDA libraries that pip installed before CTranslate2 looks for them by name."""
    spec = importlib.util.find_spec("nvidia")
    for root in spec.submodule_search_locations or [] if spec else []:
        for name in ("libcublasLt.so.12", "libcublas.so.12"):
            library = Path(root) / "cublas" / "lib" / name
            with contextlib.suppress(OSError):
                ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)


def _load_whisper(settings: Settings, device: str, threads: int) -> tuple[Any, str, str]:
    """The model, its name and its compute type."""
    from faster_whisper import WhisperModel

    name = settings.whisper_model or (weights.CUDA_MODEL if device == "cuda" else "base")
    compute_type: str = settings.whisper_compute_type
    if compute_type == "auto":
        # int8 beats float32 on a CPU in time and, measured on telephone speech, in words as well.
        compute_type = "float16" if device == "cuda" else "int8"
    try:
        folder = weights.whisper_folder(settings, name)
        model = WhisperModel(folder, device=device, compute_type=compute_type, cpu_threads=threads)
    except SettingsError:
        raise
    except weights.FetchError as error:
        raise SettingsError(str(error)) from error
    except ValueError as error:  # CTranslate2: this processor cannot compute in that type
        raise SettingsError(f"WHISPER_COMPUTE_TYPE is wrong: {compute_type} does not run on this {device}") from error
    except Exception as error:
        raise SettingsError(
            f"WHISPER_MODEL is wrong: {name} cannot be loaded as a CTranslate2 model ({type(error).__name__})"
        ) from error
    return model, Path(name).name, str(model.model.compute_type)


def _load_diarization(settings: Settings, device: str, threads: int) -> tuple[Any, str]:
    """The pyannote pipeline and its name."""
    import torch
    from pyannote.audio import Pipeline

    from workers.factory.diarization_packaged import packaged_pipeline

    name = settings.diarization_model
    if name is None and settings.hf_token is None:
        segmentation = weights.packaged(settings, weights.SEGMENTATION)
        embedding = weights.packaged(settings, weights.SPEAKER_EMBEDDING)
        return packaged_pipeline(segmentation, embedding, device, threads), "pyannote packaged"
    name = name or "pyannote/speaker-diarization-community-1"
    try:
        pipeline = hub.local_first(
            lambda: Pipeline.from_pretrained(name, token=hub.token(settings), cache_dir=hub.cache(settings))
        )
    except Exception as error:
        raise SettingsError(_diarization_sentence(settings, name, error)) from error
    if pipeline is None:
        raise SettingsError(_diarization_sentence(settings, name, None))
    return pipeline.to(torch.device(device)), f"pyannote {Path(name).name}"


def _diarization_sentence(settings: Settings, name: str, error: Exception | None) -> str:
    variable = "DIARIZATION_MODEL" if settings.diarization_model else "HF_TOKEN"
    kind = f" ({type(error).__name__})" if error else ""
    return (
        f"{variable} is set, but {name} can be had neither locally nor from the hub{kind}: "
        "correct it, accept the model's conditions there, or unset it to use the packaged weights"
    )


def _self_check(transcriber: Any) -> None:
    """Decode two seconds: a model or a CUDA library that does not work says so before the first call."""
    from workers.factory.audio import SAMPLE_RATE
    from workers.factory.chunks import Chunk
    from workers.factory.speech import Region

    t = np.arange(int(CHECK_S * SAMPLE_RATE)) / SAMPLE_RATE
    hum = (np.sin(2 * np.pi * 200 * t) * 1000).astype(np.int16)
    try:
        transcriber.words([Chunk(0, 0, [Region(0.0, CHECK_S)])], hum)
    except Exception as error:
        raise SettingsError(
            f"WHISPER_DEVICE or WHISPER_COMPUTE_TYPE is wrong: a two-second trial failed ({type(error).__name__})"
        ) from error
