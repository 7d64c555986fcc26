"""Workers of two other queues on Postgres, for bench/claims.py and bench/fencing.py; runs in an environment of its own.

    python -m venv PEERS && PEERS/bin/pip install 'procrastinate==3.10.*' 'pgqueuer[asyncpg]==1.6.*'

usage: PEERS/bin/python bench/queue_peers.py (procrastinate|pgqueuer) (setup|work|hold) DSN [options]

setup: the queue's schema, tuned as its documentation says, and --jobs jobs without work.
work: prints "ready", waits for a line on standard input, then works until SIGTERM.
hold: works on one job that waits for FOLDER/go-NAME, and takes back what stalled workers left (bench/fencing.py).
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.metadata
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

#: Seconds of silence after which the other worker takes a job back, and between two beats (bench/fencing.py).
STALLED_S, BEAT_S = 3.0, 1.0


def procrastinate_app(dsn: str, connections: int) -> Any:
    import procrastinate

    connector = procrastinate.PsycopgConnector(conninfo=dsn, min_size=connections, max_size=connections)
    return procrastinate.App(connector=connector)


async def procrastinate_setup(options: argparse.Namespace) -> None:
    app = procrastinate_app(options.dsn, 2)
    noop = app.task(name="noop")(_nothing)
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for start in range(0, options.jobs, 1000):
            await noop.batch_defer_async(*[{"number": n} for n in range(start, min(start + 1000, options.jobs))])


async def procrastinate_work(options: argparse.Namespace) -> None:
    app = procrastinate_app(options.dsn, options.concurrency + 2)
    app.task(name="noop")(_nothing)
    async with app.open_async():
        await _ready()
        await app.run_worker_async(
            concurrency=options.concurrency, delete_jobs="always", install_signal_handlers=True, listen_notify=True
        )


async def procrastinate_hold(options: argparse.Namespace) -> None:
    app = procrastinate_app(options.dsn, 4)

    @app.task(name="noop")  # type: ignore[untyped-decorator]
    async def hold(number: int) -> None:
        await _hold(options, number)

    async def take_back() -> None:
        """What its documentation suggests as a periodic task, without waiting for the full minute."""
        while True:
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_S):
                _say("takes back", job.id)
                await app.job_manager.retry_job(job)
            await asyncio.sleep(0.5)

    async with app.open_async():
        rescue = asyncio.create_task(take_back())
        await app.run_worker_async(
            update_heartbeat_interval=BEAT_S, stalled_worker_timeout=STALLED_S, fetch_job_polling_interval=0.5
        )
        rescue.cancel()


async def pgqueuer_queries(dsn: str, connections: int) -> Any:
    import asyncpg
    from pgqueuer.db import AsyncpgDriver, AsyncpgPoolDriver
    from pgqueuer.queries import Queries

    if connections > 1:
        return Queries(AsyncpgPoolDriver(await asyncpg.create_pool(dsn, min_size=connections, max_size=connections)))
    return Queries(AsyncpgDriver(await asyncpg.connect(dsn)))


async def pgqueuer_setup(options: argparse.Namespace) -> None:
    queries = await pgqueuer_queries(options.dsn, 1)
    await queries.install()
    await queries.optimize_autovacuum()
    for start in range(0, options.jobs, 1000):
        n = min(1000, options.jobs - start)
        await queries.enqueue(["noop"] * n, [b"%d" % (start + i) for i in range(n)], [0] * n)


async def pgqueuer_manager(options: argparse.Namespace, connections: int) -> Any:
    from pgqueuer.qm import QueueManager

    queries = await pgqueuer_queries(options.dsn, connections)
    manager = QueueManager(queries)
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, manager.shutdown.set)
    return manager


async def pgqueuer_work(options: argparse.Namespace) -> None:
    manager = await pgqueuer_manager(options, options.connections)

    @manager.entrypoint("noop")  # type: ignore[untyped-decorator]
    async def noop(job: Any) -> None:
        pass

    await _ready()
    await manager.run(batch_size=options.batch)


async def pgqueuer_hold(options: argparse.Namespace) -> None:
    manager = await pgqueuer_manager(options, 1)

    @manager.entrypoint("noop")  # type: ignore[untyped-decorator]
    async def hold(job: Any) -> None:
        await _hold(options, job.id)

    # Taking back is part of its dequeue: a picked job whose heartbeat is older than heartbeat_timeout.
    await manager.run(
        batch_size=1, dequeue_timeout=timedelta(seconds=0.5), heartbeat_timeout=timedelta(seconds=STALLED_S)
    )


async def _nothing(number: int) -> None:
    pass


async def _hold(options: argparse.Namespace, number: object) -> None:
    """Work that ends when it is told to, well or (FOLDER/fail-NAME) badly."""
    _say("began", number)
    while not (options.folder / f"go-{options.name}").exists():
        await asyncio.sleep(0.05)
    if (options.folder / f"fail-{options.name}").exists():
        _say("fails", number)
        raise RuntimeError("the stand-in failed")
    _say("ended", number)


def _say(*words: object) -> None:
    print(*words, flush=True)


async def _ready() -> None:
    _say("ready")
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queue", choices=["procrastinate", "pgqueuer", "versions"])
    parser.add_argument("action", choices=["setup", "work", "hold", "print"])
    parser.add_argument("dsn")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--concurrency", type=int, default=1)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--connections", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--name", default=str(os.getpid()))
    options = parser.parse_args()
    if options.queue == "versions":
        _say(", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("procrastinate", "pgqueuer")))
        return 0
    import uvloop  # it comes with pgqueuer, and is the faster loop for both

    uvloop.run(globals()[f"{options.queue}_{options.action}"](options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
