"""Runs work on hostile bytes in a child with limits, so that a crash costs one file and not the worker.

A server process with an empty environment and no inherited descriptor forks once per request: what
one file does to a decoder's memory, no other file and no secret is there to see. Requests carry open
files, so the child needs to reach nothing by name. It ends with its parent, whichever way that dies.

    server = Server([sys.executable, script])        # parent
    answer = server.ask({"limit": 5}, [fd], check)   # what the script's handle() returned
    serve(handle, memory=1 << 30, file_bytes=0)      # the script

What is wrong with a file is an answer too: handle() returns refusal(error), and raise_refusal(answer) raises it again.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import select
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NoReturn

from workers.core.errors import TAXONOMY, CallError, CorruptAudio, ProbeFailed

#: A file descriptor's number: where the server finds the socket to its parent.
SOCKET_VARIABLE = "CALLSCRIPT_CHILD_SOCKET"

LOOK_UP_S = 0.25  # seconds between two questions whether to go on
MESSAGE = 1 << 16  # bytes; a request or an answer is a few hundred
MAX_FILES = 8  # descriptors in one request

#: Seconds of audio a file may hold; twice the longest call, while a decompression bomb holds days.
MAX_CALL_S = 4 * 3600

#: For whatever opens such a file with libav. No protocol bears the name "none": nothing inside a file can make it open
#: another file or a connection. An edit list may hide audio behind claimed times; all of it is counted.
LIBAV_OPTIONS = {"protocol_whitelist": "none", "ignore_editlist": "1"}

#: Signals by which native code says that it met something it was not made for.
CRASHES = frozenset(
    {signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP, signal.SIGSYS}
)


class ChildDied(Exception):
    """The child ended without an answer. `status`: its exit code, negative for a signal."""

    def __init__(self, status: int) -> None:
        super().__init__(_named(status))
        self.status = status


class ChildStalled(Exception):
    """The child has said nothing for longer than it may."""


class Server:
    """The parent's end of one server process. One request at a time."""

    def __init__(self, command: Sequence[str]) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.settimeout(LOOK_UP_S)
        with theirs:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={"PATH": os.defpath, "LANG": "C.UTF-8", SOCKET_VARIABLE: str(theirs.fileno())},
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # a Ctrl-C on a terminal is for the worker, which then ends this group
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(
        self, request: dict[str, Any], files: Sequence[int], check: Callable[[], None], stall_s: float
    ) -> dict[str, Any]:
        """The answer to one request. `files`: open descriptors that the child gets copies of.

        stall_s: seconds that may pass without a sign of progress. Raises ChildDied, ChildStalled, and
        whatever `check` raises; after any exception the server is in an unknown state: `end` it.
        """
        try:
            socket.send_fds(self._socket, [json.dumps(request).encode()], list(files))
        except OSError:
            raise ChildDied(self._process.wait(LOOK_UP_S * 40)) from None
        answer: dict[str, Any] | None = None
        until = time.monotonic() + stall_s
        while True:
            check()
            try:
                message = self._socket.recv(MESSAGE)
            except TimeoutError:
                if time.monotonic() > until:
                    raise ChildStalled(f"no progress within {stall_s:.0f} s") from None
                continue
            except ConnectionResetError:
                message = b""
            if not message:
                raise ChildDied(self._process.wait(LOOK_UP_S * 40))
            said = json.loads(message)
            if "ended" in said:
                if answer is None or said["ended"] != 0:
                    raise ChildDied(int(said["ended"]))
                return answer
            answer = said.get("answer", answer)
            until = time.monotonic() + stall_s

    def end(self) -> None:
        """Kill the server and what it is working on."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(10)
        self._socket.close()


def serve(
    handle: Callable[[dict[str, Any], list[int], Callable[[], None]], dict[str, Any]], memory: int, file_bytes: int
) -> None:
    """The server's whole life: fork for every request until the parent is gone.

    handle: gets the request, its open files and a function that reports progress; returns the answer.
    memory: bytes of address space, file_bytes: the largest file it may write.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    parent = socket.socket(fileno=int(os.environ.pop(SOCKET_VARIABLE)))
    gc.freeze()  # a collection in a fork would touch, and so copy, every page
    while True:
        message, files, _, _ = socket.recv_fds(parent, MESSAGE, MAX_FILES)
        if not message:
            return
        status = _forked(partial(_answer, parent, handle, message, files), parent)
        for file in files:
            os.close(file)
        if status is None:
            return
        parent.send(json.dumps({"ended": status}).encode())


def refusal(error: CallError | MemoryError) -> dict[str, Any]:
    """In the child: the answer that makes the parent raise this. What runs out of memory there is the file's doing."""
    if isinstance(error, MemoryError):
        error = CorruptAudio("it asks for more memory than any recording needs")
    return {"error": error.error_class, "detail": str(error.args[0]) if error.args else ""}


def raise_refusal(answer: dict[str, Any]) -> None:
    """In the parent: raise the CallError that an answer stands for; nothing happens where it is none."""
    if "error" in answer:
        raise TAXONOMY[answer["error"]](answer["detail"])


def crash_of(died: ChildDied, what: str) -> CallError:
    """What a child's death says of its file, if anything. what: it did, for the sentence."""
    if -died.status in CRASHES:
        return CorruptAudio(f"its decoder crashed ({died})")
    return ProbeFailed(f"{what} ended with {died}")


def limit_cpu(seconds: float) -> None:
    """Let this process use so much CPU time in all, from its start; SIGXCPU ends it there."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (max(1, round(seconds)), hard))


def _answer(
    parent: socket.socket,
    handle: Callable[[dict[str, Any], list[int], Callable[[], None]], dict[str, Any]],
    message: bytes,
    files: list[int],
) -> None:
    def progress() -> None:
        parent.send(b"{}")

    parent.send(json.dumps({"answer": handle(json.loads(message), files, progress)}).encode())


def _forked(work: Callable[[], None], parent: socket.socket) -> int | None:
    """Do the work in a fork of its own: its exit code, negative for a signal; None when the parent is gone."""
    alive, held = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(alive)
        _work_and_exit(work)
    os.close(held)  # the fork alone holds it now: its end is the pipe's end
    poll = select.poll()
    poll.register(alive, select.POLLIN)
    poll.register(parent, 0)  # reports only that the other end is closed
    ended = {fd for fd, _ in poll.poll()}
    if alive not in ended:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(alive)
    return os.waitstatus_to_exitcode(status) if alive in ended else None


def _work_and_exit(work: Callable[[], None]) -> NoReturn:
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def _named(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
