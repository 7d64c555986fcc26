"""The chunk plan."""

from itertools import pairwise

import numpy as np
import pytest

from tests.factory.conftest import RATE, noise, silence
from workers.factory import chunks
from workers.factory.speech import Region


def regions(seed: int, count: int) -> tuple[list[Region], float]:
    rng = np.random.default_rng(seed)
    at, found = 0.0, []
    for _ in range(count):
        at += rng.uniform(0.1, 6.0)
        end = at + rng.uniform(0.2, 40.0 if rng.random() < 0.1 else 8.0)
        found.append(Region(at, end))
        at = end
    return found, at + 1.0


@pytest.mark.parametrize("seed", range(5))
def test_every_moment_of_speech_is_in_exactly_one_chunk(seed):
    """Chunks hold all speech, nothing twice, and never more than a window."""
    speech, total = regions(seed, 60)
    samples = np.zeros(int(total * RATE), dtype=np.int16)
    plan = chunks.plan(speech, samples)
    pieces = [p for c in plan for p in c.pieces]
    assert all(c.seconds <= chunks.WINDOW_S for c in plan)
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    for region in speech:
        held = sum(max(0.0, min(p.end, region.end) - max(p.start, region.start)) for p in pieces)
        assert held == pytest.approx(region.seconds)


def test_plan_is_the_same_every_time():
    """The same speech gives the same chunks."""
    speech, total = regions(1, 40)
    samples = noise(total, 0.01)
    assert chunks.plan(speech, samples) == chunks.plan(speech, samples)


def test_endless_speech_is_cut_where_it_is_quietest():
    """A monologue without a pause is cut in its quiet moment, not at a fixed second."""
    samples = np.concatenate([noise(18.0, 0.1), silence(0.3), noise(20.0, 0.1)])
    first = chunks.plan([Region(0.0, len(samples) / RATE)], samples)[0]
    assert first.end == pytest.approx(18.15, abs=0.1)


@pytest.mark.parametrize(("last", "pieces"), [(45.0, [3, 2]), (50.0, [4, 1])])
def test_a_chunk_ends_at_its_longest_pause_once_it_is_nearly_full(last, pieces):
    """Not at a longer one before, which would leave most of the window empty."""
    speech = [Region(1.0, 6.0), Region(20.0, 27.0), Region(29.0, 37.0), Region(40.0, 43.0), Region(last, last + 9.0)]
    assert [len(c.pieces) for c in chunks.plan(speech, silence(60.0))] == pieces


def test_a_turn_within_another_one_takes_nothing_from_it():
    """Two who speak at once: all that the longer one says is decoded, and nothing behind the recording's end."""
    [chunk] = chunks.plan([Region(0.0, 9.8), Region(2.0, 3.0)], silence(10.0))
    assert (chunk.start, chunk.end) == (0.0, 10.0)


def test_window_seconds_map_back_to_the_recording():
    """A word's time in the window becomes its time in the recording, within one piece."""
    chunk = chunks.Chunk(0, 0, [Region(10.0, 12.0), Region(50.0, 55.0)])
    assert chunk.recording_time(0.5, 1.0) == (10.5, 11.0)
    assert chunk.recording_time(3.0, 4.0) == (51.0, 52.0)
    assert chunk.recording_time(1.8, 3.0) == (50.0, 51.0)


def test_nothing_spoken_is_no_chunk():
    """Silence costs no decoding."""
    assert chunks.plan([], silence(30.0)) == []


def test_a_window_holds_all_its_pieces():
    """Side by side, in order, and of as many seconds as it says."""
    samples = np.arange(60, dtype=np.int16).repeat(RATE)
    chunk = chunks.Chunk(0, 0, [Region(10.0, 12.0), Region(50.0, 53.0)])
    heard = chunk.audio(samples)
    assert np.unique(np.round(heard * 32768)).tolist() == [10, 11, 50, 51, 52]
    assert len(heard) == chunk.seconds * RATE


def test_what_is_decoded_once_more_has_quiet_around_it():
    """As much as any speech has, where the recording goes on."""
    samples = silence(20.0)
    chunk = chunks.Chunk(3, 1, [Region(1.0, 20.0)])
    for gap, expected in ((Region(5.0, 7.0), Region(4.4, 7.6)), (Region(0.2, 19.9), Region(0.0, 20.0))):
        around = chunks.around(gap, chunk, samples)
        assert around.key == chunk.key
        [piece] = around.pieces
        assert (piece.start, piece.end) == pytest.approx((expected.start, expected.end))
