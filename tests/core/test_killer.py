"""Who takes back what dead workers hold: now and then, and only while heartbeats can be believed."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
import structlog

from workers.core.errors import DatabaseDown
from workers.core.lane import KILL_EVERY_S, Killer


def test_it_kills_now_and_then_while_in_touch(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try that fails counts as one: a database in trouble is not asked every second."""
    now, asked, answers = [1000.0], [], iter([DatabaseDown("no answer"), 0, 3])

    def run(query: str) -> list[dict[str, int]]:
        asked.append(now[0])
        answer = next(answers)
        if isinstance(answer, DatabaseDown):
            raise answer
        return [{"taken": answer}]

    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    heartbeat = SimpleNamespace(in_touch=False)
    with structlog.testing.capture_logs() as lines:
        worker = SimpleNamespace(database=SimpleNamespace(run=run), heartbeat=heartbeat, log=structlog.get_logger())
        killer = Killer(worker)  # type: ignore[arg-type]
        killer.when_due()
        heartbeat.in_touch = True
        with pytest.raises(DatabaseDown):
            killer.when_due()
        for _ in range(20):
            killer.when_due()
            now[0] += 1
            if len(asked) == 3:
                break
    assert asked == [1000, 1000 + KILL_EVERY_S + 1, 1000 + 2 * KILL_EVERY_S + 2]
    assert [(line["event"], line["claims"]) for line in lines] == [("zombies_killed", 3)]
