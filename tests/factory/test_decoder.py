"""The decoder that calls share: mixed batches, too little memory, a GPU that lost its mind."""

import json
import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pyannote.audio
import pytest
import torch
from faster_whisper import WhisperModel
from rapidfuzz import fuzz

from tests.factory.conftest import RATE
from workers.core import settings as settings_module
from workers.core.errors import ClaimLost, GpuFailure, OutOfMemory, SettingsError
from workers.core.packaged_models import WHISPER_TINY_EN, packaged
from workers.factory import audio, gpu, memory, speech, transcription, voices
from workers.factory import decoder as decoder_module
from workers.factory.batch_size import GROW_AFTER, BatchSize
from workers.factory.decoder import Decoder
from workers.factory.memory import Ladder
from workers.factory.transcribe_call import transcribe_call
from workers.factory.transcription import Transcriber

pytestmark = pytest.mark.models

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = Path(pyannote.audio.__file__).parent / "sample" / "sample.wav"
CUDA_SAYS = "CUDA failed with error an illegal memory access was encountered"


def speech_of(start_s: float, end_s: float) -> np.ndarray:
    """A part of a real telephone call, float32."""
    samples = np.frombuffer(SAMPLE.read_bytes()[44:], dtype=np.int16)
    return audio.as_float(samples[int(start_s * RATE) : int(end_s * RATE)])


@pytest.fixture(scope="module", params=["int8", "float32"])
def tiny(request) -> Transcriber:
    """Whisper tiny.en; every window at full length, as on a GPU."""
    try:
        folder = packaged(settings_module.load(), WHISPER_TINY_EN)
    except settings_module.SettingsError as error:
        pytest.skip(str(error))
    return Transcriber(WhisperModel(str(folder), device="cpu", compute_type=request.param, cpu_threads=2))


PIECES = ((6.5, 20.0), (7.0, 12.0), (20.0, 30.0), (12.0, 14.0))


@pytest.mark.parametrize("tiny", ["float32"], indirect=True)
def test_words_do_not_depend_on_the_batch(tiny):
    """Windows of any length give the same words, times and confidences alone, in pairs, and all together."""
    windows = [tiny.window(speech_of(a, b)) for a, b in PIECES]
    alone = [tiny.hear([w])[0] for w in windows]
    assert all(h.words for h in alone)
    assert tiny.hear(windows) == alone
    assert tiny.hear(windows[::-1]) == alone[::-1]
    assert tiny.hear(windows[1:3]) == alone[1:3]


def test_on_a_cpu_words_do_not_depend_on_what_else_waits(models):
    """In int8 what shares a batch shows in the confidences, so there windows that wait together are decoded apart."""
    transcriber = models.decoder.transcriber
    assert "int8" in models.name
    windows = [transcriber.window(speech_of(a, b)) for a, b in PIECES]
    alone = [transcriber.hear([w])[0] for w in windows]
    assert all(h.words for h in alone)
    assert [job.wait(lambda: None) for job in models.decoder.submit(windows, Ladder())] == alone
    assert models.decoder.size.largest == 1


def test_a_doubtful_window_gives_the_same_words_every_time(tiny, monkeypatch):
    """What is decoded again is decoded without chance: another attempt says the same."""
    monkeypatch.setattr(transcription, "MIN_MEAN_LOGPROB", 0.0)  # every window is doubtful
    window = tiny.window(speech_of(6.5, 16.0))
    assert len({repr(tiny.hear([window])) for _ in range(3)}) == 1


def letters(words: Iterable[str]) -> str:
    """Words without their punctuation, which may differ."""
    return "".join(c for word in words for c in word.lower() if c.isalnum())


def test_a_short_window_is_heard_as_at_full_length(models):
    """Leaving out much of the silence that fills a window up to 30 s loses nothing that is said.

    A hurried word may come out in another way, on one kind of processor and not on another.
    """
    whisper = models.decoder.transcriber.whisper
    short, full = Transcriber(whisper, margin_s=0.5), Transcriber(whisper)
    piece = speech_of(20.0, 30.0)
    assert short.window(piece).features.shape[-1] <= 1200
    [a], [b] = short.hear([short.window(piece)]), full.hear([full.window(piece)])
    heard, whole = (letters(w.text for w in h.words) for h in (a, b))
    assert len(whole) > 100
    assert fuzz.ratio(heard, whole) >= 80


