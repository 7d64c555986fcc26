"""Finds what the store has of a call that does not say so: nothing is fetched, or paid for, twice, and none is lost.

An attempt may have died between storing and saying so; and a database that was restored knows less than the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workers.core import logs
from workers.core.calls import RECOVERED, Call
from workers.core.errors import CorruptAudio, EmptyAudio, StorageMismatch, TooLong
from workers.core.storage import Storage, storage_stem
from workers.core.work import Work
from workers.vault.probe import AudioInfo
from workers.vault.probe_process import Prober
from workers.vault.source import is_calls_own


@dataclass(frozen=True, slots=True)
class Earlier:
    """A recording of this call that lies in storage already, read again and looked at."""

    key: str
    sha256: str
    audio: AudioInfo


def has_tried_before(call: Call) -> bool:
    """Whether an attempt of ours may have stored it: a live call's first one asks the store nothing.

    One that an operator sent back has its attempts counted anew.
    """
    return call.attempts > 1 or call.audio_sha256 is not None or call.priority == RECOVERED


def find_earlier(call: Call, storage: Storage, prober: Prober, spool: Path, work: Work) -> Earlier | None:
    """The call's own recording, if the store has it already; else None.

    An object counts only when it has the hash it was stored with, and the call's own where that is known, or that of
    its file in the inbox. One that was refused, because nothing in it could be decoded, never counts: its source is
    asked again, and an upload from then on has another hash.
    """
    refused = (call.stage_input or {}).get("refused_sha256") or ()
    for key in storage.keys_of(storage_stem(call.ringba_call_id, call.start_time_utc)):
        work.check()
        sha256 = storage.recorded_sha256(key)
        if sha256 is None or sha256 in refused or sha256 != (call.audio_sha256 or sha256):
            continue
        if not is_calls_own(sha256, call):
            continue
        try:
            with storage.local_copy(key, sha256, spool) as path:
                return Earlier(key, sha256, prober.probe(path, work))
        except (StorageMismatch, EmptyAudio, CorruptAudio, TooLong) as error:
            # Not what it should be: it is fetched anew and replaced.
            logs.get().warning("earlier_upload_unusable", call=call.ringba_call_id, error_class=error.error_class)
    return None
