"""An exchange ends, whatever the other side does, and leads to no other place."""

from __future__ import annotations

import time

import pytest

from tests.support.raw_server import raw_server
from workers.core.errors import Draining
from workers.core.http import Answer, Limits, NoAnswer, Session, exchange

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
    ],
    ids=["a redirect without end", "a redirect that drips", "a body that drips", "a header that drips"],
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
