"""What a worker leaves behind when it ends: nothing that the next one takes for a death."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.core.errors import Draining
from workers.core.settings import Settings
from workers.core.worker import Worker


def test_who_never_registered_leaves_no_proof_of_life(tmp_path: Path) -> None:
    """A command that claims nothing, or that is stopped before its first heartbeat."""
    worker = Worker("vault", Settings(_env_file=None, data_dir=tmp_path, database_url="postgresql://nobody"))  # type: ignore[call-arg]
    alive = worker.settings.run_dir / "alive"
    worker.__exit__(None, None, None)
    assert not alive.exists() or not list(alive.iterdir())
    worker.stop()
    with pytest.raises(Draining):
        worker.start()
    assert len(list(alive.iterdir())) == 1
    worker.__exit__(None, None, None)
    assert not list(alive.iterdir())
