"""Whether a recording holds the whole of its call: the bounds that vault, factory and judge share."""

from __future__ import annotations

from workers.core.calls import Call
from workers.core.settings import Settings

MISSING_S = 2.0  # announced and not there, seconds; headers of intact files are 0.4 s off at most ...
MISSING_SHARE = 0.05  # ... and at least so much of what is there
CONNECTED_S = 5.0  # a recorder may start and stop a little after the line does; the log counts whole seconds


def is_cut(audio_s: float, announced_s: float | None) -> bool:
    """Whether clearly less is there than the file itself announces (None: it announces nothing)."""
    return announced_s is not None and announced_s - audio_s > max(MISSING_S, MISSING_SHARE * audio_s)


def connected_longer_s(audio_s: float, call: Call, settings: Settings) -> float | None:
    """For how long the parties were connected by the call log, where its recording is clearly shorter; else None.

    None also where the log does not say, or recordings need not last as long. call: as vault and factory are given it.
    """
    connected_s: float | None = (call.stage_input or {}).get("connected_s")
    if connected_s is None or not settings.recordings_cover_calls:
        return None
    return connected_s if connected_s - audio_s > max(CONNECTED_S, MISSING_SHARE * connected_s) else None
