"""What health says of disks and GPU, of lanes that get no calls, of a dispatcher that hangs; and the token."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.alerts.slack import fake_slack
from tests.health.servers import HealthServer, full_house, role_dsn
from tests.support.calls import add_call
from tests.support.processes import Workers, wait_until
from workers.alerts.keeping import Keeping
from workers.alerts.worker import Alerts
from workers.core import disks, settings
from workers.core.database import Database
from workers.core.disks import Disk
from workers.core.settings import LANES
from workers.core.worker import Worker
from workers.health import report
from workers.health.gpu import Card, Gpu
from workers.health.report import Report
from workers.health.stopped import stopped
from workers.health_server import Health

Sql = psycopg.Connection[dict[str, Any]]

GIB = 2**30


@pytest.fixture
def database(dsn: str) -> Iterator[Database]:
    """As the health server's own role, whose rights must be enough."""
    database = Database(role_dsn(dsn, "health"))
    yield database
    database.close()


def judged(database: Database, **host: Any) -> Report:
    return report.report(report.ask(database), dict.fromkeys(LANES, 1), **host)


@pytest.mark.postgres
class TestReport:
    def test_a_low_disk_degrades_and_a_full_one_is_critical(self, database: Database, sql: Sql) -> None:
        """Below the limit of core.alert_limits: a problem; with nothing left: critical, with the mend."""
        full_house(sql, factories=1)
        assert judged(database, disks=[Disk("DATA_DIR", 6 * GIB, 100 * GIB)]).status == "healthy"
        low = judged(database, disks=[Disk("DATA_DIR, LOG_DIR", 4 * GIB, 100 * GIB)])
        assert (low.status, low.problems) == ("degraded", ["disk: DATA_DIR, LOG_DIR has 4.0 GiB free"])
        full = judged(database, disks=[Disk("DATA_DIR", 1000, 100 * GIB)])
        assert full.status == "critical"
        assert "make room" in report.body(full)["error"]
        sql.execute("update core.alert_limits set value = 7 where name = 'disk_free_gib'")
        assert judged(database, disks=[Disk("DATA_DIR", 6 * GIB, 100 * GIB)]).status == "degraded"

    def test_a_gpu_that_does_not_answer_degrades(self, database: Database, sql: Sql) -> None:
        """What Gpu.fault() says is a problem."""
        full_house(sql, factories=1)
        assert judged(database, gpu_fault="GPU 0 does not answer").problems == ["gpu: GPU 0 does not answer"]

    def test_a_lane_that_gets_no_calls(self, database: Database, sql: Sql) -> None:
        """Calls wait, the worker holds none and has not looked: starved; one that holds a call is at work."""
        full_house(sql, factories=1)
        sql.execute("update core.workers set progress_at = now() - interval '20 s' where lane = 'vault'")
        assert judged(database).status == "healthy", "nothing waits"
        number = add_call(sql, "one", waited_s=20)
        add_call(sql, "two", waited_s=20)
        assert judged(database).lanes["vault"]["state"] == "starved"
        sql.execute("update core.lanes set paused = true where lane = 'vault'")
        assert judged(database).lanes["vault"]["state"] == "paused", "as it should be"
        sql.execute("update core.lanes set paused = false")
        sql.execute(
            "update core.calls set claimed_by = 'vault-0', claim_token = gen_random_uuid(), claimed_at = now()"
            " where id = %s",
            (number,),
        )
        assert judged(database).status == "healthy"

    def test_a_dispatcher_that_hangs(self, database: Database, sql: Sql) -> None:
        """It beats, but has not come round for a minute."""
        full_house(sql, factories=1)
        sql.execute("update core.workers set progress_at = now() - interval '61 s' where lane = 'alerts'")
        answer = judged(database)
        assert (answer.status, answer.alerts["dispatcher"]) == ("degraded", "stuck")
        sql.execute("update core.workers set progress_at = now()")
        assert judged(database).status == "healthy"


def test_each_disk_is_looked_at_once(tmp_path: Path) -> None:
    """Folders on one disk are one; a folder that is not there yet is none."""
    (tmp_path / "data").mkdir()
    found = disks.of(
        settings.load(
            _env_file=None,
            data_dir=tmp_path / "data",
            log_dir=tmp_path / "not-yet",
            storage_url=f"file://{tmp_path}",
        )
    )
    assert [disk.name for disk in found] == ["DATA_DIR, STORAGE_URL"]
    assert 0 < found[0].free_bytes <= found[0].total_bytes


