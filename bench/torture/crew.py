"""The processes of one host, started again when they end, as supervisord does it; and every way to end one."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.processes import ROOT, environment

#: Seconds between the end of a process and its next start.
RESTART_S = 1.0

#: Seconds a stopping process has before it is killed, as in supervisord.conf.
STOP_WAIT_S = 60.0

#: Ends that the product means: drained, or killed by us. A process that is told to stop before it has read a single
#: setting dies of the signal, with nothing in its hands.
CLEAN_EXITS = {0, -signal.SIGKILL}


@dataclass
class Program:
    """One supervised process. paused: it was stopped with SIGSTOP and must not be disturbed meanwhile."""

    name: str
    command: tuple[str, ...]
    process: subprocess.Popen[bytes] | None = None
    paused: bool = False
    wanted: bool = False
    ended_at: float = 0.0


@dataclass
class Crew:
    """Starts, watches and ends the programs. A context manager: nothing outlives it.

    dsn: of the database as the workers reach it, with {user} where the role goes. killed_at: wall clock (seconds)
    of every SIGKILL by process id; paused_at: from when to when each was asleep. asked: who was told to stop.
    own_ends: what ended by itself, which nothing may.
    """

    dsn: str
    folder: Path
    settings: dict[str, str]
    factories: int = 3
    judges: int = 2
    killed_at: dict[int, float] = field(default_factory=dict)
    paused_at: dict[int, list[tuple[float, float]]] = field(default_factory=dict)
    own_ends: list[str] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    asked: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        factory = ("bench/torture/stand_in.py",)
        commands = {"ingest": ("workers/ingest/worker.py",), "vault": ("workers/vault/worker.py",)}
        commands |= {f"factory_{n}": factory for n in range(1, self.factories + 1)}
        commands |= {f"judge_{n}": ("workers/judge/worker.py",) for n in range(1, self.judges + 1)}
        commands |= {"alerts": ("workers/alerts/worker.py",), "health_server": ("workers/health_server.py",)}
        self.programs = {name: Program(name, command) for name, command in commands.items()}
        self._lock = threading.RLock()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="supervisor", daemon=True)

    def __enter__(self) -> Crew:
        (self.folder / "logs").mkdir(parents=True, exist_ok=True)
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watcher.join(10)
        for program in self.programs.values():
            if program.process is not None:
                with contextlib.suppress(ProcessLookupError):
                    program.process.send_signal(signal.SIGCONT)
                    program.process.kill()
                program.process.wait(10)

    # -- starting ------------------------------------------------------------------------------

    def start(self, *names: str) -> None:
        """Start these programs (all of them when none is named) and keep them running."""
        with self._lock:
            for name in names or self.programs:
                self.programs[name].wanted = True
                self._spawn(self.programs[name])

    def lanes(self) -> list[str]:
        """Names of the programs that are workers; the health server holds nothing."""
        return [name for name in self.programs if name != "health_server"]

    def free(self) -> list[str]:
        """Workers that run and are not asleep: what a fault may meet."""
        with self._lock:
            running = [p for p in self.programs.values() if p.process is not None and p.process.poll() is None]
            return [p.name for p in running if not p.paused and p.name != "health_server"]

    def log_of(self, name: str) -> str:
        return (self.folder / "logs" / f"{name}.log").read_text(errors="replace")

    def _spawn(self, program: Program) -> None:
        if program.process is not None and program.process.poll() is None:
            return
        lane = program.name.partition("_")[0]
        own = {f"{lane.upper()}_DATABASE_URL": self.dsn.format(user=f"callscript_{lane}")}
        env = environment(self.dsn.format(user="postgres"), self.folder / "data", LOG_FORMAT="json", **self.settings)
        with (self.folder / "logs" / f"{program.name}.log").open("ab") as log:
            program.process = subprocess.Popen(
                [sys.executable, *program.command], cwd=ROOT, env=env | own, stdout=log, stderr=subprocess.STDOUT
            )
        self.done["starts"] += 1

    def _watch(self) -> None:
        while not self._over.wait(0.2):
            with self._lock:
                for program in self.programs.values():
                    self._look(program)

    def _look(self, program: Program) -> None:
        process = program.process
        if process is None or process.poll() is None:
            return
        if not program.ended_at:
            program.ended_at = time.monotonic()
            program.paused = False
            told_too_early = process.returncode == -signal.SIGTERM and process.pid in self.asked
            if process.returncode not in CLEAN_EXITS and not told_too_early:
                self.own_ends.append(f"{program.name} ended with status {process.returncode}")
            elif process.returncode == 0 and program.wanted and process.pid not in self.asked:
                self.own_ends.append(f"{program.name} ended although nobody asked it to")
        if program.wanted and time.monotonic() - program.ended_at > RESTART_S:
            program.ended_at = 0.0
            self._spawn(program)

    # -- ending --------------------------------------------------------------------------------

    def kill(self, name: str) -> None:
        """SIGKILL: nothing is said, nothing is given back."""
        with self._lock:
            process = self._running(name)
            if process is not None:
                self.killed_at[process.pid] = time.time()
                process.kill()
                self.done["sigkill"] += 1

    def pause(self, name: str) -> None:
        """SIGSTOP, until wake()."""
        with self._lock:
            process = self._running(name)
            if process is not None:
                self.programs[name].paused = True
                self.paused_at.setdefault(process.pid, []).append((time.time(), float("inf")))
                process.send_signal(signal.SIGSTOP)
                self.done["sigstop"] += 1

    def wake(self, name: str) -> None:
        with self._lock:
            program, process = self.programs[name], self._running(name)
            if program.paused and process is not None:
                process.send_signal(signal.SIGCONT)
                since, _ = self.paused_at[process.pid].pop()
                self.paused_at[process.pid].append((since, time.time()))
            program.paused = False

    def terminate(self, name: str) -> subprocess.Popen[bytes] | None:
        """SIGTERM: finish or give back what is held, then end."""
        with self._lock:
            process = self._running(name)
            if process is not None and not self.programs[name].paused:
                self.asked.add(process.pid)
                process.terminate()
                self.done["sigterm"] += 1
            return process

    def stop_all(self, order: list[str] | None = None) -> list[str]:
        """SIGTERM to every worker at once, none is started again; returns those that had to be killed."""
        names = order or list(self.programs)
        with self._lock:
            for name in names:
                self.programs[name].wanted = False
            asked = {name: self.terminate(name) for name in names}
        late = []
        ends = time.monotonic() + STOP_WAIT_S
        for name, process in asked.items():
            try:
                if process is not None:
                    process.wait(max(ends - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                late.append(name)
                self.kill(name)
        return late

    def deploy(self) -> None:
        """A rolling restart: one worker after the other drains, ends, and is started anew; migrations first."""
        self.done["deploys"] += 1
        env = environment(self.dsn.format(user="postgres"), self.folder / "data")
        migrated = subprocess.run(
            [sys.executable, "scripts/migrate.py"], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120
        )
        self.done["migrations that found the database away"] += migrated.returncode != 0
        for name in self.lanes():
            process = None if self._over.is_set() or self.programs[name].paused else self.terminate(name)
            if process is not None:
                try:
                    process.wait(STOP_WAIT_S)
                except subprocess.TimeoutExpired:
                    self.done["had to be killed after SIGTERM"] += 1
                    self.kill(name)

    def _running(self, name: str) -> subprocess.Popen[bytes] | None:
        process = self.programs[name].process
        return process if process is not None and process.poll() is None else None
