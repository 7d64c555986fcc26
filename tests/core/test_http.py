"""An exchange ends, whatever the other side does, and leads to no other place."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest

from tests.support.raw_server import raw_server
from workers.core.errors import Draining
from workers.core.http import Answer, Limits, NoAnswer, Session, exchange, retry_after_s

REDIRECT = b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n\r\n"
LIMITS = Limits(connect_s=2, read_s=2, deadline_s=1, max_bytes=1 << 20)


def asked(url: str) -> Answer:
    with Session() as session:
        return exchange(session, "POST", url, headers={}, json={}, limits=LIMITS)


@pytest.mark.parametrize(
    ("answer", "endless", "every_s"),
    [
        (REDIRECT, b"x" * (1 << 20), 0.0),
        (REDIRECT, b"x", 0.05),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x", 0.05),
        (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x", 0.05),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", b"x" * (1 << 20), 0.0),
    ],
    ids=[
        *("a redirect without end", "a redirect that drips", "a body that drips", "a header that drips"),
        "a chunk without end",
    ],
)
def test_it_ends_in_time(answer: bytes, endless: bytes, every_s: float) -> None:
    """By its own deadline, not by the other side's."""
    began = time.monotonic()
    with raw_server(answer, endless, every_s) as url, pytest.raises(NoAnswer):
        asked(url)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("place", [b"/elsewhere", b"/\xff\xfe", b"http://[", b"ftp://x"])
def test_a_redirect_is_an_answer(place: bytes) -> None:
    """Wherever it leads, and whether that is a place at all."""
    with raw_server(b"HTTP/1.1 302 Found\r\nLocation: " + place + b"\r\nContent-Length: 2\r\n\r\nno") as url:
        answer = asked(url)
    assert (answer.status, answer.body) == (302, b"no")


def test_who_need_not_wait_any_more_does_not() -> None:
    """What `check` raises ends the wait."""

    def check() -> None:
        raise Draining

    began = time.monotonic()
    with raw_server(b"HTTP/1.1 200", b"x", 30) as url, pytest.raises(Draining), Session() as session:
        exchange(session, "GET", url, headers={}, limits=Limits(), check=check)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("value", ["7", " 7 ", "7.25", "0", "Sat, 01 Jan 2000 00:00:00 GMT"])
def test_retry_after_is_a_number_of_seconds(value: str) -> None:
    """With blanks and a fraction; a moment that is past means at once."""
    seconds = 0.0 if "GMT" in value else float(value)
    assert retry_after_s({"Retry-After": value}) == seconds


@pytest.mark.parametrize("local", ["UTC", "Pacific/Honolulu"])
@pytest.mark.parametrize("zone", ["GMT", "+0000", "-0000", ""])
def test_retry_after_is_a_moment(zone: str, local: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One without a zone is in UTC, whatever the clock on the wall says."""
    monkeypatch.setenv("TZ", local)
    time.tzset()
    try:
        at = format_datetime(datetime.now(timezone.utc) + timedelta(seconds=100)).replace("+0000", zone)
        seconds = retry_after_s({"Retry-After": at})
    finally:
        monkeypatch.undo()
        time.tzset()
    assert seconds is not None
    assert 95 < seconds <= 100


@pytest.mark.parametrize(
    "value", [None, "", "soon", "-5", "inf", "nan", "1e9", "\u0667", "Sat, 01 Jan 99999999999 00:00:00 GMT"]
)
def test_a_retry_after_that_makes_no_sense_is_none(value: str | None) -> None:
    assert retry_after_s({} if value is None else {"Retry-After": value}) is None
