"""What 0014, 0032 and 0044 watch: failures, new errors, the database itself, disks, what a source gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.alerts.test_incidents import check, incidents
from tests.support.calls import add_calls, claim, finished, wait_out_the_grace
from workers.core.calls import failed
from workers.core.database import Database
from workers.core.errors import CorruptAudio, NetworkError, as_call_error

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]

GIB = 1024**3


@pytest.fixture
def database(dsn: str) -> Iterator[Database]:
    """As a lane's own role, whose rights must be enough for what its triggers do."""
    database = Database(dsn.replace("postgres@", "callscript_vault@"))
    yield database
    database.close()


def limit(sql: Sql, **values: float) -> None:
    for name, value in values.items():
        done = sql.execute("update core.alert_limits set value = %s where name = %s", (value, name))
        assert done.rowcount == 1, name


def add_told(sql: Sql, n: int, hours_ago: float, kind: str, **metadata: Any) -> None:
    """n calls that started a second apart; kind: what became of their recordings."""
    first = sql.execute(
        """insert into core.calls (ringba_call_id, start_time_utc, duration_seconds, status, skip_reason, storage_path,
                                   error_class, next_attempt_at, claimed_by, claim_token, claimed_at)
           select gen_random_uuid()::text, now() - make_interval(secs => %(ago)s + n), 60,
                  case %(kind)s when 'judged' then 'safe' when 'failed' then 'failed' when 'short' then 'skipped'
                                when 'unrecorded' then 'skipped' else 'pending' end,
                  case %(kind)s when 'short' then 'too_short' when 'unrecorded' then 'no_recording' end,
                  case %(kind)s when 'judged' then 'x' end, case %(kind)s when 'failed' then 'expired_url' end,
                  case %(kind)s when 'awaits' then core.never() else now() end,
                  case %(kind)s when 'held' then 'w' end, case %(kind)s when 'held' then gen_random_uuid() end,
                  case %(kind)s when 'held' then now() end
           from generate_series(1, %(n)s) n returning id""",
        {"ago": 3600 * hours_ago, "kind": kind, "n": n},
    ).fetchall()
    sql.execute(
        "insert into core.call_metadata (call_id, metadata) select id, %s from unnest(%s::bigint[]) id",
        (Jsonb(metadata), [row["id"] for row in first]),
    )


def test_a_source_that_gives_no_recordings(sql: Sql) -> None:
    """Ten calls and more than half of the latest have none: told; with the share below a quarter it is over."""
    limit(sql, watch_every=0.001)
    add_told(sql, 9, 2, "awaits")
    assert check(sql) == {}, "nine say nothing yet"
    add_told(sql, 3, 3, "unrecorded")
    message = check(sql)["no_recordings"]["message"]
    assert message.startswith("12 of the latest 12 calls that started more than an hour ago have no recording")
    for kind in ("judged", "failed", "ready", "held"):
        add_told(sql, 3, 4, kind)
    assert "no_recordings" in check(sql), "half is neither too many nor few enough"
    sql.execute("update core.calls set next_attempt_at = now() where next_attempt_at = core.never()")
    assert "no_recordings" not in check(sql)


def test_half_of_the_calls_without_a_recording_are_not_yet_all(sql: Sql) -> None:
    """Some never get one: up to half of them nothing is said."""
    add_told(sql, 12, 2, "awaits")
    add_told(sql, 12, 3, "judged")
    assert check(sql) == {}


@pytest.mark.parametrize(
    ("hours_ago", "kind", "metadata"),
    [(0.9, "awaits", {}), (24.1, "unrecorded", {}), (2, "short", {}), (2, "awaits", {"hasConnected": False})],
    ids=["just now", "the day before", "too short", "reached nobody"],
)
def test_calls_that_need_no_recording_yet_or_ever(
    sql: Sql, hours_ago: float, kind: str, metadata: dict[str, Any]
) -> None:
    """A recording may take an hour; a short call needs none; of one that reached nobody none can be expected."""
    add_told(sql, 30, hours_ago, kind, **metadata)
    assert check(sql) == {}


