"""Files read block by block, so that memory stays constant at any size, and their names.

Standard library only, so that a check can use it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

BLOCK = 1 << 20  # bytes read or written at once; large enough that hashing, not reading, is the limit


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def printable(name: str) -> str:
    """A file's name as the database and a log can hold it: a byte that is not UTF-8 is spelled out (`Jos\\xe9`)."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
