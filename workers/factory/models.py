"""What the factory runs on: chosen by the settings, loaded once per process, tried before use.

On a GPU Whisper large-v3-turbo, and no smaller model unasked; on a CPU the base model that a
package carries. Diarization by the model the settings name, otherwise by packaged weights.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from workers.core import logs
from workers.core.errors import SettingsError
from workers.core.packaged_models import SEGMENTATION, SPEAKER_EMBEDDING, packaged
from workers.core.settings import Settings
from workers.factory import chosen, gpu, hub, memory, weights

CUDA_BATCH = 16  # windows; turbo in float16 needs 5 GB for them
CUDA_CALLS = 3  # at once: one that is decoded, one before it and one behind
CPU_CALLS = 2  # at once: more windows to choose from, and diarization of one beside the words of the other
MARGIN_S = 0.5  # of silence after a window's audio on a CPU, 12 s in all at least: 30 s take 1.4 times as long
MODEL_SIZE = 1.6  # of a model's file in GPU memory, CUDA's own and diarization included once more
CUDA_BASE = 1_200_000_000  # bytes: contexts of two libraries, and diarization
WINDOW_BYTES = 220_000_000  # of a batch, per window: beams, cross attention and features of large-v3-turbo
CHECK_S = 2.0  # seconds of the self-check's audio


@dataclass(slots=True)
class Models:
    """Loaded models, shared by the calls of a process.

    decoder: words, for any number of calls at once. diarization: a pyannote pipeline, for one call at a time.
    voices: the packaged pipeline's `campplus.Embedder`; None when the settings name a diarization model of their own.
    calls: how many calls are worth having in work at once.
    name: what `Transcript.model` says. description: one line for the log.
    """

    decoder: Any
    diarization: Any
    voices: Any
    calls: int
    name: str
    description: str
    _diarizing: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _batch: int = field(init=False, repr=False)
    _device: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._batch, self._device = self.diarization.segmentation_batch_size, self.diarization.device

    @contextmanager
    def one_at_a_time(self, check: Callable[[], None]) -> Iterator[None]:
        """Diarization for the calling thread alone, as it was loaded and so left. Raises what `check` raises.

        On the CPU while its own device has no room for it.
        """
        while not self._diarizing.acquire(timeout=1.0):
            check()
        try:
            self._restore_diarization()
            try:
                yield
            finally:
                self._restore_diarization()
        finally:
            self._diarizing.release()

    def _restore_diarization(self) -> None:
        """Undo what `smaller_diarization` did; what its device has no room for stays on the CPU until the next call."""
        import torch

        if self.diarization.segmentation_batch_size != self._batch:
            self.diarization.segmentation_batch_size = self._batch
        if self.diarization.device == self._device:
            return
        try:
            self.diarization.to(self._device)
        except (MemoryError, RuntimeError) as error:
            if not memory.short(error):
                raise
            self.diarization.to(torch.device("cpu"))  # some of its networks may have moved before memory ran out
            memory.give_back()
            logs.get().warning("diarization_stays_on_cpu", reason=type(error).__name__)

    def smaller_diarization(self) -> list[tuple[str, Callable[[], Any]]]:
        """What makes diarization need less memory, step by step."""
        import torch

        def one_by_one() -> None:
            self.diarization.segmentation_batch_size = 1

        steps: list[tuple[str, Callable[[], Any]]] = [("diarization batch 1", one_by_one)]
        if self.diarization.device.type != "cpu":
            steps.append(("diarization cpu", lambda: self.diarization.to(torch.device("cpu"))))
        return steps


def load_models(settings: Settings) -> Models:
    """Load and try everything a call needs; SettingsError names the variable to correct."""
    cuda = chosen.uses_cuda(settings)
    threads = _threads(settings)
    if cuda:
        _preload_cublas()
    import ctranslate2
    import torch

    torch.set_num_threads(1)  # its barriers stall on shared cores; diarization spreads windows over threads instead
    if cuda and (not torch.cuda.is_available() or not ctranslate2.get_cuda_device_count()):
        raise SettingsError(
            "a GPU is asked for by WHISPER_DEVICE, or was here before, and none can be used: check the driver with "
            "nvidia-smi, or set WHISPER_DEVICE=cpu"
        )
    device = "cuda" if cuda else "cpu"
    try:
        decoder, whisper_name, compute_type = _load_decoder(settings, device, threads)
        diarization, diarization_name = _load_diarization(settings, device, threads)
        hub.stay_offline()
        _self_check(decoder)
    except Exception as error:
        if not memory.short(error):
            raise
        raise SettingsError(
            f"the memory of this {'GPU' if cuda else 'machine'} is too small for what runs on it: the models cannot be "
            f"loaded and tried; free what others hold, or lower FACTORY_PROCS ({chosen.factory_procs(settings)})"
        ) from error
    where = torch.cuda.get_device_name(0) if cuda else f"{threads} CPU threads"
    name = f"whisper {whisper_name} {compute_type}, {diarization_name}"
    voices = getattr(diarization, "voices", None)
    calls = CUDA_CALLS if cuda else CPU_CALLS
    return Models(decoder, diarization, voices, calls, name, f"{name} on {where}")


def _load_decoder(settings: Settings, device: str, threads: int) -> tuple[Any, str, str]:
    """The decoder of all calls, the model's name and its compute type."""
    from workers.factory.batch_size import BatchSize
    from workers.factory.decoder import Decoder
    from workers.factory.transcription import Transcriber

    size = BatchSize(1) if device == "cpu" else _gpu_batch(settings)
    whisper, name, compute_type = _load_whisper(settings, device, threads)
    if device == "cuda":
        return Decoder(Transcriber(whisper), size, _spares(settings, compute_type)), name, compute_type
    # A thread a window: the decoder's steps are so small that two threads spend more on waiting for each other than
    # they gain. Only the encoder gains, and only where no other window has use for its core.
    narrow = _load_whisper(settings, device, 1, workers=threads)[0] if threads > 1 else whisper
    main = Transcriber(narrow, margin_s=MARGIN_S, wide=whisper)
    return Decoder(main, size, _spares(settings, compute_type), threads), name, compute_type


