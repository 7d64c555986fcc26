"""What start.sh looks at before it starts anything. Each check returns what it found, or says no in one sentence.

Needs the settings and the standard library, so that `start.sh --check` works before the rest is installed.
"""

from __future__ import annotations

import errno
import fcntl
import os
import pwd
import shlex
import shutil
import socket
import time
from pathlib import Path

from workers.core import settings as project_settings
from workers.core.errors import CallScriptError, SettingsError
from workers.core.files import is_locked, try_lock
from workers.core.settings import SOCKET_PATH_MAX, Settings
from workers.factory.chosen import WHISPER_NAMES

#: GiB that must be free where data and logs go: Postgres stops when its disk is full.
NEEDED_GIB = 2

#: supervisord closes the descriptors from 5 on when it starts, and its children close those from 3 on.
LOCK_DESCRIPTOR = 3


class Refused(CallScriptError):
    """start.sh cannot start now; the message says why and the mend."""


# -- what may not run beside us --------------------------------------------------------------------


def lock_boot(settings: Settings) -> int:
    """Take the lock that one start.sh, and the supervisord it becomes, holds for its whole life."""
    for pause_s in (0.5, 0.0):  # a `start.sh --check` has it for a moment
        if (lock := try_lock(settings.boot_lock, flags=os.O_RDWR | os.O_CREAT)) is not None:
            return lock
        time.sleep(pause_s)
    raise Refused(_already_running(settings.boot_lock))


def lock_out_workers(settings: Settings) -> int:
    """Take the lock that every worker shares; it is let go when this process becomes supervisord."""
    path = settings.workers_lock
    if (lock := try_lock(path, flags=os.O_RDWR | os.O_CREAT)) is None:
        raise Refused(f"workers already run on this DATA_DIR ({_holders(path)}): stop them, then start again")
    return lock


def running_here(settings: Settings) -> str | None:
    """A sentence about what runs on this DATA_DIR, or None. Changes nothing."""
    if boot_is_held(settings):
        return _already_running(settings.boot_lock)
    if _held(settings.workers_lock, fcntl.LOCK_EX):
        return _workers_running(settings.workers_lock)
    return None


def supervisor_answers(settings: Settings) -> bool:
    """Whether supervisord takes commands: one that was killed leaves its socket, and for a moment its processes."""
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(5)
        return probe.connect_ex(os.fsencode(supervisor_socket(settings))) == 0


def boot_is_held(settings: Settings) -> bool:
    """Whether start.sh, or the supervisord it became, runs here."""
    return _held(settings.boot_lock, fcntl.LOCK_SH)  # shared: two checks at once do not take each other for it


def _held(path: Path, kind: int) -> bool:
    try:
        return is_locked(path, kind, os.O_RDONLY)
    except OSError:
        return False


def _already_running(path: Path) -> str:
    return (
        f"CallScript already runs on this DATA_DIR ({_holders(path)}): see scripts/supervisorctl.sh status, "
        "stop it with scripts/supervisorctl.sh shutdown"
    )


def _workers_running(path: Path) -> str:
    return f"workers started by hand, or left by a killed supervisor, run on this DATA_DIR ({_holders(path)})"


def _holders(path: Path) -> str:
    """The processes that hold a flock on `path`, as the kernel lists them."""
    state = path.stat()
    device = f"{os.major(state.st_dev):02x}:{os.minor(state.st_dev):02x}:{state.st_ino}"
    fields = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
    # A waiting lock has "->" in second place; a holder in another container has no number here.
    pids = sorted({f[4] for f in fields if len(f) > 5 and f[1] == "FLOCK" and f[5] == device and int(f[4]) > 0})
    if not pids:
        return "in another container, or on another machine"
    return f"process {', '.join(pids)}" if len(pids) < 8 else f"{len(pids)} processes"


# -- the settings' names -------------------------------------------------------------------------------


def misspelt() -> list[tuple[str, str]]:
    """What is said of each name that is like a setting's and is none, and its mend."""
    return [
        (f"{name} is no setting and changes nothing", f"write {meant}, if that is what is meant")
        for name, meant in project_settings.misspelt().items()
    ]


# -- the machine -------------------------------------------------------------------------------------


