"""The claim layer on a large table: a million finished calls and 100,000 that wait.

Prints, per situation, the time of a claim (p50, p99), the rows and pages it reads by EXPLAIN (ANALYZE, BUFFERS), the
size of table and indexes, and the time of what health, alerts and recovery ask. Situations: fresh; many calls that wait
for their recording, and many retries that are not due, at the head of the queue; after churn; with a transaction that
pins a snapshot while calls churn; with autovacuum off and far behind.

    python bench/scale.py [--finished 1000000] [--waiting 100000] [--churn 20000]
"""

from __future__ import annotations

import argparse
import contextlib
import os
import pathlib
import signal
import statistics
import sys
import time
import uuid
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

import psycopg
from psycopg.rows import dict_row

from tests.support.calls import register, result_of
from tests.support.plans import claim_cost
from tests.support.postgres import Cluster
from workers.core.database import Database, Jsonb, query_text
from workers.core.migrate import migrate
from workers.health.report import LIVE_S, STARVED_S, STUCK_S

Sql = psycopg.Connection[dict[str, Any]]

FINISHED = """
    insert into core.calls (ringba_call_id, start_time_utc, audio_url, duration_seconds, caller_number, status,
                            storage_path, audio_sha256, downloaded_at, transcribed_at, judged_at, failed_at,
                            error_class)
    select 'RGB' || md5(n::text), now() - n * interval '20 seconds',
           'https://media.ringba.com/recording/' || md5(n::text) || '.mp3', 240, '+15555550100',
           case when n %% 200 = 0 then 'failed' when n %% 20 = 0 then 'flagged' else 'safe' end,
           '2026/11/01/' || md5(n::text) || '.mp3', md5(n::text) || md5('x' || n), now(), now(), now(),
           case when n %% 200 = 0 then now() - n * interval '20 seconds' end,
           case when n %% 200 = 0 then 'corrupt_audio' end
    from generate_series(1, %s) n"""

