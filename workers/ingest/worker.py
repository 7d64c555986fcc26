"""The ingest lane: calls appear in the table as soon as their source knows them."""

import argparse
import pathlib
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core.poller import Source, run
from workers.core.settings import Settings
from workers.core.worker import Worker
from workers.ingest import backfill
from workers.ingest.inbox_polling import InboxPolling
from workers.ingest.polling import Polling

#: Seconds between two looks at the source.
LOOK_EVERY_S = 1.0

#: Incidents about the call log, which nobody else closes once the inbox is the source.
OF_THE_CALL_LOG = ("call_log_credentials", "call_log_details", "call_log_down", "call_log_windows", "no_calls")


def prepare(settings: Settings, worker: Worker) -> Source:
    """The call-log API where there are credentials for it, else the inbox folder."""
    if settings.uses_call_log_api:
        return Polling(settings, worker)
    for key in OF_THE_CALL_LOG:
        worker.database.run("alerts_resolve", key=key)
    return InboxPolling(settings, worker)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python workers/ingest/worker.py", description="Runs the ingest lane.")
    parser.add_argument("--drain", action="store_true", help="one pass over the source, then exit")
    backfill.add_arguments(parser)
    arguments = parser.parse_args()
    if arguments.backfill:
        return backfill.run(parser, arguments)
    backfill.refuse_without(parser, arguments)
    return run("ingest", prepare, LOOK_EVERY_S, arguments.drain)


if __name__ == "__main__":
    sys.exit(main())
