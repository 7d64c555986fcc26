"""What stereo really is."""

from pathlib import Path

import numpy as np
import pytest

from tests.factory.conftest import RATE, noise, silence, tone
from tests.support.sounds import SOUNDS
from workers.factory import audio, channels
from workers.factory.audio import Recording
from workers.factory.speech import Region, find_speech

CALL = Path(__file__).parents[2] / "samples" / "aca-02.mp3"  # 30 s, a party on each channel


def alternating() -> tuple[np.ndarray, np.ndarray]:
    """Two parties who take turns of two seconds."""
    left = np.concatenate([noise(2.0, 0.1, i) if i % 2 == 0 else silence(2.0) for i in range(8)])
    right = np.concatenate([noise(2.0, 0.1, i) if i % 2 else silence(2.0) for i in range(8)])
    return left, right


def divided(left: np.ndarray, right: np.ndarray) -> channels.Parties:
    recording = Recording([left, right], None, 0)
    return channels.parties(recording, channels.measure(recording))


def parties(left: np.ndarray, right: np.ndarray) -> list[np.ndarray]:
    return divided(left, right).signals


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


@pytest.mark.parametrize("late", [0.0, 0.007, 0.33, 1.4])
@pytest.mark.parametrize("gain", [1.0, 0.4, -0.4])
def test_late_quieter_or_inverted_copy_is_mono(late, gain):
    """One call on both channels is one recording, however the second copy was delayed, turned over or turned down."""
    left, right = alternating()
    both = left // 2 + right // 2
    shift = int(late * 16_000)
    copy = (np.concatenate([silence(late), both[: len(both) - shift]]) * gain).astype(np.int16)
    [kept] = parties(both, copy)
    assert np.array_equal(kept[:], both)


def test_what_is_turned_over_on_one_channel_does_not_cancel_in_the_mix():
    """Both parties on both channels, one of them as loud on either: it is heard in what is transcribed."""
    left, right = (party[RATE:] for party in alternating())
    found = divided(left + right, -(left * 0.4 + right).astype(np.int16))
    assert found.kind == channels.MIX
    spoken = np.flatnonzero(right)
    assert np.abs(found.signals[0][:][spoken]).mean() > 0.9 * np.abs(right[spoken]).mean()


