"""The language model's part of a verdict: what it holds, and how it joins what the rules found.

It can add: findings, a summary, a reason for a person to listen. What the rules found, the score
and a flag are as they were.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workers.judge.findings import VIOLATION

ANSWERED, INVALID, PENDING, NOT_ASKED = "answered", "invalid", "pending", "not_asked"

_REVIEW = "the language model found "


def pending(model: str, prompt: str) -> dict[str, Any]:
    """The part of a call that was judged by the rules and waits to be topped up."""
    return {"status": PENDING, "model": model, "prompt": prompt}


def not_asked(reason: str) -> dict[str, Any]:
    """The part of a call whose words are too poor to ask about."""
    return {"status": NOT_ASKED, "reason": reason}


def with_part(verdict: Mapping[str, Any], part: Mapping[str, Any]) -> dict[str, Any]:
    """The verdict (flagged, score, rules, detail) with this part in place of an earlier one.

    A violation of a critical question, proven by a quote, flags the call for a person to listen;
    the score is the rules' own.
    """
    rules = [r for r in verdict["rules"] if "found_by" not in r] + list(part.get("rules", ()))
    found = [r["rule"] for r in part.get("rules", ()) if r["outcome"] == VIOLATION and r["severity"] == "critical"]
    detail = dict(verdict["detail"])
    by_rules = detail.get("needs_review")
    if isinstance(by_rules, str) and by_rules.startswith(_REVIEW):
        by_rules = None
    flagged = bool(verdict["flagged"]) or bool(found)
    detail |= {
        "flagged": flagged,
        "needs_review": by_rules or (_REVIEW + ", ".join(found) if found else None),
        "llm": {k: v for k, v in part.items() if k != "rules"},
    }
    return {"flagged": flagged, "score": verdict["score"], "rules": rules, "detail": detail}
