"""A record as the call-log API reports it, turned into a call: what it is, and whether it is complete."""

from __future__ import annotations

import hashlib
import json
import math
from datetime import datetime, timedelta, timezone
from typing import Any

from workers.core.errors import as_call_error
from workers.core.files import INBOX_SCHEME
from workers.ingest.record import BadRecord, Record, clean_id, clean_number, clean_text, sane_start

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

#: A longer call than this, seconds, is a wrong length.
LONGEST_S = 3 * 86_400.0

#: Columns that core.calls has its own place for; every other one is metadata.
OWN_COLUMNS = frozenset(
    ("inboundCallId", "callDt", "recordingUrl", "callLengthInSeconds", "inboundPhoneNumber", "campaignName")
)


def as_call(told: Any, priority: int, min_call_seconds: float) -> Record:
    """The call that a record tells of. BadRecord when it has no id or no date, or the program fails on it."""
    try:
        return _call(told, priority, min_call_seconds)
    except BadRecord:
        raise
    except Exception as error:
        # It costs this record; raised, it would cost its page for ever.
        raise BadRecord(str(as_call_error(error))) from error


def _call(told: Any, priority: int, min_call_seconds: float) -> Record:
    if not isinstance(told, dict):
        raise BadRecord("the record is not an object")
    call_id = clean_id(told.get("inboundCallId"))
    length = _length(told.get("callLengthInSeconds"))
    connected = _length(told.get("connectedCallLengthInSeconds"))
    if not length and connected:  # a length of nought cannot be right where the parties were connected
        length = connected
    url = _url(told.get("recordingUrl"))
    complete = _is_complete(told, length, url)
    return Record(
        name=call_id,
        ringba_call_id=call_id,
        start_time_utc=start_of(told.get("callDt")),
        campaign_name=clean_text(_text(told.get("campaignName")), "campaignName"),
        caller_number=clean_number(_text(told.get("inboundPhoneNumber"))),
        duration_seconds=length if complete else None,
        audio_url=url,
        priority=priority,
        readiness=_readiness(complete, length, url, min_call_seconds),
        metadata={k: v for k, v in told.items() if k not in OWN_COLUMNS and v is not None and v != ""},
    )


def name_of(told: Any) -> str:
    """A name for a record that may have none, for the table of rejects: the same record, the same name."""
    try:
        return clean_id(told.get("inboundCallId") if isinstance(told, dict) else None)
    except BadRecord:
        return "unnamed-" + hashlib.sha256(_spelled(told).encode()).hexdigest()[:16]


def start_of(value: Any) -> datetime:
    """callDt, epoch milliseconds, as aware UTC."""
    milliseconds = _number(value)
    if milliseconds is None:
        raise BadRecord("callDt is missing or not a number of milliseconds")
    try:
        return sane_start(EPOCH + timedelta(milliseconds=milliseconds))
    except OverflowError:
        raise BadRecord("callDt lies beyond the calendar") from None


def more_complete(a: Record, b: Record) -> Record:
    """Of two records of one call the one that knows more; of equals the later told (b)."""

    def knows(r: Record) -> tuple[bool, bool, float]:
        return r.readiness != "waiting", r.audio_url is not None, r.duration_seconds or 0.0

    return a if knows(a) > knows(b) else b


def _is_complete(told: dict[str, Any], length: float | None, url: str | None) -> bool:
    """Whether the call is over: then its length is final, and only its recording may still be missing."""
    live = told.get("isLive")
    if _true(live):
        return False
    if live is not None and live != "":
        return True
    # An account without the column: a call that is over has a length, an end or a recording.
    return bool(length or _number(told.get("callCompletedDt")) or url)


def _readiness(complete: bool, length: float | None, url: str | None, min_call_seconds: float) -> str:
    if not complete:
        return "waiting"
    if length is not None and length < min_call_seconds:
        return "zero_duration" if length == 0 else "too_short"
    return "ready" if url else "waiting"


def _true(value: Any) -> bool:
    return value is True or (isinstance(value, str) and value.strip().lower() == "true") or value == 1


def _spelled(told: Any) -> str:
    try:
        return json.dumps(told, sort_keys=True, default=str)
    except (RecursionError, ValueError):  # nested too deep, or a number that Python does not write
        return str(sorted(told) if isinstance(told, dict) else type(told))


def _length(value: Any) -> float | None:
    """Seconds; None where no call can have lasted so long, as when a time stands in their place."""
    seconds = _number(value)
    return seconds if seconds is not None and seconds <= LONGEST_S else None


def _number(value: Any) -> float | None:
    """A number that is not negative, also where it came as text."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _text(value: Any) -> str | None:
    return None if value is None or isinstance(value, (dict, list)) else str(value)


def _url(value: Any) -> str | None:
    """A recording's URL as told; where it points is the vault's to judge.

    BadRecord for a file of the inbox: with it, whoever fills the log could have another call's recording taken for this
    one's. Without a URL the call would seem to wait for its recording, and nobody would hear of it.
    """
    if not isinstance(value, str) or not value.strip() or len(value) > 4000 or not value.strip().isprintable():
        return None
    url = value.strip()
    if url.lower().startswith(INBOX_SCHEME):
        raise BadRecord("recordingUrl names a file of our own inbox")
    return url