def test_the_latest_calls_say_whether_there_are_recordings(sql: Sql) -> None:
    """A day of good calls does not hide that there are none now, and a day without any not that there are again."""
    limit(sql, watch_every=0.001, no_recording_latest=20)
    add_told(sql, 100, 12, "judged")
    add_told(sql, 11, 4, "awaits")
    assert "11 of the latest 20" in check(sql)["no_recordings"]["message"]
    add_told(sql, 14, 2, "ready")
    assert "no_recordings" in check(sql)
    add_told(sql, 1, 1.5, "held")
    assert "no_recordings" not in check(sql)


def test_without_its_limits_nothing_is_said_of_recordings_and_nothing_stays_open(sql: Sql) -> None:
    """A check that an operator switched off ends its incident: /health would say it for ever."""
    limit(sql, watch_every=0.001)
    add_told(sql, 12, 2, "awaits")
    assert "no_recordings" in check(sql)
    sql.execute("delete from core.alert_limits where name = 'no_recording_share'")
    assert check(sql) == {}


def add_log(sql: Sql, *spans: tuple[float, float], calls: int = 5, answered_s_ago: float = 10) -> None:
    """Minutes of the call log of the last 20 days, agreed; calls in each hour of a span, in hours ago (from, to)."""
    sql.execute(
        """insert into core.ingest_windows (kind, window_start, window_end, reported, arrived, calls, rejected, agrees)
           select 'live', at, at + interval '1 minute', n, n, n, 0, true
           from generate_series(now() - interval '20 days', now() - interval '2 minutes', interval '1 hour') at,
                lateral (select case when exists (
                             select from unnest(%s::float8[], %s::float8[]) s(f, t)
                             where at between now() - make_interval(secs => 3600 * f)
                                          and now() - make_interval(secs => 3600 * t)) then %s else 0 end as n) as c""",
        ([f for f, _ in spans], [t for _, t in spans], calls),
    )
    sql.execute("update core.ingest_source set last_answer_at = now() - make_interval(secs => %s)", (answered_s_ago,))


def test_a_source_that_tells_of_no_calls_any_more(sql: Sql) -> None:
    """Longer than twice the longest pause of two weeks: told; with the next call it is over."""
    limit(sql, watch_every=0.001)
    add_log(sql, (300, 60), (48, 24))
    assert check(sql) == {}, "a pause of twelve hours is usual, one of a day no surprise"
    sql.execute("update core.ingest_windows set calls = 0 where window_start > now() - interval '25.5 hours'")
    message = check(sql)["no_calls"]["message"]
    assert "has told of no call for 26 hours" in message
    assert "the longest pause of the last 14 days was 12 hours" in message
    sql.execute("update core.ingest_source set last_answer_at = now() - interval '20 minutes'")
    assert "no_calls" in check(sql), "a call log that does not answer ends nothing"
    sql.execute("update core.ingest_windows set calls = 0 where window_start > now() - interval '14 days'")
    assert "no_calls" in check(sql), "nor does the end of all that is known"
    sql.execute(
        """insert into core.ingest_windows (kind, window_start, window_end, calls, rejected, agrees)
           values ('live', now() - interval '3 minutes', now() - interval '2 minutes', 1, 0, true)"""
    )
    assert check(sql) == {}


@pytest.mark.parametrize(
    ("spans", "calls", "answered_s_ago"),
    [([(300, 5)], 5, 10), ([(300, 30)], 0, 10), ([(40, 30)], 5, 10), ([(300, 30)], 5, 3600)],
    ids=["an afternoon", "never any", "too few to know", "no answer"],
)
def test_a_pause_that_says_nothing(
    sql: Sql, spans: list[tuple[float, float]], calls: int, answered_s_ago: float
) -> None:
    """Less than six hours, fewer than a hundred calls in two weeks, or a call log that does not answer at all."""
    add_log(sql, *spans, calls=calls, answered_s_ago=answered_s_ago)
    assert check(sql) == {}


