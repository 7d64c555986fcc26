"""A thousand calls judged twice, and once more by lanes under a storm of kill -9: identical verdicts.

    python bench/same_bytes.py [--calls 1000] [--kills 30]

Starts a throwaway PostgreSQL, judges every call twice in this process with rules compiled anew, then lets real judge
lanes do it while one is killed again and again, and compares the bytes of what is stored. Exits 1 on any difference.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.judge.storm import show, storm
from tests.support.postgres import Cluster
from workers.core.migrate import migrate


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=30)
    arguments = parser.parse_args()
    began, cluster = time.monotonic(), Cluster()
    try:
        dsn = cluster.start().create_database("storm")
        migrate(dsn)
        with tempfile.TemporaryDirectory() as folder:
            status = show(storm(dsn, Path(folder), arguments.calls, arguments.kills))
    finally:
        cluster.remove()
    print(f"{time.monotonic() - began:.0f} s")
    return status


if __name__ == "__main__":
    sys.exit(main())
