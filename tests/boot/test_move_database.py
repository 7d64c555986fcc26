"""The commands of docs/operations.md that move the embedded database to a server of the operator's own."""

from __future__ import annotations

import re
import subprocess

import psycopg
import pytest

from scripts import embedded_postgres, postgres_cluster
from tests.boot.house import ROOT, House
from tests.support.postgres import Cluster, ask, server_binaries
from workers.core.migrate import migrate

ADD = "insert into core.calls (ringba_call_id, start_time_utc) values ('{}', now())"


@pytest.mark.parametrize("version", ["packaged", "15"])
def test_the_embedded_database_moves(house: House, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    """Calls, the counters of their numbers and each lane's rights, to the packaged PostgreSQL and to the oldest."""
    if not server_binaries(version).exists():
        pytest.skip(f"PostgreSQL {version} is not installed")
    settings = house.settings.model_copy(update={"log_dir": house.logs})
    monkeypatch.setenv("DATA_DIR", str(house.data))
    monkeypatch.setenv("LOG_DIR", str(house.logs))
    for folder in (settings.run_dir, house.logs):
        folder.mkdir(parents=True)
    postgres_cluster.prepare(settings, print)
    dump, load = commands()
    with embedded_postgres.running(settings, print):
        migrate(settings.dsn())
        ask(settings.dsn(), ADD.format("before"))
        run(house, dump)
    assert (house.root / "calls.sql").stat().st_mode & 0o077 == 0
    target = Cluster(version)
    try:
        target.start()
        own = target.create_database("own")
        migrate(own)  # as a start with DATABASE_URL has done before
        run(house, load, DATABASE_URL=own)
        ask(own, ADD.format("after"))
        with psycopg.connect(own.replace("postgres@", "callscript_vault@")) as vault:
            assert vault.execute("select ringba_call_id from core.calls order by id").fetchall() == [
                ("before",),
                ("after",),
            ]
    finally:
        target.remove()


def commands() -> list[str]:
    """The blocks of the section that dump and load."""
    text = (ROOT / "docs" / "operations.md").read_text()
    section = text.partition("## Move the database\n")[2].partition("\n## ")[0]
    return [b for b in re.findall(r"^```\n(.*?)^```", section, re.MULTILINE | re.DOTALL) if "calls.sql" in b]


def run(house: House, block: str, **env: str) -> None:
    """As typed in the folder of start.sh; `python` is the project's."""
    block = block.replace("python scripts/", "scripts/python.sh scripts/")
    done = subprocess.run(
        ["bash", "-ec", block],
        cwd=house.root,
        env=house.environment(**env),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, "ERROR" in done.stderr) == (0, False), done.stdout + done.stderr
