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

from tests.support.calls import START, kill, state
from tests.support.processes import ROOT, Workers, environment, wait_until, workers
from tests.support.recording_server import RecordingServer, recording
from tests.support.s3_server import WEED, WHY_NOT, S3Server
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


class TestKilledBetweenStoringAndSayingSo:
    def kill_there(
        self, crew: Workers, sql: Sql, server: RecordingServer, storage: Storage, env: dict[str, str]
    ) -> tuple[int, str]:
        """A worker that is killed when its recording is stored and its call does not say so; (number, key)."""
        number = add(sql, "a", server.url("gate/a"))
        first = crew.run(VAULT, **env)
        wait_until(lambda: server.requests, what=lambda: crew.log_of(first))
        with psycopg.connect(crew.dsn) as lock:
            # The finish must wait for this row: the recording is stored, and nothing says so.
            lock.execute("select from core.calls where id = %s for update", (number,))
            server.gate.set()
            key = wait_until(lambda: storage.keys_of("2026/11/18/a"), what=lambda: crew.log_of(first))[0]
            wait_until(
                lambda: sql.execute("select from pg_stat_activity where wait_event_type = 'Lock'").fetchall(),
                what=lambda: crew.log_of(first),
            )
            first.kill()
            first.wait()
            sql.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'callscript vault'"
            )
        row = state(sql, number)
        assert (row["status"], row["storage_path"]) == ("pending", None)
        return number, key

    def take_back(self, sql: Sql, number: int) -> None:
        kill(sql, state(sql, number)["claimed_by"])
        sql.execute("select core.kill_zombies()")

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
        self.take_back(sql, number)
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
        self.take_back(sql, number)
        drain(crew, **env)
        row = state(sql, number)
        assert row["audio_sha256"] == hashlib.sha256(recording("a")).hexdigest()
        assert len(server.requests) == 2
        with storage.local_copy(key, row["audio_sha256"], tmp_path / "scratch") as copy:
            assert copy.read_bytes() == recording("a")


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
