"""Calls that are asked about by id: those that wait for their recording, and those whose URL expired."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from workers.core.calls import LIVE, refresh_urls, skip_unrecorded
from workers.core.database import Database
from workers.ingest.ask import Asker
from workers.ingest.call_log import CallLog
from workers.ingest.record import BadRecord
from workers.ingest.reported import as_call

#: Calls asked about with one request; the API's limit is not documented.
BATCH = 50

#: The automatic pass is told so often of one call's URL: after 0, 10 min and 1 h.
REFRESHES_MAX = 3


def look_for_recordings(database: Database, call_log: CallLog, asker: Asker, log: Any) -> int:
    """Ask about calls that are not complete yet; returns how many were asked about, BATCH at most.

    Those that a day has brought no recording are put aside.
    """
    ids = [row["ringba_call_id"] for row in database.run("ingest_awaiting", limit=BATCH)]
    if not ids:
        return 0
    _, _, _, changed = asker.write(call_log.details(ids), LIVE)
    if changed:
        log.info("recordings_looked_for", asked=len(ids), changed=changed)
    if skipped := skip_unrecorded(database, ids):
        log.info("skipped", reason="no_recording", calls=skipped)
    return len(ids)


def expired(
    database: Database,
    ids: list[str] | None = None,
    unbounded: bool = False,
    before: datetime | None = None,
    limit: int = BATCH,
    dry_run: bool = False,
) -> list[str]:
    """Ids of calls to fetch a fresh URL for, which are not due again for a while, unless dry_run.

    unbounded: also calls that were asked for too often already. before: only calls that were last asked for then.
    """
    rows = database.run(
        "ingest_expired",
        ids=ids,
        unbounded=unbounded,
        most=REFRESHES_MAX,
        before=before,
        limit=limit,
        dry_run=dry_run,
    )
    return [row["ringba_call_id"] for row in rows]


def fetch_fresh_urls(
    database: Database, call_log: CallLog, ids: list[str], log: Any, os_user: str | None = None
) -> list[str]:
    """Ask for fresh URLs and send the calls that have one back to pending; returns their ids.

    os_user: who typed the command; None: the lane does it by itself.
    """
    fresh = []
    records = call_log.details(ids)
    database.run("ingest_urls_told", ids=ids)
    for told in records:
        try:
            call = as_call(told, LIVE, 0)
        except BadRecord as error:
            log.warning("rejected", reason=str(error))
            continue
        if call.audio_url:
            fresh.append({"ringba_call_id": call.ringba_call_id, "audio_url": call.audio_url})
    refreshed = refresh_urls(database, fresh, os_user) if fresh else []
    log.info("urls_refreshed", asked=len(ids), refreshed=len(refreshed))
    return refreshed
