"""Words to turns, and turns that overlap."""

import pytest

from workers.core.transcript import Quality, Segment, Transcript, Word
from workers.factory import speakers
from workers.factory.diarization import Turn


def words(*spans: tuple[str, float, float]) -> list[Word]:
    return [Word(text, start, end, 0.9) for text, start, end in spans]


def test_long_word_belongs_where_most_of_it_lies():
    """A word whose middle is just past an edge, but which lies mostly in a turn, is that turn's."""
    spoken = words(("Certainly.", 0.0, 1.0), ("Fine.", 2.0, 2.4))
    assert speakers.assign(spoken, [Turn(0, 0.45, 1.5), Turn(1, 1.9, 2.5)]) == [0, 1]


@pytest.mark.parametrize(("before", "after", "speaker"), [(1.6, 2.2, 0), (1.3, 2.0, 1)])
def test_word_between_turns_goes_to_the_nearer_edge(before, after, speaker):
    """What lies in no turn belongs to the turn whose edge is nearer, however far away its middle is."""
    turns = [Turn(0, 0.0, before), Turn(1, after, 20.0)]
    assert speakers.assign(words(("Yes.", 1.7, 1.9)), turns) == [speaker]


@pytest.mark.parametrize(("edge", "speaker"), [(0.3, 1), (0.7, 0)])
def test_a_word_across_an_edge_goes_with_its_larger_part(edge, speaker):
    """Both have some of it."""
    assert speakers.assign(words(("Yes.", 0.2, 0.8)), [Turn(0, 0.0, edge), Turn(1, edge, 1.0)]) == [speaker]


def test_a_word_far_from_all_turns_stays_with_who_spoke_before():
    """However much farther away the one's turns are than the other's."""
    spoken = words(("I", 0.0, 0.2), ("see", 0.2, 0.6), ("so", 10.0, 10.2), ("yes", 10.2, 10.6))
    assert speakers.assign(spoken, [Turn(0, 0.0, 0.7), Turn(1, 14.0, 20.0)]) == [0, 0, 0, 0]


def test_a_word_between_two_pauses_is_an_answer():
    """Within a sentence nobody takes over for one word, unless both sides waited."""
    turns = [Turn(0, 0.0, 1.0), Turn(1, 2.0, 2.5), Turn(0, 3.4, 4.2)]
    around = [("and", 0.0, 0.4), ("then", 0.5, 1.0)], [("go", 3.5, 3.8), ("on", 3.8, 4.1)]
    assert speakers.assign(words(*around[0], ("yeah", 2.1, 2.4), *around[1]), turns) == [0, 0, 1, 0, 0]
    close = [Turn(0, 0.0, 1.0), Turn(1, 1.0, 1.6), Turn(0, 1.6, 3.0)]
    joined = words(*around[0], ("yeah", 1.1, 1.5), ("go", 1.6, 1.9), ("on", 1.9, 2.2))
    assert speakers.assign(joined, close) == [0, 0, 0, 0, 0]


@pytest.mark.parametrize(("comma", "found"), [(",", [0, 0, 1, 1]), ("", [0, 1, 1, 1])])
def test_a_change_of_speaker_is_likelier_after_a_comma(comma, found):
    """A turn's edge within a word says little about on which side of it the other one begins."""
    spoken = words(
        ("You", 0.0, 0.6), ("own", 0.7, 1.0), (f"it{comma}", 1.05, 1.35), ("yes", 1.4, 1.7), ("sir", 1.8, 2.1)
    )
    assert speakers.assign(spoken, [Turn(0, 0.0, 1.17), Turn(1, 1.17, 3.0)]) == [0, *found]


def test_overlapped_words_are_marked():
    """Words that lie half or more under overlapped speech say so, also in JSON; the others say nothing."""
    spoken = words(("Are", 0.0, 0.2), ("you", 0.2, 0.4), ("there?", 0.4, 0.9), ("Yes.", 2.0, 2.3))
    speakers.mark_overlaps(spoken, [(0.3, 0.6), (0.7, 1.2)])
    assert [w.overlap for w in spoken] == [False, True, True, False]
    quality = Quality("mono", "diarization", 3.0, 1.2, 4, 0.9, 0.9)
    made = Transcript([Segment("agent", 0.0, 2.3, "Are you there? Yes.", 0.9, spoken)], quality, "model")
    stored = made.segments_json()
    assert [w.get("overlap") for w in stored[0]["words"]] == [None, True, True, None]
    assert Transcript.from_row(stored, made.quality_json(), "model") == made


def test_many_turns_cost_little():
    """An hour of words finds its turns by search, not by looking at every turn."""
    turns = [Turn(i % 2, 2.0 * i, 2.0 * i + 1.8) for i in range(1800)]
    spoken = words(*(("Yes.", t.start + at, t.start + at + 0.3) for t in turns for at in (0.1, 0.6, 1.1)))
    assert speakers.assign(spoken, turns) == [t.speaker for t in turns for _ in range(3)]
