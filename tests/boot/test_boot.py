"""From start.sh to running processes and back, and what a machine's death leaves behind."""

from __future__ import annotations

import os
import pwd
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from scripts.boot_checks import running_here
from tests.boot.house import House, wait_for

as_root = pytest.mark.skipif(os.getuid() != 0, reason="only root runs Postgres as another user")


def test_a_boot_is_complete_repeatable_and_stops_in_order(house: House) -> None:
    """A second start.sh is refused, SIGTERM stops lanes before Postgres, a second boot skips what is done."""
    first = house.start()
    assert sorted(path.name for path in (house.data / "inbox").iterdir()) == ["one.json", "one.mp3"]
    assert f":{house.port}/health" in house.said()
    # supervisord calls it running after five seconds, whether or not a busy machine let it say anything.
    wait_for(lambda: "LOG_FORMAT=json" in (house.logs / "vault.log").read_text())

    second = house.run("start.sh")
    assert second.returncode == 1
    assert f"already runs on this DATA_DIR (process {first.pid})" in second.stderr
    assert len(second.stderr.strip().splitlines()) == 1
    assert house.run("start.sh", "--check").returncode == 0, "an operator may check settings while it runs"

    status = house.run("scripts/supervisorctl.sh", "status").stdout
    assert {line.split()[0]: line.split()[1] for line in status.splitlines()}.items() >= house.states().items()
    house.sql("CREATE TABLE kept AS SELECT 42 AS answer")
    assert house.run("scripts/psql.sh", "-XAtc", "SELECT answer FROM kept").stdout == "42\n"
    first.send_signal(signal.SIGTERM)
    first.wait(30)
    wait_for(lambda: "stopped: postgres" in house.said(), 5)
    stopped = [line.split("stopped: ")[1].split()[0] for line in house.said().splitlines() if "stopped: " in line]
    assert stopped[:2] == ["ingest", "vault"]
    assert stopped[-1] == "postgres"
    wait_for(lambda: not house.processes(), 5)
    assert not list((house.data / "run").glob("supervis*"))

    shutil.rmtree(house.data / "inbox")
    began = time.monotonic()
    house.start()
    assert time.monotonic() - began < 60
    assert "applying" not in house.said()
    assert "creating" not in house.said()
    assert not list((house.data / "inbox").iterdir()), "samples come once"
    assert house.sql("SELECT answer FROM kept") == "42"


@pytest.mark.parametrize("where", ["terminal", "pipe"])
def test_nothing_ends_with_the_terminal(house: House, where: str) -> None:
    """A window that is closed, a `tee` that dies: what ran goes on under the same supervisord, and may be stopped."""
    ours, theirs = os.openpty() if where == "terminal" else os.pipe()
    shown, closing = bytearray(), threading.Event()

    def read() -> None:
        while not closing.is_set():
            if select.select([ours], [], [], 0.1)[0]:
                shown.extend(os.read(ours, 1 << 16))

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    supervisor = house.start(output=theirs)
    os.close(theirs)
    vault = house.pid("vault")
    wait_for(lambda: b"success: vault entered RUNNING state" in shown)
    assert b"CallScript is ready" in shown
    closing.set()
    reader.join()
    os.close(ours)  # a terminal sends SIGHUP, on which supervisord starts everything anew
    if where == "pipe":
        house.run("scripts/supervisorctl.sh", "restart", "vault")
    wait_for(lambda: set(house.states().values()) == {"RUNNING"} and house.pid("vault") != vault, 60)
    wait_for(house.answers)
    assert supervisor.poll() is None
    assert f"(process {supervisor.pid})" in house.run("start.sh").stderr
    assert ("SIGHUP" in (house.logs / "supervisord.log").read_text()) == (where == "terminal")
    assert house.run("scripts/supervisorctl.sh", "shutdown").returncode == 0
    supervisor.wait(30)
    wait_for(lambda: not house.processes(), 5)


def test_a_shutdown_returns_when_all_has_stopped(house: House) -> None:
    """A lane that drains for long is waited for and named; then nothing runs, and a start is not refused."""
    lane = house.root / "workers" / "judge" / "worker.py"
    lane.write_text(lane.read_text() + "\nimport time\ntime.sleep(12)\n")
    supervisor = house.start()
    done = house.run("scripts/supervisorctl.sh", "shutdown")
    assert (done.returncode, running_here(house.settings)) == (0, None), done.stdout + done.stderr
    assert not (house.data / "postgres" / "postmaster.pid").exists()
    assert re.search(r"^waiting for .*judge", done.stdout, re.M)
    supervisor.wait(5)
    again = house.run("scripts/supervisorctl.sh", "shutdown")
    assert again.returncode != 0, "nobody is there to be stopped"


