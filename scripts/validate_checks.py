"""What scripts/validate.py looks at on this machine and in the files; the database has a module of its own.

Each check returns its findings and changes nothing that outlives it.
"""

from __future__ import annotations

import configparser
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import threading
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from scripts import boot_checks
from scripts.boot import supervisor_environment
from workers.core.database import Database
from workers.core.errors import CallError, CallScriptError, DatabaseDown, SettingsError, StorageDown
from workers.core.files import sha256_of
from workers.core.packaged_models import packaged
from workers.core.settings import LANES, ROOT, Settings
from workers.core.storage import open_storage
from workers.factory import chosen, hub

#: Seconds for the store, and for the GPU's driver, to answer; a healthy one takes a fraction of one.
ANSWER_S = 10.0

#: GiB free on the disk of recordings, below which an operator should know: about a day of 10,000 calls.
RECORDINGS_GIB = 10

#: GiB of GPU memory that one factory process takes at most (large-v3-turbo, 16 chunks at once, and diarization).
GPU_GIB_PER_PROCESS = 8

#: The share of its nominal memory that a card reports at least: the driver, and memory that corrects errors, keep some
#: (15109 MiB of 16 GiB, 23028 of 24).
GPU_REPORTED = 0.92

#: What supervisord.conf must start. Without the event listener nobody tells, or starts again, what gave up.
PROGRAMS = frozenset({"postgres", "event_listener", "health_server", "alerts", *LANES})


@dataclass(frozen=True)
class Finding:
    """level: ok, warning (works, but see to it) or wrong (some calls will not get through)."""

    area: str
    level: str
    text: str
    mend: str = ""


def ok(area: str, text: str) -> Finding:
    return Finding(area, "ok", text)


def warning(area: str, text: str, mend: str) -> Finding:
    return Finding(area, "warning", text, mend)


def wrong(area: str, text: str, mend: str) -> Finding:
    return Finding(area, "wrong", text, mend)


def refused(area: str, error: Exception) -> Finding:
    """A sentence of ours ends in its mend, after its semicolon or its last colon."""
    text, _, mend = str(error).rpartition("; " if "; " in str(error) else ": ")
    return wrong(area, text, mend)


def safely(check: Callable[[Settings], list[Finding]], settings: Settings) -> list[Finding]:
    """A check that breaks is a finding too, and the others still run."""
    try:
        return check(settings)
    except Exception as error:  # noqa: BLE001 - see above
        text = f"the check of {check.__name__} itself failed ({type(error).__name__})"
        return [wrong("validate", text, "please report it with the output of python scripts/validate.py")]


def names(_: Settings) -> list[Finding]:
    """A name that is none leaves its setting at the default."""
    return [warning("settings", text, mend) for text, mend in boot_checks.misspelt()]


# -- the machine -------------------------------------------------------------------------------------


def folders(settings: Settings) -> list[Finding]:
    try:
        boot_checks.writable(settings)
    except CallScriptError as error:
        return [refused("folders", error)]
    return [ok("folders", "DATA_DIR, LOG_DIR and INBOX_DIR can be written")]


def disk(settings: Settings) -> list[Finding]:
    try:
        found = [ok("disk", boot_checks.disk(settings))]
    except CallScriptError as error:
        return [refused("disk", error)]
    folder = settings.storage_folder
    if folder is not None:
        free = shutil.disk_usage(boot_checks.nearest(folder)).free / 2**30
        if free < RECORDINGS_GIB:
            mend = "make room, or set STORAGE_URL to a larger disk or to an S3-compatible store"
            found.append(warning("disk", f"the disk of recordings has {free:.1f} GiB free", mend))
    return found


