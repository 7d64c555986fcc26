"""The labelled scenes of the benchmark: every rule, violated, fulfilled, negated, by the wrong speaker."""

import json
import subprocess
import sys
from collections import defaultdict

import pytest

from bench.judge import outcome
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


def test_wordings_of_other_authors_are_judged_well() -> None:
    """Scenes by authors who had not seen the rules: precision and recall of violations, on what was said.

    The bounds keep what was reached from being lost; the aim is 0.97 and 0.95.
    """
    lines = (ROOT / "bench" / "judge_scenes_wordings.jsonl").read_text().splitlines()
    pairs = [(scene["label"], outcome(scene, "turns")) for scene in map(json.loads, lines)]
    right = sum(label == got == "violation" for label, got in pairs)
    assert right / sum(got == "violation" for _, got in pairs) >= 0.965
    assert right / sum(label == "violation" for label, _ in pairs) >= 0.82


def test_a_reader_that_has_enough_ends_the_bench_quietly() -> None:
    """As with `| head`: no traceback."""
    command = [sys.executable, str(ROOT / "bench" / "judge.py"), "--rule", "calling_hours"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as bench:
        assert bench.stdout is not None
        assert bench.stderr is not None
        bench.stdout.close()
        assert bench.stderr.read() == ""
