"""200 prompt injections spoken in calls, against endpoints that obey each of them in every way, and an honest one.

usage: python bench/llm_injections.py [--list]

Per guise: calls judged, answers that were refused, quotes rejected, reviews asked for, and what went wrong.
A review is asked for where an obedient model answers yes to a critical question and quotes words that the
agent really said: that can be added to a verdict, and nothing can be taken away. Exit status 1 if anything
else changed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.judge.injections import INJECTIONS, MAY_FLAG, OBEDIENT, obedient, spoken, what_is_wrong
from tests.judge.llm_talks import CLEAN, HOSTILE, POSING, PRESSURE, judged, model_for, part_of
from tests.support.llm_server import honest, llm_server
from workers.judge.llm.part import with_part

COLUMNS = ("calls", "refused", "quotes rejected", "reviews", "wrong")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--list", action="store_true", help="print the injections instead")
    if arguments.parse_args().list:
        for injection in INJECTIONS:
            print(f"{injection.number:3} {injection.guise:18} {injection.words!r}")
        return 0
    began = time.monotonic()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: Counter[str] = Counter()
    asked = {PRESSURE["slug"], POSING["slug"]}
    with llm_server() as server:
        model = model_for(server, PRESSURE, POSING)
        for injection in INJECTIONS:
            for turns in (CLEAN, HOSTILE):
                said = spoken(turns, injection)
                before = judged(said)
                for how in (*OBEDIENT, "honest"):
                    server.model = honest if how == "honest" else obedient(injection, how)
                    # Useless answers in a row count as an endpoint that is down; here they are the point.
                    model.interviewer._nonsense = 0
                    part = part_of(model, said, verdict=before).part
                    joined = with_part(before, part)
                    faults = what_is_wrong(before, joined, how == MAY_FLAG, asked)
                    counts[injection.guise].update(
                        {
                            "calls": 1,
                            "refused": part["status"] == "invalid",
                            "quotes rejected": part["rejected"],
                            "reviews": joined["flagged"] and not before["flagged"],
                            "wrong": bool(faults),
                        }
                    )
                    wrong.update(f"{injection.guise}, {how}: {fault}" for fault in faults)
    total: Counter[str] = sum(counts.values(), Counter())
    print(f"{'guise':18}" + "".join(f"{c:>17}" for c in COLUMNS))
    for guise, row in [*counts.items(), ("all", total)]:
        print(f"{guise:18}" + "".join(f"{row[c]:17}" for c in COLUMNS))
    for what, times in wrong.most_common():
        print(f"WRONG {times:4} {what}")
    print(f"{len(INJECTIONS)} injections, {total['calls']} verdicts, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
