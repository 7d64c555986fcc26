"""Shows whether every call of the call log has arrived: per day what was reported, what is here, what is open."""

import argparse
import json
import pathlib
import sys
from datetime import timezone
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts.command import run_command
from workers.core.database import Database
from workers.ingest.backfill import ATTEMPTS_MAX

#: Open windows shown at most.
WINDOWS = 20


def main() -> int:
    parser = argparse.ArgumentParser(prog="python scripts/ingest_report.py", description=__doc__)
    parser.add_argument("--days", type=int, default=7, metavar="N", help="the last N days, today included (default 7)")
    parser.add_argument("--json", action="store_true", help="for machines")
    arguments = parser.parse_args()
    if not 1 <= arguments.days <= 3660:
        parser.error("--days must be between 1 and 3660")
    return run_command("ingest report", lambda _, database: report(database, arguments))


def report(database: Database, arguments: argparse.Namespace) -> int:
    days = database.run("ingest_report_days", days=arguments.days)
    rows = database.run("ingest_report_windows", limit=WINDOWS)
    # Calls are missing only where windows agreed and the table holds fewer: an open window is not done yet.
    missing = any(day["missing"] and day["open"] == day["open_backfill"] for day in days)
    progress = {
        k: rows[0][k] for k in ("watermark", "frontier", "open_windows", "last_answer_at", "refused_until", "rejects")
    }
    windows = [{k: v for k, v in row.items() if k not in progress} for row in rows if row["window_start"]]
    # A backfill gives a window up after so many asks; nobody should wait for any other either.
    in_vain = any((shown["attempts"] or 0) >= ATTEMPTS_MAX for shown in (*days, *windows))
    if arguments.json:
        print(json.dumps({**progress, "days": days, "open": windows}, default=str, indent=1))
    else:
        _print(progress, days, windows)
    return 1 if missing or in_vain else 0


def _print(progress: dict[str, Any], days: list[dict[str, Any]], windows: list[dict[str, Any]]) -> None:
    if progress["frontier"] is None:
        print("The call log has not been asked yet.")
    else:
        print(f"Complete up to {_minute(progress['watermark'])} UTC; asked up to {_minute(progress['frontier'])} UTC.")
    if progress["refused_until"]:
        print(f"Credentials are refused; next try at {_minute(progress['refused_until'])}.")
    if progress["rejects"]:
        print(f"{progress['rejects']} records made no sense: see core.ingest_rejects.")
    print(
        f"\n{'DAY':<10} {'REPORTED':>9} {'INGESTED':>9} {'MISSING':>8} {'REJECTED':>8} {'AWAITING':>8} {'SKIPPED':>8}"
        f" {'WINDOWS':>8} {'OPEN':>5}  OLDEST OPEN"
    )
    for day in days:
        oldest = _minute(day["oldest_open"]) if day["oldest_open"] else ""
        print(
            f"{day['day']:%Y-%m-%d} {day['reported']:>9,} {day['ingested']:>9,} {day['missing']:>8,} "
            f"{day['rejected']:>8,} {day['awaiting']:>8,} {day['skipped']:>8,} "
            f"{day['windows']:>8,} {day['open']:>5,}  {oldest}"
        )
    if windows:
        print("\nWindows that do not agree, oldest first:")
    for window in windows:
        counts = f"{_known(window['reported'])} reported, {_known(window['arrived'])} arrived"
        reason = window["error"] or "not asked yet"
        print(
            f"  {_minute(window['window_start'])} to {_minute(window['window_end'])} {window['kind']:<8} {counts}; "
            f"asked {window['attempts']} times: {reason}"
        )


def _minute(moment: Any) -> str:
    return f"{moment.astimezone(timezone.utc):%Y-%m-%d %H:%M}"


def _known(number: int | None) -> str:
    return "unknown" if number is None else f"{number:,}"


if __name__ == "__main__":
    sys.exit(main())
