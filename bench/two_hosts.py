"""Two hosts on one Postgres and one S3 store: what the second adds, and what its death costs.

Each host is a folder of its own with the whole product, booted by its start.sh: supervisord, event listener, every
lane, a health server. Only the speech models are stood in for, by work that takes a known time (bench/torture). One
is measured alone, then both; then everything of the second is killed at once, under load; then it is booted again.
At the end every law is checked from the outside, as the torture does it. Exit status 1 when one was broken.

    python bench/two_hosts.py [--seconds 60] [--seed N]

Needs an S3-compatible server (tests/support/s3_server.py says which). As root each host has a name of its own.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import pathlib
import random
import shutil
import signal
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import timedelta

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)

import obstore
import psycopg
from psycopg.rows import dict_row

from bench.torture import checks, ledger
from bench.torture.ledger import Ledger, Sql
from bench.torture.world import World, now
from tests.boot.house import House
from tests.support.postgres import Cluster
from tests.support.s3_server import WEED, WHY_NOT, S3Server
from workers.core.files import sha256_of
from workers.core.migrate import migrate

#: Where the hosts' recordings lie, in the one store.
STORE = "s3://recordings/two-hosts"

#: Two factory processes a host, at 0.5 s of work a call and the loop around it, judge about so many calls a second.
FASTEST_PER_HOST = 4.0

#: Seconds of work that wait when a host has booted, until it holds calls of its own.
SETTLE_S = 20.0

#: Seconds that a host may need from start.sh to its first work, on a machine with much else to do, and the end to come.
START_S, DRAIN_S = 240.0, 600.0

HELD_BY_NEW_FACTORY = "select from core.calls where claimed_by like 'factory-%%' and claimed_by <> all (%(old)s)"

SOME_JUDGED = "select from core.calls having count(judged_at) >= 5"

NONE_HELD = "select where not exists (select from core.calls where claim_token::text = any (%(held)s))"

AT_REST = """
    select from core.calls having count(*) = %(calls)s
       and bool_and(status in ('flagged', 'safe', 'skipped', 'failed') and claimed_by is null)
       and not exists (select from core.alerts where not dead and (
               sent_at is null or resolved_at is not null and resolution_sent_at is null))
"""


class Host(House):
    """The whole product in a folder of its own, its speech models stood in for."""

    def __init__(self, name: str, settings: dict[str, str]) -> None:
        self._settings = settings
        super().__init__()
        if os.geteuid() == 0:
            self.prefix = ("unshare", "--uts", "sh", "-c", f'hostname {name} && exec "$0" "$@"')

    def copy_product(self) -> None:
        ignored = shutil.ignore_patterns("__pycache__")
        self.root.mkdir(parents=True)
        for name in ("start.sh", "supervisord.conf", "requirements.txt", "models.lock"):
            shutil.copy2(ROOT / name, self.root / name)
        for name in ("scripts", "sql", "workers", "samples"):
            shutil.copytree(ROOT / name, self.root / name, ignore=ignored)
        shutil.copy2(ROOT / "bench" / "torture" / "stand_in.py", self.root / "workers" / "factory" / "worker.py")

    def lose_power(self) -> None:
        """Everything ends at once: nobody lives to see another's death and to give something back."""
        for how in (signal.SIGSTOP, signal.SIGKILL):
            for process in self.processes():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, how)
        self.kill_everything()

    def environment(self, **changes: str) -> dict[str, str]:
        return super().environment(**{"CALLSCRIPT_ENV_FILE": os.devnull, **self._settings, **changes})


