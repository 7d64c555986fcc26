"""What an operator's command prints, where its reader may be gone before the end (`| head`), or its disk be full."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable


def printed(act: Callable[[], int]) -> int:
    """The exit status that `act` returns, with all that it printed written out; 1 when nobody reads that any more, or
    there is no room for it.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal that is not UTF-8 cannot show every word
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = act()
        sys.stdout.flush()
        return status
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.ENOSPC, errno.EDQUOT):
            raise
        # Python would complain once more when it closes the output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:
            print(  # noqa: T201 - the one sentence for the operator
                f"{error.strerror}: make room where this is written, and in TMPDIR, then run it again.", file=sys.stderr
            )
        return 1
