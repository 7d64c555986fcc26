"""What counting costs: verdicts a second with and without core.verdict_totals, and the milliseconds of a scrape.

One throwaway server with durable commits; judges without work finish and claim, one call a statement as in production.
Short rounds with and without the trigger alternate, on calls of their own: other work on the machine meets both. The
trigger's own milliseconds are Postgres's (track_functions).

    python bench/metrics.py [--calls 200] [--rounds 15] [--judges 1]
"""

from __future__ import annotations

import argparse
import os
import pathlib
import statistics
import sys
import threading
import time
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

import psycopg
from psycopg.rows import dict_row

from tests.support.calls import finished, register
from tests.support.postgres import Cluster
from workers.core.calls import Calls
from workers.core.database import Database, query_text
from workers.core.migrate import migrate

Sql = psycopg.Connection[dict[str, Any]]

WAITING = """
with call as (
    insert into core.calls (ringba_call_id, start_time_utc, duration_seconds, status, storage_path, audio_sha256,
                            transcribed_at)
    select 'RGB' || gen_random_uuid(), now() - interval '10 minutes', 240, 'transcribed', 'x.mp3', repeat('0', 64),
           now()
    from generate_series(1, %s) returning id)
insert into core.transcripts (call_id, text, segments, model, quality)
select id, 'hello', '[]', 'test', '{}' from call
"""

#: Every lane's outcomes on every shard, as after months with many workers; and as many alerts as a bad quarter leaves.
FULL = (
    """insert into core.stage_totals (lane, outcome, shard, attempts, work_s, audio_s, buckets)
       select lane, outcome, shard, 1, 0.1, 0.1, array_fill(1, array[13])
       from unnest(array['ingest', 'vault', 'factory', 'judge', 'top_up']) lane,
            unnest(array['safe', 'flagged', 'failed', 'retried', 'deferred', 'skipped']) outcome,
            generate_series(-1, 31) shard on conflict do nothing""",
    """insert into core.verdict_totals (kind, shard, calls, seconds, buckets)
       select kind, shard, 1, 0.1, array_fill(1, array[13])
       from unnest(array['live', 'recovered', 'backfill']) kind, generate_series(0, 31) shard on conflict do nothing""",
    """insert into core.alerts (alert_key, severity, message, resolved_at, sent_at, resolution_sent_at)
       select 'k' || n, 'warning', 'm', now(), now(), now() from generate_series(1, 10000) n""",
    "vacuum analyze",
)


def judge_all(dsn: str, judges: int) -> int:
    """Finish every call that waits, with so many judges side by side; returns how many."""
    done = [0] * judges

    def judge(n: int) -> None:
        database = Database(dsn)
        register(database, f"judge-{n}", "judge")
        calls = Calls(database, "judge", f"judge-{n}")
        _, call = calls.settle(None, claim=True)
        while call is not None:
            _, following = calls.settle(finished(call, "judge"), claim=True)
            done[n] += 1
            call = following
        database.close()

    threads = [threading.Thread(target=judge, args=(n,)) for n in range(judges)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done)


def one_round(sql: Sql, dsn: str, counted: bool, calls: int, judges: int) -> tuple[float, float]:
    """(verdicts a second, bytes of WAL a verdict)."""
    sql.execute(f"alter table core.verdicts {'enable' if counted else 'disable'} trigger first_verdicts_are_counted")
    sql.execute(WAITING, [calls])
    sql.execute("vacuum analyze core.calls")
    sql.execute("checkpoint")
    before = sql.execute("select pg_current_wal_lsn() as lsn").fetchone()
    assert before is not None
    began = time.monotonic()
    done = judge_all(dsn, judges)
    seconds = time.monotonic() - began
    assert done == calls, f"{done} of {calls} calls were judged"
    wal = sql.execute("select pg_current_wal_lsn() - %s::pg_lsn as bytes", [before["lsn"]]).fetchone()
    assert wal is not None
    return done / seconds, float(wal["bytes"]) / done


def median(values: list[float]) -> int:
    return round(statistics.median(values))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=200, help="verdicts a round")
    parser.add_argument("--rounds", type=int, default=15, help="pairs of rounds")
    parser.add_argument("--judges", type=int, default=1)
    options = parser.parse_args()
    cluster = Cluster(fsync="on", shared_buffers="256MB", max_wal_size="4GB", autovacuum="off", track_functions="pl")
    rates: dict[bool, list[float]] = {True: [], False: []}
    wal: dict[bool, list[float]] = {True: [], False: []}
    try:
        dsn = cluster.start().create_database("metrics")
        migrate(dsn)
        with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql:
            one_round(sql, dsn, True, options.calls, options.judges)  # warms caches, counts for nothing
            for n in range(2 * options.rounds):
                counted = (n + n // 2) % 2 == 0  # with, without, without, with, ...
                rate, volume = one_round(sql, dsn, counted, options.calls, options.judges)
                rates[counted].append(rate)
                wal[counted].append(volume)
            ratios = [a / b for a, b in zip(rates[True], rates[False], strict=True)]
            function = sql.execute(
                "select total_time / calls as ms from pg_stat_user_functions where funcname = 'count_first_verdicts'"
            ).fetchone()
            assert function is not None
            print(f"load {os.getloadavg()[0]:.0f}, {options.judges} judges")
            print(f"not counted: {median(rates[False])} verdicts/s, {median(wal[False])} B of WAL each")
            print(f"counted:     {median(rates[True])} verdicts/s, {median(wal[True])} B of WAL each")
            print(f"neighbouring rounds: {statistics.median(ratios):.2f} times as many when counted")
            print(f"the trigger: {function['ms']:.2f} ms a verdict")

            for statement in FULL:
                sql.execute(statement)
            took = []
            for _ in range(20):
                began = time.monotonic()
                sql.execute(query_text("metrics_totals"))
                took.append((time.monotonic() - began) * 1000)
            print(
                f"a scrape's statement over full tables: {statistics.median(took):.1f} ms, at most {max(took):.1f} ms"
            )
    finally:
        cluster.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
