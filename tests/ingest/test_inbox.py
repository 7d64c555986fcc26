"""The inbox folder: what is dropped there becomes calls, once, whenever its metadata comes."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import hashlib
import itertools
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
import structlog

from workers.core import settings
from workers.core.errors import DatabaseDown, SourceDown
from workers.core.worker import Worker
from workers.ingest import inbox
from workers.ingest import worker as ingest_worker
from workers.ingest.inbox_polling import InboxPolling


class Drop:
    """An inbox and the lane that watches it, looked at step by step."""

    def __init__(self, sql: psycopg.Connection[Any], folder: Path) -> None:
        self.sql, self.folder = sql, folder / "inbox"
        config = settings.load(
            _env_file=None,
            database_url=f"postgresql://callscript_ingest@/{sql.info.dbname}?host={sql.info.host}",
            data_dir=folder,
        )
        self.worker = Worker("ingest", config)
        self.config = config
        self.restart()

    def restart(self) -> None:
        """A new process, which remembers nothing."""
        self.polling = InboxPolling(self.config, self.worker)

    def put(self, name: str, content: bytes | dict[str, Any]) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(json.dumps(content).encode() if isinstance(content, dict) else content)
        return path

    def look(self) -> None:
        """Two looks at least, as a file must be seen standing still, and more while there is more."""
        self.polling.step()
        while self.polling.step():
            pass

    def look_through(self, monkeypatch: pytest.MonkeyPatch, cut: str | None) -> None:
        """The same with the database gone the next time that this statement is run, where one is named."""
        run, awaited = self.worker.database.run, cut

        def goes_away(query: str, **params: Any) -> list[dict[str, Any]]:
            nonlocal awaited
            if query == awaited:
                awaited = None
                raise DatabaseDown("cut off")
            return run(query, **params)

        with monkeypatch.context() as patch:
            patch.setattr(self.worker.database, "run", goes_away)
            if cut:
                with pytest.raises(DatabaseDown):
                    self.look()
            self.look()
        assert awaited is None

    def calls(self) -> dict[str, dict[str, Any]]:
        rows = self.sql.execute(
            "select c.*, g.name as campaign from core.calls c left join core.campaigns g on g.id = campaign_id"
        )
        return {r["ringba_call_id"]: r for r in rows.fetchall()}

    def become(self, status: str, call_id: str = "RGB1") -> int:
        """The call has come so far, with all that the stages leave; `*`: a worker holds it. Returns its number."""
        number: int = self.calls()[call_id]["id"]
        with self.sql.transaction():
            self.sql.execute(
                """update core.calls
                   set status = %(status)s, priority = 0, attempts = 3, next_attempt_at = now() + interval '1 hour',
                       storage_path = 'x.mp3', audio_sha256 = repeat('0', 64), duration_seconds = 12,
                       downloaded_at = now(), transcribed_at = now(), judged_at = now(),
                       skip_reason = case %(status)s when 'skipped' then 'too_short' end,
                       error_class = case %(status)s when 'failed' then 'corrupt_audio' end,
                       claimed_by = case when %(held)s then 'w' end, claimed_at = case when %(held)s then now() end,
                       claim_token = case when %(held)s then gen_random_uuid() end
                   where id = %(id)s""",
                {"status": status.rstrip("*"), "held": status.endswith("*"), "id": number},
            )
            self.sql.execute(
                """insert into core.transcripts (call_id, text, segments, model, quality)
                   values (%s, 'x', '[]', 'm', '{}')""",
                [number],
            )
            self.sql.execute(
                "insert into core.transcript_chunks (call_id, chunk, payload) values (%s, '0', '{}')", [number]
            )
            self.sql.execute(
                """insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
                   values (%s, true, 0, '[]', '{}', 'h', 'e')""",
                [number],
            )
        return number

    def count(self, table: str, where: str = "true") -> int:
        row = self.sql.execute(f"select count(*) as n from core.{table} where {where}").fetchone()  # type: ignore[arg-type]
        return int(row["n"])

    def rejects(self) -> dict[str, str]:
        return {r["name"]: r["reason"] for r in self.sql.execute("select * from core.ingest_rejects").fetchall()}

    def open_alerts(self) -> list[str]:
        rows = self.sql.execute("select alert_key from core.alerts where resolved_at is null").fetchall()
        return [r["alert_key"] for r in rows]


@pytest.fixture
def drop(sql: psycopg.Connection[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drop]:
    """Files count as arrived at the second look; nobody is waited for."""
    monkeypatch.setattr(inbox, "SETTLED_S", 0.0)
    monkeypatch.setattr(inbox, "QUIET_S", 0.0)
    box = Drop(sql, tmp_path)
    yield box
    box.worker.database.close()


TOLD = {
    "ringba_call_id": "RGB1",
    "campaign_name": "Medicare Q4",
    "caller_number": "(781) 555-0178",
    "direction": "outbound",
    "start_time_utc": "2026-11-18T17:00:00Z",
}


class TestArrival:
    def test_a_recording_with_its_metadata(self, drop: Drop) -> None:
        """NAME.json beside NAME.mp3 names the call and says what it is."""
        drop.put("one.json", TOLD)
        drop.put("one.mp3", b"sound")
        drop.look()
        call = drop.calls()["RGB1"]
        assert (call["status"], call["direction"], call["caller_number"]) == ("pending", "outbound", "+17815550178")
        assert (call["campaign"], call["audio_url"]) == ("Medicare Q4", "inbox:one.mp3")
        assert f"{call['start_time_utc']:%Y-%m-%d %H}" == "2026-11-18 17"

    def test_a_file_that_is_being_written_waits(self, drop: Drop) -> None:
        """However long it stands still: while somebody has it open for writing it has not arrived."""
        with (drop.folder / "half.mp3").open("wb") as file:
            file.write(b"first half")
            file.flush()
            drop.look()
            assert drop.calls() == {}
            file.write(b"second half")
        drop.look()
        assert len(drop.calls()) == 1

    @pytest.mark.parametrize("held", ["half.mp3", "half.json"])
    def test_one_that_stays_open_is_named(self, drop: Drop, monkeypatch: pytest.MonkeyPatch, held: str) -> None:
        """Unchanged for minutes in somebody's hands: that is told, --drain waits no longer; closed, it is taken in."""
        monkeypatch.setattr(inbox, "AGAIN_FIRST_S", 0.0)
        drop.put("half.mp3", b"sound")
        drop.put("half.json", TOLD)
        with (drop.folder / held).open("ab"):
            drop.look()
            assert drop.rejects() == {}
            assert not drop.polling.finished()
            monkeypatch.setattr(inbox, "OPEN_LONG_S", 0.0)
            drop.look()
            assert drop.rejects() == {
                "half.mp3": f"{held} is open for writing and has not changed for minutes; it is tried again"
            }
            assert drop.polling.finished()
            assert drop.open_alerts() == ["ingest_rejects:inbox"]
        drop.look()
        assert set(drop.calls()) == {"RGB1"}
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    @pytest.mark.parametrize(("file_system", "taken"), [("nfs4", 1), ("nfs", 1), ("cifs", 1), ("smb3", 1), ("ext4", 0)])
    def test_a_share_on_which_no_lease_is_given(
        self, drop: Drop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file_system: str, taken: int
    ) -> None:
        """NFSv4 without a delegation and SMB without an oplock refuse every lease: there it says nothing of writers."""
        real = fcntl.fcntl

        def refuses(handle: int, command: int, argument: int = 0) -> int:
            if command == fcntl.F_SETLEASE:
                raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
            return real(handle, command, argument)

        device = drop.folder.stat().st_dev
        mounts = tmp_path / "mountinfo"
        mounts.write_text(
            "21 1 0:999 / / rw,relatime shared:1 - overlay overlay rw\n"
            f"36 21 {os.major(device)}:{os.minor(device)} / /mnt\\040a rw - {file_system} nas:/share rw,vers=4.2\n"
        )
        monkeypatch.setattr(inbox, "MOUNTS", mounts)
        monkeypatch.setattr(inbox.fcntl, "fcntl", refuses)
        drop.put("one.mp3", b"sound")
        drop.look()
        assert len(drop.calls()) == taken

    def test_a_file_that_grows_waits(self, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
        """A copy that opens and closes the file for each part has not arrived while its size changes."""
        monkeypatch.setattr(inbox, "SETTLED_S", 0.3)
        for part in range(4):
            drop.put("grows.mp3", b"x" * (part + 1))
            drop.polling.step()
            time.sleep(0.1)
            drop.polling.step()
            assert drop.calls() == {}
        time.sleep(0.35)
        drop.look()
        assert len(drop.calls()) == 1

    def test_a_rename_into_the_folder_is_atomic(self, drop: Drop) -> None:
        """Temporary names (hidden, .part) are not looked at; the rename makes the call appear."""
        drop.put(".incoming.mp3", b"sound")
        path = drop.put("call.mp3.part", b"sound2")
        drop.look()
        assert drop.calls() == {}
        path.rename(drop.folder / "call.mp3")
        drop.look()
        assert len(drop.calls()) == 1

    def test_links_and_other_files_are_left_alone(self, drop: Drop, tmp_path: Path) -> None:
        """A link may lead anywhere; a text is no recording."""
        (tmp_path / "outside.mp3").write_bytes(b"secret")
        (drop.folder / "link.mp3").symlink_to(tmp_path / "outside.mp3")
        drop.put("notes.txt", b"hello")
        drop.look()
        assert drop.calls() == {}
        assert drop.rejects() == {}

    def test_subfolders_and_odd_names(self, drop: Drop) -> None:
        """Any name below the folder will do; the URL leads back to it."""
        drop.put("2026/11/a b%ü'.mp3", b"sound")
        drop.look()
        assert next(iter(drop.calls().values()))["audio_url"] == "inbox:2026/11/a%20b%25%C3%BC%27.mp3"


class TestDuplicates:
    def test_the_same_bytes_twice_are_one_call(self, drop: Drop) -> None:
        """Dropped under two names, or again after a restart: one call."""
        drop.put("a.mp3", b"sound")
        drop.put("b.mp3", b"sound")
        drop.look()
        drop.restart()
        drop.put("c.mp3", b"sound")
        drop.look()
        assert len(drop.calls()) == 1

    def test_an_unnamed_copy_of_a_named_call_is_that_call(self, drop: Drop) -> None:
        """Bytes that came with a name before, and again without: nothing new."""
        drop.put("one.json", TOLD)
        drop.put("one.mp3", b"sound")
        drop.look()
        drop.put("copy.mp3", b"sound")
        drop.look()
        assert set(drop.calls()) == {"RGB1"}
        assert drop.calls()["RGB1"]["audio_url"] == "inbox:one.mp3"

    def test_both_in_one_look(self, drop: Drop) -> None:
        """The same when they arrive together, whichever comes first in the alphabet."""
        drop.put("a-copy.mp3", b"sound")
        drop.put("one.json", TOLD)
        drop.put("one.mp3", b"sound")
        drop.put("z-copy.mp3", b"sound")
        drop.look()
        assert set(drop.calls()) == {"RGB1"}

    @pytest.mark.parametrize("cut", [None, "ingest_calls", "ingest_free"])
    @pytest.mark.parametrize("first", ["copy", "one"])
    def test_a_copy_of_a_recording_that_is_replaced(
        self, drop: Drop, monkeypatch: pytest.MonkeyPatch, first: str, cut: str | None
    ) -> None:
        """Both were the same bytes by mistake, and one had a name: once mended, the other is a call of its own."""
        for name in ("copy", "one") if first == "copy" else ("one", "copy"):
            if name == "one":
                drop.put("one.json", TOLD)
            drop.put(f"{name}.mp3", b"sound")
            drop.look()
        drop.become("safe")
        drop.look()
        assert set(drop.calls()) == {"RGB1"}
        drop.put("one.mp3", b"the right sound")
        drop.look_through(monkeypatch, cut)
        urls = {c["audio_url"]: (c["ringba_call_id"], c["status"]) for c in drop.calls().values()}
        digest = hashlib.sha256(b"sound").hexdigest()[:32]
        assert urls == {"inbox:one.mp3": ("RGB1", "pending"), "inbox:copy.mp3": (f"inbox-{digest}", "pending")}
        assert drop.rejects() == {}

    def test_a_restart_changes_nothing(self, drop: Drop) -> None:
        """A new process reads everything again and writes nothing."""
        for n in range(20):
            drop.put(f"{n}.mp3", f"sound {n}".encode())
        drop.look()
        before = drop.sql.execute("select xmin, ctid from core.calls order by 2").fetchall()
        drop.restart()
        drop.look()
        assert drop.sql.execute("select xmin, ctid from core.calls order by 2").fetchall() == before


class TestOneIdForTwo:
    """Two recordings that claim to be the same call: one is, and the other is told of, never dropped or exchanged."""

    REASON = "another recording has this ringba_call_id"

    def put(self, drop: Drop, name: str, content: bytes, **told: str) -> None:
        drop.put(f"{name}.json", TOLD | told)
        drop.put(f"{name}.mp3", content)

    def test_in_one_look(self, drop: Drop) -> None:
        """The first by name is the call."""
        self.put(drop, "b", b"other")
        self.put(drop, "a", b"sound")
        drop.look()
        assert drop.calls()["RGB1"]["audio_url"] == "inbox:a.mp3"
        assert drop.rejects() == {"b.mp3": self.REASON}
        assert drop.open_alerts() == ["ingest_rejects:inbox"]

    @pytest.mark.parametrize("restarted", [False, True])
    def test_in_two_looks(self, drop: Drop, restarted: bool) -> None:
        """The one that is known stays, whichever name comes first; what the other says is not the call's."""
        self.put(drop, "b", b"sound")
        drop.look()
        before = drop.calls()
        self.put(drop, "a", b"other", start_time_utc="2026-11-20T17:00:00Z", direction="inbound", campaign_name="Solar")
        for _ in range(2):
            drop.look()
            assert drop.calls() == before
            assert drop.rejects() == {"a.mp3": self.REASON}
            if restarted:
                drop.restart()
        occurrences = drop.sql.execute("select occurrences from core.alerts").fetchall()
        assert occurrences == [{"occurrences": 1}], "told once, also where it is read again"

    def test_mended_it_is_a_call_of_its_own(self, drop: Drop) -> None:
        """Its NAME.json gives it another id: both are calls, and the alert is over."""
        self.put(drop, "a", b"sound")
        self.put(drop, "b", b"other")
        drop.look()
        self.put(drop, "b", b"other", ringba_call_id="RGB2")
        drop.look()
        assert {i: c["audio_url"] for i, c in drop.calls().items()} == {"RGB1": "inbox:a.mp3", "RGB2": "inbox:b.mp3"}
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    def test_one_that_was_taken_in_unnamed(self, drop: Drop) -> None:
        """Two calls that nobody had named are given the same id: one has it, the other keeps its own."""
        drop.put("a.mp3", b"sound")
        drop.put("b.mp3", b"other")
        drop.look()
        drop.put("a.json", TOLD)
        drop.put("b.json", TOLD)
        drop.look()
        urls = {c["audio_url"] for c in drop.calls().values()}
        assert (len(drop.calls()), urls) == (2, {"inbox:a.mp3", "inbox:b.mp3"})
        assert drop.calls()["RGB1"]["audio_url"] == "inbox:a.mp3"
        assert drop.rejects() == {"b.mp3": self.REASON}

    def test_a_copy_is_no_news(self, drop: Drop) -> None:
        """The same bytes elsewhere, with the same metadata: the call that it was."""
        self.put(drop, "a", b"sound")
        drop.look()
        self.put(drop, "copies/a", b"sound")
        drop.look()
        assert (set(drop.calls()), drop.rejects()) == ({"RGB1"}, {})

    def test_a_recording_that_is_replaced_where_it_lies(self, drop: Drop) -> None:
        """The same file with other bytes, as after a copy that was broken off, is the call's own."""
        self.put(drop, "a", b"half")
        drop.look()
        self.put(drop, "a", b"half and half")
        drop.look()
        assert (set(drop.calls()), drop.rejects()) == ({"RGB1"}, {})
        self.put(drop, "b", b"half")
        drop.look()
        assert drop.rejects() == {"b.mp3": self.REASON}

    def test_a_call_that_the_call_log_told_of(self, drop: Drop) -> None:
        """Its recording may come through the inbox: nobody knows other bytes of it."""
        drop.sql.execute("insert into core.calls (ringba_call_id, start_time_utc) values ('RGB1', now())")
        self.put(drop, "a", b"sound")
        drop.look()
        assert drop.calls()["RGB1"]["audio_url"] == "inbox:a.mp3"
        assert drop.rejects() == {}

    def test_an_id_that_is_corrected(self, drop: Drop) -> None:
        """One was given the other's id by mistake: corrected, it is renamed and not doubled, and the other comes in."""
        self.put(drop, "a", b"sound", ringba_call_id="RGB2")
        drop.look()
        number = drop.become("safe", "RGB2")
        self.put(drop, "b", b"other", ringba_call_id="RGB2")
        drop.look()
        assert drop.rejects() == {"b.mp3": self.REASON}
        self.put(drop, "a", b"sound", ringba_call_id="RGB1", direction="inbound")
        drop.look()
        calls = drop.calls()
        assert {i: c["audio_url"] for i, c in calls.items()} == {"RGB1": "inbox:a.mp3", "RGB2": "inbox:b.mp3"}
        assert (calls["RGB1"]["id"], calls["RGB1"]["direction"]) == (number, "inbound")
        assert drop.rejects() == {}
        assert drop.open_alerts() == []
        # What was stored lies under the id that is another call's by now, and would be replaced by its recording.
        assert (calls["RGB1"]["status"], calls["RGB1"]["storage_path"]) == ("pending", None)

    @pytest.mark.parametrize("cut", ["ingest_calls", "ingest_mended", "ingest_free"])
    def test_an_id_that_is_corrected_as_the_database_goes_away(
        self, drop: Drop, monkeypatch: pytest.MonkeyPatch, cut: str
    ) -> None:
        """Renamed, and then cut off: the recording that was refused for the id is looked at all the same."""
        self.put(drop, "a", b"sound")
        self.put(drop, "b", b"other")
        drop.look()
        assert drop.rejects() == {"b.mp3": self.REASON}
        self.put(drop, "a", b"sound", ringba_call_id="RGB2")
        drop.look_through(monkeypatch, cut)
        assert {i: c["audio_url"] for i, c in drop.calls().items()} == {"RGB2": "inbox:a.mp3", "RGB1": "inbox:b.mp3"}
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    def test_ids_that_are_all_one_off(self, drop: Drop) -> None:
        """Each frees the id that the one before it is to have: nothing is doubled, whichever is seen first."""
        for n in range(4):
            self.put(drop, f"{n}", b"sound %d" % n, ringba_call_id=f"RGB{n + 1}")
        drop.look()
        numbers = {c["audio_url"]: c["id"] for c in drop.calls().values()}
        for n in range(4):
            self.put(drop, f"{n}", b"sound %d" % n, ringba_call_id=f"RGB{n}")
        drop.look()
        calls = drop.calls()
        assert {i: c["audio_url"] for i, c in calls.items()} == {f"RGB{n}": f"inbox:{n}.mp3" for n in range(4)}
        assert {c["audio_url"]: c["id"] for c in calls.values()} == numbers
        assert drop.rejects() == {}

    def test_two_ids_that_are_swapped(self, drop: Drop) -> None:
        """Neither call gives its id up for the other: both are named, and go on once one has a third id for a while."""
        for name, sound, id in (("a", b"sound", "RGB1"), ("b", b"other", "RGB2")):
            self.put(drop, name, sound, ringba_call_id=id)
        drop.look()
        for name, sound, id in (("a", b"sound", "RGB2"), ("b", b"other", "RGB1")):
            self.put(drop, name, sound, ringba_call_id=id)
        drop.look()
        assert drop.rejects() == {"a.mp3": self.REASON, "b.mp3": self.REASON}
        for id in ("RGB3", "RGB2"):
            self.put(drop, "a", b"sound", ringba_call_id=id)
            drop.look()
        assert {i: c["audio_url"] for i, c in drop.calls().items()} == {"RGB1": "inbox:b.mp3", "RGB2": "inbox:a.mp3"}
        assert drop.rejects() == {}

    def test_an_id_that_is_taken_away(self, drop: Drop) -> None:
        """A NAME.json that no longer names the call leaves it what it was."""
        self.put(drop, "a", b"sound")
        drop.look()
        drop.become("safe")
        drop.put("a.json", {"direction": "outbound"})
        drop.look()
        assert {i: c["status"] for i, c in drop.calls().items()} == {"RGB1": "safe"}


class TestReplaced:
    """Another recording under the same name, as after an upload that broke off: the call is listened to anew."""

    STATUSES = ("downloaded", "transcribed", "flagged", "safe", "skipped", "failed")

    def replace(self, drop: Drop, status: str | None = None) -> dict[str, Any]:
        drop.put("a.json", TOLD)
        drop.put("a.mp3", b"half")
        drop.look()
        if status:
            drop.become(status)
        drop.put("a.mp3", b"half and half")
        drop.look()
        assert drop.rejects() == {}
        (call,) = drop.calls().values()
        return call

    @pytest.mark.parametrize("status", [*STATUSES, "pending*", "downloaded*", "transcribed*", "flagged*", "safe*"])
    def test_after_it_was_fetched(self, drop: Drop, status: str) -> None:
        """It waits for the vault again, behind live calls, and nothing made of the other recording is left in force."""
        call = self.replace(drop, status)
        assert (call["status"], call["priority"]) == ("pending", 0 if status == "pending*" else 1)
        assert drop.count("calls", "next_attempt_at <= now()") == 1
        assert call["attempts"] == 0
        assert {call[k] for k in ("claimed_by", "claim_token", "error_class", "skip_reason")} == {None}
        assert {call[k] for k in ("storage_path", "audio_sha256", "duration_seconds")} == {None}
        assert (drop.count("transcripts"), drop.count("transcript_chunks")) == (0, 0)
        assert (drop.count("verdicts", "current"), drop.count("verdicts")) == (0, 1), "it is kept as history"
        assert drop.count("recoveries") == (status == "failed")
        drop.look()
        drop.restart()
        drop.become("safe")
        drop.look()
        assert drop.calls()["RGB1"]["status"] == "safe", "once for each recording"

    def test_while_it_waits(self, drop: Drop) -> None:
        """Nothing was fetched yet: it keeps its place, and the vault is told of the new content."""
        call = self.replace(drop)
        assert (call["status"], call["priority"]) == ("pending", 0)
        digest = hashlib.sha256(b"half and half").hexdigest()[:32]
        assert drop.count("call_metadata", f"content_id = 'inbox-{digest}'") == 1

    def test_a_persons_word_stands(self, drop: Drop) -> None:
        """Who overrode the call has said what it is."""
        drop.put("a.json", TOLD)
        drop.put("a.mp3", b"half")
        drop.look()
        drop.become("safe")
        drop.sql.execute("update core.calls set status = 'flagged', override_status = 'flagged'")
        drop.put("a.mp3", b"half and half")
        drop.look()
        (call,) = drop.calls().values()
        assert (call["status"], call["override_status"]) == ("pending", "flagged")

    def test_what_was_pruned_of_the_other_is_not_missing(self, drop: Drop) -> None:
        """Retention took that one's bytes and words, and the model's part was its own: the new one starts anew."""
        drop.put("a.json", TOLD)
        drop.put("a.mp3", b"half")
        drop.look()
        drop.become("safe")
        drop.sql.execute(
            "update core.calls set lacks_llm = true, recording_pruned_at = now(), transcript_pruned_at = now()"
        )
        drop.put("a.mp3", b"half and half")
        drop.look()
        left = "lacks_llm or recording_pruned_at is not null or transcript_pruned_at is not null"
        assert drop.count("calls", "status = 'pending'") == 1
        assert drop.count("calls", left) == 0

    def test_with_other_facts(self, drop: Drop) -> None:
        """NAME.json says something else at the same time: no judging anew comes before the fetching."""
        drop.sql.execute("insert into core.campaigns (name, vertical) values ('Solar', 'solar')")
        drop.put("a.json", TOLD)
        drop.put("a.mp3", b"half")
        drop.look()
        drop.become("flagged")
        drop.put("a.mp3", b"half and half")
        drop.put("a.json", TOLD | {"campaign_name": "Solar", "direction": "inbound"})
        drop.look()
        (call,) = drop.calls().values()
        assert (call["status"], call["campaign"], call["direction"]) == ("pending", "Solar", "inbound")

    def test_one_that_nobody_named(self, drop: Drop) -> None:
        """Its content is all that it is known by: other bytes are another call."""
        drop.put("a.mp3", b"half")
        drop.look()
        (before,) = drop.calls()
        drop.become("safe", before)
        drop.put("a.mp3", b"half and half")
        drop.look()
        assert len(drop.calls()) == 2
        assert drop.calls()[before]["status"] == "safe"


class TestFoundAgain:
    """A call whose file the vault did not find, and that the inbox has all the same."""

    @pytest.mark.parametrize("name", ["a", "elsewhere/b"])
    @pytest.mark.parametrize("restarted", [False, True])
    def test_it_is_fetched(self, drop: Drop, name: str, restarted: bool) -> None:
        """Back where it was, or elsewhere under its id: the call goes back to the vault by itself."""
        drop.put("a.json", TOLD)
        drop.put("a.mp3", b"sound")
        drop.look()
        (drop.folder / "a.mp3").unlink()
        drop.look()
        drop.sql.execute(
            "update core.calls set status = 'failed', error_class = 'expired_url', attempts = 5, failed_at = now()"
        )
        drop.look()
        assert drop.calls()["RGB1"]["status"] == "failed"
        if restarted:
            drop.restart()
        drop.put(f"{name}.json", TOLD)
        drop.put(f"{name}.mp3", b"sound")
        drop.look()
        call = drop.calls()["RGB1"]
        assert (call["status"], call["error_class"], call["attempts"]) == ("pending", None, 0)
        assert call["audio_url"] == f"inbox:{name}.mp3"

    def test_another_file_of_its_id_is_none(self, drop: Drop) -> None:
        """What is refused for its id brings nothing back."""
        drop.put("a.json", TOLD)
        drop.put("a.mp3", b"sound")
        drop.look()
        (drop.folder / "a.mp3").unlink()
        drop.sql.execute("update core.calls set status = 'failed', error_class = 'expired_url'")
        drop.put("b.json", TOLD)
        drop.put("b.mp3", b"other")
        drop.look()
        assert drop.calls()["RGB1"]["status"] == "failed"
        assert drop.rejects().keys() == {"b.mp3"}


class TestLateMetadata:
    def test_the_call_is_renamed_not_doubled(self, drop: Drop) -> None:
        """NAME.json comes after the recording was taken in: same call, all it says counts."""
        drop.put("one.mp3", b"sound")
        drop.look()
        (number,) = [c["id"] for c in drop.calls().values()]
        drop.put("one.json", TOLD)
        drop.look()
        call = drop.calls()["RGB1"]
        assert call["id"] == number
        assert len(drop.calls()) == 1
        assert (call["direction"], call["campaign"]) == ("outbound", "Medicare Q4")
        assert f"{call['start_time_utc']:%Y-%m-%d %H}" == "2026-11-18 17"

    def test_a_time_that_is_told_late_without_an_id(self, drop: Drop) -> None:
        """Only what NAME.json says is corrected; the rest stays as it was."""
        drop.put("one.mp3", b"sound")
        drop.look()
        drop.put("one.json", {"start_time_utc": "2026-11-18T17:00:00Z"})
        drop.look()
        (call,) = drop.calls().values()
        assert f"{call['start_time_utc']:%Y-%m-%d %H}" == "2026-11-18 17"
        assert call["direction"] == "inbound"

    def test_a_time_to_come_that_is_told_late(self, drop: Drop) -> None:
        """It cannot be right: the file is named, and its call keeps the time that it had."""
        drop.put("a.mp3", b"sound")
        drop.look()
        (before,) = drop.calls().values()
        drop.put("a.json", {"start_time_utc": "2999-01-01T00:00:00Z", "direction": "outbound"})
        drop.look()
        assert drop.rejects() == {"a.mp3": "start_time_utc 2999-01-01 cannot be right"}
        (after,) = drop.calls().values()
        assert after == before

    def test_progress_stays(self, drop: Drop) -> None:
        """Metadata that come when the call is judged change no stage of it."""
        drop.put("one.mp3", b"sound")
        drop.look()
        drop.sql.execute("update core.calls set status = 'safe', storage_path = 'x', judged_at = now()")
        drop.put("one.json", TOLD)
        drop.look()
        assert drop.calls()["RGB1"]["status"] == "safe"


class TestRejects:
    @pytest.mark.parametrize(
        ("sidecar", "reason"),
        [
            (b"{", "not valid JSON"),
            (b"[1]", "JSON object"),
            (b'{"start_time_utc": "today"}', "ISO 8601"),
            (b'{"start_time_utc": "1970-01-01"}', "cannot be right"),
            (b'{"start_time_utc": "2999-01-01"}', "start_time_utc 2999-01-01 cannot be right"),
            (b'{"ringba_call_id": ""}', "empty"),
            (b'{"direction": "sideways"}', "direction"),
            (b'{"ringba_call_id": {"a": 1}}', "missing or empty"),
        ],
    )
    def test_metadata_that_make_no_sense(self, drop: Drop, sidecar: bytes, reason: str) -> None:
        """Named with the reason and an alert, not queued; mended, the call is taken in and the reject is gone."""
        drop.put("bad.mp3", b"sound")
        drop.put("bad.json", sidecar)
        drop.look()
        assert reason in drop.rejects()["bad.mp3"]
        assert drop.calls() == {}
        assert drop.sql.execute("select alert_key from core.alerts").fetchall() == [
            {"alert_key": "ingest_rejects:inbox"}
        ]
        drop.put("bad.json", TOLD)
        drop.look()
        assert set(drop.calls()) == {"RGB1"}
        assert drop.rejects() == {}
        assert drop.sql.execute("select from core.alerts where resolved_at is null").fetchall() == []


HUGE = b'{"caller_number": ' + b"7" * 5000 + b"}"
LATIN_1 = os.fsdecode(b"Jos\xe9.mp3")


class TestOneFile:
    """Whatever is wrong with a file costs that file, never the lane."""

    @pytest.mark.parametrize(
        ("sidecar", "reason"),
        [
            (b'{"start_time_utc": "0001-01-01T00:00:00+01:00"}', "start_time_utc 0001-01-01 cannot be right"),
            (b'{"start_time_utc": "9999-12-31T23:59:59-05:00"}', "start_time_utc 9999-12-31 cannot be right"),
            (HUGE, "bad.json is not valid JSON"),
            (b'{"direction": "sideways"}', "the database does not take it"),
        ],
        ids=["before the calendar", "after the calendar", "huge number", "what the table refuses"],
    )
    def test_metadata_that_python_or_postgres_refuses(
        self, drop: Drop, monkeypatch: pytest.MonkeyPatch, sidecar: bytes, reason: str
    ) -> None:
        """A time beyond the calendar, a number of 5,000 digits: named; the others of the page are taken in."""
        monkeypatch.setattr(inbox, "clean_direction", lambda told: told or "inbound")
        drop.put("a.mp3", b"before it")
        drop.put("bad.mp3", b"sound")
        drop.put("bad.json", sidecar)
        drop.put("z.mp3", b"behind it")
        drop.look()
        assert {c["audio_url"] for c in drop.calls().values()} == {"inbox:a.mp3", "inbox:z.mp3"}
        assert list(drop.rejects()) == ["bad.mp3"]
        assert reason in drop.rejects()["bad.mp3"]
        drop.put("bad.json", TOLD)
        drop.look()
        assert "RGB1" in drop.calls()
        assert drop.rejects() == {}

    def test_metadata_that_no_table_and_no_terminal_takes(self, drop: Drop) -> None:
        """Half a character and an escape are left out of a campaign's name: it is no reason to lose the call."""
        drop.put("one.mp3", b"sound")
        drop.put("one.json", b'{"campaign_name": "Solar \\ud800\\u001b[2JCA", "ringba_call_id": "RGB1"}')
        drop.look()
        assert drop.calls()["RGB1"]["campaign"] == "Solar   [2JCA"
        assert drop.rejects() == {}

    def test_a_name_that_a_terminal_would_obey(self, drop: Drop) -> None:
        """The URL finds the file by its very bytes; where it is told of, what is not printed is spelled out."""
        evil = "a\x1b]0;x\x07\u202e\n.mp3"
        drop.put(evil, b"sound")
        drop.put("b\x9b.mp3", b"{")
        drop.put("b\x9b.json", b"{")
        drop.look()
        (call,) = drop.calls().values()
        assert call["audio_url"] == f"inbox:{quote(evil)}"
        assert drop.rejects().keys() == {r"b\x9b.mp3"}
        assert drop.rejects()[r"b\x9b.mp3"].startswith(r"b\x9b.json is not valid JSON")
        drop.put("b\x9b.json", {})
        drop.look()
        assert (len(drop.calls()), drop.rejects()) == (2, {})

    def test_a_name_that_is_not_utf8(self, drop: Drop) -> None:
        """A Latin-1 name out of a zip, in a folder of such a name: a call like any other; its URL holds the bytes."""
        drop.put(os.fsdecode(b"Mar\xeda/") + LATIN_1, b"sound")
        drop.put(os.fsdecode(b"Mar\xeda/Jos\xe9.json"), TOLD)
        drop.put(LATIN_1, b"nobody named it")
        drop.put("good.mp3", b"good")
        drop.look()
        assert drop.calls()["RGB1"]["audio_url"] == "inbox:Mar%EDa/Jos%E9.mp3"
        others = {c["audio_url"] for i, c in drop.calls().items() if i != "RGB1"}
        assert others == {"inbox:Jos%E9.mp3", "inbox:good.mp3"}
        assert drop.rejects() == {}
        assert drop.polling.finished()

    def test_a_name_that_is_not_utf8_in_tables_and_logs(self, drop: Drop) -> None:
        """Where it is told of it is printable, its odd bytes spelled out; mended, the reject is found by that name."""
        drop.put(LATIN_1, b"sound")
        sidecar = drop.put(os.fsdecode(b"Jos\xe9.json"), b"{")
        with structlog.testing.capture_logs() as lines:
            drop.polling._worker.log = structlog.get_logger()
            drop.look()
        assert drop.rejects().keys() == {r"Jos\xe9.mp3"}
        assert r"Jos\xe9.json is not valid JSON" in drop.rejects()[r"Jos\xe9.mp3"]
        assert [line["file"] for line in lines if line["event"] == "rejected"] == [r"Jos\xe9.mp3"]
        str(lines).encode()
        sidecar.write_text('{"start_time_utc": "2999-01-01"}')
        drop.look()
        assert drop.rejects() == {r"Jos\xe9.mp3": "start_time_utc 2999-01-01 cannot be right"}
        sidecar.write_text(json.dumps(TOLD))
        drop.look()
        assert "RGB1" in drop.calls()
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    def test_a_path_that_no_index_holds(self, drop: Drop) -> None:
        """A path of 3,000 bytes is named by its end: Postgres takes no such key, and would refuse it for ever."""
        folder = "/".join(os.urandom(125).hex() for _ in range(12))
        for name in ("a", "b"):
            drop.put(f"{folder}/{name}.mp3", name.encode())
            drop.put(f"{folder}/{name}.json", b"{")
        drop.put("good.mp3", b"good")
        drop.look()
        assert {c["audio_url"] for c in drop.calls().values()} == {"inbox:good.mp3"}
        assert sorted(name[-6:] for name in drop.rejects()) == ["/a.mp3", "/b.mp3"]
        drop.put(f"{folder}/a.json", TOLD)
        drop.look()
        assert "RGB1" in drop.calls()
        assert [name[-6:] for name in drop.rejects()] == ["/b.mp3"]

    def test_whatever_nobody_foresaw(self, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
        """An exception that no line of ours expects is told by its type, and costs that file alone."""
        real = inbox.clean_direction

        def fails(value: Any) -> str:
            return str(1 // 0) if value == "outbound" else real(value)

        monkeypatch.setattr(inbox, "AGAIN_FIRST_S", 0.0)
        monkeypatch.setattr(inbox, "clean_direction", fails)
        drop.put("bad.json", TOLD)
        drop.put("bad.mp3", b"sound")
        drop.put("good.mp3", b"good")
        drop.look()
        assert {c["audio_url"] for c in drop.calls().values()} == {"inbox:good.mp3"}
        assert drop.rejects().keys() == {"bad.mp3"}
        assert "ZeroDivisionError" in drop.rejects()["bad.mp3"]
        monkeypatch.setattr(inbox, "clean_direction", real)
        drop.look()
        assert "RGB1" in drop.calls()
        assert drop.rejects() == {}

    def test_a_time_that_no_calendar_knows(self, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file whose own time is nonsense is named, and taken in when its NAME.json tells the time."""

        class Calendar(inbox.datetime):
            @classmethod
            def fromtimestamp(cls, *_: Any) -> Any:
                raise ValueError("year 33658 is out of range")  # not every file system keeps such a time

        monkeypatch.setattr(inbox, "datetime", Calendar)
        drop.put("bad.mp3", b"sound")
        drop.look()
        assert "time" in drop.rejects()["bad.mp3"]
        assert drop.calls() == {}
        drop.put("bad.json", TOLD)
        drop.look()
        assert set(drop.calls()) == {"RGB1"}
        assert drop.rejects() == {}


@contextmanager
def like_anybody() -> Iterator[None]:
    """Inside, the rights of files hold for root as well: this thread lays CAP_DAC_* aside."""
    libc, header, caps = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, caps) == 0
    effective = caps[0]
    caps[0] = effective & ~0b110
    assert libc.capset(header, caps) == 0
    try:
        yield
    finally:
        caps[0] = effective
        assert libc.capset(header, caps) == 0


class TestUnreadable:
    """A file that cannot be read today may be read tomorrow."""

    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody is waited for: each look tries again."""
        monkeypatch.setattr(inbox, "AGAIN_FIRST_S", 0.0)

    @pytest.mark.parametrize("locked", ["one.mp3", "one.json"])
    def test_a_right_that_is_given_later(self, drop: Drop, locked: str) -> None:
        """Told while it is locked; chmod moves neither size nor time of the file, and it is taken in all the same."""
        drop.put("one.mp3", b"sound")
        drop.put("one.json", TOLD)
        drop.put("good.mp3", b"good")
        (drop.folder / locked).chmod(0)
        with like_anybody():
            drop.look()
            assert {c["audio_url"] for c in drop.calls().values()} == {"inbox:good.mp3"}
            assert "Permission denied" in drop.rejects()["one.mp3"]
            assert (locked in drop.rejects()["one.mp3"]) == (locked == "one.json"), "it is said which file it is"
            assert drop.open_alerts() == ["ingest_rejects:inbox"]
            assert drop.polling.finished(), "it is named: --drain need not wait for it"
            (drop.folder / locked).chmod(0o600)
            drop.look()
        assert "RGB1" in drop.calls()
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    @pytest.mark.parametrize("number", [errno.ESTALE, errno.EIO, errno.EACCES])
    def test_a_share_that_comes_back(self, drop: Drop, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
        """Whatever the system says: the file is taken in once it can be read, and no reject of it is left."""
        real = inbox.sha256_of

        def away(path: Path) -> str:
            raise OSError(number, os.strerror(number), str(path))

        drop.put("one.mp3", b"sound")
        monkeypatch.setattr(inbox, "sha256_of", away)
        drop.look()
        assert os.strerror(number) in drop.rejects()["one.mp3"]
        assert str(drop.folder) not in drop.rejects()["one.mp3"]
        monkeypatch.setattr(inbox, "sha256_of", real)
        drop.look()
        assert {c["audio_url"] for c in drop.calls().values()} == {"inbox:one.mp3"}
        assert drop.rejects() == {}

    def test_it_is_told_once(self, drop: Drop) -> None:
        """Looks that find it unchanged write no row and no line; another reason is told again."""
        path = drop.put("one.mp3", b"sound")
        drop.put("one.json", TOLD)
        path.chmod(0)
        with like_anybody(), structlog.testing.capture_logs() as lines:
            drop.polling._worker.log = structlog.get_logger()
            drop.look()
            before = drop.sql.execute("select xmin, ctid from core.ingest_rejects").fetchall()
            for _ in range(10):
                drop.look()
            assert drop.sql.execute("select xmin, ctid from core.ingest_rejects").fetchall() == before
            assert [line["event"] for line in lines] == ["rejected"]
            (drop.folder / "one.json").chmod(0)
            drop.look()
            assert "one.json" in drop.rejects()["one.mp3"]
            assert [line["event"] for line in lines] == ["rejected", "rejected"]

    def test_it_is_tried_ever_more_seldom(self, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
        """A bad disc may block for long at each try: a few tries an hour, and never further apart than the longest."""
        now, tries, number = time.monotonic(), [], errno.EIO

        class Clock:
            monotonic = staticmethod(lambda: now)

        def away(path: Path) -> str:
            tries.append(now)
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(inbox, "AGAIN_FIRST_S", 10.0)
        monkeypatch.setattr(inbox, "sha256_of", away)
        monkeypatch.setattr(inbox, "time", Clock)
        drop.put("one.mp3", b"sound")
        for _ in range(720):
            drop.polling.step()
            now += 5
        waits = [later - earlier for earlier, later in itertools.pairwise(tries)]
        assert waits == sorted(waits)
        assert waits[0] <= 20
        assert max(waits) <= inbox.AGAIN_LONGEST_S + 5
        assert len(tries) < 30
        drop.put("one.mp3", b"another sound")
        drop.polling.step()
        assert tries[-1] == now, "a file that changed is looked at at once"
        tries.clear()
        for _ in range(20):
            now += 5
            drop.polling.step()
        assert 2 <= len(tries) <= 4, "... and waited for anew"
        number = errno.ESTALE
        now += inbox.AGAIN_LONGEST_S
        told = [item for _ in range(2) for item in drop.polling._inbox.scan()]
        assert len(told) == 2, "another reason is told until the database has heard it"

    def test_what_the_database_has_not_heard_is_told_again(self, drop: Drop) -> None:
        """The database was away when the file was found unreadable, or readable: the next look tells it."""
        path, box = drop.put("one.mp3", b"sound"), drop.polling._inbox
        path.chmod(0)
        with like_anybody():
            assert [type(item) for _ in range(2) for item in box.scan()] == [inbox.Reject] * 2
            drop.look()
            assert drop.rejects().keys() == {"one.mp3"}
            path.chmod(0o600)
            assert [type(item) for _ in range(2) for item in box.scan()] == [inbox.Record] * 2
            drop.look()
        assert len(drop.calls()) == 1
        assert drop.rejects() == {}

    def test_a_try_that_meets_a_writer_is_not_the_last(self, drop: Drop) -> None:
        """Unreadable, then held open by somebody who writes nothing: it is still taken in when he lets go."""
        path = drop.put("one.mp3", b"sound")
        path.chmod(0)
        with like_anybody():
            drop.look()
            path.chmod(0o600)
            with path.open("ab"):
                drop.look()
                assert drop.calls() == {}
            drop.look()
        assert len(drop.calls()) == 1
        assert drop.rejects() == {}

    def test_a_folder_that_is_locked(self, drop: Drop) -> None:
        """Told like a file, once; what lies beside it is taken in, and what lies in it when it is opened."""
        drop.put("north/one.mp3", b"sound")
        drop.put("good.mp3", b"good")
        (drop.folder / "north").chmod(0)
        with like_anybody():
            drop.look()
            drop.look()
            assert {c["audio_url"] for c in drop.calls().values()} == {"inbox:good.mp3"}
            assert drop.rejects() == {"north/": "the folder cannot be read: Permission denied; it is tried again"}
            assert drop.polling.finished(), "it is named: --drain need not wait for it"
            (drop.folder / "north").chmod(0o700)
            drop.look()
        assert len(drop.calls()) == 2
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    def test_the_folder_itself(self, drop: Drop) -> None:
        """A share that is away is a source that is down, and no inbox without news; nothing is forgotten over it."""
        drop.put("bad.mp3", b"bad")
        drop.put("bad.json", b"{")
        drop.look()
        rejected = drop.rejects()
        away = drop.folder.with_name("away")
        drop.folder.rename(away)
        for _ in range(2):
            with pytest.raises(SourceDown, match="inbox folder cannot be read: No such file"):
                drop.polling.step()
        assert drop.rejects() == rejected
        away.rename(drop.folder)
        drop.put("good.mp3", b"good")
        drop.look()
        assert len(drop.calls()) == 1
        assert drop.rejects() == rejected


class TestGone:
    """What has left the inbox is no longer rejected."""

    def test_a_file_that_is_taken_away(self, drop: Drop) -> None:
        """Its reject goes with it, and with the last one the alert."""
        for name in ("a", "b"):
            drop.put(f"{name}.mp3", name.encode())
            drop.put(f"{name}.json", b"{")
        drop.look()
        assert drop.rejects().keys() == {"a.mp3", "b.mp3"}
        (drop.folder / "a.mp3").unlink()
        drop.look()
        assert drop.rejects().keys() == {"b.mp3"}
        assert drop.open_alerts() == ["ingest_rejects:inbox"]
        (drop.folder / "b.mp3").unlink()
        drop.look()
        assert drop.rejects() == {}
        assert drop.open_alerts() == []

    def test_while_nobody_looked(self, drop: Drop) -> None:
        """A process that has just begun finds out as well; other sources' rejects are none of its business."""
        drop.put("a.mp3", b"sound")
        drop.put("a.json", b"{")
        drop.look()
        drop.sql.execute("insert into core.ingest_rejects (source, name, reason) values ('ringba', 'RGB9', 'no date')")
        (drop.folder / "a.mp3").unlink()
        drop.restart()
        drop.look()
        assert drop.rejects().keys() == {"RGB9"}

    def test_behind_a_locked_door(self, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whether a file in a folder that cannot be read is gone nobody knows: its reject stays."""
        monkeypatch.setattr(inbox, "AGAIN_FIRST_S", 0.0)
        drop.put("north/a.mp3", b"sound")
        drop.put("north/a.json", b"{")
        drop.look()
        (drop.folder / "north").chmod(0)
        with like_anybody():
            drop.look()
            assert drop.rejects().keys() == {"north/", "north/a.mp3"}
            (drop.folder / "north").chmod(0o700)
            drop.look()
        assert drop.rejects().keys() == {"north/a.mp3"}


def test_folders_deeper_than_a_program_may_call_itself(drop: Drop) -> None:
    """A thousand and more in each other: a recording at the bottom is taken in like any."""
    folders = [Path(f"{drop.folder}{'/d' * depth}") for depth in range(1, 1501)]
    for folder in folders:
        folder.mkdir()
    try:
        (folders[-1] / "deep.mp3").write_bytes(b"deep")
        drop.put("good.mp3", b"good")
        drop.look()
        assert sorted(c["audio_url"][-8:] for c in drop.calls().values()) == ["deep.mp3", "good.mp3"]
    finally:
        # What clears up after tests calls itself, too.
        (folders[-1] / "deep.mp3").unlink()
        for folder in reversed(folders):
            folder.rmdir()


def test_thousands_of_files(drop: Drop) -> None:
    """5,000 recordings, every second one with metadata, arrive in well under a minute; a look at them is cheap."""
    for n in range(5000):
        drop.put(f"{n % 50:02}/{n:05}.mp3", f"sound {n}".encode())
        if n % 2:
            drop.put(f"{n % 50:02}/{n:05}.json", {"ringba_call_id": f"R{n}", "campaign_name": f"Solar {n % 7}"})
    began = time.monotonic()
    drop.look()
    took = time.monotonic() - began
    assert len(drop.calls()) == 5000
    assert drop.polling.finished()
    began = time.monotonic()
    drop.polling.step()
    look = time.monotonic() - began
    print(f"\n5000 recordings taken in within {took:.1f} s; a look at a folder without news {look:.2f} s")
    assert took < 60
    assert look < 3


def test_what_was_told_of_a_call_log_that_left_the_settings_is_over(drop: Drop) -> None:
    """Nobody asks it any more, so nobody else would close it; what its records were found to be stays."""
    for key in (*ingest_worker.OF_THE_CALL_LOG, "zero_length", "zombies:vault"):
        drop.sql.execute("select core.raise_alert(%s, 'critical', 'x')", (key,))
    ingest_worker.prepare(drop.config, drop.worker)
    assert sorted(drop.open_alerts()) == ["zero_length", "zombies:vault"]