def test_short_answers_are_heard_once_and_whole(models):
    """Turns of one or two seconds: with too little around them Whisper says a fifth of them twice."""
    whisper = models.decoder.transcriber.whisper
    short, full = Transcriber(whisper, margin_s=models.decoder.transcriber.margin_s), Transcriber(whisper)
    found, compared, others = [], 0, 0
    for said in sorted((ROOT / "samples").glob("*.json")):
        recording = audio.decode(said.with_suffix(".mp3"), lambda *_: None)
        for turn in json.loads(said.read_text())["turns"]:
            if turn["end"] - turn["start"] < 3.0:
                side = recording.channels[turn["speaker"] == "caller" and len(recording.channels) > 1]
                piece = audio.as_float(np.asarray(side[int((turn["start"] - 0.1) * RATE) : int(turn["end"] * RATE)]))
                [a] = short.hear([short.window(piece)])
                found.append([w.text for w in a.words])
                if len(found) % 3 == 0:  # at full length each takes long
                    [b] = full.hear([full.window(piece)])
                    compared += 1
                    others += letters(found[-1]) not in (letters(turn["text"]), letters(w.text for w in b.words))
        recording.close()
    assert len(found) >= 20
    assert [" ".join(words) for words in found if transcription.ends_twice(words)] == []
    assert compared >= 6
    assert others <= 1  # a hard word may come out in another way, neither as it does at full length nor as it was said


class Card:
    """A transcriber with room for so many windows at a beam; more raises what CTranslate2 raises."""

    beam = 5

    def __init__(self, room: int = 100, beam: int = 5) -> None:
        self.room, self.most = room, beam
        self.batches: list[int] = []
        self.gate = threading.Event()
        self.gate.set()

    def hear(self, windows: Any, beam: int | None = None, alone: bool = False) -> list[Any]:
        self.gate.wait()
        self.batches.append(len(windows))
        if len(windows) > self.room or (beam or self.beam) > self.most:
            raise RuntimeError("CUDA failed with error out of memory")
        return [w.seconds for w in windows]


def window(seconds: float = 1.0) -> transcription.Window:
    return transcription.Window(np.zeros((80, 3000), np.float32), seconds)


def test_waiting_windows_of_several_calls_share_a_batch(tmp_path):
    """What waits while the device works is decoded together, and every call gets its own."""
    card = Card()
    decoder = Decoder(card, BatchSize(8), lambda kind: None)
    card.gate.clear()
    ladders = [Ladder() for _ in range(3)]
    jobs = [decoder.submit([window(i)], ladder)[0] for i, ladder in enumerate(ladders * 3)]
    card.gate.set()
    assert [j.wait(lambda: None) for j in jobs] == list(range(9))
    assert len(card.batches) <= 3
    assert max(card.batches) <= 8


def test_a_waiting_call_is_asked_whether_to_go_on(monkeypatch):
    """A window may take longer than a look: the wait goes on until its words are there, or `check` ends it."""
    monkeypatch.setattr(decoder_module, "LOOK_UP_S", 0.01)
    card = Card()
    card.gate.clear()
    [job] = Decoder(card, BatchSize(1), lambda kind: None).submit([window(7.0)], Ladder())
    looks: list[int] = []

    def lost() -> None:
        raise ClaimLost

    def look() -> None:
        looks.append(1)
        if len(looks) == 3:
            card.gate.set()

    with pytest.raises(ClaimLost):
        job.wait(lost)
    assert job.wait(look) == 7.0
    assert len(looks) >= 3


def test_a_batch_that_does_not_fit_is_halved_and_remembered(tmp_path):
    """Half, again half; the calls are told, other processes of the device too, and the size grows back slowly."""
    card, file = Card(room=3), tmp_path / "gpu.json"
    decoder, ladder = Decoder(card, BatchSize(16, file), lambda kind: None), Ladder()
    jobs = decoder.submit([window(i) for i in range(16)], ladder)
    assert [j.wait(lambda: None) for j in jobs] == list(range(16))
    assert ladder.steps == ["batch 8", "batch 4", "batch 2"]
    other = BatchSize(16, file)
    assert other.now == 2
    for _ in range(GROW_AFTER):
        other.fitted(2)
    assert other.now == 3
    assert BatchSize(16, file).now == 3


def test_a_size_that_cannot_be_kept_costs_no_call(tmp_path):
    """Where the folder is gone, or the disk full, the process goes on with half, and with what it knew."""
    folder = tmp_path / "run"
    card, size = Card(room=1), BatchSize(16, folder / "gpu.json")
    decoder = Decoder(card, size, lambda kind: None)
    shutil.rmtree(folder)
    for _ in range(2):
        jobs = decoder.submit([window(i) for i in range(4)], Ladder())
        assert [j.heard.result(10.0) for j in jobs] == list(range(4))
    assert size.now == 1
    assert card.batches[-4:] == [1, 1, 1, 1]


