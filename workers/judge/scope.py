"""Which calls a rule or a question is about, and on which days; a wrong one is refused with a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Any

from workers.core.errors import CallScriptError
from workers.judge.words import word_set

VERTICALS = word_set("general medicare aca final_expense solar debt_relief auto_insurance home_services mva")
SEVERITIES = ("critical", "warning")
DIRECTIONS = ("any", "inbound", "outbound")
DAY = timedelta(days=1)


class RuleError(CallScriptError):
    """A rule in core.qa_rules is wrong; the message names the rule and the mend."""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The calls that something is about. verticals None means all; both dates belong to its time."""

    verticals: tuple[str, ...] | None
    direction: str
    effective_from: date | None = None
    effective_until: date | None = None

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> Scope:
        """Of a row of core.qa_rules as JSON, with its dates in ISO form."""
        begin, end = (row[key] and date.fromisoformat(row[key]) for key in ("effective_from", "effective_until"))
        return cls(verticals=row["verticals"], direction=row["direction"], effective_from=begin, effective_until=end)

    def applies_on(self, day: date) -> bool:
        return (self.effective_from or day) <= day <= (self.effective_until or day)

    def applies_to(self, vertical: str) -> bool:
        return self.verticals is None or vertical in self.verticals

    def in_force(self, day: date, vertical: str, direction: str) -> bool:
        """Whether it is about a call of this day, vertical and direction."""
        return self.applies_on(day) and self.applies_to(vertical) and self.direction in ("any", direction)


@dataclass(frozen=True, kw_only=True)
class Version(Scope):
    """One version of a rule or of a question, and the calls it is about."""

    slug: str
    version: int
    severity: str

    def wrong(self, what: str) -> RuleError:
        return RuleError(f"rule {self.slug} version {self.version}: {what}; correct its row in core.qa_rules")

    def validate(self) -> None:
        """RuleError says what keeps it from ever being in force, or from counting."""
        if self.severity not in SEVERITIES:
            raise self.wrong(f"severity is {self.severity!r}; it must be {' or '.join(SEVERITIES)}")
        if self.direction not in DIRECTIONS:
            raise self.wrong(f"direction is {self.direction!r}; it must be {', '.join(DIRECTIONS)}")
        if self.verticals is not None and not self.verticals:
            raise self.wrong("verticals is empty, so it can never fire; use NULL for all")
        if unknown := [v for v in self.verticals or () if v not in VERTICALS]:
            raise self.wrong(f"vertical {unknown[0]!r} does not exist")
        if self.effective_from and self.effective_until and self.effective_until < self.effective_from:
            raise self.wrong("effective_until is before effective_from, so it can never fire")


def no_overlaps(versions: Sequence[Version]) -> None:
    """RuleError names a version that is in force together with an earlier one. versions: by slug, then version."""
    for one, other in combinations(versions, 2):
        if one.slug == other.slug and one.version < other.version:
            begin = max(one.effective_from or date.min, other.effective_from or date.min)
            end = min(one.effective_until or date.max, other.effective_until or date.max)
            if begin <= end:
                raise other.wrong(f"it is in force together with version {one.version} on {begin}")


def gaps(versions: Sequence[Version]) -> list[tuple[str, date, date]]:
    """Where neither of two versions of one slug is in force: slug, first and last day."""
    dated = sorted(versions, key=lambda one: (one.slug, one.effective_from or date.min))
    return [
        (one.slug, one.effective_until + DAY, following.effective_from - DAY)
        for one, following in pairwise(dated)
        if one.slug == following.slug and one.effective_until and following.effective_from
        if one.effective_until + DAY < following.effective_from
    ]
