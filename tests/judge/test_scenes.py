"""The labelled scenes of the benchmark: every rule, violated, fulfilled, negated, by the wrong speaker."""

import json
from collections import defaultdict

import pytest

from tests.judge.talks import ROOT, judge, padded

SCENES: dict[str, list[dict]] = defaultdict(list)
for path in sorted((ROOT / "bench").glob("judge_scenes*.jsonl")):
    for line in path.read_text().splitlines():
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
