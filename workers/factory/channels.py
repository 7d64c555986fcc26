"""What the channels of a recording really are, by measurement.

A stereo file is a two-party recording only when each channel carries a voice of its own. Many are
not: one call copied to both channels (late, inverted or quieter), one channel empty, or both parties
heard equally on both. And in one that is, each party may be heard faintly in the other's channel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from workers.factory.audio import SAMPLE_RATE, Recording, Samples, as_float
from workers.factory.speech import SURE_VOICE, Region, find_speech, noise_floor, runs

FRAME = 320  # samples, 20 ms: shorter than a phoneme, long enough for a level
BLOCK = 60 * SAMPLE_RATE  # samples measured at a time, so that two hours cost no memory
SILENT_DB = -60.0  # below full scale; line noise of a telephone recording lies at -65 and less
LEAST_DB = -75.0  # what is fainter is all the same to a telephone line
SPEECH_OVER_FLOOR_DB = 15.0  # how far speech stands above a channel's own noise
NOISIEST_DB = -50.0  # a channel that never falls below this sounds all the time; it is not all noise
DOMINATES_DB = 6.0  # one party is clearly louder on this channel than on the other
SEPARATED_SHARE = 0.6  # of active frames one channel dominates; measured 0.99 in true stereo, under 0.3 in copies
PARTY_SHARE = 0.02  # of active frames; less than this is crosstalk, not a party, unless it is a voice
ANSWER_FRAMES = 10  # 0.2 s of a voice that only one channel has: the shortest "yes"
CROSSTALK_DB = 15.0  # below the other party, each against its own usual level; echo cancellers leave 20 and more
CROSSTALK_SHARE = 0.8  # of a region's frames
ECHO_FOLLOWS = 0.55  # correlation with the other's level; echoes of rooms and lines have 0.65, soft voices up to 0.5
OWN_VOICE_DB = 20.0  # below this party's usual level; fainter is the tail of an echo
ECHO_FRAMES = 15  # 0.3 s; an echo comes back this late
LATEST_COPY = 75  # frames, 1.5 s by which a copy may lag
COPY_DB = 6.0  # frames of a copy differ from the original's by the same gain, within this much
BLEED_DB = 3.0  # what bleeds through has the same distance to its source in every frame, within this much; ...
BLEED_SHARE = 0.6  # ... in so many frames; measured 0.8 and more with bleed, 0.35 and less without
BLEED_MARGIN_DB = 4.0  # louder than the bleed by this is a voice of this channel
GATE_FRAMES = 11  # 0.2 s over which bleed is told from a voice
CLIPPED = 32_735  # of 32,768; the outermost value of mu-law expands to 32,124 and of mp3 to anything near full scale
CLIPPING_SHARE = 0.001  # of samples at full scale; audible distortion

#: What the channels of a recording were found to be.
ONE = "one"  # there is only one
TWO = "two"  # a party on each
COPY = "copy"  # the same on both
MIX = "mix"  # both parties on both
SILENT = "silent"  # nothing sounds on either
EMPTY = "empty"  # nothing sounds on the one that was left out
ECHO = "echo"  # the one that was left out sounds as the other one does
UNHEARD = "unheard"  # something else sounds on the one that was left out, and no voice was made out


@dataclass(frozen=True, slots=True)
class Parties:
    """The signals to transcribe: two when each channel carries one party (kind TWO), otherwise one."""

    signals: list[Samples]
    kind: str


@dataclass(slots=True)
class Levels:
    """Per channel and 20 ms frame: level in dB below full scale, float32, shape (channels, frames).

    clipped: per channel, the share of samples at full scale; clipped_frames: which frames hold one, bool, same shape.
    in_phase: the channels add up rather than cancel.
    """

    db: np.ndarray
    clipped: list[float]
    clipped_frames: np.ndarray
    in_phase: bool = True

    def floor(self, channel: int) -> float:
        """The noise floor of a channel, in dB."""
        return noise_floor(self.db[channel])

    def active(self, channel: int) -> np.ndarray:
        """Frames in which something sounds on this channel, shape (frames,), bool."""
        floor = min(self.floor(channel), NOISIEST_DB)
        return self.db[channel] > max(floor + SPEECH_OVER_FLOOR_DB, SILENT_DB)

    def speech_db(self, channel: int) -> float | None:
        """How loud this channel is when something sounds: the median of its active frames; None when nothing does."""
        sounding = self.db[channel][self.active(channel)]
        return round(float(np.median(sounding)), 1) if len(sounding) else None


def measure(recording: Recording) -> Levels:
    """Level of every frame of every channel."""
    count = len(recording.channels)
    frames = -(-len(recording.channels[0]) // FRAME)
    db, clipped_frames = np.empty((count, frames), dtype=np.float32), np.empty((count, frames), dtype=bool)
    clipped, product = [0] * count, 0.0
    for start in range(0, len(recording.channels[0]), BLOCK):
        blocks = [c[start : start + BLOCK] for c in recording.channels]
        for channel, block in enumerate(blocks):
            part = slice(start // FRAME, start // FRAME - (-len(block) // FRAME))
            full = (block > CLIPPED) | (block < -CLIPPED)
            db[channel, part] = _frame_db(block)
            clipped_frames[channel, part] = np.pad(full, (0, -len(full) % FRAME)).reshape(-1, FRAME).any(axis=1)
            clipped[channel] += int(np.count_nonzero(full))
        if count == 2:
            product += float(np.dot(as_float(blocks[0]), as_float(blocks[1])))
    total = len(recording.channels[0])
    return Levels(db, [c / total for c in clipped], clipped_frames, product >= 0)


def parties(recording: Recording, levels: Levels, check: Callable[[], None] = lambda: None) -> Parties:
    """What to transcribe of a recording. Raises what `check` raises."""
    if len(recording.channels) == 1:
        return Parties(recording.channels, ONE)
    active = levels.active(0) | levels.active(1)
    if not active.any():
        return Parties([_mix(recording, levels)], SILENT)

    @cache
    def speech(channel: int) -> list[Region]:
        return find_speech(recording.channels[channel], check)

    difference = np.where(active, levels.db[0] - levels.db[1], 0.0)
    left_share = float((difference > DOMINATES_DB).sum() / active.sum())
    right_share = float((difference < -DOMINATES_DB).sum() / active.sum())
    late = _copied(levels)
    separated = left_share + right_share >= SEPARATED_SHARE
    fainter = 1 if left_share > right_share else 0
    two = late is None and separated and min(left_share, right_share) >= PARTY_SHARE
    two = two or (abs(late or 0) < ANSWER_FRAMES and _both_speak(levels, speech))
    if two or (late is None and separated and _own_voice(levels, fainter, speech)):
        return Parties([_without_bleed(recording, levels, 0), _without_bleed(recording, levels, 1)], TWO)
    if late is not None:
        return Parties([recording.channels[_better(levels)]], COPY)
    if not separated:
        return Parties([_mix(recording, levels)], MIX)
    return Parties([recording.channels[1 - fainter]], _left_out(levels, fainter))


def without_crosstalk(regions: list[Region], levels: Levels, channel: int) -> list[Region]:
    """Speech regions of one party less those in which only the other party's echo is heard.

    Of a long echo with an answer in its midst the answer stays.
    """
    own, other = _relative_db(levels, channel), _relative_db(levels, 1 - channel)
    echo = _lasting(other) - own > CROSSTALK_DB
    answers = _mostly(~echo & (own > -OWN_VOICE_DB))
    kept = []
    for region in regions:
        start, stop = int(region.start * SAMPLE_RATE / FRAME), int(region.end * SAMPLE_RATE / FRAME) + 1
        faint = start + np.flatnonzero(echo[start:stop])
        if len(faint) <= CROSSTALK_SHARE * len(echo[start:stop]) or not _follows(own, other, faint):
            kept.append(region)
            continue
        for a, b in runs(answers[start:stop], ANSWER_FRAMES):
            begin, end = (start + a) * FRAME / SAMPLE_RATE, (start + b) * FRAME / SAMPLE_RATE
            kept.append(Region(max(begin, region.start), min(end, region.end), region.voice))
    return kept


def _follows(own: np.ndarray, other: np.ndarray, frames: np.ndarray) -> bool:
    """Whether the level on this channel goes up and down with the other's, as an echo's does and a soft voice's not.

    frames: the numbers of those to compare.
    """
    heard = own[frames]
    for late in range(ECHO_FRAMES + 1):
        source = other[np.maximum(frames - late, 0)]
        if heard.std() > 0 and source.std() > 0 and np.corrcoef(heard, source)[0, 1] > ECHO_FOLLOWS:
            return True
    return False


def _relative_db(levels: Levels, channel: int) -> np.ndarray:
    """Levels against this party's own loudness, so that a quiet line is not taken for an echo."""
    own = levels.db[channel][levels.active(channel) & (levels.db[channel] > levels.db[1 - channel])]
    return np.maximum(levels.db[channel], LEAST_DB) - (float(np.percentile(own, 75)) if len(own) else 0.0)