def test_a_source_whose_calls_last_no_time(sql: Sql) -> None:
    """More than half of the latest calls with a recording are skipped for their length: told, until a quarter is."""
    limit(sql, watch_every=0.001)
    url = "update core.calls set audio_url = 'https://host.example/x' where audio_url is null"
    add_told(sql, 30, 2, "short")
    assert check(sql) == {}, "without a recording there was nothing to hear"
    sql.execute(url)
    assert check(sql)["zero_length"]["message"].startswith("30 of the latest 30 calls that have a recording")
    for kind in ("judged", "ready", "held"):
        add_told(sql, 30, 1, kind)
        sql.execute(url)
        assert ("zero_length" in check(sql)) == (kind != "held")


def test_short_calls_are_part_of_every_day(sql: Sql) -> None:
    """Up to half of them, or fewer than twenty, nothing is said."""
    limit(sql, watch_every=0.001)
    add_told(sql, 19, 2, "short")
    sql.execute("update core.calls set audio_url = 'x'")
    assert check(sql) == {}
    add_told(sql, 10, 2, "short")
    add_told(sql, 40, 3, "judged")
    sql.execute("update core.calls set audio_url = 'x'")
    assert check(sql) == {}


def test_the_latest_calls_say_how_long_they_last(sql: Sql) -> None:
    """A good morning does not hide that nothing is left of the afternoon."""
    add_told(sql, 300, 12, "judged")
    add_told(sql, 101, 2, "short")
    sql.execute("update core.calls set audio_url = 'x'")
    assert "101 of the latest 200" in check(sql)["zero_length"]["message"]


def test_an_error_never_seen_before_is_told_once(sql: Sql, database: Database) -> None:
    """The first of its kind opens an incident as it happens, the second nothing; a quiet time closes it."""
    add_calls(sql, 3)
    for _ in range(2):
        calls, call = claim(database)
        calls.settle(failed(call, NetworkError("reset by +15550100123"), 0.1), claim=False)
    opened = incidents(sql)
    assert list(opened) == ["error_kind:network"]
    assert opened["error_kind:network"]["occurrences"] == 1
    assert "5550100" not in opened["error_kind:network"]["message"]
    sql.execute("update core.alerts set last_at = now() - interval '31 minutes'")
    assert check(sql) == {}
    calls, call = claim(database)
    calls.settle(failed(call, NetworkError("reset"), 0.1), claim=False)
    assert incidents(sql) == {}


def test_what_has_its_own_trigger_is_not_told_twice(sql: Sql, database: Database) -> None:
    """An internal error is told with its place, not as a new kind too."""
    add_calls(sql, 1)
    calls, call = claim(database)
    calls.settle(failed(call, as_call_error(KeyError("x")), 0.1), claim=False)
    assert [key.partition(":")[0] for key in incidents(sql)] == ["internal"]


def test_a_share_of_failures(sql: Sql, database: Database) -> None:
    """Ten ended and more than a fifth of them failed: told; with the share below a tenth it is over."""
    add_calls(sql, 60)
    assert check(sql) == {}, "the sample that the share is counted from"

    def end(n: int, well: bool) -> None:
        for _ in range(n):
            calls, call = claim(database)
            calls.settle(finished(call, "vault") if well else failed(call, CorruptAudio("none"), 0.1), claim=False)

    end(9, well=False)
    assert "failure_share" not in check(sql), "nine say nothing yet"
    end(1, well=False)
    assert "10 of the 10 calls" in check(sql)["failure_share"]["message"]
    judged = (
        "insert into core.stage_totals (lane, outcome, shard, attempts, buckets) values ('judge', 'safe', 1, %s, '{}')"
        " on conflict (lane, outcome, shard) do update set attempts = excluded.attempts"
    )
    sql.execute(judged, (60,))
    assert "failure_share" in check(sql), "between a tenth and a fifth nothing changes"
    sql.execute(judged, (100,))
    assert "failure_share" not in check(sql)


