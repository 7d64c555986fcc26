"""What the metadata beside a recording may say."""

from datetime import datetime, timezone

import pytest

from workers.ingest.record import clean_number, clean_start, clean_text


@pytest.mark.parametrize(
    "text",
    ["2026-11-18T17:00:00Z", "2026-11-18T17:00:00.5Z", "2026-11-18T12:00:00.0000000-05:00", "20261118T170000+0000"],
)
def test_a_start_in_iso_8601_is_read_on_every_python(text: str) -> None:
    """Systems write fractions of any length and offsets with or without a colon."""
    assert clean_start(text).replace(microsecond=0) == datetime(2026, 11, 18, 17, tzinfo=timezone.utc)


@pytest.mark.parametrize("odd", ["\x00", "\x1b[2J", "\x7f", "\x9b2J", "\ud83d", "\u202e", "\u2028", "\u200b", "\n"])
def test_a_text_holds_nothing_that_a_terminal_obeys(odd: str) -> None:
    """Campaigns and numbers stand in what operators read; blanks take the place of what is not printed."""
    name, number = clean_text(f" Solar{odd}CA ", "campaign_name"), clean_number(f"caller{odd}7")
    assert name == f"Solar {odd[1:]}CA"
    assert number == f"caller {odd[1:]}7"
    assert clean_text(odd[0], "campaign_name") is None


def test_a_text_of_any_language_stays_as_it_is() -> None:
    """What is printed is kept, character for character."""
    assert clean_text("Médica  Ñ 日本 📞", "campaign_name") == "Médica  Ñ 日本 📞"
