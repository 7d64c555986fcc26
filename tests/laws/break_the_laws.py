"""Shows that each law's test can fail: breaks the law in a copy of the project and runs its test.

usage: python -m tests.laws.break_the_laws

Prints one line per broken law: caught, or NOT CAUGHT (exit status 1).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.support.schema import definition

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Break:
    """One way to break a law: in `file` the text `old` becomes `new`; `test` must fail (a pytest -k expression)."""

    law: str
    file: str
    old: str
    new: str
    test: str


def in_force(function: str) -> str:
    """The file whose words a function of the database has: the last that defines it."""
    return str(definition(function).relative_to(ROOT))


TRIGGERS = "sql/migrations/0003_claims.sql"
CLAIM = in_force("claim_waiting")
KILLER = in_force("kill_waiting_zombies")
FENCE = " and c.claim_token = r.claim_token"

BREAKS = [
    Break("1 one writer", "workers/vault/worker.py", "def prepare(", 'def _cheat(db):\n    db.run("release")\n\n\ndef prepare(', "Law1"),
    Break("1 a lane writes what is not its own", "sql/migrations/0005_roles.sql", "grant update (storage_path, audio_sha256) on core.calls to callscript_vault", "grant update on core.calls to callscript_vault", "Law1"),
    *(
        Break(f"2 {query} without its token", f"sql/queries/{query}.sql", FENCE, "", "Law2")
        for query in ("vault_finish", "factory_finish", "judge_finish", "fail", "skip", "release")
    ),
    Break("2 a checkpoint without its token", "sql/queries/checkpoint.sql", " and claim_token = %(claim_token)s", " and %(claim_token)s::uuid is not null", "Law2"),
    Break("2 claims that do not lock", CLAIM, "limit p_limit for update skip locked", "limit p_limit", "Law2"),
    Break("2 a lost answer is not found again", CLAIM, "if not exists (select from core.calls where claimed_by = p_worker and claim_token = p_token) then", "if true then", "Law2"),
    Break("2 claims nobody knows of are kept", "workers/core/heartbeat.py", "        if orphans:", "        if False:", "Law2"),
    Break("2 what a thread holds is given back", "workers/core/calls.py", "{self._held_token, self._next_token}", "{self._next_token}", "Law2"),
    Break("3 counted at finish", CLAIM, ", attempts = c.attempts + 1", "", "Law3"),
    Break("3 a drain costs an attempt", "sql/queries/release.sql", "greatest(c.attempts - 1, 0)", "c.attempts", "Law3"),
    Break("4 transcribed without a transcript", TRIGGERS, "when (new.status = 'transcribed')", "when (false)", "Law4"),
    Break("4 a transcript without transcribed", TRIGGERS, "and transcribed_at is not null", "", "Law4"),
    Break("4 two current verdicts", "sql/queries/judge_finish.sql", "set current = false", "set current = true", "Law4"),
    Break("5 the database inside the work", "workers/core/database.py", "self._local.admitted = False", "self._local.admitted = True", "Law5"),
    Break("5 a thread of the work may ask", "workers/core/database.py", 'getattr(self._local, "admitted", False)', 'getattr(self._local, "admitted", True)', "Law5"),
    Break("5 two statements a call", "workers/core/calls.py", "        rows = self._database.run(\n            query,", '        self._database.run("kill_zombies")\n        rows = self._database.run(\n            query,', "one_statement"),
    Break("6 heartbeats that write calls", "sql/queries/heartbeat.sql", "select id, claim_token from core.calls where claimed_by = %(worker)s", "update core.calls set claimed_at = now() where claimed_by = %(worker)s returning id, claim_token", "Law6"),
    Break("6 a beat counts as progress", "sql/queries/heartbeat.sql", "case when %(advanced)s then clock_timestamp() else w.progress_at end", "clock_timestamp()", "Law6"),
    Break("7 the dead keep their claims", KILLER, "clock_timestamp() - interval '60 seconds'", "clock_timestamp() - interval '60 minutes'", "Law7"),
    Break("7 the living lose theirs", KILLER, "greatest(w.beat_at, past.claimed_at) <", "past.claimed_at <", "Law7"),
    Break("7 no deadline", KILLER, "or c.claimed_at < clock_timestamp()", "or false and c.claimed_at < clock_timestamp()", "Law7"),
    Break("7 a killer that waits", KILLER, "for update of c skip locked", "", "Law7 or Law2"),
    Break("8 no longer waits", in_force("retry_delay"), "array[30, 120, 600, 1800]", "array[30, 30, 30, 30]", "Law8"),
    Break("8 attempts without end", "sql/queries/fail.sql", " and held.attempts < l.max_attempts", "", "Law8"),
    Break("8 retries what nothing mends", "workers/core/errors.py", 'error_class = "corrupt_audio"\n    recoverable = False', 'error_class = "corrupt_audio"', "Law8"),
    Break("8 an outage costs attempts", "workers/core/lane.py", "self._settle(outcomes.released(call), claim=False)", "self._settle(outcomes.failed(call, error, took()), claim=False)", "dependency"),
    Break("9 oldest first", CLAIM, "order by w.priority, w.start_time_utc desc", "order by w.priority, w.start_time_utc", "Law9"),
    Break("9 backfill first", CLAIM, "order by w.priority, w.start_time_utc desc", "order by w.priority desc, w.start_time_utc desc", "Law9"),
    Break("9 the old starve", "workers/core/calls.py", "self._claims % OLDEST_EVERY == OLDEST_EVERY - 1", "False", "Law9"),
    Break("10 prepared statements", "workers/core/database.py", "prepare_threshold=None", "prepare_threshold=5", "Law10"),
    Break("10 a worker's clock", "workers/core/calls.py", "            lane=self._lane,", "            lane=self._lane,\n            now=datetime.now(),", "Law10"),
]  # fmt: skip


def main() -> int:
    missed = 0
    with tempfile.TemporaryDirectory(prefix="cs-laws-") as scratch:
        for number, item in enumerate(BREAKS):
            copy = Path(scratch) / str(number)
            for name in ("workers", "sql", "tests", "scripts", "docs"):
                shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            shutil.copy(ROOT / "pyproject.toml", copy)
            broken = copy / item.file
            text = broken.read_text()
            assert item.old in text, f"{item.law}: {item.file} no longer holds {item.old!r}"
            broken.write_text(text.replace(item.old, item.new))
            run = subprocess.run(
                [sys.executable, "-m", "pytest", "tests/laws", "-q", "-x", "-p", "no:cacheprovider", "-k", item.test],
                cwd=copy,
                capture_output=True,
                text=True,
            )
            caught = run.returncode == 1
            missed += not caught
            print(f"{'caught' if caught else 'NOT CAUGHT'}  law {item.law}", flush=True)
            if run.returncode not in (0, 1):
                print(run.stdout[-2000:])
            shutil.rmtree(copy)
    print(f"{len(BREAKS) - missed} caught, {missed} not caught")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
