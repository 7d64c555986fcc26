"""How many windows fit a device at once: remembered for it, shared by its processes, growing back slowly."""

from __future__ import annotations

import fcntl
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

from workers.core import logs

GROW_AFTER = 200  # full batches that fitted before one window more is tried; some minutes of a GPU's work


class BatchSize:
    """The number of windows to decode together. Safe to use from any thread and process.

    file: where the device's safe size is kept (None: not at all). largest: what is never exceeded.
    """

    def __init__(self, largest: int, file: Path | None = None) -> None:
        self.largest = largest
        self._file = file
        self._fitted = 0
        self._lock = threading.Lock()
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        self.now = self._kept()

    def too_large(self, size: int) -> None:
        """A batch of `size` windows did not fit: from now on half as many, for every process of the device."""
        with self._lock:
            self.now = self._bounded(min(self.now, size // 2))
            self._fitted = 0
            self._agree(lambda kept: min(self.now, kept))

    def fitted(self, size: int) -> None:
        """A batch fitted; after many full ones the size grows by one."""
        if size < self.now or self.now == self.largest:
            return
        with self._lock:
            self._fitted += 1
            if self._fitted < GROW_AFTER:
                return
            self._fitted = 0
            # What another process found too large since counts for this one as well.
            self._agree(lambda kept: min(self.now, kept) + 1)

    def _bounded(self, size: int) -> int:
        return max(1, min(size, self.largest))

    def _agree(self, on: Callable[[int], int]) -> None:
        """Make the size what follows from the one that is kept, and keep it. Where it cannot be kept this one stays."""
        if self._file is None:
            self.now = self._bounded(on(self.now))
            return
        try:
            handle = os.open(self._file.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            with os.fdopen(handle):
                fcntl.flock(handle, fcntl.LOCK_EX)  # freed by the kernel however this process ends
                self.now = self._bounded(on(self._kept()))
                fresh = self._file.with_suffix(".new")
                fresh.write_text(json.dumps({"safe": self.now}))
                fresh.rename(self._file)
        except OSError as error:  # a full disk is no reason to stop: the next process finds its size anew
            logs.get().warning("batch_size_not_kept", size=self.now, reason=error.strerror)

    def _kept(self) -> int:
        """The size that the device's processes agreed on; the largest where there is none."""
        if self._file is None or not self._file.exists():
            return self.largest
        try:
            return self._bounded(int(json.loads(self._file.read_text())["safe"]))
        except (ValueError, TypeError, KeyError):  # written by no BatchSize: a guess is made anew
            return self.largest
