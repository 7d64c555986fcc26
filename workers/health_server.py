"""/health, /health/live and /metrics over HTTP on HEALTH_PORT, from the database and heartbeats."""

import pathlib
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

import argparse
import errno
import hmac
import logging
import os
import signal
import socket
import threading
import time
from typing import Any, NoReturn

import waitress
from flask import Flask, Response, jsonify, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from workers.alerts.out_of_band import OutOfBand, Steady
from workers.core import disks, logs, sentry, settings
from workers.core.database import Database
from workers.core.errors import SettingsError
from workers.core.settings import Settings
from workers.core.worker import VERSION, die_with_supervisor
from workers.health import metrics, report
from workers.health.gpu import Gpu
from workers.health.metrics import Host
from workers.health.report import Report
from workers.health.snapshot import MAX_WAITING, NoAnswer, Snapshot
from workers.health.stopped import stopped

#: Seconds without an alerts worker, where none has ever run, until that is told: a first start takes less.
NEVER_CAME_S = 300.0

#: More than can wait for the database at once, so that /health/live always finds a thread.
THREADS = 2 * MAX_WAITING + 4


class Health:
    """What is known of this host and of the database's answers, and the webhook for when there are none."""

    def __init__(self, config: Settings) -> None:
        self.database = Database(config.dsn(role="health"), name="callscript health")
        self.now: Snapshot[Report] = Snapshot(self.database, self._ask)
        configured = config.slack_webhook_url
        self.webhook = configured.get_secret_value() if configured else None
        self._configured = configured is not None
        self._config = config
        self._began = time.monotonic()
        self._host = socket.gethostname()
        self._expected = report.expected_workers(config)
        self._gpu = Gpu()
        self._disks = disks.Watch(config)
        self._log = logs.get()
        self._said = ""

    def _ask(self, database: Database) -> Report:
        row = report.ask(database)
        if not self._configured:
            self.webhook = row["webhook"]
        answer = report.report(
            row, self._expected, self._disks.known(), self._gpu.fault(), self._disks.fault(), self.stopped()
        )
        if answer.status != self._said:
            self._said = answer.status
            self._log.info("health", status=answer.status, problems=answer.problems)
        return answer

    def host(self) -> Host:
        """This host as it was at the last look, database or not."""
        return Host(self._disks.known(), self._gpu.cards())

    def stopped(self) -> list[str]:
        """What stands still of the supervisord that runs this, and of its processes; none of a shell's."""
        return stopped(os.getppid()) if "SUPERVISOR_ENABLED" in os.environ else []

    def tell_slack_forever(self) -> None:
        """Tell what the outbox cannot: that the database is away, that nobody posts what is in it, or that supervisord,
        who starts again what ends, stands still.
        """
        out_of_band = OutOfBand(self._config.run_dir)
        after_s = self._config.database_down_alert_s
        steady = {key: Steady(after_s, after_s) for key in ("database_down", "alerts_unheard", "process_stopped")}
        while True:
            still = self.stopped()
            try:
                dispatcher = self.now.get().alerts["dispatcher"]
                early = dispatcher == "not running" and time.monotonic() - self._began < NEVER_CAME_S
                troubles = {
                    "database_down": None,
                    "alerts_unheard": None if dispatcher == "running" or early else _UNHEARD,
                }
            except NoAnswer as error:
                troubles = {"database_down": f"{error} {_DATABASE_DOWN}"}  # of alerts nothing is known
            troubles["process_stopped"] = _STILL.format(", ".join(still), self._host) if still else None
            try:
                for key, trouble in troubles.items():
                    lasts = steady[key].lasts(trouble is not None)
                    if lasts is False:
                        out_of_band.close(key)
                    elif lasts and trouble and not out_of_band.is_open(key):
                        out_of_band.open(key, "critical", trouble)
                out_of_band.post_next(self.webhook)
            except Exception:  # noqa: BLE001 - a full disk, or our own mistake: tried again, and /health goes on
                self._log.exception("out_of_band_failed")
            time.sleep(1.0)


