"""The whole product as a stranger meets it: a clone in an empty folder, ./start.sh, real calls, a killed worker."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.postgres import ask
from tests.support.processes import wait_until
from workers.core.settings import Settings

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.acceptance, pytest.mark.timeout(900)]


class Product:
    """One copy of the repository with its own data, booted by start.sh; only environment and weights are shared."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="product-"))
        self.root.chmod(0o755)
        listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout
        for name in filter(None, os.fsdecode(names).split("\0")):
            if (ROOT / name).is_file():
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.root / name)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        kept = {k: os.environ[k] for k in ("HOME", "PATH", "LANG", "CALLSCRIPT_MODELS") if k in os.environ}
        self.environment = {
            **kept,
            "CALLSCRIPT_VENV": sys.prefix,
            "HEALTH_PORT": str(self.port),
            "PGCONNECT_TIMEOUT": "5",
        }
        self.settings = Settings(data_dir=self.root / "data", database_url=None)
        self.output = self.root / "start.out"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.output.open("ab") as sink:
            self.process = subprocess.Popen(
                ["./start.sh"],
                cwd=self.root,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def stop(self) -> int:
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(180)

    def script(self, *arguments: str) -> str:
        """Run one of the product's commands as an operator would, with whatever python3 is at hand."""
        command = ["python3", *arguments] if arguments[0].endswith(".py") else list(arguments)
        done = subprocess.run(command, cwd=self.root, env=self.environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def sql(self, statement: str) -> str:
        return ask(self.settings.dsn(), statement)

    def health(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=10) as answer:
            found: dict[str, Any] = json.load(answer)
            return found

    def logs(self) -> str:
        return "\n".join(f"== {p.name}\n{p.read_text()[-3000:]}" for p in sorted((self.root / "logs").glob("*.log")))

    def remove(self) -> None:
        if self.process is not None and self.process.poll() is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.stop()
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if entry.name.isdigit() and os.fsencode(self.root) in (entry / "cmdline").read_bytes():
                    os.kill(int(entry.name), signal.SIGKILL)
        shutil.rmtree(self.root, ignore_errors=True)


@pytest.fixture
def product() -> Iterator[Product]:
    house = Product()
    try:
        yield house
    finally:
        house.remove()


def test_a_stranger_gets_every_sample_judged_although_a_worker_is_killed(product: Product) -> None:
    """start.sh, one SIGKILL in the middle of a call, and every sample ends as its metadata expects, exactly once."""
    expected = {
        told["ringba_call_id"]: told["expected"]
        for told in (json.loads(p.read_text()) for p in sorted((product.root / "samples").glob("*.json")))
    }
    assert len(expected) >= 6
    product.start()

    def factory_at_work() -> str:
        assert product.process is not None
        assert product.process.poll() is None, product.output.read_text()[-3000:]
        try:
            return product.sql(
                "select w.pid || ' ' || c.ringba_call_id from core.calls c join core.workers w on w.id = c.claimed_by"
                " where c.status = 'downloaded' limit 1"
            )
        except psycopg.Error:
            return ""  # the database or its tables are not there yet

    pid, victim = wait_until(factory_at_work, seconds=300, what="no call reached the factory").split()
    os.kill(int(pid), signal.SIGKILL)
    killed_at = time.monotonic()

    def taken_back() -> bool:
        return (
            product.sql(
                f"select coalesce(claimed_by, '') <> '' and attempts = 1 from core.calls"
                f" where ringba_call_id = '{victim}'"
            )
            != "t"
        )

    wait_until(taken_back, seconds=90, what="a dead worker's call was stuck for more than 90 s")
    assert time.monotonic() - killed_at < 90

    def all_judged() -> bool:
        return product.sql("select count(*) from core.calls where status not in ('flagged', 'safe')") == "0"

    wait_until(all_judged, seconds=600, what=lambda: product.logs())
    assert (
        product.sql("select count(*), count(distinct ringba_call_id) from core.calls")
        == f"{len(expected)}|{len(expected)}"
    )
    once = "select sum(attempts) from core.stage_totals where lane = '{}' and outcome in ({})"
    assert product.sql(once.format("factory", "'transcribed'")) == str(len(expected))
    assert product.sql(once.format("judge", "'flagged', 'safe'")) == str(len(expected))
    # A factory on a CPU works on two calls at once.
    assert product.sql(once.format("factory", "'zombie'")) in ("1", "2")
    assert product.sql("select count(*) from core.verdicts where current") == str(len(expected))

    for call_id, truth in expected.items():
        shown = json.loads(product.script("scripts/calls.py", "show", call_id, "--json"))
        outcomes = {r["rule"]: r["outcome"] for r in shown["verdict"]["rules"]}
        violations = sorted(rule for rule, outcome in outcomes.items() if outcome == "violation")
        assert violations == truth["violations"], shown
        assert all(outcomes[rule] == "pass" for rule in truth["passes"]), shown
        assert (shown["status"] == "flagged") == truth["flagged"] == shown["verdict"]["flagged"], shown
        for rule in shown["verdict"]["rules"]:
            if rule["outcome"] == "violation":
                assert rule["evidence"], f"{call_id}: {rule['rule']} is not proven"
                assert all(e["start"] <= e["end"] and e["quote"] for e in rule["evidence"])
        assert {s["speaker"] for s in shown["segments"]} <= {"agent", "caller", "unknown"}
    assert victim in product.script("scripts/calls.py", "show", victim)

    health = product.health()
    assert (health["status"], health["workers"]) == ("healthy", 4)
    assert (
        "callscript_calls_processed_total"
        in urllib.request.urlopen(f"http://127.0.0.1:{product.port}/metrics", timeout=10).read().decode()
    )
    assert product.stop() == 0

    # The next morning: a second start, and a call that is judged within the minute.
    began = time.monotonic()
    product.start()
    for suffix in ("mp3", "json"):
        source = next((product.root / "samples").glob("solar*.mp3")).with_suffix(f".{suffix}")
        text = source.read_bytes()
        if suffix == "json":
            text = json.dumps({**json.loads(text), "ringba_call_id": "SECOND-START"}).encode()
        (product.root / "data" / "inbox" / f"second.{suffix}").write_bytes(text)

    def judged() -> bool:
        with contextlib.suppress(psycopg.Error):
            return (
                product.sql(
                    "select status in ('flagged', 'safe') from core.calls where ringba_call_id = 'SECOND-START'"
                )
                == "t"
            )
        return False

    wait_until(judged, seconds=180, what=lambda: product.logs())
    print(f"second start to the first newly judged call: {time.monotonic() - began:.1f} s")
    assert product.stop() == 0
