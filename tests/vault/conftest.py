"""What the vault's tests share: a server of recordings, and a download against it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.recording_server import RecordingServer, recording_server
from tests.support.s3_server import WEED, WHY_NOT, S3Server
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage
from workers.core.work import Work
from workers.vault.download import Downloader
from workers.vault.url import AllowList


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    with recording_server() as running:
        yield running


@pytest.fixture
def work() -> Work:
    """A claim that stands, held by nobody."""
    return Work(save=lambda _: None, advanced=lambda: None)


class Fetch:
    """Downloads as the lane would, into memory."""

    def __init__(self, allowed: str, work: Work) -> None:
        self.downloader = Downloader(AllowList(allowed))
        self.work = work

    def __call__(self, url: str, limit_s: float = 30) -> bytes:
        return b"".join(self.downloader.blocks(url, limit_s, self.work))


@pytest.fixture
def fetch(server: RecordingServer, work: Work) -> Fetch:
    return Fetch(server.entry, work)


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    """One S3 server for all tests that do not kill it."""
    if WEED is None:
        pytest.skip(WHY_NOT)
    running = S3Server().start()
    yield running
    running.remove()


@pytest.fixture(params=["file", "s3"])
def storage_environment(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """STORAGE_URL, and what else a process needs to use it: a folder, then a bucket."""
    if request.param == "file":
        return {"STORAGE_URL": f"file://{tmp_path}/recordings"}
    server: S3Server = request.getfixturevalue("s3")
    return {"STORAGE_URL": f"s3://recordings/{tmp_path.name}", **server.environment}


@pytest.fixture
def storage(storage_environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Storage:
    """The same store, in this process."""
    for name, value in storage_environment.items():
        monkeypatch.setenv(name, value)
    return open_storage(Settings(_env_file=None, data_dir=tmp_path))
