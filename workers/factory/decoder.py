"""One decoder for all calls of this process: whatever windows wait are decoded together.

Calls are prepared and finished by their own threads; what they share is the model. A window's
words do not depend on what it was decoded with, so calls may be mixed freely.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet  # the builtin one only from Python 3.11 on
from dataclasses import dataclass, field

from workers.core.errors import GpuFailure
from workers.factory import memory
from workers.factory.batch_size import BatchSize
from workers.factory.memory import Ladder, Rung
from workers.factory.transcription import Heard, Transcriber, Window

LOOK_UP_S = 1.0  # seconds between two questions of a waiting call whether it is to go on


@dataclass(slots=True)
class Job:
    """A window that waits, and the call it belongs to."""

    window: Window
    ladder: Ladder
    heard: Future[Heard] = field(default_factory=Future)

    def needs(self) -> tuple[int, Rung]:
        """Jobs that need the same can be decoded together."""
        return self.window.features.shape[-1], self.ladder.rung

    def wait(self, check: Callable[[], None]) -> Heard:
        """What was heard. Raises what decoding raised, and whatever `check` raises while it waits."""
        while True:
            try:
                return self.heard.result(LOOK_UP_S)
            except NotYet:
                check()


class Decoder:
    """Threads around a Transcriber. Safe to use from any thread.

    spare: loads the transcriber of a rung whose model is not "own" ("int8", "cpu"); None where it would not help.
    lanes: how many batches are decoded at the same time.
    """

    def __init__(
        self,
        transcriber: Transcriber,
        size: BatchSize,
        spare: Callable[[str], Transcriber | None],
        lanes: int = 1,
    ) -> None:
        self.transcriber = transcriber
        self.size = size
        self.lanes = lanes
        self._busy = 0
        self._spare = spare
        self._waiting: deque[Job] = deque()
        self._change = threading.Condition()
        for n in range(lanes):
            threading.Thread(target=self._work, name=f"decoder-{n + 1}", daemon=True).start()

    @property
    def ahead(self) -> int:
        """Windows of one call that are worth having in the queue: what is being decoded and as many behind."""
        return 2 * self.lanes * self.size.largest

    def submit(self, windows: Sequence[Window], ladder: Ladder) -> list[Job]:
        """Put windows of one call into the queue; those that come together can be decoded together."""
        jobs = [Job(w, ladder) for w in windows]
        with self._change:
            self._waiting.extend(jobs)
            self._change.notify(len(jobs))
        return jobs

    def _work(self) -> None:
        while True:
            with self._change:
                while not self._waiting:
                    self._change.wait()
                batch = self._take()
                if not batch:
                    continue
                self._busy += 1
                alone = self._busy == 1 and not self._waiting
            try:
                self._decode(batch, alone)
            except Exception as error:  # noqa: BLE001 - nobody waits for the thread: the calls are told, and it goes on
                for job in batch:
                    if not job.heard.done():
                        job.heard.set_exception(error)
            finally:
                with self._change:
                    self._busy -= 1

    def _take(self) -> list[Job]:
        """The job that has waited longest and those that can go with it, as many as memory allows."""
        found: list[Job] = []
        left: deque[Job] = deque()
        needs = None
        for job in self._waiting:
            wanted = needs is None or job.needs() == needs
            if len(found) < self.size.now and wanted:
                if job.heard.set_running_or_notify_cancel():
                    needs = job.needs()
                    found.append(job)
            else:
                left.append(job)
        self._waiting = left
        return found

    def _decode(self, batch: list[Job], alone: bool) -> None:
        """Every job of the batch gets its result or its error. alone: no other window is in work or waits."""
        rung = batch[0].ladder.rung
        try:
            heard = self._model(rung, batch[0].ladder).hear([j.window for j in batch], rung.beam, alone)
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to the calls that wait for it
            self._failed(batch, rung, error, alone)
            return
        self.size.fitted(len(batch))
        for job, result in zip(batch, heard, strict=True):
            job.heard.set_result(result)

    def _failed(self, batch: Sequence[Job], rung: Rung, error: Exception, alone: bool) -> None:
        if memory.poisoned(error):
            error = GpuFailure(type(error).__name__)
        if not memory.short(error):
            if len(batch) == 1 or isinstance(error, GpuFailure):
                for job in batch:
                    job.heard.set_exception(error)
                return
            for job in batch:  # whichever window it was, it costs its own call only
                self._decode([job], alone)
            return
        memory.give_back()
        if len(batch) > 1:
            half = (len(batch) + 1) // 2
            self.size.too_large(len(batch))
            for job in batch:
                job.ladder.note(f"batch {half}")
            self._decode(list(batch[:half]), alone)
            self._decode(list(batch[half:]), alone)
            return
        [job] = batch
        try:
            job.ladder.descend(rung, during="decoding")
        except Exception as last:  # noqa: BLE001 - OutOfMemory, for the call that waits
            job.heard.set_exception(last)
            return
        self._decode([job], alone)

    def _model(self, rung: Rung, ladder: Ladder) -> Transcriber:
        """The transcriber for a rung; one that had to be loaded for a call is freed with the call."""
        if rung.model == "own":
            return self.transcriber
        return ladder.spare(rung.model, self._spare)
