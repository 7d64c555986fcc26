"""The labelled scenes of the benchmark: every rule, violated, fulfilled, negated, by the wrong speaker."""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from bench.judge import INNOCENT, findings, outcome
from bench.mishear import Mishearing
from bench.whole_calls import measure
from tests.judge.talks import ROOT, judge, padded

SCENES: dict[str, list[dict]] = defaultdict(list)
for line in (ROOT / "bench" / "judge_scenes.jsonl").read_text().splitlines():
    scene = json.loads(line)
    SCENES[scene["rule"]].append(scene)


@pytest.mark.parametrize("rule", sorted(SCENES))
def test_every_scene_is_judged_as_labelled(rule: str) -> None:
    """No scene of the rule has another outcome than its label."""
    wrong = []
    for scene in SCENES[rule]:
        more = {k: scene[k] for k in ("start", "number", "direction") if k in scene}
        got = judge(padded([tuple(t) for t in scene["turns"]]), scene["vertical"], **more).outcome(rule)
        if got != scene["label"]:
            wrong.append((scene["label"], got, scene["turns"]))
    assert wrong == []


def test_every_rule_has_scenes_of_both_kinds() -> None:
    """At least one violation and one call without it per rule."""
    assert len(SCENES) == 20
    for rule, scenes in SCENES.items():
        labels = {s["label"] for s in scenes}
        assert "violation" in labels, rule
        assert labels - {"violation"}, rule


@pytest.mark.parametrize(
    ("scenes", "precision", "recall"),
    [
        ("judge_scenes_wordings.jsonl", 0.99, 0.98),
        ("judge_scenes_meanings.jsonl", 0.99, 0.965),
        ("judge_scenes_authors.jsonl", 0.99, 0.98),
    ],
)
def test_many_wordings_of_a_meaning_are_found(scenes: str, precision: float, recall: float) -> None:
    """Precision and recall of violations over other wordings, on what was said: the bounds keep what was reached."""
    pairs = [(s["label"], outcome(s, "turns")) for s in map(json.loads, (ROOT / "bench" / scenes).open())]
    right = sum(label == got == "violation" for label, got in pairs)
    assert right / sum(got == "violation" for _, got in pairs) >= precision
    assert right / sum(label == "violation" for label, _ in pairs) >= recall


def test_nothing_is_found_in_innocent_talk() -> None:
    """Long calls in which nothing is wrong: no rule is violated, in all the wordings of what must be said."""
    talks = [json.loads(line) for line in INNOCENT.open()]
    assert len(talks) >= 60
    assert [(t["vertical"], f["rule"], f["evidence"]) for t in talks for f in findings(t)] == []


def test_little_is_found_in_ordinary_talk() -> None:
    """Pieces of calls that nothing is learned from, 112 minutes: phrases mistake little; the bound keeps that."""
    files = ("judge_topics_held.jsonl", "judge_disclosures_held.jsonl")
    talks = [json.loads(line) for name in files for line in (ROOT / "bench" / name).open()]
    assert len(talks) >= 400
    assert len([found for talk in talks for found in findings(talk)]) <= 15


def test_whole_calls_are_judged_as_labelled() -> None:
    """Ordinary calls whose labels are complete, by phrases alone: few findings too many, hardly one missing."""
    files = ("judge_calls.jsonl", "judge_calls_held.jsonl")
    calls = [json.loads(line) for name in files for line in (ROOT / "bench" / name).open()]
    tally = measure(calls, "turns", None)
    assert tally.calls >= 1080
    assert tally.flags.missed <= 3
    assert tally.total.missed <= 26
    assert tally.total.false <= 120


def test_talk_is_misheard_as_other_talk_was(tmp_path: Path) -> None:
    """What the recogniser always got wrong it gets wrong again; what it got right, or never heard, stays."""
    heard = tmp_path / "heard.jsonl"
    scene = {"turns": [["A", "We tape our calls."]], "recognised": [["A", "Retake our calls."]]}
    heard.write_text(json.dumps(scene) + "\n" + json.dumps({"turns": [["A", "We tape our talk."]]}) + "\n")
    again = Mishearing([heard]).again([["C", "Why?"], ["A", "We tape our calls, hon."]], np.random.default_rng(0))
    assert again == [["C", "Why?"], ["A", "Retake our calls, hon."]]


def test_a_reader_that_has_enough_ends_the_bench_quietly() -> None:
    """As with `| head`: no traceback."""
    command = [sys.executable, str(ROOT / "bench" / "judge.py"), "--rule", "calling_hours"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as bench:
        assert bench.stdout is not None
        assert bench.stderr is not None
        bench.stdout.close()
        assert bench.stderr.read() == ""
