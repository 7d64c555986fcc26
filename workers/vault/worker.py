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
from workers.core.errors import CorruptAudio, EmptyAudio, ExpiredUrl, NotYetWhole, SkipCall
from workers.core.files import sweep
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage, storage_key
from workers.core.whole import connected_longer_s
from workers.core.work import Work
from workers.vault.download import DEADLINE_SHARE, Downloader
from workers.vault.earlier import find_earlier, has_tried_before
from workers.vault.probe import AudioInfo, is_page
from workers.vault.probe_process import Prober
from workers.vault.receive import Received, receive
from workers.vault.source import from_web, gone, is_calls_own, open_source
from workers.vault.url import AllowList


@dataclass(frozen=True)
class Vault:
    """What storing a recording needs; shared by the threads of a process.

    stored_before: whether some call has a stored recording, so that an empty store is one whose volume is away.
    """

    settings: Settings
    storage: Storage
    web: Downloader
    prober: Prober
    stored_before: bool


def prepare(settings: Settings, database: Database) -> Vault:
    sweep(settings.spool_dir)
    web = Downloader(AllowList(settings.vault_allowed_hosts))
    stored_before = database.run("vault_stored_before")[0]["stored_before"]
    return Vault(settings, open_storage(settings), web, Prober(), stored_before)


def store(call: Call, vault: Vault, work: Work) -> dict[str, Any]:
    """Fetch the recording, look at it, store it; it counts as stored only when a power cut cannot undo it."""
    if vault.stored_before:
        vault.storage.must_be_here()
    looked = has_tried_before(call)
    if looked and (found := _in_store(call, vault, work)):
        return found
    try:
        return _store(call, vault, work)
    except EmptyAudio as error:
        error.recoverable = from_web(call.audio_url)  # a URL may be told before there is anything behind it
        raise
    except ExpiredUrl:
        # A database that was restored, or lost and filled anew, does not know what was stored in time.
        if not looked and (found := _in_store(call, vault, work)):
            return found
        raise


def _in_store(call: Call, vault: Vault, work: Work) -> dict[str, Any] | None:
    found = find_earlier(call, vault.storage, vault.prober, vault.settings.spool_dir, work)
    return _stored(found.key, found.sha256, found.audio) if found else None


def _store(call: Call, vault: Vault, work: Work) -> dict[str, Any]:
    received = _fetch(call, vault, work)
    try:
        if not is_calls_own(received.sha256, call):
            raise gone("the file in the inbox folder is another recording now")
        if received.size == 0:
            raise EmptyAudio("zero bytes")
        if is_page(received.path):
            page = CorruptAudio("a page of text came in its place")
            page.recoverable = from_web(call.audio_url)  # with which its host says that it is down, and calls that well
            raise page
        audio = _look(received.path, call, vault, work)
        key = storage_key(call.ringba_call_id, call.start_time_utc, audio.extension)
        work.check()
        vault.storage.put(received.path, key, received.sha256)
    finally:
        received.path.unlink(missing_ok=True)
    return _stored(key, received.sha256, audio)


def _fetch(call: Call, vault: Vault, work: Work) -> Received:
    limit_s = call.deadline_s * DEADLINE_SHARE
    with open_source(call.audio_url, vault.settings.inbox, vault.web, limit_s, work) as blocks:
        return receive(blocks, vault.settings.spool_dir, work)


def _look(path: pathlib.Path, call: Call, vault: Vault, work: Work) -> AudioInfo:
    """What audio it is. Where the call log says that there must be more, the next attempt may find it there."""
    audio = vault.prober.probe(path, work)
    least_s, said_s = vault.settings.min_call_seconds, call.duration_seconds or 0.0
    too_short = audio.seconds < least_s
    if from_web(call.audio_url) and call.attempts < call.max_attempts:
        if too_short and said_s >= least_s:
            raise NotYetWhole(f"{audio.seconds:.0f} s of {said_s:.0f}")
        if connected_s := connected_longer_s(audio.seconds, call, vault.settings):
            raise NotYetWhole(f"{audio.seconds:.0f} s of {connected_s:.0f}")
    if too_short:
        raise SkipCall("too_short", audio.seconds)
    return audio  # at the last attempt also what ends early: the factory notes it, and the judge does not clear it


def _stored(key: str, sha256: str, audio: AudioInfo) -> dict[str, Any]:
    """The columns of sql/queries/vault_finish.sql."""
    return {
        "storage_path": key,
        "audio_sha256": sha256,
        "duration_seconds": audio.seconds,
        "audio_s": audio.seconds,
    }


LANE = Lane("vault", finish_query="vault_finish", prepare=prepare, work=store, threads=8)

if __name__ == "__main__":
    sys.exit(run(LANE))
