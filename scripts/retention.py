"""Deletes what is older than the configured age; without --execute it shows what would go, and changes nothing.

RETENTION_RECORDINGS_DAYS, RETENTION_TRANSCRIPTS_DAYS and RETENTION_EVENTS_DAYS set the ages; unset, everything is kept.
Calls, verdicts and the hashes of recordings stay. The alerts process does the same by itself every six hours. A run
that is stopped, or killed, is finished by the next. Every run leaves a row in core.retention_runs.
"""

import argparse
import pathlib
import signal
import sys
import threading

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts.command import os_user, run_command
from workers.core import retention
from workers.core.database import Database
from workers.core.settings import Settings

OF = {"recordings": "of judged calls", "transcripts": "of judged calls", "events": "that are over"}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python scripts/retention.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--dry-run", action="store_true", help="show what would go (the default)")
    how.add_argument("--execute", action="store_true", help="delete it")
    parser.add_argument(
        "--gone", action="store_true", help="with --execute: STORAGE_URL is right, although it has none of what is due"
    )
    arguments = parser.parse_args()
    if arguments.gone and not arguments.execute:
        parser.error("--gone belongs to --execute")

    def act(config: Settings, database: Database) -> int:
        return execute(config, database, arguments.gone) if arguments.execute else show(config, database)

    mend = (
        "Correct STORAGE_URL, or wait until it answers, then run this again: what was given up and not deleted yet is "
        "deleted first."
    )
    return run_command("retention", act, mend)


def show(config: Settings, database: Database) -> int:
    ages = retention.days(config)
    for kind in retention.due(config, database):
        if kind.before is None:
            print(f"{kind.what:<12} kept for ever; RETENTION_{kind.what.upper()}_DAYS sets an age")
        else:
            size = "" if kind.bytes is None else f", {_size(kind.bytes)}"
            print(f"{kind.what:<12} {kind.due} {OF[kind.what]} are older than {ages[kind.what]} days{size}")
    if retention.left_over(database):
        print("A run was stopped before the store had deleted all it had given up; --execute finishes it.")
    print("Nothing was changed; --execute deletes it.")
    return 0


def execute(config: Settings, database: Database, may_be_gone: bool) -> int:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())

    def progress(what: str, done: int, total: int) -> None:
        print(f"{what}: {done} of {total}", flush=True)

    pruned = retention.run(config, database, os_user(), stop.is_set, progress, may_be_gone)
    if stop.is_set():
        print("Stopped; the next run goes on from here.", file=sys.stderr)
        return 1
    ages = retention.days(config)
    if not any(ages.values()):
        print("No age is set, so everything is kept: see RETENTION_RECORDINGS_DAYS in .env.example.")
    for what, count in pruned.items():
        if ages[what]:
            print(f"{what}: {count} older than {ages[what]} days are gone")
    return 0


def _size(count: int) -> str:
    return f"{count / 2**30:.1f} GiB" if count >= 2**30 else f"{count / 2**20:.1f} MiB"


if __name__ == "__main__":
    sys.exit(main())
