"""The chunk plan: speech packed into windows of at most 30 s, cut where nobody speaks.

Silence is left out, so a chunk holds pieces of the recording side by side and knows where each
came from. The plan depends on the audio alone: the same recording gives the same chunks, which is
what lets a later attempt use the chunks an earlier one finished.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workers.factory.audio import SAMPLE_RATE, Signal, as_float
from workers.factory.speech import Region, quiet_point

WINDOW_S = 30.0  # what Whisper hears at a time
FULL_S = 29.5  # leaves room for rounding
PAD_S = 0.6  # kept around speech: quiet beginnings and ends, and the pause Whisper needs; 0.4 loses words
CUT_FROM_S = 20.0  # once a chunk holds this much, the longest pause ends it
LONGEST_PIECE_S = 25.0  # speech without a pause is cut at its quietest point between 15 and 25 s


@dataclass(slots=True)
class Chunk:
    """One decoding window of one channel: `pieces` of the recording, in order, less than 30 s in all."""

    index: int
    channel: int
    pieces: list[Region]

    @property
    def key(self) -> tuple[int, int]:
        """What tells it from the call's other chunks."""
        return self.channel, self.index

    @property
    def start(self) -> float:
        return self.pieces[0].start

    @property
    def end(self) -> float:
        return self.pieces[-1].end

    @property
    def seconds(self) -> float:
        """Seconds of audio in the window."""
        return sum(p.seconds for p in self.pieces)

    def audio(self, samples: Signal) -> np.ndarray:
        """The window's samples, float32, shape (n,), out of the channel's int16 samples."""
        cut = [samples[round(p.start * SAMPLE_RATE) : round(p.end * SAMPLE_RATE)] for p in self.pieces]
        return as_float(np.concatenate(cut))

    def voiced(self, speech: list[Region]) -> list[Region]:
        """The speech within this chunk's pieces."""
        shared = [(max(p.start, r.start), min(p.end, r.end)) for p in self.pieces for r in speech]
        return [Region(a, b) for a, b in shared if b > a]

    def recording_time(self, start: float, end: float) -> tuple[float, float]:
        """Seconds in the window as seconds of the recording, all within the piece that holds the most of them."""
        offset, best, kept = 0.0, -1.0, (self.start, self.start)
        for piece in self.pieces:
            a, b = max(start, offset), min(end, offset + piece.seconds)
            if b - a > best:
                best = b - a
                shift = piece.start - offset
                kept = (_within(start + shift, piece), _within(end + shift, piece))
            offset += piece.seconds
        return kept


def plan(speech: list[Region], samples: Signal, channel: int = 0) -> list[Chunk]:
    """Chunks that hold all speech regions of one channel, in order."""
    pieces = _padded(speech, len(samples) / SAMPLE_RATE)
    pieces = [part for piece in pieces for part in _bounded(piece, samples)]
    chunks: list[Chunk] = []
    while pieces:
        count = _fill(pieces)
        chunks.append(Chunk(len(chunks), channel, pieces[:count]))
        pieces = pieces[count:]
    return chunks


def around(gap: Region, chunk: Chunk, samples: Signal) -> Chunk:
    """A window of its own for a part of a chunk."""
    [piece] = _padded([gap], len(samples) / SAMPLE_RATE)
    return Chunk(chunk.index, chunk.channel, [piece])


def _padded(speech: list[Region], total_s: float) -> list[Region]:
    pieces: list[Region] = []
    for region in speech:
        start, end = max(0.0, region.start - PAD_S), min(total_s, region.end + PAD_S)
        if pieces and start <= pieces[-1].end:
            pieces[-1].end = max(end, pieces[-1].end)
        else:
            pieces.append(Region(start, end))
    return pieces


def _bounded(piece: Region, samples: Signal) -> list[Region]:
    """A piece that fits a window, or its parts."""
    parts = []
    while piece.seconds > LONGEST_PIECE_S:
        cut = quiet_point(samples, piece.start + 15.0, piece.start + LONGEST_PIECE_S)
        parts.append(Region(piece.start, cut))
        piece = Region(cut, piece.end)
    return [*parts, piece]


def _fill(pieces: list[Region]) -> int:
    """How many of the first pieces make the next chunk."""
    total, fits = 0.0, 0
    for piece in pieces:
        if total + piece.seconds > FULL_S:
            break
        total += piece.seconds
        fits += 1
    if fits in (0, len(pieces)):
        return max(1, fits)
    held, best, longest = 0.0, fits, -1.0
    for i in range(fits):
        held += pieces[i].seconds
        pause = pieces[i + 1].start - pieces[i].end
        if held >= CUT_FROM_S and pause > longest:
            best, longest = i + 1, pause
    return best


def _within(seconds: float, piece: Region) -> float:
    return min(max(seconds, piece.start), piece.end)
