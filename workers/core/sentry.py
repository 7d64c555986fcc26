"""Errors to a Sentry project, where SENTRY_DSN names one: where it broke, and nothing of what was said.

An event holds the exception's class, the modules, functions and lines it came through, the lane, the version, the error
class and our own number of the call. No message, no value of a variable, no line of a log, no host: each could carry a
caller's words or a secret. Events leave in a thread of the SDK's own, from a bounded queue: a Sentry that is dead costs
events, never a lane's time.
"""

from __future__ import annotations

import threading
import time
import traceback
from typing import Any

from workers.core.settings import Settings

#: Seconds within which the same error at the same place is sent once: a broken release breaks every call.
QUIET_S = 60.0

#: Events waiting to be sent; more are dropped.
QUEUE = 30

#: Links of a chain of exceptions that are told, and frames of each, innermost last.
LINKS, FRAMES = 5, 50

#: Error classes that say something of the program or the machine; the others are the recording's, or its host's.
REPORTED = frozenset({"internal", "model_failure", "gpu_failure", "out_of_memory"})

_KEPT = ("event_id", "timestamp", "platform", "level", "release", "exception", "tags")

_lane: str | None = None
_version = ""
_sent: dict[tuple[str, str], float] = {}
_lock = threading.Lock()


def start(settings: Settings, lane: str, version: str) -> None:
    """Send errors of this process from now on, where SENTRY_DSN is set."""
    global _lane, _version
    if settings.sentry_dsn is None:
        return
    import sentry_sdk

    sentry_sdk.init(
        dsn=settings.sentry_dsn.get_secret_value(),
        release=version,
        before_send=_bare,
        # Whatever the SDK would collect by itself stays out; _bare would drop it a second time.
        default_integrations=False,
        auto_enabling_integrations=False,
        max_breadcrumbs=0,
        include_local_variables=False,
        include_source_context=False,
        send_default_pii=False,
        server_name="",
        auto_session_tracking=False,
        send_client_reports=False,
        propagate_traces=False,
        enable_backpressure_handling=False,
        enable_metrics=False,
        spotlight=False,
        transport_queue_size=QUEUE,
    )
    _lane, _version = lane, version
    _sent.clear()


def report(error: BaseException, error_class: str = "internal", call: int | None = None) -> None:
    """Send one error, unless the same was sent a moment ago. call: our own number of it. Never raises, never waits."""
    if _lane is None or error_class not in REPORTED:
        return
    import sentry_sdk

    try:
        exceptions = _chain(error)
        last = exceptions[-1]
        frames = last["stacktrace"]["frames"]
        place = f"{frames[-1]['module']}:{frames[-1]['lineno']}" if frames else "?"
        now = time.monotonic()
        with _lock:
            if now - _sent.get((last["type"], place), -QUIET_S) < QUIET_S:
                return
            _sent[last["type"], place] = now
        tags = {"lane": _lane, "version": _version, "error_class": error_class}
        if call is not None:
            tags["call"] = str(call)
        sentry_sdk.capture_event({"level": "error", "exception": {"values": exceptions}, "tags": tags})
    except Exception:  # noqa: BLE001, S110 - the error itself is in the log; telling it elsewhere must break nothing
        pass


def flush() -> None:
    """Give what was reported a moment to leave; called when the process ends."""
    if _lane is not None:
        import sentry_sdk

        sentry_sdk.flush(timeout=2.0)


def _chain(error: BaseException) -> list[dict[str, Any]]:
    """The error and what led to it, the cause first, as Sentry orders them."""
    links: list[dict[str, Any]] = []
    link: BaseException | None = error
    while link is not None and len(links) < LINKS:
        frames = [
            {"module": f.f_globals.get("__name__", "?"), "function": f.f_code.co_name, "lineno": line}
            for f, line in traceback.walk_tb(link.__traceback__)
        ]
        links.append({"type": type(link).__name__, "stacktrace": {"frames": frames[-FRAMES:]}})
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return links[::-1]


def _bare(event: Any, _: Any) -> Any:
    """A new event of what may leave; whatever the SDK added is not in it."""
    bare = {k: event[k] for k in _KEPT if k in event}
    tags = event.get("tags") or {}
    bare["tags"] = {k: tags[k] for k in ("lane", "version", "error_class", "call") if k in tags}
    values = [
        {
            "type": value["type"],
            "stacktrace": {
                "frames": [
                    {k: frame[k] for k in ("module", "function", "lineno")} for frame in value["stacktrace"]["frames"]
                ]
            },
        }
        for value in event["exception"]["values"]
    ]
    bare["exception"] = {"values": values}
    return bare
