"""A worker's process: what it waits for before it begins, and what it leaves behind when it ends."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import structlog

from tests.support.processes import wait_until
from workers.core import worker as module
from workers.core.errors import DatabaseDown, DatabaseDuringWork
from workers.core.settings import Settings
from workers.core.worker import EXIT_BROKEN, Worker

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def settings(dsn: str, tmp_path: Path) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path, database_url=dsn)  # type: ignore[call-arg]


@pytest.fixture
def worker(settings: Settings) -> Iterator[Worker]:
    one = Worker("vault", settings)
    yield one
    one.database.close()


def proofs(settings: Settings) -> list[Path]:
    return list((settings.run_dir / "alive").iterdir())


def test_it_waits_for_the_schema_that_its_code_needs(worker: Worker, sql: Sql) -> None:
    """Begun before its release's migrations it would fail call after call; it says what it waits for."""
    sql.execute("create table public.late as select * from core.migrations order by version desc limit 1")
    sql.execute("delete from core.migrations where version in (select version from public.late)")
    done = threading.Event()

    def wait() -> None:
        worker.database.admit()
        worker.wait_for_database()
        worker.database.close()
        done.set()

    with structlog.testing.capture_logs() as lines:
        worker.log = structlog.get_logger()
        threading.Thread(target=wait, daemon=True).start()
        wait_until(lambda: len(lines) > 1, 20)
        assert not done.is_set()
        assert "run python scripts/migrate.py" in lines[0]["reason"]
        sql.execute("insert into core.migrations select * from public.late")
        assert done.wait(20)


def test_its_database_is_closed_to_the_work(worker: Worker) -> None:
    """Law 5 in every process, whatever a lane's work may call."""
    worker.wait_for_database()
    with worker.database.closed_during_work(), pytest.raises(DatabaseDuringWork):
        worker.wait_for_database()


def test_a_goodbye_that_was_heard_leaves_nothing_to_find(worker: Worker, settings: Settings, sql: Sql) -> None:
    worker.start()
    assert len(proofs(settings)) == 1
    worker.__exit__(None, None, None)
    assert proofs(settings) == []
    assert sql.execute("select count(stopped_at) as n from core.workers").fetchone() == {"n": 1}


def test_a_goodbye_that_was_not_heard_is_said_by_a_successor(
    worker: Worker, settings: Settings, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file stays, its lock free; whoever starts next tells the database, and takes it away."""
    worker.start()

    def fail(*_: Any, **__: Any) -> Any:
        raise DatabaseDown("x")

    with monkeypatch.context() as patch:
        patch.setattr(worker.database, "run", fail)
        worker.__exit__(None, None, None)
    assert sql.execute("select count(stopped_at) as n from core.workers").fetchone() == {"n": 0}
    (left,) = proofs(settings)
    assert worker._alive is not None
    worker._alive._path = left.with_name("nobody")
    worker._alive.end()  # as the end of its process does, without a word
    successor = Worker("vault", settings)
    successor.start()
    assert left not in proofs(settings)
    stopped = sql.execute("select stopped_at is not null as s from core.workers where id = %s", (worker.id,)).fetchone()
    assert stopped == {"s": True}
    successor.__exit__(None, None, None)


def test_a_database_that_goes_away_while_the_work_is_prepared_is_waited_for(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Models take minutes to load, and rules come from the database: what was begun is begun again."""
    monkeypatch.setattr(module, "load", lambda: settings)
    monkeypatch.setattr(Worker, "_listen_for_signals", lambda _: None)
    tries: list[Worker] = []

    def work(worker: Worker) -> None:
        tries.append(worker)
        if len(tries) == 1:
            raise DatabaseDown("x")

    assert module.run_process("vault", work) == 0
    assert len(tries) == 2


def test_a_process_that_lost_its_device_runs_no_destructor(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """They would speak to what is gone, and some wait for its answer; it has said goodbye before."""
    monkeypatch.setattr(module, "load", lambda: settings)
    monkeypatch.setattr(Worker, "_listen_for_signals", lambda _: None)
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)

    def work(worker: Worker) -> None:
        worker.start()
        worker.end("gpu_failure")

    module.run_process("vault", work)
    assert ended == [EXIT_BROKEN]
    assert proofs(settings) == []
