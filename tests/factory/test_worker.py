"""The factory lane around the work itself."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.factory.conftest import tone
from workers.core import settings as settings_module
from workers.core.errors import StorageMismatch
from workers.core.storage import Storage
from workers.core.transcript import Quality, Transcript, Word
from workers.factory import audio, segments, transcribe_call, worker

CALL = Path(__file__).parents[2] / "samples" / "aca-02.mp3"  # 30 s, a party on each channel


def test_decoded_audio_lies_in_the_spool(tmp_path: Path, write_audio, work, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the disk that health watches, not wherever temporary files lie."""
    path = write_audio("call.wav", [tone(1.0)])
    settings = settings_module.load(data_dir=tmp_path / "data")
    made: list[audio.Recording] = []
    decode = audio.decode

    def decoded(*args: Any) -> audio.Recording:
        made.append(decode(*args))
        raise InterruptedError

    monkeypatch.setattr(worker, "open_storage", lambda _: Storage(tmp_path))
    monkeypatch.setattr(worker.logs, "get", lambda: SimpleNamespace(info=lambda *_, **__: None))
    monkeypatch.setattr("workers.factory.models.load_models", lambda _: SimpleNamespace(name="m", description="d"))
    monkeypatch.setattr(transcribe_call.audio, "decode", decoded)
    factory = worker.prepare(settings, database=None)
    call = SimpleNamespace(storage_path=path.name, audio_sha256=None, stage_input=None)
    with pytest.raises(InterruptedError):
        worker.transcribe(call, factory, work)
    assert made[0].folder == settings.spool_dir
    made[0].close()


@pytest.mark.parametrize(
    ("connected_s", "cover", "expected_s"), [(600, True, 600), (42, True, None), (None, True, None), (600, False, None)]
)
def test_a_recording_shorter_than_its_call_is_not_judged_as_whole(
    tmp_path: Path, work, monkeypatch: pytest.MonkeyPatch, connected_s, cover, expected_s
) -> None:
    """40 s of a call of ten minutes: the transcript says how much there should be, and the judge goes by that."""
    words = [Word("okay", n * 1.0, n + 0.5, 0.9, "agent" if n % 2 else "caller") for n in range(40)]
    heard = Transcript(segments.build(words), Quality("stereo", "channels", 40.0, 20.0, 40, 0.9, 1.0), "m")
    monkeypatch.setattr(transcribe_call, "transcribe_call", lambda *_, **__: heard)
    (tmp_path / "call.wav").write_bytes(b"")
    settings = settings_module.load(data_dir=tmp_path / "data", recordings_cover_calls=cover)
    settings.spool_dir.mkdir(parents=True)
    factory = worker.Factory(settings, SimpleNamespace(), Storage(tmp_path), 0)
    given = {"chunks": None, "connected_s": connected_s}
    call = SimpleNamespace(storage_path="call.wav", audio_sha256=None, stage_input=given)
    quality = worker.transcribe(call, factory, work)["quality"]
    assert quality["expected_s"] == expected_s


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What each call's words were asked with: chunks that were finished before."""
    asked: list[Any] = []

    def hear(_path: Path, _models: Any, _work: Any, finished: Any, *_: Any, **__: Any) -> Transcript:
        asked.append(finished)
        quality = Quality("stereo", "channels", 40.0, 20.0, 1, 0.9, 1.0, expected_s=700.0)
        return Transcript(segments.build([Word("okay", 0.0, 0.5, 0.9, "agent")]), quality, "m")

    monkeypatch.setattr(transcribe_call, "transcribe_call", hear)
    return asked


def transcribed(folder: Path, work: Any, **call: Any) -> dict[str, Any]:
    """What the lane writes of a call whose recording is stored as `call.wav`."""
    (folder / "call.wav").write_bytes(b"")
    settings = settings_module.load(data_dir=folder / "data")
    settings.spool_dir.mkdir(parents=True, exist_ok=True)
    factory = worker.Factory(settings, SimpleNamespace(), Storage(folder), 0)
    of = {"storage_path": "call.wav", "audio_sha256": None, "stage_input": None} | call
    return worker.transcribe(SimpleNamespace(**of), factory, work)


def test_what_was_finished_before_is_handed_on(tmp_path: Path, work, heard) -> None:
    """And what there should be is the most that anybody says; seconds count as recorded, not as spoken."""
    parts = [{"chunk": "words-0-0000"}]
    found = transcribed(tmp_path, work, stage_input={"chunks": parts, "connected_s": 600.0})
    assert heard == [parts]
    assert (found["quality"]["expected_s"], found["audio_s"]) == (700.0, 40.0)


@pytest.mark.parametrize("stored", [{"audio_sha256": "0" * 64}, {"storage_path": None}, {"storage_path": "gone.wav"}])
def test_another_recording_than_the_stored_one_is_not_heard(tmp_path: Path, work, heard, stored) -> None:
    """A call is never judged by what lies in its place."""
    with pytest.raises(StorageMismatch):
        transcribed(tmp_path, work, **stored)
    assert heard == []


def test_a_process_that_has_grown_is_worn(monkeypatch: pytest.MonkeyPatch) -> None:
    """By more than it had when its models were loaded."""
    factory = SimpleNamespace(resident_bytes=5 << 30)
    for held, is_worn in ((5 << 30, False), (8 << 30, False), (9 << 30, True)):
        monkeypatch.setattr(worker, "resident_bytes", lambda held=held: held)
        assert (worker.worn(factory) is not None) == is_worn


@pytest.mark.models
@pytest.mark.parametrize("on", [True, False])
def test_audio_debug_logs_numbers_of_the_call(
    tmp_path: Path, models, work, monkeypatch: pytest.MonkeyPatch, on
) -> None:
    """One line a call, with what its channels are, how loud, and how much of them is speech; not a word of it."""
    lines: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(
        worker.logs, "get", lambda: SimpleNamespace(info=lambda event, **told: lines.append((event, told)))
    )
    settings = settings_module.load(data_dir=tmp_path / "data", audio_debug=on)
    settings.spool_dir.mkdir(parents=True)
    factory = worker.Factory(settings, models, Storage(CALL.parent), 0)
    call = SimpleNamespace(
        storage_path=CALL.name, audio_sha256=None, stage_input=None, ringba_call_id="RG1", attempts=1
    )
    quality = worker.transcribe(call, factory, work)["quality"]
    if not on:
        assert lines == []
        return
    [(event, told)] = lines
    assert (event, told["call"], told["kind"]) == ("audio", "RG1", "two")
    assert told["level_db"] == quality["level_db"]
    assert sum(told["speech_s"]) == pytest.approx(quality["speech_s"], abs=0.1)
    assert [len(told[key]) for key in ("floor_db", "regions", "chunks")] == [2, 2, 2]
    assert min(told["regions"]) >= 3
    assert min(told["chunks"]) >= 1
