"""What one claim takes, and what is left to others: of the calls that wait for a stage, and of judged ones."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.support.calls import START, add_call, claim, kill, register, state, wait_out_the_grace
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import DatabaseDown, NetworkError

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture(params=["vault", "top_up"])
def lane(request: pytest.FixtureRequest) -> str:
    """A queue of calls that wait for a stage, and that of judged calls which lack the language model's part."""
    return str(request.param)


@pytest.fixture(params=[False, True], ids=["newest first", "oldest first"])
def oldest_first(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def add(sql: Sql, name: str, lane: str, newer: int = 0, waited_s: float = 0) -> int:
    """A call that `lane` may claim, begun `newer` minutes after START."""
    number = add_call(sql, name, start=START + timedelta(minutes=newer), waited_s=waited_s)
    if lane == "top_up":
        sql.execute("update core.calls set status = 'safe', lacks_llm = true where id = %s", (number,))
    return number


def take(
    sql: Sql,
    lane: str,
    oldest_first: bool = False,
    worker: str = "w1",
    limit: int = 1,
    token: uuid.UUID | None = None,
) -> list[int]:
    """Ids of what a claim takes."""
    rows = sql.execute(
        "select id from core.claim_calls(%s, %s, %s, %s, %s)",
        (lane, worker, token or uuid.uuid4(), limit, oldest_first),
    )
    return [row["id"] for row in rows.fetchall()]


def killed(sql: Sql, limit: int = 200) -> int:
    row = sql.execute("select core.kill_zombies(%s) as n", (limit,)).fetchone()
    assert row is not None
    return int(row["n"])


class TestOneClaim:
    def test_what_another_is_just_claiming_is_passed_over(
        self, sql: Sql, dsn: str, lane: str, oldest_first: bool
    ) -> None:
        """Neither waited for nor taken a second time, though the other has not committed."""
        numbers = {add(sql, "a", lane), add(sql, "b", lane)}
        sql.execute("set lock_timeout = '5s'")
        with psycopg.connect(dsn, row_factory=dict_row) as other:
            first = take(other, lane, oldest_first, "other")
            second = take(sql, lane, oldest_first)
            assert len(first) == len(second) == 1
            assert {*first, *second} == numbers
            assert take(sql, lane, oldest_first) == []
        assert take(sql, lane, oldest_first) == []

    def test_what_is_held_or_not_due_is_left(self, sql: Sql, lane: str, oldest_first: bool) -> None:
        """Each claim costs an attempt, so a call that waits between two is nobody's."""
        held, later = add(sql, "held", lane), add(sql, "later", lane)
        sql.execute("update core.calls set next_attempt_at = now() + interval '1 minute' where id = %s", (later,))
        assert take(sql, lane, oldest_first, "w1", limit=5) == [held]
        assert take(sql, lane, oldest_first, "w2", limit=5) == []
        assert (state(sql, held)["claimed_by"], state(sql, held)["attempts"]) == ("w1", 1)
        assert (state(sql, later)["claimed_by"], state(sql, later)["attempts"]) == (None, 0)

    def test_the_newest_or_the_one_that_has_waited_longest(self, sql: Sql, lane: str) -> None:
        """Every eighth claim asks for the latter; it begins before the newest of all that have waited less."""
        oldest = add(sql, "oldest", lane, newer=1, waited_s=300)
        add(sql, "between", lane, newer=0, waited_s=200)
        newest = add(sql, "newest", lane, newer=2, waited_s=100)
        assert take(sql, lane, oldest_first=True) == [oldest]
        assert take(sql, lane, oldest_first=False) == [newest]

    def test_asked_again_it_is_the_same(self, sql: Sql, lane: str, oldest_first: bool) -> None:
        """The answer was lost: the same token finds the same call, and counts it once."""
        numbers = {add(sql, "a", lane), add(sql, "b", lane)}
        token = uuid.uuid4()
        first = take(sql, lane, oldest_first, token=token)
        assert take(sql, lane, oldest_first, token=token) == first
        assert [state(sql, n)["attempts"] for n in first] == [1]
        assert [state(sql, n)["claimed_by"] for n in numbers - {*first}] == [None]

    def test_a_paused_lane_still_finds_what_it_holds(self, sql: Sql, lane: str, oldest_first: bool) -> None:
        """Nothing is claimed anew; an answer that was lost as the lane was paused is still found."""
        held = add(sql, "held", lane)
        token = uuid.uuid4()
        assert take(sql, lane, oldest_first, token=token) == [held]
        add(sql, "free", lane)
        sql.execute("update core.lanes set paused = true")
        assert take(sql, lane, oldest_first, token=token) == [held]
        assert take(sql, lane, oldest_first) == []


class TestWhatIsLeft:
    def test_a_drain_goes_by_what_is_due_and_free(self, sql: Sql, database: Database, lane: str) -> None:
        """What another holds, or waits for a recording that may never come, is no reason to stay."""
        for name in ("held", "free", "later", "never"):
            add(sql, name, lane)
        hold = "update core.calls set claimed_by = 'w2', claim_token = gen_random_uuid(), claimed_at = now()"
        sql.execute(f"{hold} where ringba_call_id = 'held'")  # type: ignore[arg-type]
        put_off = "update core.calls set next_attempt_at = {} where ringba_call_id = '{}'"
        sql.execute(put_off.format("now() + interval '1 hour'", "later"))  # type: ignore[arg-type]
        sql.execute(put_off.format("core.never()", "never"))  # type: ignore[arg-type]
        assert database.run("waiting", lane=lane) == [{"due": 1, "later": 1, "paused": False}]
        sql.execute("update core.lanes set paused = true where lane = %s", (lane,))
        assert database.run("waiting", lane=lane) == [{"due": 1, "later": 1, "paused": True}]


class TestTheirWorker:
    def test_a_beat_knows_all_claims(self, sql: Sql, database: Database, lane: str) -> None:
        """One that it does not name counts as lost, and its work is stopped."""
        number = add(sql, "a", lane)
        token = uuid.uuid4()
        take(sql, lane, token=token)
        beat = {"worker": "w1", "lane": "judge", "host": "h", "pid": 1, "version": "v", "state": "running"}
        assert database.run("heartbeat", **beat, advanced=False) == [{"id": number, "claim_token": token}]

    def test_a_worker_that_was_called_dead_and_beats_is_alive(self, sql: Sql, database: Database, lane: str) -> None:
        """What it claims after that is its own."""
        register(database, "w1")
        database.run("workers_dead", workers=["w1"])
        register(database, "w1")
        add(sql, "a", lane)
        take(sql, lane)
        assert sql.execute("select stopped_at from core.workers").fetchone() == {"stopped_at": None}
        assert killed(sql) == 0

    def test_it_keeps_them_while_it_beats(self, sql: Sql, database: Database, lane: str) -> None:
        number = add(sql, "a", lane)
        take(sql, lane)
        wait_out_the_grace(sql)
        sql.execute("update core.calls set claimed_at = claimed_at - interval '2 minutes'")
        register(database, "w1")
        assert killed(sql) == 0
        assert state(sql, number)["claimed_by"] == "w1"

    @pytest.mark.parametrize("how", ["stopped", "silent"])
    def test_it_loses_them_with_its_life(self, sql: Sql, database: Database, lane: str, how: str) -> None:
        """Whether it said goodbye, or was missed; the first time costs the call no wait."""
        number = add(sql, "a", lane)
        register(database, "w1")
        take(sql, lane)
        if how == "stopped":
            database.run("worker_stopped", worker="w1")
        else:
            kill(sql, "w1")
        assert killed(sql) == 1
        row = sql.execute("select claimed_by, next_attempt_at <= now() as due from core.calls").fetchone()
        assert row == {"claimed_by": None, "due": True}
        assert state(sql, number)["attempts"] == 1

    def test_a_stopped_worker_keeps_what_it_claimed_after_that(self, sql: Sql, database: Database, lane: str) -> None:
        """It was called dead and lives: until it beats again only what it held then is taken from it."""
        register(database, "w1")
        database.run("workers_dead", workers=["w1"])
        add(sql, "a", lane)
        take(sql, lane)
        assert killed(sql) == 0


def test_a_judged_call_that_the_model_is_not_asked_about_any_more_did_not_fail(sql: Sql, database: Database) -> None:
    """It keeps its verdict, and is counted as given up: failed calls are those without one."""
    number = add(sql, "a", "top_up")
    sql.execute("update core.calls set attempts = 4")
    calls, call = claim(database, "top_up")
    calls.settle(failed(call, NetworkError("x"), 1), claim=False)
    row = state(sql, number)
    assert (row["status"], row["lacks_llm"], row["failed_at"]) == ("safe", False, None)
    assert sql.execute("select outcome from core.stage_totals").fetchall() == [{"outcome": "given_up"}]


class TestTheKiller:
    def test_it_takes_so_many_and_passes_over_what_is_being_written(self, sql: Sql, dsn: str, lane: str) -> None:
        """It may run from anywhere at any time: it neither waits nor holds many rows."""
        numbers = [add(sql, f"call-{n}", lane) for n in range(4)]
        take(sql, lane, limit=4, worker="ghost")
        kill(sql, "ghost")
        sql.execute("set lock_timeout = '5s'")
        with psycopg.connect(dsn, row_factory=dict_row) as other:
            other.execute("select from core.calls where id = %s for update", (numbers[0],))
            assert killed(sql, limit=2) == 2
            assert killed(sql) == 1
            assert state(sql, numbers[0])["claimed_by"] == "ghost"
        assert killed(sql) == 1
        assert {state(sql, n)["attempts"] for n in numbers} == {1}

    def test_two_at_once_take_a_claim_once(self, sql: Sql, dsn: str, lane: str) -> None:
        """The one that comes second finds what the first has not committed yet, and counts nothing."""
        add(sql, "a", lane)
        take(sql, lane, worker="ghost")
        kill(sql, "ghost")
        sql.execute("set lock_timeout = '5s'")
        with psycopg.connect(dsn, row_factory=dict_row) as other:
            assert [killed(other), killed(sql)] == [1, 0]
        counted = sql.execute("select sum(attempts)::int as n from core.stage_totals where outcome = 'zombie'")
        assert counted.fetchone() == {"n": 1}

    def test_whoever_locks_the_table_does_not_hang_it(self, sql: Sql, dsn: str) -> None:
        """A migration, or an operator's lock: those who look after the calls have more to do."""
        database = Database(dsn, answer_s=20)
        with psycopg.connect(dsn) as other:
            other.execute("lock table core.calls in access exclusive mode")
            with pytest.raises(DatabaseDown, match="lock timeout"):
                database.run("kill_zombies")

    def test_a_claim_that_lies_ahead_protects_nobody(self, sql: Sql, lane: str) -> None:
        """The clock ran ahead and was set right: what an unknown worker holds is free all the same."""
        add(sql, "a", lane)
        take(sql, lane, worker="ghost")
        wait_out_the_grace(sql)
        sql.execute("update core.calls set claimed_at = now() + interval '6 hours'")
        assert killed(sql) == 1

    def test_from_the_second_death_on_the_call_waits(self, sql: Sql, lane: str) -> None:
        add(sql, "a", lane)
        for least in (0, 120, 600):
            take(sql, lane, worker="ghost")
            kill(sql, "ghost")
            assert killed(sql) == 1
            row = sql.execute("select extract(epoch from next_attempt_at - now()) as wait from core.calls").fetchone()
            assert row is not None
            assert least - 2 < row["wait"] <= least * 1.2
            sql.execute("update core.calls set next_attempt_at = now()")
