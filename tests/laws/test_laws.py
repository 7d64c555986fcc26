"""The ten laws of a call's state (docs/architecture.md), one test class each, on a real PostgreSQL."""

from __future__ import annotations

import re
import threading
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import psycopg
import pytest
from pydantic import SecretStr

from tests.support.calls import (
    STAGES,
    START,
    add_call,
    add_calls,
    claim,
    finished,
    ghost,
    kill,
    register,
    result_of,
    state,
    wait_out_the_grace,
)
from tests.support.processes import wait_until
from workers.core import calls as outcomes
from workers.core.calls import OLDEST_EVERY, Calls
from workers.core.database import Database
from workers.core.errors import (
    ClaimLost,
    CorruptAudio,
    DatabaseDuringWork,
    NetworkError,
)
from workers.core.settings import Settings
from workers.core.worker import Worker

ROOT = Path(__file__).resolve().parents[2]
LANES = list(STAGES)

Sql = psycopg.Connection[dict[str, Any]]


class TestLaw1OneWriter:
    def test_every_statement_that_changes_calls_is_used_by_calls_py_alone(self) -> None:
        """No module but workers/core/calls.py names a statement that writes core.calls."""
        writing = re.compile(r"\b(update|insert\s+into|delete\s+from)\s+core\.calls\b", re.IGNORECASE)
        writers = {p.stem for p in (ROOT / "sql" / "queries").glob("*.sql") if writing.search(p.read_text())}
        assert {"vault_finish", "factory_finish", "judge_finish", "fail", "skip", "release"} <= writers
        # A lane names its own finish query and hands it to calls.py; nobody else runs one.
        used = {
            (path.relative_to(ROOT).as_posix(), name)
            for folder in ("workers", "scripts")
            for path in (ROOT / folder).rglob("*.py")
            for name in writers
            if re.search(rf"""run\(\s*["']{name}["']""", path.read_text())
        }
        assert {path for path, _ in used} <= {"workers/core/calls.py"}

    def test_no_python_file_holds_a_statement(self) -> None:
        """Statements live in sql/, not in Python."""
        statement = re.compile(
            r"""(?<!\\)["'](?:\s*)(select|insert into|update|delete from|with)\s+[a-z_.]+""", re.IGNORECASE
        )
        spoken = [
            f"{path.relative_to(ROOT)}: {match.group(0)}"
            for folder in ("workers", "scripts")
            for path in (ROOT / folder).rglob("*.py")
            for match in statement.finditer(path.read_text())
            if "core." in path.read_text()[match.start() : match.start() + 200]
        ]
        assert spoken == []

    @pytest.mark.parametrize(
        ("role", "column"),
        [("callscript_factory", "storage_path"), ("callscript_judge", "audio_url"), ("callscript_vault", "priority")],
    )
    def test_a_lane_cannot_write_what_is_not_its_own(self, dsn: str, sql: Sql, role: str, column: str) -> None:
        """The database itself refuses a lane that writes another lane's columns."""
        add_call(sql, "a")
        with psycopg.connect(dsn.replace("postgres@", f"{role}@"), autocommit=True) as connection:
            connection.execute("select * from core.calls")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"update core.calls set {column} = null")  # type: ignore[arg-type]


