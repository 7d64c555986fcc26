"""The same inputs give the same bytes, also through lanes that are killed."""

from pathlib import Path

import pytest

from tests.judge.storm import storm

pytestmark = pytest.mark.postgres


def test_killed_lanes_write_the_same_bytes(dsn: str, tmp_path: Path) -> None:
    """Forty calls, judged twice here and by lanes killed with SIGKILL: one verdict each, byte for byte the same.

    bench/same_bytes.py does the same with a thousand.
    """
    report = storm(dsn, tmp_path, n=40, kills=3)
    assert (report.differ, report.twice, report.unjudged, report.failed) == ((), (), 0, 0)
    assert report.kills >= 1
