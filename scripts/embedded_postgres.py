"""The server of the embedded Postgres under DATA_DIR: how it is run, stopped and reached.

    python scripts/embedded_postgres.py run    become the server, in the foreground (what supervisord runs)

How its cluster is made, and whose it is: postgres_cluster.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGINT

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from workers.entrypoint import use_project_environment

if __name__ == "__main__":
    use_project_environment()

from scripts.postgres_cluster import NAME, PostgresError, Report, as_owner, last_words, programs, server_environment
from workers.core import settings as project_settings
from workers.core.errors import CallScriptError, SettingsError
from workers.core.files import is_locked, try_lock
from workers.core.settings import Settings

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
        *as_owner(settings, settings.postgres_dir, settings.postgres_socket_dir),
        *(str(programs() / "postgres"), "-D", str(settings.postgres_dir)),
        *options,
        f"--unix_socket_directories={_quoted(settings.postgres_socket_dir)}",
    ]
    os.chdir("/")
    os.execve(shutil.which(command[0]) or command[0], command, server_environment())  # noqa: S606


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
            raise PostgresError(f"Postgres did not start: {last_words(words)}; see {log}")
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
        raise PostgresError(f"the database could not be created: {last_words(made.stderr)}")


def _client(settings: Settings, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **server_environment(),
        "PGHOST": str(settings.postgres_socket_dir),
        "PGPORT": "5432",
        "PGUSER": NAME,
        "PGCONNECT_TIMEOUT": "10",
    }
    return subprocess.run(
        [programs() / program, *arguments], capture_output=True, text=True, check=False, env=environment
    )


def main() -> int:
    arguments = sys.argv[1:]
    if arguments in (["--help"], ["-h"]):
        print(__doc__)
        return 0
    if arguments != ["run"]:
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
