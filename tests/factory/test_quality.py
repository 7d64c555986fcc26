"""Quality as data."""

import numpy as np
import pytest

from tests.factory.conftest import noise, silence
from workers.core.transcript import ROLE_SURE, UNKNOWN, Quality, Word
from workers.factory import channels, quality, segments
from workers.factory.audio import Recording
from workers.factory.speech import Region


def word(start: float, end: float, speaker: str = "agent") -> Word:
    return Word("word", start, end, 0.9, speaker)


def assess(signals: list[np.ndarray], voiced: list[list[Region]], heard: list[list[Word]], **source) -> Quality:
    recording = Recording(list(signals), source.pop("expected_s", None), source.pop("damaged", 0), **source)
    found = segments.build([w for ws in heard for w in ws])
    return quality.assess(recording, channels.measure(recording), voiced, heard, found, "channels", 0.9)


def test_a_party_nobody_could_make_out_is_missing():
    """However many voices the other channel has."""
    recording = Recording([noise(5.0), noise(5.0, 0.01, 1)], None, 0)
    heard = [[word(0, 1), word(2, 3, "caller")]]
    made = (recording, channels.measure(recording), [[Region(0, 4)]], heard, segments.build(heard[0]))
    assert "party_missing" not in quality.assess(*made, "diarization", 0.9).warnings
    assert "party_missing" in quality.assess(*made, "diarization", 0.9, unheard=True).warnings


def test_speech_without_words_is_listed_with_its_times():
    """Three seconds of voice that no word accounts for are a gap; a short murmur and a tone are not."""
    voiced = [
        Region(0.0, 2.0, 0.8),
        Region(3.0, 4.4, 0.7),
        Region(4.8, 6.6, 0.7),
        Region(9.0, 9.9, 0.8),
        Region(12, 20, 0.05),
    ]
    found = assess([noise(20.0)], [voiced], [[word(0.1, 1.0), word(1.0, 1.9)]])
    assert found.gaps == [[3.0, 6.6]]
    assert found.gap_s == pytest.approx(3.6)
    assert "speech_without_words" in found.warnings


def test_the_longest_gaps_are_listed_and_all_are_counted():
    """Of many short ones the one long enough for a promise is not left out, nor any from the sum."""
    voiced = [Region(10.0 * n, 10.0 * n + 2.0, 0.8) for n in range(25)] + [Region(250.0, 259.0, 0.8)]
    found = assess([noise(260.0)], [voiced], [[]])
    assert found.gaps[0] == [250.0, 259.0]
    assert len(found.gaps) == quality.GAPS_LISTED
    assert found.gap_s == pytest.approx(25 * 2.0 + 9.0)


def test_short_gaps_with_a_word_between_them_are_no_long_one():
    """Speech that is made out in the middle divides what is not."""
    voiced = [Region(1.0, 2.0, 0.8), Region(2.3, 2.5, 0.8), Region(2.7, 3.7, 0.8)]
    assert assess([noise(5.0)], [voiced], [[]]).gap_s == pytest.approx(2.7)
    assert assess([noise(5.0)], [voiced], [[word(2.3, 2.5)]]).gap_s == 0.0


def test_what_was_recorded_is_told_as_it_is():
    """The judge decides on the numbers: what is lost, what there should be, how sure the words are."""
    source = {"lost_s": 4.5, "damaged": 7, "expected_s": 12.0, "codec": "mp3", "sample_rate": 8000}
    left = noise(10.0)
    left[:1600] = 32_767
    words = [Word("I", 0.0, 0.2, 0.9), Word("see", 0.2, 0.5, 0.5)]
    found = assess([left, noise(10.0, seed=1)], [[Region(0.0, 1.0)], [Region(2.0, 3.0)]], [words, []], **source)
    assert {name: getattr(found, name) for name in source} == source
    assert (found.audio_s, found.word_count, found.mean_confidence) == (10.0, 2, 0.7)
    assert found.clipped == pytest.approx(0.01, abs=0.001)
    assert "clipping" in found.warnings


def test_each_segment_has_its_own_level_and_speech():
    """Loud and quiet, clipped and clean are told apart by segment, on the speaker's own channel."""
    left = np.concatenate([noise(2.0, 0.2), silence(2.0)])
    right = np.concatenate([silence(2.0), noise(2.0, 0.01)])
    left[:4000] = 32_767
    heard = [[word(0.1, 1.9, "agent")], [word(2.1, 3.9, "caller")]]
    recording = Recording([left, right], None, 0)
    found = segments.build([w for ws in heard for w in ws])
    voiced = [[Region(0.0, 2.0)], [Region(3.0, 4.0)]]
    quality.assess(recording, channels.measure(recording), voiced, heard, found, "channels", 0.9)
    loud, faint = found
    assert loud.level_db == pytest.approx(-14, abs=1.5)
    assert faint.level_db == pytest.approx(-40, abs=1.5)
    assert (loud.speech_ratio, faint.speech_ratio) == (1.0, 0.5)
    assert loud.clipped > 0.05
    assert faint.clipped == 0.0


