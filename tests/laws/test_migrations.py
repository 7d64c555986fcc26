"""Upgrades: from every earlier version, with data, beside running lanes, and beside workers of the version before."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from tests.conftest import POSTGRES
from tests.support.calls import STAGES, add_call, add_calls, claim, finished
from tests.support.postgres import Cluster
from tests.support.processes import ROOT, Workers, environment, wait_until, workers
from workers.core import migrate as migrations
from workers.core.database import Database, query_text
from workers.core.settings import ROLES
from workers.health import metrics, report

Sql = psycopg.Connection[dict[str, Any]]

VERSIONS = [path.stem for path in migrations.migrations()]

#: Tables whose rows come with the migrations and are part of what a version is.
REFERENCE = ("lanes", "verticals", "qa_rules", "alert_limits")

#: Calls in every state, with all that belongs to them, in the columns that the first version has.
DATA = """
insert into core.campaigns (name, vertical) values ('Medicare Q4', 'medicare');
insert into core.calls (ringba_call_id, campaign_id, start_time_utc, duration_seconds, caller_number, status, priority,
                        audio_url, storage_path, audio_sha256, attempts, next_attempt_at, error_class, processing_error,
                        skip_reason, downloaded_at, transcribed_at, judged_at, failed_at, claimed_by, claim_token,
                        claimed_at)
select s || n, (select max(id) from core.campaigns), timestamptz '2026-11-18 17:00Z' + n * interval '1 minute', 60 + n,
       '+17815550178', s, n % 3, 'https://host.example/' || n,
       case when s not in ('pending', 'skipped') then '2026/11/18/' || s || n || '.mp3' end,
       case when s not in ('pending', 'skipped') then repeat('0', 64) end,
       case when s in ('pending', 'failed') then n else 0 end, timestamptz '2026-11-18 18:00Z',
       case when s = 'failed' then (array['expired_url', 'corrupt_audio', 'zombie'])[1 + n % 3] end,
       case when s = 'failed' then 'why' end, case when s = 'skipped' then 'too_short' end,
       case when s not in ('pending', 'skipped', 'failed') then timestamptz '2026-11-18 18:01Z' end,
       case when s in ('transcribed', 'flagged', 'safe') then timestamptz '2026-11-18 18:02Z' end,
       case when s in ('flagged', 'safe') then timestamptz '2026-11-18 18:03Z' end,
       case when s = 'failed' then timestamptz '2026-11-18 18:04Z' end,
       case when n = 3 and s in ('pending', 'downloaded', 'transcribed') then 'worker-1' end,
       case when n = 3 and s in ('pending', 'downloaded', 'transcribed') then gen_random_uuid() end,
       case when n = 3 and s in ('pending', 'downloaded', 'transcribed') then timestamptz '2026-11-18 18:00Z' end
from unnest(array['pending', 'downloaded', 'transcribed', 'flagged', 'safe', 'skipped', 'failed']) s,
     generate_series(1, 4) n;
insert into core.transcripts (call_id, text, segments, model, quality)
select id, 'hello', '[{"speaker": "agent", "start": 0, "end": 1, "text": "hello", "confidence": 1, "words": []}]',
       'base', '{"channels": "mono"}'
