"""Compares the store of recordings with the table of calls, and says where they disagree.

missing      a call says that its recording is stored, and it is not there
differs      (with --verify) what is there is not what was stored
waiting      an upload whose call does not say so yet; its next attempt finds it
leaving      retention gave it up and was stopped before the store had deleted it; its next run does
orphan       nothing refers to it. After a restore of the database that may be the only recording of a call that is not
             ingested again yet: delete none before the backfill is through

What retention has pruned is not expected in the store. Exit status: 0 they agree (orphans and what is waiting or
leaving are no disagreement), 1 something is missing, differs or could not be read, 2 wrong use.
"""

import argparse
import pathlib
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()


from scripts.command import run_command
from workers.core.database import Database
from workers.core.errors import StorageMismatch
from workers.core.settings import Settings
from workers.core.storage import Storage, StoredObject, open_storage, storage_stem

#: Younger ones may be on their way: an attempt stores first and says so afterwards.
ORPHAN_AGE = timedelta(days=1)

#: Calls read from the table at once.
PAGE = 5000

#: Lines printed for each kind of disagreement, unless --all is given.
SHOWN = 20

#: What mends a recording that is missing or differs, by the status of its call.
MENDS = """\
What mends that depends on the call's status (in the brackets above):
pending       nothing to do: the vault downloads it again
downloaded    nothing yet: the factory finds it too, and the call fails as storage_mismatch after its attempts
failed        python scripts/recover_failed.py --recover-all --error-class storage_mismatch --execute
              downloads it again; of calls that failed otherwise, python scripts/recover_failed.py says what they need
all others    no command downloads the recording again; transcript and verdict stand without it. Restore it from a
              copy of the store"""


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python scripts/check_storage.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--verify", action="store_true", help="read every recording and compare its hash (slow)")
    parser.add_argument(
        "--delete-orphans",
        action="store_true",
        help="orphans older than a day: show what would go (after a restore not before the backfill is through)",
    )
    parser.add_argument("--execute", action="store_true", help="with --delete-orphans: do it")
    parser.add_argument("--all", action="store_true", help=f"print every one, not the first {SHOWN} of each kind")
    arguments = parser.parse_args()
    if arguments.execute and not arguments.delete_orphans:
        parser.error("--execute belongs to --delete-orphans")

    return run_command(
        "check_storage",
        lambda config, database: check(arguments, config, database, open_storage(config)),
        mend="Correct STORAGE_URL, or wait until it answers.",
    )


def check(arguments: argparse.Namespace, config: Settings, database: Database, storage: Storage) -> int:
    if database.run("vault_stored_before")[0]["stored_before"]:
        storage.must_be_here()
    # The store first: a recording that arrives in between then belongs to a call that is read later.
    objects = {stored.key: stored for stored in storage.objects()}
    shown = None if arguments.all else SHOWN
    missing: list[str] = []
    differs: list[str] = []
    unfinished: set[str] = set()
    agreed = pruned = 0
    for call in _calls(database):
        key = call["storage_path"]
        if key is None:
            pruned += call["recording_pruned_at"] is not None
            if call["status"] in ("pending", "failed"):
                unfinished.add(storage_stem(call["ringba_call_id"], call["start_time_utc"]))
            continue
        line = f"{key} ({call['ringba_call_id']}, {call['status']})"
        # A recording stored after the listing is looked up by itself.
        if objects.pop(key, None) is None and storage.recorded_sha256(key) is None:
            missing.append(line)
        elif arguments.verify and not _is_what_was_stored(storage, key, call["audio_sha256"], config.spool_dir):
            differs.append(line)
        else:
            agreed += 1
    waiting = [o for o in objects.values() if o.key.rpartition(".")[0] in unfinished]
    given_up = {row["storage_path"] for row in database.run("retention_paths")}
    leaving = [o for o in objects.values() if o.key in given_up]
    orphans = [o for o in objects.values() if o.key.rpartition(".")[0] not in unfinished and o.key not in given_up]
    _print("missing", missing, shown)
    _print("differs", differs, shown)
    _print("waiting", [o.key for o in waiting], shown)
    _print("leaving", [o.key for o in leaving], shown)
    _print("orphan", [f"{o.key} ({o.size} bytes, {o.modified:%Y-%m-%d %H:%M} UTC)" for o in orphans], shown)
    if arguments.delete_orphans:
        _delete(orphans, database, storage, arguments.execute)
    verified = " and verified" if arguments.verify else ""
    print(
        f"{agreed} stored{verified}, {len(missing)} missing, {len(differs)} differ, "
        f"{len(waiting)} waiting for their call, {len(orphans)} orphaned"
        + (f", {pruned} pruned by retention" if pruned else "")
        + (f", {len(leaving)} leaving: python scripts/retention.py --execute deletes them" if leaving else "")
    )
    if missing or differs:
        print(MENDS)
    return 1 if missing or differs else 0


def _calls(database: Database) -> Iterator[dict[str, Any]]:
    after = 0
    while rows := database.run("vault_calls", after=after, page=PAGE):
        yield from rows
        after = rows[-1]["id"]


def _is_what_was_stored(storage: Storage, key: str, sha256: str | None, scratch: pathlib.Path) -> bool:
    try:
        with storage.local_copy(key, sha256, scratch):
            return True
    except StorageMismatch:
        return False


def _delete(orphans: list[StoredObject], database: Database, storage: Storage, execute: bool) -> None:
    old = [o for o in orphans if o.modified < datetime.now(timezone.utc) - ORPHAN_AGE]
    size = sum(o.size for o in old)
    if not execute:
        print(f"would delete {len(old)} of {len(orphans)} orphans ({size} bytes); add --execute to do it")
        return
    deleted = 0
    for start in range(0, len(old), PAGE):
        keys = {o.key for o in old[start : start + PAGE]}
        # The comparison may have taken hours: what a call refers to by now stays.
        keys -= {row["storage_path"] for row in database.run("vault_paths_known", keys=list(keys))}
        for key in keys:
            storage.delete(key)
        deleted += len(keys)
    print(f"deleted {deleted} orphans; {len(orphans) - deleted} stay")


def _print(kind: str, lines: list[str], shown: int | None) -> None:
    for line in sorted(lines)[:shown]:
        print(f"{kind:<8} {line}")
    if shown is not None and len(lines) > shown:
        print(f"{kind:<8} and {len(lines) - shown} more; --all prints them")


if __name__ == "__main__":
    sys.exit(main())
