"""Brings the database's schema up to date. Safe to run at any time, from several hosts at once."""

import argparse
import pathlib
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

import psycopg

from workers.core import settings
from workers.core.database import reason_of
from workers.core.errors import SettingsError
from workers.core.migrate import MigrationError, migrate
from workers.core.output import printed


def main() -> int:
    argparse.ArgumentParser(prog="python scripts/migrate.py", description=__doc__).parse_args()
    try:
        dsn = settings.load().dsn()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2

    def act() -> int:
        applied = migrate(dsn, report=print)
        print(f"{applied} applied" if applied else "nothing to do: the schema is up to date")
        return 0

    try:
        return printed(act)
    except MigrationError as error:
        print(error, file=sys.stderr)
    except psycopg.OperationalError as error:
        print(f"The database does not answer: {reason_of(error)}. Start it, or correct DATABASE_URL.", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. What was applied stays so; run the same command again for the rest.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
