"""Every setting is validated at start, and a wrong one stops with a sentence that names it."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

import pytest
from psycopg.conninfo import conninfo_to_dict
from pydantic import SecretStr

from scripts.boot import supervisor_environment
from workers.core import settings
from workers.core.errors import SettingsError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the operator's own reaches these tests."""
    for name in list(os.environ):
        if name.lower() in settings.Settings.model_fields or name in ("HF_TOKEN",):
            monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HEALTH_PORT", "eighty"),
        ("HEALTH_PORT", "70000"),
        ("FACTORY_PROCS", "0"),
        ("WHISPER_DEVICE", "tpu"),
        ("WHISPER_COMPUTE_TYPE", "int3"),
        ("DATABASE_URL", "mysql://root@localhost/x"),
        ("DATABASE_URL", "postgresql://u:secret-part@localhost/x?pgbouncer=true"),
        ("DATABASE_URL", "postgresql://u:secret-part@localhost/x%FF"),
        ("VAULT_DATABASE_URL", "postgresql://u:secret-part@localhost/x?connection_limit=1"),
        ("STORAGE_URL", "ftp://x/y"),
        ("STORAGE_URL", "file://relative"),
        ("VAULT_ALLOWED_HOSTS", "https://media.ringba.com"),
        ("RINGBA_API_URL", "file:///etc/passwd"),
        ("RINGBA_REQUESTS_PER_SECOND", "0"),
        ("JUDGE_LLM_URL", "not a url"),
        ("JUDGE_LLM_URL", "http://llm.example/v1"),  # calls' words, and nobody wrote out where they go unencrypted
        ("JUDGE_LLM_URL", "https://me:secret-part@llm.example/v1"),
        ("JUDGE_LLM_API_KEY", "secret-part\nX-Other: header"),
        ("RETENTION_RECORDINGS_DAYS", "0"),
        ("RETENTION_TRANSCRIPTS_DAYS", "0"),
        ("RETENTION_EVENTS_DAYS", "0"),
        ("DATABASE_DOWN_ALERT_S", "0"),
        ("SENTRY_DSN", "https://secret-part@sentry.example/"),
        ("SENTRY_DSN", "https://sentry.example/7"),
        ("SLACK_WEBHOOK_URL", "hooks.slack.com/services/T0/B0/secret-part"),
        ("LOG_FORMAT", "xml"),
        ("AUDIO_DEBUG", "maybe"),
    ],
)
def test_a_wrong_value_is_named_and_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The sentence names the variable and does not show what was in it: it may be a secret."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        settings.load()
    assert name in str(caught.value)
    assert "secret-part" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("present", "absent", "value"),
    [
        ("RINGBA_ACCOUNT_ID", "RINGBA_API_TOKEN", "x"),
        ("RINGBA_API_TOKEN", "RINGBA_ACCOUNT_ID", "x"),
        ("JUDGE_LLM_MODEL", "JUDGE_LLM_URL", "x"),
        ("JUDGE_LLM_URL", "JUDGE_LLM_MODEL", "https://llm.example/v1"),
        ("JUDGE_LLM_PRICE_IN", "JUDGE_LLM_PRICE_OUT", "1"),
        ("JUDGE_LLM_PRICE_OUT", "JUDGE_LLM_PRICE_IN", "1"),
    ],
)
def test_half_a_pair_is_refused(monkeypatch: pytest.MonkeyPatch, present: str, absent: str, value: str) -> None:
    """Credentials that belong together are set together."""
    monkeypatch.setenv(present, value)
    with pytest.raises(SettingsError, match=absent):
        settings.load()


def test_an_empty_value_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """`HEALTH_PORT=` in a .env is the default, not an error."""
    monkeypatch.setenv("HEALTH_PORT", "")
    monkeypatch.setenv("DATABASE_URL", "")
    loaded = settings.load()
    assert loaded.health_port == 8080
    assert loaded.embedded_postgres


def test_a_relative_folder_counts_from_start_sh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The same .env means the same folder wherever a command is typed."""
    monkeypatch.setenv("DATA_DIR", "elsewhere")
    monkeypatch.chdir(tmp_path)
    assert settings.load().data_dir == ROOT / "elsewhere"


@pytest.mark.parametrize("name", ["DATA_DIR", "LOG_DIR", "INBOX_DIR"])
@pytest.mark.parametrize(
    "value",
    [
        "~no-such-user/calls",
        "~/calls",
        pytest.param(
            "{tmp}/circle/calls",
            marks=pytest.mark.skipif(sys.version_info >= (3, 13), reason="such a Python takes it for a missing folder"),
        ),
    ],
)
def test_a_folder_that_cannot_be_followed_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str
) -> None:
    """The home of a user that is none, or of nobody; links in a circle."""
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("os.getuid", lambda: 4242)  # who has no entry in /etc/passwd
    monkeypatch.setenv(name, value.format(tmp=tmp_path))
    with pytest.raises(SettingsError, match=rf"^{name} is wrong: it leads to no folder"):
        settings.load()


def test_a_long_data_dir_still_has_a_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Linux limits a socket's path to 107 bytes; a deeper DATA_DIR gets its socket elsewhere."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path / ("x" * 120)))
    assert len(str(settings.load().postgres_socket_dir)) < 93


def test_lanes_connect_as_their_own_role(monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded server knows each lane by name; an operator's server is used as it was given."""
    assert "callscript_vault@" in settings.load().dsn("vault")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@db/x")
    assert settings.load().dsn("vault") == "postgresql://me@db/x"
    monkeypatch.setenv("VAULT_DATABASE_URL", "postgresql://vault@db/x")
    assert settings.load().dsn("vault") == "postgresql://vault@db/x"


