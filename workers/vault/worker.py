"""The vault lane: a call's recording moves into our storage before its URL expires."""

import pathlib
import sys
from dataclasses import dataclass
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core.calls import Call
from workers.core.database import Database
from workers.core.errors import SkipCall
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage, storage_key
from workers.core.work import Work
from workers.vault.probe import probe
from workers.vault.receive import receive, sweep
from workers.vault.source import open_source


@dataclass(frozen=True)
class Vault:
    """What storing a recording needs."""

    settings: Settings
    storage: Storage


def prepare(settings: Settings, database: Database) -> Vault:
    sweep(settings.spool_dir)
    return Vault(settings, open_storage(settings))


def store(call: Call, vault: Vault, work: Work) -> dict[str, Any]:
    """Fetch the recording, look at it, store it; it counts as stored only when a power cut cannot undo it."""
    with open_source(call.audio_url, vault.settings.inbox) as blocks:
        received = receive(blocks, vault.settings.spool_dir, work)
    try:
        audio = probe(received.path)
        if audio.seconds < vault.settings.min_call_seconds:
            raise SkipCall("too_short", audio.seconds)
        work.check()
        key = storage_key(call.ringba_call_id, call.start_time_utc, audio.extension)
        vault.storage.put(received.path, key)
    finally:
        received.path.unlink(missing_ok=True)
    return {
        "storage_path": key,
        "audio_sha256": received.sha256,
        "duration_seconds": audio.seconds,
        "audio_s": audio.seconds,
    }


LANE = Lane("vault", finish_query="vault_finish", prepare=prepare, work=store, threads=4)

if __name__ == "__main__":
    sys.exit(run(LANE))
