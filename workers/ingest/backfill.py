"""Backfill: an operator asks for calls of the past once, newest window first, until every window agrees."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from workers.core import settings
from workers.core.errors import DatabaseDown, DependencyDown, Draining, SettingsError
from workers.core.output import printed
from workers.core.settings import Settings
from workers.core.times import iso_time
from workers.core.worker import Worker
from workers.ingest.ask import Asker
from workers.ingest.call_log import CallLog, CredentialsRefused
from workers.ingest.pace import Pace
from workers.ingest.polling import report_refusal, stoppable_wait
from workers.ingest.progress import Progress
from workers.ingest.windows import SETTLE_S, Window, Windows, as_rows, chunks

#: A window that cannot be split is asked so often before it is named as one that does not agree.
ATTEMPTS_MAX = 5

#: ... with no longer pauses than this between, seconds: an operator waits.
AGAIN_MAX_S = 60.0

#: So many failures in a row, with growing pauses (about six minutes), and the backfill gives up for now.
FAILURES_MAX = 10
PAUSE_FIRST_S, PAUSE_MAX_S = 2.0, 60.0

#: A backfill asks no faster, whatever the lane may: most of the budget is today's calls'.
REQUESTS_PER_SECOND_MAX = 1.0

CHUNK_HOURS = 6


@dataclass(frozen=True, slots=True)
class Range:
    """The time to backfill, [start, end) in UTC, and the hours of one window."""

    start: datetime
    end: datetime
    chunk_hours: int

    def resume_command(self) -> str:
        return (
            f"python workers/ingest/worker.py --backfill --start {self.start:%Y-%m-%dT%H:%M:%SZ} "
            f"--end {self.end:%Y-%m-%dT%H:%M:%SZ} --chunk-hours {self.chunk_hours}"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("backfill (needs the call-log API)")
    group.add_argument("--backfill", action="store_true", help="ask for calls of the past, newest first, then exit")
    group.add_argument("--hours", type=_positive, metavar="N", help="the last N hours")
    group.add_argument("--days", type=_positive, metavar="N", help="the last N days")
    group.add_argument("--start", type=_moment, metavar="D", help="from this date or ISO 8601 time (UTC) ...")
    group.add_argument("--end", type=_moment, metavar="D", help="... to this one; a date alone means its whole day")
    group.add_argument(
        "--chunk-hours", type=_positive, metavar="N", help=f"hours asked for at once (default {CHUNK_HOURS})"
    )
    group.add_argument("--dry-run", action="store_true", help="show the windows that would be asked for")


def refuse_without(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """A backfill's flags without --backfill are a slip: exit 2 rather than run the lane."""
    given = ("hours", "days", "start", "end", "chunk_hours")
    if arguments.dry_run or any(getattr(arguments, name) is not None for name in given):
        parser.error("--hours, --days, --start, --end, --chunk-hours and --dry-run belong to --backfill")


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """The whole command. Exit status: 0 every window agrees, 1 some do not (listed), 2 wrong use."""
    spans = [arguments.hours is not None, arguments.days is not None, arguments.start is not None]
    if sum(spans) != 1 or (arguments.start is None) != (arguments.end is None) or arguments.drain:
        parser.error("--backfill needs one of --hours N, --days N, or --start D with --end D, and no --drain")
    try:
        config = settings.load()
        if not config.uses_call_log_api:
            raise SettingsError("--backfill needs the call-log API: set RINGBA_ACCOUNT_ID and RINGBA_API_TOKEN")
        with Worker("ingest", config) as worker:
            worker.wait_for_database()
            closed = worker.database.run("ingest_closed", settle_s=SETTLE_S)[0]["closed"].astimezone(timezone.utc)
            wanted = _range(arguments, closed)
            if wanted.start >= wanted.end:
                parser.error("there is no time between --start and --end that has passed")
            if arguments.dry_run:
                return printed(lambda: _dry_run(worker, wanted))
            return printed(Backfill(config, worker, wanted).run)
    except SettingsError as error:
        print(f"ingest: {error}", file=sys.stderr)  # noqa: T201 - the one sentence for the operator
        return 2
    except Draining:
        print("Stopped before anything was asked for.", file=sys.stderr)  # noqa: T201
        return 1


