"""The claim path through PgBouncer in transaction mode, with fewer server connections than clients (law 10)."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.support.calls import STAGES, add_call, add_calls, finished, kill, register, state
from tests.support.pgbouncer import needs_pgbouncer, pooled, through
from tests.support.postgres import Cluster
from tests.support.processes import Workers, wait_until, workers
from workers.core.calls import Calls
from workers.core.database import Database
from workers.core.errors import DatabaseDown
from workers.core.migrate import migrate

pytestmark = needs_pgbouncer

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture(scope="module")
def pool(cluster: Cluster) -> Iterator[str]:
    with pooled(cluster) as host:
        yield host


@pytest.fixture
def pooled_dsn(dsn: str, pool: str) -> str:
    return through(dsn, pool)


@pytest.fixture
def sql(dsn: str) -> Iterator[Sql]:
    """The test's own eyes, beside the pool."""
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as connection:
        yield connection


@pytest.fixture
def crew(pooled_dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(pooled_dsn, tmp_path) as group:
        yield group


def test_the_pool_changes_connections_under_a_client(pooled_dsn: str) -> None:
    """The check itself: consecutive transactions of one client meet different server processes."""
    seen: set[int] = set()
    options: dict[str, Any] = {"prepare_threshold": None, "autocommit": True}
    with psycopg.connect(pooled_dsn, **options) as one, psycopg.connect(pooled_dsn, **options) as other:
        for _ in range(10):
            with other.transaction():
                other.execute("select 1")
                row = one.execute("select pg_backend_pid()").fetchone()
                assert row is not None
                seen.add(row[0])
    assert len(seen) == 2


def test_migrations_run_through_the_pool(cluster: Cluster, pool: str) -> None:
    """A fresh database is migrated through the pool, and a second run finds nothing to do."""
    dsn = through(cluster.create_database("pooled_migration"), pool)
    try:
        assert migrate(dsn) > 0
        assert migrate(dsn) == 0
    finally:
        cluster.drop_database("pooled_migration")


def test_eight_claimants_share_two_connections(pooled_dsn: str, sql: Sql) -> None:
    """Nobody gets a call twice, none is left, every attempt is counted once."""
    add_calls(sql, 200)
    got: list[int] = []
    down: list[DatabaseDown] = []

    def take(name: str) -> None:
        database = Database(pooled_dsn)
        try:
            register(database, name)
            calls = Calls(database, "vault", name)
            call = calls.settle(None, claim=True)[1]
            while call is not None:
                got.append(call.id)
                stood, call = calls.settle(finished(call, "vault"), claim=True)
                assert stood
        except DatabaseDown as error:
            down.append(error)
        finally:
            database.close()

    threads = [threading.Thread(target=take, args=(f"w{i}",)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert down == []
    assert len(got) == len(set(got)) == 200
    counted = sql.execute(
        "select sum(attempts)::int as n from core.stage_totals where outcome = 'downloaded'"
    ).fetchone()
    assert counted == {"n": 200}


@pytest.mark.parametrize("lane", list(STAGES))
def test_a_lane_is_killed_stopped_woken_and_drained_through_the_pool(crew: Workers, sql: Sql, lane: str) -> None:
    """With its own role: SIGKILL, SIGSTOP past the lease and SIGTERM end as they do on a direct connection."""
    killed, slept, drained = (add_call(sql, name, lane) for name in ("killed", "slept", "drained"))

    def held_by(process: Any) -> tuple[int, str]:
        wait_until(lambda: crew.started_calls(process), what=lambda: crew.log_of(process))
        number = {"killed": killed, "slept": slept, "drained": drained}[crew.started_calls(process)[0]]
        holder = state(sql, number)["claimed_by"]
        assert holder is not None
        return number, holder

    victim, sleeper, leaver = crew.stage(lane), crew.stage(lane, "--stubborn"), crew.stage(lane)
    holders = {name: held_by(p) for name, p in (("victim", victim), ("sleeper", sleeper), ("leaver", leaver))}
    assert len({number for number, _ in holders.values()}) == 3
    leaver.terminate()
    assert leaver.wait(30) == 0, crew.log_of(leaver)
    given_back = state(sql, holders["leaver"][0])
    assert (given_back["claimed_by"], given_back["attempts"]) == (None, 0)
    victim.kill()
    victim.wait()
    sleeper.send_signal(signal.SIGSTOP)
    for name in ("victim", "sleeper"):
        kill(sql, holders[name][1])
    sql.execute("select core.kill_zombies()")
    crew.go()
    finisher = crew.stage(lane)
    final = STAGES[lane][2]
    numbers = [number for number, _ in holders.values()]
    wait_until(lambda: all(state(sql, n)["status"] == final for n in numbers), what=lambda: crew.log_of(finisher))
    before = [state(sql, n) for n in numbers]
    sleeper.send_signal(signal.SIGCONT)
    wait_until(lambda: "claim_lost" in crew.log_of(sleeper), what=lambda: crew.log_of(sleeper))
    assert [state(sql, n) for n in numbers] == before
    assert {row["attempts"] for row in before} == {0}
