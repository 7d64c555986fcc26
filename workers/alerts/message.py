"""The text of an incident's message: what, since when, how often, which command, and the alert's id."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

_SIGNS = {"critical": ":red_circle:", "warning": ":large_orange_circle:", "info": ":information_source:"}

#: Slack cuts longer texts; ours are a few lines.
LENGTH_MAX = 3000


def text(alert: dict[str, Any], host: str) -> str:
    """alert: one row of alerts_claim. Says the incident, or its end, or both when it was over before it was told.

    The id lets a reader see that a message delivered twice is one.
    """
    what = _escaped(alert["message"])[:LENGTH_MAX]
    since = f"since {_moment(alert['raised_at'])}"
    often = f", {alert['occurrences']} times" if alert["occurrences"] > 1 else ""
    if alert["resolved_at"] is None:
        head = f"{_SIGNS[alert['severity']]} *{alert['severity'].upper()}*"
        return f"{head} {what}\n{since}{often} · alert {alert['id']} · {_escaped(host)}"
    lasted = f"{since}, over {_moment(alert['resolved_at'])} ({_duration(alert)}){often}"
    head = ":large_green_circle: *OVER*" if alert["sent_at"] else ":large_green_circle: *WAS, AND IS OVER*"
    return f"{head} {what}\n{lasted} · alert {alert['id']} over · {_escaped(host)}"


def _moment(at: datetime) -> str:
    return at.astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def _duration(alert: dict[str, Any]) -> str:
    seconds = int((alert["resolved_at"] - alert["raised_at"]).total_seconds())
    if seconds < 120:
        return f"{seconds} s"
    if seconds < 7200:
        return f"{seconds // 60} min"
    return f"{seconds // 3600} h {seconds % 3600 // 60} min"


def _escaped(value: str) -> str:
    """Slack's three control characters, so that nothing in a message becomes a link or a mention."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
