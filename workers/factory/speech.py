"""Where somebody speaks: voice activity for telephone audio, checked against energy.

The detector's usual threshold (0.5) throws away speech that 8 kHz codecs have thinned out. Ours
is low, it listens through comfort noise, and whatever stands out of the noise without the detector
being sure there is no voice is kept as well: a word too many costs some decoding, a word too few
costs the verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from faster_whisper.vad import get_vad_model

from workers.factory.audio import SAMPLE_RATE, Signal, as_float

FRAME = 512  # samples, 32 ms: what Silero judges at a time
BLOCK_FRAMES = 625  # 20 s of samples in memory
FRESH_FRAMES = 250  # 8 s heard by a detector without a past; with one, hold music costs two thirds of what follows
LEAD_FRAMES = 31  # 1 s before them in which it settles; what lies around a region
MISSED_FRAMES = 16  # 0.5 s of those that sound and are no speech, so far; with 2 s an answer after hold music is lost
STATE = 128  # numbers that the detector remembers from frame to frame
CONTEXT = 64  # samples before a frame that it hears with it

ONSET = 0.15  # probability that opens speech; 0.5 loses a third of the words of telephone audio
OFFSET = 0.05  # probability below which speech closes
NOISE_BELOW_SPEECH_DB = 33.0  # comfort noise; with it 98.9 % of telephone speech frames are found, without 94.7 %
QUIET_DB = -60.0  # below full scale; quieter frames say nothing about how loud speech is
NOTHING_DB = -80.0  # digital silence: no line is as quiet; one bit of 16 has -90
MIN_SILENCE_S = 0.3  # shorter pauses lie inside a sentence
MIN_SPEECH_S = 0.1  # shorter bursts are clicks
CLICK_FRAMES = 12  # 0.4 s; what is this short ...
FAINT_DB = 15.0  # ... and this far below the speech is a breath or a click on the line
FLOOR_MARGIN_DB = 18.0  # sound that stands this far out of the noise ...
LOUD_DB = -45.0  # ... and is this loud ...
LOUD_ONSET = 0.04  # ... is kept at this probability; ringing, dial tones and music stay below
MIN_LOUD_S = 0.3  # and when it lasts this long
MIN_WORD_S = 0.1  # or this long, near speech: of "yes, please do" the detector may be sure of "do" only
NEAR_WORD_S = 0.5  # pauses between the words of an answer
SURE_VOICE = 0.2  # mean probability; nearly all telephone speech has more, at 0 dB of noise too; music stays below
SOME_VOICE = 0.1  # mean probability; the least of a whole sentence was 0.15 (a synthetic voice); tones stay below 0.04
AMID_DB = 5.0  # what is around a faint voice is fainter than this; around a drum in a song it is as loud
NEAR_VOICE_S = 3.0  # what is less sure and this short counts this near to what is: a murmur in a talk, not a song


@dataclass(slots=True)
class Region:
    """A stretch of speech, seconds from the start of the recording.

    voice: the detector's mean probability; below SURE_VOICE its neighbourhood decides.
    """

    start: float
    end: float
    voice: float = 1.0

    @property
    def seconds(self) -> float:
        return self.end - self.start


def find_speech(samples: Signal, check: Callable[[], None] = lambda: None) -> list[Region]:
    """Regions of speech in one channel, in order, not overlapping."""
    level = _levels(samples)
    loudness = _loudness(level)
    probability = _probabilities(samples, loudness, check)
    probability = _heard_afresh(samples, level, loudness, probability, check)
    speaking = _hysteresis(probability)
    loud = (level > max(noise_floor(level) + FLOOR_MARGIN_DB, LOUD_DB)) & ~speaking
    frames = runs(speaking, MIN_SPEECH_S * SAMPLE_RATE / FRAME)
    frames = [(a, b) for a, b in frames if b - a > CLICK_FRAMES or level[a:b].max() > loudness - FAINT_DB]
    voiced = [(a, b) for a, b in runs(loud, MIN_WORD_S * SAMPLE_RATE / FRAME) if probability[a:b].max() > LOUD_ONSET]
    frames += [(a, b) for a, b in voiced if b - a >= MIN_LOUD_S * SAMPLE_RATE / FRAME]
    end = len(samples) / SAMPLE_RATE

    def regions(found: list[tuple[int, int]]) -> list[Region]:
        return [
            Region(a * FRAME / SAMPLE_RATE, min(end, b * FRAME / SAMPLE_RATE), round(float(probability[a:b].mean()), 3))
            for a, b in sorted(found)
        ]

    return _with_words_near(_believable(regions(frames), level), regions([v for v in voiced if v not in set(frames)]))


def quiet_point(samples: Signal, start_s: float, end_s: float) -> float:
    """The middle of the quietest 100 ms between two times: where a cut hurts least."""
    hop = SAMPLE_RATE // 50  # 20 ms
    part = as_float(samples[int(start_s * SAMPLE_RATE) : int(end_s * SAMPLE_RATE)])
    power = np.square(part[: len(part) // hop * hop].reshape(-1, hop)).mean(axis=1)
    if len(power) < 5:
        return (start_s + end_s) / 2
    smooth = np.convolve(power, np.ones(5), "valid")
    return start_s + (int(smooth.argmin()) + 2.5) * hop / SAMPLE_RATE


def noise_floor(level: np.ndarray) -> float:
    """Of frames' levels in dB: their 10th percentile, no lower than digital silence."""
    return max(float(np.percentile(level, 10)), NOTHING_DB)


