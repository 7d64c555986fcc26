"""The inbox folder as a source of calls: which recordings have arrived whole, and what is known of them.

A file counts as arrived when its size and time have stood still and nobody has it open for
writing; `NAME.json` beside `NAME.mp3` gives its metadata. Files are never moved or deleted.

Whatever is wrong with a file costs that file, never the lane: it is told as a Reject.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import stat
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import quote

from workers.core.files import INBOX_SCHEME, content_id, printable, sha256_of
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

#: A file that has not changed for so long although somebody has it open for writing is told of.
OPEN_LONG_S = 300.0

#: File systems that may refuse a lease though nobody writes: it takes a delegation, or an oplock, of their server.
WITHOUT_LEASES = frozenset(("nfs", "nfs4", "cifs", "smb3"))

MOUNTS = Path("/proc/self/mountinfo")

SIDECAR_MAX_BYTES = 1 << 20

#: A file that could not be read is tried again after so long, and each time after twice as long: a right that is given
#: or a share that comes back changes neither its size nor its time.
AGAIN_FIRST_S = 10.0

#: ... but not later than this. A bad disc may block the lane for a while at each try.
AGAIN_LONGEST_S = 300.0

#: The table of rejects is indexed by name, and an index of Postgres holds 2,704 bytes: four a character at most.
SHOWN_CHARACTERS = 500


@dataclass(slots=True)
class _Seen:
    """A file as it was at the last look, and since when (monotonic seconds) it has been like that."""

    size: int
    mtime_ns: int
    since: float
    first: float


@dataclass(slots=True)
class _Unread:
    """A file that could not be read: as what it was seen, why, when it is tried again, and whether it was told."""

    fingerprint: tuple[Any, ...]
    reason: str
    wait_s: float
    again_at: float
    told: bool


@dataclass(frozen=True, slots=True)
class Reject:
    """A file that makes no sense, by name, with the reason. may_pass: it is tried again though it does not change."""

    name: str
    reason: str
    may_pass: bool = False


def shown_name(name: str) -> str:
    """A file's name as the table of rejects can hold it: of a path that is too long the end, behind a hash."""
    text = printable(name)
    if len(text) <= SHOWN_CHARACTERS:
        return text
    return f"{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}...{text[-SHOWN_CHARACTERS:]}"


