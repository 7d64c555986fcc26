"""The word error rate's own rules: what counts as the same word."""

import sys

import pytest

from workers.core.settings import ROOT

sys.path.insert(0, str(ROOT / "bench"))

from align import align
from normalise import slots, spoken_words


def errors(reference: str, hypothesis: str) -> int:
    said = [(w, "agent") for w in spoken_words(reference)]
    return align(said, [(s, "agent") for s in slots(hypothesis)]).errors


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("forty two products", "42 products"),
        ("fifty thousand dollars", "$50,000"),
        ("one hundred percent free", "100% free"),
        ("a twenty nineteen Honda Civic", "a 2019 Honda Civic"),
        ("twelve forty Oak Street", "1240 Oak St"),
        ("four five seven, five five", "457-55"),
        ("one eight hundred Medicare", "1-800-Medicare"),
        ("I am sorry, that is all", "I'm sorry, that's all"),
        ("Medicare dot gov", "Medicare.gov"),
        ("the twenty first of May", "the 21st of May"),
    ],
)
def test_spelling_is_not_an_error(said, written):
    """Digits, signs and contractions that sound like the words are the words."""
    assert errors(said, written) == 0


@pytest.mark.parametrize(
    ("said", "written", "count"),
    [
        ("five five five", "55", 1),
        ("fifty thousand dollars", "$15,000", 1),
        ("I do not know", "I know", 2),
        ("thank you", "thank you very much", 2),
        ("we guarantee it", "we guaranteed it", 1),
    ],
)
def test_every_real_error_counts(said, written, count):
    """A digit lost, another number, a word more or less: each is one error."""
    assert errors(said, written) == count


def test_words_of_the_wrong_speaker_are_counted_beside_the_errors():
    """Speaker errors are counted over the words that stand opposite each other."""
    said = [("yes", "caller"), ("fine", "agent")]
    heard = [(s, "agent") for s in slots("yes fine")]
    found = align(said, heard)
    assert (found.errors, found.matched, found.wrong_speaker) == (0, 2, 1)
