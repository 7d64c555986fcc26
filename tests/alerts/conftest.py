"""A group of processes per test, and a connection to its database as the lanes have; both end with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.processes import Workers, workers
from workers.core.database import Database


@pytest.fixture
def group(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as started:
        yield started


@pytest.fixture
def database(dsn: str) -> Iterator[Database]:
    database = Database(dsn)
    yield database
    database.close()
