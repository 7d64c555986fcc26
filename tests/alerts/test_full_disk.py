"""Incidents told past the outbox while nothing can be written: a full disk, which stopped the database too."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.alerts.slack import FakeSlack, fake_slack
from tests.support.processes import ROOT, wait_until
from workers.alerts.out_of_band import OutOfBand

#: A process with its own OutOfBand: a command a line, each answered by a line. No file can grow once the disk is full.
PROCESS = """
import resource, sys
from pathlib import Path
from workers.alerts import slack
from workers.alerts.out_of_band import OutOfBand

answers, sys.stdout = sys.stdout, sys.stderr  # where the log goes
slack.BACKOFF_S = (0.5,) * 5
box = OutOfBand(Path(sys.argv[1]))

def do(command, *words):
    if command == "disk":
        size = 0 if words == ("full",) else resource.RLIM_INFINITY
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    elif command == "open":
        box.open(words[0], "critical", words[0] + " happened")
    elif command == "close":
        box.close(words[0])
    elif command == "post":
        box.post_next(words[0] if words else None)
    elif command == "ask":
        return f"{box.is_open(words[0])} {box.untold()}"
    return "done"

for line in sys.stdin:
    try:
        print(do(*line.split()), file=answers, flush=True)
    except Exception as error:
        print("failed:", repr(error), file=answers, flush=True)
"""


class Process:
    """A process that tells: the health server, or the event listener."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def send(self, *words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()

    def do(self, *words: str) -> str:
        assert self.process.stdout is not None
        self.send(*words)
        answer = self.process.stdout.readline().strip()
        assert answer, "it died"
        assert not answer.startswith("failed"), answer
        return answer

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()


Start = Callable[[], Process]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "run"


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    started: list[Process] = []

    def one() -> Process:
        started.append(Process(folder))
        return started[-1]

    yield one
    for process in started:
        process.end()


def post(slack: FakeSlack, *processes: Process, seconds: float = 1.6) -> list[str]:
    """Let each try to post all the time, as both do every second; returns what Slack took so far."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for process in processes:
            process.do("post", slack.url)
        time.sleep(0.02)
    return slack.taken()


def kept(folder: Path) -> dict[str, dict[str, object]]:
    """The incidents of the file."""
    incidents: dict[str, dict[str, object]] = json.loads((folder / "out_of_band.json").read_text())["incidents"]
    return incidents


def test_opened_on_a_full_disk_it_is_told_once(start: Start, folder: Path) -> None:
    """Nothing of it could ever be written: told once, and its end once, before there is room again and after."""
    with fake_slack() as slack:
        one = start()
        one.do("disk", "full")
        one.do("open", "database_down")
        assert len(post(slack, one)) == 1
        assert one.do("ask", "database_down") == "True 0"
        one.do("close", "database_down")
        assert "*OVER* database_down" in post(slack, one)[1]
        one.do("open", "database_down")
        assert len(post(slack, one)) == 3
        one.do("disk", "empty")
        assert len(post(slack, one)) == 3
        assert kept(folder)["database_down"]["sent_at"] is not None
        assert start().do("ask", "database_down") == "True 0", "and a restart repeats nothing"
        one.do("close", "database_down")
        assert "*OVER* database_down" in post(slack, one)[3]
        assert len(post(slack, one)) == 4
        assert kept(folder) == {}


def test_a_disk_that_fills_before_the_post_does_not_repeat_it(start: Start, folder: Path) -> None:
    """The incident is in the file and Slack takes it; that it was told cannot be noted, and is not forgotten."""
    with fake_slack() as slack:
        one = start()
        one.do("open", "database_down")
        one.do("disk", "full")
        assert len(post(slack, one)) == 1
        assert kept(folder)["database_down"]["sent_at"] is None
        one.do("disk", "empty")
        assert len(post(slack, one)) == 1
        assert kept(folder)["database_down"]["sent_at"] is not None
        one.do("disk", "full")
        one.do("close", "database_down")
        assert "*OVER* database_down" in post(slack, one)[1]
        one.do("disk", "empty")
        assert len(post(slack, one)) == 2
        assert kept(folder) == {}


def test_without_even_a_folder_it_is_told_once(tmp_path: Path) -> None:
    """The volume is gone, or was mounted for reading: no folder, no lock, no file."""
    (tmp_path / "data").touch()
    box = OutOfBand(tmp_path / "data" / "run")
    with fake_slack() as slack:
        for _ in range(20):
            box.open("a", "critical", "a happened")
            box.post_next(slack.url)
            time.sleep(0.1)
        assert len(slack.taken()) == 1
        box.close("a")
        wait_until(lambda: box.post_next(slack.url) or len(slack.taken()) == 2)
        assert not box.untold()


def test_what_slack_did_not_take_is_tried_again_on_a_full_disk(start: Start) -> None:
    """Backoff, a 429 and the pace count although nothing can be written: few attempts, one message."""
    with fake_slack(500, (429, {"Retry-After": "1"})) as slack:
        one = start()
        one.do("disk", "full")
        one.do("open", "a")
        one.do("open", "b")
        taken = post(slack, one, seconds=6)
        assert sorted(text.partition(" happened")[0][-1] for text in taken) == ["a", "b"]
        times = slack.times()
        assert len(times) == 4
        assert min(b - a for a, b in zip(times, times[1:])) >= 1.0  # noqa: B905, RUF007 - Python 3.10


def test_two_processes_on_a_full_disk_tell_it_once(start: Start, folder: Path) -> None:
    """Neither can read from the file what the other told: each tells its own, whoever has room again first."""
    with fake_slack() as slack:
        server, listener = start(), start()
        server.do("open", "database_down")
        for process in (server, listener):
            process.do("disk", "full")
        listener.do("open", "program_down")
        assert len(post(slack, server, listener, seconds=3)) == 2
        listener.do("disk", "empty")
        assert len(post(slack, listener, server)) == 2
        server.do("disk", "empty")
        assert len(post(slack, server, listener)) == 2
        assert {key: i["sent_at"] is not None for key, i in kept(folder).items()} == {
            "database_down": True,
            "program_down": True,
        }
        server.do("close", "database_down")
        listener.do("close", "program_down")
        assert len(post(slack, listener, server, seconds=3)) == 4
        assert kept(folder) == {}


def test_what_a_process_left_another_tells(start: Start) -> None:
    """Of a process that died, or that knows no webhook; not of one that was only slower."""
    with fake_slack() as slack:
        server, listener = start(), start()
        listener.do("open", "a")
        assert post(slack, server, seconds=0.5) == []
        listener.do("post")
        assert len(post(slack, server, listener)) == 1
        listener.do("open", "b")
        listener.end()
        assert len(post(slack, server)) == 2
        listener = start()
        listener.do("close", "a")
        listener.do("close", "b")
        assert len(post(slack, listener, server, seconds=3)) == 4


def test_an_attempt_is_noted_before_it_is_made(start: Start, folder: Path) -> None:
    """Killed while Slack is silent: whoever comes next knows of the attempt, and waits a little before its own."""
    with fake_slack(2.0) as slack:
        one = start()
        one.do("open", "a")
        one.send("post", slack.url)
        wait_until(slack.times)
        one.process.send_signal(signal.SIGKILL)
        one.process.wait()
        noted = kept(folder)["a"]
        assert (noted["attempts"], noted["sent_at"]) == (1, None)
        (first,) = slack.times()
        assert len(post(slack, start())) == 1
        assert slack.times()[1] - first >= 0.4
