"""Judging finished calls again: the new verdict of each, and how it differs from the one that stands."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from workers.core.transcript import Transcript
from workers.judge.assessable import why_not_assessable
from workers.judge.findings import NOT_APPLICABLE, PASS, VIOLATION
from workers.judge.judged import judged
from workers.judge.llm.part import ANSWERED, NOT_ASKED, PENDING, as_asked_now, flag_kept, part_in, with_part
from workers.judge.llm.questions import questions_for
from workers.judge.meaning import Meaning
from workers.judge.rules import RuleSet
from workers.judge.speech import Talk
from workers.judge.verdict import CallFacts

JOBS = max(1, min(8, os.cpu_count() or 1))  # processes; judging is all processor time
AHEAD = 2  # pages in flight per process: enough to keep it busy, few enough to keep memory flat

_COLUMNS = ("flagged", "score", "rules", "detail", "rules_hash", "engine_version")


@dataclass(frozen=True)
class Again:
    """What judging one call again gave.

    skip: why it was not judged (then nothing else counts). result: what write_again takes.
    violated, cleared, other: slugs of rules whose outcome changed to, from, or beside `violation`.
    differs: any byte of the verdict differs, versions and hashes included. findings_differ: what it says differs.
    """

    call: str
    skip: str | None = None
    differs: bool = False
    findings_differ: bool = False
    before: str = ""
    after: str = ""
    score_before: int = 0
    score: int = 0
    violated: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    result: dict[str, Any] = field(default_factory=dict)

    @property
    def flipped(self) -> bool:
        return self.before != self.after

    def summary(self) -> dict[str, Any]:
        """The difference in a line, without any spoken word."""
        keys = ("call", "before", "after", "score_before", "score", "violated", "cleared", "other")
        return {key: getattr(self, key) for key in keys}


def judge_one(row: dict[str, Any], rules: RuleSet, meaning: Meaning | None, flags_stay: bool) -> Again:
    """Judge one row of sql/queries/again_calls.sql. What the engine cannot do costs this call alone.

    flags_stay: what a language model flagged stays flagged, whatever it or another has answered since.
    """
    name = row["ringba_call_id"]
    if row["skip"]:
        return Again(name, skip=row["skip"])
    facts = CallFacts(row["vertical"], row["direction"], row["caller_number"], row["start_time_utc"],
                      row["campaign_name"])  # fmt: skip
    try:
        part = _model_part(row, rules)
        new = _with_model_part(judged(facts, row["transcript"], rules, meaning), part, row, flags_stay)
    except Exception as error:  # noqa: BLE001 - one transcript that the engine cannot take must not end the run
        return Again(name, skip=f"the engine failed: {type(error).__name__}")
    old_rules = {r["rule"]: r for r in row["rules"]}
    new_rules = {r["rule"]: r for r in new["rules"]}
    violated: list[str] = []
    cleared: list[str] = []
    other: list[str] = []
    for slug in sorted({*old_rules, *new_rules}):
        old, now = (found.get(slug, {}).get("outcome", NOT_APPLICABLE) for found in (old_rules, new_rules))
        if old != now:
            (violated if now == VIOLATION else cleared if old == VIOLATION else other).append(slug)
        elif now not in (PASS, NOT_APPLICABLE) and _said(old_rules[slug]) != _said(new_rules[slug]):
            other.append(slug)
    return Again(
        name,
        differs=_bytes(new) != _bytes({key: row[key] for key in _COLUMNS}),
        findings_differ=bool(violated or cleared or other)
        or (row["score"], row["flagged"]) != (new["score"], new["flagged"]),
        before=row["status"],
        after="flagged" if new["flagged"] else "safe",
        score_before=row["score"],
        score=new["score"],
        violated=tuple(violated),
        cleared=tuple(cleared),
        other=tuple(other),
        result={
            "id": row["id"],
            "verdict_id": row["verdict_id"],
            **new,
            "lacks_llm": part is not None and part["status"] != row["detail"]["llm"]["status"],
        },
    )


def _model_part(row: dict[str, Any], rules: RuleSet) -> dict[str, Any] | None:
    """What a language model added to the verdict that stands: the rules cannot find it again. None: nothing.

    One that was not asked because nobody could judge the call is still to be asked where that can be judged now.
    """
    part = part_in(row)
    if part is None or part["status"] != NOT_ASKED:
        return part
    poor = why_not_assessable(Talk(Transcript.from_row(**row["transcript"]), rules.lexicon))
    return part if poor else {"status": PENDING, "rules": part["rules"]}


def _with_model_part(
    new: dict[str, Any], part: dict[str, Any] | None, row: dict[str, Any], flags_stay: bool
) -> dict[str, Any]:
    """The new verdict with the language model's part, by the questions as they stand, and with the flag it gave."""
    if part is None:
        return new
    day = date.fromisoformat(new["detail"]["day"])
    asked = questions_for(row["questions"], day, row["vertical"], row["direction"])
    if flags_stay or part["status"] != ANSWERED:
        new = flag_kept(new, row)
    return new | with_part(new, as_asked_now(part, asked))


def judge_all(
    pages: Iterable[list[dict[str, Any]]],
    rule_rows: list[dict[str, Any]],
    rules: RuleSet,
    meaning: Meaning | None,
    jobs: int,
    flags_stay: bool = True,
) -> Iterator[Again]:
    """Judge page after page, in order, by several processes. Holds a few pages at a time."""
    waiting = iter(pages)
    first = next(waiting, [])
    following = next(waiting, None)
    if jobs == 1 or following is None:
        for page in chain([first], [following] if following else [], waiting):
            yield from (judge_one(row, rules, meaning, flags_stay) for row in page)
        return
    # Spawned, not forked: the connection to the database is nobody else's.
    prepared = (rule_rows, meaning.encoder_folder if meaning is not None else None, flags_stay)
    with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare, prepared) as pool:
        begun: deque[Future[list[Again]]] = deque([pool.submit(_judge_page, p) for p in (first, following)])
        for page in waiting:
            begun.append(pool.submit(_judge_page, page))
            if len(begun) > AHEAD * jobs:
                yield from begun.popleft().result()
        while begun:
            yield from begun.popleft().result()


_rules: RuleSet
_meaning: Meaning | None
_flags_stay: bool


def _prepare(rule_rows: list[dict[str, Any]], encoder_folder: Path | None, flags_stay: bool) -> None:
    global _rules, _meaning, _flags_stay
    _rules = RuleSet.from_rows(rule_rows)
    _meaning = Meaning.at(encoder_folder) if encoder_folder else None
    _flags_stay = flags_stay


def _judge_page(page: list[dict[str, Any]]) -> list[Again]:
    return [judge_one(row, _rules, _meaning, _flags_stay) for row in page]


def _said(rule: dict[str, Any]) -> tuple[Any, ...]:
    return rule["reason"], rule["evidence"]


def _bytes(columns: dict[str, Any]) -> bytes:
    return json.dumps(columns, sort_keys=True, separators=(",", ":")).encode()
