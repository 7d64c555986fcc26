"""Two hosts on one Postgres and one S3 store, in small: the second dies under load, and nothing is lost."""

from __future__ import annotations

import pytest

from bench.two_hosts import TwoHosts, run
from tests.support.s3_server import WEED, WHY_NOT

pytestmark = [pytest.mark.acceptance, pytest.mark.timeout(900)]


@pytest.mark.skipif(WEED is None, reason=WHY_NOT)
def test_a_host_dies_and_nothing_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    """Both work, one loses its power with calls in its hands and comes back: every law holds at the end."""
    with TwoHosts(seed=20261124) as bench:
        assert run(bench, seconds=3) == 0, capsys.readouterr().out
    said = capsys.readouterr().out
    assert "host-b was killed with" in said
    assert "BROKEN" not in said
