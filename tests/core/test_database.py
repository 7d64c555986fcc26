"""What is said of a database that refuses, or does not answer."""

from __future__ import annotations

import psycopg
import pytest

from workers.core.database import Database, reason_of
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


def _read_only(sql: psycopg.Connection[dict[str, object]], value: str) -> None:
    sql.execute(f"alter database {sql.info.dbname} set default_transaction_read_only = {value}")  # type: ignore[arg-type]
