"""Every law of a call's life, checked from the outside: with SQL, the store, Slack's own record, and the truth.

Each check returns sentences, one per violation; the pipeline is at rest when they run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.torture.ledger import LANE_OF, Ledger, Sql
from bench.torture.stand_in import transcript_of
from bench.torture.world import World
from workers.core.database import query_text
from workers.core.transcript import Transcript
from workers.judge.rules import RuleSet
from workers.judge.verdict import CallFacts, judge_call

#: At most so many sentences of one check are printed; the count is.
SHOWN = 5

#: Changes of status that exist; nobody recovers or judges anew in these runs.
LEGAL = {
    ("pending", "downloaded"),
    ("pending", "skipped"),
    ("downloaded", "transcribed"),
    ("transcribed", "flagged"),
    ("transcribed", "safe"),
    *((status, "failed") for status in ("pending", "downloaded", "transcribed")),
}

#: Outcomes that are no end of an attempt at all: the attempt was given back.
NOT_COUNTED = {"released"}


@dataclass
class Scene:
    """What the checks look at. stored: every key of the store and the hash (hex) of what lies there."""

    sql: Sql
    world: World
    stored: Callable[[], dict[str, str]]
    ledger: Ledger
    metrics: str

    def rows(self, query: str) -> list[dict[str, Any]]:
        return self.sql.execute(query).fetchall()  # type: ignore[arg-type]


CHECKS: dict[str, Callable[[Scene], list[str]]] = {}


def check(function: Callable[[Scene], list[str]]) -> Callable[[Scene], list[str]]:
    CHECKS[(function.__doc__ or "").rstrip(".")] = function
    return function


def run_all(scene: Scene) -> dict[str, list[str]]:
    """law -> its violations."""
    return {law: function(scene) for law, function in CHECKS.items()}


@check
def known(s: Scene) -> list[str]:
    """Every call of the log is in the table once, and no other."""
    found = Counter(r["ringba_call_id"] for r in s.rows("select ringba_call_id from core.calls"))
    wrong = [f"{name} is missing" for name in s.world.truth.keys() - found.keys()]
    return wrong + [f"{n} rows of {name}" for name, n in found.items() if n != 1 or name not in s.world.truth]


@check
def final(s: Scene) -> list[str]:
    """Every call is in the one final state that its recording asks for."""
    wrong = []
    for r in s.rows("select * from core.calls"):
        truth = s.world.truth.get(r["ringba_call_id"])
        is_so = (r["status"], r["skip_reason"] or r["error_class"] or "")
        if truth is None or r["ringba_call_id"] in _killed_for_good(s):
            continue
        if truth.status == "judged":
            right = r["status"] in ("flagged", "safe") and not is_so[1]
        else:
            right = is_so == (truth.status, truth.reason)
        if not right:
            wrong.append(f"{r['ringba_call_id']} is {is_so}, should be {truth.status} {truth.reason}")
    return wrong


@check
def claims(s: Scene) -> list[str]:
    """No claim is left, and every claim that was made ended once."""
    held = s.rows("select id, claimed_by from core.calls where num_nonnulls(claimed_by, claim_token, claimed_at) > 0")
    return [f"call {r['id']} is still held by {r['claimed_by']}" for r in held] + s.ledger.unbalanced()


@check
def attempts(s: Scene) -> list[str]:
    """No call was tried more often than its lane allows, and a finished one has no attempts on it."""
    limits = {r["lane"]: r["max_attempts"] for r in s.rows("select lane, max_attempts from core.lanes")}
    over = [r for r in s.ledger.rows if r["attempts_after"] > limits.get(LANE_OF.get(r["was"], ""), 100)]
    wrong = [f"call {r['call_id']} came to {r['attempts_after']} attempts" for r in over]
    left = s.rows(
        "select id, attempts from core.calls where status in ('flagged', 'safe', 'skipped') and attempts <> 0"
    )
    return wrong + [f"finished call {r['id']} has {r['attempts']} attempts" for r in left]


@check
def once(s: Scene) -> list[str]:
    """Every change of status is a legal one and happened once."""
    wrong = [f"{n} times {a} -> {b}" for (a, b), n in s.ledger.transitions().items() if (a, b) not in LEGAL]
    for status in ("downloaded", "transcribed", "flagged", "safe", "skipped", "failed"):
        wrong += [f"call {c} became {status} {n} times" for c, n in s.ledger.arrivals(status).items() if n > 1]
    return wrong


@check
def recordings(s: Scene) -> list[str]:
    """Every recording lies in the store as it was on its host, under its hash, and nothing else does."""
    wrong, wanted, stored = [], set(), s.stored()
    for r in s.rows("select ringba_call_id, status, storage_path, audio_sha256 from core.calls"):
        truth = s.world.truth.get(r["ringba_call_id"])
        if r["storage_path"] is None:
            continue
        wanted.add(r["storage_path"])
        hashes = {r["audio_sha256"], truth.sha256 if truth else None, stored.get(r["storage_path"])}
        if len(hashes) != 1:
            wrong.append(f"{r['ringba_call_id']}: row, host and store do not agree")
    skipped = {t.reason for t in s.world.truth.values()}
    assert skipped, "a world without calls proves nothing"
    return wrong + [f"{name} lies in the store and no call knows it" for name in sorted(stored.keys() - wanted)]


@check
def transcripts(s: Scene) -> list[str]:
    """Every judged call has the transcript of its own recording, and no half-finished part is left."""
    wrong = []
    for r in s.rows(
        """select c.ringba_call_id, c.status, t.call_id, t.text, t.segments, t.quality
           from core.calls c full join core.transcripts t on t.call_id = c.id"""
    ):
        name = r["ringba_call_id"]
        if (r["status"] in ("transcribed", "flagged", "safe")) != (r["call_id"] is not None):
            if name not in _killed_for_good(s):
                wrong.append(f"{name} is {r['status']} and has {'a' if r['call_id'] else 'no'} transcript")
        elif r["call_id"] is not None:
            truth = s.world.truth.get(name)
            said = transcript_of(truth.sha256 or "", r["quality"]["audio_s"]) if truth else None
            if said is None or (said.text, said.segments_json()) != (r["text"], r["segments"]):
                wrong.append(f"{name} has not the words of its own recording")
    parts = s.rows("select distinct call_id from core.transcript_chunks")
    return wrong + [f"call {r['call_id']} still has parts of a transcript" for r in parts]


@check
def verdicts(s: Scene) -> list[str]:
    """Every judged call has one current verdict, the one the rules find; only the model's part adds another."""
    rules = RuleSet.from_rows(s.sql.execute(query_text("judge_rules")).fetchall())
    wrong = []
    found = Counter(r["call_id"] for r in s.rows("select call_id from core.verdicts"))
    topped_up = s.ledger.topped_up()
    for r in s.rows(
        """select c.*, g.name as campaign_name, coalesce(g.vertical, 'general') as vertical,
                  v.flagged, v.score, v.rules_hash, v.current, t.segments, t.quality, t.model
           from core.calls c left join core.campaigns g on g.id = c.campaign_id
           left join core.verdicts v on v.call_id = c.id and v.current
           left join core.transcripts t on t.call_id = c.id
           where c.status in ('flagged', 'safe') or v.id is not null"""
    ):
        name = r["ringba_call_id"]
        should_be_there = 1 + topped_up[r["id"]]
        if found[r["id"]] != should_be_there or not r["current"]:
            wrong.append(f"{name} has {found[r['id']]} verdicts instead of {should_be_there}, current: {r['current']}")
            continue
        if r["segments"] is None:
            wrong.append(f"{name} was judged without a transcript")
            continue
        facts = CallFacts(
            vertical=r["vertical"],
            direction=r["direction"],
            caller_number=r["caller_number"],
            start_time_utc=r["start_time_utc"],
            campaign_name=r["campaign_name"],
        )
        verdict = judge_call(facts, Transcript.from_row(r["segments"], r["quality"], r["model"]), rules)
        should_be = (verdict.flagged, verdict.score, verdict.rules_hash, "flagged" if verdict.flagged else "safe")
        if (r["flagged"], r["score"], r["rules_hash"], r["status"]) != should_be:
            wrong.append(f"{name} is {r['status']} with {r['score']} points, the rules say {should_be[3]}")
    return wrong


