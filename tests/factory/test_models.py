"""The models of a process where memory is short: what a call borrows is given back, and every rung can be reached."""

from typing import Any, ClassVar

import ctranslate2
import faster_whisper
import numpy as np
import pytest
import torch

from workers.core import settings as settings_module
from workers.core.errors import ClaimLost, OutOfMemory, SettingsError
from workers.core.settings import Settings
from workers.factory import chosen, memory, weights
from workers.factory import models as models_module
from workers.factory.batch_size import BatchSize
from workers.factory.decoder import Decoder
from workers.factory.memory import Ladder
from workers.factory.models import Models
from workers.factory.transcription import Window

FULL = "CUDA failed with error out of memory"
CUDA, CPU = torch.device("cuda"), torch.device("cpu")


class Pipeline:
    """A diarization of two networks on a card that may be full: as torch does, it moves one after the other."""

    segmentation_batch_size = 32

    def __init__(self) -> None:
        self.device = CUDA
        self.networks = [CUDA, CUDA]
        self.error: RuntimeError | None = None

    def to(self, device: torch.device) -> None:
        for n in range(len(self.networks)):
            if n and device == CUDA and self.error:
                raise self.error
            self.networks[n] = device
        self.device = device

    def diarize(self) -> str:
        if self.device == CUDA and self.error:
            raise self.error
        return self.device.type


def nobody_asks() -> None:
    """A wait that need not be long."""


@pytest.fixture
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture
def loaded(pipeline: Pipeline) -> Models:
    return Models(None, pipeline, None, 3, "a model", "a model on a card")


def diarized(loaded: Models, pipeline: Pipeline) -> tuple[str, list[str]]:
    """Where one call was diarized, and what it gave up."""
    ladder = Ladder()
    with loaded.one_at_a_time(nobody_asks):
        return ladder.attempt("diarization", pipeline.diarize, loaded.smaller_diarization()), ladder.steps


def test_diarization_that_cannot_go_back_to_a_full_card_waits_on_the_cpu(loaded, pipeline):
    """The call that gave the card up is finished; later ones go on on the CPU, until the card has room again."""
    pipeline.error = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB")
    gave_up = ["diarization again", "diarization batch 1", "diarization cpu"]
    assert diarized(loaded, pipeline) == ("cpu", gave_up)
    assert pipeline.networks == [CPU, CPU], "all of it is on one device"
    assert pipeline.segmentation_batch_size == 32
    assert diarized(loaded, pipeline) == ("cpu", [])
    pipeline.error = None
    assert diarized(loaded, pipeline) == ("cuda", [])
    assert pipeline.networks == [CUDA, CUDA]


def test_diarization_is_free_after_a_card_that_failed(loaded, pipeline):
    """What is no want of memory is raised; the next call is not kept waiting."""
    with pytest.raises(RuntimeError, match="illegal"), loaded.one_at_a_time(nobody_asks):
        pipeline.to(CPU)
        pipeline.error = RuntimeError("CUDA error: an illegal memory access was encountered")
    pipeline.error = None
    assert diarized(loaded, pipeline) == ("cuda", [])


def test_who_waits_for_diarization_is_asked_whether_to_go_on(loaded):
    """One call at a time; the others look up every second."""

    def lost() -> None:
        raise ClaimLost

    with loaded.one_at_a_time(nobody_asks), pytest.raises(ClaimLost), loaded.one_at_a_time(lost):
        pass


class Whisper:
    """A model that a full card does not take, and a full host neither."""

    full: tuple[str, ...] = ("cuda",)
    asked: ClassVar[list[str]] = []

    def __init__(self, folder: str, device: str, **options: Any) -> None:
        self.asked.append(device)
        if device in self.full:
            raise RuntimeError(FULL)
        self.model = type("Model", (), {"compute_type": "int8"})


class FullCard:
    """A transcriber that fits nowhere."""

    def __init__(self, whisper: Any = None) -> None:
        self.whisper = whisper

    def hear(self, windows: Any, beam: int | None = None, alone: bool = False) -> list[str]:
        if self.whisper is None:
            raise RuntimeError(FULL)
        return ["words"] * len(windows)


