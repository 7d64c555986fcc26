"""Storage: the same promises from a folder and from an S3-compatible store."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import psycopg
import pytest

from tests.support.calls import add_call, state
from tests.support.processes import wait_until, workers
from tests.support.s3_server import WEED, WHY_NOT, S3Server
from workers.core import storage as module
from workers.core.errors import StorageDown, StorageFull, StorageMismatch
from workers.core.settings import Settings
from workers.core.storage import ObjectStorage, Storage, open_storage, storage_key, storage_stem

START = datetime(2026, 11, 18, 17, tzinfo=timezone.utc)


def spooled(folder: Path, content: bytes) -> tuple[Path, str]:
    path = folder / f"{hashlib.sha256(content).hexdigest()[:8]}.part"
    path.write_bytes(content)
    return path, hashlib.sha256(content).hexdigest()


def put(storage: Storage, folder: Path, content: bytes, key: str) -> str:
    path, sha256 = spooled(folder, content)
    storage.put(path, key, sha256)
    assert not path.exists(), "the spool holds nothing that is stored"
    return sha256


class TestBothStores:
    @pytest.mark.parametrize("size", [1, 100_000, (20 << 20) + 7])
    def test_what_is_put_comes_back(self, storage: Storage, tmp_path: Path, size: int) -> None:
        """Byte for byte, in one piece or in parts, verified on the way out."""
        content = os.urandom(size)
        sha256 = put(storage, tmp_path, content, "2026/11/18/a.mp3")
        assert storage.recorded_sha256("2026/11/18/a.mp3") == sha256
        with storage.local_copy("2026/11/18/a.mp3", sha256, tmp_path / "scratch") as path:
            assert path.read_bytes() == content
            assert path.suffix == ".mp3"

    def test_what_differs_from_its_hash_is_not_used(self, storage: Storage, tmp_path: Path) -> None:
        """A recording is verified before anybody uses it."""
        put(storage, tmp_path, b"other", "2026/11/18/a.mp3")
        with (
            pytest.raises(StorageMismatch, match="has hash"),
            storage.local_copy("2026/11/18/a.mp3", "0" * 64, tmp_path / "scratch"),
        ):
            raise AssertionError("it must not be handed out")
        assert list((tmp_path / "scratch").glob("*")) == []

    def test_what_is_deleted_is_gone(self, storage: Storage, tmp_path: Path) -> None:
        """Its size is known before, and deleting it twice is no trouble."""
        put(storage, tmp_path, b"12345", "2026/11/18/a.mp3")
        assert storage.size("2026/11/18/a.mp3") == 5
        for _ in range(2):
            storage.delete("2026/11/18/a.mp3")
        assert storage.size("2026/11/18/a.mp3") is None
        assert list(storage.objects()) == []

    def test_what_is_missing_is_named(self, storage: Storage, tmp_path: Path) -> None:
        """A missing object is this call's trouble, not the store's."""
        put(storage, tmp_path, b"x", "2026/11/18/another.mp3")
        assert storage.recorded_sha256("2026/11/18/none.mp3") is None
        with (
            pytest.raises(StorageMismatch, match="not in storage"),
            storage.local_copy("2026/11/18/none.mp3", None, tmp_path / "scratch"),
        ):
            raise AssertionError("there is nothing to hand out")

    def test_putting_again_replaces_whole(self, storage: Storage, tmp_path: Path) -> None:
        """A second recording under the same key takes the first one's place, hash and all."""
        put(storage, tmp_path, b"first", "2026/11/18/a.mp3")
        sha256 = put(storage, tmp_path, b"second", "2026/11/18/a.mp3")
        assert storage.recorded_sha256("2026/11/18/a.mp3") == sha256

    def test_the_same_recording_is_not_written_twice(self, storage: Storage, tmp_path: Path) -> None:
        """Putting what is there already leaves it as it was."""
        put(storage, tmp_path, b"same", "2026/11/18/a.mp3")
        first = next(storage.objects())
        time.sleep(1.1)  # S3 tells time in seconds
        put(storage, tmp_path, b"same", "2026/11/18/a.mp3")
        assert next(storage.objects()) == first

    @pytest.mark.parametrize(
        "call_id", ["a", "a.b", "a.mp3", "../../etc/passwd", "ü/%2F ~?#&+", "..", "x" * 400, "a%b"]
    )
    def test_any_call_id_is_a_key(self, storage: Storage, tmp_path: Path, call_id: str) -> None:
        """Whatever an id holds, its recording is found under its own key and nobody else's."""
        other = put(storage, tmp_path, b"other", storage_key(f"{call_id}.x", START, "wav"))
        key = storage_key(call_id, START, "mp3")
        sha256 = put(storage, tmp_path, b"mine", key)
        assert storage.keys_of(storage_stem(call_id, START)) == [key]
        assert storage.recorded_sha256(key) == sha256 != other
        assert {o.key for o in storage.objects()} == {key, storage_key(f"{call_id}.x", START, "wav")}

    def test_one_calls_objects_are_found_among_many(self, storage: Storage, tmp_path: Path) -> None:
        """All endings of one call's recording, and none of its neighbours'."""
        for name in ("a.mp3", "b-1.mp3", "b.mp3", "b.wav", "b.c.mp3", "b1.mp3", "c.mp3"):
            put(storage, tmp_path, name.encode(), f"2026/11/18/{name}")
        assert sorted(storage.keys_of("2026/11/18/b")) == ["2026/11/18/b.mp3", "2026/11/18/b.wav"]
        assert storage.keys_of("2026/11/18/z") == []
        assert storage.keys_of("2026/11/19/b") == []

    def test_the_listing_and_deleting(self, storage: Storage, tmp_path: Path) -> None:
        """Every object is listed with its size and age, and gone when deleted."""
        assert list(storage.objects()) == []
        for n in range(30):
            put(storage, tmp_path, bytes(n + 1), f"2026/11/{n % 28 + 1:02}/{n}.mp3")
        found = list(storage.objects())
        assert sorted(o.size for o in found) == list(range(1, 31))
        assert all(abs(datetime.now(timezone.utc) - o.modified) < timedelta(minutes=2) for o in found)
        for stored in found:
            storage.delete(stored.key)
        assert list(storage.objects()) == []


