"""Faults of supervisord's programs, each heard of at a webhook: what bench/faults.py adds to tests/alerts/faults.py."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator

from tests.alerts.faults import LIMITS, Seen
from tests.alerts.slack import FakeSlack, fake_slack
from tests.boot.house import ROOT, House, wait_for

#: Seconds that a message may take: RESTART_S, PATIENCE_S and WELL_S of workers/alerts/programs.py, and a slow machine.
PATIENCE_S = 240.0


def run() -> Iterator[Seen]:
    """A booted house whose alerts process is the real one; its lanes are stand-ins that wait for SIGTERM."""
    with fake_slack() as slack:
        house = House()
        try:
            shutil.copytree(ROOT / "workers" / "alerts", house.root / "workers" / "alerts", dirs_exist_ok=True)
            house.start(SLACK_WEBHOOK_URL=slack.url)
            house.sql(f"update core.alert_limits set value = {LIMITS['quiet']} where name = 'quiet'")
            yield _killed(house, slack)
            yield _broken(
                house, slack, "judge", house.root / "workers" / "judge" / "worker.py", "raise SystemExit('x')"
            )
            conf = house.data / "postgres" / "postgresql.conf"
            yield _broken(house, slack, "postgres", conf, "nonsense\n")
        finally:
            house.remove()


def _killed(house: House, slack: FakeSlack) -> Seen:
    message = "ended by itself and was started again"
    began = time.monotonic()
    os.kill(house.pid("vault"), signal.SIGKILL)
    told = _when(slack, message, over=False)
    return Seen("a program killed", message, told - began, over_s=_when(slack, message, over=True) - told)


def _broken(house: House, slack: FakeSlack, program: str, file: os.PathLike[str], nonsense: str) -> Seen:
    """The program's file makes no sense any more, and the program is killed; then the file is mended."""
    message = f"{program} on "
    path = house.root / file
    sound = path.read_text()
    path.chmod(0o666)
    path.write_text(nonsense)
    began = time.monotonic()
    os.kill(house.pid(program), signal.SIGKILL)
    told = _when(slack, message, over=False, also="does not start")
    wait_for(lambda: house.state(program) == "FATAL", 60)
    path.write_text(sound)
    mended = time.monotonic()
    over = _when(slack, message, over=True, also="does not start")
    return Seen(f"{program} does not start", f"{message}... does not start", told - began, over_s=over - mended)


def _when(slack: FakeSlack, message: str, over: bool, also: str = "") -> float:
    """When (monotonic) the message was taken."""

    def found() -> float | None:
        with slack.lock:
            posts = list(slack.posts)
        heard = (p for p in posts if p[1] == 200 and message in p[2] and also in p[2] and ("*OVER*" in p[2]) == over)
        return next((at for at, _, _ in heard), None)

    wait_for(found, PATIENCE_S)
    at = found()
    assert at is not None
    return at