def _lasting(db: np.ndarray) -> np.ndarray:
    """The loudest of each frame and those just before it, whose echo it may hold."""
    held = db.copy()
    for late in range(1, min(ECHO_FRAMES, len(db) - 1) + 1):
        np.maximum(held[late:], db[:-late], out=held[late:])
    return held


def _own_voice(levels: Levels, channel: int, speech: Callable[[int], list[Region]]) -> bool:
    """Whether a channel that is hardly ever the louder one has a voice while the other one rests, echoes aside.

    A quiet caller beside a noisy line is never louder than the noise. speech: finds it on a channel.
    """
    active = levels.active(channel)
    if np.count_nonzero(active) < ANSWER_FRAMES:
        return False
    rests = _lasting(levels.db[1 - channel]) <= max(levels.floor(1 - channel) + SPEECH_OVER_FLOOR_DB, SILENT_DB)
    alone = np.flatnonzero(_frames_of(speech(channel), len(active)) & active & rests)
    own, other = _relative_db(levels, channel), _relative_db(levels, 1 - channel)
    return len(alone) >= ANSWER_FRAMES and not _follows(own, other, alone)


def _left_out(levels: Levels, channel: int) -> str:
    """What a channel that carries no party is."""
    active = levels.active(channel)
    if not runs(active, ANSWER_FRAMES):  # clicks aside
        return EMPTY
    follows = _follows(_relative_db(levels, channel), _relative_db(levels, 1 - channel), np.flatnonzero(active))
    return ECHO if follows else UNHEARD


