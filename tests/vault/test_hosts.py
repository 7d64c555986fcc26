"""The circuit breaker: what one host does costs the calls of that host, and nobody else."""

from __future__ import annotations

import threading
import time
from urllib.parse import quote_plus

import psycopg
import pytest

from tests.support.calls import add_call, claim
from tests.support.recording_server import RecordingServer, recording, recording_server
from tests.vault.conftest import Fetch
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import CorruptAudio, ExpiredUrl, NetworkError, RateLimited
from workers.core.work import Work
from workers.vault import connection, hosts
from workers.vault.hosts import FAILURES, Hosts
from workers.vault.resolve import HostFailed


def fail(known: Hosts, host: str = "h") -> None:
    with pytest.raises(HostFailed), known.visit(host):
        raise HostFailed(host)


class TestDead:
    def test_a_dead_host_is_left_alone_and_the_others_are_not(self) -> None:
        """After a few failures in a row nobody connects to it any more; another host is served as before."""
        known = Hosts()
        for _ in range(FAILURES):
            fail(known)
        with pytest.raises(NetworkError, match="left alone"), known.visit("h"):
            raise AssertionError("no request may be made")
        with known.visit("other"):
            pass

    def test_single_faults_close_nothing(self) -> None:
        """A host that answers in between is not dead, however many of its recordings fail."""
        known = Hosts()
        for _ in range(5 * FAILURES):
            fail(known)
            with known.visit("h"):
                pass

    @pytest.mark.parametrize("error", [ExpiredUrl(""), CorruptAudio("")])
    def test_an_answer_that_is_bad_for_a_call_is_still_an_answer(self, error: Exception) -> None:
        """What a call dies of says nothing about its host."""
        known = Hosts()
        for _ in range(2 * FAILURES):
            with pytest.raises(type(error)), known.visit("h"):
                raise error

    def test_one_goes_ahead_when_the_time_is_over(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """One request decides; while it is under way the others are still turned away."""
        monkeypatch.setattr(hosts, "CLOSED_FIRST_S", 0.0)
        monkeypatch.setattr(hosts, "WAIT_MIN_S", 0.0)
        known = Hosts()
        for _ in range(FAILURES):
            fail(known)
        with known.visit("h"), pytest.raises(NetworkError, match="until it answers"), known.visit("h"):
            raise AssertionError("no request may be made")
        with known.visit("h"), known.visit("h"):
            pass  # it answered: all may go again

    def test_it_is_left_alone_twice_as_long_each_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The pauses grow while the host stays dead, up to a bound."""
        now = [1000.0]
        monkeypatch.setattr(time, "monotonic", lambda: now[0])
        known = Hosts()
        for _ in range(FAILURES):
            fail(known)
        pauses = []
        for _ in range(7):
            for second in range(1000):
                now[0] += 1
                try:
                    fail(known)
                except NetworkError:
                    continue
                except pytest.fail.Exception:
                    raise
                pauses.append(second + 1)
                break
        assert pauses == [15, 30, 60, 120, 240, 300, 300]

    def test_a_trial_that_is_called_off_lets_the_next_one_try(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A worker that drains in the middle of the deciding request leaves no host closed for ever."""
        monkeypatch.setattr(hosts, "CLOSED_FIRST_S", 0.0)
        monkeypatch.setattr(hosts, "WAIT_MIN_S", 0.0)
        known = Hosts()
        for _ in range(FAILURES):
            fail(known)
        with pytest.raises(KeyboardInterrupt), known.visit("h"):
            raise KeyboardInterrupt
        with known.visit("h"):
            pass


class TestAsksForQuiet:
    @pytest.mark.parametrize(
        ("asked", "waits"),
        [("7", 7.0), ("0", 1.0), ("86400", 300.0), ("Sat, 01 Jan 2000 00:00:00 GMT", 1.0), ("?", 1.0)],
    )
    def test_retry_after_is_honoured_within_bounds(
        self, server: RecordingServer, fetch: Fetch, asked: str, waits: float
    ) -> None:
        """After a 429 the host has its quiet: no request before its time, none refused for a day."""
        with pytest.raises(RateLimited):
            fetch(server.url(f"status/a?code=429&after={quote_plus(asked)}"))
        with pytest.raises(RateLimited, match="left alone"):
            fetch(server.url("ok/a"))
        assert len(server.requests) == 1
        state = fetch.downloader._hosts._hosts[server.entry]
        assert waits - 0.5 < state.closed_until - time.monotonic() <= waits

    def test_many_at_once_are_one(self, server: RecordingServer, fetch: Fetch) -> None:
        """Eight requests under way that all get a 429 do not make the pause 256 times as long."""
        known = fetch.downloader._hosts
        inside, done = threading.Barrier(8), []

        def one() -> None:
            with known.visit("h") as visit:
                inside.wait(10)
                visit.asked_for_quiet = True
            done.append(1)

        threads = [threading.Thread(target=one) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(done) == 8
        assert known._hosts["h"].closed_until - time.monotonic() <= 1.0


def test_a_dead_host_costs_a_few_connections_and_no_time(
    server: RecordingServer, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred calls of a host that hangs: five wait for it, the others do not; a healthy host is as fast as ever."""
    monkeypatch.setattr(connection, "IDLE_S", 0.2)
    monkeypatch.setattr(connection, "LOOK_UP_S", 0.05)
    with recording_server("127.0.0.2") as dead:
        fetch = Fetch(f"{server.entry},{dead.entry}", work)
        started = time.monotonic()
        for n in range(100):
            with pytest.raises(NetworkError):
                fetch(dead.url(f"hang/{n}"))
        assert dead.connections == FAILURES
        assert time.monotonic() - started < FAILURES * 0.5 + 1
        assert fetch(server.url("ok/a")) == recording("a")


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
