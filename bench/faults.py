"""Injects every fault that an alert rule or a health state is for, and prints when Slack and /health told of it.

Seconds count from the injection to the message at a real HTTP endpoint in Slack's place, and from the mending to the
message that says it is over; the same for /health. Limits are shortened, as printed; the rest is what operators run.
"""

import argparse
import itertools
import json
import os
import pathlib
import sys
import tempfile

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from tests.alerts import faults
from tests.boot import program_faults


def _print(rows: list[faults.Seen]) -> None:
    for row in rows:
        told = [row.told_s, row.over_s, row.health, row.health_s, row.healthy_s]
        cells = ["-" if v is None else v if isinstance(v, str) else f"{v:.1f}" for v in told]
        print(f"| {row.fault} | {row.message} | " + " | ".join(cells) + " |", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/faults.py", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", nargs="+", default=[""], metavar="PART", help="faults whose name contains one of these"
    )
    arguments = parser.parse_args()
    chosen = [fault for fault in faults.FAULTS if any(part in fault.name for part in arguments.only)]
    print("shortened limits: " + json.dumps(faults.LIMITS) + f", DATABASE_DOWN_ALERT_S={faults.DOWN_S}", flush=True)
    print(f"| fault | message | told, s | over, s | /health | said, s | healthy, s |\n|{'---|' * 7}", flush=True)
    failed = []
    if chosen:
        with tempfile.TemporaryDirectory() as folder, faults.house(pathlib.Path(folder)) as house:
            for fault in chosen:
                try:
                    _print(faults.run(house, fault))
                except Exception as error:  # noqa: BLE001 - the rest of the table is worth having
                    failed.append(fault.name)
                    print(f"| {fault.name} | FAILED: {type(error).__name__} {str(error)[:600]} |", flush=True)
            gaps = house.slack.times()
        closest = min((b - a for a, b in itertools.pairwise(gaps)), default=0.0)
        print(f"messages {len(gaps)}, closest two {closest:.2f} s apart")
    if arguments.only in ([""], ["programs"]):
        print("programs under supervisord, with nothing shortened but quiet:", flush=True)
        for seen in program_faults.run():
            _print([seen])
    print(f"load {os.getloadavg()[0]:.1f}")
    print(f"FAILED: {', '.join(failed)}" if failed else "every fault was told, and every end")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
