"""scripts/check_storage.py: what the store holds against what the table says, on both stores."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.calls import START
from tests.support.processes import ROOT, environment
from workers.core.storage import Storage

Sql = psycopg.Connection[dict[str, Any]]


class Desk:
    """A store with recordings in it, a table that speaks of them, and the script."""

    def __init__(self, sql: Sql, dsn: str, folder: Path, storage: Storage, env: dict[str, str]) -> None:
        self.sql = sql
        self.storage = storage
        self.folder = folder
        self._environment = environment(dsn, folder, **env)

    def object(self, key: str, content: bytes = b"x") -> str:
        path = self.folder / "spooled"
        path.write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest()
        self.storage.put(path, key, sha256)
        return sha256

    def call(self, call_id: str, key: str | None, sha256: str | None = None, status: str = "downloaded") -> None:
        self.sql.execute(
            """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, audio_sha256, error_class)
               values (%s, %s, %s, %s, %s, case when %s = 'failed' then 'zombie' end)""",
            (call_id, START, status, key, sha256, status),
        )

    def check(self, *options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "scripts/check_storage.py", *options],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=60,
        )


@pytest.fixture
def desk(sql: Sql, dsn: str, tmp_path: Path, storage: Storage, storage_environment: dict[str, str]) -> Desk:
    return Desk(sql, dsn, tmp_path, storage, storage_environment)


def test_they_agree(desk: Desk) -> None:
    """Every recording where its call says: exit 0, with and without reading them."""
    for n in range(5):
        key = f"2026/11/18/{n}.mp3"
        desk.call(str(n), key, desk.object(key, bytes([n])))
    assert desk.check().returncode == 0
    said = desk.check("--verify")
    assert (said.returncode, "5 stored and verified, 0 missing, 0 differ" in said.stdout) == (0, True)


def test_each_disagreement_is_named(desk: Desk) -> None:
    """Missing, changed, not yet recorded, referred to by nobody: each by its name and its call."""
    desk.call("fine", "2026/11/18/fine.mp3", desk.object("2026/11/18/fine.mp3"))
    desk.call("gone", "2026/11/18/gone.mp3", "0" * 64, "safe")
    desk.object("2026/11/18/changed.mp3", b"other bytes")
    desk.call("changed", "2026/11/18/changed.mp3", "0" * 64, "flagged")
    desk.object("2026/11/18/retrying.wav")
    desk.call("retrying", None, status="pending")
    desk.object("2026/11/18/dead.wav")
    desk.call("dead", None, status="failed")
    desk.object("2026/11/18/nobody.mp3")
    desk.object("2026/11/18/fine.wav")  # an earlier download of a call that has another one now
    quick = desk.check()
    assert quick.returncode == 1
    assert "all others    no command downloads the recording again" in quick.stdout
    assert "missing  2026/11/18/gone.mp3 (gone, safe)" in quick.stdout
    assert "differs" not in quick.stdout
    said = desk.check("--verify").stdout
    assert "differs  2026/11/18/changed.mp3 (changed, flagged)" in said
    assert "waiting  2026/11/18/retrying.wav" in said
    assert "waiting  2026/11/18/dead.wav" in said
    assert "orphan   2026/11/18/nobody.mp3" in said
    assert "orphan   2026/11/18/fine.wav" in said
    assert "1 stored and verified, 1 missing, 1 differ, 2 waiting for their call, 2 orphaned" in said


def test_young_orphans_stay(desk: Desk) -> None:
    """An object of today may belong to an attempt that is under way: it is never deleted."""
    desk.object("2026/11/18/nobody.mp3")
    said = desk.check("--delete-orphans", "--execute")
    assert (said.returncode, "deleted 0 orphans; 1 stay" in said.stdout) == (0, True)
    assert [o.key for o in desk.storage.objects()] == ["2026/11/18/nobody.mp3"]


@pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
def test_old_orphans_go_when_told_to(desk: Desk, tmp_path: Path) -> None:
    """Only with --execute, only what nothing refers to, whatever its call may still need stays."""
    for name in ("nobody", "waiting", "stored"):
        desk.object(f"2026/11/18/{name}.mp3")
        old = time.time() - 2 * 86_400
        os.utime(tmp_path / "recordings" / f"2026/11/18/{name}.mp3", (old, old))
    desk.call("waiting", None, status="pending")
    desk.call("stored", "2026/11/18/stored.mp3", hashlib.sha256(b"x").hexdigest())
    said = desk.check("--delete-orphans")
    assert "would delete 1 of 1 orphans (1 bytes); add --execute" in said.stdout
    assert len(list(desk.storage.objects())) == 3
    said = desk.check("--delete-orphans", "--execute")
    assert (said.returncode, "deleted 1 orphans; 0 stay" in said.stdout) == (0, True)
    assert sorted(o.key for o in desk.storage.objects()) == ["2026/11/18/stored.mp3", "2026/11/18/waiting.mp3"]


@pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
def test_a_volume_that_is_not_mounted_is_named(desk: Desk, tmp_path: Path) -> None:
    """Not one recording is called missing: the whole store is away, which is said, exit status 1."""
    desk.call("a", "2026/11/18/a.mp3", desk.object("2026/11/18/a.mp3"))
    (tmp_path / "recordings").rename(tmp_path / "unmounted")
    (tmp_path / "recordings").mkdir()
    said = desk.check()
    assert (said.returncode, "is its volume mounted?" in said.stderr) == (1, True), said.stderr
    assert "missing" not in said.stdout


@pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
def test_wrong_use_and_trouble_have_their_exit_status(desk: Desk, dsn: str) -> None:
    """0 and a usage text for --help, 2 for wrong use, 1 with a sentence when something does not answer."""
    assert desk.check("--help").returncode == 0
    assert desk.check("--execute").returncode == 2
    desk._environment["STORAGE_URL"] = "ftp://x"
    assert desk.check().returncode == 2
    desk._environment |= {"STORAGE_URL": "s3://b/p", "AWS_ENDPOINT_URL": "http://127.0.0.1:1", "AWS_REGION": "x"}
    desk._environment |= {"AWS_ACCESS_KEY_ID": "k", "AWS_SECRET_ACCESS_KEY": "s"}
    said = desk.check()
    assert (said.returncode, "STORAGE_URL" in said.stderr) == (1, True), said.stderr
    desk._environment["DATABASE_URL"] = "postgresql://127.0.0.1:1/x"
    desk._environment["STORAGE_URL"] = ""
    said = desk.check()
    assert (said.returncode, "DATABASE_URL" in said.stderr) == (1, True), said.stderr
