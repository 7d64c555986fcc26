"""The shape of a transcript: what the factory writes and the judge reads.

Times are seconds from the start of the recording, confidences are 0 to 1. The JSON forms
are what `core.transcripts.segments` and `.quality` hold.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

AGENT = "agent"
CALLER = "caller"
UNKNOWN = "unknown"

ROLE_SURE = 0.6  # confidence below which it is a guess who the agent is; 0.5 is a coin flip between two voices


@dataclass(slots=True)
class Word:
    """One spoken word. `text` has no surrounding blanks and keeps its punctuation.

    overlap: both parties of a mono recording speak here, so the word and its speaker are less sure.
    """

    text: str
    start: float
    end: float
    confidence: float
    speaker: str = UNKNOWN
    overlap: bool = False


@dataclass(slots=True)
class Segment:
    """Consecutive words of one speaker; `text` is the words joined by blanks.

    speech_ratio: the share of its seconds in which the speaker's voice was detected. level_db: how loud
    it is, dB below full scale. clipped: the share of its 20 ms frames that touch full scale.
    """

    speaker: str
    start: float
    end: float
    text: str
    confidence: float
    words: list[Word]
    speech_ratio: float | None = None
    level_db: float | None = None
    clipped: float = 0.0


@dataclass(slots=True)
class Quality:
    """What the judge needs to know before it trusts the words.

    channels: "mono" or "stereo" (true stereo, one party per channel).
    speakers_from: "channels", "diarization" or "none" (speakers unknown).
    role_confidence: how sure we are which speaker is the agent.
    audio_s / expected_s: seconds of audio decoded, and what there should be: announced by the container, or what the
    parties were connected for by the call log where that is clearly more (None: unknown).
    warnings: short machine-readable notes such as "truncated", "diarization_timeout".
    speech_ratio: share of the recording in which somebody speaks.
    gaps: [start, end] of speech that no word accounts for, the longest first; gap_s: seconds in all of them.
    lost_s: seconds of audio in damaged packets and what could not be read; damaged: how many those were.
    level_db: per party, how loud the voice is, dB below full scale. clipped: share of samples at full scale.
    codec, sample_rate (Hz), source_channels: of the stored recording.
    language, language_probability: what was detected (ISO 639-1); None when the model knows English only.
    memory_steps: what this call gave up for want of memory, in order ("batch 8", "beam 1", "int8", "cpu").
    """

    channels: str
    speakers_from: str
    audio_s: float
    speech_s: float
    word_count: int
    mean_confidence: float
    role_confidence: float
    expected_s: float | None = None
    warnings: list[str] = field(default_factory=list)
    speech_ratio: float | None = None
    gaps: list[list[float]] = field(default_factory=list)
    gap_s: float = 0.0
    damaged: int = 0
    lost_s: float = 0.0
    level_db: list[float] = field(default_factory=list)
    clipped: float = 0.0
    codec: str | None = None
    sample_rate: int | None = None
    source_channels: int | None = None
    language: str | None = None
    language_probability: float | None = None
    memory_steps: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Transcript:
    """All words of a call in the order they were spoken."""

    segments: list[Segment]
    quality: Quality
    model: str

    @property
    def text(self) -> str:
        return " ".join(s.text for s in self.segments if s.text)

    def words(self) -> list[Word]:
        return [w for s in self.segments for w in s.words]

    def segments_json(self) -> list[dict[str, Any]]:
        """`overlap` only where it holds: words are most of what is stored."""
        made = [asdict(s) for s in self.segments]
        for word in (w for s in made for w in s["words"]):
            if not word["overlap"]:
                del word["overlap"]
        return made

    def quality_json(self) -> dict[str, Any]:
        return asdict(self.quality)

    @classmethod
    def from_row(cls, segments: list[dict[str, Any]], quality: dict[str, Any], model: str) -> Transcript:
        """Rebuild from what `core.transcripts` holds."""
        return cls(
            segments=[Segment(**{**s, "words": [Word(**w) for w in s["words"]]}) for s in segments],
            quality=Quality(**quality),
            model=model,
        )
