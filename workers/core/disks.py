"""What is left on the disks that this host writes to."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from workers.core.settings import Settings


@dataclass(frozen=True)
class Disk:
    """name: the settings whose folders lie on it, "DATA_DIR, LOG_DIR". free_bytes: what this user may still write."""

    name: str
    free_bytes: int
    total_bytes: int


def of(settings: Settings) -> list[Disk]:
    """Every disk that DATA_DIR, LOG_DIR or a STORAGE_URL of files lies on, once; what is not there yet is left out."""
    folders = {"DATA_DIR": settings.data_dir, "LOG_DIR": settings.log_dir}
    storage = urlsplit(settings.storage_url)
    if storage.scheme == "file":
        folders["STORAGE_URL"] = Path(unquote(storage.path))
    by_device: dict[int, tuple[list[str], Path]] = {}
    for name, folder in folders.items():
        try:
            by_device.setdefault(folder.stat().st_dev, ([], folder))[0].append(name)
        except OSError:
            continue
    found = []
    for names, folder in by_device.values():
        usage = shutil.disk_usage(folder)
        found.append(Disk(", ".join(names), usage.free, usage.total))
    return found
