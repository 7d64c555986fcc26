"""Judges finished calls again by the rules as they stand now, and prints what would be different.

Nothing is written without --execute. With it, each call whose verdict differs gets the new one as its current verdict
and the status that follows; earlier verdicts are kept. The rule in force on the day of a call still applies: new
are the rows of core.qa_rules and the engine. Calls that a person overrode, or that a worker holds, are left alone.
"""

import argparse
import json
import pathlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any, TextIO

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts.command import count, os_user, run_command, when
from workers.core import calls
from workers.core.database import Database, Jsonb
from workers.core.settings import Settings
from workers.judge.again import JOBS, Again, judge_all
from workers.judge.meaning import Meaning
from workers.judge.rules import VERTICALS, RuleError, RuleSet
from workers.judge.verdict import ENGINE

PAGE = 20  # calls read by one statement; the transcript of an hour is about 2 MB
BATCH = 20  # calls written by one statement: locks are held for milliseconds
LISTED = 40  # changed calls that are printed one by one; --json has them all
PROGRESS = 500  # calls


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python scripts/judge_again.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--since", metavar="WHEN", type=_moment, help="calls that began since: 24h, 7d, or 2026-11-18")
    parser.add_argument("--until", metavar="WHEN", type=_moment, help="calls that began before that (UTC)")
    parser.add_argument("--vertical", choices=sorted(VERTICALS), metavar="VERTICAL", help="only this vertical")
    parser.add_argument("--rule", metavar="SLUG", help="only calls of the verticals that this rule is for")
    parser.add_argument("--status", choices=("flagged", "safe"), help="only calls that are flagged, or safe")
    parser.add_argument("--call", metavar="ID", help="only this call: the ringba_call_id, or our own number")
    parser.add_argument("--limit", metavar="N", type=count, help="at most so many calls, the oldest first")
    parser.add_argument("--jobs", metavar="N", type=count, default=JOBS, help="processes (default: %(default)s)")
    parser.add_argument(
        "--execute", action="store_true", help="write the new verdicts, after the difference is printed"
    )
    parser.add_argument("--reason", metavar="TEXT", help="why; kept with the run (required with --execute)")
    parser.add_argument("--json", action="store_true", help="the difference for machines, every changed call included")
    arguments = parser.parse_args()
    if arguments.execute and not (arguments.reason or "").strip():
        parser.error("--execute needs --reason TEXT: why these calls are judged again, for whoever asks later")
    return run_command("judge_again", lambda settings, database: judge_again(settings, database, arguments))


def _moment(text: str) -> datetime:
    told = when(text)
    return datetime.now(timezone.utc) - told if isinstance(told, timedelta) else told


def judge_again(settings: Settings, database: Database, arguments: argparse.Namespace) -> int:
    rows = database.run("judge_rules")
    try:
        rules = RuleSet.from_rows(rows)
    except RuleError as error:
        print(f"{error}. Nothing was judged; python scripts/validate.py checks the rules.", file=sys.stderr)
        return 1
    if arguments.rule is not None and arguments.rule not in {r.slug for r in rules.rules}:
        known = ", ".join(dict.fromkeys(r.slug for r in rules.rules))
        print(f"There is no rule {arguments.rule}; there are {known}.", file=sys.stderr)
        return 2
    meaning = Meaning.load(settings)
    selection = {key: getattr(arguments, key) for key in ("since", "vertical", "rule", "status", "call")}
    selection["before"] = arguments.until
    flags_stay = settings.judge_llm_url is None or settings.judge_llm_mode != "wait"
    # The spool is a file without a name: it is gone with this process, however that ends.
    with tempfile.TemporaryFile("w+") as spool:
        difference = compare(database, selection, arguments, rows, rules, meaning, flags_stay, spool)
        if difference.calls == 0:
            print("No judged call is like that; python scripts/calls.py list shows which there are.", file=sys.stderr)
            return 1 if arguments.call else 0
        written = moved = 0
        if not arguments.json:
            difference.show(spool)
        if arguments.execute:
            written, moved = execute(database, selection, arguments, rules, rows[0]["seen"], spool)
        if arguments.json:
            difference.show_json(spool, rules.hash, written if arguments.execute else None)
        elif not arguments.execute:
            print("Nothing was written; --execute --reason TEXT writes the new verdicts.")
        else:
            print(f"{written} new verdicts were written, {moved} calls went from flagged to safe or back.")
            left = difference.different - written
            if left:
                print(f"{left} calls were left as they are: judged, overridden or claimed by somebody meanwhile.")
        overtaken = arguments.execute and written < difference.different and _changed_since(database, rows[0]["seen"])
        if overtaken:
            print("The rules have changed meanwhile: run the same command again.", file=sys.stderr)
    return 1 if difference.broken or overtaken else 0


