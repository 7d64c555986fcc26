"""What the vault's tests share: a server of recordings, and a download against it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.recording_server import RecordingServer, recording_server
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
