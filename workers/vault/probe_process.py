"""Keeps the probe in processes of their own, and answers for them when a file kills one.

A child reads one path a line and answers one line of JSON. It knows no secret (its environment is
empty), may use so much memory and no more, and ends when its parent does.
"""

from __future__ import annotations

import json
import os
import pathlib
import queue
import resource
import select
import signal
import subprocess
import sys
import time
from typing import Any

if __name__ == "__main__":
    sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.core.errors import TAXONOMY, CallError, CorruptAudio, ProbeFailed
from workers.core.work import Work
from workers.vault.probe import AudioInfo, probe

#: Four hours of AAC decode in half a minute on one core; a file that takes longer keeps it busy on purpose.
PROBE_S = 120.0

#: Address space of a child, bytes: FFmpeg itself takes a few hundred megabytes of it.
MEMORY = 2 << 30

#: How often a wait looks up whether the worker is to stop, seconds.
LOOK_UP_S = 0.5

#: Signals by which a decoder says that it met something it was not made for.
_CRASHES = {signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP, signal.SIGSYS}


class Prober:
    """Probes files in `children` processes at most. Safe to use from any thread."""

    def __init__(self, children: int = 2) -> None:
        self._idle: queue.LifoQueue[_Child | None] = queue.LifoQueue()
        for _ in range(children):
            self._idle.put(None)

    def probe(self, path: pathlib.Path, work: Work) -> AudioInfo:
        """What the file holds. Raises EmptyAudio, CorruptAudio, TooLong, or ProbeFailed when no answer came."""
        child = self._wait_for_turn(work)
        try:
            if child is None or not child.alive:
                child = _Child()
            answer = child.ask(path, work)
        except BaseException:
            # What is left of its answer must not be taken for the answer to the next question.
            if child is not None:
                child.end()
            child = None
            raise
        finally:
            self._idle.put(child)
        if "error" in answer:
            kind: type[CallError] = TAXONOMY[answer["error"]]
            raise kind(answer["detail"])
        return AudioInfo(**answer)

    def _wait_for_turn(self, work: Work) -> _Child | None:
        while True:
            work.check()
            try:
                return self._idle.get(timeout=LOOK_UP_S)
            except queue.Empty:
                continue


class _Child:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(pathlib.Path(__file__).resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            start_new_session=True,  # a Ctrl-C on a terminal is for the worker, which then ends this child
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, path: pathlib.Path, work: Work) -> dict[str, Any]:
        asked, answered = self._process.stdin, self._process.stdout
        assert asked is not None
        assert answered is not None
        answer, until = b"", time.monotonic() + PROBE_S
        try:
            asked.write(os.fsencode(path) + b"\n")
            asked.flush()
        except BrokenPipeError:
            raise self._died() from None
        while not answer.endswith(b"\n"):
            work.check()
            if time.monotonic() > until:
                raise ProbeFailed(f"no answer within {PROBE_S:.0f} s")
            if select.select([answered], [], [], LOOK_UP_S)[0]:
                part = os.read(answered.fileno(), 1 << 16)
                if not part:
                    raise self._died()
                answer += part
        found: dict[str, Any] = json.loads(answer)
        return found

    def _died(self) -> CallError:
        status = self._process.wait(10)
        if -status in _CRASHES:
            return CorruptAudio(f"its decoder crashed ({signal.Signals(-status).name})")
        return ProbeFailed(f"the probe ended with status {status}")

    def end(self) -> None:
        self._process.kill()
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def main() -> None:
    """The child's whole life: answer until nobody asks any more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in sys.stdin.buffer:
        path = pathlib.Path(os.fsdecode(line.rstrip(b"\n")))
        try:
            info = probe(path)
            answer = {"extension": info.extension, "seconds": info.seconds}
            answer |= {"channels": info.channels, "sample_rate": info.sample_rate}
        except CallError as error:
            answer = {"error": error.error_class, "detail": str(error.args[0]) if error.args else ""}
        except MemoryError:
            answer = {"error": CorruptAudio.error_class, "detail": "it asks for more memory than any recording needs"}
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
