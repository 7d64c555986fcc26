"""Retention by itself: what is older than the configured age goes every few hours, beside the alerts."""

from __future__ import annotations

import time

from workers.core import retention
from workers.core.database import Database
from workers.core.errors import CallError, DatabaseDown
from workers.core.worker import Worker

#: Seconds until another try after the store, or the database, did not do its part.
RETRY_S = 600.0

#: Seconds between two batches after which a run hangs, and between two looks at that from outside. A look at every call
#: may take ten minutes, and two hundred recordings that a slow store deletes one by one as long.
HUNG_S, LOOK_EVERY_S = 1800.0, 600.0

#: A database that is down is told by others; one that does not answer this thread so often in a row is told here.
SILENT_TOLD = 5

ALERT = "retention_stopped"


class Keeping:
    """A thread of the alerts process: a store that hangs must not keep incidents from being told."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        # Its own: what looks at every call may take longer than the worker waits for an answer.
        self._database = Database(worker.settings.dsn(role=worker.lane), name="callscript retention")
        self._silent = 0  # failures in a row
        self._got_on_at: float | None = None  # monotonic; None between two runs

    def run(self) -> None:
        """Until the process is asked to stop; ends at once where no age is set and nothing is left over."""
        while not self._worker.stopping:
            pause_s = retention.EVERY_S
            try:
                if not self._once():
                    return
                self._silent = 0
            except DatabaseDown as error:
                self._worker.log.warning("retention_waits", reason=str(error))
                self._silent += 1
                if self._silent >= SILENT_TOLD:
                    self._tell(
                        "Retention could not delete what is due: the database does not answer. It tries again by itself"
                    )
                pause_s = 60.0
            except CallError as error:
                self._worker.log.warning("retention_waits", reason=str(error))
                # The sentence of its class alone: a detail can hold what a call is named.
                self._tell(f"Retention could not delete what is due: {error.sentence()} It tries again by itself")
                pause_s = RETRY_S
            except Exception as error:
                self._worker.log.exception("retention_failed")
                self._tell(
                    f"Retention failed ({type(error).__name__}): nothing is pruned meanwhile. It tries again by itself"
                )
                pause_s = RETRY_S
            self._worker.wait(pause_s)
        self._database.close()

    def look(self) -> None:
        """Tell of a run that does not get on, which its own thread cannot. Raises DatabaseDown."""
        got_on_at = self._got_on_at
        if got_on_at is None or time.monotonic() - got_on_at < HUNG_S:
            return
        minutes = round((time.monotonic() - got_on_at) / 60)
        mend = "Does the store of STORAGE_URL answer? If it does: scripts/supervisorctl.sh restart alerts"
        self._raise(self._worker.database, f"Retention has not got on for {minutes} minutes. {mend}")

    def _once(self) -> bool:
        self._got_on_at = time.monotonic()
        try:
            return self._run()
        finally:
            self._got_on_at = None

    def _run(self) -> bool:
        settings, database = self._worker.settings, self._database
        if not any(retention.days(settings).values()) and not retention.left_over(database):
            database.run("alerts_resolve", key=ALERT)
            return False
        pruned = retention.run(settings, database, "the alerts process", self._stopping, _nothing)
        if any(pruned.values()):
            self._worker.log.info("retention", **pruned)
        database.run("alerts_resolve", key=ALERT)
        return True

    def _stopping(self) -> bool:
        """Asked between two batches."""
        self._got_on_at = time.monotonic()
        return self._worker.stopping

    def _raise(self, database: Database, message: str) -> None:
        database.run("alerts_raise", key=ALERT, severity="warning", message=message)

    def _tell(self, text: str) -> None:
        try:
            self._raise(self._database, f"{text}; to see why: python scripts/retention.py --execute")
        except Exception as error:  # noqa: BLE001 - it is in the log, and the next try tells it
            self._worker.log.warning("alert_not_raised", reason=type(error).__name__)


def _nothing(what: str, done: int, total: int) -> None:
    """Nobody watches."""
