"""Makes bench/spoken_numbers.jsonl: the scenes of bench/number_forms.py as a voice says and the recogniser hears them.

    python bench/hear_numbers.py render FOLDER     voices over a telephone line; needs what samples/render.py needs
    python bench/hear_numbers.py decode FOLDER     the factory's words of these recordings, written into the data file

Both go on where they were stopped. A recording holds a few scenes one after the other, agent left and caller right,
and NAME.json beside it says when each begins and ends. `decode` goes through workers/factory as a call does; a scene's
words are those of its time.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench"), str(ROOT / "samples")]

from number_forms import HALVES, Form, scenes

DATA = ROOT / "bench" / "spoken_numbers.jsonl"
SCENES_A_CALL = 6
GAP_S = 2.5  # between two scenes; longer than any pause inside one
VOICES = (("joe", "rms"), ("rms", "joe-high"), ("joe-low", "rms-high"), ("rms-high", "joe"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("render", "decode"))
    parser.add_argument("folder", type=Path, help="where the recordings are")
    arguments = parser.parse_args()
    forms = [form for half in HALVES for form in scenes(half)]
    if arguments.what == "render":
        arguments.folder.mkdir(parents=True, exist_ok=True)
        return render(forms, arguments.folder)
    return decode(forms, arguments.folder)


def recordings(forms: list[Form]) -> Iterator[tuple[str, list[Form]]]:
    spoken = [form for form in forms if form.spoken]
    for first in range(0, len(spoken), SCENES_A_CALL):
        yield f"numbers-{first // SCENES_A_CALL:03}", spoken[first : first + SCENES_A_CALL]


def render(forms: list[Form], folder: Path) -> int:
    """Write NAME.mp3 and NAME.json for every recording that is not there yet."""
    from dialogues import Dialogue
    from render import BITRATE, LEAD_S, NOISE_RMS, RATE, Speakers, np, run, seed_of, write_wav

    for n, (name, inside) in enumerate(recordings(forms)):
        if (folder / f"{name}.json").exists():
            continue
        call = Dialogue(name, "general", name, "inbound", "", "", "stereo", VOICES[n % len(VOICES)], ())
        chance = random.Random(name)
        with tempfile.TemporaryDirectory() as tmp:
            speakers = Speakers(call, Path(tmp))
            at, pieces, times = int(LEAD_S * RATE), [], []
            for form in inside:
                begun = at
                for who, text in form.turns:
                    audio = speakers.say("agent" if who == "A" else "caller", text)
                    pieces.append((who, at, audio))
                    at += len(audio) + int(chance.uniform(0.25, 0.9) * RATE)
                times.append({"name": form.name, "start": round(begun / RATE, 2), "end": round(at / RATE, 2)})
                at += int(GAP_S * RATE)
            noise = np.random.default_rng(seed_of(name))
            lines = {who: noise.normal(0, NOISE_RMS, at).astype(np.float32) for who in "AC"}
            for who, start, audio in pieces:
                lines[who][start : start + len(audio)] += audio
            write_wav(Path(tmp) / "call.wav", lines.values())
            run("ffmpeg", "-y", "-i", Path(tmp) / "call.wav", "-b:a", BITRATE["stereo"], folder / f"{name}.mp3")
        (folder / f"{name}.json").write_text(json.dumps(times) + "\n")
        print(f"{name}: {len(inside)} scenes, {at / RATE:.0f} s", flush=True)
    return 0


def decode(forms: list[Form], folder: Path) -> int:
    """Write the data file anew: every form, with the words that were heard where there is a recording."""
    from workers.core import settings
    from workers.core.work import Work
    from workers.factory.models import load_models
    from workers.factory.transcribe_call import transcribe_call

    models = load_models(settings.load())
    heard: dict[str, list[dict[str, Any]]] = {}
    began, missing = time.monotonic(), 0
    for name, inside in recordings(forms):
        if not (folder / f"{name}.json").exists():
            missing += 1
            continue
        kept = folder / f"{name}.{models.name.replace('/', '_')}.heard"
        if not kept.exists():
            transcript = transcribe_call(folder / f"{name}.mp3", models, Work(lambda _: None, lambda: None), [])
            times = json.loads((folder / f"{name}.json").read_text())
            cut = {t["name"]: _cut(transcript.segments, t["start"], t["end"]) for t in times}
            kept.write_text(json.dumps(cut))
            print(f"{name}: {len(inside)} scenes, {time.monotonic() - began:.0f} s so far", flush=True)
        heard |= json.loads(kept.read_text())
    rows = [{**asdict(form), "heard": heard.get(form.name)} for form in forms]
    DATA.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows))
    print(f"{DATA.name}: {len(heard)} of {len(forms)} scenes heard by {models.name}")
    if missing:
        print(f"{missing} recordings are missing: python bench/hear_numbers.py render {folder}", file=sys.stderr)
    return 1 if missing else 0


def _cut(segments: list[Any], start: float, end: float) -> list[dict[str, Any]]:
    """The scene's words: speaker, the words, and their starts and ends in hundredths of a second from its begin."""
    cut = []
    for segment in segments:
        words = [w for w in segment.words if start - GAP_S / 3 <= w.start < end + GAP_S / 3]
        if words:
            times = [[max(0, round(100 * (t - start))) for t in (w.start, w.end)] for w in words]
            cut.append({"speaker": segment.speaker, "words": " ".join(w.text for w in words), "times": times})
    return cut


if __name__ == "__main__":
    sys.exit(main())