WAITING = """
    insert into core.calls (ringba_call_id, start_time_utc, audio_url, duration_seconds, caller_number, priority,
                            next_attempt_at, attempts)
    select %(prefix)s || md5(n::text), now() - n * interval '3 seconds' + %(newer)s * interval '10 days',
           'https://media.ringba.com/recording/' || md5(n::text) || '.mp3', 240, '+15555550100', 0,
           case %(due)s when 'now' then now() when 'later' then now() + interval '2 hours' else core.never() end,
           case %(due)s when 'later' then 1 else 0 end
    from generate_series(1, %(n)s) n"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--finished", type=int, default=1_000_000)
    parser.add_argument("--waiting", type=int, default=100_000)
    parser.add_argument("--churn", type=int, default=20_000, help="calls that pass through the vault between two looks")
    parser.add_argument("--postgres", default="packaged", help="packaged (18), or a Debian major version")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    cluster = Cluster(options.postgres, shared_buffers="1GB", max_wal_size="8GB").start()
    try:
        dsn = cluster.create_database("scale")
        migrate(dsn)
        with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql:
            began = time.monotonic()
            sql.execute(FINISHED, (options.finished,))
            sql.execute(WAITING, {"prefix": "W", "newer": 0, "due": "now", "n": options.waiting})
            sql.execute("vacuum analyze")
            print(f"{options.finished} finished, {options.waiting} waiting: made in {time.monotonic() - began:.0f} s")
            situations(sql, dsn, options)
    finally:
        cluster.remove()
    return 0


def situations(sql: Sql, dsn: str, options: argparse.Namespace) -> None:
    database = Database(dsn)
    register(database, "bench")
    columns = (("p50 ms", 8), ("p99 ms", 8), ("rows", 6), ("pages", 7), ("oldest", 8), ("pages", 7))
    sizes = (("table MB", 10), ("index MB", 10), ("load", 6))
    print(f"{'':<34}" + "".join(f"{name:>{width}}" for name, width in (*columns, *sizes)))
    look(sql, database, "fresh")
    sql.execute(WAITING, {"prefix": "A", "newer": 1, "due": "never", "n": options.waiting // 5})
    sql.execute("vacuum analyze core.calls")
    look(sql, database, f"+ {options.waiting // 5} await a recording")
    sql.execute(WAITING, {"prefix": "R", "newer": 2, "due": "later", "n": options.waiting // 5})
    sql.execute("vacuum analyze core.calls")
    look(sql, database, f"+ {options.waiting // 5} retries not due")
    others(sql, "health, alerts, recovery")
    churn(database, options.churn)
    look(sql, database, f"after {options.churn} calls of churn")
    sql.execute("vacuum core.calls")
    with contextlib.closing(psycopg.connect(dsn)) as pin:
        pin.execute("set transaction isolation level repeatable read")
        pin.execute("select count(*) from core.lanes")
        churn(database, options.churn)
        look(sql, database, "the same, a snapshot pinned")
        sql.execute("vacuum core.calls")
        look(sql, database, "vacuumed, still pinned")
    sql.execute("vacuum core.calls")
    look(sql, database, "vacuumed, unpinned")
    sql.execute("alter table core.calls set (autovacuum_enabled = false)")
    churn(database, 2 * options.churn)
    look(sql, database, "autovacuum off, twice the churn")
    others(sql, "the same, autovacuum behind")
    database.close()


def look(sql: Sql, database: Database, name: str, claims: int = 300) -> None:
    """One line: how long claims take, what one reads, how large table and indexes are. Everything is given back."""
    took = []
    for _ in range(claims):
        token = uuid.uuid4()
        began = time.perf_counter()
        rows = database.run("claim", lane="vault", worker="bench", next_token=token, claim=1, oldest_first=False)
        took.append(1000 * (time.perf_counter() - began))
        give_back(database, rows)
    newest, oldest = claim_cost(sql, 1, False), claim_cost(sql, 1, True)
    size = sql.execute(
        "select pg_table_size('core.calls') / 1e6 as table, pg_indexes_size('core.calls') / 1e6 as indexes"
    ).fetchone()
    assert size is not None
    print(
        f"{name:<34}{statistics.median(took):8.2f}{statistics.quantiles(took, n=100)[98]:8.2f}"
        f"{newest.rows:6}{newest.pages:7}{oldest.rows:8}{oldest.pages:7}"
        f"{size['table']:10.0f}{size['indexes']:10.0f}  {os.getloadavg()[0]:.0f}",
        flush=True,
    )


def give_back(database: Database, rows: list[dict[str, Any]]) -> None:
    claims = [{"id": r["id"], "claim_token": str(r["claim_token"])} for r in rows if r["id"] is not None]
    database.run(
        "release", lane="vault", worker="bench", next_token=uuid.uuid4(), claim=0, oldest_first=False,
        results=Jsonb(claims),
    )  # fmt: skip


def churn(database: Database, calls: int, batch: int = 100) -> None:
    """So many calls pass through the vault, newest first."""
    results: list[dict[str, Any]] = []
    for _ in range(calls // batch + 1):
        rows = database.run(
            "vault_finish", lane="vault", worker="bench", shard=1, next_token=uuid.uuid4(), claim=batch,
            oldest_first=False, results=Jsonb(results),
        )  # fmt: skip
        results = [
            {**result_of("vault"), "id": r["id"], "claim_token": str(r["claim_token"]), "work_s": 0.1, "audio_s": 12.0}
            for r in rows
            if r["id"] is not None
        ]
    give_back(database, [{"id": r["id"], "claim_token": r["claim_token"]} for r in results])


def others(sql: Sql, name: str) -> None:
    """What health, alerts and recovery ask of the same table: milliseconds, the best and the median of five."""
    print(name)
    questions: list[tuple[str, bytes, dict[str, Any]]] = [
        ("/health", query_text("health_snapshot"),
         {"live_s": LIVE_S, "starved_s": STARVED_S, "stuck_s": STUCK_S}),
        ("check_queue_and_alert()", b"select core.check_queue_and_alert()", {}),
        ("kill_zombies()", b"select core.kill_zombies()", {}),
        ("heartbeat", b"select id, claim_token from core.calls where claimed_by = 'bench'", {}),
        ("pipeline_health", b"select * from core.pipeline_health", {}),
        ("error_summary", b"select * from core.error_summary", {}),
        ("recovery_analysis", query_text("recovery_analysis"), {"classes": None, "since": None}),
        ("recovery_plan, 1,000 calls", query_text("recovery_plan"),
         {"mode": "recover_all", "classes": None, "since": None, "limit": 1000}),
        ("calls list", query_text("calls_list"), {"status": None, "limit": 20}),
        ("drain check", query_text("waiting"), {"lane": "vault"}),
        ("metrics", query_text("metrics_totals"), {}),
    ]  # fmt: skip
    for what, query, parameters in questions:
        took = []
        for _ in range(5):
            began = time.perf_counter()
            sql.execute(query, parameters or None).fetchall()
            took.append(1000 * (time.perf_counter() - began))
        print(f"    {what:<30}{min(took):9.1f}{statistics.median(took):9.1f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
