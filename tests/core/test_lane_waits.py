"""What a lane's process says of itself while some of its threads hold calls and others have nothing to do."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.calls import add_call, register
from tests.support.processes import wait_until
from workers.core import lane as loop
from workers.core.errors import StorageDown
from workers.core.lane import Lane
from workers.core.settings import Settings
from workers.core.worker import Worker

pytestmark = pytest.mark.postgres


def test_threads_that_have_nothing_to_do_do_not_hide_a_store_that_hangs(
    sql: psycopg.Connection[dict[str, Any]], dsn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One call, handed from thread to thread, each of which waits for the store; without a call nobody waits."""
    monkeypatch.setattr(loop, "PAUSE_FIRST_S", 0.2)
    monkeypatch.setattr(loop, "PAUSE_MAX_S", 0.2)
    monkeypatch.setattr(loop, "POLL_S", 0.1)
    failed: list[float] = []

    def work(*_: Any) -> dict[str, Any]:
        time.sleep(1.5)
        failed.append(time.monotonic())
        raise StorageDown("no answer")

    worker = Worker("vault", Settings(_env_file=None, data_dir=tmp_path, database_url=dsn))  # type: ignore[call-arg]
    worker.database.admit()
    register(worker.database, worker.id)
    add_call(sql, "one")
    lane = Lane("vault", "vault_finish", prepare=lambda *_: None, work=work, threads=3)
    threads = loop._threads(lane, worker, None, False)
    for thread in threads:
        thread.start()
    try:
        wait_until(lambda: failed, 30)
        time.sleep(0.1)
        states = set()
        while len(failed) < 4:
            states.add(worker.standing.state)
            time.sleep(0.02)
        assert states == {"paused:storage_down"}
        sql.execute("update core.calls set next_attempt_at = now() + interval '1 hour'")
        wait_until(lambda: worker.standing.state == "running", 30)
    finally:
        worker.stop()
        for thread in threads:
            thread.join(30)
        worker.database.close()
