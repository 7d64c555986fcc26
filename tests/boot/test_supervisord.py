"""supervisord on a full disk: nothing it runs ends, and what is logged once there is room again is kept."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from supervisor import loggers

from scripts.supervisord import Log
from tests.boot.house import ROOT, wait_for

#: Stands for every program: the event listener speaks its protocol, the others write lines as lanes do.
PROGRAM = r"""#!/bin/bash
trap exit INT TERM
case $1 in
  *event_listener*)
    echo READY
    while read -r line; do
      n=${line##*len:}; n=${n%% *}; head -c "$n" > /dev/null; printf 'RESULT 2\nOKREADY\n'
    done ;;
  *) while :; do echo "process $$ writes"; sleep 0.1; done ;;
esac
"""


class Supervisor:
    """The supervisord that the boot becomes, with the real supervisord.conf."""

    def __init__(self, folder: Path, output: int, **environment: str) -> None:
        self.logs = folder / "logs"
        self.logs.mkdir(parents=True)
        program = folder / "program"
        program.write_text(PROGRAM)
        program.chmod(0o755)
        names = {
            "LOG_DIR": str(self.logs),
            "CALLSCRIPT_RUN_DIR": str(folder),
            "CALLSCRIPT_SUPERVISOR_SOCKET": str(folder / "s.sock"),
            "CALLSCRIPT_EMBEDDED_POSTGRES": "true",
            "CALLSCRIPT_PYTHON": str(program),
            "FACTORY_PROCS": "1",
        }
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "scripts" / "supervisord.py", "-n", "-c", ROOT / "supervisord.conf"],
            env={**os.environ, **names, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )

    def fill_disk(self) -> None:
        """No file of supervisord's can grow."""
        self._limit(0)

    def make_room(self) -> None:
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, size: int) -> None:
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def sizes(self) -> dict[str, int]:
        return {path.name: path.stat().st_size for path in self.logs.iterdir()}

    def writers(self, log: str, start: int = 0) -> set[str]:
        """Processes whose lines are in a log, from a byte on."""
        lines = (self.logs / log).read_bytes()[start:].decode().splitlines()
        return {line.split()[1] for line in lines if line.startswith("process ")}

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(30)


@contextmanager
def supervisor(folder: Path, output: int, **environment: str) -> Iterator[Supervisor]:
    one = Supervisor(folder, output, **environment)
    try:
        yield one
    finally:
        one.make_room()
        one.end()


PROGRAMS = ("postgres", "health_server", "alerts", "judge", "factory_1", "vault", "ingest")


@pytest.mark.parametrize("output", ["file", "pipe"])
def test_a_full_disk_ends_nothing(tmp_path: Path, output: str) -> None:
    """Neither lines that cannot be written nor logrotate's signal; stderr lies there too, or nobody reads it."""
    if output == "file":
        ours, theirs = None, os.open(tmp_path / "out", os.O_WRONLY | os.O_CREAT)
    else:
        ours, theirs = os.pipe()
    with supervisor(tmp_path / "house", theirs) as this:
        os.close(theirs)
        wait_for(lambda: {f"{name}.log" for name in PROGRAMS} <= {n for n, size in this.sizes().items() if size})
        if ours is not None:
            os.close(ours)
        before = {name: this.writers(f"{name}.log") for name in PROGRAMS}
        this.fill_disk()
        sizes = this.sizes()
        for signum in (0, signal.SIGUSR2, signal.SIGUSR2):
            this.process.send_signal(signum)
            with pytest.raises(subprocess.TimeoutExpired):
                this.process.wait(1.5)
        assert this.sizes() == sizes
        this.make_room()
        # From the very processes that ran before: nobody stopped to listen to them.
        wait_for(lambda: {name: this.writers(f"{name}.log", sizes[f"{name}.log"]) for name in PROGRAMS} == before)


def test_what_keeps_it_from_starting_is_said(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w") as out:
        this = Supervisor(tmp_path / "house", out.fileno(), FACTORY_PROCS="many")
        assert this.process.wait(30) == 2
    assert "Error: invalid literal for int() with base 10: 'many'" in (tmp_path / "out").read_text()


def test_a_rotation_that_fails_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file cannot be renamed, or no new one made: later lines are kept all the same."""
    logger = loggers.Logger()
    log = Log(str(tmp_path / "lane.log"), "ab", 20, 1)
    logger.addHandler(log)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(log, "_rename", refuse)
        for n in range(5):
            logger.info(f"line number {n}\n".encode())
    logger.info(b"line number 5\n")
    logger.info(b"line number 6\n")
    assert (tmp_path / "lane.log.1").read_text().splitlines() == [f"line number {n}" for n in range(6)]
    assert (tmp_path / "lane.log").read_text().splitlines() == ["line number 6"]