def runs(mask: np.ndarray, shortest: float) -> list[tuple[int, int]]:
    """Begin and end (exclusive) of every run of at least so many true frames."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2) if b - a >= shortest]


def _believable(regions: list[Region], level: np.ndarray) -> list[Region]:
    """The regions that are sure, near one that is, or a faint voice on a line that is silent around it."""
    sure = [r for r in regions if r.voice >= SURE_VOICE]
    found, following = [], 0  # the first sure region that begins after this one
    for region in regions:
        while following < len(sure) and sure[following].start < region.start:
            following += 1
        after = following < len(sure) and sure[following].start - region.end < NEAR_VOICE_S
        before = following > 0 and region.start - sure[following - 1].end < NEAR_VOICE_S
        faint = region.voice >= SOME_VOICE
        if region.voice >= SURE_VOICE or (
            (faint or region.seconds < NEAR_VOICE_S) if after or before else faint and not _amid_sound(region, level)
        ):
            found.append(region)
    return found


def _with_words_near(regions: list[Region], words: list[Region]) -> list[Region]:
    """The regions with the words that lie next to one of them, or to one that does."""
    found = sorted([*regions, *words], key=lambda r: r.start)
    kept = {id(r) for r in regions}
    for order in (found, found[::-1]):
        for near, region in pairwise(order):
            apart = max(near.start, region.start) - min(near.end, region.end)
            if id(near) in kept and apart < NEAR_WORD_S:
                kept.add(id(region))
    return [r for r in found if id(r) in kept]


def _amid_sound(region: Region, level: np.ndarray) -> bool:
    """Whether what is before and after the region is nearly as loud, as in a song."""
    a, b = round(region.start * SAMPLE_RATE / FRAME), round(region.end * SAMPLE_RATE / FRAME)
    around = np.concatenate([level[max(0, a - LEAD_FRAMES) : a], level[b : b + LEAD_FRAMES]])
    return bool(len(around)) and float(np.median(around)) > float(np.median(level[a:b])) - AMID_DB


def _levels(samples: Signal) -> np.ndarray:
    """Level of every 32 ms frame in dB below full scale."""
    levels = [10 * np.log10(np.square(block).mean(axis=1) + 1e-10) for block in _blocks(samples)]
    return np.concatenate(levels)


def _loudness(level: np.ndarray) -> float:
    """How loud speech is in this channel: the 90th percentile of what is not silence, in dB."""
    sounding = level[level > QUIET_DB]
    return float(np.percentile(sounding, 90)) if len(sounding) else QUIET_DB


def _probabilities(samples: Signal, loudness: float, check: Callable[[], None]) -> np.ndarray:
    """Speech probability of every 32 ms frame, heard through a comfort noise below the speech.

    Telephone audio has nothing above 4 kHz and, in stereo, digital silence between turns; the
    detector knows neither and misses the first second after a pause. The noise makes up for both.
    """
    amplitude = np.float32(10 ** ((loudness - NOISE_BELOW_SPEECH_DB) / 20))
    random = np.random.default_rng(0)
    memory = _no_memory()
    before = np.zeros((1, CONTEXT), dtype=np.float32)
    probabilities = []
    for block in _blocks(samples):
        check()
        noisy = block + random.standard_normal(block.shape, dtype=np.float32) * amplitude
        found, memory = _listen(noisy, before, memory)
        probabilities.append(found)
        before = noisy[-1:, -CONTEXT:]
    return np.concatenate(probabilities)


def _heard_afresh(
    samples: Signal, level: np.ndarray, loudness: float, probability: np.ndarray, check: Callable[[], None]
) -> np.ndarray:
    """The probabilities, corrected where the detector's memory made it deaf.

    It adapts to whatever it hears: after half a minute of hold music it takes the voice that follows for more of
    the same. What sounds without being speech is heard again, a few seconds at a time, by a detector without a past.
    """
    amplitude = np.float32(10 ** ((loudness - NOISE_BELOW_SPEECH_DB) / 20))
    speaking = _hysteresis(probability)
    corrected = probability.copy()
    for number, first in enumerate(range(0, len(probability), FRESH_FRAMES)):
        block = slice(first, first + FRESH_FRAMES)
        if np.count_nonzero((level[block] > QUIET_DB) & ~speaking[block]) < MISSED_FRAMES:
            continue
        check()
        lead = min(first, LEAD_FRAMES)
        frames = _frames(samples[(first - lead) * FRAME : (first + FRESH_FRAMES) * FRAME])
        noise = np.random.default_rng(number).standard_normal(frames.shape, dtype=np.float32)
        fresh = _listen(frames + noise * amplitude, np.zeros((1, CONTEXT), dtype=np.float32), _no_memory())[0][lead:]
        added = _hysteresis(fresh) & ~speaking[block]
        if np.count_nonzero(added) >= MISSED_FRAMES and fresh[added].mean() >= SURE_VOICE:
            corrected[block] = np.maximum(probability[block], fresh)
    return corrected


def _listen(
    frames: np.ndarray, before: np.ndarray, memory: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    """Probability of each frame, and what the detector remembers. before: the samples before them, (1, CONTEXT)."""
    heard = np.concatenate([np.concatenate([before, frames[:-1, -CONTEXT:]]), frames], axis=1)
    found, h, c = get_vad_model().session.run(None, {"input": heard, "h": memory[0], "c": memory[1]})
    return np.asarray(found).reshape(-1), (h, c)


def _no_memory() -> tuple[np.ndarray, np.ndarray]:
    return np.zeros((1, 1, STATE), dtype=np.float32), np.zeros((1, 1, STATE), dtype=np.float32)


def _blocks(samples: Signal) -> Iterator[np.ndarray]:
    """The samples as frames, some at a time."""
    for start in range(0, len(samples), BLOCK_FRAMES * FRAME):
        yield _frames(samples[start : start + BLOCK_FRAMES * FRAME])


def _frames(samples: np.ndarray) -> np.ndarray:
    """float32, shape (frames, FRAME), the last one padded."""
    return np.pad(as_float(samples), (0, -len(samples) % FRAME)).reshape(-1, FRAME)


def _hysteresis(probability: np.ndarray) -> np.ndarray:
    """Frames of speech: opened by ONSET, closed when OFFSET was not reached for MIN_SILENCE_S."""
    patience = round(MIN_SILENCE_S * SAMPLE_RATE / FRAME)
    speaking = np.zeros(len(probability), dtype=bool)
    last_voice: int | None = None
    for i, p in enumerate(probability):
        if p >= ONSET or (last_voice is not None and p >= OFFSET):
            if last_voice is not None:
                speaking[last_voice:i] = True
            speaking[i] = True
            last_voice = i
        elif last_voice is not None and i - last_voice > patience:
            last_voice = None
    return speaking
