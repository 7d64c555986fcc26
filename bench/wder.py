"""Words given to the wrong speaker: ours beside WhisperX's assigner, on the same words and turns.

    python bench/wder.py FOLDER | FILE ... [--whisperx PYTHON]

Every NAME.json (turns: speaker, text) with its recording is transcribed as it is, and stereo calls
once more mixed to mono; a stereo recording without a .json is its own reference: its mix is compared
with what was heard on each channel. The mono columns:

  whisperx   `whisperx.assign_word_speakers` on our words and our exclusive turns; a word that it
             leaves without a speaker takes the one it gave to the segment
  nearest    the same with its fill_nearest
  turns      our words to the same turns (workers/factory/speakers.py)
  ours       what the transcript says: turns, then each utterance's voice (workers/factory/voices.py)

A word counts as wrong when the word opposite it in the cheapest alignment was said by the other
party; speakers without a name are matched to the parties so that the fewest are wrong. --whisperx
names the Python of an environment that holds whisperx; without it those columns are empty.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import av
import numpy as np
from align import Score, align
from diarization import AUDIO, read
from normalise import slots, spoken_words

from workers.core import settings as settings_module
from workers.core.errors import SettingsError
from workers.core.transcript import AGENT, CALLER, UNKNOWN, Transcript, Word
from workers.core.work import Work
from workers.factory import diarization, segments, speakers
from workers.factory.audio import SAMPLE_RATE
from workers.factory.models import Models, load_models
from workers.factory.transcribe_call import transcribe_call

SYSTEMS = ("whisperx", "nearest", "turns", "ours")
ASK_WHISPERX = """
import json, sys, pandas
from whisperx.diarize import assign_word_speakers
asked = json.load(sys.stdin)
answer = []
for nearest in (False, True):
    found = assign_word_speakers(pandas.DataFrame(asked["turns"]), json.loads(json.dumps(asked["result"])),
                                 fill_nearest=nearest)
    answer.append([w.get("speaker", s.get("speaker")) for s in found["segments"] for w in s["words"]])
