"""What fits: the whole call, or its head, its tail and the surroundings of what the rules found."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workers.judge.llm.lines import Line

#: UTF-8 bytes per token; English has about 4 with any current vocabulary, so this guesses too many tokens.
BYTES_PER_TOKEN = 3.0

#: Shares of the budget: how a call begins and ends matters for any question; what the rules found comes next.
HEAD, TAIL = 0.35, 0.25

#: Lines on each side of a finding.
AROUND = 4

#: Gaps that are recorded by their seconds; more are counted only.
RANGES_MAX = 20


def tokens_of(text: str) -> int:
    """How many tokens a text has at most, near enough."""
    return math.ceil(len(text.encode()) / BYTES_PER_TOKEN) + 2


@dataclass(frozen=True)
class Excerpt:
    """The lines that are shown, and what was left out."""

    lines: tuple[Line, ...]
    left_out: dict[str, Any] | None


def excerpt(lines: list[Line], findings: Iterable[tuple[float, float]], budget: int) -> Excerpt:
    """Choose lines of at most `budget` tokens. findings: (start, end) in seconds, the weightiest first."""
    costs = [tokens_of(line.written()) for line in lines]
    if sum(costs) <= budget:
        return Excerpt(tuple(lines), None)
    chosen: set[int] = set()
    left = budget

    def take(order: Iterable[int], share: float) -> None:
        nonlocal left
        allowed = min(left, budget * share)
        for at in order:
            if at in chosen:
                continue
            if costs[at] > allowed:
                return
            chosen.add(at)
            allowed -= costs[at]
            left -= costs[at]

    take(range(len(lines)), HEAD)
    take(range(len(lines) - 1, -1, -1), TAIL)
    for start, end in findings:
        hit = [at for at, line in enumerate(lines) if line.start <= end and line.end >= start]
        if hit:
            middle, wide = hit[: 2 * AROUND], range(max(0, hit[0] - AROUND), min(len(lines), hit[-1] + AROUND + 1))
            take([*middle, *(at for at in wide if at not in middle)], 1.0)
    take(range(len(lines)), 1.0)
    return Excerpt(tuple(lines[at] for at in sorted(chosen)), _left_out(lines, chosen))


def _left_out(lines: list[Line], chosen: set[int]) -> dict[str, Any]:
    gaps: list[list[int]] = []
    for at in range(len(lines)):
        if at in chosen:
            continue
        if gaps and gaps[-1][1] == at - 1:
            gaps[-1][1] = at
        else:
            gaps.append([at, at])
    return {
        "lines": len(lines) - len(chosen),
        "of_lines": len(lines),
        "words": sum(len(line.words) for at, line in enumerate(lines) if at not in chosen),
        "gaps": len(gaps),
        "seconds": [[round(lines[a].start, 2), round(lines[b].end, 2)] for a, b in gaps[:RANGES_MAX]],
    }
