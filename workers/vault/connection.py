"""One HTTP request on one connection to a checked address, with every wait bounded.

A read timeout never fires on one byte a second, so time is bounded in three ways: a silent peer
(IDLE_S), a trickling one (SLOW_BYTES in SLOW_S), and all of it together (the deadline).
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from functools import cache

import certifi

from workers.core.errors import NetworkError, TlsFailure
from workers.core.work import Work
from workers.vault.resolve import Address, HostFailed
from workers.vault.url import Location

#: Seconds to connect and to shake hands, over all addresses of a host.
CONNECT_S = 10.0

#: Seconds of silence, before the first byte or between two.
IDLE_S = 30.0

#: Slower than 1 kB/s over half a minute is slower than the narrowest telephone codec: nobody is sending.
SLOW_BYTES, SLOW_S = 30_000, 30.0

#: How often a wait looks up whether the worker is to stop, seconds.
LOOK_UP_S = 0.5

#: More addresses of one host are not tried; each has its share of CONNECT_S.
ADDRESSES = 3


def request(
    location: Location, addresses: list[Address], headers: dict[str, str], deadline: float, work: Work
) -> http.client.HTTPResponse:
    """GET the location from one of its checked addresses; the response's body is still to be read.

    deadline: on time.monotonic(). Raises HostFailed or TlsFailure. Closing the response closes the connection.
    """
    stream = TimedStream(_connect(location, addresses, deadline, work), location.host, deadline, work)
    lines = [f"GET {location.target} HTTP/1.1", f"Host: {location.host_header}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    try:
        stream.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
        response = http.client.HTTPResponse(stream, method="GET")  # type: ignore[arg-type]
        response.begin()
    except NetworkError as error:
        stream.close()
        raise HostFailed(str(error.args[0])) from None
    except (http.client.HTTPException, OSError, ValueError) as error:
        stream.close()
        raise HostFailed(f"{location.host} did not answer with HTTP: {type(error).__name__}") from None
    except BaseException:
        stream.close()
        raise
    return response


def _connect(location: Location, addresses: list[Address], deadline: float, work: Work) -> socket.socket:
    until = min(time.monotonic() + CONNECT_S, deadline)
    reason = "no time left"
    tried = addresses[:ADDRESSES]
    for n, address in enumerate(tried):
        work.check()
        left = (until - time.monotonic()) / (len(tried) - n)
        if left <= 0:
            break
        try:
            raw = socket.socket(socket.AF_INET6 if address.version == 6 else socket.AF_INET, socket.SOCK_STREAM)
        except OSError as error:  # a machine without IPv6
            reason = error.strerror or type(error).__name__
            continue
        try:
            raw.settimeout(left)
            # An address, never the name: what was checked is what is connected to.
            raw.connect((str(address), location.port))
            raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if location.scheme == "http":
                return raw
            raw.settimeout(max(min(CONNECT_S, deadline - time.monotonic()), 0.1))
            # The certificate is checked for the name in the URL, whatever address it led to.
            return _tls().wrap_socket(raw, server_hostname=location.host, suppress_ragged_eofs=False)
        except ssl.SSLCertVerificationError as error:
            raw.close()
            raise TlsFailure(f"{location.host}: {error.verify_message}") from None
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
            raw.close()
            reason = "closed during the TLS handshake"
        except ssl.SSLError as error:
            raw.close()
            raise TlsFailure(f"{location.host}: {error.reason or type(error).__name__}") from None
        except TimeoutError:
            raw.close()
            reason = "timed out"
        except OSError as error:
            raw.close()
            reason = error.strerror or type(error).__name__
        except BaseException:
            raw.close()
            raise
    raise HostFailed(f"{location.host} cannot be connected to: {reason}")


@cache
def _tls() -> ssl.SSLContext:
    """Certificates and host names are verified; SSL_CERT_FILE adds an authority of the operator's own."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())  # a bare machine has no authorities of its own
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class TimedStream(io.RawIOBase):
    """A connected socket whose every read is bounded by silence, speed and deadline.

    Raises HostFailed when nothing useful comes, NetworkError when the connection breaks.

    It stands where http.client's response expects a socket: `makefile` is all that one asks for.
    """

    def __init__(self, sock: socket.socket, host: str, deadline: float, work: Work) -> None:
        super().__init__()
        self._sock = sock
        self._host = host
        self._deadline = deadline
        self._work = work
        self._heard_at = time.monotonic()
        self._window_at, self._window_bytes = 0.0, 0  # opens with the first byte

    def makefile(self, mode: str = "rb") -> io.BufferedReader:
        return io.BufferedReader(self, 1 << 16)

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(max(min(IDLE_S, self._deadline - time.monotonic()), 0.1))
        self._sock.sendall(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while True:
            self._work.check()
            self._check_time(time.monotonic())
            self._sock.settimeout(LOOK_UP_S)
            try:
                count = self._sock.recv_into(buffer)
            except TimeoutError:
                continue
            except ssl.SSLEOFError:
                raise NetworkError(f"{self._host} broke the connection off") from None
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise NetworkError(f"the connection to {self._host} failed: {reason}") from None
            self._heard_at = time.monotonic()
            self._window_at = self._window_at or self._heard_at
            self._window_bytes += count
            return count

    def _check_time(self, now: float) -> None:
        if now > self._deadline:
            raise NetworkError(f"{self._host} had not sent all in time")
        if now - self._heard_at > IDLE_S:
            raise HostFailed(f"{self._host} fell silent for {IDLE_S:.0f} s")
        if self._window_at and now - self._window_at > SLOW_S:
            if self._window_bytes < SLOW_BYTES:
                raise HostFailed(f"{self._host} sends less than {SLOW_BYTES / SLOW_S:.0f} bytes a second")
            self._window_at, self._window_bytes = now, 0

    def close(self) -> None:
        if not self.closed:
            self._sock.close()
        super().close()
