"""The loop of a process that watches something instead of claiming calls: step, wait, step."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

import psycopg

from workers.core.errors import DatabaseDown, DependencyDown
from workers.core.lane import PAUSE_MAX_S, Killer
from workers.core.settings import Settings
from workers.core.worker import Worker, run_process


class Source(Protocol):
    """What is watched. step: does what there is to do; True means look again at once.

    finished: with --drain, whether nothing is left to wait for once a step found nothing.
    """

    def step(self, drain: bool) -> bool: ...

    def finished(self) -> bool: ...


def run(name: str, prepare: Callable[[Settings, Worker], Source], interval_s: float, drain: bool = False) -> int:
    """The whole life of such a process. Returns the exit status: 0 stopped or drained, 2 wrong use."""

    def work(worker: Worker) -> None:
        source = prepare(worker.settings, worker)
        worker.start()
        _poll(source, worker, interval_s, drain)

    return run_process(name, work)


def _poll(source: Source, worker: Worker, interval_s: float, drain: bool) -> None:
    pause = interval_s
    killer = Killer(worker)
    while not worker.stopping:
        more = False
        try:
            more = source.step(drain)
            worker.standing.healthy()
            pause = interval_s
        except DependencyDown as error:
            worker.standing.unhealthy(error.error_class, reason=str(error))
            pause = min(pause * 2, PAUSE_MAX_S)
        except psycopg.Error as error:
            worker.standing.unhealthy(
                "database_refused", reason=f"{type(error).__name__}: {error.diag.message_primary}"
            )
            pause = min(pause * 2, PAUSE_MAX_S)
        else:
            if drain and not more and source.finished():
                return
        if not more:
            with suppress(DatabaseDown, psycopg.Error):  # the next step meets the same trouble and reports it
                killer.when_due()
            worker.wait(pause * random.uniform(0.8, 1.2))  # noqa: S311 - jitter, not cryptography
