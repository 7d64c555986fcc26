"""Speed and word error rate of the factory beside its peers: same machine, model, compute type and beam, one run.

python bench/factory.py [FOLDER ...]      calls with known words (NAME.json beside NAME.mp3, .wav or .flac)

Peers: faster-whisper one window after the other with its voice activity detection off, its batched pipeline
with its own settings and with a detector set for telephone lines, and WhisperX where --whisperx names the python
of an environment that has it (it runs without a hub; its alignment models do not, so it gives no word times). All
give words with times, none speakers; --speakers times ours once more with diarization and roles. Besides the calls
themselves, concatenations of them are made (--lengths). Peers take turns on every recording, so that whatever else the
machine does hits all alike; the CPU seconds of this process say what the wall clock of a busy machine cannot.
A lane has several calls in work at once: --together has ours and the batched pipeline take the calls under a minute so
once more, the batched one with a thread of the processor for each.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np
from align import align
from normalise import slots, spoken_words
from wer import audio_of

from workers.core import settings as settings_module
from workers.core.errors import SettingsError
from workers.core.transcript import Word
from workers.core.work import Work
from workers.factory import audio, channels, segments, speech, weights
from workers.factory.listening import Listener
from workers.factory.memory import Ladder
from workers.factory.models import Models, load_models
from workers.factory.progress import Parts
from workers.factory.transcribe_call import transcribe_call

SHORT_S, MIDDLE_S = 60.0, 600.0  # groups of the table
GAP_S = 2.0  # of silence between the calls of a concatenation
BATCH = 8  # of the batched pipeline and of WhisperX: faster-whisper's default
OURS = "ours"

#: What its detector needs to hear most of a telephone call; with its own settings it passes over a third to a half,
#: and is quick because it does.
TELEPHONE = {"threshold": 0.15, "neg_threshold": 0.05, "speech_pad_ms": 600}


@dataclass
class Piece:
    """A call with its words, at its place in a recording (seconds)."""

    start: float
    end: float
    said: list[str]


@dataclass
class Item:
    """A recording and the calls it is made of."""

    name: str
    path: Path
    seconds: float
    pieces: list[Piece]

    @property
    def group(self) -> str:
        if self.seconds < SHORT_S:
            return "under a minute"
        return "1 to 10 minutes" if self.seconds < MIDDLE_S else "10 minutes and more"


@dataclass
class Tally:
    """What one peer took and got wrong."""

    seconds: float = 0.0
    cpu_s: float = 0.0
    audio_s: float = 0.0
    words: int = 0
    errors: int = 0
    lost: int = 0
    texts: dict[str, list[str]] = field(default_factory=dict)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "samples"], help="default: samples")
    parser.add_argument("--model", default="base", help="base, tiny.en, or a CTranslate2 folder (default: base)")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--compute-type", default="int8")
    parser.add_argument("--lengths", type=float, nargs="*", default=[10, 600, 7200], metavar="SECONDS",
                        help="of what is made of the calls: under 60 a cut one, else concatenations")  # fmt: skip
    parser.add_argument("--calls", type=int, default=1000, help="at most so many calls of the folders")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", nargs="*", metavar="PEER", help="names as in the table")
    parser.add_argument("--speakers", action="store_true", help="ours once more, with speakers and roles")
    parser.add_argument("--whole", action="store_true", help="ours once more, with windows of 30 s whatever they hold")
    parser.add_argument("--together", action="store_true", help="calls under a minute once more, several at once")
    parser.add_argument("--whisperx", type=Path, metavar="PYTHON", help="of an environment with whisperx")
    args = parser.parse_args()
    calls = [p for f in args.folders for p in sorted(f.glob("*.json")) if audio_of(p)][: args.calls]
    if not calls:
        print(f"No NAME.json with a recording beside it in {', '.join(map(str, args.folders))}.", file=sys.stderr)
        return 2
    settings = settings_module.load(
        whisper_model=args.model, whisper_device=args.device, whisper_compute_type=args.compute_type, factory_procs=1
    )
    try:
        models = load_models(settings)
        folder = weights.whisper_folder(settings, args.model)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="callscript-bench-") as scratch:
        peers = _peers(args, models, folder, Path(scratch))
        items = list(_items(calls, args.lengths, Path(scratch)))
        tallies: dict[tuple[str, str], Tally] = {}
        print(f"{models.description}, beam {models.decoder.transcriber.beam}; {len(items)} recordings, "
              f"{sum(i.seconds for i in items):.0f} s of audio, {args.rounds} rounds; "
              f"load {os.getloadavg()[0]:.1f}")  # fmt: skip
        for n in range(args.rounds):
            for i, item in enumerate(items):
                turn = (n + i) % len(peers)
                for name, peer in [*peers.items()][turn:] + [*peers.items()][:turn]:
                    _take_part(name, peer, item, tallies.setdefault((item.group, name), Tally()), first=n == 0)
                if sys.stderr.isatty():
                    print(f"\r{i + 1} of {len(items)}, round {n + 1} ", end="", file=sys.stderr)
        _print(tallies, [*peers])
        if args.together:
            _together(_peers(args, models, folder, Path(scratch), models.calls), items, models.calls, args.rounds)
    return 0


def _peers(
    args: argparse.Namespace, models: Models, folder: str, scratch: Path, at_once: int = 1
) -> dict[str, Callable[[Path], list[Word]]]:
    """Name -> what turns a recording into words, in the order of the table; at_once: recordings at the same time."""
    from faster_whisper import BatchedInferencePipeline, WhisperModel

    threads = len(os.sched_getaffinity(0))
    whisper = WhisperModel(
        folder,
        device=args.device,
        compute_type=args.compute_type,
        cpu_threads=max(1, threads // at_once),
        num_workers=at_once,
    )

    def batched(path: Path, **options: Any) -> list[Word]:
        pipeline = BatchedInferencePipeline(whisper)  # keeps what it was doing: one for each recording
        return _words(pipeline.transcribe(str(path), batch_size=BATCH, **options, **common)[0])

    beam = models.decoder.transcriber.beam
    common: dict[str, Any] = {"language": "en", "beam_size": beam, "word_timestamps": True}
    peers: dict[str, Callable[[Path], list[Word]]] = {
        OURS: lambda path: hear(path, models),
        "sequential": lambda path: _words(whisper.transcribe(str(path), vad_filter=False, **common)[0]),
        "batched": batched,
        "batched, 8 kHz": lambda path: batched(path, vad_parameters=TELEPHONE),
    }
    if at_once > 1:
        return {n: p for n, p in peers.items() if n != "sequential" and (not args.only or n in args.only)}
    if args.speakers:
        peers["ours, speakers"] = lambda path: transcribe_call(path, models, _work()).words()
    if args.whole:
        peers["ours, 30 s"] = lambda path: _hear_whole(path, models)
    if args.whisperx:
        peers["whisperx"] = WhisperX(args.whisperx, folder, args, beam, threads, scratch / "whisperx.log")
    else:
        print("whisperx: not asked for (--whisperx PYTHON)")
    return {n: p for n, p in peers.items() if not args.only or n in args.only}


def hear(path: Path, models: Models) -> list[Word]:
    """Our words without speakers: what the factory does before diarization."""
    recording = audio.decode(path)
    try:
        levels = channels.measure(recording)
        parties = channels.parties(recording, levels).signals
        voiced = [speech.find_speech(p) for p in parties]
        if len(parties) == 2:
            voiced = [channels.without_crosstalk(v, levels, c) for c, v in enumerate(voiced)]
        listener = Listener(models.decoder, models.name, Parts([], _work()), Ladder(), _work())
        heard = listener.words(parties, voiced)
    finally:
        recording.close()
    for channel, words in enumerate(heard):
        for word in words:
            word.speaker = str(channel)
    return [w for s in segments.build([w for ws in heard for w in ws]) for w in s.words]


def _hear_whole(path: Path, models: Models) -> list[Word]:
    transcriber = models.decoder.transcriber
    margin_s, transcriber.margin_s = transcriber.margin_s, None
    try:
        return hear(path, models)
    finally:
        transcriber.margin_s = margin_s


def _work() -> Work:
    return Work(lambda _: None, lambda: None)


def _words(found: Iterator[Any]) -> list[Word]:
    return [Word(w.word.strip(), w.start, w.end, w.probability) for s in found for w in s.words or ()]


class WhisperX:
    """A process of its own environment that answers recordings with segments."""

    PROGRAM = """
