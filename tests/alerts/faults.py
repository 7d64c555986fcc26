"""A small house of real processes in which things really go wrong, and a webhook that writes down when it heard of it.

No row is written to make a fault: workers are killed, stopped and starved, disks and tables filled, a server
stopped, an API made to lie. Calls arrive as rows, as they would from ingest; that is no fault.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from tests.alerts.slack import FakeSlack, fake_slack
from tests.health.servers import HealthServer, role_dsn
from tests.ingest.virtual_time import VirtualTime, real_now
from tests.judge.llm_talks import CLEAN
from tests.judge.talks import transcript
from tests.ringba_server import RingbaServer
from tests.support.calls import STAGES, add_call
from tests.support.llm_server import LlmServer, llm_server
from tests.support.postgres import Cluster
from tests.support.processes import ROOT, Workers, wait_until, workers
from workers.core import disks, settings
from workers.core.migrate import migrate

GIB = 2**30

#: Limits of core.alert_limits that are shorter here than they come, so that a fault takes seconds and not minutes.
LIMITS = {
    "live_backlog": 20,
    "oldest_live_wait": 15,
    "lane_silent": 40,
    "lane_waits": 15,
    "lane_stalled": 35,
    "failures": 10,
    "quiet": 20,
    "failure_share_calls": 5,
    "failure_window": 60,
    "watch_every": 2,
    "oldest_transaction": 5,
    "dead_rows_min": 100,
}

#: DATABASE_DOWN_ALERT_S in this house; 30 as it comes.
DOWN_S = 5

#: Virtual seconds a second, for the call-log API and the schedule of ingest alone.
API_RATE = 300.0

#: Seconds that a message may take; the longest limit, the killer's minute, and what a loaded machine adds.
PATIENCE_S = 180.0


@dataclass
class Seen:
    """What became of one fault: seconds from the injection, in over_s and healthy_s from the mending."""

    fault: str
    message: str
    told_s: float | None = None
    health: str | None = None
    health_s: float | None = None
    over_s: float | None = None
    healthy_s: float | None = None


@dataclass
class Fault:
    """told: a part of each message that Slack must hear. health: a part of what /health must say meanwhile."""

    name: str
    told: tuple[str, ...]
    inject: Callable[[House], Any]
    mend: Callable[[House, Any], None]
    health: str | None = None
    status: str = "degraded"


@dataclass
class House:
    """The processes of one host, each real but for the work of its lane."""

    cluster: Cluster
    group: Workers
    slack: FakeSlack
    api: RingbaServer
    llm: LlmServer
    sql: psycopg.Connection[dict[str, Any]]
    health: HealthServer
    lanes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    calls: int = 0

    # -- processes -----------------------------------------------------------------------------------

    def start(self, name: str, *options: str, **env: str) -> subprocess.Popen[bytes]:
        """Start a lane, or "alerts"."""
        env = {f"{name.upper()}_DATABASE_URL": role_dsn(self.group.dsn, name), "LOG_FORMAT": "json"} | env
        if name == "alerts":
            process = self.group.run("workers/alerts/worker.py", SLACK_WEBHOOK_URL=self.slack.url, **env)
        elif name == "ingest":
            process = self.group.run("workers/ingest/worker.py", **(self.api.environment() | env))
        else:
            process = self.group.stage(name, *options, **env)
        self.lanes[name] = process
        return process

    def kill(self, name: str) -> None:
        self.lanes[name].kill()
        self.lanes[name].wait()

    def replace(self, name: str, *options: str, **env: str) -> None:
        """Kill and start anew: for a change of options."""
        self.kill(name)
        self.start(name, *options, **env)

    def wait_alive(self, *names: str) -> None:
        for name in names:
            alive = (
                "select from core.workers where lane = %s and stopped_at is null and beat_at > now() - interval '9 s'"
            )
            wait_until(lambda n=name, q=alive: self.sql.execute(q, (n,)).rowcount, 60, f"{name} does not come")  # type: ignore[misc]

    # -- calls and work --------------------------------------------------------------------------------

    def arrive(self, n: int, lane: str = "vault", prefix: str = "c", **how: Any) -> None:
        """n live calls come, starting now."""
        for _ in range(n):
            self.calls += 1
            add_call(self.sql, f"{prefix}-{self.calls:05}", lane, start=real_now(), **how)

    def ask(self) -> None:
        """The real judge comes for the stand-in, with a language model, and a call with words for both."""
        self.kill("judge")
        self.lanes["judge"] = self.group.run(
            "workers/judge/worker.py",
            JUDGE_DATABASE_URL=role_dsn(self.group.dsn, "judge"),
            JUDGE_LLM_URL=self.llm.url,
            JUDGE_LLM_MODEL="scripted",
            JUDGE_LLM_TIMEOUT_S="2",
        )
        self.wait_alive("judge")
        heard = transcript(CLEAN)
        self.calls += 1
        with self.sql.transaction():
            call = add_call(self.sql, f"asked-{self.calls:05}", "judge", start=real_now())
            self.sql.execute(
                "update core.transcripts set segments = %s, quality = %s where call_id = %s",
                (Jsonb(heard.segments_json()), Jsonb(heard.quality_json()), call),
            )

    def hang(self) -> None:
        """From now on work does not end."""
        (self.group.folder / "go").unlink(missing_ok=True)

    def flow(self) -> None:
        self.group.go()

    def claimed(self, lane: str) -> None:
        """Wait until somebody holds a call of the lane."""
        held = "select from core.calls where status = %s and claimed_by is not null"
        wait_until(lambda: self.sql.execute(held, (STAGES[lane][0],)).rowcount, 30, f"{lane} takes no call")

    def limit(self, name: str, value: float) -> None:
        self.sql.execute("update core.alert_limits set value = %s where name = %s", (value, name))

    # -- what is heard ---------------------------------------------------------------------------------

    def heard(self, since: float, part: str, over: bool) -> float | None:
        """When (monotonic) Slack took a message with `part` in it, after `since`."""
        with self.slack.lock:
            posts = list(self.slack.posts)
        for at, status, text in posts:
            if at >= since and status == 200 and part in text and ("*OVER*" in text) == over:
                return at
        return None

    def open_incidents(self) -> list[str]:
        rows = self.sql.execute("select alert_key from core.alerts where resolved_at is null").fetchall()
        return sorted(row["alert_key"] for row in rows)

    def says(self) -> dict[str, Any]:
        return dict(self.health.get("/health").json)


@contextlib.contextmanager
def house(folder: Path) -> Iterator[House]:
    """A cluster, the four lanes, alerts, health, a webhook and a call-log API; all well when it is handed over."""
    cluster = Cluster()
    with contextlib.ExitStack() as stack:
        stack.callback(cluster.remove)
        cluster.start()
        dsn = cluster.create_database("product")
        migrate(dsn)
        sql = stack.enter_context(psycopg.connect(dsn, autocommit=True, row_factory=dict_row))
        for name, value in LIMITS.items():
            done = sql.execute("update core.alert_limits set value = %s where name = %s", (value, name))
            assert done.rowcount == 1, name
        start = real_now() - timedelta(days=20)
        clock = VirtualTime(sql, start, API_RATE)
        sql.execute("update core.ingest_source set frontier = %s, reconciled_to = %s", (start, start))
        slack = stack.enter_context(fake_slack())
        api = stack.enter_context(RingbaServer(clock))
        group = stack.enter_context(workers(dsn, folder))
        (folder / "logs").mkdir(exist_ok=True)
        group.go()
        server = HealthServer(
            group,
            SLACK_WEBHOOK_URL=slack.url,
            DATABASE_DOWN_ALERT_S=str(DOWN_S),
            HEALTH_DATABASE_URL=role_dsn(dsn, "health"),
        )
        llm = stack.enter_context(llm_server())
        made = House(cluster, group, slack, api, llm, sql, server)
        for lane in ("ingest", "vault", "factory", "judge", "alerts"):
            made.start(lane)
        server.becomes("healthy", 120)
        # A share of failures is counted from a sample taken before them.
        wait_until(lambda: sql.execute("select from core.minute_samples").rowcount, 60)
        yield made


def run(made: House, fault: Fault) -> list[Seen]:
    """Inject, wait for Slack and /health, mend, wait for the end of both. A row for each message."""
    wait_until(lambda: not made.open_incidents(), PATIENCE_S, f"before {fault.name}: {made.open_incidents()}")
    made.health.becomes("healthy", 60)
    rows = [Seen(fault.name, part) for part in fault.told]
    began = time.monotonic()
    state = fault.inject(made)
    try:
        health_s = _until_told(made, fault, rows, began)
    finally:
        mended = time.monotonic()
        fault.mend(made, state)
    healthy_s = _until_over(made, fault, rows, mended)
    for row in rows:
        row.health, row.health_s, row.healthy_s = fault.health and fault.status, health_s, healthy_s
    return rows


def _until_told(made: House, fault: Fault, rows: list[Seen], began: float) -> float | None:
    """Wait for every message, and for /health; seconds until the latter said so."""
    health_s: float | None = None
    deadline = began + PATIENCE_S
    while True:
        for row in rows:
            at = made.heard(began, row.message, over=False)
            row.told_s = None if at is None else at - began
        if fault.health and health_s is None:
            said = made.says()
            if said["status"] == fault.status and fault.health in str([said.get("problems"), said.get("error")]):
                health_s = time.monotonic() - began
        if all(row.told_s is not None for row in rows) and (health_s is not None or not fault.health):
            return health_s
        assert time.monotonic() < deadline, f"{fault.name}: {rows}, {made.says()}"
        time.sleep(0.2)


def _until_over(made: House, fault: Fault, rows: list[Seen], mended: float) -> float | None:
    """Wait for the end of every message, and for a healthy /health; seconds until the latter said so."""
    healthy_s: float | None = None
    deadline = mended + PATIENCE_S
    while True:
        for row in rows:
            at = made.heard(mended, row.message, over=True)
            row.over_s = None if at is None else at - mended
        if fault.health and healthy_s is None and made.says()["status"] == "healthy":
            healthy_s = time.monotonic() - mended
        if all(row.over_s is not None for row in rows) and (healthy_s is not None or not fault.health):
            return healthy_s
        assert time.monotonic() < deadline, f"{fault.name} is not over: {rows}, {made.says()}"
        time.sleep(0.2)


# -- the faults ------------------------------------------------------------------------------------------


def _start(lane: str, *options: str) -> Callable[[House, Any], None]:
    def start(made: House, _: Any) -> None:
        made.start(lane, *options)

    return start


def _signal(lane: str, number: signal.Signals) -> Callable[..., None]:
    def send(made: House, *_: Any) -> None:
        made.lanes[lane].send_signal(number)

    return send


def _kill_all(made: House) -> None:
    for lane in ("ingest", "vault", "factory", "judge"):
        made.kill(lane)


def _start_all(made: House, _: Any) -> None:
    for lane in ("ingest", "vault", "factory", "judge"):
        made.start(lane)


def _hang_in_work(made: House) -> None:
    made.hang()
    made.arrive(1, "judge")
    made.claimed("judge")


def _flow(made: House, _: Any) -> None:
    made.flow()


def _kill_with_a_call(made: House) -> None:
    made.hang()
    made.arrive(1)
    made.claimed("vault")
    made.kill("vault")
    made.flow()
    made.start("vault")


def _too_slow(made: House) -> None:
    made.hang()
    made.arrive(30)


def _starve(made: House) -> psycopg.Connection[Any]:
    """A session holds the table of calls, so that nobody can claim; the call becomes due meanwhile."""
    made.arrive(1, waited_s=-4)
    other = psycopg.connect(made.group.dsn)
    other.execute("lock table core.calls in share mode")
    return other


def _close(_: House, other: psycopg.Connection[Any]) -> None:
    other.close()


def _storage_down(made: House) -> None:
    (made.group.folder / "storage-down").touch()
    made.arrive(1)


def _storage_up(made: House, _: Any) -> None:
    (made.group.folder / "storage-down").unlink()


def _bad_release(made: House) -> None:
    """A vault that fails what it is given: a few kinds of trouble at once."""
    made.replace("vault", "--fails", "bad=corrupt_audio")
    made.wait_alive("vault")
    made.arrive(12, prefix="bad")


def _recover(made: House, _: Any) -> None:
    """As an operator would: the good release, then the documented command."""
    made.replace("vault")
    done = subprocess.run(
        [sys.executable, "scripts/recover_failed.py", "--recover-all", "--error-class", "corrupt_audio", "--execute"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": made.group.dsn, "DATA_DIR": str(made.group.folder)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def _mistake(made: House) -> None:
    made.replace("judge", "--fails", "odd=internal")
    made.wait_alive("judge")
    made.arrive(1, "judge", prefix="odd")


def _sound_again(made: House, _: Any) -> None:
    made.replace("judge")


def _not_audio(made: House) -> tuple[subprocess.Popen[bytes], Path]:
    inbox = made.group.folder / "inbox"
    inbox.mkdir(exist_ok=True)
    (inbox / "aca.mp3").write_bytes(b"this is not audio" * 1000)
    (inbox / "aca.json").write_text("{not json")
    env = {"INGEST_DATABASE_URL": role_dsn(made.group.dsn, "ingest")}
    return made.group.run("workers/ingest/worker.py", INBOX_DIR=str(inbox), **env), inbox


def _audio(made: House, state: tuple[subprocess.Popen[bytes], Path]) -> None:
    _, inbox = state
    (inbox / "aca.json").write_text("{}")
    shutil.copyfile(ROOT / "samples" / "aca-01.mp3", inbox / "aca.mp3")


def _wrong_token(made: House) -> None:
    made.replace("ingest", RINGBA_API_TOKEN="not-the-token-0000")


def _right_token(made: House, _: Any) -> None:
    made.replace("ingest")


def _api_lies(made: House) -> None:
    made.api.chances = {"wrong_total": 1.0}


def _api_down(made: House) -> None:
    made.api.down = True


def _api_well(made: House, _: Any) -> None:
    made.api.down, made.api.chances = False, {}


def _llm_answers(status: int) -> Callable[[House], None]:
    def inject(made: House) -> None:
        made.llm.always = status
        made.ask()

    return inject


def _llm_well(made: House, _: Any) -> None:
    made.llm.always = None


def _fill_disk(made: House) -> Path:
    """The limit is put just under what is free here, then a file takes more than the difference."""
    (disk,) = [d for d in disks.of(settings.load(_env_file=None, data_dir=made.group.folder)) if "DATA_DIR" in d.name]
    made.limit("disk_free_gib", disk.free_bytes / GIB - 1)
    big = made.group.folder / "big"
    with big.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 3 * GIB)
    return big


def _empty_disk(made: House, big: Path) -> None:
    big.unlink()
    made.limit("disk_free_gib", 5)  # the ten per cent between low and well are more than a test should write


def _fill_database(made: House) -> None:
    row = made.sql.execute("select pg_database_size(current_database()) as size").fetchone()
    assert row is not None
    made.limit("database_gib", (row["size"] + 8 * 2**20) / GIB)
    made.sql.execute("create table public.big as select repeat(md5(n::text), 30) as x from generate_series(1, 30000) n")


def _empty_database(made: House, _: Any) -> None:
    made.sql.execute("drop table public.big")
    made.limit("database_gib", 50)


def _forget_a_transaction(made: House) -> psycopg.Connection[Any]:
    """It keeps what vacuum would clean, while a table is changed again and again."""
    other = psycopg.connect(made.group.dsn, application_name="forgotten")
    other.execute("set transaction isolation level repeatable read")
    other.execute("select count(*) from core.calls")
    for _ in range(300):
        made.sql.execute("update core.qa_rules set enabled = enabled")
    return other


def _end_it(made: House, other: psycopg.Connection[Any]) -> None:
    other.close()
    made.sql.execute("vacuum core.qa_rules")


def _stop_database(made: House) -> None:
    made.sql.close()
    made.cluster.stop("immediate")


def _start_database(made: House, _: Any) -> None:
    made.cluster.start()
    made.sql = psycopg.connect(made.group.dsn, autocommit=True, row_factory=dict_row)


FAULTS = [
    Fault(
        "a lane killed (SIGKILL)",
        ("No worker of the vault lane",),
        lambda made: made.kill("vault"),
        _start("vault"),
        "vault: 0 of 1",
    ),
    Fault(
        "a lane hung (SIGSTOP)",
        ("No worker of the judge lane",),
        _signal("judge", signal.SIGSTOP),
        _signal("judge", signal.SIGCONT),
        "judge: 0 of 1",
    ),
    Fault(
        "every lane killed",
        ("No worker of the factory lane", "No worker of the ingest lane"),
        _kill_all,
        _start_all,
        "No worker is alive",
        "critical",
    ),
    Fault(
        "work that does not end",
        ("workers of the judge lane beat but have not advanced",),
        _hang_in_work,
        _flow,
        "judge: 1 of 1 workers do not advance",
    ),
    Fault(
        "a worker killed with its call",
        ("1 claims of the vault lane were taken back",),
        _kill_with_a_call,
        lambda made, _: None,
    ),
    Fault(
        "a lane slower than its calls",
        ("live calls wait for the vault lane", "A live call has waited"),
        _too_slow,
        _flow,
        "vault: a live call waits longer",
    ),
    Fault(
        "a lane that gets no calls (table locked)",
        ("workers of the vault lane wait for something that is down (database_down)",),
        _starve,
        _close,
        "vault: ",
    ),
    Fault(
        "storage down",
        ("wait for something that is down (storage_down)",),
        _storage_down,
        _storage_up,
        "vault: waits for something that is down (storage_down)",
    ),
    Fault(
        "a release that fails calls",
        ("never seen here before: corrupt_audio", "calls failed as corrupt_audio", "calls that came to an end"),
        _bad_release,
        _recover,
        "calls: too many of the latest have failed",
    ),
    Fault(
        "a mistake in the program",
        ("The program itself failed on a call",),
        _mistake,
        _sound_again,
        "incident: internal is open",
    ),
    Fault("a file that is no recording", ("made no sense",), _not_audio, _audio),
    Fault(
        "the call log refuses our credentials",
        ("The call-log API refuses",),
        _wrong_token,
        _right_token,
        "incident: call_log_credentials is open",
    ),
    Fault(
        "the call log's totals disagree",
        ("windows of the call log do not agree",),
        _api_lies,
        _api_well,
        "ingest: windows of the call log do not agree",
    ),
    Fault("the call log is away", ("The call log has not answered",), _api_down, _api_well),
    Fault(
        "the language model is away",
        ("The language model's endpoint does not answer",),
        _llm_answers(503),
        _llm_well,
    ),
    Fault(
        "the language model refuses our key",
        ("The language model's endpoint does not let us in",),
        _llm_answers(401),
        _llm_well,
        "incident: llm_credentials is open",
    ),
    Fault("a disk that fills", ("The disk of DATA_DIR",), _fill_disk, _empty_disk, "disk: DATA_DIR"),
    Fault("a database that grows", ("The database has grown",), _fill_database, _empty_database),
    Fault(
        "a forgotten transaction, and rows it keeps",
        ("A transaction has been open", "rows of core.qa_rules are dead"),
        _forget_a_transaction,
        _end_it,
    ),
    Fault(
        "the alerts worker killed",
        ("No alerts worker is at work",),
        lambda made: made.kill("alerts"),
        _start("alerts"),
        "alerts: the dispatcher is gone",
    ),
    Fault(
        "the database down",
        ("The database does not answer",),
        _stop_database,
        _start_database,
        "The database does not answer",
        "critical",
    ),
]
