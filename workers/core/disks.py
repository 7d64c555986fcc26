"""What is left on the disks that this host writes to."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workers.core.settings import Settings

#: Seconds between two looks, and after which a look that has not ended is told: a share may hang for good.
LOOK_EVERY_S, SILENT_S = 5.0, 30.0


@dataclass(frozen=True)
class Disk:
    """name: the settings whose folders lie on it, "DATA_DIR, LOG_DIR". free_bytes: what this user may still write."""

    name: str
    free_bytes: int
    total_bytes: int


def of(settings: Settings, asking: Callable[[str], None] = lambda _: None) -> list[Disk]:
    """Every disk that DATA_DIR, LOG_DIR or a STORAGE_URL of files lies on, once; what is not there yet is left out.

    asking: told which setting's folder is asked next, for that may not answer.
    """
    folders = {"DATA_DIR": settings.data_dir, "LOG_DIR": settings.log_dir}
    if settings.storage_url and settings.storage_folder is not None:
        folders["STORAGE_URL"] = settings.storage_folder
    by_device: dict[int, tuple[list[str], Path]] = {}
    for name, folder in folders.items():
        asking(name)
        try:
            by_device.setdefault(folder.stat().st_dev, ([], folder))[0].append(name)
        except OSError:
            continue
    found = []
    for names, folder in by_device.values():
        asking(", ".join(names))
        try:
            usage = shutil.disk_usage(folder)
        except OSError:
            continue
        found.append(Disk(", ".join(names), usage.free, usage.total))
    return found


class Watch:
    """The disks of this host, looked at by a thread of its own: one that does not answer keeps nobody waiting."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._found: list[Disk] = []
        self._looked_at = time.monotonic()
        self._asked = ""
        threading.Thread(target=self._look_forever, name="disks", daemon=True).start()

    def known(self) -> list[Disk]:
        """As of the last look; none while a folder does not answer, for they are old then."""
        return [] if self.fault() else self._found

    def fault(self) -> str | None:
        """What is wrong, in words, or None."""
        if time.monotonic() - self._looked_at < SILENT_S:
            return None
        return f"the folder of {self._asked} does not answer"

    def _look_forever(self) -> None:
        while True:
            self._found = of(self._settings, self._asks)
            self._looked_at = time.monotonic()
            time.sleep(LOOK_EVERY_S)

    def _asks(self, name: str) -> None:
        self._asked = name
