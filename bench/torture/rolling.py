"""A rolling restart under load, again and again: each program in turn ends cleanly and its successor works."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from datetime import timedelta

from bench.torture.crew import STOP_WAIT_S
from bench.torture.ledger import Ledger
from bench.torture.run import FASTEST_PER_FACTORY, Report, Torture
from bench.torture.world import now

#: Seconds a successor has until its first heartbeat.
START_S = 60.0

#: Seconds a round takes, about, and the rounds for which calls are on their way: one that meets idle lanes proves
#: nothing, and ingest leaves a call alone for its first minute.
ROUND_S, AHEAD = 25.0, 4


def restart_in_turn(torture: Torture, rounds: int, undisturbed_s: float) -> Report:
    """SIGTERM to one program after the other, each once the one before it is at work again; so many rounds.

    undisturbed_s: how long the pipeline is measured before.
    """
    crew, ended, held = torture.crew, Counter[str](), Counter[str]()
    wrong: list[str] = []
    left: list[str] = []
    fastest = FASTEST_PER_FACTORY * torture.factories
    first = round(fastest * (undisturbed_s + ROUND_S * min(rounds, AHEAD)))
    torture.world.add(first, now() - timedelta(hours=3), now() - timedelta(minutes=3), well=True)
    crew.start()
    torture.until_judged(10)
    torture.report.rate_undisturbed = torture.rate(undisturbed_s)
    before, began = torture.count("judged_at is not null"), time.monotonic()
    for turn in range(rounds):
        if turn < rounds - AHEAD:
            _feed(torture, round(fastest * ROUND_S * AHEAD))
        for name in crew.programs:
            code, before_it, after_it = _restart(torture, name)
            ended["clean" if code == 0 else f"status {code}"] += 1
            held.update(before_it)
            if code != 0:
                wrong.append(f"round {turn}: {name} ended with status {code}")
            left += [f"round {turn}: {name} left {n} claims" for n in after_it.values()]
        if turn % 10 == 9:
            torture.say(f"{turn + 1} rounds, {torture.count('judged_at is not null')} calls judged")
    judged = torture.count("judged_at is not null") - before
    torture.report.rate_under_faults = judged / (time.monotonic() - began)
    torture.drain()
    torture.verify()
    with torture.sql() as sql:
        ends = Ledger(sql).ends()
        burned = sql.execute("select id, status, attempts, error_class from core.calls where attempts > 0").fetchall()
    torture.report.figures = {
        **crew.done,
        **{f"ends: {how}": n for how, n in ended.items()},
        **{f"held by {lane} at the signal": n for lane, n in held.items()},
        **{f"{outcome} in {lane}": n for (lane, outcome), n in sorted(ends.items())},
    }
    torture.report.violations |= {
        "Every exit is clean": wrong,
        "A restart leaves no claim": left,
        "A restart burns no attempt": [f"call {r['id']} ({r['status']}) has {r['attempts']} attempts" for r in burned]
        + [f"{n} attempts of {lane} ended as {how}" for (lane, how), n in ends.items() if how in ("zombie", "retried")],
    }
    return torture.report


def _restart(torture: Torture, name: str) -> tuple[int, Counter[str], Counter[str]]:
    """SIGTERM, the end, the successor's first heartbeat; the exit status, and its claims by lane before and after."""
    process = torture.crew.terminate(name)
    if process is None:
        raise TimeoutError(f"{name} was not running when its turn came (seed {torture.seed})")
    held = _claims_of(torture, process.pid)
    try:
        code = process.wait(STOP_WAIT_S)
    except subprocess.TimeoutExpired:
        torture.crew.kill(name)
        code = process.wait()
    left = _claims_of(torture, process.pid)
    torture.until(lambda: _at_work(torture, name, process.pid), START_S, f"{name} did not come back")
    return code, held, left


def _claims_of(torture: Torture, pid: int) -> Counter[str]:
    with torture.sql() as sql:
        rows = sql.execute(
            """select w.lane, count(*) as n from core.calls c join core.workers w on w.id = c.claimed_by
               where w.pid = %s group by 1""",
            [pid],
        ).fetchall()
    return Counter({row["lane"]: row["n"] for row in rows})


def _at_work(torture: Torture, name: str, old: int) -> bool:
    """Whether the successor of process `old` runs and has said so: a worker by its row, the server by an answer."""
    process = torture.crew.programs[name].process
    if process is None or process.pid == old or process.poll() is not None:
        return False
    if name == "health_server":
        return torture.ask_health() != "no answer"
    with torture.sql() as sql:
        return bool(sql.execute("select from core.workers where pid = %s", [process.pid]).rowcount)


def _feed(torture: Torture, waiting: int) -> None:
    """New calls end now, so that at least so many are on their way."""
    short = waiting - (len(torture.world.truth) - torture.count("judged_at is not null"))
    if short > 0:
        torture.world.add(short, now(), now() + timedelta(seconds=2), well=True)
