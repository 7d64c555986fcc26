"""Opens psql on the configured database, embedded or not; arguments are passed on to psql."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)

from workers.entrypoint import use_project_environment

use_project_environment()

import psycopg
from psycopg.conninfo import conninfo_to_dict

from scripts.embedded_postgres import programs
from workers.core import settings as project_settings
from workers.core.errors import CallScriptError, SettingsError
from workers.core.settings import Settings


def become_psql(settings: Settings, arguments: list[str]) -> None:
    """Replace this process by psql on the configured database."""
    # The connection goes into the environment, which other users cannot read; a command line they can.
    names = {option.keyword.decode(): option.envvar for option in psycopg.pq.Conninfo.get_defaults()}
    rest = {}
    for keyword, value in conninfo_to_dict(settings.dsn()).items():
        variable = names.get(keyword)
        if variable:
            os.environ[variable.decode()] = str(value)
        else:
            rest[keyword] = str(value)
    if rest:
        arguments = ["-d", " ".join(f"{k}='{v}'" for k, v in rest.items()), *arguments]
    packaged = programs() / "psql"
    if settings.embedded_postgres:
        os.environ["PGPORT"] = "5432"
        psql = str(packaged)
    else:
        psql = shutil.which("psql") or str(packaged)  # the system's speaks TLS, the packaged one does not
    os.execv(psql, ["psql", *arguments])  # noqa: S606


def main() -> int:
    try:
        become_psql(project_settings.load(), sys.argv[1:])
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (CallScriptError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
