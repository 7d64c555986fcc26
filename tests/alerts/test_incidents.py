"""What opens an incident and what closes it: core.check_queue_and_alert() and the triggers."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from tests.support.calls import START, add_call, add_calls, claim, finished, wait_out_the_grace
from tests.support.processes import wait_until
from workers.core.calls import Call, failed, skipped, take_in
from workers.core.database import Database
from workers.core.errors import CorruptAudio, NetworkError

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


def check(sql: Sql) -> dict[str, dict[str, Any]]:
    """Look once; the open incidents by key."""
    sql.execute("select core.check_queue_and_alert()")
    return incidents(sql)


def incidents(sql: Sql) -> dict[str, dict[str, Any]]:
    return {
        row["alert_key"]: row for row in sql.execute("select * from core.alerts where resolved_at is null").fetchall()
    }


def overrun(sql: Sql) -> None:
    """Let every call be held by a worker that overran the lane's deadline."""
    sql.execute(
        "update core.calls set claimed_by = 'ghost', claim_token = gen_random_uuid(), attempts = 1,"
        " claimed_at = now() - interval '2 hours'"
    )


def turn_away(database: Database, lane: str = "vault", counted: bool = False) -> Call:
    """A call's host is left alone: the call goes back without paying an attempt, and waits for five minutes."""
    calls, call = claim(database, lane)
    closed = NetworkError("media.example.com:443 is left alone for another 300 s")
    closed.counted, closed.wait_s = counted, 300.0
    assert calls.settle(failed(call, closed, 0.1), claim=False)[0]
    return call


def age(sql: Sql, **minutes: float) -> None:
    """Let these times of every call be so many minutes ago."""
    for column, ago in minutes.items():
        set_back = f"update core.calls set {column} = now() - make_interval(secs => %s)"
        sql.execute(set_back, (60 * ago,))  # type: ignore[arg-type]


def add_worker(sql: Sql, lane: str, state: str = "running", silent_s: int = 0, stuck_s: int = 0) -> None:
    sql.execute(
        "insert into core.workers (id, lane, host, pid, version, state, beat_at, progress_at) values"
        " (%s, %s, 'h', 1, 'v', %s, now() - make_interval(secs => %s), now() - make_interval(secs => %s))",
        (f"{lane}-x", lane, state, silent_s, stuck_s),
    )


def add_lacking(sql: Sql, n: int, waited_s: float, priority: int = 0) -> None:
    """n judged calls that wait for the language model's part."""
    sql.execute(
        """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, priority, lacks_llm,
                                   next_attempt_at)
           select gen_random_uuid()::text, now(), 'safe', 'x', %s, true, now() - make_interval(secs => %s)
           from generate_series(1, %s)""",
        (priority, waited_s, n),
    )


