"""A database that takes statements and never answers: what a hanging pooler, or a forgotten connection, looks like."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest

from bench.torture.proxy import Proxy
from tests.support.calls import add_call, claim, finished, register, state
from tests.support.postgres import Cluster
from tests.support.processes import wait_until, workers
from workers.core.calls import Calls
from workers.core.database import Database
from workers.core.errors import DatabaseDown

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def proxy(cluster: Cluster) -> Iterator[Proxy]:
    with Proxy(cluster.folder / ".s.PGSQL.5432") as running:
        yield running


@pytest.fixture
def through(proxy: Proxy, dsn: str) -> str:
    """The test's database, by way of the proxy."""
    return f"postgresql://postgres@127.0.0.1:{proxy.port}{urlsplit(dsn).path}?sslmode=disable"


def test_a_statement_without_an_answer_ends(proxy: Proxy, through: str) -> None:
    """It counts as a database that is down, and the next statement has a connection of its own."""
    database = Database(through, answer_s=1)
    assert database.run("schema_version")
    proxy.freeze()
    began = time.monotonic()
    with pytest.raises(DatabaseDown, match="no answer within 1 s"):
        database.run("schema_version")
    assert time.monotonic() - began < 20
    assert database.run("schema_version"), "a new connection is as good as any"


def test_a_lane_goes_on_when_its_connections_die_without_a_word(
    proxy: Proxy, through: str, sql: Sql, tmp_path: Path
) -> None:
    """A worker whose connections are all half-open finishes its call, on the first attempt, and takes the next."""
    first = add_call(sql, "a")
    with workers(through, tmp_path) as crew:
        worker = crew.stage("vault")
        wait_until(lambda: crew.started_calls(worker))
        proxy.freeze()
        crew.go()
        second = add_call(sql, "b")
        wait_until(lambda: _stored(sql, first) and _stored(sql, second), seconds=90, what=lambda: crew.log_of(worker))
    zombies = sql.execute("select from core.stage_totals where outcome = 'zombie'").fetchall()
    assert not zombies, "a silent connection must not cost the worker its claim"


def _stored(sql: Sql, number: int) -> bool:
    return bool(state(sql, number)["status"] == "downloaded")


class TestTheProxy:
    """The faults that the torture injects are the ones it says."""

    @pytest.mark.parametrize(("cut", "written"), [("cut_request", False), ("cut_answer", True)])
    def test_cuts_before_and_after_the_commit(
        self, proxy: Proxy, through: str, sql: Sql, cut: str, written: bool
    ) -> None:
        """Cut in the request nothing was done; cut in the answer it is committed; asked again it is done once."""
        number = add_call(sql, "a")
        calls, call = claim(Database(through))
        proxy.arm(cut, 1)
        with pytest.raises(DatabaseDown):
            calls.settle(finished(call, "vault"), claim=False)
        assert (state(sql, number)["status"] == "downloaded") == written
        assert proxy.done[cut] == 1
        stood, _ = calls.settle(finished(call, "vault"), claim=False)
        assert stood != written
        assert state(sql, number)["status"] == "downloaded"

    def test_a_lost_claim_is_found_again(self, proxy: Proxy, through: str, sql: Sql) -> None:
        """The answer to a claim is lost after its commit: asking again returns the same call, counted once."""
        number = add_call(sql, "a")
        database = Database(through)
        register(database, "w1")
        calls = Calls(database, "vault", "w1")
        proxy.arm("cut_answer", 1)
        with pytest.raises(DatabaseDown):
            calls.settle(None, claim=True)
        assert state(sql, number)["claimed_by"] == "w1"
        _, call = calls.settle(None, claim=True)
        assert call is not None
        assert (call.id, call.attempts) == (number, 1)

    def test_cut_while_it_runs(self, proxy: Proxy, through: str, sql: Sql) -> None:
        """Sent whole, never waited for: the client learns at once, whatever the server makes of it."""
        add_call(sql, "a")
        calls, call = claim(Database(through))
        proxy.arm("cut_running", 1)
        with pytest.raises(DatabaseDown, match=r"closed|reset"):
            calls.settle(finished(call, "vault"), claim=False)
        assert proxy.done["cut_running"] == 1
