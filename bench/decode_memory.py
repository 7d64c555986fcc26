"""Host memory of what the factory does before its models, for short and long calls; and what decoding costs.

python bench/decode_memory.py: decode, measure, tell the parties, find speech, in a process of its own each:
ten minutes and two hours, mono and stereo. Peak resident memory of the process and of its children, and the ratio;
exit 1 above 1.1. Then milliseconds per decoding of each sample call.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np

LENGTHS_S = (600, 7200)
MOST = 1.1  # peak of two hours over peak of ten minutes
ROUNDS = 5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="TEXT", default="", help="kinds whose name contains TEXT")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(_prepare(args.one)))
        return 0
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name, channels in (("mono", 1), ("stereo", 2), ("one call on both channels", 3)):
            if args.only not in name:
                continue
            peaks = []
            for seconds in LENGTHS_S:
                path = _recording(Path(folder) / "call.wav", seconds, channels)
                found = json.loads(subprocess.check_output([sys.executable, __file__, "--one", str(path)]))
                peaks.append(found["peak_mb"])
                print(f"{name:<30}{seconds:>6} s: {found['peak_mb']:7.1f} MB, children {found['children_mb']:6.1f} MB, "
                      f"{found['seconds']:6.1f} s, {found['parties']} parties")  # fmt: skip
            print(f"{'':<30}ratio {peaks[1] / peaks[0]:.3f}, {peaks[1] - peaks[0]:.1f} MB more")
            worst = max(worst, peaks[1] / peaks[0])
    _latency()
    return 1 if worst > MOST else 0


def _recording(path: Path, seconds: int, channels: int) -> Path:
    """Sample calls one after the other. channels: 1, 2, or 3 for one party's channel copied to both."""
    from tests.support.wav import write_wav
    from workers.factory import audio

    parts: list[list[np.ndarray]] = []
    for call in sorted((ROOT / "samples").glob("*.mp3")):
        recording = audio.decode(call)
        if len(recording.channels) == 2:
            parts.append([c[:][::2] for c in recording.channels])
        recording.close()
    joined = [np.concatenate([p[c] for p in parts]) for c in range(2)]
    wanted = seconds * 8000
    tiled = [np.tile(j, -(-wanted // len(j)))[:wanted] for j in joined]
    mixed = tiled[0] // 2 + tiled[1] // 2
    return write_wav(path, {1: [mixed], 2: tiled, 3: [mixed, -mixed]}[channels], 8000)


def _prepare(path: Path) -> dict[str, float]:
    from workers.factory import audio, channels, speech

    began = time.monotonic()
    recording = audio.decode(path)
    levels = channels.measure(recording)
    parties = channels.parties(recording, levels).signals
    voiced = [speech.find_speech(p) for p in parties]
    if len(parties) == 2:
        voiced = [channels.without_crosstalk(v, levels, c) for c, v in enumerate(voiced)]
    recording.close()
    # ru_maxrss would be that of the process that started this one, whose memory a fork has until it executes.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return {
        "peak_mb": int(peak.split()[1]) / 1024,
        "children_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
        "seconds": time.monotonic() - began,
        "parties": len(parties),
        "speech_s": sum(r.seconds for v in voiced for r in v),
    }


def _latency() -> None:
    from workers.factory import audio

    for call in sorted((ROOT / "samples").glob("*.mp3")):
        times = []
        for _ in range(ROUNDS):
            began = time.monotonic()
            recording = audio.decode(call)
            times.append(1000 * (time.monotonic() - began))
            seconds = recording.seconds
            recording.close()
        print(f"{call.stem:<20}{seconds:6.1f} s: first {times[0]:6.1f} ms, then at best {min(times[1:]):5.1f} ms")


if __name__ == "__main__":
    raise SystemExit(main())
