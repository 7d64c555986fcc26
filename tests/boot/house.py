"""A copy of the product in a folder of its own, whose lanes are stand-ins.

start.sh, supervisord, Postgres, migrations and every lock are the real ones. The lanes only hold
the workers' lock and wait for SIGTERM, so that a boot takes seconds and nothing else is tested.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any, cast
from xmlrpc.client import Fault, ServerProxy

import psycopg
from supervisor.xmlrpc import SupervisorTransport

from scripts.boot_checks import supervisor_socket
from tests.support.postgres import ask
from workers.core.settings import Settings

ROOT = Path(__file__).resolve().parents[2]

LANE = """
import os, signal, sys, threading
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parents[{depth}]))
from workers.core import settings, worker
worker.die_with_supervisor()
lock = worker._share_host_lock(settings.load())
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
print("{lane} LOG_FORMAT=" + os.environ.get("LOG_FORMAT", ""), *sys.argv[1:], flush=True)
stop.wait()
"""

PROGRAMS = ("alerts", "factory:factory_1", "factory:factory_2", "health_server", "ingest", "judge", "postgres", "vault")


def wait_for(what: Callable[[], object], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(0.05)


class House:
    """Where one start.sh lives. `remove()` ends everything it started."""

    def __init__(self, folder: Path | None = None, mode: int = 0o755) -> None:
        # Short, as a Unix socket's path is limited, and enterable, unlike pytest's own folders.
        self.top = Path(tempfile.mkdtemp(prefix="house-"))
        self.top.chmod(mode)
        self.root = self.top / (folder or "callscript")
        self.data = self.root / "data"
        self.logs = self.root / "logs"
        # Not the database that the shell which runs the tests may name.
        self.settings = Settings(data_dir=self.data, database_url=None)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.copy_product()
        for name in ("model.bin", "config.yaml"):
            (self.root / name).touch()  # of a model: nobody loads it
        self.started: list[subprocess.Popen[str]] = []
        self.prefix: tuple[str, ...] = ()  # of start.sh's command

    def copy_product(self) -> None:
        """The folder that start.sh is typed in."""
        _copy_product(self.root)

    def environment(self, **changes: str) -> dict[str, str]:
        """What an operator's shell has, the shared environment, and models that need no fetching."""
        kept = {name: os.environ[name] for name in ("HOME", "PATH", "LANG", "CALLSCRIPT_MODELS") if name in os.environ}
        return {
            **kept,
            "CALLSCRIPT_VENV": sys.prefix,
            # A folder with a model's file is taken as it is; the sentence encoder comes from CALLSCRIPT_MODELS.
            "WHISPER_MODEL": str(self.root),
            "DIARIZATION_MODEL": str(self.root),
            "FACTORY_PROCS": "2",
            "HEALTH_PORT": str(self.port),
            **changes,
        }

    def run(self, script: str, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run one of the house's scripts to its end."""
        return subprocess.run(
            [self.root / script, *arguments],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            stdin=subprocess.DEVNULL,
            env=self.environment(**changes),
        )

    def start(self, output: int | None = None, **changes: str) -> subprocess.Popen[str]:
        """Run ./start.sh until all its processes run and the database answers.

        output: a descriptor that it writes to; when that is a terminal, it is the one it was typed in.
        """
        with (self.top / f"start-{len(self.started)}.out").open("w") as sink:
            process = subprocess.Popen(
                [*self.prefix, self.root / "start.sh"],
                stdin=subprocess.DEVNULL,
                stdout=sink if output is None else output,
                stderr=subprocess.STDOUT,
                text=True,
                env=self.environment(**changes),
                start_new_session=True,
                preexec_fn=_take_terminal if output is not None and os.isatty(output) else None,
            )
        self.started.append(process)
        expected = {p: "RUNNING" for p in PROGRAMS}
        if "DATABASE_URL" in changes:
            expected["postgres"] = "STOPPED"
        wait_for(lambda: process.poll() is not None or self.states() == expected, 90)
        assert process.poll() is None, self.said()
        if "DATABASE_URL" not in changes:
            wait_for(self.answers)
        return process

    def said(self) -> str:
        """What the latest ./start.sh printed."""
        return (self.top / f"start-{len(self.started) - 1}.out").read_text()

    def _programs(self) -> dict[str, dict[str, Any]]:
        """What supervisord says of its programs; empty when it does not answer.

        Asked without supervisorctl, whose start takes longer than most of what is waited for.
        """
        server = f"unix://{supervisor_socket(self.settings)}"
        # The socket is the address; a name is asked for all the same.
        proxy = ServerProxy("http://supervisord", transport=SupervisorTransport(None, None, server))
        try:
            said = cast(list[dict[str, Any]], proxy.supervisor.getAllProcessInfo())
        except (OSError, HTTPException, Fault):
            return {}
        named = ((p["name"] if p["group"] == p["name"] else f"{p['group']}:{p['name']}", p) for p in said)
        return {name: program for name, program in named if name in PROGRAMS}

    def states(self) -> dict[str, str]:
        """Program -> RUNNING, STARTING, BACKOFF...; empty when supervisord does not answer."""
        return {name: program["statename"] for name, program in self._programs().items()}

    def state(self, program: str) -> str:
        return self.states().get(program, "")

    def pid(self, program: str) -> int:
        return int(self._programs()[program]["pid"])

    def sql(self, command: str) -> str:
        return ask(self.settings.dsn(), command)

    def answers(self) -> bool:
        """Whether the embedded Postgres takes statements."""
        try:
            return self.sql("SELECT 1") == "1"
        except psycopg.OperationalError:
            return False

    def processes(self) -> dict[int, bytes]:
        """The command line of every process that has this house in it or as its working folder, by its number."""
        found = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    command = (entry / "cmdline").read_bytes()
                    here = os.fsencode(self.top) in command or (entry / "cwd").readlink().is_relative_to(self.top)
                except OSError:
                    continue
                if here and command:
                    found[int(entry.name)] = command
        return found

    def kill_everything(self) -> None:
        """The power fails: nobody gets to say goodbye."""
        # Supervisors first, or they would start anew what was killed.
        for process in self.started:
            process.kill()
            process.wait()
        wait_for(lambda: not [_kill(pid) for pid in self.processes()])

    def remove(self) -> None:
        self.kill_everything()
        shutil.rmtree(self.top)
        for outside in (self.settings.postgres_socket_dir, supervisor_socket(self.settings).parent):
            shutil.rmtree(outside, ignore_errors=True)  # where a long path made them go


def _take_terminal() -> None:
    fcntl.ioctl(1, termios.TIOCSCTTY, 0)


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _copy_product(root: Path) -> None:
    root.mkdir(parents=True)
    for name in ("start.sh", "supervisord.conf", "requirements.txt", "models.lock"):
        shutil.copy2(ROOT / name, root / name)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=ignored)
    shutil.copytree(ROOT / "sql", root / "sql")
    shutil.copytree(ROOT / "workers" / "core", root / "workers" / "core", ignore=ignored)
    for name in ("__init__.py", "entrypoint.py"):
        shutil.copy2(ROOT / "workers" / name, root / "workers" / name)
    shutil.copytree(ROOT / "workers" / "judge", root / "workers" / "judge", ignore=ignored)  # start.sh reads the rules
    for lane in ("ingest", "vault", "factory", "judge", "alerts"):
        (root / "workers" / lane).mkdir(exist_ok=True)
        (root / "workers" / lane / "worker.py").write_text(LANE.format(lane=lane, depth=2))
    for name in ("chosen.py", "hub.py", "weights.py"):
        shutil.copy2(ROOT / "workers" / "factory" / name, root / "workers" / "factory" / name)
    # The real one, with what it needs of the alerts' room.
    shutil.copy2(ROOT / "workers" / "event_listener.py", root / "workers" / "event_listener.py")
    for name in ("__init__.py", "message.py", "out_of_band.py", "programs.py", "slack.py"):
        shutil.copy2(ROOT / "workers" / "alerts" / name, root / "workers" / "alerts" / name)
    (root / "workers" / "health_server.py").write_text(LANE.format(lane="health_server", depth=1))
    (root / "samples").mkdir()
    (root / "samples" / "one.mp3").write_bytes(b"ID3")
    (root / "samples" / "one.json").write_text("{}")
