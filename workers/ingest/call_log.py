"""The call-log API: pages of calls, details of single ones, and what can go wrong on the way.

Every answer is distrusted: a 200 that is not what was asked for is a failure like a 500.
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any
from urllib.parse import quote

from workers.core.errors import SourceDown
from workers.core.http import Answer, Limits, NoAnswer, Session, exchange, retry_after_s
from workers.core.logs import REDACTED
from workers.core.settings import Settings
from workers.ingest.pace import Pace
from workers.ingest.record import plain

#: The most records the API gives at once.
PAGE = 1000

#: Whether the ends of a window belong to it is not documented: ask a little more than is meant, and drop it.
OVERLAP = timedelta(seconds=1)

#: Without these a record is no call.
REQUIRED = ("inboundCallId", "callDt")

#: What is asked for where the account has it; the first group decides a call's life, the rest is kept as metadata.
COLUMNS = (
    *REQUIRED,
    *("recordingUrl", "callLengthInSeconds", "callCompletedDt", "isLive", "inboundPhoneNumber", "campaignName"),
    *("connectedCallLengthInSeconds", "callConnectionDt", "timeToConnectInSeconds", "hasRecording", "hasConnected"),
    *("hasConverted", "isIncomplete", "incompleteCallReason", "endCallSource", "campaignId", "number"),
    *("publisherId", "publisherSubId", "publisherName", "buyer", "targetId", "targetName"),
    *("conversionAmount", "payoutAmount", "rootInboundCallId", "reroutedFromInboundCallId"),
)

#: One request is tried so often before the source counts as down.
TRIES = 4

#: The first pause after a failed try, seconds; doubled each time, with jitter.
RETRY_FIRST_S = 1.0

#: A Retry-After longer than this is not waited for here: the source counts as down until then.
RETRY_AFTER_HERE_S = 20.0
RETRY_AFTER_MAX_S = 3600.0

#: A log of more rows than this is none, and core.ingest_windows could not say so.
TOTAL_MAX = 1 << 31

#: A number of more digits is none: a float ends at 309.
DIGITS_MAX = 308

LIMITS = Limits(connect_s=10, read_s=30, deadline_s=90, max_bytes=64 << 20)


class CredentialsRefused(SourceDown):
    """The call-log API refuses RINGBA_ACCOUNT_ID and RINGBA_API_TOKEN; correct them and restart ingest."""

    error_class = "credentials_refused"


class DetailsRefused(SourceDown):
    """The call-log API refuses RINGBA_API_TOKEN for single calls only (/calllogs/detail); give it that permission."""


class AskedTooMuch(SourceDown):
    """The call-log API does not accept what it was asked for: too long a window, most likely."""


class _UnknownColumn(Exception):
    """422: the account has no such column; the message is the API's."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a window: records as given, how many the API says the window has, whether it says it is partial."""

    records: list[Any]
    total: int | None
    partial: bool


