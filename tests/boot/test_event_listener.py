"""The event listener under a real supervisord: what ends or gives up is told and comes back, database or not."""

from __future__ import annotations

import itertools
import os
import queue
import signal
import time
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import psycopg
import pytest

from tests.alerts.slack import SECRET, fake_slack
from tests.boot.house import House, wait_for
from workers import event_listener
from workers.core import settings

OPEN = "select count(*) from core.alerts where resolved_at is null and alert_key like "


def test_programs_that_end_and_programs_that_do_not_start(house: House) -> None:
    """A killed lane goes to the outbox; with Postgres broken Slack is told directly; what is mended comes back."""
    _hurry(house)
    with fake_slack() as slack:
        house.start(SLACK_WEBHOOK_URL=slack.url)
        os.kill(house.pid("judge"), signal.SIGKILL)
        wait_for(lambda: house.sql(OPEN + "'program\\_exited:%:judge'") == "1")
        wait_for(lambda: house.state("judge") == "RUNNING")
        assert slack.taken() == [], "the outbox has it, and the dispatcher posts it"

        # One that cannot start, and a database that cannot either.
        vault = house.root / "workers" / "vault" / "worker.py"
        sound = vault.read_text()
        vault.write_text("raise SystemExit('broken')")
        conf = house.data / "postgres" / "postgresql.conf"
        conf.chmod(0o666)
        settings = conf.read_text()
        conf.write_text("nonsense\n")
        for program in ("vault", "postgres"):
            os.kill(house.pid(program), signal.SIGKILL)
        wait_for(lambda: {house.state("vault"), house.state("postgres")} == {"FATAL"}, 60)

        def told(program: str, sign: str) -> list[str]:
            return [t for t in slack.taken() if sign in t and f"{program} on " in t and "does not start" in t]

        wait_for(lambda: told("postgres", "*CRITICAL*") and told("vault", "*CRITICAL*"), 60)
        vault.write_text(sound)
        conf.write_text(settings)
        wait_for(lambda: {house.state("vault"), house.state("postgres")} == {"RUNNING"}, 150)
        wait_for(lambda: told("postgres", "*OVER*") and told("vault", "*OVER*"), 60)
        for program in ("postgres", "vault"):
            assert len(told(program, "*CRITICAL*")) == len(told(program, "*OVER*")) == 1
        times = slack.times()
        assert min(b - a for a, b in itertools.pairwise(times)) >= 1.0

        # Stopping on purpose is no fault.
        before = len(slack.taken())
        house.started[-1].send_signal(signal.SIGTERM)
        house.started[-1].wait(60)
        time.sleep(1)
        assert len(slack.taken()) == before
    log = (house.logs / "event_listener.log").read_text()
    assert "starting_again" in log
    assert SECRET not in log


def test_a_webhook_that_comes_later_is_heard_of(
    sql: psycopg.Connection[Any], dsn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is asked again and again, not once at the start."""
    supervisor = MagicMock()
    supervisor.__enter__.return_value.supervisor.getAllProcessInfo.return_value = []
    monkeypatch.setattr(event_listener.childutils, "getRPCInterface", lambda _: supervisor)
    monkeypatch.setattr(event_listener, "WEBHOOK_EVERY_S", 0.1, raising=False)
    config = settings.load(_env_file=None, database_url=dsn, data_dir=tmp_path, log_dir=tmp_path)
    listener = event_listener.Listener(config, queue.SimpleQueue())
    url = "https://hooks.slack.com/services/later"
    rounds = itertools.count()

    def step() -> None:
        if next(rounds) == 0:
            assert listener._webhook is None
            sql.execute(f"alter database {sql.info.dbname} set app.settings.slack_webhook = '{url}'")
        elif listener._webhook == url or next(rounds) > 100:
            raise SystemExit
        time.sleep(0.05)

    monkeypatch.setattr(listener, "_take_events", step)
    with pytest.raises(SystemExit):
        listener.run()
    assert listener._webhook == url
    listener._database.close()


def _hurry(house: House) -> None:
    """Wait less, in the house's own copy: for the outbox, and until something counts as well again."""
    path = house.root / "workers" / "alerts" / "programs.py"
    text = path.read_text()
    for name, seconds in (("PATIENCE_S = 20.0", "PATIENCE_S = 4.0"), ("WELL_S = 30.0", "WELL_S = 6.0")):
        assert name in text
        text = text.replace(name, seconds)
    path.write_text(text)
