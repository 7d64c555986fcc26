"""What a claim reads is bounded by what it takes, not by what waits: plans on a table of 20,000 calls."""

from __future__ import annotations

import uuid
from typing import Any

import psycopg
import pytest

from tests.support.calls import register
from tests.support.plans import claim_cost
from workers.core.calls import give_back
from workers.core.database import Database, query_text

Sql = psycopg.Connection[dict[str, Any]]

QUEUE = """
    insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, next_attempt_at, attempts)
    select kind || n, now() - n * interval '1 minute' + newer * interval '30 days', status,
           case when status = 'safe' then 'x' end,
           case kind when 'later' then now() + interval '1 hour' when 'awaits' then core.never()
                else now() - n * interval '1 second' end,
           case kind when 'later' then 1 else 0 end
    from (values ('done', 'safe', 0), ('waits', 'pending', 0), ('awaits', 'pending', 1), ('later', 'pending', 2))
         as k(kind, status, newer),
         generate_series(1, 5000) n"""


@pytest.fixture
def queue(sql: Sql) -> Sql:
    """5,000 calls each that are done, wait, await their recording, and are not due; the latter two come first."""
    sql.execute(QUEUE)
    sql.execute("vacuum analyze core.calls")
    return sql


@pytest.mark.parametrize("oldest_first", [False, True], ids=["newest first", "oldest first"])
@pytest.mark.parametrize("batch", [1, 50])
@pytest.mark.parametrize("statistics", [True, False], ids=["analyzed", "never analyzed"])
def test_a_claim_reads_at_most_twice_what_it_takes(sql: Sql, statistics: bool, batch: int, oldest_first: bool) -> None:
    """Calls that may not be claimed yet, though they sit at the head of the queue, are passed over in the index."""
    sql.execute(QUEUE)
    if statistics:
        sql.execute("vacuum analyze core.calls")
    reads = claim_cost(sql, batch, oldest_first)
    assert reads.index == ("calls_oldest" if oldest_first else "calls_newest")
    assert reads.others == ("calls_pkey",)
    assert batch <= reads.rows <= 2 * batch
    # 10,000 entries passed over are about 100 pages of the index; a page of the table for each would be thousands.
    assert reads.pages <= 3 * batch + 150


@pytest.mark.parametrize(
    ("view", "index"),
    [
        ("pipeline_health", "calls_newest|calls_oldest"),
        ("error_summary", "calls_with_error|calls_failed"),
        ("calls_put_off", "calls_newest|calls_oldest|calls_with_error"),
    ],
)
def test_views_do_not_read_the_whole_table(queue: Sql, view: str, index: str) -> None:
    """What an operator asks while it burns reads the calls in question."""
    queue.execute(
        """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path)
           select 'more' || n, now() - interval '90 days', 'safe', 'x' from generate_series(1, 60000) n"""
    )
    queue.execute("analyze core.calls")
    plan = "\n".join(r["QUERY PLAN"] for r in queue.execute(f"explain select * from core.{view}").fetchall())  # type: ignore[arg-type]
    assert "Seq Scan on calls" not in plan, plan
    assert any(name in plan for name in index.split("|")), plan


def test_lists_by_start_do_not_read_the_whole_table(queue: Sql) -> None:
    """The newest calls of any status are found through indexes, though a call that moves is in none by start."""
    queue.execute(
        """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path)
           select 'more' || n, now() - interval '90 days', 'safe', 'x' from generate_series(1, 60000) n"""
    )
    queue.execute("analyze core.calls")
    for query, parameters in (("calls_list", {"status": None, "limit": 20}), ("ingest_report_days", {"days": 7})):
        lines = queue.execute(b"explain " + query_text(query), parameters).fetchall()
        plan = "\n".join(r["QUERY PLAN"] for r in lines)
        assert "Seq Scan on calls" not in plan, plan
        assert "calls_ended_by_start" in plan, plan
    rows = queue.execute("select count(*) as shown from core.calls_by_start").fetchone()
    everything = queue.execute("select count(*) as there from core.calls").fetchone()
    assert rows is not None
    assert everything is not None
    assert rows["shown"] == everything["there"]


def test_a_worker_does_not_read_its_earlier_claims(queue: Sql, dsn: str) -> None:
    """While somebody's snapshot keeps every old entry alive, looking for a lost answer still reads a few pages."""
    database = Database(dsn)
    register(database, "w")
    with psycopg.connect(dsn) as pin:
        pin.execute("set transaction isolation level repeatable read")
        pin.execute("select count(*) from core.lanes")
        for _ in range(20):
            token = uuid.uuid4()
            held = database.run("claim", lane="vault", worker="w", next_token=token, claim=50, oldest_first=False)
            assert len(held) == 50
            give_back(database, "vault", "w", [(row["id"], token) for row in held])
        look = f"select from core.calls where claimed_by = 'w' and claim_token = '{uuid.uuid4()}'"
        plan = queue.execute(f"explain (analyze, buffers, format json) {look}").fetchone()  # type: ignore[arg-type]
        assert plan is not None
        scan = plan["QUERY PLAN"][0]["Plan"]
    database.close()
    assert scan["Index Name"] == "calls_claimed_by_token"
    assert scan["Shared Hit Blocks"] + scan["Shared Read Blocks"] <= 10
