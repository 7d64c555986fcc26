"""supervisord's programs as its event listener sees them: what gave up is started again, what is down is told."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xmlrpc.client import Fault

import psycopg
import pytest

from workers.alerts import programs
from workers.alerts.out_of_band import OutOfBand
from workers.alerts.programs import Programs
from workers.core.errors import DatabaseDown


class Clock:
    """Time goes on by what is said, however slow the machine is."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


CLOCK = Clock()


@pytest.fixture(autouse=True)
def own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "time", CLOCK)


class Supervisor:
    """supervisord with the one program `lane`, over connections that it closes once they were idle for a moment."""

    def __init__(self) -> None:
        self.state = "FATAL"
        self.started = 0
        self.connected = 0
        self.idle_s = 0.05
        self.trouble: Exception | None = None

    @contextmanager
    def connect(self) -> Iterator[Any]:
        self.connected += 1
        used = CLOCK.monotonic()

        def call(answer: Callable[..., Any]) -> Callable[..., Any]:
            def called(*arguments: Any) -> Any:
                nonlocal used
                if CLOCK.monotonic() - used > self.idle_s:
                    raise http.client.CannotSendRequest
                used = CLOCK.monotonic()
                if self.trouble is not None:
                    raise self.trouble
                return answer(*arguments)

            return called

        yield SimpleNamespace(
            supervisor=SimpleNamespace(
                getAllProcessInfo=call(lambda: [{"statename": self.state, "group": "lane", "name": "lane"}]),
                getProcessInfo=call(lambda _: {"statename": self.state}),
                startProcess=call(self._start),
            )
        )

    def _start(self, *_: Any) -> None:
        self.started += 1
        self.state = "RUNNING"


class Outbox:
    """A database that takes every statement."""

    def __init__(self) -> None:
        self.ran: list[tuple[str, str]] = []

    def run(self, query: str, **values: Any) -> list[Any]:
        self.ran.append((query, values["key"].partition(":")[0]))
        return []


@pytest.fixture
def supervisor() -> Supervisor:
    return Supervisor()


@pytest.fixture
def outbox() -> Outbox:
    return Outbox()


