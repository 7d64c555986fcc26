"""The frame of an operator's command: settings, a database, and one sentence with its mend when either is not there."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable

import psycopg

from workers.core import settings
from workers.core.database import Database
from workers.core.errors import DatabaseDown, SettingsError
from workers.core.settings import Settings


def run_command(name: str, act: Callable[[Settings, Database], int]) -> int:
    """Run `act` and return its exit status; 1 when the database cannot serve it, or nobody reads its output any more
    (`| head`), 2 for a wrong setting."""
    try:
        config = settings.load()
        status = act(config, Database(config.dsn(), name=f"callscript {name}"))
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Python would complain once more when it closes the output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except DatabaseDown as error:
        print(f"{error} Start it with ./start.sh, or correct DATABASE_URL.", file=sys.stderr)
        return 1
    except psycopg.errors.UndefinedTable:
        print("The database is empty: run ./start.sh, or python scripts/migrate.py.", file=sys.stderr)
        return 1


def os_user() -> str:
    """Who typed the command."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        return "unknown"
