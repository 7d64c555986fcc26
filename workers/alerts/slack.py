"""One message to a Slack webhook, and what its answer means. The URL is a secret: it is in no error and no log."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests

from workers.core.http import NoAnswer, Session, retry_after_s, within

#: Seconds between two messages; Slack allows one a second, and the network may bunch what we space.
PACE_S = 1.1

#: Seconds to connect, between two bytes of the answer, and for everything; well under the claim's lease.
TIMEOUT_S = (5.0, 10.0)
DEADLINE_S = 15.0

#: Seconds before the n-th further attempt; jittered. A message is never given up because Slack is away.
BACKOFF_S = (5.0, 15.0, 60.0, 180.0, 600.0)

#: Slack asks for seconds to minutes; whatever asks for more is not worth believing.
RETRY_AFTER_MAX_S = 900.0

#: Seconds of quiet after a 429 that names no time.
HOLD_S = 30.0


@dataclass(frozen=True)
class Posted:
    """Slack took the message."""


@dataclass(frozen=True)
class NotNow:
    """Try again in delay_s; hold_s > 0: and nobody may post anything for so long."""

    error: str
    delay_s: float
    hold_s: float = 0.0


@dataclass(frozen=True)
class Refused:
    """This will never be taken, however often it is sent."""

    error: str


def usable(webhook: str | None) -> bool:
    """Whether this can be posted to at all."""
    if not webhook:
        return False
    try:
        parts = urlsplit(webhook)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def post(session: Session, webhook: str, text: str, attempt: int) -> Posted | NotNow | Refused:
    """Post `text`. attempt: 1 for the first; decides how long to wait before the next. Raises nothing."""

    def send() -> Posted | NotNow | Refused:
        # A redirect would carry the message to a place nobody configured; a body that never ends is not read.
        with session.post(
            webhook, json={"text": text}, timeout=TIMEOUT_S, allow_redirects=False, stream=True
        ) as answer:
            return _meaning(answer, attempt)

    try:
        return within(DEADLINE_S, send)
    except NoAnswer as error:
        return NotNow(str(error), _backoff(attempt))
    except (requests.RequestException, UnicodeError, ValueError) as error:
        # The exception's own text holds the URL.
        return NotNow(type(error).__name__, _backoff(attempt))


def _meaning(answer: requests.Response, attempt: int) -> Posted | NotNow | Refused:
    if 200 <= answer.status_code < 300:
        return Posted()
    error = f"HTTP {answer.status_code}{_reason(answer)}"
    if answer.status_code == 429:
        asked_s = retry_after_s(answer.headers)
        hold_s = HOLD_S if asked_s is None else min(max(asked_s, 1.0), RETRY_AFTER_MAX_S)
        return NotNow(error, hold_s, hold_s)
    if 400 <= answer.status_code < 500 and answer.status_code != 408:
        return Refused(error)
    return NotNow(error, _backoff(attempt))


def _backoff(attempt: int) -> float:
    return BACKOFF_S[min(max(attempt, 1), len(BACKOFF_S)) - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - jitter


def _reason(answer: requests.Response) -> str:
    """Slack's one-word reason (invalid_payload, no_service); anything longer is somebody else's page."""
    # In chunks a body may be longer than it says, even without end.
    length = "" if "Transfer-Encoding" in answer.headers else answer.headers.get("Content-Length", "")
    word = answer.text.strip() if length.isdigit() and int(length) <= 60 else ""
    return f" {word}" if re.fullmatch(r"[a-z_]{1,60}", word) else ""
