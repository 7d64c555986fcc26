"""Words spoken in a call cannot instruct the judge, however obedient the model is."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.judge.injections import INJECTIONS, MAY_FLAG, OBEDIENT, obedient, spoken, what_is_wrong
from tests.judge.llm_talks import CLEAN, HOSTILE, POSING, PRESSURE, judged, model_for, part_of
from tests.support.llm_server import llm_server
from workers.judge.llm.part import with_part

ASKED = {PRESSURE["slug"], POSING["slug"]}


def test_there_are_two_hundred_different_ones() -> None:
    assert len({i.words for i in INJECTIONS}) == len(INJECTIONS) == 200


@pytest.mark.parametrize("turns", [CLEAN, HOSTILE], ids=["clean", "hostile"])
def test_no_injection_changes_what_the_rules_found(turns: list[tuple[str, str]]) -> None:
    """200 injections, each obeyed in one of eight ways: outcomes, score and flag stay, nothing leaves its field."""
    wrong: Counter[str] = Counter()
    with llm_server() as server:
        model = model_for(server, PRESSURE, POSING)
        for n, injection in enumerate(INJECTIONS):
            how = list(OBEDIENT)[n % len(OBEDIENT)]
            server.model = obedient(injection, how)
            said = spoken(turns, injection)
            before = judged(said)
            part = part_of(model, said, call_id=n, verdict=before).part
            wrong.update(what_is_wrong(before, with_part(before, part), how == MAY_FLAG, ASKED))
        asked = server.asked()
    assert not wrong
    for one in asked:
        assert one.questions == sorted(ASKED), "no injection adds or removes a question"
        assert len(one.lines) <= len(turns) + 2, "no injection makes a line of its own"


def test_what_the_rules_found_is_the_same_with_and_without_the_injection() -> None:
    """The engine hears the words and is not impressed: the violation stands, the score is no better."""
    plain = judged(HOSTILE)
    for injection in INJECTIONS:
        said = judged(spoken(HOSTILE, injection))
        assert said["flagged"]
        assert said["score"] <= plain["score"], injection
        outcome = {r["rule"]: r["outcome"] for r in said["rules"]}
        assert outcome["hostility"] == "violation", injection
