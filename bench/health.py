"""Polls a real health server 500 times a second for a minute: statements that Postgres saw, latencies, statuses.

The server has its own log of statements: what is counted is what Postgres ran, not what we believe we asked.
"""

import argparse
import json
import pathlib
import re
import sys
import tempfile

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from tests.health.servers import HealthServer, full_house
from tests.support.load import poll
from tests.support.postgres import Cluster
from tests.support.processes import workers
from workers.core.migrate import migrate


def measure(path: str, per_second: float, seconds: float) -> dict[str, object]:
    """One run on a server and a database of its own. Latencies in milliseconds, from when a request was due."""
    import psycopg

    cluster = Cluster(log_statement="all", log_line_prefix="<%a> ")
    try:
        cluster.start()
        dsn = cluster.create_database("health")
        migrate(dsn)
        with tempfile.TemporaryDirectory() as folder, workers(dsn, pathlib.Path(folder)) as group:
            with psycopg.connect(dsn, autocommit=True) as sql:
                full_house(sql, factories=1)  # type: ignore[arg-type]
                sql.execute("update core.workers set beat_at = now() + interval '1 day'")
            server = HealthServer(group)
            server.becomes("healthy")
            log = cluster.folder / "log"
            before = _statements(log)
            load = poll(server.port, path, per_second, seconds)
            asked = _statements(log) - before
    finally:
        cluster.remove()
    return {
        "path": path,
        "requests": len(load.latencies_s),
        "statuses": dict(load.statuses),
        "statements": asked,
        "statements_allowed": int(seconds // 5) + 1,
        **{f"p{share * 100:g}_ms": round(load.percentile(share) * 1000, 1) for share in (0.5, 0.9, 0.99, 0.999, 1.0)},
        "client_lag_ms": round(load.lag_s * 1000, 1),
    }


def _statements(log: pathlib.Path) -> int:
    return len(re.findall(r"^<callscript health> LOG:  (?:execute|statement)", log.read_text(), re.MULTILINE))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/health.py", description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=float, default=500, help="requests a second")
    parser.add_argument("--seconds", type=float, default=60)
    arguments = parser.parse_args()
    failed = False
    # /metrics asks for totals besides; /health/live is what an answer costs that asks nothing at all.
    for path, questions in (("/health", 1), ("/metrics", 2), ("/health/live", 1)):
        result = measure(path, arguments.rate, arguments.seconds)
        result["statements_allowed"] = int(str(result["statements_allowed"])) * questions
        print(json.dumps(result), flush=True)
        failed = failed or int(str(result["statements"])) > int(str(result["statements_allowed"]))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
