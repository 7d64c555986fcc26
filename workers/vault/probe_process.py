"""Keeps the probe in a process of its own, and answers for it when a file kills it.

A few servers, started at their first file and kept; each forks for every file (workers/core/child.py). Their
environment is empty, a fork may use so much memory and no more, gets the file as an open descriptor, and writes none.
"""

from __future__ import annotations

import pathlib
import queue
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

if __name__ == "__main__":
    sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.core.child import ChildDied, ChildStalled, Server, crash_of, raise_refusal, refusal, serve
from workers.core.errors import CallError, ProbeFailed
from workers.core.work import Work
from workers.vault.probe import AudioInfo, probe

#: Four hours of AAC decode in half a minute on one core; a file that takes longer keeps it busy on purpose.
PROBE_S = 120.0

#: Address space of a child, bytes: FFmpeg itself takes a few hundred megabytes of it.
MEMORY = 2 << 30

#: How often a wait looks up whether the worker is to stop, seconds.
LOOK_UP_S = 0.5


class Prober:
    """Probes so many files at once at most. Safe to use from any thread."""

    def __init__(self, at_once: int = 2) -> None:
        self._idle: queue.LifoQueue[Server | None] = queue.LifoQueue()
        for _ in range(at_once):
            self._idle.put(None)

    def probe(self, path: pathlib.Path, work: Work) -> AudioInfo:
        """What the file holds. Raises EmptyAudio, CorruptAudio, TooLong, or ProbeFailed when no answer came."""
        server, unharmed = self._wait_for_turn(work), None
        try:
            if server is None or not server.alive:
                server = Server([sys.executable, str(pathlib.Path(__file__).resolve())])
            with path.open("rb") as file:
                answer = server.ask({}, [file.fileno()], work.check, PROBE_S)
            unharmed = server
        except ChildDied as died:
            raise crash_of(died, "the probe") from None
        except ChildStalled:
            raise ProbeFailed(f"no answer within {PROBE_S:.0f} s") from None
        finally:
            # What is left of its answer must not be taken for the answer to the next question.
            if server is not None and unharmed is None:
                server.end()
            self._idle.put(unharmed)
        raise_refusal(answer)
        return AudioInfo(**answer)

    def _wait_for_turn(self, work: Work) -> Server | None:
        while True:
            work.check()
            try:
                return self._idle.get(timeout=LOOK_UP_S)
            except queue.Empty:
                continue


def _handle(request: dict[str, Any], files: list[int], progress: Callable[[], None]) -> dict[str, Any]:
    """In the child: probe the one file."""
    try:
        return asdict(probe(files[0]))
    except (CallError, MemoryError) as error:
        return refusal(error)


if __name__ == "__main__":
    serve(_handle, MEMORY, file_bytes=0)
