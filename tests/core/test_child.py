"""Work on hostile bytes in a child: whatever it does there, the parent gets an answer or an exception."""

from __future__ import annotations

import errno
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.processes import gone
from workers.core.child import ChildDied, ChildStalled, Server
from workers.core.errors import Draining

WORKER = Path(__file__).parents[1] / "support" / "child_worker.py"
PATIENCE_S = 60.0  # a busy machine; nothing here waits for it to pass


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server([sys.executable, str(WORKER)])
    yield server
    server.end()


def ask(server: Server, do: str, files: list[int] | None = None, stall_s: float = PATIENCE_S) -> dict:
    return server.ask({"do": do}, files or [], lambda: None, stall_s)


def test_a_request_carries_open_files(server: Server, tmp_path: Path) -> None:
    """The child reads what the parent opened; it needs no name for it."""
    (tmp_path / "a").write_text("hello")
    with (tmp_path / "a").open() as file:
        assert ask(server, "read", [file.fileno()]) == {"read": "hello"}


@pytest.mark.parametrize(("do", "status"), [("crash", -signal.SIGSEGV), ("exit", 3), ("spin", -signal.SIGXCPU)])
def test_a_death_costs_that_request_only(server: Server, do: str, status: int) -> None:
    """A crash, an exit and a loop without end are told apart, and the server answers the next request."""
    with pytest.raises(ChildDied) as died:
        ask(server, do)
    assert died.value.status == status
    assert ask(server, "read") == {"read": ""}


def test_memory_and_files_have_limits(server: Server, tmp_path: Path) -> None:
    """More memory than allowed is refused, and so is a larger file."""
    assert ask(server, "allocate") == {"refused": True}
    with (tmp_path / "in").open("w+") as source, (tmp_path / "out").open("wb") as target:
        assert ask(server, "write", [source.fileno(), target.fileno()]) == {"read": ""}
        assert target.seek(0, os.SEEK_END) <= 50_000
        assert ask(server, "write", [source.fileno(), target.fileno()]) == {"errno": errno.EFBIG}


def test_silence_beyond_its_time_is_a_stall(server: Server) -> None:
    """A child that reports once and then nothing is given up."""
    with pytest.raises(ChildStalled):
        ask(server, "wait", stall_s=0.1)


def test_progress_is_no_stall(server: Server) -> None:
    """Long work may take many times as long as a silence, as long as it reports."""
    assert ask(server, "work on", stall_s=2.0) == {"read": ""}


def test_no_secret_and_no_socket_goes_along(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Environment and open files of the worker stay with the worker; each request has a process of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        os.set_inheritable(listener.fileno(), True)
        monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
        second = Server([sys.executable, str(WORKER)])
        seen, again = ask(second, "look"), ask(second, "look")
        second.end()
    assert set(seen["environment"]) <= {"PATH", "LANG", "LC_CTYPE"}
    assert seen["sockets"] == 1
    assert seen["pid"] != again["pid"]


def test_nothing_of_a_request_is_left(server: Server, tmp_path: Path) -> None:
    """A server answers for as long as its worker lives: what it kept open of each would be too much one day."""
    before = ask(server, "look")
    with (tmp_path / "a").open("w+") as file:
        for _ in range(3):
            ask(server, "read", [file.fileno()])
    assert ask(server, "look")["open"] == before["open"]


def test_no_crash_leaves_its_memory_on_disk() -> None:
    """A core would hold what a caller said, wherever the host keeps them."""
    limits = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (limits[1], limits[1]))
    try:
        eager = Server([sys.executable, str(WORKER)])
        assert ask(eager, "look")["core"] == 0
        eager.end()
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, limits)


def test_a_server_that_dies_before_it_reads_is_a_death(server: Server) -> None:
    """Killed with the question still unread, as for want of memory: the parent hears of that, too."""
    os.kill(server.pid, signal.SIGSTOP)
    with pytest.raises(ChildDied) as died:
        server.ask({"do": "read"}, [], lambda: os.kill(server.pid, signal.SIGKILL), PATIENCE_S)
    assert died.value.status == -signal.SIGKILL


def test_whoever_waits_can_be_interrupted(server: Server) -> None:
    """What `check` raises comes through, and ending the server ends what it works on."""
    asked = []

    def check() -> None:
        asked.append(1)
        if len(asked) > 2 and forks():
            raise Draining

    def forks() -> list[int]:
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text()
        return [int(pid) for pid in children.split()]

    with pytest.raises(Draining):
        server.ask({"do": "wait"}, [], check, PATIENCE_S)
    working = forks()
    server.end()
    assert gone(server.pid, *working)


@pytest.mark.parametrize("busy", [True, False])
def test_it_ends_with_its_parent(busy: bool) -> None:
    """No orphan stays behind when a worker is killed, in the middle of a request or between two."""
    script = (
        "import sys; from workers.core.child import Server; s = Server([sys.executable, sys.argv[1]]);"
        "s.ask({'do': 'look'}, [], lambda: None, 60); print(s.pid, flush=True);"
        "s.ask({'do': 'wait'}, [], lambda: None, 60) if sys.argv[2] == 'True' else sys.stdin.read()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script, str(WORKER), str(busy)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=WORKER.parents[2],
    )  # fmt: skip
    assert parent.stdout is not None
    server = int(parent.stdout.readline())
    until = time.monotonic() + PATIENCE_S
    children = Path(f"/proc/{server}/task/{server}/children")
    while busy and not children.read_text():
        assert time.monotonic() < until
    forks = [int(pid) for pid in children.read_text().split()]
    parent.kill()
    parent.wait()
    assert gone(server, *forks)
