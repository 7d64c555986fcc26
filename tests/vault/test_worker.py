"""The real vault process: mixed faults, dead hosts, kills between storing and saying so, on both stores."""

from __future__ import annotations

import hashlib
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.support.calls import START, kill, state
from tests.support.processes import ROOT, Workers, environment, wait_until, workers
from tests.support.recording_server import RecordingServer, recording
from tests.support.s3_server import WEED, WHY_NOT, S3Server
from workers.core.files import content_id
from workers.core.storage import Storage

Sql = psycopg.Connection[dict[str, Any]]

VAULT = "workers/vault/worker.py"


@pytest.fixture
def crew(dsn: str, tmp_path: Path) -> Iterator[Workers]:
    with workers(dsn, tmp_path) as group:
        yield group


def add(sql: Sql, call_id: str, url: str, newer: int = 0) -> int:
    row = sql.execute(
        "insert into core.calls (ringba_call_id, start_time_utc, audio_url) values (%s, %s, %s) returning id",
        (call_id, START + timedelta(seconds=newer), url),
    ).fetchone()
    assert row is not None
    return int(row["id"])


def drain(crew: Workers, **env: str) -> None:
    worker = crew.run(VAULT, "--drain", **env)
    assert worker.wait(120) == 0, crew.log_of(worker)


def drain_for_good(crew: Workers, sql: Sql, **env: str) -> int:
    """Drain until no call waits, with the waits between attempts cut short; returns how many drains it took."""
    for n in range(1, 12):
        drain(crew, **env)
        left = sql.execute(
            "update core.calls set next_attempt_at = now() where status = 'pending' returning id"
        ).fetchall()
        if not left:
            return n
        time.sleep(1.0)  # the shortest quiet that a 429 asks for: only time ends it
    raise AssertionError(f"{len(left)} calls are still pending")


def check(crew: Workers, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "scripts/check_storage.py", *options],
        cwd=ROOT,
        env=environment(crew.dsn, crew.folder, **env),
        capture_output=True,
        text=True,
        timeout=60,
    )


#: behaviour -> what its calls end as: a status, or failed with this class.
FAULTS = {
    "ok": "downloaded",
    "chunked": "downloaded",
    "gzipped": "downloaded",
    "stops-early": "downloaded",
    "resumable": "downloaded",
    "once-cut": "downloaded",
    "once-reset": "downloaded",
    "once-cut-gzip": "downloaded",
    "once-status": "downloaded",
    "redirect": "downloaded",
    "cut": "network",
    "unasked-part": "network",
    "html": "corrupt_audio",
    "noise": "corrupt_audio",
    "playlist": "corrupt_audio",
    "empty": "empty_audio",
    "gone": "expired_url",
    "elsewhere": "blocked_url",
    "short": "skipped",
}


def test_every_recording_is_stored_or_named(crew: Workers, sql: Sql, server: RecordingServer, tmp_path: Path) -> None:
    """Every fault among good recordings: hashes right, the rest in a named class (bench/vault.py is the large form)."""
    kinds = [kind for kind in FAULTS for _ in range(20 if kind == "ok" else 5)]
    for n, kind in enumerate(kinds):
        name = f"{kind}-{n}"
        path = {
            "gone": f"status/{name}?code=410",
            "once-status": f"once-status/{name}?code={429 if n % 2 else 503}&after=1",
            "redirect": f"redirect/{name}?to=/ok/{name}",
            "elsewhere": f"redirect/{name}?to=http://169.254.169.254/",
        }.get(kind, f"{kind}/{name}")
        add(sql, name, server.url(path), newer=n)
    drain_for_good(crew, sql, VAULT_ALLOWED_HOSTS=server.entry)
    ends: dict[str, Counter[str]] = {}
    for row in sql.execute("select * from core.calls").fetchall():
        kind = row["ringba_call_id"].rpartition("-")[0]
        ends.setdefault(kind, Counter())[row["error_class"] if row["status"] == "failed" else row["status"]] += 1
        if row["status"] == "downloaded":
            stored = (tmp_path / "recordings" / row["storage_path"]).read_bytes()
            assert hashlib.sha256(stored).hexdigest() == row["audio_sha256"]
            assert stored[44:] == recording(row["ringba_call_id"])[44:]
    assert {kind: dict(counts) for kind, counts in ends.items()} == {
        kind: {end: kinds.count(kind)} for kind, end in FAULTS.items()
    }
    assert list((tmp_path / "spool").iterdir()) == []
    checked = check(crew, "--verify")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    logs = "".join(crew.log_of(worker) for worker in crew.started)
    assert "/ok/" not in logs
    assert "code=410" not in logs


