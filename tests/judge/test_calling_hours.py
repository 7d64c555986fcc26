"""Calling hours at the called party's place."""

from datetime import date, datetime, timezone

import phonenumbers
import pytest

from tests.judge.talks import judge, outcome, seeded
from workers.judge.calling_hours import CallingHours, Hours, parse_number, zones_of

TALK = [("A", "Hello, this is Jim on a recorded line."), ("C", "Yes, what is this about please?")]


def hours(number: str | None, start: str, direction: str = "outbound") -> str | None:
    return outcome("calling_hours", TALK, number=number, start=start, direction=direction)


@pytest.mark.parametrize(
    ("number", "start", "expected"),
    [
        ("+12125550188", "2026-11-18T12:59:00+00:00", "violation"),
        ("+12125550188", "2026-11-18T13:00:00+00:00", "pass"),
        ("+12125550188", "2026-11-19T02:00:00+00:00", "pass"),
        ("+12125550188", "2026-11-19T02:01:00+00:00", "violation"),
        ("(212) 555-0188", "2026-11-19T02:01:00+00:00", "violation"),
        ("2125550188", "2026-11-18T17:00:00+00:00", "pass"),
        ("+2125550188", "2026-11-18T12:59:00+00:00", "violation"),
        ("+2125550188", "2026-11-18T13:00:00+00:00", "pass"),
        ("+14155550188", "2026-11-18T15:30:00+00:00", "violation"),
    ],
)
def test_eight_to_nine_at_the_called_place(number: str, start: str, expected: str) -> None:
    """From 8:00 to 21:00 by the clock of the area code, however the number is written."""
    assert hours(number, start) == expected


@pytest.mark.parametrize(
    ("number", "country"), [("+212522345678", 212), ("+525512345678", 52), ("+447911123456", 44), ("+2125550", 212)]
)
def test_a_number_abroad_stays_abroad(number: str, country: int) -> None:
    """Only what is a number nowhere else is North American for want of its 1."""
    parsed = parse_number(number)
    assert parsed is not None
    assert parsed.country_code == country


def test_orlando_is_eastern_under_both_its_area_codes() -> None:
    """20:30 in Florida is too late, 8:30 is not too early."""
    for code in ("407", "689"):
        assert hours(f"+1{code}5550188", "2026-11-19T01:30:00+00:00") == "violation"
        assert hours(f"+1{code}5550188", "2026-11-18T13:30:00+00:00") == "pass"


def test_every_stricter_area_has_a_place() -> None:
    """A stricter state's rule that does not know where its area code is could never be broken."""
    rules = seeded()
    decider = next(rules.decider(r) for r in rules.rules if r.slug == "calling_hours")
    assert isinstance(decider, CallingHours)
    codes = [code for hours in decider.hours for code in hours.area_codes or ()]
    assert len(codes) > 90
    assert [
        code for code in codes if not zones_of(phonenumbers.parse(f"+1{code}5550188"), decider.area_code_zones)
    ] == []


def test_summer_time_counts() -> None:
    """12:30 UTC is 8:30 in New York in July, and 7:30 in November."""
    assert hours("+12125550188", "2026-07-01T12:30:00+00:00") == "pass"
    assert hours("+12125550188", "2026-11-18T12:30:00+00:00") == "violation"


@pytest.mark.parametrize("code", ["850", "812", "219", "423", "308", "270", "605", "701", "906", "208", "541", "928"])
def test_an_area_of_two_zones_violates_only_in_both(code: str) -> None:
    """Half an hour after opening in the eastern zone it is too early in the other; that is no violation."""
    rules = seeded()
    decider = next(rules.decider(r) for r in rules.rules if r.slug == "calling_hours")
    assert isinstance(decider, CallingHours)
    number = parse_number(f"+1{code}5550188")
    assert number is not None
    assert len(zones_of(number, decider.area_code_zones)) == 2


def test_two_zones_by_the_clock() -> None:
    """850 is Eastern and Central: 7:30 Central passes at 8:30 Eastern, 6:30 and 7:30 do not."""
    assert hours("+18505550188", "2026-11-18T13:30:00+00:00") == "pass"
    assert hours("+18505550188", "2026-11-18T12:30:00+00:00") == "violation"


def test_stricter_states_are_dated() -> None:
    """Florida closes at 20:00, Maryland since 2024 only, Texas opens at noon on Sundays."""
    assert hours("+13055550188", "2026-11-19T01:30:00+00:00") == "violation"
    assert hours("+14105550188", "2023-12-01T01:30:00+00:00") == "pass"
    assert hours("+14105550188", "2026-12-01T01:30:00+00:00") == "violation"
    assert hours("+12145550188", "2026-11-22T17:00:00+00:00") == "violation"
    assert hours("+12145550188", "2026-11-22T18:30:00+00:00") == "pass"


def test_hours_bind_on_their_days_alone() -> None:
    """The day of `effective_until` is the last one on which they bind; on a weekday without hours nobody may call."""
    dates = {"effective_from": "2026-03-01", "effective_until": "2026-03-31"}
    stricter = Hours.read({"where": "Ohio", "every_day": ["09:00", "17:00"], "sun": None, **dates})
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1)]
    assert [stricter.applies("614", day) for day in days] == [False, True, True, False]
    assert [stricter.allow(datetime(2026, 3, day, 12, tzinfo=timezone.utc)) for day in (7, 8, 9)] == [True, False, True]


@pytest.mark.parametrize("number", ["+18005550188", "+18885550188", "+17105550188", None, "", "anonymous", "+1900"])
def test_a_number_without_a_place_is_not_assessable(number: str | None) -> None:
    """Toll-free and withheld numbers say nothing about the place, and do not flag the call."""
    called = judge(TALK, number=number, start="2026-11-18T09:00:00+00:00", direction="outbound")
    assert called.outcome("calling_hours") == "not_assessable"
    assert (called.flagged, called.needs_review) == (False, None)


def test_only_outbound_calls() -> None:
    """Who calls in chooses the hour."""
    assert hours("+12125550188", "2026-11-18T09:00:00+00:00", "inbound") == "not_applicable"


def test_a_call_without_a_word_has_its_hour_as_evidence() -> None:
    """Every violation carries evidence: where nothing was said, the local time, at 0 s."""
    called = judge([], number="+12125550188", start="2026-11-18T09:00:00+00:00", direction="outbound")
    [rule] = [r for r in called.rules if r["outcome"] == "violation"]
    assert rule["evidence"] == [
        {"speaker": "unknown", "start": 0.0, "end": 0.0, "quote": "called at Wed 04:00 America/New_York"}
    ]