def test_a_share_is_counted_within_its_window(sql: Sql) -> None:
    """Failures from before the window do not count; there is one sample a minute, and none older than a day."""
    check(sql)
    sql.execute(
        "insert into core.stage_totals (lane, outcome, shard, attempts, buckets)"
        " values ('vault', 'failed', 1, 50, '{}')"
    )
    sql.execute("update core.minute_samples set at = now() - interval '25 hours'")
    assert check(sql) == {}
    check(sql)
    row = sql.execute("select count(*) as n, max(failed) as failed from core.minute_samples").fetchone()
    assert row == {"n": 1, "failed": 50}


def test_the_size_of_the_database(sql: Sql) -> None:
    """A table that grows past the limit is told; dropping it ends it. It is not looked at more than once a minute."""
    row = sql.execute("select pg_database_size(current_database()) as size").fetchone()
    assert row is not None
    limit(sql, database_gib=(row["size"] + 2 * 2**20) / GIB)
    assert check(sql) == {}
    sql.execute("create table public.big as select repeat('x', 1000) as x from generate_series(1, 5000)")
    assert check(sql) == {}, "not yet due"
    limit(sql, watch_every=0.001)
    assert list(check(sql)) == ["database_size"]
    sql.execute("drop table public.big")
    limit(sql, database_gib=1)
    assert check(sql) == {}


def test_an_open_transaction_and_what_it_keeps(sql: Sql, dsn: str) -> None:
    """A forgotten transaction is told with the command that ends it; dead rows it keeps are told too."""
    limit(sql, watch_every=0.001, oldest_transaction=0.2, dead_rows_min=50)
    add_calls(sql, 100)
    with psycopg.connect(dsn, application_name="forgotten") as other:
        other.execute("select txid_current()")
        sql.execute("update core.calls set priority = 2")
        sql.execute("update core.calls set priority = 1")
        sql.execute("select pg_stat_force_next_flush()")
        sql.execute("select pg_sleep(0.4)")
        opened = check(sql)
        assert "oldest_transaction" in opened
        assert f"pg_terminate_backend({other.info.backend_pid})" in opened["oldest_transaction"]["message"]
        assert "dead_rows:calls" in opened
    sql.execute("vacuum core.calls")
    assert check(sql) == {}


def test_a_disk(sql: Sql, dsn: str) -> None:
    """Low is told once and full once more; both are over when there is room again; the alerts role may tell."""
    with psycopg.connect(dsn.replace("postgres@", "callscript_alerts@"), autocommit=True) as role:

        def told(free_gib: float, total_gib: float = 100) -> list[str]:
            role.execute("select core.watch_disk('h', 'DATA_DIR', %s, %s)", (int(free_gib * GIB), int(total_gib * GIB)))
            return sorted(incidents(sql))

        assert told(6) == []
        assert told(4) == ["disk_low:h:DATA_DIR"]
        assert told(0.5) == ["disk_full:h:DATA_DIR", "disk_low:h:DATA_DIR"]
        assert told(1.05) == ["disk_full:h:DATA_DIR", "disk_low:h:DATA_DIR"], "not yet enough"
        assert told(5.2) == ["disk_low:h:DATA_DIR"]
        assert told(6) == []


def test_a_disk_that_stays_between_low_and_well_is_one_incident(sql: Sql) -> None:
    """However long it does: what is looked at again and again is no news that grew old."""
    for free_gib in (4.9, 5.2, 4.9, 5.2):
        sql.execute("select core.watch_disk('h', 'DATA_DIR', %s, %s)", (int(free_gib * GIB), 100 * GIB))
        assert list(check(sql)) == ["disk_low:h:DATA_DIR"]
        sql.execute("update core.alerts set last_at = last_at - interval '16 minutes'")
    assert sql.execute("select from core.alerts").rowcount == 1
    assert check(sql) == {}, "a host that tells no more"


