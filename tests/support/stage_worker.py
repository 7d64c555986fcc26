"""A real lane process with stand-in work, for tests that kill, stop and restart things.

usage: python -m tests.support.stage_worker LANE FOLDER [--stubborn] [--checkpoint] [--seconds S]
                                                        [--reads] [--fails PREFIX=ERROR_CLASS] [lane options]

The work leaves FOLDER/started-CALL-PID, then waits for FOLDER/go (or S seconds). Stubborn work
never asks whether it should stop. With --reads it opens the stored recording first, as the factory
does. Calls whose name begins with PREFIX fail.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from tests.support.calls import STAGES, result_of
from workers.core.calls import Call
from workers.core.database import Database
from workers.core.errors import TAXONOMY, StorageDown
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage
from workers.core.work import Work


def main() -> int:
    arguments = sys.argv[1:]
    lane, folder = arguments.pop(0), Path(arguments.pop(0))
    stubborn = "--stubborn" in arguments
    seconds = float(arguments[arguments.index("--seconds") + 1]) if "--seconds" in arguments else None
    fails = arguments[arguments.index("--fails") + 1] if "--fails" in arguments else ""
    prefix, _, error_class = fails.partition("=")
    storage: Storage | None = None
    options = [a for a in arguments if a == "--drain"]

    def prepare(settings: Settings, database: Database) -> Path:
        nonlocal storage
        storage = open_storage(settings)
        return folder

    def work(call: Call, folder: Path, work: Work) -> dict[str, Any]:
        (folder / f"started-{call.ringba_call_id}-{os.getpid()}").touch()
        if (folder / "storage-down").exists():
            raise StorageDown("stand-in")
        if "--reads" in arguments:
            assert storage is not None
            with storage.local_copy(str(call.storage_path), call.audio_sha256, folder):
                pass
        if prefix and call.ringba_call_id.startswith(prefix):
            raise TAXONOMY[error_class]("stand-in")
        if "--checkpoint" in arguments:
            work.checkpoint({"chunk": "0001", "words": ["one"]})
        until = time.monotonic() + (seconds if seconds is not None else 600)
        while time.monotonic() < until and not (folder / "go").exists():
            if not stubborn:
                work.check()
            time.sleep(0.01)
        with (folder / f"finished-{call.ringba_call_id}").open("a") as file:
            file.write(f"{os.getpid()}\n")
        return {**result_of(lane), "audio_s": 12.0}

    return run(Lane(lane, STAGES[lane][1], prepare, work), options)


if __name__ == "__main__":
    sys.exit(main())
