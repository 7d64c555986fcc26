"""Finished parts of a call: saved once, whatever an attempt has to repeat."""

from typing import Any

import pytest

from tests.support.calls import add_call, claim
from workers.core.errors import ClaimLost, DatabaseDown
from workers.core.work import Work
from workers.factory import progress
from workers.factory.memory import Ladder
from workers.factory.progress import Parts


@pytest.mark.postgres
def test_work_repeated_for_want_of_memory_saves_every_part_once(sql, database, monkeypatch):
    """Parts that wait to be saved when memory runs short are neither made nor sent again."""
    add_call(sql, "a", "factory")
    calls, call = claim(database, "factory")
    parts = Parts([], Work(lambda saved: calls.checkpoint(call, *saved), lambda: None))
    made: list[str] = []
    shortages = [MemoryError()]

    def block(name: str) -> Any:
        return parts.get(name, ["the whole call"], lambda: made.append(name) or {"made": len(made)})

    def diarize() -> list[Any]:
        first = block("heard-0000")
        if shortages:
            raise shortages.pop()
        monkeypatch.setattr(progress, "SAVE_AFTER_S", -1.0)
        return [first, block("heard-0001")]

    assert Ladder().attempt("diarization", diarize) == [{"made": 1}, {"made": 2}]
    assert made == ["heard-0000", "heard-0001"]
    rows = sql.execute("select chunk, payload -> 'result' ->> 'made' as made from core.transcript_chunks order by 1")
    assert [(r["chunk"], r["made"]) for r in rows] == [("heard-0000", "1"), ("heard-0001", "2")]


@pytest.mark.postgres
def test_a_part_made_anew_while_the_database_was_down_is_saved_as_it_is_now(sql, database):
    """From another input a part is made again; of two that wait under one name the later one is saved."""
    add_call(sql, "a", "factory")
    calls, call = claim(database, "factory")
    down = [True]

    def save(saved: Any) -> None:
        if down[0]:
            raise DatabaseDown
        calls.checkpoint(call, *saved)

    parts = Parts([], Work(save, lambda: None), audio_s=3600.0)
    assert parts.get("turns", ["one"], lambda: "first") == "first"
    down[0] = False
    assert parts.get("turns", ["other"], lambda: "second") == "second"
    rows = sql.execute("select payload ->> 'result' as result from core.transcript_chunks").fetchall()
    assert [r["result"] for r in rows] == ["second"]


def test_a_part_of_another_input_does_not_count(work):
    """What an earlier attempt made from something else is made again."""
    parts = Parts([{"chunk": "turns", "source": ["one"], "result": 1}], work)
    assert parts.get("turns", ["one"], lambda: 2) == 1
    assert parts.get("turns", ["other"], lambda: 2) == 2
    assert parts.earlier("voices", ["one"]) is None


def test_what_could_not_be_saved_goes_with_the_next_part():
    """A database that is away for a moment costs no finished part, and none is sent twice."""
    saved: list[list[str]] = []
    down = [True]

    def save(parts: Any) -> None:
        if down.pop():
            raise DatabaseDown
        saved.append([part["chunk"] for part in parts])

    parts = Parts([], Work(save, lambda: None), audio_s=3600.0)
    for name, away in (("heard-0000", True), ("heard-0001", False), ("heard-0002", False)):
        down[:] = [away]
        parts.get(name, ["the whole call"], lambda: 1)
    assert saved == [["heard-0000", "heard-0001"], ["heard-0002"]]


def test_every_finished_part_is_progress():
    """Of a call that is too short to save anything, too: what does not advance looks stuck."""
    advanced: list[int] = []
    parts = Parts([], Work(lambda _: None, lambda: advanced.append(1)))
    parts.get("heard-0000", ["the whole call"], lambda: 1)
    assert advanced == [1]


def test_no_part_is_made_for_a_call_that_was_taken_back(work):
    """Each takes up to minutes."""
    work.lose()
    with pytest.raises(ClaimLost):
        Parts([], work).get("heard-0000", ["the whole call"], lambda: pytest.fail("made all the same"))
