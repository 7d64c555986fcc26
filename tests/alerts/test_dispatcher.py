"""The dispatcher against a webhook that misbehaves: nothing lost, nothing hurried, nothing secret told."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.alerts.slack import SECRET, FakeSlack, fake_slack
from tests.support.calls import add_call, state
from tests.support.processes import ROOT, Workers, environment, wait_until
from workers.core.database import Database
from workers.health import report

pytestmark = pytest.mark.postgres

Sql = psycopg.Connection[dict[str, Any]]


def raise_alerts(sql: Sql, *keys: str, severity: str = "warning") -> None:
    for key in keys:
        sql.execute("select core.raise_alert(%s, %s, %s)", (key, severity, f"{key} happened. Do: something"))


def due(sql: Sql, condition: str = "true") -> int:
    """Messages that are still to be sent, among alerts that fulfil the condition."""
    row = sql.execute(
        "select count(*) as n from core.alerts where not dead and (sent_at is null"  # type: ignore[arg-type]
        f" or (resolved_at is not null and resolution_sent_at is null)) and {condition}"
    ).fetchone()
    assert row is not None
    return int(row["n"])


def dispatcher(group: Workers, webhook: str = "", **env: str) -> subprocess.Popen[bytes]:
    return group.run("workers/alerts/worker.py", SLACK_WEBHOOK_URL=webhook, LOG_FORMAT="json", **env)


def shortest_gap(slack: FakeSlack) -> float:
    """Seconds between the two closest posts."""
    times = slack.times()
    return min(after - before for before, after in zip(times, times[1:]))  # noqa: B905, RUF007 - Python 3.10


def test_an_incident_and_its_end_are_told(group: Workers, sql: Sql, dsn: str) -> None:
    """What, since when, how often, which command, and the id; then the end. The alerts role's rights are enough."""
    raise_alerts(sql, "a", "a", "a")
    with fake_slack() as slack:
        process = dispatcher(group, slack.url, ALERTS_DATABASE_URL=dsn.replace("postgres@", "callscript_alerts@"))
        wait_until(lambda: not due(sql))
        (text,) = slack.taken()
        assert "*WARNING* a happened. Do: something" in text
        assert "since 20" in text
        assert "3 times" in text
        assert "alert 1 " in text
        sql.execute("select core.resolve_alert('a')")
        wait_until(lambda: not due(sql))
        assert "*OVER* a happened" in slack.taken()[1]
        assert slack.ids() == ["1", "1 over"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    log = group.log_of(process)
    assert SECRET not in log
    assert "posted" in log
    row = sql.execute("select stopped_at from core.workers where lane = 'alerts'").fetchone()
    assert row is not None
    assert row["stopped_at"] is not None


def test_over_before_it_was_told_is_one_message(group: Workers, sql: Sql) -> None:
    """An incident that came and went while nobody could post is told once, as past."""
    raise_alerts(sql, "a")
    sql.execute("select core.resolve_alert('a')")
    with fake_slack() as slack:
        dispatcher(group, slack.url)
        wait_until(lambda: not due(sql))
        assert len(slack.taken()) == 1
        assert "WAS, AND IS OVER" in slack.taken()[0]


def test_an_end_that_comes_while_the_incident_is_posted_is_told(sql: Sql, dsn: str) -> None:
    """What was posted said that it lasts."""
    raise_alerts(sql, "a")
    database = Database(dsn)
    (claimed,) = database.run("alerts_claim", pace_s=0, lease_s=60)
    sql.execute("select core.resolve_alert('a')")
    database.run("alerts_sent", id=claimed["id"], told_end=claimed["resolved_at"] is not None)
    (again,) = database.run("alerts_claim", pace_s=0, lease_s=60)
    database.close()
    assert again["resolved_at"] is not None
    assert again["sent_at"] is not None


def test_misbehaviour_of_every_kind_loses_nothing(group: Workers, sql: Sql) -> None:
    """429 holds everybody for as long as it says; 500, 408, a redirect and silence are tried again; 403 is not."""
    elsewhere = (302, {"Location": "http://127.0.0.1:1/"})
    with fake_slack((429, {"Retry-After": "3"}), 500, 403, 408, elsewhere, 0.3) as slack:
        raise_alerts(sql, *"abcdef")
        process = dispatcher(group, slack.url)
        wait_until(lambda: len(slack.times()) >= 6)
        held = slack.times()[1] - slack.times()[0]
        assert 3 <= held < 7
        # Backoff is 5 s and more; asking for it now shows that nobody forgot it.
        wait_until(lambda: sql.execute("select from core.alerts where send_error = 'ConnectionError'").rowcount)
        sql.execute("update core.alerts set next_send_at = now()")
        wait_until(lambda: not due(sql))
        assert len(set(slack.ids())) == len(slack.ids()) == 5
        dead = sql.execute("select send_error from core.alerts where dead").fetchall()
        assert [row["send_error"] for row in dead] == ["HTTP 403 no_service"]
        assert shortest_gap(slack) >= 1.0
    assert SECRET not in group.log_of(process)
    errors = sql.execute("select send_error from core.alerts where send_error is not null").fetchall()
    assert not any(SECRET in row["send_error"] for row in errors)


def test_killed_in_the_middle_nothing_is_lost(group: Workers, sql: Sql) -> None:
    """SIGKILL at random moments, again and again: every alert arrives, and the pace holds across lives."""
    raise_alerts(sql, *(f"k{n}" for n in range(4)))
    with fake_slack(200, 500, 200, 0.2) as slack:
        for _ in range(3):
            process = dispatcher(group, slack.url)
            seen = len(slack.times())
            wait_until(lambda seen=seen: len(slack.times()) > seen or not due(sql))  # type: ignore[misc]
            time.sleep(random.uniform(0, 0.4))
            process.kill()
            process.wait()
            # The lease of whatever it held is over a minute later; the test does not wait so long.
            sql.execute("update core.alerts set next_send_at = now()")
        dispatcher(group, slack.url)
        wait_until(lambda: not due(sql))
        assert set(slack.ids()) == {str(n) for n in range(1, 5)}
        assert shortest_gap(slack) >= 1.0


def test_two_dispatchers_share_one_outbox_and_one_pace(group: Workers, sql: Sql) -> None:
    """Two hosts: every message once, and together not over one a second."""
    raise_alerts(sql, *(f"k{n}" for n in range(3)))
    with fake_slack() as slack:
        for _ in range(2):
            dispatcher(group, slack.url)
        wait_until(lambda: not due(sql))
        assert sorted(slack.ids()) == ["1", "2", "3"]
        assert shortest_gap(slack) >= 1.0


def test_without_a_webhook_alerts_wait_until_the_database_has_one(
    group: Workers, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No SLACK_WEBHOOK_URL: the worker idles and says so, and takes what the database is given while it runs."""
    raise_alerts(sql, "a")
    process = dispatcher(group)
    wait_until(lambda: sql.execute("select from core.workers where state = 'paused:slack_not_configured'").rowcount)
    assert due(sql) == 1
    with fake_slack() as slack:
        sql.execute(f"alter database {sql.info.dbname} set app.settings.slack_webhook = '{slack.url}'")  # type: ignore[arg-type]
        wait_until(lambda: not due(sql), 60)
    assert SECRET not in group.log_of(process)


@pytest.mark.parametrize("lane", ["alerts", "health"])
def test_the_webhook_of_the_database_is_the_one_that_it_has_now(sql: Sql, dsn: str, lane: str) -> None:
    """To a session that stays open too, with its lane's rights; a more specific setting counts before a general one."""
    role = f"callscript_{lane}"
    database = Database(dsn.replace("postgres@", f"{role}@"))
    hook = "app.settings.slack_webhook"
    places = ("role all", f"database {sql.info.dbname}", f"role {role}", f"role {role} in database {sql.info.dbname}")

    def known() -> str | None:
        row = database.run("alerts_webhook")[0] if lane == "alerts" else report.ask(database)
        return row["webhook"]  # type: ignore[no-any-return]

    assert known() is None
    try:
        for n, place in enumerate(places):
            for url in (f"https://hooks.example/{n}=old", f"https://hooks.example/{n}=new"):
                sql.execute(f"alter {place} set {hook} = '{url}'")  # type: ignore[arg-type]
                assert known() == url
        sql.execute(f"alter role callscript_vault in database {sql.info.dbname} set {hook} = 'https://other'")  # type: ignore[arg-type]
        assert known() == "https://hooks.example/3=new"
    finally:
        for place in (*places, f"role callscript_vault in database {sql.info.dbname}"):
            sql.execute(f"alter {place} reset {hook}")  # type: ignore[arg-type]
    assert known() is None
    database.close()


def test_it_looks_and_kills_by_itself(group: Workers, sql: Sql) -> None:
    """With nobody else running, claims of the dead are taken back and the incident is told."""
    number = add_call(sql, "one")
    sql.execute(
        "update core.calls set claimed_by = 'ghost', claim_token = gen_random_uuid(), attempts = 1,"
        " claimed_at = now() - interval '2 hours'"
    )
    with fake_slack() as slack:
        dispatcher(group, slack.url)
        wait_until(lambda: state(sql, number)["claimed_by"] is None, 40)
        wait_until(lambda: any("1 claims of the vault lane" in text for text in slack.taken()))


def test_a_wrong_setting_and_help(tmp_path: Path) -> None:
    """A wrong webhook: status 2 and one sentence that names the variable but not the value. --help: status 0."""

    def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "workers/alerts/worker.py", *arguments],
            cwd=ROOT,
            env=environment("postgresql://nobody@127.0.0.1:1/none", tmp_path, **env),
            capture_output=True,
            text=True,
            timeout=30,
        )

    wrong = run(SLACK_WEBHOOK_URL=f"hooks.slack.com/{SECRET}")
    assert wrong.returncode == 2
    assert "SLACK_WEBHOOK_URL" in wrong.stderr
    assert SECRET not in wrong.stderr
    assert run("--help").returncode == 0
