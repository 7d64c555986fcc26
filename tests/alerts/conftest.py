"""A group of processes per test, and a connection to its database as the lanes have; both end with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.processes import Workers, workers


@pytest.fixture
def group(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as started:
        yield started
