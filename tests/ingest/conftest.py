"""A call-log server, a database on the same virtual clock, and the ingest lane between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.ingest.virtual_time import VirtualTime, real_now
from tests.ringba_server import ACCOUNT, TOKEN, RingbaServer, SimCall
from workers.core import settings
from workers.core.errors import SourceDown
from workers.core.worker import Worker
from workers.ingest import call_log
from workers.ingest.polling import Polling


class Ingest:
    """The lane in this process, step by step, with its server and its clock."""

    def __init__(self, server: RingbaServer, clock: VirtualTime, sql: psycopg.Connection[Any], folder: Path) -> None:
        self.server, self.clock, self.sql = server, clock, sql
        self.settings = settings.load(
            _env_file=None,
            database_url=f"postgresql://callscript_ingest@/{sql.info.dbname}?host={sql.info.host}",
            data_dir=folder,
            log_dir=folder,
            ringba_account_id=ACCOUNT,
            ringba_api_token=TOKEN,
            ringba_api_url=server.url,
            ringba_requests_per_second=50,
        )
        self.worker = Worker("ingest", self.settings)
        self.restart()

    def restart(self) -> None:
        """What a new process would remember: nothing."""
        self.polling = Polling(self.settings, self.worker)

    def run(self, passes: int = 400) -> None:
        """Step until nothing is due, looking for what time has opened and for late calls."""
        self.polling._followed_up_at = -1e9
        if self.polling._down is None:
            self.polling._planned_at = -1e9
        for _ in range(passes):
            try:
                if not self.polling.step():
                    return
            except SourceDown:
                return
        raise AssertionError("there is always more to do")

    def at(self, **later: float) -> None:
        """Let so much time pass, then run."""
        self.clock.advance(**later)
        self.run()

    # -- what the database holds -------------------------------------------------------------------

    def rows(self, query: str, *parameters: Any) -> list[dict[str, Any]]:
        return self.sql.execute(query, parameters).fetchall()  # type: ignore[arg-type]

    def call(self, call_id: str) -> dict[str, Any]:
        return self.rows("select * from core.calls where ringba_call_id = %s", call_id)[0]

    def ids(self) -> list[str]:
        return [r["ringba_call_id"] for r in self.rows("select ringba_call_id from core.calls order by 1")]

    def windows(self, kind: str = "%") -> list[dict[str, Any]]:
        return self.rows(
            "select * from core.ingest_windows where kind like %s and split_at is null order by window_start", kind
        )

    def coverage(self) -> list[dict[str, Any]]:
        return [w for w in self.windows() if w["kind"] in ("live", "catch_up")]

    def progress(self) -> dict[str, Any]:
        return self.rows("select * from core.ingest_progress")[0]

    def alerts(self) -> dict[str, str]:
        return {r["alert_key"]: r["message"] for r in self.rows("select * from core.alerts where resolved_at is null")}


@pytest.fixture
def noon() -> datetime:
    """A full hour some days ago: virtual time must not run into the real future, where no call can start."""
    return real_now().replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=20)


@pytest.fixture
def ingest(
    sql: psycopg.Connection[Any], noon: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Ingest]:
    """The lane a minute after noon, with everything before noon asked."""
    monkeypatch.setattr(call_log, "RETRY_FIRST_S", 0.01)
    clock = VirtualTime(sql, noon + timedelta(seconds=60))
    sql.execute("update core.ingest_source set frontier = %s, reconciled_to = %s", (noon, noon))
    with RingbaServer(clock) as server:
        lane = Ingest(server, clock, sql, tmp_path)
        yield lane
        lane.worker.database.close()


def calls_every(start: datetime, seconds: float, n: int, prefix: str = "c", **fields: Any) -> list[SimCall]:
    return [SimCall(f"{prefix}{i:05}", start + timedelta(seconds=i * seconds), **fields) for i in range(n)]
