"""Times as sources and operators write them, read alike on every Python from 3.10 on."""

from datetime import datetime, timedelta, timezone

import pytest

from workers.core.times import iso_time

NOON = datetime(2026, 11, 18, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-18T12:00:00Z", NOON),
        (" 2026-11-18t12:00:00z\n", NOON),
        ("2026-11-18T12:00:00+00:00", NOON),
        ("2026-11-18T12:00:00+0000", NOON),
        ("2026-11-18T12:00:00+00", NOON),
        ("2026-11-18T07:00:00-05:00", NOON),
        ("2026-11-18T17:30-0530", NOON + timedelta(hours=11)),
        ("2026-11-18 12:00Z", NOON),
        ("2026-11-18T12Z", NOON),
        ("20261118T120000Z", NOON),
        ("2026-11-18T12:00:00.5Z", NOON + timedelta(milliseconds=500)),
        ("2026-11-18T12:00:00,25Z", NOON + timedelta(milliseconds=250)),
        ("2026-11-18T12:00:00.1234567Z", NOON + timedelta(microseconds=123456)),
        ("2026-11-18T12:00:00.123456789+00:00", NOON + timedelta(microseconds=123456)),
        ("2026-11-18T12:00", NOON),
        ("2026-11-18", NOON.replace(hour=0)),
    ],
)
def test_forms_of_iso_8601(text: str, expected: datetime) -> None:
    """Whoever wrote it, it is the same moment; without an offset it is UTC."""
    assert iso_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "2026-11",
        "2026-13-01",
        "2026-02-30T12:00Z",
        "2026-11-18T24:30Z",
        "2026-11-18T12:60Z",
        "2026-11-18T12:00:00.Z",
        "2026-11-18T12:00+25:00",
        "2026-11-18Z",
        "18.11.2026",
        "1795003200",
        "２０２６-11-18",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Anything else is refused, not guessed at."""
    with pytest.raises(ValueError):
        iso_time(text)