def _changed_since(database: Database, seen: str) -> bool:
    """Whether the table of rules is another than when it was seen so."""
    now: str = database.run("judge_rules")[0]["seen"]
    return now != seen


# -- comparing -----------------------------------------------------------------------------------


class Difference:
    """What judging again would change, summed up call by call."""

    def __init__(self, calls: int) -> None:
        self.calls = calls
        self.seen = self.same = self.renewed = self.different = 0
        self.flips: Counter[str] = Counter()
        self.violated: Counter[str] = Counter()
        self.cleared: Counter[str] = Counter()
        self.other: Counter[str] = Counter()
        self.not_judged: Counter[str] = Counter()
        self.scores: Counter[str] = Counter()

    @property
    def broken(self) -> int:
        """Calls that the engine failed on."""
        return sum(n for why, n in self.not_judged.items() if why.startswith("the engine failed"))

    @property
    def slugs(self) -> list[str]:
        """The rules whose outcome or evidence changed for any call."""
        return sorted({*self.violated, *self.cleared, *self.other})

    def take(self, again: Again) -> None:
        self.seen += 1
        if again.skip:
            self.not_judged[again.skip] += 1
        elif not again.differs:
            self.same += 1
        else:
            self.different += 1
            self.renewed += not again.findings_differ
            self.violated.update(again.violated)
            self.cleared.update(again.cleared)
            self.other.update(again.other)
            if again.flipped:
                self.flips[f"{again.before} to {again.after}"] += 1
            if again.score != again.score_before:
                self.scores["higher" if again.score > again.score_before else "lower"] += 1

    def show(self, spool: TextIO) -> None:
        print(
            f"{self.seen} calls: {self.same} judged the same, {self.renewed} the same by newer rules or engine, "
            f"{self.different - self.renewed} differently, {sum(self.not_judged.values())} not judged again."
        )
        for why, n in sorted(self.not_judged.items()):
            print(f"  not judged again: {n} {why}")
        for change in ("safe to flagged", "flagged to safe"):
            print(f"  {change}: {self.flips[change]}")
        print(f"  score higher: {self.scores['higher']}, lower: {self.scores['lower']}")
        if self.slugs:
            print(f"\n{'RULE':<28} {'NEWLY VIOLATED':>14} {'NEWLY CLEARED':>14} {'OTHER CHANGE':>13}")
        for slug in self.slugs:
            print(f"{slug:<28} {self.violated[slug]:>14} {self.cleared[slug]:>14} {self.other[slug]:>13}")
        listed = 0
        for again in _changed(spool):
            listed += 1
            if listed == 1:
                print(f"\n{'CALL':<38} {'BEFORE':<12} {'AFTER':<12} RULES")
            if listed <= LISTED:
                print(f"{again['call']:<38} {again['before']:<8} {again['score_before']:>3} {again['after']:<8} "
                      f"{again['score']:>3} {_signed(again)}")  # fmt: skip
        if listed > LISTED:
            print(f"... and {listed - LISTED} more: --json lists them all")
        print()

    def show_json(self, spool: TextIO, rules_hash: str, written: int | None) -> None:
        """One object; its `changed` is written call by call, so that memory stays flat."""
        head = {
            "calls": self.seen, "same": self.same, "renewed": self.renewed,
            "changed_findings": self.different - self.renewed, "not_judged": dict(self.not_judged),
            "flips": dict(self.flips), "scores": dict(self.scores),
            "rules": {slug: {"newly_violated": self.violated[slug], "newly_cleared": self.cleared[slug],
                             "other": self.other[slug]} for slug in self.slugs},
            "rules_hash": rules_hash, "engine": ENGINE, "written": written,
        }  # fmt: skip
        print(json.dumps(head, indent=1)[:-2] + ',\n "changed": [', end="")
        comma = ""
        for again in _changed(spool):
            print(f"{comma}\n  {json.dumps(again)}", end="")
            comma = ","
        print("\n ]\n}")


