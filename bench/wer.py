"""Word error rate and speaker accuracy of the factory on a corpus of calls with known words.

python bench/wer.py [FOLDER]: every NAME.json (turns: speaker, text) with its NAME.mp3 or .wav.
Counts are raw: substitutions, deletions and insertions over the words that were spoken. Spellings
that sound the same are the same (bench/normalise.py); nothing else is forgiven.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from align import Score, align
from normalise import slots, spoken_words

from workers.core import settings as settings_module
from workers.core.errors import SettingsError
from workers.core.transcript import Transcript
from workers.core.work import Work
from workers.factory.models import load_models
from workers.factory.transcribe_call import transcribe_call

DEFAULT = ROOT.parent / "shared" / "corpus"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT, help="corpus folder (default: %(default)s)")
    parser.add_argument("--only", metavar="TEXT", default="", help="calls whose name contains TEXT")
    parser.add_argument("--text", action="store_true", help="print every transcript")
    parser.add_argument("--max-wer", type=float, metavar="PERCENT", help="exit 1 when the overall rate is above")
    args = parser.parse_args()
    calls = sorted(p for p in args.folder.glob("*.json") if args.only in p.stem and audio_of(p))
    if not calls:
        print(f"No corpus: {args.folder} holds no NAME.json with a recording beside it.", file=sys.stderr)
        return 2
    try:
        began = time.monotonic()
        models = load_models(settings_module.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{models.description}; beam {models.decoder.transcriber.beam}; "
          f"loaded in {time.monotonic() - began:.1f} s")  # fmt: skip
    print(f"{'call':<18}{'kind':<8}{'words':>6}{'sub':>5}{'del':>5}{'ins':>5}{'WER %':>8}{'speaker %':>11}"
          f"{'agent':>7}{'seconds':>9}{'audio':>8}")  # fmt: skip
    total: Counter[str] = Counter()
    for call in calls:
        total += _one(call, models, args.text)
    wer = 100 * total["errors"] / total["words"]
    print(f"overall: {total['errors']} errors in {total['words']} words, WER {wer:.2f} %")
    print(f"errors: {total['substituted']} substituted, {total['deleted']} deleted, {total['inserted']} inserted")
    for kind in ("stereo", "mono"):
        if matched := total[f"{kind} matched"]:
            right = matched - total[f"{kind} wrong"]
            print(f"speakers, {kind}: {right} of {matched} words right, {100 * right / matched:.2f} %")
    speed = total["audio ms"] / total["ms"]
    print(f"{total['ms'] / 1000:.1f} s for {total['audio ms'] / 1000:.1f} s of calls: {speed:.1f} times real time")
    return 1 if args.max_wer is not None and wer > args.max_wer else 0


def audio_of(call: Path) -> Path | None:
    """The recording beside a reference."""
    return next((p for p in (call.with_suffix(s) for s in (".mp3", ".wav", ".flac")) if p.exists()), None)


def score(reference: dict, transcript: Transcript) -> tuple[Score, int]:
    """The alignment of one call and how many words were spoken in it."""
    said = [(word, turn["speaker"]) for turn in reference["turns"] for word in spoken_words(turn["text"])]
    heard = [(slot, word.speaker) for word in transcript.words() for slot in slots(word.text)]
    return align(said, heard), len(said)


def _one(call: Path, models, show_text: bool) -> Counter[str]:
    reference = json.loads(call.read_text())
    path = audio_of(call)
    assert path is not None
    began = time.monotonic()
    transcript = transcribe_call(path, models, Work(lambda _: None, lambda: None), [])
    seconds = time.monotonic() - began
    found, words = score(reference, transcript)
    kind, quality = transcript.quality.channels, transcript.quality
    right = 100 * (1 - found.wrong_speaker / found.matched) if found.matched else 0.0
    print(f"{call.stem:<18}{kind:<8}{words:>6}{found.substituted:>5}{found.deleted:>5}{found.inserted:>5}"
          f"{100 * found.errors / words:>8.1f}{right:>11.1f}{quality.role_confidence:>7.2f}{seconds:>9.1f}"
          f"{quality.audio_s:>8.1f} {','.join(quality.warnings)}")  # fmt: skip
    if kind != reference.get("channels", kind):
        print(f"  taken for {kind}, is {reference['channels']}")
    if show_text:
        for s in transcript.segments:
            print(f"  {s.start:7.2f} {s.end:7.2f} {s.speaker:<7} {s.text}")
    return Counter({
        "errors": found.errors, "words": words, "substituted": found.substituted, "deleted": found.deleted,
        "inserted": found.inserted, f"{kind} matched": found.matched, f"{kind} wrong": found.wrong_speaker,
        "ms": round(seconds * 1000), "audio ms": round(quality.audio_s * 1000),
    })  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
