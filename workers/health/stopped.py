"""Which of supervisord's processes were made to stand still (SIGSTOP, Ctrl-Z): they live, do nothing and say nothing.

A supervisord that stands still starts nothing again, and reads no log: what it started stands still as well in the end,
with a pipe full of lines that nobody takes.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def stopped(supervisor: int) -> list[str]:
    """Of the process `supervisor` and its children, those that stand still: "process 12 (workers/vault/worker.py)"."""
    children: list[str] = []
    with suppress(OSError):  # it has just ended, and we end with it; or this kernel does not tell
        children = (PROC / f"{supervisor}/task/{supervisor}/children").read_text().split()
    return [f"process {pid} ({_name(pid)})" for pid in (str(supervisor), *children) if _state(pid) == "T"]


def _state(pid: str) -> str:
    """As ps tells it; "" of one that is gone."""
    try:
        return (PROC / pid / "stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def _name(pid: str) -> str:
    """The program's file as it was started; no argument, which others need not know."""
    try:
        words = (PROC / pid / "cmdline").read_text(errors="replace").split("\0")
    except OSError:
        return "?"
    return next((word for word in words if word.endswith(".py")), words[0])