def test_a_watch_that_fails_is_told_and_stops_no_other(sql: Sql) -> None:
    """Broken SQL in one watch is an incident of its own; queues are still looked at."""
    limit(sql, live_backlog=2, watch_every=0.001)
    add_calls(sql, 5)
    sql.execute("alter table core.minute_samples rename to gone")
    opened = check(sql)
    assert {"watch_failed:failures", "backlog:vault"} <= set(opened)
    sql.execute("alter table core.gone rename to minute_samples")
    assert "watch_failed:failures" not in check(sql)


def add_hosts(sql: Sql, *hosts: str, lanes: tuple[str, ...] = ("factory", "vault")) -> None:
    """Hosts that live, on a server that has been up for long enough to miss one."""
    wait_out_the_grace(sql)
    for host in hosts:
        for lane in lanes:
            sql.execute(
                "insert into core.workers (id, lane, host, pid, version, started_at) values"
                " (%s, %s, %s, 1, 'v', now() - interval '1 day')",
                (f"{lane}-{host}", lane, host),
            )


def silence(sql: Sql, host: str, seconds: float, lane: str = "%") -> None:
    sql.execute(
        "update core.workers set beat_at = now() - make_interval(secs => %s) where host = %s and lane like %s",
        (seconds, host, lane),
    )


def test_a_host_that_goes_silent_while_others_go_on(sql: Sql) -> None:
    """No lane is silent; the host is missed, by name, until it is heard again."""
    add_hosts(sql, "one", "two")
    silence(sql, "two", 80)
    assert check(sql) == {}
    silence(sql, "two", 300)
    opened = check(sql)
    assert [(key, row["severity"]) for key, row in opened.items()] == [("host_silent:two", "critical")]
    assert "for 5 minutes of the host two (factory, vault)" in opened["host_silent:two"]["message"]
    sql.execute("update core.workers set started_at = now() where host = 'one'")
    assert list(check(sql)) == ["host_silent:two"], "the other one was started anew meanwhile"
    silence(sql, "two", 0, lane="factory")
    assert list(check(sql)) == ["host_silent:two"], "it has one lane again, and not the other"
    silence(sql, "two", 0)
    assert check(sql) == {}


def test_one_lane_of_a_host_is_missed_too(sql: Sql) -> None:
    add_hosts(sql, "one", "two")
    silence(sql, "two", 120, lane="factory")
    assert "of the host two (factory)" in check(sql)["host_silent:two"]["message"]


def test_a_host_that_said_goodbye_or_is_buried_is_not_missed(sql: Sql) -> None:
    """A stop is somebody's decision; what the message says for a host that is gone for good ends it."""
    add_hosts(sql, "one", "two")
    silence(sql, "two", 300)
    message = check(sql)["host_silent:two"]["message"]
    sql.execute(message.partition('-c "')[2].partition('"')[0])
    assert check(sql) == {}
    silence(sql, "two", 9000)
    assert check(sql) == {}


def test_a_host_that_came_in_place_of_another_misses_nobody(sql: Sql) -> None:
    """A container that was killed and made anew has another name."""
    add_hosts(sql, "old", "new")
    silence(sql, "old", 300)
    sql.execute("update core.workers set started_at = now() - interval '200 seconds' where host = 'new'")
    assert check(sql) == {}


def test_the_only_host_is_told_by_its_lanes(sql: Sql) -> None:
    """Where none of a lane lives anywhere, that is the incident; and without the limit nothing stays open."""
    add_hosts(sql, "one", "two")
    silence(sql, "two", 300)
    assert list(check(sql)) == ["host_silent:two"]
    silence(sql, "one", 300)
    assert list(check(sql)) == ["host_silent:two", "lane_silent:factory", "lane_silent:vault"]
    sql.execute("delete from core.alert_limits where name = 'lane_silent'")
    assert check(sql) == {}
