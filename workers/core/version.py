"""Which release runs: the commit that is checked out, as git's own files say it."""

from __future__ import annotations

from pathlib import Path


def version_of(root: Path) -> str:
    """The first 12 digits of the commit that is checked out in `root`, or "unversioned"."""
    try:
        git = root / ".git"
        if git.is_file():  # of a worktree, or a submodule: it names the folder
            git = root / git.read_text().strip().removeprefix("gitdir: ")
        head = (git / "HEAD").read_text().strip()
        if head.startswith("ref: "):
            head = _commit(git, head.removeprefix("ref: "))
        return head[:12]
    except (OSError, LookupError):
        return "unversioned"


def _commit(git: Path, ref: str) -> str:
    """What a branch points to. Raises KeyError where it has no commit."""
    shared = git / "commondir"  # a worktree's branches lie with those of the repository
    common = git / shared.read_text().strip() if shared.exists() else git
    if (common / ref).exists():
        return (common / ref).read_text().strip()
    # `git gc` and `git pack-refs` write them into one file.
    lines = (line.split() for line in (common / "packed-refs").read_text().splitlines() if line[:1] not in "#^")
    return {name: commit for commit, name in lines}[ref]
