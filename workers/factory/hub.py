"""Models that no package carries: from the Hugging Face hub once, from DATA_DIR ever after.

What is here is loaded without asking the hub, so that a worker starts when the hub is away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from workers.core.settings import Settings

Loaded = TypeVar("Loaded")


def cache(settings: Settings) -> Path:
    """Where what the hub gave is kept."""
    return settings.models_dir / "hub"


def token(settings: Settings) -> str | None:
    return settings.hf_token.get_secret_value() if settings.hf_token else None


def whisper_folder(settings: Settings, name: str) -> str:
    """The folder of a CTranslate2 Whisper model, fetched if it is not here. Raises whatever the hub client raises."""
    from faster_whisper import download_model

    def fetch() -> str:
        return str(download_model(name, cache_dir=str(cache(settings)), use_auth_token=token(settings)))

    return local_first(fetch)


def local_first(load: Callable[[], Loaded]) -> Loaded:
    """The result of `load` without the hub if that can be, otherwise with it."""
    try:
        with _offline():
            return load()
    except Exception:  # noqa: BLE001 - the hub client and what uses it have a dozen ways to say "not here"
        return load()


@contextmanager
def _offline() -> Iterator[None]:
    constants = _constants()
    before = constants.HF_HUB_OFFLINE
    constants.HF_HUB_OFFLINE = True
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE = before


def stay_offline() -> None:
    """From here on this process asks the hub for nothing: all it needs is loaded."""
    _constants().HF_HUB_OFFLINE = True


def _constants() -> Any:
    from huggingface_hub import constants

    return constants
