"""supervisord, which a full disk must not end: every process would end with it.

As it comes, a log that cannot be written ends it when nobody reads its stderr either, and so does one that cannot be
closed. Here a line that cannot be written is lost, and the next is tried.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from io import BufferedWriter
from pathlib import Path
from typing import Any, TextIO

from supervisor import loggers, supervisord


class Log(loggers.RotatingFileHandler):
    """A log of its own or of a process; the file is opened anew for the next line when one could not be written."""

    stream: BufferedWriter

    def emit(self, record: loggers.LogRecord) -> None:
        try:
            if self.stream.closed:
                self._open()
            super().emit(record)
        except Exception:  # noqa: BLE001 - whatever it is, it costs lines of a log and not the processes
            self.close()

    def handleError(self) -> None:
        raise  # what supervisord has just caught: emit() knows what to do

    def reopen(self) -> None:
        self.close()
        with suppress(OSError):  # emit() tries again
            self._open()

    def close(self) -> None:
        """Without what waits to be written: that would only fail once more."""
        with suppress(OSError):
            self.stream.raw.close()

    def _open(self) -> None:
        self.stream = Path(self.baseFilename).open("ab")  # noqa: SIM115 - kept open


class Ear:
    """stdout or stderr, to which one may speak although nobody listens: a pipe may have ended, its disk may be full."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def keep_log(
    logger: loggers.Logger, filename: str, fmt: str, rotating: bool = False, maxbytes: int = 0, backups: int = 0
) -> None:
    """supervisor.loggers.handle_file with a Log; one of 0 bytes at most never rotates, as there."""
    log = Log(filename, "ab", maxbytes, backups)
    log.setFormat(fmt)
    log.setLevel(logger.level)
    logger.addHandler(log)


if __name__ == "__main__":
    sys.stdout, sys.stderr = Ear(sys.stdout), Ear(sys.stderr)
    loggers.handle_file = keep_log
    supervisord.main()
