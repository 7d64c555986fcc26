"""Fetches fresh recording URLs for calls that failed as expired_url and sends them back to pending."""

import argparse
import pathlib
import sys
import time

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts.command import count, os_user, run_command
from workers.core import logs
from workers.core.database import Database
from workers.core.errors import SettingsError
from workers.core.settings import Settings
from workers.ingest.call_log import CallLog, CredentialsRefused
from workers.ingest.follow_up import BATCH, expired, fetch_fresh_urls
from workers.ingest.pace import Pace
from workers.ingest.polling import report_refusal


def main() -> int:
    parser = argparse.ArgumentParser(prog="python scripts/refresh_audio_urls.py", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these calls, by ringba_call_id (default: all)")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--dry-run", action="store_true", help="show which calls would be asked about (the default)")
    how.add_argument("--execute", action="store_true", help="ask for fresh URLs and send the calls back to pending")
    parser.add_argument("--limit", type=count, default=100_000, metavar="N", help="at most so many, newest first")
    arguments = parser.parse_args()
    act = execute if arguments.execute else dry_run
    return run_command(
        "refresh",
        lambda config, _: act(config, arguments.ids or None, arguments.limit),
        mend="Calls that were sent back stay so; run the same command again.",
    )


def dry_run(config: Settings, ids: list[str] | None, limit: int) -> int:
    database = _prepare(config)
    found = expired(database, ids, unbounded=True, limit=limit, dry_run=True)
    for call_id in found:
        print(call_id)
    print(f"{len(found)} calls failed as expired_url; --execute asks for fresh URLs. Nothing was changed.")
    return 0


def execute(config: Settings, ids: list[str] | None, limit: int) -> int:
    """Exit status: 0 every call asked about has a fresh URL, 1 some have none (named). Raises DependencyDown.

    Whatever ends it, it says last what was done.
    """
    database = _prepare(config)
    log = logs.get()
    call_log = CallLog(config, Pace(database, config.ringba_requests_per_second, time.sleep), log)
    began = database.run("ingest_closed", settle_s=0)[0]["now"]
    asked, refreshed = 0, set[str]()
    without: list[str] = []
    try:
        while asked < limit:
            batch = expired(database, ids, unbounded=True, before=began, limit=min(BATCH, limit - asked))
            if not batch:
                break
            try:
                refreshed.update(fetch_fresh_urls(database, call_log, batch, log, os_user()))
            except CredentialsRefused as error:
                report_refusal(database, call_log, error)
                raise
            asked += len(batch)
            without += [call_id for call_id in batch if call_id not in refreshed]
    finally:
        for call_id in without:
            print(f"{call_id}: the call log has no URL for it")
        print(f"{asked} calls asked about, {len(refreshed)} sent back to pending.", flush=True)
    return 1 if without else 0


def _prepare(config: Settings) -> Database:
    """The database as the ingest lane sees it."""
    if not config.uses_call_log_api:
        raise SettingsError("Fresh URLs come from the call-log API: set RINGBA_ACCOUNT_ID and RINGBA_API_TOKEN")
    logs.configure(config)
    return Database(config.dsn(role="ingest"), name="callscript refresh")


if __name__ == "__main__":
    sys.exit(main())