class TestConditions:
    def test_a_quiet_house_raises_nothing(self, sql: Sql) -> None:
        """Idle workers, an empty queue: no incident."""
        for lane in ("ingest", "vault", "factory", "judge"):
            add_worker(sql, lane)
        assert check(sql) == {}

    def test_a_backlog_of_live_calls(self, sql: Sql) -> None:
        """Above the limit it is raised, at half of it over, in between nothing changes; backfill is no backlog."""
        add_worker(sql, "vault")
        sql.execute("update core.alert_limits set value = 10 where name = 'live_backlog'")
        add_calls(sql, 11)
        opened = check(sql)
        assert list(opened) == ["backlog:vault"]
        assert "11 live calls" in opened["backlog:vault"]["message"]
        sql.execute("update core.calls set priority = 2 where id <= 3")
        assert list(check(sql)) == ["backlog:vault"], "8 is neither too many nor few enough"
        sql.execute("update core.calls set priority = 2 where id <= 6")
        assert check(sql) == {}

    def test_a_lasting_condition_writes_once_a_minute(self, sql: Sql) -> None:
        """Looking every few seconds costs no row version and no new message."""
        sql.execute("update core.alert_limits set value = 1 where name = 'live_backlog'")
        add_worker(sql, "vault")
        add_calls(sql, 3)
        first = check(sql)["backlog:vault"]
        again = check(sql)["backlog:vault"]
        assert again["occurrences"] == 1
        sql.execute("update core.alerts set last_at = last_at - interval '2 minutes'")
        assert check(sql)["backlog:vault"]["id"] == first["id"]
        assert incidents(sql)["backlog:vault"]["occurrences"] == 2

    def test_a_live_call_that_waits_too_long(self, sql: Sql) -> None:
        """Older than its target: raised; a backfilled call of the same age: not."""
        add_worker(sql, "vault")
        add_call(sql, "old", priority=2, waited_s=9999)
        assert check(sql) == {}
        add_call(sql, "live", waited_s=1900)
        assert list(check(sql)) == ["oldest:vault"]

    def test_calls_that_a_dead_host_turns_away_are_told(self, sql: Sql, database: Database) -> None:
        """However often a call's next attempt is put off, it waits since it came; its recording ends the incident."""
        add_calls(sql, 2)
        for _ in range(2):
            turn_away(database)
        age(sql, created_at=29)
        assert "oldest:vault" not in check(sql)
        age(sql, created_at=31)
        message = check(sql)["oldest:vault"]["message"]
        assert message.startswith("A live call has waited 31 minutes for the vault lane; 2 live calls wait, 2 of them ")
        assert "core.error_summary" in message, "it says where the host is named"
        sql.execute("update core.calls set next_attempt_at = now()")
        assert "oldest:vault" in check(sql), "for a moment they may be claimed: that is no end of their wait"
        for _ in range(2):
            turn_away(database)
        assert "oldest:vault" in check(sql)
        sql.execute("update core.calls set next_attempt_at = now()")
        for _ in range(2):
            calls, call = claim(database)
            calls.settle(finished(call, "vault"), claim=False)
        assert "oldest:vault" not in check(sql)

    @pytest.mark.parametrize("priority", [1, 2], ids=["recovered", "backfill"])
    def test_what_is_not_live_may_be_turned_away(self, sql: Sql, database: Database, priority: int) -> None:
        """Recovered calls and a backfill whose host is dead page nobody."""
        add_call(sql, "old", priority=priority)
        turn_away(database)
        age(sql, created_at=600)
        assert "oldest:vault" not in check(sql)

    @pytest.mark.parametrize("attempts", [1, 2, 3, 4])
    def test_an_ordinary_retry_is_not_late(self, sql: Sql, database: Database, attempts: int) -> None:
        """What a call's attempts last, and the waits between them, are no wait for the lane; what is beyond them is."""
        add_call(sql, "flaky")
        sql.execute("update core.calls set attempts = %s", (attempts - 1,))
        turn_away(database, counted=True)
        between = (0.6, 3, 15, 51)[attempts - 1]  # minutes; core.retry_delay() with its fifth of chance
        age(sql, created_at=15 * attempts + between + 29)
        assert "oldest:vault" not in check(sql)
        age(sql, created_at=15 * attempts + between + 31)
        assert "oldest:vault" in check(sql)

    @pytest.mark.parametrize(
        ("lane", "entered"), [("vault", "created_at"), ("factory", "downloaded_at"), ("judge", "transcribed_at")]
    )
    def test_a_call_waits_since_it_came_to_its_stage(
        self, sql: Sql, database: Database, lane: str, entered: str
    ) -> None:
        """What the stages before took is not this one's."""
        add_call(sql, "one", lane)
        turn_away(database, lane)
        age(sql, created_at=600, downloaded_at=600, transcribed_at=600)
        age(sql, **{entered: 20})
        assert f"oldest:{lane}" not in check(sql)
        age(sql, **{entered: 40})
        assert f"oldest:{lane}" in check(sql)

    def test_a_call_without_a_recording_does_not_wait_for_the_vault(self, sql: Sql) -> None:
        """What nobody may claim yet is not late, whatever the error that it met before."""
        add_call(sql, "awaits")
        sql.execute("update core.calls set next_attempt_at = core.never(), error_class = 'network'")
        age(sql, created_at=600)
        assert check(sql) == {}

    def test_a_call_that_was_sent_back_waits_since_then(self, sql: Sql, database: Database) -> None:
        """The receipt of a recovery says when; live is also what somebody sent back by hand."""
        add_call(sql, "again")
        age(sql, created_at=600)
        sql.execute("update core.calls set status = 'failed', error_class = 'network'")
        sql.execute("update core.calls set status = 'pending', error_class = null, next_attempt_at = now()")
        turn_away(database)
        assert "oldest:vault" not in check(sql)
        sql.execute("update core.recoveries set at = now() - interval '31 minutes'")
        assert "oldest:vault" in check(sql)

    def test_a_call_waits_since_its_recording_came(self, sql: Sql, database: Database) -> None:
        """A recording that came hours after its call makes nobody late at its first error."""

        def told(readiness: str) -> None:
            record = {
                "name": "a", "ringba_call_id": "a", "content_id": None, "campaign_name": None, "vertical": None,
                "start_time_utc": START.isoformat(), "caller_number": None, "direction": "inbound",
                "duration_seconds": 60.0, "audio_url": None, "priority": 0, "readiness": readiness, "metadata": {},
            }  # fmt: skip
            assert not take_in(database, [record], "test", 5.0).refused

        told("waiting")
        age(sql, created_at=600)
        told("ready")
        turn_away(database)
        told("ready")
        assert "oldest:vault" not in check(sql)
        sql.execute("update core.call_metadata set ready_at = ready_at - interval '31 minutes'")
        assert "oldest:vault" in check(sql)

    def test_the_time_of_retries_is_that_of_their_waits(self, sql: Sql) -> None:
        """What is taken off a call's age is the longest that its waits together can be, and no more."""
        for attempts in range(1, 7):
            row = sql.execute(
                """select max(core.retry_delay(%(n)s)) as longest,
                          core.retry_time(%(n)s) - core.retry_time(%(n)s - 1) as told
                   from generate_series(1, 1000)""",
                {"n": attempts},
            ).fetchone()
            assert row is not None
            assert row["longest"] <= row["told"] < 1.01 * row["longest"]

    def test_a_call_that_has_a_verdict_is_not_late(self, sql: Sql, database: Database) -> None:
        """A call that is judged anew was judged in time: an attempt that fails pages nobody."""
        add_call(sql, "anew", "judge")
        age(sql, created_at=9000, downloaded_at=9000, transcribed_at=9000, judged_at=8000)
        turn_away(database, "judge")
        assert "oldest:judge" not in check(sql)

    def test_a_length_that_is_no_number_breaks_no_watch(self, sql: Sql, database: Database) -> None:
        """Whatever a source says of a call's length, lanes are looked at."""
        for n, length in enumerate(("NaN", "Infinity")):
            add_call(sql, length, "factory")
            sql.execute("update core.calls set duration_seconds = %s where ringba_call_id = %s", (length, length))
            sql.execute("update core.calls set attempts = %s, error_class = 'network'", (n,))
        age(sql, created_at=9000, downloaded_at=9000, next_attempt_at=0.1)
        opened = check(sql)
        assert "watch_failed:queue" not in opened

    def test_a_lane_without_heartbeat(self, sql: Sql) -> None:
        """A lane that fell silent is told after 90 s, a stopped one after ten minutes; a worker that comes ends it."""
        wait_out_the_grace(sql)
        add_worker(sql, "ingest")
        for silent_s, cleanly, raised in (
            (100, False, True),
            (60, False, False),
            (100, True, False),
            (700, True, True),
        ):
            sql.execute(
                "update core.workers set beat_at = now() - make_interval(secs => %s),"
                " stopped_at = case when %s then now() - make_interval(secs => %s) end",
                (silent_s, cleanly, silent_s),
            )
            assert ("lane_silent:ingest" in check(sql)) == raised
            sql.execute("update core.workers set beat_at = now(), stopped_at = null")
            assert check(sql) == {}

    def test_work_for_a_lane_that_never_came(self, sql: Sql) -> None:
        """Calls wait for a lane that has no worker at all: raised after the time a first start may take."""
        wait_out_the_grace(sql)
        add_call(sql, "one", waited_s=500)
        assert check(sql) == {}
        sql.execute("update core.calls set next_attempt_at = now() - interval '700 s'")
        assert list(check(sql)) == ["lane_silent:vault"]

    def test_an_operators_pause_is_no_incident(self, sql: Sql) -> None:
        """A paused lane may be silent."""
        add_worker(sql, "vault", silent_s=500)
        sql.execute("update core.lanes set paused = true where lane = 'vault'")
        assert check(sql) == {}

    def test_workers_that_wait_or_stall(self, sql: Sql) -> None:
        """A dependency that stays down and a worker that beats without advancing are told, and end by themselves."""
        add_worker(sql, "vault", state="paused:storage_down", stuck_s=70)
        add_worker(sql, "factory", stuck_s=400)
        opened = check(sql)
        assert set(opened) == {"lane_waits:vault", "lane_stalled:factory"}
        assert "storage_down" in opened["lane_waits:vault"]["message"]
        assert "supervisorctl.sh restart 'factory:*'" in opened["lane_stalled:factory"]["message"]
        sql.execute("update core.workers set state = 'running', progress_at = now()")
        assert check(sql) == {}

    def test_many_failures_of_one_class(self, sql: Sql) -> None:
        """Twenty of a class within 15 minutes are told with the command; they are over when they are old."""
        add_calls(sql, 25)
        sql.execute(
            "update core.calls set status = 'failed', failed_at = now(),"
            " error_class = case when id <= 20 then 'network' else 'corrupt_audio' end"
        )
        opened = check(sql)
        assert list(opened) == ["failures:network"]
        assert "recover_failed.py" in opened["failures:network"]["message"]
        sql.execute("update core.calls set failed_at = now() - interval '20 minutes'")
        assert check(sql) == {}

    def test_calls_that_wait_for_the_language_model(self, sql: Sql) -> None:
        """Judged calls that lack its part, while its lane is paused: late like any live call, and no lane is silent."""
        wait_out_the_grace(sql)
        add_worker(sql, "judge")
        sql.execute("update core.lanes set paused = true where lane = 'top_up'")
        add_lacking(sql, 3, waited_s=1900)
        add_lacking(sql, 2, waited_s=9999, priority=2)
        message = check(sql)["oldest:top_up"]["message"]
        assert message.startswith("A live call has waited 32 minutes for the top_up lane; 3 live calls wait")
        assert list(incidents(sql)) == ["oldest:top_up"]
        sql.execute("update core.calls set lacks_llm = false where priority = 0")
        assert check(sql) == {}

    def test_a_deleted_limit_closes_what_its_check_opened(self, sql: Sql) -> None:
        """Whether or not what it told of is over: nobody looks any more."""
        wait_out_the_grace(sql)
        sql.execute("update core.alert_limits set value = 2 where name in ('live_backlog', 'failures')")
        for lane, state, silent_s in (
            ("vault", "paused:storage_down", 0),
            ("factory", "running", 0),
            ("judge", "x", 900),
        ):
            add_worker(sql, lane, state=state, silent_s=silent_s, stuck_s=900)
        for n in range(6):
            add_call(sql, f"c{n}", waited_s=4000)
        sql.execute(
            "update core.calls set status = 'failed', failed_at = now(), error_class = 'network' where id % 2 = 0"
        )
        opened = {"backlog:vault", "oldest:vault", "lane_waits:vault", "lane_stalled:factory"}
        assert set(check(sql)) == opened | {"lane_silent:judge", "failures:network"}
        sql.execute("delete from core.alert_limits")
        assert check(sql) == {}

    def test_what_a_host_told_that_is_gone_closes(self, sql: Sql) -> None:
        """A program of a host that was replaced: nobody there says any more that it does not start."""
        sql.execute("select core.raise_alert('program_down:old-host:judge', 'critical', 'judge does not start')")
        sql.execute("update core.alerts set last_at = now() - interval '14 minutes'")
        assert list(check(sql)) == ["program_down:old-host:judge"]
        sql.execute("update core.alerts set last_at = now() - interval '16 minutes'")
        assert check(sql) == {}

    def test_a_deleted_limit_switches_its_check_off(self, sql: Sql) -> None:
        """Without its row in core.alert_limits a check raises nothing."""
        sql.execute("delete from core.alert_limits")
        add_worker(sql, "vault", silent_s=1000, stuck_s=1000)
        add_calls(sql, 30)
        assert check(sql) == {}

    def test_two_that_look_at_once_do_not_wait(self, sql: Sql, dsn: str) -> None:
        """While one looks, another returns at once."""
        with psycopg.connect(dsn) as other:
            other.execute("select core.check_queue_and_alert()")
            sql.execute("set statement_timeout = '2s'")
            check(sql)

    def test_the_alerts_role_may_look_and_others_may_not(self, dsn: str) -> None:
        """The dispatcher's own role runs the check; the vault's does not."""
        as_role = dsn.replace("postgres@", "callscript_{}@")
        with psycopg.connect(as_role.format("alerts")) as connection:
            connection.execute("select core.check_queue_and_alert()")
        with (
            psycopg.connect(as_role.format("vault")) as connection,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute("select core.check_queue_and_alert()")


class TestTriggers:
    def test_an_internal_error_is_told_once_per_kind(self, sql: Sql, dsn: str) -> None:
        """The first of a kind opens an incident as it happens, the second counts; the caller's words stay out."""
        database = Database(dsn.replace("postgres@", "callscript_vault@"))
        add_calls(sql, 3)

        def fail(error: Exception) -> None:
            calls, call = claim(database)
            calls.settle(failed(call, error, 0.1), claim=False)

        for _ in range(2):
            try:
                {}["my card number is 4111"]
            except KeyError as error:
                fail(error)
        fail(NetworkError("reset"))
        opened = incidents(sql)
        assert opened.pop("error_kind:network")
        (key,) = opened
        assert key.startswith("internal:KeyError at test_incidents.py:")
        assert opened[key]["occurrences"] == 2
        assert "4111" not in opened[key]["message"]
        sql.execute("update core.alerts set last_at = now() - interval '31 minutes'")
        assert check(sql) == {}
        database.close()

    def test_claims_taken_back_are_told(self, sql: Sql) -> None:
        """The zombie killer's work opens an incident that names the lane, and closes when it stays quiet."""
        add_calls(sql, 3)
        overrun(sql)
        sql.execute("select core.kill_zombies()")
        assert "3 claims of the vault lane" in incidents(sql)["zombies:vault"]["message"]
        sql.execute("update core.alerts set last_at = now() - interval '31 minutes'")
        assert "zombies:vault" not in check(sql)

    def test_rejects_are_told_without_their_names(self, sql: Sql) -> None:
        """What ingest could not take is counted; seeing it again tells nothing new; the last one mended ends it."""
        reject = (
            "insert into core.ingest_rejects (source, name, reason) select 'inbox', n, 'not audio'"
            " from unnest(%s::text[]) n on conflict (source, name) do update set last_at = now()"
        )
        for _ in range(2):
            sql.execute(reject, (["+15550100123.mp3", "b.mp3"],))
        opened = incidents(sql)["ingest_rejects:inbox"]
        assert opened["occurrences"] == 1
        assert opened["message"].startswith("2 recordings")
        assert "5550100" not in opened["message"]
        assert "ingest_rejects:inbox" in check(sql)
        sql.execute("delete from core.ingest_rejects")
        assert check(sql) == {}

    def test_an_old_reject_does_not_silence_the_new(self, sql: Sql) -> None:
        """However long one has been left: ten within the hour are an incident of their own; five are its end."""
        reject = (
            "insert into core.ingest_rejects (source, name, reason) select 'call_log', n::text, 'callDt is missing'"
            " from generate_series(%s::int, %s::int) n on conflict (source, name) do update set last_at = now()"
        )
        sql.execute(reject, (0, 0))
        sql.execute("update core.ingest_rejects set first_at = now() - interval '60 days'")
        sql.execute(reject, (0, 9))
        assert list(check(sql)) == ["ingest_rejects:call_log"]
        sql.execute(reject, (0, 10))
        opened = check(sql)["ingest_rejected_now:call_log"]
        assert opened["severity"] == "critical"
        assert opened["message"].startswith("10 recordings or records from the call_log ")
        sql.execute("update core.ingest_rejects set first_at = now() - interval '2 hours' where name::int > 6")
        assert "ingest_rejected_now:call_log" in check(sql), "six are neither many nor few"
        sql.execute("update core.ingest_rejects set first_at = now() - interval '2 hours' where name = '6'")
        assert list(check(sql)) == ["ingest_rejects:call_log"]

    def test_a_trigger_never_fails_what_happened(self, sql: Sql, database: Database) -> None:
        """With the outbox broken, the call fails as it should and the killer kills."""
        add_calls(sql, 2)
        sql.execute("alter table core.alerts add constraint broken check (false) not valid")
        calls, call = claim(database)
        stood, _ = calls.settle(failed(call, ValueError("x"), 0.1), claim=False)
        assert stood
        sql.execute("update core.calls set next_attempt_at = now(), error_class = null")
        overrun(sql)
        assert sql.execute("select core.kill_zombies() as n").fetchone()["n"] == 2  # type: ignore[index]

    def test_a_trigger_waits_for_nobody(self, sql: Sql, database: Database, dsn: str) -> None:
        """While somebody else holds the incident's row, the failing call goes on after a blink."""
        add_calls(sql, 2)
        calls, call = claim(database)
        calls.settle(failed(call, InternalPlace(), 0.1), claim=False)
        with psycopg.connect(dsn) as other:
            other.execute("select * from core.alerts for update")
            calls, call = claim(database)
            sql.execute("set statement_timeout = '5s'")
            stood, _ = calls.settle(failed(call, InternalPlace(), 0.1), claim=False)
            assert stood

    def test_ordinary_finishing_fires_no_trigger_of_ours(self, sql: Sql, database: Database) -> None:
        """Finishing and skipping calls call no alert function, a failed attempt one (Postgres counts them)."""
        sql.execute("alter database " + _name(sql) + " set track_functions = 'pl'")
        database.close()
        add_calls(sql, 4)
        calls, call = claim(database)
        for settle in (
            lambda c: finished(c, "vault"),
            lambda c: failed(c, NetworkError("reset"), 0.1),
            lambda c: failed(c, CorruptAudio("none"), 0.1),
            lambda c: skipped(c, "too_short", 1.0, 0.1),
        ):
            stood, following = calls.settle(settle(call), claim=True)
            assert stood
            call = following or call
        database.run("claim", lane="vault", worker="w1", next_token=call.claim_token, claim=0, oldest_first=False)
        database.close()
        # A backend that ends leaves its counts, a moment later.
        counted = wait_until(lambda: (n := _calls_of_functions(sql)).get("claim_calls", 0) >= 4 and n)
        assert {n: k for n, k in counted.items() if n.startswith("alert_")} == {"alert_new_error_kind": 2}


class InternalPlace(Exception):
    """An error nobody foresaw, of one kind."""


def _name(sql: Sql) -> str:
    return str(sql.execute("select current_database() as name").fetchone()["name"])  # type: ignore[index]


def _calls_of_functions(sql: Sql) -> dict[str, int]:
    return {row["funcname"]: row["calls"] for row in sql.execute("select * from pg_stat_user_functions").fetchall()}
