"""How the embedded Postgres is made where something is in its way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from scripts import postgres_cluster
from scripts.postgres_cluster import PostgresError
from tests.boot.house import ROOT, wait_for
from workers.core.settings import Settings

as_root = pytest.mark.skipif(os.getuid() != 0, reason="only root runs Postgres as another user")


@pytest.fixture
def config() -> Iterator[Settings]:
    """A DATA_DIR that another user may enter, unlike pytest's own folders."""
    folder = Path(tempfile.mkdtemp(prefix="cluster-"))
    folder.chmod(0o755)
    yield Settings(_env_file=None, database_url=None, data_dir=folder)
    shutil.rmtree(folder)


def test_two_that_are_made_at_once_do_not_meet(config: Settings) -> None:
    """A start that was killed leaves its initdb, which clears away what it made while the next start's is at work."""
    program = (
        "import sys; from pathlib import Path; from scripts import postgres_cluster; "
        "from workers.core.settings import Settings; postgres_cluster.prepare("
        "Settings(_env_file=None, database_url=None, data_dir=Path(sys.argv[1])), print)"
    )
    command = [sys.executable, "-c", program, config.data_dir]
    with subprocess.Popen(command, cwd=ROOT) as first:
        wait_for(lambda: list(config.data_dir.glob("*/PG_VERSION")))
        (left,) = initdbs(config.data_dir)
        os.kill(left, signal.SIGSTOP)
        first.kill()
    with subprocess.Popen(command, cwd=ROOT) as second:
        wait_for(lambda: len(initdbs(config.data_dir)) == 2 and list(config.data_dir.glob("*/PG_VERSION")))
        os.kill(left, signal.SIGCONT)
    assert second.returncode == 0
    assert (config.postgres_dir / "global" / "pg_control").exists()
    wait_for(lambda: not initdbs(config.data_dir))


def initdbs(data_dir: Path) -> list[int]:
    """The process numbers of those that make a cluster in it."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            program, *arguments = (entry / "cmdline").read_bytes().split(b"\0")
            if program.endswith(b"/initdb") and os.fsencode(data_dir) in b" ".join(arguments):
                found.append(int(entry.name))
    return found


def test_the_account_is_made_without_the_folders_of_roots_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a shell of `su`, or under cron; where there is no such program at all, the mend is said."""

    def run(command: list[str], env: dict[str, str], **_: object) -> subprocess.CompletedProcess[str]:
        if not (program := shutil.which(command[0], path=env["PATH"])):
            raise FileNotFoundError(2, "No such file or directory", command[0])
        return subprocess.CompletedProcess(program, 0, "", "")

    monkeypatch.setattr(postgres_cluster, "ACCOUNT", "nobody-has-this-name")
    monkeypatch.setattr(subprocess, "run", run)  # so that nobody is added here
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    postgres_cluster._make_account(print)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(PostgresError, match=r"could not be created \(useradd: No such file or directory\): create it"):
        postgres_cluster._make_account(print)


@as_root
def test_a_user_without_a_name_is_told_the_mend(monkeypatch: pytest.MonkeyPatch, config: Settings) -> None:
    """As a container's may be: initdb looks it up."""
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    with pytest.raises(PostgresError, match=r"user 4242 .* /etc/passwd.* or set DATABASE_URL"):
        postgres_cluster.prepare(config, print)
