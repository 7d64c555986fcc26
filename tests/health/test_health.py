"""/health as operators and uptime monitors meet it: a real server process over real HTTP."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.alerts.test_incidents import add_lacking
from tests.health.servers import HealthServer, free_port, full_house, role_dsn
from tests.support.calls import add_call, add_calls, claim
from tests.support.processes import ROOT, Workers, environment, wait_until
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import NetworkError
from workers.core.settings import LANES
from workers.health import report

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def database(dsn: str) -> Iterator[Database]:
    """As the health server's own role, whose rights must be enough."""
    database = Database(role_dsn(dsn, "health"))
    yield database
    database.close()


class TestStates:
    def test_a_full_house_is_healthy_with_seven_workers(self, group: Workers, sql: Sql, dsn: str) -> None:
        """Everything runs: 200, healthy, seven workers; the health role's rights are enough to see it."""
        full_house(sql)
        add_calls(sql, 3)
        claim(worker := Database(dsn))
        worker.close()
        sql.execute("delete from core.workers where id = 'w1'")
        server = HealthServer(group, FACTORY_PROCS="4", HEALTH_DATABASE_URL=role_dsn(dsn, "health"))
        answer = server.get("/health")
        assert answer.status == 200
        assert answer.text.startswith('{"status":"healthy","workers":7,"queue":{')
        body = answer.json
        assert body["status"] == "healthy", body
        assert body["workers"] == 7
        assert body["queue"] == {
            "pending": 2, "processing": 1, "retrying": 0, "awaiting_recording": 0, "failed": 0,
        }  # fmt: skip
        assert body["lanes"]["factory"] == {
            "state": "ok", "workers": 4, "expected": 4, "waiting": 0, "processing": 0, "oldest_seconds": 0,
        }  # fmt: skip
        assert body["lanes"]["vault"]["waiting"] == 2
        assert "call-0" not in answer.text, "nothing of any call is public"

    def test_each_fault_of_a_lane_degrades(self, database: Database, sql: Sql) -> None:
        """What is wrong with a lane is named, and nothing else is."""
        add_call(sql, "one")
        for statement, lane, state in (
            ("update core.workers set beat_at = now() - interval '25 s' where id = 'judge-0'", "judge", "no_workers"),
            ("update core.workers set stopped_at = now() where id = 'factory-0'", "factory", "missing_workers"),
            (
                "update core.workers set state = 'paused:storage_down', progress_at = now() - interval '21 s'"
                " where lane = 'vault'",
                "vault",
                "waiting:storage_down",
            ),
            ("update core.workers set progress_at = now() - interval '6 min' where id = 'judge-0'", "judge", "stalled"),
            ("update core.lanes set paused = true where lane = 'vault'", "vault", "paused"),
            ("update core.calls set next_attempt_at = now() - interval '31 min'", "vault", "late"),
        ):  # fmt: skip
            sql.execute("delete from core.workers")
            sql.execute("update core.lanes set paused = false")
            full_house(sql, factories=2)
            sql.execute(statement)  # type: ignore[arg-type]
            judged = report.report(report.ask(database), dict.fromkeys(LANES, 1) | {"factory": 2})
            assert judged.status == "degraded", statement
            assert judged.lanes[lane]["state"] == state
            assert len(judged.problems) == 1
            assert judged.problems[0].startswith(f"{lane}: ")

    def test_backfill_may_wait(self, database: Database, sql: Sql) -> None:
        """An old call of a backfill is shown with its age, but does not degrade."""
        full_house(sql, factories=1)
        add_call(sql, "old", priority=2, waited_s=7200)
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert judged.status == "healthy"
        assert report.body(judged)["lanes"]["vault"]["oldest_seconds"] >= 7200

    def test_calls_that_a_dead_host_turns_away_degrade(self, database: Database, sql: Sql, dsn: str) -> None:
        """A live call whose attempts are put off is late by its own age; an ordinary retry and old calls are not."""
        full_house(sql, factories=1)
        for name, priority in (("live", 0), ("recovered", 1), ("backfill", 2)):
            add_call(sql, name, priority=priority)
        sql.execute("update core.calls set created_at = now() - interval '2 hours'")
        sql.execute("update core.calls set next_attempt_at = now() + interval '1 hour' where ringba_call_id <> 'live'")
        vault = Database(role_dsn(dsn, "vault"))

        def after(counted: bool) -> report.Report:
            calls, call = claim(vault, worker="vault-0")
            closed = NetworkError("x")
            closed.counted, closed.wait_s = counted, 300.0
            assert calls.settle(failed(call, closed, 0.1), claim=False)[0]
            return report.report(report.ask(database), dict.fromkeys(LANES, 1))

        judged = after(counted=False)
        assert judged.problems == ["vault: a live call waits longer than it should (120 minutes)"]
        assert report.body(judged)["lanes"]["vault"]["oldest_seconds"] >= 7200
        assert judged.lanes["vault"]["oldest_at"] is not None
        sql.execute("update core.calls set next_attempt_at = now() where ringba_call_id = 'live'")
        assert report.report(report.ask(database), dict.fromkeys(LANES, 1)).status == "degraded", "though it is due"
        sql.execute("update core.calls set created_at = now() - interval '40 minutes'")
        assert after(counted=True).status == "healthy"
        vault.close()

    def test_a_source_that_gives_no_recordings_degrades(self, database: Database, sql: Sql) -> None:
        """While the incident is open, ingest waits for recordings."""
        full_house(sql, factories=1)
        sql.execute("select core.raise_alert('no_recordings', 'critical', 'none')")
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert (judged.status, judged.lanes["ingest"]["state"]) == ("degraded", "waiting:no_recordings")
        assert judged.problems == ["ingest: waits for something that is down (no_recordings)"]
        sql.execute("select core.resolve_alert('no_recordings')")
        assert report.report(report.ask(database), dict.fromkeys(LANES, 1)).status == "healthy"

    def test_a_dispatcher_that_died_degrades_and_an_unset_webhook_is_a_note(self, database: Database, sql: Sql) -> None:
        """Slack is a choice, a dead dispatcher is a fault."""
        full_house(sql, factories=1)
        sql.execute("update core.workers set state = 'paused:slack_not_configured' where lane = 'alerts'")
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert (judged.status, judged.alerts["slack"]) == ("healthy", "not configured")
        assert any("SLACK_WEBHOOK_URL" in note for note in judged.notes)
        sql.execute("update core.workers set beat_at = now() - interval '1 minute' where lane = 'alerts'")
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert (judged.status, judged.alerts["dispatcher"]) == ("degraded", "dead")

    @pytest.mark.parametrize(
        "how", ["beat_at = now() - interval '25 hours'", "stopped_at = now() - interval '25 hours'"]
    )
    def test_a_dispatcher_that_is_gone_for_a_day_is_gone(self, database: Database, sql: Sql, how: str) -> None:
        """What cleans up after dead workers keeps the last one of each lane, and no more."""
        full_house(sql, factories=3)
        sql.execute(f"update core.workers set {how}, progress_at = now() - interval '25 hours'")  # type: ignore[arg-type]
        sql.execute("update core.workers set beat_at = now() - interval '25 hours'")
        sql.execute("update core.workers set beat_at = beat_at - interval '1 hour' where id = 'factory-2'")
        sql.execute("select core.kill_zombies()")
        left = sql.execute("select id from core.workers order by id").fetchall()
        assert [row["id"] for row in left] == ["alerts-0", "factory-1", "ingest-0", "judge-0", "vault-0"]
        sql.execute("update core.workers set beat_at = now(), progress_at = now(), stopped_at = null"
                    " where lane <> 'alerts'")  # fmt: skip
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert (judged.status, judged.alerts["dispatcher"]) == ("degraded", "dead")

    def test_a_dispatcher_that_never_came_is_a_problem(self, database: Database, sql: Sql) -> None:
        """Nobody looks for incidents: that is no state of health."""
        full_house(sql, factories=1)
        sql.execute("delete from core.workers where lane = 'alerts'")
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert (judged.status, judged.alerts["dispatcher"], judged.notes) == ("degraded", "not running", [])
        assert judged.problems == ["alerts: no alerts worker has ever run here, nobody looks for incidents"]

    def test_calls_that_wait_for_the_language_model_degrade(self, database: Database, sql: Sql) -> None:
        """They are judged, so no lane's queue has them; late as live calls are, or while their lane is paused."""
        full_house(sql, factories=1)
        add_lacking(sql, 3, waited_s=60)
        add_lacking(sql, 2, waited_s=9000, priority=2)
        sql.execute("update core.calls set claimed_by = 'judge-0', claim_token = gen_random_uuid(), claimed_at = now()"
                    " where id = 1")  # fmt: skip

        def judged() -> report.Report:
            return report.report(report.ask(database), dict.fromkeys(LANES, 1))

        def row() -> dict[str, Any]:
            found = sql.execute("select * from core.pipeline_health where lane = 'top_up'").fetchone()
            assert found is not None
            return found

        assert judged().status == "healthy"
        lane = report.body(judged())["lanes"]["top_up"]
        assert (lane["state"], lane["waiting"], lane["processing"]) == ("ok", 4, 1)
        assert lane["oldest_seconds"] >= 9000
        assert set(judged().queue.values()) == {0}
        assert (row()["waiting"], row()["retrying"], row()["processing"], row()["workers"]) == (4, 0, 1, 0)
        assert row()["oldest_waiting_s"] >= 9000
        sql.execute("update core.calls set next_attempt_at = now() + interval '1 minute' where id = 2")
        assert (row()["waiting"], row()["retrying"]) == (3, 1)
        sql.execute("update core.calls set next_attempt_at = now() - interval '31 minutes' where priority = 0")
        (problem,) = judged().problems
        assert problem.startswith("top_up: a live call waits longer than it should")
        sql.execute("update core.calls set lacks_llm = false")
        assert judged().status == "healthy"
        sql.execute("update core.lanes set paused = true where lane = 'top_up'")
        assert judged().problems == ["top_up: paused by an operator (core.lanes.paused)"]

    def test_a_call_without_a_recording_yet_waits_for_no_lane(self, database: Database, sql: Sql) -> None:
        """Nobody may claim it: a number of its own, as in core.pipeline_health."""
        full_house(sql, factories=1)
        add_calls(sql, 5)
        sql.execute("update core.calls set next_attempt_at = core.never() where id <= 3")
        sql.execute("update core.calls set next_attempt_at = now() + interval '1 minute' where id = 4")
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert judged.status == "healthy"
        assert judged.queue == {
            "pending": 2, "processing": 0, "retrying": 1, "awaiting_recording": 3, "failed": 0,
        }  # fmt: skip
        vault = judged.lanes["vault"]
        assert (vault["waiting"], vault["waiting_live"], vault["retrying"]) == (2, 2, 1)
        sql.execute("update core.calls set next_attempt_at = core.never()")
        vault = report.report(report.ask(database), dict.fromkeys(LANES, 1)).lanes["vault"]
        assert (vault["waiting"], vault["oldest_at"], vault["oldest_s"]) == (0, None, 0)

    @pytest.mark.parametrize(
        ("key", "severity", "problem"),
        [
            ("no_calls", "warning", "ingest: the call log tells of no calls any more"),
            ("zero_length", "warning", "ingest: most calls are skipped for their length"),
            ("ingest_rejected_now:call_log", "critical",
             "ingest: many records make no sense and are not taken in (call_log)"),
            ("call_log_windows", "warning", "ingest: windows of the call log do not agree, calls may be missing"),
            ("failure_share", "critical", "calls: too many of the latest have failed"),
            ("watch_failed:recordings", "warning",
             "alerts: a check fails, what it watches is not watched (recordings)"),
            ("llm_questions", "critical", "incident: llm_questions is open; see core.alerts"),
            ("program_down:other-host:judge", "critical", "incident: program_down is open; see core.alerts"),
        ],
    )  # fmt: skip
    def test_what_incidents_alone_know_degrades(
        self, database: Database, sql: Sql, key: str, severity: str, problem: str
    ) -> None:
        """While one is open: every critical one, and of the others those after which calls are not judged as usual."""
        full_house(sql, factories=1)
        sql.execute("select core.raise_alert(%s, %s, 'x')", (key, severity))
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert (judged.status, judged.problems) == ("degraded", [problem])
        sql.execute("select core.resolve_alert(%s)", (key,))
        assert report.report(report.ask(database), dict.fromkeys(LANES, 1)).status == "healthy"

    def test_one_problem_however_many_hosts_have_it(self, database: Database, sql: Sql) -> None:
        """/health is public: it names no host."""
        full_house(sql, factories=1)
        for host in ("one", "two"):
            sql.execute("select core.raise_alert(%s, 'critical', 'x')", (f"disk_full:{host}:DATA_DIR",))
        judged = report.report(report.ask(database), dict.fromkeys(LANES, 1))
        assert judged.problems == ["incident: disk_full is open; see core.alerts"]

    @pytest.mark.parametrize("key", ["lane_silent:judge", "lane_waits:judge", "lane_stalled:judge"])
    def test_a_lane_is_judged_by_what_it_does_now(self, database: Database, sql: Sql, key: str) -> None:
        """Not by its incident, which is over a moment later."""
        full_house(sql, factories=1)
        sql.execute("select core.raise_alert(%s, 'critical', 'x')", (key,))
        assert report.report(report.ask(database), dict.fromkeys(LANES, 1)).status == "healthy"

    @pytest.mark.parametrize(("key", "severity"), [("error_kind:network", "info"), ("zombies:vault", "warning")])
    def test_other_incidents_do_not_degrade(self, database: Database, sql: Sql, key: str, severity: str) -> None:
        """They are news for Slack, not a state."""
        full_house(sql, factories=1)
        sql.execute("select core.raise_alert(%s, %s, 'x')", (key, severity))
        assert report.report(report.ask(database), dict.fromkeys(LANES, 1)).status == "healthy"

    def test_a_slack_that_takes_nothing_degrades(self, database: Database, sql: Sql) -> None:
        """An incident, or its end, that waits for ten minutes, unless others were taken meanwhile or nobody listens."""
        full_house(sql, factories=1)

        def judged() -> report.Report:
            return report.report(report.ask(database), dict.fromkeys(LANES, 1))

        def ago(column: str, minutes: int, key: str = "one") -> None:
            change = f"update core.alerts set {column} = now() - make_interval(mins => %s) where alert_key = %s"
            sql.execute(change, (minutes, key))  # type: ignore[arg-type]

        sql.execute("select core.raise_alert('one', 'warning', 'one')")
        ago("raised_at", 9)
        assert (judged().status, judged().alerts["slack"]) == ("healthy", "configured")
        ago("raised_at", 180)
        assert judged().problems == ["alerts: Slack has taken nothing for 180 minutes (not tried yet)"]
        sql.execute("update core.alerts set send_error = 'ConnectTimeout'")
        assert judged().problems == ["alerts: Slack has taken nothing for 180 minutes (ConnectTimeout)"]
        assert judged().alerts["unheard_seconds"] == pytest.approx(180 * 60, abs=5)

        sql.execute("select core.raise_alert('two', 'warning', 'two')")
        ago("sent_at", 2, "two")
        assert judged().status == "healthy", "it takes them, one after the other"
        ago("sent_at", 20, "two")
        assert judged().status == "degraded"
        sql.execute("update core.workers set state = 'paused:slack_not_configured' where lane = 'alerts'")
        assert (judged().status, judged().alerts["unheard_seconds"]) == ("healthy", 0)
        sql.execute("update core.workers set state = 'running'")

        ago("sent_at", 30)
        assert (judged().status, judged().alerts["unheard_seconds"]) == ("healthy", 0)
        ago("resolved_at", 11)
        assert judged().problems == ["alerts: Slack has taken nothing for 11 minutes (ConnectTimeout)"]
        sql.execute("update core.alerts set dead = true where alert_key = 'one'")
        assert judged().problems == ["alerts: Slack refused 1 for good; see send_error in core.alerts"]

    def test_nobody_alive_is_critical(self, group: Workers, sql: Sql) -> None:
        """Without any worker the answer is 503, with what to do; workers that come are seen."""
        server = HealthServer(group)
        answer = server.get("/health")
        assert answer.status == 503
        assert answer.json["status"] == "critical"
        assert "start.sh" in answer.json["error"]
        full_house(sql, factories=1)
        server.becomes("healthy")

    def test_a_worker_killed_with_sigkill_is_missed_within_30_s(self, group: Workers, sql: Sql) -> None:
        """A real vault worker dies without a word; /health says so when its heartbeat is 24 s old."""
        full_house(sql, factories=1)
        sql.execute("delete from core.workers where lane = 'vault'")
        vault = group.stage("vault")
        wait_until(lambda: sql.execute("select 1 from core.workers where lane = 'vault'").fetchone())
        server = HealthServer(group)
        assert server.get("/health").json["status"] == "healthy"
        vault.kill()
        # Ageing the row stands for waiting: the worker that should renew it is really dead.
        sql.execute("update core.workers set beat_at = beat_at - interval '20 s' where lane = 'vault'")
        killed_at = time.monotonic()
        server.becomes("degraded")
        assert time.monotonic() - killed_at < 10


