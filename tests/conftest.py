"""What every test can ask for: a migrated database of its own, on a real PostgreSQL."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.support.postgres import Cluster
from workers.core.migrate import migrate

#: "packaged" is PostgreSQL 18; a number is that major version of Debian's packages.
POSTGRES = os.environ.get("CALLSCRIPT_TEST_POSTGRES", "packaged")

_numbers = itertools.count(1)


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
def sql(dsn: str) -> Iterator[psycopg.Connection[dict[str, object]]]:
    """A connection of the operator's to that database."""
    with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as connection:
        yield connection
