"""One HTTP exchange that always ends: bounded in time and size, and without secrets in its errors."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass
from datetime import datetime, timezone
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import requests
import urllib3

from workers.core.errors import CallScriptError

#: Bytes taken from the socket at once.
_BLOCK = 1 << 16

#: Seconds between two looks whether somebody still waits for the answer.
_LOOK_S = 0.2

#: More than anybody waits: a longer Retry-After, up to one without bound, says no more. Seconds.
_FOREVER_S = 1e9

_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?")

_T = TypeVar("_T")


class NoAnswer(CallScriptError):
    """The other side did not answer, or not with the whole of its answer; the message says how."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. `headers` finds names in any case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, between two bytes, and for everything; and the largest body in bytes."""

    connect_s: float = 10
    read_s: float = 30
    deadline_s: float = 90
    max_bytes: int = 64 << 20


class Session(requests.Session):
    """Leaves redirects alone. Told not to follow one, requests still reads all of its body and works out its place."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        return None


def exchange(
    session: Session,
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    json: Any = None,
    limits: Limits,
    check: Callable[[], None] = lambda: None,
) -> Answer:
    """Send one request and return the whole answer, whatever its status. Raises NoAnswer, and what `check` raises.

    Redirects are not followed: credentials go where the operator said and nowhere else. check: asked while waiting.
    """

    def send() -> Answer:
        ends = time.monotonic() + limits.deadline_s
        with session.request(
            method,
            url,
            headers=headers,
            json=json,
            timeout=(limits.connect_s, limits.read_s),
            stream=True,
            allow_redirects=False,
            auth=lambda request: request,  # or a .netrc would replace our own Authorization header
        ) as response:
            body = bytearray()
            # read1 returns what there is: a byte a second still meets the deadline.
            while block := response.raw.read1(_BLOCK, decode_content=True):
                body += block
                if len(body) > limits.max_bytes:
                    raise NoAnswer(f"the answer is larger than {limits.max_bytes} bytes")
                if time.monotonic() > ends:
                    raise NoAnswer(f"the answer was not whole after {limits.deadline_s:.0f} s")
            return Answer(response.status_code, response.headers, bytes(body))

    try:
        return within(limits.deadline_s, send, check)
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        # The message of these can hold the URL, and a URL can hold credentials: the kind says enough.
        raise NoAnswer(_kind(error)) from None


def within(seconds: float, act: Callable[[], _T], check: Callable[[], None] = lambda: None) -> _T:
    """What `act` returns or raises. Raises NoAnswer when that takes longer, and what `check` raises, asked meanwhile.

    It acts in a thread of its own, which is left behind then: a header that comes a byte a minute can be waited for in
    no other way, for every byte keeps the timeouts of the socket away.
    """
    outcome: Future[_T] = Future()

    def run() -> None:
        try:
            outcome.set_result(act())
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            outcome.set_exception(error)

    ends = time.monotonic() + seconds
    threading.Thread(target=run, name="http", daemon=True).start()
    while not wait([outcome], min(_LOOK_S, max(ends - time.monotonic(), 0))).done:
        check()
        if time.monotonic() >= ends:
            raise NoAnswer(f"no answer within {seconds:.0f} s")
    return outcome.result()


def retry_after_s(headers: Mapping[str, str] | Message) -> float | None:
    """Retry-After in seconds, never negative: a number of them, or a date; None when there is none that makes sense."""
    value = (headers.get("Retry-After") or "").strip()
    if _SECONDS.fullmatch(value):
        return min(float(value), _FOREVER_S)
    try:
        at = parsedate_to_datetime(value)
        if at.tzinfo is None:  # as -0000 has it: UTC, of a place that is not told
            at = at.replace(tzinfo=timezone.utc)
        return min(max((at - datetime.now(timezone.utc)).total_seconds(), 0.0), _FOREVER_S)
    except (TypeError, ValueError, OverflowError):
        return None


def _kind(error: BaseException) -> str:
    inner = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
    reason = getattr(inner, "reason", None)
    name = type(reason if isinstance(reason, Exception) else inner).__name__
    return {
        "ConnectTimeoutError": "no connection in time",
        "NewConnectionError": "connection refused or host unknown",
        "NameResolutionError": "host unknown",
        "ReadTimeoutError": "no answer in time",
        "ReadTimeout": "no answer in time",
        "IncompleteRead": "the answer was cut off",
        "ProtocolError": "the connection broke",
        "SSLError": "the certificate or the TLS handshake was refused",
    }.get(name, name)
