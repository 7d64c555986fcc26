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
    """Consecutive words of one speaker; `text` is the words joined by blanks."""

    speaker: str
    start: float
    end: float
    text: str
    confidence: float
    words: list[Word]


@dataclass(slots=True)
class Quality:
    """What the judge needs to know before it trusts the words.

    channels: "mono" or "stereo" (true stereo, one party per channel).
    speakers_from: "channels", "diarization" or "none" (speakers unknown).
    role_confidence: how sure we are which speaker is the agent.
    decoded_s / expected_s: seconds of audio decoded, and announced by the container (None: unknown).
    warnings: short machine-readable notes such as "truncated", "diarization_timeout".
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
