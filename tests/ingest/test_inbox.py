"""The inbox folder: what is dropped there becomes calls, once, whenever its metadata comes."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from workers.core import settings
from workers.core.worker import Worker
from workers.ingest import inbox
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

    def calls(self) -> dict[str, dict[str, Any]]:
        rows = self.sql.execute(
            "select c.*, g.name as campaign from core.calls c left join core.campaigns g on g.id = campaign_id"
        )
        return {r["ringba_call_id"]: r for r in rows.fetchall()}

    def rejects(self) -> dict[str, str]:
        return {r["name"]: r["reason"] for r in self.sql.execute("select * from core.ingest_rejects").fetchall()}


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

    def test_a_restart_changes_nothing(self, drop: Drop) -> None:
        """A new process reads everything again and writes nothing."""
        for n in range(20):
            drop.put(f"{n}.mp3", f"sound {n}".encode())
        drop.look()
        before = drop.sql.execute("select xmin, ctid from core.calls order by 2").fetchall()
        drop.restart()
        drop.look()
        assert drop.sql.execute("select xmin, ctid from core.calls order by 2").fetchall() == before


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