class TestAskedTooEarly:
    """The URL is told before its recording is there as a whole."""

    @pytest.mark.parametrize(
        ("path", "log_says_s"),
        [
            ("once-short/a", 60),
            ("once-empty/a", 60),
            ("once-empty/b", None),
            ("once-html/a", None),
        ],
    )
    def test_it_is_fetched_again(
        self, crew: Workers, sql: Sql, server: RecordingServer, path: str, log_says_s: float | None
    ) -> None:
        """Less than the log says, nothing at all, or a page that says so: the next attempt has the recording."""
        number = add(sql, "a", server.url(path))
        sql.execute("update core.calls set duration_seconds = %s", (log_says_s,))
        drain(crew, VAULT_ALLOWED_HOSTS=server.entry)
        row = state(sql, number)
        assert (row["status"], row["attempts"]) == ("pending", 1)
        said = {"short": "not_yet_whole", "empty": "empty_audio"}
        assert row["error_class"] == said.get(path.partition("/")[0].removeprefix("once-"), "corrupt_audio")
        sql.execute("update core.calls set next_attempt_at = now()")
        drain(crew, VAULT_ALLOWED_HOSTS=server.entry)
        row = state(sql, number)
        assert (row["status"], row["error_class"], row["skip_reason"]) == ("downloaded", None, None)

    @pytest.mark.parametrize(
        ("how", "ends_as"), [("short", "too_short"), ("header", "empty_audio"), ("empty", "empty_audio")]
    )
    def test_what_stays_short_is_named_in_the_end(
        self, crew: Workers, sql: Sql, server: RecordingServer, how: str, ends_as: str
    ) -> None:
        """After the last attempt it is what it is."""
        number = add(sql, "a", server.url(f"{how}/a"))
        sql.execute("update core.calls set duration_seconds = 60")
        drain_for_good(crew, sql, VAULT_ALLOWED_HOSTS=server.entry)
        row = state(sql, number)
        assert ends_as in (row["skip_reason"], row["error_class"])
        assert row["status"] == ("skipped" if how == "short" else "failed")
        assert len(server.requests) == 5

    def test_a_call_that_was_short_is_skipped_at_once(self, crew: Workers, sql: Sql, server: RecordingServer) -> None:
        """The log says as much as the recording, or nothing: there is nothing to wait for."""
        add(sql, "a", server.url("short/a"))
        add(sql, "b", server.url("short/b"))
        sql.execute("update core.calls set duration_seconds = 3 where ringba_call_id = 'b'")
        drain(crew, VAULT_ALLOWED_HOSTS=server.entry)
        assert {r["skip_reason"] for r in sql.execute("select * from core.calls").fetchall()} == {"too_short"}
        assert len(server.requests) == 2


