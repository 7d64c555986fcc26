"""Shows calls: where each stands, what was said, what the judge found and why."""

import argparse
import json
import pathlib
import sys
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()


from scripts.command import run_command
from workers.core.database import Database
from workers.core.errors import TAXONOMY

STATUSES = ("pending", "downloaded", "transcribed", "flagged", "safe", "skipped", "failed")
#: The year of core.never(): such a call is not to be claimed until its recording appears.
NEVER = 9999

NOT_YET = {
    "pending": "waits for its recording to be stored",
    "downloaded": "waits to be transcribed",
    "transcribed": "waits to be judged",
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python scripts/calls.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list", help="the newest calls, one line each")
    listing.add_argument("--status", choices=STATUSES, help="only calls with this status")
    listing.add_argument("--limit", type=int, default=50, help="at most so many (default 50)")
    showing = commands.add_parser("show", help="one call: times, transcript by speaker, verdict with evidence")
    showing.add_argument("id", metavar="ID", help="the ringba_call_id, or our own number")
    for command in (listing, showing):
        command.add_argument("--json", action="store_true", help="for machines")
    arguments = parser.parse_args()
    act = list_calls if arguments.command == "list" else show_call
    return run_command("calls", lambda _, database: act(database, arguments))


def list_calls(database: Database, arguments: argparse.Namespace) -> int:
    rows = database.run("calls_list", status=arguments.status, limit=max(arguments.limit, 0))
    if arguments.json:
        print(json.dumps(rows, default=str, indent=1))
        return 0
    if not rows:
        print("No calls yet: drop recordings into the inbox folder.")
        return 0
    print(f"{'CALL':<36} {'STARTED (UTC)':<17} {'VERTICAL':<15} {'SECONDS':>7}  {'STATUS':<12} {'SCORE':>5}  FINDINGS")
    for row in rows:
        seconds = "" if row["duration_seconds"] is None else f"{row['duration_seconds']:.0f}"
        status = row["status"] + ("*" if row["processing"] else "")
        score = "" if row["score"] is None else row["score"]
        findings = ", ".join(row["violations"] or []) or row["error_class"] or row["skip_reason"] or ""
        print(
            f"{row['ringba_call_id'][:36]:<36} {row['start_time_utc']:%Y-%m-%d %H:%M}  {row['vertical']:<15} "
            f"{seconds:>7}  {status:<12} {score:>5}  {findings}"
        )
    if any(row["processing"] for row in rows):
        print("* being worked on right now")
    return 0


def show_call(database: Database, arguments: argparse.Namespace) -> int:
    rows = database.run("calls_show", id=arguments.id)
    if not rows:
        print(
            f"No call has the id {arguments.id}; python scripts/calls.py list shows which there are.", file=sys.stderr
        )
        return 1
    call = rows[0]
    if arguments.json:
        segments = [{k: s[k] for k in ("speaker", "start", "end", "text")} for s in call["segments"] or []]
        print(json.dumps({**call, "segments": segments}, default=str, indent=1))
        return 0
    _print_head(call)
    _print_verdict(call["verdict"])
    _print_transcript(call)
    return 0


def _print_head(call: dict[str, Any]) -> None:
    print(f"Call {call['ringba_call_id']} (no. {call['id']})")
    print(f"  campaign  {call['campaign_name'] or '-'} ({call['vertical']}), {call['direction']}")
    seconds = "unknown" if call["duration_seconds"] is None else f"{call['duration_seconds']:.1f} s"
    print(f"  started   {call['start_time_utc']:%Y-%m-%d %H:%M:%S} UTC, length {seconds}")
    print(f"  caller    {call['caller_number'] or '-'}")
    doing = f", being worked on by {call['claimed_by']}" if call["processing"] else ""
    print(f"  status    {call['status']}{doing}")
    if call["status"] == "pending" and call["next_attempt_at"].year >= NEVER:
        print("            waits for its recording to appear at the source")
    elif call["status"] in NOT_YET and not call["processing"]:
        print(
            f"            {NOT_YET[call['status']]}" + (f", attempt {call['attempts'] + 1}" if call["attempts"] else "")
        )
    if call["skip_reason"]:
        print(f"            skipped: {call['skip_reason']}")
    if call["error_class"]:
        print(f"  error     {call['error_class']}: {call['processing_error']}")
        if call["status"] == "failed" and call["error_class"] in TAXONOMY:
            print("            python scripts/recover_failed.py shows what can be done")
    stamps = [(name, call[f"{name}_at"]) for name in ("created", "downloaded", "transcribed", "judged", "failed")]
    print("  stages    " + ", ".join(f"{name} {at:%H:%M:%S}" for name, at in stamps if at))
    if call["storage_path"]:
        print(f"  recording {call['storage_path']}")


def _print_verdict(verdict: dict[str, Any] | None) -> None:
    if verdict is None:
        return
    print(f"\nVerdict: {'FLAGGED' if verdict['flagged'] else 'safe'}, score {verdict['score']} of 100")
    if verdict["detail"].get("needs_review"):
        print(f"  a person must listen: {verdict['detail']['needs_review']}")
    _print_model(verdict["detail"].get("llm"))
    order = {"violation": 0, "not_assessable": 1, "pass": 2, "not_applicable": 3}
    for rule in sorted(verdict["rules"], key=lambda r: (order[r["outcome"]], r["severity"], r["rule"])):
        if rule["outcome"] == "not_applicable":
            continue
        reason = f": {rule['reason']}" if rule.get("reason") else ""
        by = f", by {rule['found_by']['model']}" if "found_by" in rule else ""
        print(f"  {rule['outcome']:<14} {rule['rule']} ({rule['severity']}{by}){reason}")
        for proof in rule["evidence"]:
            print(f"      {_clock(proof['start'])}-{_clock(proof['end'])} {proof['speaker']}: “{proof['quote']}”")


def _print_model(part: dict[str, Any] | None) -> None:
    """What the language model adds to a verdict; calls judged without one have nothing."""
    if part is None:
        return
    if part["status"] == "answered":
        print(f"  summary ({part['model']}): {part['summary']}")
        print(f"  caller {part['sentiment']}, sale made: {part['sale_made']}")
        if part["left_out"]:
            print(f"  it was shown the call without {part['left_out']['words']} words")
    else:
        why = part.get("problem") or part.get("reason") or "not asked yet, its part follows"
        print(f"  language model: {why}")


def _print_transcript(call: dict[str, Any]) -> None:
    if call["segments"] is None:
        return
    quality = call["quality"] or {}
    print(f"\nTranscript ({call['model']}; speakers from {quality.get('speakers_from', 'unknown')})")
    for segment in call["segments"]:
        print(f"  {_clock(segment['start'])} {segment['speaker']:<7} {segment['text']}")
    if quality.get("warnings"):
        print(f"  warnings: {', '.join(quality['warnings'])}")


def _clock(seconds: float) -> str:
    return f"{int(seconds // 60):d}:{seconds % 60:04.1f}"


if __name__ == "__main__":
    sys.exit(main())
