"""Diarization of mono recordings: ours beside pyannote.audio's stock pipeline with the same weights.

    python bench/diarization.py [FOLDER | FILE ...] [--hour] [--rounds N]
    python bench/diarization.py --memory

Scored are pyannote.audio's own telephone sample, every recording with NAME.rttm beside it, and
every stereo recording, mixed to mono, against where each of its channels speaks; stereo recordings
with an .rttm are mixed as well. --hour adds an hour of the longest of them, repeated end to end.

Stock: pyannote.audio's SpeakerDiarization with its default step of a tenth of the window, batches of
32, and the clustering of its speaker-diarization-3.1 (centroid linkage, threshold 0.7046, at least 12
embeddings), with max_speakers 2 and torch's own threads. DER counts overlapped speech, without a
collar and with one of 0.25 s. CPU seconds are of all threads: they say more where cores are shared.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("PYANNOTE_METRICS_ENABLED", "0")
warnings.filterwarnings("ignore")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

import av
import numpy as np
import pyannote.audio
import torch
from pyannote.audio import Model
from pyannote.audio.pipelines import SpeakerDiarization
from pyannote.core import Annotation, Segment
from pyannote.database.util import load_rttm
from pyannote.metrics.diarization import DiarizationErrorRate

from workers.core import settings as settings_module
from workers.core.packaged_models import SEGMENTATION, SPEAKER_EMBEDDING, packaged
from workers.factory import campplus, diarization, speech
from workers.factory.audio import SAMPLE_RATE
from workers.factory.diarization_packaged import CamPlusPlusModel, packaged_pipeline

SAMPLE = Path(pyannote.audio.__file__).parent / "sample" / "sample.wav"
AUDIO = (".mp3", ".wav", ".flac")
HOUR_S = 3600
COLLARS_S = (0.0, 0.25)  # on each side of a boundary
STOCK_CLUSTERING = {"method": "centroid", "min_cluster_size": 12, "threshold": 0.7045654963945799}
MEMORY_S = (600, 7200)


@dataclass
class Recording:
    """samples: int16, mono, 16 kHz."""

    name: str
    samples: np.ndarray
    reference: Annotation

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="FOLDER|FILE", help="recordings")
    parser.add_argument("--hour", action="store_true", help="also an hour of the longest recording, repeated")
    parser.add_argument("--rounds", type=int, default=1, help="times to run each, alternating (default: 1)")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)), help="ours (default: all cores)")
    parser.add_argument(
        "--stock-threads", type=int, metavar="N", help="torch threads of the stock pipeline (default: torch's)"
    )
    parser.add_argument("--ours-only", action="store_true", help="leave the stock pipeline out")
    parser.add_argument("--memory", action="store_true", help="peak memory of ours for ten minutes and for two hours")
    parser.add_argument("--peak", type=int, metavar="SECONDS", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if missing := [str(p) for p in args.paths if not p.exists()]:
        print(f"No such recording or folder: {', '.join(missing)}", file=sys.stderr)
        return 2
    if args.memory:
        return _memory()
    if args.peak:
        return _peak(args.peak, args.threads)
    recordings = list(find([SAMPLE, *args.paths]))
    if args.hour:
        longest = max(recordings, key=lambda r: r.seconds)
        recordings.append(repeated(longest, -(-HOUR_S // round(longest.seconds))))
    systems: dict[str, Callable[[np.ndarray], Annotation]] = {"ours": ours(args.threads)}
    if not args.ours_only:
        systems["stock"] = stock(args.stock_threads)
    columns = "".join(f"{f'DER {c:g} s':>12}" for c in COLLARS_S)
    print(f"{'recording':<24}{'audio s':>9}  {'system':<8}{'seconds':>9}{'CPU s':>9}{columns}")
    for recording in recordings:
        _compare(recording, systems, args.rounds)
    return 0


def _compare(recording: Recording, systems: dict[str, Callable[[np.ndarray], Annotation]], rounds: int) -> None:
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in systems}
    found: dict[str, Annotation] = {}
    for _ in range(rounds):
        for name, run in systems.items():
            wall, cpu = time.monotonic(), time.process_time()
            found[name] = run(recording.samples)
            taken[name].append((time.monotonic() - wall, time.process_time() - cpu))
    best = {name: (min(t[0] for t in ts), min(t[1] for t in ts)) for name, ts in taken.items()}
    for name in systems:
        rates = "".join(f"{100 * error_rate(recording.reference, found[name], c):>11.2f}%" for c in COLLARS_S)
        wall, cpu = best[name]
        print(f"{recording.name:<24}{recording.seconds:>9.1f}  {name:<8}{wall:>9.2f}{cpu:>9.2f}{rates}")
    if len(best) == 2:
        (wall, cpu), (stock_wall, stock_cpu) = best["ours"], best["stock"]
        print(f"{'':<35}ours is {stock_wall / wall:.1f} times faster, {stock_cpu / cpu:.1f} times in CPU seconds")


def error_rate(reference: Annotation, hypothesis: Annotation, collar_s: float) -> float:
    return float(DiarizationErrorRate(collar=2 * collar_s)(reference, hypothesis))


def ours(threads: int) -> Callable[[np.ndarray], Annotation]:
    segmentation, embedding = _weights()
    pipeline = packaged_pipeline(segmentation, embedding, "cpu", threads)

    def run(samples: np.ndarray) -> Annotation:
        torch.set_num_threads(1)
        return annotation(diarization.diarize(pipeline, samples, lambda: None))

    return run


def annotation(found: diarization.Diarization) -> Annotation:
    """Who speaks when, both where two speak at once."""
    made = Annotation()
    for turn in found.turns:
        made[Segment(turn.start, turn.end), turn.start] = turn.speaker
    for start, end in found.overlaps:
        for speaker in {turn.speaker for turn in found.turns}:
            made[Segment(start, end), f"overlap {speaker}"] = speaker
    return made.support()


def stock(threads: int | None) -> Callable[[np.ndarray], Annotation]:
    segmentation, embedding = _weights()
    pipeline = SpeakerDiarization(
        segmentation=Model.from_pretrained(segmentation / "pytorch_model.bin"),
        segmentation_batch_size=32,
        embedding=CamPlusPlusModel(campplus.load(embedding / "campplus_cn_en_common.pt")),
        embedding_batch_size=32,
        embedding_exclude_overlap=True,
        plda=_no_plda(),
        clustering="AgglomerativeClustering",
    )
    pipeline.instantiate({"segmentation": {"min_duration_off": 0.0}, "clustering": STOCK_CLUSTERING})
    threads = threads or torch.get_num_threads()

    def run(samples: np.ndarray) -> Annotation:
        torch.set_num_threads(threads)
        waveform = torch.from_numpy(samples.astype(np.float32) / 32768)[None]
        return pipeline(
            {"waveform": waveform, "sample_rate": SAMPLE_RATE, "uri": "call"}, max_speakers=2
        ).speaker_diarization

    return run


def _no_plda() -> Any:
    """What the pipeline wants and agglomerative clustering never uses."""
    from pyannote.audio.core.plda import PLDA

    return PLDA.__new__(PLDA)


def _weights() -> tuple[Path, Path]:
    settings = settings_module.load()
    return packaged(settings, SEGMENTATION), packaged(settings, SPEAKER_EMBEDDING)


def find(paths: Iterable[Path]) -> Iterable[Recording]:
    """Recordings that can be scored; the others are named."""
    files = [f for p in paths for f in (sorted(p.iterdir()) if p.is_dir() else [p]) if f.suffix in AUDIO]
    for file in files:
        channels = read(file)
        mono = np.mean(channels, axis=0).astype(np.int16)
        if (rttm := file.with_suffix(".rttm")).exists():
            yield Recording(file.stem, mono, next(iter(load_rttm(rttm).values())))
        elif len(channels) == 2:
            yield Recording(f"{file.stem}, mixed", mono, by_channel(channels))
        else:
            print(f"{file.name}: left out, one channel and no .rttm beside it", file=sys.stderr)


def by_channel(channels: np.ndarray) -> Annotation:
    """Truth of a stereo call: where each channel's own voice activity is."""
    made = Annotation()
    for number, channel in enumerate(channels):
        for region in speech.find_speech(channel):
            made[Segment(region.start, region.end), number] = f"channel {number}"
    return made


