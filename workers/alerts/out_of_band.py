"""Incidents told straight to Slack, for when the outbox cannot be written or nobody empties it.

What is open and what was told lies in one small file under DATA_DIR/run, which the health server and
the event listener share: neither tells what the other told, and a restart repeats nothing.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import requests

from workers.alerts import slack
from workers.alerts.message import text
from workers.core import logs

#: Seconds between two messages, as in the outbox; that one's pace is in the database.
PACE_S = 1.1

#: Incidents kept at once; one more would mean that keys are made up, not that so much is wrong.
MAX_OPEN = 100


class OutOfBand:
    """The incidents of this host that go past the outbox. Safe to use from several processes and threads."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "out_of_band.json"
        self._session = requests.Session()
        self._host = socket.gethostname()
        self._log = logs.get()

    def open(self, key: str, severity: str, message: str) -> None:
        """Remember an incident until post_next() has told it; one that is open is counted."""
        with self._locked() as state:
            incident = state["incidents"].get(key)
            if incident is None and len(state["incidents"]) < MAX_OPEN:
                state["incidents"][key] = {
                    "id": f"{self._host}-{uuid.uuid4().hex[:6]}",
                    "severity": severity,
                    "message": message,
                    "raised_at": _now(),
                    "resolved_at": None,
                    "occurrences": 1,
                    "sent_at": None,
                    "attempts": 0,
                    "next_send_at": 0.0,
                }
            elif incident is not None:
                incident.update(message=message, severity=severity, occurrences=incident["occurrences"] + 1)
                if incident["resolved_at"] is not None:  # it came back before its end was told: it never ended
                    incident["resolved_at"] = None

    def close(self, key: str) -> None:
        """The incident is over; nothing happens when it is not open."""
        with self._locked() as state:
            incident = state["incidents"].get(key)
            if incident is not None and incident["resolved_at"] is None:
                incident.update(resolved_at=_now(), attempts=0, next_send_at=0.0)

    def is_open(self, key: str) -> bool:
        with self._locked() as state:
            incident = state["incidents"].get(key)
            return incident is not None and incident["resolved_at"] is None

    def untold(self) -> int:
        """Messages that wait to be posted."""
        with self._locked() as state:
            return sum(map(_is_untold, state["incidents"].values()))

    def post_next(self, webhook: str | None) -> None:
        """Post one message if one is due and the pace allows it. Killed in between, it comes again with its id."""
        with self._locked() as state:
            now = time.time()
            due = [(key, i) for key, i in state["incidents"].items() if _is_untold(i) and i["next_send_at"] <= now]
            if not due or not slack.usable(webhook) or now < state["next_post_at"]:
                return
            assert webhook is not None
            key, incident = due[0]
            incident["attempts"] += 1
            # Held while posting: the other process waits rather than posting beside us.
            outcome = slack.post(self._session, webhook, text(_as_alert(incident), self._host), incident["attempts"])
            state["next_post_at"] = time.time() + PACE_S
            log = self._log.bind(alert=incident["id"], key=key)
            if isinstance(outcome, slack.Posted):
                log.info("alert_out_of_band", outcome="posted", over=incident["resolved_at"] is not None)
                if incident["resolved_at"] is not None:
                    del state["incidents"][key]
                else:
                    incident.update(sent_at=_now(), attempts=0)
            elif isinstance(outcome, slack.NotNow):
                log.warning("alert_out_of_band", outcome="postponed", reason=outcome.error)
                incident["next_send_at"] = time.time() + outcome.delay_s
                state["next_post_at"] = max(state["next_post_at"], time.time() + outcome.hold_s)
            else:
                log.error("alert_out_of_band", outcome="refused", reason=outcome.error)
                # A webhook that was revoked may be replaced while the incident lasts: asked again, seldom.
                incident["next_send_at"] = time.time() + slack.BACKOFF_S[-1]
                if incident["resolved_at"] is not None:
                    del state["incidents"][key]

    @contextmanager
    def _locked(self) -> Iterator[dict[str, Any]]:
        """The file's content, written back when it was changed; one process at a time."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            before = self._path.read_text() if self._path.exists() else ""
            state = self._parsed(before)
            yield state
            after = json.dumps(state, indent=1)
            if after != before:
                part = self._path.with_suffix(".part")
                part.write_text(after)
                part.replace(self._path)
        finally:
            os.close(lock)

    def _parsed(self, content: str) -> dict[str, Any]:
        try:
            state = json.loads(content) if content else {}
            return {"next_post_at": float(state.get("next_post_at", 0)), "incidents": dict(state.get("incidents", {}))}
        except (ValueError, TypeError, AttributeError):
            self._log.warning("out_of_band_file_unreadable", path=str(self._path))
            return {"next_post_at": 0.0, "incidents": {}}


class Steady:
    """A condition that counts once it has lasted: bad for bad_s, or good for good_s; seconds, monotonic."""

    def __init__(self, bad_s: float, good_s: float) -> None:
        self._after_s = {True: bad_s, False: good_s}
        self._is = False
        self._since = time.monotonic()

    def lasts(self, bad: bool) -> bool | None:
        """Tell what is so now; the answer is that too, once it has lasted long enough, else None."""
        if bad != self._is:
            self._is, self._since = bad, time.monotonic()
        return bad if time.monotonic() - self._since >= self._after_s[bad] else None


def _is_untold(incident: dict[str, Any]) -> bool:
    return incident["sent_at"] is None or incident["resolved_at"] is not None


def _now() -> str:
    return datetime.now(timezone.utc).isoformat()


def _as_alert(incident: dict[str, Any]) -> dict[str, Any]:
    """The incident as message.text() takes it: moments as datetimes."""
    moments = {name: incident[name] and datetime.fromisoformat(incident[name]) for name in ("raised_at", "resolved_at")}
    return incident | moments
