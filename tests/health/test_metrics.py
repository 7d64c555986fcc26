"""/metrics as Prometheus meets it: the contract's names, numbers that agree with the work done, absent if unknown."""

from __future__ import annotations

import itertools
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.health.servers import HealthServer, every_state, full_house, role_dsn
from tests.support.calls import add_call, add_calls, claim, finished, result_of
from tests.support.processes import ROOT, Workers
from workers.core.calls import done, failed, write_again
from workers.core.database import Database, query_text
from workers.core.errors import CorruptAudio
from workers.health import metrics

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]

MONITORING = ROOT / "monitoring"

#: What the contract promises, and what monitoring/ builds on.
PROMISED = {
    "callscript_queue_pending",
    "callscript_queue_processing",
    "callscript_workers_running",
    "callscript_calls_processed_total",
    "callscript_attempts_total",
    "callscript_stage_seconds_bucket",
    "callscript_lane_oldest_waiting_seconds",
    "callscript_audio_seconds_total",
    "callscript_claims_taken_back_total",
    "callscript_alerts_open",
    "callscript_build_info",
    "callscript_database_up",
}


def samples(text: str) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """(name, labels) -> value, for every sample of a scrape."""
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_the_numbers_are_those_of_the_work_done(group: Workers, sql: Sql, dsn: str) -> None:
    """Ten calls: two stored, one failed, one taken back from a dead worker; every number on the page says so."""
    full_house(sql)
    database = Database(dsn)
    add_calls(sql, 10)
    calls, call = claim(database)
    for _ in range(2):
        _, following = calls.settle(finished(call, "vault"), claim=True)
        assert following is not None
        call = following
    calls.settle(failed(call, CorruptAudio("no frames"), 700.0), claim=False)
    sql.execute("delete from core.workers where id = 'w1'")
    sql.execute(
        "update core.calls set claimed_by = 'ghost', claim_token = gen_random_uuid(), attempts = 1,"
        " claimed_at = now() - interval '2 hours' where id = 1"
    )
    sql.execute("select core.kill_zombies()")

    answer = HealthServer(group, HEALTH_DATABASE_URL=role_dsn(dsn, "health")).get("/metrics")
    assert answer.status == 200
    assert answer.content_type.startswith("text/plain")
    found = samples(answer.text)
    assert {name for name, _ in found} >= PROMISED

    def value(name: str, **labels: str) -> float:
        return found[name, frozenset(labels.items())]

    assert value("callscript_workers_running") == 7
    assert value("callscript_queue_pending") == 9, "seven for the vault, two for the factory"
    assert value("callscript_queue_processing") == 0
    assert value("callscript_queue_failed") == 1
    assert value("callscript_lane_waiting", lane="factory") == 2
    assert value("callscript_calls_processed_total", status="downloaded") == 2
    assert value("callscript_calls_processed_total", status="failed") == 1
    assert value("callscript_calls_processed_total", status="flagged") == 0
    assert value("callscript_attempts_total", lane="vault", outcome="zombie") == 1
    assert value("callscript_claims_taken_back_total", lane="vault") == 1
    assert value("callscript_audio_seconds_total", lane="vault") == 24, "without the one that failed"
    assert value("callscript_audio_seconds_total", lane="judge") == 0, "there before the first, for CallScriptStuck"
    assert value("callscript_stage_seconds_count", lane="vault") == 3
    assert value("callscript_stage_seconds_sum", lane="vault") == 701
    assert value("callscript_stage_seconds_bucket", lane="vault", le="0.5") == 2
    assert value("callscript_stage_seconds_bucket", lane="vault", le="300.0") == 2
    assert value("callscript_stage_seconds_bucket", lane="vault", le="900.0") == 3
    assert value("callscript_alerts_open", severity="warning") == 1, "claims were taken back"
    assert value("callscript_database_up") == 1
    assert value("callscript_health", status="healthy") == 1
    database.close()


def test_a_dead_host_shows_in_the_age_of_the_oldest_call(group: Workers, sql: Sql, dsn: str) -> None:
    """What CallScriptStuck asks for: a live call that is put off again and again grows old, a backfill's does not."""
    full_house(sql)
    add_call(sql, "live")
    add_call(sql, "backfill", "factory", priority=2)
    sql.execute(
        "update core.calls set created_at = now() - interval '2 hours', downloaded_at = now() - interval '2 hours',"
        " next_attempt_at = now() + interval '300 s', error_class = 'network'"
    )
    found = samples(HealthServer(group, HEALTH_DATABASE_URL=role_dsn(dsn, "health")).get("/metrics").text)
    age = "callscript_lane_oldest_waiting_seconds"
    assert 7200 <= found[age, frozenset({("lane", "vault")})] < 7300
    assert found[age, frozenset({("lane", "factory")})] == 0


