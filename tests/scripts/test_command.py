"""What all of an operator's commands do alike."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.processes import ROOT, environment


def test_whoever_has_read_enough_gets_no_traceback(dsn: str, tmp_path: Path) -> None:
    """`calls.py list | head -1`: the reader is gone before the end."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        listed = subprocess.run(
            [sys.executable, "scripts/calls.py", "list"],
            cwd=ROOT,
            env=environment(dsn, tmp_path),
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
        )
    finally:
        os.close(writing)
    assert (listed.returncode, listed.stderr) == (1, "")
