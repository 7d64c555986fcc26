"""What goes past the outbox: told once, with its end, by whichever process comes first, and by none twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.alerts.slack import SECRET, fake_slack
from tests.health.servers import HealthServer, free_port, full_house
from tests.support.postgres import Cluster
from tests.support.processes import wait_until, workers
from workers.alerts import out_of_band, slack
from workers.alerts.out_of_band import OutOfBand, Steady
from workers.core.migrate import migrate


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """A server that a test may stop."""
    server = Cluster()
    try:
        yield server
    finally:
        server.remove()


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backoffs in tenths of a second; the pace stays what it is."""
    monkeypatch.setattr(slack, "BACKOFF_S", (0.1, 0.1, 0.1, 0.1, 0.1))


def told_within(box: OutOfBand, url: str, seconds: float = 10) -> None:
    """Post until nothing is left to post."""
    wait_until(lambda: box.post_next(url) or not box.untold(), seconds)


@pytest.mark.postgres
def test_a_dead_database_is_told_once_and_its_return_too(own_cluster: Cluster, tmp_path: Path) -> None:
    """The health server speaks for a database that is away; a restart of the server in between repeats nothing."""
    own_cluster.start()
    own_cluster.create_database("product")
    migrate(own_cluster.dsn("product"))
    with psycopg.connect(own_cluster.dsn("product"), autocommit=True, row_factory=dict_row) as sql:
        full_house(sql, factories=1)
        sql.execute("update core.workers set beat_at = now() + interval '1 hour'")
    with fake_slack() as hears, workers(own_cluster.dsn("product"), tmp_path) as group:
        env = {"SLACK_WEBHOOK_URL": hears.url, "DATABASE_DOWN_ALERT_S": "2"}
        first = HealthServer(group, **env)
        first.becomes("healthy")
        own_cluster.stop("immediate")
        # Killed before it noted that Slack took it, the server would tell it again: at least once is the promise.
        wait_until(lambda: hears.taken() and not OutOfBand(tmp_path / "run").untold(), 30)
        (text,) = hears.taken()
        assert "*CRITICAL* The database does not answer" in text
        assert str(own_cluster.folder) not in text
        first.process.kill()
        first.process.wait()
        second = HealthServer(group, **env)
        second.becomes("critical")
        time.sleep(3)
        assert len(hears.taken()) == 1
        own_cluster.start()
        second.becomes("healthy")
        wait_until(lambda: len(hears.taken()) == 2, 45)
        assert "*OVER* The database does not answer" in hears.taken()[1]
        assert SECRET not in group.log_of(first.process) + group.log_of(second.process)


@pytest.mark.postgres
def test_a_dispatcher_that_is_gone_is_told(own_cluster: Cluster, tmp_path: Path) -> None:
    """Nobody empties the outbox: the health server says so, by the webhook that the database carries."""
    own_cluster.start()
    own_cluster.create_database("product")
    migrate(own_cluster.dsn("product"))
    with fake_slack() as hears, workers(own_cluster.dsn("product"), tmp_path) as group:
        own_cluster.sql(f"alter database product set app.settings.slack_webhook = '{hears.url}'")
        with psycopg.connect(own_cluster.dsn("product"), autocommit=True, row_factory=dict_row) as sql:
            full_house(sql, factories=1)
            sql.execute("update core.workers set beat_at = now() + interval '1 hour'")
            server = HealthServer(group, DATABASE_DOWN_ALERT_S="1")
            assert SECRET not in server.get("/health").text
            sql.execute("update core.workers set beat_at = now() - interval '1 minute' where lane = 'alerts'")
            wait_until(lambda: hears.taken(), 30)
            assert "No alerts worker is at work" in hears.taken()[0]


#: A health server that waits for the first alerts worker for four seconds.
IMPATIENT = """
import sys
from workers import health_server
health_server.NEVER_CAME_S = 4.0
sys.exit(health_server.main())
"""


@pytest.mark.postgres
def test_an_alerts_worker_that_never_came_is_told(
    sql: psycopg.Connection[dict[str, object]], dsn: str, tmp_path: Path
) -> None:
    """Not at once, for it may be on its way; with its first beat it is over."""
    full_house(sql, factories=1)
    sql.execute("update core.workers set beat_at = now() + interval '1 hour'")
    sql.execute("delete from core.workers where lane = 'alerts'")
    with fake_slack() as hears, workers(dsn, tmp_path) as group:
        began = time.monotonic()
        group.run("-c", IMPATIENT, SLACK_WEBHOOK_URL=hears.url, DATABASE_DOWN_ALERT_S="1", HEALTH_PORT=str(free_port()))
        wait_until(lambda: hears.taken(), 60)
        assert "No alerts worker is at work" in hears.taken()[0]
        assert hears.times()[0] - began >= 4
        sql.execute(
            "insert into core.workers (id, lane, host, pid, version, beat_at)"
            " values ('a', 'alerts', 'h', 1, 'v', now() + interval '1 hour')"
        )
        wait_until(lambda: len(hears.taken()) == 2, 60)
        assert "*OVER* No alerts worker" in hears.taken()[1]


