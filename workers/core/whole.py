"""Whether a recording holds the whole of its call: the bounds that vault, factory and judge share."""

from __future__ import annotations

MISSING_S = 2.0  # announced and not there, seconds; headers of intact files are 0.4 s off at most ...
MISSING_SHARE = 0.05  # ... and at least so much of what is there
CONNECTED_S = 5.0  # a recorder may start and stop a little after the line does; the log counts whole seconds


def is_cut(audio_s: float, announced_s: float | None) -> bool:
    """Whether clearly less is there than the file itself announces (None: it announces nothing)."""
    return announced_s is not None and announced_s - audio_s > max(MISSING_S, MISSING_SHARE * audio_s)


def ends_early(audio_s: float, connected_s: float | None) -> bool:
    """Whether the recording is clearly shorter than the parties were connected (None: the call log does not say)."""
    return connected_s is not None and connected_s - audio_s > max(CONNECTED_S, MISSING_SHARE * connected_s)
