"""Lets `python scripts/x.py` and `python workers/lane/worker.py` run from any shell.

Imports nothing but the standard library: it runs before the project's environment is chosen.
"""

from __future__ import annotations

import importlib.util
import os
import resource
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def keep_private() -> None:
    """What this process and its children write holds calls: it is for the user who runs them alone.

    That of their memory which a crash would write is for nobody.
    """
    os.umask(0o077)
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def use_project_environment() -> None:
    """Start over under the project's own Python when this one lacks the dependencies.

    `CALLSCRIPT_VENV` names the environment, `.venv` beside start.sh by default.
    """
    keep_private()
    if importlib.util.find_spec("psycopg") is not None:
        return
    python = Path(os.environ.get("CALLSCRIPT_VENV") or ROOT / ".venv") / "bin" / "python"
    if not python.exists():
        sys.exit("The project's environment is missing: run ./start.sh once, or set CALLSCRIPT_VENV to it.")
    if os.environ.get("CALLSCRIPT_REEXECUTED"):
        sys.exit(f"The environment of {python} is incomplete: run ./start.sh to mend it.")
    os.environ["CALLSCRIPT_REEXECUTED"] = "1"
    os.execv(python, [str(python), *sys.argv])  # noqa: S606 - our own arguments, no shell
