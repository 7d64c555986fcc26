"""What a run did and found, for a person."""

from __future__ import annotations

from collections.abc import Callable

from bench.torture.checks import SHOWN
from bench.torture.run import LEASE_S, RECLAIM_MARGIN_S, Report, quantile


def print_report(report: Report, say: Callable[[str], None]) -> None:
    """Faults by kind, figures, times, and one line per law."""
    say("\nfaults")
    for kind, count in sorted(report.faults.items()):
        say(f"  {count:6}  {kind}")
    for kind, why in report.could_not.items():
        say(f"  not done: {kind} ({why})")
    say("what it came to")
    for what, count in sorted(report.figures.items()):
        say(f"  {count:6}  {what}")
    say(f"calls: {report.calls}")
    for what, count in report.outcomes.items():
        say(f"  {count:6}  {what}")
    if report.health:
        say("/health: " + ", ".join(f"{n} times {status}" for status, n in sorted(report.health.items())))
    say(_reclaims("a dead or sleeping worker's claim was taken back", report.reclaims_s))
    say(_reclaims("the same where the server was restarted meanwhile", report.reclaims_after_restart_s))
    p99 = report.reclaim_p99_s
    if p99 is not None:
        goal = LEASE_S + RECLAIM_MARGIN_S
        say(f"  goal: {goal:.0f} s at p99 while the server stays up: {'met' if p99 <= goal else 'MISSED'}")
    if report.rate_under_faults:
        share = report.rate_under_faults / report.rate_undisturbed if report.rate_undisturbed else 0.0
        say(
            f"judged a second: {report.rate_undisturbed:.2f} undisturbed, {report.rate_under_faults:.2f} under faults "
            f"({share:.0%}); at rest {report.drained_after_s:.0f} s after the last fault"
        )
    say("laws")
    for law, broken in report.violations.items():
        say(f"  {'ok    ' if not broken else 'BROKEN'}  {law}" + (f" ({len(broken)})" if broken else ""))
        for sentence in broken[:SHOWN]:
            say(f"            {sentence}")
    say(f"seed {report.seed}: {'no violation' if report.passed else 'LAWS WERE BROKEN'}")


def _reclaims(what: str, seconds: list[float]) -> str:
    if not seconds:
        return f"{what}: never"
    return (
        f"{what}: {len(seconds)} times, p50 {quantile(seconds, 0.5):.1f} s, p99 {quantile(seconds, 0.99):.1f} s, "
        f"longest {max(seconds):.1f} s"
    )
