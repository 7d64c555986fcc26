"""What is known of each host: one that is dead or asks for quiet is left alone, and slows nobody else.

A circuit breaker per host, shared by the threads of one process. Calls of a closed host go back at
once, without a connection and without paying an attempt. When its time is over one request goes
ahead of the others and decides.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from workers.core.errors import CallError, NetworkError, RateLimited, TlsFailure
from workers.vault.resolve import HostFailed

#: So many failures in a row, without one answer between them, are the host's and not one recording's.
FAILURES = 5

#: The first and the longest time a dead host is left alone, seconds; doubled while it stays dead.
CLOSED_FIRST_S, CLOSED_MAX_S = 15.0, 300.0

#: Retry-After is believed between these bounds, seconds; without one a 429 means the lower, doubled each time.
WAIT_MIN_S, WAIT_MAX_S = 1.0, 300.0

#: A call that finds another one trying a closed host comes back after so many seconds.
TRIAL_S = 2.0

#: Hosts remembered; the one unused for longest is forgotten first. An allow-list is far shorter.
REMEMBERED = 1000


@dataclass(slots=True)
class _Host:
    failures: int = 0
    closings: int = 0
    closed_until: float = 0.0
    rate_limited: bool = False
    on_trial: bool = False


@dataclass(slots=True)
class Visit:
    """What a request found out about its host; filled in by whoever makes the request."""

    failed: bool = False
    quiet_s: float | None = None
    asked_for_quiet: bool = False


class Hosts:
    """Circuit breakers, by `host:port`. Safe to use from any thread."""

    def __init__(self) -> None:
        self._hosts: OrderedDict[str, _Host] = OrderedDict()
        self._lock = threading.Lock()

    @contextmanager
    def visit(self, key: str) -> Iterator[Visit]:
        """Around one request to a host. Raises NetworkError or RateLimited while the host is left alone."""
        trial = self._admit(key)
        visit = Visit()
        settled = False
        try:
            yield visit
            settled = True
        except (HostFailed, TlsFailure):
            visit.failed = settled = True
            raise
        except NetworkError:
            settled = True  # it answered, and broke off later
            raise
        finally:
            self._learn(key, visit, trial, settled)

    def _admit(self, key: str) -> bool:
        """Whether this request is the one that decides about a host that was closed."""
        with self._lock:
            host = self._hosts.setdefault(key, _Host())
            self._hosts.move_to_end(key)
            while len(self._hosts) > REMEMBERED:
                self._hosts.popitem(last=False)
            if not host.closings:
                return False
            left = host.closed_until - time.monotonic()
            if left > 0 or host.on_trial:
                raise _left_alone(key, left, host.rate_limited)
            host.on_trial = True
            return True

    def failed(self, key: str) -> None:
        """A host that had answered stopped sending anything useful."""
        self._learn(key, Visit(failed=True), trial=False, settled=True)

    def _learn(self, key: str, visit: Visit, trial: bool, settled: bool) -> None:
        with self._lock:
            host = self._hosts.setdefault(key, _Host())
            if trial:
                host.on_trial = False
            if not settled:
                return  # we were told to stop: nothing was learned
            closed = time.monotonic() < host.closed_until
            if visit.asked_for_quiet:
                host.rate_limited = True
                self._close(host, closed, visit.quiet_s, WAIT_MIN_S, WAIT_MAX_S)
            elif visit.failed:
                host.failures += 1
                if trial or host.failures >= FAILURES:
                    host.rate_limited = host.rate_limited and closed
                    self._close(host, closed, visit.quiet_s, CLOSED_FIRST_S, CLOSED_MAX_S)
            elif not (closed and host.rate_limited):  # an answer that was under way does not lift a 429
                host.failures = host.closings = 0
                host.closed_until = 0.0

    @staticmethod
    def _close(host: _Host, closed: bool, asked_s: float | None, first_s: float, max_s: float) -> None:
        """Leave the host alone: as long as it asked for, within bounds, or twice as long as the last time."""
        seconds = asked_s if asked_s is not None else first_s * 2.0 ** min(host.closings, 16)
        until = time.monotonic() + min(max(seconds, WAIT_MIN_S), max_s)
        if not closed:
            host.closings += 1
            host.closed_until = until
        elif asked_s is not None:
            # Requests that were under way when it closed say nothing new, unless they name a time.
            host.closed_until = max(host.closed_until, until)


def quiet_s(asked_s: float | None) -> float:
    """Seconds of quiet that a host asked for, as far as it is believed."""
    return min(max(asked_s or 0.0, WAIT_MIN_S), WAIT_MAX_S)


def _left_alone(key: str, left_s: float, rate_limited: bool) -> CallError:
    """What becomes of a call whose host is closed: it waits, and pays nothing for an attempt nobody made."""
    kind = RateLimited if rate_limited else NetworkError
    error = kind(f"{key} is left alone" + (f" for another {left_s:.0f} s" if left_s > 0 else " until it answers"))
    error.counted, error.wait_s = False, max(left_s, TRIAL_S)
    return error
