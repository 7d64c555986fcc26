"""Whether a recording holds the whole of its call: what is within bounds is whole, what is not is named."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from workers.core.whole import connected_longer_s, is_cut


@pytest.mark.parametrize(
    ("audio_s", "connected_s", "longer"),
    [(40.0, 45.0, False), (40.0, 45.5, True), (1000.0, 1050.0, False), (1000.0, 1060.0, True), (60.0, 40.0, False)],
)
def test_a_recorder_may_miss_five_seconds_or_a_twentieth(audio_s: float, connected_s: float, longer: bool) -> None:
    """Whichever is more: what the log says beyond that, the recording does not hold."""
    call = SimpleNamespace(stage_input={"connected_s": connected_s})
    settings = SimpleNamespace(recordings_cover_calls=True)
    found = connected_longer_s(audio_s, call, settings)  # type: ignore[arg-type]
    assert found == (connected_s if longer else None)


@pytest.mark.parametrize(
    ("audio_s", "announced_s", "cut"),
    [(10.0, 12.0, False), (10.0, 12.5, True), (1000.0, 1049.0, False), (1000.0, 1051.0, True), (1.0, None, False)],
)
def test_a_header_may_be_off_by_two_seconds_or_a_twentieth(
    audio_s: float, announced_s: float | None, cut: bool
) -> None:
    """Whichever is more: a file that announces more than that ends early."""
    assert is_cut(audio_s, announced_s) is cut
