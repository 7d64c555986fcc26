"""Explores every interleaving of the claim protocol and checks what must hold in each state.

usage: python -m tests.protocol.explore [--workers N] [--calls N] [--stages N] [--attempts N]

Prints the states explored for the protocol as it is, and for each deliberately broken variant the
shortest way to what it breaks. Exit status 1 when the protocol breaks or a variant does not.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import deque
from dataclasses import dataclass, replace

from tests.protocol.model import (
    BROKEN,
    FAILED,
    OPEN,
    Rules,
    State,
    Violation,
    actions,
    initial,
)

#: What may happen but must not be needed for a call to reach its end.
HARM = ("dies", "pauses", "asked to stop", "deadline", "lease")


@dataclass(frozen=True)
class Report:
    """What exploring found: None in `broken` when every invariant held in every state."""

    states: int
    steps: int
    broken: str | None
    path: list[str]


def explore(rules: Rules) -> Report:
    """Visit every reachable state, nearest first, and stop at the first that breaks an invariant."""
    first = canonical(initial(rules))
    came_from: dict[State, tuple[State, str] | None] = {first: None}
    backwards: dict[State, list[State]] = {}
    queue, steps = deque([first]), 0
    while queue:
        state = queue.popleft()
        if fault := broken(state, rules):
            return Report(len(came_from), steps, fault, _path(came_from, state))
        try:
            for name, following in actions(state, rules):
                steps += 1
                if fault := changed_what_is_final(state, following):
                    return Report(len(came_from), steps, fault, [*_path(came_from, state), name])
                following = canonical(following)
                if not any(word in name for word in HARM):
                    backwards.setdefault(following, []).append(state)
                if following not in came_from:
                    came_from[following] = (state, name)
                    queue.append(following)
        except Violation as violation:
            return Report(len(came_from), steps, str(violation), _path(came_from, state))
    stuck = _cannot_end(came_from, backwards)
    if stuck is not None:
        return Report(
            len(came_from),
            steps,
            "a claim without owner: the call stays held until its deadline",
            _path(came_from, stuck),
        )
    return Report(len(came_from), steps, None, [])


def broken(state: State, rules: Rules) -> str | None:
    """The invariant that this state breaks, if any."""
    for i, call in enumerate(state.calls):
        if max(call.results) > 1:
            return f"double effect: a result of call {i} was written twice"
        if call.begun > rules.max_attempts:
            return f"attempts without bound: call {i} was begun {call.begun} times at one stage"
        if call.owner is not None and call.status != OPEN:
            return f"call {i} is {call.status} and claimed"
        if call.status != FAILED and sum(call.results) != (call.stage if call.status == OPEN else rules.stages):
            return f"call {i} is at stage {call.stage} with results {call.results}"
    return None


def changed_what_is_final(before: State, after: State) -> str | None:
    """Done and failed calls stay so: only an operator brings one back."""
    for i, (a, b) in enumerate(zip(before.calls, after.calls, strict=True)):
        if a.status != OPEN and a != b:
            return f"call {i} was {a.status} and was changed"
    return None


def canonical(state: State) -> State:
    """The state with tokens numbered by appearance: which random number it was makes no difference."""
    names: dict[int | None, int | None] = {None: None}
    for thing in (*state.calls, *state.workers, *([state.late] if state.late else [])):
        names.setdefault(thing.token, len(names))
    return State(
        tuple(c._replace(token=names[c.token]) for c in state.calls),
        tuple(w._replace(token=names[w.token]) for w in state.workers),
        state.late and state.late._replace(token=names[state.late.token]),
        state.noted,
    )


def _cannot_end(came_from: dict[State, tuple[State, str] | None], backwards: dict[State, list[State]]) -> State | None:
    """A state from which calls do not all end unless something dies or a deadline passes first."""
    ended = [s for s in came_from if all(c.status != OPEN for c in s.calls)]
    seen, queue = set(ended), deque(ended)
    while queue:
        for before in backwards.get(queue.popleft(), ()):
            if before not in seen:
                seen.add(before)
                queue.append(before)
    return next((s for s in came_from if s not in seen), None)


def _path(came_from: dict[State, tuple[State, str] | None], state: State) -> list[str]:
    names: list[str] = []
    step = came_from[state]
    while step is not None:
        state, name = step
        names.append(name)
        step = came_from[state]
    return names[::-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--calls", type=int, default=1)
    parser.add_argument("--stages", type=int, default=2)
    parser.add_argument("--attempts", type=int, default=2)
    chosen = parser.parse_args()
    size = {
        "workers": chosen.workers,
        "calls": chosen.calls,
        "stages": chosen.stages,
        "max_attempts": chosen.attempts,
    }
    began = time.monotonic()
    real = explore(Rules(**size))
    print(f"the protocol: {real.states:,} states, {real.steps:,} steps, {time.monotonic() - began:.0f} s: ", end="")
    print(real.broken or "every invariant holds")
    _print_path(real)
    wrong = real.broken is not None
    for name, rules in BROKEN.items():
        found = explore(replace(rules, **size))
        wrong |= found.broken is None
        print(f"\n{name}: {found.broken or 'NOT CAUGHT'} ({found.states:,} states)")
        _print_path(found)
    return 1 if wrong else 0


def _print_path(report: Report) -> None:
    for number, name in enumerate(report.path, 1):
        print(f"  {number:2}. {name}")


if __name__ == "__main__":
    sys.exit(main())
