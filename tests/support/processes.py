"""Real worker processes for tests: started with their own database and folder, always ended."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def environment(dsn: str, folder: Path, **extra: str) -> dict[str, str]:
    """The environment of a process of the product: this database, this folder, no stray .env."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RINGBA_", "JUDGE_", "SLACK_", "WHISPER_"))}
    return {
        **kept,
        "DATABASE_URL": dsn,
        "DATA_DIR": str(folder),
        "LOG_DIR": str(folder / "logs"),
        "CALLSCRIPT_ENV_FILE": os.devnull,
        "PYTHONUNBUFFERED": "1",
        # Costs every process a second to load; what is about it turns it on.
        "JUDGE_MEANING": "false",
        **extra,
    }


class Workers:
    """Starts workers and makes sure that none outlives the test."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self.folder = folder
        self.dsn = dsn
        self.started: list[subprocess.Popen[bytes]] = []

    def stage(self, lane: str, *options: str, **env: str) -> subprocess.Popen[bytes]:
        """A lane's real loop around stand-in work (tests/support/stage_worker.py), with that lane's rights alone."""
        role = self.dsn.replace("://postgres@", f"://callscript_{lane}@")
        env = {f"{lane.upper()}_DATABASE_URL": role, **env}
        return self.run("-m", "tests.support.stage_worker", lane, str(self.folder), *options, **env)

    def run(self, *arguments: str, **env: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"worker-{len(self.started)}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment(self.dsn, self.folder, **env),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        log.close()
        self.started.append(process)
        return process

    def log_of(self, process: subprocess.Popen[bytes]) -> str:
        return (self.folder / f"worker-{self.started.index(process)}.log").read_text()

    def started_calls(self, process: subprocess.Popen[bytes] | None = None) -> list[str]:
        """Names of the calls whose work began (in that process)."""
        pid = "*" if process is None else str(process.pid)
        return sorted(p.name.split("-", 1)[1].rsplit("-", 1)[0] for p in self.folder.glob(f"started-*-{pid}"))

    def go(self) -> None:
        """Let all stand-in work finish."""
        (self.folder / "go").touch()

    def end(self) -> None:
        for process in self.started:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGCONT)
                process.kill()
            process.wait(10)


@contextlib.contextmanager
def workers(dsn: str, folder: Path) -> Iterator[Workers]:
    group = Workers(dsn, folder)
    try:
        yield group
    finally:
        group.end()


def wait_until(condition: Callable[[], Any], seconds: float = 30, what: str | Callable[[], str] = "") -> Any:
    """Poll until `condition()` is true and return its value; fail with `what`, or with what it then says, otherwise."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < deadline, (what() if callable(what) else what) or "did not happen in time"
        time.sleep(0.05)


def gone(*pids: int, seconds: float = 60) -> bool:
    """Whether the processes end; a zombie has. A process may end at any moment while it is looked at."""
    deadline = time.monotonic() + seconds
    while any(map(_runs, pids)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
