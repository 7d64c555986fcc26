"""A web server of recordings that misbehaves on command. The path says how: `/<behaviour>/<name>`.

`/once-<behaviour>/<name>` misbehaves on the first request for that path and behaves afterwards.
Runs in threads of the test, or as a process of its own: python -m tests.support.recording_server PORT...
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import random
import socket
import ssl
import struct
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

RATE = 8000


def recording(name: str, seconds: float = 6.0) -> bytes:
    """A WAV of noise (8 kHz, 8 bit, mono), the same for the same name and different for any other."""
    noise = hashlib.sha256(name.encode()).digest() * (int(RATE * seconds) // 32)
    return wav_header(len(noise)) + noise


def wav_header(data_bytes: int) -> bytes:
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE, 1, 8)
    return b"RIFF" + struct.pack("<I", 36 + data_bytes) + b"WAVE" + form + b"data" + struct.pack("<I", data_bytes)


@dataclass
class Exchange:
    """One request, and the socket to answer it on."""

    sock: socket.socket
    server: RecordingServer
    behaviour: str
    name: str
    query: dict[str, str]
    headers: dict[str, str]
    nth: int

    @property
    def body(self) -> bytes:
        return recording(self.name)

    def head(self, status: int = 200, **headers: object) -> None:
        lines = [f"HTTP/1.1 {status} Whatever"]
        lines += [f"{k.replace('_', '-')}: {v}" for k, v in headers.items() if v is not None]
        self.sock.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1"))

    def whole(self, body: bytes, status: int = 200, **headers: object) -> None:
        self.head(status, Content_Length=len(body), **headers)
        self.sock.sendall(body)

    def reset(self) -> None:
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def ranged(self, etag: str, body: bytes, cut_at: int | None = None) -> None:
        """The body, or the rest of it when If-Range names this version; broken off at `cut_at`."""
        start = 0
        if self.headers.get("if-range") == etag:
            start = int(self.headers["range"].removeprefix("bytes=").rstrip("-"))
        rest = body[start:] if cut_at is None else body[start : max(cut_at, start)]
        extra = {"Content_Range": f"bytes {start}-{len(body) - 1}/{len(body)}"} if start else {}
        self.head(206 if start else 200, Content_Length=len(body) - start, ETag=etag, **extra)
        self.sock.sendall(rest)


BEHAVIOURS: dict[str, Callable[[Exchange], None]] = {}


def behaviour(function: Callable[[Exchange], None]) -> Callable[[Exchange], None]:
    BEHAVIOURS[function.__name__.replace("_", "-")] = function
    return function


@behaviour
def ok(x: Exchange) -> None:
    x.whole(x.body, Content_Type="audio/wav")


@behaviour
def gate(x: Exchange) -> None:
    """The recording, as soon as the test opens the gate."""
    x.server.gate.wait(60)
    ok(x)


@behaviour
def status(x: Exchange) -> None:
    x.whole(b"<html>no</html>", int(x.query["code"]), Retry_After=x.query.get("after"))


@behaviour
def limited(x: Exchange) -> None:
    """At most 50 recordings a second, 429 and a second's wait beyond that."""
    if x.server.within_rate(50):
        return ok(x)
    return x.whole(b"slow down", 429, Retry_After=1)


@behaviour
def chunked(x: Exchange) -> None:
    x.head(Transfer_Encoding="chunked")
    for at in range(0, len(x.body), 10_000):
        part = x.body[at : at + 10_000]
        x.sock.sendall(b"%x\r\n%s\r\n" % (len(part), part))
    x.sock.sendall(b"0\r\n\r\n")


@behaviour
def cut_chunked(x: Exchange) -> None:
    x.head(Transfer_Encoding="chunked")
    x.sock.sendall(b"%x\r\n%s" % (len(x.body), x.body[:20_000]))


@behaviour
def no_length(x: Exchange) -> None:
    x.head()
    x.sock.sendall(x.body)


