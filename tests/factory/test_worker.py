"""The factory lane around the work itself."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.factory.conftest import tone
from workers.core import settings as settings_module
from workers.core.storage import Storage
from workers.factory import audio, transcribe_call, worker


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
