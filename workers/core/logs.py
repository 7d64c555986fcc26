"""Structured logs: JSON under supervisord, readable on a terminal. One canonical line per attempt.

Secrets never reach a line: values under secret-looking keys are dropped, and every known secret
is cut out of every text. A caller's words are not logged at all; nobody passes them here.
What is logged with its traceback is reported to Sentry too, where SENTRY_DSN is set, without any text.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable
from typing import Any

import structlog
from pydantic import SecretStr

from workers.core import sentry
from workers.core.settings import Settings

_SECRET_KEY = re.compile(r"token|secret|password|api_key|authorization|webhook|database_url|dsn", re.IGNORECASE)
_PASSWORD_IN_URL = re.compile(r"(?<=://)([^/\s:@]+):[^/\s@]+@")
REDACTED = "[redacted]"


def configure(settings: Settings, **bound: Any) -> None:
    """Set up logging for this process; `bound` (lane, worker) is on every line."""
    secrets = sorted(_secrets_of(settings), key=len, reverse=True)

    def redact(_: Any, __: str, event: Any) -> Any:
        return {k: _clean(k, v, secrets) for k, v in event.items()}

    renderer: Any = (
        structlog.processors.JSONRenderer()
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    shared: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _report,
        structlog.processors.format_exc_info,
        redact,
    ]
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        # One write a line: a pipe takes one of up to 4 KiB whole, so that no thread or library writes into its middle
        # and supervisord never rotates there. PrintLogger writes text and newline apart.
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    # Libraries that use the standard library's logging speak through the same renderer, warnings and worse.
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    # urllib3 warns with the URL it could not reach and with the headers it could not read: the one may be a secret, the
    # other may repeat a caller's words.
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    _BOUND.clear()
    _BOUND.update(bound)


_BOUND: dict[str, Any] = {}


def _report(_: Any, __: str, event: Any) -> Any:
    """Hand an error that is logged with its traceback to Sentry as well."""
    told = event.get("exc_info")
    error = told[1] if isinstance(told, tuple) else sys.exc_info()[1] if told is True else told
    if isinstance(error, BaseException):
        sentry.report(error)
    return event


def get() -> Any:
    """A logger that carries the process's own fields."""
    return structlog.get_logger(**_BOUND)


def _secrets_of(settings: Settings) -> Iterable[str]:
    for value in settings.__dict__.values():
        if isinstance(value, SecretStr) and len(value.get_secret_value()) >= 6:
            yield value.get_secret_value()


def _clean(key: str, value: Any, secrets: list[str]) -> Any:
    # claim tokens fence writes and appear in no log either
    if _SECRET_KEY.search(key):
        return REDACTED
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, REDACTED)
        return _PASSWORD_IN_URL.sub(rf"\1:{REDACTED}@", value)
    return value
