"""Prometheus itself scrapes a real health server over calls in every state; Grafana's questions all have answers."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from psycopg.rows import dict_row

from tests.health.prometheus import MONITORING, Prometheus
from tests.health.servers import HealthServer, every_state, full_house, role_dsn
from tests.support.postgres import Cluster
from tests.support.processes import ROOT, wait_until, workers
from workers.core.database import Database
from workers.health import metrics

pytestmark = pytest.mark.postgres

TOKEN = "s3cret-s3cret"

#: As nvidia-smi prints a card of 80 GiB; there is none here.
NVIDIA_SMI = "#!/bin/sh\necho '0, 20480, 81559, 63'\n"


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} (Debian package prometheus) is not installed")
    return found


@dataclass
class Scene:
    server: HealthServer
    folder: Path

    @property
    def page(self) -> str:
        return self.server.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text


@pytest.fixture(scope="module")
def scene(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A health server behind a token, with its own role's rights, over a database with calls in every state."""
    folder = tmp_path_factory.mktemp("scene")
    dsn = cluster.create_database("scene", template="migrated")
    smi = folder / "bin" / "nvidia-smi"
    smi.parent.mkdir()
    smi.write_text(NVIDIA_SMI)
    smi.chmod(0o755)
    database = Database(dsn)
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql, workers(dsn, folder) as group:
        full_house(sql)
        every_state(sql, database)
        path = f"{smi.parent}:/usr/bin:/bin"
        server = HealthServer(group, METRICS_TOKEN=TOKEN, HEALTH_DATABASE_URL=role_dsn(dsn, "health"), PATH=path)
        scene = Scene(server, folder)
        wait_until(lambda: "callscript_gpu_use_ratio" in scene.page, 30, "the GPU is not looked at")
        yield scene
    database.close()
    cluster.drop_database("scene")


@pytest.fixture(scope="module")
def prometheus(scene: Scene) -> Iterator[Prometheus]:
    started = Prometheus(program("prometheus"), scene.folder, scene.server.port, TOKEN)
    try:
        started.wait_until_it_has_scraped(3)
        yield started
    finally:
        started.stop()


def exported(page: str) -> set[str]:
    return {sample.name for family in text_string_to_metric_families(page) for sample in family.samples}


def named(text: str) -> set[str]:
    return set(re.findall(r"callscript_\w+", text))


def panels() -> list[dict[str, Any]]:
    return [panel for panel in json.loads((MONITORING / "dashboard.json").read_text())["panels"] if "targets" in panel]


def test_calls_in_every_state_are_on_the_page(scene: Scene) -> None:
    """Nothing in the scene is nought by accident: each state shows where it should."""
    found = {
        (s.name, *sorted(s.labels.values())): s.value
        for family in text_string_to_metric_families(scene.page)
        for s in family.samples
    }
    for status in metrics.STATUSES:
        assert found["callscript_calls_processed_total", status] > 0, status
    for lane in ("vault", "factory", "judge"):
        assert found["callscript_lane_waiting", lane] > 0, lane
        assert found["callscript_lane_processing", lane] == 1, lane
        assert found["callscript_lane_oldest_waiting_timestamp_seconds", lane] > 1.7e9, lane
    assert found["callscript_queue_failed",] == 1
    assert found["callscript_queue_retrying",] == 1
    assert found["callscript_queue_awaiting_recording",] == 1
    assert found["callscript_ingest_rejects",] == 1
    assert found["callscript_attempts_total", "retried", "vault"] == 1
    assert found["callscript_hangup_to_verdict_seconds_count", "live"] == 2
    assert found["callscript_database_size_bytes",] > 1e6
    assert found["callscript_gpu_memory_used_bytes", "0"] == 20480 << 20
    assert found["callscript_gpu_use_ratio", "0"] == 0.63
    assert any(key[0] == "callscript_disk_free_bytes" and "DATA_DIR" in key[1] and n > 0 for key, n in found.items())


