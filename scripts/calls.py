"""Shows calls: where each stands, what was said, what the judge found and why. Overrides what it found."""

import argparse
import json
import pathlib
import sys
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts.command import count, os_user, run_command
from workers.core import calls
from workers.core.database import Database
from workers.core.errors import TAXONOMY
from workers.core.settings import Settings
from workers.core.transcript import Transcript
from workers.judge.masking import masked_segments
from workers.judge.rules import RuleError, RuleSet

STATUSES = ("pending", "downloaded", "transcribed", "flagged", "safe", "skipped", "failed")
ASKED_AT_ONCE = 500  # calls; their rows are locked for milliseconds
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
    listing.add_argument("--limit", type=count, default=50, help="at most so many (default 50)")
    showing = commands.add_parser("show", help="one call: times, transcript by speaker, verdict with evidence")
    showing.add_argument("id", metavar="ID", help="the ringba_call_id, or our own number")
    showing.add_argument(
        "--unmasked", action="store_true", help="with the social security, card and bank numbers that were spoken"
    )
    overriding = commands.add_parser(
        "override",
        help="say what a call is, whatever the judge finds, now or later; or take that back",
        description="A person's word wins over every verdict, also over later ones, until it is taken back. Verdicts "
        "stay as they are, and core.overrides keeps who said what, when and why.",
    )
    overriding.add_argument("id", metavar="ID", help="the ringba_call_id, or our own number")
    words = overriding.add_mutually_exclusive_group(required=True)
    words.add_argument("--flagged", dest="say", action="store_const", const="flagged", help="the call is flagged")
    words.add_argument("--safe", dest="say", action="store_const", const="safe", help="the call is safe")
    words.add_argument("--take-back", dest="say", action="store_const", const=None, help="the verdict counts again")
    overriding.add_argument("--reason", metavar="TEXT", required=True, help="why; kept for whoever asks")
    overriding.add_argument("--by", metavar="NAME", help="who decided (default: the user who types this)")
    asking = commands.add_parser(
        "ask-again",
        help="ask the language model again where its answer was of no use (llm_invalid) or every attempt failed",
        description="What the rules found stays as it is; the judge asks within seconds, or once the endpoint answers.",
    )
    which = asking.add_mutually_exclusive_group(required=True)
    which.add_argument("id", metavar="ID", nargs="?", help="the ringba_call_id, or our own number")
    which.add_argument("--all", action="store_true", help="every such call")
    for command in (listing, showing):
        command.add_argument("--json", action="store_true", help="for machines")
    arguments = parser.parse_args()
    if arguments.command == "override" and not arguments.reason.strip():
        parser.error("--reason is empty: say why, for whoever asks later")
    if arguments.command == "ask-again":
        return run_command("calls", lambda settings, database: ask_again(settings, database, arguments.id))
    act = {"list": list_calls, "show": show_call, "override": override_call}[arguments.command]
    return run_command("calls", lambda _, database: act(database, arguments))


def list_calls(database: Database, arguments: argparse.Namespace) -> int:
    rows = database.run("calls_list", status=arguments.status, limit=arguments.limit)
    if arguments.json:
        print(json.dumps(rows, default=str, indent=1))
        return 0
    if not rows:
        none_yet = "No calls yet: drop recordings into the inbox folder."
        print(f"No call is {arguments.status}." if arguments.status else none_yet)
        return 0
    print(f"{'CALL':<38} {'STARTED (UTC)':<17} {'VERTICAL':<15} {'SECONDS':>7}  {'STATUS':<12} {'SCORE':>5}  FINDINGS")
    for row in rows:
        seconds = "" if row["duration_seconds"] is None else f"{row['duration_seconds']:.0f}"
        status = row["status"] + ("*" if row["processing"] else "") + ("!" if row["override_status"] else "")
        score = "" if row["score"] is None else row["score"]
        findings = ", ".join(row["violations"] or []) or row["error_class"] or row["skip_reason"] or ""
        print(
            f"{row['ringba_call_id']:<38} {row['start_time_utc']:%Y-%m-%d %H:%M}  {row['vertical']:<15} "
            f"{seconds:>7}  {status:<12} {score:>5}  {findings}"
        )
    if any(row["processing"] for row in rows):
        print("* being worked on right now")
    if any(row["override_status"] for row in rows):
        print("! a person said so; python scripts/calls.py show ID says who and why")
    return 0


