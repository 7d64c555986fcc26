"""Ten thousand recordings from a web server that misbehaves, through the real vault process.

Prints what became of every kind of call, whether all hashes are right, the process's peak memory, its
throughput, and how much longer the same recordings take with a dead host among them. Everything runs
on loopback, with a throwaway PostgreSQL. Exit status 1 when a call ends as anything but what it must.

    python bench/vault.py [--calls 10000] [--seed 1]
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

import psycopg
from psycopg.rows import dict_row

from tests.support.calls import START
from tests.support.postgres import Cluster
from tests.support.processes import Workers, wait_until, workers
from tests.support.recording_server import recording
from workers.core.migrate import migrate

#: kind -> (share of all calls, path on the server, what its calls must end as)
KINDS = {
    "cut for ever": (0.05, "cut/{n}", "network"),
    "cut once": (0.05, "once-cut/{n}", "downloaded"),
    "reset once": (0.05, "once-reset/{n}", "downloaded"),
    "breaks, resumable": (0.05, "resumable/{n}", "downloaded"),
    "503 once": (0.05, "once-status/{n}?code=503", "downloaded"),
    "cut gzip": (0.05, "cut-gzip/{n}", "network"),
    "404": (0.05, "status/{n}?code=404", "expired_url"),
    "html": (0.05, "html/{n}", "corrupt_audio"),
    "noise as mp3": (0.05, "noise/{n}", "corrupt_audio"),
    "empty": (0.05, "empty/{n}", "empty_audio"),
    "redirect inside": (0.05, "redirect/{n}?to=http://169.254.169.254/", "blocked_url"),
    "too short": (0.05, "short/{n}", "skipped"),
    "host with a limit": (0.05, "limited/{n}", "downloaded"),
    "dead host": (0.02, "{n}", "waits"),
    "fine": (0.33, "ok/{n}", "downloaded"),
}


class Bench:
    """A server process, a database and a vault; `calls` are put in, `run` waits until none is left."""

    def __init__(self, folder: pathlib.Path, cluster: Cluster, seed: int) -> None:
        self.folder = folder
        self.cluster = cluster
        self.random = random.Random(seed)
        self.main, self.limited = f"127.0.0.1:{_free_port()}", f"127.0.0.2:{_free_port()}"
        self.server = subprocess.Popen(
            [sys.executable, "-m", "tests.support.recording_server", self.main, self.limited],
            stdout=subprocess.PIPE,
            cwd=sys.path[0],
        )
        assert self.server.stdout is not None
        self.server.stdout.readline()
        self._mute = socket.create_server(("127.0.0.3", 0), backlog=1)  # accepts nothing, says nothing
        self.dead = f"127.0.0.3:{self._mute.getsockname()[1]}"
        cluster.create_database("migrated")
        migrate(cluster.dsn("migrated"))

    def close(self) -> None:
        self.server.kill()
        self.server.wait()
        self._mute.close()

    @contextlib.contextmanager
    def database(self, name: str) -> Iterator[tuple[psycopg.Connection[dict[str, object]], Workers]]:
        dsn = self.cluster.create_database(name, template="migrated")
        folder = self.folder / name
        folder.mkdir()
        with (
            psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql,
            workers(dsn, folder) as crew,
        ):
            yield sql, crew
        shutil.rmtree(folder)

    def add(self, sql: psycopg.Connection[dict[str, object]], kinds: list[str], dead_first: bool) -> None:
        """One call of each kind in the list; calls of the dead host are the newest where asked."""
        hosts = {"host with a limit": self.limited, "dead host": self.dead}
        with sql.transaction(), sql.cursor() as cursor:
            cursor.executemany(
                "insert into core.calls (ringba_call_id, start_time_utc, audio_url) values (%s, %s, %s)",
                [
                    (
                        f"{n}",
                        START + timedelta(seconds=n, days=kind == "dead host" and dead_first),
                        f"http://{hosts.get(kind, self.main)}/{KINDS[kind][1].format(n=n)}",
                    )
                    for n, kind in enumerate(kinds)
                ],
            )

    def run(self, sql: psycopg.Connection[dict[str, object]], crew: Workers) -> tuple[float, float]:
        """Work until only calls of the dead host wait. Returns (seconds of work, peak memory in MB)."""
        worker = crew.run("workers/vault/worker.py", VAULT_ALLOWED_HOSTS=f"{self.main},{self.limited},{self.dead}")
        wait_until(lambda: sql.execute("select from core.workers").fetchall(), 30, crew.log_of(worker))
        started, peak = time.monotonic(), 0.0
        waiting = "select count(*) as n from core.calls where status = 'pending' and audio_url not like %s"
        while sql.execute(waiting, (f"http://{self.dead}/%",)).fetchone() != {"n": 0}:
            peak = max(peak, _memory_mb(worker.pid))
            assert worker.poll() is None, crew.log_of(worker)[-3000:]
            # The waits between attempts of the main server are cut short; a host's own wish for quiet is not.
            sql.execute(
                """update core.calls set next_attempt_at = now()
                   where status = 'pending' and claimed_by is null and next_attempt_at > now() and audio_url like %s""",
                (f"http://{self.main}/%",),
            )
            time.sleep(0.1)
        took = time.monotonic() - started
        worker.terminate()
        worker.wait(60)
        return took, peak


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-vault-"))
    cluster = Cluster().start()
    bench = Bench(folder, cluster, arguments.seed)
    print(f"seed {arguments.seed}, {arguments.calls} calls")
    try:
        good = mixed(bench, arguments.calls)
        dead_host(bench, arguments.calls // 10)
        return 0 if good else 1
    finally:
        bench.close()
        cluster.remove()
        shutil.rmtree(folder)


def mixed(bench: Bench, calls: int) -> bool:
    """All faults at once. Returns whether every call ended as it must, with the right bytes."""
    kinds = [kind for kind, (share, _, _) in KINDS.items() for _ in range(round(calls * share))]
    bench.random.shuffle(kinds)
    with bench.database("mixed") as (sql, crew):
        bench.add(sql, kinds, dead_first=False)
        took, peak = bench.run(sql, crew)
        ends: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        wrong = 0
        for row in sql.execute("select * from core.calls").fetchall():
            n = int(str(row["ringba_call_id"]))
            end = str(row["error_class"] if row["status"] == "failed" else row["status"])
            if row["status"] == "pending":
                end = "waits" if row["error_class"] == "network" or row["attempts"] == 0 else "pending"
            ends[kinds[n]][end] += 1
            if row["status"] == "downloaded":
                stored = (crew.folder / "recordings" / str(row["storage_path"])).read_bytes()
                right = hashlib.sha256(recording(str(n))).hexdigest()
                wrong += not (hashlib.sha256(stored).hexdigest() == right == row["audio_sha256"])
        attempts = sql.execute("select sum(attempts)::int as n from core.stage_totals").fetchone()
    good = wrong == 0
    for kind, counts in ends.items():
        right = set(counts) <= {KINDS[kind][2]}
        good = good and right
        print(f"  {kind:<20} {dict(counts)}{'' if right else '   WRONG: must be ' + KINDS[kind][2]}")
    stored_count = sum(c["downloaded"] for c in ends.values())
    print(f"  {stored_count} stored, {wrong} with a wrong hash")
    print(f"  {took:.1f} s: {stored_count / took:.0f} stored a second, {attempts['n'] / took:.0f} attempts a second")  # type: ignore[index]
    print(f"  peak memory {peak:.0f} MB (the process and the two children that look into recordings)")
    return good


def dead_host(bench: Bench, calls: int) -> None:
    """The same recordings without a dead host, and with ten calls of one at the top of the queue."""
    for name, dead in (("without a dead host", 0), ("ten calls of a dead host first", 10)):
        with bench.database(f"dead_{dead}") as (sql, crew):
            bench.add(sql, ["fine"] * calls + ["dead host"] * dead, dead_first=True)
            took, _ = bench.run(sql, crew)
        print(f"  {calls} recordings, {name}: {took:.1f} s")


def _memory_mb(pid: int) -> float:
    """The most memory that a process and its children have held at once so far, MB."""
    total = 0.0
    for one in (pid, *_children(pid)):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError, StopIteration):
            lines = pathlib.Path(f"/proc/{one}/status").read_text().splitlines()
            total += int(next(x for x in lines if x.startswith("VmHWM")).split()[1]) / 1024
    return total


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            found += [int(child) for child in task.read_text().split()]
    return found


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
