"""Retention by itself: what is older than the configured age goes every few hours, beside the alerts."""

from __future__ import annotations

from workers.core import retention
from workers.core.database import Database
from workers.core.errors import CallError, DatabaseDown
from workers.core.worker import Worker

#: Seconds until another try after the store, or the database, did not do its part.
RETRY_S = 600.0

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

    def _once(self) -> bool:
        settings, database = self._worker.settings, self._database
        if not any(retention.days(settings).values()) and not retention.left_over(database):
            database.run("alerts_resolve", key=ALERT)
            return False
        pruned = retention.run(settings, database, "the alerts process", lambda: self._worker.stopping, _nothing)
        if any(pruned.values()):
            self._worker.log.info("retention", **pruned)
        database.run("alerts_resolve", key=ALERT)
        return True

    def _tell(self, text: str) -> None:
        message = f"{text}; to see why: python scripts/retention.py --execute"
        try:
            self._database.run("alerts_raise", key=ALERT, severity="warning", message=message)
        except Exception as error:  # noqa: BLE001 - it is in the log, and the next try tells it
            self._worker.log.warning("alert_not_raised", reason=type(error).__name__)


def _nothing(what: str, done: int, total: int) -> None:
    """Nobody watches."""
