"""What a claim reads: the plan of the statement inside core.claim_waiting, taken from the function's own source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import psycopg


@dataclass(frozen=True)
class Reads:
    """rows: rows that the scan of core.calls returned or threw away. pages: buffers it touched."""

    rows: int
    pages: int
    index: str


def claim_cost(sql: psycopg.Connection[dict[str, Any]], limit: int, oldest_first: bool, lane: str = "vault") -> Reads:
    """Explain the SELECT of the claim as it stands in the database, with the parameters a lane gives it."""
    row = sql.execute("select prosrc from pg_proc where proname = 'claim_waiting'").fetchone()
    assert row is not None
    selects = re.findall(r"\(\s*(select w\.id from .*?)\) as waiting", row["prosrc"], re.DOTALL)
    assert len(selects) == 2, "claim_waiting is not as it was: mend this look at its plan"
    wanted = next(s for s in selects if ("order by w.next_attempt_at" in s) == oldest_first)
    status = sql.execute("select input_status from core.lanes where lane = %s", (lane,)).fetchone()
    assert status is not None
    wanted = wanted.replace("l.input_status", "$1").replace("p_limit", "$2")
    sql.execute("set plan_cache_mode = force_generic_plan")  # what a long-lived worker ends up with
    sql.execute(f"prepare the_claim (text, integer) as {wanted}")  # type: ignore[arg-type]
    try:
        with sql.transaction(force_rollback=True):
            query = f"explain (analyze, buffers, format json) execute the_claim ('{status['input_status']}', {limit})"
            plan = sql.execute(query).fetchone()  # type: ignore[arg-type]
    finally:
        sql.execute("deallocate the_claim")
        sql.execute("reset plan_cache_mode")
    assert plan is not None
    scan = _scan(plan["QUERY PLAN"][0]["Plan"])
    read = scan["Actual Rows"] * scan["Actual Loops"] + scan.get("Rows Removed by Filter", 0)
    pages = scan["Shared Hit Blocks"] + scan["Shared Read Blocks"]
    return Reads(int(read), pages, scan.get("Index Name", scan["Node Type"]))


def _scan(plan: dict[str, Any]) -> dict[str, Any]:
    """The leaf that reads core.calls."""
    while "Plans" in plan:
        plan = plan["Plans"][0]
    return plan