import json, os, sys
sys.stdout, out = sys.stderr, os.fdopen(os.dup(1), "w")
import torch, whisperx
folder, device, compute_type, beam, threads, batch = sys.argv[1:]
model = whisperx.load_model(folder, device, compute_type=compute_type, language="en", vad_method="pyannote",
                            threads=int(threads), asr_options={"beam_size": int(beam)})
print("ready", sum(os.times()[:2]), file=out, flush=True)
for line in sys.stdin:
    found = model.transcribe(whisperx.load_audio(line.strip()), batch_size=int(batch), language="en")["segments"]
    used = os.times()
    segments = [[s["start"], s["end"], s["text"]] for s in found]
    print(json.dumps([used.user + used.system, segments]), file=out, flush=True)
"""

    def __init__(self, python: Path, folder: str, args: argparse.Namespace, beam: int, threads: int, log: Path) -> None:
        options = [folder, args.device, args.compute_type, str(beam), str(threads), str(BATCH)]
        with log.open("w") as said:
            self._process = subprocess.Popen(
                [str(python), "-c", self.PROGRAM, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=said, text=True, env={**os.environ, "HF_HUB_OFFLINE": "1"},
            )  # fmt: skip
        ready, _, cpu_s = self._answer().partition(" ")
        if ready != "ready":
            reason = (log.read_text().strip() or "it says nothing").splitlines()[-1]
            raise SystemExit(f"whisperx does not start in {python}: {reason}")
        self.cpu_s = float(cpu_s)

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def __call__(self, path: Path) -> list[Word]:
        assert self._process.stdin is not None
        print(path, file=self._process.stdin, flush=True)
        self.cpu_s, found = json.loads(self._answer())
        return [Word(w, start, end, 1.0) for start, end, text in found for w in text.split()]


def _take_part(name: str, peer: Callable[[Path], list[Word]], item: Item, tally: Tally, first: bool) -> None:
    def cpu() -> float:
        return time.process_time() + getattr(peer, "cpu_s", 0.0)

    began, cpu_began = time.perf_counter(), cpu()
    words = peer(item.path)
    tally.seconds += time.perf_counter() - began
    tally.cpu_s += cpu() - cpu_began
    tally.audio_s += item.seconds
    if not first:
        if [w.text for w in words] != tally.texts[item.name]:
            print(f"  {name}: not the same words as in the round before: {item.name}")
        return
    tally.texts[item.name] = [w.text for w in words]
    for piece in item.pieces:  # a call at a time: the alignment's work grows with the square of the length
        heard = [w for w in words if piece.start - GAP_S / 2 <= w.start < piece.end + GAP_S / 2]
        score = align([(w, "") for w in piece.said], [(slot, "") for w in heard for slot in slots(w.text)])
        tally.words += len(piece.said)
        tally.errors += score.errors
        tally.lost += score.deleted


def _together(peers: dict[str, Callable[[Path], list[Word]]], items: list[Item], at_once: int, rounds: int) -> None:
    """Print seconds for the calls under a minute when several are in work, peers in turn."""
    short = [item for item in items if item.seconds < SHORT_S]
    seconds = dict.fromkeys(peers, 0.0)
    for n in range(rounds):
        for name in [*peers][n % len(peers) :] + [*peers][: n % len(peers)]:
            began = time.perf_counter()
            with ThreadPoolExecutor(at_once) as pool:
                for _ in pool.map(peers[name], [item.path for item in short]):
                    pass
            seconds[name] += time.perf_counter() - began
    audio_s = rounds * sum(item.seconds for item in short)
    for name, took in seconds.items():
        print(f"under a minute, {at_once} at once: {name:<16}{audio_s:>7.0f} s of audio{took:>8.1f} s"
              f"{audio_s / took:>7.1f} x real{took / seconds.get(OURS, took):>7.2f}")  # fmt: skip


def _items(calls: list[Path], lengths: list[float], scratch: Path) -> Iterator[Item]:
    """The calls as they are, and concatenations of their mono mixes."""
    said = {c: [w for t in json.loads(c.read_text())["turns"] for w in spoken_words(t["text"])] for c in calls}
    mixed = {c: _mono(c) for c in calls}
    for call in calls:
        path, seconds = audio_of(call), len(mixed[call]) / audio.SAMPLE_RATE
        assert path is not None
        yield Item(call.stem, path, seconds, [Piece(0.0, seconds, said[call])])
    gap = np.zeros(int(GAP_S * audio.SAMPLE_RATE), dtype=np.int16)
    for length in lengths:
        path = scratch / f"{length:.0f}.wav"
        if length < SHORT_S:
            found = _opening(calls, mixed, length)
            if found is None:
                print(f"no call's turns have times (start, end): no recording of {length:.0f} s")
                continue
            samples, words = found
            _write(path, [samples])
            yield Item(path.stem, path, len(samples) / audio.SAMPLE_RATE, [Piece(0.0, length, words)])
            continue
        parts, pieces, at = [], [], 0.0
        while at < length:
            call = calls[len(pieces) % len(calls)]
            seconds = len(mixed[call]) / audio.SAMPLE_RATE
            parts += [mixed[call], gap]
            pieces.append(Piece(at, at + seconds, said[call]))
            at += seconds + GAP_S
        _write(path, parts)
        yield Item(path.stem, path, at, pieces)


def _opening(calls: list[Path], mixed: dict[Path, np.ndarray], seconds: float) -> tuple[np.ndarray, list[str]] | None:
    """The first turns of a call that end within `seconds`, and their words."""
    for call in calls:
        turns = [t for t in json.loads(call.read_text())["turns"] if t.get("end", 1e9) < seconds]
        if turns:
            end = int((max(t["end"] for t in turns) + 0.2) * audio.SAMPLE_RATE)
            return mixed[call][:end], [w for t in turns for w in spoken_words(t["text"])]
    return None


def _mono(call: Path) -> np.ndarray:
    path = audio_of(call)
    assert path is not None
    recording = audio.decode(path)
    whole = [np.asarray(c[0 : len(c)]).astype(np.int32) for c in recording.channels]
    recording.close()
    return (sum(whole) // len(whole)).astype(np.int16)


def _write(path: Path, parts: list[np.ndarray]) -> None:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(audio.SAMPLE_RATE)
        for part in parts:
            out.writeframes(part.tobytes())


def _print(tallies: dict[tuple[str, str], Tally], peers: list[str]) -> None:
    print(f"{'recordings':<22}{'who':<16}{'audio s':>9}{'seconds':>9}{'CPU s':>9}{'x real':>8}{'ratio':>7}"
          f"{'CPU ratio':>11}{'WER %':>8}{'lost':>6}")  # fmt: skip
    for group in dict.fromkeys(g for g, _ in tallies):
        ours = tallies.get((group, OURS))
        for name in peers:
            t = tallies[group, name]
            ratio = f"{t.seconds / ours.seconds:.2f}" if ours else ""
            cpu = f"{t.cpu_s / ours.cpu_s:.2f}" if ours else ""
            print(f"{group:<22}{name:<16}{t.audio_s:>9.0f}{t.seconds:>9.1f}{t.cpu_s:>9.1f}{t.audio_s / t.seconds:>8.1f}"
                  f"{ratio:>7}{cpu:>11}{100 * t.errors / max(1, t.words):>8.2f}{t.lost:>6}")  # fmt: skip
    print("ratio: the peer's seconds over ours; above 1 we are faster")


if __name__ == "__main__":
    raise SystemExit(main())
