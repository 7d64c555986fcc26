"""One run: start everything, measure it undisturbed, break it, let it drain, check every law, say what was found."""

from __future__ import annotations

import contextlib
import json
import math
import shutil
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import psycopg
from psycopg.rows import dict_row

from bench.torture import checks, ledger
from bench.torture.clock import WallClock
from bench.torture.crew import Crew
from bench.torture.faults import Disk, Faults
from bench.torture.ledger import Ledger, Sql
from bench.torture.plan import plan
from bench.torture.proxy import Proxy
from bench.torture.world import World, now
from tests.health.servers import free_port
from tests.support.postgres import Cluster
from workers.core.files import sha256_of
from workers.core.migrate import migrate

#: core.kill_zombies() gives up on a silent worker after this; what else a reclaim may take.
LEASE_S, RECLAIM_MARGIN_S = 60.0, 15.0

#: After a start of the server nobody is judged for so long (core.kill_zombies).
GRACE_S = 25.0

#: Calls that are judged a second at the very most, by factory: sets how many must be waiting.
FASTEST_PER_FACTORY = 2.5

#: The pipeline must come to rest within this after the last fault; leases, backoffs and windows included.
DRAIN_S = 600.0

FINAL = "status in ('flagged', 'safe', 'skipped', 'failed')"


@dataclass
class Report:
    """What a run did and found. Times in seconds, rates in judged calls a second."""

    seed: int
    calls: int = 0
    rate_undisturbed: float = 0.0
    rate_under_faults: float = 0.0
    drained_after_s: float = 0.0
    faults: dict[str, int] = field(default_factory=dict)
    could_not: dict[str, str] = field(default_factory=dict)
    figures: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)
    health: dict[str, int] = field(default_factory=dict)
    reclaims_s: list[float] = field(default_factory=list)
    reclaims_after_restart_s: list[float] = field(default_factory=list)
    violations: dict[str, list[str]] = field(default_factory=dict)

    @property
    def reclaim_p99_s(self) -> float | None:
        """Of deaths during which the server stayed up; None without any."""
        return quantile(self.reclaims_s, 0.99) if self.reclaims_s else None

    @property
    def passed(self) -> bool:
        return not any(self.violations.values())