def repeated(recording: Recording, times: int) -> Recording:
    """The recording end to end."""
    reference = Annotation()
    for i in range(times):
        for segment, track, label in recording.reference.itertracks(yield_label=True):
            at = i * recording.seconds
            reference[Segment(segment.start + at, segment.end + at), f"{i} {track}"] = label
    return Recording(f"{recording.name} x {times}", np.tile(recording.samples, times), reference)


def read(path: Path) -> np.ndarray:
    """int16, 16 kHz, shape (channels, n)."""
    with av.open(str(path)) as container:
        [stream] = container.streams.audio
        resampler = av.AudioResampler("s16p", stream.layout, SAMPLE_RATE)
        frames = [f for decoded in container.decode(stream) for f in resampler.resample(decoded)]
        return np.concatenate([f.to_ndarray() for f in [*frames, *resampler.resample(None)]], axis=1)


class _OnDisk:
    """Samples as the factory hands them over: a length and slices, nothing in memory."""

    def __init__(self, samples: np.ndarray, seconds: int) -> None:
        self._samples = samples
        self._length = seconds * SAMPLE_RATE

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, cut: slice) -> np.ndarray:
        start, stop, _ = cut.indices(self._length)
        return np.take(self._samples, np.arange(start, stop), mode="wrap")


def _memory() -> int:
    """Each length in a process of its own; 1 when two hours need over a tenth more than ten minutes."""
    peaks = []
    for seconds in MEMORY_S:
        command = [sys.executable, __file__, "--peak", str(seconds)]
        peaks.append(int(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-1]))
        print(f"{seconds:>6} s of audio: peak {peaks[-1]} MB resident", flush=True)
    print(f"ratio {peaks[1] / peaks[0]:.3f}")
    return int(peaks[1] > 1.1 * peaks[0])


def _peak(seconds: int, threads: int) -> int:
    [sample] = find([SAMPLE])
    segmentation, embedding = _weights()
    torch.set_num_threads(1)
    diarization.diarize(
        packaged_pipeline(segmentation, embedding, "cpu", threads), _OnDisk(sample.samples, seconds), lambda: None
    )
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