def test_a_full_disk_leaves_what_was_kept(tmp_path):
    """The size on disk is replaced as a whole or not at all, and no other process reads half of it."""
    file = tmp_path / "gpu.json"
    BatchSize(16, file).too_large(8)
    file.with_suffix(".new").symlink_to("/dev/full")
    full = BatchSize(16, file)
    full.too_large(4)
    assert full.now == 2
    assert BatchSize(16, file).now == 4
    file.write_text("[4")
    assert BatchSize(16, file).now == 16


def test_what_nobody_foresaw_reaches_the_calls_and_not_the_thread():
    """An error outside of decoding is every waiting call's, and the next call is decoded."""

    class Broken(BatchSize):
        def too_large(self, size: int) -> None:
            raise ValueError(f"{size} is no size")

    decoder = Decoder(Card(room=1), Broken(4), lambda kind: None)
    for job in decoder.submit([window(i) for i in range(3)], Ladder()):
        with pytest.raises(ValueError, match="no size"):
            job.heard.result(10.0)
    [later] = decoder.submit([window(7.0)], Ladder())
    assert later.heard.result(10.0) == 7.0


def test_the_ladder_goes_down_to_the_cpu_and_then_the_call_fails():
    """One window that does not fit takes a smaller beam, int8, the CPU, for its own call only."""
    spares = {"int8": Card(room=0), "cpu": Card()}
    decoder, ladder = Decoder(Card(room=0), BatchSize(1), spares.get), Ladder()
    [job] = decoder.submit([window(7.0)], ladder)
    assert job.wait(lambda: None) == 7.0
    assert ladder.steps == ["beam 2", "beam 1", "int8", "cpu"]
    nothing, last = Decoder(Card(room=0), BatchSize(1), lambda kind: None), Ladder()
    [job] = nothing.submit([window()], last)
    with pytest.raises(OutOfMemory):
        job.wait(lambda: None)


def test_one_bad_window_costs_only_its_own_call():
    """A window the model fails on does not fail those that were decoded with it."""

    class Picky(Card):
        def hear(self, windows: Any, beam: int | None = None, alone: bool = False) -> list[Any]:
            if any(w.seconds == 2.0 for w in windows):
                raise RuntimeError("no such token")
            return super().hear(windows, beam)

    card = Picky()
    decoder = Decoder(card, BatchSize(4), lambda kind: None)
    jobs = decoder.submit([window(i) for i in (1.0, 2.0, 3.0)], Ladder())
    assert [jobs[0].wait(lambda: None), jobs[2].wait(lambda: None)] == [1.0, 3.0]
    with pytest.raises(RuntimeError, match="token"):
        jobs[1].wait(lambda: None)