class Torture:
    """One throwaway world, and the pipeline in it. A context manager."""

    def __init__(self, seed: int, say: Callable[[str], None], postgres: str = "packaged", factories: int = 3) -> None:
        self.seed, self.say, self.postgres, self.factories = seed, say, postgres, factories
        self.report = Report(seed)
        self._health: Counter[str] = Counter()
        self._server_starts: list[float] = []
        self._state = ""

    def __enter__(self) -> Torture:
        with contextlib.ExitStack() as stack:
            self.cluster = Cluster(self.postgres, max_connections="100")
            stack.callback(self.cluster.remove)
            self.folder = Path(self.cluster.folder) / "torture"
            self.folder.mkdir()
            self.cluster.start()
            self.dsn = self.cluster.create_database("torture")
            migrate(self.dsn)
            with self.sql() as sql:
                ledger.begin(sql)
            self.disk = Disk(self.folder / "data")
            stack.callback(self.disk.remove)
            self.clock = WallClock(self.folder)
            self.world = stack.enter_context(World(self.seed))
            self.proxy = stack.enter_context(Proxy(self.cluster.folder / ".s.PGSQL.5432"))
            self.health_port = free_port()
            settings = {**self.world.environment(), **self.clock.environment, "HEALTH_PORT": str(self.health_port)}
            through = f"postgresql://{{user}}@127.0.0.1:{self.proxy.port}/torture?sslmode=disable"
            self.crew = stack.enter_context(Crew(through, self.folder, settings, self.factories))
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def run(self, minutes: float, undisturbed_s: float) -> Report:
        """Everything at once for so long; undisturbed_s: how long it is measured before."""
        seconds = minutes * 60
        self._limit_alert_pace()
        first = FASTEST_PER_FACTORY * self.factories * (undisturbed_s + min(seconds, 240) * 0.6)
        self.world.add(round(first), now() - timedelta(hours=3), now() - timedelta(minutes=3))
        self.world.add(20, now(), now() + timedelta(seconds=20))
        self.crew.start()
        self.until_judged(10)
        self.report.rate_undisturbed = self.rate(undisturbed_s)
        self.say(f"undisturbed: {self.report.rate_undisturbed:.2f} calls judged a second")

        faults = Faults(self.world, self.crew, self.proxy, self.cluster, self.disk, self.clock)
        before, began = self.count("judged_at is not null"), time.monotonic()
        faults.run(plan(self.seed, seconds), seconds, self._meanwhile(seconds))
        judged = self.count("judged_at is not null") - before
        self.report.rate_under_faults = judged / (time.monotonic() - began)
        self.say("faults are over; the pipeline drains")
        self.drain()
        self._tell(faults)
        self.verify()
        return self.report

    # -- phases --------------------------------------------------------------------------------

    def drain(self) -> None:
        """Wait until every call is known and at rest, every alert is told; waits of retries are cut short."""
        began = time.monotonic()
        self.until(self._at_rest, DRAIN_S, "the pipeline did not come to rest")
        self.report.drained_after_s = time.monotonic() - began
        self.until(lambda: self.ask_health() in ("healthy", "degraded"), 60, "/health stays critical at rest")

    def until_judged(self, calls: int) -> None:
        """Wait for the first verdicts: everything is up."""
        self.until(lambda: self.count("judged_at is not null") >= calls, 180, "no call was judged undisturbed")

    def verify(self) -> None:
        """Check every law; the findings are in the report."""
        with self.sql() as sql:
            scene = self.scene(sql)
            found = checks.run_all(scene)
            found["No process ends by itself"] = list(self.crew.own_ends)
            self.report.violations = found
            self.report.calls = len(self.world.truth)
            self.report.outcomes = {
                r["what"]: r["n"]
                for r in scene.rows(
                    "select concat_ws(' ', status, error_class, skip_reason) as what, count(*) as n"
                    " from core.calls group by 1 order by 2 desc"
                )
            }
            self.report.figures["verdicts that the model's part joined"] = scene.ledger.topped_up().total()
            self._tell_reclaims(scene)

    def scene(self, sql: Sql) -> checks.Scene:
        """What the checks look at, as it is now."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.health_port}/metrics", timeout=20) as answer:
            metrics = answer.read().decode()
        return checks.Scene(sql, self.world, self._stored, Ledger(sql), metrics)

    def _stored(self) -> dict[str, str]:
        store = self.folder / "data" / "recordings"
        return {str(path.relative_to(store)): sha256_of(path) for path in store.rglob("*") if path.is_file()}

    def _at_rest(self) -> bool:
        with self.sql() as sql:
            sql.execute(
                """update core.calls set next_attempt_at = now()
                   where (status in ('pending', 'downloaded', 'transcribed') and error_class is not null or lacks_llm)
                     and claimed_by is null and next_attempt_at > now() and next_attempt_at < core.never()"""
            )
            sql.execute("update core.alerts set next_send_at = now() where not dead and next_send_at > now() + '5 s'")
            row = sql.execute(
                f"""select (select count(*) from core.calls) as known,
                           (select count(*) from core.calls
                            where not ({FINAL}) or claimed_by is not null or lacks_llm) as busy,
                           (select count(*) from core.alerts where not dead and (sent_at is null
                            or resolved_at is not null and resolution_sent_at is null)) as untold"""
            ).fetchone()  # type: ignore[arg-type]
        assert row is not None
        calls = len(self.world.truth)
        self._state = f"{row['known']} of {calls} known, {row['busy']} at work, {row['untold']} alerts untold"
        return bool(row["known"] == calls and not row["busy"] and not row["untold"])

    def _limit_alert_pace(self) -> None:
        """Incidents made of events are over after a minute, so that their ends are told within the run."""
        with self.sql() as sql:
            sql.execute("update core.alert_limits set value = 60 where name = 'quiet'")

    def _meanwhile(self, seconds: float) -> Callable[[float], None]:
        """Between faults: calls keep coming, /health is looked at, somebody who watches is told."""
        fed = looked = said = 0.0

        def meanwhile(elapsed: float) -> None:
            nonlocal fed, looked, said
            if elapsed - fed > 20 and elapsed < seconds - 150:
                fed = elapsed
                done = self.count(FINAL)
                short = FASTEST_PER_FACTORY * self.factories * 180 - (len(self.world.truth) - (done or 0))
                if done is not None and short > 0:
                    self.world.add(round(short), now(), now() + timedelta(seconds=20))
            if elapsed - looked > 5:
                looked = elapsed
                self._health[self.ask_health()] += 1
            if elapsed - said > 30:
                said = elapsed
                self.say(f"{elapsed:4.0f} s: {self.count(FINAL)} of {len(self.world.truth)} calls at an end")

        return meanwhile

    # -- what is told --------------------------------------------------------------------------

    def _tell(self, faults: Faults) -> None:
        self.report.faults = dict(faults.done)
        self.report.could_not = faults.could_not
        posts = [status for _, status, _ in self.world.slack.posts]
        self.report.figures = {
            **self.crew.done,
            **{f"connections {kind}": n for kind, n in self.proxy.done.items()},
            "call log answers gone wrong": sum(n for fault, n in self.world.log.served.items() if fault != "whole"),
            "recordings asked for": len(self.world.recordings.requests),
            "questions asked of the language model": len(self.world.llm.requests),
            "alerts taken by Slack": posts.count(200),
            "posts that Slack did not take": len(posts) - posts.count(200),
            "alerts told twice": sum(n - 1 for n in Counter(self.world.slack.ids()).values()),
            "statements whose claim was lost": sum(
                path.read_text(errors="replace").count("claim_lost") for path in (self.folder / "logs").glob("*.log")
            ),
        }
        self.report.health = dict(self._health)
        self._server_starts = faults.server_starts

    def _tell_reclaims(self, scene: checks.Scene) -> None:
        """From the death of a worker, or from when it fell asleep, until its claim was taken back."""
        pids = {r["id"]: r["pid"] for r in scene.rows("select id, pid from core.workers")}
        for taken in scene.ledger.reclaims():
            pid = pids.get(taken.worker, 0)
            ends = [self.crew.killed_at[pid]] if pid in self.crew.killed_at else []
            ends += [since for since, until in self.crew.paused_at.get(pid, []) if since < taken.taken_at <= until + 1]
            if not ends:
                self.report.figures["claims taken back from the living"] = (
                    self.report.figures.get("claims taken back from the living", 0) + 1
                )
                continue
            died = max(min(ends), taken.claimed_at)
            disturbed = any(died - GRACE_S < at < taken.taken_at for at in self._server_starts)
            where = self.report.reclaims_after_restart_s if disturbed else self.report.reclaims_s
            where.append(taken.taken_at - died)

    # -- small things --------------------------------------------------------------------------

    @contextlib.contextmanager
    def sql(self) -> Iterator[Sql]:
        """The operator's own way to the server, not through the proxy."""
        with psycopg.connect(self.dsn, autocommit=True, row_factory=dict_row, connect_timeout=5) as connection:
            yield connection

    def count(self, where: str) -> int:
        """Calls for which a condition holds; asked again while the server is down."""
        while True:
            with contextlib.suppress(psycopg.OperationalError), self.sql() as sql:
                row = sql.execute(f"select count(*) as n from core.calls where {where}").fetchone()  # type: ignore[arg-type]
                return int(row["n"]) if row else 0
            time.sleep(0.5)

    def rate(self, seconds: float) -> float:
        """Calls judged a second, over so many seconds."""
        before, began = self.count("judged_at is not null"), time.monotonic()
        time.sleep(seconds)
        return (self.count("judged_at is not null") - before) / (time.monotonic() - began)

    def ask_health(self) -> str:
        """What /health says: healthy, degraded, critical; or "no answer"."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.health_port}/health", timeout=10) as answer:
                text = answer.read().decode()
        except urllib.error.HTTPError as error:
            text = error.read().decode()
        except OSError:
            return "no answer"
        return str(json.loads(text)["status"])

    def until(self, condition: Callable[[], bool], seconds: float, what: str) -> None:
        ends = time.monotonic() + seconds
        self._state = ""
        while not condition():
            if time.monotonic() > ends:
                self._keep_logs()
                raise TimeoutError(f"{what} within {seconds:.0f} s: {self._state} (seed {self.seed})")
            time.sleep(1)

    def _keep_logs(self) -> None:
        kept = Path("/tmp") / f"torture-{self.seed}-logs"  # noqa: S108 - named to whoever reads the error
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.folder / "logs", kept)
        self.say(f"the workers' logs are kept in {kept}")


def quantile(values: list[float], share: float) -> float:
    """The value below which so great a share lies, by the nearest rank."""
    ordered = sorted(values)
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]
