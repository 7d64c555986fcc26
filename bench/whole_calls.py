"""Verdicts on whole calls as written: which rules each breaks, and whether it is flagged.

    python bench/whole_calls.py [FILE...] [--phrases] [--id TEXT]

A line of FILE is a call: its facts, its turns, and `violations`, which is complete: a rule that is not in it is not
broken. Prints precision and recall per rule, how many calls have exactly the expected findings, flagged or safe, and
every finding that is wrong; on the turns as written, and on `recognised` turns (bench/hear_scenes.py makes them) where
a call has them. `doubt` counts what is left to a person. Exits 1 when anything is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.judge.talks import judge, seeded
from workers.core import settings
from workers.judge.findings import NOT_APPLICABLE, NOT_ASSESSABLE, VIOLATION
from workers.judge.meaning import Meaning
from workers.judge.verdict import FLAGGED_BELOW, POINTS, Verdict

TEXTS = {"as written": "turns", "as recognised": "recognised"}


@dataclass
class Count:
    """Right, false and missed findings, and how many were left to a person."""

    right: int = 0
    false: int = 0
    missed: int = 0
    doubt: int = 0

    def add(self, found: bool, due: bool, doubt: bool) -> None:
        self.right += found and due
        self.false += found and not due
        self.missed += due and not found
        self.doubt += doubt

    def __str__(self) -> str:
        found, due = self.right + self.false, self.right + self.missed
        precision = f"{self.right / found:9.3f}" if found else f"{'-':>9}"
        recall = f"{self.right / due:7.3f}" if due else f"{'-':>7}"
        return f"{due:6} {precision} {recall} {self.false:6} {self.missed:7} {self.doubt:6}"


@dataclass
class Tally:
    """What was found in all calls of one text."""

    calls: int = 0
    exact: int = 0
    rules: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    flags: Count = field(default_factory=Count)
    wrong: list[str] = field(default_factory=list)

    @property
    def total(self) -> Count:
        """Of all rules together."""
        counts = self.rules.values()
        return Count(*(sum(getattr(count, one.name) for count in counts) for one in fields(Count)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted((ROOT / "bench").glob("judge_calls*.jsonl")))
    parser.add_argument("--phrases", action="store_true", help="by phrases alone, not by meaning as well")
    parser.add_argument("--id", default="", metavar="TEXT", help="calls whose id contains TEXT")
    arguments = parser.parse_args()
    calls = [json.loads(line) for path in arguments.files for line in path.read_text().splitlines() if line.strip()]
    meaning = None if arguments.phrases else Meaning.load(settings.load(judge_meaning=True))
    wrong = 0
    for text, key in TEXTS.items():
        chosen = [c for c in calls if key in c and arguments.id in c["id"]]
        if chosen:
            wrong += show(text, measure(chosen, key, meaning))
    return 1 if wrong else 0


def measure(calls: list[dict[str, Any]], key: str, meaning: Meaning | None) -> Tally:
    """The verdicts on the calls' turns under `key`, compared with their labels."""
    tally = Tally()
    for call in calls:
        facts = {k: call[k] for k in ("direction", "number", "start")}
        verdict = judge([tuple(t) for t in call[key]], call["vertical"], meaning=meaning, **facts)
        add(tally, call, verdict)
    return tally


def add(tally: Tally, call: dict[str, Any], verdict: Verdict) -> None:
    """Count one call's verdict."""
    due, found = set(call["violations"]), {r["rule"]: r for r in verdict.rules}
    tally.calls += 1
    wrong = []
    for slug in sorted(due | set(found)):
        outcome = found[slug]["outcome"] if slug in found else NOT_APPLICABLE
        tally.rules[slug].add(outcome == VIOLATION, slug in due, outcome == NOT_ASSESSABLE)
        if (outcome == VIOLATION) != (slug in due):
            quotes = " / ".join(e["quote"] for e in found[slug]["evidence"]) if slug in found else ""
            wrong.append(f"{slug}: {'expected' if slug in due else 'not expected'}, got {outcome}\n    {quotes[:400]}")
    tally.exact += not wrong
    flagged = expected_flag(due)
    tally.flags.add(verdict.flagged, flagged, verdict.needs_review is not None)
    if verdict.flagged != flagged:
        wrong.append(f"flagged: {verdict.flagged}, expected {flagged}; {verdict.needs_review or 'no review'}")
    tally.wrong += [f"{call['id']} ({call['vertical']}) {w}" for w in wrong]


def expected_flag(violations: set[str]) -> bool:
    """Whether these violations flag a call."""
    severity = {rule.slug: rule.severity for rule in seeded().rules}  # a rule's versions have one
    broken = [severity[slug] for slug in violations]
    return "critical" in broken or 100 - sum(POINTS[s] for s in broken) < FLAGGED_BELOW


def show(text: str, tally: Tally) -> int:
    """Print the tables; how many findings are wrong."""
    print(f"\n{text}: {tally.calls} calls, {tally.exact} with exactly the expected findings")
    print(f"{'rule':28} {'due':>6} {'precision':>9} {'recall':>7} {'false':>6} {'missed':>7} {'doubt':>6}")
    for slug, count in sorted(tally.rules.items()):
        print(f"{slug:28} {count}")
    print(f"{'all':28} {tally.total}\n{'flagged':28} {tally.flags}")
    for line in tally.wrong:
        print(f"\n{line}")
    return len(tally.wrong)


if __name__ == "__main__":
    sys.exit(main())