class TestInbox:
    """A recording in the inbox folder, which ingest knows by its content."""

    def put(self, crew: Workers, name: str, content: bytes) -> str:
        """Put a file into the inbox; returns the id of its content."""
        (crew.folder / "inbox").mkdir(exist_ok=True)
        (crew.folder / "inbox" / name).write_bytes(content)
        return content_id(hashlib.sha256(content).hexdigest())

    def known(self, sql: Sql, number: int, content: str) -> None:
        sql.execute(
            """insert into core.call_metadata (call_id, content_id) values (%s, %s)
               on conflict (call_id) do update set content_id = excluded.content_id""",
            (number, content),
        )

    def again(self, crew: Workers, sql: Sql, **env: str) -> None:
        sql.execute("update core.calls set next_attempt_at = now()")
        drain(crew, VAULT_DATABASE_URL=crew.dsn.replace("://postgres@", "://callscript_vault@"), **env)

    def test_a_share_that_is_away_costs_no_call_an_attempt(self, crew: Workers, sql: Sql) -> None:
        """An empty mount point: nobody fails, and all are stored when the share is back."""
        for name in ("a", "b"):
            self.known(sql, add(sql, name, f"inbox:{name}.wav"), self.put(crew, f"{name}.wav", recording(name)))
        inbox, share = crew.folder / "inbox", crew.folder / "share"
        inbox.rename(share)
        inbox.mkdir()
        for _ in range(6):
            self.again(crew, sql)
        rows = sql.execute("select status, attempts, error_class from core.calls").fetchall()
        assert rows == [{"status": "pending", "attempts": 0, "error_class": "network"}] * 2
        inbox.rmdir()
        share.rename(inbox)
        self.again(crew, sql)
        assert {r["status"] for r in sql.execute("select status from core.calls").fetchall()} == {"downloaded"}

    @pytest.mark.parametrize("there", ["nothing", "another", "the beginning", "zero bytes"])
    def test_what_is_not_its_own_is_waited_for(self, crew: Workers, sql: Sql, there: str) -> None:
        """Another call's recording under the name, or what is being copied: never stored as this call's."""
        own = recording("own")
        number = add(sql, "a", "inbox:a.wav")
        self.known(sql, number, self.put(crew, "a.wav", own))
        self.put(crew, "b.wav", b"some other file")
        path = crew.folder / "inbox" / "a.wav"
        if there == "nothing":
            path.unlink()
        else:
            path.write_bytes({"another": recording("b"), "the beginning": own[:20_000], "zero bytes": b""}[there])
        self.again(crew, sql)
        row = state(sql, number)
        assert (row["status"], row["attempts"], row["error_class"]) == ("pending", 1, "expired_url")
        path.write_bytes(own)
        self.again(crew, sql)
        row = state(sql, number)
        assert (row["status"], row["audio_sha256"]) == ("downloaded", hashlib.sha256(own).hexdigest())

    def test_what_stays_another_is_named_in_the_end(self, crew: Workers, sql: Sql) -> None:
        """After the last attempt the call fails, and what it needs is its file."""
        number = add(sql, "a", "inbox:a.wav")
        self.known(sql, number, self.put(crew, "a.wav", recording("own")))
        self.put(crew, "a.wav", recording("another"))
        drain_for_good(crew, sql)
        assert (state(sql, number)["status"], state(sql, number)["error_class"]) == ("failed", "expired_url")
        assert sql.execute("select needs from core.failed_calls").fetchall() == [{"needs": "file_in_inbox"}]

    def test_an_upload_of_what_was_replaced_is_not_used(self, crew: Workers, sql: Sql) -> None:
        """Stored by an attempt that died, then replaced in the inbox: the file is read, not the store."""
        number = add(sql, "a", "inbox:a.wav")
        self.known(sql, number, self.put(crew, "a.wav", recording("half")))
        self.again(crew, sql)
        key = state(sql, number)["storage_path"]
        self.known(sql, number, self.put(crew, "a.wav", recording("whole")))
        sql.execute("update core.calls set status = 'pending', attempts = 1, storage_path = null, audio_sha256 = null")
        self.again(crew, sql)
        row = state(sql, number)
        assert (row["status"], row["storage_path"]) == ("downloaded", key)
        assert row["audio_sha256"] == hashlib.sha256(recording("whole")).hexdigest()


