"""supervisord's rotation of a lane's log: every line is kept once, whole, in one file."""

from __future__ import annotations

from pathlib import Path

from bench.log_rotation import measure


def test_rotation_loses_and_tears_no_line(tmp_path: Path) -> None:
    """A real logger, four threads, other packages' lines between them, at least eight rotations."""
    found = measure(lines=8000, maxbytes=150_000, folder=tmp_path)
    assert found.rotations >= 8
    assert (found.lost, found.doubled, found.torn) == (0, 0, 0)
