"""Real workers that are killed, stopped, woken and drained, at every stage, with the database going away."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.support.calls import STAGES, add_call, add_calls, kill, state
from tests.support.postgres import Cluster
from tests.support.processes import Workers, wait_until, workers
from workers.core.migrate import migrate
from workers.core.worker import EXIT_BROKEN

LANES = list(STAGES)
Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def crew(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as group:
        yield group


def holder(sql: Sql, number: int) -> str | None:
    return state(sql, number)["claimed_by"]


def results(sql: Sql, lane: str) -> int:
    """How many results the lane has written, by its own counters."""
    row = sql.execute(
        "select coalesce(sum(attempts), 0)::int as n from core.stage_totals where lane = %s and outcome = %s",
        (lane, STAGES[lane][2]),
    ).fetchone()
    assert row is not None
    return int(row["n"])


@pytest.mark.parametrize("lane", LANES)
class TestAtEveryStage:
    def test_sigkill_in_the_middle_of_a_call(self, crew: Workers, sql: Sql, lane: str) -> None:
        """The call of a killed worker is taken back and finished once by another."""
        number = add_call(sql, "a", lane)
        first = crew.stage(lane)
        wait_until(lambda: crew.started_calls(first))
        first.kill()
        first.wait()
        dead = holder(sql, number)
        assert dead is not None, "nobody noticed yet: the claim is still there"
        kill(sql, dead)
        sql.execute("select core.kill_zombies()")
        crew.go()
        second = crew.stage(lane)
        wait_until(lambda: state(sql, number)["status"] == STAGES[lane][2], what=lambda: crew.log_of(second))
        row = state(sql, number)
        assert (row["claimed_by"], row["attempts"], results(sql, lane)) == (None, 0, 1)

    def test_stopped_past_its_lease_and_woken(self, crew: Workers, sql: Sql, lane: str) -> None:
        """A worker that slept through its lease wakes, finishes its work, and changes nothing."""
        number = add_call(sql, "a", lane)
        sleeper = crew.stage(lane, "--stubborn")
        wait_until(lambda: crew.started_calls(sleeper))
        sleeper.send_signal(signal.SIGSTOP)
        asleep = holder(sql, number)
        assert asleep is not None
        kill(sql, asleep)
        sql.execute("select core.kill_zombies()")
        crew.go()
        second = crew.stage(lane)
        wait_until(lambda: state(sql, number)["status"] == STAGES[lane][2], what=lambda: crew.log_of(second))
        before = state(sql, number)
        sleeper.send_signal(signal.SIGCONT)
        wait_until(lambda: "claim_lost" in crew.log_of(sleeper), what=lambda: crew.log_of(sleeper))
        assert state(sql, number) == before
        assert results(sql, lane) == 1
        assert sleeper.poll() is None, "losing a claim must not end the worker"

    def test_sigterm_gives_the_call_back_with_its_attempt(self, crew: Workers, sql: Sql, lane: str) -> None:
        """A drained worker leaves no claim, burns no attempt, and exits 0."""
        number = add_call(sql, "a", lane)
        worker = crew.stage(lane)
        wait_until(lambda: crew.started_calls(worker))
        worker.terminate()
        assert worker.wait(20) == 0, crew.log_of(worker)
        row = state(sql, number)
        assert (row["status"], row["claimed_by"], row["attempts"]) == (STAGES[lane][0], None, 0)
        stopped = sql.execute("select count(*) as n from core.workers where stopped_at is not null").fetchone()
        assert stopped == {"n": 1}


class TestTheDatabaseGoesAway:
    @pytest.fixture
    def own(self, tmp_path: Path) -> Iterator[tuple[Cluster, Workers]]:
        """A server of this test's own, to restart at will."""
        cluster = Cluster().start()
        try:
            dsn = cluster.create_database("own")
            migrate(dsn)
            with workers(dsn, tmp_path) as group:
                yield cluster, group
        finally:
            cluster.remove()

    @contextlib.contextmanager
    def ask(self, group: Workers) -> Iterator[Sql]:
        with psycopg.connect(group.dsn, autocommit=True, row_factory=dict_row) as connection:
            yield connection

    @pytest.mark.parametrize("how", ["fast", "immediate"])
    def test_a_restart_at_every_stage_costs_no_attempt(self, own: tuple[Cluster, Workers], how: str) -> None:
        """Three lanes in the middle of a call finish it once after the server came back."""
        cluster, crew = own
        with self.ask(crew) as sql:
            numbers = {lane: add_call(sql, lane, lane) for lane in LANES}
        processes = {lane: crew.stage(lane) for lane in LANES}
        for lane, process in processes.items():
            wait_until(lambda p=process: crew.started_calls(p), what=lane)
        cluster.stop(how)
        crew.go()  # the work ends while there is nobody to tell
        time.sleep(2)
        cluster.start()
        for lane, number in numbers.items():

            def passed(number: int = number, lane: str = lane) -> bool:
                with self.ask(crew) as sql:
                    return results(sql, lane) >= 1 and state(sql, number)["claimed_by"] is None

            wait_until(passed, what=lambda p=processes[lane]: crew.log_of(p))
        wait_until(
            lambda: self.totals(crew) == {"vault": 1, "factory": 2, "judge": 3}, what=lambda: str(self.totals(crew))
        )
        with self.ask(crew) as sql:
            rows = sql.execute("select status, attempts from core.calls").fetchall()
            assert {r["status"] for r in rows} == {"safe"}
            zombies = sql.execute("select count(*) as n from core.stage_totals where outcome = 'zombie'").fetchone()
            assert zombies == {"n": 0}
        assert all(p.poll() is None for p in processes.values()), "a lane must outlive its database"

    def totals(self, crew: Workers) -> dict[str, int]:
        with self.ask(crew) as sql:
            return {lane: results(sql, lane) for lane in LANES}

    @pytest.mark.parametrize("how", ["fast", "immediate"])
    def test_a_stop_after_a_restart_is_a_goodbye(self, own: tuple[Cluster, Workers], how: str) -> None:
        """Whoever stops says so on a connection that lives: nobody waits for its heartbeat to grow old."""
        cluster, crew = own
        process = crew.stage("vault")
        wait_until(lambda: "started" in crew.log_of(process), what=lambda: crew.log_of(process))
        cluster.stop(how)
        cluster.start()
        process.terminate()
        assert process.wait(30) == 0, crew.log_of(process)
        with self.ask(crew) as sql:
            row = sql.execute("select count(*) as there, count(stopped_at) as stopped from core.workers").fetchone()
        assert row == {"there": 1, "stopped": 1}, crew.log_of(process)

    @pytest.mark.parametrize("lane", ["vault", "top_up"])
    def test_after_a_start_nobody_is_judged_by_a_beat_that_could_not_come(
        self, own: tuple[Cluster, Workers], lane: str
    ) -> None:
        """The server was away for minutes: whoever holds a call has some beats to say so; a goodbye counts at once."""
        cluster, crew = own
        with self.ask(crew) as sql:
            number = add_call(sql, "a")
            if lane == "top_up":
                sql.execute("update core.calls set status = 'safe', lacks_llm = true")
            sql.execute(
                """update core.calls set claimed_by = 'w1', claim_token = gen_random_uuid(), attempts = 1,
                                         claimed_at = now() - interval '3 minutes'"""
            )
            sql.execute(
                """insert into core.workers (id, lane, host, pid, version, beat_at)
                   values ('w1', 'vault', 'h', 1, 'v', now() - interval '2 minutes')"""
            )
        cluster.stop("fast")
        cluster.start()
        with self.ask(crew) as sql:
            sql.execute("select core.kill_zombies()")
            young = sql.execute("select now() - pg_postmaster_start_time() < interval '25 seconds' as y").fetchone()
            assert young == {"y": True}, "the machine is too slow for this test"
            assert state(sql, number)["claimed_by"] == "w1"
            sql.execute("update core.workers set stopped_at = now()")
            sql.execute("select core.kill_zombies()")
            assert state(sql, number)["claimed_by"] is None

    def test_a_lane_that_starts_first_waits_for_the_database(self, own: tuple[Cluster, Workers]) -> None:
        """A lane started while the server is down works as soon as it is up."""
        cluster, crew = own
        with self.ask(crew) as sql:
            number = add_call(sql, "a")
        cluster.stop("fast")
        crew.go()
        worker = crew.stage("vault")
        wait_until(lambda: "waiting_for_database" in crew.log_of(worker), what=lambda: crew.log_of(worker))
        cluster.start()

        def stored() -> bool:
            with self.ask(crew) as sql:
                return bool(state(sql, number)["status"] == "downloaded")

        wait_until(stored, what=lambda: crew.log_of(worker))


