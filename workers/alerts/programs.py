"""What supervisord's programs do, as incidents; and what gave up is started again.

An incident goes into the outbox. When the database does not take it for a while, it is told out of band:
a Postgres that does not start is the very case.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workers.alerts.out_of_band import OutOfBand
from workers.core import logs
from workers.core.database import Database
from workers.core.errors import DatabaseDown

#: Seconds before a program that supervisord gave up is started again: the n-th time, then the last for ever.
RESTART_S = (5.0, 15.0, 30.0, 60.0, 120.0)

#: Seconds a program must have run, or been stopped by an operator, before its trouble is over.
WELL_S = 30.0

#: Seconds that the outbox may refuse an incident before it is told out of band: Postgres restarts in less.
PATIENCE_S = 20.0

#: Seconds between two times that a program which is down is told: what no host tells any more closes after 15 minutes.
RENEW_S = 300.0

#: A program that ends within its startsecs once may just have been too early; twice is a fault.
TRIES = 2


@dataclass
class Program:
    """One of supervisord's processes."""

    gave_up: int = 0
    restart_at: float | None = None  # monotonic, as all times here
    well_at: float | None = None
    told_at: float | None = None  # that it is down


@dataclass
class Untold:
    """An incident on its way into the outbox."""

    severity: str
    message: str
    since: float


class Programs:
    """connect: opens supervisord's XML-RPC interface, anew for each use, as supervisord closes what is idle for long.

    Not for several threads: supervisord's events come one by one.
    """

    def __init__(
        self,
        connect: Callable[[], Any],
        database: Database,
        out_of_band: OutOfBand,
        webhook: Callable[[], str | None],
        me: str = "",
    ) -> None:
        self._connect = connect
        self._database = database
        self._out_of_band = out_of_band
        self._webhook = webhook
        self._me = me
        self._host = socket.gethostname()
        self._log = logs.get()
        self._programs: dict[str, Program] = {}
        self._untold: dict[str, Untold] = {}
        self._unresolved: set[str] = set()

    def look(self) -> None:
        """Take over what happened before this process came."""
        with self._connect() as server:
            infos = server.supervisor.getAllProcessInfo()
        for info in infos:
            self.seen(info["statename"], info["group"], info["name"])

    def seen(self, state: str, group: str, name: str, expected: bool = True, tries: int = 0) -> None:
        """supervisord says that a process came to a state: RUNNING, EXITED, BACKOFF, FATAL, STOPPED..."""
        if group == self._me:
            return
        title = name if group == name else f"{group}:{name}"
        program = self._programs.setdefault(title, Program())
        now = time.monotonic()
        program.well_at = program.restart_at = None
        if state in ("RUNNING", "STOPPED"):
            program.well_at = now + WELL_S
        elif state == "EXITED" and not expected:
            self._tell(
                "exited",
                title,
                "warning",
                f"{title} on {self._host} ended by itself and was started again; calls it held are taken back. "
                f"What it said: scripts/supervisorctl.sh tail {title}",
            )
        elif state == "BACKOFF" and tries >= TRIES:
            self._tell_down(title, program)
        elif state == "FATAL":
            delay = RESTART_S[min(program.gave_up, len(RESTART_S) - 1)]
            program.gave_up += 1
            program.restart_at = now + delay
            self._log.warning("gave_up", program=title, again_in_s=delay)
            self._tell_down(title, program)

    def step(self) -> None:
        """Do what is due: start again, tell, close. Called every second."""
        now = time.monotonic()
        for title, program in self._programs.items():
            if program.restart_at is not None and program.restart_at <= now:
                program.restart_at = None
                self._start(title, program)
            if program.told_at is not None and program.told_at + RENEW_S <= now:
                self._tell_down(title, program)
            if program.well_at is not None and program.well_at <= now:
                program.well_at = program.told_at = None
                program.gave_up = 0
                self._unresolved.add(self._key("down", title))
                # The outbox closes what exited when it was quiet for a while; out of band nobody else would.
                self._out_of_band.close(self._key("exited", title))
        for key, untold in list(self._untold.items()):
            self._hand_over(key, untold)
        for key in sorted(self._unresolved):
            self._out_of_band.close(key)
            if self._run("alerts_resolve", key=key):
                self._unresolved.discard(key)
        self._out_of_band.post_next(self._webhook())

    def _start(self, title: str, program: Program) -> None:
        try:
            with self._connect() as server:
                if server.supervisor.getProcessInfo(title)["statename"] != "FATAL":
                    return  # somebody was faster
                self._log.info("starting_again", program=title)
                server.supervisor.startProcess(title, False)
        except Exception as error:  # noqa: BLE001 - it cannot be spawned, supervisord is busy: nobody else tries again
            self._log.warning("not_started", program=title, reason=type(error).__name__)
            program.restart_at = time.monotonic() + RESTART_S[-1]

    def _tell_down(self, title: str, program: Program) -> None:
        program.told_at = time.monotonic()
        self._tell(
            "down",
            title,
            "critical",
            f"{title} on {self._host} does not start; it is tried again at least every {RESTART_S[-1]:.0f} s. "
            f"What it said: scripts/supervisorctl.sh tail {title}; what may be wrong: python scripts/validate.py",
        )

    def _key(self, what: str, title: str) -> str:
        return f"program_{what}:{self._host}:{title}"

    def _tell(self, what: str, title: str, severity: str, message: str) -> None:
        key = self._key(what, title)
        self._unresolved.discard(key)
        # A second one on the way is the same incident: its own count is not worth a second entry.
        self._untold.setdefault(key, Untold(severity, message, time.monotonic()))

    def _hand_over(self, key: str, untold: Untold) -> None:
        if self._run("alerts_raise", key=key, severity=untold.severity, message=untold.message):
            del self._untold[key]
        elif time.monotonic() - untold.since > PATIENCE_S:
            self._out_of_band.open(key, untold.severity, untold.message)
            del self._untold[key]

    def _run(self, query: str, **values: Any) -> bool:
        """Whether the database took it."""
        try:
            self._database.run(query, **values)
            return True
        except DatabaseDown:
            return False
        except Exception as error:  # noqa: BLE001 - no schema yet, no rights: whatever it is, there is another way
            self._log.warning("query_refused", query=query, error=type(error).__name__)
            return False
