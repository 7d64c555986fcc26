"""What scripts/validate.py looks at, as start.sh does: what nobody could work with stops the boot, with its mend.

Everything else is said and the boot goes on: recordings expire, so lanes that can work must, and the others wait and
go on by themselves once their trouble is over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from scripts import validate_checks as checks
from scripts.boot_checks import Refused
from scripts.validate_checks import Finding, safely
from scripts.validate_database import database
from workers.core.settings import Settings

#: Areas without which no process can start. A database that does not answer has stopped the boot before; one whose
#: tables are locked for a moment, or a check that breaks (its area is "validate"), must not.
VITAL = frozenset({"supervisord", "migrations"})


def look_at_files(settings: Settings) -> list[Finding]:
    """The settings' names and supervisord.conf, before anything is made."""
    return safely(checks.names, settings) + safely(checks.supervisord, settings)


def look_at_database(settings: Settings) -> list[Finding]:
    """Version, migrations, each lane's rights, lanes, rules. The database must run."""
    return safely(database, settings)


def look_at_the_rest(settings: Settings) -> list[Finding]:
    """Storage and GPU, side by side: a store that hangs and a driver that does take as long as one.

    Settings, folders, disk and models have been looked at by then: each stops the boot by itself.
    """
    looks: Sequence[Callable[[Settings], list[Finding]]] = (checks.storage, checks.gpu)
    with ThreadPoolExecutor(len(looks)) as pool:
        return [f for found in pool.map(lambda look: safely(look, settings), looks) for f in found]


def tell(findings: list[Finding], report: Callable[[str], None]) -> None:
    """Say what is not well, each with its mend. Raises Refused for the first that nobody could work with."""
    for finding in findings:
        if finding.level == "wrong" and finding.area in VITAL:
            raise Refused(f"{finding.text}: {finding.mend}")
    troubles = [f for f in findings if f.level != "ok"]
    for finding in troubles:
        report(f"{finding.level.upper()} {finding.area}: {finding.text}; mend: {finding.mend}")
    if troubles:
        report("the boot goes on; python scripts/validate.py looks again")
