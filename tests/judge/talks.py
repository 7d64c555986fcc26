"""Short talks as transcripts, and the seeded rules, for the tests and the benchmark of the judge."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from datetime import timezone
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.postgres import Cluster
from workers.core.database import Database
from workers.core.migrate import migrate, migrations
from workers.core.times import iso_time
from workers.core.transcript import Quality, Segment, Transcript, Word
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleSet
from workers.judge.verdict import CallFacts, Verdict, judge_call

ROOT = Path(__file__).resolve().parents[2]
WORD_S = 0.32  # seconds per word: 190 words a minute
TURN_GAP_S = 0.5  # seconds between turns


def seed_rows() -> list[dict[str, Any]]:
    """The enabled rows of a first start, as the migrations leave them in a database of their own.

    Kept in a file for as long as the migrations are the same: a server takes seconds to start.
    """
    made_by = hashlib.sha256(b"".join(path.read_bytes() for path in migrations())).hexdigest()[:16]
    kept = Path(tempfile.gettempdir()) / f"callscript-rules-{os.getuid()}-{made_by}.json"
    if not kept.exists():
        cluster = Cluster()
        try:
            dsn = cluster.start().create_database("rules")
            migrate(dsn)
            rows = Database(dsn).run("judge_rules")
        finally:
            cluster.remove()
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps([row for row in rows if row["enabled"]], default=str))
        part.replace(kept)
    rows: list[dict[str, Any]] = json.loads(kept.read_text())
    return rows


@cache
def seeded() -> RuleSet:
    """The rules of a first start, compiled once."""
    return RuleSet.from_rows(seed_rows())


def transcript(
    turns: list[tuple[str, str]] | list[tuple[str, str, float]],
    *,
    speakers_from: str = "channels",
    role_confidence: float = 0.95,
    confidence: float = 0.9,
) -> Transcript:
    """A transcript of turns (speaker, text) or (speaker, text, start in seconds).

    A and C stand for agent and caller. Words are evenly spaced; turns follow each other.
    """
    at, segments = 0.6, []
    for turn in turns:
        speaker = {"A": "agent", "C": "caller", "U": "unknown"}.get(turn[0], turn[0])
        at = turn[2] if len(turn) > 2 else at  # type: ignore[misc]
        words = []
        for text in turn[1].split():
            words.append(Word(text, round(at, 3), round(at + WORD_S - 0.04, 3), confidence, speaker))
            at += WORD_S
        if words:
            segments.append(Segment(speaker, words[0].start, words[-1].end, turn[1], confidence, words))
        at += TURN_GAP_S
    count = sum(len(s.words) for s in segments)
    quality = Quality("stereo", speakers_from, at, count * WORD_S, count, confidence, role_confidence)
    return Transcript(segments, quality, "test")


def facts(vertical: str = "general", *, direction: str = "inbound", number: str = "+12125550188",
          start: str = "2026-11-18T17:00:00+00:00") -> CallFacts:  # fmt: skip
    return CallFacts(vertical, direction, number, iso_time(start).astimezone(timezone.utc), "Test")


def judge(turns: Any, vertical: str = "general", *, meaning: Meaning | None = None, **more: Any) -> Verdict:
    """Judge a talk by the seeded rules. Other keywords go to `facts`, or to `transcript`."""
    for_facts = {k: more.pop(k) for k in ("direction", "number", "start") if k in more}
    return judge_call(facts(vertical, **for_facts), transcript(turns, **more), seeded(), meaning)


def outcome(slug: str, turns: Any, vertical: str = "general", **more: Any) -> str | None:
    """The outcome of one rule on a talk."""
    return judge(turns, vertical, **more).outcome(slug)


def padded(turns: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The turns followed by small talk, so that a short scene has enough words to be judged."""
    return [
        *turns,
        ("C", "Okay, I understand what you are saying."),
        ("A", "Thank you for your time, have a nice day."),
    ]
