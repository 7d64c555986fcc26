"""What every process does before it does anything else."""

from __future__ import annotations

import ast
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


def test_a_python_that_is_too_old_reads_what_chooses_the_projects_own() -> None:
    """On a system whose python3 is 3.8: what no other parses would end before it can start over."""
    commands = [p for folder in ("scripts", "workers") for p in (ROOT / folder).rglob("*.py")]
    commands = [p for p in commands if p.name == "entrypoint.py" or "use_project_environment()" in p.read_text()]
    assert len(commands) > 10
    for command in commands:
        ast.parse(command.read_text(), command.name, feature_version=(3, 8))


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
