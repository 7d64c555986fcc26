"""Says why calls failed and what mends it; sends them back to the stage that has all it needs.

Without options: an analysis by error class, which changes nothing. Recovered calls are worked on
behind live ones. Every change leaves a row in core.recoveries.
"""

import argparse
import json
import pathlib
import sys
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts.command import count, os_user, run_command, when
from workers.core import calls
from workers.core.database import Database
from workers.core.errors import TAXONOMY
from workers.core.settings import Settings

#: Calls changed by one statement: locks are held for milliseconds, and a stop loses little.
BATCH = 500

#: The lane that takes a call of this status.
LANE_OF = {"pending": "vault", "downloaded": "factory", "transcribed": "judge"}

#: A store that is another one than it was has none of the recordings, and no attempt finds them in it.
IS_IT_THE_STORE = "Is STORAGE_URL the store that has the recordings (python scripts/check_storage.py)? Then:"

#: What to ask first where another attempt can mend a class.
ASK = {"storage_mismatch": IS_IT_THE_STORE}

#: `needs` of core.failed_calls -> what to do first, and what then follows the script's name.
FIRST = {
    "fresh_url": (IS_IT_THE_STORE, "--refresh-urls --execute"),
    "file_in_inbox": ("Put the file back into the inbox folder, then:", "--recover-all --error-class {0} --execute"),
    "allowed_host": (
        "Add the host to VAULT_ALLOWED_HOSTS if it is one of yours and restart, then:",
        "--recover-all --error-class {0} --execute",
    ),
    "shorter_recording": ("Another attempt ends in the same way; listen to the call where it was recorded.", ""),
    "pruned_recording": (
        "Retention has pruned the recording; if its source still has it, this downloads it again:",
        "--recover-all --error-class {0} --execute",
    ),
    "another_recording": (
        "Downloaded again, it was the same; listen to the call where it was recorded. To try once more:",
        "--recover-all --error-class {0} --execute",
    ),
}


def main() -> int:
    parser = _parser()
    arguments = parser.parse_args()
    mode: str | None = arguments.mode
    if mode is None and (arguments.execute or arguments.dry_run or arguments.limit is not None):
        parser.error("say which calls: --recover-with-audio, --recover-all or --refresh-urls")
    if mode is not None and arguments.json:
        parser.error("--json is for the analysis")
    if mode == "refresh_urls" and set(arguments.error_class or ["expired_url"]) != {"expired_url"}:
        parser.error("--refresh-urls is for calls that failed as expired_url; leave --error-class out")

    def act(config: Settings, database: Database) -> int:
        now, since = _period(database, arguments.since)
        if mode is None:
            return analyse(database, arguments.error_class, since, arguments.json)
        scope = {"mode": mode, "classes": arguments.error_class, "since": since}
        plan = database.run("recovery_plan", **scope, limit=arguments.limit)
        if not arguments.execute:
            return show(plan, "asked about and sent" if mode == "refresh_urls" else "sent", each=arguments.dry_run)
        if mode == "refresh_urls":
            return refresh(config, plan)
        return recover(database, scope, plan, before=now)

    return run_command("recover_failed", act, mend="Calls that were sent back stay so; run the same command again.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python scripts/recover_failed.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    modes = parser.add_mutually_exclusive_group()
    for flag, help_text in (
        ("--recover-with-audio", "calls that have a verified recording or a transcript: nothing is downloaded again"),
        ("--recover-all", "every call that another attempt can mend; with --error-class, every call of that class"),
        ("--refresh-urls", "expired_url calls: ask the call-log API for fresh URLs, which sends them back"),
    ):
        name = flag.removeprefix("--").replace("-", "_")
        modes.add_argument(flag, dest="mode", action="store_const", const=name, help=help_text)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--execute", action="store_true", help="do it; without this nothing is changed")
    how.add_argument("--dry-run", action="store_true", help="show every call that would change, and how")
    parser.add_argument(
        "--error-class",
        action="append",
        choices=sorted(TAXONOMY),
        metavar="CLASS",
        help="only this class; may be given several times",
    )
    parser.add_argument("--since", metavar="WHEN", type=when, help="failed since then: 90m, 24h, 7d, or 2026-11-18")
    parser.add_argument("--limit", metavar="N", type=count, help="at most so many calls, newest first")
    parser.add_argument("--json", action="store_true", help="the analysis for machines")
    return parser


def _period(database: Database, since: timedelta | datetime | None) -> tuple[datetime, datetime | None]:
    """The database's time, and the begin of the period."""
    moment = since if isinstance(since, datetime) else None
    seconds = since.total_seconds() if isinstance(since, timedelta) else None
    row = database.run("recovery_start", since=moment, since_s=seconds)[0]
    return row["now"], row["since"]


# -- looking ---------------------------------------------------------------------------------------


def analyse(database: Database, classes: list[str] | None, since: datetime | None, as_json: bool) -> int:
    groups = database.run("recovery_analysis", classes=classes, since=since)
    for group in groups:
        group["meaning"] = TAXONOMY[group["error_class"]].sentence() if group["error_class"] in TAXONOMY else None
        group["first"], group["command"] = _mend(group)
    if as_json:
        print(json.dumps(groups, indent=1))
        return 0
    total = sum(g["calls"] for g in groups)
    ready = sum(g["calls"] for g in groups if g["needs"] is None)
    if not total:
        print("No failed calls" + (" of that kind." if classes or since else ": nothing to recover."))
        return 0
    print(f"{total} failed calls; another attempt can mend {ready} of them ({ready / total:.0%}).")
    for error_class in dict.fromkeys(g["error_class"] for g in groups):
        _print_class([g for g in groups if g["error_class"] == error_class])
    print("\nNothing was changed. What a command would change: put --dry-run in place of --execute.")
    return 0


def _print_class(groups: list[dict[str, Any]]) -> None:
    head, total = groups[0], groups[0]["calls_of_class"]
    ready = sum(g["calls"] for g in groups if g["needs"] is None)
    newest, oldest = _age(min(g["newest_s"] for g in groups)), _age(max(g["oldest_s"] for g in groups))
    print(f"\n{head['error_class']}: {total} calls, failed {newest} to {oldest} ago, {ready / total:.0%} recoverable")
    if head["meaning"]:
        print(f"  {head['meaning']}")
    for group in groups:
        stages = (
            f"{group[f'to_{lane}']} to the {lane}" for lane in ("judge", "factory", "vault") if group[f"to_{lane}"]
        )
        print(f"  {', '.join(stages)}; for example {', '.join(group['examples'])}")
        if group["first"]:
            print(f"    {group['first']}")
        if group["command"]:
            print(f"    {group['command']}")


def _mend(group: dict[str, Any]) -> tuple[str, str]:
    """What an operator does first (often nothing), and the command then."""
    if group["needs"] is None:
        mode = "--recover-with-audio" if group["with_audio"] == group["calls"] else "--recover-all"
        first, options = ASK.get(group["error_class"], ""), f"{mode} --error-class {group['error_class']} --execute"
    else:
        first, options = FIRST[group["needs"]]
        options = options.format(group["error_class"])
    return first, f"python scripts/recover_failed.py {options}" if options else ""


def _age(seconds: float) -> str:
    for unit, size in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0):.0f} seconds"


