"""Downloads from a real server that misbehaves: each fault has its error class, and nothing cut is taken for whole."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import threading
import time
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.raw_server import raw_server
from tests.support.recording_server import RecordingServer, recording
from tests.vault.conftest import Fetch
from workers.core.errors import (
    BlockedUrl,
    CallError,
    Draining,
    ExpiredUrl,
    NetworkError,
    RateLimited,
    TooLong,
)
from workers.core.work import Work
from workers.vault import connection, download, receive
from workers.vault.resolve import HostFailed


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same limits in a hundredth of the time."""
    monkeypatch.setattr(connection, "IDLE_S", 0.4)
    monkeypatch.setattr(connection, "SLOW_S", 0.5)
    monkeypatch.setattr(connection, "LOOK_UP_S", 0.05)


class TestWhole:
    @pytest.mark.parametrize("how", ["ok", "chunked", "no-length", "gzipped", "gzip-members", "stops-early"])
    def test_what_arrives_is_what_was_sent(self, server: RecordingServer, fetch: Fetch, how: str) -> None:
        """However the server frames the body, its bytes come out."""
        body = fetch(server.url(f"{how}/a"))
        assert body[44:] == recording("a")[44:]

    def test_identity_is_asked_for_and_nothing_about_us_told(self, server: RecordingServer, fetch: Fetch) -> None:
        """The request names the host and wants bytes as they are stored."""
        fetch(server.url("ok/a?v=v1&k=secret"))
        target, headers = server.requests[0]
        assert target == "/ok/a?v=v1&k=secret"
        assert headers["host"] == server.entry
        assert headers["accept-encoding"] == "identity"
        assert set(headers) == {"host", "connection", "accept", "accept-encoding", "user-agent"}

    @pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
    def test_a_redirect_is_followed(self, server: RecordingServer, fetch: Fetch, code: int) -> None:
        """Relative or whole, as long as it leads to an allowed place."""
        assert fetch(server.url(f"redirect/a?code={code}&to=/ok/b")) == recording("b")


class TestStatuses:
    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            *((code, ExpiredUrl) for code in (400, 401, 403, 404, 410, 451)),
            *((code, NetworkError) for code in (202, 204, 304, 408, 416, 425, 500, 502, 503, 504, 599)),
            (429, RateLimited),
            (302, NetworkError),
        ],
    )
    def test_each_status_has_its_class(
        self, server: RecordingServer, fetch: Fetch, code: int, kind: type[CallError]
    ) -> None:
        """An answer that is no recording says by its status whether asking again makes sense."""
        with pytest.raises(kind) as caught:
            fetch(server.url(f"status/a?code={code}&k=secret"))
        assert "secret" not in str(caught.value)


