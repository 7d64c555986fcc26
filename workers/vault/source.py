"""Where a recording comes from, as a stream of bytes: our own inbox folder, or a web server."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote_to_bytes

from workers.core.calls import Call
from workers.core.errors import BlockedUrl, ExpiredUrl, NetworkError
from workers.core.files import BLOCK, INBOX_SCHEME, content_id, printable
from workers.core.work import Work
from workers.vault.download import Downloader

#: Seconds until a call is tried again whose inbox folder is away.
AWAY_S = 30.0


def from_web(audio_url: str | None) -> bool:
    """Whether the recording comes from elsewhere, where it may still be on its way."""
    return audio_url is not None and not audio_url.startswith(INBOX_SCHEME)


def is_calls_own(sha256: str, call: Call) -> bool:
    """Whether the bytes are those by which the inbox knows the call; a file may be replaced under its name."""
    known_by = (call.stage_input or {}).get("content_id")
    return known_by is None or content_id(sha256) == known_by


def gone(detail: str) -> ExpiredUrl:
    """A file of the inbox is not there, or not the call's own; unlike what an expired URL named, it may come (back)."""
    error = ExpiredUrl(detail)
    error.recoverable = True
    return error


@contextmanager
def open_source(
    audio_url: str | None, inbox: Path, web: Downloader, limit_s: float, work: Work
) -> Iterator[Iterator[bytes]]:
    """The recording's bytes, block by block; fetching them from the web may take `limit_s` seconds."""
    if audio_url is None:
        raise ExpiredUrl("the call has no recording URL")
    if from_web(audio_url):
        with closing(web.blocks(audio_url, limit_s, work)) as blocks:
            yield blocks
        return
    # Bytes, not text: ingest quotes the name's own, and a name need not be UTF-8.
    path = _path_below(inbox, os.fsdecode(unquote_to_bytes(audio_url.removeprefix(INBOX_SCHEME))))
    with _reading(path, inbox):
        handle = _open(path, inbox)
    with os.fdopen(handle, "rb") as file:
        yield _blocks(file, path, inbox)


def _path_below(folder: Path, name: str) -> Path:
    """Where a file below `folder` lies, whatever its name tries."""
    path = Path(os.path.normpath(folder / name))
    if "\x00" in name or not path.is_relative_to(folder) or path == folder:
        raise BlockedUrl("the file lies outside the inbox folder")
    return path


def _open(path: Path, folder: Path) -> int:
    """Open a regular file below `folder`: no links, no way out, no devices."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        inside = Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(folder.resolve())
        if not inside or not stat.S_ISREG(os.fstat(handle).st_mode):
            raise BlockedUrl(f"{printable(path.name)} is not a regular file in the inbox folder")
    except BaseException:
        os.close(handle)
        raise
    return handle


def _blocks(file: BinaryIO, path: Path, inbox: Path) -> Iterator[bytes]:
    with _reading(path, inbox):
        while block := file.read(BLOCK):
            yield block


@contextmanager
def _reading(path: Path, inbox: Path) -> Iterator[None]:
    """Trouble with one file of the inbox is its call's: who takes its bytes in has a disk of its own to tell of.

    Where the whole inbox is away no call pays for it.
    """
    shown = printable(path.name)  # an error's text goes to the database, which takes no half characters
    try:
        yield
    except OSError as error:
        if _is_away(inbox):
            raise _left_alone("the inbox folder is missing or empty: is its share mounted?") from None
        if isinstance(error, FileNotFoundError):
            raise gone(f"{shown} is no longer in the inbox folder") from None
        raise NetworkError(f"{shown} cannot be read: {error.strerror}") from error


def _is_away(folder: Path) -> bool:
    """Whether the folder cannot be read or is empty, as one is on which a share is not mounted."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except OSError:
        return True


def _left_alone(detail: str) -> NetworkError:
    error = NetworkError(detail)
    error.counted, error.wait_s = False, AWAY_S
    return error
