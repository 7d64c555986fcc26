"""The scenes of bench/spoken_numbers.jsonl: what is found in them, clean and as heard."""

from __future__ import annotations

import sys
from dataclasses import asdict

import pytest

from tests.judge.talks import ROOT

sys.path.insert(0, str(ROOT / "bench"))

from number_forms import HALVES, scenes
from spoken_numbers import load, measure

#: Lowest recall and precision over both halves; README of bench/ has the figures measured.
LEAST = {"clean": (0.97, 0.97), "heard": (0.9, 0.97)}


@pytest.mark.parametrize("form", LEAST)
def test_personal_numbers_are_found_and_others_are_not(form: str) -> None:
    """Recall and precision over all scenes stay where they were measured."""
    results = list(measure(load(), form))
    assert len(results) >= 300
    personal = [r for r in results if r.expected is not None]
    recall = sum(not r.missed for r in personal) / len(personal)
    right = sum(r.expected in r.found for r in results)
    precision = right / sum(len(r.found) for r in results)
    least = LEAST[form]
    assert recall >= least[0], sorted(r.scene["name"] for r in personal if r.missed)
    assert precision >= least[1], sorted(r.scene["name"] for r in results if r.wrong)


def test_the_data_file_is_what_the_generator_makes() -> None:
    """Scenes and labels are those of the generator; only `heard` comes from recordings."""
    made = {form.name: asdict(form) for half in HALVES for form in scenes(half)}
    kept = {scene["name"]: scene for scene in load()}
    assert kept.keys() == made.keys()
    for name, form in made.items():
        turns = [list(turn) for turn in form.pop("turns")]
        assert {k: v for k, v in kept[name].items() if k not in ("heard", "turns")} == form
        assert kept[name]["turns"] == turns