class TestBreaks:
    @pytest.mark.parametrize(
        "how",
        [
            *("cut", "cut-chunked", "reset", "reset-at-once", "cut-gzip", "brotli", "two-lengths", "unasked-part"),
            *("garbage", "many-headers", "changes", "wrong-range", "weak", "breaks-for-ever"),
            *("earlier-range", "longer-range", "cut-range", "more-range", "cut-member", "after-gzip"),
        ],
    )
    def test_what_is_not_whole_is_a_network_error(self, server: RecordingServer, fetch: Fetch, how: str) -> None:
        """Fewer bytes than promised, or other ones, never end as a recording."""
        with pytest.raises(NetworkError):
            fetch(server.url(f"{how}/a"))

    def test_a_break_is_continued_where_it_happened(self, server: RecordingServer, fetch: Fetch) -> None:
        """Two breaks cost two more requests for the rest, and the bytes are the same as in one piece."""
        assert fetch(server.url("resumable/a")) == recording("a")
        ranges = [headers.get("range") for _, headers in server.requests]
        assert ranges == [None, "bytes=20000-", "bytes=40000-"]
        assert all(h["if-range"] == '"v1"' for _, h in server.requests[1:])

    @pytest.mark.parametrize(
        ("how", "requests"), [("weak", 1), ("gzip-breaks", 1), ("gzip-range", 2), ("nothing-more", 2)]
    )
    def test_what_cannot_be_the_rest_is_not_asked_for(
        self, server: RecordingServer, fetch: Fetch, how: str, requests: int
    ) -> None:
        """A weak ETag is the same for bytes that are not, packed bytes are others; and who adds nothing has no more."""
        with pytest.raises(NetworkError):
            fetch(server.url(f"{how}/a"))
        assert len(server.requests) == requests

    @pytest.mark.parametrize("lacks", [errno.EAFNOSUPPORT, errno.EMFILE])
    def test_a_machine_that_opens_no_such_socket(
        self, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacks: int
    ) -> None:
        """Without IPv6, or with all its files open, this host is out of reach: the store is not what is down."""
        real = socket.socket

        def opened(family: int = -1, *rest: int, **named: int) -> socket.socket:
            if family == socket.AF_INET6:
                raise OSError(lacks, os.strerror(lacks))
            return real(family, *rest, **named)

        monkeypatch.setattr(connection.socket, "socket", opened)
        with pytest.raises(HostFailed, match="cannot be connected to"):
            receive.receive(Fetch("[::1]:9", work).downloader.blocks("http://[::1]:9/a", 5, work), tmp_path, work)

    def test_a_host_that_never_takes_the_connection_is_given_up(
        self, work: Work, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """However much time the recording as a whole may take."""
        monkeypatch.setattr(connection, "CONNECT_S", 0.3)
        with socket.create_server(("127.0.0.1", 0), backlog=0) as full, contextlib.ExitStack() as waiting:
            for _ in range(4):  # more than it keeps in waiting: the next gets no answer
                one = waiting.enter_context(socket.socket())
                one.setblocking(False)
                one.connect_ex(full.getsockname())
            entry = f"127.0.0.1:{full.getsockname()[1]}"
            with pytest.raises(HostFailed, match="timed out"):
                Fetch(entry, work)(f"http://{entry}/a", limit_s=3600)

    @pytest.mark.usefixtures("hasty")
    @pytest.mark.parametrize("how", ["hang", "silent", "drip", "drip-head"])
    def test_a_host_that_sends_next_to_nothing_is_given_up(
        self, server: RecordingServer, fetch: Fetch, how: str
    ) -> None:
        """Silence is noticed, and so is one byte at a time, in the head and in the body."""
        started = time.monotonic()
        with pytest.raises(HostFailed):
            fetch(server.url(f"{how}/a"))
        assert time.monotonic() - started < 3

    def test_the_deadline_holds_whatever_arrives(self, server: RecordingServer, fetch: Fetch) -> None:
        """A body that never ends, at any speed, ends with its time."""
        started = time.monotonic()
        with pytest.raises(NetworkError, match="in time"):
            fetch(server.url("drip/a"), limit_s=1.0)
        assert 0.9 < time.monotonic() - started < 3

    @pytest.mark.parametrize("size", [b"-1", b"-ffffffff", b"7fffffffffffffff"])
    def test_a_chunk_without_end_is_not_kept_in_memory(self, work: Work, size: bytes) -> None:
        """Whatever its size says, its bytes come out in small blocks as they arrive."""
        head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + b"\r\n"
        with raw_server(head, b"\0" * (1 << 20)) as url:
            blocks = Fetch(url.split("/")[2], work).downloader.blocks(url, 5, work)
            sizes = [len(block) for block in islice(blocks, 100)]
            blocks.close()
        assert max(sizes) <= download.READ

    @pytest.mark.parametrize("coding", ["gzip", "gzip, chunked"])
    def test_a_transfer_encoding_that_was_not_asked_for(self, work: Work, coding: str) -> None:
        """What it packs is not the recording, and is not taken for one."""
        answer = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: {coding}\r\n\r\n".encode() + bytes(100)
        with raw_server(answer) as url, pytest.raises(NetworkError):
            Fetch(url.split("/")[2], work)(url)

    def test_a_worker_that_drains_lets_go_of_a_silent_host(self, server: RecordingServer, fetch: Fetch) -> None:
        """SIGTERM does not wait for a server that says nothing."""
        threading.Timer(0.3, fetch.work.stop).start()
        started = time.monotonic()
        with pytest.raises(Draining):
            fetch(server.url("hang/a"))
        assert time.monotonic() - started < 3


class TestRedirects:
    def test_no_more_than_five(self, server: RecordingServer, fetch: Fetch) -> None:
        """A redirect that leads to itself ends."""
        with pytest.raises(BlockedUrl, match="redirects more than"):
            fetch(server.url("loop/a"))
        assert len(server.requests) == 6


class TestSpool:
    def test_more_than_the_cap_is_refused_and_leaves_nothing(
        self, server: RecordingServer, fetch: Fetch, work: Work, tmp_path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An endless body is cut at the cap, whatever its length said."""
        monkeypatch.setattr(receive, "MAX_BYTES", 1 << 20)
        with pytest.raises(TooLong):
            receive.receive(fetch.downloader.blocks(server.url("endless/a"), 30, work), tmp_path, work)
        assert list(tmp_path.iterdir()) == []


def test_a_date_that_can_tell_versions_apart_is_enough_to_continue(server: RecordingServer, fetch: Fetch) -> None:
    """Last-Modified well before Date resumes; one of the same minute, or with a line break in it, does not."""
    assert fetch(server.url("dated/a?modified=Wed, 18 Nov 2026 17:00:00 GMT".replace(" ", "%20"))) == recording("a")
    assert server.requests[1][1]["if-range"] == "Wed, 18 Nov 2026 17:00:00 GMT"
    for modified in (
        *("Wed, 18 Nov 2026 17:59:30 GMT", "Wed, 18 Nov\r\n 2026 17:00:00 GMT"),
        "Wed, 18 Nov 99999999999 00:00:00 GMT",
    ):
        with pytest.raises(NetworkError):
            fetch(server.url(f"dated/a?modified={quote(modified)}"))
