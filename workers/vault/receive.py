"""Takes a recording's bytes onto our disk, hashed on the way; nothing is held in memory."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workers.core.errors import TooLong
from workers.core.storage import disk_errors
from workers.core.work import Work

#: Two hours of uncompressed 48 kHz stereo are 1.4 GB; nothing a telephone produces is larger.
MAX_BYTES = 2 << 30


@dataclass(frozen=True, slots=True)
class Received:
    """A recording in the spool folder: its file, SHA-256 in hex, size in bytes."""

    path: Path
    sha256: str
    size: int


def receive(blocks: Iterator[bytes], spool: Path, work: Work) -> Received:
    """Write the stream to a file of its own in `spool`; the caller moves or deletes it."""
    path = spool / f"{uuid.uuid4().hex}.part"
    digest, size = hashlib.sha256(), 0
    try:
        with disk_errors(), path.open("wb") as file:
            for block in blocks:
                work.check()
                size += len(block)
                if size > MAX_BYTES:
                    raise TooLong(f"more than {MAX_BYTES} bytes")
                digest.update(block)
                file.write(block)
                work.progress()
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Received(path, digest.hexdigest(), size)
