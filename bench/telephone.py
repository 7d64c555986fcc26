"""Short talks as voices say them over a telephone line and as the recogniser hears them; bench/hear_*.py share this.

A recording holds a few scenes one after the other, agent left and caller right: NAME.mp3, beside it NAME.json, which
says when each scene begins and ends, and NAME.MODEL.heard with the words of each. What is there is not made again.
"""

from __future__ import annotations

import glob
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "samples")]

from workers.core.transcript import Segment, Transcript

SCENES_A_CALL = 6
GAP_S = 2.5  # between two scenes; longer than any pause inside one
VOICES = (("joe", "rms"), ("rms", "joe-high"), ("joe-low", "rms-high"), ("rms-high", "joe"))


class Scene(Protocol):
    """What can be spoken. name: no other scene of the list has it. turns: (A or C, text)."""

    @property
    def name(self) -> str: ...

    @property
    def turns(self) -> Sequence[tuple[str, str]]: ...


@dataclass
class Heard:
    """What the recogniser `model` heard: per name of a scene its cut. missing: how many recordings are not there."""

    model: str
    scenes: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    missing: int = 0


def recordings(stem: str, scenes: Sequence[Scene]) -> Iterator[tuple[str, Sequence[Scene]]]:
    """The name of every recording, and the scenes that it holds."""
    for first in range(0, len(scenes), SCENES_A_CALL):
        yield f"{stem}-{first // SCENES_A_CALL:03}", scenes[first : first + SCENES_A_CALL]


def render(stem: str, scenes: Sequence[Scene], folder: Path, exact: bool = False) -> None:
    """Write NAME.mp3 and NAME.json for every recording that is not there yet.

    exact: one that holds scenes of other names is as good as none.
    """
    from dialogues import Dialogue
    from render import BITRATE, LEAD_S, NOISE_RMS, RATE, Speakers, np, run, seed_of, write_wav

    folder.mkdir(parents=True, exist_ok=True)
    for n, (name, inside) in enumerate(recordings(stem, scenes)):
        if _there(folder, name, inside, exact):
            continue
        # First of all, so that whoever is stopped in the midst leaves no new recording with the times or words of an
        # old one.
        for old in (folder / f"{name}.json", *folder.glob(f"{glob.escape(name)}.*.heard")):
            old.unlink(missing_ok=True)
        call = Dialogue(name, "general", name, "inbound", "", "", "stereo", VOICES[n % len(VOICES)], ())
        chance = random.Random(name)
        with tempfile.TemporaryDirectory() as tmp:
            speakers = Speakers(call, Path(tmp))
            at, pieces, times = int(LEAD_S * RATE), [], []
            for scene in inside:
                begun = at
                for who, text in scene.turns:
                    audio = speakers.say("agent" if who == "A" else "caller", text)
                    pieces.append((who, at, audio))
                    at += len(audio) + int(chance.uniform(0.25, 0.9) * RATE)
                times.append({"name": scene.name, "start": round(begun / RATE, 2), "end": round(at / RATE, 2)})
                at += int(GAP_S * RATE)
            noise = np.random.default_rng(seed_of(name))
            lines = {who: noise.normal(0, NOISE_RMS, at).astype(np.float32) for who in "AC"}
            for who, start, audio in pieces:
                lines[who][start : start + len(audio)] += audio
            write_wav(Path(tmp) / "call.wav", lines.values())
            run("ffmpeg", "-y", "-i", Path(tmp) / "call.wav", "-b:a", BITRATE["stereo"], folder / f"{name}.mp3")
        (folder / f"{name}.json").write_text(json.dumps(times) + "\n")
        print(f"{name}: {len(inside)} scenes, {at / RATE:.0f} s", flush=True)


def decode(
    stem: str,
    scenes: Sequence[Scene],
    folder: Path,
    exact: bool = False,
    name_speakers: Callable[[Path, Transcript], None] = lambda *_: None,
) -> Heard:
    """What is heard of every scene whose recording is there; it goes through workers/factory as a call does.

    exact: as for `render`. name_speakers: mends the speakers of a recording's transcript before it is cut.
    """
    from workers.core import settings
    from workers.core.work import Work
    from workers.factory.models import load_models
    from workers.factory.transcribe_call import transcribe_call

    models = load_models(settings.load())
    heard, began = Heard(models.name), time.monotonic()
    for name, inside in recordings(stem, scenes):
        if not _there(folder, name, inside, exact):
            heard.missing += 1
            continue
        kept = folder / f"{name}.{models.name.replace('/', '_')}.heard"
        if not kept.exists():
            recording = folder / f"{name}.mp3"
            transcript = transcribe_call(recording, models, Work(lambda _: None, lambda: None), [])
            name_speakers(recording, transcript)
            times = json.loads((folder / f"{name}.json").read_text())
            cut = {t["name"]: _cut(transcript.segments, t["start"], t["end"]) for t in times}
            kept.write_text(json.dumps(cut))
            print(f"{name}: {len(inside)} scenes, {time.monotonic() - began:.0f} s so far", flush=True)
        heard.scenes |= json.loads(kept.read_text())
    return heard


def _there(folder: Path, name: str, inside: Sequence[Scene], exact: bool) -> bool:
    """Whether the recording was rendered, to its end."""
    times = folder / f"{name}.json"
    if not times.exists():
        return False
    return not exact or [t["name"] for t in json.loads(times.read_text())] == [scene.name for scene in inside]


def _cut(segments: Sequence[Segment], start: float, end: float) -> list[dict[str, Any]]:
    """The scene's words: speaker, the words, and their starts and ends in hundredths of a second from its begin."""
    cut = []
    for segment in segments:
        words = [w for w in segment.words if start - GAP_S / 3 <= w.start < end + GAP_S / 3]
        if words:
            times = [[max(0, round(100 * (t - start))) for t in (w.start, w.end)] for w in words]
            cut.append({"speaker": segment.speaker, "words": " ".join(w.text for w in words), "times": times})
    return cut
