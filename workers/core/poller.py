"""The loop of a process that watches something instead of claiming calls: step, wait, step."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import psycopg

from workers.core.errors import DatabaseDown, DependencyDown
from workers.core.lane import Killer
from workers.core.settings import Settings
from workers.core.worker import Worker, run_process

#: The longest pause after a dependency was found down, seconds.
PAUSE_MAX_S = 60.0


@dataclass(frozen=True)
class Poller:
    """prepare: builds what a step needs. step: does what there is to do; True means look again at once.

    finished: with --drain, whether nothing is left to wait for (default: a step that found nothing).
    """

    name: str
    prepare: Callable[[Settings, Worker], Any]
    step: Callable[[Any, Worker], bool]
    interval_s: float
    finished: Callable[[Any], bool] = lambda _: True


def run(poller: Poller, drain: bool = False) -> int:
    """The whole life of such a process. Returns the exit status: 0 stopped or drained, 2 wrong use."""

    def work(worker: Worker) -> None:
        prepared = poller.prepare(worker.settings, worker)
        worker.start()
        _poll(poller, prepared, worker, drain)

    return run_process(poller.name, work)


def _poll(poller: Poller, prepared: Any, worker: Worker, drain: bool) -> None:
    pause = poller.interval_s
    killer = Killer(worker)
    while not worker.stopping:
        more = False
        try:
            more = poller.step(prepared, worker)
            worker.standing.healthy()
            pause = poller.interval_s
        except DependencyDown as error:
            worker.standing.unhealthy(error.error_class, reason=str(error))
            pause = min(pause * 2, PAUSE_MAX_S)
        except psycopg.Error as error:
            worker.standing.unhealthy(
                "database_refused", reason=f"{type(error).__name__}: {error.diag.message_primary}"
            )
            pause = min(pause * 2, PAUSE_MAX_S)
        else:
            if drain and not more and poller.finished(prepared):
                return
        if not more:
            with suppress(DatabaseDown, psycopg.Error):  # the next step meets the same trouble and reports it
                killer.when_due()
            worker.wait(pause * random.uniform(0.8, 1.2))  # noqa: S311 - jitter, not cryptography
