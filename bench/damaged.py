"""Damaged, odd and hostile files through the decoder, and on request through the whole factory.

python bench/damaged.py [FOLDER] [--factory] [--copies N] [--every N] [--ffmpeg]: recordings of FOLDER (default:
samples/) in 31 formats, whole and with every kind of damage, lying headers, ID3 bombs, pages, archives
(tests/support/damaged_files.py). Every file must end decoded or in a named error, the process must live, whole
files must keep their seconds, and memory must not grow: all files go through twice, and what the second round
adds to the first, in which every decoder was used and every allocator took its size, is growth. --ffmpeg names files
out of which the ffmpeg command gets a second more than we do. Exit 1 when something did not hold.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np

from tests.support.damaged_files import INTACT, SECONDS, Case, make
from workers.core import settings as settings_module
from workers.core.errors import CallError, CorruptAudio, EmptyAudio, SettingsError, TooLong
from workers.core.work import Work
from workers.factory import audio, channels, speech

GROWTH_MB = 20.0  # in the second round; pieces of freed memory that fit nothing
ROUNDS = 2
FFMPEG_S = 30  # seconds for one file
NAMED = (CorruptAudio, EmptyAudio, TooLong)  # what a file may be to blame for


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "samples", help="recordings to damage")
    parser.add_argument("--factory", action="store_true", help="transcribe each file, with the packaged models")
    parser.add_argument("--copies", type=int, default=1, help="of each damage on each format (default: %(default)s)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="about one file in N (default: all)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--ffmpeg", action="store_true", help="compare seconds with the ffmpeg command")
    args = parser.parse_args()
    if args.ffmpeg and not shutil.which("ffmpeg"):
        print("There is no ffmpeg on this machine: install it or leave --ffmpeg out.", file=sys.stderr)
        return 2
    try:
        seconds_of = _factory() if args.factory else _decoder
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    table: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: list[str] = []
    slowest, count, began = (0.0, ""), 0, time.monotonic()
    base, resident = _resident_mb(), []
    outcome_of: dict[str, str] = {}
    for number in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            for case in make(Path(folder), _sources(args.folder), args.seed, args.copies):
                if zlib.crc32(case.path.name.encode()) % args.every:  # by count it would be the same damages every time
                    case.path.unlink()
                    continue
                started = time.monotonic()
                outcome, seconds = _outcome(case, seconds_of)
                slowest = max(slowest, (time.monotonic() - started, case.path.name))
                if number:
                    if outcome != outcome_of[case.path.name]:
                        wrong.append(f"{case.path.name}: {outcome}, before that {outcome_of[case.path.name]}")
                    case.path.unlink()
                    continue
                count += 1
                outcome_of[case.path.name] = outcome
                table[case.base if case.base in ("stranger", "lying-header") else case.kind][outcome] += 1
                if outcome not in {"decoded", *(e.error_class for e in NAMED)}:
                    wrong.append(f"{case.path.name}: {outcome}")
                if case.kind == INTACT and abs(seconds - SECONDS) > 0.2:
                    wrong.append(f"{case.path.name}: {seconds:.2f} s of {SECONDS:.0f}")
                if args.ffmpeg and (theirs := _ffmpeg_seconds(case.path)) > seconds + 1.0:
                    print(f"  ffmpeg gets {theirs:.1f} s, we {seconds:.1f} s ({outcome}): {case.path.name}")
                case.path.unlink()
        resident.append(_resident_mb())
    growth = resident[-1] - resident[0]
    outcomes = sorted({o for row in table.values() for o in row})
    print(f"{'kind':<18}" + "".join(f"{o:>16}" for o in outcomes))
    for kind, row in table.items():
        print(f"{kind:<18}" + "".join(f"{row[o]:>16}" for o in outcomes))
    rounds = " and ".join(f"{r:.0f}" for r in resident)
    print(f"{count} files, {ROUNDS} rounds in {time.monotonic() - began:.0f} s, slowest {slowest[0]:.1f} s "
          f"({slowest[1]}); memory before {base:.0f} MB, after each {rounds} MB, growth {growth:.1f} MB")  # fmt: skip
    if growth > GROWTH_MB:
        wrong.append(f"memory grew by {growth:.1f} MB")
    for line in wrong:
        print(f"WRONG: {line}")
    return 1 if wrong else 0


def _sources(folder: Path) -> list[np.ndarray]:
    """One channel of each recording."""
    found = []
    for path in sorted(p for p in folder.iterdir() if p.suffix in (".mp3", ".wav", ".flac"))[:6]:
        recording = audio.decode(path)
        found.append(recording.channels[0][: round(2 * SECONDS * audio.SAMPLE_RATE)])
        recording.close()
    return found


def _outcome(case: Case, seconds_of: Callable[[Path], float]) -> tuple[str, float]:
    try:
        return "decoded", seconds_of(case.path)
    except CallError as error:
        return error.error_class, 0.0
    except Exception as error:  # noqa: BLE001  what this program is here to find
        return f"{type(error).__name__}!", 0.0


def _decoder(path: Path) -> float:
    """Decode, measure and look for speech, as the factory does before its models."""
    recording = audio.decode(path)
    try:
        levels = channels.measure(recording)
        for party in channels.parties(recording, levels).signals:
            speech.find_speech(party)
        return recording.seconds
    finally:
        recording.close()


def _factory() -> Callable[[Path], float]:
    from workers.factory.models import load_models
    from workers.factory.transcribe_call import transcribe_call

    models = load_models(settings_module.load())
    print(models.description)

    def seconds_of(path: Path) -> float:
        transcript = transcribe_call(path, models, Work(lambda _: None, lambda: None))
        # What the database takes: jsonb knows neither NaN nor infinity.
        json.dumps([transcript.segments_json(), transcript.quality_json()], allow_nan=False)
        return transcript.quality.audio_s

    return seconds_of


def _ffmpeg_seconds(path: Path) -> float:
    """What the command decodes of the file, errors ignored."""
    command = ["ffmpeg", "-v", "quiet", "-nostdin", "-err_detect", "ignore_err", "-i", str(path), "-map", "0:a:0"]
    command += ["-ac", "1", "-ar", "8000", "-t", "3600", "-f", "s16le", "-"]
    try:
        found = subprocess.run(command, stdout=subprocess.PIPE, timeout=FFMPEG_S, check=False)
    except subprocess.TimeoutExpired:
        return 0.0
    return len(found.stdout) / 16_000


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    raise SystemExit(main())
