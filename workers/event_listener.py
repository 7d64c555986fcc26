"""supervisord's event listener: tells which programs end, do not start or give up, and starts again what gave up."""

import pathlib
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

import argparse
import os
import queue
import threading
import time
from typing import Any

from supervisor import childutils

from workers.alerts import slack
from workers.alerts.out_of_band import OutOfBand
from workers.alerts.programs import Programs
from workers.core import logs, sentry, settings
from workers.core.database import Database
from workers.core.errors import DatabaseDown, SettingsError
from workers.core.settings import Settings
from workers.core.worker import VERSION, die_with_supervisor

#: Seconds between two looks at what is due, when nothing happens.
STEP_S = 1.0

#: Seconds between two looks at the database's own webhook setting, and for which its answer is waited for at most.
WEBHOOK_EVERY_S, ANSWER_S = 30.0, 10.0

Event = tuple[str, dict[str, str]]


def read_events(events: "queue.SimpleQueue[Event]") -> None:
    """Speak supervisord's protocol on stdin and stdout until it hangs up. Says OK at once, so that nobody waits.

    http://supervisord.org/events.html#event-listeners-and-event-notifications
    """
    while True:
        sys.stdout.write("READY\n")
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            return
        headers = childutils.get_headers(line)
        payload = sys.stdin.read(int(headers["len"]))
        events.put((headers["eventname"], childutils.get_headers(payload)))
        sys.stdout.write("RESULT 2\nOK")
        sys.stdout.flush()


class Listener:
    """Works through the events, and through what is due between them, in a thread of its own."""

    def __init__(self, config: Settings, events: "queue.SimpleQueue[Event]") -> None:
        self._events = events
        self._database = Database(config.dsn(role="alerts"), name="callscript event_listener", answer_s=ANSWER_S)
        configured = config.slack_webhook_url
        self._configured = configured.get_secret_value() if configured else None
        self._webhook = self._configured
        self._webhook_at = 0.0
        self._log = logs.get()
        self._stopping = False
        self._programs = Programs(
            lambda: childutils.getRPCInterface(os.environ),
            self._database,
            OutOfBand(config.run_dir),
            lambda: self._webhook,
            me=os.environ.get("SUPERVISOR_GROUP_NAME", ""),
        )

    def run(self) -> None:
        looked = False
        while True:
            try:
                self._look_up_webhook()
                if not looked:
                    self._programs.look()
                    looked = True
                self._take_events()
                if not self._stopping:  # what ends now ends on purpose
                    self._programs.step()
            except Exception:  # noqa: BLE001 - one event, or one look, is lost, not all that follow
                self._log.exception("listener_failed")

    def _take_events(self) -> None:
        """Wait for an event at most STEP_S, then take all there are."""
        try:
            self._take(self._events.get(timeout=STEP_S))
            while True:
                self._take(self._events.get_nowait())
        except queue.Empty:
            return

    def _take(self, event: Event) -> None:
        name, body = event
        if name == "SUPERVISOR_STATE_CHANGE_STOPPING":
            self._stopping = True
        elif name.startswith("PROCESS_STATE_"):
            self._programs.seen(
                name.removeprefix("PROCESS_STATE_"),
                body["groupname"],
                body["processname"],
                expected=body.get("expected", "1") == "1",
                tries=int(body.get("tries", 0)),
            )

    def _look_up_webhook(self) -> None:
        """The database's own webhook, while it can be asked."""
        now = time.monotonic()
        if self._configured is None and now >= self._webhook_at:
            self._webhook_at = now + WEBHOOK_EVERY_S
            try:
                found: Any = self._database.run("alerts_webhook")[0]["webhook"]
                self._webhook = found if slack.usable(found) else None
            except DatabaseDown:
                self._log.info("webhook_unknown")  # the health server asks again, and posts what lies out of band


def main() -> int:
    argparse.ArgumentParser(prog="python workers/event_listener.py", description=__doc__).parse_args()
    if "SUPERVISOR_SERVER_URL" not in os.environ:
        print("event_listener: supervisord runs this; see supervisord.conf", file=sys.stderr)  # noqa: T201
        return 2
    try:
        config = settings.load()
    except SettingsError as error:
        print(f"event_listener: {error}", file=sys.stderr)  # noqa: T201 - the one sentence for the operator
        return 2
    logs.configure(config, lane="event_listener")
    sentry.start(config, "event_listener", VERSION)
    die_with_supervisor()
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    threading.Thread(target=Listener(config, events).run, name="listener", daemon=True).start()
    read_events(events)
    return 0


if __name__ == "__main__":
    sys.exit(main())
