"""From speech to words: the chunks of a call through the decoder, every finished one kept.

Chunks of all channels go in together, in the order of time, a few ahead of what is being decoded.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import TimeoutError as NotYet  # the builtin one only from Python 3.11 on
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from operator import itemgetter
from typing import Any

from workers.core.errors import Draining
from workers.core.transcript import Word
from workers.core.work import Work
from workers.factory import chunks, word_times
from workers.factory.chunks import Chunk
from workers.factory.decoder import Decoder, Job
from workers.factory.diarization import Turn
from workers.factory.memory import Ladder
from workers.factory.progress import Parts
from workers.factory.speech import Region
from workers.factory.transcription import Heard, Window

ENGLISH = "en"
SURE_LANGUAGE = 0.5  # probability that needs no second chunk
SURE_FOREIGN = 0.8  # of a chunk in another language than English; accents, and a few words aside, stay below
FEW = 4  # chunks of which one may tell; in a longer call anything sounds foreign once, so that two must
DRAIN_S = 60.0  # seconds that windows already in the decoder may take to be finished when the worker is to stop


class Listener:
    """Hears one call. model: what the words depend on besides the audio.

    parties: the signals that channels.parties() gives, int16, 16 kHz; only slices of them are read.
    """

    def __init__(self, decoder: Decoder, model: str, parts: Parts, ladder: Ladder, work: Work) -> None:
        self._decoder = decoder
        self._model = model
        self._parts = parts
        self._ladder = ladder
        self._work = work
        self.languages: list[tuple[str, float]] = []
        self.chunks: list[int] = []  # how many each party had when it was heard last

    def words(self, parties: Sequence[Any], voiced: Sequence[list[Region]], kind: str = "words") -> list[list[Word]]:
        """All words of every channel, in order. kind: the name of the parts they are kept as."""
        plans = [chunks.plan(v, p, c) for c, (p, v) in enumerate(zip(parties, voiced, strict=True))]
        self.chunks = [len(plan) for plan in plans]
        todo = sorted((chunk for plan in plans for chunk in plan), key=lambda c: (c.start, c.channel))
        heard: list[list[Word]] = [[] for _ in parties]
        for chunk, result in self._results(todo, parties, voiced, kind):
            heard[chunk.channel] += [Word(**w) for w in result["words"]]
            for step in result.get("memory_steps", ()):  # an earlier attempt's are the call's as well
                self._ladder.note(step)
            if result["language"] is not None and result["words"]:  # noise sounds like Norwegian
                self.languages.append(tuple(result["language"]))
        return heard

    def words_missed(
        self, samples: Any, voiced: list[Region], words: Sequence[Word], turns: Sequence[Turn]
    ) -> list[Word]:
        """The words with those of stretches in which diarization heard a voice and the detector heard none."""
        heard = [Region(max(0.0, r.start - chunks.PAD_S), r.end + chunks.PAD_S) for r in voiced]
        missed = word_times.missed(heard, [Region(t.start, t.end) for t in turns])
        if not missed:
            return list(words)
        [found] = self.words([samples], [missed], kind="turns-words")
        for stretch in missed:
            words = word_times.fill(words, stretch, found)
        return list(words)

    @property
    def language(self) -> tuple[str, float] | tuple[None, None]:
        """The language and its probability: of the surest chunk, anywhere in the call, that is foreign beyond doubt.

        Where there is none, or only one in a long call, of the first chunk that is likely enough, else of the surest.
        """
        foreign = [found for found in self.languages if found[0] != ENGLISH and found[1] >= SURE_FOREIGN]
        if len(foreign) >= (1 if len(self.languages) <= FEW else 2):
            return max(foreign, key=itemgetter(1))
        for found in self.languages:
            if found[1] >= SURE_LANGUAGE:
                return found
        return max(self.languages, key=itemgetter(1), default=(None, None))

    def _results(
        self, todo: Sequence[Chunk], parties: Sequence[Any], voiced: Sequence[list[Region]], kind: str
    ) -> Iterator[tuple[Chunk, dict[str, Any]]]:
        """Each chunk with its part, in order."""
        pending: deque[tuple[Chunk, Job | dict[str, Any]]] = deque()
        left = deque(todo)
        try:
            while True:
                pending += self._begin(
                    [left.popleft() for _ in range(min(len(left), self._room(pending)))], parties, kind
                )
                if not pending:
                    self._parts.save()
                    return
                chunk, begun = pending[0]
                yield chunk, self._end(chunk, begun, parties[chunk.channel], voiced[chunk.channel], kind)
                pending.popleft()
        except Draining:
            self._finish_begun(pending, parties, voiced, kind)
            raise
        finally:
            for _, begun in pending:
                if isinstance(begun, Job):
                    begun.heard.cancel()

    def _room(self, pending: Collection[Any]) -> int:
        """How many chunks to add to those in work: none until half of them are done, then all at once."""
        ahead = self._decoder.ahead
        return ahead - len(pending) if len(pending) <= ahead // 2 else 0

    def _begin(
        self, fresh: Sequence[Chunk], parties: Sequence[Any], kind: str
    ) -> list[tuple[Chunk, Job | dict[str, Any]]]:
        """Each chunk with its part from an earlier attempt, or with what the decoder will say."""
        begun = {c.key: self._parts.earlier(_name(kind, c), self._source(c)) for c in fresh}
        new = [c for c in fresh if begun[c.key] is None]
        windows = [self._window(c, parties[c.channel], ask_language=True) for c in new]
        begun |= {c.key: job for c, job in zip(new, self._decoder.submit(windows, self._ladder), strict=True)}
        return [(c, begun[c.key]) for c in fresh]

    def _window(self, chunk: Chunk, samples: Any, ask_language: bool = False) -> Window:
        self._work.check()
        make = partial(self._decoder.transcriber.window, ask_language=ask_language)
        return self._ladder.attempt("features", lambda: make(chunk.audio(samples)))

    def _end(
        self, chunk: Chunk, begun: Job | dict[str, Any], samples: Any, voiced: list[Region], kind: str
    ) -> dict[str, Any]:
        """The chunk's part: its words, settled; speech that got no word is decoded once more by itself."""
        if isinstance(begun, dict):
            return begun
        if not begun.heard.done():
            self._parts.save()
        heard = begun.wait(self._work.check)
        inside = chunk.voiced(voiced)
        words = word_times.settle(_placed(heard, chunk), inside, chunk.start, chunk.end)
        gaps = word_times.missed(words, inside) if words else []
        again = [chunks.around(gap, chunk, samples) for gap in gaps]
        jobs = self._decoder.submit([self._window(piece, samples) for piece in again], self._ladder)
        for gap, piece, job in zip(gaps, again, jobs, strict=True):
            late = word_times.settle(_placed(job.wait(self._work.check), piece), inside, chunk.start, chunk.end)
            words = word_times.fill(words, gap, late)
        result: dict[str, Any] = {
            "words": [asdict(w) for w in words],
            "language": heard.language and list(heard.language),
        }
        if self._ladder.steps:
            result["memory_steps"] = list(self._ladder.steps)
        self._parts.keep(_name(kind, chunk), self._source(chunk), result)
        return result

    def _finish_begun(
        self,
        pending: deque[tuple[Chunk, Job | dict[str, Any]]],
        parties: Sequence[Any],
        voiced: Sequence[list[Region]],
        kind: str,
    ) -> None:
        """The worker is to stop: what the decoder has in hand is finished and kept, what waits is not begun."""
        for _, begun in pending:
            if isinstance(begun, Job):
                begun.heard.cancel()
        for chunk, begun in pending:
            if not isinstance(begun, Job) or begun.heard.cancelled():
                continue
            # Of gaps, or not done in time: a chunk that is not finished the next attempt makes.
            with suppress(Draining, NotYet):
                begun.heard.result(DRAIN_S)
                self._end(chunk, begun, parties[chunk.channel], voiced[chunk.channel], kind)
        self._parts.save()

    def _source(self, chunk: Chunk) -> list[Any]:
        return [self._model, asdict(chunk)]


def _name(kind: str, chunk: Chunk) -> str:
    return f"{kind}-{chunk.channel}-{chunk.index:04d}"


def _placed(heard: Heard, chunk: Chunk) -> list[Word]:
    """The window's words with seconds of the recording."""
    return [Word(w.text, *chunk.recording_time(w.start, w.end), w.confidence) for w in heard.words]