def _changed(spool: TextIO) -> Iterator[dict[str, Any]]:
    """The calls whose findings differ, as plain data."""
    spool.seek(0)
    for line in spool:
        change = json.loads(line)["change"]
        if change:
            yield change


def _signed(again: dict[str, Any]) -> str:
    return " ".join([*(f"+{s}" for s in again["violated"]), *(f"-{s}" for s in again["cleared"]),
                     *(f"~{s}" for s in again["other"])])  # fmt: skip


def compare(
    database: Database,
    selection: dict[str, Any],
    arguments: argparse.Namespace,
    rule_rows: list[dict[str, Any]],
    rules: RuleSet,
    meaning: Meaning | None,
    flags_stay: bool,
    spool: TextIO,
) -> Difference:
    """Judge every selected call; what differs goes into the spool, a line a call."""
    known = database.run("again_count", **selection)[0]
    total = min(known["calls"], arguments.limit or known["calls"])
    difference = Difference(total)
    _say(f"Judging {total} calls again by {len(rules.rules)} rules ({rules.hash[:12]}), engine {ENGINE}.")
    pages = _pages(database, selection, known["until"], arguments.limit)
    for again in judge_all(pages, rule_rows, rules, meaning, arguments.jobs, flags_stay):
        difference.take(again)
        if again.differs:
            change = again.summary() if again.findings_differ else None
            spool.write(json.dumps({"result": again.result, "change": change}) + "\n")
        if difference.seen % PROGRESS == 0:
            _say(f"{difference.seen} of {total} judged, {difference.different - difference.renewed} differently")
    return difference


def _pages(
    database: Database, selection: dict[str, Any], until: int, limit: int | None
) -> Iterator[list[dict[str, Any]]]:
    after, left = 0, limit
    while left is None or left > 0:
        size = PAGE if left is None else min(PAGE, left)
        page = database.run("again_calls", **selection, after=after, until=until, limit=size)
        if not page:
            return
        after, left = page[-1]["id"], None if left is None else left - len(page)
        yield page


def _say(text: str) -> None:
    """Progress; the answer itself is alone on stdout."""
    print(text, file=sys.stderr, flush=True)


# -- writing ---------------------------------------------------------------------------------------


def execute(
    database: Database,
    selection: dict[str, Any],
    arguments: argparse.Namespace,
    rules: RuleSet,
    rules_seen: str,
    spool: TextIO,
) -> tuple[int, int]:
    """Write what is in the spool, batch by batch; a run that is stopped is finished by the same command.

    rules_seen: the table of rules as it was when they were read; once it is another, nothing more is written.
    """
    chosen = {k: str(v) for k, v in {**selection, "limit": arguments.limit}.items() if v is not None}
    written = moved = 0
    run: int | None = None
    for batch in _batches(spool):
        if run is None:  # a run that has nothing to write leaves no trace
            run = database.run(
                "again_start",
                os_user=os_user(),
                reason=arguments.reason.strip(),
                selection=Jsonb(chosen),
                rules_hash=rules.hash,
                engine_version=ENGINE,
            )[0]["id"]
        done, flipped = calls.write_again(database, run, [new | {"rules_seen": rules_seen} for new in batch])
        written, moved = written + done, moved + flipped
        if written % PROGRESS < BATCH:
            _say(f"{written} written")
    if run is not None:
        database.run("again_end", run=run)
    return written, moved


def _batches(spool: TextIO) -> Iterator[list[dict[str, Any]]]:
    spool.seek(0)
    batch: list[dict[str, Any]] = []
    for line in spool:
        batch.append(json.loads(line)["result"])
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


if __name__ == "__main__":
    sys.exit(main())
