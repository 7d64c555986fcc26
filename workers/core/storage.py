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
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

import obstore
from obstore.exceptions import BaseError as StoreError
from pydantic import SecretStr

from workers.core.errors import StorageDown, StorageFull, StorageMismatch
from workers.core.files import BLOCK, fsync, sha256_of
from workers.core.settings import Settings

#: Bytes of one part of an upload, and how many parts of one recording are under way: 32 MB of memory a thread.
PART, PARTS_AT_ONCE = 8 << 20, 4

#: The object's metadata field that holds the hash it was stored with; listings do not show it.
SHA256_FIELD = "sha256"

#: Long enough for a part on a slow line.
_CLIENT = {"connect_timeout": "10s", "timeout": "300s"}

#: A store that is silent for so long is down; not one that is sent something, as this time runs meanwhile.
_SILENT = "30s"

#: A store that does not come back so soon is down for the lane too, which then waits with all its calls.
_RETRY = {"max_retries": 3, "retry_timeout": timedelta(seconds=60)}

#: Where the usual AWS_* variables name another store than Amazon's.
_ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT")

#: The other AWS_* variables that obstore takes as options; it refuses any it does not know (AWS_PROFILE).
_OPTIONS = (
    *("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SKIP_SIGNATURE"),
    *("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_VIRTUAL_HOSTED_STYLE_REQUEST", "AWS_S3_EXPRESS", "AWS_REQUEST_PAYER"),
    *("AWS_CHECKSUM_ALGORITHM", "AWS_UNSIGNED_PAYLOAD", "AWS_DISABLE_TAGGING", "AWS_CONDITIONAL_PUT"),
    *("AWS_SERVER_SIDE_ENCRYPTION", "AWS_SSE_KMS_KEY_ID", "AWS_SSE_BUCKET_KEY_ENABLED", "AWS_SSE_CUSTOMER_KEY_BASE64"),
    *("AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ENDPOINT_URL_STS"),
    *("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"),
    *("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "AWS_METADATA_ENDPOINT", "AWS_IMDSV1_FALLBACK"),
)

#: Disk errors after which trying the next call would fail alike.
_FULL = {errno.ENOSPC, errno.EDQUOT}


def storage_key(ringba_call_id: str, start: datetime, extension: str) -> str:
    """`YYYY/MM/DD/<call id>.<ext>` by start time; an id never leaves its folder, whatever it holds."""
    return f"{storage_stem(ringba_call_id, start)}.{re.sub('[^a-z0-9]', '', extension.lower()) or 'bin'}"


def storage_stem(ringba_call_id: str, start: datetime) -> str:
    """A storage key without its ending. No two calls share one."""
    name = quote(ringba_call_id, safe="-_")
    if len(name) > 150:
        name = f"{name[:100]}~{hashlib.sha256(ringba_call_id.encode()).hexdigest()[:32]}"
    return f"{start.astimezone(timezone.utc):%Y/%m/%d}/{name}"


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One object in the store: its key, its size in bytes, when it was last written (UTC)."""

    key: str
    size: int
    modified: datetime


class Storage:
    """Keeps recordings in a local folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, spooled: Path, key: str, sha256: str) -> None:
        """Move a spooled file into the store under `key`, durably; what was there is replaced whole.

        sha256: the file's hash. What lies there already with the same hash stays.
        """
        target = self.root / key
        with disk_errors():
            _make_folders(target.parent, self.root)
            if self.recorded_sha256(key) == sha256:
                fsync(target)
                spooled.unlink()
            elif spooled.stat().st_dev == target.parent.stat().st_dev:
                fsync(spooled)
                spooled.replace(target)
            else:
                beside = target.with_name(f".{target.name}.part")
                shutil.copyfile(spooled, beside)
                fsync(beside)
                beside.replace(target)
                spooled.unlink()
            fsync(target.parent)

    def keys_of(self, stem: str) -> list[str]:
        """Keys of whatever is stored for one call, with whichever ending."""
        at = self.root / stem
        with disk_errors():
            names = [p.name.rpartition(".") for p in at.parent.iterdir()] if at.parent.is_dir() else []
        return [f"{stem}.{ending}" for name, _, ending in names if name == at.name]

    def recorded_sha256(self, key: str) -> str | None:
        """The hash an object was stored with, in hex; None when there is no such object or no record."""
        with disk_errors():
            path = self.root / key
            return sha256_of(path) if path.is_file() else None

    def objects(self) -> Iterator[StoredObject]:
        """Everything in the store."""
        with disk_errors():
            if not self.root.exists():
                return  # nothing was stored yet
            for folder, _, names in os.walk(self.root, onerror=_raise):
                for path in (Path(folder, name) for name in names):
                    try:
                        status = path.stat()
                    except FileNotFoundError:
                        continue  # it was renamed or deleted while we looked
                    written = datetime.fromtimestamp(status.st_mtime, timezone.utc)
                    yield StoredObject(str(path.relative_to(self.root)), status.st_size, written)

    def size(self, key: str) -> int | None:
        """Bytes of an object; None when there is no such object. StorageDown where the store itself is not there."""
        path = self.root / key
        with disk_errors():
            try:
                return path.stat().st_size
            except FileNotFoundError:
                self.must_be_here()
                return None

    def delete(self, key: str) -> None:
        """Delete an object, durably; what is not there stays so."""
        path = self.root / key
        with disk_errors():
            try:
                path.unlink()
            except FileNotFoundError:
                self.must_be_here()
            else:
                fsync(path.parent)

    def must_be_here(self) -> None:
        """StorageDown where a store that has held something is not there.

        A volume that is not mounted leaves no folder, or an empty one. Folders of days that were emptied stay, so only
        a store that never held anything looks like that.
        """
        with disk_errors():
            empty = not self.root.is_dir() or next(self.root.iterdir(), None) is None
        if empty:
            raise StorageDown(
                f"{self.root} is missing or empty although recordings were stored: is its volume mounted? "
                "If STORAGE_URL names a new place on purpose, copy what is stored to it first "
                "(docs/operations.md, Move the store)"
            )

    @contextmanager
    def local_copy(self, key: str, sha256: str | None, scratch: Path) -> Iterator[Path]:
        """The recording as a local file, verified by its hash. StorageMismatch when it is not what was stored."""
        path = self.root / key
        try:
            digest = sha256_of(path)
        except FileNotFoundError:
            self.must_be_here()
            raise StorageMismatch(f"{key} is not in storage") from None
        except OSError as error:
            raise StorageDown(f"{key}: {error.strerror}") from error
        _verify(key, digest, sha256)
        yield path