print("ANSWER" + json.dumps(answer))
"""

Said = list[tuple[str, str]]  # (word, party), as the reference has them


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FOLDER|FILE", help="recordings")
    parser.add_argument("--whisperx", type=Path, metavar="PYTHON", help="interpreter of an environment with whisperx")
    args = parser.parse_args()
    if missing := [str(p) for p in args.paths if not p.exists()]:
        print(f"No such recording or folder: {', '.join(missing)}", file=sys.stderr)
        return 2
    if args.whisperx is None:
        print("WhisperX is not compared: --whisperx names no environment that holds it.")
    try:
        models = load_models(settings_module.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    print(
        f"{'call':<32}{'kind':<8}{'words':>6}"
        + "".join(f"{s:>10}" for s in SYSTEMS)
        + "  words given to the wrong speaker"
    )
    total: Counter[str] = Counter()
    for file in [f for p in args.paths for f in (sorted(p.iterdir()) if p.is_dir() else [p]) if f.suffix in AUDIO]:
        total.update(_call(file, models, args.whisperx))  # unlike +=, keeps zeros
    for kind in ("stereo", "mono"):
        if matched := total[f"{kind} matched"]:
            rates = "".join(
                f"{100 * total[f'{kind} {s}'] / matched:>9.2f}%" if f"{kind} {s}" in total else f"{'-':>10}"
                for s in SYSTEMS
            )
            print(f"{'overall':<32}{kind:<8}{matched:>6}{rates}")
    return 0


def _call(file: Path, models: Models, whisperx: Path | None) -> Counter[str]:
    channels = read(file)
    reference = file.with_suffix(".json")
    if len(channels) == 1 and not reference.exists():
        print(f"{file.name}: left out, one channel and no .json beside it", file=sys.stderr)
        return Counter()
    total: Counter[str] = Counter()
    heard = _transcribe(file, models) if len(channels) == 2 else None
    if reference.exists():
        turns = json.loads(reference.read_text())["turns"]
        said = [(word, t["speaker"]) for t in turns for word in spoken_words(t["text"])]
    else:
        assert heard is not None
        said = [(word, w.speaker) for w in heard.words() for word in spoken_words(w.text)]
    if heard is not None and reference.exists():
        matched, wrong = _wrong(said, heard.words(), [w.speaker for w in heard.words()])
        print(f"{file.stem:<32}{'stereo':<8}{matched:>6}{'':>30}{wrong:>10}", flush=True)
        total.update({"stereo matched": matched, "stereo ours": wrong})
    mono = np.mean(channels, axis=0).astype(np.int16)
    with tempfile.NamedTemporaryFile(suffix=".wav") as mixed:
        _write(Path(mixed.name), mono)
        transcript = _transcribe(Path(mixed.name), models)
    total.update(_mono(file.stem, said, mono, transcript, models, whisperx))
    return total


def _mono(
    name: str, said: Said, mono: np.ndarray, transcript: Transcript, models: Models, whisperx: Path | None
) -> Counter[str]:
    words = sorted(transcript.words(), key=lambda w: w.start)
    turns = diarization.diarize(models.diarization, mono, lambda: None).turns
    given: dict[str, Sequence[object]] = {"turns": speakers.assign(words, turns), "ours": [w.speaker for w in words]}
    if whisperx is not None:
        given["whisperx"], given["nearest"] = _whisperx(whisperx, words, turns)
    counted = {system: _wrong(said, words, labels) for system, labels in given.items()}
    matched = counted["ours"][0]
    figures = "".join(f"{counted[s][1] if s in counted else '-':>10}" for s in SYSTEMS)
    print(f"{name:<32}{'mono':<8}{matched:>6}{figures} {','.join(transcript.quality.warnings)}", flush=True)
    return Counter({"mono matched": matched, **{f"mono {s}": max(0, c[1]) for s, c in counted.items()}})


def _wrong(said: Said, words: Sequence[Word], labels: Sequence[object]) -> tuple[int, int]:
    """Words that stand opposite a spoken one, and how many of them were said by the other party."""
    found = {*labels} - {AGENT, CALLER, UNKNOWN, None}
    scores: list[Score] = []
    for parties in permutations((AGENT, CALLER, *["nobody"] * len(found)), len(found)):
        names = dict(zip(sorted(found, key=str), parties, strict=True))
        heard = [
            (slot, str(names.get(label, label)))
            for w, label in zip(words, labels, strict=True)
            for slot in slots(w.text)
        ]
        scores.append(align(said, heard))
    best = min(scores)
    return best.matched, best.wrong_speaker


def _whisperx(python: Path, words: Sequence[Word], turns: Sequence[diarization.Turn]) -> list[list[object]]:
    """The speaker of every word by WhisperX's own function, without and with fill_nearest."""
    unnamed = [Word(w.text, w.start, w.end, w.confidence) for w in words]
    said = segments.build(unnamed)
    order = [w for s in said for w in s.words]
    asked = {
        "turns": [{"start": t.start, "end": t.end, "speaker": str(t.speaker)} for t in turns],
        "result": {"segments": [
            {"start": s.start, "end": s.end, "text": s.text,
             "words": [{"word": w.text, "start": w.start, "end": w.end} for w in s.words]}
            for s in said
        ]},
    }  # fmt: skip
    done = subprocess.run(
        [python, "-c", ASK_WHISPERX], input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True
    )
    answers = json.loads(done.stdout.split("ANSWER", 1)[1])
    at = {id(w): i for i, w in enumerate(order)}
    return [[answer[at[id(w)]] for w in unnamed] for answer in answers]


def _transcribe(path: Path, models: Models) -> Transcript:
    return transcribe_call(path, models, Work(lambda _: None, lambda: None), [])


def _write(path: Path, mono: np.ndarray) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=SAMPLE_RATE)
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(mono[None], format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)


if __name__ == "__main__":
    raise SystemExit(main())
