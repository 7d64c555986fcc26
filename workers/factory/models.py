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
from workers.factory import weights

CUDA_MODEL = "large-v3-turbo"
CUDA_FACTORY_PROCS = 4  # FACTORY_PROCS when unset: what one GPU feeds
CPU_BATCH = 1  # a larger batch is slower on two cores: the decoder waits for its longest text
CUDA_BATCH = 16  # chunks; turbo in float16 needs 5 GB for them
CHECK_S = 2.0  # seconds of the self-check's audio


@dataclass(slots=True)
class Models:
    """Loaded models. One call at a time.

    transcriber: a `transcription.Transcriber`. diarization: a pyannote pipeline.
    voices: CAM++ on the pipeline's device; None when the settings name a diarization model of their own.
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
    _prepare_environment(settings, threads)
    if cuda:
        _preload_cublas()
    import ctranslate2
    import torch

    torch.set_num_threads(1)  # its barriers stall on shared cores; embeddings run one per thread instead
    if cuda and (not torch.cuda.is_available() or not ctranslate2.get_cuda_device_count()):
        raise SettingsError(
            "WHISPER_DEVICE asks for a GPU and none can be used: check the driver with nvidia-smi, or set it to cpu"
        )
    device = "cuda" if cuda else "cpu"
    whisper, whisper_name, compute_type = _load_whisper(settings, device, threads)
    diarization, diarization_name = _load_diarization(settings, device)
    from workers.factory.transcription import Transcriber

    transcriber = Transcriber(whisper, batch_size=CUDA_BATCH if cuda else CPU_BATCH)
    _self_check(transcriber)
    where = torch.cuda.get_device_name(0) if cuda else f"{threads} CPU threads"
    name = f"whisper {whisper_name} {compute_type}, {diarization_name}"
    voices = getattr(diarization, "voices", None)
    return Models(transcriber, diarization, voices, name, f"{name} on {where}")


def _prepare_environment(settings: Settings, threads: int) -> None:
    os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
    os.environ.setdefault("HF_HOME", str(settings.models_dir / "hub"))
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("OMP_NUM_THREADS", str(threads))
    if settings.hf_token is None and settings.diarization_model is None and not _hub_wanted(settings):
        os.environ["HF_HUB_OFFLINE"] = "1"


def _hub_wanted(settings: Settings) -> bool:
    """Whether these settings may need a model that neither a package nor a folder holds."""
    name = settings.whisper_model
    if name is None:
        return weights.uses_cuda(settings)
    return name not in weights.WHISPER_NAMES and not Path(name).is_dir()


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

    name = settings.whisper_model or (CUDA_MODEL if device == "cuda" else "base")
    compute_type = settings.whisper_compute_type
    if compute_type == "auto":
        # int8 beats float32 on a CPU in time and, measured on telephone speech, in words as well.
        compute_type = "float16" if device == "cuda" else "int8"
    path = str(weights.packaged(settings, weights.WHISPER_NAMES[name])) if name in weights.WHISPER_NAMES else name
    options = {"device": device, "compute_type": compute_type, "cpu_threads": threads}
    try:
        model = _from_folder_or_hub(WhisperModel, path, settings, options)
    except SettingsError:
        raise
    except Exception as error:
        raise SettingsError(_whisper_sentence(settings, name, device, error)) from error
    return model, Path(name).name, str(model.model.compute_type)


def _from_folder_or_hub(whisper: Any, path: str, settings: Settings, options: dict[str, Any]) -> Any:
    if Path(path).is_dir():
        return whisper(path, local_files_only=True, **options)
    token = settings.hf_token.get_secret_value() if settings.hf_token else None
    try:  # what an earlier start has fetched loads without asking the hub
        return whisper(path, local_files_only=True, **options)
    except Exception:  # noqa: BLE001 - the hub client has a dozen ways to say "not here"
        return whisper(path, use_auth_token=token, **options)


def _whisper_sentence(settings: Settings, name: str, device: str, error: Exception) -> str:
    if settings.whisper_model is None:
        return (
            f"WHISPER_MODEL is not set and {name}, the model for a GPU, can be had neither locally nor from the "
            f"hub ({type(error).__name__}): set it to a folder that holds a CTranslate2 model, or to base"
        )
    if settings.whisper_compute_type != "auto" and "compute type" in str(error):
        return f"WHISPER_COMPUTE_TYPE is wrong: {settings.whisper_compute_type} does not run on this {device}"
    return f"WHISPER_MODEL is wrong: {name} is neither a model folder nor to be had from the hub"


def _load_diarization(settings: Settings, device: str) -> tuple[Any, str]:
    """The pyannote pipeline and its name."""
    import torch
    from pyannote.audio import Pipeline

    from workers.factory import diarization

    name = settings.diarization_model
    if name is None and settings.hf_token is None:
        segmentation = weights.packaged(settings, weights.SEGMENTATION)
        embedding = weights.packaged(settings, weights.SPEAKER_EMBEDDING)
        return diarization.packaged_pipeline(segmentation, embedding, device), "pyannote packaged"
    name = name or "pyannote/speaker-diarization-community-1"
    token = settings.hf_token.get_secret_value() if settings.hf_token else None
    try:
        pipeline = Pipeline.from_pretrained(name, token=token)
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
