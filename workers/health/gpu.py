"""The host's GPUs: whether they answer, their memory and use. A host without nvidia-smi has none to speak of."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from dataclasses import dataclass

#: Seconds between two looks; nvidia-smi takes about one.
LOOK_EVERY_S = 20.0

#: Seconds that nvidia-smi may take; it hangs when the driver does.
PATIENCE_S = 15.0

#: Seconds after which the last look is too old to say anything: whatever it waits for, it hangs.
SILENT_S = LOOK_EVERY_S + PATIENCE_S + 25.0

#: In nvidia-smi's --query-gpu names; memory comes in MiB, use in percent.
ASKED = "index,memory.used,memory.total,utilization.gpu"


@dataclass(frozen=True)
class Card:
    """One GPU: its index as nvidia-smi counts, bytes of memory, and the share of time it was at work (0 to 1).

    use: None where the driver does not tell it, as for a part of a card (MIG).
    """

    index: str
    used_bytes: int
    total_bytes: int
    use: float | None


_SILENT = f"nvidia-smi does not answer within {PATIENCE_S:.0f} s"


class Gpu:
    """Looks from a thread of its own, so that no request waits for a driver that hangs."""

    def __init__(self, program: str = "nvidia-smi") -> None:
        self._program = shutil.which(program)
        self._fault: str | None = None
        self._cards: list[Card] = []
        self._looked_at = time.monotonic()
        self._hung: subprocess.Popen[str] | None = None
        if self._program:
            threading.Thread(target=self._look_forever, name="gpu", daemon=True).start()

    def fault(self) -> str | None:
        """What is wrong, in words, or None."""
        return _SILENT if self._is_old() else self._fault

    def cards(self) -> list[Card]:
        """The GPUs that answered at the last look; none while nvidia-smi itself fails."""
        return [] if self._is_old() else self._cards

    def _is_old(self) -> bool:
        return self._program is not None and time.monotonic() - self._looked_at > SILENT_S

    def _look_forever(self) -> None:
        while True:
            self._fault, self._cards = self._look()
            self._looked_at = time.monotonic()
            time.sleep(LOOK_EVERY_S)

    def _look(self) -> tuple[str | None, list[Card]]:
        """(what is wrong or None, the GPUs that answer)."""
        assert self._program is not None
        if self._hung is not None and self._hung.poll() is None:
            return _SILENT, []
        command = [self._program, f"--query-gpu={ASKED}", "--format=csv,noheader,nounits"]
        try:
            child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        except OSError as error:
            return f"nvidia-smi cannot be run ({error.strerror})", []
        assert child.stdout is not None
        with child.stdout:
            try:
                printed, _ = child.communicate(timeout=PATIENCE_S)
            except subprocess.TimeoutExpired:
                child.kill()
                self._hung = child  # not waited for: inside a driver that hangs it cannot be killed
                return _SILENT, []
        lines = [line for line in printed.splitlines() if line.strip()]
        if child.returncode != 0 or not lines:
            return f"nvidia-smi fails (status {child.returncode}): no GPU can be used", []
        cards, lost = [], []
        for line in lines:
            index, *told = [word.strip() for word in line.split(",")]
            # A GPU that fell off the bus is listed with an error in place of numbers.
            if len(told) == 3 and told[0].isdigit() and told[1].isdigit():
                used, total, percent = told
                use = int(percent) / 100 if percent.isdigit() else None
                cards.append(Card(index, int(used) << 20, int(total) << 20, use))
            else:
                lost.append(index)
        return f"GPU {', '.join(lost)} does not answer" if lost else None, cards
