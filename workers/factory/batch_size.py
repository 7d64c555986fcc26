"""How many windows fit a device at once: remembered for it, shared by its processes, growing back slowly."""

from __future__ import annotations

import fcntl
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

GROW_AFTER = 200  # full batches that fitted before one window more is tried; some minutes of a GPU's work


class BatchSize:
    """The number of windows to decode together. Safe to use from any thread and process.

    file: where the device's safe size is kept (None: not at all). largest: what is never exceeded.
    """

    def __init__(self, largest: int, file: Path | None = None) -> None:
        self.largest = largest
        self.now = largest
        self._file = file
        self._fitted = 0
        self._lock = threading.Lock()
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            with self._kept() as kept:
                self.now = self._bounded(kept.get("safe", largest))

    def too_large(self, size: int) -> None:
        """A batch of `size` windows did not fit: from now on half as many, for every process of the device."""
        with self._lock, self._kept() as kept:
            self.now = kept["safe"] = self._bounded(min(self.now, size // 2, kept.get("safe", size)))
            self._fitted = 0

    def fitted(self, size: int) -> None:
        """A batch fitted; after many full ones the size grows by one."""
        if size < self.now or self.now == self.largest:
            return
        with self._lock:
            self._fitted += 1
            if self._fitted < GROW_AFTER:
                return
            self._fitted = 0
            with self._kept() as kept:
                # What another process found too large since counts for this one as well.
                self.now = kept["safe"] = self._bounded(min(self.now, kept.get("safe", self.now)) + 1)

    def _bounded(self, size: Any) -> int:
        return max(1, min(int(size), self.largest))

    @contextmanager
    def _kept(self) -> Iterator[dict[str, Any]]:
        """The file's content, for this process alone; what is changed in it is written back."""
        if self._file is None:
            yield {}
            return
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        with os.fdopen(handle, "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # freed by the kernel however this process ends
            before = file.read()
            try:
                kept: dict[str, Any] = json.loads(before)
            except ValueError:  # new, or cut short by a power failure: a guess is made anew
                kept = {}
            yield kept
            after = json.dumps(kept)
            if after != before:
                file.seek(0)
                file.truncate()
                file.write(after)
