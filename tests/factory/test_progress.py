"""Finished parts of a call: saved once, whatever an attempt has to repeat."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.calls import add_call, claim
from workers.core.database import Database
from workers.core.errors import DatabaseDown
from workers.core.work import Work
from workers.factory import progress
from workers.factory.memory import Ladder
from workers.factory.progress import Parts


@pytest.fixture
def database(dsn: str) -> Iterator[Database]:
    database = Database(dsn)
    yield database
    database.close()


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
