"""What is known of each host: one that is dead or asks for quiet is left alone, and slows nobody else.

A circuit breaker per host, shared by the threads of one process:

    unknown --answer--> trusted --failure--> suspect --more failures, or a 429--> closed
       |                   ^                    |  ^                                 |
       +-----failure-------|--------------------+  +---------- its time is over -----+
                           +------- a whole recording -------+

A trusted host is asked as often as there is work; an unknown or suspect one by two requests at a
time; a closed one not at all. Calls that are turned away go back without paying an attempt.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from workers.core.errors import CallError, NetworkError, RateLimited
from workers.core.work import Work

#: So many failures in a row, without one good answer between them, are the host's and not one recording's.
FAILURES = 5

#: The same for a host that has never answered.
FAILURES_UNKNOWN = 2

#: Requests under way at once at a host that is unknown or suspect: what a dead host can hold of our threads.
AT_ONCE = 2

#: A first answer is worth waiting for so long; then the call comes back after COME_BACK_S. Seconds.
PATIENCE_S, COME_BACK_S = 1.0, 5.0

#: The first and the longest time a dead host is left alone, seconds; doubled while it stays dead.
CLOSED_FIRST_S, CLOSED_MAX_S = 15.0, 300.0

#: Retry-After is believed between these bounds, seconds; without one a 429 means the lower, doubled each time.
WAIT_MIN_S, WAIT_MAX_S = 1.0, 300.0

#: Hosts remembered; of those not in use the one unused for longest is forgotten first.
REMEMBERED = 1000


@dataclass(slots=True)
class _Host:
    ever_answered: bool = False
    trusted: bool = False
    under_way: int = 0
    failures: int = 0
    closings: int = 0
    closed_until: float = 0.0
    rate_limited: bool = False


class Hosts:
    """Circuit breakers, by `host:port`. Safe to use from any thread."""

    def __init__(self) -> None:
        self._hosts: OrderedDict[str, _Host] = OrderedDict()
        self.changed = threading.Condition()

    def take_turn(self, key: str, work: Work) -> Turn:
        """Leave to make one request. Raises NetworkError or RateLimited, uncounted, where there is none."""
        patience = time.monotonic() + PATIENCE_S
        with self.changed:
            host = self._known(key)
            while True:
                now = time.monotonic()
                if now < host.closed_until:
                    raise _turned_away(key, host.closed_until - now, host.rate_limited)
                if host.trusted or host.under_way < AT_ONCE:
                    host.under_way += 1
                    return Turn(self, host)
                if host.failures or now >= patience:
                    raise _turned_away(key, COME_BACK_S, host.rate_limited)
                work.check()
                self.changed.wait(patience - now)

    def _known(self, key: str) -> _Host:
        host = self._hosts.setdefault(key, _Host())
        self._hosts.move_to_end(key)
        idle = (k for k, h in self._hosts.items() if not h.under_way and h is not host)
        if len(self._hosts) > REMEMBERED and (oldest := next(idle, None)) is not None:
            del self._hosts[oldest]
        return host


class Turn:
    """One request at a host, from before the connection until after the body. `leave` ends it, always."""

    def __init__(self, hosts: Hosts, host: _Host) -> None:
        self._changed = hosts.changed
        self._host = host
        self._over = False

    def answered(self) -> None:
        """The host sent a head that promises a recording: enough to trust one that never failed."""
        with self._changed:
            self._host.ever_answered = True
            self._host.trusted = self._host.trusted or not self._host.failures
            self._changed.notify_all()

    def fine(self) -> None:
        """A whole recording, or an answer about this one URL: the host is well."""
        with self._changed:
            host = self._host
            if time.monotonic() < host.closed_until and host.rate_limited:
                return  # an answer that was under way does not lift a 429
            host.ever_answered = host.trusted = True
            host.failures = host.closings = 0
            host.closed_until = 0.0
            self._changed.notify_all()

    def failed(self, quiet_s: float | None = None) -> None:
        """The host did not answer, could not prove who it is, or answered 5xx (and named a time)."""
        with self._changed:
            host = self._host
            host.trusted = False
            host.failures += 1
            if host.failures >= (FAILURES if host.ever_answered else FAILURES_UNKNOWN):
                self._close(quiet_s, CLOSED_FIRST_S, CLOSED_MAX_S, rate_limited=False)

    def asked_for_quiet(self, quiet_s: float | None) -> None:
        """The host answered 429; quiet_s: what its Retry-After says, if anything."""
        with self._changed:
            self._host.ever_answered = True
            self._host.trusted = False
            self._close(quiet_s, WAIT_MIN_S, WAIT_MAX_S, rate_limited=True)

    def leave(self) -> None:
        """The request is over, whatever became of it. May be repeated."""
        with self._changed:
            if not self._over:
                self._over = True
                self._host.under_way -= 1
                self._changed.notify_all()

    def _close(self, asked_s: float | None, first_s: float, max_s: float, rate_limited: bool) -> None:
        """Leave the host alone: as long as it asked for, within bounds, or twice as long as the last time."""
        host, now = self._host, time.monotonic()
        seconds = asked_s if asked_s is not None else first_s * 2.0 ** min(host.closings, 16)
        until = now + min(max(seconds, WAIT_MIN_S), max_s)
        if now >= host.closed_until:
            host.closings += 1
            host.closed_until, host.rate_limited = until, rate_limited
        elif asked_s is not None:
            # Requests that were under way when it closed say nothing new, unless they name a time.
            host.closed_until = max(host.closed_until, until)


def believed(asked_s: float | None) -> float:
    """Seconds of quiet that a host asked for, as far as it is believed."""
    return min(max(asked_s or 0.0, WAIT_MIN_S), WAIT_MAX_S)


def _turned_away(key: str, wait_s: float, rate_limited: bool) -> CallError:
    """What becomes of a call whose host is left alone: it waits, and pays nothing for an attempt nobody made."""
    error = (RateLimited if rate_limited else NetworkError)(f"{key} is left alone for another {wait_s:.0f} s")
    error.counted, error.wait_s = False, max(wait_s, WAIT_MIN_S)
    return error
