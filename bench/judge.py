"""Precision and recall of the rules engine over labelled scenes, on reference and on recognised text.

usage: python bench/judge.py [--scenes FILE...] [--rule SLUG] [--meaning] [--speed | --memory]

A scene is a short talk with one rule's expected outcome. A violation found where none is labelled
costs precision, one missed costs recall; any other wrong outcome is listed as well. What is left to a person
(`not_assessable`) is no finding: `doubt` counts these. A talk without a rule is innocent: whatever the rules of its
vertical find in it is false.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.judge.talks import facts, judge, padded, seed_rows, seeded, transcript
from workers.core import settings
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleSet
from workers.judge.verdict import judge_call

INNOCENT = ROOT / "bench" / "judge_innocent.jsonl"
SCENES = [*sorted((ROOT / "bench").glob("judge_scenes*.jsonl")), INNOCENT]
TEN_MINUTES_WORDS = 1800
WORDS_A_MINUTE = 150  # of both parties together, pauses included
#: What tells a piece of a call from a whole one.
PIECE = {"piece", "topic", "about"}
TEXTS = {"reference": "turns", "recognised": "recognised"}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--scenes", type=Path, nargs="+", default=SCENES, help="files of labelled scenes")
    arguments.add_argument("--rule", help="only this rule")
    arguments.add_argument("--meaning", action="store_true", help="rules are read by meaning as well, as the lane does")
    arguments.add_argument("--speed", action="store_true", help="calls per second on a ten-minute talk instead")
    arguments.add_argument("--memory", action="store_true", help="memory with 1, 4 and 16 times the rules instead")
    options = arguments.parse_args()
    meaning = Meaning.load(settings.load(judge_meaning=True)) if options.meaning else None
    if options.speed:
        return measure_speed(meaning)
    if options.memory:
        return measure_memory()
    scenes = [json.loads(line) for path in options.scenes for line in path.read_text().splitlines() if line.strip()]
    innocent = [s for s in scenes if "rule" not in s]
    scenes = [s for s in scenes if "rule" in s and options.rule in (None, s["rule"])]
    wrong = measure(scenes, meaning) if scenes else 0
    return max(wrong, measure_innocent(innocent, options.rule, meaning) if innocent else 0)


def measure(scenes: list[dict], meaning: Meaning | None = None) -> int:
    """Print a table per rule and every scene with a wrong outcome; 0 when there is none.

    A scene with `recognised` turns (the same talk as the recogniser wrote it down) counts on both sides.
    """
    counts: dict[str, dict[str, dict[str, int]]] = {text: defaultdict(lambda: defaultdict(int)) for text in TEXTS}
    wrong = []
    for scene in scenes:
        for text, key in TEXTS.items():
            if key not in scene:
                continue
            got, expected, row = outcome(scene, key, meaning), scene["label"], counts[text][scene["rule"]]
            row["scenes"] += 1
            row["tp"] += got == expected == "violation"
            row["fp"] += got == "violation" != expected
            row["fn"] += got != "violation" == expected
            row["doubt"] += got == "not_assessable" != expected
            if got != expected:
                row["wrong"] += 1
                wrong.append((scene, text, got))
    print(" " * 28 + "".join(f" {text:^38}" for text in TEXTS))
    print(f"{'rule':28}" + f" {'scenes':>6} {'precision':>9} {'recall':>7} {'doubt':>5} {'wrong':>7}" * len(TEXTS))
    for rule in sorted(counts["reference"]):
        print(f"{rule:28}" + "".join(_columns(counts[text][rule]) for text in TEXTS))
    print(f"{'all':28}" + "".join(_columns(_total(counts[text])) for text in TEXTS))
    for scene, text, got in wrong:
        said = " / ".join(f"{speaker}: {words}" for speaker, words in scene[TEXTS[text]])
        print(f"\n{scene['rule']} ({scene['kind']}, {text}): expected {scene['label']}, got {got}\n  {said[:600]}")
    return 1 if wrong else 0


def measure_innocent(talks: list[dict], rule: str | None, meaning: Meaning | None = None) -> int:
    """Print what is found in talks in which nothing is wrong; 0 when nothing is."""
    found = [
        (talk, finding) for talk in talks for finding in findings(talk, meaning) if rule in (None, finding["rule"])
    ]
    minutes = sum(len(words.split()) for talk in talks for _, words in talk["turns"]) / WORDS_A_MINUTE
    print(f"\ninnocent talk: {len(talks)} calls, {minutes:.0f} minutes, {len(found)} false findings")
    for talk, finding in found:
        quotes = " / ".join(evidence["quote"] for evidence in finding["evidence"])
        print(f"\n{finding['rule']} ({talk['vertical']}): {finding['reason']}\n  {quotes[:600]}")
    return 1 if found else 0


def findings(talk: dict, meaning: Meaning | None = None) -> list[dict]:
    """The rules that a talk violates, as the verdict has them; of a piece of a call only those that forbid words."""
    verdict = judge([tuple(t) for t in talk["turns"]], talk["vertical"], meaning=meaning)
    required = {rule.slug for rule in seeded().rules if rule.kind == "required_words"}
    left_out = required if PIECE & set(talk) else ()
    return [rule for rule in verdict.rules if rule["outcome"] == "violation" and rule["rule"] not in left_out]


def outcome(scene: dict, key: str, meaning: Meaning | None = None) -> str | None:
    """What the scene's rule finds in its turns under `key`."""
    more = {k: scene[k] for k in ("start", "number", "direction", "speakers_from", "role_confidence") if k in scene}
    turns = padded([tuple(t) for t in scene[key]])
    return judge(turns, scene["vertical"], meaning=meaning, **more).outcome(scene["rule"])


