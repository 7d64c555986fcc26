"""Short talks as transcripts, and the seeded rules, for the tests and the benchmark of the judge."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import timezone
from functools import cache
from pathlib import Path
from typing import Any

from workers.core.times import iso_time
from workers.core.transcript import Quality, Segment, Transcript, Word
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleSet
from workers.judge.verdict import CallFacts, Verdict, judge_call

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "sql" / "migrations" / "0002_qa_rules.sql"
WORDINGS = [
    ROOT / "sql" / "migrations" / f"{number}_wordings.sql"
    for number in ("0012", "0019", "0021", "0023", "0024", "0025")
]
CHANGES = [ROOT / "sql" / "migrations" / "0026_wordings.sql"]
AREA_CODES = ROOT / "sql" / "migrations" / "0035_area_codes.sql"
IMPROVED = [
    ROOT / "sql" / "migrations" / f"{number}_wordings.sql"
    for number in ("0027", "0028", "0029", "0030", "0034", "0048")
]

WORD_S = 0.32  # seconds per word: 190 words a minute
TURN_GAP_S = 0.5  # seconds between turns

_CONCEPTS = {
    "title": "What the slots stand for that all rules share", "verticals": None, "severity": "warning",
    "direction": "any", "kind": "concepts", "effective_from": None, "effective_until": None,
}  # fmt: skip

_ROW = re.compile(
    r"^\('(?P<slug>\w+)', (?P<version>\d+), '(?P<title>(?:[^']|'')*)', (?P<verticals>null|'\{[\w,]+\}'), "
    r"'(?P<severity>\w+)', '(?P<direction>\w+)', '(?P<kind>\w+)', (?P<begin>null|'[\d-]+'), (?P<end>null|'[\d-]+'),"
    r"\s+'(?:[^']|'')*',\s+\$json\$(?P<params>.*?)\$json\$\)",
    re.M | re.S,
)


_WORDING = re.compile(
    r"^\('(?P<slug>\w+)', (?P<replaces>\d+), '(?P<seeded>\w*)',\s+\$json\$(?P<params>.*?)\$json\$\)", re.M | re.S
)


_CHANGED = re.compile(r"^\('(?P<slug>\w+)', (?P<replaces>\d+), '\w+'\)[,;]$", re.M)
_CHANGE = re.compile(
    r"^\('(?P<slug>\w+)', '\{(?P<place>[\w,]+)\}', '(?P<how>[+-])', \$w\$(?P<words>.*?)\$w\$\)[,;]$", re.M
)

_IMPROVED = re.compile(
    r"^select core\.improve_wording\('(?P<slug>\w+)', (?P<replaces>\d+), '\w+', \$json\$(?P<changes>.*?)\$json\$\);",
    re.M | re.S,
)


def seed_rows() -> list[dict[str, Any]]:
    """The enabled rows of a first start, read from the text of the migrations that insert them."""
    rows = {(row["slug"], row["version"]): row for row in _first_rows()}
    newest = Counter(slug for slug, _ in rows)
    for m in _WORDING.finditer("".join(path.read_text() for path in WORDINGS)):
        slug, replaces, params = m["slug"], int(m["replaces"]), json.loads(m["params"])
        newest[slug] += 1
        old = rows.pop((slug, replaces), None) or _CONCEPTS
        rows[slug, newest[slug]] = {**old, "slug": slug, "version": newest[slug], "params": params}

    def renewed(slug: str, replaces: int) -> Any:
        """The params of a version that takes another's place."""
        newest[slug] += 1
        rows[slug, newest[slug]] = {**rows.pop((slug, replaces)), "version": newest[slug]}
        return rows[slug, newest[slug]]["params"]

    for path in CHANGES:
        params = {m["slug"]: renewed(m["slug"], int(m["replaces"])) for m in _CHANGED.finditer(path.read_text())}
        for m in _CHANGE.finditer(path.read_text()):
            _change(params[m["slug"]], m["place"], m["how"], m["words"])
    for path in IMPROVED:
        for m in _IMPROVED.finditer(path.read_text()):
            improved = renewed(m["slug"], int(m["replaces"]))
            for how, place, words in json.loads(m["changes"]):
                _change(improved, place, how, words)
    [zones] = re.findall(r"\$json\$(.*?)\$json\$", AREA_CODES.read_text(), re.S)
    renewed("calling_hours", 1)["area_code_zones"] |= json.loads(zones)
    return list(rows.values())


def _change(params: Any, place: str, how: str, words: str) -> None:
    """Add a phrase to one of a rule's lists, or take it out."""
    for step in place.split(","):
        params = params[int(step) if step.isdecimal() else step]
    if how == "+":
        params.append(words)
    else:
        params.remove(words)


def _first_rows() -> list[dict[str, Any]]:
    rows = []
    for m in _ROW.finditer(SEEDS.read_text()):
        quoted = {key: None if m[key] == "null" else m[key].strip("'") for key in ("verticals", "begin", "end")}
        rows.append(
            {
                "slug": m["slug"],
                "version": int(m["version"]),
                "title": m["title"].replace("''", "'"),
                "verticals": quoted["verticals"] and quoted["verticals"].strip("{}").split(","),
                "severity": m["severity"],
                "direction": m["direction"],
                "kind": m["kind"],
                "effective_from": quoted["begin"],
                "effective_until": quoted["end"],
                "params": json.loads(m["params"]),
            }
        )
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
