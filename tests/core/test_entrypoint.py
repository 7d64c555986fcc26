"""What every process does before it does anything else."""

from __future__ import annotations

import resource
import subprocess
import sys

from tests.support.processes import ROOT

_PROGRAM = """
import resource
from workers.entrypoint import use_project_environment

use_project_environment()
print(*resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_a_crash_leaves_no_memory_behind() -> None:
    """It holds what callers said, and the keys; who looks for a fault may raise the limit again."""
    ran = subprocess.run(
        ["bash", "-c", 'ulimit -S -c "$(ulimit -H -c)"; exec "$@"', "-", sys.executable, "-c", _PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    assert ran.stdout.split() == ["0", str(hard)], ran.stderr
