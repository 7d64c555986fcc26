"""Precision and recall of the rules engine over labelled scenes, on reference and on recognised text.

usage: python bench/judge.py [--scenes FILE...] [--rule SLUG] [--speed]

A scene is a short talk with one rule's expected outcome. A violation found where none is labelled
costs precision, one missed costs recall; any other wrong outcome is listed as well. A talk without a
rule is innocent: whatever the rules of its vertical find in it is false.
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

INNOCENT = ROOT / "bench" / "judge_innocent.jsonl"
SCENES = [*sorted((ROOT / "bench").glob("judge_scenes*.jsonl")), INNOCENT]
WORDS_A_MINUTE = 150  # of both parties together, pauses included
TEXTS = {"reference": "turns", "recognised": "recognised"}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--scenes", type=Path, nargs="+", default=SCENES, help="files of labelled scenes")
    arguments.add_argument("--rule", help="only this rule")
    arguments.add_argument("--speed", action="store_true", help="calls per second on a ten-minute talk instead")
    options = arguments.parse_args()
    if options.speed:
        return measure_speed()
    scenes = [json.loads(line) for path in options.scenes for line in path.read_text().splitlines() if line.strip()]
    innocent = [s for s in scenes if "rule" not in s]
    scenes = [s for s in scenes if "rule" in s and options.rule in (None, s["rule"])]
    wrong = measure(scenes) if scenes else 0
    return max(wrong, measure_innocent(innocent, options.rule) if innocent else 0)


def measure(scenes: list[dict]) -> int:
    """Print a table per rule and every scene with a wrong outcome; 0 when there is none.

    A scene with `recognised` turns (the same talk as the recogniser wrote it down) counts on both sides.
    """
    counts: dict[str, dict[str, dict[str, int]]] = {text: defaultdict(lambda: defaultdict(int)) for text in TEXTS}
    wrong = []
    for scene in scenes:
        for text, key in TEXTS.items():
            if key not in scene:
                continue
            got, expected, row = outcome(scene, key), scene["label"], counts[text][scene["rule"]]
            row["scenes"] += 1
            row["tp"] += got == expected == "violation"
            row["fp"] += got == "violation" != expected
            row["fn"] += got != "violation" == expected
            if got != expected:
                row["wrong"] += 1
                wrong.append((scene, text, got))
    print(" " * 28 + "".join(f" {text:^32}" for text in TEXTS))
    print(f"{'rule':28}" + f" {'scenes':>6} {'precision':>9} {'recall':>7} {'wrong':>7}" * len(TEXTS))
    for rule in sorted(counts["reference"]):
        print(f"{rule:28}" + "".join(_columns(counts[text][rule]) for text in TEXTS))
    print(f"{'all':28}" + "".join(_columns(_total(counts[text])) for text in TEXTS))
    for scene, text, got in wrong:
        said = " / ".join(f"{speaker}: {words}" for speaker, words in scene[TEXTS[text]])
        print(f"\n{scene['rule']} ({scene['kind']}, {text}): expected {scene['label']}, got {got}\n  {said[:600]}")
    return 1 if wrong else 0


def measure_innocent(talks: list[dict], rule: str | None) -> int:
    """Print what is found in talks in which nothing is wrong; 0 when nothing is."""
    found = [(talk, finding) for talk in talks for finding in findings(talk) if rule in (None, finding["rule"])]
    minutes = sum(len(words.split()) for talk in talks for _, words in talk["turns"]) / WORDS_A_MINUTE
    print(f"\ninnocent talk: {len(talks)} calls, {minutes:.0f} minutes, {len(found)} false findings")
    for talk, finding in found:
        quotes = " / ".join(evidence["quote"] for evidence in finding["evidence"])
        print(f"\n{finding['rule']} ({talk['vertical']}): {finding['reason']}\n  {quotes[:600]}")
    return 1 if found else 0


def findings(talk: dict) -> list[dict]:
    """The rules that a talk violates, as the verdict has them."""
    verdict = judge([tuple(t) for t in talk["turns"]], talk["vertical"])
    return [rule for rule in verdict.rules if rule["outcome"] == "violation"]


def outcome(scene: dict, key: str) -> str | None:
    """What the scene's rule finds in its turns under `key`."""
    more = {k: scene[k] for k in ("start", "number", "direction", "speakers_from", "role_confidence") if k in scene}
    return judge(padded([tuple(t) for t in scene[key]]), scene["vertical"], **more).outcome(scene["rule"])


def _columns(row: dict[str, int]) -> str:
    if not row["scenes"]:
        return f" {0:6} {'-':>9} {'-':>7} {'-':>7}"
    precision = row["tp"] / max(1, row["tp"] + row["fp"])
    recall = row["tp"] / max(1, row["tp"] + row["fn"])
    return f" {row['scenes']:6} {precision:9.3f} {recall:7.3f} {row['wrong']:7}"


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
