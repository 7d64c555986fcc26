"""The circuit breaker: what one host does costs the calls of that host, and nobody else."""

from __future__ import annotations

import time
from urllib.parse import quote_plus

import psycopg
import pytest

from tests.support.calls import add_call, claim
from tests.support.recording_server import RecordingServer, recording, recording_server
from tests.vault.conftest import Fetch
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import CallError, NetworkError, RateLimited
from workers.core.work import Work
from workers.vault import connection, hosts
from workers.vault.hosts import AT_ONCE, COME_BACK_S, FAILURES, FAILURES_UNKNOWN, PATIENCE_S, Hosts, Turn


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that only the test moves."""
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


class Known:
    """Hosts, and single requests to them that end one way or the other."""

    def __init__(self, work: Work) -> None:
        self.hosts = Hosts()
        self.work = work

    def turn(self, host: str = "h") -> Turn:
        return self.hosts.take_turn(host, self.work)

    def fail(self, host: str = "h") -> None:
        turn = self.turn(host)
        turn.failed()
        turn.leave()

    def succeed(self, host: str = "h") -> None:
        turn = self.turn(host)
        turn.answered()
        turn.fine()
        turn.leave()

    def turned_away(self, host: str = "h") -> CallError:
        with pytest.raises(CallError) as caught:
            self.turn(host)
        assert caught.value.counted is False
        return caught.value


@pytest.fixture
def known(work: Work) -> Known:
    return Known(work)


class TestDead:
    def test_a_dead_host_is_left_alone_and_the_others_are_not(self, known: Known) -> None:
        """A host that never answered is closed after two failures, another is served as before."""
        for _ in range(FAILURES_UNKNOWN):
            known.fail()
        assert "left alone" in str(known.turned_away())
        known.succeed("other")

    def test_a_host_that_used_to_answer_is_given_more_chances(self, known: Known) -> None:
        """Five failures in a row close it."""
        known.succeed()
        for _ in range(FAILURES):
            known.fail()
        known.turned_away()

    def test_single_faults_close_nothing(self, known: Known) -> None:
        """A host that answers in between is not dead, however many of its recordings fail."""
        known.succeed()
        for _ in range(5 * FAILURES):
            known.fail()
            known.succeed()

    def test_it_is_left_alone_twice_as_long_each_time(self, known: Known, clock: list[float]) -> None:
        """The pauses grow while the host stays dead, up to a bound, and a good answer forgets them."""
        pauses = []
        known.fail()
        for _ in range(7):
            known.fail()
            pauses.append(known.turned_away().wait_s)
            clock[0] += float(pauses[-1] or 0)
        assert pauses == [15, 30, 60, 120, 240, 300, 300]
        known.succeed()
        for _ in range(FAILURES):
            known.fail()
        assert known.turned_away().wait_s == 15

    def test_a_head_without_a_body_does_not_clear_a_suspect(self, known: Known) -> None:
        """A host that promises recordings and sends none stays suspect: two requests at a time, no more."""
        known.succeed()
        known.fail()
        first, second = known.turn(), known.turn()
        first.answered()
        second.answered()
        assert known.turned_away().wait_s == COME_BACK_S
        first.fine()
        known.turn()

    def test_an_unknown_host_holds_two_threads_at_most(self, known: Known, clock: list[float]) -> None:
        """Until it has answered once, others wait a second for that answer and then go on without it."""
        turns = [known.turn(), known.turn()]

        def later(_: float) -> None:
            clock[0] += PATIENCE_S

        known.hosts.changed.wait = later  # type: ignore[method-assign, assignment]
        known.turned_away()
        turns[0].answered()
        known.turn()

    def test_nobody_waits_for_a_suspect(self, known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
        """A first answer is worth a second of a thread's time; one from a host that just failed is not."""
        known.succeed()
        known.fail()
        for _ in range(AT_ONCE):
            known.turn()
        monkeypatch.setattr(known.hosts.changed, "wait", lambda _: pytest.fail("it waited"))
        assert known.turned_away().wait_s == COME_BACK_S

    def test_hosts_in_use_are_not_forgotten(self, known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nor is what they may still be asked; of the others the one unused for longest goes first."""
        monkeypatch.setattr(hosts, "REMEMBERED", 2)
        known.turn("used")
        for name in ("a", "b", "c"):
            known.succeed(name)
        assert list(known.hosts._hosts) == ["used", "c"]

    def test_a_request_that_is_called_off_closes_nothing_and_frees_its_place(self, known: Known) -> None:
        """A worker that drains in the middle of a request has learned nothing about the host."""
        for _ in range(5 * AT_ONCE):
            turn = known.turn()
            turn.leave()
            turn.leave()
        for _ in range(AT_ONCE):
            known.turn()
        assert known.hosts._hosts["h"].under_way == AT_ONCE
        known.turned_away()


def test_a_redirect_frees_its_place(server: RecordingServer, fetch: Fetch) -> None:
    """However often a host has redirected: after one fault it is still asked."""
    for _ in range(3):
        fetch(server.url("redirect/a?to=/ok/b"))
    with pytest.raises(NetworkError):
        fetch(server.url("reset-at-once/a"))
    assert fetch(server.url("ok/a"))


class TestAsksForQuiet:
    @pytest.mark.parametrize(
        ("asked", "waits"),
        [
            *(("7", 7.0), ("0", 1.0), ("86400", 300.0), ("?", 1.0)),
            *(("Sat, 01 Jan 2000 00:00:00 GMT", 1.0), ("Sat, 01 Jan 99999999999 00:00:00 GMT", 1.0)),
        ],
    )
    def test_retry_after_is_honoured_within_bounds(
        self, server: RecordingServer, fetch: Fetch, asked: str, waits: float
    ) -> None:
        """After a 429 the host has its quiet: no request before its time, none refused for a day, nor the call."""
        with pytest.raises(RateLimited) as caught:
            fetch(server.url(f"status/a?code=429&after={quote_plus(asked)}"))
        with pytest.raises(RateLimited, match="left alone"):
            fetch(server.url("ok/a"))
        assert len(server.requests) == 1
        state = fetch.downloader._hosts._hosts[server.entry]
        assert waits - 0.5 < state.closed_until - time.monotonic() <= waits
        assert caught.value.wait_s == waits

    def test_a_host_that_is_down_for_as_long_as_it_says(self, server: RecordingServer, fetch: Fetch) -> None:
        """503 with a Retry-After: when it is closed, it is closed for so long."""
        for _ in range(FAILURES_UNKNOWN):
            with pytest.raises(NetworkError):
                fetch(server.url("status/a?code=503&after=40"))
        with pytest.raises(NetworkError, match="left alone") as caught:
            fetch(server.url("ok/a"))
        assert 35 < (caught.value.wait_s or 0) <= 40

    def test_after_its_quiet_few_ask_at_first(
        self, known: Known, clock: list[float], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A trusted host that answered 429 is not met by all threads again the moment its time is over."""
        known.succeed()
        turn = known.turn()
        turn.asked_for_quiet(5)
        turn.leave()
        clock[0] += 6
        monkeypatch.setattr(known.hosts.changed, "wait", lambda _: clock.__setitem__(0, clock[0] + PATIENCE_S))
        for _ in range(AT_ONCE):
            known.turn()
        assert known.turned_away().wait_s == COME_BACK_S

    def test_many_at_once_are_one(self, known: Known, clock: list[float]) -> None:
        """Eight requests under way that all get a 429 do not make the pause 256 times as long."""
        known.succeed()
        turns = [known.turn() for _ in range(8)]
        for turn in turns:
            turn.asked_for_quiet(None)
        assert known.turned_away().wait_s == 1.0
        turns[0].fine()
        assert isinstance(known.turned_away(), RateLimited), "an answer that was under way does not lift it"


def test_a_dead_host_costs_a_few_connections_and_no_time(
    server: RecordingServer, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred calls of a host that hangs: two wait for it, the others do not; a healthy host is as fast as ever."""
    monkeypatch.setattr(connection, "IDLE_S", 0.2)
    monkeypatch.setattr(connection, "LOOK_UP_S", 0.05)
    with recording_server("127.0.0.2") as dead:
        fetch = Fetch(f"{server.entry},{dead.entry}", work)
        started = time.monotonic()
        for n in range(100):
            with pytest.raises(NetworkError):
                fetch(dead.url(f"hang/{n}"))
        assert dead.connections == FAILURES_UNKNOWN
        assert time.monotonic() - started < 2
        assert fetch(server.url("ok/a")) == recording("a")


def test_calls_of_a_dead_host_do_not_stand_still_unnoticed(
    sql: psycopg.Connection[dict[str, object]], dsn: str, server: RecordingServer, fetch: Fetch
) -> None:
    """The breaker turns a call away whenever it comes; half an hour after it came somebody is told."""
    database = Database(dsn)
    for name in ("met-it", "turned-away"):
        add_call(sql, name)
    calls, call = claim(database)
    while call is not None:
        with pytest.raises(CallError) as caught:
            fetch(server.url("status/a?code=429&after=200"))
        _, call = calls.settle(failed(call, caught.value, 0.1), claim=True)
    look = "select core.check_queue_and_alert()"
    incident = "select message from core.alerts where alert_key = 'oldest:vault' and resolved_at is null"
    sql.execute(look)
    assert sql.execute(incident).fetchone() is None
    sql.execute("update core.calls set created_at = created_at - interval '31 minutes'")
    sql.execute(look)
    assert sql.execute(incident).fetchone() is not None
    database.close()


def test_a_call_of_a_closed_host_pays_no_attempt(
    sql: psycopg.Connection[dict[str, object]], dsn: str, server: RecordingServer, fetch: Fetch
) -> None:
    """The call that met the 429 is counted and waits as asked; the next ones go back whole."""
    database = Database(dsn)
    for name in ("a", "b"):
        add_call(sql, name)
    calls, call = claim(database)
    for counted in (True, False):
        assert call is not None
        with pytest.raises(RateLimited) as caught:
            fetch(server.url("status/a?code=429&after=200"))
        number = call.id
        _, call = calls.settle(failed(call, caught.value, 0.1), claim=counted)
        waiting = sql.execute(
            """select attempts, status, error_class, extract(epoch from next_attempt_at - now())::float8 as waits
               from core.calls where id = %s""",
            (number,),
        ).fetchone()
        assert waiting is not None
        assert (waiting["attempts"], waiting["status"], waiting["error_class"]) == (
            int(counted),
            "pending",
            "rate_limited",
        )
        assert 190 < float(str(waiting["waits"])) < 260
    assert len(server.requests) == 1
    database.close()