def show_call(database: Database, arguments: argparse.Namespace) -> int:
    rows = database.run("calls_show", id=arguments.id)
    if not rows:
        return _unknown(arguments.id)
    call = rows[0]
    if call["segments"] is not None:
        try:
            call["segments"] = _segments(database, call, arguments.unmasked)
        except RuleError as error:
            print(
                f"Without rules no number can be masked: {error}. --unmasked shows the call all the same.",
                file=sys.stderr,
            )
            return 1
    if arguments.json:
        print(json.dumps({**call, "segments": call["segments"] or []}, default=str, indent=1))
        return 0
    _print_head(call)
    _print_verdict(call["verdict"])
    _print_transcript(call)
    return 0


def _segments(database: Database, call: dict[str, Any], unmasked: bool) -> list[dict[str, Any]]:
    """What was said, with personal numbers masked by the rules as they stand, judged or not."""
    if unmasked:
        return [{k: s[k] for k in ("speaker", "start", "end", "text")} for s in call["segments"]]
    rules = RuleSet.from_rows(database.run("judge_rules"))
    return masked_segments(Transcript.from_row(call["segments"], call["quality"], call["model"]), rules)


def override_call(database: Database, arguments: argparse.Namespace) -> int:
    by = arguments.by or os_user()
    said = calls.override(database, arguments.id, arguments.say, arguments.reason.strip(), by)
    if said is None:
        return _unknown(arguments.id)
    name = said["ringba_call_id"]
    if said["found"] is None:
        print(
            f"Call {name} has no verdict yet (it is {said['status']}): there is nothing to override. "
            "Override it once it is flagged or safe.",
            file=sys.stderr,
        )
        return 1
    found = f"the verdict says {said['found']}, score {said['score']}"
    if not said["changed"]:
        print(f"Call {name}: nothing to change, {_in_force(said['from_override'])} ({found}).")
    elif arguments.say is None:
        print(f"Call {name}: the override was taken back, the call is {said['status']}: {found}.")
    else:
        print(f"Call {name} is {arguments.say} from now on, whatever is found ({found}).")
        if said["status"] != arguments.say:
            print(f"It is {said['status']} right now and will be {arguments.say} once it is judged.")
    return 0


def ask_again(settings: Settings, database: Database, call: str | None) -> int:
    """call: None for all."""
    if settings.judge_llm_url is None:
        print("No language model is set: JUDGE_LLM_URL and JUDGE_LLM_MODEL name one (docs/llm.md).", file=sys.stderr)
        return 2
    count, after = 0, 0
    while rows := calls.ask_again(database, call, after, ASKED_AT_ONCE):
        count, after = count + len(rows), max(row["id"] for row in rows)
    if count == 0:
        which = "No call is" if call is None else f"Call {call} is not"
        print(f"{which} without an answer that could still come: there is nothing to ask again.")
        return 0 if call is None else 1
    print(f"{count} call{'s' if count > 1 else ''} will be asked about again, the newest first.")
    return 0


def _in_force(override: str | None) -> str:
    return f"it was overridden to {override} before" if override else "no override is in force"


def _unknown(call_id: str) -> int:
    print(f"No call has the id {call_id}; python scripts/calls.py list shows which there are.", file=sys.stderr)
    return 1


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
    if said := call["override"]:
        print(f"  override  {said['status']}, by {said['by']} on {said['at'][:16].replace('T', ' ')}: {said['reason']}")
    stamps = [(name, call[f"{name}_at"]) for name in ("created", "downloaded", "transcribed", "judged", "failed")]
    print("  stages    " + ", ".join(f"{name} {at:%H:%M:%S}" for name, at in stamps if at))
    if call["storage_path"]:
        print(f"  recording {call['storage_path']}")
    elif call["recording_pruned_at"]:
        kept = f"; its sha256 was {call['audio_sha256']}" if call["audio_sha256"] else ""
        print(f"  recording pruned by retention on {call['recording_pruned_at']:%Y-%m-%d %H:%M} UTC{kept}")


def _print_verdict(verdict: dict[str, Any] | None) -> None:
    if verdict is None:
        return
    earlier = f" ({verdict['earlier']} earlier kept)" if verdict["earlier"] else ""
    print(f"\nVerdict: {'FLAGGED' if verdict['flagged'] else 'safe'}, score {verdict['score']} of 100{earlier}")
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
        if call["transcript_pruned_at"]:
            print(f"\nTranscript: pruned by retention on {call['transcript_pruned_at']:%Y-%m-%d %H:%M} UTC")
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
