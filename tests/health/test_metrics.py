"""/metrics as Prometheus meets it: the contract's names, numbers that agree with the work done, absent if unknown."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import Any

import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.health.servers import HealthServer, full_house, role_dsn
from tests.support.calls import add_calls, claim, finished
from tests.support.processes import ROOT, Workers
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import CorruptAudio

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
    assert value("callscript_audio_seconds_total", lane="vault") == 24
    assert value("callscript_stage_seconds_count", lane="vault") == 3
    assert value("callscript_stage_seconds_sum", lane="vault") == 701
    assert value("callscript_stage_seconds_bucket", lane="vault", le="0.5") == 2
    assert value("callscript_stage_seconds_bucket", lane="vault", le="300.0") == 2
    assert value("callscript_stage_seconds_bucket", lane="vault", le="900.0") == 3
    assert value("callscript_alerts_open", severity="warning") == 1, "claims were taken back"
    assert value("callscript_database_up") == 1
    assert value("callscript_health", status="healthy") == 1
    database.close()


@pytest.fixture
def promtool() -> str:
    found = shutil.which("promtool")
    if found is None:
        pytest.skip("promtool (Debian package prometheus) is not installed")
    return found


def test_promtool_finds_nothing_to_mend(group: Workers, sql: Sql, promtool: str) -> None:
    """Prometheus's own linter accepts the page."""
    full_house(sql)
    page = HealthServer(group).get("/metrics").text
    checked = subprocess.run([promtool, "check", "metrics"], input=page, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_rules_fire_when_they_should(promtool: str) -> None:
    """The unit tests of monitoring/rules.yml pass: fires, does not fire, absent."""
    checked = subprocess.run(
        [promtool, "test", "rules", "rules_test.yml"], cwd=MONITORING, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_metric_the_rules_name_exists(group: Workers, sql: Sql) -> None:
    """A rule over a metric that nobody exports would never fire."""
    full_house(sql)
    exported = {name for name, _ in samples(HealthServer(group).get("/metrics").text)}
    named = set(re.findall(r"callscript_\w+", (MONITORING / "rules.yml").read_text()))
    assert named
    assert named <= exported


def test_without_a_database_numbers_are_absent(group: Workers) -> None:
    """No database: the page still answers and says so, rather than with zeros or old numbers."""
    server = HealthServer(group, DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    found = samples(server.get("/metrics").text)
    assert found["callscript_database_up", frozenset()] == 0
    assert found["callscript_health", frozenset({("status", "critical")})] == 1
    assert not any(name == "callscript_queue_pending" for name, _ in found)