def test_of_two_copies_the_one_that_is_not_distorted_is_kept():
    """However much louder the other one is, its words are harder to make out; of two clean ones it is the louder."""
    left, right = alternating()
    both = left // 2 + right // 2
    distorted = np.clip(both.astype(np.int32) * 10, -32768, 32767).astype(np.int16)
    for pair in ((both, distorted), (distorted, both), (both, both // 2), (both // 2, both)):
        [kept] = parties(*pair)
        assert np.array_equal(kept, both)


def test_one_sided_call_with_bleed_is_no_copy():
    """A caller who says little, over an agent who is heard on both channels, is not thrown away as a copy."""
    left = np.concatenate([noise(1.0, 0.1, i) if i % 20 else silence(1.0) for i in range(60)])
    right = np.concatenate([noise(1.0, 0.1, i) if i % 20 == 0 else silence(1.0) for i in range(60)])
    assert len(parties(left + right // 10, right + left // 10)) == 2


def test_inverted_channels_do_not_cancel():
    """Both parties on both channels, one of them turned over: the mix keeps them."""
    left, right = alternating()
    [mixed] = parties(left + (right * 0.6).astype(np.int16), -(right + (left * 0.6).astype(np.int16)))
    assert np.abs(mixed[:].astype(int)).mean() > 0.5 * np.abs(left.astype(int)).mean()


@pytest.mark.parametrize(("bleed", "late"), [(0.3, 0.0), (0.1, 0.0), (0.2, 0.13)])
def test_bleed_is_silenced(bleed, late):
    """What is heard of the other party on a channel, at once or as an echo, is gone; the own voice stays."""
    left, right = alternating()
    shift = int(late * 16_000)
    echo = (np.concatenate([silence(late), left[: len(left) - shift]]) * bleed).astype(np.int16)
    _, kept = parties(left, right + echo)
    assert np.count_nonzero(kept[8000:24_000]) < 800
    assert np.array_equal(kept[40_000:60_000], (right + echo)[40_000:60_000])


def test_measuring_by_blocks_changes_nothing(monkeypatch):
    """Levels, clipping and phase are the same whatever the block."""
    left, right = alternating()
    recording = Recording([left, right], None, 0)
    whole = channels.measure(recording)
    monkeypatch.setattr(channels, "BLOCK", 10 * channels.FRAME)
    parts = channels.measure(recording)
    assert np.array_equal(whole.db, parts.db)
    assert (whole.clipped, whole.in_phase) == (parts.clipped, parts.in_phase)


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
    assert channels.measure(recording).clipped[0] > channels.CLIPPING_SHARE


def babble(seconds: float, level: float, seed: int) -> np.ndarray:
    """Noise that grows and fades some five times a second, as speech does."""
    syllables = np.random.default_rng(1000 + seed).uniform(0.05, 1.0, round(seconds * 10) + 1)
    shape = np.interp(np.arange(round(seconds * 16_000)) / 1600, np.arange(len(syllables)), syllables)
    return (noise(seconds, level, seed) * shape).astype(np.int16)


@pytest.mark.parametrize("softer_db", [10, 16, 20])
def test_soft_answer_into_the_others_words_is_kept(softer_db):
    """What one party murmurs while the other talks is speech, though as faint as an echo."""
    agent = babble(16.0, 0.1, 1)
    caller = np.concatenate([silence(17.0), babble(3.0, 0.1, 2)])
    caller[64_000:96_000] = babble(2.0, 0.1 * 10 ** (-softer_db / 20), 3)
    agent = np.concatenate([agent, silence(4.0)])
    levels = channels.measure(Recording([agent, caller], None, 0))
    regions = [Region(4.0, 6.0), Region(17.0, 20.0)]
    assert channels.without_crosstalk(regions, levels, 1) == regions


@pytest.mark.parametrize("late", [0.0, 0.12, 0.24])
def test_answer_within_an_echo_is_kept(late):
    """Of a region that is the other's echo, at once or late, only the answer in its midst stays."""
    agent = babble(20.0, 0.1, 1)
    shift = int(late * 16_000)
    heard = (np.concatenate([silence(late), agent[: len(agent) - shift]]) * 0.02).astype(np.int16)
    heard[160_000:176_000] += babble(1.0, 0.1, 2)
    agent[288_000:] = 0
    heard[288_000:] = babble(2.0, 0.1, 3)
    levels = channels.measure(Recording([agent, heard], None, 0))
    [answer, last] = channels.without_crosstalk([Region(0.0, 17.5), Region(18.0, 20.0)], levels, 1)
    assert (answer.start, answer.end) == (pytest.approx(10.0, abs=0.4), pytest.approx(11.0, abs=0.4))
    assert last == Region(18.0, 20.0)


def stereo_call() -> tuple[np.ndarray, np.ndarray]:
    """A scripted call with the agent on the left and the caller on the right."""
    recording = audio.decode(CALL)
    left, right = (c[:] for c in recording.channels)
    recording.close()
    return left, right


@pytest.mark.parametrize("hold", ["hold_melody", "ringing"])
def test_hold_music_on_both_channels_leaves_two_parties(hold):
    """Minutes of the same music on both channels, and then a talk: each party keeps its channel."""
    music = SOUNDS[hold](300.0).repeat(2)
    left, right = (np.concatenate([music, c]) for c in stereo_call())
    assert len(parties(left, right)) == 2


def test_caller_who_only_says_a_few_words_keeps_the_channel():
    """Two seconds of a caller in five minutes of an agent are a party."""
    left, right = stereo_call()
    first = find_speech(right)[0]
    said = slice(int(first.start * RATE), int(first.end * RATE))
    answer = np.zeros(12 * len(left), dtype=np.int16)
    answer[said] = right[said]
    assert len(parties(np.tile(left, 12), answer)) == 2


@pytest.mark.parametrize("late", [0.0, 0.005, 0.3])
def test_echo_alone_is_no_party(late):
    """A channel that carries nothing but the other one, far fainter, is left out."""
    left, _ = stereo_call()
    shift = int(late * RATE)
    echo = (np.concatenate([silence(late), left[: len(left) - shift]]) * 0.05).astype(np.int16)
    assert len(parties(left, echo)) == 1
    cancelled = (echo * np.repeat(np.random.default_rng(3).uniform(0.1, 1.0, 31), RATE)[: len(echo)]).astype(np.int16)
    kept = divided(left, cancelled)
    assert (len(kept.signals), kept.kind) == (1, channels.ECHO)


def on_noise(samples: np.ndarray, noise_db: float) -> np.ndarray:
    hiss = noise(len(samples) / RATE, 10 ** (noise_db / 20))[: len(samples)]
    return np.clip(samples.astype(np.int32) + hiss, -32768, 32767).astype(np.int16)


@pytest.mark.parametrize(("softer_db", "noise_db"), [(15, -40), (20, -45), (25, -50), (30, -55), (10, -35)])
def test_quiet_caller_beside_a_noisy_line_keeps_the_channel(softer_db, noise_db):
    """A caller who is never louder than the noise on the agent's channel is heard all the same, with every word."""
    left, right = stereo_call()
    quiet = (right * 10 ** (-softer_db / 20)).astype(np.int16)
    noisy = on_noise(left, noise_db)
    kept = divided(noisy, quiet)
    assert kept.kind == channels.TWO
    levels = channels.measure(Recording([noisy, quiet], None, 0))
    heard = find_speech(kept.signals[1])
    assert channels.without_crosstalk(heard, levels, 1) == heard
    assert sum(r.seconds for r in heard) >= 0.95 * sum(r.seconds for r in find_speech(right))


def test_channel_that_sounds_and_is_left_out_is_told():
    """Something that is no voice, and nothing of the other channel: perhaps a party whom nobody could make out."""
    left, _ = stereo_call()
    hissing = np.concatenate([noise(1.0, 0.002, i) if i % 5 == 0 else silence(1.0) for i in range(30)])
    kept = divided(on_noise(left, -45), np.pad(hissing, (0, len(left) - len(hissing))))
    assert (len(kept.signals), kept.kind) == (1, channels.UNHEARD)
    assert divided(left, np.zeros_like(left)).kind == channels.EMPTY


@pytest.mark.parametrize(("alone_s", "two"), [(0.6, False), (12.0, True)])
def test_two_who_are_mostly_heard_on_both_channels_alike_are_no_two_channels(alone_s, two):
    """Each would be written down twice, however plainly a word of each is on one channel only."""
    both_s, frames_s = 8.0, RATE / channels.FRAME
    both, own = round(both_s * frames_s), round(alone_s * frames_s)
    loud, faint = np.full(own, -20.0), np.full(own, -70.0)
    alike = np.full(both, -20.0)
    db = np.stack([np.concatenate([alike, loud, faint]), np.concatenate([alike, faint, loud])])
    levels = channels.Levels(db, [0.0, 0.0], np.zeros(db.shape, bool))
    end_s = both_s + 2 * alone_s
    said = [[Region(0.0, both_s + alone_s)], [Region(0.0, both_s), Region(both_s + alone_s, end_s)]]
    assert channels._both_speak(levels, said.__getitem__) == two
