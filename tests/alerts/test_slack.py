"""A post to the webhook ends, and what comes back is believed no further than its status."""

from __future__ import annotations

import time

import pytest

from tests.support.raw_server import raw_server
from workers.alerts import slack
from workers.core.http import Session

REDIRECT = b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n"


@pytest.mark.parametrize(
    ("answer", "endless", "every_s", "error"),
    [
        (REDIRECT + b"\r\n", b"x" * (1 << 20), 0.0, "HTTP 302"),
        (REDIRECT + b"\r\n", b"x", 0.05, "HTTP 302"),
        (REDIRECT.replace(b"/else", b"/\xff\xfe") + b"\r\n", b"x", 0.05, "HTTP 302"),
        (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x", 0.05, "no answer within 1 s"),
        (b"HTTP/1.1 500 Oh\r\nContent-Length: 9\r\n\r\n", b"x", 30, "no answer within 1 s"),
        (
            b"HTTP/1.1 500 Oh\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
            *(b"x" * (1 << 20), 0.0, "HTTP 500"),
        ),
    ],
    ids=[
        *("a redirect without end", "a redirect that drips", "a redirect to nowhere", "a header that drips", "no body"),
        "a chunk without end",
    ],
)
def test_whatever_comes_back_the_message_is_tried_again(
    answer: bytes, endless: bytes, every_s: float, error: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In time, and without a word of what came back."""
    monkeypatch.setattr(slack, "DEADLINE_S", 1.0)
    began = time.monotonic()
    with raw_server(answer, endless, every_s) as url, Session() as session:
        outcome = slack.post(session, url, "text", 1)
    assert time.monotonic() - began < 3
    assert isinstance(outcome, slack.NotNow)
    assert outcome.error == error


def test_a_message_that_was_taken_is_not_posted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the body of the answer never ends."""
    monkeypatch.setattr(slack, "DEADLINE_S", 1.0)
    with raw_server(b"HTTP/1.1 200 OK\r\n\r\n", b"x", 0.05) as url, Session() as session:
        assert slack.post(session, url, "text", 1) == slack.Posted()


@pytest.mark.parametrize(("asked", "hold_s"), [("3", 3), (" 2.5 ", 2.5), ("0", 1), ("86400", 900), ("soon", 30)])
def test_slack_is_left_alone_for_as_long_as_it_asks(asked: str, hold_s: float) -> None:
    """Within bounds; and for a while where it does not say how long."""
    head = f"HTTP/1.1 429 Slow\r\nRetry-After:{asked}\r\nContent-Length: 0\r\n\r\n"
    with raw_server(head.encode()) as url, Session() as session:
        assert slack.post(session, url, "text", 1) == slack.NotNow("HTTP 429", hold_s, hold_s)
