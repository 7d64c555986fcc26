"""Sentry: an error's place leaves the house, and nothing else; a Sentry that is dead costs nobody any time."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.support.processes import ROOT, environment

WORDS = "my social security number is four five seven"
SECRET = "hunter22-the-password"

#: A lane's attempts, its worker's end and a logged traceback, each with words and secrets wherever they can be.
PROGRAM = f"""
import os, sys, time
from pathlib import Path
from types import SimpleNamespace
from workers.core import logs, sentry, settings
from workers.core.errors import CorruptAudio, ModelFailure
from workers.core.lane import Lane, Loop

config = settings.load()
logs.configure(config, lane="factory")
sentry.start(config, "factory", "v-test")

def work(call, prepared, work):
    transcript = {{"text": "{WORDS}"}}
    password = "{SECRET}"
    if prepared == "foreseen":
        raise CorruptAudio("{WORDS}")
    try:
        raise KeyError("{WORDS}")
    except KeyError as error:
        raise ModelFailure("{SECRET}") from error

from contextlib import nullcontext
database = SimpleNamespace(closed_during_work=nullcontext)
standing = SimpleNamespace(work_advanced=lambda: None)
heartbeat = SimpleNamespace(claimant=lambda lane: None, holding=lambda call, work: nullcontext())
worker = SimpleNamespace(log=logs.get(), database=database, standing=standing, heartbeat=heartbeat, end=None)
call = SimpleNamespace(id=4711, ringba_call_id="+15550100123", attempts=1, duration_seconds=1.0, claim_token="t")
began = time.monotonic()
for prepared in ("foreseen", "unforeseen", "unforeseen"):
    Loop(Lane("factory", "factory_finish", None, work), worker, prepared, False)._attempt(call)
try:
    said = "{WORDS}"
    raise ValueError(said)
except ValueError:
    logs.get().exception("worker_failed", caller="{WORDS}")
print("took", time.monotonic() - began)
sentry.flush()
print("flushed", time.monotonic() - began)
"""


@contextmanager
def sentry_server(answer: int = 200) -> Iterator[tuple[str, list[bytes]]]:
    """Takes events as Sentry does; yields the DSN and everything that was sent: request line, headers, bodies."""
    sent: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            sent.append(f"{self.path}\n{self.headers}".encode() + body)
            self.send_response(answer)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: Any) -> None:
            """Not to the test's output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://publickey@127.0.0.1:{server.server_address[1]}/42", sent
    finally:
        server.shutdown()
        server.server_close()


def run(folder: Path, dsn: str, program: str = PROGRAM) -> tuple[subprocess.CompletedProcess[str], dict[str, float]]:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment(
            "postgresql://me:pw@127.0.0.1:9/x", folder, SENTRY_DSN=dsn, SLACK_WEBHOOK_URL=f"https://x/{SECRET}"
        ),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done, {w: float(s) for w, s in (line.split() for line in done.stdout.splitlines())}


def events(sent: list[bytes]) -> list[dict[str, Any]]:
    """The events of all envelopes: a header line, then per item a header line and a body."""
    found = []
    for request in sent:
        lines = request.split(b"\n")
        found += [e for line in lines if line.startswith(b"{") and "exception" in (e := json.loads(line))]
    return found


def test_only_the_place_of_an_error_leaves(tmp_path: Path) -> None:
    """Class, frames, lane, version, error class and our number of the call; no word, secret, name, host or path."""
    with sentry_server() as (dsn, sent):
        run(tmp_path, dsn)
    failed, logged = sorted(events(sent), key=lambda e: len(e["exception"]["values"]), reverse=True)
    assert failed["tags"] == {"lane": "factory", "version": "v-test", "error_class": "model_failure", "call": "4711"}
    assert [v["type"] for v in failed["exception"]["values"]] == ["KeyError", "ModelFailure"]
    frames = failed["exception"]["values"][1]["stacktrace"]["frames"]
    assert [(f["module"], f["function"]) for f in frames] == [("workers.core.lane", "_attempt"), ("__main__", "work")]
    assert all(set(f) == {"module", "function", "lineno"} for f in frames)
    assert logged["tags"] == {"lane": "factory", "version": "v-test", "error_class": "internal"}
    for event in (failed, logged):
        assert set(event) == {"event_id", "timestamp", "platform", "level", "release", "exception", "tags"}
        assert all(set(v) == {"type", "stacktrace"} for v in event["exception"]["values"])
    everything = b"".join(sent).decode()
    for private in (WORDS, "social", SECRET, "15550100123", socket.gethostname(), str(tmp_path), str(ROOT), "pw@"):
        assert private not in everything, private


def test_without_a_dsn_nothing_is_loaded(tmp_path: Path) -> None:
    """The SDK is not even imported."""
    program = PROGRAM.replace('print("took"', 'assert "sentry_sdk" not in sys.modules; print("took"')
    assert program != PROGRAM, "the program asks nothing"
    run(tmp_path, "", program)


@pytest.mark.parametrize("how", ["nobody listens", "it never answers", "it refuses"])
def test_a_dead_sentry_slows_and_fails_nothing(tmp_path: Path, how: str) -> None:
    """Three attempts and a traceback go on at once; the end of the process waits two seconds at most."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        if how == "it never answers":
            silent.listen()
        if how == "it refuses":
            with sentry_server(answer=429) as (dsn, _):
                _, took = run(tmp_path, dsn)
        else:
            _, took = run(tmp_path, f"http://publickey@127.0.0.1:{silent.getsockname()[1]}/42")
    # Generous for a busy machine, and far below any time-out of a connection.
    assert took["took"] < 2
    assert took["flushed"] < 6


def test_a_dsn_that_is_none_is_named(tmp_path: Path) -> None:
    """One sentence with the variable; the key is not repeated."""
    done = subprocess.run(
        [sys.executable, "-c", "from workers.core import settings; settings.load()"],
        cwd=ROOT,
        env=environment("postgresql://x/x", tmp_path, SENTRY_DSN="https://secret-key.example.com/"),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "SENTRY_DSN is wrong: must look like https://KEY@HOST/PROJECT" in done.stderr
    assert "secret-key" not in done.stderr