def test_recordings_and_logs_are_for_nobody_else(house: House) -> None:
    """What lanes write and supervisord logs is closed to other users; the inbox, and the way to it, is as it was."""
    lane = house.root / "workers" / "vault" / "worker.py"
    run = "from workers import entrypoint\nentrypoint.use_project_environment()\n"
    write = "settings.load().spool_dir.joinpath('recording').touch()\n"
    lane.write_text(lane.read_text().replace("stop.wait()", f"{run}{write}stop.wait()"))
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    supervisor = house.start()
    wait_for((house.data / "spool" / "recording").exists)
    assert resource.prlimit(supervisor.pid, resource.RLIMIT_CORE) == (0, hard), "a crash leaves no memory behind"
    private = [house.data / "spool" / "recording", *house.logs.iterdir(), *(house.data / "run").iterdir()]
    folders = [house.data / "spool", house.data / "run", house.data / "models", house.logs]
    assert {str(p): oct(p.stat().st_mode & 0o077) for p in (*private, *folders) if p.stat().st_mode & 0o077} == {}
    assert {p.stat().st_mode & 0o777 for p in (house.data, house.data / "inbox")} == {0o755}
    assert {p.stat().st_mode & 0o777 for p in (house.data / "inbox").iterdir()} == {0o644}


def test_a_host_that_lost_its_gpu_says_so_and_waits(house: House) -> None:
    """An earlier start used one: the factory is not given a small model unasked, unless the operator says so."""
    house.data.mkdir(parents=True)
    (house.data / "gpu-was-used").touch()
    house.start(CUDA_VISIBLE_DEVICES="")
    assert "WRONG gpu: an earlier start used a GPU and none is here now" in house.said()
    assert "or set WHISPER_DEVICE=cpu" in house.said()
    house.kill_everything()
    house.start(WHISPER_DEVICE="cpu")
    assert "gpu" not in house.said()


def test_workers_started_by_hand_are_not_disturbed(house: House) -> None:
    """start.sh refuses beside a lane that an operator started, and that lane's script passes arguments on."""
    lane = subprocess.Popen(
        [house.root / "scripts" / "start_vault.sh", "--drain"],
        stdout=subprocess.PIPE,
        text=True,
        env=house.environment(),
    )
    house.started.append(lane)
    assert lane.stdout is not None
    assert lane.stdout.readline().split() == ["vault", "LOG_FORMAT=", "--drain"]
    done = house.run("start.sh")
    assert done.returncode == 1
    assert f"workers already run on this DATA_DIR (process {lane.pid})" in done.stderr
    assert lane.poll() is None


def test_what_a_power_failure_leaves_is_cleared(house: House) -> None:
    """Stale sockets and pid files, one of them naming a living stranger, stop no boot and lose no committed row."""
    house.start()
    house.sql("CREATE TABLE kept AS SELECT 42 AS answer")
    house.kill_everything()
    pid_file = house.data / "postgres" / "postmaster.pid"
    assert pid_file.exists()
    assert (house.data / "run" / "supervisor.sock").exists()
    # After a restart the number may belong to any process, even to one of the same user.
    owner = pid_file.stat().st_uid
    stranger = subprocess.Popen(["sleep", "600"], user=owner if os.getuid() == 0 else None)
    house.started.append(stranger)  # type: ignore[arg-type]
    lines = pid_file.read_text().splitlines()
    pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")
    (house.data / "postgres-socket" / ".s.PGSQL.5432.lock").write_text(f"{stranger.pid}\n")
    (house.data / "run" / "supervisord.pid").write_text(f"{stranger.pid}\n")

    house.start()
    assert house.sql("SELECT answer FROM kept") == "42"
    assert stranger.poll() is None


def test_a_killed_postgres_comes_back_by_itself(house: House) -> None:
    """supervisord starts Postgres anew after SIGKILL, and what was committed is there."""
    house.start()
    house.sql("CREATE TABLE kept AS SELECT 42 AS answer")
    killed = house.pid("postgres")
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: house.state("postgres") == "RUNNING" and house.pid("postgres") != killed)
    wait_for(house.answers)
    assert house.sql("SELECT answer FROM kept") == "42"
    assert house.state("vault") == "RUNNING"


def test_nothing_outlives_a_killed_supervisor(house: House) -> None:
    """SIGKILL to supervisord ends lanes and Postgres; the next start.sh finds no doubled process."""
    supervisor = house.start()
    supervisor.kill()
    supervisor.wait()
    wait_for(lambda: not house.processes(), 20)
    house.start()
    assert sum(b"/bin/postgres\0-D" in command for command in house.processes().values()) == 1


