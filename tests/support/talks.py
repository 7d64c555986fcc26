"""Calls with real transcripts in the database, and the real judge lane over them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg

from tests.judge.talks import transcript
from tests.support.calls import register
from tests.support.processes import Workers
from workers.core import settings
from workers.core.calls import Calls, done
from workers.core.database import Database
from workers.core.work import Work
from workers.judge.worker import LANE

Turns = list[tuple[str, str]]

START = datetime(2026, 11, 18, 17, tzinfo=timezone.utc)
GREETING: Turns = [
    ("A", "Thank you for calling Bright Roof on a recorded line. How can I help you today?"),
    ("C", "I would like a quote for my house please."),
]
CLEAN: Turns = [*GREETING, ("A", "Happy to help, a specialist will prepare one for you.")]
RUDE: Turns = [*GREETING, ("A", "You are an idiot and I am wasting my time.")]
NUMBER: Turns = [
    *GREETING,
    ("C", "My social security number is four five seven, five five, five four six two."),
    ("A", "Thank you, I have that."),
]
SECRET = ("four five seven", "five four six two")


def add_talk(
    sql: psycopg.Connection[Any],
    name: str,
    turns: Turns,
    vertical: str = "general",
    start: datetime = START,
    segments: Any = None,
) -> int:
    """Insert a call that waits for the judge, with the transcript of these turns (or `segments` as they are)."""
    heard = transcript(turns)
    with sql.transaction():
        campaign = sql.execute(
            "insert into core.campaigns (name, vertical) values (%s, %s)"
            " on conflict (name) do update set name = excluded.name returning id",
            (f"Campaign {vertical}", vertical),
        ).fetchone()
        assert campaign is not None
        row = sql.execute(
            """insert into core.calls (ringba_call_id, campaign_id, start_time_utc, status, storage_path, audio_sha256,
                                       duration_seconds, caller_number, direction, transcribed_at)
               values (%s, %s, %s, 'transcribed', '2026/11/18/x.mp3', %s, %s, '+12125550188', 'inbound', now())
               returning id""",
            (name, campaign["id"], start, "0" * 64, heard.quality.audio_s),
        ).fetchone()
        assert row is not None
        sql.execute(
            "insert into core.transcripts (call_id, text, segments, model, quality) values (%s, %s, %s, %s, %s)",
            (
                row["id"],
                heard.text,
                json.dumps(heard.segments_json() if segments is None else segments),
                heard.model,
                json.dumps(heard.quality_json()),
            ),
        )
    number: int = row["id"]
    return number


def add_talks(sql: psycopg.Connection[Any], talks: dict[str, Turns]) -> None:
    for n, (name, turns) in enumerate(talks.items()):
        add_talk(sql, name, turns, start=START + timedelta(minutes=n))


def judge_here(dsn: str) -> None:
    """Judge whatever waits in this process: the lane's own work and statements, without its loop."""
    database = Database(dsn)
    register(database, "here", "judge")
    prepared = LANE.prepare(settings.load(judge_meaning=False), database)
    calls, outcome = Calls(database, "judge", "here"), None
    while True:
        _, call = calls.settle(outcome, claim=True)
        if call is None:
            break
        result = LANE.work(call, prepared, Work(lambda _: None, lambda: None))
        audio_s = result.pop("audio_s")
        outcome = done(call, LANE.finish_query, result, 0.1, audio_s)
    database.run("worker_stopped", worker="here")
    database.close()


def judge_all(group: Workers, **env: str) -> None:
    """Let the real judge lane, with its own role, judge whatever waits."""
    role = group.dsn.replace("://postgres@", "://callscript_judge@")
    lane = group.run("workers/judge/worker.py", "--drain", JUDGE_DATABASE_URL=role, **env)
    assert lane.wait(120) == 0, group.log_of(lane)


def verdicts(sql: psycopg.Connection[Any]) -> dict[str, dict[str, Any]]:
    """The current verdict of every call by name, with the call's status."""
    rows = sql.execute(
        """select c.ringba_call_id, c.status,
                  v.id, v.flagged, v.score, v.rules, v.detail, v.rules_hash, v.engine_version
           from core.calls c join core.verdicts v on v.call_id = c.id and v.current"""
    ).fetchall()
    return {row["ringba_call_id"]: dict(row) for row in rows}
