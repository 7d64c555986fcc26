"""A real health server process, and what it answers over real HTTP."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

import psycopg

from tests.support.processes import Workers, wait_until
from workers.core.settings import LANES

Sql = psycopg.Connection[dict[str, Any]]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class Answer:
    status: int
    text: str
    content_type: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class HealthServer:
    """One `python workers/health_server.py`, on a port of its own."""

    def __init__(self, group: Workers, **env: str) -> None:
        self.port = free_port()
        self.process = group.run("workers/health_server.py", HEALTH_PORT=str(self.port), **env)
        wait_until(lambda: self._listens(), what="the health server does not listen")

    def get(self, path: str, timeout_s: float = 10, headers: dict[str, str] | None = None) -> Answer:
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers or {})
        try:
            with urllib.request.urlopen(asked, timeout=timeout_s) as answer:
                return Answer(answer.status, answer.read().decode(), answer.headers["Content-Type"])
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.read().decode(), error.headers["Content-Type"])

    def becomes(self, status: str, seconds: float = 15) -> Any:
        """The body of /health as soon as it says `status`."""
        return wait_until(
            lambda: (body := self.get("/health").json)["status"] == status and body,
            seconds,
            f"/health does not become {status}: {self.get('/health').text}",
        )

    def _listens(self) -> bool:
        assert self.process.poll() is None, "the health server ended"
        try:
            return self.get("/health/live").status == 200
        except OSError:
            return False


def full_house(sql: Sql, factories: int = 4) -> None:
    """Live workers of every lane: seven with four factories, as on a GPU host."""
    for lane in LANES:
        for n in range(factories if lane == "factory" else 1):
            sql.execute(
                "insert into core.workers (id, lane, host, pid, version) values (%s, %s, 'h', 1, 'v')",
                (f"{lane}-{n}", lane),
            )


def role_dsn(dsn: str, role: str) -> str:
    return dsn.replace("postgresql://postgres@", f"postgresql://callscript_{role}@")