class TestLoad:
    def test_polling_costs_the_database_one_question_per_five_seconds(self, group: Workers, sql: Sql) -> None:
        """However many poll /health, Postgres sees one connection and at most one statement per 5 s."""
        full_house(sql, factories=1)
        server = HealthServer(group)
        server.becomes("healthy")
        questions: set[Any] = set()
        stop = threading.Event()

        def poll() -> int:
            n = 0
            while not stop.is_set():
                assert server.get("/health").status == 200
                n += 1
            return n

        started = time.monotonic()
        with ThreadPoolExecutor(8) as pool:
            pollers = [pool.submit(poll) for _ in range(8)]
            while time.monotonic() - started < 3:
                connections = sql.execute(
                    "select query_start from pg_stat_activity where application_name = 'callscript health'"
                    " and datname = current_database()"
                ).fetchall()
                assert len(connections) == 1
                questions.add(connections[0]["query_start"])
                time.sleep(0.02)
            stop.set()
            polls = sum(p.result() for p in pollers)
        assert polls > 100
        assert len(questions) <= 2, "the question before, and one more"


class TestProcess:
    def test_it_stops_cleanly(self, group: Workers) -> None:
        """SIGTERM ends it with status 0."""
        server = HealthServer(group)
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(10) == 0

    @pytest.mark.parametrize(("name", "value"), [("HEALTH_PORT", "eighty"), ("DATABASE_URL", "mysql://x")])
    def test_a_wrong_setting_is_named(self, tmp_path: Path, name: str, value: str) -> None:
        """A wrong setting: status 2 and one sentence that names it."""
        done = _run(tmp_path, **{name: value})
        assert done.returncode == 2
        assert name in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1

    def test_a_taken_port_is_named(self, group: Workers, tmp_path: Path) -> None:
        """A second server on the same port ends with status 2 and says which port."""
        server = HealthServer(group)
        done = _run(tmp_path, HEALTH_PORT=str(server.port))
        assert done.returncode == 2
        assert f"{server.port}, it is taken" in done.stderr

    def test_help(self, tmp_path: Path) -> None:
        """--help answers without a database."""
        done = _run(tmp_path, "--help", HEALTH_PORT=str(free_port()))
        assert done.returncode == 0
        assert "/metrics" in done.stdout


def _run(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "workers/health_server.py", *arguments],
        cwd=ROOT,
        env=environment("postgresql://nobody@127.0.0.1:1/none", folder) | env,
        capture_output=True,
        text=True,
        timeout=30,
    )