def _columns(row: dict[str, int]) -> str:
    if not row["scenes"]:
        return f" {0:6} {'-':>9} {'-':>7} {'-':>5} {'-':>7}"
    precision = row["tp"] / max(1, row["tp"] + row["fp"])
    recall = row["tp"] / max(1, row["tp"] + row["fn"])
    return f" {row['scenes']:6} {precision:9.3f} {recall:7.3f} {row['doubt']:5} {row['wrong']:7}"


def _total(counts: dict[str, dict[str, int]]) -> dict[str, int]:
    return {key: sum(row[key] for row in counts.values()) for key in ("scenes", "tp", "fp", "fn", "doubt", "wrong")}


def measure_speed(meaning: Meaning | None = None) -> int:
    """Print calls per second on one core for ten-minute talks: the scenes' sentences, and calls read one after another.

    The first 1,800 words of the scenes hold little but what the rules look for. The mean of rounds and the best one:
    on a machine that does other work, too, the best one is nearer to what the engine takes.
    """
    scenes = [json.loads(line) for line in (ROOT / "bench" / "judge_scenes.jsonl").read_text().splitlines()]
    dense = _talk([tuple(t) for s in scenes for t in s["turns"]])
    calls = [json.loads(path.read_text()) for path in sorted((ROOT / "samples").glob("*.json"))]
    read = _talk([(t["speaker"], t["text"]) for call in calls for t in call["turns"]])
    rules = seeded()
    # As the lane does: what stays for ever is no garbage collector's work.
    gc.collect()
    gc.freeze()
    for name, talk in (("scenes", dense), ("calls", read)):
        heard = transcript(talk)
        for vertical in ("general", "medicare", "debt_relief"):
            known, seconds = facts(vertical), []
            judge_call(known, heard, rules, meaning)
            for _ in range(40 if meaning is None else 4):
                began = time.process_time()
                judge_call(known, heard, rules, meaning)
                seconds.append(time.process_time() - began)
            mean = len(seconds) / sum(seconds)
            print(
                f"{name:8} {vertical:12} {len(heard.words())} words: {mean:.3g} calls/s, at best {1 / min(seconds):.3g}"
            )
    return 0


def _talk(turns: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The first turns, until they have the words of ten minutes; from the beginning again where they are too few."""
    talk: list[tuple[str, str]] = []
    words = 0
    while words <= TEN_MINUTES_WORDS:
        turn = turns[len(talk) % len(turns)]
        talk.append(turn)
        words += len(turn[1].split())
    return talk


def measure_memory() -> int:
    """Print what copies of the rules add to this process: compiled alone, and when they have judged a call."""
    scenes = [json.loads(line) for line in (ROOT / "bench" / "judge_scenes.jsonl").read_text().splitlines()]
    heard, known, rows = (
        transcript(_talk([tuple(t) for s in scenes for t in s["turns"]])),
        facts("medicare"),
        seed_rows(),
    )
    for copies in (1, 4, 16):
        # A child each: memory that a process once had it keeps.
        child = os.fork()
        if child:
            if os.waitpid(child, 0)[1]:
                return 1
            continue
        before = _rss()
        copied = [
            {**row, "slug": f"{row['slug']}_{n}" if n else row["slug"]}
            for row in rows
            for n in range(copies if row["kind"] != "concepts" else 1)
        ]
        rules = RuleSet.from_rows(copied)
        compiled = _rss()
        judge_call(known, heard, rules)
        phrases = len({id(phrase) for rule in rules.rules for phrase in rules.decider(rule).phrases()})
        judging = _rss() - compiled
        print(f"{copies:2} times: {phrases} phrases kept, +{compiled - before:.0f} MB, judging +{judging:.0f} MB")
        sys.stdout.flush()
        os._exit(0)
    return 0


def _rss() -> float:
    """Resident memory of this process in MB, without files that are mapped: code that is merely run is no rule's."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("RssAnon:")[2].split()[0]) * 1024 / 1e6


def _run() -> int:
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has enough (`| head`); Python would complain once more when it closes the output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


if __name__ == "__main__":
    sys.exit(_run())
