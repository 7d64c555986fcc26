"""Proof of life between the workers of one host: a lock on a file named after the worker.

The kernel frees the lock with the process, however it ends. A worker that starts finds the locks of the
dead at once, where their heartbeats would be missed only after a minute.
"""

from __future__ import annotations

import fcntl
import os
import socket
from pathlib import Path
from urllib.parse import quote

from workers.core.files import is_locked


class Alive:
    """The lock of one worker. folder: shared by the workers of a host (and maybe of others, by their own names)."""

    def __init__(self, folder: Path, worker: str) -> None:
        self._folder = folder
        self._host = quote(socket.gethostname(), safe="")
        self._lane = worker.rpartition("-")[0]
        self._path = folder / f"{self._host}@{worker}"
        folder.mkdir(parents=True, exist_ok=True)
        unseen = folder / f".{self._path.name}"  # so that nobody finds the file before it is locked
        self._handle = os.open(unseen, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        fcntl.flock(self._handle, fcntl.LOCK_EX)
        unseen.rename(self._path)

    def dead(self) -> list[str]:
        """Ids of workers of this host and lane whose processes have ended without saying so.

        A lane whose workers are all dead must be missed: nobody but a successor may bury them.
        """
        found = self._folder.glob(f"{self._host}@{self._lane}-*")
        return [path.name.partition("@")[2] for path in found if _is_free(path)]

    def forget(self, worker: str) -> None:
        """The database knows of the worker's end."""
        (self._folder / f"{self._host}@{worker}").unlink(missing_ok=True)

    def end(self) -> None:
        """This worker has said goodbye."""
        self._path.unlink(missing_ok=True)
        os.close(self._handle)


def _is_free(path: Path) -> bool:
    try:
        return not is_locked(path)
    except OSError:  # it said goodbye just now, or belongs to another user
        return False
