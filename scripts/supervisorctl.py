"""supervisorctl on the supervisord of this DATA_DIR, wherever that is; `shutdown` returns when all has stopped."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, cast
from xmlrpc.client import Fault, ServerProxy

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from supervisor.xmlrpc import Faults, SupervisorTransport

from scripts.boot_checks import boot_is_held, supervisor_socket
from workers.core import settings as project_settings
from workers.core.errors import SettingsError
from workers.core.settings import Settings

#: Seconds that a stop is waited for; the lanes drain one after the other, and Postgres stops last.
STOP_S = 300.0

#: Seconds between two lines of progress.
PROGRESS_S = 10.0


def main() -> int:
    try:
        settings = project_settings.load()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    supervisorctl = [sys.executable, "-m", "supervisor.supervisorctl", "-c", str(ROOT / "supervisord.conf")]
    command = [*supervisorctl, "-s", f"unix://{supervisor_socket(settings)}", *sys.argv[1:]]
    if sys.argv[1:] == ["shutdown"]:
        return shut_down(settings, command)
    os.execv(sys.executable, command)  # noqa: S606


def shut_down(settings: Settings, command: list[str]) -> int:
    """Exit status: 0 nothing runs any more, 1 what is named still runs, else supervisorctl's own."""
    try:
        programs = _programs(settings)
    except Fault as error:
        if error.faultCode != Faults.SHUTDOWN_STATE:
            raise
        programs = {}  # somebody has said it before
    except OSError:
        return subprocess.run(command, check=False).returncode  # it says why nobody answers
    else:
        status = subprocess.run(command, check=False).returncode
        if status != 0:
            return status
    try:
        return _wait(settings, programs)
    except KeyboardInterrupt:
        print("\nIt goes on stopping; the same command waits for it.", file=sys.stderr)
        return 1


def _programs(settings: Settings) -> dict[str, int]:
    """Name -> process number of every program that runs."""
    transport = SupervisorTransport(None, None, f"unix://{supervisor_socket(settings)}")
    # The socket is the address; a name is asked for all the same.
    proxy = ServerProxy("http://supervisord", transport=transport)
    said = cast(list[dict[str, Any]], proxy.supervisor.getAllProcessInfo())
    named = ((p["name"] if p["group"] == p["name"] else f"{p['group']}:{p['name']}", p["pid"]) for p in said)
    return {name: pid for name, pid in named if pid}


def _wait(settings: Settings, programs: dict[str, int]) -> int:
    """Until supervisord, which ends after its last program, has let its lock go."""
    began = told = time.monotonic()
    while boot_is_held(settings):
        now = time.monotonic()
        left = [name for name, pid in programs.items() if Path(f"/proc/{pid}").exists()]
        who = ", ".join(left) or "supervisord"
        if now - began > STOP_S:
            print(f"After {now - began:.0f} s these still run: {who}. See LOG_DIR.", file=sys.stderr)
            return 1
        if now - told > PROGRESS_S:
            print(f"waiting for {who}", flush=True)
            told = now
        time.sleep(0.1)
    print("All has stopped.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