_DATABASE_DOWN = (
    "Calls wait, none is lost; lanes go on by themselves when it is back. See: scripts/supervisorctl.sh tail postgres, "
    "or the provider's status page; python scripts/validate.py says more"
)
_STILL = (
    "{} on {} stands still (Ctrl-Z, SIGSTOP): it does nothing, and what it watches over is not started again. "
    "See: ps -eo pid,stat,cmd | grep ' T'; it goes on with: kill -CONT PID, or fg where ./start.sh was typed"
)
_UNHEARD = (
    "No alerts worker is at work: what goes wrong now is not told. See: scripts/supervisorctl.sh status, then: "
    "scripts/supervisorctl.sh restart alerts"
)


def create_app(config: Settings, health: Health) -> Flask:
    """The three pages. Needs no database to be made: while there is none, /health says so."""
    app = Flask("callscript")
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the status first: monitors and people read from the left
    health_now = health.now
    totals: Snapshot[dict[str, Any]] = Snapshot(health.database, metrics.ask)
    registry = CollectorRegistry()
    registry.register(metrics.Metrics(health_now, totals, health.host))
    token = config.metrics_token.get_secret_value() if config.metrics_token else None

    @app.get("/health")
    def health_page() -> tuple[Response, int]:
        try:
            answer = health_now.get()
        except NoAnswer as error:
            return jsonify(status="critical", error=str(error)), 503
        return jsonify(report.body(answer)), 503 if answer.status == "critical" else 200

    @app.get("/health/live")
    def live() -> Response:
        return jsonify(status="alive")

    @app.get("/metrics")
    def prometheus() -> Response:
        given = request.headers.get("Authorization", "").encode()
        if token is not None and not hmac.compare_digest(given, f"Bearer {token}".encode()):
            return Response("METRICS_TOKEN is set here: send Authorization: Bearer TOKEN.\n", 401, _CHALLENGE)
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)

    @app.after_request
    def never_cached(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        return response

    return app


_CHALLENGE = {"WWW-Authenticate": "Bearer"}


def serve(config: Settings) -> int:
    """Answer until SIGTERM or SIGINT. Returns the exit status."""
    health = Health(config)
    app = create_app(config, health)
    try:
        server = listen(app, config.health_port)
    except OSError as error:
        why = "it is taken" if error.errno == errno.EADDRINUSE else error.strerror
        raise SettingsError(
            f"HEALTH_PORT is wrong: cannot listen on {config.health_port}, {why}; choose another"
        ) from None

    def stop(*_: object) -> NoReturn:
        raise SystemExit  # waitress finishes the requests under way, then run() returns

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    threading.Thread(target=health.tell_slack_forever, name="out-of-band", daemon=True).start()
    logs.get().info("started", port=config.health_port)
    server.run()
    server.close()
    logs.get().info("stopped")
    return 0


def listen(app: Flask, port: int) -> Any:
    """A server on all interfaces: IPv6 and IPv4, or IPv4 alone where the machine has no other."""
    options = {"threads": THREADS, "ident": None, "connection_limit": 500, "channel_timeout": 30}
    try:
        return waitress.create_server(app, listen=f"*:{port}", **options)
    except OSError as error:
        if error.errno not in (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL):
            raise
        return waitress.create_server(app, host="0.0.0.0", port=port, **options)  # noqa: S104 - all interfaces is the contract


def main() -> int:
    argparse.ArgumentParser(prog="python workers/health_server.py", description=__doc__).parse_args()
    try:
        config = settings.load()
        logs.configure(config, lane="health")
        sentry.start(config, "health", VERSION)
        # A queue of polls is not worth a line each.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        die_with_supervisor()
        return serve(config)
    except SettingsError as error:
        print(f"health_server: {error}", file=sys.stderr)  # noqa: T201 - the one sentence for the operator
        return 2


if __name__ == "__main__":
    sys.exit(main())
