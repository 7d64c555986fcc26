"""/metrics: a prometheus-client collector over the database's counters and the health report.

Totals come from core.stage_totals, which only grows: neither restarts nor retention take
anything back. While the database is away its numbers are absent, rather than zero or old.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from workers.core.database import Database
from workers.core.settings import LANES
from workers.core.worker import VERSION
from workers.health.report import Report
from workers.health.snapshot import NoAnswer, Snapshot

#: What a finished stage makes of a call; always shown, so that a rate exists before the first one.
STATUSES = ("downloaded", "transcribed", "flagged", "safe", "skipped", "failed")

#: What a person can say of a call; counted as the lane "person" with the outcome override_flagged, ...
OVERRIDES = ("flagged", "safe", "ended")


def ask(database: Database) -> list[dict[str, Any]]:
    """The counters per lane and outcome. Raises DatabaseDown."""
    return database.run("metrics_totals")


class Metrics(Collector):
    """Collects at each scrape, from caches: no scrape asks the database more than the cache does."""

    def __init__(self, health: Snapshot[Report], totals: Snapshot[list[dict[str, Any]]]) -> None:
        self._health = health
        self._totals = totals

    def collect(self) -> Iterator[Metric]:
        build = GaugeMetricFamily("callscript_build_info", "The version that runs; always 1.", labels=["version"])
        build.add_metric([VERSION], 1)
        yield build
        up = GaugeMetricFamily("callscript_database_up", "1 while the database answers the health server, else 0.")
        try:
            report, totals = self._health.get(), self._totals.get()
        except NoAnswer:
            up.add_metric([], 0)
            yield up
            yield _status("critical")
            return
        up.add_metric([], 1)
        yield up
        yield _status(report.status)
        yield from _now(report)
        yield from _so_far(totals)


def _status(status: str) -> Metric:
    family = GaugeMetricFamily("callscript_health", "1 for the state that /health reports.", labels=["status"])
    for name in ("healthy", "degraded", "critical"):
        family.add_metric([name], int(name == status))
    return family


def _now(report: Report) -> Iterator[Metric]:
    """What is true at this moment."""
    queue, lanes = report.queue, report.lanes
    yield GaugeMetricFamily("callscript_queue_pending", "Calls waiting for any lane.", queue["pending"])
    yield GaugeMetricFamily("callscript_queue_processing", "Calls claimed by a worker.", queue["processing"])
    yield GaugeMetricFamily(
        "callscript_queue_retrying", "Waiting calls whose next attempt is due later.", queue["retrying"]
    )
    yield GaugeMetricFamily("callscript_queue_failed", "Calls that failed and were not recovered.", queue["failed"])
    yield GaugeMetricFamily("callscript_workers_running", "Live workers of the four lanes.", report.workers)
    for name, help_text, value in (
        ("workers", "Live workers of a lane.", "workers"),
        ("workers_expected", "Workers a lane must have.", "expected"),
        ("waiting", "Calls waiting for a lane.", "waiting"),
        ("processing", "Calls claimed by a lane's workers.", "processing"),
        ("oldest_waiting_seconds", "Age of the call that has waited longest for a lane.", "oldest_s"),
        ("paused", "1 while an operator pauses a lane.", "paused"),
    ):
        family = GaugeMetricFamily(f"callscript_lane_{name}", help_text, labels=["lane"])
        for lane in LANES:
            family.add_metric([lane], float(lanes[lane][value]))
        yield family
    alerts = GaugeMetricFamily("callscript_alerts_open", "Open incidents.", labels=["severity"])
    for severity, number in sorted(report.alerts["open_by_severity"].items()):
        alerts.add_metric([severity], number)
    yield alerts
    yield GaugeMetricFamily("callscript_alerts_unsent", "Messages Slack has not taken yet.", report.alerts["unsent"])
    yield GaugeMetricFamily("callscript_alerts_dead", "Messages Slack refused within a day.", report.alerts["dead"])


def _so_far(totals: Iterable[dict[str, Any]]) -> Iterator[Metric]:
    """What has happened since the database was made."""
    attempts = CounterMetricFamily(
        "callscript_attempts", "Attempts by lane and what became of them.", labels=["lane", "outcome"]
    )
    processed: dict[str, int] = dict.fromkeys(STATUSES, 0)
    audio_s: dict[str, float] = dict.fromkeys(LANES, 0.0)
    taken_back: dict[str, int] = dict.fromkeys(LANES, 0)
    work_s: dict[str, float] = defaultdict(float)
    buckets: dict[str, list[int]] = {}
    bounds: list[float] = []
    by_outcome: dict[tuple[str, str], int] = defaultdict(int)
    said = dict.fromkeys(OVERRIDES, 0)
    for row in totals:
        lane, outcome = row["lane"], row["outcome"]
        if lane == "person":
            said[outcome.removeprefix("override_")] += row["attempts"]
            continue
        by_outcome[lane, outcome] += row["attempts"]
        if outcome in processed:
            processed[outcome] += row["attempts"]
        if outcome in processed and outcome not in ("skipped", "failed"):
            audio_s[lane] = audio_s.get(lane, 0.0) + row["audio_s"]
        if row["taken_back"]:
            taken_back[lane] = taken_back.get(lane, 0) + row["attempts"]
        else:
            bounds = row["bounds"]
            work_s[lane] += row["work_s"]
            before = buckets.get(lane, [0] * len(row["buckets"]))
            buckets[lane] = [a + b for a, b in zip(before, row["buckets"], strict=True)]

    for (lane, outcome), number in sorted(by_outcome.items()):
        attempts.add_metric([lane, outcome], number)
    yield attempts
    yield _counter("callscript_calls_processed", "Calls that came to a status.", "status", processed)
    yield _counter("callscript_overrides", "What people said against or for a verdict.", "said", said)
    yield _counter("callscript_audio_seconds", "Seconds of audio a lane has finished.", "lane", audio_s)
    yield _counter("callscript_claims_taken_back", "Claims of workers that died or overran.", "lane", taken_back)
    stage = HistogramMetricFamily("callscript_stage_seconds", "Seconds an attempt of a lane took.", labels=["lane"])
    for lane, counts in sorted(buckets.items()):
        running, cumulative = 0, []
        for bound, number in zip([*map(str, bounds), "+Inf"], counts, strict=True):
            running += number
            cumulative.append((bound, running))
        stage.add_metric([lane], cumulative, work_s[lane])
    yield stage


def _counter(name: str, help_text: str, label: str, values: dict[str, Any]) -> Metric:
    family = CounterMetricFamily(name, help_text, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family