class Backfill:
    """One run over a range of time."""

    def __init__(self, config: Settings, worker: Worker, wanted: Range) -> None:
        self._worker = worker
        self._wanted = wanted
        self._progress = Progress(worker.log)
        rate = min(config.ringba_requests_per_second, REQUESTS_PER_SECOND_MAX)
        pace = Pace(worker.database, rate, stoppable_wait(worker))
        self._wait = pace.wait
        self._windows = Windows(worker.database, pace.interval_s, AGAIN_MAX_S)
        self._call_log = CallLog(config, pace, self._progress)
        self._asker = Asker(
            worker.database, self._call_log, self._windows, pace, config.min_call_seconds, self._progress
        )

    def run(self) -> int:
        try:
            self._open()
            self._ask_all()
        except Draining:
            self._progress.close()
            return self._stopped("Stopped")
        except CredentialsRefused as error:
            self._progress.close()
            report_refusal(self._worker.database, self._call_log, error)
            return self._stopped(str(error))
        except DependencyDown as error:
            self._progress.close()
            return self._stopped(
                f"Given up after {FAILURES_MAX} tries in a row: {error} If it answers otherwise, these windows may be "
                "too long for it: --chunk-hours 1"
            )
        self._progress.close()
        return self._report()

    def _open(self) -> None:
        wanted = self._wanted
        pieces = chunks(wanted.start, wanted.end, wanted.chunk_hours)
        counts = self._worker.database.run("ingest_backfill_plan", pieces=as_rows(pieces), **self._between())[0]
        self._progress.start(todo=counts["due"], done=counts["done"])

    def _ask_all(self) -> None:
        failures = 0
        while True:
            try:
                window = self._windows.take(
                    ("backfill",), self._wanted.start, self._wanted.end, attempts_below=ATTEMPTS_MAX
                )
                if window is None:
                    if not self._wait_for_the_next():
                        return
                    continue
                self._ask(window)
                failures = 0
            except CredentialsRefused:
                raise
            except DependencyDown as error:
                failures += 1
                if failures >= FAILURES_MAX:
                    raise
                self._progress.warning("waiting", reason=str(error))
                self._wait(min(PAUSE_FIRST_S * 2 ** (failures - 1), PAUSE_MAX_S))

    def _ask(self, window: Window) -> None:
        self._progress.asking(window.start)
        told = self._asker.ask(window)
        self._progress.asked(told)

    def _wait_for_the_next(self) -> bool:
        """Wait until a window that disagreed may be asked again; False when none is left to ask."""
        waits = [r["due_in_s"] for r in self._state() if not r["done"] and r["attempts"] < ATTEMPTS_MAX]
        if not waits:
            return False
        self._wait(min(min(waits) + 0.1, 5.0))
        return True

    def _report(self) -> int:
        rows = self._state()
        open_rows = [r for r in rows if not r["done"]]
        say = self._progress.say
        say(f"{len(rows) - len(open_rows)} of {len(rows)} windows agree. {self._progress.totals()}")
        if not open_rows:
            return 0
        say(f"These {len(open_rows)} do not; the same command asks for them again:")
        for row in open_rows:
            counts = f"{_told(row['reported'])} reported, {_told(row['arrived'])} arrived"
            say(f"  {row['window_start']:%Y-%m-%d %H:%M:%S} to {row['window_end']:%H:%M:%S}  {counts}  {row['error']}")
        return 1

    def _stopped(self, why: str) -> int:
        say = self._progress.say
        say(f"{why}. {self._progress.totals()}")
        try:
            rows = self._state()
            say(f"{sum(r['done'] for r in rows)} of {len(rows)} windows agree and are not asked for again.")
        except DatabaseDown as error:
            say(str(error))
        say(f"To go on: {self._wanted.resume_command()}")
        return 1

    def _state(self) -> list[dict[str, Any]]:
        return self._worker.database.run("ingest_backfill_state", **self._between())

    def _between(self) -> dict[str, Any]:
        return {"from": self._wanted.start, "until": self._wanted.end}


def _dry_run(worker: Worker, wanted: Range) -> int:
    rows = worker.database.run("ingest_backfill_state", **{"from": wanted.start, "until": wanted.end})
    done = {(r["window_start"], r["window_end"]) for r in rows if r["done"]}
    pieces = chunks(wanted.start, wanted.end, wanted.chunk_hours)
    for start, end in pieces:
        known = "  agrees already" if (start, end) in done else ""
        print(f"{start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M} UTC{known}")  # noqa: T201
    left = sum(piece not in done for piece in pieces)
    print(f"{left} of {len(pieces)} windows would be asked for, newest first. Nothing was changed.")  # noqa: T201
    return 0


def _range(arguments: argparse.Namespace, closed: datetime) -> Range:
    if arguments.start is None:
        start = closed - timedelta(hours=arguments.hours or 24 * arguments.days)
        return Range(start, closed, arguments.chunk_hours or CHUNK_HOURS)
    end, is_date = arguments.end
    end += timedelta(days=1) if is_date else timedelta()
    return Range(arguments.start[0], min(end, closed), arguments.chunk_hours or CHUNK_HOURS)


def _moment(text: str) -> tuple[datetime, bool]:
    """A UTC time to the second, and whether only its date was given."""
    try:
        moment = iso_time(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text} is not a date or time such as 2026-11-18 or 2026-11-18T17:00Z"
        ) from None
    return moment.astimezone(timezone.utc).replace(microsecond=0), len(text.strip()) == len("2026-11-18")


def _positive(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= 100_000:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
    return int(text)


def _told(number: int | None) -> str:
    return "unknown" if number is None else f"{number:,}"
