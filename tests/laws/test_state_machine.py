"""docs/state-machine.md against the database: every transition that is documented happens, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.calls import STAGES, add_call, finished, kill, register, result_of
from workers.core import calls as outcomes
from workers.core.calls import OLDEST_EVERY, Call, Calls, Outcome
from workers.core.database import Database
from workers.core.errors import CorruptAudio, NetworkError
from workers.core.heartbeat import BEAT_S

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "state-machine.md").read_text()

Sql = psycopg.Connection[dict[str, Any]]
Transition = tuple[str, str, str, str]  # statement, from, to, attempts

RECORDER = """
create table public.running (statement text);
insert into public.running values (null);
create table public.seen (statement text, was text, became text, attempts text);
grant all on public.running, public.seen to public;
create function public.record() returns trigger language plpgsql security definer as $$
declare
    running text := (select statement from public.running);
    was text; became text := new.status || case when new.claimed_by is null then '' else '*' end;
    counted text := case when new.attempts = 0 then '0' else 'kept' end;
begin
    if tg_op = 'UPDATE' then
        was := old.status || case when old.claimed_by is null then '' else '*' end;
        if was = became then return null; end if;
        counted := case new.attempts - old.attempts when 1 then '+1' when -1 then '-1' when 0 then 'kept'
                        when -old.attempts then '0' else 'odd' end;
    end if;
    if running is not null then
        insert into public.seen values (running, coalesce(was, '(new)'), became, counted);
    end if;
    return null;
end $$;
create trigger record after insert or update on core.calls for each row execute function public.record();
"""


def documented() -> set[Transition]:
    """The rows of the page's table of transitions."""
    table = PAGE.split("## Transitions")[1].split("##")[0]
    rows = [
        [cell.strip(" `") for cell in line.split("|")[1:5]] for line in table.splitlines() if line.startswith("| `")
    ]
    return {(a, b, c, d) for a, b, c, d in rows}


