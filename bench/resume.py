"""SIGKILLs at random moments of long calls: nothing lost, nothing doubled, the same transcript.

python bench/resume.py [--kills 200]

A throwaway PostgreSQL, the real factory worker, and copies of one recording (samples joined, ten minutes and
more). One copy is transcribed undisturbed; then workers are killed while they work on the others until enough
have died, one is asked to stop, a last one finishes, and every transcript is compared with the undisturbed
one, field by field.
Every death costs a start of the worker with its models: about 5 s of CPU.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import av
import numpy as np
import psycopg
from psycopg.rows import dict_row

from tests.support.postgres import Cluster
from tests.support.processes import Workers, workers
from workers.core.migrate import migrate

RATE = 16_000
LONGEST_LIFE_S = 6.0  # after a worker's claim, or its first window
HEARING_SHARE = 0.8  # of deaths come after the first window of a life was begun
SAMPLES = ("debt-01", "medicare-01", "solar-01", "aca-01")
MAX_ATTEMPTS = 100  # what core.lanes allows; with fewer, a call that loses so many workers fails, as it should
CALLS_AT_ONCE = 8  # a killed worker's call is taken back after a minute; meanwhile its successor works on another


@dataclass
class Report:
    """What came of it. twice_s: seconds of audio that were heard again."""

    kills: int
    calls: int
    audio_s: float
    twice_s: float
    differing: list[str]
    lost: int
    left_over: int
    drain_s: float
    still_held: int

    @property
    def good(self) -> bool:
        return not self.differing and not self.lost and not self.left_over and not self.still_held


def main() -> int:
    if sys.argv[1:2] == ["--worker"]:
        return _worker(Path(sys.argv[2]), sys.argv[3:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=630, help="length of a call (default: %(default)s)")
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--mono", action="store_true", help="one channel: diarization is killed as well")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # workers and the server end with us
    folder = Path(tempfile.mkdtemp(prefix="callscript-resume-"))
    cluster = Cluster()
    try:
        cluster.start()
        migrate(cluster.create_database("resume"))
        began = time.monotonic()
        with workers(cluster.dsn("resume"), folder) as crew:
            report = run(
                crew, args.kills, args.seconds, args.model, args.mono, args.seed, lambda text: print(text, flush=True)
            )
    finally:
        cluster.remove()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{report.kills} workers killed over {report.calls} calls of {report.audio_s:.0f} s, "
          f"in {time.monotonic() - began:.0f} s")  # fmt: skip
    print(f"heard twice: {report.twice_s:.0f} s of audio, {report.twice_s / report.kills:.1f} s a death")
    print(f"SIGTERM in the middle of a call: gone after {report.drain_s:.1f} s, {report.still_held} calls still held")
    print(f"calls lost: {report.lost}; parts left over: {report.left_over}")
    print(f"transcripts that differ: {len(report.differing)} {' '.join(report.differing)}")
    return 0 if report.good else 1


def run(
    crew: Workers, kills: int, seconds: float, model: str, mono: bool, seed: int, say: Callable[[str], None]
) -> Report:
    """Kill `kills` workers, let the last one finish, compare. The database is migrated and empty."""
    chance = random.Random(seed)
    key, digest, audio_s = _recording(crew.folder, seconds, mono)
    heard = crew.folder / "heard"
    with psycopg.connect(crew.dsn, autocommit=True, row_factory=dict_row) as sql:
        sql.execute("update core.lanes set max_attempts = %s where lane = 'factory'", (MAX_ATTEMPTS,))

        def add(name: str) -> None:
            sql.execute(
                """insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, audio_sha256,
                                           duration_seconds)
                   values (%s, now(), 'downloaded', %s, %s, %s)""",
                (name, key, digest, audio_s),
            )

        def start(*options: str) -> Any:
            return crew.run(
                "bench/resume.py", "--worker", str(heard), *options, WHISPER_MODEL=model, WHISPER_DEVICE="cpu"
            )

        def take_back() -> None:
            """As idle workers do, after their first quarter of a minute; the wait after a second death is cut short."""
            sql.execute("select core.kill_zombies()")
            sql.execute("update core.calls set next_attempt_at = now() where next_attempt_at > now()")

        def until_claimed(worker: Any) -> None:
            while not _count(sql, "claimed_by is not null and claimed_at > now() - interval '1 second'"):
                take_back()
                assert worker.poll() is None, crew.log_of(worker)
                time.sleep(0.05)

        def until_hearing() -> None:
            before = _heard_s(heard)
            while _heard_s(heard) == before and _count(sql, "claimed_by is not null"):
                time.sleep(0.05)

        add("undisturbed")
        worker = start("--drain")
        assert worker.wait(3600) == 0, crew.log_of(worker)
        once_s = _heard_s(heard)
        say(f"undisturbed: {once_s:.0f} s of windows for {audio_s:.0f} s of audio")
        calls = 0
        for n in range(1, kills + 1):
            while _count(sql, "status = 'downloaded'") < min(CALLS_AT_ONCE, kills):
                add(f"killed-{(calls := calls + 1)}")
            worker = start()
            until_claimed(worker)
            # Most moments of a long call are spent on its words; the way there is short, and made anew in every life.
            if chance.random() < HEARING_SHARE:
                until_hearing()
            time.sleep(chance.uniform(0, LONGEST_LIFE_S))
            worker.send_signal(signal.SIGKILL)
            worker.wait()
            if n % 10 == 0:
                say(f"{n} killed, {_count(sql, 'status = %s', 'transcribed') - 1} of {calls} calls finished")
        if not _count(sql, "status = 'downloaded'"):
            add(f"killed-{(calls := calls + 1)}")
        worker = start()
        until_claimed(worker)
        until_hearing()
        asked = time.monotonic()
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(300) == 0, crew.log_of(worker)
        drain_s = time.monotonic() - asked
        # Those killed shortly before hold theirs until their lease is over.
        still_held = _count(sql, "claimed_by in (select id from core.workers where stopped_at is not null)")
        worker = start("--drain")
        while worker.poll() is None:
            take_back()
            time.sleep(0.2)
        assert worker.returncode == 0, crew.log_of(worker)
        found = sql.execute(
            """select c.ringba_call_id, t.text, t.segments, t.model, t.quality from core.calls c
               join core.transcripts t on t.call_id = c.id order by c.id"""
        ).fetchall()
        left_over = sql.execute("select count(*) as n from core.transcript_chunks").fetchone()
    texts = {row.pop("ringba_call_id"): json.dumps(row, sort_keys=True) for row in found}
    expected = texts.pop("undisturbed")
    return Report(
        kills=kills,
        calls=calls,
        audio_s=audio_s,
        twice_s=_heard_s(heard) - once_s * (calls + 1),
        differing=[name for name, text in texts.items() if text != expected],
        lost=calls - len(texts),
        left_over=left_over["n"] if left_over else -1,
        drain_s=drain_s,
        still_held=still_held,
    )


def _recording(folder: Path, seconds: float, mono: bool) -> tuple[str, str, float]:
    """Samples joined to one recording in the store: its key, hash and length."""
    parts: list[np.ndarray] = []
    length = 0
    while length < seconds * RATE:
        path = ROOT / "samples" / f"{SAMPLES[len(parts) % len(SAMPLES)]}.mp3"
        with av.open(str(path)) as container:
            resampler = av.AudioResampler("s16p", "stereo", RATE)
            frames = [f.to_ndarray() for frame in container.decode(audio=0) for f in resampler.resample(frame)]
        parts.append(np.concatenate(frames, axis=1))
        length += parts[-1].shape[1]
    whole = np.concatenate(parts, axis=1)
    if mono:
        whole = (whole.astype(np.int32).sum(axis=0, keepdims=True) // 2).astype(np.int16)
    key = "2026/11/18/long.wav"
    path = folder / "recordings" / key
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as out:
        stream = out.add_stream("pcm_s16le", rate=RATE)
        stream.layout = "mono" if mono else "stereo"
        frame = av.AudioFrame.from_ndarray(whole.T.reshape(1, -1).copy(), "s16", stream.layout.name)
        frame.sample_rate = RATE
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            out.mux(packet)
    return key, hashlib.sha256(path.read_bytes()).hexdigest(), whole.shape[1] / RATE


def _worker(heard: Path, options: list[str]) -> int:
    """The real worker; every window it begins is written down, and short calls save their parts as long ones do."""
    from workers.factory import progress
    from workers.factory.transcription import Transcriber
    from workers.factory.worker import LANE, run

    progress.LONG_CALL_S = 0.0
    hear = Transcriber.hear

    def told(self: Transcriber, windows: Any, *how: Any, **options: Any) -> Any:
        with heard.open("a") as file:
            file.write("".join(f"{w.seconds:.3f}\n" for w in windows))
        return hear(self, windows, *how, **options)

    Transcriber.hear = told  # type: ignore[method-assign]
    return run(LANE, options)


def _heard_s(heard: Path) -> float:
    return sum(float(line) for line in heard.read_text().split())


def _count(sql: Any, where: str, *values: Any) -> int:
    count: int = sql.execute(f"select count(*) as n from core.calls where {where}", values).fetchone()["n"]  # noqa: S608
    return count


if __name__ == "__main__":
    raise SystemExit(main())
