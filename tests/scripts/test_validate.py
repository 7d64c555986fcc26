"""scripts/validate.py: every fault is found and named with its mend, and nothing is changed by looking."""

from __future__ import annotations

import json
import os
import re
import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from scripts import validate_checks as checks
from scripts.validate_checks import Finding
from scripts.validate_database import database, statements_of
from tests.scripts.conftest import Script, Sql
from tests.support.postgres import Cluster
from workers.core.database import QUERIES
from workers.core.settings import ROLES, ROOT, Settings

WARNING, WRONG = "warning", "wrong"


@pytest.fixture
def settings(dsn: str, tmp_path: Path) -> Settings:
    """A sound installation: a migrated database, a folder of its own, models that are there."""
    model = tmp_path / "model"
    model.mkdir()
    (model / "model.bin").touch()
    (model / "config.yaml").touch()
    return Settings(  # type: ignore[call-arg]
        _env_file=None,
        database_url=dsn,
        data_dir=tmp_path / "data",
        log_dir=tmp_path / "logs",
        whisper_model=str(model),
        diarization_model=str(model),
        whisper_device="cpu",
    )


def only(findings: list[Finding], level: str = WRONG) -> Finding:
    """The one finding of that level; it has a mend."""
    (found,) = [f for f in findings if f.level == level]
    assert found.mend
    return found


def changed(settings: Settings, **values: Any) -> Settings:
    return settings.model_copy(update=values)


class TestTheCommand:
    def test_a_sound_installation_passes_within_seconds(
        self, script: Script, settings: Settings, tmp_path: Path
    ) -> None:
        """Exit status 0, every area looked at, and no file made."""
        before = sorted(tmp_path.rglob("*"))
        began = time.monotonic()
        done = script("validate.py", "--json", **self.env(settings))
        assert done.returncode == 0, done.stdout + done.stderr
        assert time.monotonic() - began < 20
        findings = json.loads(done.stdout)
        areas = {f["area"] for f in findings}
        assert areas == {
            *("settings", "folders", "disk", "database", "migrations", "rights", "lanes", "rules"),
            *("storage", "models", "gpu", "supervisord"),
        }
        assert sorted(tmp_path.rglob("*")) == before

    def test_a_wrong_setting_exits_2_and_names_every_one(self, script: Script) -> None:
        """Two wrong variables are two findings, each with the mend."""
        done = script("validate.py", HEALTH_PORT="eighty", STORAGE_URL="ftp://x")
        assert done.returncode == 2
        assert "HEALTH_PORT" in done.stdout
        assert "STORAGE_URL" in done.stdout
        assert done.stdout.count("mend:") == 2

    def test_a_misspelt_name_is_a_warning(self, script: Script, settings: Settings, tmp_path: Path) -> None:
        """The product would start with the default and say nothing."""
        (tmp_path / "env").write_text("METRIC_TOKEN=x\n")
        env = self.env(settings) | {"CALLSCRIPT_ENV_FILE": str(tmp_path / "env")}
        done = script("validate.py", **env)
        assert "METRIC_TOKEN is no setting and changes nothing" in done.stdout
        assert "mend: write METRICS_TOKEN, if that is what is meant" in done.stdout
        assert done.returncode == 0

    def test_something_wrong_exits_1_with_its_mend(self, script: Script, settings: Settings) -> None:
        """A database that does not answer: exit status 1, its mend, and no password."""
        env = self.env(settings) | {"DATABASE_URL": "postgresql://me:hunter2@127.0.0.1:9/calls"}
        done = script("validate.py", **env)
        assert done.returncode == 1
        assert "WRONG    database     DATABASE_URL does not answer" in done.stdout
        assert "mend: start that database" in done.stdout
        assert "hunter2" not in done.stdout + done.stderr

    def test_help(self, script: Script) -> None:
        assert "--json" in script("validate.py", "--help").stdout
        assert script("validate.py", "--mend").returncode == 2

    @staticmethod
    def env(settings: Settings) -> dict[str, str]:
        return {"WHISPER_MODEL": str(settings.whisper_model), "DIARIZATION_MODEL": str(settings.diarization_model)}