def judge_one(
    sql: Sql, database: Database, name: str, ended_s_ago: float, priority: int = 0, known_s_ago: float = 0
) -> None:
    """A call of 12 seconds that ended so long ago, judged now by the judge's own statement."""
    number = add_call(sql, name, "judge", datetime.now(timezone.utc) - timedelta(seconds=ended_s_ago + 12), priority)
    sql.execute(
        "update core.calls set created_at = created_at - make_interval(secs => %s) where id = %s",
        (known_s_ago, number),
    )
    calls, call = claim(database, "judge", "w-judge")
    settled, _ = calls.settle(finished(call, "judge"), claim=False)
    assert settled


def hung_up(sql: Sql) -> dict[str, tuple[float, float]]:
    """kind -> (verdicts, of which within 300 seconds), as /metrics tells them."""
    row = sql.execute(query_text("metrics_totals")).fetchone()  # type: ignore[arg-type]
    assert row is not None
    name = "callscript_hangup_to_verdict_seconds"
    family = next(family for family in metrics.so_far(row) if family.name == name)
    told = {(s.name, s.labels["kind"], s.labels.get("le")): s.value for s in family.samples}
    return {kind: (told[f"{name}_count", kind, None], told[f"{name}_bucket", kind, "300.0"]) for kind in metrics.KINDS}


def test_from_hang_up_to_verdict(sql: Sql, dsn: str) -> None:
    """Live calls by themselves: neither recovered nor old ones, however they came, make them look late."""
    database = Database(role_dsn(dsn, "judge"))
    judge_one(sql, database, "in-time", 200)
    judge_one(sql, database, "late", 4000, known_s_ago=3900)
    judge_one(sql, database, "from-the-future", -500)
    judge_one(sql, database, "recovered", 200_000, priority=1)
    judge_one(sql, database, "backfill", 50_000_000, priority=2)
    judge_one(sql, database, "old-in-the-inbox", 90_000)
    assert hung_up(sql) == {"live": (3, 2), "recovered": (1, 0), "backfill": (2, 0)}
    database.close()


def test_only_the_first_verdict_of_a_call_counts(sql: Sql, dsn: str) -> None:
    """Neither a run of new rules, nor the language model's part, nor a second judging makes a call late."""
    database = Database(dsn)
    judge_one(sql, database, "one", 200)
    run = sql.execute(
        "insert into core.judge_again_runs (os_user, reason, selection, rules_hash, engine_version)"
        " values ('u', 'r', '{}', 'h', '1') returning id"
    ).fetchone()
    assert run is not None
    current = sql.execute("select call_id, id from core.verdicts where current").fetchone()
    assert current is not None
    result = {"id": current["call_id"], "verdict_id": current["id"], **result_of("judge")}
    assert write_again(database, run["id"], [result]) == (1, 0)
    assert sql.execute("select count(*) as n from core.verdicts").fetchone() == {"n": 2}
    assert hung_up(sql)["live"] == (1, 1)

    sql.execute("update core.calls set lacks_llm = true, next_attempt_at = now()")
    calls, call = claim(database, "top_up", "w-top-up")
    verdict = sql.execute("select id from core.verdicts where current").fetchone()
    assert verdict is not None
    part = {"verdict_id": verdict["id"], "flagged": False, "rules": [], "detail": {}, "llm_answer": None}
    assert calls.settle(done(call, "judge_top_up", part, 0.1, 0.0), claim=False)[0]
    assert hung_up(sql)["live"] == (1, 1)

    sql.execute("update core.calls set status = 'transcribed'")
    calls, call = claim(database, "judge", "w-judge")
    assert calls.settle(finished(call, "judge"), claim=False)[0]
    assert sql.execute("select count(*) as n from core.verdicts").fetchone() == {"n": 4}
    assert hung_up(sql)["live"] == (1, 1)
    database.close()


