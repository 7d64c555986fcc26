"""Where recordings come from: the inbox folder, and what may not be read through it."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path

import pytest

from workers.core.errors import BlockedUrl, CallError, ExpiredUrl, NetworkError
from workers.core.work import Work
from workers.vault.download import Downloader
from workers.vault.receive import receive
from workers.vault.source import open_source
from workers.vault.url import AllowList


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a b.mp3").write_bytes(b"mine")
    (folder / "deeper" / "c.mp3").write_bytes(b"deeper")
    (folder / os.fsdecode(b"Jos\xe9.mp3")).write_bytes(b"latin-1")
    (folder / "José.mp3").write_bytes(b"utf-8")
    (tmp_path / "secret").write_bytes(b"secret")
    return folder


def read(url: str | None, inbox: Path, work: Work) -> bytes:
    with open_source(url, inbox, Downloader(AllowList("")), 10, work) as blocks:
        return b"".join(blocks)


def test_a_file_of_the_inbox_is_read(inbox: Path, work: Work) -> None:
    """By its quoted name, in the folder or below it."""
    assert read("inbox:a%20b.mp3", inbox, work) == b"mine"
    assert read("inbox:deeper/c.mp3", inbox, work) == b"deeper"


def test_a_name_that_is_not_utf8(inbox: Path, work: Work) -> None:
    """The URL holds the name's own bytes: the file of that very name is read, and none beside it."""
    assert read("inbox:Jos%E9.mp3", inbox, work) == b"latin-1"
    assert read("inbox:Jos%C3%A9.mp3", inbox, work) == b"utf-8"


@pytest.mark.parametrize("name", ["gone%E9.mp3", "folder%E9", "long%E9" + "x" * 300])
def test_an_error_about_such_a_name_can_be_stored(name: str, inbox: Path, work: Work) -> None:
    """What it says goes to the database, which takes no half characters."""
    (inbox / os.fsdecode(b"folder\xe9")).mkdir()
    with pytest.raises(CallError) as caught:
        read(f"inbox:{name}", inbox, work)
    assert r"\xe9" in str(caught.value)
    str(caught.value).encode()


@pytest.mark.parametrize(
    "name",
    ["../secret", "%2e%2e/secret", "/etc/passwd", "deeper/../../secret", "", ".", "deeper", "a%00b", "fifo", "link"],
)
def test_nothing_outside_the_inbox_is_read(name: str, inbox: Path, tmp_path: Path, work: Work) -> None:
    """No way up, no links, no folders, no devices or pipes."""
    os.mkfifo(inbox / "fifo")
    (inbox / "link").symlink_to(tmp_path / "secret")
    (inbox / "deeper" / "up").symlink_to(tmp_path)
    for tried in (name, "deeper/up/secret"):
        with pytest.raises(CallError) as caught:
            read(f"inbox:{tried}", inbox, work)
        assert str(tmp_path) not in str(caught.value)


def test_what_is_gone_is_expired(inbox: Path, work: Work) -> None:
    """A file that left the inbox, which may come back, and a call that never had a recording."""
    with pytest.raises(ExpiredUrl) as left:
        read("inbox:gone.mp3", inbox, work)
    with pytest.raises(ExpiredUrl) as never:
        read(None, inbox, work)
    assert (left.value.recoverable, never.value.recoverable) == (True, False)


@pytest.mark.parametrize("left", ["nothing", "an empty folder", "a folder that is stale"])
def test_an_inbox_that_is_away(inbox: Path, work: Work, monkeypatch: pytest.MonkeyPatch, left: str) -> None:
    """Its share is not mounted, or is stale: nothing is known of the file, and no call pays an attempt for it."""
    if left == "a folder that is stale":

        def stale(*_: object, **__: object) -> int:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

        monkeypatch.setattr(os, "open", stale)
        monkeypatch.setattr(os, "scandir", stale)
    else:
        inbox.rename(inbox.with_name("share"))
        if left == "an empty folder":
            inbox.mkdir()
    with pytest.raises(NetworkError, match="is its share mounted") as caught:
        read("inbox:a%20b.mp3", inbox, work)
    assert (caught.value.counted, caught.value.wait_s) == (False, 30.0)


def test_without_an_allow_list_nothing_comes_from_the_web(inbox: Path, work: Work) -> None:
    """An empty VAULT_ALLOWED_HOSTS allows no host."""
    with pytest.raises(BlockedUrl):
        read("https://media.ringba.com/a", inbox, work)


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE])
def test_a_file_that_cannot_be_read_to_its_end(
    inbox: Path, tmp_path: Path, work: Work, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A bad disc or a stale share under one file is that file's trouble, not the recording store's."""

    class Torn(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            block = super().read(2)
            if not block:
                raise OSError(number, os.strerror(number))
            return block

    def torn(handle: int, mode: str) -> Torn:
        os.close(handle)
        return Torn(b"mine")

    monkeypatch.setattr(os, "fdopen", torn)
    with (
        pytest.raises(NetworkError, match=f"Jos.* cannot be read: {os.strerror(number)}"),
        open_source("inbox:Jos%E9.mp3", inbox, Downloader(AllowList("")), 10, work) as blocks,
    ):
        receive(blocks, tmp_path, work)
    assert list(tmp_path.glob("*.part")) == []


def test_a_file_that_goes_stale_as_it_is_opened(inbox: Path, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same between opening and reading."""

    def stale(path: Path) -> Path:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

    monkeypatch.setattr(Path, "readlink", stale)
    with pytest.raises(NetworkError, match="cannot be read"):
        read("inbox:a%20b.mp3", inbox, work)
