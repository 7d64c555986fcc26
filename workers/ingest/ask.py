"""Asking one window: page by page into the table, then the question whether the numbers agree."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from workers.core.calls import BACKFILL, LIVE, take_in
from workers.core.database import Database, Jsonb
from workers.core.errors import Draining, SourceDown
from workers.ingest.call_log import PAGE, AskedTooMuch, CallLog, CredentialsRefused, Page
from workers.ingest.pace import Pace
from workers.ingest.record import BadRecord, Record
from workers.ingest.reported import as_call, more_complete, name_of
from workers.ingest.windows import LEASE_S, ROWS_MAX, Numbers, Window, Windows

SOURCE = "call_log"


@dataclass(slots=True)
class Told:
    """What asking a window came to: calls that were new or changed, and whether it agrees now.

    split: its two halves are asked instead.
    """

    new: int = 0
    changed: int = 0
    agrees: bool = False
    split: bool = False
    reason: str | None = None


@dataclass(slots=True)
class Tally:
    """Counts of one ask, over its pages."""

    window: Window
    totals: list[int | None] = field(default_factory=list)
    arrived: int = 0
    outside: int = 0
    rejected: int = 0
    partial: bool = False
    inside: set[str] = field(default_factory=set)
    pages_of: Counter[str] = field(default_factory=Counter)

    def add(self, page: Page, records: list[Record], rejected: int) -> None:
        self.totals.append(page.total)
        self.partial = self.partial or page.partial
        self.arrived += len(page.records)
        self.rejected += rejected
        for record in records:
            if self.window.start <= record.start_time_utc < self.window.end:
                self.inside.add(record.ringba_call_id)
            else:
                self.outside += 1
        self.pages_of.update({r.ringba_call_id for r in records})

    def numbers(self) -> Numbers:
        seen = sorted(self.pages_of)
        fingerprint = hashlib.sha256("\n".join([str(self.arrived), *seen]).encode()).hexdigest()[:16]
        return Numbers(
            reported=self.totals[-1],
            arrived=self.arrived,
            calls=len(self.inside),
            outside=self.outside,
            repeated=self.arrived - self.rejected - self.outside - len(self.inside),
            rejected=self.rejected,
            fingerprint=fingerprint,
            disagreement=self._disagreement(fingerprint),
        )

    def _disagreement(self, fingerprint: str) -> str | None:
        total = self.totals[-1]
        if self.partial:
            return "the API says the result is partial"
        if any(t != total for t in self.totals):
            return f"the total changed from {self.totals[0]} to {total} while paging"
        if total != self.arrived:
            return f"{total} reported, {self.arrived} arrived"
        on_two_pages = sum(1 for n in self.pages_of.values() if n > 1)
        # Rows may have moved between two pages, and another be lost in turn. Smaller windows show it;
        # where none is smaller, the same answer twice has to do.
        if on_two_pages and (self.window.can_split(self.arrived) or fingerprint != self.window.fingerprint):
            return f"{on_two_pages} calls came on two pages"
        return None


class Asker:
    """Asks windows and writes what arrives; every page is in the table before its window counts."""

    def __init__(
        self,
        database: Database,
        call_log: CallLog,
        windows: Windows,
        pace: Pace,
        min_call_seconds: float,
        log: Any,
    ) -> None:
        self._database = database
        self._call_log = call_log
        self._windows = windows
        self._pace = pace
        self._min_call_seconds = min_call_seconds
        self._log = log

    def ask(self, window: Window) -> Told:
        """Ask one window that was taken. Raises SourceDown when the source did not answer all of it."""
        told = Told()
        tally = Tally(window)
        self._pace.already_taken(window.wait_s)
        self._pace.keep_alive(window.id, window.token, LEASE_S)
        try:
            self._pages(window, tally, told)
            numbers = tally.numbers()
        except (Draining, CredentialsRefused):
            self._windows.release(window)
            raise
        except SourceDown as error:
            # While others are answered the fault lies with this window: perhaps it is too much at once.
            to_blame = window.attempts >= 2 and window.others_answered
            told.split = (to_blame or isinstance(error, AskedTooMuch)) and window.can_split()
            told.reason = str(error)
            if not told.split:
                self._windows.failed(window, str(error))
                raise
            self._windows.split(window, str(error), None)
            self._say(window, told, None)
            return told
        finally:
            self._pace.keep_alive(None, None, 0)
        told.reason = numbers.disagreement
        told.agrees = numbers.disagreement is None
        too_large = (numbers.reported or 0) > ROWS_MAX and tally.arrived < (numbers.reported or 0)
        told.split = not told.agrees and window.can_split(numbers.arrived) and (window.attempts >= 2 or too_large)
        if told.split:
            self._windows.split(window, numbers.disagreement or "", numbers)
        else:
            self._windows.settle(window, numbers)
        self._say(window, told, numbers)
        return told

    def write(self, records: list[Any], priority: int) -> tuple[list[Record], int, int, int]:
        """Put one page into the table. Returns (its calls, how many were rejected, new, changed)."""
        calls: list[Record] = []
        rejects: list[dict[str, str]] = []
        for told in records:
            try:
                calls.append(as_call(told, priority, self._min_call_seconds))
            except BadRecord as error:
                rejects.append({"name": name_of(told), "reason": str(error)})
        best: dict[str, Record] = {}
        for call in calls:
            known = best.get(call.ringba_call_id)
            best[call.ringba_call_id] = more_complete(known, call) if known else call
        new = changed = 0
        if best:
            rows = [call.as_row() for call in best.values()]
            taken = take_in(self._database, rows, SOURCE, self._min_call_seconds)
            new, changed = taken.new, taken.changed
            rejects += taken.refused
            refused = {each["name"] for each in taken.refused}
            calls = [call for call in calls if call.name not in refused]
        if rejects:
            self._database.run("ingest_reject", source=SOURCE, rejects=Jsonb(rejects))
            self._log.warning("rejected", records=len(rejects), example=rejects[0])
        return calls, len(rejects), new, changed

    def _say(self, window: Window, told: Told, numbers: Numbers | None) -> None:
        (self._log.info if told.agrees else self._log.warning)(
            "window",
            kind=window.kind,
            start=window.start.isoformat(),
            end=window.end.isoformat(),
            attempt=window.attempts,
            outcome="agrees" if told.agrees else "split" if told.split else "disagrees",
            reason=told.reason,
            reported=numbers and numbers.reported,
            arrived=numbers and numbers.arrived,
            new=told.new,
            changed=told.changed,
        )

    def _pages(self, window: Window, tally: Tally, told: Told) -> None:
        priority = BACKFILL if window.kind == "backfill" else LIVE
        offset = 0
        while True:
            page = self._call_log.page(window.start, window.end, offset)
            calls, rejected, new, changed = self.write(page.records, priority)
            tally.add(page, calls, rejected)
            told.new += new
            told.changed += changed
            # A fixed step: a page that came short is missed by the count, not papered over by the next offset.
            offset += PAGE
            total = page.total or 0
            if (total > ROWS_MAX and window.can_split(total)) or offset > 10 * ROWS_MAX:
                return
            if offset >= total and len(page.records) < PAGE:
                return
            if not page.records:
                return
