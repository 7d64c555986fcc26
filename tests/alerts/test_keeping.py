"""Retention in the alerts process: a database that answers late is waited for, one that does not is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.processes import wait_until
from workers.alerts import keeping
from workers.alerts.keeping import SILENT_TOLD, Keeping
from workers.core import retention
from workers.core import worker as core_worker
from workers.core.errors import DatabaseDown, StorageDown
from workers.core.settings import Settings
from workers.core.worker import Worker

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


@pytest.fixture
def worker(dsn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    """The alerts worker, which waits for a second where it would for half a minute."""
    monkeypatch.setattr(core_worker, "ANSWER_S", 1.0)
    settings = Settings(_env_file=None, data_dir=tmp_path, database_url=dsn, retention_events_days=30)  # type: ignore[call-arg]
    one = Worker("alerts", settings)
    yield one
    one.database.close()


def run(worker: Worker, monkeypatch: pytest.MonkeyPatch, rounds: int) -> list[float]:
    """Let retention go round so often, without its pauses; the pauses in seconds."""
    pauses: list[float] = []

    def wait(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == rounds:
            worker.stop()

    monkeypatch.setattr(worker, "wait", wait)
    Keeping(worker).run()
    return pauses


def test_a_look_at_every_call_may_take_long(worker: Worker, sql: Sql, monkeypatch: pytest.MonkeyPatch) -> None:
    """Longer than any statement of the worker's may."""
    sql.execute(
        """create or replace function core.retention_due(
               p_recordings timestamptz, p_transcripts timestamptz, p_events timestamptz)
           returns table (what text, due bigint, bytes bigint) language plpgsql as $$
           begin
               perform pg_sleep(2);
               return query select 'events', 0::bigint, 0::bigint;
           end $$"""
    )
    assert run(worker, monkeypatch, rounds=1) == [retention.EVERY_S]


def test_a_store_that_hangs_is_told_and_so_is_the_end(
    worker: Worker, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By another thread of the process: retention's own stands in the store. A long run that gets on is none."""
    monkeypatch.setattr(keeping, "HUNG_S", 0.5)
    open_incidents = "select message from core.alerts where resolved_at is null and alert_key = 'retention_stopped'"
    at_work, back = threading.Event(), threading.Event()

    def prune(settings: Any, database: Any, who: str, stopping: Callable[[], bool], progress: Any) -> dict[str, int]:
        for _ in range(10):
            stopping()  # as between two batches
            time.sleep(0.1)
            one.look()
        assert not sql.execute(open_incidents).fetchall()
        at_work.set()
        back.wait(30)
        return {}

    one = Keeping(worker)
    monkeypatch.setattr(keeping.retention, "run", prune)
    thread = threading.Thread(target=worker.guarded(one.run), daemon=True)
    thread.start()
    assert at_work.wait(30)
    time.sleep(0.6)
    worker.database.admit()
    one.look()
    (row,) = sql.execute(open_incidents).fetchall()
    assert row["message"].startswith("Retention has not got on for ")
    back.set()
    wait_until(lambda: not sql.execute(open_incidents).fetchall(), 30)
    one.look()
    assert not sql.execute(open_incidents).fetchall(), "it waits for its next time"
    worker.stop()
    thread.join(10)


@pytest.mark.parametrize(("failures", "told"), [(SILENT_TOLD - 1, 0), (SILENT_TOLD, 1)])
def test_a_database_that_never_answers_is_told_and_so_is_the_end(
    worker: Worker, sql: Sql, monkeypatch: pytest.MonkeyPatch, failures: int, told: int
) -> None:
    """Not one that was away for a moment: who tells of that is not this thread."""
    left = failures

    def answer_late(*_: object) -> dict[str, int]:
        nonlocal left
        if left:
            left -= 1
            raise DatabaseDown("no answer within 600 s")
        opened.extend(sql.execute("select message from core.alerts where resolved_at is null").fetchall())
        return {}

    opened: list[dict[str, Any]] = []
    monkeypatch.setattr(keeping.retention, "run", answer_late)
    assert run(worker, monkeypatch, rounds=failures + 1) == [60.0] * failures + [retention.EVERY_S]
    assert ["does not answer" in row["message"] for row in opened] == [True] * told
    assert sql.execute("select from core.alerts where resolved_at is null").rowcount == 0


def test_a_database_that_answers_now_and_then_is_not_told(
    worker: Worker, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is failures in a row that count."""
    answers = iter([False] * (SILENT_TOLD - 1) + [True] + [False] * (SILENT_TOLD - 1))

    def answer_sometimes(*_: object) -> dict[str, int]:
        if not next(answers):
            raise DatabaseDown("no answer within 600 s")
        return {}

    monkeypatch.setattr(keeping.retention, "run", answer_sometimes)
    run(worker, monkeypatch, rounds=2 * SILENT_TOLD - 1)
    assert sql.execute("select from core.alerts").rowcount == 0


@pytest.mark.parametrize("trouble", [StorageDown("it is away"), ZeroDivisionError()], ids=["store", "mistake"])
def test_what_fails_is_told_and_tried_again_soon(
    worker: Worker, sql: Sql, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    """Not only at the next time, hours later; and with the sentence of its class alone."""

    def fail(*_: object) -> dict[str, int]:
        raise trouble

    monkeypatch.setattr(keeping.retention, "run", fail)
    assert run(worker, monkeypatch, rounds=2) == [keeping.RETRY_S] * 2
    (row,) = sql.execute("select alert_key, message, occurrences from core.alerts where resolved_at is null").fetchall()
    assert (row["alert_key"], row["occurrences"]) == ("retention_stopped", 2)
    assert "it is away" not in row["message"]


def test_an_age_that_nobody_sets_any_more_ends_what_was_told(
    worker: Worker, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Retention ends at once, and nobody else would close its incident."""
    monkeypatch.setattr(retention, "days", lambda _: dict.fromkeys(retention.KINDS))
    sql.execute("select core.raise_alert('retention_stopped', 'warning', 'x')")
    assert run(worker, monkeypatch, rounds=1) == []
    assert sql.execute("select from core.alerts where resolved_at is null").rowcount == 0
