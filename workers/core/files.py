"""Files read block by block, so that memory stays constant at any size; their names, their locks, their safety.

Standard library only, so that a check can use it.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path

BLOCK = 1 << 20  # bytes read or written at once; large enough that hashing, not reading, is the limit

#: Scratch files that are older were left by a process that died; every claim ends sooner. Seconds, by name.
STALE_S = {"*.part": 3600, "*.copy*": 86_400}

#: Begins the URL of a recording in the inbox; behind it stands the file's name, quoted.
INBOX_SCHEME = "inbox:"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def content_id(sha256: str) -> str:
    """The id that its bytes alone give a recording of the inbox. sha256: of its content, in hexadecimal."""
    return f"inbox-{sha256[:32]}"


def printable(name: str) -> str:
    """A file's name as the database, a log and a terminal can have it.

    A byte that is not UTF-8, and what is not printed, are spelled out (`Jos\\xe9`, `\\x1b[2J`).
    """
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def fsync(path: Path) -> None:
    """Make a file's bytes, or a folder's entries, survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def try_lock(path: Path, kind: int = fcntl.LOCK_EX, flags: int = os.O_RDWR) -> int | None:
    """A file opened and locked, for as long as it stays open; None where somebody else holds it.

    kind, flags: as flock and open have them; a file that is made is for this user alone.
    """
    handle = os.open(path, flags | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        if isinstance(error, BlockingIOError):
            return None
        raise
    return handle


def is_locked(path: Path, kind: int = fcntl.LOCK_EX, flags: int = os.O_RDWR) -> bool:
    """Whether somebody else holds a file in a way that `kind` does not bear."""
    handle = try_lock(path, kind, flags)
    if handle is None:
        return True
    os.close(handle)
    return False


def sweep(spool: Path) -> int:
    """Delete what dead processes left in the folder of scratch files, make it where it is missing; returns how many."""
    spool.mkdir(parents=True, exist_ok=True)
    swept = 0
    for name, age_s in STALE_S.items():
        for path in spool.glob(name):
            with suppress(FileNotFoundError):  # another process sweeps too
                if path.stat().st_mtime < time.time() - age_s:
                    path.unlink()
                    swept += 1
    return swept
