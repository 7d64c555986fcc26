"""Opens psql on the configured database, embedded or not; arguments are passed on to psql."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)

from workers.entrypoint import use_project_environment

use_project_environment()

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from scripts.postgres_cluster import programs
from workers.core import settings as project_settings
from workers.core.errors import CallScriptError, SettingsError
from workers.core.settings import Settings


def become_psql(settings: Settings, arguments: list[str]) -> None:
    """Replace this process by psql on the configured database."""
    # The connection goes into the environment, which other users cannot read; a command line they can.
    options = {option.keyword.decode(): option for option in psycopg.pq.Conninfo.get_defaults()}
    rest: dict[str, Any] = {}
    for keyword, value in conninfo_to_dict(settings.dsn()).items():
        option = options[keyword]
        if option.envvar:
            os.environ[option.envvar.decode()] = str(value)
        elif option.dispchar:  # libpq's mark for what is not to be shown
            raise SettingsError(
                f"DATABASE_URL holds {keyword}, which psql takes on its command line alone, where other users can read "
                f"it: write it into a section of ~/.pg_service.conf, and service=SECTION into DATABASE_URL in its place"
            )
        else:
            rest[keyword] = value
    if rest:
        arguments = ["-d", make_conninfo(**rest), *arguments]
    packaged = programs() / "psql"
    if settings.embedded_postgres:
        os.environ["PGPORT"] = "5432"
        psql = str(packaged)
    else:
        psql = shutil.which("psql") or str(packaged)  # the system's speaks TLS, the packaged one does not
    os.execv(psql, [psql, *arguments])  # noqa: S606


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
