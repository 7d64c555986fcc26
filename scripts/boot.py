"""The second half of start.sh: from an environment that is built to supervisord in this process's place.

Everything here may run again and again: what is done is found done and skipped.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts import boot_checks as checks
from scripts.boot_checks import Refused
from workers.core import settings as project_settings
from workers.core.errors import CallScriptError, SettingsError
from workers.core.settings import Settings
from workers.entrypoint import keep_private
from workers.factory.chosen import factory_procs, remember_gpu

#: Seconds that a database of the operator's own may take to come up beside us.
DATABASE_WAIT_S = 60

STARTED = time.monotonic()


def report(text: str) -> None:
    print(f"[{time.monotonic() - STARTED:5.1f}s] {text}", flush=True)


def check(settings: Settings) -> None:
    """Look at everything that can be looked at without starting or changing anything."""
    print("settings: every value is valid; calls come from " + _source(settings), flush=True)
    for text, mend in checks.misspelt():
        print(f"WARNING settings: {text}; mend: {mend}", flush=True)
    checks.own_models(settings)
    checks.same_user(settings)
    checks.writable(settings)
    print(f"folders: DATA_DIR and LOG_DIR can be written, {checks.disk(settings)}", flush=True)
    running = checks.running_here(settings)
    if running:
        print(f"processes: {running}", flush=True)
    else:
        checks.free_port(settings)
        print(f"processes: nothing runs here yet, HEALTH_PORT {settings.health_port} is free", flush=True)
    if settings.embedded_postgres:
        print("database: embedded Postgres under DATA_DIR", flush=True)
    else:
        try:
            import psycopg  # noqa: F401 - there only once the dependencies are installed
        except ImportError:
            print("database: DATABASE_URL is tried once the dependencies are installed", flush=True)
        else:
            print(f"database: DATABASE_URL answers, PostgreSQL {_server_version(settings, wait_s=0)}", flush=True)
    print("All is well." if running else "All is well; ./start.sh starts it.", flush=True)


def boot(settings: Settings) -> NoReturn:
    """Make ready, then become supervisord."""
    from scripts.boot_validation import look_at_files, look_at_the_rest, tell

    checks.own_models(settings)
    checks.same_user(settings)
    checks.writable(settings)
    # Others drop recordings into the inbox, and Postgres's own user passes through DATA_DIR.
    _make_folders([("DATA_DIR", settings.data_dir), ("INBOX_DIR", settings.inbox)])
    # All else, recordings and logs above all, is for the user who runs this alone.
    keep_private()
    _make_folders(
        [
            *(("DATA_DIR", folder) for folder in (settings.run_dir, settings.spool_dir, settings.models_dir)),
            ("LOG_DIR", settings.log_dir),
        ]
    )
    boot_lock = checks.lock_boot(settings)
    checks.lock_out_workers(settings)
    checks.free_port(settings)
    free = checks.disk(settings)
    _remove_stale_files(settings)
    report(f"{free}, calls come from {_source(settings)}")
    tell(look_at_files(settings), report)
    _database(settings)
    _models(settings)
    _samples(settings)
    tell(look_at_the_rest(settings), report)
    procs = factory_procs(settings)
    report(f"{procs} factory process{'es' if procs > 1 else ''}")
    _explain(settings)
    _become_supervisord(settings, procs, boot_lock)


def _source(settings: Settings) -> str:
    return "the call-log API" if settings.uses_call_log_api else "the inbox folder"


def _make_folders(folders: Iterable[tuple[str, Path]]) -> None:
    """Make them where they are missing; each comes with the variable that names it."""
    for name, folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError(13, "Permission denied")
        except OSError as error:
            mend = "give it to this user (chown)" if folder.is_dir() else f"set {name} to a folder of your own"
            raise SettingsError(
                f"{name} is wrong: {folder} cannot be made or written ({error.strerror}); {mend}"
            ) from None


def _remove_stale_files(settings: Settings) -> None:
    """What a supervisord left that did not end by itself; the boot lock says that none runs now."""
    sock = checks.supervisor_socket(settings)
    (settings.run_dir / "supervisord.pid").unlink(missing_ok=True)
    sock.unlink(missing_ok=True)
    sock.parent.mkdir(mode=0o700, exist_ok=True)
    if sock.parent.lstat().st_uid != os.getuid():
        raise Refused(f"{sock.parent} belongs to another user: remove it, or set DATA_DIR to a shorter path")


def _database(settings: Settings) -> None:
    """A database that answers, with the schema this release needs."""
    import psycopg

    from scripts.boot_validation import look_at_database, tell
    from workers.core.database import reason_of
    from workers.core.migrate import migrate

    if settings.embedded_postgres:
        from scripts import embedded_postgres, postgres_cluster

        embedded_postgres.stop_leftover(settings, report)
        postgres_cluster.prepare(settings, report)
        report("starting Postgres for the migrations")
        server: AbstractContextManager[None] = embedded_postgres.running(settings, report)
    else:
        report(f"DATABASE_URL answers, PostgreSQL {_server_version(settings, wait_s=DATABASE_WAIT_S)}")
        server = nullcontext()
    with server:
        try:
            applied = migrate(settings.dsn(), report)
        except psycopg.OperationalError as error:
            raise Refused(
                f"the migrations were cut short ({reason_of(error)}): start again to go on from here"
            ) from None
        findings = look_at_database(settings)
    tell(findings, report)
    report(f"the schema is up to date{f', {applied} migrations applied' if applied else ''}")


def _server_version(settings: Settings, wait_s: float) -> str:
    import psycopg

    from workers.core.database import LET_WRITE, MAKE_UTF8, NOT_UTF8, TAKES_NO_WRITES, in_utf8, query_text, reason_of
    from workers.core.migrate import OLDEST_SERVER

    deadline = time.monotonic() + wait_s
    while True:
        try:
            with psycopg.connect(settings.dsn(), client_encoding="utf8", connect_timeout=5) as connection:
                version = connection.info.server_version
                if version < OLDEST_SERVER:
                    raise Refused(
                        f"DATABASE_URL is PostgreSQL {version // 10000}: name one of {OLDEST_SERVER // 10000} or "
                        "newer, or unset it for the embedded one"
                    )
                if not in_utf8(connection):
                    raise Refused(f"DATABASE_URL {NOT_UTF8}: {MAKE_UTF8}")
                if connection.execute(query_text("read_only")).fetchall() == [(True,)]:
                    raise Refused(f"DATABASE_URL {TAKES_NO_WRITES}: {LET_WRITE}")
            return str(version // 10000)
        except psycopg.OperationalError as error:
            reason = reason_of(error)
            if time.monotonic() > deadline:
                raise Refused(
                    f"DATABASE_URL does not answer ({reason}): start that database or correct DATABASE_URL, "
                    "or unset it for the embedded one"
                ) from None
            report(f"waiting for DATABASE_URL to answer ({reason})")
            time.sleep(3)


def _models(settings: Settings) -> None:
    from workers.factory.weights import FetchError, ensure_models

    try:
        ensure_models(settings, report)
    except FetchError as error:
        raise Refused(str(error)) from None
    remember_gpu(settings)


def _samples(settings: Settings) -> None:
    """Fill an empty inbox with the sample calls, once, so that a first start has something to show."""
    done = settings.data_dir / "samples-offered"
    if settings.uses_call_log_api or done.exists():
        return
    if not any(settings.inbox.iterdir()):
        recordings = sorted((ROOT / "samples").glob("*.mp3"))
        for recording in recordings:
            # The metadata first: a recording is taken as soon as it appears.
            for path in (recording.with_suffix(".json"), recording):
                if path.exists():
                    _copy_at_once(path, settings.inbox / path.name)
        report(f"{len(recordings)} sample calls are in the inbox")
    done.touch()  # an operator who empties the inbox does not find them there again


def _copy_at_once(source: Path, target: Path) -> None:
    """Copy so that `target` appears complete or not at all."""
    part = target.with_name(f".{target.name}.part")
    shutil.copy(source, part)  # with its mode: the inbox is not ours alone
    part.replace(target)


def _explain(settings: Settings) -> None:
    drop = f"\n  Recordings  drop them into {settings.inbox} (NAME.json beside one gives its metadata)"
    print(
        f"""
