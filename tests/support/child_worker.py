"""A child that misbehaves on request: what workers/core/child.py has to live with."""

from __future__ import annotations

import ctypes
import os
import pathlib
import resource
import signal
import stat
import sys
import time
from collections.abc import Callable
from typing import Any

if __name__ == "__main__":
    sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.core.child import limit_cpu, serve

MEMORY = 512 << 20


def handle(request: dict[str, Any], files: list[int], progress: Callable[[], None]) -> dict[str, Any]:
    match request["do"]:
        case "crash":
            ctypes.string_at(0)
        case "exit":
            os._exit(3)
        case "spin":
            limit_cpu(1)
            while True:
                pass
        case "wait":
            progress()
            signal.pause()
        case "allocate":
            try:
                return {"bytes": len(bytearray(2 * MEMORY))}
            except MemoryError:
                return {"refused": True}
        case "write":
            try:
                os.write(files[1], bytes(100_000))
            except OSError as error:
                return {"errno": error.errno}
        case "look":
            return {
                "environment": sorted(os.environ),
                "pid": os.getpid(),
                "sockets": sum(map(_is_socket, range(256))),
                "open": sorted(path.name for path in pathlib.Path("/proc/self/fd").iterdir()),
                "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
            }
        case "work on":
            for _ in range(8):
                progress()
                time.sleep(0.4)
    return {"read": os.read(files[0], 100).decode() if files else ""}


def _is_socket(fd: int) -> bool:
    try:
        return stat.S_ISSOCK(os.fstat(fd).st_mode)
    except OSError:
        return False


if __name__ == "__main__":
    serve(handle, memory=MEMORY, file_bytes=50_000)
