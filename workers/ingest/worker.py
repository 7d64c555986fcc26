"""The ingest lane: calls appear in the table as soon as their source knows them."""

import argparse
import pathlib
import sys
from itertools import islice

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core.calls import take_in
from workers.core.database import Jsonb
from workers.core.errors import SettingsError, SourceDown
from workers.core.poller import Poller, run
from workers.core.settings import Settings
from workers.core.worker import Worker
from workers.ingest.inbox import Inbox, Reject
from workers.ingest.record import Record

#: Calls written with one statement.
PAGE = 500

#: Seconds between two looks at the inbox.
LOOK_EVERY_S = 1.0


def prepare(settings: Settings, worker: Worker) -> Inbox:
    """The inbox folder, made if it is not there."""
    if settings.uses_call_log_api:
        raise SettingsError(
            "RINGBA_ACCOUNT_ID is set, but this version takes calls from the inbox folder only: "
            "unset RINGBA_ACCOUNT_ID and RINGBA_API_TOKEN"
        )
    try:
        settings.inbox.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"INBOX_DIR is wrong: {settings.inbox} cannot be made ({error.strerror})") from None
    worker.log.info("watching", inbox=str(settings.inbox))
    return Inbox(settings.inbox)


def step(inbox: Inbox, worker: Worker) -> bool:
    """Take in one page of what has arrived; True when there may be more."""
    if worker.database.run("lane_paused", lane=worker.lane)[0]["paused"]:
        return False
    try:
        page = list(islice(inbox.scan(), PAGE))
    except OSError as error:
        raise SourceDown(f"the inbox folder cannot be read: {error.strerror}") from error
    records = [item for item in page if isinstance(item, Record)]
    rejects = [item for item in page if isinstance(item, Reject)]
    if records:
        write(records, worker)
    if rejects:
        rows = [{"name": r.name, "reason": r.reason} for r in rejects]
        worker.database.run("ingest_reject", source="inbox", rejects=Jsonb(rows))
        for reject in rejects:
            worker.log.warning("rejected", file=reject.name, reason=reject.reason)
    for item in page:
        inbox.done(item.name)
    return len(page) == PAGE


def write(records: list[Record], worker: Worker) -> None:
    """New calls into the queue, known ones up to date; their progress is never touched."""
    new, changed = take_in(worker.database, [r.as_row() for r in records])
    worker.database.run("ingest_mended", source="inbox", names=[r.name for r in records])
    if new or changed:
        worker.log.info("ingested", new=new, changed=changed, seen=len(records))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python workers/ingest/worker.py", description="Runs the ingest lane.")
    parser.add_argument("--drain", action="store_true", help="take in what the inbox holds now, then exit")
    arguments = parser.parse_args()
    return run(Poller("ingest", prepare, step, LOOK_EVERY_S, finished=Inbox.nothing_pending), drain=arguments.drain)


if __name__ == "__main__":
    sys.exit(main())
