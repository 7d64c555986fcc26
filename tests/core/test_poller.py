"""The loop of a process that watches something: how often it looks, and what it makes of trouble."""

from __future__ import annotations

import random
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
import structlog

from workers.core import poller
from workers.core.errors import DatabaseDown, StorageDown
from workers.core.lane import PAUSE_MAX_S
from workers.core.standing import Standing

INTERVAL_S = 2.0


class Worker:
    """A process that is to stop once it has waited so often; `states` are what it said of itself at each wait."""

    def __init__(self, waits: int) -> None:
        self._left = waits
        self.waits: list[float] = []
        self.states: list[str] = []
        self.log = structlog.get_logger()
        self.standing = Standing(changed=lambda: None)
        self.heartbeat = SimpleNamespace(in_touch=True)
        self.database = SimpleNamespace(run=self._kill)
        self.killed = 0

    @property
    def stopping(self) -> bool:
        return len(self.waits) >= self._left

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.states.append(self.standing.state)

    def _kill(self, _: str) -> list[dict[str, int]]:
        self.killed += 1
        raise DatabaseDown("x")


class Source:
    """Does what its script says: raises an error, or returns whether there is more."""

    def __init__(self, *steps: Any, finished: bool = True) -> None:
        self._steps = iter(steps)
        self.looks = 0
        self._finished = finished

    def step(self, drain: bool) -> bool:
        self.looks += 1
        step = next(self._steps)
        if isinstance(step, BaseException):
            raise step
        return bool(step)

    def finished(self) -> bool:
        return self._finished


@pytest.fixture(autouse=True)
def without_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "uniform", lambda *_: 1.0)


def poll(worker: Worker, source: Source, drain: bool = False) -> None:
    with structlog.testing.capture_logs():
        poller._poll(source, worker, INTERVAL_S, drain)  # type: ignore[arg-type]


def test_while_there_is_more_it_looks_again_at_once() -> None:
    worker, source = Worker(1), Source(True, True, False)
    poll(worker, source)
    assert (source.looks, worker.waits) == (3, [INTERVAL_S])


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (StorageDown("x"), "paused:storage_down"),
        (DatabaseDown("x"), "paused:database_down"),
        (psycopg.errors.InsufficientPrivilege("x"), "paused:database_refused"),
    ],
)
def test_trouble_is_told_and_asked_about_less_often_until_it_is_over(trouble: Exception, says: str) -> None:
    """Twice as long each time, a minute at most; the first look that goes well ends it."""
    worker = Worker(9)
    poll(worker, Source(*[trouble] * 7, False, trouble))
    assert worker.waits == [4.0, 8.0, 16.0, 32.0, PAUSE_MAX_S, PAUSE_MAX_S, PAUSE_MAX_S, INTERVAL_S, 4.0]
    assert worker.states == [says] * 7 + ["running", says]


def test_what_the_killer_meets_is_the_next_looks_affair() -> None:
    worker = Worker(2)
    poll(worker, Source(False, False))
    assert worker.killed == 1
    assert worker.states == ["running", "running"]


@pytest.mark.parametrize(
    ("steps", "finished", "looks"),
    [([True, False], True, 2), ([False, False, False], False, 3), ([DatabaseDown("x"), False], True, 2)],
)
def test_a_drain_ends_when_nothing_is_left(steps: list[Any], finished: bool, looks: int) -> None:
    """Not before it has looked without trouble, nor while the source still waits for something."""
    worker, source = Worker(3), Source(*steps, finished=finished)
    poll(worker, source, drain=True)
    assert source.looks == looks
