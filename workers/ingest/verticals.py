"""A campaign's vertical, inferred from its name by whole words."""

from __future__ import annotations

import re

GENERAL = "general"

#: Words and phrases that name a vertical, as they appear in campaign names, lower case.
#: Only whole words count: "Academy" is not ACA, "Life Insurance" is not final expense.
_NAMED_BY: dict[str, tuple[str, ...]] = {
    "medicare": ("medicare", "medigap", "mapd", "med supp", "medsupp", "medicare advantage", "turning 65", "t 65"),
    "aca": (
        *("aca", "obamacare", "affordable care", "marketplace health", "health marketplace", "health insurance"),
        *("healthcare marketplace", "health plans", "under 65", "u 65"),
    ),
    "final_expense": ("final expense", "final expenses", "fe", "burial", "funeral"),
    "solar": ("solar", "photovoltaic"),
    "debt_relief": ("debt", "debts"),
    "auto_insurance": (
        *("auto insurance", "car insurance", "vehicle insurance", "auto ins", "motor insurance"),
        *("auto quote", "auto quotes", "car quotes"),
    ),
    "mva": (
        *("mva", "motor vehicle accident", "motor vehicle accidents", "car accident", "car accidents"),
        *("auto accident", "auto accidents", "truck accident", "truck accidents", "personal injury"),
        *("accident injury", "injury", "injuries"),
    ),
    "home_services": (
        *("home services", "home service", "home improvement", "home repair", "hvac", "air conditioning"),
        *("roofing", "roof", "roofer", "roofers", "plumbing", "plumber", "plumbers", "gutter", "gutters"),
        *("windows", "siding", "flooring", "electrician", "electricians", "pest control", "water damage"),
        *("garage door", "garage doors", "bath remodel", "bathroom remodel", "kitchen remodel", "tree service"),
        *("appliance repair", "handyman", "locksmith", "painting"),
    ),
}

# "MedicareQ4", "HVAC_Leads", "65+": words split where a person reads them apart.
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")


def infer_vertical(campaign_name: str | None) -> str:
    """The vertical that a campaign's name says, `general` when it says none.

    Where a name says two, the one said first counts; of two that start together, the longer phrase.
    """
    words = [w.lower() for w in _WORD.findall(campaign_name or "")]
    found = [
        (start, -len(phrase), vertical)
        for vertical, phrases in _NAMED_BY.items()
        for phrase in (p.split() for p in phrases)
        for start in range(len(words) - len(phrase) + 1)
        if words[start : start + len(phrase)] == phrase
    ]
    return min(found)[2] if found else GENERAL
