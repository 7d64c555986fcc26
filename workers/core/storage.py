"""Where recordings are kept: a folder (`file://`) or any S3-compatible store (`s3://`).

A storage path is a key below STORAGE_URL, so a store can be moved without touching the table.
`put` returns only when the recording would survive a power cut.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import obstore
from obstore.exceptions import BaseError as StoreError

from workers.core.errors import StorageDown, StorageFull, StorageMismatch
from workers.core.settings import Settings

#: Bytes read or written at once; memory stays constant at any size of recording.
BLOCK = 1 << 20

#: Disk errors after which trying the next call would fail alike.
_FULL = {errno.ENOSPC, errno.EDQUOT}


def storage_key(ringba_call_id: str, start: datetime, extension: str) -> str:
    """`YYYY/MM/DD/<call id>.<ext>` by start time; an id never leaves its folder, whatever it holds."""
    name = quote(ringba_call_id, safe="-_")
    if len(name) > 150:
        name = f"{name[:100]}~{hashlib.sha256(ringba_call_id.encode()).hexdigest()[:32]}"
    return f"{start:%Y/%m/%d}/{name}.{re.sub('[^a-z0-9]', '', extension.lower()) or 'bin'}"


class Storage:
    """Keeps recordings in a local folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, spooled: Path, key: str) -> None:
        """Move a spooled file into the store under `key`, durably; what was there is replaced whole."""
        target = self.root / key
        with disk_errors():
            _make_folders(target.parent, self.root)
            if spooled.stat().st_dev == target.parent.stat().st_dev:
                fsync(spooled)
                spooled.replace(target)
            else:
                beside = target.with_name(f".{target.name}.part")
                shutil.copyfile(spooled, beside)
                fsync(beside)
                beside.replace(target)
                spooled.unlink()
            fsync(target.parent)

    @contextmanager
    def local_copy(self, key: str, sha256: str | None, scratch: Path) -> Iterator[Path]:
        """The recording as a local file, verified by its hash. StorageMismatch when it is not what was stored."""
        path = self.root / key
        try:
            digest = sha256_of(path)
        except FileNotFoundError:
            raise StorageMismatch(f"{key} is not in storage") from None
        except OSError as error:
            raise StorageDown(f"{key}: {error.strerror}") from error
        _verify(key, digest, sha256)
        yield path


class ObjectStorage(Storage):
    """Keeps recordings in an S3-compatible store, by the usual AWS_* variables."""

    def __init__(self, url: str) -> None:
        self._store = obstore.store.from_url(url)

    def put(self, spooled: Path, key: str) -> None:
        try:
            # Large recordings go up in parts; an object appears only when all of it has arrived.
            obstore.put(self._store, key, spooled)
        except (StoreError, OSError) as error:
            raise StorageDown(f"{key}: {type(error).__name__}") from error
        spooled.unlink()

    @contextmanager
    def local_copy(self, key: str, sha256: str | None, scratch: Path) -> Iterator[Path]:
        path = scratch / f"{os.getpid()}-{hashlib.sha256(key.encode()).hexdigest()[:16]}{Path(key).suffix}"
        digest = hashlib.sha256()
        try:
            with disk_errors():
                scratch.mkdir(parents=True, exist_ok=True)
                try:
                    with path.open("wb") as file:
                        for block in obstore.get(self._store, key).stream(min_chunk_size=BLOCK):
                            digest.update(block)
                            file.write(block)
                except FileNotFoundError:
                    raise StorageMismatch(f"{key} is not in storage") from None
                except StoreError as error:
                    raise StorageDown(f"{key}: {type(error).__name__}") from error
            _verify(key, digest.hexdigest(), sha256)
            yield path
        finally:
            path.unlink(missing_ok=True)


def open_storage(settings: Settings) -> Storage:
    """The store that STORAGE_URL names."""
    if settings.storage.startswith("file://"):
        return Storage(Path(unquote(urlsplit(settings.storage).path)))
    return ObjectStorage(settings.storage)


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def fsync(path: Path) -> None:
    """Make a file's bytes, or a folder's entries, survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def disk_errors() -> Iterator[None]:
    """Disk trouble as what it means for the lane: full, or down. No call pays for either."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFull(str(error.strerror)) from error
        raise StorageDown(f"{error.strerror}: {error.filename}") from error


def _make_folders(folder: Path, root: Path) -> None:
    """Create missing folders and make each new entry durable in its parent."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        if folder == root:
            break
        folder = folder.parent
    for new in reversed(missing):
        new.mkdir(parents=new == root, exist_ok=True)
        fsync(new.parent)


def _verify(key: str, found: str, expected: str | None) -> None:
    if expected is not None and found != expected:
        raise StorageMismatch(f"{key} has hash {found[:12]}, {expected[:12]} was stored")
