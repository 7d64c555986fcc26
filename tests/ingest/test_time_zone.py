"""A database whose sessions have another time zone than UTC changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import psycopg
import pytest

from tests.ingest.conftest import Ingest, calls_every
from tests.support.postgres import Cluster
from workers.core.database import connect


@pytest.fixture
def zone() -> str:
    return "America/New_York"


@pytest.fixture
def dsn(cluster: Cluster, zone: str) -> Iterator[str]:
    """A freshly migrated database whose sessions speak that zone's time."""
    name = "of_another_zone"
    dsn = cluster.create_database(name, template="migrated")
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f"alter database {name} set timezone to '{zone}'")  # type: ignore[arg-type]
    yield dsn
    cluster.drop_database(name)


def test_times_are_utc_whatever_the_session_says(dsn: str) -> None:
    """Read as text or in binary: a time has the zone that its wall time is printed with."""
    with connect(dsn, "test") as connection:
        assert connection.execute("show timezone").fetchone() == {"TimeZone": "America/New_York"}
        for binary in (False, True):
            with connection.cursor(binary=binary) as cursor:
                row = cursor.execute("select timestamptz '2026-11-18 17:00Z' as at").fetchone()
            assert row is not None
            assert row["at"].tzinfo is timezone.utc
            assert row["at"] == datetime(2026, 11, 18, 17, tzinfo=timezone.utc)


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Asia/Kolkata"])
def test_windows_are_asked_in_utc(ingest: Ingest, noon: datetime) -> None:
    """Every call is in the table, and the hours that are asked again are hours of UTC."""
    ingest.server.add(*calls_every(noon, 20, 30))
    for _ in range(12):
        ingest.at(minutes=1)
    assert ingest.server.pages_asked()[0].body["reportEnd"].startswith(f"{noon:%Y-%m-%dT%H:0}")
    assert len(ingest.ids()) == 30
    ingest.at(hours=3)
    assert {w["window_start"].astimezone(timezone.utc).minute for w in ingest.windows("reconcile")} == {0}


def test_a_page_says_in_utc_what_is_asked(ingest: Ingest, noon: datetime) -> None:
    """Whatever zone the caller counts in."""
    there = noon.astimezone(ZoneInfo("Asia/Tokyo"))
    ingest.polling._call_log.page(there, there + timedelta(minutes=1), 0)
    body = ingest.server.pages_asked()[0].body
    assert body["reportStart"] == f"{noon - timedelta(seconds=1):%Y-%m-%dT%H:%M:%SZ}"
    assert body["reportEnd"] == f"{noon + timedelta(seconds=61):%Y-%m-%dT%H:%M:%SZ}"
