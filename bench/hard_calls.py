"""Make mono calls that are hard to diarize: short turns, overlaps, alike voices.

    python bench/hard_calls.py FOLDER [--calls N]

Every call is NAME.wav, NAME.rttm and NAME.json (turns: speaker, start, end, text), for
bench/diarization.py and bench/wder.py. What is said is drawn from the sample calls, a sentence at a
time, with short answers between; synthetic voices speak it over a telephone line. The same N gives
the same calls. Needs the programs flite and sox (Debian packages of these names).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "samples")]

from dialogues import AGENT, CALLER, DIALOGUES

RATE = 8000  # Hz
TURNS = 36
PAUSE_S = (-0.35, 0.5)  # from one turn to the next; below zero both speak
ANSWERS = ("Okay.", "Yes.", "Uh huh.", "Right.", "No, not really.", "I see.", "Sure.", "Yes, that is right.")
ANSWERED = 0.45  # of the turns are short answers
NOISE_RMS = 0.002  # of full scale
#: (flite voice, cents up or down) of both parties: a man and a woman, two men, a man and himself raised by a
#: third, and by a tone, whom pyannote's and our clustering both take for one person.
PAIRS = (
    (("rms", 0), ("slt", 0)),
    (("rms", 0), ("kal16", 0)),
    (("rms", 0), ("rms", 400)),
    (("rms", 0), ("rms", 200)),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the calls are written")
    parser.add_argument("--calls", type=int, default=len(PAIRS), metavar="N", help="how many (default: %(default)s)")
    args = parser.parse_args()
    if missing := [tool for tool in ("flite", "sox") if not shutil.which(tool)]:
        print(f"{' and '.join(missing)} cannot be found: apt-get install {' '.join(missing)}", file=sys.stderr)
        return 2
    args.folder.mkdir(parents=True, exist_ok=True)
    for number in range(args.calls):
        pair = PAIRS[number % len(PAIRS)]
        name = f"hard-{number:02d}-" + "-".join(f"{voice}{cents or ''}" for voice, cents in pair)
        print(f"{name}: {make(args.folder / name, pair, random.Random(number)):.0f} s")
    return 0


def make(path: Path, pair: tuple[tuple[str, int], tuple[str, int]], rng: random.Random) -> float:
    """Write one call; returns its seconds."""
    texts = {who: " ".join(text for d in DIALOGUES for w, text in d.turns if w == who) for who in (AGENT, CALLER)}
    sentences = {who: re.findall(r"[^.?!]+[.?!]", text) for who, text in texts.items()}
    turns, spoken, at = [], [], round(0.5 * RATE)
    for i in range(TURNS):
        who = (AGENT, CALLER)[i % 2]
        text = (rng.choice(ANSWERS) if rng.random() < ANSWERED else rng.choice(sentences[who])).strip()
        audio = say(text, *pair[i % 2])
        at = max(at, 0)
        turns.append(
            {"speaker": who, "start": round(at / RATE, 3), "end": round((at + len(audio)) / RATE, 3), "text": text}
        )
        spoken.append((at, audio))
        longest = -0.5 * len(audio) / RATE  # an answer is not spoken over as a whole
        at += len(audio) + round(max(rng.uniform(*PAUSE_S), longest) * RATE)
    length = max(start + len(audio) for start, audio in spoken) + RATE
    line = np.random.default_rng(rng.randrange(2**32)).normal(0, NOISE_RMS, length)
    for start, audio in spoken:
        line[start : start + len(audio)] += audio
    with wave.open(str(path.with_suffix(".wav")), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((np.clip(line, -1, 1) * 32767).astype("<i2").tobytes())
    path.with_suffix(".json").write_text(json.dumps({"channels": "mono", "turns": turns}, indent=1))
    lines = (
        f"SPEAKER {path.name} 1 {t['start']:.3f} {t['end'] - t['start']:.3f} <NA> <NA> {t['speaker']} <NA> <NA>\n"
        for t in turns
    )
    path.with_suffix(".rttm").write_text("".join(lines))
    return length / RATE


def say(text: str, voice: str, cents: int) -> np.ndarray:
    """A sentence as heard over the line, without the silence around it: float, shape (n,), RATE Hz."""
    with tempfile.TemporaryDirectory() as work:
        raw, line = Path(work) / "raw.wav", Path(work) / "line.wav"
        subprocess.run(["flite", "-voice", voice, "-t", text, "-o", raw], check=True)
        subprocess.run(["sox", "-D", raw, "-r", str(RATE), "-c", "1", "-b", "16", line,
                        "pitch", str(cents), "sinc", "300-3400", "norm", "-9"], check=True)  # fmt: skip
        with wave.open(str(line)) as file:
            found = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    loud = np.flatnonzero(np.abs(found) > 0.02 * np.abs(found).max())
    return found[loud[0] : loud[-1] + 1]


if __name__ == "__main__":
    raise SystemExit(main())
