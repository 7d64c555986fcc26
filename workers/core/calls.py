"""The only owner of a call's state: take in, claim, finish, fail, skip, release, checkpoint.

    pending -> downloaded -> transcribed -> flagged | safe        skipped, failed: off the road

A call in flight is one with a claim (worker, random token, time), whatever its status. Every
change matches id + token, so a worker that was paused past its claim changes nothing. What
finishes a call also claims the next: one statement, one commit.
"""

from __future__ import annotations

import itertools
import math
import re
import uuid
import zlib
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import psycopg

from workers.core.database import Database, Jsonb
from workers.core.errors import CallError, ClaimLost, InternalError, as_call_error

#: core.calls.priority: lower goes first. Recovered is what an operator sent back after it had failed.
LIVE, RECOVERED, BACKFILL = 0, 1, 2

#: Every n-th claim of a worker takes the call that has waited longest, so that new calls never starve old ones.
OLDEST_EVERY = 8

#: Counters are spread over so many rows per lane and outcome; more threads of work than this share rows.
SHARDS = 32

#: Threads of one process take shards side by side: those that shared a row would commit one after the other.
_claimants = itertools.count()


@dataclass(frozen=True, slots=True)
class Call:
    """One claimed call with all its work needs. Times are UTC, durations are seconds.

    stage_input: for the judge the transcript (segments, quality, model); for the factory {"chunks": [finished chunks of
    an earlier attempt], "connected_s"}; for the vault {"refused_sha256": [what was stored and could not be decoded],
    "connected_s", "content_id"}; else None. connected_s: for how long the parties were connected by the call log, null
    when unknown. content_id: of the bytes by which the inbox knows the call, null for other sources.
    deadline_s: seconds after which the claim may be taken back.
    """

    id: int
    ringba_call_id: str
    claim_token: uuid.UUID
    attempts: int
    max_attempts: int
    deadline_s: float
    campaign_name: str | None
    vertical: str
    start_time_utc: datetime
    duration_seconds: float | None
    caller_number: str | None
    direction: str
    priority: int
    audio_url: str | None
    storage_path: str | None
    audio_sha256: str | None
    stage_input: dict[str, Any] | None


#: Half of a character that takes two in UTF-16.
_HALF = re.compile("[\ud800-\udfff]")

_CALL_COLUMNS = tuple(f.name for f in fields(Call))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt; made by done(), failed(), skipped() and released()."""

    kind: str
    query: str
    row: dict[str, Any]


def done(call: Call, finish_query: str, result: dict[str, Any], work_s: float, audio_s: float | None) -> Outcome:
    """The stage's work is finished; `result` holds the columns that the finish query expects."""
    return Outcome("done", finish_query, _row(call, work_s, audio_s) | result)


def failed(call: Call, error: BaseException, work_s: float) -> Outcome:
    """The attempt failed; the error's class decides between another attempt and `failed`."""
    cause: CallError = as_call_error(error)
    row = _row(call, work_s, call.duration_seconds) | {
        "error_class": cause.error_class,
        "processing_error": _storable(str(cause))[:1000],
        "recoverable": cause.recoverable,
        "counted": cause.counted,
        "wait_s": cause.wait_s,
    }
    return Outcome("failed", "fail", row)


def skipped(call: Call, reason: str, duration_s: float | None, work_s: float) -> Outcome:
    """There is nothing to listen to; `reason` is one of the table's skip reasons."""
    row = _row(call, work_s, None) | {"skip_reason": reason, "duration_seconds": duration_s}
    return Outcome("skipped", "skip", row)


def released(call: Call) -> Outcome:
    """The call goes back untouched, its attempt with it."""
    return Outcome("released", "release", _row(call, 0, None))