@pytest.fixture
def card(monkeypatch) -> Settings:
    """Settings of a machine with a card whose memory others hold."""
    monkeypatch.setattr(faster_whisper, "WhisperModel", Whisper)
    monkeypatch.setattr(Whisper, "asked", [])
    monkeypatch.setattr("workers.factory.transcription.Transcriber", FullCard)
    monkeypatch.setattr(chosen, "uses_cuda", lambda settings: True)
    monkeypatch.setattr(weights, "whisper_folder", lambda settings, name: f"/models/{name}")
    return settings_module.load(factory_procs=4)


def window() -> Window:
    return Window(np.zeros((80, 3000), np.float32), 2.0)


def test_a_card_too_full_for_the_int8_model_leaves_the_cpu(card):
    """The second model not fitting either is a want of memory like any other: the call is finished on the CPU."""
    decoder = Decoder(FullCard(), BatchSize(16), models_module._spares(card, "float16"))  # type: ignore[arg-type]
    ladder = Ladder()
    [job] = decoder.submit([window()], ladder)
    assert job.wait(nobody_asks) == "words"
    assert ladder.steps == ["beam 2", "beam 1", "int8", "cpu"]
    assert Whisper.asked == ["cuda", "cpu"]


def test_no_smaller_model_is_used_unasked(card, monkeypatch):
    """Beside a full card the CPU runs the card's model, the only one that was made ready for this machine."""
    names: list[str] = []
    monkeypatch.setattr(Whisper, "full", ())
    monkeypatch.setattr(weights, "whisper_folder", lambda settings, name: names.append(name))
    for rung in ("int8", "cpu"):
        models_module._spares(card, "float16")(rung)
    assert names == [chosen.CUDA_MODEL] * 2


def test_a_call_that_fits_nowhere_is_out_of_memory(card, monkeypatch):
    """Where the host is full as well, the call ends as out_of_memory, not with a setting that is right."""
    monkeypatch.setattr(Whisper, "full", ("cuda", "cpu"))
    decoder = Decoder(FullCard(), BatchSize(16), models_module._spares(card, "float16"))  # type: ignore[arg-type]
    [job] = decoder.submit([window()], Ladder())
    with pytest.raises(OutOfMemory):
        job.wait(nobody_asks)
    assert Whisper.asked == ["cuda", "cpu"]


@pytest.fixture
def start(card, monkeypatch) -> Settings:
    """A card that has room for a process by the numbers."""
    monkeypatch.setattr(models_module, "_gpu_batch", lambda settings: BatchSize(16))
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    monkeypatch.setattr(memory, "give_back", lambda: None)  # there is no card
    return card


def test_a_start_on_a_full_card_names_memory(start):
    """A model that does not fit is no wrong WHISPER_MODEL."""
    with pytest.raises(SettingsError, match="memory") as raised:
        models_module.load_models(start)
    assert "WHISPER" not in str(raised.value)
    assert "FACTORY_PROCS" in str(raised.value)
    assert Whisper.asked == ["cuda"]


def test_a_start_tries_the_model_that_is_asked_for(start, monkeypatch):
    """A card with room for the model and not for two seconds of work is refused, not replaced by the CPU."""
    full = FullCard()
    full.window = lambda samples, ask_language=False: window()  # type: ignore[attr-defined]
    decoder = Decoder(full, BatchSize(16), models_module._spares(start, "float16"))  # type: ignore[arg-type]
    monkeypatch.setattr(models_module, "_load_decoder", lambda *_: (decoder, "large-v3-turbo", "float16"))
    monkeypatch.setattr(models_module, "_load_diarization", lambda *_: (Pipeline(), "pyannote"))
    with pytest.raises(SettingsError, match="memory") as raised:
        models_module.load_models(start)
    assert "WHISPER" not in str(raised.value)
    assert Whisper.asked == []
