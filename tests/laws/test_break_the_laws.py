"""What tests/laws/break_the_laws.py breaks is what is in force."""

from __future__ import annotations

import pytest

from tests.laws.break_the_laws import BREAKS, ROOT, Break
from tests.support.schema import definition, functions_with


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.law)
def test_what_is_broken_stands_where_it_is_looked_for(broken: Break) -> None:
    """The text is in its file; if in a function of the database, then no later migration defines that anew."""
    path = ROOT / broken.file
    assert broken.old in path.read_text()
    if path.suffix == ".sql" and path.parent.name == "migrations":
        stale = {name for name in functions_with(path, broken.old) if definition(name) != path}
        assert not stale, f"{path.name} is not the last that defines {', '.join(stale)}"