class TestShorterThanConnected:
    """The call log says for how long the parties were connected; a recording that lasts as long has all of it."""

    @staticmethod
    def connected(sql: Sql, number: int, seconds: object) -> None:
        sql.execute(
            "insert into core.call_metadata (call_id, metadata) values (%s, %s)",
            (number, Jsonb({"connectedCallLengthInSeconds": seconds})),
        )

    def test_what_still_grows_is_fetched_again(self, crew: Workers, sql: Sql, server: RecordingServer) -> None:
        """2 of 8 s are there at first, and 6 s, all but the seconds that a recorder may miss, at the next attempt."""
        number = add(sql, "a", server.url("once-short/a"))
        self.connected(sql, number, "8")
        drain(crew, VAULT_ALLOWED_HOSTS=server.entry, MIN_CALL_SECONDS="1")
        assert (state(sql, number)["status"], state(sql, number)["error_class"]) == ("pending", "not_yet_whole")
        drain_for_good(crew, sql, VAULT_ALLOWED_HOSTS=server.entry, MIN_CALL_SECONDS="1")
        assert (state(sql, number)["status"], state(sql, number)["duration_seconds"]) == ("downloaded", 6.0)

    @pytest.mark.parametrize(("cover", "requests"), [("true", 5), ("false", 1)])
    def test_what_stays_short_is_stored_as_it_is(
        self, crew: Workers, sql: Sql, server: RecordingServer, cover: str, requests: int
    ) -> None:
        """Six seconds of a minute are better than none; where recordings are paused nothing is waited for."""
        number = add(sql, "a", server.url("ok/a"))
        self.connected(sql, number, 60)
        drain_for_good(crew, sql, VAULT_ALLOWED_HOSTS=server.entry, RECORDINGS_COVER_CALLS=cover)
        assert state(sql, number)["status"] == "downloaded"
        assert len(server.requests) == requests

    def test_a_length_that_is_none_asks_for_nothing(self, crew: Workers, sql: Sql, server: RecordingServer) -> None:
        """Whatever the log writes there, the claim works and the recording counts."""
        for n, told in enumerate([None, "", "abc", -5, 1e300, "9" * 400, True, [60], {"s": 60}, "1612368427115"]):
            self.connected(sql, add(sql, f"call-{n}", server.url(f"ok/call-{n}")), told)
        drain(crew, VAULT_ALLOWED_HOSTS=server.entry)
        assert {r["status"] for r in sql.execute("select status from core.calls").fetchall()} == {"downloaded"}
        assert len(server.requests) == 10


def test_dead_urls_at_the_top_of_the_queue_starve_nobody(crew: Workers, sql: Sql, server: RecordingServer) -> None:
    """Ten newest calls whose hosts are dead for good, refusing or swallowing; the other forty do not wait for them."""
    with socket.create_server(("127.0.0.1", 0)) as closed, socket.create_server(("127.0.0.1", 0), backlog=0) as mute:
        refusing, swallowing = closed.getsockname()[1], mute.getsockname()[1]
        closed.close()
        for n in range(40):
            add(sql, f"good-{n}", server.url(f"ok/good-{n}"))
        for n in range(10):
            add(sql, f"dead-{n}", f"http://127.0.0.1:{swallowing if n < 3 else refusing}/{n}", newer=1000 + n)
        allowed = f"{server.entry},127.0.0.1:{refusing},127.0.0.1:{swallowing}"
        worker = crew.run(VAULT, VAULT_ALLOWED_HOSTS=allowed)
        wait_until(
            lambda: (
                sql.execute("select count(*) as n from core.calls where status = 'downloaded'").fetchone() == {"n": 40}
            ),
            seconds=20,
            what=lambda: crew.log_of(worker),
        )
        dead = sql.execute("select status, attempts from core.calls where ringba_call_id like 'dead-%'").fetchall()
        assert {row["status"] for row in dead} == {"pending"}


