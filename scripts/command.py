"""The frame of an operator's command: settings, a database, and one sentence with its mend when either is not there."""

from __future__ import annotations

import argparse
import getpass
import re
import sys
from collections.abc import Callable
from datetime import datetime, timedelta

import psycopg

from workers.core import settings
from workers.core.database import Database
from workers.core.errors import DatabaseDown, DependencyDown, SettingsError
from workers.core.output import printed
from workers.core.settings import Settings
from workers.core.times import iso_time

#: More than any table has rows, and few enough for the database to read.
MOST = 1_000_000_000

PERIODS = {"m": "minutes", "h": "hours", "d": "days"}


def run_command(
    name: str, act: Callable[[Settings, Database], int], mend: str = "Wait until it answers, then run this again."
) -> int:
    """Run `act` and return its exit status; 1 when what it needs cannot serve it, or nobody reads its output any more
    (`| head`), 2 for a wrong setting or wrong use.

    mend: what to do when something other than the database is down.
    """
    try:
        " ".join(sys.argv).encode()
    except UnicodeEncodeError:
        print("What was typed is not UTF-8: set the terminal, and LANG, to it.", file=sys.stderr)
        return 2
    try:
        config = settings.load()
        database = Database(config.dsn(), name=f"callscript {name}")
        return printed(lambda: act(config, database))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except DatabaseDown as error:
        print(f"{error} Start it with ./start.sh, or correct DATABASE_URL, then run this again.", file=sys.stderr)
    except DependencyDown as error:
        print(f"{error} {mend}", file=sys.stderr)
    except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedFunction):
        print(
            "The schema is missing, or older than this release: run ./start.sh, or python scripts/migrate.py.",
            file=sys.stderr,
        )
    except psycopg.errors.InsufficientPrivilege as error:
        reason = error.diag.message_primary
        print(f"DATABASE_URL names a user without the rights of an operator: {reason}.", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. What was done stays so; run the same command again for the rest.", file=sys.stderr)
    return 1


def when(text: str) -> timedelta | datetime:
    """For argparse: how long ago, or a moment."""
    if match := re.fullmatch(r"(\d{1,5})([mhd])", text):
        return timedelta(**{PERIODS[match[2]]: int(match[1])})
    try:
        return iso_time(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither like 24h nor like 2026-11-18T09:00") from None


def count(text: str) -> int:
    """For argparse: how many, at least one."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {MOST}")
    return int(text)


def os_user() -> str:
    """Who typed the command."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        return "unknown"
