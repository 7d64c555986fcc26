"""Debian's PgBouncer in transaction mode, before a test's server."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.support.postgres import Cluster

#: Where Debian puts it; /usr/sbin is not on everybody's PATH.
PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

needs_pgbouncer = pytest.mark.skipif(
    PROGRAM is None, reason="pgbouncer is not here: apt-get install pgbouncer (scripts/test.sh does it as root)"
)


@contextlib.contextmanager
def pooled(cluster: Cluster, pool_size: int = 2) -> Iterator[str]:
    """A socket folder; a connection string that names it as host goes through `pool_size` server connections.

    The pool is smaller than the number of clients, so that consecutive statements of one client land on different
    server connections: whatever relies on a session breaks.
    """
    assert PROGRAM is not None
    folder = Path(tempfile.mkdtemp(prefix="cs-pgb-", dir="/tmp"))
    roles = [f"callscript_{lane}" for lane in ("ingest", "vault", "factory", "judge", "alerts", "health")]
    (folder / "users.txt").write_text("".join(f'"{user}" ""\n' for user in ("postgres", *roles)))
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    (folder / "pgbouncer.ini").write_text(
        f"""[databases]
* = host={cluster.folder}
[pgbouncer]
listen_addr =
listen_port = {port}
unix_socket_dir = {folder}
auth_type = trust
auth_file = {folder}/users.txt
pool_mode = transaction
default_pool_size = {pool_size}
server_round_robin = 1
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
"""
    )
    account: dict[str, object] = {}
    if os.geteuid() == 0:  # it refuses root, too
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    process = subprocess.Popen(
        [PROGRAM, str(folder / "pgbouncer.ini")],
        **account,  # type: ignore[call-overload]
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=(folder / "log").open("wb"),
    )
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                psycopg.connect(
                    f"postgresql://postgres@/postgres?host={folder}&port={port}", prepare_threshold=None
                ).close()
                break
            except psycopg.OperationalError:
                assert process.poll() is None, (folder / "log").read_text()
                assert time.monotonic() < deadline, (folder / "log").read_text()
                time.sleep(0.05)
        yield f"{folder}&port={port}"
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def through(dsn: str, pool: str) -> str:
    """The same database and role through the pool."""
    return f"{dsn.split('?host=')[0]}?host={pool}"