def test_a_leftover_postgres_is_stopped_cleanly(house: House) -> None:
    """A server that outlived its supervisor is shut down, not started beside."""
    house.start().send_signal(signal.SIGTERM)
    house.started[-1].wait(30)
    orphan = subprocess.Popen(
        [sys.executable, house.root / "scripts" / "embedded_postgres.py", "run"],
        stderr=subprocess.DEVNULL,
        text=True,
        env=house.environment(),
    )
    house.started.append(orphan)
    wait_for(house.answers)
    beside = house.run("scripts/python.sh", str(house.root / "scripts" / "embedded_postgres.py"), "run")
    assert beside.returncode == 1
    assert "already runs" in beside.stderr
    house.start()
    assert "outlived its supervisor" in house.said()
    assert orphan.wait(5) == 0
    assert "not properly shut down" not in (house.logs / "postgres.log").read_text()


def test_an_interrupted_initdb_is_begun_anew(house: House) -> None:
    """A half-made cluster is never taken for a cluster."""
    half = house.data / "postgres.initdb-0123abcd"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    house.start()
    assert house.sql("SELECT 1") == "1"
    assert not half.exists()


def test_a_folder_that_is_no_cluster_is_left_alone(house: House) -> None:
    """Something else in the cluster's place is named, not overwritten."""
    (house.data / "postgres").mkdir(parents=True)
    (house.data / "postgres" / "thesis.txt").write_text("do not lose")
    done = house.run("start.sh")
    assert done.returncode == 1
    assert "not a Postgres cluster" in done.stderr
    assert (house.data / "postgres" / "thesis.txt").read_text() == "do not lose"


@as_root
def test_data_under_a_folder_only_root_may_enter(build: Callable[..., House]) -> None:
    """Postgres runs as its own user even there, with one capability, and no folder's mode is changed."""
    house = build(mode=0o700)
    house.start()
    assert house.sql("SELECT 1") == "1"
    assert house.top.stat().st_mode & 0o777 == 0o700
    status = Path(f"/proc/{house.pid('postgres')}/status").read_text()
    assert f"Uid:\t{pwd.getpwnam('callscript').pw_uid}\t" in status
    assert "CapEff:\t0000000000000002" in status  # CAP_DAC_OVERRIDE alone


@as_root
def test_a_cluster_of_another_user_number_is_taken_over(house: House) -> None:
    """A new container may number the user `callscript` differently: the cluster is given to it."""
    house.start().send_signal(signal.SIGTERM)
    house.started[-1].wait(30)
    subprocess.run(["chown", "-R", "54321:54321", house.data / "postgres", house.data / "postgres-socket"], check=True)
    house.start()
    assert house.sql("SELECT 1") == "1"


@as_root
def test_a_copy_of_a_cluster_that_root_put_back_runs(house: House) -> None:
    """`cp -r` leaves root's files, and a folder that everyone may read, where the cluster was."""
    house.start()
    house.sql("create table kept as select 42 as answer")
    house.started[-1].send_signal(signal.SIGTERM)
    house.started[-1].wait(30)
    cluster, backup = house.data / "postgres", house.top / "backup"
    subprocess.run(["cp", "-r", cluster, backup], check=True)
    for path in cluster.iterdir():
        subprocess.run(["rm", "-r", path], check=True)
    subprocess.run(["cp", "-r", f"{backup}/.", f"{cluster}/"], check=True)
    cluster.chmod(0o755)
    house.start()
    assert house.sql("select answer from kept") == "42"


def test_long_and_odd_paths(build: Callable[..., House]) -> None:
    """Blanks, quotes and a path too long for a socket: everything still runs and is found."""
    house = build(Path('an operator\'s "own" folder, $HOME') / ("long" * 20))
    house.start()
    assert house.run("scripts/psql.sh", "-XAtc", "SELECT 1").stdout == "1\n"
    assert "factory:factory_2" in house.run("scripts/supervisorctl.sh", "status", "factory:*").stdout


def test_a_database_of_the_operators_own(house: House, dsn: str) -> None:
    """With DATABASE_URL no Postgres is started; psql.sh goes there and ends with psql's status."""
    house.start(DATABASE_URL=dsn)
    assert house.state("postgres") == "STOPPED"
    assert not (house.data / "postgres").exists()
    there = house.run("scripts/psql.sh", "-XAtc", "SELECT current_database()", DATABASE_URL=dsn)
    assert there.stdout.strip() == conninfo_to_dict(dsn)["dbname"]
    assert house.run("scripts/psql.sh", "-Xc", "nonsense", DATABASE_URL=dsn).returncode == 1


def test_the_inbox_of_an_operator_is_not_filled_with_samples(house: House) -> None:
    """Samples go only into an empty inbox, and not where calls come from the API."""
    inbox = house.top / "inbox"
    inbox.mkdir()
    (inbox / "mine.wav").write_bytes(b"RIFF")
    house.start(INBOX_DIR=str(inbox))
    assert [path.name for path in inbox.iterdir()] == ["mine.wav"]
