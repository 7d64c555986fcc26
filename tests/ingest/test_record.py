"""What the metadata beside a recording may say."""

from datetime import datetime, timezone

import pytest

from workers.ingest.record import clean_start


@pytest.mark.parametrize(
    "text",
    ["2026-11-18T17:00:00Z", "2026-11-18T17:00:00.5Z", "2026-11-18T12:00:00.0000000-05:00", "20261118T170000+0000"],
)
def test_a_start_in_iso_8601_is_read_on_every_python(text: str) -> None:
    """Systems write fractions of any length and offsets with or without a colon."""
    assert clean_start(text).replace(microsecond=0) == datetime(2026, 11, 18, 17, tzinfo=timezone.utc)
