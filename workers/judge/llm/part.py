"""The language model's part of a verdict: what it holds, and how it joins what the rules found.

It can add: findings, a summary, a reason for a person to listen. What the rules found, the score
and a flag are as they were.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
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


def part_in(verdict: Mapping[str, Any]) -> dict[str, Any] | None:
    """The part that a verdict (rules, detail) holds, as `with_part` takes it; None where it holds none."""
    if "llm" not in verdict["detail"]:
        return None
    return {**verdict["detail"]["llm"], "rules": [r for r in verdict["rules"] if "found_by" in r]}


def standing(part: Mapping[str, Any], earlier: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The part, with the findings of an earlier one as long as it has no answer: nothing else takes them back."""
    if part["status"] == ANSWERED or not earlier or not earlier["rules"]:
        return part
    return {**part, "rules": earlier["rules"]}


def as_asked_now(part: Mapping[str, Any], questions: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The part, each finding with the version and severity of the question that asks the same now.

    questions: those that the call is asked now, as core.llm_questions() has them. A finding that none of them would ask
    for in the same words is as it was found.
    """
    now = {
        (q["slug"], version): {"version": q["version"], "severity": q["severity"]}
        for q in questions
        for version in q["versions"]
    }
    return {**part, "rules": [found | now.get((found["rule"], found.get("version")), {}) for found in part["rules"]]}


def flag_kept(
    verdict: Mapping[str, Any], earlier: Mapping[str, Any], asked: Container[str] | None = None
) -> dict[str, Any]:
    """The rules' own new verdict, flagged for what the model found where the earlier verdict (detail) is.

    asked: slugs of the questions whose flags are kept, None: of all.
    """
    found = [slug for slug in _flagged_for(earlier["detail"]) if asked is None or slug in asked]
    if not found:
        return dict(verdict)
    review = verdict["detail"]["needs_review"] or _REVIEW + ", ".join(found)
    return {**verdict, "flagged": True, "detail": {**verdict["detail"], "flagged": True, "needs_review": review}}


def with_part(verdict: Mapping[str, Any], part: Mapping[str, Any]) -> dict[str, Any]:
    """The verdict (flagged, score, rules, detail) with this part in place of an earlier one.

    A violation of a critical question, proven by a quote, flags the call for a person to listen;
    the score is the rules' own. What was flagged stays flagged, and keeps its reason.
    """
    rules = [r for r in verdict["rules"] if "found_by" not in r] + list(part.get("rules", ()))
    found = [r["rule"] for r in part.get("rules", ()) if r["outcome"] == VIOLATION and r["severity"] == "critical"]
    detail = dict(verdict["detail"])
    review, before = detail.get("needs_review"), _flagged_for(detail)
    if found and (review is None or before):
        review = _REVIEW + ", ".join(dict.fromkeys([*before, *found]))
    flagged = bool(verdict["flagged"]) or bool(found)
    detail |= {
        "flagged": flagged,
        "needs_review": review,
        "llm": {k: v for k, v in part.items() if k != "rules"},
    }
    return {"flagged": flagged, "score": verdict["score"], "rules": rules, "detail": detail}


def _flagged_for(detail: Mapping[str, Any]) -> list[str]:
    """Slugs of the questions for which a verdict is flagged, where that alone is why a person must listen."""
    reason = detail.get("needs_review") or ""
    return reason.removeprefix(_REVIEW).split(", ") if reason.startswith(_REVIEW) else []
