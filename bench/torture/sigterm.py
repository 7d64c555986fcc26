"""SIGTERM of every worker at once, under load, again and again: no attempt is burned and no claim is left."""

from __future__ import annotations

import random
import time
from collections import Counter
from datetime import timedelta

from bench.torture.ledger import Ledger
from bench.torture.run import FASTEST_PER_FACTORY, Report, Torture
from bench.torture.world import now

#: Seconds between the moment at which all lanes are at work and the signal, at most.
AT_WORK_S = 2.0

#: Seconds all lanes have to be at work after a start.
START_S = 60.0


def stop_everything(torture: Torture, rounds: int) -> Report:
    """Start everything, let it work, stop everything; so many times. At the end the pipeline drains and is checked."""
    dice = random.Random(f"sigterm {torture.seed}")
    held: Counter[str] = Counter()
    late: list[str] = []
    burned: list[str] = []
    left: list[str] = []
    calls = round(FASTEST_PER_FACTORY * torture.factories * AT_WORK_S * rounds) + 20
    torture.world.add(calls, now() - timedelta(hours=3), now() - timedelta(minutes=3), well=True)
    for turn in range(rounds):
        torture.crew.start()
        holding = _wait_for_work(torture)
        time.sleep(dice.uniform(0, AT_WORK_S))
        holding = _claims(torture) or holding
        late += torture.crew.stop_all()
        held.update(holding)
        with torture.sql() as sql:
            left += [
                f"round {turn}: call {r['id']} is held by {r['claimed_by']} although no worker runs"
                for r in sql.execute("select id, claimed_by from core.calls where claimed_by is not null").fetchall()
            ]
            burned += [
                f"round {turn}: call {r['id']} ({r['status']}) has {r['attempts']} attempts, {r['error_class']}"
                for r in sql.execute(
                    "select * from core.calls where attempts > 0 or error_class is not null"
                ).fetchall()
            ]
        if turn % 10 == 9:
            torture.say(f"{turn + 1} rounds, {sum(held.values())} claims were held when the signal came")
    torture.crew.start()
    torture.drain()
    torture.report.figures = dict(torture.crew.done) | {f"held by {lane} at the signal": n for lane, n in held.items()}
    torture.verify()
    with torture.sql() as sql:
        ends = Ledger(sql).ends()
    torture.report.figures |= {f"{outcome} in {lane}": n for (lane, outcome), n in sorted(ends.items())}
    burned += [f"{n} attempts of {lane} ended as {o}" for (lane, o), n in ends.items() if o in ("zombie", "retried")]
    torture.report.violations |= {
        "SIGTERM leaves no claim": left,
        "SIGTERM burns no attempt": burned,
        "Every process ends within its time": late,
    }
    return torture.report


def _claims(torture: Torture) -> Counter[str]:
    with torture.sql() as sql:
        rows = sql.execute(
            "select split_part(claimed_by, '-', 1) as lane, count(*) as n from core.calls"
            " where claimed_by is not null group by 1"
        ).fetchall()
    return Counter({r["lane"]: r["n"] for r in rows})


def _wait_for_work(torture: Torture) -> Counter[str]:
    """Until calls are held; a signal that meets nobody at work proves nothing."""
    ends = time.monotonic() + START_S
    while not (holding := _claims(torture)):
        if time.monotonic() > ends:
            raise TimeoutError(f"no lane was at work {START_S:.0f} s after its start (seed {torture.seed})")
        time.sleep(0.1)
    return holding
