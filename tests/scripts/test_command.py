"""What all of an operator's commands do alike."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from scripts.command import when
from scripts.psql import become_psql
from tests.scripts.conftest import Script, Sql, fail_calls
from tests.support.postgres import Cluster
from tests.support.processes import ROOT, environment
from workers.core import settings

#: Commands that print, and with what they have something to print.
PRINTING = (
    "scripts/calls.py list",
    "scripts/recover_failed.py --recover-all --dry-run",
    "scripts/refresh_audio_urls.py",
    "scripts/validate.py",
    "workers/ingest/worker.py --backfill --days 30 --chunk-hours 1 --dry-run",
)
CALL_LOG = {"RINGBA_ACCOUNT_ID": "RA1", "RINGBA_API_TOKEN": "token", "RINGBA_API_URL": "http://127.0.0.1:9"}


@pytest.mark.parametrize("command", PRINTING)
def test_whoever_has_read_enough_gets_no_traceback(dsn: str, sql: Sql, tmp_path: Path, command: str) -> None:
    """`calls.py list | head -1`: the reader is gone before the end. What a worker logs is no complaint."""
    fail_calls(sql, "expired_url", 300)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        listed = subprocess.run(
            [sys.executable, *command.split()],
            cwd=ROOT,
            env={**environment(dsn, tmp_path, **CALL_LOG), "PYTHONUNBUFFERED": ""},
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
        )
    finally:
        os.close(writing)
    said = [line for line in listed.stderr.splitlines() if "stopped" not in line]
    assert (listed.returncode, said) == (1, [])


def test_nobody_who_stops_listening_hurts_a_migration(cluster: Cluster, tmp_path: Path) -> None:
    """`migrate.py | head -1`: no traceback; the same command does the rest."""
    empty = cluster.create_database("unheard")
    reading, writing = os.pipe()
    os.close(reading)
    command, env = [sys.executable, "scripts/migrate.py"], environment(empty, tmp_path)
    try:
        done = subprocess.run(command, cwd=ROOT, env=env, stdout=writing, stderr=subprocess.PIPE, text=True)
        assert (done.returncode, done.stderr) == (1, "")
        assert subprocess.run(command, cwd=ROOT, env=env, capture_output=True).returncode == 0
    finally:
        os.close(writing)
        cluster.drop_database("unheard")


@pytest.mark.parametrize("command", [*PRINTING, "scripts/migrate.py"])
def test_a_full_disk_is_named(dsn: str, sql: Sql, tmp_path: Path, command: str) -> None:
    """`calls.py list > file`, and the disk of that file has no room: one sentence and exit status 1."""
    fail_calls(sql, "expired_url", 3)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, *command.split()],
            cwd=ROOT,
            env={**environment(dsn, tmp_path, **CALL_LOG), "PYTHONUNBUFFERED": ""},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    said = [line for line in done.stderr.splitlines() if "stopped" not in line]
    assert (done.returncode, len(said)) == (1, 1), done.stderr
    assert "No space left on device" in said[0]


@pytest.mark.parametrize(
    "command",
    [
        "calls.py show",
        "calls.py override --safe --reason R",
        "calls.py override x --safe --reason",
        "judge_again.py --execute --reason R --call",
    ],
)
def test_what_was_typed_in_another_encoding_is_wrong_use(script: Script, command: str) -> None:
    """A terminal that is not UTF-8 sends other bytes for an umlaut: one sentence, nothing is looked for or written."""
    done = script(*command.split(), "m\udcf6glich")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert "UTF-8" in done.stderr


def test_what_a_terminal_cannot_show_is_spelled_out(script: Script, sql: Sql) -> None:
    """A call's text may hold any character; a terminal of another encoding shows the rest of it."""
    fail_calls(sql, "network", 1, prefix="≥")
    done = script("calls.py", "list", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2265-00001" in done.stdout


@pytest.mark.parametrize("command", ["calls.py list", "recover_failed.py", "refresh_audio_urls.py"])
class TestWhatEveryCommandSays:
    """One sentence with its mend on stderr, exit status 1, whatever the command."""

    def refused(self, script: Script, command: str, **env: str) -> str:
        done = script(*command.split(), **{**CALL_LOG, **env})
        assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
        return done.stderr.strip()

    def test_of_a_database_that_is_down(self, script: Script, command: str) -> None:
        said = self.refused(script, command, DATABASE_URL="postgresql://me:hunter2@127.0.0.1:9/calls")
        assert said.endswith("Start it with ./start.sh, or correct DATABASE_URL, then run this again.")
        assert "hunter2" not in said

    def test_of_an_empty_database(self, script: Script, cluster: Cluster, command: str) -> None:
        empty = cluster.create_database("bare")
        try:
            said = self.refused(script, command, DATABASE_URL=empty)
        finally:
            cluster.drop_database("bare")
        assert (
            said == "The schema is missing, or older than this release: run ./start.sh, or python scripts/migrate.py."
        )

    def test_of_a_user_without_rights(self, script: Script, dsn: str, command: str) -> None:
        nobody = dsn.replace("postgres@", "callscript_guest@")
        with psycopg.connect(dsn, autocommit=True) as sql:
            sql.execute("create role callscript_guest login")
            try:
                said = self.refused(script, command, DATABASE_URL=nobody)
            finally:
                sql.execute("drop role callscript_guest")
        assert said.startswith("DATABASE_URL names a user without the rights of an operator: permission denied for ")


@pytest.mark.parametrize("command", ["recover_failed.py --recover-all --execute", "migrate.py"])
def test_a_database_that_takes_no_writes_is_named(script: Script, sql: Sql, command: str) -> None:
    """One sentence, exit status 1, and nothing is changed."""
    fail_calls(sql, "network", 1)
    sql.execute(f"alter database {sql.info.dbname} set default_transaction_read_only = on")  # type: ignore[arg-type]
    done = script(*command.split())
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    assert "takes no writes" in done.stderr


def test_what_an_operators_shell_says_to_other_clients_changes_nothing(script: Script, sql: Sql) -> None:
    """psql's variables: how the server writes dates and characters."""
    fail_calls(sql, "network", 1, prefix="≥")
    shell = {"PGDATESTYLE": "German", "PGCLIENTENCODING": "LATIN1", "PYTHONIOENCODING": "utf-8"}
    assert "≥-00001" in script("calls.py", "list", **shell).stdout
    sql.execute("drop schema core cascade")
    assert script("migrate.py", **shell).returncode == 0
    meant = script("psql.py", "-XAtc", "show datestyle", **shell)
    assert meant.stdout == "German, DMY\n", "psql itself is the operator's"


def test_psql_runs_where_the_system_has_none(script: Script) -> None:
    """The packaged one, with the operator's own psqlrc: it looks for itself by the name that it was called by."""
    done = script("psql.py", "-Atc", "select 42", PATH="/nowhere")
    assert (done.stdout, done.stderr, done.returncode) == ("42\n", "", 0)


def test_psql_is_told_on_its_command_line_what_everybody_may_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest is in its environment, as libpq names it; what stands on the line means what it says."""
    line: list[str] = []
    monkeypatch.setattr(os, "environ", environ := dict(os.environ))
    monkeypatch.setattr(os, "execv", lambda _, arguments: line.extend(arguments))
    url = "postgresql://u:s3cret@h/db?keepalives=1&fallback_application_name=it's%20%5Cme&passfile=/f"
    become_psql(settings.load(_env_file=None, database_url=url), ["-l"])
    assert conninfo_to_dict(line[2]) == {"keepalives": "1", "fallback_application_name": r"it's \me"}
    assert (line[1], line[3:]) == ("-d", ["-l"])
    assert (environ["PGPASSWORD"], environ["PGPASSFILE"], environ["PGHOST"]) == ("s3cret", "/f", "h")


@pytest.mark.parametrize("secret", ["sslpassword", "scram_client_key", "scram_server_key", "oauth_client_secret"])
def test_a_secret_that_psql_takes_on_its_command_line_alone(
    script: Script, dsn: str, tmp_path: Path, secret: str
) -> None:
    """It is not put there, where other users read it: one sentence names the mend, and that is one."""
    value = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I="  # libpq looks how long a key is
    done = script("psql.py", "-XAtc", "select 42", DATABASE_URL=f"{dsn}&{secret}={value.replace('=', '%3D')}")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"DATABASE_URL holds {secret}" in done.stderr
    assert value not in done.stderr
    (tmp_path / "services").write_text(f"[callscript]\n{secret}={value}\n")
    env = {"DATABASE_URL": f"{dsn}&service=callscript", "PGSERVICEFILE": str(tmp_path / "services")}
    env["PATH"] = "/nowhere"  # the system's psql may be too old for some of these
    done = script("psql.py", "-XAtc", "select 42", **env)
    assert (done.stdout, done.stderr, done.returncode) == ("42\n", "", 0)


@pytest.mark.parametrize("limit", ["0", "-1", "99999999999999999999", "many"])
@pytest.mark.parametrize("command", ["calls.py list", "recover_failed.py --recover-all --dry-run"])
def test_a_limit_that_is_none_is_wrong_use(script: Script, command: str, limit: str) -> None:
    """Also one that no table reaches, which the database could not read."""
    done = script(*command.split(), "--limit", limit)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert "--limit" in done.stderr


def test_a_list_without_calls_says_why(script: Script, sql: Sql) -> None:
    """Whether there are none yet, or none of that kind."""
    assert script("calls.py", "list").stdout == "No calls yet: drop recordings into the inbox folder.\n"
    fail_calls(sql, "network", 1)
    assert script("calls.py", "list", "--status", "safe").stdout == "No call is safe.\n"


def test_when_is_an_age_or_a_moment() -> None:
    """Everywhere alike; a time without a zone is UTC, and what is neither is named."""
    assert (when("90m"), when("24h"), when("7d")) == (timedelta(minutes=90), timedelta(hours=24), timedelta(days=7))
    assert when("2026-11-18") == when("2026-11-18T01:00+01:00") == datetime(2026, 11, 18, tzinfo=timezone.utc)
    for text in ("yesterday", "7", "-7d", "7w", "1234567d"):
        with pytest.raises(argparse.ArgumentTypeError, match="neither like 24h"):
            when(text)
