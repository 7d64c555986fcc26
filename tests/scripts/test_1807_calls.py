"""A table of 1,807 failed calls is brought under 100 with the commands of docs/operations.md, and nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.scripts.conftest import Script, Sql, fail_calls
from tests.support.processes import Workers, workers
from workers.core.settings import ROOT

#: (error class, calls, what they have): 1,807 together, 78 of them 403 and 404.
FAILED = [
    ("out_of_memory", 512, "recording"),
    ("diarization_timeout", 389, "recording"),
    ("network", 431, "nothing"),
    ("zombie", 120, "nothing"),
    ("zombie", 180, "recording"),
    ("zombie", 80, "transcript"),
    ("expired_url", 78, "nothing"),
    ("corrupt_audio", 17, "nothing"),
]


def seed(sql: Sql) -> None:
    for error_class, n, has in FAILED:
        fail_calls(sql, error_class, n, has)
    assert failed(sql) == 1807


def failed(sql: Sql) -> int:
    row = sql.execute("select count(*) as n from core.calls where status = 'failed'").fetchone()
    assert row is not None
    return row["n"]


def drain(group: Workers) -> None:
    """Every lane works until nothing is left for it. Recordings that were corrupt still are."""
    for lane in ("vault", "factory", "judge"):
        worker = group.stage(lane, "--seconds", "0", "--fails", "corrupt=corrupt_audio", "--drain")
        assert worker.wait(200) == 0, group.log_of(worker)


def test_documented_commands_bring_it_under_100(script: Script, sql: Sql, dsn: str, tmp_path: Path) -> None:
    """Each command does what the analysis promises, and the lanes finish what was sent back."""
    documented = (ROOT / "docs" / "operations.md").read_text()
    commands = [
        ("--recover-with-audio", 512 + 389 + 180 + 80),
        ("--recover-all", 431 + 120 + 17),
    ]
    seed(sql)
    analysis = script("recover_failed.py").stdout
    assert "1807 failed calls; another attempt can mend 1729 of them (96%)" in analysis
    for mode, n in commands:
        assert f"scripts/recover_failed.py {mode} --execute" in documented
        done = script("recover_failed.py", mode, "--execute")
        assert f"{n} calls were sent back" in done.stdout, done.stdout + done.stderr
    with workers(dsn, tmp_path) as group:
        drain(group)
    left = {
        row["error_class"]: row["n"]
        for row in sql.execute(
            "select error_class, count(*) as n from core.calls where status = 'failed' group by 1"
        ).fetchall()
    }
    assert left == {"expired_url": 78, "corrupt_audio": 17}
    done = {
        row["status"]: row["n"]
        for row in sql.execute("select status, count(*) as n from core.calls group by status").fetchall()
    }
    assert done == {"safe": 1712, "failed": 95}
    receipts = sql.execute("select count(*) as n from core.recoveries").fetchone()
    assert receipts == {"n": 1729}
    # The same commands once more: what came back corrupt is left to a person, and everything stays.
    for mode, _ in commands:
        assert "0 calls were sent back" in script("recover_failed.py", mode, "--execute").stdout
    assert failed(sql) == 95
