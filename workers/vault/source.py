"""Where a recording comes from, as a stream of bytes: our own inbox folder, or a web server."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import unquote_to_bytes

from workers.core.errors import BlockedUrl, ExpiredUrl, NetworkError
from workers.core.files import BLOCK, printable
from workers.core.work import Work
from workers.vault.download import Downloader

INBOX_SCHEME = "inbox:"


@contextmanager
def open_source(
    audio_url: str | None, inbox: Path, web: Downloader, limit_s: float, work: Work
) -> Iterator[Iterator[bytes]]:
    """The recording's bytes, block by block; fetching them from the web may take `limit_s` seconds."""
    if audio_url is None:
        raise ExpiredUrl("the call has no recording URL")
    if not audio_url.startswith(INBOX_SCHEME):
        with closing(web.blocks(audio_url, limit_s, work)) as blocks:
            yield blocks
        return
    # Bytes, not text: ingest quotes the name's own, and a name need not be UTF-8.
    handle = _open_below(inbox, os.fsdecode(unquote_to_bytes(audio_url.removeprefix(INBOX_SCHEME))))
    with os.fdopen(handle, "rb") as file:
        yield iter(lambda: file.read(BLOCK), b"")


def _open_below(folder: Path, name: str) -> int:
    """Open a regular file below `folder`, whatever its name tries: no links, no way out, no devices."""
    path = Path(os.path.normpath(folder / name))
    if "\x00" in name or not path.is_relative_to(folder) or path == folder:
        raise BlockedUrl("the file lies outside the inbox folder")
    # An error's text goes to the database, which takes no half characters.
    shown = printable(path.name)
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise ExpiredUrl(f"{shown} is no longer in the inbox folder") from None
    except OSError as error:
        raise NetworkError(f"{shown} cannot be read: {error.strerror}") from error
    inside = Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(folder.resolve())
    if not inside or not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise BlockedUrl(f"{shown} is not a regular file in the inbox folder")
    return handle