class TestTheLoop:
    def test_drain_works_until_nothing_is_left(self, crew: Workers, sql: Sql) -> None:
        """--drain finishes every call that is due and exits 0."""
        add_calls(sql, 20)
        crew.go()
        worker = crew.stage("vault", "--drain")
        assert worker.wait(30) == 0
        left = sql.execute("select count(*) as n from core.calls where status <> 'downloaded'").fetchone()
        assert left == {"n": 0}

    def test_ctrl_c_is_a_drain_too(self, crew: Workers, sql: Sql) -> None:
        """Who starts a lane by hand ends it so: the call goes back, and goodbye is said."""
        number = add_call(sql, "a")
        worker = crew.stage("vault")
        wait_until(lambda: crew.started_calls(worker))
        worker.send_signal(signal.SIGINT)
        assert worker.wait(20) == 0, crew.log_of(worker)
        assert (holder(sql, number), state(sql, number)["attempts"]) == (None, 0)

    def test_a_worker_drains_when_its_supervisor_dies(self, crew: Workers, sql: Sql) -> None:
        """However that ends: the next one starts its own, and meets no strangers."""
        number = add_call(sql, "a")
        start = f"subprocess.Popen([sys.executable, '-m', 'tests.support.stage_worker', 'vault', {str(crew.folder)!r}])"
        supervisor = crew.run("-c", f"import subprocess, sys, time; {start}; time.sleep(600)", SUPERVISOR_ENABLED="1")
        wait_until(crew.started_calls, what=lambda: crew.log_of(supervisor))
        row = sql.execute("select pid from core.workers").fetchone()
        assert row is not None
        supervisor.kill()
        try:
            wait_until(lambda: holder(sql, number) is None, what=lambda: crew.log_of(supervisor))
            assert state(sql, number)["attempts"] == 0
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(row["pid"], signal.SIGKILL)

    def test_a_dependency_that_is_down_costs_no_attempt(self, crew: Workers, sql: Sql) -> None:
        """The lane pauses, says why, and goes on by itself; the call keeps its attempts."""
        number = add_call(sql, "a")
        (crew.folder / "storage-down").touch()
        worker = crew.stage("vault")
        wait_until(
            lambda: (
                (row := sql.execute("select state from core.workers").fetchone())
                and row["state"] == "paused:storage_down"
            ),
            what=lambda: crew.log_of(worker),
        )
        assert state(sql, number)["attempts"] == 0
        (crew.folder / "storage-down").unlink()
        crew.go()
        wait_until(lambda: state(sql, number)["status"] == "downloaded", what=lambda: crew.log_of(worker))
        wait_until(lambda: sql.execute("select state from core.workers").fetchone() == {"state": "running"})

    def test_long_work_ends_the_wait_as_soon_as_it_keeps_a_part(self, crew: Workers, sql: Sql) -> None:
        """The store is back and a call of an hour is at work: nothing is waited for until it is done."""
        add_call(sql, "a", "factory")
        (crew.folder / "storage-down").touch()
        worker = crew.stage("factory", "--checkpoint")
        said = "select from core.workers where state = %s"
        wait_until(
            lambda: sql.execute(said, ("paused:storage_down",)).fetchone() is not None,
            what=lambda: crew.log_of(worker),
        )
        (crew.folder / "storage-down").unlink()
        wait_until(lambda: sql.execute(said, ("running",)).fetchone() is not None, what=lambda: crew.log_of(worker))
        assert results(sql, "factory") == 0

    def test_work_that_lost_its_claim_is_told(self, crew: Workers, sql: Sql) -> None:
        """The next heartbeat finds that the claim is gone, and the work stops in the middle."""
        add_call(sql, "a")
        worker = crew.stage("vault")
        wait_until(lambda: crew.started_calls(worker))
        sql.execute("update core.lanes set paused = true")
        sql.execute("update core.calls set claimed_by = null, claim_token = null, claimed_at = null")
        wait_until(
            lambda: '"outcome": "claim_lost"' in crew.log_of(worker) or "outcome=claim_lost" in crew.log_of(worker),
            seconds=20,
            what=lambda: crew.log_of(worker),
        )
        assert not list(crew.folder.glob("finished-*"))

    def test_a_successor_on_the_host_proves_a_death_at_once(self, crew: Workers, sql: Sql) -> None:
        """A killed worker's call is free as soon as another starts beside it; a living one's is not touched."""
        dead, alive = add_call(sql, "a", "factory"), add_call(sql, "b", "vault")
        killed, other = crew.stage("factory"), crew.stage("vault")
        wait_until(lambda: crew.started_calls(killed) and crew.started_calls(other))
        killed.kill()
        killed.wait()
        sql.execute("select core.kill_zombies()")
        died_with, held_by = holder(sql, dead), holder(sql, alive)
        assert died_with is not None, "its heartbeat is young"
        successor = crew.stage("factory")
        wait_until(lambda: "found_dead" in crew.log_of(successor), what=lambda: crew.log_of(successor))
        sql.execute("select core.kill_zombies()")
        assert holder(sql, dead) != died_with
        assert holder(sql, alive) == held_by

    def test_a_broken_device_ends_the_process_and_costs_the_call_its_attempt(self, crew: Workers, sql: Sql) -> None:
        """The attempt counts, the call waits for another, and the process ends for the supervisor to start it anew."""
        number = add_call(sql, "bad", "factory")
        worker = crew.stage("factory", "--fails", "bad=gpu_failure")
        assert worker.wait(60) == EXIT_BROKEN, crew.log_of(worker)
        row = state(sql, number)
        assert (row["status"], row["attempts"], row["error_class"], row["claimed_by"]) == (
            "downloaded",
            1,
            "gpu_failure",
            None,
        )
        stopped = sql.execute("select stopped_at from core.workers where lane = 'factory'").fetchone()
        assert stopped is not None
        assert stopped["stopped_at"] is not None, "it said goodbye"

    def test_a_checkpoint_is_kept_for_the_next_attempt_and_gone_with_the_result(self, crew: Workers, sql: Sql) -> None:
        """A part saved before a kill comes with the next claim; the finished call keeps no parts."""
        number = add_call(sql, "a", "factory")
        first = crew.stage("factory", "--checkpoint")
        wait_until(lambda: sql.execute("select from core.transcript_chunks").fetchall())
        first.kill()
        first.wait()
        dead = holder(sql, number)
        assert dead is not None
        kill(sql, dead)
        sql.execute("select core.kill_zombies()")
        row = sql.execute(
            "select stage_input from core.claim_calls('factory', 'me', gen_random_uuid(), 1, false)"
        ).fetchone()
        assert row is not None
        assert row["stage_input"]["chunks"] == [{"chunk": "0001", "words": ["one"]}]
        kill(sql, "me")
        sql.execute("select core.kill_zombies()")
        sql.execute("update core.calls set next_attempt_at = now()")  # it waits after a second death
        crew.go()
        crew.stage("factory")
        wait_until(lambda: state(sql, number)["status"] == "transcribed")
        assert sql.execute("select from core.transcript_chunks").fetchall() == []

    def test_a_busy_lane_uses_one_statement_and_one_commit_per_call(
        self, sql: Sql, cluster: Cluster, tmp_path: Path
    ) -> None:
        """Counted by the server: 200 calls cost 200 statements and commits, and those that a process needs anyway."""
        calls = 200
        for lane in LANES:
            name = f"counted_{lane}"
            dsn = cluster.create_database(name, template="migrated")
            try:
                with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as own:
                    # The plan a long-lived worker ends up with; it must need no more rights than the first ones.
                    own.execute(f"alter database {name} set plan_cache_mode = force_generic_plan")  # type: ignore[arg-type]
                    add_calls(own, calls, lane)
                    before = wait_until(lambda: settled(own))
                    folder = tmp_path / lane
                    folder.mkdir()
                    with workers(dsn, folder) as crew:
                        crew.go()
                        worker = crew.stage(lane, "--drain")
                        assert worker.wait(60) == 0, crew.log_of(worker)
                    spent = wait_until(lambda: settled(own)) - before
                    assert results(own, lane) == calls
                # What is not a call: schema check, registration, heartbeats, drain check, goodbye, our own looks and
                # autovacuum, the more the slower the machine; a second statement a call would make it 400.
                assert calls <= spent <= calls + 100, (lane, spent)
            finally:
                cluster.drop_database(name)


def commits(sql: Sql) -> int:
    row = sql.execute("select xact_commit as n from pg_stat_database where datname = current_database()").fetchone()
    assert row is not None
    return int(row["n"])


def settled(sql: Sql) -> int:
    """The commit count once the statistics have come to rest."""
    sql.execute("select pg_stat_force_next_flush()")
    first = commits(sql)
    time.sleep(1.2)
    second = commits(sql)
    return second if second - first <= 3 else 0


def test_an_idle_ingest_takes_back_what_the_dead_hold(crew: Workers, sql: Sql) -> None:
    """With no other lane alive, and no alerts process: the killer runs from every lane's idle loop."""
    number = add_call(sql, "a")
    sql.execute(
        "update core.calls set claimed_by = 'ghost', claim_token = gen_random_uuid(), attempts = 1,"
        " claimed_at = now() - interval '2 hours'"
    )
    process = crew.run(
        "workers/ingest/worker.py", INGEST_DATABASE_URL=crew.dsn.replace("postgres@", "callscript_ingest@")
    )
    wait_until(lambda: state(sql, number)["claimed_by"] is None, 40, what=lambda: crew.log_of(process))
    row = state(sql, number)
    assert (row["status"], row["error_class"]) == ("pending", "zombie")