class CallLog:
    """Asks one account's call log. Not for use by several threads."""

    def __init__(self, settings: Settings, pace: Pace, log: Any) -> None:
        assert settings.ringba_account_id is not None
        assert settings.ringba_api_token is not None
        token = settings.ringba_api_token.get_secret_value()
        self._base = f"{settings.ringba_api_url.rstrip('/')}/{settings.ringba_account_id}"
        self._headers = {"Authorization": f"Token {token}", "Accept": "application/json"}
        self._secrets = (token, quote(token, safe=""))
        self._pace = pace
        self._log = log
        self._session = Session()
        self._columns: list[str] | None = None
        self._let_in = False
        #: Tells these credentials from others without telling what they are.
        self.credentials_hash = hashlib.sha256(f"{settings.ringba_account_id}:{token}".encode()).hexdigest()[:16]

    # -- what can be asked -----------------------------------------------------------------------

    def page(self, start: datetime, end: datetime, offset: int) -> Page:
        """Records of calls that began in [start, end], oldest first, from row `offset` on."""
        report = self._report(
            "/calllogs",
            {
                "reportStart": _utc(start - OVERLAP),
                "reportEnd": _utc(end + OVERLAP),
                "size": PAGE,
                "offset": offset,
                "orderByColumns": [{"column": "callDt", "direction": "asc"}],
                "filters": [],
            },
            columns=True,
        )
        self._let_in = True
        total = report.get("totalCount")
        return Page(
            records=report["records"],
            total=total if isinstance(total, int) and not isinstance(total, bool) and 0 <= total < TOTAL_MAX else None,
            partial=report.get("partialResult") is not False and report.get("partialResult") is not None,
        )

    def details(self, ids: Sequence[str]) -> list[Any]:
        """Records of single calls, whenever they began; ids that the API does not know, or not accept, are absent.

        Raises DetailsRefused where the credentials are good for everything but that.
        """
        try:
            records: list[Any] = self._report("/calllogs/detail", {"InboundCallIds": list(ids)})["records"]
        except AskedTooMuch as error:
            # How many it takes at once is not documented, and one odd id must not keep the others from an answer.
            half = len(ids) // 2
            if half == 0:
                self._log.warning("call_refused", calls=list(ids), reason=str(error))
                return []
            return self.details(ids[:half]) + self.details(ids[half:])
        except CredentialsRefused as error:
            if not self._let_in:
                raise
            raise DetailsRefused(*error.args) from None
        return records

    def _report(self, path: str, body: dict[str, Any], columns: bool = False) -> dict[str, Any]:
        for _ in range(len(COLUMNS)):
            wanted = self._known_columns() if columns else []
            try:
                asked = {"valueColumns": [{"column": c} for c in wanted]} if columns else {}
                answer = self._ask("POST", path, body | asked)
            except _UnknownColumn as error:
                if not columns:
                    raise SourceDown(f"{path}: HTTP 422 {error}") from None
                self._leave_out(str(error), wanted)
                continue
            report = answer.get("report")
            if not isinstance(report, dict) or not isinstance(report.get("records"), list):
                raise SourceDown(f"{path} answered without a report")
            return report
        raise SourceDown(f"{path} refuses every column")

    # -- columns ---------------------------------------------------------------------------------

    def _known_columns(self) -> list[str]:
        """The columns to ask for: one unknown to the account would make every request fail."""
        if self._columns is None:
            listed = self._ask("GET", "/calllogs/columns", None).get("columns")
            if not isinstance(listed, list):
                raise SourceDown("/calllogs/columns answered without columns")
            has = [c.get("id") for c in listed if isinstance(c, dict)]
            if lost := [c for c in REQUIRED if c not in has]:
                raise SourceDown(f"the account's call log has no column {' and '.join(lost)}")
            if absent := [c for c in COLUMNS if c not in has]:
                self._log.warning("columns_left_out", columns=absent, reason="the account does not have them")
            self._columns = [c for c in COLUMNS if c in has]
        return self._columns

    def _leave_out(self, message: str, columns: list[str]) -> None:
        """A column that the list of columns promised is refused all the same."""
        named = [c for c in columns if c.lower() in message.lower() and c not in REQUIRED]
        # "targetId" is also found in a message about "targetIdentity"; the longest name is the one meant.
        named = [c for c in named if not any(c != o and c.lower() in o.lower() for o in named)]
        left_out = named or [c for c in columns if c not in COLUMNS[:8]]
        if not left_out:
            self._columns = None  # those that were left out are not what it refuses
            raise AskedTooMuch(f"HTTP 422 {message[:200]}")
        self._log.warning("columns_left_out", columns=left_out, reason=message[:200])
        self._columns = [c for c in columns if c not in left_out]

    # -- one request, tried until it is answered ------------------------------------------------------

    def _ask(self, method: str, path: str, body: Any) -> dict[str, Any]:
        """The JSON object that `path` answers. Raises SourceDown, CredentialsRefused, _UnknownColumn, Draining."""
        pause_s = RETRY_FIRST_S
        reason = ""
        for attempt in range(1, TRIES + 1):
            self._pace.turn()
            started = time.monotonic()
            try:
                answer = exchange(
                    self._session, method, self._base + path, headers=self._headers, json=body, limits=LIMITS
                )
                told = self._understood(answer)
            except NoAnswer as error:
                reason = str(error)
            else:
                if isinstance(told, dict):
                    return told
                reason = told
                if answer.status == 429:
                    self._asked_to_wait(answer)
            self._log.warning(
                "call_log_failed",
                path=path,
                attempt=attempt,
                reason=reason,
                seconds=round(time.monotonic() - started, 2),
            )
            if attempt < TRIES:
                self._pace.wait(pause_s * random.uniform(0.5, 1.5))  # noqa: S311 - jitter, not cryptography
                pause_s *= 2
        raise SourceDown(f"{path}: {reason}, {TRIES} times")

    def _asked_to_wait(self, answer: Answer) -> None:
        seconds = retry_after_s(answer.headers)
        if seconds is None:
            return
        self._pace.slow_down(min(seconds, RETRY_AFTER_MAX_S))
        if seconds > RETRY_AFTER_HERE_S:
            raise SourceDown(f"asked to wait {seconds:.0f} s")

    def _understood(self, answer: Answer) -> dict[str, Any] | str:
        """The answer's JSON object, or why it is none that helps (and asking again may)."""
        if answer.status in (401, 403):
            raise CredentialsRefused(f"HTTP {answer.status}")
        message = errors = ""
        try:
            # A broken byte, a NaN or a number without end in one field must not cost the other calls of the page.
            text = answer.body.decode("utf-8", "replace")
            told = json.loads(text, parse_int=_whole, parse_constant=lambda _: None)
            if isinstance(told, dict):
                message, errors = self._said(told.get("message")), self._said(told.get("errors"), 2000)
        except (ValueError, RecursionError):
            told = None
        if answer.status == 422:
            raise _UnknownColumn(f"{message} {errors}")
        if answer.status == 429 or answer.status >= 500:
            return f"HTTP {answer.status}"
        if answer.status in (400, 413):
            raise AskedTooMuch(f"HTTP {answer.status} {message}".strip())
        if answer.status != 200:
            raise SourceDown(f"HTTP {answer.status} {message}".strip())
        if not isinstance(told, dict):
            kind = self._said(answer.headers.get("Content-Type", "no type"), 40)
            return f"a 200 that is not JSON ({kind}, {len(answer.body)} bytes)"
        if told.get("isSuccessful") is not True:
            return f"a 200 that says it failed: {message or 'without a reason'}"
        return told

    def _said(self, told: Any, most: int = 200) -> str:
        """What the other side says, as logs, the database and terminals may have it: without our token, and plain."""
        text = str(told or "")
        for secret in self._secrets:
            text = text.replace(secret, REDACTED)
        return plain(text[:most])


def _whole(digits: str) -> int | None:
    """An integer, unless it is one that no other program holds, and Python may refuse to read."""
    return int(digits) if len(digits) <= DIGITS_MAX else None


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"