class TestLaw2Fenced:
    @pytest.mark.parametrize("lane", LANES)
    @pytest.mark.parametrize("kind", ["done", "failed", "skipped", "released"])
    def test_a_worker_that_lost_its_claim_changes_nothing(
        self, sql: Sql, database: Database, lane: str, kind: str
    ) -> None:
        """Whatever a late worker reports, the call that another worker holds stays as it is."""
        number = add_call(sql, "a", lane)
        late, call = claim(database, lane, "late")
        kill(sql, "late")
        sql.execute("select core.kill_zombies()")
        _, again = claim(database, lane, "prompt")
        assert again.id == call.id
        before = state(sql, number)
        outcome = {
            "done": finished(call, lane),
            "failed": outcomes.failed(call, NetworkError("x"), 1),
            "skipped": outcomes.skipped(call, "too_short", 1.0, 1),
            "released": outcomes.released(call),
        }[kind]
        stood, _ = late.settle(outcome, claim=False)
        assert not stood
        assert state(sql, number) == before
        assert sql.execute("select count(*) as n from core.verdicts").fetchone() == {"n": 0}

    def test_a_judge_that_lost_its_claim_and_read_old_rules_gives_nothing_back(
        self, sql: Sql, database: Database
    ) -> None:
        """What it would give back is another's by now, who judges by the rules that stand."""
        number = add_call(sql, "a", "judge")
        late, call = claim(database, "judge", "late")
        kill(sql, "late")
        sql.execute("select core.kill_zombies()")
        claim(database, "judge", "prompt")
        before = state(sql, number)
        old = outcomes.done(call, "judge_finish", result_of("judge") | {"rules_seen": "others"}, 1, 12)
        assert late.settle(old, claim=False) == (False, None)
        assert state(sql, number) == before

    def test_a_late_checkpoint_is_refused(self, sql: Sql, database: Database) -> None:
        """Saving a part of a call that was taken back raises ClaimLost and saves nothing."""
        add_call(sql, "a", "factory")
        late, call = claim(database, "factory", "late")
        kill(sql, "late")
        sql.execute("select core.kill_zombies()")
        with pytest.raises(ClaimLost):
            late.checkpoint(call, {"chunk": "0001"})
        assert sql.execute("select count(*) as n from core.transcript_chunks").fetchone() == {"n": 0}

    def test_a_checkpoint_that_meets_the_end_of_its_claim_waits_for_it(
        self, sql: Sql, dsn: str, database: Database
    ) -> None:
        """The call is just being taken back: what comes of that decides, not what was before."""
        add_call(sql, "a", "factory")
        late, call = claim(database, "factory", "late")
        lost: list[ClaimLost] = []

        def save() -> None:
            try:
                late.checkpoint(call, {"chunk": "0001"})
            except ClaimLost as error:
                lost.append(error)
            database.close()

        thread = threading.Thread(target=save)
        with psycopg.connect(dsn) as other:
            other.execute("update core.calls set claimed_by = null, claim_token = null, claimed_at = null")
            thread.start()
            waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
            wait_until(lambda: sql.execute(waits).fetchone() is not None or not thread.is_alive(), 20)
            other.commit()
        thread.join(20)
        assert len(lost) == 1
        assert sql.execute("select count(*) as n from core.transcript_chunks").fetchone() == {"n": 0}

    def test_a_claim_nobody_waited_for_is_given_back(self, sql: Sql, dsn: str, tmp_path: Path) -> None:
        """A claim carried out after its sender had given up on it costs two beats and no attempt."""
        held, orphan = add_call(sql, "held"), add_call(sql, "orphan")
        settings = Settings(_env_file=None, data_dir=tmp_path, database_url=SecretStr(dsn))  # type: ignore[call-arg]
        worker = Worker("vault", settings)
        worker.heartbeat.until_heard()
        _, call = worker.heartbeat.claimant().settle(None, claim=True)
        assert call is not None
        late = uuid.uuid4()
        sql.execute("select core.claim_calls('vault', %s, %s, 1, false)", [worker.id, late])
        numbers = {held, orphan} - {call.id}
        for owner in (worker.id, None):
            worker.heartbeat.until_heard()
            assert {state(sql, n)["claimed_by"] for n in numbers} == {owner}
        row = state(sql, numbers.pop())
        assert (row["status"], row["attempts"]) == ("pending", 0)
        assert state(sql, call.id)["claim_token"] == call.claim_token, "what a thread works on stays its own"
        worker.database.close()

    def test_two_claims_never_get_the_same_call(self, sql: Sql, dsn: str) -> None:
        """Eight workers that claim at once share the calls without one in common."""
        add_calls(sql, 200)
        got: list[int] = []

        def take(name: str) -> None:
            database = Database(dsn)
            register(database, name)
            calls = Calls(database, "vault", name)
            call = calls.settle(None, claim=True)[1]
            while call is not None:
                got.append(call.id)
                call = calls.settle(finished(call, "vault"), claim=True)[1]
            database.close()

        threads = [threading.Thread(target=take, args=(f"w{i}",)) for i in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(got) == len(set(got)) == 200

    def test_no_token_is_used_twice(self, sql: Sql, database: Database) -> None:
        """A call that comes back to the same thread is another claim: what was said of the first is not said of it."""
        add_call(sql, "a")
        calls, first = claim(database)
        _, second = calls.settle(outcomes.released(first), claim=True)
        assert second is not None
        assert (second.id, second.attempts) == (first.id, 1)
        assert calls.settle(outcomes.failed(first, CorruptAudio("x"), 1), claim=False) == (False, None)
        assert state(sql, first.id)["claim_token"] == second.claim_token

    def test_asking_again_after_a_lost_answer_finds_the_same_call(self, sql: Sql, database: Database) -> None:
        """A claim whose answer was lost is found again, not left behind with its worker alive."""
        add_calls(sql, 3)
        register(database, "w1")
        calls = Calls(database, "vault", "w1")
        token = uuid.uuid4()
        parameters = {"lane": "vault", "worker": "w1", "next_token": token, "claim": 1, "oldest_first": False}
        lost = database.run("claim", **parameters)
        calls._next_token = token
        _, call = calls.settle(None, claim=True)
        assert call is not None
        assert call.id == lost[0]["id"]
        assert call.attempts == 1
        held = sql.execute("select count(*) as n from core.calls where claimed_by is not null").fetchone()
        assert held == {"n": 1}


class TestLaw3CountedAtClaim:
    def test_a_call_that_kills_its_workers_runs_out_of_attempts(self, sql: Sql, database: Database) -> None:
        """After five workers died on it, a call fails as a zombie instead of killing a sixth."""
        number = add_call(sql, "poison")
        for n in range(5):
            assert state(sql, number)["attempts"] == n
            _, call = claim(database, "vault", f"w{n}")
            assert call.attempts == n + 1
            kill(sql, f"w{n}")
            sql.execute("select core.kill_zombies()")
            sql.execute("update core.calls set next_attempt_at = now()")
        row = state(sql, number)
        assert (row["status"], row["error_class"], row["claimed_by"]) == ("failed", "zombie", None)

    def test_only_a_drain_gives_the_attempt_back(self, sql: Sql, database: Database) -> None:
        """Released: the attempt was not one. Failed: it was."""
        number = add_call(sql, "a")
        calls, call = claim(database)
        calls.settle(outcomes.released(call), claim=False)
        assert state(sql, number)["attempts"] == 0
        calls, call = claim(database)
        calls.settle(outcomes.failed(call, NetworkError("x"), 1), claim=False)
        assert state(sql, number)["attempts"] == 1


class TestLaw4ResultAndStatusTogether:
    def test_transcribed_without_a_transcript_cannot_be_written(self, sql: Sql) -> None:
        """The database refuses the status without its result."""
        number = add_call(sql, "a", "factory")
        with pytest.raises(psycopg.errors.IntegrityError):
            sql.execute("update core.calls set status = 'transcribed', transcribed_at = now() where id = %s", (number,))

    def test_a_transcript_without_the_status_cannot_be_written(self, sql: Sql) -> None:
        """The database refuses the result without its status."""
        number = add_call(sql, "a", "factory")
        with pytest.raises(psycopg.errors.IntegrityError):
            sql.execute(
                """insert into core.transcripts (call_id, text, segments, model, quality)
                   values (%s, '', '[]', '', '{}')""",
                (number,),
            )

    @pytest.mark.parametrize("lane", ["factory", "judge"])
    def test_a_result_that_is_refused_leaves_no_trace(self, sql: Sql, database: Database, lane: str) -> None:
        """When the result breaks a constraint, the status does not change either; and the call fails, at once."""
        number = add_call(sql, "a", lane)
        calls, call = claim(database, lane)
        broken: dict[str, Any] = {"factory": {"text": None}, "judge": {"score": 101}}[lane]
        outcome = outcomes.done(call, STAGES[lane][1], result_of(lane) | broken, 1, 12)
        before = state(sql, number)
        with pytest.raises(psycopg.errors.IntegrityError) as refused:
            calls.settle(outcome, claim=True)
        assert state(sql, number) == before
        assert sql.execute("select count(*) as n from core.stage_totals").fetchone() == {"n": 0}
        assert calls.settle(outcomes.refused(outcome, refused.value), claim=False)[0]
        row = state(sql, number)
        assert (row["status"], row["error_class"], row["attempts"]) == ("failed", "internal", 1)

    def test_a_second_verdict_leaves_one_current(self, sql: Sql, database: Database) -> None:
        """History is kept, and exactly one verdict of a call is current."""
        number = add_call(sql, "a", "judge")
        calls, call = claim(database, "judge")
        calls.settle(finished(call, "judge"), claim=False)
        with sql.transaction():
            sql.execute("update core.calls set status = 'transcribed' where id = %s", (number,))
        calls, call = claim(database, "judge")
        calls.settle(finished(call, "judge"), claim=False)
        rows = sql.execute("select current from core.verdicts where call_id = %s order by id", (number,)).fetchall()
        assert [r["current"] for r in rows] == [False, True]

    def test_what_is_transcribed_anew_is_replaced_whole(self, sql: Sql, database: Database) -> None:
        """Words, times, model and quality belong together: the judge reads all of them."""
        number = add_call(sql, "a", "factory")
        for model in ("first", "second"):
            calls, call = claim(database, "factory")
            segments = [{"speaker": model, "start": 0.0, "end": 1.0, "text": model, "confidence": 1.0, "words": []}]
            result = {"text": model, "segments": segments, "model": model, "quality": {"by": model}}
            assert calls.settle(outcomes.done(call, "factory_finish", result, 1, 12), claim=False)[0]
            sql.execute("update core.calls set status = 'downloaded'")
        row = sql.execute(
            "select text, segments, model, quality from core.transcripts where call_id = %s", (number,)
        ).fetchone()
        assert row == {"text": "second", "segments": segments, "model": "second", "quality": {"by": "second"}}

    def test_what_no_row_can_hold_costs_no_call(self, sql: Sql, database: Database) -> None:
        """A NUL, half a character, a number without end: a model or a file name may hold them, Postgres does not."""
        number = add_call(sql, "a", "factory")
        calls, call = claim(database, "factory")
        odd = {"text": "a\x00b\ud83d", "quality": {"na\x00me": float("inf"), "half\ud83d": [float("nan"), 0.5]}}
        assert calls.settle(
            outcomes.done(call, "factory_finish", result_of("factory") | odd, 1, float("inf")), claim=False
        )[0]
        row = sql.execute("select text, quality from core.transcripts where call_id = %s", (number,)).fetchone()
        assert row == {"text": "ab\ufffd", "quality": {"name": None, "half\ufffd": [None, 0.5]}}

    @pytest.mark.parametrize("says", [3.0, None])
    @pytest.mark.parametrize("end", ["vault", "factory", "skipped"])
    def test_how_long_the_source_says_a_call_was_stays(
        self, sql: Sql, database: Database, end: str, says: float | None
    ) -> None:
        """What is measured fills the gap and corrects nobody: a recording may be cut, or go on after the call."""
        lane = "vault" if end == "skipped" else end
        number = add_call(sql, "a", lane)
        sql.execute("update core.calls set duration_seconds = %s", (says,))
        calls, call = claim(database, lane)
        skipped = outcomes.skipped(call, "too_short", 12.0, 1)
        calls.settle(skipped if end == "skipped" else finished(call, lane), claim=False)
        assert state(sql, number)["duration_seconds"] == (says or 12.0)

    @pytest.mark.parametrize(
        ("lane", "finished_at"), [("vault", "downloaded_at"), ("factory", "transcribed_at"), ("judge", "judged_at")]
    )
    def test_a_stage_that_is_done_again_is_done_now(
        self, sql: Sql, database: Database, lane: str, finished_at: str
    ) -> None:
        """Its time decides what retention calls old; and from then on the call waits for the next stage."""
        number = add_call(sql, "a", lane)
        sql.execute(
            """update core.calls set downloaded_at = now() - interval '9 days', transcribed_at = downloaded_at,
                                     judged_at = downloaded_at, next_attempt_at = now() - interval '1 hour'"""
        )
        calls, call = claim(database, lane)
        calls.settle(finished(call, lane), claim=False)
        now = sql.execute("select now() - interval '1 minute' as now").fetchone()
        assert now is not None
        row = state(sql, number)
        assert row[finished_at] > now["now"]
        assert row["next_attempt_at"] > now["now"]


class TestLaw5NoDatabaseInsideTheWork:
    def test_work_that_asks_the_database_is_stopped(self, dsn: str) -> None:
        """The guard raises in the thread that works, and in any thread the work starts."""
        database = Database(dsn, guarded=True)
        database.admit()
        database.run("kill_zombies")
        caught: list[BaseException] = []

        def ask() -> None:
            try:
                database.run("kill_zombies")
            except DatabaseDuringWork as error:
                caught.append(error)

        with database.closed_during_work():
            ask()
            thread = threading.Thread(target=ask)
            thread.start()
            thread.join()
        assert len(caught) == 2
        database.run("kill_zombies")
        database.close()

    @pytest.mark.parametrize("lane", LANES)
    def test_a_claim_brings_all_that_the_work_needs(self, sql: Sql, database: Database, lane: str) -> None:
        """Call, campaign, vertical and the stage's own input come with the claim."""
        number = add_call(sql, "a", lane)
        sql.execute("insert into core.campaigns (id, name, vertical) values (7, 'Solar CA', 'solar')")
        sql.execute("update core.calls set campaign_id = 7 where id = %s", (number,))
        _, call = claim(database, lane)
        assert (call.campaign_name, call.vertical, call.start_time_utc) == ("Solar CA", "solar", START)
        if lane == "judge":
            assert call.stage_input is not None
            assert call.stage_input["segments"][0]["text"] == "hello"


class TestLaw6LiveMeansBeating:
    def test_heartbeats_write_no_call(self, sql: Sql, database: Database) -> None:
        """A beat changes the worker's row and leaves every version of the claimed call as it was."""
        number = add_call(sql, "a")
        claim(database)
        before = sql.execute("select xmin, ctid, * from core.calls where id = %s", (number,)).fetchone()
        beat = sql.execute("select beat_at from core.workers").fetchone()
        register(database, "w1")
        after = sql.execute("select xmin, ctid, * from core.calls where id = %s", (number,)).fetchone()
        assert after == before
        assert sql.execute("select beat_at from core.workers").fetchone() != beat

    def test_progress_is_told_apart_from_life(self, sql: Sql, database: Database) -> None:
        """A worker whose work does not advance beats without moving progress_at."""
        register(database, "w1")
        before = sql.execute("select progress_at from core.workers").fetchone()
        beat = {"worker": "w1", "lane": "vault", "host": "h", "pid": 1, "version": "v", "state": "running"}
        database.run("heartbeat", **beat, advanced=False)
        assert sql.execute("select progress_at from core.workers").fetchone() == before
        database.run("heartbeat", **beat, advanced=True)
        assert sql.execute("select progress_at from core.workers").fetchone() != before


class TestLaw7TheZombieKiller:
    def taken(self, sql: Sql) -> int:
        row = sql.execute("select core.kill_zombies() as n").fetchone()
        assert row is not None
        return int(row["n"])

    def test_it_leaves_the_living_alone(self, sql: Sql, database: Database) -> None:
        """A worker that beat within 60 s keeps its claim however old the claim is (before its deadline)."""
        number = add_call(sql, "a")
        claim(database)
        sql.execute("update core.calls set claimed_at = claimed_at - interval '5 minutes'")
        assert self.taken(sql) == 0
        assert state(sql, number)["claimed_by"] == "w1"

    def test_it_takes_from_the_dead_and_counts_it(self, sql: Sql, database: Database) -> None:
        """Six missed beats end a claim; the call waits for its next attempt and the totals say so."""
        number = add_call(sql, "a")
        claim(database)
        kill(sql, "w1")
        assert self.taken(sql) == 1
        row = state(sql, number)
        assert (row["status"], row["claimed_by"], row["claim_token"], row["attempts"]) == ("pending", None, None, 1)
        assert sql.execute("select outcome, attempts from core.stage_totals").fetchall() == [
            {"outcome": "zombie", "attempts": 1}
        ]

    def test_it_takes_what_nobody_registered_holds(self, sql: Sql) -> None:
        """A claim by a worker that does not exist ends like one by a worker that died."""
        add_call(sql, "a")
        ghost(sql, age_s=61)
        assert self.taken(sql) == 1

    def test_it_ends_a_claim_whose_deadline_passed(self, sql: Sql, database: Database) -> None:
        """A live worker that overruns its lane's deadline loses the call; the deadline grows with the audio."""
        number = add_call(sql, "a", "factory")
        claim(database, "factory")
        sql.execute("update core.calls set claimed_at = claimed_at - interval '11 minutes'")  # 600 s + 6 * 12 s
        assert self.taken(sql) == 0
        sql.execute("update core.calls set claimed_at = claimed_at - interval '1 minute'")
        assert self.taken(sql) == 1
        assert state(sql, number)["claimed_by"] is None

    @pytest.mark.parametrize("length", [1e308, float("inf"), float("nan")])
    def test_a_length_that_is_no_number_stops_neither_claims_nor_the_killer(
        self, sql: Sql, database: Database, length: float
    ) -> None:
        """It counts as a day: the call is claimed and taken back like any other, and so are those beside it."""
        odd, other = add_call(sql, "odd", "factory"), add_call(sql, "other", "factory")
        sql.execute("update core.calls set duration_seconds = %s where id = %s", (length, odd))
        for worker in ("w1", "w2"):
            _, call = claim(database, "factory", worker)
            assert call.deadline_s == 600 + 6 * (86400 if call.id == odd else 12)
        assert self.taken(sql) == 0
        kill(sql, "w1")
        kill(sql, "w2")
        assert self.taken(sql) == 2
        assert {state(sql, number)["claimed_by"] for number in (odd, other)} == {None}

    def test_a_time_that_lies_ahead_protects_no_claim_of_the_dead(self, sql: Sql, database: Database) -> None:
        """The clock ran ahead and was set right: a proved death, and a worker that nobody registered, count at once."""
        add_call(sql, "proved")
        claim(database, "vault", "w1")
        add_call(sql, "unknown")
        claim(database, "vault", "w2")
        add_call(sql, "alive")
        claim(database, "vault", "w3")
        sql.execute("update core.calls set claimed_at = now() + interval '6 hours'")
        sql.execute("update core.workers set beat_at = now() + interval '6 hours'")
        wait_out_the_grace(sql)
        assert self.taken(sql) == 0
        database.run("workers_dead", workers=["w1"])
        sql.execute("delete from core.workers where id = 'w2'")
        assert self.taken(sql) == 2
        held = sql.execute("select claimed_by from core.calls where claimed_by is not null").fetchall()
        assert held == [{"claimed_by": "w3"}]

    def test_it_is_bounded_and_waits_for_nobody(self, sql: Sql, dsn: str) -> None:
        """It takes at most what it is told, and passes over rows that somebody is writing."""
        add_calls(sql, 10)
        ghost(sql)
        with psycopg.connect(dsn) as other:
            other.execute("select from core.calls where ringba_call_id = 'call-00000' for update")
            assert sql.execute("select core.kill_zombies(4) as n").fetchone() == {"n": 4}
            assert self.taken(sql) == 5
        assert self.taken(sql) == 1

    def test_many_at_once_take_each_claim_once(self, sql: Sql, dsn: str) -> None:
        """Run from everywhere at the same time, it burns one attempt per claim."""
        add_calls(sql, 100)
        ghost(sql)
        taken: list[int] = []

        def run() -> None:
            with psycopg.connect(dsn, autocommit=True) as connection:
                row = connection.execute("select core.kill_zombies()").fetchone()
                assert row is not None
                taken.append(row[0])

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sum(taken) == 100
        assert sql.execute(
            "select count(*) as n from core.calls where attempts = 1 and claimed_by is null"
        ).fetchone() == {"n": 100}


class TestLaw8RetryWithBackoff:
    def test_recoverable_errors_wait_longer_each_time_and_then_fail(self, sql: Sql, database: Database) -> None:
        """30 s, 2 min, 10 min, 30 min, up to a fifth more; the fifth failure is final."""
        number = add_call(sql, "a")
        for least in (30, 120, 600, 1800):
            calls, call = claim(database)
            calls.settle(outcomes.failed(call, NetworkError("x"), 1), claim=False)
            row = sql.execute(
                "select status, extract(epoch from next_attempt_at - now()) as wait from core.calls where id = %s",
                (number,),
            ).fetchone()
            assert row is not None
            assert row["status"] == "pending"
            assert least - 2 < row["wait"] <= least * 1.2
            assert calls.settle(None, claim=True)[1] is None, "a call that waits must not be claimed"
            sql.execute("update core.calls set next_attempt_at = now()")
        calls, call = claim(database)
        calls.settle(outcomes.failed(call, NetworkError("x"), 1), claim=False)
        row = state(sql, number)
        assert (row["status"], row["error_class"]) == ("failed", "network")

    def test_a_call_whose_workers_die_waits_from_the_second_time_on(self, sql: Sql, database: Database) -> None:
        """A restarted host costs no wait; a factory that dies of every call does not use them up in minutes."""
        number = add_call(sql, "a")
        for n, least in enumerate((0, 120, 600, 1800, 0)):
            claim(database, "vault", f"w{n}")
            kill(sql, f"w{n}")
            sql.execute("select core.kill_zombies()")
            row = sql.execute(
                "select status, extract(epoch from next_attempt_at - now()) as wait from core.calls where id = %s",
                (number,),
            ).fetchone()
            assert row is not None
            assert row["status"] == ("failed" if n == 4 else "pending")
            assert least - 2 < row["wait"] <= least * 1.2
            sql.execute("update core.calls set next_attempt_at = now()")

    @pytest.mark.parametrize(("age", "attempts"), [("1 hour", 0), ("2 days", 1)])
    def test_an_attempt_that_was_not_made_is_free_for_a_day(
        self, sql: Sql, database: Database, age: str, attempts: int
    ) -> None:
        """A closed host's calls keep their attempts; a host dead for longer than a day lets them run out."""
        number = add_call(sql, "a")
        sql.execute("update core.calls set created_at = now() - %s::interval", (age,))
        calls, call = claim(database)
        closed = NetworkError("x")
        closed.counted = False
        calls.settle(outcomes.failed(call, closed, 0.1), claim=False)
        row = state(sql, number)
        assert (row["status"], row["attempts"], row["error_class"]) == ("pending", attempts, "network")

    def turned_away(self, sql: Sql, dsn: str, number: int) -> int:
        """The attempts of a call after one that was not made, with the vault's own rights."""
        database = Database(dsn.replace("postgres@", "callscript_vault@"))
        calls, call = claim(database)
        assert call.id == number
        closed = NetworkError("x")
        closed.counted = False
        calls.settle(outcomes.failed(call, closed, 0.1), claim=False)
        database.close()
        row = state(sql, number)
        assert (row["status"], row["error_class"]) == ("pending", "network")
        return int(row["attempts"])

    @pytest.mark.parametrize(("recovered", "attempts"), [("1 hour", 0), ("2 days", 1)])
    def test_a_recovered_call_has_its_day_anew(
        self, sql: Sql, database: Database, dsn: str, recovered: str, attempts: int
    ) -> None:
        """A call that failed days ago is given a day from its latest recovery, not from when it became known."""
        number = add_call(sql, "a")
        sql.execute("update core.calls set created_at = now() - interval '9 days'")
        later = datetime.now(timezone.utc) + timedelta(minutes=1)
        for ago in ("5 days", recovered):
            sql.execute("update core.calls set status = 'failed', error_class = 'network', storage_path = null")
            assert len(outcomes.recover(database, "recover_all", None, None, later, 10, "test")) == 1
            receipt = "update core.recoveries set at = now() - %s::interval where at > now() - interval '1 minute'"
            sql.execute(receipt, (ago,))
        assert self.turned_away(sql, dsn, number) == attempts

    def test_a_call_of_a_backfill_has_its_day_from_when_it_became_known(self, sql: Sql, dsn: str) -> None:
        """It may have been made a month ago; nobody could ask for its recording before."""
        number = add_call(sql, "old", start=datetime.now(timezone.utc) - timedelta(days=30), priority=2)
        assert self.turned_away(sql, dsn, number) == 0

    @pytest.mark.parametrize("was", ["waiting", "no_recording"])
    def test_a_call_whose_recording_comes_late_has_its_day_from_then(
        self, sql: Sql, database: Database, dsn: str, was: str
    ) -> None:
        """Until there was a recording, nobody could ask for it: a bulk of them is not lost to one closed host."""

        def told(readiness: str) -> None:
            record = {
                "name": "late", "ringba_call_id": "late", "content_id": None, "campaign_name": None, "vertical": None,
                "start_time_utc": START.isoformat(), "caller_number": None, "direction": "inbound",
                "duration_seconds": 60.0, "audio_url": None, "priority": 0, "readiness": readiness, "metadata": {},
            }  # fmt: skip
            assert not outcomes.take_in(database, [record], "test", 5.0).refused

        told(was)
        sql.execute("update core.calls set created_at = now() - interval '2 days'")
        told("ready")
        row = sql.execute("select id from core.calls").fetchone()
        assert row is not None
        assert self.turned_away(sql, dsn, row["id"]) == 0
        sql.execute("update core.call_metadata set ready_at = ready_at - interval '2 days'")
        sql.execute("update core.calls set next_attempt_at = now()")
        assert self.turned_away(sql, dsn, row["id"]) == 1

    @pytest.mark.parametrize(("counted", "asked_s"), [(True, 3600.0), (False, 3600.0), (False, None)])
    def test_it_waits_for_as_long_as_it_was_asked_to(
        self, sql: Sql, database: Database, counted: bool, asked_s: float | None
    ) -> None:
        """A host that says when to come again is not asked before, whether the attempt counts or not; else 30 s."""
        add_call(sql, "a")
        calls, call = claim(database)
        busy = NetworkError("x")
        busy.counted, busy.wait_s = counted, asked_s
        calls.settle(outcomes.failed(call, busy, 1), claim=False)
        row = sql.execute("select extract(epoch from next_attempt_at - now()) as wait from core.calls").fetchone()
        assert row is not None
        least = asked_s or 30.0
        assert least - 2 < row["wait"] <= least * 1.2

    def test_calls_that_failed_together_do_not_come_back_together(self, sql: Sql) -> None:
        """Or the host that was overrun once would be at each attempt."""
        waits = sql.execute("select core.retry_delay(1) as wait from generate_series(1, 20)").fetchall()
        assert len({row["wait"] for row in waits}) > 10

    def test_it_is_told_when_a_call_failed(self, sql: Sql, database: Database) -> None:
        """An operator recovers those that failed since an outage began, and no others."""
        number = add_call(sql, "a")
        sql.execute("update core.calls set created_at = now() - interval '9 days'")
        calls, call = claim(database)
        calls.settle(outcomes.failed(call, CorruptAudio("x"), 1), claim=False)
        first = state(sql, number)["failed_at"]
        assert first is not None
        sql.execute("update core.calls set status = 'pending', failed_at = null, attempts = 4")
        claim(database)
        kill(sql, "w1")
        sql.execute("select core.kill_zombies()")
        assert state(sql, number)["failed_at"] > first

    def test_what_no_retry_mends_fails_at_once(self, sql: Sql, database: Database) -> None:
        """A recording that is not audio is not fetched five times."""
        number = add_call(sql, "a")
        calls, call = claim(database)
        calls.settle(outcomes.failed(call, CorruptAudio("x"), 1), claim=False)
        row = state(sql, number)
        assert (row["status"], row["error_class"], row["attempts"]) == ("failed", "corrupt_audio", 1)

    def test_an_error_without_end_is_kept_in_part(self, sql: Sql, database: Database) -> None:
        """What a library says may be a megabyte, or hold what no text of Postgres holds."""
        number = add_call(sql, "a")
        calls, call = claim(database)
        calls.settle(outcomes.failed(call, NetworkError("\x00" + "x" * (1 << 20)), 1), claim=False)
        assert len(state(sql, number)["processing_error"]) == 1000

    def test_success_forgets_the_errors_before_it(self, sql: Sql, database: Database) -> None:
        """A finished stage leaves no error and starts the next with all its attempts."""
        number = add_call(sql, "a")
        calls, call = claim(database)
        calls.settle(outcomes.failed(call, NetworkError("x"), 1), claim=False)
        sql.execute("update core.calls set next_attempt_at = now()")
        calls, call = claim(database)
        calls.settle(finished(call, "vault"), claim=False)
        row = state(sql, number)
        assert (row["status"], row["attempts"], row["error_class"]) == ("downloaded", 0, None)


class TestLaw9NewestFirstNobodyStarved:
    def test_live_before_recovered_before_backfill_newest_first(self, sql: Sql, database: Database) -> None:
        """The order of claims within OLDEST_EVERY - 1 calls."""
        for n, (name, priority) in enumerate([("b-old", 2), ("l-old", 0), ("r", 1), ("b-new", 2), ("l-new", 0)]):
            add_call(sql, name, start=START + timedelta(hours=n), priority=priority)
        register(database, "w1")
        calls = Calls(database, "vault", "w1")
        order = []
        call = calls.settle(None, claim=True)[1]
        while call is not None:
            order.append(call.ringba_call_id)
            call = calls.settle(finished(call, "vault"), claim=True)[1]
        assert order == ["l-new", "l-old", "r", "b-new", "b-old"]

    def test_the_oldest_is_reached_however_many_new_calls_come(self, sql: Sql, database: Database) -> None:
        """With live calls arriving faster than they are worked on, an old backfill call still gets its turn."""
        number = add_call(sql, "old", start=START - timedelta(days=30), priority=2, waited_s=3600)
        add_calls(sql, 3 * OLDEST_EVERY)
        register(database, "w1")
        calls = Calls(database, "vault", "w1")
        call = calls.settle(None, claim=True)[1]
        for n in range(OLDEST_EVERY):
            assert call is not None
            if call.id == number:
                break
            add_call(sql, f"new-{n}", start=START + timedelta(days=1, minutes=n))
            call = calls.settle(finished(call, "vault"), claim=True)[1]
        assert call is not None
        assert call.id == number

    def test_a_paused_lane_claims_nothing(self, sql: Sql, database: Database) -> None:
        """One UPDATE by an operator stops new claims; another lets them go on."""
        add_call(sql, "a")
        sql.execute("update core.lanes set paused = true where lane = 'vault'")
        register(database, "w1")
        calls = Calls(database, "vault", "w1")
        assert calls.settle(None, claim=True)[1] is None
        sql.execute("update core.lanes set paused = false where lane = 'vault'")
        assert calls.settle(None, claim=True)[1] is not None


class TestLaw10DatabaseTimeOnly:
    def test_no_clock_of_ours_reaches_the_claim_path(self) -> None:
        """Neither calls.py nor the statements it runs take a time from a worker."""
        text = (ROOT / "workers" / "core" / "calls.py").read_text()
        assert not re.search(r"datetime\.(now|utcnow)|time\.(time|monotonic)\(", text)
        for name in (
            "claim",
            "vault_finish",
            "factory_finish",
            "judge_finish",
            "fail",
            "skip",
            "release",
            "checkpoint",
        ):
            statement = (ROOT / "sql" / "queries" / f"{name}.sql").read_text()
            assert set(re.findall(r"%\((\w+)\)s", statement)) <= {
                *("lane", "worker", "shard", "next_token", "claim", "oldest_first", "results"),
                *("id", "claim_token", "parts"),
            }, name

    def test_connections_keep_no_state(self) -> None:
        """No prepared statements and nothing set per session: a pooler may hand us any connection."""
        text = (ROOT / "workers" / "core" / "database.py").read_text()
        assert "prepare_threshold=None" in text
        for path in (ROOT / "sql" / "queries").glob("*.sql"):
            words = re.sub(r"--.*", "", path.read_text()).lower().split()
            # what is set for its own transaction only is gone with it
            assert words[0] in {"select", "with", "insert", "update", "delete", "do"} or words[:2] in (
                ["set", "local"],
                ["set", "transaction"],
            ), path
            assert "pg_advisory_lock" not in path.read_text(), path