def show(plan: list[dict[str, Any]], done: str, each: bool) -> int:
    if each:
        for call in plan:
            print(f"{call['ringba_call_id']}  {call['error_class']}, failed -> {call['to_status']}")
    _print_sums(plan, f"would be {done}")
    print("Nothing was changed; " + ("--execute does it." if each else "--dry-run shows each call, --execute does it."))
    return 0


def _print_sums(changed: list[dict[str, Any]], done: str) -> None:
    print(f"{len(changed)} calls {done} back{':' if changed else '.'}")
    for (error_class, status), n in Counter((c["error_class"], c["to_status"]) for c in changed).most_common():
        print(f"  {n:>6} {error_class} to the {LANE_OF[status]}")


# -- changing ----------------------------------------------------------------------------------------


def recover(database: Database, scope: dict[str, Any], plan: list[dict[str, Any]], before: datetime) -> int:
    """Send the planned calls back, batch by batch. What fails anew meanwhile is left for another run."""
    recovered: list[dict[str, Any]] = []
    try:
        while len(recovered) < len(plan):
            limit = min(BATCH, len(plan) - len(recovered))
            batch = calls.recover(database, **scope, before=before, limit=limit, os_user=os_user())
            if not batch:
                break  # somebody else has the rest in hand
            recovered += batch
            print(f"{len(recovered)} of {len(plan)} sent back", flush=True)
    except KeyboardInterrupt:
        print(f"\nStopped: {len(recovered)} calls were sent back; run the same command for the rest.", file=sys.stderr)
        return 1
    _print_sums(recovered, "were sent")
    if recovered:
        print('They go behind live calls. Watch them: scripts/psql.sh -c "select * from core.pipeline_health"')
    left = sum(g["calls"] for g in database.run("recovery_analysis", classes=None, since=None))
    if left:
        print(f"{left} calls are still failed; what each needs: python scripts/recover_failed.py")
    return 0


def refresh(config: Settings, plan: list[dict[str, Any]]) -> int:
    """Fresh URLs are the ingest side's: its own script asks for them and sends the calls back."""
    if not plan:
        print("No call needs a fresh URL.")
        return 0
    from scripts import refresh_audio_urls

    return refresh_audio_urls.execute(config, [call["ringba_call_id"] for call in plan], limit=len(plan))


if __name__ == "__main__":
    sys.exit(main())
