"""Memory of one factory process over many short calls, and of long calls beside shorter ones.

python bench/memory.py [--calls 1000]            growth over short calls
python bench/memory.py --lengths 600 7200        peak over one call of each length, each in a process of its own

Words only unless --speakers: the peak is that of decoding, voice activity, and transcription.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np
from factory import _mono, _work, _write, hear

from workers.core import settings as settings_module
from workers.factory.models import load_models
from workers.factory.transcribe_call import transcribe_call
from workers.factory.worker import resident_bytes

SHORT_S = 6.0  # of a short call: a greeting
SETTLED = 50  # calls after which caches and arenas have their size; growth is counted from there
MIB = 1 << 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=1000)
    parser.add_argument("--lengths", type=float, nargs="*", metavar="SECONDS")
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--speakers", action="store_true", help="with diarization")
    parser.add_argument("--max-growth", type=float, default=50, metavar="MIB", help="exit 1 above (default: 50)")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        return _one(args.one, args)
    calls = sorted((ROOT / "samples").glob("*.json"))
    with tempfile.TemporaryDirectory(prefix="callscript-memory-") as scratch:
        if args.lengths:
            return _lengths(calls, args, Path(scratch))
        return _many(calls, args, Path(scratch))


def _many(calls: list[Path], args: argparse.Namespace, scratch: Path) -> int:
    paths = []
    for call in calls:
        paths.append(scratch / f"{call.stem}.wav")
        _write(paths[-1], [_mono(call)[: int(SHORT_S * 16_000)]])
    models = load_models(settings_module.load(whisper_model=args.model, whisper_device="cpu"))
    base, began = 0, time.monotonic()
    for n in range(1, args.calls + 1):
        path = paths[n % len(paths)]
        transcribe_call(path, models, _work()) if args.speakers else hear(path, models)
        if n == min(SETTLED, args.calls):
            base = resident_bytes()
        if n % max(1, args.calls // 10) == 0:
            print(f"{n} calls, {resident_bytes() / MIB:.0f} MiB, {time.monotonic() - began:.0f} s", flush=True)
    growth = (resident_bytes() - base) / MIB
    print(f"growth from call {min(SETTLED, args.calls)} to call {args.calls}: {growth:.1f} MiB")
    return 1 if growth > args.max_growth else 0


def _lengths(calls: list[Path], args: argparse.Namespace, scratch: Path) -> int:
    peaks = []
    mixed = [_mono(c) for c in calls]
    for length in args.lengths:
        parts: list[np.ndarray] = []
        while sum(map(len, parts)) < length * 16_000:
            parts.append(mixed[len(parts) % len(mixed)])
        path = scratch / f"{length:.0f}.wav"
        _write(path, parts)
        options = ["--model", args.model] + (["--speakers"] if args.speakers else [])
        command = [sys.executable, __file__, "--one", str(path), *options]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        peaks.append(float(said[0]))
        print(f"{length:.0f} s of audio: peak {peaks[-1]:.0f} MiB, {said[1]} s", flush=True)
    print(f"longest over shortest: {peaks[-1] / peaks[0]:.3f}")
    return 0


def _one(path: Path, args: argparse.Namespace) -> int:
    models = load_models(settings_module.load(whisper_model=args.model, whisper_device="cpu"))
    began = time.monotonic()
    transcribe_call(path, models, _work()) if args.speakers else hear(path, models)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MIB
    print(f"{peak:.1f} {time.monotonic() - began:.0f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