CallScript is ready and starts its processes now.

  Health      http://{socket.gethostname()}:{settings.health_port}/health{"" if settings.uses_call_log_api else drop}
  Results     python3 scripts/calls.py list, then python3 scripts/calls.py show ID
  Processes   scripts/supervisorctl.sh status
  Logs        {settings.log_dir}
  Stop        Ctrl-C here, or scripts/supervisorctl.sh shutdown
""",
        flush=True,
    )


def _become_supervisord(settings: Settings, procs: int, boot_lock: int) -> NoReturn:
    environment = supervisor_environment(settings, procs)
    _show_log(settings.log_dir / "supervisord.log")
    # Held on by supervisord for as long as it lives, and by none of its children.
    os.dup2(boot_lock, checks.LOCK_DESCRIPTOR)
    os.set_inheritable(checks.LOCK_DESCRIPTOR, True)
    command = [sys.executable, str(ROOT / "scripts" / "supervisord.py"), "-n", "-c", str(ROOT / "supervisord.conf")]
    if os.getuid() == 0:
        command += ["-u", "root"]  # said aloud, so that supervisord does not warn about it
    os.execve(sys.executable, command, environment)  # noqa: S606


def _show_log(log: Path) -> None:
    """Have what supervisord will log shown here: in a process that may end with the terminal, unlike supervisord."""
    log.touch()
    follow = ["tail", "-F", f"--bytes=+{log.stat().st_size + 1}", f"--pid={os.getpid()}", "--sleep-interval=0.2"]
    # In a session of its own: on Ctrl-C it goes on to show how the processes stop.
    subprocess.Popen([*follow, log], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def supervisor_environment(settings: Settings, procs: int) -> dict[str, str]:
    """Everything supervisord.conf refers to, and what the processes under it shall find."""
    environment = {
        **os.environ,
        "DATA_DIR": str(settings.data_dir),
        "LOG_DIR": str(settings.log_dir),
        "FACTORY_PROCS": str(procs),
        "CALLSCRIPT_PYTHON": sys.executable,
        "CALLSCRIPT_RUN_DIR": str(settings.run_dir),
        "CALLSCRIPT_SUPERVISOR_SOCKET": str(checks.supervisor_socket(settings)),
        "CALLSCRIPT_EMBEDDED_POSTGRES": str(settings.embedded_postgres).lower(),
        "PYTHONUNBUFFERED": "1",
    }
    if os.environ.get("CALLSCRIPT_ENV_FILE"):
        environment["CALLSCRIPT_ENV_FILE"] = str(project_settings.env_file())  # a lane's folder is another
    if "log_format" not in settings.model_fields_set:
        environment["LOG_FORMAT"] = "json"
    return environment


def main() -> int:
    if sys.argv[1:] not in ([], ["--check"]):
        print("start.sh: scripts/boot.py is its second half; run ./start.sh (see ./start.sh --help)", file=sys.stderr)
        return 2
    try:
        settings = project_settings.load()
        if sys.argv[1:] == ["--check"]:
            check(settings)
        else:
            boot(settings)
    except SettingsError as error:
        print(f"start.sh: {error}", file=sys.stderr)
        return 2
    except (CallScriptError, OSError) as error:
        print(f"start.sh: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("start.sh: stopped before it was up; start again to go on from here", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
