"""The claim layer beside two other queues on Postgres: jobs a second, statements, commits and WAL per job.

One throwaway server with durable commits, the same number of processes, jobs without work, several interleaved
rounds. The other queues run in an environment of their own (bench/queue_peers.py says how to make it), each as its
documentation says it is fastest. Ours does more per job: it stores a result and keeps the call.

    python bench/claims.py --peers PEERS/bin/python [--jobs 200000] [--seconds 4] [--rounds 3] [--processes 2]

Rates, and the processor time of server and workers per job, are from a window of --seconds in the middle of a run. A
further, shorter run of each with full-page writes off and every statement logged gives statements, commits and WAL
bytes per job.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)

import psycopg

from tests.support.calls import result_of
from tests.support.postgres import Cluster
from tests.support.processes import environment
from workers.core.calls import Call
from workers.core.database import Database, Jsonb
from workers.core.lane import Lane, run
from workers.core.migrate import migrate
from workers.core.settings import Settings
from workers.core.work import Work

DURABLE = {
    "fsync": "on",
    "synchronous_commit": "on",
    "shared_buffers": "512MB",
    "max_wal_size": "8GB",
    "log_line_prefix": "%d|",
    "max_connections": "120",
}


@dataclass
class Contestant:
    """One queue in one configuration; `left` counts the jobs that are not finished."""

    name: str
    database: str
    command: list[str]
    left: str
    jobs: int
    rates: list[float] = field(default_factory=list)
    cpu_us: list[float] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", help="the Python with procrastinate and pgqueuer; without it ours runs alone")
    parser.add_argument("--jobs", type=int, default=200_000, help="jobs that wait when a round begins")
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=8, help="ours at batch 1: threads a process, as the vault has")
    parser.add_argument("--batch", type=int, default=500, help="ours batched: calls a statement")
    parser.add_argument("--batch-threads", type=int, default=2, help="ours batched: one works while one waits")
    parser.add_argument("--concurrency", type=int, default=20, help="procrastinate: jobs a process has at once")
    parser.add_argument("--pgqueuer-batch", type=int, default=500)
    parser.add_argument("--pgqueuer-connections", type=int, default=1)
    parser.add_argument("--postgres", default="packaged", help="packaged (18), or a Debian major version")
    parser.add_argument("--only", help="a regular expression: the contestants to run")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the server and the workers end with us
    cluster = Cluster(options.postgres, **DURABLE).start()
    try:
        contestants = [c for c in prepare(cluster, options) if not options.only or re.search(options.only, c.name)]
        for n in range(options.rounds):
            for contestant in contestants[n % len(contestants) :] + contestants[: n % len(contestants)]:
                rate = throughput(cluster, contestant, options)
                contestant.rates.append(rate)
                print(
                    f"round {n + 1}: {contestant.name:<34} {rate:8.0f} jobs/s   load {os.getloadavg()[0]:.0f}",
                    flush=True,
                )
        report(cluster, contestants, options)
    finally:
        cluster.remove()
    return 0


def prepare(cluster: Cluster, options: argparse.Namespace) -> list[Contestant]:
    """The contestants, each with a database full of jobs that its rounds are copied from."""
    ours = [sys.executable, __file__, "--worker"]
    waiting = 3 * options.jobs  # ours batched would run out of jobs otherwise
    unfinished = f"select {waiting} - coalesce(sum(attempts), 0) from core.stage_totals where lane = 'vault'"  # noqa: S608
    found = [
        Contestant(
            f"ours, batch 1, {options.threads} threads", "ours", [*ours, str(options.threads)], unfinished, waiting
        ),
        Contestant(
            f"ours, batch {options.batch}, {options.batch_threads} threads",
            "ours",
            [*ours, str(options.batch_threads), str(options.batch)],
            unfinished,
            waiting,
        ),
    ]
    migrate(cluster.create_database("ours"))
    cluster.sql(
        f"""insert into core.calls (ringba_call_id, start_time_utc, audio_url, duration_seconds, caller_number)
            select 'RGB' || md5(n::text), timestamptz '2026-11-01' + n * interval '7 seconds',
                   'https://media.ringba.com/recording/' || md5(n::text) || '.mp3', 240, '+15555550100'
            from generate_series(1, {waiting}) n""",  # noqa: S608 - an integer, checked by argparse
        "ours",
    )
    cluster.sql("vacuum analyze", "ours")
    if options.peers:
        peers = [options.peers, str(ROOT / "bench" / "queue_peers.py")]
        print(subprocess.check_output([*peers, "versions", "print", "-"], text=True).strip())
        for name, flags, left in (
            ("procrastinate", ["--concurrency", str(options.concurrency)], "select count(*) from procrastinate_jobs"),
            (
                "pgqueuer",
                ["--batch", str(options.pgqueuer_batch), "--connections", str(options.pgqueuer_connections)],
                "select count(*) from pgqueuer",
            ),
        ):
            if options.only and not re.search(options.only, name):
                continue
            dsn = cluster.create_database(name)
            subprocess.check_call([*peers, name, "setup", dsn, "--jobs", str(options.jobs)])
            cluster.sql("vacuum analyze", name)
            found.append(Contestant(f"{name} {' '.join(flags)}", name, [*peers, name, "work"], left, options.jobs))
            found[-1].command += ["DSN", *flags]
    return found


@contextmanager
def working(
    cluster: Cluster, contestant: Contestant, processes: int
) -> Iterator[tuple[psycopg.Connection[tuple[int]], list[int]]]:
    """The contestant's processes (their ids) at work on a fresh copy of its jobs; they have ended when this ends."""
    dsn = cluster.create_database("round", template=contestant.database)
    command = [dsn if word == "DSN" else word for word in contestant.command]
    with psycopg.connect(dsn, autocommit=True) as sql:
        sql.execute("checkpoint")
        crew = [
            subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment(dsn, cluster.folder / f"data-{n}"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=(cluster.folder / "workers.log").open("ab"),
            )
            for n in range(processes)
        ]
        try:
            for one in crew:
                assert one.stdout is not None
                line = one.stdout.readline()
                assert line == b"ready\n", (line, (cluster.folder / "workers.log").read_text()[-3000:])
            for one in crew:
                assert one.stdin is not None
                one.stdin.write(b"go\n")
                one.stdin.flush()
            yield sql, [one.pid for one in crew]
        finally:
            for one in crew:
                one.terminate()
            for one in crew:
                try:
                    one.wait(20)
                except subprocess.TimeoutExpired:
                    one.kill()
                    one.wait()


