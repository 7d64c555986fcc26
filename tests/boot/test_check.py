"""`start.sh --check` and every other refusal: the right exit status and one sentence."""

from __future__ import annotations

import os
import pwd
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import MagicMock

import psycopg
import pytest

from scripts import boot, boot_checks
from scripts.boot_checks import Refused
from tests.boot.house import ROOT, House
from tests.support.postgres import Cluster, ask
from workers.core import migrate
from workers.core.errors import SettingsError
from workers.core.settings import Settings

WRONG = [
    ("HEALTH_PORT", "eighty"),
    ("DATABASE_URL", "mysql://root@localhost/calls"),
    ("STORAGE_URL", "ftp://somewhere"),
    ("RINGBA_ACCOUNT_ID", "RA123"),
    ("WHISPER_DEVICE", "tpu"),
    ("FACTORY_PROCS", "0"),
    ("DATA_DIR", "/dev/null/data"),
    ("LOG_DIR", "/dev/null/logs"),
    ("LOG_DIR", "/tmp/100%"),
    ("JUDGE_LLM_URL", "localhost:8000"),
    ("VAULT_ALLOWED_HOSTS", "https://media.ringba.com"),
    ("DIARIZATION_MODEL", "/no/such"),
    ("WHISPER_MODEL", "/no/such"),
    ("CALLSCRIPT_ENV_FILE", "no-such.env"),
]


@pytest.mark.parametrize(("variable", "value"), WRONG)
def test_a_wrong_setting_is_named_in_one_sentence(house: House, variable: str, value: str) -> None:
    """--check exits 2 with a single line that names the variable, and so does a real start."""
    for arguments in (["--check"], []):
        done = house.run("start.sh", *arguments, **{variable: value})
        assert done.returncode == 2, done.stdout + done.stderr
        assert variable in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
        assert "Traceback" not in done.stderr


def test_a_secret_in_a_wrong_setting_is_not_printed(house: House) -> None:
    """The sentence about a wrong DATABASE_URL keeps its password to itself."""
    done = house.run("start.sh", "--check", DATABASE_URL="mysql://user:hunter2@host/calls")
    assert done.returncode == 2
    assert "hunter2" not in done.stdout + done.stderr


def test_a_misspelt_name_is_said(house: House) -> None:
    """A warning: the machine is well, and does not do what was meant."""
    done = house.run("start.sh", "--check", METRIC_TOKEN="hunter2")
    assert done.returncode == 0, done.stderr
    assert (
        "WARNING settings: METRIC_TOKEN is no setting and changes nothing; mend: write METRICS_TOKEN, "
        "if that is what is meant" in done.stdout
    )
    assert "hunter2" not in done.stdout


def test_a_good_machine_passes_quickly_and_nothing_is_made(house: House) -> None:
    """--check exits 0 within seconds, says what it looked at, and leaves no folder behind."""
    began = time.monotonic()
    done = house.run("start.sh", "--check")
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - began < 15
    assert {line.split(":")[0] for line in done.stdout.splitlines()[:-1]} >= {
        "settings",
        "folders",
        "processes",
        "database",
    }
    assert not house.data.exists()


def test_a_database_that_does_not_answer_is_named(house: House) -> None:
    """--check tries DATABASE_URL and names it when nobody answers there."""
    done = house.run("start.sh", "--check", DATABASE_URL="postgresql://me:hunter2@127.0.0.1:9/calls")
    assert done.returncode == 1
    assert "DATABASE_URL does not answer" in done.stderr
    assert "hunter2" not in done.stdout + done.stderr


def test_a_database_that_takes_no_writes_is_named(house: House, sql: psycopg.Connection[object], dsn: str) -> None:
    """Nor does a real start go on: lanes could do nothing there."""
    sql.execute(f"alter database {sql.info.dbname} set default_transaction_read_only = on")  # type: ignore[arg-type]
    for arguments in (["--check"], []):
        done = house.run("start.sh", *arguments, DATABASE_URL=dsn)
        assert done.returncode == 1
        assert "DATABASE_URL takes no writes" in done.stderr
        assert "name the primary" in done.stderr


def test_a_database_of_another_encoding_is_named(house: House, cluster: Cluster) -> None:
    """Nor does a real start touch it."""
    cluster.sql("create database latin encoding 'LATIN1' locale 'C' template template0")
    for arguments in (["--check"], []):
        done = house.run("start.sh", *arguments, DATABASE_URL=cluster.dsn("latin"))
        assert done.returncode == 1
        assert "DATABASE_URL has another encoding than UTF8" in done.stderr
        assert "template template0" in done.stderr
    assert ask(cluster.dsn("latin"), "select to_regnamespace('core') is null") == "t"
    cluster.drop_database("latin")


