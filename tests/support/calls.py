"""Calls at any stage of their life, for tests of the claim layer."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg

from workers.core.calls import Call, Calls, done
from workers.core.database import Database

START = datetime(2026, 11, 18, 17, tzinfo=timezone.utc)

#: lane -> the status it takes, the query that finishes it, the status it leaves.
STAGES = {
    "vault": ("pending", "vault_finish", "downloaded"),
    "factory": ("downloaded", "factory_finish", "transcribed"),
    "judge": ("transcribed", "judge_finish", "safe"),
}

SEGMENTS = [{"speaker": "agent", "start": 0.0, "end": 1.0, "text": "hello", "confidence": 1.0, "words": []}]


def result_of(lane: str) -> dict[str, Any]:
    """A well-formed result of one stage, as the lane's finish query expects it."""
    return {
        "vault": {"storage_path": "2026/11/18/x.mp3", "audio_sha256": "0" * 64, "duration_seconds": 12.0},
        "factory": {"text": "hello", "segments": SEGMENTS, "model": "test", "quality": {}},
        "judge": {
            "flagged": False,
            "score": 100,
            "rules": [],
            "detail": {},
            "rules_hash": "h",
            "engine_version": "1",
        },
    }[lane]


def add_call(
    sql: psycopg.Connection[Any],
    call_id: str,
    lane: str = "vault",
    start: datetime = START,
    priority: int = 0,
    waited_s: float = 0,
) -> int:
    """Insert a call that waits for `lane`, with all that the earlier stages would have left."""
    status = STAGES[lane][0]
    with sql.transaction():
        row = sql.execute(
            """insert into core.calls (ringba_call_id, start_time_utc, status, priority, storage_path, audio_sha256,
                                       duration_seconds, transcribed_at, next_attempt_at)
               values (%s, %s, %s, %s, '2026/11/18/x.mp3', %s, 12, case when %s = 'transcribed' then now() end,
                       now() - make_interval(secs => %s))
               returning id""",
            (call_id, start, status, priority, "0" * 64, status, waited_s),
        ).fetchone()
        number: int = row["id"] if isinstance(row, dict) else row[0]  # type: ignore[index]
        if lane == "judge":
            sql.execute(
                """insert into core.transcripts (call_id, text, segments, model, quality)
                   values (%s, 'hello', %s, 'test', '{}')""",
                (number, json.dumps(SEGMENTS)),
            )
    return number


def add_calls(sql: psycopg.Connection[Any], n: int, lane: str = "vault") -> None:
    for i in range(n):
        add_call(sql, f"call-{i:05}", lane, start=START + timedelta(seconds=i))


def register(database: Database, worker: str, lane: str = "vault") -> None:
    """Make `worker` a live worker, as its first heartbeat would."""
    database.run("heartbeat", worker=worker, lane=lane, host="h", pid=1, version="v", state="running", advanced=True)


def claim(database: Database, lane: str = "vault", worker: str = "w1") -> tuple[Calls, Call]:
    """Register `worker` and claim one call for it."""
    register(database, worker, lane)
    calls = Calls(database, lane, worker)
    _, call = calls.settle(None, claim=True)
    assert call is not None
    return calls, call


def finished(call: Call, lane: str) -> Any:
    """The outcome of a stage that went well."""
    return done(call, STAGES[lane][1], result_of(lane), 0.5, 12.0)


def kill(sql: psycopg.Connection[Any], worker: str) -> None:
    """Make `worker` look as if it had died two minutes ago, claims and all."""
    wait_out_the_grace(sql)
    sql.execute("update core.workers set beat_at = beat_at - interval '2 minutes' where id = %s", (worker,))
    sql.execute("update core.calls set claimed_at = claimed_at - interval '2 minutes' where claimed_by = %s", (worker,))


def ghost(sql: psycopg.Connection[Any], age_s: int = 120) -> None:
    """Let a worker that does not exist hold every call."""
    wait_out_the_grace(sql)
    sql.execute(
        """update core.calls set claimed_by = 'ghost', claim_token = gen_random_uuid(), attempts = 1,
                                 claimed_at = now() - make_interval(secs => %s)""",
        (age_s,),
    )


def wait_out_the_grace(sql: psycopg.Connection[Any]) -> None:
    """The zombie killer judges nobody within 25 s of the server's start; the test server may be that young."""
    sql.execute("select pg_sleep(greatest(0, 25.2 - extract(epoch from now() - pg_postmaster_start_time())))")


def state(sql: psycopg.Connection[Any], number: int) -> dict[str, Any]:
    """The row of one call."""
    row = sql.execute("select * from core.calls where id = %s", (number,)).fetchone()
    assert row is not None
    return dict(row)