class TestDatabase:
    def test_a_sound_one_has_no_fault(self, settings: Settings) -> None:
        assert {f.level for f in database(settings)} == {"ok"}

    def test_the_embedded_one_may_not_run_yet(self, settings: Settings) -> None:
        """Before the first start there is nothing to look at: a warning, not a fault."""
        assert "./start.sh" in only(database(changed(settings, database_url=None)), WARNING).mend

    def test_one_of_another_encoding_is_named_alone(self, settings: Settings, cluster: Cluster) -> None:
        """What follows from it is not said as well."""
        cluster.sql("create database ascii encoding 'SQL_ASCII' template template0")
        (found,) = database(changed(settings, database_url=SecretStr(cluster.dsn("ascii"))))
        assert found.level == WRONG
        assert found.text == "this database has another encoding than UTF8 and cannot keep every word"
        assert "template template0" in found.mend
        cluster.drop_database("ascii")

    def test_migrations_that_are_missing_edited_or_newer(self, settings: Settings, sql: Sql) -> None:
        """Each is named; an empty database too."""
        sql.execute("delete from core.migrations where version like '0009%'")
        assert only(database(settings)).mend == "python scripts/migrate.py"
        sql.execute("update core.migrations set sha256 = 'x' where version like '0001%'")
        assert "0001_core changed" in " ".join(f.text for f in database(settings) if f.level == WRONG)
        sql.execute("drop schema core cascade")
        assert "empty" in only(database(settings)).text

    def test_a_newer_schema_is_a_warning(self, settings: Settings, sql: Sql) -> None:
        """Another host was upgraded first: this one goes on, and is told."""
        sql.execute("insert into core.migrations (version, sha256) values ('9999_later', 'x')")
        assert "9999_later" in only(database(settings), WARNING).text

    @pytest.mark.parametrize(
        ("lane", "revoked"),
        [
            ("vault", "update on core.calls"),
            ("factory", "insert on core.transcripts"),
            ("judge", "select on core.qa_rules"),
            ("ingest", "insert on core.calls"),
            ("alerts", "update on core.alerts"),
            ("health", "select on core.stage_totals"),
            ("judge", "execute on function core.kill_zombies(integer)"),
        ],
    )
    def test_a_right_that_a_lane_lacks_is_named(self, settings: Settings, sql: Sql, lane: str, revoked: str) -> None:
        """Each lane's statements are tried with that lane's login."""
        role = f"callscript_{lane}"
        dsn = settings.dsn().replace("postgres@", f"{role}@")
        own = changed(settings, **{f"{lane}_database_url": SecretStr(dsn)})
        assert {f.level for f in database(own)} == {"ok"}
        sql.execute(f"revoke {revoked} from {role}")  # type: ignore[arg-type]
        found = only([f for f in database(own) if f.area == "rights"][:1])
        assert role in found.text
        assert "permission denied" in found.text

    @pytest.mark.parametrize("lane", ROLES)
    def test_each_statement_of_a_lane_is_tried(self, lane: str) -> None:
        """Those that its own source names: of them alone it can be said which of its rights is missing."""
        sources = [*(ROOT / "workers" / lane).rglob("*.py")]
        sources += [ROOT / "workers" / "event_listener.py"] if lane == "alerts" else []
        called = {name for path in sources for name in re.findall(r'run\(\s*"(\w+)"', path.read_text())}
        assert called & {path.stem for path in QUERIES.glob("*.sql")} <= {*statements_of(lane)}

    def test_a_login_that_does_not_exist_is_named(self, script: Script, settings: Settings, tmp_path: Path) -> None:
        """Also one that only the env file tells of."""
        nobody = settings.dsn().replace("postgres@", "nobody_of_that_name@")
        (tmp_path / "env").write_text(f"JUDGE_DATABASE_URL={nobody}\n")
        env = TestTheCommand.env(settings) | {"CALLSCRIPT_ENV_FILE": str(tmp_path / "env")}
        findings = [Finding(**f) for f in json.loads(script("validate.py", "--json", **env).stdout)]
        assert "JUDGE_DATABASE_URL" in only(findings).mend

    def test_lanes_that_are_paused_or_gone(self, settings: Settings, sql: Sql) -> None:
        """A paused lane is a warning with the statement that lets it go on; a missing one is a fault."""
        sql.execute("update core.lanes set paused = true, paused_reason = 'disk swap' where lane = 'vault'")
        found = only(database(settings), WARNING)
        assert "vault is paused (disk swap)" in found.text
        statement = found.mend.split('"')[1]
        sql.execute(statement)  # type: ignore[arg-type]
        assert {f.level for f in database(settings)} == {"ok"}
        sql.execute("delete from core.lanes where lane = 'judge'")
        assert "judge" in only(database(settings)).text

    def test_top_up_is_a_lane_like_the_others(self, settings: Settings, sql: Sql) -> None:
        """Without its row the judge cannot ask the language model; the mend names the file whose row it is."""
        sql.execute("delete from core.lanes where lane = 'top_up'")
        found = only(database(settings))
        assert found.text == "core.lanes has no row for top_up, so they never work"
        assert "0010_llm.sql" in found.mend

    def test_rules_that_cannot_be_used(self, settings: Settings, sql: Sql) -> None:
        """The rule is named; so is an empty rule set."""
        sql.execute("update core.qa_rules set kind = 'gut_feeling' where slug = 'dnc_request'")
        text = only(database(settings)).text
        assert text.startswith("nothing is judged")
        assert "dnc_request" in text
        sql.execute("update core.qa_rules set enabled = false")
        assert "no enabled rule" in only(database(settings)).text

    def test_days_without_a_version_of_a_rule(self, settings: Settings, sql: Sql) -> None:
        """A gap between two versions may be meant: a warning."""
        sql.execute(
            "update core.qa_rules set effective_until = '2026-09-28'"
            " where slug = 'medicare_tpmo_disclaimer' and enabled and effective_until = '2026-09-30'"
        )
        found = only(database(settings), WARNING)
        assert found.text == "no version of medicare_tpmo_disclaimer is in force from 2026-09-29 to 2026-09-30"

    def test_questions_that_are_too_many_for_a_call(self, settings: Settings, sql: Sql) -> None:
        """As the judge finds them: it asks none of them then."""
        sql.execute(
            """insert into core.qa_rules (slug, title, severity, kind, params)
               select 'llm_q' || n, 'x', 'warning', 'llm', '{"question": "Was it?"}' from generate_series(1, 25) n"""
        )
        text = only(database(settings)).text
        assert text.startswith("no question is asked")
        assert "25 questions are in force" in text

    def test_a_server_that_takes_no_writes(self, settings: Settings, sql: Sql) -> None:
        """Everything can be read there, and nothing done."""
        sql.execute(f"alter database {sql.info.dbname} set default_transaction_read_only = on")  # type: ignore[arg-type]
        found = only(database(settings))
        assert (found.area, "takes no writes" in found.text) == ("database", True)
        assert "name the primary in DATABASE_URL" in found.mend

    def test_an_embedded_database_that_was_left_behind(self, settings: Settings, sql: Sql) -> None:
        """DATABASE_URL was set where calls were in DATA_DIR, and knows none of them: a warning until it has calls."""
        settings.postgres_dir.mkdir(parents=True)
        (settings.postgres_dir / "PG_VERSION").touch()
        found = only(database(settings), WARNING)
        assert "the one of DATABASE_URL has no calls" in found.text
        assert "Move the database" in found.mend
        sql.execute("insert into core.calls (ringba_call_id, start_time_utc) values ('a', now())")
        assert {f.level for f in database(settings)} == {"ok"}

    def test_an_embedded_database_that_does_not_answer(self, settings: Settings) -> None:
        """Only a supervisor that answers can say why; one that was killed leaves its lock for a moment, and no word."""
        mine = changed(settings, database_url=None)
        mine.run_dir.mkdir(parents=True)
        lock = checks.boot_checks.lock_boot(mine)
        found = only(database(mine), WARNING)
        assert (found.mend, "is not running" in found.text) == ("./start.sh starts it", True)
        with socket.socket(socket.AF_UNIX) as supervisor:
            supervisor.bind(str(checks.boot_checks.supervisor_socket(mine)))
            assert "./start.sh" in only(database(mine), WARNING).mend, "it left its socket too"
            supervisor.listen()
            assert "scripts/supervisorctl.sh tail postgres" in only(database(mine)).mend
        os.close(lock)

    def test_looking_waits_for_no_lock(self, settings: Settings, sql: Sql) -> None:
        """Behind a migration that holds a table it gives up soon instead of hanging."""
        with sql.transaction():
            sql.execute("lock table core.lanes in access exclusive mode")
            began = time.monotonic()
            assert "locked" in only(database(settings)).text
            assert time.monotonic() - began < 30