class Calls:
    """One worker's claims in one lane. One instance per thread of work."""

    def __init__(self, database: Database, lane: str, worker_id: str) -> None:
        self._database = database
        self._lane = lane
        self._worker = worker_id
        self._shard = (zlib.crc32(worker_id.encode()) + next(_claimants)) % SHARDS
        self._next_token = uuid.uuid4()
        self._held_token: uuid.UUID | None = None
        self._claims = 0

    @property
    def tokens(self) -> set[uuid.UUID | None]:
        """Tokens under which this thread holds a call, is still settling one, or asks for the next."""
        return {self._held_token, self._next_token}

    def settle(self, outcome: Outcome | None, claim: bool) -> tuple[bool, Call | None]:
        """Write an outcome (None: nothing to write) and claim the next call if asked to.

        Returns (whether the claim still stood, the next call or None). Safe to repeat after
        DatabaseDown: the outcome is written once, and the call that a lost answer had claimed
        is found again.
        """
        query = outcome.query if outcome else "claim"
        rows = self._database.run(
            query,
            lane=self._lane,
            worker=self._worker,
            shard=self._shard,
            next_token=self._next_token,
            claim=int(claim),
            oldest_first=self._claims % OLDEST_EVERY == OLDEST_EVERY - 1,
            results=Jsonb([_storable(outcome.row)] if outcome else []),
        )
        next_call = next((Call(**{c: r[c] for c in _CALL_COLUMNS}) for r in rows if r["id"] is not None), None)
        self._held_token = next_call.claim_token if next_call else None
        if next_call is not None:
            self._next_token = uuid.uuid4()
            self._claims += 1
        return outcome is None or rows[0]["settled"] > 0, next_call

    def checkpoint(self, call: Call, *parts: dict[str, Any]) -> None:
        """Keep finished parts of a long call. Raises ClaimLost when the claim no longer stands."""
        rows = self._database.run(
            "checkpoint",
            id=call.id,
            claim_token=call.claim_token,
            parts=Jsonb([{"chunk": str(p["chunk"]), "payload": _storable(p)} for p in parts]),
        )
        if not rows[0]["held"]:
            raise ClaimLost


def give_back(database: Database, lane: str, worker_id: str, claims: list[tuple[int, uuid.UUID]]) -> None:
    """Release claims (id, token) that a statement made whose sender had given up on it: nobody works on them."""
    database.run(
        "release",
        lane=lane,
        worker=worker_id,
        next_token=uuid.uuid4(),
        claim=0,
        oldest_first=False,
        results=Jsonb([{"id": id, "claim_token": str(token)} for id, token in claims]),
    )


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many calls were new, how many were known and changed, and which the database did not take (name, reason).

    anew: of those that changed, how many are fetched anew. What they were known by may be no call's any more.
    """

    new: int
    changed: int
    refused: list[dict[str, str]]
    anew: int


def take_in(database: Database, records: list[dict[str, Any]], source: str, min_call_seconds: float) -> TakenIn:
    """Put newly known calls into the queue.

    A call that is known gets new metadata only, its progress is never touched: a call that nobody
    works on may leave the wait for its recording, or come back from having been put aside. One whose
    recording in the inbox is another by now, or bears another id, is fetched anew. The columns are
    those of sql/queries/ingest_calls.sql. One record that cannot be written, or that the database
    does not take, costs none of the others.
    """
    rows, refused = [], []
    for record in records:
        try:
            rows.append(_storable(record))
        except Exception as error:  # noqa: BLE001 - nested too deep, or what nobody foresaw
            refused.append({"name": str(record["name"]), "reason": str(as_call_error(error))})
    taken = _take_in(database, rows, source, min_call_seconds) if rows else TakenIn(0, 0, [], 0)
    return TakenIn(taken.new, taken.changed, refused + taken.refused, taken.anew)


def _take_in(database: Database, records: list[dict[str, Any]], source: str, min_call_seconds: float) -> TakenIn:
    anew = 0
    try:
        rows = Jsonb(records)
        if any(r["content_id"] is not None for r in records):
            # An id may be free only once the call that has it by mistake is corrected, too.
            while more := database.run("ingest_fetch_anew", records=rows):
                anew += len(more)
        if any(r["content_id"] is not None and _corrects(r) for r in records):
            database.run("ingest_adopt", records=rows)
        counts = database.run("ingest_calls", records=rows, source=source, min_call_seconds=min_call_seconds)[0]
        return TakenIn(counts["new"], counts["changed"] + anew, counts["refused"], anew)
    except (psycopg.DataError, psycopg.IntegrityError) as error:
        if len(records) == 1:
            reason = f"the database does not take it: {type(error).__name__}"
            return TakenIn(0, anew, [{"name": str(records[0]["name"]), "reason": reason}], anew)
    half = len(records) // 2
    a = _take_in(database, records[:half], source, min_call_seconds)
    b = _take_in(database, records[half:], source, min_call_seconds)
    return TakenIn(a.new + b.new, a.changed + b.changed + anew, a.refused + b.refused, a.anew + b.anew + anew)


def _corrects(record: dict[str, Any]) -> bool:
    """Whether a recording's metadata may say more than was assumed when it was first seen without them."""
    renamed = record["ringba_call_id"] != record["content_id"]
    return bool(renamed or record["told_start"] or record["told_direction"])