@pytest.mark.parametrize("when", ["between", "in one"])
def test_a_database_that_goes_away_during_the_migrations_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cluster: Cluster, when: str
) -> None:
    """What was applied stays applied; a start goes on from there."""
    cluster.create_database("leaving")
    config = Settings(_env_file=None, database_url=cluster.dsn("leaving"))
    ends = "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'leaving'"
    (tmp_path / "0001_first.sql").write_text("create table first ()")
    (tmp_path / "0002_ends.sql").write_text(f"{ends};" if when == "in one" else "create table second ()")
    monkeypatch.setattr(migrate, "MIGRATIONS", tmp_path)

    def report(text: str) -> None:
        if when == "between" and text == "applying 0002_ends":
            cluster.sql(ends)

    monkeypatch.setattr(boot, "report", report)
    with pytest.raises(
        Refused, match=r"^the migrations were cut short \(.*\): start again to go on from here$"
    ) as said:
        boot._database(config)
    assert "\n" not in str(said.value)
    assert ask(cluster.dsn("leaving"), "select version from core.migrations") == "0001_first"
    cluster.drop_database("leaving")


class TestAnotherUser:
    """A start as another user than the one before would be a second, empty installation somewhere else."""

    @pytest.fixture
    def config(self, tmp_path: Path) -> Settings:
        return Settings(_env_file=None, data_dir=tmp_path / "data", log_dir=tmp_path / "logs")

    @pytest.mark.parametrize("act", [boot.check, boot.boot])
    def test_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, config: Settings, act: Callable[[Settings], None]
    ) -> None:
        """Also root, who may write everywhere: what it wrote the other could not read again."""
        config.run_dir.mkdir(parents=True)
        owner = pwd.getpwuid(os.getuid()).pw_name
        monkeypatch.setattr(os, "getuid", lambda: 4242)
        give = rf"chown -R 4242 {config.data_dir} {config.log_dir}"
        with pytest.raises(Refused, match=rf"^DATA_DIR was used by the user {owner}: start as that user, or .*{give}"):
            act(config)
        assert not config.log_dir.exists()

    def test_is_what_an_unwritable_folder_is_about(self, monkeypatch: pytest.MonkeyPatch, config: Settings) -> None:
        """scripts/validate.py says so, too; of a folder that nobody has used the mend is another one."""
        config.data_dir.mkdir()
        monkeypatch.setattr(os, "access", lambda *_: False)
        monkeypatch.setattr(os, "getuid", lambda: 4242)
        with pytest.raises(SettingsError, match="set DATA_DIR to a folder of your own"):
            boot_checks.writable(config)
        config.run_dir.mkdir()
        with pytest.raises(Refused, match="DATA_DIR was used by the user"):
            boot_checks.writable(config)

    def test_may_have_left_a_folder(self, monkeypatch: pytest.MonkeyPatch, config: Settings) -> None:
        """Of a script that was run by hand: the folder is given back, and no other DATA_DIR chosen."""
        config.models_dir.mkdir(parents=True)
        monkeypatch.setattr(os, "access", lambda path, _: path != config.models_dir)
        with pytest.raises(SettingsError, match=rf"{config.models_dir} cannot be .*; give it to this user \(chown\)"):
            boot.boot(config)

    def test_may_use_a_folder_that_everyone_may_write(self, monkeypatch: pytest.MonkeyPatch, config: Settings) -> None:
        """A volume's: nothing has been started on it."""
        config.data_dir.mkdir(mode=0o777)
        monkeypatch.setattr(os, "getuid", lambda: 4242)
        boot_checks.same_user(config)


@pytest.mark.parametrize("act", [boot.check, boot._database])
def test_a_server_that_is_too_old_is_refused_before_it_is_touched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, act: Callable[[Settings], None]
) -> None:
    """Not migrated half-way, nor found well by --check."""
    old = MagicMock()
    old.__enter__.return_value.info.server_version = 140012
    monkeypatch.setattr(psycopg, "connect", lambda *_, **__: old)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = Settings(
        _env_file=None, database_url="postgresql://u@h/d", data_dir=tmp_path, log_dir=tmp_path, health_port=port
    )
    with pytest.raises(Refused, match="DATABASE_URL is PostgreSQL 14: name one of 15 or newer"):
        act(config)
    assert not old.__enter__.return_value.execute.called


def test_a_taken_port_is_refused(house: House) -> None:
    """start.sh does not start beside whatever listens on HEALTH_PORT."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = house.run("start.sh", HEALTH_PORT=str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "HEALTH_PORT" in done.stderr
    assert "is taken" in done.stderr


def test_wrong_use_and_help(house: House) -> None:
    """An unknown argument exits 2; --help exits 0 and names every way to call it."""
    assert house.run("start.sh", "--now").returncode == 2
    helped = house.run("start.sh", "--help")
    assert helped.returncode == 0
    assert "--check" in helped.stdout


@pytest.mark.parametrize(
    "script", sorted(p.name for p in (ROOT / "scripts").glob("*.sh") if p.name != "environment.sh")
)
def test_every_script_is_executable_and_valid(script: str) -> None:
    """bash parses every script, and an operator can run it."""
    path = ROOT / "scripts" / script
    assert path.stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", path], check=False).returncode == 0
