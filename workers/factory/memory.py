"""Too little memory, and a GPU that lost its mind: how they look, and what one call gives up to be finished.

A call that does not fit comes down a ladder, for itself only: half the batch, again down to one
window, a smaller beam, int8, at last the CPU. Every step it took is told in its quality.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from workers.core.errors import GpuFailure, OutOfMemory

Made = TypeVar("Made")

#: What CTranslate2, torch, ONNX Runtime and the C++ library say when memory is short; none says it by type alone.
SHORT = (
    "out of memory",
    "bad_alloc",
    "can't allocate memory",
    "cannot allocate memory",
    "failed to allocate memory",
    "alloc_failed",
)
#: After these every further call to the device fails: only a new process helps.
POISONED = (
    "illegal memory access",
    "device-side assert",
    "illegal instruction",
    "misaligned address",
    "unspecified launch failure",
    "uncorrectable ecc",
    "execution_failed",
    "execution failed",
    "cuda failed with error",
    "cuda error",
    "cudnn_status",
    "cublas_status",
)


def short(error: BaseException) -> bool:
    """Whether memory, of the host or of the device, was too small for something."""
    if isinstance(error, (MemoryError, OutOfMemory)):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in SHORT)


def poisoned(error: BaseException) -> bool:
    """Whether the device's context is lost to this process."""
    return isinstance(error, RuntimeError) and not short(error) and any(s in str(error).lower() for s in POISONED)


def give_back() -> None:
    """Return what is cached but not used to the host and to the device."""
    import torch

    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    with contextlib.suppress(AttributeError):  # glibc keeps freed memory for itself; other libraries do not
        ctypes.CDLL(None).malloc_trim(0)


@dataclass(frozen=True)
class Rung:
    """One way to decode, each needing less memory than the one above. model: "own", "int8" or "cpu"."""

    name: str
    model: str = "own"
    beam: int | None = None


TOP = Rung("as configured")
RUNGS = (TOP, Rung("beam 2", beam=2), Rung("beam 1", beam=1), Rung("int8", "int8"), Rung("cpu", "cpu"))


class Ladder:
    """How far one call has come down. Safe to use from any thread.

    steps: what it gave up, in order, for the call's quality.
    """

    def __init__(self, rungs: Sequence[Rung] = RUNGS) -> None:
        self.steps: list[str] = []
        self._left = list(rungs)
        self._lock = threading.Lock()
        self._loading = threading.Lock()
        self._spares: dict[str, Any] = {}

    @property
    def rung(self) -> Rung:
        return self._left[0]

    def note(self, step: str) -> None:
        with self._lock:
            if step not in self.steps:
                self.steps.append(step)

    def descend(self, below: Rung, during: str) -> None:
        """One rung down from `below`, unless another window of the call went there first. Raises OutOfMemory."""
        with self._lock:
            if self._left[0] is not below:
                return
            if len(self._left) == 1:
                raise OutOfMemory(during)
            self._left.pop(0)
        self.note(self.rung.name)

    def spare(self, kind: str, load: Callable[[str], Made | None]) -> Made:
        """The model of a lower rung, loaded once for this call; MemoryError when it would need no less."""
        with self._loading:
            if kind not in self._spares:
                self._spares.clear()
                self._spares[kind] = load(kind)
            if self._spares[kind] is None:
                raise MemoryError(f"no smaller model: {kind}")
            found: Made = self._spares[kind]
            return found

    def attempt(
        self, during: str, make: Callable[[], Made], smaller: Sequence[tuple[str, Callable[[], Any]]] = ()
    ) -> Made:
        """What `make` makes; when memory is short once more with what can be freed freed, then after each of `smaller`.

        smaller: (name, what makes the next try need less). Raises GpuFailure, OutOfMemory and what `make` raises.
        """
        for name, shrink in [("", None), (f"{during} again", give_back), *smaller]:
            if shrink is not None:
                self.note(name)
                give_back()
                shrink()
            try:
                return make()
            except (MemoryError, RuntimeError) as error:
                if poisoned(error):
                    raise GpuFailure(during) from error
                if not short(error):
                    raise
        raise OutOfMemory(during)
