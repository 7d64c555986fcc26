"""From core.alerts to Slack: claim the next due message, post it, write down what became of it.

At least once: a message is marked when Slack has taken it, so a dispatcher killed in between
leaves it to be posted again when its lease is over. One pace for all dispatchers, kept in the
database, so that neither a second host nor a restart posts faster.
"""

from __future__ import annotations

import socket
from typing import Any

from workers.alerts import slack
from workers.alerts.message import text
from workers.core.errors import DatabaseDown
from workers.core.http import Session
from workers.core.worker import Worker

#: Seconds a claimed message is left to its dispatcher: four times what the slowest post takes.
LEASE_S = 60.0

#: Seconds a stopping dispatcher still tries to write down that a message was posted.
MARK_S = 10.0


class Outbox:
    """Posts what is due, one message a call of post_next()."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._session = Session()
        self._host = socket.gethostname()

    def post_next(self, webhook: str) -> bool:
        """Post one message if one is due and the pace allows it; says whether one was claimed. Raises DatabaseDown."""
        claimed = self._worker.database.run("alerts_claim", pace_s=slack.PACE_S, lease_s=LEASE_S)
        if not claimed:
            return False
        alert = claimed[0]
        outcome = slack.post(self._session, webhook, text(alert, self._host), alert["send_attempts"])
        log = self._worker.log.bind(alert=alert["id"], attempt=alert["send_attempts"])
        if isinstance(outcome, slack.Posted):
            log.info("alert", outcome="posted", over=alert["resolved_at"] is not None)
            self._mark("alerts_sent", id=alert["id"], told_end=alert["resolved_at"] is not None)
        elif isinstance(outcome, slack.NotNow):
            log.warning("alert", outcome="postponed", reason=outcome.error, seconds=round(outcome.delay_s, 1))
            self._mark(
                "alerts_unsent",
                id=alert["id"],
                delay_s=outcome.delay_s,
                hold_s=outcome.hold_s,
                error=outcome.error,
                dead=False,
            )
        else:
            log.error("alert", outcome="refused", reason=outcome.error)
            self._mark("alerts_unsent", id=alert["id"], delay_s=0, hold_s=0, error=outcome.error, dead=True)
        return True

    def _mark(self, query: str, **values: Any) -> None:
        """Write an outcome however long the database takes to come back: forgetting it means posting twice."""
        while True:
            try:
                self._worker.database.run(query, **values)
                return
            except DatabaseDown as error:
                self._worker.standing.unhealthy("database_down", reason=str(error))
                if self._worker.stopping_for(longer_than_s=MARK_S):
                    raise
                self._worker.wait(1, even_when_stopping=True)
