"""What stereo really is."""

import numpy as np
import pytest

from tests.factory.conftest import noise, silence, tone
from workers.factory import channels
from workers.factory.audio import Recording
from workers.factory.speech import Region


def alternating() -> tuple[np.ndarray, np.ndarray]:
    """Two parties who take turns of two seconds."""
    left = np.concatenate([noise(2.0, 0.1, i) if i % 2 == 0 else silence(2.0) for i in range(8)])
    right = np.concatenate([noise(2.0, 0.1, i) if i % 2 else silence(2.0) for i in range(8)])
    return left, right


def parties(left: np.ndarray, right: np.ndarray) -> list[np.ndarray]:
    recording = Recording([left, right], None, 0)
    return channels.parties(recording, channels.measure(recording))


def test_one_party_per_channel_is_true_stereo():
    """Channels that sound in turn are two parties."""
    assert len(parties(*alternating())) == 2


def test_quiet_line_is_still_a_party():
    """A caller 20 dB quieter than the agent keeps a channel of their own."""
    left, right = alternating()
    assert len(parties(left, (right * 0.1).astype(np.int16))) == 2


def test_copied_channel_is_mono():
    """The same call on both channels is mixed to one, at any balance."""
    left, right = alternating()
    both = left // 2 + right // 2
    assert len(parties(both, both)) == 1
    assert len(parties(both, (both * 0.7).astype(np.int16))) == 1


@pytest.mark.parametrize("empty", [silence(16.0), noise(16.0, 0.0003)])
def test_empty_channel_is_left_out(empty):
    """With one channel silent the other one is the call."""
    left, right = alternating()
    both = left + right
    [kept] = parties(empty, both)
    assert np.array_equal(kept, both)


def test_strong_bleed_is_mono():
    """When each party is heard on both channels almost equally, the channels tell nothing."""
    left, right = alternating()
    assert len(parties(left + (right * 0.6).astype(np.int16), right + (left * 0.6).astype(np.int16))) == 1


def test_echo_of_the_other_party_is_not_speech_of_this_one():
    """A region in which this channel carries only a faint copy of the other is dropped."""
    left, right = alternating()
    heard = right + (left * 0.02).astype(np.int16)
    levels = channels.measure(Recording([left, heard], None, 0))
    found = channels.without_crosstalk([Region(0.1, 1.9), Region(2.1, 3.9)], levels, 1)
    assert [(r.start, r.end) for r in found] == [(2.1, 3.9)]


def test_clipping_is_measured():
    """Samples at full scale are counted."""
    recording = Recording([np.clip(tone(1.0, level=0.9).astype(np.int32) * 3, -32768, 32767).astype(np.int16)], None, 0)
    assert channels.measure(recording).clipped > channels.CLIPPING_SHARE