def count(sql: psycopg.Connection[tuple[int]], query: str) -> int:
    row = sql.execute(query).fetchone()  # type: ignore[call-overload]
    assert row is not None
    return int(row[0])


def throughput(cluster: Cluster, contestant: Contestant, options: argparse.Namespace) -> float:
    """Jobs finished a second, in a window that begins when a few are finished."""
    with working(cluster, contestant, options.processes) as (sql, crew):
        patience = time.monotonic() + 30
        # A count says what was left when it began, however long it takes.
        while began := time.monotonic():
            if (first := count(sql, contestant.left)) <= contestant.jobs - 50:
                break
            assert began < patience, (cluster.folder / "workers.log").read_text()[-3000:]
            time.sleep(0.05)
        used = cpu_seconds(cluster, crew)
        time.sleep(options.seconds)
        used, ended = cpu_seconds(cluster, crew) - used, time.monotonic()
        last = count(sql, contestant.left)
        assert last > 0, f"{contestant.name} ran out of jobs: more --jobs, or fewer --seconds"
    cluster.drop_database("round")
    contestant.cpu_us.append(1e6 * used / (first - last))
    return (first - last) / (ended - began)


def cpu_seconds(cluster: Cluster, crew: list[int]) -> float:
    """What the server and the workers have used so far; unlike a rate it hardly depends on what else runs here."""
    assert cluster.process is not None
    server = cluster.process.pid
    backends = pathlib.Path(f"/proc/{server}/task/{server}/children").read_text().split()
    ticks = 0
    for pid in (*crew, server, *map(int, backends)):
        with suppress(FileNotFoundError):
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15] if pid == server else fields[11:13]))  # with those that have ended
    return ticks / os.sysconf("SC_CLK_TCK")


@dataclass
class Cost:
    statements: float
    commits: float
    wal_bytes: float


