"""Measures ingest of calls that are known already: rows a second and statements a page.

Asks a local call-log server for 100,000 calls twice: first all are new, then none has changed.
"""

import argparse
import json
import pathlib
import sys
import tempfile
import time
from datetime import timedelta

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

import psycopg
import structlog
from psycopg.rows import dict_row

from tests.ingest.virtual_time import VirtualTime, real_now
from tests.ringba_server import ACCOUNT, TOKEN, RingbaServer, simulate
from tests.support.postgres import Cluster
from workers.core import settings
from workers.core.database import Database
from workers.core.migrate import migrate
from workers.ingest.ask import Asker
from workers.ingest.call_log import CallLog
from workers.ingest.pace import Pace
from workers.ingest.windows import Windows, as_rows, chunks

HOURS = 48


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/ingest.py", description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--postgres", default="packaged", help="packaged (18), or a Debian major version")
    arguments = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    cluster = Cluster(arguments.postgres)
    try:
        cluster.start()
        dsn = cluster.create_database("bench")
        migrate(dsn)
        for name in ("new calls", "known calls", "known calls again"):
            print(json.dumps({"run": name, **measure(dsn, arguments.calls)}), flush=True)
    finally:
        cluster.remove()
    return 0


def measure(dsn: str, calls: int) -> dict[str, float]:
    """One pass over all windows; seconds without those in which the server made its answers."""
    end = (real_now() - timedelta(days=4)).replace(minute=0, second=0, microsecond=0)
    start = end - timedelta(hours=HOURS)
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql, tempfile.TemporaryDirectory() as folder:
        sql.execute("drop table if exists public.test_clock")
        clock = VirtualTime(sql, end + timedelta(days=3))
        with RingbaServer(clock) as server:
            server.add(*simulate(1, start, HOURS, calls))
            config = settings.load(
                _env_file=None,
                database_url=dsn,
                data_dir=folder,
                ringba_account_id=ACCOUNT,
                ringba_api_token=TOKEN,
                ringba_api_url=server.url,
            )
            counted = Counted(dsn)
            pace = Pace(counted, 1e6, lambda _: None)
            windows = Windows(counted, pace.interval_s)
            asker = Asker(
                counted, CallLog(config, pace, structlog.get_logger()), windows, pace, 5, structlog.get_logger()
            )
            between = {"from": start, "until": end}
            sql.execute("update core.ingest_windows set agreed_at = agreed_at - interval '2 days'")
            counted.run("ingest_backfill_plan", pieces=as_rows(chunks(start, end, 1)), **between)
            counted.statements, counted.seconds = 0, 0.0
            began = time.monotonic()
            rows = 0
            while (window := windows.take(("backfill",), start, end)) is not None:
                told = asker.ask(window)
                assert told.agrees, told.reason
            took = time.monotonic() - began
            rows = sum(r["arrived"] for r in sql.execute("select arrived from core.ingest_windows").fetchall())
            pages = len(server.pages_asked())
            return {
                "rows": rows,
                "seconds": round(took, 1),
                "rows_per_second": round(rows / took),
                "rows_per_second_in_the_database": round(rows / counted.seconds),
                "pages": pages,
                "statements_per_page": round(counted.statements / pages, 2),
            }


class Counted(Database):
    """A database that counts its statements and the seconds they take."""

    statements = 0
    seconds = 0.0

    def run(self, query: str, **params: object) -> list[dict[str, object]]:
        began = time.monotonic()
        try:
            return super().run(query, **params)
        finally:
            self.statements += 1
            self.seconds += time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
