"""Whether the host's GPU answers. A host without nvidia-smi has none to speak of, and gives no signal."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time

#: Seconds between two looks; nvidia-smi takes about one.
LOOK_EVERY_S = 20.0

#: Seconds that nvidia-smi may take; it hangs when the driver does.
PATIENCE_S = 15.0


class Gpu:
    """Looks from a thread of its own, so that no request waits for a driver that hangs."""

    def __init__(self, program: str = "nvidia-smi") -> None:
        self._program = shutil.which(program)
        self._fault: str | None = None
        if self._program:
            threading.Thread(target=self._look_forever, name="gpu", daemon=True).start()

    def fault(self) -> str | None:
        """What is wrong, in words, or None."""
        return self._fault

    def _look_forever(self) -> None:
        while True:
            self._fault = self._look()
            time.sleep(LOOK_EVERY_S)

    def _look(self) -> str | None:
        assert self._program is not None
        command = [self._program, "--query-gpu=index,memory.used", "--format=csv,noheader,nounits"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
        except subprocess.TimeoutExpired:
            return f"nvidia-smi does not answer within {PATIENCE_S:.0f} s"
        except OSError as error:
            return f"nvidia-smi cannot be run ({error.strerror})"
        lines = [line for line in done.stdout.splitlines() if line.strip()]
        if done.returncode != 0 or not lines:
            return f"nvidia-smi fails (status {done.returncode}): no GPU can be used"
        # A GPU that fell off the bus is listed with an error in place of numbers.
        lost = [line.partition(",")[0].strip() for line in lines if not line.rpartition(",")[2].strip().isdigit()]
        return f"GPU {', '.join(lost)} does not answer" if lost else None
