"""Carries out the plan: every kind of fault, what ends it, and how often it was done."""

from __future__ import annotations

import heapq
import itertools
import os
import random
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bench.torture.clock import WallClock
from bench.torture.crew import Crew
from bench.torture.plan import Fault
from bench.torture.proxy import Proxy
from bench.torture.world import World
from tests.support.postgres import Cluster

#: Bytes of the disk in memory that holds recordings, where one can be mounted; an hour's calls need one of these four.
DISK_BYTES = 4 << 30

#: Each answer of the call log goes wrong with these chances while it is faulty.
CALL_LOG_CHANCES = {
    **{"429": 0.05, "500": 0.1, "502": 0.05, "html": 0.05, "cut": 0.05, "drop": 0.05, "hang": 0.02},
    **{"partial": 0.1, "short": 0.1, "wrong_total": 0.05},
}

#: What Slack does to the next messages: errors, a wait it asks for, silence.
SLACK_SCRIPT: tuple[object, ...] = (500, (429, {"Retry-After": "2"}), 1.0)


class Disk:
    """The disk under DATA_DIR: one of its own where this user may mount one, else only a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        command = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES},mode=755", "tmpfs", str(folder)]
        self.own = subprocess.run(command, capture_output=True).returncode == 0

    def fill(self) -> None:
        """Not a byte more: the disk is as large as what lies on it."""
        for _ in range(50):  # somebody may write between the question and the change, which is refused then
            now = os.statvfs(self.folder)
            if self._resize((now.f_blocks - now.f_bfree) * now.f_frsize):
                return
        raise OSError(f"{self.folder} cannot be made smaller")

    def empty(self) -> None:
        if not self._resize(DISK_BYTES):
            raise OSError(f"{self.folder} cannot be made larger again")

    def _resize(self, size: int) -> bool:
        command = ["mount", "-o", f"remount,size={size}", str(self.folder)]
        return subprocess.run(command, capture_output=True).returncode == 0

    def remove(self) -> None:
        if self.own:
            subprocess.run(["umount", "-l", str(self.folder)], check=True, capture_output=True)


class Faults:
    """Runs a plan. done: how often each kind was carried out; could_not: kinds that cannot be done here, and why."""

    def __init__(self, world: World, crew: Crew, proxy: Proxy, cluster: Cluster, disk: Disk, clock: WallClock) -> None:
        self.world, self.crew, self.proxy, self.cluster = world, crew, proxy, cluster
        self.disk, self.clock = disk, clock
        self.done: Counter[str] = Counter()
        self.server_starts: list[float] = []  # wall clock, seconds
        self.could_not = {}
        if not clock.usable:
            self.could_not["clock_jump"] = "no C compiler"
        if not disk.own:
            self.could_not["disk_full"] = "no disk can be mounted by this user"
        self._ends: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._down: Counter[str] = Counter()
        self._threads: list[threading.Thread] = []

    def run(self, plan: list[Fault], seconds: float, meanwhile: Callable[[float], None]) -> None:
        """Carry out the plan, then end whatever still lasts; calls meanwhile(elapsed) about twice a second."""
        began = time.monotonic()
        waiting = list(reversed(plan))
        while (elapsed := time.monotonic() - began) < seconds or waiting:
            while self._ends and self._ends[0][0] <= time.monotonic():
                heapq.heappop(self._ends)[2]()
            if waiting and waiting[-1].at_s <= elapsed:
                self._carry_out(waiting.pop())
                continue
            meanwhile(elapsed)
            time.sleep(0.3 if not waiting else min(max(waiting[-1].at_s - elapsed, 0.01), 0.3))
        self.end()

    def end(self) -> None:
        """No fault lasts beyond this. Who sleeps past its lease may sleep on: that ends by itself."""
        while self._ends:
            at, _, over = heapq.heappop(self._ends)
            if getattr(over, "sleeper", False):
                time.sleep(max(at - time.monotonic(), 0))
            over()
        self.proxy.disarm()
        self.world.slack.script.clear()
        for thread in self._threads:
            thread.join()

    def _carry_out(self, fault: Fault) -> None:
        if fault.kind in self.could_not:
            return
        self.done[fault.kind] += 1
        getattr(self, f"_{fault.kind}")(fault)

    def _later(self, fault: Fault, over: Callable[[], None]) -> None:
        heapq.heappush(self._ends, (time.monotonic() + fault.lasts_s, next(self._numbers), over))

    def _while(self, fault: Fault, begin: Callable[[], None], over: Callable[[], None]) -> None:
        """A state that several faults may hold at once: it is over with the last of them."""
        self._down[fault.kind] += 1
        if self._down[fault.kind] == 1:
            begin()

        def release() -> None:
            self._down[fault.kind] -= 1
            if not self._down[fault.kind]:
                over()

        self._later(fault, release)

    def _somebody(self, fault: Fault) -> str | None:
        """One worker that is awake; those that hold most of the work most often."""
        free = sorted(name for name in self.crew.free() for _ in range(1 + name.startswith(("vault", "factory"))))
        return free[int(fault.dice * len(free))] if free else None

    # -- processes -----------------------------------------------------------------------------

    def _sigkill(self, fault: Fault) -> None:
        if name := self._somebody(fault):
            self.crew.kill(name)

    def _sleep(self, fault: Fault) -> None:
        if name := self._somebody(fault):
            self.crew.pause(name)
            over = _Wake(self.crew, name)
            over.sleeper = fault.kind == "sleep_past_the_lease"
            self._later(fault, over)

    _sleep_past_the_lease = _sleep

    def _sigterm(self, fault: Fault) -> None:
        if name := self._somebody(fault):
            self.crew.terminate(name)

    def _deploy(self, fault: Fault) -> None:
        self._aside(self.crew.deploy)

    def _aside(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        self._threads.append(thread)

    # -- the database --------------------------------------------------------------------------

    def _postgres_restart(self, fault: Fault) -> None:
        self._restart("fast", fault.lasts_s)

    def _postgres_crash(self, fault: Fault) -> None:
        self._restart("immediate", fault.lasts_s)

    def _restart(self, how: str, down_s: float) -> None:
        self.cluster.stop(how)
        time.sleep(down_s)
        self.cluster.start()
        self.server_starts.append(time.time())

    def _cut(self, fault: Fault) -> None:
        self.proxy.arm(fault.kind, 1 + int(fault.dice * 4))

    _cut_request = _cut_running = _cut_answer = _cut

    def _cut_all(self, fault: Fault) -> None:
        self.proxy.cut_all()

    def _half_open(self, fault: Fault) -> None:
        self.proxy.freeze()

    def _database_refuses(self, fault: Fault) -> None:
        self._while(fault, lambda: self.proxy.refuse(True), lambda: self.proxy.refuse(False))

    # -- the host ------------------------------------------------------------------------------

    def _clock_jump(self, fault: Fault) -> None:
        offset = round(random.Random(fault.dice).choice((-86_400, -3600, -90, 90, 3600, 86_400)) * (0.5 + fault.dice))
        self.clock.set(offset)
        self._while(fault, lambda: None, lambda: self.clock.set(0))

    def _disk_full(self, fault: Fault) -> None:
        self._while(fault, self.disk.fill, self.disk.empty)

    def _storage_broken(self, fault: Fault) -> None:
        """The store is no folder any more: every look at it is an error of the disk."""
        store, aside = self.disk.folder / "recordings", self.disk.folder / "recordings.aside"

        def begin() -> None:
            store.mkdir(exist_ok=True)
            store.rename(aside)
            store.touch()

        def over() -> None:
            store.unlink()
            aside.rename(store)

        self._while(fault, begin, over)

    # -- everybody else ------------------------------------------------------------------------

    def _call_log_faults(self, fault: Fault) -> None:
        log = self.world.log
        self._while(fault, lambda: log.chances.update(CALL_LOG_CHANCES), log.chances.clear)

    def _call_log_down(self, fault: Fault) -> None:
        self._while(
            fault, lambda: setattr(self.world.log, "down", True), lambda: setattr(self.world.log, "down", False)
        )

    def _slack_faults(self, fault: Fault) -> None:
        with self.world.slack.lock:
            self.world.slack.script.append(SLACK_SCRIPT[int(fault.dice * len(SLACK_SCRIPT))])

    def _llm_down(self, fault: Fault) -> None:
        how = (500, "hang", "reset", (429, {"Retry-After": "2"}))[int(fault.dice * 4)]
        llm = self.world.llm
        self._while(fault, lambda: setattr(llm, "always", how), lambda: setattr(llm, "always", None))


class _Wake:
    """Ends a sleep; `sleeper`: one that is to outlast the lease, and is waited for."""

    def __init__(self, crew: Crew, name: str) -> None:
        self._crew, self._name = crew, name
        self.sleeper = False

    def __call__(self) -> None:
        self._crew.wake(self._name)