def test_a_poisoned_gpu_is_told_from_a_full_one():
    """Too little memory has a ladder; a lost context ends the process."""
    assert memory.short(RuntimeError("CUDA failed with error out of memory"))
    assert memory.short(RuntimeError("CUBLAS_STATUS_ALLOC_FAILED"))
    assert memory.short(torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"))
    assert memory.short(RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"))
    assert not memory.poisoned(torch.OutOfMemoryError("CUDA out of memory"))
    for text in (CUDA_SAYS, "CUDA error: device-side assert triggered", "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"):
        assert memory.poisoned(RuntimeError(text)), text
    assert not memory.poisoned(RuntimeError("no such token"))


@pytest.fixture(scope="module")
def call(tmp_path_factory) -> Path:
    """Thirteen seconds of a real call, one channel."""
    import wave

    path = tmp_path_factory.mktemp("call") / "call.wav"
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(SAMPLE.read_bytes()[44 + 2 * 15 * RATE : 44 + 2 * 28 * RATE])
    return path


def fail_first(monkeypatch, owner: Any, name: str, error: BaseException, times: int = 1) -> list[int]:
    """Let the real `owner.name` fail so often with `error` before it works again."""
    real, left = getattr(owner, name), [times]

    def wrapped(*args: Any, **options: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise error
        return real(*args, **options)

    monkeypatch.setattr(owner, name, wrapped)
    return left


CT2 = RuntimeError("CUDA failed with error out of memory")
TORCH = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 1.00 GiB")
HOST = MemoryError()

#: Step, what fails there, how often, and what the call's quality tells of it.
SHORTAGES: list[tuple[str, Callable[[Any], tuple[Any, str]], BaseException, int, list[str]]] = [
    ("decode", lambda m: (audio, "decode"), HOST, 1, ["decode again"]),
    ("voice activity", lambda m: (speech, "find_speech"), HOST, 1, ["voice activity again"]),
    ("features", lambda m: (Transcriber, "window"), HOST, 1, ["features again"]),
    ("encode", lambda m: (WhisperModel, "encode"), CT2, 1, ["beam 2"]),
    ("generate", lambda m: (Transcriber, "_generate"), CT2, 2, ["beam 2", "beam 1"]),
    ("fallback", lambda m: (Transcriber, "_checked"), CT2, 1, ["beam 2"]),
    ("align", lambda m: (Transcriber, "_align"), CT2, 1, ["beam 2"]),
    ("segmentation", lambda m: (type(m.diarization), "get_segmentations"), TORCH, 1, ["diarization again"]),
    ("embedding", lambda m: (type(m.diarization), "get_embeddings"), TORCH, 2,
     ["diarization again", "diarization batch 1"]),
    ("voices", lambda m: (voices, "recognise"), TORCH, 1, ["diarization again"]),
]  # fmt: skip


@pytest.mark.parametrize(("step", "place", "error", "times", "told"), SHORTAGES, ids=[s[0] for s in SHORTAGES])
def test_too_little_memory_at_any_step_costs_no_call(models, call, work, monkeypatch, step, place, error, times, told):
    """The call is finished with its words, and its quality tells what it gave up."""
    left = fail_first(monkeypatch, *place(models), error, times)
    found = transcribe_call(call, models, work, [])
    assert left == [0]
    assert "originally from Chicago" in found.text  # the narrowest beam hears the word before it wrong
    assert found.quality.memory_steps == told
    batch = models.diarization.segmentation_batch_size
    monkeypatch.undo()
    assert transcribe_call(call, models, work, []).quality.memory_steps == [], "the next call pays for nothing"
    assert models.diarization.segmentation_batch_size == batch


@pytest.mark.parametrize("place", [(WhisperModel, "encode"), (voices, "recognise")])
def test_a_poisoned_gpu_fails_the_attempt(models, call, work, monkeypatch, place):
    """The attempt ends as gpu_failure, whose process ends with it."""
    fail_first(monkeypatch, *place, RuntimeError(CUDA_SAYS))
    with pytest.raises(GpuFailure) as raised:
        transcribe_call(call, models, work, [])
    assert raised.value.ends_process
    assert raised.value.recoverable
    assert raised.value.counted


def test_a_fifth_process_does_not_fit_the_card(tmp_path, monkeypatch):
    """Places on a card are as many as FACTORY_PROCS; who comes too late is told, and takes no memory."""
    monkeypatch.setattr(gpu, "PLACE_WAIT_S", 0.0)
    assert [gpu.take_place(tmp_path, "GPU-1", 4) for _ in range(4)] == [0, 1, 2, 3]
    with pytest.raises(SettingsError, match="FACTORY_PROCS is 4"):
        gpu.take_place(tmp_path, "GPU-1", 4)
    assert gpu.take_place(tmp_path, "GPU-2", 4) == 0


def test_the_card_is_shared_by_memory():
    """The batch follows from a process's share of what is free; a card too full is refused in a sentence."""
    gib = gpu.GIB
    assert gpu.batch_within(80 * gib, 80 * gib, 4, 4 * gib, gib // 4, 16) == 16
    assert gpu.batch_within(16 * gib, 16 * gib, 4, 3 * gib, gib // 4, 16) == 2
    with pytest.raises(SettingsError, match="too many for this GPU"):
        gpu.batch_within(3 * gib, 16 * gib, 4, 3 * gib, gib // 4, 16)


def test_language_is_detected_where_the_model_can(models, call, work):
    """English is what is decoded; what was spoken is recorded, with how sure that is."""
    found = transcribe_call(call, models, work, [])
    assert found.quality.language == "en"
    assert found.quality.language_probability > 0.5


def test_resident_memory_is_read(models):
    """What a process holds is known, so that one that has grown is started anew."""
    from workers.factory.worker import GROWTH_BYTES, Factory, resident_bytes, worn

    factory = Factory(None, models, None, resident_bytes())  # type: ignore[arg-type]
    assert factory.resident_bytes > 50 << 20
    assert worn(factory) is None
    grown = Factory(None, models, None, factory.resident_bytes - GROWTH_BYTES - (64 << 20))  # type: ignore[arg-type]
    assert "memory grew" in (worn(grown) or "")
