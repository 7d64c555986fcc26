"""The factory lane: a stored recording becomes words with times and speakers."""

from __future__ import annotations

import os
import pathlib
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core import logs
from workers.core.calls import Call
from workers.core.database import Database
from workers.core.errors import StorageMismatch
from workers.core.files import sweep
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage
from workers.core.whole import connected_longer_s
from workers.core.work import Work

# What does the work is imported where it is used: torch and pyannote.audio take ten seconds of processor time,
# which neither --help nor a sentence about a wrong setting should wait for.
if TYPE_CHECKING:
    from workers.factory.models import Models

#: A process that holds so much more than when it had loaded its models ends after its call. Two calls of two
#: hours side by side need less than half of it for the time of their work.
GROWTH_BYTES = 3 << 30


@dataclass(frozen=True)
class Factory:
    """What transcribing needs: models, loaded once, and the store.

    resident_bytes: what the process held when it had loaded them.
    """

    settings: Settings
    models: Models
    storage: Storage
    resident_bytes: int


def resident_bytes() -> int:
    """Memory this process holds, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def prepare(settings: Settings, database: Database) -> Factory:
    from workers.factory.models import load_models

    sweep(settings.spool_dir)
    models = load_models(settings)
    logs.get().info("models_loaded", model=models.name, runs_on=models.description)
    return Factory(settings, models, open_storage(settings), resident_bytes())


def transcribe(call: Call, factory: Factory, work: Work) -> dict[str, Any]:
    """Fetch the recording, make sure it is the one that was stored, and write down what is said."""
    from workers.factory.transcribe_call import transcribe_call

    if call.storage_path is None:
        raise StorageMismatch("the call has no stored recording")
    finished = (call.stage_input or {}).get("chunks") or []
    spool = factory.settings.spool_dir
    told: dict[str, Any] = {}
    if factory.settings.audio_debug:
        told["tell"] = partial(logs.get().info, "audio", call=call.ringba_call_id, attempt=call.attempts)
    with factory.storage.local_copy(call.storage_path, call.audio_sha256, spool) as path:
        transcript = transcribe_call(path, factory.models, work, finished, spool, **told)
    quality = transcript.quality
    if connected_s := connected_longer_s(quality.audio_s, call, factory.settings):
        quality.expected_s = max(quality.expected_s or 0.0, connected_s)
    return {
        "text": transcript.text,
        "segments": transcript.segments_json(),
        "model": transcript.model,
        "quality": transcript.quality_json(),
        "audio_s": quality.audio_s,
    }


def worn(factory: Factory) -> str | None:
    """Why this process should be started anew: it has grown by more than any call explains."""
    grown = resident_bytes() - factory.resident_bytes
    return f"memory grew by {grown >> 20} MiB" if grown > GROWTH_BYTES else None


LANE = Lane(
    "factory",
    finish_query="factory_finish",
    prepare=prepare,
    work=transcribe,
    threads=lambda _, factory: factory.models.calls,
    worn=worn,
)

if __name__ == "__main__":
    sys.exit(run(LANE))
