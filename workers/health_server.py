"""/health, /health/live and /metrics over HTTP on HEALTH_PORT, from the database and heartbeats."""

import pathlib
import sys

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

import argparse
import errno
import logging
import signal
from typing import Any, NoReturn

import waitress
from flask import Flask, Response, jsonify
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from workers.core import logs, settings
from workers.core.database import Database
from workers.core.errors import SettingsError
from workers.core.settings import Settings
from workers.core.worker import die_with_supervisor
from workers.health import metrics, report
from workers.health.report import Report
from workers.health.snapshot import MAX_WAITING, NoAnswer, Snapshot

#: More than can wait for the database at once, so that /health/live always finds a thread.
THREADS = 2 * MAX_WAITING + 4


def create_app(config: Settings) -> Flask:
    """The three pages. Needs no database to be made: while there is none, /health says so."""
    app = Flask("callscript")
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the status first: monitors and people read from the left
    database = Database(config.dsn(role="health"), name="callscript health")
    expected = report.expected_workers(config)
    log = logs.get()
    said = ""

    def ask_health(database: Database) -> Report:
        nonlocal said
        answer = report.report(report.ask(database), expected)
        if answer.status != said:
            said = answer.status
            log.info("health", status=said, problems=answer.problems)
        return answer

    health_now: Snapshot[Report] = Snapshot(database, ask_health)
    totals: Snapshot[list[dict[str, Any]]] = Snapshot(database, metrics.ask)
    registry = CollectorRegistry()
    registry.register(metrics.Metrics(health_now, totals))

    @app.get("/health")
    def health() -> tuple[Response, int]:
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
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)

    @app.after_request
    def never_cached(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        return response

    return app


def serve(config: Settings) -> int:
    """Answer until SIGTERM or SIGINT. Returns the exit status."""
    app = create_app(config)
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
        # A queue of polls is not worth a line each.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        die_with_supervisor()
        return serve(config)
    except SettingsError as error:
        print(f"health_server: {error}", file=sys.stderr)  # noqa: T201 - the one sentence for the operator
        return 2


if __name__ == "__main__":
    sys.exit(main())