def test_a_segment_s_level_is_its_speaker_s_own():
    """However loud the other one is meanwhile."""
    signals = [noise(2.0, 0.01), noise(2.0, 0.2, 1)]
    heard = [[word(0.1, 1.9)], [word(0.1, 1.9, "caller")]]
    recording, found = Recording(signals, None, 0), segments.build([w for ws in heard for w in ws])
    quality.assess(recording, channels.measure(recording), [[Region(0.0, 2.0)]] * 2, heard, found, "channels", 0.9)
    assert {s.speaker: s.level_db for s in found} == pytest.approx({"agent": -40, "caller": -14}, abs=1.5)


def test_what_the_work_met_and_who_is_who_are_noted():
    """Time that ran out, roles that are a guess, and a voice of nobody known, which is no second party."""
    recording = Recording([noise(5.0)], None, 0)
    heard = [[word(0, 1), word(2, 3, UNKNOWN)]]
    made = (recording, channels.measure(recording), [[Region(0, 1), Region(2, 3)]], heard, segments.build(heard[0]))
    found = quality.assess(*made, "diarization", ROLE_SURE - 0.01, ["diarization_timeout"])
    assert found.warnings == ["diarization_timeout", "one_speaker", "roles_uncertain"]


def test_speech_ratio_counts_overlapping_speech_once():
    """Two parties at once are not two hundred percent."""
    found = assess([noise(10.0), noise(10.0)], [[Region(0, 5)], [Region(3, 6)]], [[word(0, 5)], [word(3, 6, "caller")]])
    assert found.speech_ratio == 0.6
    assert found.speech_s == 8.0


LIVE_S, TALK_S = 10.0, 40.0


@pytest.mark.parametrize(
    ("ending", "spoken", "missing"),
    [
        (silence(TALK_S), Region(LIVE_S, LIVE_S + 25), True),
        (silence(TALK_S), Region(LIVE_S - 10, LIVE_S + 15), False),
        (silence(TALK_S), Region(LIVE_S, LIVE_S + 25, 0.15), False),
        (noise(TALK_S, 0.0003), Region(LIVE_S, LIVE_S + 25), False),
        (np.concatenate([silence(TALK_S - 1), noise(1.0)]), Region(LIVE_S, LIVE_S + 25), False),
        (silence(TALK_S) + np.int16(8), Region(LIVE_S, LIVE_S + 25), True),
        (silence(TALK_S) - np.int16(256), Region(LIVE_S, LIVE_S + 25), True),
        (np.concatenate([silence(TALK_S - 1), noise(0.04), silence(0.96)]), Region(LIVE_S, LIVE_S + 25), True),
    ],
    ids=["dead", "short", "no sure speech", "a line's noise", "muted for a while", "A-law", "8 bits", "a click"],
)
@pytest.mark.parametrize("channel", [0, 1])
def test_a_party_whose_channel_dies_is_missing(channel, ending, spoken, missing):
    """Nobody knows what was said on it while the other one went on talking."""
    signals = [np.concatenate([noise(LIVE_S), ending]), noise(LIVE_S + TALK_S, seed=1)]
    voiced = [[Region(0, 1)], [spoken]]
    heard = [[word(0, 1)], [word(LIVE_S, LIVE_S + 1, "caller")]]
    if channel:
        signals, voiced, heard = signals[::-1], voiced[::-1], heard[::-1]
    assert ("party_missing" in assess(signals, voiced, heard).warnings) == missing


@pytest.mark.parametrize(
    ("signals", "heard", "source", "warning"),
    [
        ([noise(5.0), silence(5.0)], [[word(0, 1)]], {}, "party_missing"),
        ([noise(5.0), noise(5.0)], [[word(0, 1)], []], {}, "party_missing"),
        ([noise(5.0)], [[word(0, 1)]], {}, "one_speaker"),
        ([noise(5.0, 0.0005)], [[word(0, 1)]], {"sample_rate": 6000}, "narrow_band"),
        ([np.concatenate([silence(2.0), noise(3.0, 0.003)])], [[word(0, 1)]], {}, "quiet"),
        ([noise(5.0)], [[]], {}, "no_speech"),
        ([noise(5.0)], [[word(0, 1)]], {"expected_s": 20.0}, "truncated"),
        ([noise(5.0)], [[word(0, 1)]], {"damaged": 3}, "damaged_packets"),
        ([noise(5.0)], [[word(0, 1)]], {"unheard_tracks": 1}, "tracks_unheard"),
    ],
)
def test_what_lessens_trust_is_noted(signals, heard, source, warning):
    """Each shortcoming has its note, and a sound two-party call has none."""
    assert warning in assess(signals, [[Region(0, 1)] for _ in heard], heard, **source).warnings
    sound = assess(
        [noise(5.0), noise(5.0, seed=1)], [[Region(0, 1)], [Region(2, 3)]], [[word(0, 1)], [word(2, 3, "caller")]]
    )
    assert sound.warnings == []
