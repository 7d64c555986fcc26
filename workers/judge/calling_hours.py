"""Whether an outbound call was placed at an hour when it may be placed.

The called number's area code decides where the phone is. An area with several time zones, or a
stricter state that lies in several, violates only when the hour is wrong in every one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import timezone as phone_zones

from workers.judge.context import CallContext
from workers.judge.findings import NOT_ASSESSABLE, PASS, VIOLATION, Evidence, Finding
from workers.judge.phrases import Phrase, PhraseError, check_keys

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NORTH_AMERICA = 1


def parse_number(number: str | None) -> phonenumbers.PhoneNumber | None:
    """A number as any call log writes it; numbers without a country are North American.

    So is "+2125550188", which is no number of the country that its plus names.
    """
    try:
        parsed = phonenumbers.parse(number or "", "US")
    except phonenumbers.NumberParseException:
        return None
    if parsed.country_code != _NORTH_AMERICA and not phonenumbers.is_valid_number(parsed):
        digits = f"{parsed.country_code}{phonenumbers.national_significant_number(parsed)}"
        without_country = phonenumbers.PhoneNumber(_NORTH_AMERICA, int(digits))
        return without_country if phonenumbers.is_valid_number(without_country) else parsed
    return parsed


def area_code(number: phonenumbers.PhoneNumber) -> str:
    """The three-digit area code of a North American number, else an empty string."""
    national = str(number.national_number)
    return national[:3] if number.country_code == _NORTH_AMERICA and len(national) == 10 else ""


def zones_of(number: phonenumbers.PhoneNumber, area_code_zones: Mapping[str, list[str]]) -> list[str]:
    """The time zones where the number's phone can be; empty when the number says nothing about it."""
    code = area_code(number)
    if code in area_code_zones:
        return area_code_zones[code]
    if number.country_code == _NORTH_AMERICA and not code:
        return []
    kind = phonenumbers.number_type(number)
    if kind in (
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.PREMIUM_RATE,
        phonenumbers.PhoneNumberType.SHARED_COST,
        phonenumbers.PhoneNumberType.VOIP,
        phonenumbers.PhoneNumberType.PERSONAL_NUMBER,
        phonenumbers.PhoneNumberType.UAN,
    ):
        return []
    zones = [z for z in phone_zones.time_zones_for_geographical_number(number) if z != "Etc/Unknown"]
    # All zones of the country means that the area code is not a place.
    return [] if len(zones) > 6 else zones


@dataclass(frozen=True)
class Hours:
    """Allowed local hours per weekday, Monday first; None: no calls on that day."""

    where: str
    area_codes: frozenset[str] | None
    days: tuple[tuple[time, time] | None, ...]
    effective_from: date | None
    effective_until: date | None

    @classmethod
    def read(cls, spec: Mapping[str, Any]) -> Hours:
        check_keys(
            spec, {"where", "area_codes", "effective_from", "effective_until", "every_day", *_DAYS}, "key of hours"
        )
        codes = spec.get("area_codes")
        try:
            days = tuple(_span(spec[d] if d in spec else spec["every_day"]) for d in _DAYS)
            begin, end = (
                date.fromisoformat(spec[key]) if spec.get(key) else None
                for key in ("effective_from", "effective_until")
            )
        except (KeyError, TypeError, ValueError) as error:
            raise PhraseError(f"hours of {spec.get('where', '?')} are wrong: {error}") from None
        return cls(str(spec.get("where", "")), frozenset(codes) if codes else None, days, begin, end)

    def applies(self, code: str, on: date) -> bool:
        if (self.effective_from and on < self.effective_from) or (self.effective_until and on > self.effective_until):
            return False
        return self.area_codes is None or code in self.area_codes

    def allow(self, local: datetime) -> bool:
        span = self.days[local.weekday()]
        return span is not None and span[0] <= local.time() <= span[1]


def _span(spec: list[str] | None) -> tuple[time, time] | None:
    if spec is None:
        return None
    begin, end = (time.fromisoformat(s) for s in spec)
    if begin >= end:
        raise ValueError(f"{begin} is not before {end}")
    return begin, end


@dataclass(frozen=True)
class CallingHours:
    """Violated when the hour is wrong in every zone the called phone can be in."""

    hours: tuple[Hours, ...]
    area_code_zones: Mapping[str, list[str]]

    @classmethod
    def read(cls, params: Mapping[str, Any]) -> CallingHours:
        check_keys(params, {"check", "hours", "stricter", "area_code_zones"})
        if "hours" not in params:
            raise PhraseError("`hours` is missing: without it no hour is wrong")
        zones = params.get("area_code_zones", {})
        for code, names in zones.items():
            for name in names:
                try:
                    ZoneInfo(name)
                except (ZoneInfoNotFoundError, ValueError):
                    raise PhraseError(f"area code {code} has the unknown time zone {name!r}") from None
        specs = [params["hours"], *params.get("stricter", [])]
        return cls(tuple(Hours.read(spec) for spec in specs), zones)

    def phrases(self) -> Iterator[Phrase]:
        return iter(())

    def decide(self, call: CallContext) -> Finding:
        number = parse_number(call.facts.caller_number)
        zones = zones_of(number, self.area_code_zones) if number else []
        if number is None or not zones:
            return Finding(NOT_ASSESSABLE, "the called number does not say where its phone is")
        locals_ = {zone: call.facts.start_time_utc.astimezone(ZoneInfo(zone)) for zone in zones}
        code = area_code(number)
        wrong = {zone: self._broken(local, code) for zone, local in locals_.items()}
        said = ", ".join(f"{local:%a %H:%M} {zone}" for zone, local in locals_.items())
        if all(wrong.values()):
            broken = next(h for h in wrong.values() if h)
            return Finding(VIOLATION, f"called at {said}; hours of {broken.where}", (_opening(call, said),))
        return Finding(PASS, f"called at {said}")

    def _broken(self, local: datetime, code: str) -> Hours | None:
        for hours in self.hours:
            if hours.applies(code, local.date()) and not hours.allow(local):
                return hours
        return None


def _opening(call: CallContext, local: str) -> Evidence:
    """The call's first sentence: the proof that somebody was called. Where no word was heard: the local time."""
    sentences = call.talk.sentences
    return Evidence.of_sentence(call.talk, sentences[0]) if sentences else Evidence.of_fact(f"called at {local}")
