"""A real health server process, and what it answers over real HTTP."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg

from tests.support.calls import STAGES, add_call, claim, finished, result_of
from tests.support.processes import Workers, wait_until
from workers.core.calls import done, failed, skipped
from workers.core.database import Database
from workers.core.errors import CorruptAudio, NetworkError
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
    """Live workers of every lane, seven with four factories as on a GPU host, and the alerts worker (alerts-0)."""
    for lane in (*LANES, "alerts"):
        for n in range(factories if lane == "factory" else 1):
            sql.execute(
                "insert into core.workers (id, lane, host, pid, version) values (%s, %s, 'h', 1, 'v')",
                (f"{lane}-{n}", lane),
            )


def every_state(sql: Sql, database: Database) -> None:
    """Calls in every state, by the lanes' own statements, and what else an operator's database holds."""
    now = datetime.now(timezone.utc)
    for lane in STAGES:
        for n in range(4):
            add_call(sql, f"{lane}-{n}", lane, now - timedelta(seconds=60 + n), waited_s=30)
    for lane, worker in (("vault", "vault-0"), ("factory", "factory-0"), ("judge", "judge-0")):
        for n in range(2):  # the third stays claimed, the fourth waits
            calls, call = claim(database, lane, worker)
            result = finished(call, lane)
            if lane == "judge" and n == 0:
                result = done(call, "judge_finish", {**result_of("judge"), "flagged": True}, 0.2, 12.0)
            assert calls.settle(result, claim=False)[0]
        claim(database, lane, worker)
    add_call(sql, "corrupt", start=now)
    calls, call = claim(database, "vault", "vault-1")
    assert calls.settle(failed(call, CorruptAudio("no frames"), 1.0), claim=False)[0]
    add_call(sql, "short", start=now)
    calls, call = claim(database, "vault", "vault-1")
    assert calls.settle(skipped(call, "too_short", 1.0, 0.1), claim=False)[0]
    add_call(sql, "retried", start=now)
    calls, call = claim(database, "vault", "vault-1")
    assert calls.settle(failed(call, NetworkError("reset"), 1.0), claim=False)[0]
    awaits = add_call(sql, "awaits", start=now)
    sql.execute("update core.calls set next_attempt_at = core.never() where id = %s", (awaits,))
    sql.execute("insert into core.ingest_rejects (source, name, reason) values ('inbox', 'x.mp3', 'no audio')")
    sql.execute("select core.raise_alert('dead-letter', 'info', 'nobody hears this')")


def role_dsn(dsn: str, role: str) -> str:
    return dsn.replace("postgresql://postgres@", f"postgresql://callscript_{role}@")