def test_prometheus_finds_nothing_to_mend_on_a_full_page(scene: Scene) -> None:
    """Its own linter accepts every family."""
    checked = subprocess.run(
        [program("promtool"), "check", "metrics"], input=scene.page, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("file", ["rules.yml", "dashboard.json"])
def test_every_metric_that_is_named_exists(scene: Scene, file: str) -> None:
    """A rule or a panel over a metric that nobody exports would stay silent for ever."""
    names = named((MONITORING / file).read_text())
    assert names
    assert names <= exported(scene.page)


def test_the_target_is_up_with_the_token_alone(prometheus: Prometheus) -> None:
    """The shipped job reads the page with the token's file; one without it is refused."""

    def targets() -> dict[str, dict[str, Any]] | None:
        found = {t["labels"]["job"]: t for t in prometheus.ask("targets")["activeTargets"]}
        return found if found["callscript"]["health"] == "up" and found["stranger"]["health"] != "unknown" else None

    found = wait_until(targets, 30, f"the target is not up: {prometheus.ask('targets')}")
    assert found["stranger"]["health"] == "down"
    assert "401" in found["stranger"]["lastError"]


def test_the_rules_are_loaded_and_healthy(prometheus: Prometheus) -> None:
    """Prometheus evaluates every rule of the file without an error, and none that needs time fires here."""
    expected = yaml.safe_load((MONITORING / "rules.yml").read_text())["groups"][0]["rules"]

    def rules() -> list[dict[str, Any]]:
        groups = prometheus.ask("rules")["groups"]
        loaded: list[dict[str, Any]] = groups[0]["rules"] if groups else []
        return loaded if loaded and all(rule["health"] != "unknown" for rule in loaded) else []

    loaded = wait_until(rules, 30, "the rules are not evaluated")
    assert [rule["name"] for rule in loaded] == [rule["alert"] for rule in expected]
    assert [(rule["name"], rule["lastError"]) for rule in loaded if rule["health"] != "ok"] == []
    assert not [rule["name"] for rule in loaded if rule["state"] == "firing"]


def test_everything_the_dashboard_asks_has_an_answer(scene: Scene, prometheus: Prometheus) -> None:
    """Every expression of every panel is valid and returns something, for the instance that its variable offers."""
    instances = prometheus.ask("label/instance/values", **{"match[]": "callscript_build_info"})
    assert instances == [f"127.0.0.1:{scene.server.port}"]
    asked = [(panel["title"], target["expr"]) for panel in panels() for target in panel["targets"]]
    assert asked
    for title, expression in asked:
        filled = expression.replace("$instance", instances[0]).replace("$__rate_interval", "1m")
        # A scrape that took too long leaves a gap until the next.
        wait_until(lambda filled=filled: prometheus.query(filled), 20, f"{title}: nothing answers {expression}")


def test_the_dashboard_is_up_to_date() -> None:
    """dashboard.json is what dashboard.py writes, ids and places are one panel's alone, and --check can say no."""
    command = [sys.executable, str(MONITORING / "dashboard.py"), "--check"]
    assert subprocess.run(command).returncode == 0
    everything = json.loads((MONITORING / "dashboard.json").read_text())["panels"]
    assert len({panel["id"] for panel in everything}) == len(everything)
    taken: set[tuple[int, int]] = set()
    for panel in everything:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not cells & taken, panel["title"]
        assert at["x"] + at["w"] <= 24
        taken |= cells


def test_an_old_dashboard_is_noticed(tmp_path: Path) -> None:
    """--check exits 1 and names the command when the JSON differs, and writes nothing."""
    copy = tmp_path / "dashboard.py"
    copy.write_text((MONITORING / "dashboard.py").read_text())
    (tmp_path / "dashboard.json").write_text("{}\n")
    checked = subprocess.run([sys.executable, str(copy), "--check"], capture_output=True, text=True)
    assert checked.returncode == 1
    assert "run python monitoring/dashboard.py" in checked.stderr
    assert (tmp_path / "dashboard.json").read_text() == "{}\n"


def test_every_rule_is_tested_three_ways() -> None:
    """In rules_test.yml each alert fires somewhere, is silent where its series exist, and where they are absent."""
    rules = yaml.safe_load((MONITORING / "rules.yml").read_text())["groups"][0]["rules"]
    tests = yaml.safe_load((MONITORING / "rules_test.yml").read_text())["tests"]
    for rule in rules:
        seen = set()
        for test in tests:
            series = " ".join(given["series"] for given in test["input_series"])
            present = named(rule["expr"]) <= named(series)
            for case in test["alert_rule_test"]:
                if case["alertname"] == rule["alert"]:
                    seen.add("fires" if case.get("exp_alerts") else "silent" if present else "absent")
        # Where the fault is that something is absent, absence fires.
        wanted = {"fires", "silent"} if "up{" in rule["expr"] else {"fires", "silent", "absent"}
        assert wanted <= seen, rule["alert"]


def test_the_documentation_names_every_metric(scene: Scene) -> None:
    """The table of docs/monitoring.md is the page: the same names, each with its type."""
    document = (ROOT / "docs" / "monitoring.md").read_text()
    told = dict(re.findall(r"^\| `(callscript_\w+)`[^|]*\| (counter|gauge|histogram) \|", document, re.MULTILINE))
    page = {
        family.name + ("_total" if family.type == "counter" else ""): family.type
        for family in text_string_to_metric_families(scene.page)
    }
    assert told == page
