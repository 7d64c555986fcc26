"""The inbox folder as a source of calls: which recordings have arrived whole, and what is known of them.

A file counts as arrived when its size and time have stood still and nobody has it open for
writing; `NAME.json` beside `NAME.mp3` gives its metadata. Files are never moved or deleted.
"""

from __future__ import annotations

import fcntl
import json
import os
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import quote

from workers.core.files import sha256_of
from workers.ingest.record import (
    BadRecord,
    Record,
    clean_direction,
    clean_id,
    clean_number,
    clean_start,
    clean_text,
    sane_start,
)

#: Endings of files that are taken for recordings, right or wrong; the vault looks at what is inside.
AUDIO = frozenset(
    (
        *("mp3", "mp2", "wav", "wave", "flac", "ogg", "oga", "opus", "m4a", "mp4", "aac", "amr", "gsm"),
        *("webm", "wma", "aif", "aiff", "au", "caf", "3gp", "mka", "mkv"),
    )
)

#: A file that has not changed for so long has been copied whole (together with nobody writing to it).
SETTLED_S = 2.0

#: A recording without metadata waits until the inbox has been quiet for so long: its NAME.json may be on its way.
QUIET_S = 5.0

#: ... but not longer than this, however busy the inbox is.
SIDECAR_WAIT_S = 120.0

SIDECAR_MAX_BYTES = 1 << 20


@dataclass(slots=True)
class _Seen:
    """A file as it was at the last look, and since when (monotonic seconds) it has been like that."""

    size: int
    mtime_ns: int
    since: float
    first: float


@dataclass(frozen=True, slots=True)
class Reject:
    """A file that makes no sense, by name, with the reason."""

    name: str
    reason: str


@dataclass
class Inbox:
    """Watches one folder. `scan()` is cheap when nothing changed: one stat a file, no reading."""

    folder: Path
    _seen: dict[str, _Seen] = field(default_factory=dict)
    _finished: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    _changed_at: float = 0.0

    def scan(self) -> Iterator[Record | Reject]:
        """Recordings that have arrived since the last scan, and what is wrong with the others.

        What was yielded is yielded again at the next scan unless `done()` was told of it.
        """
        files = dict(self._files())
        now = time.monotonic()
        self._notice(files, now)
        for name, info in files.items():
            if name.rpartition(".")[2].lower() not in AUDIO or not self._settled(name, now):
                continue
            sidecar = self._sidecar_of(name, files)
            fingerprint = self._fingerprint(name, sidecar)
            if self._finished.get(name) == fingerprint or (sidecar and not self._settled(sidecar, now)):
                continue
            if sidecar is None and not self._sidecar_overdue(name, now):
                continue
            if _open_for_writing(self.folder / name) or (sidecar and _open_for_writing(self.folder / sidecar)):
                continue
            try:
                yield self._record(name, sidecar, info)
            except BadRecord as error:
                yield Reject(name, str(error))
            except FileNotFoundError:
                continue  # taken away while we looked
            except OSError as error:
                yield Reject(name, f"cannot be read: {error.strerror}")

    def done(self, name: str) -> None:
        """`name` is in the table, as a call or as a reject; look again only when it changes."""
        self._finished[name] = self._fingerprint(name, self._sidecar_of(name, self._seen))

    def nothing_pending(self) -> bool:
        """Whether every recording in the folder has been taken in or named; what is being copied is pending."""
        return all(n in self._finished for n in self._seen if n.rpartition(".")[2].lower() in AUDIO)

    # -- looking ---------------------------------------------------------------------------------

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        """Regular files below the folder by relative name; hidden ones are temporary, links may lead anywhere."""
        for parent, folders, names in os.walk(self.folder):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for name in sorted(names):
                path = Path(parent) / name
                if name.startswith("."):
                    continue
                try:
                    info = path.lstat()
                except OSError:
                    continue
                if stat.S_ISREG(info.st_mode):
                    yield path.relative_to(self.folder).as_posix(), info

    def _notice(self, files: dict[str, os.stat_result], now: float) -> None:
        for gone in self._seen.keys() - files.keys():
            del self._seen[gone]
            self._finished.pop(gone, None)
        for name, info in files.items():
            seen = self._seen.get(name)
            if seen is None or (seen.size, seen.mtime_ns) != (info.st_size, info.st_mtime_ns):
                self._changed_at = now
                self._seen[name] = _Seen(info.st_size, info.st_mtime_ns, now, seen.first if seen else now)

    def _settled(self, name: str, now: float) -> bool:
        return now - self._seen[name].since >= SETTLED_S

    def _sidecar_overdue(self, name: str, now: float) -> bool:
        return now - self._changed_at >= QUIET_S or now - self._seen[name].first >= SIDECAR_WAIT_S

    @staticmethod
    def _sidecar_of(name: str, files: Mapping[str, Any]) -> str | None:
        return next((s for s in (f"{name.rpartition('.')[0]}.json", f"{name}.json") if s in files), None)

    def _fingerprint(self, name: str, sidecar: str | None) -> tuple[Any, ...]:
        return tuple((s.size, s.mtime_ns) for n in (name, sidecar) if n and (s := self._seen.get(n)))

    # -- reading ---------------------------------------------------------------------------------

    def _record(self, name: str, sidecar: str | None, info: os.stat_result) -> Record:
        told = self._metadata(sidecar) if sidecar else {}
        modified = datetime.fromtimestamp(info.st_mtime, timezone.utc)
        # The content names a recording that nobody named: the same bytes dropped twice are one call.
        content_id = f"inbox-{sha256_of(self.folder / name)[:32]}"
        return Record(
            name=name,
            ringba_call_id=clean_id(told["ringba_call_id"]) if "ringba_call_id" in told else content_id,
            content_id=content_id,
            start_time_utc=clean_start(told["start_time_utc"]) if "start_time_utc" in told else sane_start(modified),
            campaign_name=clean_text(told.get("campaign_name"), "campaign_name"),
            caller_number=clean_number(told.get("caller_number")),
            direction=clean_direction(told.get("direction")),
            audio_url=f"inbox:{quote(name)}",
            told=frozenset(told),
        )

    def _metadata(self, sidecar: str) -> dict[str, Any]:
        path = self.folder / sidecar
        if path.stat().st_size > SIDECAR_MAX_BYTES:
            raise BadRecord(f"{sidecar} is larger than {SIDECAR_MAX_BYTES} bytes")
        try:
            told = json.loads(path.read_text(encoding="utf-8-sig"))
        except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
            raise BadRecord(f"{sidecar} is not valid JSON: mend it, and the recording is taken in") from None
        if not isinstance(told, dict):
            raise BadRecord(f"{sidecar} must hold a JSON object")
        return told


def _open_for_writing(path: Path) -> bool:
    """Whether some process has the file open for writing: Linux then refuses a read lease.

    Only the file's owner (or root) may ask; on a file system without leases nobody can, and the
    times of the file have to do.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False  # reading it will say what is wrong
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
