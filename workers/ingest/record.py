"""One call as a source reports it, checked before it may enter the table."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from workers.core.calls import LIVE
from workers.core.errors import CallScriptError
from workers.core.times import iso_time
from workers.ingest.verticals import infer_vertical

#: Pay-per-call tracking did not exist before; an older date is a wrong date.
EARLIEST = datetime(2000, 1, 1, tzinfo=timezone.utc)


class BadRecord(CallScriptError):
    """A record makes no sense; the message says why. It goes to core.ingest_rejects, not into the queue."""


@dataclass(frozen=True, slots=True)
class Record:
    """Metadata of one call. Times are aware UTC, durations seconds.

    name: what its source calls it (for an inbox the file), for whoever has to be told about it.
    content_id: the id this recording would have had if nobody had named it (inbox only).
    readiness: "ready" to be fetched, "waiting" for its recording, or the reason to skip it.
    metadata: what core.calls has no column for.
    told: inbox only, what its NAME.json says; the rest is assumed and corrects nothing known before.
    """

    name: str
    ringba_call_id: str
    start_time_utc: datetime
    campaign_name: str | None = None
    caller_number: str | None = None
    direction: str = "inbound"
    duration_seconds: float | None = None
    audio_url: str | None = None
    priority: int = LIVE
    content_id: str | None = None
    readiness: str = "ready"
    metadata: dict[str, Any] = field(default_factory=dict)
    told: frozenset[str] = frozenset()

    def as_row(self) -> dict[str, Any]:
        """The columns that sql/queries/ingest_calls.sql expects."""
        return {
            "name": self.name,
            "ringba_call_id": self.ringba_call_id,
            "start_time_utc": self.start_time_utc.isoformat(),
            "campaign_name": self.campaign_name,
            "vertical": infer_vertical(self.campaign_name),
            "caller_number": self.caller_number,
            "direction": self.direction,
            "duration_seconds": self.duration_seconds,
            "audio_url": self.audio_url,
            "priority": self.priority,
            "content_id": self.content_id,
            "readiness": self.readiness,
            "metadata": self.metadata,
            "told_start": self.start_time_utc.isoformat() if "start_time_utc" in self.told else None,
            "told_direction": self.direction if "direction" in self.told else None,
        }


def clean_id(value: Any) -> str:
    """A call id: opaque, at most 200 printable characters."""
    text = str(value).strip() if isinstance(value, (str, int)) else ""
    if not text:
        raise BadRecord("ringba_call_id is missing or empty")
    if len(text) > 200 or not text.isprintable():
        raise BadRecord("ringba_call_id is longer than 200 characters or not printable")
    return text


def plain(text: str) -> str:
    """A text from outside as a terminal shows it and the database takes it: a blank for all that is not printed."""
    return "".join(c if c.isprintable() else " " for c in text)


def clean_text(value: Any, name: str, limit: int = 300) -> str | None:
    """An optional text, plain; empty counts as absent."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadRecord(f"{name} must be text")
    return plain(value).strip()[:limit] or None


def clean_direction(value: Any) -> str:
    """inbound (the default) or outbound."""
    text = str(value or "inbound").strip().lower()
    if text not in ("inbound", "outbound"):
        raise BadRecord("direction must be inbound or outbound")
    return text


def clean_number(value: Any) -> str | None:
    """A phone number as +digits where it can be read as one, else as it came."""
    text = clean_text(str(value) if isinstance(value, int) else value, "caller_number", limit=40)
    if text is None:
        return None
    digits = re.sub(r"\D", "", text)
    if len(digits) == 10 and not text.startswith("+"):
        return f"+1{digits}"
    return f"+{digits}" if digits and re.fullmatch(r"[+\d\s().-]+", text) else text


def clean_start(value: Any) -> datetime:
    """An ISO 8601 time; without an offset it is UTC."""
    if not isinstance(value, str):
        raise BadRecord("start_time_utc must be an ISO 8601 time such as 2026-11-18T17:00:00Z")
    try:
        start = iso_time(value)
    except ValueError:
        raise BadRecord("start_time_utc must be an ISO 8601 time such as 2026-11-18T17:00:00Z") from None
    return sane_start(start)


def sane_start(start: datetime) -> datetime:
    """`start` in UTC, refused when no call can have started then. A time to come is refused by the database's clock.

    (sql/queries/ingest_calls.sql: this host's may have jumped, and would refuse whatever the source says.)
    """
    try:
        utc = start.astimezone(timezone.utc)
    except OverflowError:  # the first or last hours of the calendar, whose UTC lies beyond it
        raise BadRecord(f"start_time_utc {start.date()} cannot be right") from None
    if utc < EARLIEST:
        raise BadRecord(f"start_time_utc {utc.date()} cannot be right")
    return utc
