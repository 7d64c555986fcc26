"""Where the schema is written: which migration a function of core stands in."""

from __future__ import annotations

import re
from pathlib import Path

from workers.core.migrate import migrations

#: A function's name, and what is written of it up to the end of its body.
DEFINITION = re.compile(r"create (?:or replace )?function core\.(\w+)\(.*?\$\$.*?\$\$", re.DOTALL)


def definition(function: str) -> Path:
    """The migration whose words are in force: the last one that defines the function."""
    return [path for path in migrations() if function in DEFINITION.findall(path.read_text())][-1]


def functions_with(path: Path, text: str) -> set[str]:
    """The functions that a migration defines with `text` in them."""
    return {found[1] for found in DEFINITION.finditer(path.read_text()) if text in found[0]}
