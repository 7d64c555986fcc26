"""One card, several processes: how many may load models on it, and how much of it each may use.

A place on the card is a lock that the kernel frees with its process, so that one process too many
is turned away before it takes memory from those that work.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from workers.core.errors import SettingsError
from workers.core.files import try_lock

PLACE_WAIT_S = 30.0  # a process that is being stopped still holds its place for so long
LOOK_AGAIN_S = 0.5  # locks of other processes cannot be waited for with a limit
RESERVE = 0.08  # of the card, for what the driver and the allocators take besides
GIB = 1 << 30


def take_place(folder: Path, device: str, places: int) -> int:
    """A place on the device, held until this process ends; returns its number, from 0.

    Raises SettingsError when `places` processes hold one already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + PLACE_WAIT_S
    while True:
        for n in range(places):
            if try_lock(folder / f"{device}-{n}.lock", flags=os.O_RDWR | os.O_CREAT) is not None:
                return n  # the lock stays open on purpose
        if time.monotonic() > until:
            raise SettingsError(
                f"FACTORY_PROCS is {places} and as many factory processes hold the GPU already: "
                "raise it, or stop the one that was started by hand"
            )
        time.sleep(LOOK_AGAIN_S)


def batch_within(free: int, total: int, places: int, model: int, window: int, largest: int) -> int:
    """Windows that fit this process's share of the card. All but the last three in bytes.

    free: what is free now, before the model is loaded. model: what loading takes. window: what one more in
    a batch takes. Raises SettingsError when not even one fits.
    """
    share = min(total * (1 - RESERVE) / places, free - total * RESERVE)
    fits = int((share - model) // window)
    if fits < 1:
        raise SettingsError(
            f"FACTORY_PROCS is {places}, too many for this GPU: {free / GIB:.1f} of {total / GIB:.1f} GiB are free and "
            f"each process needs {(model + window) / GIB:.1f}; lower it, or free the memory that others hold"
        )
    return min(fits, largest)
