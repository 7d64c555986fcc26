"""Sends 10,000 alerts through real dispatchers to a webhook that fails three times in ten, killing them all the time.

At one message a second that takes three hours. So the dispatcher's own constants (pace, poll, lease, backoff, and
what Retry-After asks for) are divided by --speed; nothing else is changed, and with --speed 1 nothing at all.
"""

import argparse
import itertools
import json
import pathlib
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

import psycopg
import requests

from tests.alerts.slack import fake_slack
from tests.health.servers import role_dsn
from tests.support.postgres import Cluster
from tests.support.processes import workers
from workers.alerts import outbox, slack, worker
from workers.core.migrate import migrate

#: 10 % each, of every three posts that fail one of a kind; None stands for 200.
FAULTS = ("429", "5xx", "silent")


def dispatcher(speed: float) -> int:
    """workers/alerts/worker.py with its seconds divided by `speed`."""
    slack.PACE_S /= speed
    outbox.LEASE_S /= speed
    worker.POLL_S /= speed
    slack.BACKOFF_S = tuple(s / speed for s in slack.BACKOFF_S)
    # Slack's own answer cannot be in fractions of a second; what we make of it can.
    meaning = slack._meaning

    def meant(answer: requests.Response, attempt: int) -> slack.Posted | slack.NotNow | slack.Refused:
        outcome = meaning(answer, attempt)
        if not isinstance(outcome, slack.NotNow) or not outcome.hold_s:
            return outcome
        return replace(outcome, delay_s=outcome.delay_s / speed, hold_s=outcome.hold_s / speed)

    slack._meaning = meant
    # A post that hangs is hung up by the webhook here; how long we would wait does not matter.
    sys.argv[1:] = []
    return worker.main()


def script(count: int, seed: int) -> list[object]:
    """What the webhook answers, in order: 30 % faults."""
    dice = random.Random(seed)
    answers: list[object] = []
    for _ in range(count):
        fault = dice.choice(FAULTS) if dice.random() < 0.3 else None
        answers.append(
            {
                "429": (429, {"Retry-After": str(dice.randint(1, 3))}),
                "5xx": dice.choice((500, 502, 503)),
                "silent": dice.uniform(0.002, 0.02),
                None: 200,
            }[fault]
        )
    return answers


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/alerts.py", description=__doc__.splitlines()[0])
    parser.add_argument("--alerts", type=int, default=10_000)
    parser.add_argument("--speed", type=float, default=50)
    parser.add_argument("--kill-every", type=float, default=10, help="seconds of life of a dispatcher")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dispatcher", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.dispatcher:
        return dispatcher(arguments.speed)
    dice = random.Random(arguments.seed)
    cluster = Cluster()
    began = time.monotonic()
    kills = 0
    try:
        cluster.start()
        dsn = cluster.create_database("alerts")
        migrate(dsn)
        answers = script(3 * arguments.alerts, arguments.seed)
        with (
            tempfile.TemporaryDirectory() as folder,
            fake_slack(*answers) as hears,
            workers(dsn, pathlib.Path(folder)) as group,
            psycopg.connect(dsn, autocommit=True) as sql,
        ):
            sql.execute(
                "select core.raise_alert('k' || n, 'warning', 'k' || n || ' happened. Do: something')"
                " from generate_series(1, %s) n",
                (arguments.alerts,),
            )
            left = "select count(*) from core.alerts where sent_at is null and not dead"
            run = ("-m", "bench.alerts", "--dispatcher", "--speed", str(arguments.speed))
            env = {
                "SLACK_WEBHOOK_URL": hears.url,
                "ALERTS_DATABASE_URL": role_dsn(dsn, "alerts"),
                "LOG_FORMAT": "json",
            }
            said = time.monotonic()
            while (waiting := sql.execute(left).fetchone()[0]) > 0:  # type: ignore[index]
                process = group.run(*run, **env)
                dies = time.monotonic() + arguments.kill_every * dice.uniform(0.5, 1.5)
                while time.monotonic() < dies and sql.execute(left).fetchone()[0]:  # type: ignore[index]
                    time.sleep(0.2)
                assert process.poll() is None, group.log_of(process)[-2000:]
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
                if time.monotonic() - said > 30:
                    said = time.monotonic()
                    print(f"{waiting} left after {said - began:.0f} s, {kills} kills", file=sys.stderr, flush=True)
            posts = list(hears.posts)
            taken = Counter(hears.ids())
            held = _shortest_hold(posts, answers)
    finally:
        cluster.remove()
    times = [at for at, _, _ in posts]
    duplicates = sum(taken.values()) - len(taken)
    second = 1 / arguments.speed
    figures = {
        "alerts": arguments.alerts,
        "delivered": len(taken),
        "duplicates": duplicates,
        "duplicates_share": round(duplicates / arguments.alerts, 5),
        "posts": len(posts),
        "answers": dict(Counter(str(status) if status else "silent" for _, status, _ in posts).most_common()),
        "kills": kills,
        "seconds": round(time.monotonic() - began, 1),
        "speed": arguments.speed,
        # In seconds of an unhurried clock.
        "closest_two_s": round(min(b - a for a, b in itertools.pairwise(times)) * arguments.speed, 3),
        "closer_than_1_s": sum(b - a < second for a, b in itertools.pairwise(times)),
        "most_within_60_s": _most_within(times, 60 * second),
        "shortest_wait_after_429_s": round(held * arguments.speed, 2),
    }
    print(json.dumps(figures, indent=1))
    well = len(taken) == arguments.alerts and duplicates <= max(arguments.alerts // 1000, 1)
    return int(not well or figures["most_within_60_s"] > 60)


def _most_within(times: list[float], seconds: float) -> int:
    """The most posts in any span of so many seconds."""
    most = first = 0
    for last, at in enumerate(times):
        while at - times[first] > seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def _shortest_hold(posts: list[tuple[float, int, str]], answers: list[object]) -> float:
    """The least, over all 429s, that the next post came after it, as a share of what was asked for, times a second."""
    shares = []
    for n, ((at, status, _), (following, _, _)) in enumerate(itertools.pairwise(posts)):
        if status == 429:
            asked = float(answers[n][1]["Retry-After"])  # type: ignore[index]
            shares.append((following - at) / asked)
    return min(shares, default=0.0)


if __name__ == "__main__":
    sys.exit(main())
