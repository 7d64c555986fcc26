"""How far a transcript can be trusted, as data: per call and per segment, for the judge to decide on.

What was recorded (level, clipping, damage, what is missing), and what became of it (confidence, speech
that no word accounts for, speakers and roles).
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence

import numpy as np

from workers.core.transcript import ROLE_SURE, UNKNOWN, Quality, Segment, Word
from workers.factory import channels, word_times
from workers.factory.audio import SAMPLE_RATE, Recording
from workers.factory.channels import Levels
from workers.factory.speech import NOTHING_DB, SURE_VOICE, Region, runs

GAP_S = 1.5  # seconds of speech without a word; an "uh-huh" or a laugh is shorter
GAP_JOIN_S = 1.0  # pauses inside a gap
GAPS_LISTED = 20  # the longest ones; gap_s counts them all
QUIET_DB = -45.0  # median of a voice; below, words go missing
DEAD_S = 20.0  # seconds that a party goes on talking while the other's channel holds nothing any more
NARROW_HZ = 8000  # sample rates below this leave no consonants


def assess(
    recording: Recording,
    levels: Levels,
    voiced: Sequence[Sequence[Region]],
    heard: Sequence[Sequence[Word]],
    found: Sequence[Segment],
    speakers_from: str,
    role_confidence: float,
    warnings: Sequence[str] = (),
    unheard: bool = False,
) -> Quality:
    """The call's quality; writes each segment's own into the segments.

    voiced, heard: per party, where the voice is and the words, in order. found: the segments made of them.
    unheard: something sounds on a channel that was left out, perhaps a party.
    """
    _rate(found, levels, voiced, heard)
    words = [w for ws in heard for w in ws]
    gaps = sorted((g for w, v in zip(heard, voiced, strict=True) for g in _gaps(w, v)), key=lambda g: g.start - g.end)
    levels_db = [db for c in range(len(recording.channels)) if (db := levels.speech_db(c)) is not None]
    quality = Quality(
        channels="stereo" if len(heard) == 2 else "mono",
        speakers_from=speakers_from,
        audio_s=round(recording.seconds, 3),
        speech_s=round(sum(r.seconds for v in voiced for r in v), 3),
        word_count=len(words),
        mean_confidence=round(statistics.fmean(w.confidence for w in words), 3) if words else 0.0,
        role_confidence=role_confidence,
        expected_s=recording.expected_s,
        speech_ratio=round(_union([r for v in voiced for r in v]) / recording.seconds, 3),
        gaps=[[round(g.start, 2), round(g.end, 2)] for g in gaps[:GAPS_LISTED]],
        gap_s=round(sum(g.seconds for g in gaps), 2),
        damaged=recording.damaged,
        lost_s=recording.lost_s,
        level_db=levels_db,
        clipped=round(max(levels.clipped), 5),
        codec=recording.codec,
        sample_rate=recording.sample_rate,
        source_channels=recording.source_channels,
    )
    missing = unheard or _dies(levels, voiced)
    quality.warnings = [*warnings, *_warnings(quality, recording, found, missing)]
    return quality


def _warnings(quality: Quality, recording: Recording, found: Sequence[Segment], missing: bool) -> list[str]:
    """Short notes on what makes this transcript less trustworthy."""
    one_speaker = len({s.speaker for s in found} - {UNKNOWN}) == 1
    one_silent = len(recording.channels) == 2 and len(quality.level_db) < 2
    notes = {
        "truncated": recording.truncated,
        "damaged_packets": recording.damaged > 0,
        "clipping": quality.clipped > channels.CLIPPING_SHARE,
        "quiet": bool(quality.level_db) and min(quality.level_db) < QUIET_DB,
        "narrow_band": recording.sample_rate is not None and recording.sample_rate < NARROW_HZ,
        "no_speech": not found,
        "one_speaker": one_speaker,
        "tracks_unheard": recording.unheard_tracks > 0,
        "party_missing": missing or (one_speaker and (quality.channels == "stereo" or one_silent)),
        "speech_without_words": quality.gap_s > 0,
        "roles_uncertain": bool(found) and quality.role_confidence < ROLE_SURE,
    }
    return [note for note, holds in notes.items() if holds]


def _dies(levels: Levels, voiced: Sequence[Sequence[Region]]) -> bool:
    """Whether one party's channel is digital silence from some point to the end, while the other one goes on talking.

    A line has noise also when nobody speaks; who mutes for a while comes back.
    """
    if len(voiced) < 2:
        return False
    for channel, other in enumerate(reversed(voiced)):
        sounds = runs(levels.db[channel] > NOTHING_DB, channels.ANSWER_FRAMES)  # clicks aside
        end_s = sounds[-1][1] * channels.FRAME / SAMPLE_RATE if sounds else 0.0
        after = (r.end - max(r.start, end_s) for r in other if r.voice >= SURE_VOICE and r.end > end_s)
        if sum(after) >= DEAD_S:
            return True
    return False


def _gaps(words: Sequence[Word], voiced: Sequence[Region]) -> list[Region]:
    """Stretches of one party's certain speech without words, long enough to have held some."""
    joined: list[Region] = []
    spoken: list[float] = []  # seconds of speech in each
    for part in word_times.missed(words, [r for r in voiced if r.voice >= SURE_VOICE]):
        between = joined and any(joined[-1].end < w.end and w.start < part.start for w in words)
        if joined and not between and part.start - joined[-1].end < GAP_JOIN_S:
            joined[-1].end = part.end
            spoken[-1] += part.seconds
        else:
            joined.append(Region(part.start, part.end))
            spoken.append(part.seconds)
    return [gap for gap, seconds in zip(joined, spoken, strict=True) if seconds >= GAP_S]


def _rate(
    found: Sequence[Segment], levels: Levels, voiced: Sequence[Sequence[Region]], heard: Sequence[Sequence[Word]]
) -> None:
    """Write level, clipping and speech ratio into each segment, measured on its speaker's own channel."""
    party = {id(w): p for p, words in enumerate(heard) for w in words}
    for segment in found:
        channel = party[id(segment.words[0])] if len(heard) == 2 else None
        part = slice(
            int(segment.start * SAMPLE_RATE / channels.FRAME), int(segment.end * SAMPLE_RATE / channels.FRAME) + 1
        )
        db, clipped = levels.db[:, part], levels.clipped_frames[:, part]
        own_db = db.max(axis=0) if channel is None else db[channel]
        own_clipped = clipped.any(axis=0) if channel is None else clipped[channel]
        regions = voiced[channel or 0]
        inside = sum(max(0.0, min(r.end, segment.end) - max(r.start, segment.start)) for r in regions)
        segment.speech_ratio = round(min(1.0, inside / max(segment.end - segment.start, 0.001)), 2)
        segment.level_db = round(float(np.median(own_db)), 1) if own_db.size else None
        segment.clipped = round(float(own_clipped.mean()), 3) if own_clipped.size else 0.0


def _union(regions: Sequence[Region]) -> float:
    """Seconds covered by at least one region."""
    total, end = 0.0, 0.0
    for region in sorted(regions, key=lambda r: r.start):
        total += max(0.0, region.end - max(end, region.start))
        end = max(end, region.end)
    return total
