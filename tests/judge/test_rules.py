"""Rules as data: what is loaded, what is refused, which version is in force."""

from datetime import date
from typing import Any

import pytest

from tests.judge.talks import seed_rows, seeded
from workers.judge.rules import RuleError, RuleSet

SLUGS = [
    "recording_disclosure",
    "dnc_request",
    "hostility",
    "pii_request",
    "pii_spoken",
    "calling_hours",
    "government_impersonation",
    "utility_impersonation",
    "pressure_tactics",
    "medicare_tpmo_disclaimer",
    "medicare_no_guarantee",
    "medicare_licensed_agent",
    "aca_consent",
    "aca_no_guarantee",
    "debt_no_advance_fee",
    "debt_no_guarantee",
    "debt_consequences",
    "solar_free_panels",
    "mva_guaranteed_settlement",
    "mva_coaching",
]


def row(**changes: Any) -> dict[str, Any]:
    return {
        "slug": "no_swearing", "version": 1, "title": "No swearing", "verticals": None, "severity": "warning",
        "direction": "any", "kind": "forbidden_words", "params": {"claims": [{"say": ["damn"]}]},
        "effective_from": None, "effective_until": None, **changes,
    }  # fmt: skip


def test_the_seed_holds_the_catalogue() -> None:
    """All twenty slugs are seeded, the TPMO disclaimer in two versions."""
    rows = seed_rows()
    assert sorted({r["slug"] for r in rows}) == sorted(SLUGS)
    assert len(rows) == 21


def test_the_version_of_the_day_is_in_force() -> None:
    """The old TPMO disclaimer until 2026-09-30, the new one from 2026-10-01."""

    def version(day: date) -> list[int]:
        return [
            r.version for r in seeded().in_force(day, "medicare", "inbound") if r.slug == "medicare_tpmo_disclaimer"
        ]

    assert version(date(2026, 9, 30)) == [1]
    assert version(date(2026, 10, 1)) == [2]


def test_scope_and_direction_decide_what_is_in_force() -> None:
    """A solar rule is not for medicare calls, calling hours not for inbound ones."""
    slugs = {r.slug for r in seeded().in_force(date(2026, 11, 18), "medicare", "inbound")}
    assert "medicare_licensed_agent" in slugs
    assert "solar_free_panels" not in slugs
    assert "calling_hours" not in slugs


def test_the_hash_follows_the_rules() -> None:
    """The same rows in another order have the same hash; a changed phrase changes it."""
    rows = seed_rows()
    assert RuleSet.from_rows(rows[::-1]).hash == RuleSet.from_rows(rows).hash
    assert RuleSet.from_rows([row()]).hash != RuleSet.from_rows([row(params={"claims": [{"say": ["hell"]}]})]).hash


def test_no_rules_is_an_error() -> None:
    """The judge never judges with no rule, and disabled rules do not count."""
    with pytest.raises(RuleError, match="no enabled rule"):
        RuleSet.from_rows([])
    with pytest.raises(RuleError, match="no enabled rule"):
        RuleSet.from_rows([row(enabled=False)])


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"severity": "bad"}, "severity"),
        ({"direction": "up"}, "direction"),
        ({"kind": "magic"}, "kind"),
        ({"verticals": ["medicaid"]}, "does not exist"),
        ({"verticals": []}, "never fire"),
        ({"params": {"claims": []}}, "never fire"),
        ({"params": {"claims": [{"say": []}]}}, "never be found"),
        ({"params": {"claims": [{"say": ["(open"]}]}}, "never closed"),
        ({"params": {"claims": [{"says": ["x"]}]}}, "unknown key 'says'"),
        ({"params": {"claims": [{"say": ["x"], "by": "robot"}]}}, "robot"),
        ({"params": {"clams": []}}, "clams"),
        ({"kind": "required_words", "params": {"parts": []}}, "nothing is required"),
        ({"kind": "required_words", "params": {"parts": [{"say": ["x"]}], "within_s": -1}}, "within_s"),
        ({"kind": "check", "params": {"check": "moon"}}, "moon"),
        ({"kind": "check", "params": {"check": "calling_hours"}}, "hours"),
        ({"effective_from": date(2026, 2, 1), "effective_until": date(2026, 1, 1)}, "never fire"),
    ],
)
def test_a_wrong_rule_is_named(changes: dict[str, Any], says: str) -> None:
    """What is wrong with a rule is said in one sentence that names the rule and the mend."""
    with pytest.raises(RuleError, match=says) as caught:
        RuleSet.from_rows([row(**changes)])
    assert "no_swearing" in str(caught.value)
    assert "core.qa_rules" in str(caught.value)


def test_versions_must_not_overlap() -> None:
    """Two versions in force on the same day are refused."""
    with pytest.raises(RuleError, match="together with version 1"):
        RuleSet.from_rows([row(effective_until=date(2026, 5, 1)), row(version=2, effective_from=date(2026, 5, 1))])


@pytest.mark.postgres
def test_the_seed_is_what_the_database_holds(sql) -> None:
    """The rules read from the migration's text and those read from the table are the same rules."""
    columns = "slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until"
    rows = sql.execute(f"select {columns} from core.qa_rules").fetchall()
    assert RuleSet.from_rows(rows).hash == seeded().hash
