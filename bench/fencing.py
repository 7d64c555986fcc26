"""The same zombie against three queues: what may a worker still do that was paused past its lease?

Worker A takes the only job and is stopped (SIGSTOP). Worker B takes it back by the queue's own means and works on it.
Then A is woken and finishes, in three scenes: B had finished before A woke; B is still at work; B is still at work and
fails afterwards, so that the job must be done again. Ours runs with its real lease of 60 s made to have passed by
ageing the heartbeat; the others with a lease of 3 s, by their own parameters (bench/queue_peers.py).

    python bench/fencing.py [--peers PEERS/bin/python]

Exit status 1 when ours let the woken worker change anything.
"""

from __future__ import annotations

import argparse
import contextlib
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)

import psycopg
from psycopg.rows import dict_row

from tests.support.calls import add_call, claim, finished, kill, state
from tests.support.postgres import Cluster
from tests.support.processes import wait_until, workers
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import NetworkError
from workers.core.migrate import migrate

Sql = psycopg.Connection[dict[str, Any]]

SCENES = ("B had finished", "B still works", "B still works, then fails")


@dataclass
class Seen:
    """accepted: what A reported after it woke changed the job. story: what became of it."""

    accepted: bool
    story: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", help="the Python with procrastinate and pgqueuer; without it ours runs alone")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    runs: dict[str, Callable[[Cluster, pathlib.Path, str], Seen]] = {"ours": ours}
    if options.peers:
        peers = [options.peers, str(ROOT / "bench" / "queue_peers.py")]
        print(subprocess.check_output([*peers, "versions", "print", "-"], text=True).strip())
        runs["procrastinate"] = partial(peer, peers, "procrastinate", PROCRASTINATE_ROW)
        runs["pgqueuer"] = partial(peer, peers, "pgqueuer", PGQUEUER_ROW)
    cluster = Cluster().start()
    broken = False
    try:
        for queue, run in runs.items():
            for scene in SCENES:
                folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-fencing-"))
                try:
                    seen = run(cluster, folder, scene)
                finally:
                    shutil.rmtree(folder)
                broken |= queue == "ours" and seen.accepted
                print(
                    f"{queue:<14} {scene:<26} {'ACCEPTED' if seen.accepted else 'refused':<9} {seen.story}", flush=True
                )
    finally:
        cluster.remove()
    return 1 if broken else 0


def ours(cluster: Cluster, folder: pathlib.Path, scene: str) -> Seen:
    """A real lane process that is stopped, and a second worker that speaks the same statements."""
    dsn = cluster.create_database(f"ours_{SCENES.index(scene)}")
    migrate(dsn)
    database = Database(dsn)
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql, workers(dsn, folder) as crew:
        number = add_call(sql, "call")
        a = crew.stage("vault", "--stubborn")
        wait_until(lambda: crew.started_calls(a), what=lambda: crew.log_of(a))
        a.send_signal(signal.SIGSTOP)
        kill(sql, str(state(sql, number)["claimed_by"]))
        sql.execute("select core.kill_zombies()")
        b, call = claim(database, worker="B")
        if scene == SCENES[0]:
            b.settle(finished(call, "vault"), claim=False)
        before = state(sql, number)
        crew.go()
        a.send_signal(signal.SIGCONT)
        wait_until(lambda: "claim_lost" in crew.log_of(a), what=lambda: crew.log_of(a))
        accepted = state(sql, number) != before
        a.terminate()
        a.wait(30)
        stood = True
        if scene != SCENES[0]:
            failure = failed(call, NetworkError("the stand-in failed"), 1.0)
            stood, _ = b.settle(finished(call, "vault") if scene == SCENES[1] else failure, claim=False)
        end = state(sql, number)
    database.close()
    attempts = f", attempt {end['attempts']} failed, the next is due later" if scene == SCENES[2] else ""
    return Seen(accepted, f"B's report {'stands' if stood else 'IS LOST'}: {end['status']}{attempts}")


def peer(python: list[str], queue: str, row: str, cluster: Cluster, folder: pathlib.Path, scene: str) -> Seen:
    """The queue's own worker, twice, with what its documentation offers against stalled workers."""
    dsn = cluster.create_database(f"{queue}_{SCENES.index(scene)}")
    subprocess.check_call([*python, queue, "setup", dsn, "--jobs", "1"], stderr=subprocess.DEVNULL)
    crew: dict[str, subprocess.Popen[bytes]] = {}

    def start(name: str) -> None:
        with (folder / name).open("wb") as log:
            crew[name] = subprocess.Popen(
                [*python, queue, "hold", dsn, "--folder", str(folder), "--name", name], stdout=log, stderr=log
            )
        wait_until(lambda: "began" in said(name), 30, said(name))

    def said(name: str) -> str:
        return (folder / name).read_text() if (folder / name).exists() else ""

    def end(name: str, fails: bool = False) -> None:
        if fails:
            (folder / f"fail-{name}").touch()
        (folder / f"go-{name}").touch()

    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql:

        def now() -> str:
            found = sql.execute(row).fetchone()  # type: ignore[call-overload]
            return str(found["state"]) if found else "gone"

        try:
            start("a")
            crew["a"].send_signal(signal.SIGSTOP)
            start("b")
            if scene == SCENES[0]:
                working = now()
                end("b")
                wait_until(lambda: now() != working, what=said("b"))
            before = now()
            end("a")
            crew["a"].send_signal(signal.SIGCONT)
            wait_until(lambda: "ended" in said("a"), what=said("a"))
            for name in ("a", "b"):  # a worker that ends has first reported all that it finished
                if name == "b" and scene != SCENES[0]:
                    after_a = now()
                    end("b", fails=scene == SCENES[2])
                    wait_until(lambda: "ended" in said("b") or "fails" in said("b"), what=said("b"))
                elif name == "b":
                    after_a = now()
                crew[name].terminate()
                crew[name].wait(30)
        finally:
            for process in crew.values():
                with contextlib.suppress(ProcessLookupError):
                    process.send_signal(signal.SIGCONT)
                    process.kill()
                process.wait(10)
        told = {n: "was told" if "Job was not found" in said(n) else "was told nothing" for n in ("a", "b")}
        story = f"{before} -> A reports -> {after_a} (A {told['a']}); in the end {now()}, B {told['b']}"
        return Seen(after_a != before, story)


PROCRASTINATE_ROW = "select status || ', attempts ' || attempts as state from procrastinate_jobs"
PGQUEUER_ROW = """
    select concat_ws(', ', (select 'job ' || status from pgqueuer),
                     (select 'log: ' || string_agg(status::text, ' ' order by id) from pgqueuer_log)) as state"""


if __name__ == "__main__":
    sys.exit(main())
