"""An open-loop HTTP client: requests leave when they are due, whether or not the last ones were answered."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Load:
    """latencies_s: from when a request was due, so that a server that falls behind shows. lag_s: our own lateness."""

    latencies_s: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    lag_s: float = 0.0

    def percentile(self, share: float) -> float:
        ordered = sorted(self.latencies_s)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def poll(port: int, path: str, per_second: float, seconds: float, connections: int = 40) -> Load:
    """GET `path` at a fixed rate over connections that are kept alive."""
    return asyncio.run(_poll(port, path, per_second, seconds, connections))


async def _poll(port: int, path: str, per_second: float, seconds: float, connections: int) -> Load:
    load = Load()
    due: asyncio.Queue[float | None] = asyncio.Queue()
    clients = [asyncio.create_task(_client(port, path, due, load)) for _ in range(connections)]
    started = time.perf_counter()
    for n in range(int(per_second * seconds)):
        at = started + n / per_second
        if (wait := at - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        load.lag_s = max(load.lag_s, time.perf_counter() - at)
        due.put_nowait(at)
    for _ in clients:
        due.put_nowait(None)
    await asyncio.gather(*clients)
    return load


async def _client(port: int, path: str, due: asyncio.Queue[float | None], load: Load) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    asked = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    while (at := await due.get()) is not None:
        writer.write(asked)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        load.statuses[int(head.split(b" ", 2)[1])] += 1
        load.latencies_s.append(time.perf_counter() - at)
    writer.close()