def test_no_counter_ever_falls(group: Workers, sql: Sql, dsn: str) -> None:
    """Calls, verdicts, alerts and workers are deleted, messages sent again, the server restarted: nothing falls."""
    full_house(sql)
    database = Database(dsn)
    every_state(sql, database)
    dispatcher = Database(role_dsn(dsn, "alerts"))
    for alert in sql.execute("select id, alert_key from core.alerts where severity = 'info' order by id").fetchall():
        if alert["alert_key"] == "dead-letter":
            dispatcher.run("alerts_unsent", id=alert["id"], hold_s=0, delay_s=0, error="no_service", dead=True)
        else:
            dispatcher.run("alerts_sent", id=alert["id"], told_end=False)
    dispatcher.close()
    before = counters(HealthServer(group).get("/metrics").text)
    assert before["callscript_alerts_raised_total", frozenset({("severity", "warning")})] >= 1
    info = frozenset({("severity", "info")})
    assert before["callscript_alerts_refused_total", info] == 1
    assert before["callscript_alerts_posted_total", info] == before["callscript_alerts_raised_total", info] - 1 > 0
    assert before["callscript_hangup_to_verdict_seconds_count", frozenset({("kind", "live")})] == 2

    for table in ("calls", "alerts", "workers", "ingest_windows", "ingest_rejects", "minute_samples"):
        sql.execute(f"delete from core.{table}")
    sql.execute("vacuum (full) core.stage_totals")
    judge_one(sql, database, "after", 100)
    after = counters(HealthServer(group).get("/metrics").text)
    assert set(after) >= set(before)
    fallen = {key: (value, after[key]) for key, value in before.items() if after[key] < value}
    assert not fallen
    raised = ("callscript_alerts_raised_total", info)
    assert after[raised] == before[raised], "those that were deleted count still, and once"

    sql.execute("select core.raise_alert('again', 'info', 'x')")
    sql.execute("update core.alerts set dead = true")
    sql.execute("update core.alerts set dead = false, send_attempts = 0, next_send_at = now()")  # docs/monitoring.md
    again = sql.execute(query_text("metrics_totals")).fetchone()  # type: ignore[arg-type]
    assert again is not None
    assert {"event": "dead", "severity": "info", "messages": 2} in again["alerts"], "refused twice, counted twice"
    database.close()


def counters(text: str) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Every sample of a counter or histogram."""
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        if family.type in ("counter", "histogram")
        for sample in family.samples
    }


def test_a_total_of_floats_does_not_hang_on_the_order_of_rows(sql: Sql) -> None:
    """0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1: rows that move must not make a counter fall by a bit."""
    seconds = [0.1, 0.2, 0.3, 1e15]
    assert len({((a + b) + c) + d for a, b, c, d in itertools.permutations(seconds)}) > 1
    told = set()
    for order in itertools.permutations(range(len(seconds))):
        sql.execute("truncate core.stage_totals")
        sql.execute(
            "insert into core.stage_totals (lane, outcome, shard, attempts, work_s, buckets)"
            " select 'vault', 'downloaded', n, 1, s, array_fill(0, array[13])"
            " from unnest(%s::int[], %s::float8[]) u(n, s)",
            (list(order), [seconds[n] for n in order]),
        )
        row = sql.execute(query_text("metrics_totals")).fetchone()  # type: ignore[arg-type]
        assert row is not None
        told.add(row["attempts"][0]["work_s"])
    assert len(told) == 1


@pytest.fixture
def promtool() -> str:
    found = shutil.which("promtool")
    if found is None:
        pytest.skip("promtool (Debian package prometheus) is not installed")
    return found


def test_the_rules_fire_when_they_should(promtool: str) -> None:
    """The unit tests of monitoring/rules.yml pass: fires, does not fire, absent."""
    checked = subprocess.run(
        [promtool, "test", "rules", "rules_test.yml"], cwd=MONITORING, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_without_a_database_numbers_are_absent(group: Workers) -> None:
    """No database: the page still answers and says so, rather than with zeros or old numbers."""
    server = HealthServer(group, DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    found = samples(server.get("/metrics").text)
    assert found["callscript_database_up", frozenset()] == 0
    assert found["callscript_health", frozenset({("status", "critical")})] == 1
    assert not any(name == "callscript_queue_pending" for name, _ in found)
    assert any(name == "callscript_disk_free_bytes" for name, _ in found), "a full disk is why databases stop"
