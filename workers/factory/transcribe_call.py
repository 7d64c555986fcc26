"""The life of a recording: file -> samples -> parties -> speech -> chunks -> words -> speakers -> transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from workers.core.errors import CallScriptError, DiarizationTimeout, ModelFailure, OutOfMemory
from workers.core.transcript import UNKNOWN, Transcript, Word
from workers.core.work import Work
from workers.factory import audio, channels, chunks, diarization, roles, segments, speakers, speech, voices, word_times
from workers.factory.audio import Signal
from workers.factory.chunks import Chunk
from workers.factory.diarization import Turn
from workers.factory.models import Models
from workers.factory.progress import Parts
from workers.factory.quality import assess
from workers.factory.speech import Region


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
    quality = assess(recording, levels, voiced, heard, found, speakers_from, role_confidence, warnings)
    return Transcript(found, quality, models.name)


def _words(samples: Signal, voiced: list[Region], channel: int, models: Models, parts: Parts) -> list[Word]:
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


def _batch_words(batch: list[Chunk], samples: Signal, voiced: list[Region], models: Models) -> list[dict[str, Any]]:
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
    samples: Signal, words: list[Word], models: Models, work: Work, parts: Parts, warnings: list[str]
) -> tuple[list[list[int]], str]:
    """The speaker number of every word; ([], "none") when telling them apart took too long."""
    if not words:
        return [[]], "none"

    def advance() -> None:
        work.check()
        work.progress()

    try:
        made = parts.get(
            "turns",
            [models.name, len(samples)],
            lambda: [asdict(t) for t in diarization.find_turns(models.diarization, samples, advance)],
        )
    except DiarizationTimeout:
        warnings.append(DiarizationTimeout.error_class)
        return [[]], "none"
    turns = [Turn(**t) for t in made]
    if not turns:
        return [[]], "none"
    numbers = speakers.assign(words, turns)
    if models.voices is not None:
        numbers = voices.recognise(words, numbers, samples, models.voices, advance)
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
