"""The life of a recording: file -> samples -> parties -> speech -> chunks -> words -> speakers -> transcript."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from workers.core.errors import CallScriptError, DiarizationTimeout, ModelFailure, OutOfMemory
from workers.core.transcript import UNKNOWN, Quality, Segment, Transcript, Word
from workers.core.work import Work
from workers.factory import audio, channels, chunks, diarization, roles, segments, speakers, speech, voices, word_times
from workers.factory.chunks import Chunk
from workers.factory.models import Models
from workers.factory.progress import Parts
from workers.factory.speech import Region

SURE_ROLES = 0.6  # below, which speaker is the agent is a guess; the transcript says so


def transcribe_call(path: Path, models: Models, work: Work, finished: Sequence[dict[str, Any]] = ()) -> Transcript:
    """Transcribe one recording.

    finished: parts that an earlier attempt saved through `work.checkpoint`; they are not made again.
    Raises EmptyAudio, CorruptAudio or TooLong for what was recorded, ModelFailure or OutOfMemory for
    what became of it here, and whatever `work` raises.
    """
    recording = audio.decode(path, work.check)
    try:
        return _transcribe(recording, models, work, Parts(finished, work))
    except CallScriptError:
        raise
    except MemoryError:
        raise OutOfMemory("host memory") from None
    except RuntimeError as error:  # what CTranslate2 and torch raise; the message can hold no words of the call
        if "out of memory" in str(error).lower():
            raise OutOfMemory(models.description) from error
        raise ModelFailure(f"{type(error).__name__}: {str(error)[:200]}") from error
    finally:
        recording.close()


def _transcribe(recording: audio.Recording, models: Models, work: Work, parts: Parts) -> Transcript:
    levels = channels.measure(recording)
    parties = channels.parties(recording, levels)
    voiced = [speech.find_speech(p, work.check) for p in parties]
    if len(parties) == 2:
        voiced = [channels.without_crosstalk(v, levels, c) for c, v in enumerate(voiced)]
    heard = [_words(p, v, c, models, parts) for c, (p, v) in enumerate(zip(parties, voiced, strict=True))]

    warnings: list[str] = []
    if len(parties) == 2:
        numbers, speakers_from = [[c] * len(w) for c, w in enumerate(heard)], "channels"
    else:
        numbers, speakers_from = _diarized(parties[0], heard[0], models, work, parts, warnings)
    words = [w for ws in heard for w in ws]
    role_confidence = _name_speakers(words, [n for ns in numbers for n in ns], speakers_from)

    found = segments.build(words)
    quality = Quality(
        channels="stereo" if len(parties) == 2 else "mono",
        speakers_from=speakers_from,
        audio_s=round(recording.seconds, 3),
        speech_s=round(sum(r.seconds for v in voiced for r in v), 3),
        word_count=len(words),
        mean_confidence=round(statistics.fmean(w.confidence for w in words), 3) if words else 0.0,
        role_confidence=role_confidence,
        expected_s=recording.expected_s,
        warnings=warnings + _warnings(recording, levels, found, role_confidence),
    )
    return Transcript(found, quality, models.name)


def _words(samples: np.ndarray, voiced: list[Region], channel: int, models: Models, parts: Parts) -> list[Word]:
    """All words of one channel, in order."""
    size = models.transcriber.batch_size
    plan = chunks.plan(voiced, samples, channel)
    words: list[Word] = []
    for first in range(0, len(plan), size):
        batch = plan[first : first + size]
        source = [models.name, [asdict(c) for c in batch]]
        make = partial(_batch_words, batch, samples, voiced, models)
        made = parts.get(f"words-{channel}-{batch[0].index:04d}", source, make)
        words += [Word(**w) for w in made]
    return words


def _batch_words(batch: list[Chunk], samples: np.ndarray, voiced: list[Region], models: Models) -> list[dict[str, Any]]:
    """Words of a few chunks, as JSON; speech that got no word is decoded once more by itself."""
    words: list[Word] = []
    for chunk, found in zip(batch, models.transcriber.words(batch, samples), strict=True):
        inside = chunk.voiced(voiced)
        settled = word_times.settle(found, inside)
        for gap in word_times.missed(settled, inside) if settled else []:
            again = models.transcriber.words([chunks.around(gap, chunk, samples)], samples)[0]
            settled = word_times.fill(settled, gap, word_times.settle(again, inside))
        words += settled
    return [asdict(w) for w in words]


def _diarized(
    samples: np.ndarray, words: list[Word], models: Models, work: Work, parts: Parts, warnings: list[str]
) -> tuple[list[list[int]], str]:
    """The speaker number of every word; ([], "none") when telling them apart took too long."""
    if not words:
        return [[]], "none"

    def advance() -> None:
        work.check()
        work.progress()

    def keep(name: str, source: Any, make: Callable[[], Any]) -> Any:
        return parts.get(name, [models.name, source], make)

    check = diarization.deadline(len(samples) / audio.SAMPLE_RATE, advance)
    try:
        found = diarization.diarize(models.diarization, samples, check, keep)
        if not found.turns:
            return [[]], "none"
        numbers = speakers.assign(words, found.turns)
        if models.voices is not None:
            numbers = voices.recognise(words, numbers, samples, models.voices, check, keep)
    except DiarizationTimeout:
        warnings.append(DiarizationTimeout.error_class)
        return [[]], "none"
    speakers.mark_overlaps(words, found.overlaps)
    return [numbers], "diarization"


def _name_speakers(words: list[Word], numbers: list[int], speakers_from: str) -> float:
    """Write agent, caller or unknown into every word; returns how sure the roles are."""
    if not numbers:
        for word in words:
            word.speaker = UNKNOWN
        return 0.0
    for word, number in zip(words, numbers, strict=True):
        word.speaker = str(number)
    turns = segments.build(words)
    said: dict[int, list[str]] = {}
    for turn in turns:
        said.setdefault(int(turn.speaker), []).append(turn.text)
    found, confidence = roles.assign(said, int(turns[0].speaker), 0 if speakers_from == "channels" else None)
    for word in words:
        word.speaker = found[int(word.speaker)]
    return confidence


def _warnings(
    recording: audio.Recording, levels: channels.Levels, found: list[Segment], role_confidence: float
) -> list[str]:
    """Short notes on what makes this transcript less trustworthy."""
    notes = {
        "truncated": recording.truncated,
        "damaged_packets": recording.damaged > 0,
        "clipping": levels.clipped > channels.CLIPPING_SHARE,
        "no_speech": not found,
        "one_speaker": len({s.speaker for s in found} - {UNKNOWN}) == 1,
        "roles_uncertain": bool(found) and role_confidence < SURE_ROLES,
    }
    return [note for note, holds in notes.items() if holds]