class TestOutOfBand:
    def test_times_of_a_clock_that_ran_ahead_are_due(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The clock was two hours ahead while messages were posted and refused; set right, it delays nobody."""
        real = time.time
        with fake_slack(500) as hears:
            monkeypatch.setattr(out_of_band.time, "time", lambda: real() + 7200)
            box = OutOfBand(tmp_path)
            box.open("a", "critical", "a happened")
            box.post_next(hears.url)
            assert hears.taken() == []
            monkeypatch.setattr(out_of_band.time, "time", real)
            box.open("b", "critical", "b happened")
            told_within(box, hears.url)
            assert ["a happened" in hears.taken()[0], "b happened" in hears.taken()[1]] == [True, True]

    def test_misbehaviour_loses_nothing_and_repeats_nothing(self, tmp_path: Path) -> None:
        """500, silence and 429 are tried again; the incident and its end arrive once each, with one id."""
        with fake_slack(500, 0.2, (429, {"Retry-After": "1"})) as hears:
            box = OutOfBand(tmp_path)
            box.open("a", "critical", "a happened. Do: something")
            box.open("a", "critical", "a happened. Do: something")
            told_within(box, hears.url)
            box.close("a")
            told_within(box, hears.url)
            first, over = hears.taken()
            assert "2 times" in first
            assert "*OVER*" in over
            number = first.partition("alert ")[2].split(" ")[0]
            assert f"alert {number} over" in over
            times = hears.times()
            assert min(b - a for a, b in zip(times, times[1:])) >= 1.0  # noqa: B905, RUF007 - Python 3.10
            box.close("a")
            assert not box.untold()

    def test_over_before_it_was_told_is_one_message(self, tmp_path: Path) -> None:
        """Slack was away while it lasted: told as past."""
        box = OutOfBand(tmp_path)
        box.open("a", "critical", "a happened")
        box.close("a")
        with fake_slack() as hears:
            told_within(box, hears.url)
            assert ["WAS, AND IS OVER" in text for text in hears.taken()] == [True]

    def test_what_comes_back_before_its_end_was_told_never_ended(self, tmp_path: Path) -> None:
        """Told once; and nobody reads that it is over while it lasts."""
        box = OutOfBand(tmp_path)
        box.open("a", "critical", "a happened")
        with fake_slack() as hears:
            told_within(box, hears.url)
            box.close("a")
            box.open("a", "critical", "a happened again")
            assert box.is_open("a")
            assert not box.untold()
            assert len(hears.taken()) == 1

    def test_two_processes_tell_it_once(self, tmp_path: Path) -> None:
        """Both find the same incident and both post: one message."""
        with fake_slack() as hears:

            def one() -> None:
                box = OutOfBand(tmp_path)
                for _ in range(10):
                    box.open("database_down", "critical", "down")
                    box.post_next(hears.url)

            threads = [threading.Thread(target=one) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(hears.taken()) == 1

    def test_a_file_that_makes_no_sense_is_begun_anew(self, tmp_path: Path) -> None:
        """A half-written or foreign file costs what it held, never the process."""
        (tmp_path / "out_of_band.json").write_text('{"incidents": [1')
        box = OutOfBand(tmp_path)
        assert not box.is_open("a")
        box.open("a", "warning", "a")
        assert box.is_open("a")

    def test_keys_without_end_are_not_kept(self, tmp_path: Path) -> None:
        """The file stays small whatever happens."""
        box = OutOfBand(tmp_path)
        for n in range(out_of_band.MAX_OPEN + 20):
            box.open(f"k{n}", "warning", "x")
        assert box.untold() == out_of_band.MAX_OPEN

    def test_a_blip_is_no_condition(self) -> None:
        """What does not last says nothing; what lasts is said, bad and good."""
        steady = Steady(bad_s=0.1, good_s=0.1)
        assert steady.lasts(True) is None
        assert steady.lasts(False) is None
        assert steady.lasts(True) is None
        time.sleep(0.12)
        assert steady.lasts(True) is True
        assert steady.lasts(False) is None
        time.sleep(0.12)
        assert steady.lasts(False) is False