def _both_speak(levels: Levels, speech: Callable[[int], list[Region]]) -> bool:
    """Whether each channel has a voice of its own, by what is speech alone. speech: finds it on a channel.

    Minutes of hold music that both channels carry, and a caller who says no more than "yes", make a call of two
    parties look like a copy, a mix or a monologue when all that sounds is counted.
    """
    over = [levels.db[c] - _lasting(levels.db[1 - c]) > DOMINATES_DB for c in (0, 1)]
    if not all(runs(levels.active(c) & over[c], ANSWER_FRAMES) for c in (0, 1)):
        return False
    talking, alone = np.zeros(levels.db.shape[1], dtype=bool), np.zeros(levels.db.shape[1], dtype=bool)
    for channel in (0, 1):
        voice = _frames_of(speech(channel), len(talking)) & levels.active(channel)
        if not runs(voice & over[channel], ANSWER_FRAMES):
            return False
        talking |= voice
        alone |= voice & (levels.db[channel] - levels.db[1 - channel] > DOMINATES_DB)
    return float(alone.sum() / talking.sum()) >= SEPARATED_SHARE


def _frames_of(regions: list[Region], frames: int) -> np.ndarray:
    """The frames of the regions that are surely speech, shape (frames,), bool."""
    inside = np.zeros(frames, dtype=bool)
    for region in regions:
        if region.voice >= SURE_VOICE:
            inside[int(region.start * SAMPLE_RATE / FRAME) : int(region.end * SAMPLE_RATE / FRAME) + 1] = True
    return inside


def _copied(levels: Levels) -> int | None:
    """How many frames later the right channel is the left one, at any phase or volume; None when it is another."""
    sounding = [np.where(levels.active(c), levels.db[c] - SILENT_DB, 0.0).astype(np.float32) for c in (0, 1)]
    if not sounding[0].any() or not sounding[1].any():
        return None
    lag = max(_lags(len(sounding[0])), key=lambda n: (float(np.dot(*_shifted(sounding[0], sounding[1], n))), -abs(n)))
    left, right = _shifted(levels.db[0], levels.db[1], lag)
    heard = _shifted(sounding[0], sounding[1], lag)
    either = (heard[0] > 0) | (heard[1] > 0)
    if not either.any():
        return None
    difference = left - right
    strange = either & (np.abs(difference - np.median(difference[either])) > COPY_DB)
    # A shifted copy differs in single frames, where sounds begin; a second party for as long as it speaks.
    return lag if float(_mostly(strange).sum() / either.sum()) < PARTY_SHARE else None


