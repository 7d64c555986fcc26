"""Decoding in a child: bytes from outside never meet the process that holds models, claim and database.

One server per thread that decodes, started at its first call and kept; it forks for every file
(workers/core/child.py). Crash, endless loop and memory bomb end as the call's error, in a sentence.
"""

from __future__ import annotations

import errno
import os
import pathlib
import queue
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

if __name__ == "__main__":
    sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.core.child import (
    MAX_CALL_S,
    ChildDied,
    ChildStalled,
    Server,
    crash_of,
    limit_cpu,
    raise_refusal,
    refusal,
    serve,
)
from workers.core.errors import CallError, CorruptAudio, ProbeFailed, StorageFull, TooLong
from workers.factory.decoding import SAMPLE_RATE, Decoded, decode

MEMORY = 1 << 30  # bytes of address space; a child that decodes AAC uses 200 MB of it, most of it code
CPU_BASE_S = 30.0  # seconds of CPU for any file ...
CPU_PER_S = 0.05  # ... and per second of audio that came out; two loaded cores need 0.004
STALL_S = 120.0  # without a report, by the clock: ten seconds of audio on a machine that hardly runs

_idle: queue.LifoQueue[Server] = queue.LifoQueue()


def decode_file(
    source: int, ending: str, outputs: Sequence[int], check: Callable[[], None], limit_s: float = MAX_CALL_S
) -> Decoded:
    """Decode in a child. source, outputs: open descriptors, one output per channel (two).

    ending: of the file's name, without the dot; a hint.
    Safe to use from any thread. Raises EmptyAudio, CorruptAudio, TooLong; ProbeFailed when the child was
    killed or stood still, which another attempt may mend; StorageFull; and whatever `check` raises.
    """
    server = _server()
    try:
        answer = server.ask({"limit_s": limit_s, "ending": ending}, [source, *outputs], check, STALL_S)
    except ChildDied as died:
        # Its fork died, not the server; but only a server that answers is asked again.
        server.end()
        raise _error_of(died) from None
    except ChildStalled as stalled:
        server.end()
        raise ProbeFailed(f"decoding: {stalled}") from None
    except BaseException:
        server.end()
        raise
    _idle.put(server)
    raise_refusal(answer)
    return Decoded(**answer)


def _server() -> Server:
    while True:
        try:
            server = _idle.get_nowait()
        except queue.Empty:
            return Server([sys.executable, str(pathlib.Path(__file__).resolve())])
        if server.alive:
            return server
        server.end()


def _error_of(died: ChildDied) -> CallError:
    if -died.status == signal.SIGXCPU:
        return CorruptAudio(f"it keeps the decoder busy: {CPU_BASE_S:.0f} s of CPU time and no end")
    return crash_of(died, "decoding")


def _handle(request: dict[str, Any], files: list[int], progress: Callable[[], None]) -> dict[str, Any]:
    """In the child: decode the first file into the others."""

    def report(seconds: float) -> None:
        limit_cpu(CPU_BASE_S + CPU_PER_S * seconds)
        progress()

    report(0.0)
    source, *outputs = (os.fdopen(f, mode, 1 << 18) for f, mode in zip(files, ("rb", "wb", "wb"), strict=True))
    try:
        return asdict(decode(source, outputs, request["limit_s"], report, request["ending"]))
    except (CallError, MemoryError) as error:
        return refusal(error)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return refusal(StorageFull("scratch space for decoded audio"))
        if error.errno == errno.EFBIG:
            return refusal(TooLong("more audio than a call can be"))
        raise


if __name__ == "__main__":
    serve(_handle, MEMORY, 2 * SAMPLE_RATE * (MAX_CALL_S + 60))