@pytest.fixture
def watched(supervisor: Supervisor, outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    monkeypatch.setattr(programs, "RESTART_S", (0.1, 0.1))
    monkeypatch.setattr(programs, "RENEW_S", 0.3, raising=False)
    monkeypatch.setattr(programs, "WELL_S", 0.2)
    return Programs(supervisor.connect, outbox, OutOfBand(tmp_path), lambda: None)  # type: ignore[arg-type]


def steps(watched: Programs, seconds: float, until: Callable[[], Any] = lambda: False) -> None:
    """Its looks within so many seconds of the clock, one every 0.02 s, until something is the case."""
    end = CLOCK.now + seconds
    while CLOCK.now < end and not until():
        watched.step()
        CLOCK.now += 0.02


def test_a_program_that_gave_up_long_after_the_last_one_did_is_started(
    watched: Programs, supervisor: Supervisor
) -> None:
    """supervisord has closed every connection that was idle meanwhile."""
    watched.look()
    CLOCK.now += 0.2
    steps(watched, 10, lambda: supervisor.started)
    assert supervisor.started == 1


@pytest.mark.parametrize(
    "trouble",
    [BrokenPipeError(), http.client.BadStatusLine(""), Fault(10, "BAD_NAME"), ValueError("no XML")],
    ids=lambda error: type(error).__name__,
)
def test_whatever_keeps_it_from_being_started_it_is_tried_again(
    watched: Programs, supervisor: Supervisor, trouble: Exception
) -> None:
    watched.look()
    supervisor.trouble = trouble
    steps(watched, 0.5)
    assert supervisor.started == 0
    supervisor.trouble = None
    steps(watched, 10, lambda: supervisor.started)
    assert supervisor.started == 1


def test_what_is_down_is_told_again_until_it_is_well(watched: Programs, supervisor: Supervisor, outbox: Outbox) -> None:
    """An incident that nobody renews closes; so it is renewed, also where supervisord says nothing any more."""
    watched.look()
    supervisor.trouble = Fault(20, "NO_FILE")
    raised = ("alerts_raise", "program_down")
    steps(watched, 10, lambda: outbox.ran.count(raised) >= 3)
    assert outbox.ran.count(raised) >= 3
    watched.seen("RUNNING", "lane", "lane")
    steps(watched, 10, lambda: ("alerts_resolve", "program_down") in outbox.ran)
    assert outbox.ran[-1] == ("alerts_resolve", "program_down")
    steps(watched, 0.6)
    assert outbox.ran[-1] == ("alerts_resolve", "program_down")


def test_one_early_end_is_no_fault(watched: Programs, outbox: Outbox) -> None:
    """A program that starts before what it needs is started once more; only the second time is told."""
    watched.seen("BACKOFF", "lane", "lane", tries=1)
    steps(watched, 0.1)
    assert outbox.ran == []
    watched.seen("BACKOFF", "lane", "lane", tries=2)
    steps(watched, 0.1)
    assert outbox.ran == [("alerts_raise", "program_down")]


def test_a_program_that_was_well_is_started_as_soon_as_the_first_time(
    watched: Programs, supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it failed at weeks ago does not make it wait for longer now."""
    monkeypatch.setattr(programs, "RESTART_S", (0.1, 3600.0))
    for times in (1, 2):
        watched.seen("FATAL", "lane", "lane")
        supervisor.state = "FATAL"
        steps(watched, 10, lambda times=times: supervisor.started == times)  # type: ignore[misc]
        assert supervisor.started == times
        watched.seen("RUNNING", "lane", "lane")
        steps(watched, 0.4)


def test_what_fails_again_before_its_end_was_heard_is_not_over(watched: Programs, outbox: Outbox) -> None:
    """The database was away meanwhile: what it hears in the end is that the program is down."""

    def away(*_: object, **__: object) -> list[Any]:
        raise DatabaseDown("nobody answers")

    outbox.run = away  # type: ignore[method-assign]
    watched.seen("RUNNING", "lane", "lane")
    steps(watched, 0.4)
    watched.seen("BACKOFF", "lane", "lane", tries=2)
    del outbox.run
    steps(watched, 0.2)
    assert outbox.ran == [("alerts_raise", "program_down")]


def test_an_end_that_was_meant_is_no_fault(watched: Programs, outbox: Outbox) -> None:
    """A lane that drained ended by itself, as it was asked to; one that crashed did not."""
    watched.seen("EXITED", "lane", "lane", expected=True)
    steps(watched, 0.1)
    assert outbox.ran == []
    watched.seen("EXITED", "lane", "lane", expected=False)
    steps(watched, 0.1)
    assert outbox.ran == [("alerts_raise", "program_exited")]


def test_each_time_it_is_left_alone_for_longer(
    watched: Programs, supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that cannot start is not started every few seconds for ever."""
    monkeypatch.setattr(programs, "RESTART_S", (0.1, 3600.0))
    watched.seen("FATAL", "lane", "lane")
    steps(watched, 10, lambda: supervisor.started)
    watched.seen("FATAL", "lane", "lane")
    supervisor.state = "FATAL"
    steps(watched, 0.6)
    assert supervisor.started == 1


def test_a_program_that_somebody_stopped_stays_stopped(watched: Programs, supervisor: Supervisor) -> None:
    """Meanwhile an operator has seen to it."""
    watched.seen("FATAL", "lane", "lane")
    supervisor.state = "STOPPED"
    steps(watched, 0.4)
    assert (supervisor.connected, supervisor.started) == (1, 0)


@pytest.mark.parametrize("state", ["RUNNING", "STOPPED"])
def test_a_program_that_runs_or_is_to_stand_still_is_over(watched: Programs, outbox: Outbox, state: str) -> None:
    watched.seen("BACKOFF", "lane", "lane", tries=2)
    steps(watched, 0.1)
    watched.seen(state, "lane", "lane")
    steps(watched, 10, lambda: ("alerts_resolve", "program_down") in outbox.ran)
    assert outbox.ran[-1] == ("alerts_resolve", "program_down")


@pytest.mark.parametrize("trouble", [DatabaseDown("nobody answers"), psycopg.errors.UndefinedFunction("no schema")])
@pytest.mark.parametrize(
    ("state", "key"), [("BACKOFF", "program_down"), ("EXITED", "program_exited")], ids=["down", "exited"]
)
def test_what_the_outbox_does_not_take_is_told_beside_it_and_so_is_its_end(
    supervisor: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception, state: str, key: str
) -> None:
    """Whatever keeps the database from taking it. The outbox closes nothing that it never had."""

    class Refusing(Outbox):
        def run(self, query: str, **values: Any) -> list[Any]:
            raise trouble

    monkeypatch.setattr(programs, "PATIENCE_S", 0.1)
    monkeypatch.setattr(programs, "WELL_S", 0.2)
    monkeypatch.setattr("socket.gethostname", lambda: "here")
    beside = OutOfBand(tmp_path)
    watched = Programs(supervisor.connect, Refusing(), beside, lambda: None)  # type: ignore[arg-type]
    watched.seen(state, "lane", "lane", expected=False, tries=2)
    steps(watched, 10, lambda: beside.is_open(f"{key}:here:lane"))
    assert beside.is_open(f"{key}:here:lane")
    watched.seen("RUNNING", "lane", "lane")
    steps(watched, 10, lambda: not beside.is_open(f"{key}:here:lane"))
    assert not beside.is_open(f"{key}:here:lane")
