"""Applies sql/migrations in order, each in its own transaction, and remembers which ones ran."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import psycopg

from workers.core.database import query_text
from workers.core.errors import CallScriptError

MIGRATIONS = Path(__file__).resolve().parents[2] / "sql" / "migrations"

#: Serialises concurrent migrations of one database; any constant serves.
ADVISORY_LOCK = 0x0CA115C8


class MigrationError(CallScriptError):
    """A migration cannot be applied; the message says which and why."""


def migrations() -> list[Path]:
    """All migrations, oldest first."""
    return sorted(MIGRATIONS.glob("[0-9]*.sql"))


def latest() -> str:
    """The version this code needs the schema to be at."""
    return migrations()[-1].stem


def migrate(dsn: str, report: Callable[[str], None] = lambda _: None) -> int:
    """Bring the schema up to date; returns how many migrations were applied.

    A migration that was edited after it ran is refused: the schema would no longer be what the
    files say.
    """
    applied_now = 0
    with psycopg.connect(dsn, autocommit=True, prepare_threshold=None, connect_timeout=10) as connection:
        version = connection.info.server_version
        if version < 150000:
            raise MigrationError(f"PostgreSQL 15 or newer is needed; this server is {version // 10000}")
        connection.execute(query_text("migrations_table"))
        for path in migrations():
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
                    continue
                report(f"applying {path.stem}")
                # A lock that is not had soon is not worth stopping every lane for: fail and try again later.
                connection.execute(query_text("migrations_limits"))
                try:
                    connection.execute(text)
                except psycopg.Error as error:
                    raise MigrationError(f"{path.name} failed: {error.diag.message_primary or error}") from error
                connection.execute(query_text("migrations_record"), {"version": path.stem, "sha256": digest})
                applied_now += 1
    return applied_now