def _spares(settings: Settings, compute_type: str) -> Callable[[str], Any]:
    """What loads the models of the memory ladder's lower rungs; None for one that would need no less."""

    def load(kind: str) -> Any:
        from workers.factory.transcription import Transcriber

        on_cpu = kind == "cpu" or not chosen.uses_cuda(settings)
        if on_cpu and not chosen.uses_cuda(settings) and (kind == "cpu" or compute_type.startswith("int8")):
            return None
        whisper, _, _ = _load_whisper(settings, "cpu" if on_cpu else "cuda", _threads(settings), "int8")
        return Transcriber(whisper)

    return load


def _gpu_batch(settings: Settings) -> Any:
    """The batch size of this process's share of the card, which it takes a place on."""
    import torch

    from workers.factory.batch_size import BatchSize

    device = str(getattr(torch.cuda.get_device_properties(0), "uuid", "gpu-0"))
    procs = chosen.factory_procs(settings)
    gpu.take_place(settings.run_dir, device, procs)
    free, total = torch.cuda.mem_get_info(0)
    folder = Path(weights.whisper_folder(settings, chosen.whisper_name(settings)))
    model = int((folder / "model.bin").stat().st_size * MODEL_SIZE) + CUDA_BASE
    largest = gpu.batch_within(free, total, procs, model, WINDOW_BYTES, CUDA_BATCH)
    return BatchSize(largest, settings.run_dir / f"{device}.json")


def _threads(settings: Settings) -> int:
    """CPU threads for one factory process: its share of the cores."""
    cores = len(os.sched_getaffinity(0))
    return max(1, cores // chosen.factory_procs(settings))


def _preload_cublas() -> None:
    """Open the CUDA libraries that pip installed before CTranslate2 looks for them by name."""
    spec = importlib.util.find_spec("nvidia")
    for root in spec.submodule_search_locations or [] if spec else []:
        for name in ("libcublasLt.so.12", "libcublas.so.12"):
            library = Path(root) / "cublas" / "lib" / name
            with contextlib.suppress(OSError):
                ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)


def _load_whisper(
    settings: Settings, device: str, threads: int, compute_type: str | None = None, workers: int = 1
) -> tuple[Any, str, str]:
    """The model, its name and its compute type. Too little memory is raised as it comes."""
    from faster_whisper import WhisperModel

    name = chosen.whisper_name(settings)
    compute_type = compute_type or settings.whisper_compute_type
    if compute_type == "auto":
        # int8 beats float32 on a CPU in time and, measured on telephone speech, in words as well.
        compute_type = "float16" if device == "cuda" else "int8"
    try:
        folder = weights.whisper_folder(settings, name)
        model = WhisperModel(folder, device=device, compute_type=compute_type, cpu_threads=threads, num_workers=workers)
    except SettingsError:
        raise
    except weights.FetchError as error:
        raise SettingsError(str(error)) from error
    except ValueError as error:  # CTranslate2: this processor cannot compute in that type
        raise SettingsError(f"WHISPER_COMPUTE_TYPE is wrong: {compute_type} does not run on this {device}") from error
    except Exception as error:
        if memory.short(error):
            raise
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
        segmentation = packaged(settings, SEGMENTATION)
        embedding = packaged(settings, SPEAKER_EMBEDDING)
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


def _self_check(decoder: Any) -> None:
    """Decode two seconds: a model or a CUDA library that does not work says so before the first call.

    The trial is not made with another model where this one has no room. Too little memory is raised as it comes.
    """
    from workers.factory.audio import SAMPLE_RATE

    t = np.arange(int(CHECK_S * SAMPLE_RATE), dtype=np.float32) / SAMPLE_RATE
    hum = np.sin(2 * np.pi * 200 * t) * np.float32(0.03)
    try:
        ladder = memory.Ladder([r for r in memory.RUNGS if r.model == "own"])
        [job] = decoder.submit([decoder.transcriber.window(hum, ask_language=True)], ladder)
        job.wait(lambda: None)
    except Exception as error:
        if memory.short(error):
            raise
        raise SettingsError(
            f"WHISPER_DEVICE or WHISPER_COMPUTE_TYPE is wrong: a two-second trial failed ({type(error).__name__})"
        ) from error
