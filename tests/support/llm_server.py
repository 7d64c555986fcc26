"""An OpenAI-compatible endpoint that speaks real HTTP and misbehaves on command.

It reads the request as a model would: the questions and the numbered lines it was shown. What it
answers is decided by a `Model`; what becomes of the answer on its way, by the script.
"""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

#: The key that requests must carry: it must show up nowhere else.
KEY = "sk-test-SECRETSECRET"

_LINE = re.compile(r"^\[(\d+) (\w+)\] (.*)$", re.MULTILINE)
_QUESTION = re.compile(r"^- ([a-z][a-z0-9_]+): ", re.MULTILINE)
_DATA = re.compile(r"^(CALL-DATA-[0-9a-f]{32}) BEGIN\n(.*?)\n?^\1 END$", re.MULTILINE | re.DOTALL)


@dataclass
class Asked:
    """What one request asked: the slugs of its questions, the lines it showed, and the whole body."""

    questions: list[str]
    lines: dict[int, tuple[str, str]]
    body: dict[str, Any]

    @classmethod
    def of(cls, body: dict[str, Any]) -> Asked:
        user = next((m["content"] for m in body["messages"] if m["role"] == "user"), "")
        data = _DATA.search(user)
        shown = data[2] if data else ""
        return cls(
            _QUESTION.findall(user[: data.start()] if data else user),
            {int(n): (role, text) for n, role, text in _LINE.findall(shown)},
            body,
        )

    @property
    def is_probe(self) -> bool:
        return not self.lines

    def text(self) -> str:
        return "\n".join(text for _, text in self.lines.values())


def honest(asked: Asked) -> dict[str, Any]:
    """An answer as asked for: no violations."""
    return {
        "summary": "The caller asked about a plan and the agent explained it.",
        "sentiment": "neutral",
        "sale_made": "no",
        "rules": [{"rule": slug, "answer": "no", "evidence": []} for slug in asked.questions],
    }


def finds(slug: str, segment: int, quote: str) -> Callable[[Asked], dict[str, Any]]:
    """A model that answers yes to one question."""

    def model(asked: Asked) -> dict[str, Any]:
        answer = honest(asked)
        for rule in answer["rules"]:
            if rule["rule"] == slug:
                rule |= {"answer": "yes", "evidence": [{"segment": segment, "quote": quote}]}
        return answer

    return model


Model = Callable[[Asked], Any]


@dataclass
class LlmServer:
    """Answers by `model`; each request takes one entry of `script` first, as long as there are any.

    `script` may also be a function of what is asked, for a test whose requests come in no fixed order.

    An entry: None (no fault), a status, (status, headers) or (status, headers, what the body says),
    bytes (the body of a 200), a str (the model's words), a dict (fields of the choice, such as
    finish_reason), or one of "hang", "drip", "cut", "reset".
    """

    port: int = 0
    model: Model = honest
    script: list[Any] | Callable[[Asked], Any] = field(default_factory=list)
    always: Any = None
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def asked(self) -> list[Asked]:
        with self.lock:
            return [Asked.of(body) for body in self.requests]

    def take(self, body: dict[str, Any], key: str | None) -> Any:
        with self.lock:
            self.requests.append(body)
            self.keys.append(key)
            if callable(self.script):
                return self.script(Asked.of(body))
            return self.script.pop(0) if self.script else self.always


WORDS = ("hang", "drip", "cut", "reset")


def completion(text: Any, **choice: Any) -> bytes:
    """The body of a good answer."""
    return json.dumps(
        {
            "id": "x",
            "object": "chat.completion",
            "choices": [
                {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop", **choice}
            ],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
        }
    ).encode()


@contextmanager
def llm_server(
    model: Model = honest, *entries: Any, always: Any = None, script: Callable[[Asked], Any] | None = None
) -> Iterator[LlmServer]:
    served = LlmServer(model=model, script=script or list(entries), always=always)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path != "/v1/chat/completions":
                return self.answer(404, b"{}")
            fault = served.take(body, self.headers.get("Authorization"))
            if fault in WORDS:
                return self.misbehave(fault)
            if isinstance(fault, tuple):
                status, headers, *said = fault
                return self.answer(status, json.dumps({"error": {"message": [*said, "no"][0]}}).encode(), headers)
            if isinstance(fault, int):
                return self.answer(fault, b'{"error": {"message": "no"}}')
            if isinstance(fault, bytes):
                return self.answer(200, fault)
            if isinstance(fault, str):
                return self.answer(200, completion(fault))
            told = served.model(Asked.of(body))
            text = told if isinstance(told, str) else json.dumps(told)
            return self.answer(200, completion(text, **(fault or {})))

        def answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def misbehave(self, how: str) -> None:
            self.close_connection = True
            if how == "hang":
                served.released.wait(30)
                return
            if how == "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
                return
            if how == "drip":  # a header that never ends, a byte at a time
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                for _ in range(300):
                    self.wfile.write(b"x")
                    self.wfile.flush()
                    if served.released.wait(0.1):
                        return
                return
            body = completion(json.dumps(honest(Asked([], {}, {}))))
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2])

        def log_message(self, *_: Any) -> None:
            pass

        def handle(self) -> None:
            with suppress(OSError):  # whoever asked has hung up
                super().handle()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.port = server.server_port
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield served
    finally:
        served.released.set()
        server.shutdown()
        server.server_close()
