"""A webhook that speaks real HTTP and misbehaves on command."""

from __future__ import annotations

import json
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

#: The secret part of the webhook's URL: it must show up nowhere.
SECRET = "T0SECRET/B0SECRET/xyzzy"


@dataclass
class FakeSlack:
    """Answers posts by `script`, one entry each, then 200.

    An entry: a status, (status, headers), or as a float the seconds to stay silent before hanging up.
    """

    port: int = 0
    script: list[Any] = field(default_factory=list)
    posts: list[tuple[float, int, str]] = field(default_factory=list)  # (monotonic seconds, status or 0, text)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/services/{SECRET}"

    def taken(self) -> list[str]:
        """The texts that were answered with 200, in order."""
        with self.lock:
            return [text for _, status, text in self.posts if status == 200]

    def times(self) -> list[float]:
        with self.lock:
            return [at for at, _, _ in self.posts]

    def ids(self) -> list[str]:
        """The alert ids of the outbox's messages that were taken: "7", or "7 over" for the end of an incident."""
        found = [re.search(r"alert (\d+( over)?)", text) for text in self.taken()]
        return [match[1] for match in found if match]  # what was told past the outbox has no number


@contextmanager
def fake_slack(*script: Any) -> Iterator[FakeSlack]:
    slack = FakeSlack(script=list(script))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
            with slack.lock:
                step = slack.script.pop(0) if slack.script else 200
                status, headers = step if isinstance(step, tuple) else (step, {})
                silent_s = status if isinstance(status, float) else 0.0
                slack.posts.append((time.monotonic(), 0 if silent_s else status, text))
            if silent_s:
                time.sleep(silent_s)
                self.close_connection = True
                return
            body = b"ok" if status == 200 else b"no_service"
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """A poster that was killed is no news."""
            if not isinstance(sys.exc_info()[1], ConnectionError):
                super().handle_error(request, client_address)

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    slack.port = server.server_port
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield slack
    finally:
        server.shutdown()
        server.server_close()