def gpu(settings: Settings) -> list[Finding]:
    if not chosen.uses_cuda(settings):
        return [ok("gpu", "not used: the factory runs on the CPU with a small model")]
    mend = "install NVIDIA's driver or start the container with the GPU, or set WHISPER_DEVICE=cpu"
    if chosen.lost_gpu(settings):
        return [wrong("gpu", "an earlier start used a GPU and none is here now: calls wait for one", mend)]
    try:
        asked = subprocess.run(
            ["nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"],
            capture_output=True,
            text=True,
            timeout=ANSWER_S,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return [
            wrong("gpu", f"the factory is to use a GPU and nvidia-smi does not answer ({type(error).__name__})", mend)
        ]
    rows = [line.rsplit(", ", 1) for line in asked.stdout.splitlines() if ", " in line]
    if asked.returncode or not rows:
        return [wrong("gpu", "the factory is to use a GPU and the driver shows none", mend)]
    name, gib = rows[0][0], float(rows[0][1]) / 1024
    procs = chosen.factory_procs(settings)
    fit = max(1, int(gib / GPU_REPORTED // GPU_GIB_PER_PROCESS))
    if procs > fit:
        return [
            warning(
                "gpu", f"{name} has {gib:.0f} GiB, little for {procs} factory processes", f"set FACTORY_PROCS={fit}"
            )
        ]
    return [ok("gpu", f"{name}, {gib:.0f} GiB for {procs} factory processes")]


# -- what was installed ------------------------------------------------------------------------------


def models(settings: Settings) -> list[Finding]:
    found = []
    for name in chosen.needed(settings):
        try:
            packaged(settings, name)
            found.append(name)
        except SettingsError:
            return [wrong("models", f"the model {name} is missing or incomplete", "python scripts/fetch_models.py")]
    result = [ok("models", f"here: {', '.join(found)}")] if found else []
    whisper = chosen.whisper_name(settings)
    if whisper not in chosen.WHISPER_NAMES:
        result.append(_model_of_their_own(settings, "WHISPER_MODEL", whisper, "model.bin"))
    if settings.diarization_model:
        result.append(_model_of_their_own(settings, "DIARIZATION_MODEL", settings.diarization_model, "config.yaml"))
    return result


def _model_of_their_own(settings: Settings, variable: str, name: str, file: str) -> Finding:
    """A model that no package carries: a folder, or a hub name that an earlier start has fetched or the next will."""
    try:
        if boot_checks.is_folder_of_a_model(variable, name, file):
            return ok("models", f"{variable}: {name} holds a model")
    except SettingsError as error:
        return refused("models", error)
    if any(hub.cache(settings).glob(f"models--*{name.rsplit('/', 1)[-1]}*/snapshots/*/{file}")):
        return ok("models", f"{variable}: {name} was fetched from the hub")
    mend = f"let the host reach huggingface.co for one start, or set {variable} to a folder that holds the model"
    return warning("models", f"{variable}: {name} is not here yet, the factory's next start fetches it", mend)


def supervisord(settings: Settings) -> list[Finding]:
    """Every %(ENV_x)s is one that the boot sets, and every program's file is there."""
    path = ROOT / "supervisord.conf"
    mend = "restore supervisord.conf from the release (git checkout supervisord.conf)"
    try:
        text = path.read_text()
        conf = configparser.RawConfigParser(inline_comment_prefixes=(";",), strict=False)
        conf.read_string(text)
    except (OSError, configparser.Error) as error:
        return [wrong("supervisord", f"supervisord.conf cannot be read ({type(error).__name__})", mend)]
    known = supervisor_environment(settings, procs=1)
    unknown = sorted({name for name in re.findall(r"%\(ENV_(\w+)\)s", text) if name not in known})
    if unknown:
        return [wrong("supervisord", f"supervisord.conf uses {', '.join(unknown)}, which the boot does not set", mend)]
    programs = [s for s in conf.sections() if s.startswith(("program:", "eventlistener:"))]
    for program in programs:
        files = [w for w in shlex.split(conf.get(program, "command", fallback="")) if w.endswith(".py")]
        if not files or not all((ROOT / f).is_file() for f in files):
            return [wrong("supervisord", f"the command of [{program}] names no file of this release", mend)]
    names = {p.partition(":")[2] for p in programs}
    if missing := sorted(PROGRAMS - names):
        return [wrong("supervisord", f"supervisord.conf has no program {', '.join(missing)}", mend)]
    return [ok("supervisord", f"{len(programs)} programs, every variable is set by the boot")]


# -- storage -----------------------------------------------------------------------------------------


def storage(settings: Settings) -> list[Finding]:
    """Look for what was stored; write something, read it back, remove it again."""
    where = settings.storage
    folder = settings.storage_folder
    stored_before, waiting = _stored(settings)
    moved = (
        "mount its volume, or correct STORAGE_URL; if it names a new place on purpose, copy what is stored to it first "
        "(docs/operations.md, Move the store)"
    )
    if folder is not None and stored_before:
        try:
            open_storage(settings).must_be_here()
        except StorageDown:
            return [wrong("storage", f"{where} is missing or empty although recordings were stored", moved)]
    mend = "make it writable for this user, or correct STORAGE_URL"
    if folder is None:
        mend = "correct STORAGE_URL and the AWS_* variables, or start the store"
    elif not folder.exists():
        nearest = boot_checks.nearest(folder)
        if not nearest.is_dir():
            return [wrong("storage", f"{folder} cannot be made: {nearest} is not a folder", mend)]
        if os.access(nearest, os.W_OK | os.X_OK):
            return [ok("storage", f"{where} is made by the first recording")]
        return [wrong("storage", f"{folder} cannot be made: this user cannot write to {nearest}", mend)]
    content = uuid.uuid4().bytes * 64
    answer: list[Finding] = []

    def probe() -> None:
        try:
            if _through(settings, content) != content:
                answer.append(
                    wrong("storage", f"{where} gave back something else than was written", "use another store")
                )
            elif waiting and all(open_storage(settings).size(key) is None for key in waiting):
                text = f"{where} has no recording of the calls that wait for the factory"
                answer.append(wrong("storage", text, moved))
            else:
                answer.append(ok("storage", f"{where} takes, gives back and deletes"))
        except Exception as error:  # noqa: BLE001 - whatever a store says, it is the finding
            reason = error.args[0] if isinstance(error, CallError) else type(error).__name__
            answer.append(wrong("storage", f"{where} cannot be used ({reason})", mend))

    return _within(ANSWER_S, probe, answer) or [
        wrong("storage", f"{where} did not answer within {ANSWER_S:.0f} seconds", mend)
    ]


def _stored(settings: Settings) -> tuple[bool, list[str]]:
    """Whether a call has a stored recording, and keys of a few that the factory is to fetch.

    Nothing where the database does not say, which its own check tells of.
    """
    database = Database(settings.dsn(), name="callscript validate", answer_s=ANSWER_S)
    try:
        waiting = [row["storage_path"] for row in database.run("validate_waiting")]
        return bool(waiting) or database.run("vault_stored_before")[0]["stored_before"], waiting
    except (DatabaseDown, psycopg.ProgrammingError):
        return False, []
    finally:
        database.close()


def _through(settings: Settings, content: bytes) -> bytes:
    """What the store gives back of `content`, by the very steps by which a lane stores, reads and deletes."""
    store, key = open_storage(settings), f"validate-{uuid.uuid4().hex}.probe"
    with tempfile.TemporaryDirectory(prefix="callscript-") as scratch:
        spooled = Path(scratch, key)
        spooled.write_bytes(content)
        try:
            store.put(spooled, key, sha256_of(spooled))
            with store.local_copy(key, None, Path(scratch)) as found:
                return found.read_bytes()
        finally:
            with suppress(CallScriptError):  # what went wrong before says more
                store.delete(key)


def _within(seconds: float, run: Callable[[], None], answer: list[Finding]) -> list[Finding]:
    """What `run` has put into `answer` by then; a store that hangs is left behind."""
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    return list(answer)
