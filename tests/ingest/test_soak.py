"""The soak in small: thousands of calls, faults at every turn, kills every few seconds, six hours of outage."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.soak import Soak


def test_nothing_is_lost_doubled_or_undone(dsn: str, tmp_path: Path) -> None:
    """Every call is there once and complete, the window table agrees, no judged call changed."""
    figures = Soak(dsn, tmp_path, seed=20261121, calls=4000, hours=18, rate=4500, kill_s=(1.5, 3.5)).run()
    assert figures["kills"] >= 4
    assert figures["judged meanwhile"] > 50
