"""Following the call log: open the windows that time has closed, ask those that are due, look after late calls."""

from __future__ import annotations

import time
from collections.abc import Callable

from workers.core.database import Database
from workers.core.errors import Draining, SettingsError, SourceDown
from workers.core.settings import Settings
from workers.core.worker import Worker
from workers.ingest.ask import Asker
from workers.ingest.call_log import CallLog, CredentialsRefused, DetailsRefused
from workers.ingest.follow_up import BATCH, expired, fetch_fresh_urls, look_for_recordings
from workers.ingest.pace import Pace
from workers.ingest.windows import LANE_KINDS, Windows

#: Seconds between two looks whether time has closed another window.
PLAN_EVERY_S = 5.0

#: ... while the source is down: what an outage leaves is caught up in hours, not minutes. Still, new time is tried,
#: as it may be an old window that the source cannot answer.
PLAN_DOWN_EVERY_S = 300.0

#: Seconds between two looks after calls that wait for a recording or a fresh URL.
FOLLOW_UP_EVERY_S = 30.0

#: What the source does not answer about single calls is told after so long, seconds, in which it answers otherwise.
NO_DETAILS_S = 900.0

#: Refused credentials are not tried again for so long, seconds; twice as long each time.
REFUSED_FIRST_S = 300.0
REFUSED_LONGEST_S = 3600.0


class Polling:
    """The call-log API as a source. One step asks for one window at most, so that a stop is prompt."""

    def __init__(self, settings: Settings, worker: Worker) -> None:
        self._worker = worker
        self._database = worker.database
        pace = Pace(worker.database, settings.ringba_requests_per_second, stoppable_wait(worker))
        self._windows = Windows(worker.database, pace.interval_s)
        self._call_log = CallLog(settings, pace, worker.log)
        self._asker = Asker(worker.database, self._call_log, self._windows, pace, settings.min_call_seconds, worker.log)
        self._planned_at = self._followed_up_at = -1e9
        self._down: SourceDown | None = None
        self._no_details_since: float | None = None
        worker.log.info("following_call_log", url=settings.ringba_api_url, account=settings.ringba_account_id)

    def step(self, drain: bool = False) -> bool:
        """Ask for what is due; True when there may be more. Raises SourceDown when the source does not answer."""
        may = self._database.run("ingest_may_ask", credentials=self._call_log.credentials_hash)[0]
        if may["paused"]:
            return False
        if may["refused_for_s"] > 0:
            return self._still_refused(may["refused_for_s"], drain)
        try:
            return self._step()
        except CredentialsRefused as error:
            self._refused(error)
            if drain:
                raise SettingsError(str(error)) from None
            raise
        except SourceDown as error:
            self._down = error
            if time.monotonic() - self._followed_up_at >= FOLLOW_UP_EVERY_S:
                self._followed_up_at = time.monotonic()
                self._database.run("ingest_alerts")
            raise

    def finished(self) -> bool:
        """With --drain: one pass is over when no window is due; what disagrees stays for the next pass."""
        return True

    # -- one step --------------------------------------------------------------------------------

    def _step(self) -> bool:
        self._plan()
        # Calls that are going on come before those that were: the follow-up waits for live windows only.
        follow_up = time.monotonic() - self._followed_up_at >= FOLLOW_UP_EVERY_S
        window = self._windows.take(("live",) if follow_up else LANE_KINDS)
        if window is None and follow_up:
            if self._follow_up():
                self._down = None
                return True
            window = self._windows.take(LANE_KINDS)
        if window is not None:
            self._asker.ask(window)
            self._down = None
            return True
        if self._down is not None:
            raise self._down  # nothing is due before the next try: the source is down all the same
        return False

    def _plan(self) -> None:
        every_s = PLAN_EVERY_S if self._down is None else PLAN_DOWN_EVERY_S
        if time.monotonic() - self._planned_at >= every_s:
            self._planned_at = time.monotonic()
            if self._windows.turn_back():
                self._worker.log.warning("database_clock_was_ahead", reason="the last day's calls are asked for anew")
            behind = self._windows.plan()
            if behind:
                self._worker.log.warning("catching_up", windows=behind)

    # -- calls that need a second look ---------------------------------------------------------------

    def _follow_up(self) -> bool:
        """Alerts, fresh URLs, late recordings; whether the source was asked (and answered)."""
        self._followed_up_at = time.monotonic()  # also where it fails: then the windows have their turn
        self._database.run("ingest_alerts")
        try:
            if dead := expired(self._database):
                fetch_fresh_urls(self._database, self._call_log, dead, self._worker.log)
            looked = look_for_recordings(self._database, self._call_log, self._asker, self._worker.log)
        except CredentialsRefused:
            raise
        except SourceDown as error:
            self._no_details(error)
            return False
        if dead or looked:
            self._no_details_since = None
            self._database.run("ingest_details", refused=None)
        if looked == BATCH:
            self._followed_up_at = -1e9  # there may be more
        return bool(dead or looked)

    def _no_details(self, error: SourceDown) -> None:
        """The source has not answered about single calls. Its windows have their turn, and say whether it is down."""
        self._worker.log.error("no_details", reason=str(error))
        self._followed_up_at = time.monotonic()
        self._no_details_since = self._no_details_since or self._followed_up_at
        if isinstance(error, DetailsRefused):
            self._database.run("ingest_details", refused=str(error))
        elif self._down is None and self._followed_up_at - self._no_details_since >= NO_DETAILS_S:
            told = f"The call log answers, but not about single calls: {error.args[0]}"
            self._database.run("ingest_details", refused=told)

    # -- credentials that are refused ----------------------------------------------------------------

    def _refused(self, error: CredentialsRefused) -> None:
        seconds = report_refusal(self._database, self._call_log, error)
        self._worker.log.error("credentials_refused", reason=str(error), asked_again_in_s=round(seconds))

    def _still_refused(self, seconds: float, drain: bool) -> bool:
        error = CredentialsRefused(f"they are tried again in {seconds:.0f} s")
        if drain:
            raise SettingsError(str(error))
        raise error


def stoppable_wait(worker: Worker) -> Callable[[float], None]:
    """Sleeping for `worker`: raises Draining when it is to stop."""

    def wait(seconds: float) -> None:
        worker.wait(seconds)
        if worker.stopping:
            raise Draining

    return wait


def report_refusal(database: Database, call_log: CallLog, error: CredentialsRefused) -> float:
    """Let no process ask with these credentials for a while, and raise the alert; returns for how many seconds."""
    seconds: float = database.run(
        "ingest_refused",
        credentials=call_log.credentials_hash,
        first_s=REFUSED_FIRST_S,
        longest_s=REFUSED_LONGEST_S,
        message=str(error),
    )[0]["seconds"]
    return seconds
