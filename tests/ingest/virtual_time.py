"""One clock for the call-log server and for the database's core.source_now(), so that days pass in seconds.

The function is replaced in the test's own throwaway database: nothing in the product knows of it.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg

from tests.ringba_server import Clock


def real_now() -> datetime:
    return datetime.now(timezone.utc)


class VirtualTime(Clock):
    """A server's clock that the database follows."""

    def __init__(self, sql: psycopg.Connection[Any], start: datetime, rate: float = 0.0) -> None:
        self._sql = sql
        sql.execute("create table public.test_clock (virtual timestamptz, real timestamptz, rate float8)")
        sql.execute("grant select on public.test_clock to public")
        sql.execute("insert into public.test_clock values (now(), now(), 0)")
        sql.execute(
            """create or replace function core.source_now() returns timestamptz language sql stable as
               $$ select virtual + (now() - real) * rate from public.test_clock $$"""
        )
        super().__init__(start, rate)
        self.set(start, rate)

    def set(self, moment: datetime, rate: float | None = None) -> None:
        super().set(moment, rate)
        self._sql.execute(
            "update public.test_clock set virtual = %s, real = %s, rate = %s",
            (self._virtual, datetime.fromtimestamp(self._real, timezone.utc), self.rate),
        )

    def advance(self, **by: float) -> None:
        self.set(self.now() + timedelta(**by))
