"""The life of a recording: file -> samples -> parties -> speech -> chunks -> words -> speakers -> transcript."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from workers.core.errors import CallScriptError, DiarizationTimeout, GpuFailure, ModelFailure, OutOfMemory
from workers.core.transcript import UNKNOWN, Transcript, Word
from workers.core.work import Work
from workers.factory import audio, channels, diarization, memory, roles, segments, speakers, speech, voices
from workers.factory.audio import Signal
from workers.factory.diarization import Turn
from workers.factory.listening import Listener
from workers.factory.memory import Ladder
from workers.factory.models import Models
from workers.factory.progress import Parts
from workers.factory.quality import assess


def transcribe_call(
    path: Path,
    models: Models,
    work: Work,
    finished: Sequence[dict[str, Any]] = (),
    scratch: Path | None = None,
    tell: Callable[..., None] = lambda **_: None,
) -> Transcript:
    """Transcribe one recording.

    finished: parts that an earlier attempt saved through `work.checkpoint`; they are not made again.
    scratch: the folder for decoded audio, None for the system's. tell: takes numbers about the audio, by name.
    Raises EmptyAudio, CorruptAudio or TooLong for what was recorded, ModelFailure, OutOfMemory, OutOfScratch or
    StorageFull for what became of it here, and whatever `work` raises.
    """
    ladder = Ladder()
    recording = ladder.attempt("decode", lambda: audio.decode(path, work.check, scratch))
    try:
        return _transcribe(recording, models, work, Parts(finished, work, recording.seconds), ladder, tell)
    except CallScriptError:
        raise
    except MemoryError:
        raise OutOfMemory("host memory") from None
    except RuntimeError as error:  # what CTranslate2 and torch raise; the message can hold no words of the call
        if memory.poisoned(error):
            raise GpuFailure(type(error).__name__) from error
        if memory.short(error):
            raise OutOfMemory(models.description) from error
        raise ModelFailure(f"{type(error).__name__}: {str(error)[:200]}") from error
    finally:
        recording.close()


def _transcribe(
    recording: audio.Recording, models: Models, work: Work, parts: Parts, ladder: Ladder, tell: Callable[..., None]
) -> Transcript:
    levels = channels.measure(recording)
    divided = channels.parties(recording, levels, work.check)
    parties = divided.signals
    voiced = [ladder.attempt("voice activity", partial(speech.find_speech, p, work.check)) for p in parties]
    if len(parties) == 2:
        voiced = [channels.without_crosstalk(v, levels, c) for c, v in enumerate(voiced)]
    listener = Listener(models.decoder, models.name, parts, ladder, work)
    heard = listener.words(parties, voiced)
    tell(
        kind=divided.kind,
        level_db=[levels.speech_db(c) for c in range(len(recording.channels))],
        floor_db=[round(levels.floor(c), 1) for c in range(len(recording.channels))],
        clipped=[round(share, 5) for share in levels.clipped],
        speech_s=[round(sum(r.seconds for r in v), 2) for v in voiced],
        regions=[len(v) for v in voiced],
        chunks=listener.chunks,
    )

    warnings: list[str] = []
    if len(parties) == 2:
        numbers, speakers_from = [[c] * len(w) for c, w in enumerate(heard)], "channels"
    else:
        with models.one_at_a_time(work.check):
            missed = partial(listener.words_missed, parties[0], voiced[0], list(heard[0]))
            diarize = partial(_diarized, parties[0], heard[0], models, work, parts, warnings, missed)
            numbers, speakers_from = ladder.attempt("diarization", diarize, models.smaller_diarization())
    words = [w for ws in heard for w in ws]
    role_confidence = _name_speakers(words, [n for ns in numbers for n in ns], speakers_from)

    found = segments.build(words)
    unheard = divided.kind == channels.UNHEARD
    quality = assess(recording, levels, voiced, heard, found, speakers_from, role_confidence, warnings, unheard)
    quality.language, quality.language_probability = listener.language
    quality.memory_steps = ladder.steps
    return Transcript(found, quality, models.name)


def _diarized(
    samples: Signal,
    words: list[Word],
    models: Models,
    work: Work,
    parts: Parts,
    warnings: list[str],
    missed: Callable[[list[Turn]], list[Word]],
) -> tuple[list[list[int]], str]:
    """The speaker number of every word; ([], "none") when finding turns took too long, or found none.

    missed: the words with those that only the turns show; `words` becomes them. It waits for the decoder, so turns
    and voices have a deadline each; where the voices take too long, the turns alone tell.
    """

    def advance() -> None:
        work.check()
        work.progress()

    def keep(name: str, source: Any, make: Callable[[], Any]) -> Any:
        return parts.get(name, [models.name, source], make)

    seconds = len(samples) / audio.SAMPLE_RATE
    try:
        found = diarization.diarize(models.diarization, samples, diarization.deadline(seconds, advance), keep)
    except DiarizationTimeout:
        warnings.append(DiarizationTimeout.error_class)
        return [[]], "none"
    if not found.turns:
        return [[]], "none"
    # Also where the detector heard nobody at all: it may have missed a whole call.
    words[:] = missed(found.turns)
    if not words:
        return [[]], "none"
    numbers = speakers.assign(words, found.turns)
    if models.voices is not None:
        check = diarization.deadline(seconds, advance)
        try:
            numbers = voices.recognise(words, numbers, samples, models.voices, check, keep)
        except DiarizationTimeout:
            warnings.append(DiarizationTimeout.error_class)
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
    order = [int(turn.speaker) for turn in turns]
    found, confidence = roles.assign(said, order, 0 if speakers_from == "channels" else None)
    for word in words:
        word.speaker = found[int(word.speaker)]
    return confidence