@check
def counters(s: Scene) -> list[str]:
    """The counters equal the rows, the attempts that the ledger saw, and what /metrics tells."""
    counted = Counter({
        (r["lane"], r["outcome"]): int(r["n"])
        for r in s.rows("select lane, outcome, sum(attempts) as n from core.stage_totals group by 1, 2")
    })  # fmt: skip
    ends = Counter({end: n for end, n in s.ledger.ends().items() if end[1] not in NOT_COUNTED and end[0] != "top_up"})
    mine = {k: n for k, n in counted.items() if k[0] != "top_up"}
    wrong = [
        f"{lane} {outcome}: counted {mine.get((lane, outcome), 0)}, the ledger saw {ends[lane, outcome]}"
        for lane, outcome in sorted(mine.keys() | ends.keys())
        if mine.get((lane, outcome), 0) != ends[lane, outcome]
    ]
    rows = Counter({r["status"]: r["n"] for r in s.rows("select status, count(*) as n from core.calls group by 1")})
    rows["downloaded"] = s.rows("select count(*) as n from core.calls where downloaded_at is not null")[0]["n"]
    rows["transcribed"] = s.rows("select count(*) as n from core.calls where transcribed_at is not null")[0]["n"]
    # Calls that the log itself tells to be too short never meet a worker.
    rows["skipped"] = s.rows(
        """select count(*) as n from core.calls where skip_reason = 'too_short'
                                                  and duration_seconds >= 5 or skip_reason = 'no_recording'"""
    )[0]["n"]
    for lane, status in (
        *(("vault", "downloaded"), ("factory", "transcribed"), ("judge", "flagged"), ("judge", "safe")),
        ("vault", "skipped"),
    ):
        if counted[lane, status] != rows[status]:
            wrong.append(f"{lane} counted {counted[lane, status]} calls {status}, the table has {rows[status]}")
    joined = sum(counted["top_up", outcome] for outcome in ("answered", "invalid", "from_cache"))
    if joined != s.ledger.topped_up().total():
        wrong.append(f"the model's part was counted {joined} times, it joined {s.ledger.topped_up().total()} times")
    failed = sum(n for (_, outcome), n in mine.items() if outcome == "failed")
    if failed != rows["failed"]:
        wrong.append(f"{failed} calls were counted as failed, the table has {rows['failed']}")
    for status in ("downloaded", "transcribed", "flagged", "safe", "failed"):
        line = f'callscript_calls_processed_total{{status="{status}"}} {float(rows[status])}'
        if line not in s.metrics.splitlines():
            wrong.append(f"/metrics does not say: {line}")
    return wrong


