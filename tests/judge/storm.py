"""The same calls judged again and again, at last by lanes that are killed all the time: the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import random
import signal
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

from tests.judge.talks import padded
from tests.support.calls import kill
from tests.support.processes import ROOT, Workers, wait_until, workers
from tests.support.talks import START, Turns, add_talk
from workers.core.database import Database
from workers.judge.judged import judged
from workers.judge.rules import RuleSet
from workers.judge.verdict import CallFacts

LANES = 2
SCENES = ROOT / "bench" / "judge_scenes.jsonl"

_CALLS = """select c.ringba_call_id, c.direction, c.caller_number, c.start_time_utc, g.name, g.vertical,
                   t.segments, t.quality, t.model
            from core.calls c join core.campaigns g on g.id = c.campaign_id join core.transcripts t on t.call_id = c.id
            order by c.id"""
_VERDICTS = """select c.ringba_call_id, v.flagged, v.score, v.rules, v.detail, v.rules_hash, v.engine_version
               from core.calls c join core.verdicts v on v.call_id = c.id
               order by c.id, v.id"""


@dataclass(frozen=True)
class Report:
    """calls: how many there are. differ: names of calls whose bytes are not the same everywhere.
    twice: calls with more than one verdict. taken_back: claims that killed lanes held. digest: SHA-256 over all
    verdicts."""

    calls: int
    kills: int
    taken_back: int
    differ: tuple[str, ...]
    twice: tuple[str, ...]
    unjudged: int
    failed: int
    digest: str


def talks(n: int) -> list[tuple[str, str, Turns]]:
    """Name, vertical and turns of `n` different talks, two or three labelled scenes of one vertical each."""
    scenes = [json.loads(line) for line in SCENES.read_text().splitlines()]
    chance = random.Random("same bytes")
    made = []
    for number in range(n):
        first = chance.choice(scenes)
        alike = [s for s in scenes if s["vertical"] == first["vertical"]]
        turns = [(str(a), str(b)) for s in (first, *chance.choices(alike, k=2)) for a, b in (t[:2] for t in s["turns"])]
        made.append((f"storm-{number:04}", first["vertical"], padded(turns)))
    return made


def storm(dsn: str, folder: Path, n: int, kills: int) -> Report:
    """Judge `n` calls twice in this process, then by lanes of which one is killed `kills` times while it judges."""
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql:
        for number, (name, vertical, turns) in enumerate(talks(n)):
            add_talk(sql, name, turns, vertical, start=START + timedelta(minutes=number))
        first, second = (_direct(dsn, sql) for _ in range(2))
        with workers(dsn, folder) as group:
            done = _killed_lanes(group, sql, n, kills)
        stored: dict[str, list[bytes]] = {}
        for row in sql.execute(_VERDICTS).fetchall():
            stored.setdefault(row.pop("ringba_call_id"), []).append(_bytes(dict(row)))
        failed = sql.execute("select count(*) as n from core.calls where status = 'failed'").fetchone()
        back = sql.execute("select sum(attempts)::int as n from core.stage_totals where outcome = 'zombie'").fetchone()
        assert failed is not None
        assert back is not None
    return Report(
        calls=n,
        kills=done,
        taken_back=back["n"] or 0,
        differ=tuple(c for c in first if first[c] != second[c] or any(first[c] != b for b in stored.get(c, []))),
        twice=tuple(c for c, found in stored.items() if len(found) > 1),
        unjudged=n - len(stored),
        failed=failed["n"],
        digest=hashlib.sha256(b"".join(b for found in stored.values() for b in found)).hexdigest(),
    )


def _direct(dsn: str, sql: psycopg.Connection[dict[str, Any]]) -> dict[str, bytes]:
    """Every call judged in this process, with rules read and compiled anew."""
    database = Database(dsn)
    rules = RuleSet.from_rows(database.run("judge_rules"))
    database.close()
    found = {}
    for row in sql.execute(_CALLS).fetchall():
        facts = CallFacts(row["vertical"], row["direction"], row["caller_number"], row["start_time_utc"], row["name"])
        transcript = {key: row[key] for key in ("segments", "quality", "model")}
        found[row["ringba_call_id"]] = _bytes(judged(facts, transcript, rules, None))
    return found


def _killed_lanes(group: Workers, sql: psycopg.Connection[dict[str, Any]], n: int, kills: int) -> int:
    """Lanes judge until nothing is left; one is killed with SIGKILL each time some more calls were judged."""
    chance = random.Random("kill -9")
    role = group.dsn.replace("://postgres@", "://callscript_judge@")

    def start() -> Any:
        return group.run("workers/judge/worker.py", JUDGE_DATABASE_URL=role)

    def judged_so_far() -> int:
        row = sql.execute("select count(*) as n from core.verdicts").fetchone()
        assert row is not None
        return int(row["n"])

    running = [start() for _ in range(LANES)]
    done = 0
    for _ in range(kills):
        until = min(n - LANES, judged_so_far() + chance.randint(1, max(1, n // kills)))
        wait_until(lambda until=until: judged_so_far() >= until, 120, "the lanes judge nothing")
        victim = running.pop(chance.randrange(len(running)))
        if judged_so_far() >= n - LANES:
            running.append(victim)
            break
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        done += 1
        running.append(start())
        held = sql.execute("select id from core.workers where pid = %s", (victim.pid,)).fetchall()
        for worker in held:
            # As if its lease had run out: waiting for it would take a minute each time.
            kill(sql, worker["id"])
    deadline = time.monotonic() + 240
    while judged_so_far() < n and time.monotonic() < deadline:
        sql.execute("select core.kill_zombies()")
        time.sleep(0.5)
    return done


def _bytes(columns: dict[str, Any]) -> bytes:
    return json.dumps(columns, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def show(report: Report) -> int:
    """Print what was found; 0 when every call has one verdict and the same bytes everywhere."""
    print(f"{report.calls} calls judged twice here and once by lanes killed {report.kills} times, "
          f"{report.taken_back} calls in hand")  # fmt: skip
    print(f"different bytes: {len(report.differ)}, judged twice: {len(report.twice)}, "
          f"not judged: {report.unjudged}, failed: {report.failed}")  # fmt: skip
    print(f"SHA-256 over all verdicts: {report.digest}")
    for name in (*report.differ, *report.twice)[:20]:
        print(f"  {name}", file=sys.stderr)
    return 1 if report.differ or report.twice or report.unjudged or report.failed else 0
