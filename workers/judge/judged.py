"""One call judged by the rules: what the judge lane writes, and what judging it again compares with."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import zoneinfo
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from workers.core.transcript import Transcript
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleSet
from workers.judge.verdict import ENGINE, CallFacts, judge_call


def judged(facts: CallFacts, transcript: dict[str, Any], rules: RuleSet, meaning: Meaning | None) -> dict[str, Any]:
    """The columns of a verdict: flagged, score, rules, detail, rules_hash, engine_version.

    transcript: segments, quality and model as core.transcripts holds them. The same inputs give the same bytes.
    """
    verdict = judge_call(facts, Transcript.from_row(**transcript), rules, meaning)
    found = verdict.to_json()
    columns = {"flagged": found["flagged"], "score": found["score"], "rules": found.pop("rules")}
    found["made_from"] = {
        "transcript_sha256": _sha256(transcript),
        "facts_sha256": _sha256(asdict(facts)),
        "transcribed_by": transcript["model"],
        "read_by": meaning.version if meaning is not None else None,
        **data_versions(),
    }
    return {**columns, "detail": found, "rules_hash": verdict.rules_hash, "engine_version": ENGINE}


@cache
def data_versions() -> dict[str, str]:
    """Versions of the data that decides beside the rules: phone numbers, time zones, fuzzy matching."""
    return {
        "phonenumbers": importlib.metadata.version("phonenumbers"),
        "rapidfuzz": importlib.metadata.version("rapidfuzz"),
        "tzdata": _zone_data(),
    }


def _zone_data() -> str:
    """The release of the zone data in use: the system's where it has one, else the package's."""
    for folder in zoneinfo.TZPATH:
        listed = Path(folder) / "tzdata.zi"
        if listed.exists():
            with listed.open() as file:
                return file.readline().removeprefix("# version").strip()
    return importlib.metadata.version("tzdata")


def _sha256(value: Any) -> str:
    def plain(other: Any) -> str:
        # Postgres hands times over in its session's zone: the moment counts.
        return str(other.timestamp()) if isinstance(other, datetime) else str(other)

    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=plain)
    return hashlib.sha256(text.encode()).hexdigest()