def free_port(settings: Settings) -> None:
    """Refuse when something listens on HEALTH_PORT."""
    with socket.socket() as probe:
        # As servers do: a connection that lingers from the last run is no reason to refuse.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("0.0.0.0", settings.health_port))  # noqa: S104 - nothing is served here
        except OSError as error:
            if error.errno == errno.EACCES:
                raise SettingsError(
                    f"HEALTH_PORT is wrong: this user may not listen on {settings.health_port}; choose one above 1023"
                ) from None
            raise Refused(
                f"HEALTH_PORT {settings.health_port} is taken: stop what listens there, "
                "or set HEALTH_PORT to a free port"
            ) from None


def disk(settings: Settings) -> str:
    """Refuse when the disk of data or logs is nearly full; returns what is free."""
    free = {}
    for name, folder in (("DATA_DIR", settings.data_dir), ("LOG_DIR", settings.log_dir)):
        free[name] = shutil.disk_usage(nearest(folder)).free / 2**30
        if free[name] < NEEDED_GIB:
            raise Refused(
                f"the disk of {name} has {free[name]:.1f} GiB free and at least {NEEDED_GIB} are needed: "
                f"make room, or set {name} to a folder on a larger disk"
            )
    return f"{free['DATA_DIR']:.0f} GiB free for data"


def writable(settings: Settings) -> None:
    """Refuse folders that cannot be made or written, before anything is made."""
    for name, folder in (("DATA_DIR", settings.data_dir), ("LOG_DIR", settings.log_dir), ("INBOX_DIR", settings.inbox)):
        if "%" in str(folder):
            raise SettingsError(f"{name} is wrong: supervisord cannot use a path with a percent sign; choose another")
        there = nearest(folder)
        if not there.is_dir():
            raise SettingsError(f"{name} is wrong: {there} is not a folder; set {name} to one")
        if not os.access(there, os.W_OK | os.X_OK):
            same_user(settings)
            raise SettingsError(
                f"{name} is wrong: this user cannot write to {there}; set {name} to a folder of your own"
            )


def same_user(settings: Settings) -> None:
    """Refuse a DATA_DIR that another user has started on: a folder of this one's own would be an empty installation.

    What is in it is for that user alone. Postgres's own folders say nothing: started as root it has a user of its own.
    """
    try:
        owner = settings.run_dir.stat().st_uid
    except PermissionError:
        owner = settings.data_dir.stat().st_uid
    except OSError:
        return  # nobody has
    if owner != os.getuid():
        folders = shlex.join([str(settings.data_dir), str(settings.log_dir)])
        raise Refused(
            f"DATA_DIR was used by the user {_user(owner)}: start as that user, or give it all to this one "
            f"(as root, chown -R {_user(os.getuid())} {folders})"
        )


def _user(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)  # a container's, as a rule


def own_models(settings: Settings) -> None:
    """Refuse a WHISPER_MODEL or DIARIZATION_MODEL that names a folder without a model in it."""
    if settings.whisper_model is not None and settings.whisper_model not in WHISPER_NAMES:
        is_folder_of_a_model("WHISPER_MODEL", settings.whisper_model, "model.bin")
    if settings.diarization_model is not None:
        is_folder_of_a_model("DIARIZATION_MODEL", settings.diarization_model, "config.yaml")


def is_folder_of_a_model(variable: str, name: str, file: str) -> bool:
    """Whether `name` is a folder with this file of a model in it; False for a hub name. Refuses any other folder."""
    folder = Path(name)
    if not (folder.is_absolute() or folder.is_dir()):
        return False
    if not (folder / file).is_file():
        raise SettingsError(f"{variable} is wrong: {folder} holds no {file}; correct {variable}, or unset it")
    return True


def nearest(folder: Path) -> Path:
    """The folder itself, or the part of its path that exists."""
    return next(path for path in (folder, *folder.parents) if path.exists())


def supervisor_socket(settings: Settings) -> Path:
    """Where supervisord listens: in DATA_DIR, or beside Postgres's socket's fallback when that path is too long."""
    inside = settings.run_dir / "supervisor.sock"
    # supervisord binds a temporary name first: the path, a dot and its process number.
    if len(os.fsencode(inside)) + len(".4194304") <= SOCKET_PATH_MAX:
        return inside
    return settings.postgres_socket_dir.with_name(f"{settings.postgres_socket_dir.name}-supervisor") / "supervisor.sock"
