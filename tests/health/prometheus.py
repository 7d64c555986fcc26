"""Prometheus itself, as Debian packages it, with the configuration that we ship."""

from __future__ import annotations

import json
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from tests.health.servers import free_port
from tests.support.processes import ROOT, wait_until

MONITORING = ROOT / "monitoring"


class Prometheus:
    """Scrapes the health server on `target_port` with monitoring/prometheus.yml and evaluates monitoring/rules.yml.

    Of the file only the address, the token's file and the intervals are replaced: seconds are as good as minutes. A
    second job, "stranger", asks the same page without the token.
    """

    def __init__(self, program: str, folder: Path, target_port: int, token: str) -> None:
        self.port = free_port()
        (folder / "callscript.token").write_text(token)
        (folder / "rules.yml").write_text((MONITORING / "rules.yml").read_text())
        shipped = (MONITORING / "prometheus.yml").read_text()
        for before, after in (
            ("localhost:8080", f"127.0.0.1:{target_port}"),
            ("# authorization:", "authorization:"),
            ("scrape_interval: 15s", "scrape_interval: 2s"),  # which bounds how long a scrape may take, too
        ):
            assert shipped.count(before) == 1, before
            shipped = shipped.replace(before, after)
        stranger = f"""
  - job_name: stranger
    scrape_interval: 2s
    static_configs: [{{targets: ["127.0.0.1:{target_port}"]}}]
"""
        config = folder / "prometheus.yml"
        config.write_text("global: {evaluation_interval: 1s}\n" + shipped + stranger)
        self._log = folder / "prometheus.log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [
                    program,
                    f"--config.file={config}",
                    f"--storage.tsdb.path={folder / 'tsdb'}",
                    f"--web.listen-address=127.0.0.1:{self.port}",
                ],
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def ask(self, path: str, **query: str) -> Any:
        """The `data` of its HTTP API; what it says instead, in words, where it refuses."""
        url = f"http://127.0.0.1:{self.port}/api/v1/{path}?{urllib.parse.urlencode(query)}"
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return json.load(answer)["data"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{query}: {error.read().decode()}") from None

    def query(self, expression: str) -> list[dict[str, Any]]:
        return list(self.ask("query", query=expression)["result"])

    def ready(self) -> bool:
        assert self.process.poll() is None, self._log.read_text()[-2000:]
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/-/ready", timeout=10) as answer:
                return bool(answer.status == 200)
        except OSError:  # not listening yet, or still loading
            return False

    def wait_until_it_has_scraped(self, times: int) -> None:
        def scraped() -> bool:
            told = self.query('sum_over_time(up{job="callscript"}[10m])')
            return bool(told) and float(told[0]["value"][1]) >= times

        wait_until(self.ready, 60, "Prometheus does not start")
        wait_until(scraped, 60, "Prometheus does not scrape")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
