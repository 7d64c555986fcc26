"""Incidents told straight to Slack, for when the outbox cannot be written or nobody empties it.

What is open and what was told lies in one small file under DATA_DIR/run, which the health server and
the event listener share: neither tells what the other told, and a restart repeats nothing. While the file
cannot be written (a full disk, which stops an embedded Postgres too) each goes on from what it knows itself.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from workers.alerts import slack
from workers.alerts.message import text
from workers.core import logs
from workers.core.http import Session

#: Incidents kept at once; one more would mean that keys are made up, not that so much is wrong.
MAX_OPEN = 100


class OutOfBand:
    """The incidents of this host that go past the outbox. Safe to use from several processes and threads."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "out_of_band.json"
        # The file as it was last read or written; and where that failed since: the file then, and what it lacks.
        self._file = ""
        self._unwritten: tuple[str, str] | None = None
        self._threads = threading.Lock()
        self._me = f"{_process(os.getpid())} {uuid.uuid4().hex[:6]}"
        self._session = Session()
        self._host = socket.gethostname()
        self._log = logs.get()

    def open(self, key: str, severity: str, message: str) -> None:
        """Remember an incident until post_next() has told it; one that is open is counted."""
        with self._locked() as state:
            incident = state["incidents"].get(key)
            if incident is None and len(state["incidents"]) < MAX_OPEN:
                state["incidents"][key] = {
                    "id": f"{self._host}-{uuid.uuid4().hex[:6]}",
                    "teller": self._me,
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
        """Post one message if one is due and the pace allows it. Killed in between, it comes again with its id.

        What another process opened is left to it: on a full disk nobody else can know what it told. One that is
        gone, or knows no webhook, leaves what it opened to whoever comes first.
        """
        with self._locked() as state:
            now = time.time()
            if not slack.usable(webhook):
                for incident in state["incidents"].values():
                    if incident.get("teller") == self._me:
                        incident["teller"] = None
                return
            due = [
                (key, i)
                for key, i in state["incidents"].items()
                if _is_untold(i) and _has_come(i["next_send_at"], now) and self._may_tell(i)
            ]
            if not due or not _has_come(state["next_post_at"], now):
                return
            assert webhook is not None
            key, incident = due[0]
            # Noted before it is made: whoever comes after a kill does not try again at once.
            incident.update(teller=self._me, attempts=incident["attempts"] + 1, next_send_at=now + slack.BACKOFF_S[0])
            state["next_post_at"] = now + slack.PACE_S
            self._write(state)
            # Held while posting: the other process waits rather than posting beside us.
            outcome = slack.post(self._session, webhook, text(_as_alert(incident), self._host), incident["attempts"])
            state["next_post_at"] = time.time() + slack.PACE_S
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
                state["next_post_at"] = time.time() + max(slack.PACE_S, outcome.hold_s)
            else:
                log.error("alert_out_of_band", outcome="refused", reason=outcome.error)
                # A webhook that was revoked may be replaced while the incident lasts: asked again, seldom.
                incident["next_send_at"] = time.time() + slack.BACKOFF_S[-1]
                if incident["resolved_at"] is not None:
                    del state["incidents"][key]

    def _may_tell(self, incident: dict[str, Any]) -> bool:
        """Whether it is ours, or nobody's: its teller's process has ended, or handed it over."""
        teller = str(incident.get("teller") or "")
        if teller == self._me:
            return True
        process = teller.rpartition(" ")[0]
        return not process or _process(process.partition(" ")[0]) != process

    @contextmanager
    def _locked(self) -> Iterator[dict[str, Any]]:
        """What the file says, and we know beyond it; written back when it was changed. One process at a time."""
        with self._threads, self._other_processes_wait():
            state = self._read()
            yield state
            self._write(state)

    @contextmanager
    def _other_processes_wait(self) -> Iterator[None]:
        """As long as this lasts; where the file of the lock cannot be made, there is none: being told is worth more."""
        with ExitStack() as at_end:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                lock = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
                at_end.callback(os.close, lock)
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _read(self) -> dict[str, Any]:
        with suppress(OSError):  # then it says what it last said
            self._file = self._path.read_text(errors="replace") if self._path.exists() else ""
        state = self._parsed(self._file)
        if self._unwritten is not None:
            _add(state, *map(self._parsed, self._unwritten))
        return state

    def _write(self, state: dict[str, Any]) -> None:
        """Into the file; what cannot be written there is kept in memory, and tried again whenever the state is used."""
        content = json.dumps(state, indent=1)
        part = self._path.with_suffix(".part")
        try:
            if content != self._file:
                part.write_text(content)
                part.replace(self._path)
        except OSError as error:
            if self._unwritten is None:
                self._log.warning("out_of_band_kept_in_memory", reason=error.strerror)
            self._unwritten = (self._file, content)
            with suppress(OSError):
                part.unlink()  # half of it is no use to anybody, and the disk has little
        else:
            self._file, self._unwritten = content, None

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


def _add(state: dict[str, Any], before: dict[str, Any], after: dict[str, Any]) -> None:
    """Do to `state` what made `after` of `before`: another process may have written other things meanwhile."""
    state["next_post_at"] = max(state["next_post_at"], after["next_post_at"])
    incidents, old = state["incidents"], before["incidents"]
    for key, ours in after["incidents"].items():
        was, there = old.get(key), incidents.get(key)
        if was is None or was["id"] != ours["id"]:
            incidents[key] = ours
        elif there is not None and there["id"] == ours["id"]:
            there.update({name: value for name, value in ours.items() if value != was.get(name)})
    for key in old.keys() - after["incidents"].keys():  # its end was told
        if key in incidents and incidents[key]["id"] == old[key]["id"]:
            del incidents[key]


def _process(pid: int | str) -> str | None:
    """A process as no later one is named: its number, and the tick at which it began; None when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else f"{pid} {fields[19]}"


def _has_come(at: float, now: float) -> bool:
    """What lies further ahead than Slack may ask for was written by a clock that was set right since."""
    return not now < at <= now + slack.RETRY_AFTER_MAX_S


def _is_untold(incident: dict[str, Any]) -> bool:
    return incident["sent_at"] is None or incident["resolved_at"] is not None


def _now() -> str:
    return datetime.now(timezone.utc).isoformat()


def _as_alert(incident: dict[str, Any]) -> dict[str, Any]:
    """The incident as message.text() takes it: moments as datetimes."""
    moments = {name: incident[name] and datetime.fromisoformat(incident[name]) for name in ("raised_at", "resolved_at")}
    return incident | moments