@dataclass
class Inbox:
    """Watches one folder. `scan()` is cheap when nothing changed: one stat a file, no reading.

    Names are those of the file system, in which a byte that is not UTF-8 is half a character: see shown_name().
    """

    folder: Path
    _seen: dict[str, _Seen] = field(default_factory=dict)
    _finished: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    _ids: dict[str, str] = field(default_factory=dict)
    _unread: dict[str, _Unread] = field(default_factory=dict)
    _closed: dict[str, str] = field(default_factory=dict)
    _changed_at: float = 0.0
    #: Something has left the folder; so it may have before the first look. Who has acted on it sets it back.
    gone: bool = True

    def scan(self) -> Iterator[Record | Reject]:
        """Recordings that have arrived since the last scan, and what is wrong with the others.

        What was yielded is yielded again at the next scan unless `done()` was told of it. What could not be read is
        tried again now and then, and yielded when there is something new to tell. OSError: the folder itself cannot be
        read.
        """
        files = self._files()
        now = time.monotonic()
        self._notice(files, now)
        for name, reason in self._closed.items():
            closed = Reject(name, f"the folder cannot be read: {reason}; it is tried again", may_pass=True)
            if not self._is_finished(name, (), now) and not self._put_off(closed, ()):
                yield closed
        for name, info in files.items():
            if name.rpartition(".")[2].lower() not in AUDIO or not self._settled(name, now):
                continue
            sidecar = self._sidecar_of(name, files)
            fingerprint = self._fingerprint(name, sidecar)
            if self._is_finished(name, fingerprint, now) or (sidecar and not self._settled(sidecar, now)):
                continue
            if sidecar is None and not self._sidecar_overdue(name, now):
                continue
            item = self._look(name, sidecar, info)
            if item is None:
                continue
            if not isinstance(item, Reject) or not item.may_pass:
                self._forget(name)  # it counts as finished when done() says so of this item, not of the one before
            elif self._put_off(item, fingerprint):
                continue  # nothing new: one line a file, not one a try
            yield item

    def done(self, item: Record | Reject) -> None:
        """It is in the table, as a call or as a reject; look again only when it changes or may be readable."""
        self._finished[item.name] = self._fingerprint(item.name, self._sidecar_of(item.name, self._seen))
        if isinstance(item, Record):
            self._ids[item.name] = item.ringba_call_id
        if unread := self._unread.get(item.name):
            unread.told = True

    def ids(self) -> set[str]:
        """The ids of all recordings that are in the table, as their calls or as rejects."""
        return set(self._ids.values())

    def look_again(self, ids: Set[str]) -> None:
        """What was told of the recordings of these ids may be over, though they have not changed."""
        for name in [name for name, id in self._ids.items() if id in ids]:
            self._forget(name)

    def nothing_pending(self) -> bool:
        """Whether every recording in the folder has been taken in or named; what is being copied is pending."""
        return all(n in self._finished for n in self._seen if n.rpartition(".")[2].lower() in AUDIO)

    def present(self, names: Iterable[str]) -> set[str]:
        """Those of the rejects' names, as shown_name() gives them, whose file or folder may still be there."""
        there = {shown_name(name) for name in (*self._seen, *self._closed)}
        closed = tuple(shown_name(folder) for folder in self._closed)
        return {name for name in names if name in there or (closed and name.startswith(closed))}

    # -- looking ---------------------------------------------------------------------------------

    def _files(self) -> dict[str, os.stat_result]:
        """Regular files below the folder by relative name; hidden ones are temporary, links may lead anywhere.

        Folders may lie in each other deeper than a program may call itself, so os.walk() will not do. It would also
        pass over a folder that cannot be read, and a share that is away would be an inbox without news.
        """
        files: dict[str, os.stat_result] = {}
        closed: dict[str, str] = {}
        folders = [""]
        for parent in folders:  # it grows meanwhile
            try:
                with os.scandir(self.folder / parent) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                if not parent:
                    raise
                if not isinstance(error, FileNotFoundError):  # taken away while we looked
                    closed[parent] = error.strerror or type(error).__name__
                continue
            for entry in found:
                if entry.name.startswith("."):
                    continue
                try:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{parent}{entry.name}/")
                    elif stat.S_ISREG((info := entry.stat(follow_symlinks=False)).st_mode):
                        files[parent + entry.name] = info
                except OSError:
                    continue
        for opened in self._closed.keys() - closed.keys():
            self.gone = True
            self._forget(opened)
        self._closed = closed
        return files

    def _notice(self, files: dict[str, os.stat_result], now: float) -> None:
        for gone in self._seen.keys() - files.keys():
            self.gone = True
            del self._seen[gone]
            self._forget(gone)
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

    def _is_finished(self, name: str, fingerprint: tuple[Any, ...], now: float) -> bool:
        """Whether all is told of the file as it is now, and it is not time to try once more to read it."""
        unread = self._unread.get(name)
        waiting = unread is None or (unread.told and now < unread.again_at)
        return waiting and self._finished.get(name) == fingerprint

    def _forget(self, name: str) -> None:
        self._finished.pop(name, None)
        self._ids.pop(name, None)
        self._unread.pop(name, None)

    def _put_off(self, reject: Reject, fingerprint: tuple[Any, ...]) -> bool:
        """Try the file again later, and ever more seldom; whether that it could not be read is told already."""
        before = self._unread.get(reject.name)
        if before and not (before.told and before.fingerprint == fingerprint):
            before = None
        told = before is not None and before.reason == reject.reason
        wait_s = min(before.wait_s * 2, AGAIN_LONGEST_S) if before else AGAIN_FIRST_S
        again_at = time.monotonic() + wait_s  # not from the start of the scan: a share that hangs may have kept us
        self._unread[reject.name] = _Unread(fingerprint, reject.reason, wait_s, again_at, told)
        return told

    # -- reading ---------------------------------------------------------------------------------

    def _look(self, name: str, sidecar: str | None, info: os.stat_result) -> Record | Reject | None:
        """What the file is, or what is wrong with it; None: it has not arrived yet, or has left again."""
        try:
            for part in (name, sidecar) if sidecar else (name,):
                if _open_for_writing(self.folder / part):
                    return self._held(name, part)
            return self._record(name, sidecar, info)
        except BadRecord as error:
            return Reject(name, str(error))
        except FileNotFoundError:
            return None  # taken away while we looked
        except OSError as error:
            reason = f"cannot be read: {error.strerror or type(error).__name__}; it is tried again"
            return Reject(name, reason, may_pass=True)
        except Exception as error:  # noqa: BLE001 - it costs this file; raised, it would stop the lane for good
            # Its place and not its message, which can hold what the file says.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"
            reason = f"the program failed on it ({place}), please report it; it is tried again"
            return Reject(name, reason, may_pass=True)  # a lack of memory passes, and so may what we do not know

    def _held(self, name: str, part: str) -> Reject | None:
        """`part` of the recording is open for writing: it has not arrived, unless nothing has been written for long."""
        if time.monotonic() - self._seen[part].since < OPEN_LONG_S:
            return None
        reason = f"{shown_name(part)} is open for writing and has not changed for minutes; it is tried again"
        return Reject(name, reason, may_pass=True)

    def _record(self, name: str, sidecar: str | None, info: os.stat_result) -> Record:
        told = self._metadata(sidecar) if sidecar else {}
        # The content names a recording that nobody named: the same bytes dropped twice are one call.
        own_id = content_id(sha256_of(self.folder / name))
        return Record(
            name=name,
            ringba_call_id=clean_id(told["ringba_call_id"]) if "ringba_call_id" in told else own_id,
            content_id=own_id,
            start_time_utc=clean_start(told["start_time_utc"]) if "start_time_utc" in told else _own_time(info),
            campaign_name=clean_text(told.get("campaign_name"), "campaign_name"),
            caller_number=clean_number(told.get("caller_number")),
            direction=clean_direction(told.get("direction")),
            # The name's own bytes, so that the vault finds the file whatever they mean.
            audio_url=INBOX_SCHEME + quote(os.fsencode(name)),
            told=frozenset(told),
        )

    def _metadata(self, sidecar: str) -> dict[str, Any]:
        path, shown = self.folder / sidecar, shown_name(sidecar)
        try:
            if path.stat().st_size > SIDECAR_MAX_BYTES:
                raise BadRecord(f"{shown} is larger than {SIDECAR_MAX_BYTES} bytes")
            told = json.loads(path.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise OSError(error.errno, f"{shown}: {error.strerror}") from error  # of the two files it is this one
        except (ValueError, RecursionError):  # ValueError: no UTF-8, no JSON, or a number of thousands of digits
            raise BadRecord(f"{shown} is not valid JSON: mend it, and the recording is taken in") from None
        if not isinstance(told, dict):
            raise BadRecord(f"{shown} must hold a JSON object")
        return told


def _own_time(info: os.stat_result) -> datetime:
    """When the file was written last, for a call whose time nobody tells."""
    try:
        modified = datetime.fromtimestamp(info.st_mtime, timezone.utc)
    except (OverflowError, ValueError, OSError):  # Linux keeps years that Python's calendar does not have
        raise BadRecord("the file's own time cannot be right: give start_time_utc in its NAME.json") from None
    return sane_start(modified)


def _open_for_writing(path: Path) -> bool:
    """Whether some process has the file open for writing: Linux then refuses a read lease.

    Only the file's owner (or root) may ask; on a file system without leases nobody can, and on one of another host the
    answer says nothing of writers: the times of the file have to do.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False  # reading it will say what is wrong
    try:
        if _file_system(os.fstat(handle).st_dev) in WITHOUT_LEASES:
            return False
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)


def _file_system(device: int) -> str:
    """The kind of file system that a device number stands for; empty where none is mounted from it."""
    number = f"{os.major(device)}:{os.minor(device)}"
    for line in MOUNTS.read_bytes().decode(errors="replace").split("\n"):  # proc(5): fields, a hyphen, the kind
        fields, hyphen, rest = line.partition(" - ")
        if hyphen and fields.split()[2] == number:
            return rest.split()[0]
    return ""
