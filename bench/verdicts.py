"""Recordings through the factory and the judge, and the verdicts compared with what is expected of them.

    python bench/verdicts.py [FOLDER ...] [--only TEXT]

Each NAME.json with a recording beside it gives the call's facts and `expected`: flagged, violations (exactly these)
and passes (at least these). No database is involved. Exits 1 when any verdict differs.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from wer import audio_of

from tests.judge.talks import seeded
from workers.core import settings
from workers.core.errors import SettingsError
from workers.core.work import Work
from workers.factory.models import Models, load_models
from workers.factory.transcribe_call import transcribe_call
from workers.judge.meaning import Meaning
from workers.judge.verdict import CallFacts, Verdict, judge_call


@dataclass(frozen=True)
class Compared:
    """One call's verdict, and what is wrong with it, in words."""

    name: str
    verdict: Verdict
    wrong: tuple[str, ...]
    seconds: float
    audio_s: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "samples"], help="(default: samples)")
    parser.add_argument("--only", metavar="TEXT", default="", help="calls whose name contains TEXT")
    arguments = parser.parse_args()
    calls = [
        p
        for folder in arguments.folders
        for p in sorted(folder.glob("*.json"))
        if arguments.only in p.stem and audio_of(p)
    ]
    if not calls:
        print("No NAME.json with a recording beside it in " + ", ".join(map(str, arguments.folders)), file=sys.stderr)
        return 2
    try:
        models, meaning = load_models(settings.load()), Meaning.load(settings.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{models.description}\n{'call':<20}{'seconds':>8}{'audio':>8}  {'verdict':<12} violations")
    wrong = 0
    for call in calls:
        result = compare(call, models, meaning)
        wrong += bool(result.wrong)
        print(f"{result.name:<20}{result.seconds:8.1f}{result.audio_s:8.1f}  "
              f"{'flagged' if result.verdict.flagged else 'safe':<8}{result.verdict.score:>3}  "
              f"{', '.join(violations(result.verdict)) or '-'}", flush=True)  # fmt: skip
        for what in result.wrong:
            print(f"    WRONG: {what}")
    print(f"{len(calls) - wrong} of {len(calls)} verdicts as expected")
    return 1 if wrong else 0


def compare(call: Path, models: Models, meaning: Meaning | None) -> Compared:
    """Transcribe and judge one recording."""
    known = json.loads(call.read_text())
    recording = audio_of(call)
    assert recording is not None
    began = time.monotonic()
    transcript = transcribe_call(recording, models, Work(lambda _: None, lambda: None), [])
    verdict = judge_call(facts_of(known), transcript, seeded(), meaning)
    seconds = time.monotonic() - began
    return Compared(
        call.stem, verdict, tuple(differences(known["expected"], verdict)), seconds, transcript.quality.audio_s
    )


def facts_of(known: dict[str, Any]) -> CallFacts:
    start = datetime.fromisoformat(known["start_time_utc"].replace("Z", "+00:00"))
    return CallFacts(known["vertical"], known["direction"], known["caller_number"], start, known["campaign_name"])


def violations(verdict: Verdict) -> list[str]:
    return sorted(r["rule"] for r in verdict.rules if r["outcome"] == "violation")


def differences(expected: dict[str, Any], verdict: Verdict) -> list[str]:
    """What a verdict has too much or too little."""
    found, wanted = set(violations(verdict)), set(expected["violations"])
    return [
        *(f"{slug} was not found" for slug in sorted(wanted - found)),
        *(f"{slug} was found and is none" for slug in sorted(found - wanted)),
        *(f"{s} should pass, is {verdict.outcome(s)}" for s in expected["passes"] if verdict.outcome(s) != "pass"),
        *(["flagged, should be safe"] if verdict.flagged and not expected["flagged"] else []),
        *(["safe, should be flagged"] if expected["flagged"] and not verdict.flagged else []),
    ]


if __name__ == "__main__":
    sys.exit(main())
