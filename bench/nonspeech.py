"""Lines on which nobody speaks, through the whole factory: no words; and speech after them is not lost.

python bench/nonspeech.py [--minutes M] [--only NAME]: silence, noises, ringing, busy and dial tones, keypad
tones, hold music, drums, fax and modem (tests/support/sounds.py). Then calls of FOLDER (default: samples/)
that begin after three minutes of each kind of hold. Exit 1 when a word was invented or speech was lost.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np
from align import align
from normalise import slots

from tests.support.sounds import RATE, SOUNDS
from tests.support.wav import write_wav
from workers.core import settings as settings_module
from workers.core.errors import SettingsError
from workers.core.transcript import Transcript
from workers.core.work import Work
from workers.factory import audio
from workers.factory.models import Models, load_models
from workers.factory.transcribe_call import transcribe_call

HOLDS = ("ringing", "hold_melody", "drums_and_melody")
HOLD_S = 180.0  # seconds of hold before the call
LOST = 0.03  # of a call's words that may differ because its chunks begin elsewhere


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "samples", help="calls that follow a hold")
    parser.add_argument("--minutes", type=float, default=10.0, help="of each sound (default: %(default)s)")
    parser.add_argument("--only", metavar="NAME", default="", help="sounds whose name contains NAME")
    parser.add_argument("--calls", type=int, default=3, help="calls that follow each hold (default: %(default)s)")
    args = parser.parse_args()
    try:
        models = load_models(settings_module.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    print(models.description)
    with tempfile.TemporaryDirectory() as folder:
        invented = sum(
            _sound(name, 60 * args.minutes, models, Path(folder) / "sound.wav") for name in SOUNDS if args.only in name
        )
        lost = 0
        for call in sorted(args.folder.glob("*.mp3"))[: args.calls]:
            lost += _after_hold(call, models, Path(folder) / "held.wav")
    print(f"{invented} words invented; {lost} calls lost words after a hold")
    return 1 if invented or lost else 0


def transcribe(path: Path, models: Models) -> Transcript:
    return transcribe_call(path, models, Work(lambda _: None, lambda: None), [])


def _sound(name: str, seconds: float, models: Models, path: Path) -> int:
    write_wav(path, [SOUNDS[name](seconds)], RATE)
    began = time.monotonic()
    found = transcribe(path, models)
    print(f"{name:<22}{found.quality.audio_s:>7.0f} s, taken for speech {found.quality.speech_s:>6.1f} s, "
          f"{found.quality.word_count} words, {time.monotonic() - began:.1f} s  {found.text[:60]}")  # fmt: skip
    return found.quality.word_count


def _after_hold(call: Path, models: Models, path: Path) -> int:
    """How many kinds of hold made the call behind them lose words."""
    recording = audio.decode(call)
    spoken = [c[:][::2] for c in recording.channels]  # what is encoded at 8 kHz has nothing above 4 kHz
    recording.close()
    write_wav(path, spoken, RATE)
    alone = [s for w in transcribe(path, models).words() for s in slots(w.text)]
    lost = 0
    for hold in HOLDS:
        music = SOUNDS[hold](HOLD_S)
        write_wav(path, [np.concatenate([music, c]) for c in spoken], RATE)
        found = transcribe(path, models)
        heard = [(s, "") for w in found.words() for s in slots(w.text)]
        score = align([(next(iter(s)), "") for s in alone], heard)
        early = sum(w.start < HOLD_S for w in found.words())
        bad = score.deleted > LOST * len(alone) or early > 0
        lost += bad
        print(f"{call.stem} after {hold:<18}{len(alone)} words alone; {score.deleted} lost, {score.inserted} more, "
              f"{early} before it began{'  <-' if bad else ''}")  # fmt: skip
    return lost


if __name__ == "__main__":
    raise SystemExit(main())
