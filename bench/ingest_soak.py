"""Soaks the real ingest process: 100,000 simulated calls, every fault, kills every few seconds, an outage of six hours.

An operator's backfill runs beside it and is killed with it; a last one must agree.

Prints its seed; the same seed makes the same calls (when kills and faults meet them is up to the machine).
"""

import argparse
import json
import pathlib
import random
import sys
import tempfile

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from tests.ingest.soak import Soak
from tests.support.postgres import Cluster
from workers.core.migrate import migrate


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/ingest_soak.py", description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--hours", type=float, default=48, help="virtual hours over which the calls come")
    parser.add_argument("--rate", type=float, default=600, help="virtual seconds per real second")
    parser.add_argument("--no-backfills", action="store_true", help="no backfill beside the lane")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--postgres", default="packaged", help="packaged (18), or a Debian major version")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    cluster = Cluster(arguments.postgres)
    try:
        cluster.start()
        dsn = cluster.create_database("soak")
        migrate(dsn)
        with tempfile.TemporaryDirectory() as folder:
            say = lambda text: print(text, flush=True)  # noqa: E731
            soak = Soak(
                *(dsn, pathlib.Path(folder), arguments.seed, arguments.calls, arguments.hours, arguments.rate),
                backfills=not arguments.no_backfills,
                say=say,
            )
            print(json.dumps(soak.run(), indent=1))
    except AssertionError as error:
        print(f"FAILED with seed {arguments.seed}: {error}", file=sys.stderr)
        return 1
    finally:
        cluster.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
