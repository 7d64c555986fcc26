"""Failed calls of every kind, and the scripts run as an operator runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support.processes import ROOT, environment

Sql = psycopg.Connection[dict[str, Any]]

#: What a failed call can have: nothing, a stored recording, a transcript as well.
HAS = ("nothing", "recording", "transcript")


def fail_calls(
    sql: Sql,
    error_class: str,
    n: int,
    has: str = "nothing",
    prefix: str = "",
    failed_ago_s: float = 3600,
    audio_url: str | None = "https://media.example.com/x.mp3",
    priority: int = 0,
) -> list[str]:
    """Insert `n` failed calls; returns their ids, newest first. The first failed `failed_ago_s` ago, the rest later."""
    prefix = prefix or f"{error_class}-{has}"
    with sql.transaction():
        rows = sql.execute(
            """insert into core.calls (ringba_call_id, start_time_utc, status, error_class, processing_error, failed_at,
                                       attempts, priority, storage_path, audio_sha256, audio_url, duration_seconds,
                                       transcribed_at)
               select %(prefix)s || '-' || lpad(i::text, 5, '0'), now() - make_interval(days => 2, secs => i), 'failed',
                      %(error_class)s, 'said at the time', now() - make_interval(secs => %(ago)s), 5, %(priority)s,
                      case when %(has)s <> 'nothing' then '2026/11/18/' || %(prefix)s || i || '.mp3' end,
                      case when %(has)s <> 'nothing' then repeat('0', 64) end,
                      %(audio_url)s, 12, case when %(has)s = 'transcript' then now() end
               from generate_series(1, %(n)s) i
               returning id, ringba_call_id""",
            {
                "prefix": prefix,
                "error_class": error_class,
                "ago": failed_ago_s,
                "has": has,
                "n": n,
                "audio_url": audio_url,
                "priority": priority,
            },
        ).fetchall()
        if has == "transcript":
            sql.execute(
                """insert into core.transcripts (call_id, text, segments, model, quality)
                   select unnest(%s::bigint[]), '', '[]', 'test', '{}'""",
                ([row["id"] for row in rows],),
            )
    return [row["ringba_call_id"] for row in rows]


Script = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def script(dsn: str, tmp_path: Path) -> Script:
    """Runs `python scripts/NAME ARGUMENTS` on the test's database."""

    def run(name: str, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, f"scripts/{name}", *arguments],
            cwd=ROOT,
            env={**environment(dsn, tmp_path), "LOGNAME": "olga", **env},
            capture_output=True,
            text=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )

    return run


@pytest.fixture(autouse=True)
def no_settings_of_the_operator(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("RINGBA_", "JUDGE_", "SLACK_", "WHISPER_", "DIARIZATION_", "AWS_", "STORAGE_")):
            monkeypatch.delenv(name)
