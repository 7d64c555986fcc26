"""What is said of a database that refuses, or does not answer."""

from __future__ import annotations

import re
from contextlib import nullcontext
from datetime import timezone

import psycopg
import pytest

from tests.support.pgbouncer import needs_pgbouncer, pooled, through
from tests.support.postgres import Cluster, ask
from workers.core.database import MAKE_UTF8, Database, reason_of
from workers.core.errors import DatabaseDown
from workers.core.migrate import MigrationError, migrate


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("connection failed: connection refused\n\tIs the server running?", "connection failed: connection refused"),
        ("\n the pooler is full\n", "the pooler is full"),
        ("", "no answer"),
    ],
)
def test_the_reason_is_one_line(said: str, reason: str) -> None:
    """The first that the driver says, which is the cause; what follows asks questions."""
    assert reason_of(psycopg.OperationalError(said)) == reason


def test_a_server_that_is_not_there_is_named_without_the_password() -> None:
    database = Database("postgresql://me:hunter2@127.0.0.1:9/calls")
    with pytest.raises(DatabaseDown, match="refused") as raised:
        database.run("schema_version")
    assert "hunter2" not in str(raised.value)


@pytest.mark.postgres
def test_a_database_that_takes_no_writes_is_down(sql: psycopg.Connection[dict[str, object]], dsn: str) -> None:
    """A standby, or a provider's disk that is full: lanes wait, and go on by themselves once it is writable."""
    database = Database(dsn)
    _read_only(sql, "on")
    with pytest.raises(DatabaseDown, match="takes no writes"):
        database.run("worker_stopped", worker="nobody")
    with pytest.raises(MigrationError, match=r"takes no writes .* name the primary"):
        migrate(dsn)
    _read_only(sql, "off")
    assert database.run("worker_stopped", worker="nobody") == []
    database.close()


@pytest.mark.postgres
@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_of_another_encoding_is_refused_before_it_is_touched(cluster: Cluster, encoding: str) -> None:
    """It would keep some words and refuse others, one recording at a time."""
    dsn = _encoded(cluster, encoding)
    with pytest.raises(
        MigrationError, match=r"another encoding than UTF8 .*create database callscript encoding 'UTF8'"
    ):
        migrate(dsn)
    assert ask(dsn, "select to_regnamespace('core') is null") == "t"
    cluster.drop_database("encoded")


@pytest.mark.postgres
def test_the_database_that_the_mend_makes_is_taken(cluster: Cluster) -> None:
    """Whatever the server's own encoding and locale are."""
    (command,) = re.findall(r"\((.*)\)", MAKE_UTF8)
    cluster.sql(command)
    assert migrate(cluster.dsn("callscript"))
    cluster.drop_database("callscript")


def _encoded(cluster: Cluster, encoding: str) -> str:
    cluster.sql(f"create database encoded encoding '{encoding}' locale 'C' template template0")
    return cluster.dsn("encoded")


@pytest.mark.postgres
@pytest.mark.parametrize("way", ["straight", pytest.param("pooled", marks=needs_pgbouncer)])
def test_how_a_server_writes_dates_and_characters_changes_nothing(
    sql: psycopg.Connection[dict[str, object]], cluster: Cluster, dsn: str, way: str
) -> None:
    """It may be set for a database, a role, or in DATABASE_URL."""
    sql.execute(f"alter database {sql.info.dbname} set datestyle = 'German, DMY'")  # type: ignore[arg-type]
    with pooled(cluster) if way == "pooled" else nullcontext() as pool:
        url = through(dsn, pool) if pool else dsn
        clients = [Database(f"{url}&client_encoding=latin1") for _ in range(4)]
        for database in clients * 2:
            (row,) = database.run("ingest_closed", settle_s=0)
            assert row["now"].tzinfo is timezone.utc
            assert database.run("lane_paused", lane="≥") == []
        for database in clients:
            database.close()


def _read_only(sql: psycopg.Connection[dict[str, object]], value: str) -> None:
    sql.execute(f"alter database {sql.info.dbname} set default_transaction_read_only = {value}")  # type: ignore[arg-type]