class Driver:
    """Runs every statement that changes a call, each from every state it is meant for."""

    def __init__(self, sql: Sql, database: Database) -> None:
        self.sql = sql
        self.database = database
        self.numbers = iter(range(1000))
        sql.execute(RECORDER)  # type: ignore[arg-type]

    @contextmanager
    def recorded(self, statement: str) -> Iterator[None]:
        self.sql.execute("update public.running set statement = %s", [statement])
        yield
        self.sql.execute("update public.running set statement = null")

    def seen(self) -> set[Transition]:
        rows = self.sql.execute("select distinct * from public.seen").fetchall()
        return {(r["statement"], r["was"], r["became"], r["attempts"]) for r in rows}

    def claimed(self, lane: str, attempts: int = 2) -> tuple[Calls, Call]:
        """A call of its own for this lane, claimed, after so many attempts."""
        self.sql.execute("update core.calls set next_attempt_at = 'infinity' where claimed_by is null")
        number = add_call(self.sql, f"call-{next(self.numbers)}", lane)
        self.sql.execute("update core.calls set attempts = %s where id = %s", [attempts - 1, number])
        register(self.database, "w", lane)
        calls = Calls(self.database, lane, "w")
        with self.recorded("core.claim_waiting"):
            _, call = calls.settle(None, claim=True)
        assert call is not None
        assert call.id == number
        return calls, call

    def settle(self, statement: str, lane: str, outcome: Outcome, calls: Calls) -> None:
        with self.recorded(statement):
            stood, _ = calls.settle(outcome, claim=False)
        assert stood

    def run_lane(self, lane: str) -> None:
        for flagged in (True, False) if lane == "judge" else (None,):
            calls, call = self.claimed(lane)
            done = finished(call, lane)
            if flagged is not None:
                done = replace(done, row=done.row | {"flagged": flagged})
            self.settle(STAGES[lane][1], lane, done, calls)
        calls, call = self.claimed(lane)
        self.settle("fail", lane, outcomes.failed(call, NetworkError("x"), 1), calls)
        calls, call = self.claimed(lane)
        self.settle("fail", lane, outcomes.failed(call, CorruptAudio("x"), 1), calls)
        calls, call = self.claimed(lane, attempts=5)
        self.settle("fail", lane, outcomes.failed(call, NetworkError("x"), 1), calls)
        calls, call = self.claimed(lane)
        self.settle("release", lane, outcomes.released(call), calls)
        for attempts in (2, 5):
            self.claimed(lane, attempts)
            kill(self.sql, "w")
            with self.recorded("core.kill_waiting_zombies"):
                self.sql.execute("select core.kill_zombies()")

    def run_judge_only(self) -> None:
        calls, call = self.claimed("judge")
        done = finished(call, "judge")
        with self.recorded("judge_finish"):
            stood, _ = calls.settle(replace(done, row=done.row | {"rules_seen": "others"}), claim=False)
        assert not stood

    def run_vault_only(self) -> None:
        calls, call = self.claimed("vault")
        self.settle("skip", "vault", outcomes.skipped(call, "too_short", 1.0, 1), calls)
        calls, call = self.claimed("vault")
        never_made = outcomes.failed(call, NetworkError("x"), 1)
        never_made.row["counted"] = False
        self.settle("fail", "vault", never_made, calls)

    def lacking(self, status: str, attempts: int = 2) -> tuple[Calls, Call]:
        """A judged call that lacks the language model's part, claimed for it after so many attempts."""
        calls, call = self.claimed("judge")
        done = finished(call, "judge")
        self.settle("judge_finish", "judge", replace(done, row=done.row | {"lacks_llm": True}), calls)
        self.sql.execute(
            "update core.calls set status = %s, attempts = %s where id = %s", [status, attempts - 1, call.id]
        )
        calls = Calls(self.database, "top_up", "w")
        with self.recorded("core.claim_top_ups"):
            _, claimed = calls.settle(None, claim=True)
        assert claimed is not None
        assert claimed.id == call.id
        return calls, claimed

    def run_top_up(self) -> None:
        for was, flagged in (("flagged", False), ("safe", False), ("safe", True)):
            calls, call = self.lacking(was)
            assert call.stage_input is not None
            row = {"verdict_id": call.stage_input["verdict"]["id"], "flagged": flagged, "rules": [], "detail": {}}
            self.settle("judge_top_up", "top_up", outcomes.done(call, "judge_top_up", row, 1, 12), calls)
        for status in ("flagged", "safe"):
            for attempts in (2, 5):
                calls, call = self.lacking(status, attempts)
                self.settle("fail", "top_up", outcomes.failed(call, NetworkError("x"), 1), calls)
                self.lacking(status, attempts)
                kill(self.sql, "w")
                with self.recorded("core.kill_lost_top_ups"):
                    self.sql.execute("select core.kill_zombies()")
            calls, call = self.lacking(status)
            self.settle("release", "top_up", outcomes.released(call), calls)

    def run_judged(self) -> None:
        """What a person and new rules may do to judged calls, in a worker's hands or not."""
        row = self.sql.execute(
            """insert into core.judge_again_runs (os_user, reason, selection, rules_hash, engine_version)
               values ('test', 'test', '{}', 'h', '1') returning id"""
        ).fetchone()
        assert row is not None
        for was, becomes in (("flagged", "safe"), ("safe", "flagged")):
            for held in (False, True):
                calls, call = self.lacking(was)
                if not held:
                    calls.settle(outcomes.released(call), claim=False)
                with self.recorded("override"):
                    told = outcomes.override(self.database, str(call.id), becomes, "test", "test")
                assert told is not None
                assert told["changed"]
                calls.settle(outcomes.released(call), claim=False)
            calls, call = self.lacking(was)
            calls.settle(outcomes.released(call), claim=False)
            outcomes.override(self.database, str(call.id), becomes, "test", "test")
            with self.recorded("core.keep_override"):
                self.sql.execute("update core.calls set status = %s where id = %s", [was, call.id])
            calls, call = self.lacking(was)
            calls.settle(outcomes.released(call), claim=False)
            assert call.stage_input is not None
            new = {**result_of("judge"), "id": call.id, "verdict_id": call.stage_input["verdict"]["id"]}
            with self.recorded("again_write"):
                written = outcomes.write_again(self.database, row["id"], [new | {"flagged": becomes == "flagged"}])
            assert written == (1, 1)

    def run_new_facts(self) -> None:
        """A judged call, or one in a judge's hands, by a fact of its own and by its campaign's vertical."""
        facts = "update core.calls set direction = 'outbound' where id = %s"
        vertical = """update core.campaigns set vertical = 'medicare'
                      where id = (select campaign_id from core.calls where id = %s)"""
        for statement, changed in (("core.judge_by_new_facts", facts), ("core.judge_by_new_vertical", vertical)):
            for was in ("flagged", "safe", "flagged*", "safe*", "transcribed*"):
                calls, call = self.claimed("judge") if was == "transcribed*" else self.lacking(was.rstrip("*"))
                if was in ("flagged", "safe"):
                    calls.settle(outcomes.released(call), claim=False)
                self.sql.execute(
                    """with made as (insert into core.campaigns (name) values (%s) returning id)
                       update core.calls set campaign_id = made.id, attempts = 2 from made where calls.id = %s""",
                    [f"campaign-{call.id}", call.id],
                )
                with self.recorded(statement):
                    self.sql.execute(changed, [call.id])  # type: ignore[arg-type]

    def take_in(self, statement: str, name: str, **told: Any) -> None:
        """Let ingest tell of a call that has had two attempts, if it is known."""
        self.sql.execute("update core.calls set attempts = 2 where ringba_call_id = %s", [name])
        record = {
            "name": name, "ringba_call_id": name, "content_id": None, "campaign_name": None, "vertical": None,
            "start_time_utc": datetime.now(timezone.utc).isoformat(), "caller_number": None,
            "direction": "inbound", "duration_seconds": None, "audio_url": None, "priority": 0,
            "readiness": "ready", "metadata": {}, "told_start": None, "told_direction": None,
        }  # fmt: skip
        with self.recorded(statement):
            taken = outcomes.take_in(self.database, [record | told], "test", 5.0)
        assert not taken.refused

    def run_ingest(self) -> None:
        def told(name: str, readiness: str, seconds: float = 60.0, age: timedelta = timedelta()) -> None:
            start = (datetime.now(timezone.utc) - age).isoformat()
            self.take_in("ingest_calls", name, readiness=readiness, duration_seconds=seconds, start_time_utc=start)

        told("ready", "ready")
        told("unrecorded", "no_recording")
        told("unrecorded", "ready")
        told("waiting", "waiting")
        told("waiting", "zero_duration")
        told("forgotten", "waiting", age=timedelta(days=2))
        self.sql.execute("update core.calls set attempts = 2 where ringba_call_id = 'forgotten'")
        with self.recorded("ingest_skip_unrecorded"):
            assert outcomes.skip_unrecorded(self.database, ["waiting", "forgotten", "ready"]) == 1

    def run_replaced(self) -> None:
        """A recording of the inbox is replaced under its name, whatever was made of it, and by whomever it is held."""
        lanes = {"pending*": "vault", "downloaded": "factory", "transcribed": "judge"}
        plain = ("downloaded", "transcribed", "flagged", "safe")
        for was in ("pending*", *plain, *(f"{status}*" for status in plain), "skipped", "failed"):
            status = was.rstrip("*")
            if status in ("flagged", "safe"):
                calls, call = self.lacking(status)
            else:
                calls, call = self.claimed(lanes.get(was) or lanes.get(status, "vault"))
            if not was.endswith("*"):
                calls.settle(outcomes.released(call), claim=False)
            self.sql.execute(
                """update core.calls
                   set audio_url = 'inbox:x.wav', status = %(status)s,
                       skip_reason = case %(status)s when 'skipped' then 'too_short' end,
                       error_class = case %(status)s when 'failed' then 'corrupt_audio' end
                   where id = %(id)s""",
                {"status": status, "id": call.id},
            )
            self.sql.execute("insert into core.call_metadata (call_id, content_id) values (%s, 'inbox-0')", [call.id])
            self.take_in("core.fetch_anew", call.ringba_call_id, content_id="inbox-1", audio_url="inbox:x.wav")

    def run_recovery(self) -> None:
        self.sql.execute("delete from core.calls")
        for lane, stored in (("vault", None), ("factory", "0" * 64), ("judge", "0" * 64)):
            number = add_call(self.sql, f"failed-{lane}", lane)
            self.sql.execute(
                """update core.calls set status = 'failed', error_class = 'internal', attempts = 2, audio_sha256 = %s,
                                         storage_path = case when %s::text is null then null else storage_path end
                   where id = %s""",
                [stored, stored, number],
            )
        with self.recorded("recover"):
            now = datetime.now(timezone.utc) + timedelta(minutes=1)
            assert len(outcomes.recover(self.database, "recover_all", None, None, now, 10, "test")) == 3
        number = add_call(self.sql, "expired")
        self.sql.execute(
            "update core.calls set status = 'failed', error_class = 'expired_url', attempts = 2 where id = %s", [number]
        )
        with self.recorded("ingest_refresh_urls"):
            assert outcomes.refresh_urls(self.database, [{"ringba_call_id": "expired", "audio_url": "https://x/y"}])