def test_an_empty_store_that_held_recordings_takes_no_new_ones(
    crew: Workers, sql: Sql, server: RecordingServer, tmp_path: Path
) -> None:
    """A volume that is not mounted: the lane waits, writes nothing beneath the mount point, and goes on by itself."""
    volume, away = tmp_path / "volume", tmp_path / "away"
    env = {"VAULT_ALLOWED_HOSTS": server.entry, "STORAGE_URL": f"file://{volume}"}
    first = add(sql, "a", server.url("ok/a"))
    drain(crew, **env)
    assert state(sql, first)["status"] == "downloaded"
    volume.rename(away)
    volume.mkdir()
    second = add(sql, "b", server.url("ok/b"))
    worker = crew.run(VAULT, **env)
    paused = "select from core.workers where state = 'paused:storage_down'"
    wait_until(lambda: sql.execute(paused).fetchall(), what=lambda: crew.log_of(worker))
    assert list(volume.iterdir()) == []
    given_back = "select from core.calls where id = %s and status = 'pending' and attempts = 0 and claimed_by is null"
    wait_until(lambda: sql.execute(given_back, (second,)).fetchall(), what=lambda: crew.log_of(worker))
    volume.rmdir()
    away.rename(volume)
    wait_until(lambda: state(sql, second)["status"] == "downloaded", 60, what=lambda: crew.log_of(worker))


def kill_before_it_says_so(crew: Workers, sql: Sql, server: RecordingServer, number: int, env: dict[str, str]) -> None:
    """A worker that is killed when it has stored what the gate let through, and its call does not say so."""
    asked = len(server.requests)
    first = crew.run(VAULT, **env)
    wait_until(lambda: len(server.requests) > asked, what=lambda: crew.log_of(first))
    with psycopg.connect(crew.dsn) as lock:
        # The finish must wait for this row: the recording is stored, and nothing says so.
        lock.execute("select from core.calls where id = %s for update", (number,))
        server.gate.set()
        wait_until(
            lambda: sql.execute("select from pg_stat_activity where wait_event_type = 'Lock'").fetchall(),
            what=lambda: crew.log_of(first),
        )
        first.kill()
        first.wait()
        sql.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'callscript vault'"
        )
    assert state(sql, number)["status"] == "pending"


def take_back(sql: Sql, number: int) -> None:
    kill(sql, state(sql, number)["claimed_by"])
    sql.execute("select core.kill_zombies()")


