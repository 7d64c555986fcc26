"""Word times, speakers, roles and segments."""

import pytest

from workers.core.transcript import AGENT, CALLER, Word
from workers.factory import roles, segments, speakers, transcription, voices, word_times
from workers.factory.diarization import Turn
from workers.factory.speech import Region


def words(text: str, start: float = 0.0, each: float = 0.3, gap: float = 0.05) -> list[Word]:
    """Evenly spoken words."""
    return [
        Word(t, round(start + i * (each + gap), 3), round(start + i * (each + gap) + each, 3), 0.9)
        for i, t in enumerate(text.split())
    ]


def test_word_times_are_in_order_and_inside_speech():
    """A word that swallowed the pause before it is put back to where the voice was."""
    found = word_times.settle(
        [Word("Hello", 0.0, 0.5, 0.9), Word("there", 0.4, 5.0, 0.9)], [Region(0.1, 0.6), Region(4.5, 5.0)]
    )
    assert [w.text for w in found] == ["Hello", "there"]
    assert found[0].end <= found[1].start
    assert found[1].start >= 4.3


def test_word_without_a_voice_is_dropped():
    """A word placed seconds away from any voice was invented."""
    assert word_times.settle([Word("you", 20.0, 20.3, 0.4)], [Region(0.0, 5.0)]) == []


def test_speech_without_words_is_found():
    """A stretch of speech that no word covers is named, so that it is decoded once more."""
    [gap] = word_times.missed(words("one two three", 4.0), [Region(2.0, 5.2)])
    assert (gap.start, gap.end) == pytest.approx((2.0, 3.9))


def test_guesses_do_not_fill_a_gap():
    """Words that the second decoding was not sure of are left out."""
    assert word_times.fill([], Region(0.0, 2.0), [Word("Uh", 0.5, 0.8, 0.1)]) == []
    assert word_times.fill([], Region(0.0, 2.0), [Word("Yes", 0.5, 0.8, 0.9)])


def test_words_change_speaker_at_the_sentence_not_at_the_turn_edge():
    """Turn edges are imprecise: the change moves to the end of the sentence next to it."""
    spoken = words("How are you doing today? I am fine thank you.")
    turns = [Turn(0, 0.0, 1.4), Turn(1, 1.4, 3.5)]  # the edge is a word too early
    assert speakers.assign(spoken, turns) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]


def test_interjection_between_pauses_keeps_its_speaker():
    """A short answer between two pauses is not smoothed away."""
    spoken = [*words("Do you own it?", 0.0), *words("Yes.", 2.0), *words("Good to hear.", 3.0)]
    turns = [Turn(0, 0.0, 1.4), Turn(1, 1.9, 2.4), Turn(0, 2.9, 4.0)]
    assert speakers.assign(spoken, turns) == [0, 0, 0, 0, 1, 0, 0, 0]


def test_utterances_are_cut_at_sentences_pauses_and_turns():
    """What is recognised as one voice is one sentence of one turn; only very short ones go together."""
    spoken = [*words("Thank you for that. And may I", 0.0), *words("ask your name", 4.0)]
    assert [(u.first, u.end) for u in voices.cut(spoken, [0] * 9 + [1])] == [(0, 4), (4, 7), (7, 9), (9, 10)]
    short = words("Okay. Sure. Now to your bill", 0.0)
    assert [(u.first, u.end) for u in voices.cut(short, [0] * 6)] == [(0, 2), (2, 6)]


@pytest.mark.parametrize("swapped", [False, True])
def test_agent_is_who_speaks_like_one(swapped):
    """Greeting, recording notice and questions make the agent, whoever speaks first."""
    agent = ["Thanks for calling Acme, this call is recorded. How can I help you?", "What is your zip code?"]
    caller = ["Hi, I saw your ad and I want a quote.", "It is nine four one oh three."]
    said = {0: caller, 1: agent} if swapped else {0: agent, 1: caller}
    found, sure = roles.assign(said, first=0)
    assert found == ({0: CALLER, 1: AGENT} if swapped else {0: AGENT, 1: CALLER})
    assert sure > 0.9


def test_left_channel_is_the_agent_unless_speech_says_otherwise():
    """Channel position decides when words do not, and not when they do."""
    vague = {0: ["Hello."], 1: ["Hello."]}
    assert roles.assign(vague, first=1, left=0)[0] == {0: AGENT, 1: CALLER}
    plain = {0: ["Hello? I want a quote for my car."], 1: ["Thank you for calling Acme on a recorded line."]}
    assert roles.assign(plain, first=0, left=0)[0] == {0: CALLER, 1: AGENT}


def test_scores_that_differ_only_by_rounding_are_equal():
    """Two who speak alike are an agent and a caller all the same: 1.2 is 0.4 three times, in whichever order."""
    said = {
        1: ["When do you all get paid?", "Till before you settled any."],
        0: ["Out of your first two months, then we start on the banks.", "Yes, Mom, our fee comes first."],
    }
    found, sure = roles.assign(said, 1, 0)
    assert sorted(found.values()) == [AGENT, CALLER]
    assert sure == 0.5


def test_words_that_are_said_twice_at_the_end_are_noticed():
    """One word or several; a word that comes twice elsewhere is no repetition of the end."""
    for text in ("Six. Six.", "What's the catch? What's the catch?", "Sure, it's Bill. It's Bill."):
        assert transcription.ends_twice(text.split()), text
    for text in ("", "Okay.", "No, no, I do not.", "I know what you know about it."):
        assert not transcription.ends_twice(text.split()), text


def test_third_voice_has_the_role_it_speaks_like():
    """A second agent after a transfer is an agent, not a caller."""
    said = {
        0: ["Thank you for calling Acme, this call is recorded."],
        1: ["I want a quote for my car."],
        2: ["Hi, my name is Dana, I am a licensed agent. What is your date of birth?"],
    }
    assert roles.assign(said, first=0)[0] == {0: AGENT, 1: CALLER, 2: AGENT}


def test_segments_follow_who_answers_whom():
    """A segment ends where the other one answers, and words keep their order within a speaker."""
    agent = words("Are you there?", 0.0) + words("Good.", 3.0)
    caller = words("Yes I am.", 1.5)
    for word in agent:
        word.speaker = AGENT
    for word in caller:
        word.speaker = CALLER
    found = segments.build(agent + caller)
    assert [(s.speaker, s.text) for s in found] == [
        (AGENT, "Are you there?"),
        (CALLER, "Yes I am."),
        (AGENT, "Good."),
    ]


def test_repetition_is_noticed():
    """The loops Whisper falls into are counted; what people repeat is not."""
    loop = "I am going to the store and " * 6
    assert transcription.repeats(loop.split()) > len(loop.split()) // 3
    digits = "it is five five five one two one two five five five"
    assert transcription.repeats(digits.split()) <= len(digits.split()) // 3
