"""Checks settings, database, storage, models, GPU, processes' configuration and disk; changes nothing.

Exit status: 0 nothing is wrong (warnings do not count), 1 something is wrong and named with its
mend, 2 a setting is wrong.
"""

import argparse
import json
import pathlib
import sys
import time
from collections import Counter
from dataclasses import asdict

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[1])

from workers.entrypoint import use_project_environment

use_project_environment()

from scripts import validate_checks as checks
from scripts.validate_checks import Finding
from scripts.validate_database import database
from workers.core import settings as project_settings
from workers.core.errors import SettingsError
from workers.core.output import printed

CHECKS = (
    checks.names,
    checks.folders,
    checks.disk,
    database,
    checks.storage,
    checks.models,
    checks.gpu,
    checks.supervisord,
)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python scripts/validate.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="the findings for machines")
    arguments = parser.parse_args()
    try:
        return printed(lambda: validate(arguments.json))
    except KeyboardInterrupt:
        print("\nStopped before every check was made.", file=sys.stderr)
        return 1


def validate(as_json: bool) -> int:
    """Look at everything, and print what was found. Returns the exit status."""
    began = time.monotonic()
    try:
        settings = project_settings.load()
    except SettingsError as error:
        mend = "correct it in the environment or in .env"
        wrong = [checks.wrong("settings", s, mend) for s in str(error).replace(f"; {mend}", "").split("; ")]
        _report(wrong, as_json, began)
        return 2
    source = "the call-log API" if settings.uses_call_log_api else "the inbox folder"
    findings = [checks.ok("settings", f"every value is valid; calls come from {source}")]
    for check in CHECKS:
        findings += checks.safely(check, settings)
    _report(findings, as_json, began)
    return 1 if any(f.level == "wrong" for f in findings) else 0


def _report(findings: list[Finding], as_json: bool, began: float) -> None:
    if as_json:
        print(json.dumps([asdict(f) for f in findings], indent=1))
        return
    for finding in findings:
        label = finding.level if finding.level == "ok" else finding.level.upper()
        print(f"{label:<8} {finding.area:<12} {finding.text}")
        if finding.mend:
            print(f"{'':<21} mend: {finding.mend}")
    n = Counter(f.level for f in findings)
    print(f"{n['wrong']} wrong, {n['warning']} warnings, {n['ok']} ok in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    sys.exit(main())