class TestKilledBetweenStoringAndSayingSo:
    def kill_there(
        self, crew: Workers, sql: Sql, server: RecordingServer, storage: Storage, env: dict[str, str]
    ) -> tuple[int, str]:
        """A new call whose worker was killed there; (number, key)."""
        number = add(sql, "a", server.url("gate/a"))
        kill_before_it_says_so(crew, sql, server, number, env)
        assert state(sql, number)["storage_path"] is None
        (key,) = storage.keys_of("2026/11/18/a")
        return number, key

    def test_the_next_attempt_finds_the_upload(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        storage_environment: dict[str, str],
    ) -> None:
        """No call is lost, nothing is fetched twice, even if the URL died meanwhile; store and table agree."""
        env = {"VAULT_ALLOWED_HOSTS": server.entry, **storage_environment}
        number, key = self.kill_there(crew, sql, server, storage, env)
        said = check(crew, **env)
        assert (said.returncode, f"waiting  {key}" in said.stdout) == (0, True), said.stdout + said.stderr
        before = list(storage.objects())
        take_back(sql, number)
        drain(crew, **env)
        row = state(sql, number)
        assert (row["status"], row["storage_path"]) == ("downloaded", key)
        assert row["audio_sha256"] == hashlib.sha256(recording("a")).hexdigest()
        assert row["duration_seconds"] == 6.0
        assert len(server.requests) == 1, "the recording was fetched once"
        assert list(storage.objects()) == before, "and stored once"
        said = check(crew, "--verify", **env)
        assert (said.returncode, "1 stored and verified, 0 missing" in said.stdout) == (0, True), said.stdout

    @pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
    def test_a_call_sent_back_after_it_had_failed_finds_it_too(
        self, crew: Workers, sql: Sql, server: RecordingServer, storage: Storage, storage_environment: dict[str, str]
    ) -> None:
        """A call that ran out of attempts and is recovered starts to count anew, and still uses its upload."""
        env = {"VAULT_ALLOWED_HOSTS": server.entry, **storage_environment}
        number, key = self.kill_there(crew, sql, server, storage, env)
        sql.execute(
            """update core.calls set attempts = 0, priority = 1, claimed_by = null, claim_token = null,
                                     claimed_at = null where id = %s""",
            (number,),
        )
        drain(crew, **env)
        assert (state(sql, number)["storage_path"], len(server.requests)) == (key, 1)

    def test_an_upload_that_is_not_what_it_should_be_is_not_used(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        storage_environment: dict[str, str],
        tmp_path: Path,
    ) -> None:
        """Something that is no recording lies under the call's key: it is fetched again and replaced."""
        env = {"VAULT_ALLOWED_HOSTS": server.entry, **storage_environment}
        number, key = self.kill_there(crew, sql, server, storage, env)
        spooled = tmp_path / "junk"
        spooled.write_bytes(b"<html>junk</html>")
        storage.put(spooled, key, hashlib.sha256(b"<html>junk</html>").hexdigest())
        take_back(sql, number)
        drain(crew, **env)
        row = state(sql, number)
        assert row["audio_sha256"] == hashlib.sha256(recording("a")).hexdigest()
        assert len(server.requests) == 2
        with storage.local_copy(key, row["audio_sha256"], tmp_path / "scratch") as copy:
            assert copy.read_bytes() == recording("a")


class TestRestored:
    """The database was restored, or filled anew from the call log, and knows less than the store."""

    @pytest.mark.parametrize("priority", [0, 2])
    def test_what_the_store_has_is_found_where_the_source_has_it_no_more(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        storage_environment: dict[str, str],
        priority: int,
    ) -> None:
        """A live call's and a backfilled one's first attempt: stored once, fetched once, used again."""
        env = {"VAULT_ALLOWED_HOSTS": server.entry, **storage_environment}
        add(sql, "a", server.url("ok/a"))
        drain(crew, **env)
        (key,) = storage.keys_of("2026/11/18/a")
        sql.execute("delete from core.calls")
        number = add(sql, "a", server.url("status/a?code=404"))
        gone = add(sql, "b", server.url("status/b?code=404"))
        sql.execute("update core.calls set priority = %s", (priority,))
        drain(crew, **env)
        row = state(sql, number)
        assert (row["status"], row["storage_path"]) == ("downloaded", key)
        assert row["audio_sha256"] == hashlib.sha256(recording("a")).hexdigest()
        row = state(sql, gone)
        assert (row["status"], row["error_class"]) == ("failed", "expired_url")


