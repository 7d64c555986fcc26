"""The database is down, comes, goes, restarts and hangs: /health always answers, in bounded time, with the truth."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.health.servers import HealthServer, full_house
from tests.support.postgres import Cluster
from tests.support.processes import wait_until, workers
from workers.core.database import Database
from workers.core.errors import DatabaseDown
from workers.core.migrate import migrate
from workers.health import report, snapshot
from workers.health.snapshot import NoAnswer, Snapshot

pytestmark = pytest.mark.postgres


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """A server that a test may stop."""
    server = Cluster()
    try:
        yield server
    finally:
        server.remove()


def test_the_database_comes_goes_and_hangs(own_cluster: Cluster, tmp_path: Path) -> None:
    """The server starts without a database and says what is so as it comes, goes, restarts and hangs."""
    with workers(own_cluster.dsn("product"), tmp_path) as group:
        server = HealthServer(group)
        answer = server.get("/health")
        assert (answer.status, answer.json["status"]) == (503, "critical")
        assert "nothing listens" in answer.json["error"]
        assert str(own_cluster.folder) not in answer.text

        own_cluster.start()
        own_cluster.create_database("product")
        migrate(own_cluster.dsn("product"))
        with psycopg.connect(own_cluster.dsn("product"), autocommit=True, row_factory=dict_row) as sql:
            full_house(sql, factories=1)
            sql.execute("update core.workers set beat_at = now() + interval '1 hour'")
        server.becomes("healthy")

        own_cluster.stop()
        error = server.becomes("critical")["error"]
        assert "postgres" not in error
        assert server.get("/health/live").status == 200
        own_cluster.start()
        server.becomes("healthy")

        with psycopg.connect(own_cluster.dsn("product")) as lock:
            lock.execute("lock table core.workers")  # held: every question about health now hangs
            fresh = HealthServer(group)
            asked_at = time.monotonic()
            answer = fresh.get("/health")
            assert time.monotonic() - asked_at < snapshot.PATIENCE_S + 2
            assert answer.status == 503
            assert "silent" in answer.json["error"]
            assert fresh.get("/health/live", timeout_s=1).status == 200


def test_an_empty_database_is_named(cluster: Cluster) -> None:
    """Before the migrations ran, the reason is the missing schema, with the command that makes it."""
    cluster.create_database("empty")
    with pytest.raises(NoAnswer, match=r"scripts/migrate\.py"):
        Snapshot(Database(cluster.dsn("empty")), report.ask).get()


def test_a_full_disk_is_named() -> None:
    """The server answers, and cannot."""

    def ask(_: Database) -> None:
        raise DatabaseDown('could not extend file "base/5/2619": No space left on device')

    with pytest.raises(NoAnswer, match=r"^The database does not answer: its disk is full\.$"):
        Snapshot(Database("postgresql://"), ask).get()


def test_a_database_that_takes_no_writes_is_named(sql: psycopg.Connection[object], dsn: str) -> None:
    """No worker can say there that it lives: to start them again leads nowhere."""
    sql.execute(f"alter database {sql.info.dbname} set default_transaction_read_only = on")  # type: ignore[arg-type]
    with pytest.raises(NoAnswer, match=r"takes no writes .* name the primary in DATABASE_URL"):
        Snapshot(Database(dsn), report.ask).get()


def test_a_restart_between_two_polls_is_not_a_fault(own_cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first poll after the server was restarted finds its connection dead, and asks on a new one."""
    monkeypatch.setattr(snapshot, "FRESH_S", 0.0)
    own_cluster.start()
    own_cluster.create_database("product")
    migrate(own_cluster.dsn("product"))
    health = Snapshot(Database(own_cluster.dsn("product")), report.ask)
    assert health.get()
    own_cluster.stop()
    own_cluster.start()
    assert health.get()


class TestSnapshot:
    """The cache alone, around a question that can be made slow."""

    def test_one_asks_and_all_get_the_answer(self) -> None:
        """Twenty that ask at once cost one question."""
        asked: list[int] = []

        def ask(_: Database) -> str:
            asked.append(1)
            time.sleep(0.2)
            return "well"

        health = Snapshot(Database("unused"), ask)
        with ThreadPoolExecutor(snapshot.MAX_WAITING) as pool:
            assert set(pool.map(lambda _: health.get(), range(20))) == {"well"}
        assert len(asked) == 1

    def test_silence_after_an_answer_is_stale_then_critical(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A slow database is covered by the last answer for a while; then its silence is told."""
        monkeypatch.setattr(snapshot, "FRESH_S", 0.1)
        monkeypatch.setattr(snapshot, "PATIENCE_S", 0.1)
        monkeypatch.setattr(snapshot, "STALE_S", 1.0)
        go_on = threading.Event()
        answers = iter(["first", "second"])

        def ask(_: Database) -> str:
            answer = next(answers)
            if answer == "second":
                go_on.wait(10)
            return answer

        health = Snapshot(Database("unused"), ask)
        assert health.get() == "first"
        time.sleep(0.2)
        assert health.get() == "first"
        time.sleep(1)
        with pytest.raises(NoAnswer, match="silent"):
            health.get()
        go_on.set()
        wait_until(lambda: health._answer == "second", 5)

    def test_hung_questions_are_few_and_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A question that hangs is asked anew, but not without bound, and answers once the database does."""
        monkeypatch.setattr(snapshot, "FRESH_S", 0.0)
        monkeypatch.setattr(snapshot, "PATIENCE_S", 0.01)
        monkeypatch.setattr(snapshot, "HUNG_S", 0.02)
        go_on = threading.Event()
        asked: list[int] = []

        def ask(_: Database) -> str:
            asked.append(1)
            go_on.wait(10)
            return "well"

        health = Snapshot(Database("unused"), ask)
        for _ in range(20):
            with pytest.raises(NoAnswer):
                health.get()
            time.sleep(0.02)
        assert len(asked) == snapshot.MAX_HUNG + 1
        go_on.set()
        wait_until(lambda: not any(thread.is_alive() for thread in health._hung), 5)

    def test_the_reason_names_neither_host_nor_user(self) -> None:
        """What the server says about a connection stays in the log."""

        def ask(_: Database) -> str:
            raise DatabaseDown('connection to "db.internal" failed: password authentication failed for user "bob"')

        with pytest.raises(NoAnswer, match="login") as refused:
            Snapshot(Database("unused"), ask).get()
        assert "bob" not in str(refused.value)
        assert "db.internal" not in str(refused.value)
