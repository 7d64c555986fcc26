"""Precision and recall of the rules engine over labelled scenes.

usage: python bench/judge.py [--scenes FILE] [--rule SLUG] [--speed]

A scene is a short talk with one rule's expected outcome. A violation found where none is labelled
costs precision, one missed costs recall; any other wrong outcome is listed as well.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.judge.talks import facts, judge, padded, seeded, transcript
from workers.judge.verdict import judge_call


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--scenes", type=Path, default=ROOT / "bench" / "judge_scenes.jsonl")
    arguments.add_argument("--rule", help="only this rule")
    arguments.add_argument("--speed", action="store_true", help="calls per second on a ten-minute talk instead")
    options = arguments.parse_args()
    if options.speed:
        return measure_speed()
    scenes = [json.loads(line) for line in options.scenes.read_text().splitlines() if line.strip()]
    scenes = [s for s in scenes if options.rule in (None, s["rule"])]
    return measure(scenes)


def measure(scenes: list[dict]) -> int:
    """Print a table per rule and every scene with a wrong outcome; 0 when there is none."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    wrong = []
    for scene in scenes:
        more = {k: scene[k] for k in ("start", "number", "direction", "speakers_from", "role_confidence") if k in scene}
        got = judge(padded([tuple(t) for t in scene["turns"]]), scene["vertical"], **more).outcome(scene["rule"])
        expected, row = scene["label"], counts[scene["rule"]]
        row["scenes"] += 1
        row["tp"] += got == expected == "violation"
        row["fp"] += got == "violation" != expected
        row["fn"] += got != "violation" == expected
        if got != expected:
            row["wrong"] += 1
            wrong.append((scene, got))
    print(f"{'rule':28} {'scenes':>6} {'precision':>9} {'recall':>7} {'wrong':>6}")
    for rule, row in [*sorted(counts.items()), ("all", _total(counts))]:
        precision = row["tp"] / max(1, row["tp"] + row["fp"])
        recall = row["tp"] / max(1, row["tp"] + row["fn"])
        print(f"{rule:28} {row['scenes']:6} {precision:9.3f} {recall:7.3f} {row['wrong']:6}")
    for scene, got in wrong:
        said = " / ".join(f"{speaker}: {text}" for speaker, text in scene["turns"])
        print(f"\n{scene['rule']} ({scene['kind']}): expected {scene['label']}, got {got}\n  {said[:400]}")
    return 1 if wrong else 0


def _total(counts: dict[str, dict[str, int]]) -> dict[str, int]:
    return {key: sum(row[key] for row in counts.values()) for key in ("scenes", "tp", "fp", "fn", "wrong")}


def measure_speed() -> int:
    """Print calls per second on one core for a ten-minute talk of the scenes' sentences."""
    scenes = [json.loads(line) for line in (ROOT / "bench" / "judge_scenes.jsonl").read_text().splitlines()]
    turns = [tuple(t) for s in scenes for t in s["turns"]]
    talk, words = [], 0
    for turn in turns:
        if words > 1800:
            break
        talk.append(turn)
        words += len(turn[1].split())
    heard, rules = transcript(talk), seeded()
    for vertical in ("general", "medicare", "debt_relief"):
        known = facts(vertical)
        judge_call(known, heard, rules)
        began, rounds = time.process_time(), 20
        for _ in range(rounds):
            judge_call(known, heard, rules)
        print(f"{vertical:12} {words} words: {rounds / (time.process_time() - began):.0f} calls/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