class TestDownloadedAgain:
    """The source served a torn recording, which the vault took for one; the factory could not decode it."""

    @pytest.fixture
    def env(self, server: RecordingServer, storage_environment: dict[str, str]) -> dict[str, str]:
        return {"VAULT_ALLOWED_HOSTS": server.entry, **storage_environment}

    @pytest.fixture
    def torn(self, crew: Workers, sql: Sql, server: RecordingServer, env: dict[str, str]) -> int:
        """The number of such a call, which an operator has sent back; the source has another recording by now."""
        number = add(sql, "a", server.url("ok/torn"))
        drain(crew, **env)
        self.refuse(crew, sql, "corrupt_audio", number, server.url("ok/whole"), env)
        return number

    def refuse(self, crew: Workers, sql: Sql, error_class: str, number: int, url: str, env: dict[str, str]) -> None:
        """The factory fails the call, the source serves `url` from now on, and the documented command is typed."""
        factory = crew.stage("factory", "--fails", f"a={error_class}", "--drain", **env)
        assert factory.wait(60) == 0, crew.log_of(factory)
        assert state(sql, number)["error_class"] == error_class
        sql.execute("update core.calls set audio_url = %s where id = %s", (url, number))
        said = self.recover(crew, "--recover-all", "--error-class", error_class, "--execute")
        assert f"1 {error_class} to the vault" in said
        assert state(sql, number)["status"] == "pending"

    def recover(self, crew: Workers, *options: str) -> str:
        done = subprocess.run(
            [sys.executable, "scripts/recover_failed.py", *options],
            cwd=ROOT,
            env=environment(crew.dsn, crew.folder),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def stored(self, storage: Storage, scratch: Path, key: str = "2026/11/18/a.wav") -> bytes:
        with storage.local_copy(key, None, scratch) as copy:
            return copy.read_bytes()

    def test_the_source_is_asked_again(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        env: dict[str, str],
        torn: int,
        tmp_path: Path,
    ) -> None:
        """What is stored is not used again, whatever its hash says: what comes now takes its place."""
        assert self.stored(storage, tmp_path / "scratch") == recording("torn")
        drain(crew, **env)
        row = state(sql, torn)
        assert (row["status"], len(server.requests)) == ("downloaded", 2)
        assert row["audio_sha256"] == hashlib.sha256(recording("whole")).hexdigest()
        assert self.stored(storage, tmp_path / "scratch", row["storage_path"]) == recording("whole")
        assert check(crew, "--verify", **env).returncode == 0

    def test_a_fresh_upload_that_nobody_told_of_is_used(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        env: dict[str, str],
        torn: int,
        tmp_path: Path,
    ) -> None:
        """Killed between storing and saying so: the next attempt finds the fresh recording, and fetches nothing."""
        sql.execute("update core.calls set audio_url = %s where id = %s", (server.url("gate/whole"), torn))
        kill_before_it_says_so(crew, sql, server, torn, env)
        assert self.stored(storage, tmp_path / "scratch") == recording("whole")
        take_back(sql, torn)
        drain(crew, **env)
        row = state(sql, torn)
        assert (row["status"], len(server.requests)) == ("downloaded", 2)
        assert row["audio_sha256"] == hashlib.sha256(recording("whole")).hexdigest()

    @pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
    @pytest.mark.parametrize(
        ("answer", "ends_as", "needs"),
        [
            ("status/a?code=410", "expired_url", "fresh_url"),
            ("html/a", "corrupt_audio", "another_recording"),
            ("empty/a", "empty_audio", None),
            ("cut/a", "network", None),
        ],
    )
    def test_what_is_stored_stays_until_another_takes_its_place(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        env: dict[str, str],
        torn: int,
        tmp_path: Path,
        answer: str,
        ends_as: str,
        needs: str | None,
    ) -> None:
        """The source has it no more, or nothing better: the call ends by its name, and waits for a download still."""
        sql.execute("update core.calls set audio_url = %s where id = %s", (server.url(answer), torn))
        drain_for_good(crew, sql, **env)
        row = state(sql, torn)
        assert (row["status"], row["error_class"]) == ("failed", ends_as)
        assert self.stored(storage, tmp_path / "scratch", row["storage_path"]) == recording("torn")
        assert sql.execute("select to_status, needs from core.failed_calls").fetchall() == [
            {"to_status": "pending", "needs": needs}
        ]
        said = self.recover(crew, "--recover-with-audio", "--execute")
        assert "0 calls were sent back" in said, "a recording that was refused is none to go on with"
        deleted = check(crew, "--delete-orphans", "--execute", **env)
        assert (deleted.returncode, "deleted 0 orphans; 0 stay" in deleted.stdout) == (0, True), deleted.stdout
        sql.execute("update core.calls set audio_url = %s where id = %s", (server.url("ok/whole"), torn))
        self.recover(crew, "--recover-all", "--error-class", ends_as, "--execute")
        drain(crew, **env)
        assert state(sql, torn)["status"] == "downloaded"
        assert self.stored(storage, tmp_path / "scratch") == recording("whole")

    @pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
    def test_no_recording_that_was_ever_refused_is_used(
        self,
        crew: Workers,
        sql: Sql,
        server: RecordingServer,
        storage: Storage,
        env: dict[str, str],
        torn: int,
        tmp_path: Path,
    ) -> None:
        """Refused twice, and the first still lies there under another ending: a third is fetched."""
        drain(crew, **env)
        spooled = tmp_path / "first"
        spooled.write_bytes(recording("torn"))
        storage.put(spooled, "2026/11/18/a.mp3", hashlib.sha256(recording("torn")).hexdigest())
        self.refuse(crew, sql, "empty_audio", torn, server.url("ok/third"), env)
        drain(crew, **env)
        row = state(sql, torn)
        assert (row["status"], len(server.requests)) == ("downloaded", 3)
        assert row["audio_sha256"] == hashlib.sha256(recording("third")).hexdigest()

    @pytest.mark.parametrize("storage_environment", ["file"], indirect=True)
    def test_the_same_again_is_stored_and_left_to_a_person(
        self, crew: Workers, sql: Sql, server: RecordingServer, env: dict[str, str], torn: int
    ) -> None:
        """The source has nothing else: asked once more, it failed once more, and only that is said."""
        sql.execute("update core.calls set audio_url = %s where id = %s", (server.url("ok/torn"), torn))
        drain(crew, **env)
        row = state(sql, torn)
        assert (row["status"], len(server.requests)) == ("downloaded", 2)
        assert row["audio_sha256"] == hashlib.sha256(recording("torn")).hexdigest()
        factory = crew.stage("factory", "--fails", "a=corrupt_audio", "--drain", **env)
        assert factory.wait(60) == 0, crew.log_of(factory)
        assert "Downloaded again, it was the same" in self.recover(crew)
        assert "0 calls were sent back" in self.recover(crew, "--recover-all", "--execute")


def test_a_store_that_is_killed_costs_no_call_an_attempt(crew: Workers, sql: Sql, server: RecordingServer) -> None:
    """The S3 server dies and comes back: the lane waits, goes on by itself, and every recording is stored."""
    if WEED is None:
        pytest.skip(WHY_NOT)
    s3 = S3Server().start()
    try:
        env = {"VAULT_ALLOWED_HOSTS": server.entry, "STORAGE_URL": "s3://recordings/x", **s3.environment}
        for n in range(60):
            add(sql, f"call-{n}", server.url(f"ok/call-{n}"))
        worker = crew.run(VAULT, **env)
        stored = "select count(*)::int as n from core.calls where status = 'downloaded'"
        wait_until(lambda: sql.execute(stored).fetchone()["n"] >= 5, what=lambda: crew.log_of(worker))  # type: ignore[index]
        s3.kill()
        wait_until(
            lambda: sql.execute("select from core.workers where state = 'paused:storage_down'").fetchall(),
            what=lambda: crew.log_of(worker),
        )
        s3.start()
        wait_until(lambda: sql.execute(stored).fetchone() == {"n": 60}, seconds=90, what=lambda: crew.log_of(worker))
        worker.terminate()
        assert worker.wait(30) == 0
        spent = sql.execute("select outcome, sum(attempts)::int as n from core.stage_totals group by 1").fetchall()
        assert {row["outcome"]: row["n"] for row in spent} == {"downloaded": 60}
        said = check(crew, "--verify", **env)
        assert said.returncode == 0, said.stdout + said.stderr
    finally:
        s3.remove()