class ObjectStorage(Storage):
    """Keeps recordings in an S3-compatible store, by the usual AWS_* variables.

    aws: those of the env file; the environment, which obstore reads itself, wins over each.
    """

    def __init__(self, url: str, aws: Mapping[str, SecretStr] = MappingProxyType({})) -> None:
        here = {name: value for name, value in os.environ.items() if value}
        file = {name: value.get_secret_value() for name, value in aws.items()}
        endpoint = next((said[name] for said in (here, file) for name in _ENDPOINTS if name in said), "")
        options = {name: file[name] for name in _OPTIONS if name in file and name not in here}
        options.setdefault("AWS_CHECKSUM_ALGORITHM", here.get("AWS_CHECKSUM_ALGORITHM", "SHA256"))
        if endpoint:
            options["AWS_ENDPOINT"] = endpoint
        # Plain http only where the operator wrote it so.
        client = {**_CLIENT, "allow_http": endpoint.startswith("http://")}
        asking = {**client, "read_timeout": _SILENT}
        self._store = obstore.store.from_url(url, config=options, client_options=asking, retry_config=_RETRY)
        self._sending = obstore.store.from_url(url, config=options, client_options=client, retry_config=_RETRY)

    def must_be_here(self) -> None:
        """A bucket that is gone says so by itself."""

    def put(self, spooled: Path, key: str, sha256: str) -> None:
        if self.recorded_sha256(key) != sha256:
            with disk_errors(), _store_errors(key):
                # Large recordings go up in parts; an object appears only when all of it has arrived.
                obstore.put(
                    self._sending,
                    key,
                    spooled,
                    attributes={SHA256_FIELD: sha256},
                    chunk_size=PART,
                    max_concurrency=PARTS_AT_ONCE,
                )
        spooled.unlink()

    def keys_of(self, stem: str) -> list[str]:
        found: list[str] = []
        with _store_errors(stem):
            # A prefix is a folder here, never the beginning of a name; keys come in order from the offset on.
            for page in obstore.list(self._store, stem.rpartition("/")[0], offset=f"{stem}.", chunk_size=50):
                for meta in page:
                    if not meta["path"].startswith(f"{stem}."):
                        return found
                    if "." not in meta["path"].removeprefix(f"{stem}."):
                        found.append(meta["path"])
        return found

    def recorded_sha256(self, key: str) -> str | None:
        try:
            with _store_errors(key):
                found = obstore.get(self._store, key, options={"head": True}).attributes.get(SHA256_FIELD)
                return None if found is None else str(found)
        except StorageMismatch:
            return None

    def objects(self) -> Iterator[StoredObject]:
        with _store_errors("listing"):
            for page in obstore.list(self._store, chunk_size=1000):
                for meta in page:
                    yield StoredObject(meta["path"], meta["size"], meta["last_modified"])

    def size(self, key: str) -> int | None:
        try:
            with _store_errors(key):
                return int(obstore.head(self._store, key)["size"])
        except StorageMismatch:
            return None

    def delete(self, key: str) -> None:
        with suppress(StorageMismatch), _store_errors(key):
            obstore.delete(self._store, key)

    @contextmanager
    def local_copy(self, key: str, sha256: str | None, scratch: Path) -> Iterator[Path]:
        path = scratch / f"{uuid.uuid4().hex}.copy{Path(key).suffix}"
        digest = hashlib.sha256()
        try:
            with disk_errors(), _store_errors(key):
                scratch.mkdir(parents=True, exist_ok=True)
                with path.open("wb") as file:
                    for block in obstore.get(self._store, key).stream(min_chunk_size=BLOCK):
                        digest.update(block)
                        file.write(block)
            _verify(key, digest.hexdigest(), sha256)
            yield path
        finally:
            path.unlink(missing_ok=True)


@contextmanager
def _store_errors(key: str) -> Iterator[None]:
    """A store's trouble as what it means: the one object is missing, or the store is down for every call."""
    try:
        yield
    except FileNotFoundError as error:
        if "NoSuchBucket" in str(error):
            raise StorageDown(f"{key}: NoSuchBucket") from None
        raise StorageMismatch(f"{key} is not in storage") from None
    except StoreError as error:
        # Its own text holds the whole request; the store's code (NoSuchBucket, ...) is what one can act on.
        code = re.search(r"<Code>(\w+)</Code>", str(error))
        raise StorageDown(f"{key}: {code[1] if code else type(error).__name__}") from None


def open_storage(settings: Settings) -> Storage:
    """The store that STORAGE_URL names."""
    if settings.storage_folder is not None:
        return Storage(settings.storage_folder)
    return ObjectStorage(settings.storage, settings.aws)


@contextmanager
def disk_errors() -> Iterator[None]:
    """Disk trouble as what it means for the lane: full, or down. No call pays for either."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFull(str(error.strerror)) from error
        raise StorageDown(f"{error.strerror}: {error.filename}") from error


def _raise(error: OSError) -> None:
    raise error


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
