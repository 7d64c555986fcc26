"""What happened to every call, written by a trigger of the bench's own: claims, their ends, changes of status.

The product's counters and rows are compared with it, so it must not come from the product's code.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import psycopg

Sql = psycopg.Connection[dict[str, Any]]

RECORDER = """
create schema torture;
create table torture.ledger (
    at timestamptz not null default clock_timestamp(), call_id bigint not null,
    was text, became text not null, old_by text, new_by text, old_token uuid, new_token uuid,
    claimed_at timestamptz, attempts_before smallint, attempts_after smallint,
    error_class text, moved boolean, topped_up boolean
);
create function torture.record() returns trigger language plpgsql security definer as $$
begin
    insert into torture.ledger (call_id, was, became, old_by, new_by, old_token, new_token, claimed_at,
                                attempts_before, attempts_after, error_class, moved, topped_up)
    values (new.id, old.status, new.status, old.claimed_by, new.claimed_by, old.claim_token, new.claim_token,
            old.claimed_at, old.attempts, new.attempts, new.error_class, old.next_attempt_at <> new.next_attempt_at,
            old.lacks_llm and not new.lacks_llm and new.error_class is null);
    return null;
end $$;
create trigger torture_ledger after update on core.calls for each row
    when (old.claim_token is distinct from new.claim_token or old.status <> new.status)
    execute function torture.record();
"""

#: The lane that works on calls of a status; the language model's part is added to judged calls.
LANE_OF = {
    "pending": "vault",
    "downloaded": "factory",
    "transcribed": "judge",
    "flagged": "top_up",
    "safe": "top_up",
}


def begin(sql: Sql) -> None:
    """Write everything down from now on."""
    sql.execute(RECORDER)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Reclaim:
    """A claim that was taken back: who held it, when it was made and when it ended (wall clock, seconds)."""

    worker: str
    claimed_at: float
    taken_at: float


class Ledger:
    """Reads what was written."""

    def __init__(self, sql: Sql) -> None:
        self.rows = sql.execute(
            """select *, extract(epoch from at)::float8 as at_s, extract(epoch from claimed_at)::float8 as claimed_s
               from torture.ledger order by at"""
        ).fetchall()

    def ends(self) -> Counter[tuple[str, str]]:
        """(lane, outcome) of every claim that ended, told apart by what changed in the row."""
        return Counter((LANE_OF[r["was"]], _outcome(r)) for r in self.rows if r["old_token"] is not None)

    def reclaims(self) -> list[Reclaim]:
        return [
            Reclaim(r["old_by"], r["claimed_s"], r["at_s"])
            for r in self.rows
            if r["old_token"] is not None and r["error_class"] == "zombie" and r["moved"]
        ]

    def transitions(self) -> Counter[tuple[str, str]]:
        return Counter((r["was"], r["became"]) for r in self.rows if r["was"] != r["became"])

    def arrivals(self, status: str) -> Counter[int]:
        """How often each call came to a status."""
        return Counter(r["call_id"] for r in self.rows if r["was"] != r["became"] and r["became"] == status)

    def topped_up(self) -> Counter[int]:
        """How often the language model's part joined each call."""
        return Counter(r["call_id"] for r in self.rows if r["topped_up"] and r["old_token"] is not None
                       and LANE_OF[r["was"]] == "top_up")  # fmt: skip

    def unbalanced(self) -> list[str]:
        """Claims that ended more or less than once, or changed hands without an end."""
        begun = Counter(r["new_token"] for r in self.rows if r["new_token"] is not None)
        ended = Counter(r["old_token"] for r in self.rows if r["old_token"] is not None)
        wrong = [f"claim {t} was made {begun[t]} times and ended {ended[t]} times" for t in begun | ended
                 if begun[t] != 1 or ended[t] != 1]  # fmt: skip
        wrong += [f"call {r['call_id']} went from one claim to another" for r in self.rows
                  if r["old_token"] is not None and r["new_token"] is not None]  # fmt: skip
        return wrong


def _outcome(row: dict[str, Any]) -> str:
    """What became of a claim: the new status, or topped_up, zombie, retried, deferred, released."""
    if row["topped_up"] and row["old_token"] is not None:
        return "topped_up"
    if row["became"] != row["was"]:
        return str(row["became"])
    if row["attempts_after"] < row["attempts_before"]:
        return "deferred" if row["moved"] else "released"
    if row["attempts_after"] == 0 or not row["moved"]:
        return "kept its status"
    return "zombie" if row["error_class"] == "zombie" else "retried"
