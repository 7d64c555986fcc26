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


@pytest.mark.parametrize(
    "webhook",
    [
        "http://127.0.0.1:9/services/xyzzy",
        f"http://{'x' * 70}.example/services/xyzzy",
        "http://[::1/services/xyzzy",
        "http://:@/services/xyzzy",
    ],
    ids=["nobody listens", "a name too long", "half an address", "no name"],
)
def test_a_webhook_that_leads_nowhere_is_tried_again_and_not_told(webhook: str) -> None:
    """It may be the network's fault; what is said of it goes into the table, where the URL must not be."""
    with Session() as session:
        outcome = slack.post(session, webhook, "text", 1)
    assert isinstance(outcome, slack.NotNow)
    assert "xyzzy" not in outcome.error


@pytest.mark.parametrize(
    ("status", "again"), [(400, False), (403, False), (404, False), (410, False), (408, True), (429, True), (503, True)]
)
def test_what_the_other_side_could_not_do_is_tried_again(status: int, again: bool) -> None:
    """And what it will never take is not."""
    with raw_server(f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()) as url, Session() as session:
        assert isinstance(slack.post(session, url, "text", 1), slack.NotNow if again else slack.Refused)


def test_a_slack_that_is_away_is_asked_ever_more_seldom() -> None:
    """Ten minutes apart in the end, whatever the count."""
    with raw_server(b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n") as url, Session() as session:
        waits = [slack.post(session, url, "text", attempt).delay_s for attempt in (0, 1, 3, 5, 1000)]  # type: ignore[union-attr]
    assert [
        round(wait / 1.2, 1) <= usual <= round(wait / 0.8, 1)
        for wait, usual in zip(waits, (5, 5, 60, 600, 600), strict=True)
    ] == [True] * 5
