"""Who is the agent, told by words and by who answers whom: the labelled calls with two voices, and with others.

    python bench/roles.py

Of every whole call of bench/judge_calls*.jsonl: as it is; with a recorded announcement before it; with the agent's
second half said by another (a transfer); with the caller's second half said by another (a couple); with an announcement
and a caller who is not recorded; with an announcement and a caller who are taken for one voice. Prints how many
calls have every role right, how many are not sure (the judge then hears every rule in every voice), and in how many an
agent is surely taken for a caller, or a caller for an agent: those are judged wrongly.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from workers.core.transcript import AGENT, CALLER, ROLE_SURE
from workers.factory.roles import assign

ANNOUNCEMENT = (
    "You have reached Senior Benefits. All calls are recorded for quality assurance purposes. If you have Medicare "
    "Part A and B, press one.",
    "Thank you for holding. A licensed agent will be with you shortly. Your call is important to us.",
)
ROLE_OF = {"A": AGENT, "C": CALLER}
Turns = list[tuple[str, str]]  # party, what it says

#: Kind of call -> who says the n-th of some turns of a party: a letter, and a number for a second voice; "" nobody.
KINDS: dict[str, Callable[[str, int, int], str]] = {
    "two voices": lambda who, n, turns: who,
    "announcement": lambda who, n, turns: who,
    "transfer": lambda who, n, turns: "A2" if who == "A" and n > turns / 2 else who,
    "couple": lambda who, n, turns: "C2" if who == "C" and n > turns / 2 else who,
    "not recorded": lambda who, n, turns: who if who == "A" else "",
    "one voice": lambda who, n, turns: who,
}
#: Kind of call -> the voice of the announcement before it.
ANNOUNCED = {"announcement": "A0", "not recorded": "A0", "one voice": "C"}


def main() -> int:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    counts = {kind: Counter(tell(turns, kind) for turns in calls()) for kind in KINDS}
    print(f"{'':14}{'calls':>7}{'right':>7}{'unsure':>8}{'agent as caller':>17}{'caller as agent':>17}")
    for kind, count in counts.items():
        swapped = count["both"]
        print(
            f"{kind:14}{count.total():7}{count['right']:7}{count['unsure']:8}"
            f"{count['agent'] + swapped:17}{count['caller'] + swapped:17}"
        )
    return 0


def calls() -> Iterator[Turns]:
    for path in sorted((ROOT / "bench").glob("judge_calls*.jsonl")):
        for call in map(json.loads, path.read_text().splitlines()):
            turns = [(who, text) for who, text in call["turns"]]
            if {who for who, _ in turns} == set(ROLE_OF):
                yield turns


def tell(turns: Turns, kind: str) -> str:
    """What becomes of a call: right, unsure, or whose role is wrong: agent, caller, both."""
    spoken = [(KINDS[kind](who, n, len(turns)), text) for n, (who, text) in enumerate(turns)]
    if kind in ANNOUNCED:
        spoken = [(ANNOUNCED[kind], text) for text in ANNOUNCEMENT] + spoken
    spoken = [(name, text) for name, text in spoken if name]
    voices = {name: n for n, name in enumerate(dict.fromkeys(name for name, _ in spoken))}
    said: dict[int, list[str]] = {}
    for name, text in spoken:
        said.setdefault(voices[name], []).append(text)
    found, sure = assign(said, [voices[name] for name, _ in spoken])
    if sure < ROLE_SURE:
        return "unsure"
    wrong = {name[0] for name, n in voices.items() if found[n] != ROLE_OF[name[0]]}
    return {"": "right", "A": "agent", "C": "caller"}.get("".join(sorted(wrong)), "both")


if __name__ == "__main__":
    sys.exit(main())
