"""What /health says: healthy, degraded or critical, from one row of sql/queries/health_snapshot.sql."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workers.core.database import TAKES_NO_WRITES, Database
from workers.core.disks import Disk
from workers.core.errors import DatabaseDown
from workers.core.settings import ALL_LANES, LANES, Settings

#: A worker that has not beaten for so many seconds is not counted: two missed beats and some slack.
#: With the cache's 5 s, a dead worker shows within 30 s.
LIVE_S = 24.0

#: A worker that holds no call and has not looked for one for so many seconds, while calls wait, cannot get any.
#: The heartbeat that would say it looked is up to 10 s old; with the cache's 5 s that shows within 30 s.
STARVED_S = 15.0

#: The alerts worker comes round every second; for so many seconds it may wait for a database that is slow.
STUCK_S = 60.0

#: Slack may take no message for so many seconds: by then the one that waits has been tried five times.
UNHEARD_S = 600.0

#: Problems that incidents alone know, by the key as far as the colon. Any other one is a problem while it is critical.
OF_INCIDENTS = {
    "no_calls": "ingest: the call log tells of no calls any more",
    "zero_length": "ingest: most calls are skipped for their length",
    "ingest_rejected_now": "ingest: many records make no sense and are not taken in",
    "call_log_windows": "ingest: windows of the call log do not agree, calls may be missing",
    "failure_share": "calls: too many of the latest have failed",
    "watch_failed": "alerts: a check fails, what it watches is not watched",
}

#: Critical incidents that are no problem of their own: _judge() sees the same by itself, and sooner when it is over.
OF_LANES = ("lane_silent", "lane_stalled", "lane_waits", "no_recordings")

#: Below this a disk is full: an embedded Postgres would stop, and nothing can be stored.
DISK_FULL_BYTES = 256 << 20


@dataclass(frozen=True)
class Report:
    """status: healthy, degraded or critical. lanes: by name, the rows of the snapshot plus `expected` and `state`."""

    status: str
    workers: int
    lanes: dict[str, dict[str, Any]]
    queue: dict[str, int]
    alerts: dict[str, Any]
    problems: list[str]
    notes: list[str]
    error: str | None = None


def ask(database: Database) -> dict[str, Any]:
    """The snapshot that a report is made from. Raises DatabaseDown, also where nobody could write that they live."""
    row = database.run("health_snapshot", live_s=LIVE_S, starved_s=STARVED_S, stuck_s=STUCK_S)[0]
    if row["read_only"]:
        raise DatabaseDown(f"it {TAKES_NO_WRITES}")
    return row


def expected_workers(settings: Settings) -> dict[str, int]:
    """How many workers each lane must have: one each, and as many factories as FACTORY_PROCS says."""
    return dict.fromkeys(LANES, 1) | {"factory": settings.factory_procs or 1}


def report(
    row: dict[str, Any],
    expected: dict[str, int],
    disks: Sequence[Disk] = (),
    gpu_fault: str | None = None,
    disk_fault: str | None = None,
    stopped: Sequence[str] = (),
) -> Report:
    """Judge a snapshot, and what this host says of itself. Names, numbers and ages only: nothing of any call.

    stopped: processes of this host that were made to stand still.
    """
    lanes = {}
    problems: list[str] = []
    notes: list[str] = []
    by_name = {lane["lane"]: lane for lane in row["lanes"] or []}
    for name in ALL_LANES:
        lane = by_name.get(name, {"lane": name} | _ABSENT)
        state, problem = _judge(name, lane, expected.get(name, 0))
        if problem:
            problems.append(problem)
        lanes[name] = lane | {"expected": expected.get(name, 0), "state": state}
    problems += _of_incidents(row["incidents"])

    dispatcher = _dispatcher(row, problems, notes)
    # Without a webhook nothing is posted, and who does not post is told as such.
    unheard_s = row["unheard"]["seconds"] if dispatcher["slack"] == "configured" else 0.0
    if unheard_s > UNHEARD_S:
        why = row["unheard"]["error"] or "not tried yet"
        problems.append(f"alerts: Slack has taken nothing for {round(unheard_s / 60)} minutes ({why})")
    alerts = dict(row["alerts"]) | dispatcher | {"unheard_seconds": round(unheard_s, 1)}
    if alerts["dead"]:
        problems.append(f"alerts: Slack refused {alerts['dead']} for good; see send_error in core.alerts")

    problems += _disk_problems(disks, row["disk_free_gib"])
    if disk_fault:
        problems.append(f"disk: {disk_fault}")
    if gpu_fault:
        problems.append(f"gpu: {gpu_fault}")
    if stopped:
        problems.append(f"host: {', '.join(stopped)} stands still (Ctrl-Z, SIGSTOP); kill -CONT goes on with it")

    workers = sum(lane["workers"] for lane in lanes.values())
    queue = {
        "pending": sum(lanes[name]["waiting"] for name in LANES),
        "processing": sum(lanes[name]["processing"] for name in LANES),
        "retrying": sum(lanes[name]["retrying"] for name in LANES),
        "awaiting_recording": sum(lanes[name]["awaiting_recording"] for name in LANES),
        "failed": row["failed"],
    }
    error = None
    if workers == 0:
        error = "No worker is alive: see scripts/supervisorctl.sh status, or run ./start.sh."
    elif full := [disk.name for disk in disks if disk.free_bytes < DISK_FULL_BYTES]:
        error = f"The disk of {full[0]} is full: make room, lanes go on by themselves."
    status = "critical" if error else "degraded" if problems else "healthy"
    return Report(status, workers, lanes, queue, alerts, problems, notes, error)


def body(this: Report) -> dict[str, Any]:
    """The JSON of /health."""
    content: dict[str, Any] = {
        "status": this.status,
        "workers": this.workers,
        "queue": this.queue,
        "lanes": {
            name: {
                "state": lane["state"],
                "workers": lane["workers"],
                "expected": lane["expected"],
                "waiting": lane["waiting"],
                "processing": lane["processing"],
                "oldest_seconds": round(lane["oldest_s"], 1),
            }
            for name, lane in this.lanes.items()
        },
        "alerts": {k: v for k, v in this.alerts.items() if k != "open_by_severity"},
        "problems": this.problems,
        "notes": this.notes,
    }
    if this.error:
        content["error"] = this.error
    return content


_ABSENT: dict[str, Any] = {
    "paused": False,
    "workers": 0,
    "stalled": 0,
    "starved": 0,
    "waits_for": [],
    "waiting": 0,
    "waiting_live": 0,
    "retrying": 0,
    "awaiting_recording": 0,
    "processing": 0,
    "oldest_s": 0.0,
    "oldest_at": None,
    "late": False,
}


def _judge(name: str, lane: dict[str, Any], expected: int) -> tuple[str, str | None]:
    """(state, the problem in words or None): the worst thing that can be said of a lane."""
    live = lane["workers"]
    if live < expected:
        state = "no_workers" if live == 0 else "missing_workers"
        return state, f"{name}: {live} of {expected} workers are alive"
    if lane["waits_for"]:
        why = ", ".join(lane["waits_for"])
        return f"waiting:{why}", f"{name}: waits for something that is down ({why})"
    if lane["starved"] and not lane["paused"]:
        return "starved", f"{name}: {lane['starved']} of {live} workers get no calls though {lane['waiting']} wait"
    if lane["stalled"]:
        return "stalled", f"{name}: {lane['stalled']} of {live} workers do not advance"
    if lane["paused"]:
        return "paused", f"{name}: paused by an operator (core.lanes.paused)"
    if lane["late"]:
        return "late", f"{name}: a live call waits longer than it should ({round(lane['oldest_s'] / 60)} minutes)"
    return "ok", None


def _of_incidents(incidents: Sequence[dict[str, str]]) -> list[str]:
    """incidents: key and severity of those that are open. The rest of a key is told where it can name no host."""
    problems = []
    for incident in incidents:
        what, _, which = incident["key"].partition(":")
        if what in OF_INCIDENTS:
            problems.append(OF_INCIDENTS[what] + (f" ({which})" if which else ""))
        elif incident["severity"] == "critical" and what not in OF_LANES:
            problems.append(f"incident: {what} is open; see core.alerts")
    return list(dict.fromkeys(problems))


def _disk_problems(disks: Sequence[Disk], low_gib: float | None) -> list[str]:
    """As core.watch_disk: below the limit of core.alert_limits."""
    if low_gib is None:
        return []
    gib = 2**30
    return [
        f"disk: {disk.name} has {disk.free_bytes / gib:.1f} GiB free"
        for disk in disks
        if disk.free_bytes / gib < low_gib
    ]


def _dispatcher(row: dict[str, Any], problems: list[str], notes: list[str]) -> dict[str, Any]:
    """Whether alerts reach anybody. Slack not being configured is a choice; to have no dispatcher is a fault."""
    if row["dispatcher_lives"]:
        if row["dispatcher_waits_for"] == ["slack_not_configured"]:
            notes.append("Slack is not configured: alerts stay in the outbox until SLACK_WEBHOOK_URL is set")
            return {"dispatcher": "running", "slack": "not configured"}
        if row["dispatcher_waits_for"]:
            problems.append(f"alerts: the dispatcher waits ({', '.join(row['dispatcher_waits_for'])})")
        if row["dispatcher_is_stuck"]:
            problems.append("alerts: the dispatcher hangs, nobody is told of incidents")
            return {"dispatcher": "stuck", "slack": "unknown"}
        return {"dispatcher": "running", "slack": "configured"}
    if row["dispatcher_was_left"]:
        problems.append("alerts: the dispatcher is gone, nobody is told of incidents")
        return {"dispatcher": "dead", "slack": "unknown"}
    problems.append("alerts: no alerts worker has ever run here, nobody looks for incidents")
    return {"dispatcher": "not running", "slack": "unknown"}