PASSWORDS = ["50%off", "pass word", "p@ss", "a/b", "1/x", "x%00y"]


@pytest.mark.parametrize("name", ["DATABASE_URL", "VAULT_DATABASE_URL", "HEALTH_DATABASE_URL"])
@pytest.mark.parametrize("password", PASSWORDS)
def test_a_password_that_is_not_encoded_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, password: str) -> None:
    """The driver would repeat a part of it; the sentence names the variable and says what to do instead."""
    monkeypatch.setenv(name, f"postgresql://me:{password}@db:5432/calls?sslmode=require")
    with pytest.raises(SettingsError, match="percent-encoded") as caught:
        settings.load()
    assert str(caught.value).startswith(f"{name} is wrong: ")
    assert password not in str(caught.value)


@pytest.mark.parametrize("place", ["db:54x2", "db:5432:1", "::1", "[::1", "db, db"])
def test_a_host_that_cannot_be_read_is_refused(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """A port that is none is as a rule the rest of a password."""
    monkeypatch.setenv("DATABASE_URL", f"postgresql://me@{place}/calls")
    with pytest.raises(SettingsError, match="DATABASE_URL is wrong"):
        settings.load()


@pytest.mark.parametrize(
    "url",
    [
        *(f"postgresql://me:{quote(password, safe='')}@db:5432/calls" for password in PASSWORDS),
        "postgres://db",
        "postgresql:///calls?host=%2Ftmp%2Fsocket&port=5432",
        "postgresql://me@/calls?host=/tmp&application_name=me@home",
        "postgresql://me:p?#:[w@[::1]:5432,db2:/calls?target_session_attrs=any",
    ],
)
def test_what_the_driver_reads_as_it_was_meant_is_taken(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """Encoded passwords, sockets, several hosts, IPv6, a colon without a port."""
    monkeypatch.setenv("DATABASE_URL", url)
    assert settings.load().dsn() == url
    assert conninfo_to_dict(url), "the driver reads it"


def test_the_env_file_counts_for_lanes_and_the_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """AWS_* and a lane's login are read from the env file as all the rest is, and are shown nowhere."""
    (tmp_path / "env").write_text(
        "DATABASE_URL=postgresql://me:hunter2@db/x\nVAULT_DATABASE_URL=postgresql://vault:hunter2@db/x\n"
        "AWS_SECRET_ACCESS_KEY=hunter2\nAWS_REGION=\n"
    )
    loaded = settings.load(_env_file=tmp_path / "env")
    assert loaded.dsn("vault") == "postgresql://vault:hunter2@db/x"
    assert loaded.dsn("judge") == loaded.dsn() == "postgresql://me:hunter2@db/x"
    assert dict(loaded.aws) == {"AWS_SECRET_ACCESS_KEY": SecretStr("hunter2")}
    assert "hunter2" not in f"{loaded!r} {loaded} {loaded.aws} {loaded.model_dump()}"
    monkeypatch.setenv("VAULT_DATABASE_URL", "postgresql://other@db/x")
    assert settings.load(_env_file=tmp_path / "env").dsn("vault") == "postgresql://other@db/x"


@pytest.mark.parametrize("lane", ["ingest", "vault", "factory", "judge"])
def test_a_worker_with_a_wrong_setting_says_so_and_exits_2(lane: str, tmp_path: Path) -> None:
    """One sentence on stderr, no traceback, status 2: a wrong use, not a crash."""
    environment = {**os.environ, "HEALTH_PORT": "none", "DATA_DIR": str(tmp_path), "CALLSCRIPT_ENV_FILE": os.devnull}
    done = subprocess.run(
        [sys.executable, f"workers/{lane}/worker.py"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "HEALTH_PORT" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [
        *(f"workers/{lane}/worker.py" for lane in ("ingest", "vault", "factory", "judge", "alerts")),
        *("workers/health_server.py", "scripts/calls.py", "scripts/migrate.py", "scripts/fetch_models.py"),
    ],
)
def test_every_command_answers_help(command: str) -> None:
    """--help works without a database, and says what the command does."""
    done = subprocess.run([sys.executable, command, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "usage:" in done.stdout


def test_every_setting_is_in_the_example() -> None:
    """.env.example names each variable an operator can set, and no other."""
    text = (ROOT / ".env.example").read_text()
    named = {
        line.lstrip("# ").split("=")[0] for line in text.splitlines() if "=" in line and line.lstrip("# ")[:1].isupper()
    }
    known = {name.upper() for name in settings.Settings.model_fields}
    assert known <= named


def test_an_env_file_of_another_name_must_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the folder that the command is typed in, and the same file for the lanes, whose folder is another."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CALLSCRIPT_ENV_FILE", "my.env")
    for made in (False, True):
        if made:
            (tmp_path / "my.env").mkdir()
        with pytest.raises(SettingsError, match=r"CALLSCRIPT_ENV_FILE is wrong: /.*/my\.env"):
            settings.load()
    monkeypatch.setenv("CALLSCRIPT_ENV_FILE", os.devnull)
    config = settings.load()
    monkeypatch.setenv("CALLSCRIPT_ENV_FILE", "my.env")
    assert supervisor_environment(config, procs=1)["CALLSCRIPT_ENV_FILE"] == str(tmp_path / "my.env")
    monkeypatch.delenv("CALLSCRIPT_ENV_FILE")
    assert "CALLSCRIPT_ENV_FILE" not in supervisor_environment(config, procs=1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("HEALTH_PORT=1\n\nDATABASE_URL='postgresql://u:hunter2'w@db/x'\n", 3),
        ('METRICS_TOKEN="hunter2\n', 1),
        ('\n\nMETRICS_TOKEN="hunter2\nLOG_FORMAT="json"\n', 3),
        ("# a comment\nDATABASE_URL: postgresql://hunter2@db/x\n", 2),
        ("DATABASE_URL:postgresql://hunter2@db/x?sslmode=require\n", 1),
        ("set METRICS_TOKEN=hunter2\n", 1),
        ("METRICS_TOKEN\n", 1),
    ],
)
def test_a_line_of_the_env_file_that_cannot_be_read_is_named(tmp_path: Path, text: str, line: int) -> None:
    """It would be left out, and the default taken. Its place is said, never what is in it."""
    (tmp_path / "env").write_text(text)
    with pytest.raises(SettingsError, match=rf"{tmp_path}/env, line {line}, is not NAME=value") as caught:
        settings.load(_env_file=tmp_path / "env")
    assert "hunter2" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_env_file_of_another_encoding_is_named(tmp_path: Path) -> None:
    """As some editors save it; with the line that cannot be read."""
    (tmp_path / "env").write_bytes("LOG_FORMAT=json\nSLACK_WEBHOOK_URL=https://müller\n".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"env, line 2, is not UTF-8"):
        settings.load(_env_file=tmp_path / "env")


@pytest.mark.parametrize("hidden", ["file", "folder"])
def test_an_env_file_that_may_not_be_read_is_named(monkeypatch: pytest.MonkeyPatch, hidden: str) -> None:
    """It is another user's, or in a folder of another's."""
    with tempfile.TemporaryDirectory() as folder:  # which others may enter, unlike pytest's own
        file = Path(folder) / "env"
        file.write_text("METRICS_TOKEN=hunter2\n")
        file.chmod(0o000)
        Path(folder).chmod(0o755 if hidden == "file" else 0o000)
        monkeypatch.setenv("CALLSCRIPT_ENV_FILE", str(file))
        root = os.geteuid() == 0
        try:
            if root:
                os.seteuid(pwd.getpwnam("nobody").pw_uid)
            with pytest.raises(SettingsError, match=rf"^{file} cannot be read \(Permission denied\): "):
                settings.load(_env_file=file)
        finally:
            if root:
                os.seteuid(0)
            Path(folder).chmod(0o700)


def test_what_the_env_file_may_hold(tmp_path: Path) -> None:
    """Comments, blank lines, `export`, quotes, a value over several lines, a mark of the encoding, no value."""
    (tmp_path / "env").write_text(
        "\ufeff# ours\n\nexport LOG_FORMAT='json'  # in files\nHF_TOKEN=\nMETRICS_TOKEN=\"a'b\nc\"\n", encoding="utf-8"
    )
    loaded = settings.load(_env_file=tmp_path / "env")
    assert (loaded.log_format, loaded.hf_token) == ("json", None)
    assert loaded.metrics_token == SecretStr("a'b\nc")


def test_a_misspelt_name_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of the env file and of the shell; what belongs to other programs is nobody's slip."""
    for name in list(os.environ):
        monkeypatch.delenv(name)
    (tmp_path / "env").write_text("DATBASE_URL=x\nslack_webhook=y\nHF_TOKEN=z\nAWS_REGION=a\nDATA_DIR=/tmp\n")
    monkeypatch.setattr(settings, "env_file", lambda: tmp_path / "env")
    for name in ("RINGBA_TOKEN", "PATH", "XDG_DATA_DIRS", "HF_HOME", "PGHOST", "LOGNAME", "PYTHONPATH", "database_url"):
        monkeypatch.setenv(name, "x")
    assert settings.misspelt() == {
        "DATBASE_URL": "DATABASE_URL",
        "SLACK_WEBHOOK": "SLACK_WEBHOOK_URL",
        "RINGBA_TOKEN": "RINGBA_API_TOKEN",
    }