from core.calls where status in ('transcribed', 'flagged', 'safe');
insert into core.transcript_chunks (call_id, chunk, payload)
select id, '0001', '{"words": []}' from core.calls where status = 'downloaded';
insert into core.verdicts (call_id, current, flagged, score, rules, detail, rules_hash, engine_version)
select id, current, status = 'flagged', 60, '[]', '{}', 'h', 'rules-1'
from core.calls, unnest(array[false, true]) as current where status in ('flagged', 'safe');
insert into core.workers (id, lane, host, pid, version) values ('worker-1', 'vault', 'h', 1, 'v');
insert into core.stage_totals (lane, outcome, shard, attempts, work_s, audio_s, buckets)
values ('vault', 'downloaded', 0, 16, 3, 900, array_fill(1, array[13]));
insert into core.ingest_windows (window_start, window_end, reported, arrived, agrees)
values ('2026-11-18 17:00Z', '2026-11-18 18:00Z', 28, 28, true);
insert into core.ingest_rejects (source, name, reason) values ('inbox', 'x.mp3', 'no audio');
insert into core.alerts (alert_key, severity, message) values ('lane_silent:vault', 'critical', 'nobody there');
"""

TABLES = (
    *("campaigns", "calls", "transcripts", "transcript_chunks", "verdicts", "workers", "stage_totals"),
    *("ingest_windows", "ingest_rejects", "alerts"),
)


@contextmanager
def only(monkeypatch: pytest.MonkeyPatch, folder: Path, names: list[str], **more: str) -> Iterator[None]:
    """Let the migrations be these, and `more` by name."""
    folder.mkdir()
    for name in names:
        shutil.copy(ROOT / "sql" / "migrations" / f"{name}.sql", folder)
    for name, text in more.items():
        (folder / f"{name.lstrip('_')}.sql").write_text(text)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", folder)
        yield


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[str]:
    """A database that nothing was done to."""
    dsn = cluster.create_database("empty")
    yield dsn
    cluster.drop_database("empty")


def schema(cluster: Cluster, dsn: str) -> list[str]:
    """All of the schema, rights included, as pg_dump writes it."""
    command = [str(cluster.binaries / "pg_dump"), "--schema-only", "--no-owner", dsn]
    dump = subprocess.run(command, capture_output=True, text=True)
    assert dump.returncode == 0, dump.stderr
    # A dump begins and ends with a random word of its own.
    return [line for line in dump.stdout.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]


def rows(sql: Sql, table: str, columns: list[str] | None = None) -> list[dict[str, Any]]:
    """The rows of a table in an order of their own; columns: only these."""
    chosen = ", ".join(f't."{c}"' for c in columns) if columns else "t.*"
    query = f"select to_jsonb(r) as row from (select {chosen} from core.{table} t) r order by to_jsonb(r)::text"
    return [r["row"] for r in sql.execute(query).fetchall()]  # type: ignore[arg-type]


def columns_of(sql: Sql, table: str) -> list[str]:
    query = "select column_name from information_schema.columns where table_schema = 'core' and table_name = %s"
    return [r["column_name"] for r in sql.execute(query, [table]).fetchall()]


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_an_upgrade_gives_the_schema_of_a_fresh_start_and_keeps_every_row(
    cluster: Cluster, dsn: str, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    """From any version, with calls in every state: the same schema and rules as a new database, the same rows."""
    with only(monkeypatch, tmp_path / "old", VERSIONS[: VERSIONS.index(version) + 1]):
        migrations.migrate(empty)
    with psycopg.connect(empty, autocommit=True, row_factory=dict_row) as sql:
        with sql.transaction():
            sql.execute(DATA)  # type: ignore[arg-type]
        columns = {table: columns_of(sql, table) for table in TABLES}
        before = {table: rows(sql, table, columns[table]) for table in TABLES}
        assert all(before.values()), "a table without rows proves nothing"
        assert migrations.migrate(empty) == len(VERSIONS) - VERSIONS.index(version) - 1
        for table in TABLES:
            assert rows(sql, table, columns[table]) == before[table], table
        with psycopg.connect(dsn, row_factory=dict_row) as fresh:
            for table in REFERENCE:
                assert rows(sql, table) == rows(fresh, table), table
    assert schema(cluster, empty) == schema(cluster, dsn)


class TestBesideRunningLanes:
    def test_a_migration_that_waits_lets_the_lanes_work(
        self, dsn: str, sql: Sql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Behind a transaction that does not end a migration tries again and again; calls are finished meanwhile."""
        add_calls(sql, 30)
        calls, call = claim(Database(dsn))
        waits = threading.Event()
        done: list[Any] = []

        def report(text: str) -> None:
            if "waits for a lock" in text:
                waits.set()

        def run() -> None:
            try:
                done.append(migrations.migrate(dsn, report))
            except Exception as error:  # noqa: BLE001 - told to the test
                done.append(error)

        monkeypatch.setattr(migrations, "BETWEEN_S", (0.5, 1.0))
        with only(monkeypatch, tmp_path / "new", VERSIONS, _9999_new="alter table core.calls add column novelty int"):
            with psycopg.connect(dsn) as reader:
                reader.execute("select count(*) from core.calls")  # and its transaction stays open
                migration = threading.Thread(target=run)
                migration.start()
                assert waits.wait(60)
                for _ in range(20):
                    stood, following = calls.settle(finished(call, "vault"), claim=True)
                    assert stood
                    assert following is not None
                    call = following
                assert not done, "the migration ended while the table was locked"
            migration.join(60)
        assert done == [1]
        assert "novelty" in columns_of(sql, "calls")

    def test_a_lock_that_never_comes_free_is_named(
        self, dsn: str, sql: Sql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After its patience is over the migration fails with the command that finds who holds the lock."""
        monkeypatch.setattr(migrations, "BETWEEN_S", (0.1, 0.2))
        change = "alter table core.calls add column novelty int"
        with only(monkeypatch, tmp_path / "new", VERSIONS, _9999_new=change), psycopg.connect(dsn) as reader:
            reader.execute("select count(*) from core.calls")
            with pytest.raises(migrations.MigrationError, match=r"9999_new\.sql needs a lock .*pg_stat_activity"):
                migrations.migrate(dsn, patience_s=1)
        assert "novelty" not in columns_of(sql, "calls")


def code_before(newest: str, folder: Path) -> Path | None:
    """The project as it was before the newest migration came; None where the history is not at hand."""
    path = f"sql/migrations/{newest}.sql"
    log = ["git", "log", "--diff-filter=A", "--format=%H", "--", path]
    found = subprocess.run(log, cwd=ROOT, capture_output=True, text=True)
    added = found.stdout.split()
    if found.returncode or not added:
        return None
    archive = subprocess.run(["git", "archive", f"{added[-1]}^"], cwd=ROOT, capture_output=True)
    if archive.returncode:
        return None
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tree:
        tree.extractall(folder, filter="data")
    return folder


def test_workers_of_both_versions_work_side_by_side(
    cluster: Cluster, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers of the version before go on through the newest migration, and beside workers of this one."""
    before = code_before(VERSIONS[-1], tmp_path / "before")
    if before is None:
        pytest.skip("the code before the newest migration is not at hand: no git history")
    with only(monkeypatch, tmp_path / "old", VERSIONS[:-1]):
        migrations.migrate(empty)
    folder = tmp_path / "work"
    folder.mkdir()
    with psycopg.connect(empty, autocommit=True, row_factory=dict_row) as sql, workers(empty, folder) as crew:
        add_calls(sql, 40)
        old = [_start(crew, before, lane) for lane in STAGES]
        wait_until(lambda: _judged(sql) > 3, 90, _logs(folder))
        migrations.migrate(empty)
        at_migration = _judged(sql)
        wait_until(lambda: _judged(sql) > at_migration + 3, 60, _logs(folder))
        for lane in STAGES:
            crew.stage(lane, "--seconds", "0.05")
        wait_until(lambda: _registered(sql) == dict.fromkeys(STAGES, 2), 60, _logs(folder))
        for n in range(40):
            add_call(sql, f"late-{n}")
        wait_until(lambda: _judged(sql) == 80, 120, _logs(folder))
        assert all(process.poll() is None for process in old), "a worker of the version before gave up"
        bad = "select lane, outcome, attempts from core.stage_totals where outcome in ('retried', 'failed', 'zombie')"
        assert sql.execute(bad).fetchall() == []
        done = sql.execute("select lane, sum(attempts)::int as n from core.stage_totals group by 1").fetchall()
        assert {r["lane"]: r["n"] for r in done} == dict.fromkeys(STAGES, 80)
    assert "database_refused" not in _logs(folder)


def _start(crew: Workers, code: Path, lane: str) -> subprocess.Popen[bytes]:
    """A lane of the version before, with stand-in work, in the same group."""
    role = crew.dsn.replace("://postgres@", f"://callscript_{lane}@")
    log = (crew.folder / f"old-{lane}.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.stage_worker", lane, str(crew.folder), "--seconds", "0.05"],
        cwd=code,
        env=environment(crew.dsn, crew.folder, **{f"{lane.upper()}_DATABASE_URL": role}),
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    log.close()
    crew.started.append(process)
    return process


def _registered(sql: Sql) -> dict[str, int]:
    """How many workers of each lane there are."""
    rows = sql.execute("select lane, count(*) as n from core.workers group by 1").fetchall()
    return {r["lane"]: r["n"] for r in rows}


def _judged(sql: Sql) -> int:
    row = sql.execute("select count(*) as n from core.calls where status = 'safe'").fetchone()
    assert row is not None
    return int(row["n"])


def _logs(folder: Path) -> str:
    return "\n".join(path.read_text() for path in sorted(folder.glob("*.log")))


def test_a_pg_cron_that_came_later_is_given_the_killer_once(dsn: str, sql: Sql) -> None:
    """Each migrate looks; a job that is there keeps its schedule. A stand-in speaks for the extension."""
    sql.execute("""
        create schema cron;
        create table cron.job (jobname text, schedule text, command text);
        create function cron.schedule(text, text, text) returns bigint language sql
            as $$ insert into cron.job values ($1, $2, $3); select 1::bigint $$
    """)
    migrations.migrate(dsn)
    assert sql.execute("select * from cron.job").fetchall() == [
        {"jobname": "callscript_kill_zombies", "schedule": "* * * * *", "command": "select core.kill_zombies()"}
    ]
    sql.execute("update cron.job set schedule = '30 seconds'")
    migrations.migrate(dsn)
    assert [r["schedule"] for r in sql.execute("select * from cron.job").fetchall()] == ["30 seconds"]


#: Who may do what in the schema, in its tables' columns and with its functions; PUBLIC is role 0.
RIGHTS = """
select 'schema' as kind, n.nspname::text as name, '' as part, a.grantee::regrole::text as who, a.privilege_type as what
from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = 'core'
union all
select 'table', c.oid::regclass::text, '', a.grantee::regrole::text, a.privilege_type
from pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
where c.relnamespace = 'core'::regnamespace and c.relkind in ('r', 'v', 'p')
union all
select 'column', c.oid::regclass::text, t.attname, a.grantee::regrole::text, a.privilege_type
from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
where c.relnamespace = 'core'::regnamespace
union all
select 'function', f.oid::regprocedure::text, '', a.grantee::regrole::text, a.privilege_type
from pg_proc f, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
where f.pronamespace = 'core'::regnamespace
"""


def rights(sql: Sql) -> set[tuple[str, ...]]:
    return {tuple(row.values()) for row in sql.execute(RIGHTS).fetchall()}


class TestRights:
    def test_what_every_migrate_grants_is_what_the_migrations_granted(self, empty: str) -> None:
        """core.grant_lanes() takes nothing away and adds nothing: not one right differs after it."""
        with psycopg.connect(empty, autocommit=True, row_factory=dict_row) as sql:
            sql.execute(query_text("migrations_table"))
            for path in migrations.migrations():
                sql.execute(path.read_bytes())
            before = rights(sql)
            sql.execute("select core.grant_lanes()")
            assert rights(sql) ^ before == set()

    def test_the_health_server_reads_what_it_counts_and_nothing_of_any_call(self, dsn: str, sql: Sql) -> None:
        """Who breaks into it finds no URL, no number and no verdict, and changes nothing; its pages are all there."""
        columns = sql.execute(
            """select table_name, array_agg(column_name::text) as those
               from information_schema.columns
               where table_schema = 'core'
                 and has_column_privilege('callscript_health', 'core.' || table_name, column_name, 'select')
               group by 1"""
        )
        readable = {row["table_name"]: {*row["those"]} for row in columns.fetchall()}
        of_calls = {"status", "priority", "start_time_utc", "next_attempt_at", "claimed_by", "lacks_llm"}
        assert readable["calls"] == of_calls
        assert readable["ingest_windows"] == {"kind", "window_end", "agrees", "split_at", "attempts"}
        assert readable["ingest_rejects"] == {"source"}
        counts = {"alert_limits", "alert_totals", "alerts", "lanes", "stage_totals", "verdict_totals", "workers"}
        assert readable.keys() == {"calls", "calls_put_off", "ingest_windows", "ingest_rejects", *counts}
        more = {what for _, what, _, role, right in rights(sql) if role == "callscript_health" and right != "SELECT"}
        assert more == {"core", "core.slack_webhook()"}
        health = Database(dsn.replace("postgres@", "callscript_health@"))
        add_call(sql, "a")
        assert report.ask(health)["lanes"]
        assert metrics.ask(health)["rejects"] == 0
        health.close()

    def test_no_lane_runs_what_runs_with_the_owners_rights_unless_it_was_given_it(self, dsn: str, sql: Sql) -> None:
        """The clock of ingest is turned back by ingest; a trigger's function nobody can call by hand."""
        open_to_all = sql.execute(
            """select f.oid::regprocedure::text as name from pg_proc f
               where f.pronamespace = 'core'::regnamespace and f.prosecdef and f.prorettype <> 'trigger'::regtype
                 and has_function_privilege('public', f.oid, 'execute')"""
        )
        assert open_to_all.fetchall() == []
        for role in ROLES:
            with psycopg.connect(dsn.replace("postgres@", f"callscript_{role}@"), autocommit=True) as lane:
                refuses = pytest.raises(psycopg.errors.InsufficientPrivilege)
                with nullcontext() if role == "ingest" else refuses:
                    lane.execute("select core.turn_back_ingest(60)")

    def test_rights_that_were_lost_come_back(self, dsn: str, sql: Sql) -> None:
        """A database whose lanes have lost every right: the next migrate gives each of them again, and no other."""
        before = rights(sql)
        roles = ", ".join(f"callscript_{name}" for name in ROLES)
        sql.execute(f"drop owned by {roles}")  # type: ignore[arg-type]
        sql.execute("grant execute on all functions in schema core to public")
        assert len(rights(sql)) < len(before)
        assert migrations.migrate(dsn) == 0
        assert rights(sql) ^ before == set()

    def test_a_server_without_the_roles_is_given_them(self) -> None:
        """A copy that was restored elsewhere: roles and rights are there after a migrate."""
        elsewhere = Cluster(POSTGRES)
        try:
            elsewhere.start()
            dsn = elsewhere.create_database("restored")
            migrations.migrate(dsn)
            with psycopg.connect(dsn, autocommit=True, row_factory=dict_row) as sql:
                before = rights(sql)
                for name in ROLES:
                    sql.execute(f"drop owned by callscript_{name}")  # type: ignore[arg-type]
                    sql.execute(f"drop role callscript_{name}")  # type: ignore[arg-type]
                assert migrations.migrate(dsn) == 0
                assert rights(sql) ^ before == set()
        finally:
            elsewhere.remove()

    def test_a_user_who_owns_nothing_finds_them_given(self, dsn: str) -> None:
        """A migrate by somebody else than the owner has nothing to do, and says so."""
        assert migrations.migrate(dsn.replace("postgres@", "callscript_judge@")) == 0


def test_two_first_installs_at_once_make_one_schema(empty: str) -> None:
    """Two hosts that are set up side by side: one applies each migration, the other finds it there."""
    with ThreadPoolExecutor() as hosts:
        applied = list(hosts.map(migrations.migrate, [empty] * 3))
    assert sum(applied) == len(VERSIONS)


def test_a_migration_that_was_edited_after_it_ran_is_refused(
    dsn: str, sql: Sql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema is not what the files say any more: nothing is applied after it, and its name is told."""
    first = (ROOT / "sql" / "migrations" / f"{VERSIONS[0]}.sql").read_text()
    later = "create table core.later ()"
    with only(monkeypatch, tmp_path / "new", VERSIONS, **{f"_{VERSIONS[0]}": f"{first}\n", "_9999_new": later}):
        with pytest.raises(migrations.MigrationError, match=rf"{VERSIONS[0]}\.sql was changed after it was applied"):
            migrations.migrate(dsn)
        assert sql.execute("select to_regclass('core.later') as t").fetchone() == {"t": None}
    assert migrations.migrate(dsn) == 0


def test_a_user_who_may_not_make_the_schema_is_told_so(empty: str) -> None:
    """One sentence that names the variable and the mend."""
    with pytest.raises(migrations.MigrationError, match=r"DATABASE_URL names a user .* name the one who owns"):
        migrations.migrate(empty.replace("postgres@", "callscript_judge@"))