def skip_unrecorded(database: Database, ids: list[str]) -> int:
    """The source has answered about these calls (ringba_call_id), and what it said of them is taken in.

    Those that still wait for a recording a day after they began are put aside, the others are due to be asked about
    later; returns how many were put aside.
    """
    count: int = database.run("ingest_skip_unrecorded", ids=ids)[0]["skipped"]
    return count


def refresh_urls(database: Database, fresh: list[dict[str, Any]], os_user: str | None = None) -> list[str]:
    """Give calls that failed as expired_url a fresh URL and send them back to pending; returns their ids.

    fresh: rows of ringba_call_id and audio_url. A call in any other state is left alone. os_user: who asked for it,
    for the receipts; None: the lane did by itself.
    """
    rows = database.run(
        "ingest_refresh_urls",
        fresh=Jsonb([_storable(r) for r in fresh]),
        os_user=None if os_user is None else _storable(os_user),
    )
    return [row["ringba_call_id"] for row in rows]


def recover(
    database: Database,
    mode: str,
    classes: list[str] | None,
    since: datetime | None,
    before: datetime,
    limit: int,
    os_user: str,
) -> list[dict[str, Any]]:
    """Send up to `limit` failed calls back to the stage that has all it needs; returns them with `to_status`.

    mode: recover_with_audio or recover_all; core.recovery_plan says which calls that means. classes: only
    these error classes. since, before: only calls that failed between these times (UTC). A trigger
    writes one row of core.recoveries a call, with `os_user` in it.
    """
    return database.run(
        "recover",
        mode=mode,
        classes=classes,
        since=since,
        before=before,
        limit=limit,
        os_user=_storable(os_user),
    )


def override(database: Database, call_id: str, status: str | None, reason: str, said_by: str) -> dict[str, Any] | None:
    """Let a person's word win over every verdict of a call, or (status None) let the verdict count again.

    call_id: the ringba_call_id, or our own number. status: flagged or safe. Returns None when there is no such
    call, else `changed` (false: the same was said before, or the verdict is in force anyway), `found` (what the
    verdict says; None: the call has none, and nothing was changed) and `status` (of the call, from now on).
    """
    rows = database.run("override", id=call_id, status=status, reason=_storable(reason), said_by=_storable(said_by))
    return rows[0] if rows else None


def ask_again(database: Database, call_id: str | None, after: int, limit: int) -> list[dict[str, Any]]:
    """Let the language model be asked once more about finished calls for which its part came to nothing.

    call_id: one call by its ringba_call_id or our own number; None: the next `limit` of all whose `id` is greater than
    `after`. Returns their `id` and `ringba_call_id`.
    """
    return database.run("llm_ask_again", call=call_id, after=after, limit=limit)


def write_again(database: Database, run: int, results: list[dict[str, Any]]) -> tuple[int, int]:
    """Write new verdicts of calls that were judged before, and move their status, in one transaction.

    run: the row of core.judge_again_runs that says who and why. results: `id`, `verdict_id` (the verdict that they
    were compared with: any other that is current by now stays), flagged, score, rules, detail, rules_hash, rules_seen
    (of the table of rules when they were read: once it is another, nothing is written) and engine_version. Returns how
    many were written, and how many of these went from flagged to safe or back.
    """
    rows = database.run("again_write", run=run, results=Jsonb([_storable(r) for r in results]))
    return len(rows), sum(row["flipped"] for row in rows)


def refused(outcome: Outcome, error: psycopg.Error) -> Outcome:
    """The outcome to write in place of one whose values the database does not take (and never would)."""
    keep = {k: outcome.row[k] for k in ("id", "claim_token", "work_s", "audio_s")}
    constraint = error.diag.constraint_name or error.diag.column_name or "its values"
    detail = f"the database refused the result: {type(error).__name__} in {constraint}"
    return Outcome(
        "failed",
        "fail",
        keep
        | {
            "error_class": InternalError.error_class,
            "processing_error": str(InternalError(detail)),
            "recoverable": False,
            "counted": True,
        },
    )


def _row(call: Call, work_s: float, audio_s: float | None) -> dict[str, Any]:
    return {
        "id": call.id,
        "claim_token": str(call.claim_token),
        "work_s": round(work_s, 3),
        "audio_s": audio_s,
    }


def _storable(value: Any) -> Any:
    """Without what Postgres does not take, and what a source, a model or a file name can hold all the same.

    That is a NUL and half a character in a text, and a number that is not finite: no call is worth losing for one.
    """
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value.replace("\x00", ""))
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {_storable(k): _storable(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_storable(v) for v in value]
    return value
