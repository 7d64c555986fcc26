"""Whether log lines are lost or torn while supervisord rotates them.

A real lane's logger writes numbered lines under the project's supervisord.conf (its [program:judge], with another
command, a smaller maxbytes and room for every file), from several threads and with lines of other libraries between
them. Then every file is read: each number must be there once, each line whole, in the file it began in.

    python bench/log_rotation.py                    # 300,000 lines, about ten rotations
    python bench/log_rotation.py --two-writes       # the same with a logger that writes text and newline apart
"""

from __future__ import annotations

import argparse
import configparser
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

THREADS = 4
FOREIGN_EVERY = 50  # one line in so many comes from the standard library's logging, as other packages' do
LINE_BYTES = 300  # about what a canonical line has


@dataclass(frozen=True)
class Found:
    """What the files hold. torn: lines that are not whole JSON, or continue in another file."""

    written: int
    lost: int
    doubled: int
    torn: int
    rotations: int
    seconds: float


def write(lines: int, two_writes: bool) -> None:
    """The program under supervisord: canonical lines as a lane writes them."""
    import structlog

    from workers.core import logs, settings

    logs.configure(settings.load(log_format="json"), lane="judge", worker="judge-0123456789ab")
    if two_writes:
        structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))

    def run(first: int) -> None:
        log = logs.get()
        foreign = logging.getLogger("another.package")
        for n in range(first, lines, THREADS):
            if n // THREADS % FOREIGN_EVERY == 0:
                foreign.warning("foreign n=%d", n)
            else:
                log.info(
                    "attempt", n=n, call=f"call-{n:09}", attempt=1, outcome="done", seconds=0.02, audio_seconds=312.5
                )

    threads = [threading.Thread(target=run, args=(k,)) for k in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measure(lines: int, maxbytes: int, folder: Path, two_writes: bool = False) -> Found:
    """Run the writer under supervisord in `folder` and count."""
    conf = configparser.RawConfigParser(inline_comment_prefixes=(";",), strict=False)
    conf.read(ROOT / "supervisord.conf")
    program = dict(conf["program:judge"])
    options = " --two-writes" if two_writes else ""
    program |= {
        "command": f"{sys.executable} {Path(__file__).resolve()} --writer --lines {lines}{options}",
        "directory": str(folder),
        "autorestart": "false",
        "startsecs": "0",
        "stdout_logfile": str(folder / "judge.log"),
        "stdout_logfile_maxbytes": str(maxbytes),
        "stdout_logfile_backups": "1000",
    }
    daemon = {"nodaemon": "true", "logfile": str(folder / "supervisord.log"), "pidfile": str(folder / "pid")}
    small = configparser.RawConfigParser()
    small["supervisord"], small["program:judge"] = daemon, program
    with (folder / "supervisord.conf").open("w") as file:
        small.write(file)
    began = time.monotonic()
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "CALLSCRIPT_ENV_FILE": os.devnull, "DATA_DIR": str(folder)}
    command = [sys.executable, str(ROOT / "scripts" / "supervisord.py"), "-c", str(folder / "supervisord.conf")]
    command += ["-u", "root"] if os.getuid() == 0 else []
    daemon_process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        while "exited: judge" not in _text(folder / "supervisord.log"):
            if daemon_process.poll() is not None or time.monotonic() - began > 600:
                raise SystemExit(f"supervisord ended early: {_text(folder / 'supervisord.log')}")
            time.sleep(0.1)
        seconds = time.monotonic() - began
    finally:
        daemon_process.terminate()
        daemon_process.wait(30)
    return _count(folder, lines, seconds)


def _count(folder: Path, lines: int, seconds: float) -> Found:
    times = [0] * lines
    torn = 0
    files = sorted(folder.glob("judge.log*"))
    for path in files:
        for line in path.read_text().splitlines(keepends=True):
            try:
                row = json.loads(line)
                event = row["event"]
                n = row["n"] if "n" in row else int(event.removeprefix("foreign n="))
            except (ValueError, KeyError):
                torn += 1
                continue
            if line.endswith("\n"):
                times[n] += 1
            else:
                torn += 1
    return Found(lines, times.count(0), sum(t > 1 for t in times), torn, len(files) - 1, seconds)


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python bench/log_rotation.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lines", type=int, default=300_000)
    parser.add_argument("--two-writes", action="store_true", help="with structlog's PrintLogger, for comparison")
    parser.add_argument("--writer", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.writer:
        write(arguments.lines, arguments.two_writes)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="log-rotation-"))
    try:
        maxbytes = max(arguments.lines * LINE_BYTES // 11, 20_000)
        found = measure(arguments.lines, maxbytes, folder, arguments.two_writes)
    finally:
        shutil.rmtree(folder)
    print(
        f"{found.written} lines, {found.rotations} rotations: {found.lost} lost, {found.doubled} doubled, "
        f"{found.torn} torn; {found.written / found.seconds:,.0f} lines/s"
    )
    return 0 if not (found.lost or found.doubled or found.torn) else 1


if __name__ == "__main__":
    sys.exit(main())
