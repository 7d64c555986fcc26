"""Applies sql/migrations in order, each in its own transaction, and remembers which ones ran."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from workers.core.database import LET_WRITE, MAKE_UTF8, NOT_UTF8, TAKES_NO_WRITES, in_utf8, query_text
from workers.core.errors import CallScriptError

MIGRATIONS = Path(__file__).resolve().parents[2] / "sql" / "migrations"

#: The oldest server whose SQL the migrations may use.
OLDEST_SERVER = 150000

#: Serialises concurrent migrations of one database; any constant serves.
ADVISORY_LOCK = 0x0CA115C8

#: Seconds for which a migration that waits for a table's lock is tried again. While it waits, every lane waits behind
#: it: so it waits a second at a time (sql/queries/migrations_limits.sql), and lets the lanes work in between.
PATIENCE_S = 300.0

#: Seconds between two tries, from and to.
BETWEEN_S = (2.0, 4.0)

#: Shows who has held locks for long.
FIND_HOLDER = (
    'scripts/psql.sh -c "select pid, application_name, state, xact_start from pg_stat_activity order by xact_start"'
)


class MigrationError(CallScriptError):
    """A migration cannot be applied; the message says which and why."""


def migrations() -> list[Path]:
    """All migrations, oldest first."""
    return sorted(MIGRATIONS.glob("[0-9]*.sql"))


def latest() -> str:
    """The version this code needs the schema to be at."""
    return migrations()[-1].stem


def migrate(dsn: str, report: Callable[[str], None] = lambda _: None, patience_s: float = PATIENCE_S) -> int:
    """Bring the schema up to date; returns how many migrations were applied.

    A migration that was edited after it ran is refused: the schema would no longer be what the
    files say. Safe while lanes work: none of them waits for longer than a moment.
    """
    applied_now = 0
    with psycopg.connect(
        dsn, autocommit=True, prepare_threshold=None, client_encoding="utf8", connect_timeout=10
    ) as connection:
        version = connection.info.server_version
        if version < OLDEST_SERVER:
            raise MigrationError(
                f"PostgreSQL {OLDEST_SERVER // 10000} or newer is needed; this server is {version // 10000}"
            )
        if not in_utf8(connection):
            raise MigrationError(f"the database {NOT_UTF8}: {MAKE_UTF8}")
        try:
            with connection.transaction():
                connection.execute(query_text("migrations_lock"), {"key": ADVISORY_LOCK})
                connection.execute(query_text("migrations_table"))
            for path in migrations():
                applied_now += _apply_patiently(connection, path, report, patience_s)
            _grant(connection)
            connection.execute(query_text("migrations_cron"))
        except psycopg.errors.InsufficientPrivilege as error:
            raise MigrationError(
                f"DATABASE_URL names a user who may not change the schema ({error.diag.message_primary}): "
                "name the one who owns the database"
            ) from error
        except psycopg.errors.ReadOnlySqlTransaction as error:
            raise MigrationError(f"the database {TAKES_NO_WRITES}: {LET_WRITE}") from error
    return applied_now


def _grant(connection: psycopg.Connection[Any]) -> None:
    """Give each lane its rights, also where a restore lost them or its role came after the migrations."""
    with connection.transaction():
        connection.execute(query_text("migrations_lock"), {"key": ADVISORY_LOCK})
        connection.execute(query_text("migrations_grants"))


def _apply_patiently(
    connection: psycopg.Connection[Any], path: Path, report: Callable[[str], None], patience_s: float
) -> bool:
    """Apply one migration, however often its locks are held by somebody else. Returns whether it was new."""
    ends = time.monotonic() + patience_s
    told = False
    while True:
        try:
            return _apply(connection, path, report if not told else lambda _: None)
        except (psycopg.errors.LockNotAvailable, psycopg.errors.DeadlockDetected):
            if time.monotonic() > ends:
                raise MigrationError(
                    f"{path.name} needs a lock that another session has held for {patience_s:.0f} s: find it with "
                    f"{FIND_HOLDER}, let it end, and run python scripts/migrate.py again"
                ) from None
            if not told:
                report(f"{path.stem} waits for a lock that another session holds; the lanes go on meanwhile")
                told = True
            time.sleep(random.uniform(*BETWEEN_S))  # noqa: S311 - jitter, not cryptography


def _apply(connection: psycopg.Connection[Any], path: Path, report: Callable[[str], None]) -> bool:
    text = path.read_bytes()
    digest = hashlib.sha256(text).hexdigest()
    # A lock of the transaction, not of the session: a pooler in transaction mode may sit between.
    with connection.transaction():
        connection.execute(query_text("migrations_lock"), {"key": ADVISORY_LOCK})
        row = connection.execute(query_text("migrations_applied"), {"version": path.stem}).fetchone()
        if row is not None:
            if row[0] != digest:
                raise MigrationError(
                    f"{path.name} was changed after it was applied: restore it and add a new migration"
                )
            return False
        report(f"applying {path.stem}")
        connection.execute(query_text("migrations_limits"))
        try:
            connection.execute(text)
        except (
            psycopg.errors.LockNotAvailable,
            psycopg.errors.DeadlockDetected,
            psycopg.errors.ReadOnlySqlTransaction,
        ):
            raise
        except psycopg.Error as error:
            if connection.closed:
                raise  # the migration did nothing wrong
            raise MigrationError(f"{path.name} failed: {error.diag.message_primary or error}") from error
        connection.execute(query_text("migrations_record"), {"version": path.stem, "sha256": digest})
        return True
