"""What many do with files is done in one place, and as it says."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

import pytest

from workers.core.files import is_locked, printable, sweep, try_lock
from workers.core.settings import ROOT


def test_whoever_holds_a_lock_is_seen_and_not_waited_for(tmp_path: Path) -> None:
    """Two share it as readers, one has it alone; it is free once its file is closed."""
    path = tmp_path / "some.lock"
    with pytest.raises(FileNotFoundError):
        try_lock(path)
    lock = try_lock(path, flags=os.O_RDWR | os.O_CREAT)
    assert lock is not None
    assert path.stat().st_mode & 0o077 == 0
    assert try_lock(path) is None
    assert is_locked(path, fcntl.LOCK_SH, os.O_RDONLY)
    os.close(lock)
    reader = try_lock(path, fcntl.LOCK_SH)
    assert reader is not None
    assert (is_locked(path), is_locked(path, fcntl.LOCK_SH)) == (True, False)
    os.close(reader)
    assert not is_locked(path)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"Jos\xe9.mp3", r"Jos\xe9.mp3"),
        (b"a\x1b[2J\x07\n.mp3", r"a\x1b[2J\x07\n.mp3"),
        ("a\x9b\u202e\u2028\u200b.mp3".encode(), r"a\x9b\u202e\u2028\u200b.mp3"),
        ("José's call, №1 📞.mp3".encode(), "José's call, №1 📞.mp3"),
    ],
)
def test_a_name_that_is_told_holds_nothing_that_a_terminal_obeys(name: bytes, shown: str) -> None:
    """What is not printed is spelled out; the rest stays as it is."""
    assert printable(os.fsdecode(name)) == shown
    assert shown.isprintable()


def test_a_file_that_must_survive_a_power_cut_is_synced_in_one_way() -> None:
    """Files and folders alike: by workers/core/files.py."""
    sources = [p for folder in ("workers", "scripts") for p in (ROOT / folder).rglob("*.py")]
    assert [p.name for p in sources if "os.fsync(" in p.read_text()] == ["files.py"]


@pytest.mark.parametrize(
    ("name", "age_s", "stays"),
    [
        ("a.part", 3500, True),
        ("a.part", 3700, False),
        ("a.copy.mp3", 3700, True),
        ("a.copy.mp3", 86_500, False),
        ("other.txt", 1e6, True),
    ],
)
def test_what_dead_processes_left_is_swept(tmp_path: Path, name: str, age_s: float, stays: bool) -> None:
    """A live one's files are younger than any claim gets."""
    spool = tmp_path / "spool"
    assert sweep(spool) == 0
    (spool / name).write_bytes(b"audio")
    os.utime(spool / name, (time.time() - age_s,) * 2)
    assert sweep(spool) == (not stays)
    assert (spool / name).exists() is stays
