"""What every test can ask for: a migrated database of its own, on a real PostgreSQL."""

from __future__ import annotations

import itertools
import os
from collections import defaultdict
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.support.postgres import Cluster
from workers.core.database import Database
from workers.core.migrate import migrate

#: "packaged" is PostgreSQL 18; a number is that major version of Debian's packages.
POSTGRES = os.environ.get("CALLSCRIPT_TEST_POSTGRES", "packaged")

#: Files whose few tests take minutes each, the longest first. Begun last they would leave the other cores idle at the
#: end, and begun all at once they would starve each other; so each is followed by a file of many quick tests.
LONG = (
    "tests/acceptance/test_product.py",
    "tests/factory/test_resume.py",
    "tests/acceptance/test_torture.py",
    "tests/acceptance/test_two_hosts.py",
    "tests/scripts/test_judge_again.py",
    "tests/boot/test_event_listener.py",
    "tests/alerts/test_faults.py",
    "tests/scripts/test_1807_calls.py",
    "tests/ingest/test_soak.py",
)

_numbers = itertools.count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order in which files are handed out to processes that run side by side (see scripts/test.sh)."""
    files: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        files[item.nodeid.split("::")[0]].append(item)
    long = [files.pop(name) for name in LONG if name in files]
    many = sorted(files.values(), key=len, reverse=True)
    order = [file for pair in itertools.zip_longest(long, many, fillvalue=[]) for file in pair]
    items[:] = itertools.chain.from_iterable(order)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """A worker's module that a test imported keeps files for this user alone; tests make some for others."""
    os.umask(0o022)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One server for the whole run."""
    server = Cluster(POSTGRES)
    try:
        server.start()
        server.create_database("migrated")
        migrate(server.dsn("migrated"))
        yield server
    finally:
        server.remove()


@pytest.fixture
def dsn(cluster: Cluster) -> Iterator[str]:
    """A freshly migrated database."""
    name = f"test_{next(_numbers)}"
    yield cluster.create_database(name, template="migrated")
    cluster.drop_database(name)


@pytest.fixture
def database(dsn: str) -> Iterator[Database]:
    """That database, as a worker has it."""
    database = Database(dsn)
    yield database
    database.close()


@pytest.fixture
def sql(dsn: str) -> Iterator[psycopg.Connection[dict[str, object]]]:
    """A connection of the operator's to that database."""
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as connection:
        yield connection
