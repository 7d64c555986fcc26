"""Which fault comes when: drawn from a seed before anything starts, so that a run can be told again."""

from __future__ import annotations

import random
from dataclasses import dataclass

#: How often each kind lies in the deck. Every deck dealt holds all of them; `Faults` has a method for each.
DECK = {
    "sigkill": 8,
    "sleep_past_the_lease": 2,
    "sleep": 3,
    "sigterm": 3,
    "deploy": 1,
    "postgres_restart": 1,
    "postgres_crash": 1,
    "cut_request": 4,
    "cut_running": 4,
    "cut_answer": 4,
    "cut_all": 1,
    "half_open": 1,
    "database_refuses": 1,
    "clock_jump": 3,
    "disk_full": 2,
    "storage_broken": 2,
    "call_log_faults": 3,
    "call_log_down": 1,
    "slack_faults": 3,
    "llm_down": 2,
}

#: Seconds each kind lasts, from and to; kinds that are over at once are not named.
LASTS_S = {
    "sleep_past_the_lease": (64, 80),
    "sleep": (2, 20),
    "postgres_restart": (0.5, 3),
    "postgres_crash": (0, 1.5),
    "database_refuses": (1, 5),
    "clock_jump": (3, 20),
    "disk_full": (3, 10),
    "storage_broken": (2, 6),
    "call_log_faults": (5, 20),
    "call_log_down": (5, 20),
    "llm_down": (5, 20),
}

#: These need time to be answered before the faults stop: a short run deals them first.
EARLY = ("sleep_past_the_lease", "sigkill", "half_open", "postgres_restart", "postgres_crash", "deploy")

#: Seconds between two faults in a long run, on average; a short one deals its deck at least once.
MEAN_GAP_S = 5.0


@dataclass(frozen=True, slots=True)
class Fault:
    """at_s, lasts_s: seconds from the first fault on. dice: what else is drawn for it, from 0 to 1."""

    at_s: float
    kind: str
    lasts_s: float
    dice: float


def plan(seed: int, seconds: float) -> list[Fault]:
    """The faults of a run of so many seconds, in order. The same seed and length give the same plan."""
    dice = random.Random(f"faults {seed}")
    cards = [kind for kind, count in DECK.items() for _ in range(count)]
    gap_s = min(MEAN_GAP_S, seconds / (len(cards) + 1))
    faults: list[Fault] = []
    hand: list[str] = []
    at = 0.0
    while True:
        at += dice.uniform(0.3, 1.7) * gap_s
        if at >= seconds and not (hand and len(faults) < len(cards)):
            return faults
        if not hand:
            hand = dice.sample(cards, len(cards))
            if not faults:
                hand.sort(key=lambda kind: kind not in EARLY)
            hand.reverse()
        kind = hand.pop()
        lasts = dice.uniform(*LASTS_S[kind]) if kind in LASTS_S else 0.0
        faults.append(Fault(round(min(at, seconds), 2), kind, round(lasts, 2), dice.random()))