class TestMachine:
    def test_folders_that_cannot_be_written(self, settings: Settings) -> None:
        assert "DATA_DIR" in only(checks.folders(changed(settings, data_dir=Path("/dev/null/data")))).text

    def test_a_disk_that_is_nearly_full(self, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
        """Below what Postgres needs: wrong. Below a day of recordings: a warning."""
        usage = checks.shutil.disk_usage("/")
        monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: usage._replace(free=5 << 30))
        assert "recordings" in only(checks.disk(settings), WARNING).text
        monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: usage._replace(free=1 << 30))
        assert "make room" in only(checks.disk(settings)).mend

    @pytest.mark.parametrize("mount_point", [True, False])
    def test_a_volume_that_is_not_mounted_is_not_written_to(
        self, settings: Settings, sql: Sql, tmp_path: Path, mount_point: bool
    ) -> None:
        """An empty or missing folder is fine for a new installation, and not where recordings were stored."""
        folder = tmp_path / "volume"
        if mount_point:
            folder.mkdir()
        mine = changed(settings, storage_url=f"file://{folder}")
        assert [f.level for f in checks.storage(mine)] == ["ok"]
        sql.execute(
            """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path)
               values ('a', now(), 'downloaded', 'a.mp3')"""
        )
        found = only(checks.storage(mine))
        assert "is missing or empty although recordings were stored" in found.text
        assert "mount its volume" in found.mend
        assert "copy what is stored to it first" in found.mend
        assert folder.exists() is mount_point
        nobody = changed(mine, database_url=SecretStr("postgresql://127.0.0.1:1/x"))
        assert [f.level for f in checks.storage(nobody)] == ["ok"], "another check tells of the database"

    def test_a_store_without_what_the_factory_waits_for(self, settings: Settings, sql: Sql, tmp_path: Path) -> None:
        """STORAGE_URL was changed and nothing copied: each of these calls would fail. One alone is another trouble."""
        folder = tmp_path / "elsewhere"
        (folder / "2026").mkdir(parents=True)
        mine = changed(settings, storage_url=f"file://{folder}")
        for name in ("a", "b"):
            sql.execute(
                """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path)
                   values (%s, now(), 'downloaded', '2026/' || %s || '.mp3')""",
                (name, name),
            )
        found = only(checks.storage(mine))
        assert found.text == f"file://{folder} has no recording of the calls that wait for the factory"
        assert "copy what is stored to it first" in found.mend
        (folder / "2026" / "a.mp3").touch()
        assert [f.level for f in checks.storage(mine)] == ["ok"]

    def test_a_storage_folder_is_tried_and_left_as_it_was(self, settings: Settings, tmp_path: Path) -> None:
        """Written, read, deleted; a folder that refuses is named."""
        folder = tmp_path / "recordings"
        folder.mkdir()
        mine = changed(settings, storage_url=f"file://{folder}")
        assert [f.level for f in checks.storage(mine)] == ["ok"]
        assert list(folder.iterdir()) == []
        (tmp_path / "file").touch()
        assert "cannot be used" in only(checks.storage(changed(settings, storage_url=f"file://{tmp_path}/file"))).text
        below = only(checks.storage(changed(settings, storage_url=f"file://{tmp_path}/file/below")))
        assert "is not a folder" in below.text

    def test_a_store_that_does_not_answer_is_not_waited_for(
        self, settings: Settings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A port that takes connections and says nothing: a fault after seconds."""
        monkeypatch.setattr(checks, "ANSWER_S", 1.0)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            endpoint = f"http://127.0.0.1:{silent.getsockname()[1]}"
            for name, value in (("AWS_ENDPOINT_URL", endpoint), ("AWS_ALLOW_HTTP", "true"), ("AWS_REGION", "x")):
                monkeypatch.setenv(name, value)
            monkeypatch.setenv("AWS_ACCESS_KEY_ID", "a")
            monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "b")
            found = only(checks.storage(changed(settings, storage_url="s3://bucket/prefix")))
        assert "did not answer" in found.text
        assert threading.active_count() < 50

    def test_models_that_are_missing(self, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A packaged model, a folder of the operator's, a hub name: each with its own mend."""
        monkeypatch.delenv("CALLSCRIPT_MODELS", raising=False)
        mine = changed(settings, whisper_model=None, diarization_model=None)
        assert only(checks.models(mine)).mend == "python scripts/fetch_models.py"
        empty = tmp_path / "empty"
        empty.mkdir()
        own = changed(settings, whisper_model=str(empty), judge_meaning=False)
        assert "model.bin" in only(checks.models(own)).text
        hub = changed(settings, whisper_model="large-v3-turbo", judge_meaning=False)
        assert "next start fetches it" in only(checks.models(hub), WARNING).text
        fetched = mine.models_dir / "hub" / "models--mobiuslabsgmbh--faster-whisper-large-v3-turbo" / "snapshots" / "0"
        fetched.mkdir(parents=True)
        (fetched / "model.bin").touch()
        monkeypatch.setenv("HF_HOME", str(tmp_path / "elsewhere"))
        assert next(f.text for f in checks.models(hub)) == "WHISPER_MODEL: large-v3-turbo was fetched from the hub"

    def test_a_gpu_that_is_asked_for(self, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """No driver, a small card, a large one; a stand-in speaks for nvidia-smi. As docs/runpod.md says which fits."""
        mine = changed(settings, whisper_device="cuda")
        monkeypatch.setenv("PATH", str(tmp_path))
        assert "WHISPER_DEVICE" in only(checks.gpu(mine)).mend
        for mib, procs, level, said in (
            (8192, None, WARNING, "FACTORY_PROCS=1"),
            (81559, None, "ok", ""),
            (15109, 2, "ok", ""),  # T4, 16 GB
            (23028, 3, "ok", ""),  # A10, 24 GB
            (24564, None, WARNING, "FACTORY_PROCS=3"),  # RTX 4090, 24 GB
            (32607, None, "ok", ""),  # RTX 5090, 32 GB
        ):
            tool = tmp_path / "nvidia-smi"
            tool.write_text(f"#!/bin/sh\necho 'NVIDIA X, {mib}'\n")
            tool.chmod(0o755)
            (found,) = checks.gpu(changed(mine, factory_procs=procs))
            assert (found.level, found.mend.removeprefix("set ")) == (level, said)

    def test_a_gpu_that_an_earlier_start_used(
        self, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Gone, it is wrong, and four factories are expected as before; with WHISPER_DEVICE=cpu all is well."""
        monkeypatch.setattr(checks.chosen, "DEVICES", tmp_path)
        mine = changed(settings, whisper_device="auto")
        mine.data_dir.mkdir()
        assert [f.level for f in checks.gpu(mine)] == ["ok"]
        (tmp_path / "nvidia0").touch()
        monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
        checks.chosen.remember_gpu(mine)
        (tmp_path / "nvidia0").unlink()
        assert "or set WHISPER_DEVICE=cpu" in only(checks.gpu(mine)).mend
        assert checks.chosen.factory_procs(mine) == 4
        assert [f.level for f in checks.gpu(changed(mine, whisper_device="cpu"))] == ["ok"]

    def test_a_supervisord_conf_that_was_edited(
        self, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An unknown variable, a missing file and a missing lane are named."""
        good = (checks.ROOT / "supervisord.conf").read_text()
        assert [f.level for f in checks.supervisord(settings)] == ["ok"]
        root = tmp_path / "root"
        root.mkdir()
        for name in ("workers", "scripts"):
            (root / name).symlink_to(checks.ROOT / name)
        monkeypatch.setattr(checks, "ROOT", root)
        for old, new, said in (
            ("%(ENV_LOG_DIR)s", "%(ENV_LOGS)s", "LOGS"),
            ("workers/judge/worker.py", "workers/judge/work.py", "[program:judge]"),
            ("[program:vault]", "[program:volt]", "no program vault"),
            ("[eventlistener:event_listener]", "[eventlistener:other]", "no program event_listener"),
            ("[program:vault]", "program:vault]", "cannot be read"),
        ):
            assert old in good
            (root / "supervisord.conf").write_text(good.replace(old, new) if said != "cannot be read" else "=\n[")
            assert said in only(checks.supervisord(settings)).text