def _mostly(frames: np.ndarray) -> np.ndarray:
    """Frames around which more than half of GATE_FRAMES are true."""
    share = np.convolve(frames.astype(np.float32), np.full(GATE_FRAMES, 1 / GATE_FRAMES, np.float32), "same")
    return share[: len(frames)] > 0.5


def _lags(frames: int) -> range:
    most = min(LATEST_COPY, frames - 1)
    return range(-most, most + 1)


def _shifted(left: np.ndarray, right: np.ndarray, lag: int) -> tuple[np.ndarray, np.ndarray]:
    """The frames that both have when the right channel is `lag` frames late."""
    return (left[: len(left) - lag], right[lag:]) if lag >= 0 else (left[-lag:], right[:lag])


def _better(levels: Levels) -> int:
    """Of two copies the louder one that is not distorted."""
    clean = [c <= CLIPPING_SHARE for c in levels.clipped]
    if clean[0] != clean[1]:
        return 0 if clean[0] else 1
    return 0 if (levels.speech_db(0) or SILENT_DB) >= (levels.speech_db(1) or SILENT_DB) else 1


def _without_bleed(recording: Recording, levels: Levels, channel: int) -> Samples:
    """One party's channel, silent where only the other party bleeds through."""
    own = recording.channels[channel]
    bleed = _bleed(levels, channel)
    if bleed is None:
        return own

    def gated(start: int, stop: int) -> np.ndarray:
        block = own[start:stop]
        gate = np.repeat(bleed[start // FRAME : start // FRAME + -(-len(block) // FRAME)], FRAME)[: len(block)]
        return np.where(gate, np.int16(0), block)

    return recording.keep(gated(*part) for part in _blocks(len(own)))


def _bleed(levels: Levels, channel: int) -> np.ndarray | None:
    """Frames in which only the other party sounds on this channel, shape (frames,), bool; None without bleed."""
    own, sounding = levels.db[channel], levels.active(1 - channel)
    best, found = BLEED_SHARE, None
    for late in range(ECHO_FRAMES):
        other, source = _late(levels.db[1 - channel], late), _late(sounding, late)
        difference = other - own
        alone = source & (difference > DOMINATES_DB) & (own > SILENT_DB)
        if alone.sum() < PARTY_SHARE * len(alone):
            continue
        distance = float(np.median(difference[alone]))
        share = float((np.abs(difference[alone] - distance) < BLEED_DB).mean())
        if share > best:
            best, found = share, source & (difference > distance - BLEED_MARGIN_DB)
    return None if found is None else _mostly(found)


def _late(frames: np.ndarray, count: int) -> np.ndarray:
    """The frames, so many later."""
    return np.concatenate([frames[:1].repeat(count), frames[: len(frames) - count]]) if count else frames


def _mix(recording: Recording, levels: Levels) -> Samples:
    """Both channels in one; subtracted where adding would cancel what they share."""
    left, right = recording.channels
    sign = 1 if levels.in_phase else -1

    def mixed(start: int, stop: int) -> np.ndarray:
        both = (left[start:stop].astype(np.int32) + sign * right[start:stop].astype(np.int32)) // 2
        return both.astype(np.int16)

    return recording.keep(mixed(*part) for part in _blocks(len(left)))


def _blocks(length: int) -> Iterator[tuple[int, int]]:
    for start in range(0, length, BLOCK):
        yield start, min(length, start + BLOCK)


def _frame_db(samples: np.ndarray) -> np.ndarray:
    """Of what moves: silence may be any number, 8 in A-law."""
    padded = np.pad(as_float(samples), (0, -len(samples) % FRAME))
    power = padded.reshape(-1, FRAME).var(axis=1)
    level: np.ndarray = 10 * np.log10(power + 1e-10)
    return level