@pytest.fixture
def driver(sql: Sql, dsn: str) -> Iterator[Driver]:
    database = Database(dsn)
    yield Driver(sql, database)
    database.close()


def test_every_transition_is_documented_and_happens(driver: Driver) -> None:
    """The page's table and what a trigger on the table saw are the same set."""
    for lane in STAGES:
        driver.run_lane(lane)
    driver.run_vault_only()
    driver.run_judge_only()
    driver.run_top_up()
    driver.run_judged()
    driver.run_new_facts()
    driver.run_ingest()
    driver.run_replaced()
    driver.run_recovery()
    assert driver.seen() == documented()


def test_every_statement_that_writes_calls_is_on_the_page(sql: Sql) -> None:
    """A new statement that changes calls cannot be left out of the table."""
    writing = re.compile(r"\b(update|insert\s+into|delete\s+from)\s+core\.calls\b", re.IGNORECASE)
    files = {p.stem for p in (ROOT / "sql" / "queries").glob("*.sql") if writing.search(p.read_text())}
    functions = {
        f"core.{row['name']}"
        for row in sql.execute(
            "select proname as name, prosrc as body from pg_proc where pronamespace = 'core'::regnamespace"
        )
        if writing.search(row["body"])
    }
    stateless = {
        *("ingest_adopt", "llm_ask_again", "core.prune_recordings", "core.prune_transcripts", "core.watch_clock"),
    }
    by_trigger = {"core.judge_by_new_facts"}  # it changes the row that another statement writes
    assert files | functions | by_trigger == {row[0] for row in documented()} | stateless
    for name in stateless:
        assert f"`{name}`" in PAGE


