"""The version that workers and /metrics tell: the commit, however git keeps it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from workers.core.version import version_of


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_the_commit_is_found_wherever_git_keeps_it(tmp_path: Path) -> None:
    """As a file of its own, packed with the others, in a worktree, and where no branch is checked out."""
    house = tmp_path / "house"
    house.mkdir()
    assert version_of(house) == "unversioned"
    git(house, "init", "--quiet", "--initial-branch", "a/b")
    assert version_of(house) == "unversioned"
    git(house, "commit", "--quiet", "--allow-empty", "--message", "one")
    one = git(house, "rev-parse", "HEAD")
    assert version_of(house) == one[:12]
    git(house, "tag", "--annotate", "--message", "x", "v1")
    git(house, "pack-refs", "--all")
    assert version_of(house) == one[:12]
    git(house, "worktree", "add", "--quiet", "-b", "other", "../beside")
    git(tmp_path / "beside", "commit", "--quiet", "--allow-empty", "--message", "two")
    two = git(tmp_path / "beside", "rev-parse", "HEAD")
    assert (version_of(house), version_of(tmp_path / "beside")) == (one[:12], two[:12])
    git(house, "gc", "--quiet")
    assert (version_of(house), version_of(tmp_path / "beside")) == (one[:12], two[:12])
    git(house, "checkout", "--quiet", "--detach")
    assert version_of(house) == one[:12]