class TestFolder:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Storage:
        return Storage(tmp_path / "recordings")

    def test_file_and_folders_are_synced_before_it_counts(
        self, folder: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The recording's bytes before its name, its name in its folder, each new folder in its parent."""
        synced: list[str] = []
        real = module.fsync
        monkeypatch.setattr(module, "fsync", lambda path: (synced.append(path.name), real(path))[1])
        path, sha256 = spooled(tmp_path, b"x")
        folder.put(path, "2026/11/18/a.mp3", sha256)
        assert synced.index(path.name) < synced.index("18", synced.index("11"))
        assert synced[-1] == "18"
        assert {"recordings", "2026", "11"} <= set(synced)

    def test_a_full_disk_is_nobodys_fault(
        self, folder: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No space left pauses the lane; no call pays for it."""

        def full(_: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(module, "fsync", full)
        path, sha256 = spooled(tmp_path, b"x")
        with pytest.raises(StorageFull):
            folder.put(path, "2026/11/18/a.mp3", sha256)


class TestAStoreThatIsNotThere:
    """A volume that is not mounted, a bucket that is gone: no recording is missing, the store is."""

    @pytest.mark.parametrize("left", ["nothing", "an empty folder"])
    def test_a_folder(self, tmp_path: Path, left: str) -> None:
        """No folder, or an empty one: storage_down when a recording is read, measured or deleted."""
        storage = Storage(tmp_path / "volume")
        if left != "nothing":
            storage.root.mkdir()
        with pytest.raises(StorageDown, match="is its volume mounted"), storage.local_copy("a.mp3", None, tmp_path):
            raise AssertionError("there is nothing to hand out")
        with pytest.raises(StorageDown):
            storage.size("a.mp3")
        with pytest.raises(StorageDown):
            storage.delete("a.mp3")

    def test_a_bucket(self, s3: S3Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A bucket that does not exist is no missing recording."""
        for name, value in s3.environment.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(StorageDown), ObjectStorage("s3://nobody/x").local_copy("a.mp3", None, tmp_path):
            raise AssertionError("there is nothing to hand out")

    @pytest.mark.postgres
    def test_no_call_pays_for_it(self, sql: psycopg.Connection[Any], dsn: str, tmp_path: Path) -> None:
        """The lane waits as storage_down, no attempt is burned, and it goes on when the volume is back."""
        kept = tmp_path / "elsewhere"
        sha256 = put(Storage(kept), tmp_path, b"a recording", "2026/11/18/x.mp3")
        numbers = [add_call(sql, name, lane="factory") for name in ("a", "b")]
        sql.execute("update core.calls set audio_sha256 = %s", (sha256,))
        with workers(dsn, tmp_path) as group:
            group.go()
            group.stage("factory", "--reads", STORAGE_URL=f"file://{tmp_path}/volume")
            paused = "select from core.workers where state = 'paused:storage_down'"
            wait_until(lambda: sql.execute(paused).fetchone() is not None)
            untouched = {("downloaded", 0, None)}
            seen = ("status", "attempts", "error_class")
            wait_until(lambda: {tuple(state(sql, n)[k] for k in seen) for n in numbers} == untouched)
            kept.rename(tmp_path / "volume")
            wait_until(lambda: all(state(sql, n)["status"] == "transcribed" for n in numbers))
            assert sql.execute("select from core.calls where error_class is not null").fetchone() is None


class TestAStoreThatGoesAway:
    @pytest.fixture
    def own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[S3Server, Storage]]:
        if WEED is None:
            pytest.skip(WHY_NOT)
        server = S3Server().start()
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        try:
            yield server, open_storage(Settings(_env_file=None, data_dir=tmp_path, storage_url="s3://recordings/x"))
        finally:
            server.remove()

    def test_killed_in_the_middle_of_an_upload(self, own: tuple[S3Server, Storage], tmp_path: Path) -> None:
        """Half an upload is no object: the lane hears that the store is down, and the next attempt stores it whole."""
        server, storage = own
        content = os.urandom(120 << 20)
        path, sha256 = spooled(tmp_path, content)
        outcome: list[BaseException | None] = []

        def upload() -> None:
            try:
                storage.put(path, "2026/11/18/a.wav", sha256)
                outcome.append(None)
            except StorageDown as error:
                outcome.append(error)

        thread = threading.Thread(target=upload)
        before = server.stored_bytes()
        thread.start()
        until = time.monotonic() + 30
        while server.stored_bytes() < before + (16 << 20):
            assert thread.is_alive(), "the upload was over before it could be broken off"
            assert time.monotonic() < until
            time.sleep(0.005)
        server.kill()
        thread.join(150)
        assert isinstance(outcome[0], StorageDown)
        assert "test-secret" not in str(outcome[0])
        assert path.exists(), "the recording is still in the spool"
        with pytest.raises(StorageDown):
            storage.recorded_sha256("2026/11/18/a.wav")
        server.start()
        assert storage.recorded_sha256("2026/11/18/a.wav") is None
        assert storage.keys_of("2026/11/18/a") == []
        storage.put(path, "2026/11/18/a.wav", sha256)
        with storage.local_copy("2026/11/18/a.wav", sha256, tmp_path / "scratch") as copy:
            assert copy.stat().st_size == len(content)


class TestASlowStore:
    """An S3 server that answers, as slowly as the test wants, or not at all."""

    class Slow(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        answers_after_s: ClassVar[dict[str, float]] = {}

        def _answer(self, status: int) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            time.sleep(self.answers_after_s.get(self.command, 0.0))
            self.send_response(status)
            self.send_header("ETag", '"x"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_HEAD(self) -> None:
            self._answer(404)

        def do_PUT(self) -> None:
            self._answer(200)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    @pytest.fixture
    def slow(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, float]]:
        """Seconds until each method is answered. A store is silent after 1 s here, and has 5 s for a part."""
        monkeypatch.setattr(module, "_CLIENT", {"connect_timeout": "1s", "timeout": "5s"})
        monkeypatch.setattr(module, "_SILENT", "1s")
        monkeypatch.setattr(module, "_RETRY", {"max_retries": 0})
        handler = type("Handler", (self.Slow,), {"answers_after_s": {}})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(name, "x")
        monkeypatch.setenv("AWS_REGION", "us-east-1")
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
        yield handler.answers_after_s  # type: ignore[attr-defined]
        server.shutdown()
        server.server_close()

    def test_a_part_may_take_longer_than_an_answer(self, slow: dict[str, float], tmp_path: Path) -> None:
        """While a body is sent there is nothing to read: that is no silence."""
        slow["PUT"] = 3.0
        put(ObjectStorage("s3://b/p"), tmp_path, b"sound", "2026/11/18/a.wav")

    @pytest.mark.parametrize(("hangs", "noticed_s"), [("HEAD", 1.0), ("PUT", 5.0)])
    def test_one_that_hangs_is_down(self, slow: dict[str, float], tmp_path: Path, hangs: str, noticed_s: float) -> None:
        """Whatever it is asked for: the lane hears of it, and the recording is still in the spool."""
        slow[hangs] = 20.0
        path, sha256 = spooled(tmp_path, b"sound")
        began = time.monotonic()
        with pytest.raises(StorageDown):
            ObjectStorage("s3://b/p").put(path, "2026/11/18/a.wav", sha256)
        assert noticed_s <= time.monotonic() - began < noticed_s + 10
        assert path.exists()


def test_plain_http_only_where_the_operator_wrote_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """An https endpoint never falls back; http is taken from the endpoint's own scheme."""
    seen: list[bool] = []
    monkeypatch.setattr(
        module.obstore.store, "from_url", lambda *_, **k: seen.append(k["client_options"]["allow_http"])
    )
    for endpoint in ("http://127.0.0.1:9000", "https://s3.example", ""):
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        ObjectStorage("s3://b/p")
    assert seen == [True, True, False, False, False, False], "to ask it, and to send to it"
