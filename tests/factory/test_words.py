"""Word times, speakers, roles and segments."""

from itertools import pairwise

import numpy as np
import pytest
import torch

from workers.core.transcript import AGENT, CALLER, ROLE_SURE, UNKNOWN, Word
from workers.factory import chunks, roles, segments, speakers, transcription, voices, word_times
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


@pytest.mark.parametrize(("count", "first"), [(60, 9.0), (20, 9.0), (60, 0.0), (5, 9.95)])
def test_words_in_a_hurry_end_with_their_speech(count, first):
    """However many words the recogniser sets into a second, none is later than the voice, and they keep their order."""
    last = first + 1.0
    hurried = [Word("no", first + i / count, first + (i + 1) / count, 0.5) for i in range(count)]
    found = word_times.settle(hurried, [Region(first, last)])
    assert len(found) == count
    assert found[-1].end <= last + word_times.SLACK_S + 1e-6
    assert all(w.start < w.end for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found[0].start >= first - word_times.SLACK_S


def test_words_on_both_sides_of_a_cut_keep_their_order():
    """Speech that is cut where nobody pauses: what one window ends with stays before what the next one begins with."""
    before = [("this", 19.2, 19.6), ("call", 19.6, 19.9), ("is", 19.9, 20.0), ("being", 20.0, 20.0)]
    before += [("recorded", 20.0, 20.0)]
    parts = [before, [("for", 20.0, 20.04), ("quality", 20.04, 20.5)]]
    cut = [chunks.Chunk(n, 0, [Region(20.0 * n, 20.0 * (n + 1))]) for n in (0, 1)]
    found = [
        word_times.settle([Word(*w, 0.9) for w in part], chunk.voiced([Region(1.0, 39.0)]), chunk.start, chunk.end)
        for part, chunk in zip(parts, cut, strict=True)
    ]
    [segment] = segments.build([*found[0], *found[1]])
    assert segment.text == "this call is being recorded for quality"
    late = word_times.settle([Word("for", 19.9, 20.3, 0.9)], cut[1].voiced([Region(1.0, 39.0)]), cut[1].start)
    assert late[0].start == 20.0


def test_words_in_a_hurry_leave_the_others_where_they_are():
    """Only what has no room moves."""
    calm = words("Good afternoon this is Gina", 1.0)
    hurried = [Word("no", 9.7 + i / 100, 9.7 + (i + 1) / 100, 0.5) for i in range(30)]
    found = word_times.settle([*calm, *hurried], [Region(1.0, 10.0)])
    assert [(w.start, w.end) for w in found[:5]] == [(w.start, w.end) for w in calm]
    assert found[-1].end == pytest.approx(10.1)


class Heard:
    """An embedder that knows one voice, and how much of it there was."""

    device, batch = torch.device("cpu"), 4

    def __init__(self) -> None:
        self.frames: list[int] = []

    def embed(self, stretches: list[torch.Tensor]) -> np.ndarray:
        self.frames += [int(s.shape[-2]) for s in stretches]
        return np.ones((len(stretches), 192), np.float32)

    def spread(self, function, lots):
        return [function(lot) for lot in lots]


def test_a_voice_is_told_by_what_was_recorded():
    """Words that are set behind the end of the recording, or nearly, show nobody's voice."""
    spoken = [*words("Certainly, sir.", 0.2), *words("One moment please.", 1.8, 0.6), *words("It is here.", 4.0)]
    embedder = Heard()
    assert voices.recognise(spoken, [0] * 8, np.ones(32_000, np.int16), embedder) == [0] * 8
    assert len(embedder.frames) == 1


class Told(Heard):
    """An embedder that hears given voices, one after the other: the parts of each that are a first, second or third."""

    def __init__(self, *voices_heard: tuple[float, float, float]) -> None:
        super().__init__()
        self._left = list(voices_heard)

    def embed(self, stretches: list[torch.Tensor]) -> np.ndarray:
        super().embed(stretches)
        found, self._left = self._left[: len(stretches)], self._left[len(stretches) :]
        return np.pad(np.array(found, np.float32), ((0, 0), (0, 189)))


def test_what_is_no_party_s_voice_follows_its_turn():
    """A noise, an utterance as much like one as like the other, and one too short to tell: who has the turn says it."""
    spoken = [
        *words("one two three four five six.", 0.0, 0.9),
        *words("one two three four five six.", 6.5, 0.9),
        *words("Yes indeed fine.", 13.0, 0.28),
        *words("So so.", 15.0),
        *words("Okay well now.", 16.5, 0.28),
        *words("No.", 18.0),
    ]
    told = Told((1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (1, 0, 0))
    turns = [0] * 6 + [1] * 11 + [0] * 3 + [1]
    found = voices.recognise(spoken, turns, np.ones(20 * 16_000, np.int16), told)
    one, other = found[0], found[6]
    assert one != other
    assert found == [one] * 6 + [other] * 11 + [one] * 3 + [other]


def test_word_without_a_voice_is_dropped():
    """A word placed seconds away from any voice was invented."""
    assert word_times.settle([Word("you", 20.0, 20.3, 0.4)], [Region(0.0, 5.0)]) == []


def test_a_word_next_to_the_voice_is_moved_to_it():
    """The recogniser's times are off by some tenths of a second; the word was said all the same."""
    [early] = word_times.settle([Word("there", 4.2, 5.0, 0.9)], [Region(4.5, 5.0)])
    assert (early.start, early.end) == pytest.approx((4.5 - word_times.SLACK_S, 5.0))
    [late] = word_times.settle([Word("Yes.", 5.4, 5.6, 0.9)], [Region(0.0, 5.0)])
    assert 5.0 < late.end <= 5.0 + word_times.SLACK_S


def test_speech_without_words_is_found():
    """A stretch of speech that no word covers is named, so that it is decoded once more."""
    [gap] = word_times.missed(words("one two three", 4.0), [Region(2.0, 5.2)])
    assert (gap.start, gap.end) == pytest.approx((2.0, 3.9))


def test_guesses_do_not_fill_a_gap():
    """Words that the second decoding was not sure of are left out."""
    assert word_times.fill([], Region(0.0, 2.0), [Word("Uh", 0.5, 0.8, 0.1)]) == []
    assert word_times.fill([], Region(0.0, 2.0), [Word("Yes", 0.5, 0.8, 0.9)])


def test_a_gap_takes_only_the_words_that_lie_in_it():
    """The second decoding hears what is around the gap as well, and that is known already."""
    known = [Word("Hello", 0.0, 0.4, 0.9)]
    again = [Word("Hello", 0.1, 0.5, 0.9), Word("there", 1.2, 1.5, 0.9), Word("Bye", 3.0, 3.3, 0.9)]
    assert [w.text for w in word_times.fill(known, Region(1.0, 2.0), again)] == ["Hello", "there"]


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
    found, sure = roles.assign(said, [0, 1, 0, 1])
    assert found == ({0: CALLER, 1: AGENT} if swapped else {0: AGENT, 1: CALLER})
    assert sure > 0.9


def test_left_channel_is_the_agent_unless_speech_says_otherwise():
    """Channel position decides when words do not, and not when they do."""
    vague = {0: ["Hello."], 1: ["Hello."]}
    assert roles.assign(vague, [1, 0], left=0)[0] == {0: AGENT, 1: CALLER}
    plain = {0: ["Hello? I want a quote for my car."], 1: ["Thank you for calling Acme on a recorded line."]}
    assert roles.assign(plain, [0, 1], left=0)[0] == {0: CALLER, 1: AGENT}


@pytest.mark.parametrize("habit", ["Well, sir.", "What?"])
def test_a_habit_of_speech_does_not_outweigh_a_greeting(habit):
    """A caller who says "sir" all the time, or asks and asks, stays one."""
    said = {0: ["Thank you for calling Acme, this call is recorded."], 1: ["I want a quote for my car.", *[habit] * 30]}
    found, sure = roles.assign(said, [0, 1] * 31)
    assert found == {0: AGENT, 1: CALLER}
    assert sure > 0.9


def test_a_single_voice_is_who_it_speaks_like():
    """Who is heard alone is no agent for that, though the first voice mostly is."""
    assert roles.assign({0: ["I want a quote for my car."]}, [0])[0] == {0: CALLER}
    assert roles.assign({0: ["How can I help you?"]}, [0])[0] == {0: AGENT}
    assert roles.assign({0: ["Hello."]}, [0])[1] < 0.7 < roles.assign({0: ["How can I help you?"]}, [0])[1]


def test_roles_are_not_sure_among_more_voices_than_a_call_has():
    """Seven are a machine's confusion, however plainly one of them greets."""
    said = {0: ["Thank you for calling Acme, this call is recorded."]} | {n: ["I want a quote."] for n in range(1, 8)}
    for callers, sure in ((4, True), (7, False)):
        turns = [turn for n in range(1, callers + 1) for turn in (0, n)] * 2
        heard = {speaker: texts for speaker, texts in said.items() if speaker <= callers}
        assert (roles.assign(heard, turns)[1] >= ROLE_SURE) is sure


def test_scores_that_differ_only_by_rounding_are_equal():
    """Two who speak alike are an agent and a caller all the same: 1.2 is 0.4 three times, in whichever order."""
    said = {
        1: ["When do you all get paid?", "Till before you settled any."],
        0: ["Out of your first two months, then we start on the banks.", "Yes, Mom, our fee comes first."],
    }
    found, sure = roles.assign(said, [1, 0], 0)
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
    assert roles.assign(said, [0, 1, 0, 1, 2])[0] == {0: AGENT, 1: CALLER, 2: AGENT}


ANNOUNCED = [
    "You have reached Acme. All calls are recorded for quality assurance purposes.",
    "Thank you for holding. A licensed agent will be with you shortly.",
]


def test_an_announcement_before_the_talk_takes_nobody_s_role():
    """However much like an agent a recording speaks, the agent who follows it stays one, as surely as without it."""
    agent, caller = ["Okay, and which doctor do you see?", "It will cost you nothing."], ["Doctor Lee.", "I see."]
    alone, sure = roles.assign({1: agent, 2: caller}, [1, 2, 1, 2])
    assert alone == {1: AGENT, 2: CALLER}
    found = roles.assign({0: ANNOUNCED, 1: agent, 2: caller}, [0, 0, 1, 2, 1, 2])
    assert found == ({0: AGENT, **alone}, sure)
    second = ["Your call is important to us. Your call may be monitored or recorded."]
    found = roles.assign({0: ANNOUNCED, 3: second, 1: agent, 2: caller}, [0, 0, 3, 1, 2, 1, 2])
    assert found == ({0: AGENT, 3: AGENT, **alone}, sure)


NOBODY_ANSWERS = {0: ANNOUNCED, 1: ["Okay, I have your plan.", "You will pay nothing, it is guaranteed."]}
CALLER_ANNOUNCES = {
    0: [*ANNOUNCED, "Yes, I want a quote for my car.", "I was told it is free."],
    1: ["My name is Bo, I am a licensed agent. What is your zip code?", "I will check. Do you own it?"],
}


@pytest.mark.parametrize(
    ("said", "order"),
    [
        (NOBODY_ANSWERS, [0, 0, 1, 1]),
        (NOBODY_ANSWERS | {2: ["Please hold."]}, [2, 0, 0, 1, 1]),
        (CALLER_ANNOUNCES, [0, 0, 1, 0, 1, 0]),
    ],
    ids=["not recorded", "two announcements", "in the announcement's voice"],
)
def test_an_announcement_and_an_agent_are_no_agent_and_caller(said, order):
    """Where the caller was not recorded, or is taken for the announcement, it is not sure who of two is the agent."""
    assert roles.assign(said, order)[1] < ROLE_SURE


def test_a_greeting_decides_where_the_talk_does_not_say_otherwise():
    """An agent who greets at length and then says little is the agent; on channels of their own, even unanswered."""
    said = {0: [*ANNOUNCED, "Okay.", "Sure."], 1: ["I want a quote for my car.", "It is a Honda."]}
    found, sure = roles.assign(said, [0, 0, 1, 0, 1, 0])
    assert found == {0: AGENT, 1: CALLER}
    assert sure > 0.9
    assert roles.assign(said, [0, 0, 0, 0, 1, 1], left=0)[1] > 0.9


def test_a_first_voice_that_announces_nothing_may_be_anybody():
    """Somebody who says a word and hands over the phone may be a caller: the role that hides nothing."""
    said = {0: ["Hold on, I get my wife."], 1: ["How can I help you?"], 2: ["I want a quote for my car."]}
    assert roles.assign(said, [0, 1, 2, 1])[0] == {0: UNKNOWN, 1: AGENT, 2: CALLER}


@pytest.mark.parametrize("order", [[0, 1, 2, 0, 1, 2], [1, 0, 2, 1]])
def test_roles_are_not_sure_where_three_talk_among_each_other(order):
    """Where nobody can tell who is on whose side, no voice is believed to be the agent's."""
    said = {0: ANNOUNCED, 1: ["Okay, and which doctor do you see?"], 2: ["Doctor Lee."]}
    assert roles.assign(said, order)[1] < ROLE_SURE


TRANSFER = {
    0: ["Thank you for calling Acme, this call is recorded.", "One moment, I have Bo on the line."],
    1: ["I want a quote for my car.", "It is a Honda."],
    2: ["Thanks, Ann.", "Will you pay today? It will cost you nothing."],
}


@pytest.mark.parametrize("talk", [[0, 1, 0, 1, 0, 2, 1, 2, 1, 2], [0, 1, 0, 1, 0, 1, 2, 1, 2]])
def test_a_closer_who_speaks_like_nobody_is_on_the_side_of_who_hands_over(talk):
    """Both answer the same one; however little the second has of an agent, the caller is the caller."""
    found, sure = roles.assign(TRANSFER, talk)
    assert found == {0: AGENT, 1: CALLER, 2: AGENT}
    assert sure > 0.9


def test_a_recording_between_a_caller_s_words_makes_no_agent_of_the_caller():
    """Put on hold, the agent is followed by a recording: on which side that is decides the roles."""
    said = {0: ["Which doctor do you see?"], 1: ["Doctor Lee.", "Hello?"], 2: ANNOUNCED}
    assert roles.assign(said, [0, 1, 0, 1, 0, 2, 0, 1, 0, 1])[1] < ROLE_SURE


def test_two_voices_of_either_side_are_sure():
    """Two agents and a couple: whoever is left out, the rest keep their roles."""
    said = {
        0: ["Thank you for calling Acme, this call is recorded."],
        1: ["I want a quote for my car."],
        2: ["Thank you for holding, this call is recorded."],
        3: ["I need a quote, I lost my job."],
    }
    found, sure = roles.assign(said, [0, 1, 0, 1, 2, 3, 2, 1])
    assert found == {0: AGENT, 1: CALLER, 2: AGENT, 3: CALLER}
    assert sure > 0.9


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


def said_by(speaker: str, *spans: tuple[str, float, float]) -> list[Word]:
    return [Word(text, start, end, 0.9, speaker) for text, start, end in spans]


def test_a_segment_ends_after_a_long_pause_or_when_it_is_long():
    """What is said after two seconds, or would make it longer than half a minute, is another one."""
    paused = said_by(AGENT, ("Hold", 0.0, 0.5), ("on.", 0.6, 1.0), ("So", 2.9, 3.2), ("then", 5.3, 5.6))
    assert [s.text for s in segments.build(paused)] == ["Hold on. So", "then"]
    endless = said_by(AGENT, *((f"{n}", n * 1.5, n * 1.5 + 0.5) for n in range(40)))
    found = segments.build(endless)
    assert len(found) > 1
    assert all(s.end - s.start < segments.LONGEST_S for s in found)
    assert [w.text for s in found for w in s.words] == [str(n) for n in range(40)]


def test_a_pause_after_a_sentence_lets_the_other_answer():
    """Half a second after a full stop is a place for an answer; within a sentence it is none."""
    answer = said_by(CALLER, ("Yes.", 1.05, 1.3))
    asked = [("you", 0.4, 0.8), ("sure", 1.4, 1.8)]
    one = said_by(AGENT, ("Are", 0.0, 0.3), *asked)
    assert [s.text for s in segments.build(one + answer)] == ["Are you sure", "Yes."]
    two = said_by(AGENT, ("Are", 0.0, 0.3), ("you?", *asked[0][1:]), asked[1])
    assert [s.text for s in segments.build(two + answer)] == ["Are you?", "Yes.", "sure"]


def test_a_segment_tells_all_of_its_words():
    """It ends with the last of them, and is as sure as they are on the whole."""
    spoken = [Word("Good", 0.0, 0.4, 0.9), Word("morning", 0.4, 0.9, 0.3)]
    [segment] = segments.build(spoken)
    assert (segment.start, segment.end, segment.confidence) == (0.0, 0.9, 0.6)


def test_repetition_is_noticed():
    """The loops Whisper falls into are counted; what people repeat is not."""
    loop = "I am going to the store and " * 6
    assert transcription.repeats(loop.split()) > len(loop.split()) // 3
    digits = "it is five five five one two one two five five five"
    assert transcription.repeats(digits.split()) <= len(digits.split()) // 3
