"""What a claim reads: the plan of the statement inside core.claim_waiting, taken from the function as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg


@dataclass(frozen=True)
class Reads:
    """rows: calls that the scan of the queue returned or threw away. pages: buffers it touched.

    index: what the queue was read by. others: how core.calls was read besides.
    """

    rows: int
    pages: int
    index: str
    others: tuple[str, ...]


def claim_cost(sql: psycopg.Connection[dict[str, Any]], limit: int, oldest_first: bool, lane: str = "vault") -> Reads:
    """Explain the UPDATE of the claim, with the parameters a lane gives it and the settings of the function."""
    row = sql.execute("select prosrc, proconfig from pg_proc where proname = 'claim_waiting'").fetchone()
    assert row is not None
    updates = re.findall(r"update core\.calls c\s.*?;", row["prosrc"], re.DOTALL)
    assert len(updates) == 2, "claim_waiting is not as it was: mend this look at its plan"
    wanted = next(u for u in updates if ("order by w.next_attempt_at" in u) == oldest_first)
    status = sql.execute("select input_status from core.lanes where lane = %s", (lane,)).fetchone()
    assert status is not None
    for number, name in enumerate(("l.input_status", "p_limit", "p_worker", "p_token"), 1):
        wanted = wanted.replace(name, f"${number}")
    with sql.transaction(force_rollback=True):
        for setting in row["proconfig"]:
            name, _, value = setting.partition("=")
            sql.execute("select set_config(%s, %s, true)", (name, value))
        sql.execute(f"prepare the_claim (text, integer, text, uuid) as {wanted}")  # type: ignore[arg-type]
        values = f"'{status['input_status']}', {limit}, 'nobody', gen_random_uuid()"
        plan = sql.execute(f"explain (analyze, buffers, format json) execute the_claim ({values})").fetchone()  # type: ignore[arg-type]
    sql.execute("deallocate the_claim")
    assert plan is not None
    scans = list(_scans(plan["QUERY PLAN"][0]["Plan"]))
    queue = next(s for s in scans if s["Alias"] == "w")
    others = tuple(s.get("Index Name", s["Node Type"]) for s in scans if s is not queue)
    read = queue["Actual Rows"] * queue["Actual Loops"] + queue.get("Rows Removed by Filter", 0)
    pages = queue["Shared Hit Blocks"] + queue["Shared Read Blocks"]
    return Reads(int(read), pages, queue.get("Index Name", queue["Node Type"]), others)


def _scans(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "Plans" not in plan:
        yield plan
    for below in plan.get("Plans", []):
        yield from _scans(below)
