"""A store that is down, as /health and the incidents tell it while the vault goes on to download."""

from __future__ import annotations

import time
from typing import Any

import psycopg

from tests.health.servers import full_house
from tests.support.processes import Workers, wait_until
from tests.support.recording_server import recording_server
from workers.core.database import Database
from workers.core.settings import LANES
from workers.health import report


def test_downloads_do_not_hide_that_nothing_can_be_stored(
    group: Workers, dsn: str, sql: psycopg.Connection[dict[str, Any]]
) -> None:
    """Each attempt gets as far as the store, some end before it; /health says what is down, and so does an incident."""
    full_house(sql, factories=1)
    sql.execute("delete from core.workers where lane = 'vault'")
    sql.execute("update core.alert_limits set value = 30 where name = 'lane_waits'")
    database = Database(dsn)
    with recording_server() as server:
        for n in range(12):
            sql.execute(
                "insert into core.calls (ringba_call_id, start_time_utc, audio_url) values (%s, now(), %s)",
                (f"C{n}", server.url(f"{'gone' if n % 4 == 0 else 'ok'}/r{n}")),
            )
        group.run(
            "workers/vault/worker.py",
            STORAGE_URL="s3://bucket/x",
            AWS_ENDPOINT="http://127.0.0.1:9",
            AWS_ACCESS_KEY_ID="a",
            AWS_SECRET_ACCESS_KEY="b",
            AWS_REGION="x",
            VAULT_ALLOWED_HOSTS=server.entry,
        )

        def told() -> list[str]:
            sql.execute("update core.workers set beat_at = now(), progress_at = now() where lane <> 'vault'")
            return report.report(report.ask(database), dict.fromkeys(LANES, 1)).problems

        down = ["vault: waits for something that is down (storage_down)"]
        wait_until(lambda: told() == down, 60, lambda: str(told()))
        until = time.monotonic() + 30
        while time.monotonic() < until:
            assert told() == down
            time.sleep(1)
        sql.execute("select core.check_queue_and_alert()")
        rows = sql.execute("select alert_key from core.alerts where severity = 'critical'").fetchall()
        assert [row["alert_key"] for row in rows] == ["lane_waits:vault"]
        database.close()
