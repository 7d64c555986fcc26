"""A TCP proxy between the workers and Postgres that breaks connections at the worst moments, on command.

It follows the wire protocol far enough to know when a statement begins, when it was sent whole, and when the
server has answered that it is done (and so has committed: every statement is its own transaction).
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

#: Ends what a client sends for one statement: the protocol's Sync message.
SYNC = b"S\x00\x00\x00\x04"

#: Ends what the server answers to one statement: ReadyForQuery, outside of a transaction.
READY = b"Z\x00\x00\x00\x05I"

#: Every statement that claims, and every one that finishes a call, holds this.
CLAIMS = b"claim_calls("

#: Seconds after which the server's side of a half-open connection is closed: its keepalive would find it out.
SERVER_NOTICES_S = 20.0

#: The three places at which a statement can be cut.
CUTS = ("cut_request", "cut_running", "cut_answer")


class Proxy:
    """Listens on 127.0.0.1, forwards to the server's socket. Safe to use from any thread; a context manager.

    done: how often each fault met a statement or a connection.
    """

    def __init__(self, server_socket: Path) -> None:
        self._server_socket = str(server_socket)
        self.port = 0
        self.done: Counter[str] = Counter()
        self._armed: list[str] = []
        self._refusing = False
        self._links: set[_Link] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)

    def __enter__(self) -> Proxy:
        self._thread.start()

        async def listen() -> int:
            server = await asyncio.start_server(self._accept, "127.0.0.1", 0, limit=1 << 16)
            return int(server.sockets[0].getsockname()[1])

        self.port = self._on_loop(listen())
        return self

    def __exit__(self, *_: object) -> None:
        async def stop() -> None:
            for link in list(self._links):
                link.cut()
            for task in asyncio.all_tasks():
                if task is not asyncio.current_task():
                    task.cancel()

        self._on_loop(stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    # -- faults --------------------------------------------------------------------------------

    def arm(self, cut: str, times: int) -> None:
        """Let the next statements that claim or finish calls meet `cut`:

        cut_request: half of it arrives. cut_running: all of it arrives and nobody waits for the answer.
        cut_answer: it was carried out and committed, the answer is lost.
        """
        self._now(lambda: self._armed.extend([cut] * times))

    def disarm(self) -> None:
        self._now(self._armed.clear)

    def cut_all(self) -> None:
        """Break every connection at once."""
        self._now(self._cut_all)

    def freeze(self) -> None:
        """Make every connection half-open: nothing is forwarded ever again, and nobody is told."""
        self._now(lambda: [link.freeze() for link in list(self._links)])

    def refuse(self, on: bool) -> None:
        """Take connections and close them at once, as a pooler does whose server is away."""

        def change() -> None:
            self._refusing = on
            if on:
                self._cut_all()

        self._now(change)

    # -- connections ---------------------------------------------------------------------------

    def take_armed(self, statement: bytes) -> str | None:
        if self._armed and CLAIMS in statement:
            cut = self._armed.pop(0)
            self.done[cut] += 1
            return cut
        return None

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._refusing:
            self.done["refused"] += 1
            _abort(writer)
            return
        try:
            upstream = await asyncio.open_unix_connection(self._server_socket, limit=1 << 16)
        except OSError:
            _abort(writer)  # the server is down: so is whoever stands before it
            return
        link = _Link(self, (reader, writer), upstream)
        self._links.add(link)
        try:
            await link.run()
        finally:
            self._links.discard(link)

    def _cut_all(self) -> None:
        for link in list(self._links):
            if not link.half_open:  # nothing that happens later reaches through those
                link.cut()

    def _now(self, change: Callable[[], Any]) -> None:
        async def apply() -> None:
            change()

        self._on_loop(apply())

    def _on_loop(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(10)


Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class _Link:
    """One connection: the client's side, the server's side, and where in a statement they are."""

    def __init__(self, proxy: Proxy, client: Ends, server: Ends) -> None:
        self._proxy = proxy
        self._client, self._server = client, server
        self._frozen = asyncio.Event()
        self._cut: str | None = None

    @property
    def half_open(self) -> bool:
        return self._frozen.is_set()

    async def run(self) -> None:
        pumps = [asyncio.ensure_future(self._requests()), asyncio.ensure_future(self._answers())]
        thaw = asyncio.ensure_future(self._frozen.wait())
        try:
            await asyncio.wait([*pumps, thaw], return_when=asyncio.FIRST_COMPLETED)
            if self._frozen.is_set():
                for pump in pumps:
                    pump.cancel()
                await asyncio.wait(pumps)
                await self._half_open()
        finally:
            for task in (*pumps, thaw):
                task.cancel()
            self.cut()

    def cut(self) -> None:
        for writer in (self._client[1], self._server[1]):
            _abort(writer)

    def freeze(self) -> None:
        if not self._frozen.is_set():
            self._proxy.done["half_open"] += 1
            self._frozen.set()

    async def _half_open(self) -> None:
        """Say nothing to the client until it gives up by itself; let the server find out after a while."""
        asyncio.get_running_loop().call_later(SERVER_NOTICES_S, _abort, self._server[1])
        with contextlib.suppress(OSError):
            while await self._client[0].read(1 << 16):
                pass  # what it says is lost

    async def _requests(self) -> None:
        tail, whole = b"", True  # the last bytes of what was sent; whether all of a statement was
        with contextlib.suppress(OSError):
            while data := await self._client[0].read(1 << 16):
                if whole and data[:1] == b"P":  # Parse: a statement begins
                    self._cut = self._proxy.take_armed(data)
                    tail = b""
                    if self._cut == "cut_request":
                        return await self._forward(data[: len(data) // 2])
                tail = (tail + data)[-len(SYNC) :]
                whole = tail == SYNC or (whole and data[:1] != b"P")
                await self._forward(data)
                if self._cut == "cut_running" and whole:
                    return None
        return None

    async def _forward(self, data: bytes) -> None:
        """To the server, and out of our hands: what is cut off afterwards has been sent."""
        self._server[1].write(data)
        while self._server[1].transport.get_write_buffer_size():  # type: ignore[attr-defined]
            await asyncio.sleep(0.001)

    async def _answers(self) -> None:
        answer = b""
        with contextlib.suppress(OSError):
            while data := await self._server[0].read(1 << 16):
                if self._cut == "cut_answer":
                    answer = (answer + data)[-len(READY) :]
                    if answer == READY:
                        return
                    continue
                self._client[1].write(data)
                await self._client[1].drain()


def _abort(writer: asyncio.StreamWriter) -> None:
    """Close with a reset: the other side learns it at once, and nothing that was written is waited for."""
    with contextlib.suppress(OSError):
        sock = writer.get_extra_info("socket")
        if sock is not None and sock.family != socket.AF_UNIX:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
