"""Retention: recordings, transcripts and events that are older than the configured age go, each run with a receipt.

Of a call only what is old goes, and only once it is judged and nobody holds it; the call, its verdict and the hash of
its recording stay. Batches are short transactions in key order, so claims never wait and vacuum keeps up. A run may be
killed at any moment: the next one goes on. sql/migrations/0018_retention.sql says why no row ever claims a recording
that is gone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from workers.core.database import Database, Jsonb
from workers.core.errors import StorageDown
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage

KINDS = ("recordings", "transcripts", "events")

#: Rows pruned by one statement: locks are held for milliseconds.
BATCH = 200

#: Seconds between two runs of the alerts worker; ages are days, so nobody waits for it.
EVERY_S = 6 * 3600.0


@dataclass(frozen=True)
class Due:
    """One kind and how much of it would go. bytes: None where only the store knows. before: None: kept for ever."""

    what: str
    due: int
    bytes: int | None
    before: datetime | None


def days(settings: Settings) -> dict[str, int | None]:
    """The configured age of each kind in days; None: it is kept."""
    return {what: getattr(settings, f"retention_{what}_days") for what in KINDS}


def due(settings: Settings, database: Database) -> list[Due]:
    """What a run would prune now; changes nothing."""
    return [Due(**row) for row in database.run("retention_due", **days(settings))]


def left_over(database: Database) -> bool:
    """Whether a run ended between giving recordings up and deleting them."""
    return bool(database.run("retention_leaving", limit=1))


def run(
    settings: Settings,
    database: Database,
    os_user: str,
    stopping: Callable[[], bool],
    progress: Callable[[str, int, int], None],
    may_be_gone: bool = False,
) -> dict[str, int]:
    """Prune all that is due; returns how many of each kind. Raises StorageDown, DatabaseDown.

    stopping: asked between two batches; a run that stops is gone on with by the next. progress: what, done, due.
    may_be_gone: somebody says that this is the store, also where it has none of a batch's recordings.
    """
    pruned = dict.fromkeys(KINDS, 0)
    store = _Store(settings, may_be_gone)
    _delete_leaving(store, database, stopping)
    for kind in due(settings, database):
        if kind.due and not stopping():
            pruned[kind.what] = _prune(kind, store, database, os_user, stopping, progress)
    return pruned


class _Store:
    """The store, opened when it is first needed: whoever keeps recordings for ever needs none here."""

    def __init__(self, settings: Settings, may_be_gone: bool) -> None:
        self._settings = settings
        self._may_be_gone = may_be_gone

    @cached_property
    def storage(self) -> Storage:
        return open_storage(self._settings)

    def must_be_the_one(self, keys: list[str]) -> None:
        """StorageDown where the store has none of these: another one would delete nothing, and call it done."""
        if not keys or self._may_be_gone or any(self.storage.size(key) is not None for key in keys):
            return
        raise StorageDown(
            f"the store has none of the {len(keys)} recordings that are next: is STORAGE_URL right? If it is, and they "
            "are gone, python scripts/retention.py --execute --gone goes on without them"
        )


def _prune(
    kind: Due,
    store: _Store,
    database: Database,
    os_user: str,
    stopping: Callable[[], bool],
    progress: Callable[[str, int, int], None],
) -> int:
    pruned = after = 0
    _look_ahead(kind, store, database, after)
    run_id = database.run("retention_start", what=kind.what, before=kind.before, os_user=os_user)[0]["run"]
    while not stopping():
        batch = database.run(
            f"retention_{kind.what}", run=run_id, before=kind.before, after=after, limit=BATCH
        )[0]  # fmt: skip
        if not batch["pruned"]:
            database.run("retention_end", run=run_id)
            break
        after = batch["after"]
        if kind.what == "recordings":
            _delete_leaving(store, database, stopping)
        pruned += batch["pruned"]
        progress(kind.what, pruned, kind.due)
        _look_ahead(kind, store, database, after)
    return pruned


def _look_ahead(kind: Due, store: _Store, database: Database, after: int) -> None:
    """StorageDown before a batch is given up that the store has nothing of."""
    if kind.what == "recordings":
        rows = database.run("retention_next", before=kind.before, after=after, limit=BATCH)
        store.must_be_the_one([row["storage_path"] for row in rows])


def _delete_leaving(store: _Store, database: Database, stopping: Callable[[], bool]) -> None:
    """Delete the recordings that no call claims any more: sizes are noted, objects deleted, receipts counted."""
    while not stopping():
        leaving = database.run("retention_leaving", limit=BATCH)
        if not leaving:
            return
        unknown: list[dict[str, Any]] = [r for r in leaving if r["bytes"] is None]
        if len(unknown) == len(leaving):  # else a run that was stopped has met some of them here
            store.must_be_the_one([r["storage_path"] for r in unknown])
        sizes = [{"call_id": r["call_id"], "bytes": store.storage.size(r["storage_path"])} for r in unknown]
        if known := [s for s in sizes if s["bytes"] is not None]:
            database.run("retention_measured", sizes=Jsonb(known))
        for row in leaving:
            store.storage.delete(row["storage_path"])
        database.run("retention_deleted", calls=[r["call_id"] for r in leaving])
