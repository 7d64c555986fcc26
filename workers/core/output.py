"""What an operator's command prints, where its reader may be gone before the end (`| head`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable


def printed(act: Callable[[], int]) -> int:
    """The exit status that `act` returns, with all that it printed written out; 1 when nobody reads that any more."""
    try:
        status = act()
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Python would complain once more when it closes the output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
