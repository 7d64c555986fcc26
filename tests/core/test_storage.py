"""Recordings in storage: durable, found by hash, never outside their folder."""

from __future__ import annotations

import errno
import os
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from workers.core.errors import StorageDown, StorageFull, StorageMismatch
from workers.core.files import sha256_of
from workers.core.settings import Settings
from workers.core.storage import ObjectStorage, Storage, disk_errors, open_storage, storage_key

NOON = datetime(2026, 11, 18, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "call_id", ["v2cd7lW_-x", "../../etc/passwd", "a/b", "", ".", "x" * 500, "né\u202e", "a\x00b", "..%2f.."]
)
def test_a_key_stays_in_its_folder(call_id: str, tmp_path: Path) -> None:
    """Whatever a call id holds, its recording lies below YYYY/MM/DD and its name fits a file system."""
    key = storage_key(call_id, NOON, "mp3")
    assert key.startswith("2026/11/18/")
    assert (tmp_path / key).resolve().parent == tmp_path / "2026/11/18"
    assert len(key.rpartition("/")[2].encode()) < 200


def test_a_key_has_the_day_of_utc() -> None:
    """Whatever zone the start is told in: the same call has one key."""
    evening = datetime(2026, 11, 18, 20, tzinfo=timezone(timedelta(hours=-5)))
    assert storage_key("a", evening, "mp3") == "2026/11/19/a.mp3"


def test_different_calls_never_share_a_key() -> None:
    """Escaping and shortening keep two ids apart."""
    ids = ["a/b", "a%2Fb", "a b", "A", "a", "x" * 300 + "1", "x" * 300 + "2"]
    assert len({storage_key(i, NOON, "mp3") for i in ids}) == len(ids)


def test_what_was_put_is_what_is_read(tmp_path: Path) -> None:
    """A stored recording comes back with its hash; the spool is empty afterwards."""
    store, spooled = Storage(tmp_path / "store"), tmp_path / "spooled"
    spooled.write_bytes(b"sound")
    digest = sha256_of(spooled)
    store.put(spooled, "2026/11/18/a.mp3", digest)
    assert not spooled.exists()
    with store.local_copy("2026/11/18/a.mp3", digest, tmp_path) as path:
        assert path.read_bytes() == b"sound"


def test_file_and_folders_are_synced_before_put_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file before its name appears, then every folder whose entries changed."""
    synced: list[str] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda h: (synced.append(str(Path(f"/proc/self/fd/{h}").readlink())), real(h))[1])
    spooled = tmp_path / "spooled"
    spooled.write_bytes(b"sound")
    Storage(tmp_path / "store").put(spooled, "2026/11/18/a.mp3", sha256_of(spooled))
    day = tmp_path / "store" / "2026" / "11" / "18"
    assert synced.index(str(spooled)) < synced.index(str(day))
    assert {str(day), str(day.parent), str(day.parent.parent), str(tmp_path / "store")} <= set(synced)


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with the name of everything that is synced."""
    names: list[str] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda h: (names.append(Path(f"/proc/self/fd/{h}").readlink().name), real(h))[1])
    return names


def test_a_spool_on_another_disk_is_copied(tmp_path: Path, synced: list[str]) -> None:
    """Whole and synced under a name that nobody looks for, then renamed; the spool is empty afterwards."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere:
        spooled = Path(elsewhere) / "spooled"
        spooled.write_bytes(b"sound")
        if spooled.stat().st_dev == tmp_path.stat().st_dev:
            pytest.skip("/dev/shm is no other disk here")
        digest = sha256_of(spooled)
        Storage(tmp_path).put(spooled, "2026/11/18/a.mp3", digest)
        assert not spooled.exists()
    day = tmp_path / "2026" / "11" / "18"
    assert [path.name for path in day.iterdir()] == ["a.mp3"]
    assert sha256_of(day / "a.mp3") == digest
    assert synced[-2:] == [".a.mp3.part", "18"]


def test_what_lies_there_already_is_synced_too(tmp_path: Path, synced: list[str]) -> None:
    """An attempt may have died between the rename and its sync: the next one does not take its word."""
    for name in ("first", "second"):
        (tmp_path / name).write_bytes(b"sound")
        Storage(tmp_path / "store").put(tmp_path / name, "a.mp3", sha256_of(tmp_path / name))
        assert not (tmp_path / name).exists()
    assert synced[-2:] == ["a.mp3", "store"]


def test_a_deletion_is_synced(tmp_path: Path, synced: list[str]) -> None:
    """What its receipt says is gone does not come back with the power."""
    (tmp_path / "18").mkdir()
    (tmp_path / "18" / "a.mp3").touch()
    Storage(tmp_path).delete("18/a.mp3")
    assert synced == ["18"]


def test_a_recording_that_changed_is_refused(tmp_path: Path) -> None:
    """A flipped bit in storage is found before anybody transcribes it."""
    (tmp_path / "a.mp3").write_bytes(b"other sound")
    with pytest.raises(StorageMismatch), Storage(tmp_path).local_copy("a.mp3", "0" * 64, tmp_path):
        pass


def test_a_recording_that_is_gone_is_named(tmp_path: Path) -> None:
    """Missing is a mismatch of this call, not trouble with the store."""
    (tmp_path / "another.mp3").touch()
    with pytest.raises(StorageMismatch, match=r"a\.mp3"), Storage(tmp_path).local_copy("a.mp3", None, tmp_path):
        pass


@pytest.mark.parametrize(
    ("code", "expected"), [(errno.ENOSPC, StorageFull), (errno.EDQUOT, StorageFull), (errno.EIO, StorageDown)]
)
def test_disk_trouble_pauses_the_lane(code: int, expected: type[Exception]) -> None:
    """A full or broken disk costs no call an attempt."""
    with pytest.raises(expected), disk_errors():
        raise OSError(code, os.strerror(code), "x")


def test_the_store_is_reached_as_the_env_file_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every AWS_* variable of the env file counts, the environment wins, and what no store knows is left out."""
    for name in [n for n in os.environ if n.startswith("AWS_")]:
        monkeypatch.delenv(name)
    (tmp_path / "env").write_text(
        "STORAGE_URL=s3://b/p\nAWS_ACCESS_KEY_ID=file\nAWS_SECRET_ACCESS_KEY=hunter2\nAWS_REGION=here\n"
        "AWS_ENDPOINT_URL=http://127.0.0.1:9\nAWS_SKIP_SIGNATURE=true\nAWS_PROFILE=mine\nAWS_ALLOW_HTTP=false\n"
    )
    monkeypatch.setenv("AWS_ENDPOINT", "http://127.0.0.1:8")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "environment")
    monkeypatch.setenv("AWS_REGION", "")
    storage = open_storage(Settings(_env_file=tmp_path / "env"))  # type: ignore[call-arg]
    assert isinstance(storage, ObjectStorage)
    options = dict(storage._store.config)
    assert options == {
        "bucket": "b",
        "checksum_algorithm": "SHA256",
        "endpoint": "http://127.0.0.1:8",
        "region": "here",
        "secret_access_key": "hunter2",
        "skip_signature": "true",
    }, "AWS_ACCESS_KEY_ID is read from the environment, by the store itself"
    with pytest.raises(StorageDown) as caught:
        storage.recorded_sha256("2026/11/18/a.mp3")
    assert "hunter2" not in f"{caught.value} {storage._store}"
