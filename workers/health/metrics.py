"""/metrics: a prometheus-client collector over the health report, the database's counters and this host.

Counters come from tables that only grow (core.stage_totals, core.verdict_totals, core.alert_totals): neither restarts
nor retention take anything back. While the database is away its numbers are absent, rather than zero or old; what this
host knows by itself (disks, GPUs) is told all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from workers.core.database import Database
from workers.core.disks import Disk
from workers.core.settings import LANES
from workers.core.worker import VERSION
from workers.health.gpu import Card
from workers.health.report import Report
from workers.health.snapshot import NoAnswer, Snapshot

#: What a finished stage makes of a call; always shown, so that a rate exists before the first one.
STATUSES = ("downloaded", "transcribed", "flagged", "safe", "skipped", "failed")

#: How a call came to its first verdict; see core.verdict_totals.kind.
KINDS = ("live", "recovered", "backfill")

#: What a person can say of a call; counted as the lane "person" with the outcome override_flagged, ...
OVERRIDES = ("flagged", "safe", "ended")

SEVERITIES = ("info", "warning", "critical")


@dataclass(frozen=True)
class Host:
    """What this host knows without the database."""

    disks: Sequence[Disk]
    cards: Sequence[Card]


def ask(database: Database) -> dict[str, Any]:
    """The row of sql/queries/metrics_totals.sql. Raises DatabaseDown."""
    return database.run("metrics_totals")[0]


class Metrics(Collector):
    """Collects at each scrape, from caches: no scrape asks the database more than the cache does."""

    def __init__(self, health: Snapshot[Report], totals: Snapshot[dict[str, Any]], host: Callable[[], Host]) -> None:
        self._health = health
        self._totals = totals
        self._host = host

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
        else:
            up.add_metric([], 1)
            yield up
            yield _status(report.status)
            yield from _now(report)
            yield from _stored(totals)
            yield from so_far(totals)
        yield from _of_host(self._host())


def _status(status: str) -> Metric:
    values = {name: int(name == status) for name in ("healthy", "degraded", "critical")}
    return _gauge("callscript_health", "1 for the state that /health reports.", "status", values)


def _now(report: Report) -> Iterator[Metric]:
    """What is true at this moment."""
    queue, lanes = report.queue, report.lanes
    yield GaugeMetricFamily("callscript_queue_pending", "Calls waiting for any lane.", queue["pending"])
    yield GaugeMetricFamily("callscript_queue_processing", "Calls claimed by a worker.", queue["processing"])
    yield GaugeMetricFamily(
        "callscript_queue_retrying", "Waiting calls whose next attempt is due later.", queue["retrying"]
    )
    yield GaugeMetricFamily(
        "callscript_queue_awaiting_recording",
        "Calls that no lane may take until their recording is known.",
        queue["awaiting_recording"],
    )
    yield GaugeMetricFamily("callscript_queue_failed", "Calls that failed and were not recovered.", queue["failed"])
    yield GaugeMetricFamily("callscript_workers_running", "Live workers of the four lanes.", report.workers)
    for name, help_text, value in (
        ("workers", "Live workers of a lane.", "workers"),
        ("workers_expected", "Workers a lane must have.", "expected"),
        ("waiting", "Calls waiting for a lane.", "waiting"),
        ("waiting_live", "Calls waiting for a lane that are neither recovered nor backfill.", "waiting_live"),
        ("processing", "Calls claimed by a lane's workers.", "processing"),
        ("oldest_waiting_seconds", "Age of the call that has waited longest for a lane.", "oldest_s"),
        ("paused", "1 while an operator pauses a lane.", "paused"),
    ):
        yield _gauge(f"callscript_lane_{name}", help_text, "lane", {lane: lanes[lane][value] for lane in LANES})
    yield _gauge(
        "callscript_lane_oldest_waiting_timestamp_seconds",
        "Since when the call that has waited longest waits for a lane; absent where none waits.",
        "lane",
        {lane: at for lane in LANES if (at := lanes[lane]["oldest_at"]) is not None},
    )
    yield _gauge("callscript_alerts_open", "Open incidents.", "severity", report.alerts["open_by_severity"])
    yield GaugeMetricFamily("callscript_alerts_unsent", "Messages Slack has not taken yet.", report.alerts["unsent"])
    yield GaugeMetricFamily(
        "callscript_alerts_unheard_seconds",
        "For how long Slack has taken no message although there is one; 0 without a webhook.",
        report.alerts["unheard_seconds"],
    )
    yield GaugeMetricFamily("callscript_alerts_dead", "Messages Slack refused within a day.", report.alerts["dead"])


def _stored(totals: dict[str, Any]) -> Iterator[Metric]:
    """What lies in the database and is dear to count."""
    yield GaugeMetricFamily(
        "callscript_ingest_windows_overdue",
        "Windows of the call log that still do not agree an hour after they ended: calls may be missing.",
        totals["windows_overdue"],
    )
    yield GaugeMetricFamily(
        "callscript_ingest_rejects", "Records and files that made no sense and were not taken in.", totals["rejects"]
    )
    yield GaugeMetricFamily("callscript_database_size_bytes", "Size of the database.", totals["database_bytes"])


def so_far(totals: dict[str, Any]) -> Iterator[Metric]:
    """What has happened since the database was made: counters and histograms."""
    yield from _attempts(totals["attempts"], totals["stage_bounds"])
    yield from _verdicts(totals["verdicts"], totals["verdict_bounds"])
    yield from _alerts(totals["alerts"])


def _attempts(rows: Iterable[dict[str, Any]], bounds: list[float]) -> Iterator[Metric]:
    """Attempts by lane, and what came of them."""
    attempts = CounterMetricFamily(
        "callscript_attempts", "Attempts by lane and what became of them.", labels=["lane", "outcome"]
    )
    processed: dict[str, int] = dict.fromkeys(STATUSES, 0)
    audio_s: dict[str, float] = dict.fromkeys(LANES, 0.0)
    taken_back: dict[str, int] = dict.fromkeys(LANES, 0)
    work_s: dict[str, float] = defaultdict(float)
    buckets: dict[str, list[int]] = {}
    by_outcome: dict[tuple[str, str], int] = defaultdict(int)
    said = dict.fromkeys(OVERRIDES, 0)
    for row in rows:
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
        stage.add_metric([lane], _cumulative(bounds, counts), work_s[lane])
    yield stage


def _verdicts(rows: Iterable[dict[str, Any]], bounds: list[float]) -> Iterator[Metric]:
    """How soon calls were judged. Every kind is shown, so that a rate exists before the first verdict."""
    family = HistogramMetricFamily(
        "callscript_hangup_to_verdict_seconds",
        "Seconds from the end of a call to its first verdict.",
        labels=["kind"],
    )
    by_kind = {row["kind"]: row for row in rows}
    for kind in KINDS:
        row = by_kind.get(kind, {"seconds": 0.0, "buckets": [0] * (len(bounds) + 1)})
        family.add_metric([kind], _cumulative(bounds, row["buckets"]), row["seconds"])
    yield family


def _alerts(rows: Iterable[dict[str, Any]]) -> Iterator[Metric]:
    """What became of alerts, by severity."""
    families = {
        "raised": ("callscript_alerts_raised", "Incidents opened."),
        "posted": ("callscript_alerts_posted", "Messages that Slack took, of incidents and of their ends."),
        "dead": ("callscript_alerts_refused", "Messages that Slack refused for good."),
    }
    counted = {(row["event"], row["severity"]): row["messages"] for row in rows}
    for event, (name, help_text) in families.items():
        values = {severity: counted.get((event, severity), 0) for severity in SEVERITIES}
        yield _counter(name, help_text, "severity", values)


def _of_host(host: Host) -> Iterator[Metric]:
    """This host's disks and GPUs."""
    for name, help_text, disks in (
        ("free", "What may still be written on a disk of this host.", {d.name: d.free_bytes for d in host.disks}),
        ("size", "Size of a disk of this host.", {d.name: d.total_bytes for d in host.disks}),
    ):
        yield _gauge(f"callscript_disk_{name}_bytes", help_text, "disk", disks)
    if not host.cards:
        return
    for name, help_text, cards in (
        ("memory_used_bytes", "GPU memory in use.", {c.index: c.used_bytes for c in host.cards}),
        ("memory_total_bytes", "GPU memory.", {c.index: c.total_bytes for c in host.cards}),
        ("use_ratio", "Share of the time that a GPU was at work.", {c.index: c.use for c in host.cards}),
    ):
        yield _gauge(f"callscript_gpu_{name}", help_text, "gpu", {k: v for k, v in cards.items() if v is not None})


def _cumulative(bounds: list[float], counts: list[int]) -> list[tuple[str, float]]:
    """As Prometheus wants a histogram: each bucket counts all below its bound."""
    running, cumulative = 0, []
    for bound, number in zip([*(str(float(bound)) for bound in bounds), "+Inf"], counts, strict=True):
        running += number
        cumulative.append((bound, float(running)))
    return cumulative


def _gauge(name: str, help_text: str, label: str, values: dict[str, Any]) -> Metric:
    family = GaugeMetricFamily(name, help_text, labels=[label])
    for key, value in values.items():
        family.add_metric([key], float(value))
    return family


def _counter(name: str, help_text: str, label: str, values: dict[str, Any]) -> Metric:
    family = CounterMetricFamily(name, help_text, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family
