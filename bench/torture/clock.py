"""Jumps of the workers' wall clock: a few lines of C, preloaded into each worker, that add an offset to it.

No right is needed and no other process is touched. Monotonic clocks go on as they are, as they do when a real clock
is set. Needs a C compiler; without one there are no jumps, and the report says so.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>

static volatile long long *offset_s;  /* seconds, shared with whoever sets the clock */
static int (*real_gettime)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("TORTURE_CLOCK");
    int file = path ? open(path, O_RDONLY) : -1;
    real_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    if (file >= 0) {
        void *page = mmap(NULL, 8, PROT_READ, MAP_SHARED, file, 0);
        if (page != MAP_FAILED) offset_s = page;
    }
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    if (!real_gettime) real_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    int failed = real_gettime(clock, now);
    if (!failed && offset_s && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += *offset_s;
    return failed;
}

int gettimeofday(struct timeval *now, void *zone) {
    struct timespec precise;
    int failed = clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return failed;
}

time_t time(time_t *out) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (out) *out = precise.tv_sec;
    return precise.tv_sec;
}
"""


class WallClock:
    """The wall clock that processes started with `environment` read. usable: whether it can be set here."""

    def __init__(self, folder: Path) -> None:
        self._offset = folder / "clock-offset"
        self._offset.write_bytes(struct.pack("=q", 0))
        self._library = folder / "clock.so"
        self.usable = self._build(folder)

    def _build(self, folder: Path) -> bool:
        compiler = shutil.which("cc") or shutil.which("gcc")
        if compiler is None:
            return False
        source = folder / "clock.c"
        source.write_text(SOURCE)
        command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(self._library), str(source), "-ldl"]
        return subprocess.run(command, capture_output=True).returncode == 0

    @property
    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library), "TORTURE_CLOCK": str(self._offset)} if self.usable else {}

    def set(self, offset_s: int) -> None:
        """Let every process read a clock that is `offset_s` seconds off, from this moment on."""
        with self._offset.open("r+b") as file:
            file.write(struct.pack("=q", offset_s))
