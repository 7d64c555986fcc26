"""The only door to Postgres: named statements from sql/queries, one connection per thread.

No session state and no prepared statements, so that PgBouncer and Supabase in transaction mode
work. Each statement is its own transaction and its own commit.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.rows import dict_row
from psycopg.types.datetime import TimestamptzBinaryLoader, TimestamptzLoader
from psycopg.types.json import Jsonb

from workers.core.errors import DatabaseDown, DatabaseDuringWork

QUERIES = Path(__file__).resolve().parents[2] / "sql" / "queries"

#: Seconds after which not even an operator's longest report is waited for.
LONGEST_ANSWER_S = 600.0

#: What is said of a server that only lets read, and what mends it.
TAKES_NO_WRITES = "takes no writes (a standby, or default_transaction_read_only is on)"
LET_WRITE = "name the primary in DATABASE_URL, or let it write (a provider forbids it when the disk is full)"

#: What is said of a database that cannot hold every character, and what mends it.
NOT_UTF8 = "has another encoding than UTF8 and cannot keep every word"
MAKE_UTF8 = (
    "name one in DATABASE_URL that can (create database callscript encoding 'UTF8' locale 'C' template template0)"
)

#: Seconds between two looks whether a signal came while a statement is waited for; psycopg's own.
POLL_S = 0.1

# Dates as the driver can read them, whatever the operator's shell says to psql, or a database or a role is given. libpq
# sends it as it connects, without a statement of its own; every pooler knows it, unlike `options`.
os.environ["PGDATESTYLE"] = "ISO"

__all__ = ["Database", "Jsonb"]


@cache
def query_text(name: str) -> bytes:
    """The statement `name` from sql/queries."""
    return (QUERIES / f"{name}.sql").read_bytes()


class Database:
    """Runs named statements. Safe to share between threads; each thread has its own connection.

    A server that is down, or a connection that breaks, raises DatabaseDown and the next
    statement connects anew. Mistakes in a statement raise psycopg's own errors.

    answer_s: how long a statement may go without its answer; then the connection counts as broken. The kernel of a
    pooler that hangs goes on acknowledging, so no timeout of TCP ends such a wait.

    guarded: only threads that called admit() may speak, and not while they work on a call
    (law 5); a thread that the work itself started may not.
    """

    def __init__(
        self, dsn: str, name: str = "callscript", guarded: bool = False, answer_s: float = LONGEST_ANSWER_S
    ) -> None:
        self._dsn = dsn
        self._name = name
        self._answer_s = answer_s
        self._guarded = guarded
        self._local = threading.local()

    def admit(self) -> None:
        """Let the calling thread use a guarded database."""
        self._local.admitted = True

    def run(self, query: str, **params: Any) -> list[dict[str, Any]]:
        """Run one statement and return its rows (an empty list when it returns none)."""
        if self._guarded and not getattr(self._local, "admitted", False):
            raise DatabaseDuringWork(f"{query} was run while a call was being worked on")
        try:
            with self._connection().cursor() as cursor:
                cursor.execute(query_text(query), params or None)
                return cursor.fetchall() if cursor.description else []
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            # A deadlock or a server in recovery counts too: the statement did not happen, try again.
            self.close()
            raise DatabaseDown(reason_of(error)) from None
        except psycopg.errors.ReadOnlySqlTransaction:
            # Another connection may find the primary again.
            self.close()
            raise DatabaseDown(f"it {TAKES_NO_WRITES}: {LET_WRITE}") from None
        except (psycopg.DataError, psycopg.IntegrityError):
            raise  # the values were wrong, the connection is as good as before
        except psycopg.Error:
            # Whatever the server refused (a right, a function), plans kept by this session may refuse it for ever.
            self.close()
            raise

    def close(self) -> None:
        """Close this thread's connection; the next statement opens a new one."""
        connection: psycopg.Connection[Any] | None = getattr(self._local, "connection", None)
        self._local.connection = None
        if connection is not None:
            connection.close()

    @contextmanager
    def closed_during_work(self) -> Iterator[None]:
        """Law 5: inside this block the calling thread may not touch the database."""
        self._local.admitted = False
        try:
            yield
        finally:
            self._local.admitted = True

    @contextmanager
    def open_for_checkpoint(self) -> Iterator[None]:
        """The narrow door in law 5: saving a finished part of long work."""
        before = getattr(self._local, "admitted", False)
        self._local.admitted = True
        try:
            yield
        finally:
            self._local.admitted = before

    def _connection(self) -> psycopg.Connection[dict[str, Any]]:
        connection: psycopg.Connection[dict[str, Any]] | None = getattr(self._local, "connection", None)
        if connection is None or connection.closed:
            connection = connect(self._dsn, self._name, self._answer_s)
            self._local.connection = connection
        return connection


class _UtcLoader(TimestamptzLoader):
    """psycopg gives times in the session's time zone, which a server, a role or PGTZ may set to any."""

    def load(self, data: Buffer) -> datetime:
        return super().load(data).astimezone(timezone.utc)


class _UtcBinaryLoader(TimestamptzBinaryLoader):
    def load(self, data: Buffer) -> datetime:
        return super().load(data).astimezone(timezone.utc)


class _Connection(psycopg.Connection[dict[str, Any]]):
    """One whose statements end: with an answer, or with an OperationalError after `answer_s` seconds."""

    answer_s: float | None = None

    def wait(self, gen: Any, interval: float = POLL_S, timeout: float | None = None) -> Any:
        try:
            return super().wait(gen, interval, timeout or self.answer_s)
        except psycopg.errors._WaitTimeout:
            raise psycopg.OperationalError(f"no answer within {self.answer_s:.0f} s") from None


def connect(dsn: str, name: str, answer_s: float = LONGEST_ANSWER_S) -> psycopg.Connection[dict[str, Any]]:
    """One connection that notices a dead peer within half a minute, and a silent one after `answer_s` seconds.

    Its times are UTC.
    """
    connection = _Connection.connect(
        dsn,
        autocommit=True,
        prepare_threshold=None,
        row_factory=dict_row,
        client_encoding="utf8",
        application_name=name,
        connect_timeout=10,
        keepalives_idle=10,
        keepalives_interval=5,
        keepalives_count=3,
        tcp_user_timeout=20_000,  # milliseconds
    )
    connection.answer_s = answer_s
    for loader in (_UtcLoader, _UtcBinaryLoader):
        connection.adapters.register_loader("timestamptz", loader)
    return connection


def in_utf8(connection: psycopg.Connection[Any]) -> bool:
    """Whether the database can hold every character. It says so to who connects; a pooler may keep it to itself."""
    return connection.info.parameter_status("server_encoding") in ("UTF8", None)


def reason_of(error: psycopg.Error) -> str:
    """One line of why: the server's own short reason, or what the driver says first, which never has the password."""
    said = (error.diag.message_primary or str(error)).strip() or "no answer"
    return said.splitlines()[0][:300]
