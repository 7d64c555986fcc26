"""Retention on both stores: what a call no longer claims is deleted there, and counted once."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.calls import START
from workers.core import retention
from workers.core.database import Database
from workers.core.settings import Settings
from workers.core.storage import Storage

pytestmark = pytest.mark.postgres


def test_recordings_go_from_the_store(
    sql: psycopg.Connection[Any], dsn: str, tmp_path: Path, storage: Storage, storage_environment: dict[str, str]
) -> None:
    """Several batches of old ones, with their bytes; the young one stays; one that is gone already is no trouble."""
    for n in range(retention.BATCH + 5):
        key, content = f"2026/11/18/{n}.mp3", b"x" * 100
        spooled = tmp_path / "spooled"
        spooled.write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest()
        storage.put(spooled, key, sha256)
        sql.execute(
            """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, audio_sha256,
                                       downloaded_at)
               values (%s, %s, 'safe', %s, %s, now() - make_interval(days => %s))""",
            (str(n), START, key, sha256, 1 if n == 0 else 40),
        )
    storage.delete("2026/11/18/7.mp3")
    url = storage_environment["STORAGE_URL"]
    settings = Settings(_env_file=None, data_dir=tmp_path, storage_url=url, retention_recordings_days=30)  # type: ignore[call-arg]
    database = Database(dsn)
    told: list[int] = []
    pruned = retention.run(settings, database, "olga", lambda: False, lambda _, done, __: told.append(done))
    database.close()
    assert pruned == {"recordings": retention.BATCH + 4, "transcripts": 0, "events": 0}
    assert told == [retention.BATCH, retention.BATCH + 4]
    assert [o.key for o in storage.objects()] == ["2026/11/18/0.mp3"]
    receipt = sql.execute("select pruned, bytes from core.retention_runs").fetchall()
    assert receipt == [{"pruned": retention.BATCH + 4, "bytes": 100 * (retention.BATCH + 3)}]
