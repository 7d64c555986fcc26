"""What many do with files is done in one place, and as it says."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from workers.core.files import is_locked, try_lock
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


def test_a_file_that_must_survive_a_power_cut_is_synced_in_one_way() -> None:
    """Files and folders alike: by workers/core/files.py."""
    sources = [p for folder in ("workers", "scripts") for p in (ROOT / folder).rglob("*.py")]
    assert [p.name for p in sources if "os.fsync(" in p.read_text()] == ["files.py"]
