"""The factory lane with a stand-in for the speech models alone: words derived from the recording's hash.

usage: python bench/torture/stand_in.py [--drain]

Loop, claims, heartbeats, storage, decoding and checkpoints are the product's. The words follow from the stored
bytes, so whoever has the recording knows what the transcript must say, and a mix-up of two calls shows.
"""

from __future__ import annotations

import pathlib
import random
import sys
import time
from typing import Any

sys.path[0] = str(pathlib.Path(__file__).resolve().parents[2])

from workers.core.calls import Call
from workers.core.database import Database
from workers.core.errors import StorageMismatch
from workers.core.lane import Lane, run
from workers.core.settings import Settings
from workers.core.storage import Storage, open_storage
from workers.core.transcript import AGENT, CALLER, Quality, Segment, Transcript, Word
from workers.core.work import Work

#: Seconds one call takes: long enough to be killed in the middle of, about what a GPU host spends on a real one.
WORK_S = (0.2, 0.8)

DISCLOSURE = "good morning this call is recorded for quality and training purposes my name is dana"
GREETING = "good morning my name is dana and i am happy to help you with that today"
VOCABULARY = (
    *("please", "thanks", "order", "window", "garden", "river", "table", "yellow", "doctor", "monday", "street"),
    *("kitchen", "morning", "letter", "always", "maybe", "question", "listen", "waiting", "travel", "summer", "little"),
)


def transcript_of(sha256: str, audio_s: float) -> Transcript:
    """The words of the recording with this hash (hex); audio_s: its length in seconds. Three of four disclose."""
    dice = random.Random(sha256)
    opening = DISCLOSURE if dice.random() < 0.75 else GREETING
    turns = [(AGENT, opening.split())]
    turns += [((CALLER, AGENT)[n % 2], dice.choices(VOCABULARY, k=dice.randrange(6, 20))) for n in range(4)]
    step = audio_s / (sum(len(words) for _, words in turns) + 1)
    segments, at = [], 0.0
    for speaker, texts in turns:
        words = []
        for text in texts:
            words.append(Word(text, round(at, 3), round(at + step * 0.9, 3), 0.95, speaker))
            at += step
        segments.append(Segment(speaker, words[0].start, words[-1].end, " ".join(texts), 0.95, words))
    count = sum(len(s.words) for s in segments)
    quality = Quality("stereo", "channels", audio_s, round(audio_s * 0.9, 3), count, 0.95, 1.0)
    return Transcript(segments, quality, "stand-in")


def prepare(settings: Settings, database: Database) -> tuple[Settings, Storage]:
    return settings, open_storage(settings)


def transcribe(call: Call, prepared: tuple[Settings, Storage], work: Work) -> dict[str, Any]:
    """As workers/factory/worker.py does it, except for where the words come from."""
    from workers.factory import audio

    settings, storage = prepared
    if call.storage_path is None or call.audio_sha256 is None:
        raise StorageMismatch("the call has no stored recording")
    with storage.local_copy(call.storage_path, call.audio_sha256, settings.spool_dir) as path:
        recording = audio.decode(path, work.check)
        seconds = recording.seconds
        recording.close()
    finished = {part["chunk"]: part for part in (call.stage_input or {}).get("chunks") or []}
    takes_s = random.Random(call.audio_sha256).uniform(*WORK_S)
    for chunk in ("first", "second"):
        if chunk in finished:
            if finished[chunk]["sha256"] != call.audio_sha256:
                raise AssertionError("a checkpoint of another recording came with the claim")
            continue
        ends = time.monotonic() + takes_s / 2
        while time.monotonic() < ends:
            work.check()
            time.sleep(0.02)
        work.checkpoint({"chunk": chunk, "sha256": call.audio_sha256})
    transcript = transcript_of(call.audio_sha256, round(seconds, 3))
    return {
        "text": transcript.text,
        "segments": transcript.segments_json(),
        "model": transcript.model,
        "quality": transcript.quality_json(),
        "audio_s": transcript.quality.audio_s,
    }


LANE = Lane("factory", finish_query="factory_finish", prepare=prepare, work=transcribe)

if __name__ == "__main__":
    sys.exit(run(LANE))
