"""The Grafana dashboard, as code: an operator's questions from top to bottom. Writes dashboard.json beside this file.

Change the panels here, run it, and import the JSON anew (Grafana keeps the dashboard's uid, so it is replaced).
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("dashboard.json")

#: What Grafana 10 writes; later ones read it and upgrade it by themselves.
SCHEMA_VERSION = 38

#: Grafana's grid is 24 wide; a row of panels is this high.
WIDTH, HEIGHT = 24, 7


@dataclass(frozen=True)
class Panel:
    """One panel. queries: (expression, legend). kind: timeseries or stat. unit: a Grafana unit id.

    bad_from: from this value on it is shown in red.
    """

    title: str
    queries: tuple[tuple[str, str], ...]
    unit: str = "short"
    kind: str = "timeseries"
    bad_from: float | None = None
    says: str = ""


def one(metric: str, *selectors: str) -> str:
    """A metric of the chosen instance. All hosts of one database tell the same of it: a sum would count calls twice."""
    chosen = ", ".join(('instance="$instance"', *selectors))
    return f"{metric}{{{chosen}}}"


def rate(metric: str, *selectors: str) -> str:
    return f"rate({one(metric, *selectors)}[$__rate_interval])"


def quantile(q: float, metric: str, by: str, window: str, *selectors: str) -> str:
    """A quantile of a histogram, over a window that holds enough calls to speak of."""
    labels = f"le, {by}" if by else "le"
    return f"histogram_quantile({q}, sum by ({labels}) (rate({one(metric + '_bucket', *selectors)}[{window}])))"


ENDS = 'status=~"flagged|safe|skipped|failed"'

IN_VAIN = 'outcome=~"retried|deferred|failed|given_up"'

LATE = "callscript_hangup_to_verdict_seconds"

QUESTIONS: tuple[tuple[str, tuple[Panel, ...]], ...] = (
    (
        "Is anything lost?",
        (
            Panel(
                "State",
                ((f"max by (status) ({one('callscript_health')} == 1)", "{{status}}"),),
                kind="stat",
                says="What /health reports.",
            ),
            Panel(
                "Failed, to recover",
                ((one("callscript_queue_failed"), "calls"),),
                kind="stat",
                bad_from=100,
                says="python scripts/recover_failed.py says why, and what mends them.",
            ),
            Panel(
                "Call-log windows that do not agree",
                ((one("callscript_ingest_windows_overdue"), "windows"),),
                kind="stat",
                bad_from=1,
                says="Calls may be missing: python scripts/ingest_report.py.",
            ),
            Panel(
                "Not taken in",
                ((one("callscript_ingest_rejects"), "records and files"),),
                kind="stat",
                bad_from=1,
                says="core.ingest_rejects says which and why.",
            ),
            Panel(
                "Calls by what became of them, per hour",
                ((f"3600 * {rate('callscript_calls_processed_total', ENDS)}", "{{status}}"),),
            ),
            Panel(
                "Alerts",
                (
                    (f"sum by (severity) ({one('callscript_alerts_open')})", "open, {{severity}}"),
                    (one("callscript_alerts_unsent"), "not yet sent"),
                    (one("callscript_alerts_dead"), "refused by Slack"),
                ),
            ),
        ),
    ),
    (
        "How late are verdicts?",
        (
            Panel(
                "From hang-up to verdict, live calls",
                (
                    (quantile(0.5, LATE, "", "1h", 'kind="live"'), "half within"),
                    (quantile(0.9, LATE, "", "1h", 'kind="live"'), "nine in ten within"),
                ),
                unit="s",
                bad_from=3600,
                says="Of the verdicts of the last hour; backfill and recovered calls do not count.",
            ),
            Panel(
                "Verdicts per hour",
                ((f"3600 * {rate(LATE + '_count')}", "{{kind}}"),),
                says="First verdicts; what is judged again does not count.",
            ),
            Panel(
                "Waited longest",
                ((f"time() - {one('callscript_lane_oldest_waiting_timestamp_seconds')}", "{{lane}}"),),
                unit="s",
                says="Age of the oldest call that waits for a lane, backfill included.",
            ),
        ),
    ),
    (
        "Each lane",
        (
            Panel(
                "Calls waiting",
                (
                    (one("callscript_lane_waiting"), "{{lane}}"),
                    (one("callscript_queue_awaiting_recording"), "no recording yet"),
                ),
            ),
            Panel("Live calls waiting", ((one("callscript_lane_waiting_live"), "{{lane}}"),), bad_from=500),
            Panel(
                "Workers missing",
                ((f"{one('callscript_lane_workers_expected')} - {one('callscript_lane_workers')}", "{{lane}}"),),
                bad_from=1,
            ),
            Panel(
                "Seconds of an attempt, nine in ten within",
                ((quantile(0.9, "callscript_stage_seconds", "lane", "30m"), "{{lane}}"),),
                unit="s",
            ),
            Panel(
                "Audio, seconds a second",
                ((rate("callscript_audio_seconds_total"), "{{lane}}"),),
                says="Of the factory: how many times faster than real time this pipeline listens.",
            ),
            Panel(
                "Attempts that came to nothing, per hour",
                (
                    (f"3600 * {rate('callscript_attempts_total', IN_VAIN)}", "{{lane}} {{outcome}}"),
                    (f"3600 * {rate('callscript_claims_taken_back_total')}", "{{lane}} worker died"),
                ),
            ),
        ),
    ),
    (
        "The machine",
        (
            Panel(
                "Disk free",
                (("callscript_disk_free_bytes", "{{instance}} {{disk}}"),),
                unit="bytes",
            ),
            Panel("Database", ((one("callscript_database_size_bytes"), "size"),), unit="bytes"),
            Panel(
                "GPU memory",
                (("callscript_gpu_memory_used_bytes / callscript_gpu_memory_total_bytes", "{{instance}} {{gpu}}"),),
                unit="percentunit",
            ),
            Panel("GPU at work", (("callscript_gpu_use_ratio", "{{instance}} {{gpu}}"),), unit="percentunit"),
        ),
    ),
)


def dashboard() -> dict[str, Any]:
    """The JSON model that Grafana imports."""
    panels: list[dict[str, Any]] = []
    y = 0
    for question, row in QUESTIONS:
        panels.append(
            {"id": len(panels) + 1, "type": "row", "title": question, "collapsed": False, "panels": []}
            | {"gridPos": {"x": 0, "y": y, "w": WIDTH, "h": 1}}
        )
        y += 1
        for line in (row[i : i + 4] for i in range(0, len(row), 4)):
            width = WIDTH // len(line)
            for place, panel in enumerate(line):
                position = {"x": place * width, "y": y, "w": width, "h": HEIGHT}
                panels.append(_panel(panel, len(panels) + 1) | {"gridPos": position})
            y += HEIGHT
    return {
        "uid": "callscript",
        "title": "CallScript",
        "tags": ["callscript"],
        "schemaVersion": SCHEMA_VERSION,
        "editable": True,
        "refresh": "30s",
        "time": {"from": "now-6h", "to": "now"},
        "templating": {"list": [_DATASOURCE, _INSTANCE]},
        "panels": panels,
    }


_SOURCE = {"type": "prometheus", "uid": "${datasource}"}

_DATASOURCE = {"name": "datasource", "label": "Prometheus", "type": "datasource", "query": "prometheus"}

_INSTANCE = {
    "name": "instance",
    "label": "Health server",
    "type": "query",
    "datasource": _SOURCE,
    "definition": "label_values(callscript_build_info, instance)",
    "query": {"query": "label_values(callscript_build_info, instance)", "refId": "instance"},
    "refresh": 2,
    "sort": 1,
}


def _panel(panel: Panel, number: int) -> dict[str, Any]:
    steps: list[dict[str, Any]] = [{"color": "green", "value": None}]
    if panel.bad_from is not None:
        steps.append({"color": "red", "value": panel.bad_from})
    defaults: dict[str, Any] = {
        "unit": panel.unit,
        "min": 0,
        "thresholds": {"mode": "absolute", "steps": steps},
    }
    options: dict[str, Any]
    if panel.kind == "stat":
        by_name = panel.title == "State"
        options = {
            "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False},
            "colorMode": "background" if panel.bad_from is not None else "none",
            "textMode": "name" if by_name else "value",
        }
    else:
        defaults["custom"] = {"thresholdsStyle": {"mode": "off" if panel.bad_from is None else "dashed"}}
        options = {"legend": {"displayMode": "list", "placement": "bottom"}, "tooltip": {"mode": "multi"}}
    return {
        "id": number,
        "type": panel.kind,
        "title": panel.title,
        "description": panel.says,
        "datasource": _SOURCE,
        "fieldConfig": {"defaults": defaults, "overrides": []},
        "options": options,
        "targets": [
            {"refId": chr(ord("A") + n), "datasource": _SOURCE, "expr": expr, "legendFormat": legend}
            for n, (expr, legend) in enumerate(panel.queries)
        ],
    }


def expressions() -> list[tuple[str, str]]:
    """(panel, expression) of everything the dashboard asks Prometheus, Grafana's variables left in place."""
    return [(panel.title, expr) for _, row in QUESTIONS for panel in row for expr, _ in panel.queries]


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python monitoring/dashboard.py", description=__doc__)
    arguments.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when dashboard.json is not up to date"
    )
    text = json.dumps(dashboard(), indent=1) + "\n"
    if arguments.parse_args().check:
        if FILE.exists() and FILE.read_text() == text:
            return 0
        print("monitoring/dashboard.json is not up to date: run python monitoring/dashboard.py", file=sys.stderr)
        return 1
    FILE.write_text(text)
    print(f"wrote {FILE.name}: {len(expressions())} queries")
    return 0


if __name__ == "__main__":
    sys.exit(main())