@behaviour
def cut(x: Exchange) -> None:
    x.head(Content_Length=len(x.body))
    x.sock.sendall(x.body[: len(x.body) // 2])


@behaviour
def reset(x: Exchange) -> None:
    x.head(Content_Length=len(x.body))
    x.sock.sendall(x.body[:20_000])
    x.reset()


@behaviour
def reset_at_once(x: Exchange) -> None:
    x.reset()


@behaviour
def resumable(x: Exchange) -> None:
    """Breaks off after 20 kB on the first two requests, and continues where it stopped."""
    x.ranged('"v1"', x.body, cut_at=20_000 * x.nth if x.nth < 3 else None)


@behaviour
def breaks_for_ever(x: Exchange) -> None:
    x.ranged('"v1"', x.body, cut_at=2_000 * x.nth)


@behaviour
def changes(x: Exchange) -> None:
    """Breaks off, and is another recording when asked for the rest."""
    x.ranged(f'"v{x.nth}"', recording(f"{x.name}-{x.nth}"), cut_at=20_000 if x.nth == 1 else None)


@behaviour
def wrong_range(x: Exchange) -> None:
    """Breaks off, and continues somewhere else."""
    if x.nth == 1:
        return x.ranged('"v1"', x.body, cut_at=20_000)
    x.head(206, Content_Length=100, ETag='"v1"', Content_Range=f"bytes 0-99/{len(x.body)}")
    return x.sock.sendall(x.body[:100])


@behaviour
def earlier_range(x: Exchange) -> None:
    """Breaks off, and continues to the end from where it had been before."""
    if x.nth == 1:
        return x.ranged('"v1"', x.body, cut_at=20_000)
    rest, whole = x.body[10_000:], len(x.body)
    return x.whole(rest, 206, ETag='"v1"', Content_Range=f"bytes 10000-{whole - 1}/{whole}")


@behaviour
def longer_range(x: Exchange) -> None:
    """Breaks off, and continues where it stopped with the rest of something longer."""
    if x.nth == 1:
        return x.ranged('"v1"', x.body, cut_at=20_000)
    rest, whole = x.body[20_000:] + bytes(100), len(x.body) + 100
    return x.whole(rest, 206, ETag='"v1"', Content_Range=f"bytes 20000-{whole - 1}/{whole}")


@behaviour
def cut_range(x: Exchange) -> None:
    """Breaks off, promises all of the rest, and says that 100 bytes of it are its length."""
    if x.nth == 1:
        return x.ranged('"v1"', x.body, cut_at=20_000)
    whole = len(x.body)
    return x.whole(x.body[20_000:20_100], 206, ETag='"v1"', Content_Range=f"bytes 20000-{whole - 1}/{whole}")


@behaviour
def more_range(x: Exchange) -> None:
    """Breaks off, and continues where it stopped with more in its chunks than was left."""
    if x.nth == 1:
        return x.ranged('"v1"', x.body, cut_at=20_000)
    rest, whole = x.body[20_000:] + bytes(100), len(x.body)
    x.head(206, Transfer_Encoding="chunked", ETag='"v1"', Content_Range=f"bytes 20000-{whole - 1}/{whole}")
    return x.sock.sendall(b"%x\r\n%s\r\n0\r\n\r\n" % (len(rest), rest))


@behaviour
def weak(x: Exchange) -> None:
    """Breaks off once; its ETag cannot tell versions apart."""
    x.head(Content_Length=len(x.body), ETag='W/"v1"')
    x.sock.sendall(x.body[:20_000] if x.nth == 1 else x.body)


@behaviour
def dated(x: Exchange) -> None:
    """Breaks off once; tells versions apart by date."""
    start = int(x.headers["range"].removeprefix("bytes=").rstrip("-")) if "if-range" in x.headers else 0
    extra = {"Content_Range": f"bytes {start}-{len(x.body) - 1}/{len(x.body)}"} if start else {}
    dates = {"Last_Modified": x.query["modified"], "Date": "Wed, 18 Nov 2026 18:00:00 GMT"}
    x.head(206 if start else 200, Content_Length=len(x.body) - start, **extra, **dates)
    x.sock.sendall(x.body[start:] if start else x.body[:20_000])


@behaviour
def gzipped(x: Exchange) -> None:
    x.whole(gzip.compress(x.body), Content_Encoding="gzip")


@behaviour
def gzip_members(x: Exchange) -> None:
    """Packed in three pieces, the last of them padded, as gzip allows."""
    pieces = (x.body[:10_000], x.body[10_000:10_001], x.body[10_001:])
    x.whole(b"".join(map(gzip.compress, pieces)) + bytes(300), Content_Encoding="gzip")


@behaviour
def cut_member(x: Exchange) -> None:
    x.whole(gzip.compress(x.body[:10_000]) + gzip.compress(x.body[10_000:])[:-20], Content_Encoding="gzip")


@behaviour
def after_gzip(x: Exchange) -> None:
    x.whole(gzip.compress(x.body) + b"more", Content_Encoding="gzip")


@behaviour
def cut_gzip(x: Exchange) -> None:
    x.whole(gzip.compress(x.body)[:-20], Content_Encoding="gzip")


@behaviour
def gzip_breaks(x: Exchange) -> None:
    """Packed, it breaks off; the rest it gives is that of what is not packed."""
    packed = gzip.compress(x.body)
    if x.nth > 1:
        return x.ranged('"v1"', x.body)
    x.head(Content_Length=len(packed), Content_Encoding="gzip", ETag='"v1"')
    return x.sock.sendall(packed[: len(packed) // 2])


@behaviour
def gzip_range(x: Exchange) -> None:
    """Breaks off, and continues where it stopped with the rest, packed."""
    if x.nth == 1:
        return x.ranged('"v1"', x.body, cut_at=20_000)
    rest, whole = x.body[20_000:], len(x.body)
    packed = gzip.compress(rest) + bytes(len(rest))
    place = f"bytes 20000-{whole - 1}/{whole}"
    return x.whole(packed[: len(rest)], 206, ETag='"v1"', Content_Range=place, Content_Encoding="gzip")


@behaviour
def nothing_more(x: Exchange) -> None:
    """Breaks off, and each time again before the first byte of the rest."""
    x.ranged('"v1"', x.body, cut_at=20_000)


@behaviour
def brotli(x: Exchange) -> None:
    x.whole(x.body, Content_Encoding="br")


@behaviour
def two_lengths(x: Exchange) -> None:
    x.sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n" + x.body)


@behaviour
def unasked_part(x: Exchange) -> None:
    x.whole(x.body[:100], 206, Content_Range=f"bytes 0-99/{len(x.body)}")


@behaviour
def garbage(x: Exchange) -> None:
    x.sock.sendall(b"220 smtp.example.com ready\r\n" * 3)


@behaviour
def many_headers(x: Exchange) -> None:
    x.sock.sendall(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000)


@behaviour
def hang(x: Exchange) -> None:
    x.server.stopped.wait(120)


@behaviour
def silent(x: Exchange) -> None:
    x.head(Content_Length=len(x.body))
    x.sock.sendall(x.body[:1000])
    x.server.stopped.wait(120)


@behaviour
def drip(x: Exchange) -> None:
    x.head(Content_Length=len(x.body))
    for byte in x.body:
        x.sock.sendall(bytes([byte]))
        if x.server.stopped.wait(0.02):
            return


@behaviour
def drip_head(x: Exchange) -> None:
    for byte in b"HTTP/1.1 200 OK\r\n" + b"X-Slow: 1\r\n" * 10_000:
        x.sock.sendall(bytes([byte]))
        if x.server.stopped.wait(0.02):
            return


@behaviour
def endless(x: Exchange) -> None:
    x.head()
    while not x.server.stopped.is_set():
        x.sock.sendall(b"\0" * 65_536)


@behaviour
def redirect(x: Exchange) -> None:
    x.head(int(x.query.get("code", "302")), Location=x.query["to"], Content_Length=0)


@behaviour
def loop(x: Exchange) -> None:
    x.head(302, Location=f"/loop/{x.name}x", Content_Length=0)


@behaviour
def empty(x: Exchange) -> None:
    x.whole(b"", Content_Type="audio/wav")


@behaviour
def html(x: Exchange) -> None:
    x.whole(b"<!doctype html><title>Sign in</title>" * 20, Content_Type="audio/mpeg")


@behaviour
def playlist(x: Exchange) -> None:
    x.whole(b"#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:1/secret\nfile:///etc/passwd\n", Content_Type="audio/wav")


@behaviour
def stops_early(x: Exchange) -> None:
    """All bytes that were promised arrive, but the recording's header announced twice as much audio."""
    x.whole(wav_header(2 * (len(x.body) - 44)) + x.body[44:])


@behaviour
def noise(x: Exchange) -> None:
    """An MP3's first bytes, and then nothing that is one."""
    x.whole(b"\xff\xfb" + random.Random(x.name).randbytes(32_000))


@behaviour
def short(x: Exchange) -> None:
    x.whole(recording(x.name, seconds=2.0))


@behaviour
def header(x: Exchange) -> None:
    x.whole(wav_header(0))


class RecordingServer:
    """Listens on `address`; counts connections and requests; `context` makes it an HTTPS server."""

    def __init__(self, address: str = "127.0.0.1", port: int = 0, context: ssl.SSLContext | None = None) -> None:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._listener = socket.create_server((address, port), family=family, backlog=512)
        self.host = f"[{address}]" if ":" in address else address
        self.port: int = self._listener.getsockname()[1]
        self._context = context
        self.stopped = threading.Event()
        self.gate = threading.Event()
        self.connections = 0
        self.requests: list[tuple[str, dict[str, str]]] = []
        self._seen: Counter[str] = Counter()
        self._second, self._served = 0, 0
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def entry(self) -> str:
        """This server as an entry of VAULT_ALLOWED_HOSTS."""
        return f"{self.host}:{self.port}"

    def url(self, path: str) -> str:
        return f"{'https' if self._context else 'http'}://{self.entry}/{path}"

    def within_rate(self, per_second: int) -> bool:
        """Whether this request is among the first so many of its second."""
        with self._lock:
            self._second, self._served = (
                (self._second, self._served + 1)
                if int(time.monotonic()) == self._second
                else (int(time.monotonic()), 1)
            )
            return self._served <= per_second

    def stop(self) -> None:
        self.stopped.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with contextlib.suppress(OSError), sock:
            sock.settimeout(30)
            if self._context:
                sock = self._context.wrap_socket(sock, server_side=True)
            with sock:
                exchange = self._read(sock)
                if exchange is not None:
                    BEHAVIOURS[exchange.behaviour](exchange)

    def _read(self, sock: socket.socket) -> Exchange | None:
        text = b""
        while not text.endswith(b"\r\n\r\n"):
            part = sock.recv(65_536)
            if not part:
                return None
            text += part
        first, *rest = text.decode("latin-1").rstrip("\r\n").split("\r\n")
        target = first.split(" ")[1]
        headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in rest)}
        url = urlsplit(target)
        how, _, name = unquote(url.path).lstrip("/").partition("/")
        with self._lock:
            self.requests.append((target, headers))
            self._seen[target] += 1
            nth = self._seen[target]
        if how.startswith("once-"):
            how = how.removeprefix("once-") if nth == 1 else "ok"
        query = {k: v[0] for k, v in parse_qs(url.query, encoding="latin-1").items()}
        return Exchange(sock, self, how if how in BEHAVIOURS else "ok", name, query, headers, nth)


@contextlib.contextmanager
def recording_server(address: str = "127.0.0.1", context: ssl.SSLContext | None = None) -> Iterator[RecordingServer]:
    server = RecordingServer(address, context=context)
    try:
        yield server
    finally:
        server.stop()


if __name__ == "__main__":
    for wanted in sys.argv[1:]:
        at, _, number = wanted.rpartition(":")
        RecordingServer(at, int(number))
    print("ready", flush=True)
    while True:
        time.sleep(3600)
