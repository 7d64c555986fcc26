"""Finds what an earlier attempt stored before it died: nothing is fetched, or paid for, twice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workers.core import logs
from workers.core.calls import Call
from workers.core.errors import CorruptAudio, EmptyAudio, StorageMismatch, TooLong
from workers.core.storage import Storage, storage_stem
from workers.core.work import Work
from workers.vault.probe import AudioInfo
from workers.vault.probe_process import Prober

#: core.calls.priority of a call that an operator sent back after it had failed; its attempts start anew.
RECOVERED = 1


@dataclass(frozen=True, slots=True)
class Earlier:
    """A recording of this call that lies in storage already, read again and looked at."""

    key: str
    sha256: str
    audio: AudioInfo


def find_earlier(call: Call, storage: Storage, prober: Prober, spool: Path, work: Work) -> Earlier | None:
    """The call's own upload, if an attempt was killed between storing and saying so; else None.

    A live call's first attempt cannot have one, so it asks the store nothing. An object counts only when it has
    the hash it was stored with, and the call's own where that is known. One that was refused, because nothing in it
    could be decoded, never counts: its source is asked again, and an upload from then on has another hash.
    """
    if call.attempts <= 1 and call.audio_sha256 is None and call.priority != RECOVERED:
        return None
    refused = (call.stage_input or {}).get("refused_sha256") or ()
    for key in storage.keys_of(storage_stem(call.ringba_call_id, call.start_time_utc)):
        work.check()
        sha256 = storage.recorded_sha256(key)
        if sha256 is None or sha256 in refused or sha256 != (call.audio_sha256 or sha256):
            continue
        try:
            with storage.local_copy(key, sha256, spool) as path:
                return Earlier(key, sha256, prober.probe(path, work))
        except (StorageMismatch, EmptyAudio, CorruptAudio, TooLong) as error:
            # Not what it should be: it is fetched anew and replaced.
            logs.get().warning("earlier_upload_unusable", call=call.ringba_call_id, error_class=error.error_class)
    return None