@check
def alerts(s: Scene) -> list[str]:
    """Every incident and its end was told to Slack, and claims that were taken back opened one."""
    told = set(s.world.slack.ids())
    wrong = []
    rows = s.rows("select id, alert_key, dead, sent_at, resolved_at, resolution_sent_at from core.alerts")
    for r in rows:
        ended = r["resolved_at"] is not None
        heard = {str(r["id"]), f"{r['id']} over"} & told if not ended else {f"{r['id']} over"} & told
        if r["dead"] or r["sent_at"] is None or (ended and r["resolution_sent_at"] is None) or not heard:
            wrong.append(f"alert {r['id']} ({r['alert_key']}) was not delivered")
    opened = {r["alert_key"] for r in rows}
    taken_back = {lane for lane, outcome in s.ledger.ends() if outcome == "zombie"}
    return wrong + [f"claims of {lane} were taken back and nobody was told" for lane in taken_back
                    if f"zombies:{lane}" not in opened]  # fmt: skip


def _killed_for_good(s: Scene) -> set[str]:
    """Calls that ran out of attempts because their workers were killed under them: the law asks for that."""
    return {
        r["ringba_call_id"]
        for r in s.rows(
            """select c.ringba_call_id from core.calls c
               where c.status = 'failed' and c.error_class = 'zombie'
                 and (select count(*) from torture.ledger l where l.call_id = c.id and l.error_class = 'zombie'
                                                              and l.old_token is not null and l.moved) >= 5"""
        )
    }
