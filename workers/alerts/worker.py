"""Runs the alerts worker: looks for incidents, takes back dead workers' claims, prunes, and posts alerts to Slack.

There is no other scheduler: what SQL has to do every few seconds is called from here.
"""

import pathlib
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

import argparse
import random
import socket
import threading
import time
from collections.abc import Callable

from workers.alerts import slack
from workers.alerts.keeping import LOOK_EVERY_S, Keeping
from workers.alerts.outbox import Outbox
from workers.core import disks
from workers.core.errors import DatabaseDown
from workers.core.lane import Killer
from workers.core.worker import Worker, run_process

#: Seconds between two looks at the outbox; jittered, so that dispatchers of several hosts spread out.
POLL_S = 1.0

#: Seconds between two runs of core.check_queue_and_alert().
CHECK_EVERY_S = 10.0

#: Seconds between two looks at the database's own webhook setting.
WEBHOOK_EVERY_S = 30.0

#: Seconds between two times that a disk which does not answer is told: an incident counts how often it was.
SILENT_EVERY_S = 60.0

_SILENT = (
    "On {host} {fault}: lanes that need it wait or hang. Is its volume mounted, does the server of the share answer? "
    "What hangs on it: ps -eo pid,stat,wchan:30,cmd | grep ' D'"
)


class Alerts:
    """The rounds of the alerts worker, until it is asked to stop."""

    def __init__(self, worker: Worker, keeping: Keeping) -> None:
        self._worker = worker
        self._keeping = keeping
        self._killer = Killer(worker)
        self._outbox = Outbox(worker)
        self._disks = disks.Watch(worker.settings)
        self._host = socket.gethostname()
        configured = worker.settings.slack_webhook_url
        self._configured = configured.get_secret_value() if configured else None
        self._webhook = self._configured
        self._last: dict[str, float] = {}

    def run(self) -> None:
        while not self._worker.stopping:
            try:
                self._round()
            except DatabaseDown as error:
                self._worker.standing.unhealthy("database_down", reason=str(error))
            except Exception as error:  # noqa: BLE001 - a statement the database refuses is tried again, not fatal
                self._worker.standing.unhealthy("database_refused", reason=type(error).__name__)
            self._worker.wait(POLL_S * random.uniform(1.0, 1.3))  # noqa: S311 - jitter, not cryptography

    def _round(self) -> None:
        self._kill_zombies()
        # Until we were in touch for a while, others' heartbeats may be old because of the database, not of them.
        if self._worker.heartbeat.in_touch:
            self._every(CHECK_EVERY_S, self._check)
        self._every(CHECK_EVERY_S, self._tell_disks)
        self._every(LOOK_EVERY_S, self._keeping.look)
        if self._configured is None:
            self._every(WEBHOOK_EVERY_S, self._look_up_webhook)
        if self._webhook is None:
            self._worker.standing.unhealthy("slack_not_configured")
            self._worker.standing.advanced()
            return
        self._outbox.post_next(self._webhook)
        self._worker.standing.healthy()

    def _every(self, seconds: float, do: Callable[..., None], *about: str) -> None:
        now = time.monotonic()
        if now - self._last.get(do.__name__, -seconds) >= seconds:
            self._last[do.__name__] = now
            do(*about)

    def _kill_zombies(self) -> None:
        try:
            self._killer.when_due()
        except DatabaseDown as error:
            # Somebody locks the table of calls, it may be: then incidents are to be told all the more. If the
            # database is down, the next statement says so.
            self._worker.log.warning("zombies_not_killed", reason=str(error))

    def _check(self) -> None:
        self._worker.database.run("alerts_check")

    def _tell_disks(self) -> None:
        if (fault := self._disks.fault()) is not None:
            self._every(SILENT_EVERY_S, self._tell_silent_disk, fault)
            return
        self._worker.database.run("alerts_resolve", key=f"disk_silent:{self._host}")
        for disk in self._disks.known():
            self._worker.database.run(
                "alerts_disk",
                host=self._host,
                disk=disk.name,
                free_bytes=disk.free_bytes,
                total_bytes=disk.total_bytes,
            )

    def _tell_silent_disk(self, fault: str) -> None:
        message = _SILENT.format(host=self._host, fault=fault)
        self._worker.database.run(
            "alerts_raise", key=f"disk_silent:{self._host}", severity="critical", message=message
        )  # fmt: skip

    def _look_up_webhook(self) -> None:
        found = self._worker.database.run("alerts_webhook")[0]["webhook"]
        self._webhook = found if slack.usable(found) else None


def main() -> int:
    argparse.ArgumentParser(prog="python workers/alerts/worker.py", description=__doc__).parse_args()

    def work(worker: Worker) -> None:
        worker.start()
        keeping = Keeping(worker)
        # A daemon: a store that hangs does not keep the process from ending, and retention may end anywhere.
        threading.Thread(target=worker.guarded(keeping.run), name="retention", daemon=True).start()
        worker.guarded(Alerts(worker, keeping).run)()

    return run_process("alerts", work)


if __name__ == "__main__":
    sys.exit(main())
