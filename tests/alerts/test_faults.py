"""The short form of bench/faults.py: faults that are really injected, heard of at a real webhook, and their end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.alerts import faults

pytestmark = pytest.mark.postgres


def test_two_faults_are_told_and_so_is_their_end(tmp_path: Path) -> None:
    """Storage that goes away, and a table that grows."""
    with faults.house(tmp_path) as made:
        for fault in faults.FAULTS:
            if fault.name in ("storage down", "a database that grows"):
                for seen in faults.run(made, fault):
                    assert seen.told_s is not None
                    assert seen.over_s is not None
        times = made.slack.times()
        assert len(times) >= 4
        assert min(b - a for a, b in zip(times, times[1:])) >= 1.0  # noqa: B905, RUF007 - Python 3.10
