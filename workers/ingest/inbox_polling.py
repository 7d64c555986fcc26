"""Following the inbox folder: recordings that have arrived whole become calls, what makes no sense is named."""

from __future__ import annotations

from itertools import islice

from workers.core.calls import TakenIn, refresh_urls, take_in
from workers.core.database import Jsonb
from workers.core.errors import SettingsError, SourceDown
from workers.core.settings import Settings
from workers.core.worker import Worker
from workers.ingest.inbox import Inbox, Reject, shown_name
from workers.ingest.record import Record

#: Calls written with one statement.
PAGE = 500

SOURCE = "inbox"


class InboxPolling:
    """The inbox folder as a source."""

    def __init__(self, settings: Settings, worker: Worker) -> None:
        try:
            settings.inbox.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(f"INBOX_DIR is wrong: {settings.inbox} cannot be made ({error.strerror})") from None
        self._inbox = Inbox(settings.inbox)
        self._worker = worker
        self._min_call_seconds = settings.min_call_seconds
        #: Whether calls may have left ids for which files were put aside, as other recordings had them.
        self._ids_left = False
        worker.log.info("watching", inbox=str(settings.inbox))

    def step(self, drain: bool = False) -> bool:
        """Take in one page of what has arrived; True when there may be more."""
        if self._worker.database.run("lane_paused", lane=self._worker.lane)[0]["paused"]:
            return False
        try:
            page = list(islice(self._inbox.scan(), PAGE))
        except OSError as error:
            raise SourceDown(f"the inbox folder cannot be read: {error.strerror}") from error
        rejects = [{"name": shown_name(item.name), "reason": item.reason} for item in page if isinstance(item, Reject)]
        if records := [item for item in page if isinstance(item, Record)]:
            left, self._ids_left = self._ids_left, True  # so it is if the database goes away halfway
            taken = self._write(records)
            rejects += taken.refused
            self._ids_left = left or taken.anew > 0
        if rejects:
            self._worker.database.run("ingest_reject", source=SOURCE, rejects=Jsonb(rejects))
            for reject in rejects:
                self._worker.log.warning("rejected", file=reject["name"], reason=reject["reason"])
        for item in page:
            self._inbox.done(item)
        again = self._ids_left and self._look_again()
        if self._inbox.gone:
            self._forget_gone()
        return len(page) == PAGE or again

    def finished(self) -> bool:
        """With --drain: whether everything in the folder has been taken in or named."""
        return self._inbox.nothing_pending()

    def _look_again(self) -> bool:
        """Look again at files whose id no call has (another recording had it); whether there are any."""
        free = self._worker.database.run("ingest_free", ids=sorted(self._inbox.ids()))
        self._inbox.look_again({row["id"] for row in free})
        self._ids_left = False
        return bool(free)

    def _forget_gone(self) -> None:
        """What is no longer there is no longer rejected."""
        told = [row["name"] for row in self._worker.database.run("ingest_rejected", source=SOURCE)]
        gone = sorted(set(told) - self._inbox.present(told))
        if gone:
            self._worker.database.run("ingest_unreject", source=SOURCE, names=gone)
            self._worker.database.run("ingest_mended", source=SOURCE)
            self._worker.log.info("no longer rejected", files=len(gone))
        self._inbox.gone = False

    def _write(self, records: list[Record]) -> TakenIn:
        rows = [r.as_row() | {"name": shown_name(r.name)} for r in records]
        taken = take_in(self._worker.database, rows, SOURCE, self._min_call_seconds)
        self._worker.database.run("ingest_mended", source=SOURCE)
        if taken.new or taken.changed:
            self._worker.log.info("ingested", new=taken.new, changed=taken.changed, seen=len(records))
        refused = {each["name"] for each in taken.refused}
        if found := refresh_urls(self._worker.database, [row for row in rows if row["name"] not in refused]):
            self._worker.log.info("found_again", calls=len(found))
        return taken
