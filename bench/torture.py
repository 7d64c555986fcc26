"""Breaks the whole pipeline in every way at once for a given time, then checks every law from the outside.

Real workers on a throwaway Postgres; only the speech models are stood in for. Prints its seed: the same seed gives the
same calls and the same plan of faults (whom a fault meets in the middle of what is up to the machine).
Exit status 1 when a law was broken.
"""

import argparse
import pathlib
import random
import signal
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from bench.torture.plan import plan
from bench.torture.printing import print_report
from bench.torture.rolling import restart_in_turn
from bench.torture.run import Torture
from bench.torture.sigterm import stop_everything


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/torture.py", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60, help="how long faults come (default: 60)")
    parser.add_argument(
        "--undisturbed", type=float, default=60, metavar="SECONDS", help="measured before (default: 60)"
    )
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument(
        "--only",
        choices=["sigterm", "rolling"],
        help="nothing but SIGTERM under load: of everything at once, or of one program after the other",
    )
    parser.add_argument("--rounds", type=int, default=100, help="with --only: how often (default: 100)")
    parser.add_argument("--factories", type=int, default=3, help="factory processes (default: 3)")
    parser.add_argument("--postgres", default="packaged", help="packaged (18), or a Debian major version")
    parser.add_argument("--plan", action="store_true", help="print the plan of faults and stop")
    arguments = parser.parse_args()
    say = lambda text: print(text, flush=True)  # noqa: E731
    say(f"seed {arguments.seed}")
    if arguments.plan:
        for fault in plan(arguments.seed, arguments.minutes * 60):
            say(f"{fault.at_s:8.1f} s  {fault.kind:22} {f'for {fault.lasts_s:.1f} s' if fault.lasts_s else ''}")
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no worker and no server is left behind
    try:
        with Torture(arguments.seed, say, arguments.postgres, arguments.factories) as torture:
            if arguments.only == "sigterm":
                report = stop_everything(torture, arguments.rounds)
            elif arguments.only == "rolling":
                report = restart_in_turn(torture, arguments.rounds, arguments.undisturbed)
            else:
                report = torture.run(arguments.minutes, arguments.undisturbed)
    except TimeoutError as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    print_report(report, say)
    return 0 if report.passed else 1


if __name__ == "__main__":
    sys.exit(main())