def cost(cluster: Cluster, contestant: Contestant, options: argparse.Namespace, full_page_writes: str) -> Cost:
    """What one job costs, from the start of the processes' work to their end."""
    cluster.sql(f"alter system set full_page_writes = {full_page_writes}")
    cluster.sql("alter system set log_statement = 'all'")
    cluster.sql("select pg_reload_conf()")
    time.sleep(0.5)
    log = cluster.folder / "log"
    with working(cluster, contestant, options.processes) as (sql, _):
        wal = "select pg_current_wal_lsn() - '0/0'::pg_lsn"
        before, logged, commits = count(sql, wal), log.stat().st_size, commit_count(sql)
        time.sleep(options.seconds / 2)
    with psycopg.connect(cluster.dsn("round"), autocommit=True) as sql:
        jobs = contestant.jobs - count(sql, contestant.left)
        time.sleep(1.2)  # the server's counters are at rest a second after the last transaction
        spent = count(sql, wal) - before, commit_count(sql) - commits
    for name in ("log_statement", "full_page_writes"):
        cluster.sql(f"alter system reset {name}")
    cluster.sql("select pg_reload_conf()")
    with log.open("rb") as file:
        file.seek(logged)
        own = re.compile(rb"round\|LOG:  (execute|statement)")
        statements = sum(1 for line in file if own.match(line))
    cluster.drop_database("round")
    return Cost(statements / jobs, spent[1] / jobs, spent[0] / jobs)


def commit_count(sql: psycopg.Connection[tuple[int]]) -> int:
    return count(sql, "select xact_commit from pg_stat_database where datname = current_database()")


def report(cluster: Cluster, contestants: list[Contestant], options: argparse.Namespace) -> None:
    rounds = f"{options.rounds} rounds of {options.seconds:g} s"
    print(f"\n{options.processes} processes each, {options.jobs} jobs waiting (ours: three times as many), {rounds}")
    columns = (
        ("jobs/s", 8),
        ("lowest", 8),
        ("highest", 8),
        ("CPU us", 8),
        ("statements", 12),
        ("commits", 9),
        ("WAL bytes", 11),
    )
    print(f"{'':<36}" + "".join(f"{name:>{width}}" for name, width in (*columns, ("with FPW", 10))))
    for c in contestants:
        lean, full = cost(cluster, c, options, "off"), cost(cluster, c, options, "on")
        print(
            f"{c.name:<36}{statistics.median(c.rates):8.0f}{min(c.rates):8.0f}{max(c.rates):8.0f}"
            f"{statistics.median(c.cpu_us):8.0f}{lean.statements:12.2f}{lean.commits:9.2f}{lean.wal_bytes:11.0f}{full.wal_bytes:10.0f}",
            flush=True,
        )
    rates = {c.name: statistics.median(c.rates) for c in contestants}
    cpu = {c.name: statistics.median(c.cpu_us) for c in contestants}
    for mine in (name for name in rates if name.startswith("ours")):
        for other in (name for name in rates if not name.startswith("ours")):
            print(f"{mine} / {other.split()[0]}: {rates[mine] / rates[other]:.1f}; CPU {cpu[mine] / cpu[other]:.2f}")


# -- our own worker processes ----------------------------------------------------------------------


def work_one_by_one(threads: int) -> int:
    """The product's own loop, log line and heartbeat included, around work that does nothing."""

    def prepare(settings: Settings, database: Database) -> None:
        ready()

    def work(call: Call, prepared: None, work: Work) -> dict[str, object]:
        return {**result_of("vault"), "audio_s": 12.0}

    return run(Lane("vault", "vault_finish", prepare, work, threads=threads), [])


def work_in_batches(threads: int, size: int) -> int:
    """The same statement with `size` results and `size` claims in it, from so many threads."""
    database, worker = Database(os.environ["DATABASE_URL"]), f"batch-{os.getpid()}"
    beat = {"host": "h", "pid": os.getpid(), "version": "v", "state": "running", "advanced": True}
    database.run("heartbeat", worker=worker, lane="vault", **beat)
    ready()
    crew = [threading.Thread(target=_batches, args=(database, worker, size, n), daemon=True) for n in range(threads)]
    for one in crew:
        one.start()
    for one in crew:
        one.join()
    return 1  # they end when they are ended


def _batches(database: Database, worker: str, size: int, number: int) -> None:
    results: list[dict[str, object]] = []
    while True:
        calls = database.run(
            "vault_finish",
            lane="vault",
            worker=worker,
            shard=(os.getpid() + 16 * number) % 32,
            next_token=uuid.uuid4(),
            claim=size,
            oldest_first=False,
            results=Jsonb(results),
        )
        results = [
            {**result_of("vault"), "id": c["id"], "claim_token": str(c["claim_token"]), "work_s": 0.0, "audio_s": 12.0}
            for c in calls
            if c["id"] is not None
        ]


def ready() -> None:
    print("ready", flush=True)
    os.dup2(2, 1)  # nobody reads the pipe from here on, and the log must not wait for it
    sys.stdin.readline()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        threads, *size = map(int, sys.argv[2:])
        sys.exit(work_in_batches(threads, *size) if size else work_one_by_one(threads))
    sys.exit(main())