class TwoHosts:
    """One world, one database, one store. A context manager: nothing outlives it."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def __enter__(self) -> TwoHosts:
        with contextlib.ExitStack() as stack:
            self._cluster = Cluster(max_connections="150")
            stack.callback(self._cluster.remove)
            self._cluster.start()
            self.dsn = self._cluster.create_database("hosts")
            migrate(self.dsn)
            with self.sql() as sql:
                ledger.begin(sql)
                # Incidents that are made of events are over after a minute, so that their ends are told within the run.
                sql.execute("update core.alert_limits set value = 60 where name = 'quiet'")
            self._s3 = S3Server().start()
            stack.callback(self._s3.remove)
            self.world = stack.enter_context(World(self.seed))
            settings = {k: v for k, v in self.world.environment().items() if not k.startswith("JUDGE_LLM")}
            settings |= {"DATABASE_URL": self.dsn, "STORAGE_URL": STORE, **self._s3.environment}
            settings["JUDGE_MEANING"] = "false"  # the stand-in's words have none, and only what rules find is foretold
            self.hosts = []
            for name in ("host-a", "host-b"):
                host = Host(name, settings)
                stack.callback(host.remove)
                self.hosts.append(host)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @contextlib.contextmanager
    def sql(self) -> Iterator[Sql]:
        with psycopg.connect(self.dsn, autocommit=True, row_factory=dict_row) as connection:
            yield connection

    def judged(self) -> int:
        with self.sql() as sql:
            row = sql.execute("select count(judged_at) as n from core.calls").fetchone()
            return int(row["n"]) if row else 0

    def rate(self, seconds: float) -> float:
        """Calls judged a second, over so many seconds."""
        before, began = self.judged(), time.monotonic()
        time.sleep(seconds)
        return (self.judged() - before) / (time.monotonic() - began)

    def until(self, query: str, seconds: float, what: str, **parameters: object) -> float:
        """Wait until a query has a row; seconds it took. Raises TimeoutError."""
        began = time.monotonic()
        while True:
            with self.sql() as sql:
                if sql.execute(query, parameters).fetchone() is not None:  # type: ignore[arg-type]
                    return time.monotonic() - began
            if time.monotonic() - began > seconds:
                raise TimeoutError(f"{what} within {seconds:.0f} s (seed {self.seed})")
            time.sleep(0.5)

    def start(self, host: Host, seconds: float) -> float:
        """Boot a host, then give the world work for so many seconds; seconds until the host's factory holds calls.

        The work comes after the boot: the other host would finish it meanwhile, and a host that finds nothing to do
        is at work unseen.
        """
        began = time.monotonic()
        with self.sql() as sql:
            old = [row["id"] for row in sql.execute("select id from core.workers").fetchall()]
        host.start(DATABASE_URL=self.dsn)
        calls = round(FASTEST_PER_HOST * (SETTLE_S + seconds))
        self.world.add(calls, now(), now() + timedelta(seconds=2), well=True)
        self.until(HELD_BY_NEW_FACTORY, START_S, "no call was claimed by the host", old=old)
        return time.monotonic() - began

    def held_by_the_dead(self) -> list[str]:
        """Tokens of the claims whose workers run no more."""
        with self.sql() as sql:
            held = sql.execute(
                """select c.claim_token::text as token, w.pid from core.calls c
                   join core.workers w on w.id = c.claimed_by"""
            ).fetchall()
        return [row["token"] for row in held if _is_dead(row["pid"])]

    def stored(self) -> dict[str, str]:
        """Key and hash of everything in the store, read without the product's code."""
        options = {name.lower(): value for name, value in self._s3.environment.items()}
        store = obstore.store.from_url(STORE, config=options, client_options={"allow_http": True})
        found, scratch = {}, pathlib.Path(self._cluster.folder) / "object"
        for page in obstore.list(store):
            for item in page:
                scratch.write_bytes(bytes(obstore.get(store, item["path"]).bytes()))
                found[item["path"]] = sha256_of(scratch)
        return found

    def violations(self) -> dict[str, list[str]]:
        """law -> what broke it."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.hosts[0].port}/metrics", timeout=20) as answer:
            metrics = answer.read().decode()
        with self.sql() as sql:
            return checks.run_all(checks.Scene(sql, self.world, self.stored, Ledger(sql), metrics))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/two_hosts.py", description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long each state is measured (default: 60)")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    arguments = parser.parse_args()
    if WEED is None:
        print(WHY_NOT, file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing is left behind
    print(f"seed {arguments.seed}", flush=True)
    with TwoHosts(arguments.seed) as bench:
        return run(bench, arguments.seconds)


def run(bench: TwoHosts, seconds: float) -> int:
    """Measure, kill, drain, check; the exit status."""
    say = lambda text: print(text, flush=True)  # noqa: E731
    a, b = bench.hosts
    say(f"host-a is at work {bench.start(a, seconds):.0f} s after start.sh")
    bench.until(SOME_JUDGED, START_S, "no call was judged")
    alone = bench.rate(seconds)
    say(f"one host: {alone:.2f} calls judged a second")
    say(f"host-b is at work {bench.start(b, 3 * seconds):.0f} s after start.sh")
    both = bench.rate(seconds)
    say(f"two hosts: {both:.2f} calls judged a second{f', {both / alone:.2f} times one' if alone else ''}")
    with bench.sql() as sql:
        rows = sql.execute("select host, count(*) as n from core.workers group by 1 order by 1").fetchall()
    say("workers: " + ", ".join(f"{row['n']} on {row['host']}" for row in rows))
    b.lose_power()
    held = bench.held_by_the_dead()
    back = bench.until(NONE_HELD, 120, "claims of the dead host were not taken back", held=held)
    say(f"host-b was killed with {len(held)} calls in its hands; the last was taken back {back:.0f} s later")
    after = bench.rate(seconds)
    say(f"one host again: {after:.2f} calls judged a second")
    say(f"host-b is at work {bench.start(b, 0):.0f} s after its next start.sh")
    drained = bench.until(AT_REST, DRAIN_S, "the pipeline did not come to rest", calls=len(bench.world.truth))
    say(f"at rest {drained:.0f} s later: {len(bench.world.truth)} calls")
    broken = bench.violations()
    for law, sentences in broken.items():
        say(f"  {'BROKEN' if sentences else 'ok    '}  {law}")
        for sentence in sentences[: checks.SHOWN]:
            say(f"            {sentence}")
    return 1 if any(broken.values()) else 0


def _is_dead(pid: int) -> bool:
    """Whether a process runs no more; one that nobody has asked for its status yet has no command line."""
    try:
        return not pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return True


if __name__ == "__main__":
    sys.exit(main())
