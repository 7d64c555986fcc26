"""The claim protocol, explored completely at a small size: docs/state-machine.md says what is modelled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.protocol.explore import explore
from tests.protocol.model import BROKEN, Rules

SMALL = Rules(workers=2, calls=1, stages=1, max_attempts=1)


def test_every_invariant_holds_in_every_state() -> None:
    """No double effect, bounded attempts, no claim that its owner does not know for good, every call can end."""
    report = explore(SMALL)
    assert report.broken is None, report.path
    assert report.states > 10_000


@pytest.mark.parametrize("variant", BROKEN)
def test_a_broken_protocol_is_caught(variant: str) -> None:
    """Each way to break the protocol leads to a state that an invariant forbids."""
    size = {"workers": SMALL.workers, "calls": SMALL.calls, "stages": SMALL.stages, "max_attempts": SMALL.max_attempts}
    report = explore(replace(BROKEN[variant], **size))
    assert report.broken is not None
