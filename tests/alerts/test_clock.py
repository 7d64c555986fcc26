"""The database's clock ran hours ahead and was set right: what it wrote keeps nothing waiting."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from tests.alerts.test_incidents import add_worker, check, incidents
from tests.support.calls import add_call, add_calls, claim, finished, kill, state
from workers.core.calls import Calls, failed
from workers.core.database import Database
from workers.core.errors import NetworkError

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


def run_ahead(sql: Sql) -> None:
    """Let all that is written so far be written by a clock that was six hours ahead."""
    for table, *columns in (
        ("calls", "created_at", "downloaded_at", "claimed_at"),
        ("workers", "beat_at", "progress_at", "stopped_at"),
        ("alerts", "raised_at", "last_at", "next_send_at"),
        ("alert_pace", "next_post_at"),
        ("watched", "looked_at"),
        ("minute_samples", "at"),
    ):
        ahead = ", ".join(f"{column} = {column} + interval '6 hours'" for column in columns)
        sql.execute(f"update core.{table} set {ahead}")  # type: ignore[arg-type]
    waiting = "next_attempt_at = next_attempt_at + interval '6 hours' where next_attempt_at < core.never()"
    sql.execute(f"update core.calls set {waiting}")  # type: ignore[arg-type]


def test_what_was_written_ahead_is_due(sql: Sql, database: Database) -> None:
    """Calls are claimed, claims of the dead taken back, incidents posted, and all is watched as before."""
    held = add_call(sql, "held")
    claim(database, worker="died")
    waits, awaits = add_call(sql, "waits", "factory"), add_call(sql, "awaits")
    sql.execute("update core.calls set next_attempt_at = core.never() where id = %s", (awaits,))
    add_worker(sql, "judge")
    sql.execute("update core.workers set stopped_at = now() where lane = 'judge'")
    sql.execute("select core.raise_alert('internal:x', 'critical', 'x')")
    check(sql)
    assert sql.execute("select from core.watched").rowcount
    assert sql.execute("select from core.minute_samples").rowcount
    run_ahead(sql)

    add_worker(sql, "ingest")
    check(sql)
    assert Calls(database, "factory", "factory-x").settle(None, claim=True)[1] is not None
    assert state(sql, waits)["claimed_by"] == "factory-x"
    assert sql.execute("select from core.calls where next_attempt_at = core.never()").rowcount == 1
    (posted,) = database.run("alerts_claim", pace_s=1.1, lease_s=60)
    assert posted["message"] == "x"
    ahead = """select from core.workers where greatest(beat_at, progress_at, stopped_at) > now()
               union all select from core.watched where looked_at > now()
               union all select from core.alerts where resolved_at is null and greatest(raised_at, last_at) > now()"""
    assert sql.execute(ahead).rowcount == 0
    assert sql.execute("select from core.minute_samples where at > now()").rowcount == 0
    kill(sql, "died")  # a minute passes
    sql.execute("select core.kill_zombies()")
    assert state(sql, held)["claimed_by"] is None
    sql.execute("update core.workers set beat_at = beat_at - interval '2 minutes'")
    sql.execute("update core.workers set stopped_at = stopped_at - interval '11 minutes'")
    assert {"lane_silent:vault", "lane_silent:judge", "lane_silent:ingest"} <= set(check(sql))


def test_a_live_worker_keeps_its_call(sql: Sql, database: Database) -> None:
    """Its claim counts as one of now, and its next heartbeat is as good as ever."""
    number = add_call(sql, "a")
    calls, call = claim(database)
    run_ahead(sql)
    check(sql)
    sql.execute("select core.kill_zombies()")
    assert state(sql, number)["claimed_by"] == "w1"
    assert calls.settle(finished(call, "vault"), claim=False)[0]


def test_what_was_put_off_on_purpose_stays_put_off(sql: Sql, database: Database) -> None:
    """The longest wait between attempts, the longest that Slack may ask for, and times of this minute."""
    number = add_call(sql, "a")
    sql.execute("update core.calls set attempts = 3")
    calls, call = claim(database)
    calls.settle(failed(call, NetworkError("x"), 1), claim=False)
    sql.execute("select core.raise_alert('internal:x', 'critical', 'x')")
    (alert,) = sql.execute("select id from core.alerts where alert_key = 'internal:x'").fetchall()
    database.run("alerts_unsent", id=alert["id"], delay_s=900, hold_s=900, error="HTTP 429", dead=False)
    everything = """select c.next_attempt_at, a.next_send_at, a.last_at, p.next_post_at
                    from core.calls c, core.alerts a, core.alert_pace p order by a.id"""
    before = sql.execute(everything).fetchall()
    assert state(sql, number)["error_class"] == "network"
    sql.execute("select core.watch_clock()")
    assert sql.execute(everything).fetchall() == before


def test_looking_reads_nothing_of_a_long_queue(sql: Sql) -> None:
    """By index, and what lies ahead alone; nothing is written when nothing does."""
    add_calls(sql, 50)
    sql.execute(
        """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, next_attempt_at, lacks_llm)
           select k || n, now(), k, 'x', case when k = 'pending' and n % 2 = 0 then core.never() else now() end,
                  k = 'safe' and n % 2 = 0
           from unnest(array['pending', 'downloaded', 'safe']) k, generate_series(1, 10000) n"""
    )
    for settled in ("", "analyze core.calls"):
        sql.execute(settled or "select 1")  # type: ignore[arg-type]
        with sql.transaction():
            for _ in range(7):  # the last ones by the plan that a session keeps
                sql.execute("select core.watch_clock()")
            reads = sql.execute(
                "select seq_scan, idx_tup_fetch, n_tup_upd from pg_stat_xact_user_tables where relname = 'calls'"
            ).fetchone()
        assert reads == {"seq_scan": 0, "idx_tup_fetch": 0, "n_tup_upd": 0}
    assert incidents(sql) == {}