def test_the_diagram_has_every_status(sql: Sql) -> None:
    """The statuses of the diagram are those that the table accepts."""
    row = sql.execute(
        """select pg_get_constraintdef(oid) as rule from pg_constraint
           where conrelid = 'core.calls'::regclass and conname = 'calls_status_check'"""
    ).fetchone()
    assert row is not None
    diagram = PAGE.split("```")[1]
    assert {s for s in re.findall(r"'(\w+)'::text", row["rule"]) if s not in diagram} == set()
    assert {b for _, b, _, _ in documented()} | {c for _, _, c, _ in documented()} >= set(
        re.findall(r"'(\w+)'::text", row["rule"])
    )


def test_the_numbers(sql: Sql) -> None:
    """Lease, grace, beats, waits, attempts and deadlines are those of the page."""
    numbers = dict(
        re.findall(r"^\| (.+?) \| (.+?) \| .+ \|$", PAGE.split("## Numbers")[1].split("##")[0], re.MULTILINE)
    )
    body = sql.execute("select prosrc as body from pg_proc where proname = 'kill_waiting_zombies'").fetchone()
    delay = sql.execute("select prosrc as body from pg_proc where proname = 'retry_delay'").fetchone()
    assert body is not None
    assert delay is not None
    lease, grace = re.findall(r"interval '(\d+) seconds'", body["body"])
    assert numbers["lease: a worker silent for this long has lost its claims"] == f"{lease} s"
    assert numbers["grace after a server start, in which nobody is judged"] == f"{grace} s"
    assert numbers["beat"] == f"{BEAT_S:.0f} s"
    waits = re.search(r"array\[([\d, ]+)\]", delay["body"])
    assert waits is not None
    assert numbers["waits between attempts"].startswith(f"{waits[1]} s")
    assert numbers["every n-th claim of a worker takes the call that has waited longest"] == str(OLDEST_EVERY)
    lanes = sql.execute("select * from core.lanes where input_status is not null").fetchall()
    assert {str(r["max_attempts"]) for r in lanes} == {numbers["attempts at a stage"]}
    for r in lanes:
        per_second = f" + {r['deadline_s_per_audio_s']:g} s per second of audio" if r["deadline_s_per_audio_s"] else ""
        assert numbers[f"deadline of a claim, {r['lane']}"] == f"{r['deadline_s']} s{per_second}"