@pytest.fixture
def hung(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on a share that does not answer, until the test is over."""
    folder, over, real = tmp_path / "share", threading.Event(), Path.stat
    folder.mkdir()

    def stat(self: Path, **how: Any) -> Any:
        if self == folder:
            over.wait(60)
        return real(self, **how)

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(disks, "SILENT_S", 1.0, raising=False)
    yield folder
    over.set()


def test_a_share_that_does_not_answer_keeps_nobody_waiting(tmp_path: Path, hung: Path) -> None:
    """It is told by name once it has been silent for some looks; what was known of disks is old then, and left out."""
    watch = disks.Watch(settings.load(_env_file=None, data_dir=tmp_path, storage_url=f"file://{hung}"))
    assert watch.fault() is None
    wait_until(lambda: watch.fault(), 10)
    assert watch.fault() == "the folder of STORAGE_URL does not answer"
    assert watch.known() == []


@pytest.mark.postgres
def test_health_answers_beside_a_share_that_does_not(sql: Sql, dsn: str, tmp_path: Path, hung: Path) -> None:
    """The database is asked and answers; the share is a problem among others."""
    full_house(sql, factories=1)
    config = settings.load(_env_file=None, database_url=dsn, data_dir=tmp_path, storage_url=f"file://{hung}")
    health = Health(config)

    def problems() -> list[str]:
        answer = health.now.get()
        assert answer.status in ("healthy", "degraded")
        return [problem for problem in answer.problems if problem.startswith("disk: ")]

    wait_until(problems, 20)
    assert problems() == ["disk: the folder of STORAGE_URL does not answer"]


@pytest.mark.postgres
def test_incidents_are_told_beside_a_share_that_does_not_answer(sql: Sql, dsn: str, tmp_path: Path, hung: Path) -> None:
    """Looking, killing and posting go on, and the share is an incident of its own."""
    sql.execute("select core.raise_alert('lane_silent:vault', 'critical', 'vault is dead')")
    with fake_slack() as hears:
        config = settings.load(
            _env_file=None,
            database_url=dsn,
            data_dir=tmp_path,
            storage_url=f"file://{hung}",
            slack_webhook_url=hears.url,
        )
        worker = Worker("alerts", config)
        threading.Thread(target=worker.guarded(Alerts(worker, Keeping(worker)).run), daemon=True).start()
        try:
            wait_until(lambda: len(hears.taken()) == 2, 40)
        finally:
            worker.stop()
    assert "vault is dead" in hears.taken()[0]
    assert "the folder of STORAGE_URL does not answer" in hears.taken()[1]


class Disks:
    """What is said of this host's disks, one look after the other; the last for ever."""

    def __init__(self, *faults: str | None) -> None:
        self._faults = list(faults)

    def fault(self) -> str | None:
        return self._faults.pop(0) if len(self._faults) > 1 else self._faults[0]

    def known(self) -> list[Disk]:
        return []


@pytest.mark.postgres
def test_a_share_that_comes_and_goes_is_told_as_it_was_and_closed(sql: Sql, dsn: str, tmp_path: Path) -> None:
    """By its name, though it answers a moment later; not once more within a minute; over when it answers."""
    told = "select message, occurrences from core.alerts where alert_key like 'disk_silent:%' and resolved_at is null"
    worker = Worker("alerts", settings.load(_env_file=None, database_url=dsn, data_dir=tmp_path))
    worker.database.admit()
    alerts = Alerts(worker, Keeping(worker))
    alerts._disks = Disks("the folder of DATA_DIR does not answer", None)  # type: ignore[assignment]
    alerts._tell_disks()
    (row,) = sql.execute(told).fetchall()
    assert "the folder of DATA_DIR does not answer" in row["message"]
    alerts._disks = Disks("the folder of DATA_DIR does not answer")  # type: ignore[assignment]
    alerts._tell_disks()
    assert [row["occurrences"] for row in sql.execute(told).fetchall()] == [1]
    alerts._disks = Disks(None)  # type: ignore[assignment]
    alerts._tell_disks()
    assert sql.execute(told).fetchall() == []
    worker.database.close()


class TestGpu:
    """A program in nvidia-smi's place; a host without it gives no signal."""

    @pytest.mark.parametrize(
        ("script", "fault"),
        [
            ("echo '0, 512, 81559, 7'; echo '1, 81000, 81559, 100'", None),
            ("echo '0, 512, 81559, [N/A]'", None),
            ("echo '0, 512, 81559, 7'; echo '1, [GPU is lost], [GPU is lost], [GPU is lost]'", "GPU 1 does not answer"),
            ("echo '0, 512, 81559, 7'; echo 'Unable to determine the device handle'", "does not answer"),
            ("echo 'Failed to initialize NVML'; exit 9", "fails (status 9)"),
            ("sleep 60", "does not answer within"),
        ],
    )
    def test_what_it_says(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, fault: str | None
    ) -> None:
        """Numbers are well; an error in their place, a failure and silence are faults."""
        monkeypatch.setattr("workers.health.gpu.PATIENCE_S", 0.5)
        program = tmp_path / "nvidia-smi"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        said, _ = Gpu(str(program))._look()
        assert said is None if fault is None else fault in str(said)

    def test_memory_and_use(self, tmp_path: Path) -> None:
        """In bytes and shares of one; a card that is lost has none, one that does not tell its use has no use."""
        program = tmp_path / "nvidia-smi"
        program.write_text("#!/bin/sh\necho '0, 512, 81559, 7'; echo '1, [GPU is lost]'; echo '2, 0, 40960, [N/A]'\n")
        program.chmod(0o755)
        _, cards = Gpu(str(program))._look()
        assert cards == [Card("0", 512 << 20, 81559 << 20, 0.07), Card("2", 0, 40 * GIB, None)]

    def test_a_program_that_cannot_be_killed_is_not_waited_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A driver that hangs keeps its program in the kernel: no look waits for it, and none starts another."""
        monkeypatch.setattr("workers.health.gpu.PATIENCE_S", 0.5)
        monkeypatch.setattr(subprocess.Popen, "kill", lambda _: None)
        program = tmp_path / "nvidia-smi"
        program.write_text(f"#!/bin/sh\necho x >> {tmp_path}/started\nexec sleep 8\n")
        program.chmod(0o755)
        monkeypatch.setattr(Gpu, "_look_forever", lambda _: None)
        gpu = Gpu(str(program))
        began = time.monotonic()
        for _ in range(3):
            said, cards = gpu._look()
            assert "does not answer" in str(said)
            assert cards == []
        assert time.monotonic() - began < 5
        assert (tmp_path / "started").read_text() == "x\n"

    def test_an_old_answer_is_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A look that hangs where nobody foresaw it is told by its age."""
        monkeypatch.setattr("workers.health.gpu.SILENT_S", 1.0, raising=False)
        monkeypatch.setattr("workers.health.gpu.LOOK_EVERY_S", 0.0)
        answers = iter([(None, [Card("0", 1, 2, 0.5)])])

        def look(_: Gpu) -> Any:
            return next(answers, None) or threading.Event().wait()

        monkeypatch.setattr(Gpu, "_look", look)
        gpu = Gpu("sh")
        wait_until(lambda: gpu.cards(), 5)
        assert gpu.fault() is None
        wait_until(lambda: gpu.fault(), 5)
        assert "does not answer" in str(gpu.fault())
        assert gpu.cards() == []

    def test_no_program_no_signal(self) -> None:
        """A machine without a GPU is not at fault."""
        assert Gpu("no-such-program").fault() is None


@pytest.mark.postgres
def test_metrics_behind_a_token(group: Workers, sql: Sql) -> None:
    """With METRICS_TOKEN set, /metrics answers to it alone, and the token is in no log; /health stays open."""
    full_house(sql, factories=1)
    server = HealthServer(group, METRICS_TOKEN="s3cret-s3cret")
    assert server.get("/health").status == 200
    for wrong in ({}, {"Authorization": "Bearer nonsense"}, {"Authorization": "Bearer s3cret-s3cre\u00e9"}):
        assert server.get("/metrics", headers=wrong).status == 401
    answer = server.get("/metrics", headers={"Authorization": "Bearer s3cret-s3cret"})
    assert answer.status == 200
    assert "callscript_build_info" in answer.text
    assert "s3cret" not in group.log_of(server.process)


@pytest.mark.postgres
def test_a_process_that_was_made_to_stand_still_is_told(group: Workers, sql: Sql) -> None:
    """By /health and, past the outbox, by Slack; over once it goes on. supervisord here is whoever started both."""
    full_house(sql, factories=1)
    sql.execute("update core.workers set beat_at = now() + interval '1 hour', progress_at = now() + interval '1 hour'")
    with fake_slack() as hears:
        env = {"SLACK_WEBHOOK_URL": hears.url, "DATABASE_DOWN_ALERT_S": "1", "SUPERVISOR_ENABLED": "1"}
        server = HealthServer(group, **env)
        listener = group.run("-c", "import time; time.sleep(600)", "workers/event_listener.py")
        server.becomes("healthy")
        listener.send_signal(signal.SIGSTOP)
        (problem,) = server.becomes("degraded")["problems"]
        assert problem.startswith(f"host: process {listener.pid} (workers/event_listener.py) stands still")
        wait_until(lambda: hears.taken(), 20)
        assert f"process {listener.pid} (workers/event_listener.py) on " in hears.taken()[0]
        listener.send_signal(signal.SIGCONT)
        server.becomes("healthy")
        wait_until(lambda: len(hears.taken()) == 2, 20)
        assert "*OVER*" in hears.taken()[1]


@pytest.mark.postgres
def test_what_a_shell_has_stopped_is_no_fault(group: Workers, sql: Sql) -> None:
    """Started by hand, the health server's neighbours are an editor, or what somebody looks into."""
    full_house(sql, factories=1)
    editor = group.run("-c", "import time; time.sleep(600)")
    editor.send_signal(signal.SIGSTOP)
    assert HealthServer(group).get("/health").json["status"] == "healthy"
    editor.send_signal(signal.SIGCONT)


def test_supervisord_itself_may_stand_still() -> None:
    """Whoever typed Ctrl-Z where start.sh runs; one that is gone does not."""
    shell = subprocess.Popen(["sleep", "60"])
    assert stopped(shell.pid) == []
    shell.send_signal(signal.SIGSTOP)
    wait_until(lambda: stopped(shell.pid), 5)
    assert stopped(shell.pid) == [f"process {shell.pid} (sleep)"]
    shell.kill()
    shell.wait()
    assert stopped(shell.pid) == []
