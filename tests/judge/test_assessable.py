"""What makes a call impossible to judge."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judge.talks import facts, seeded, transcript
from workers.judge.verdict import Verdict, judge_call

TALK = [
    ("A", "Thank you for calling, this is Jane on a recorded line, how can I help you today?"),
    ("C", "Hi, I would like to know what it costs to repair the heating in my house."),
    ("A", "We can send somebody tomorrow, and the visit is forty dollars."),
]
FORBIDDEN = ("A", "You stupid idiot, shut up and listen to me.")
SPANISH = [
    ("C", "Oye Manuel, ven acá, la señorita pregunta por la calefacción."),
    ("C", "¿De qué año es, te acuerdas? Dice que tiene que saber la marca."),
    ("A", "Mire, le explico cómo funciona el plan. Con este plan usted no paga nada, está garantizado."),
    ("C", "Ah bueno, y me cubre el dentista y los lentes también, porque tengo diabetes."),
    ("A", "Sí claro, le cubre todo, se lo prometo, es gratis, yo soy de la oficina de Medicare."),
    ("C", "Ay qué bueno, pues entonces sí me interesa, dígame qué necesita."),
    ("A", "Necesito su número de seguro social completo, por favor dígamelo ahora."),
]
NAMES = [
    "Patel", "Wojcik", "Rodriguez", "Chen", "Okafor", "Haskell", "Nguyen", "Washington", "Bianchi", "Tennington",
    "Gutierrez", "Kowalski", "Ramirez", "Jefferson", "Goldberg", "Ivanov", "Hernandez",
]  # fmt: skip
DIGITS = "four five three two, eight eight one six, zero nine nine seven, three three five two, expires eleven thirty"


def judged(quality: dict[str, Any], *more: tuple[str, str]) -> Verdict:
    made = transcript([*TALK, *more])
    for name, value in quality.items():
        setattr(made.quality, name, value)
    return judge_call(facts("home_services"), made, seeded())


@pytest.mark.parametrize(
    ("quality", "why"),
    [
        ({"mean_confidence": 0.47}, "confidence"),
        ({"language": "es", "language_probability": 0.97}, "another language"),
        ({"warnings": ["one_speaker", "party_missing"]}, "only one party"),
        ({"warnings": ["one_speaker", "tracks_unheard"]}, "audio tracks that were not heard"),
        ({"warnings": ["one_speaker"], "speakers_from": "diarization"}, "one voice was heard"),
        ({"speakers_from": "none"}, "could not be told apart"),
        ({"warnings": ["truncated"], "audio_s": 60.0, "expected_s": 240.0}, "only 60 of 240 s"),
        ({"audio_s": 55.2, "expected_s": 60.0}, "only 55 of 60 s"),
        ({"audio_s": 120.0, "lost_s": 9.0}, "9 s of the recording are damaged"),
        ({"speech_s": 100.0, "gap_s": 14.0}, "14 s of speech could not be made out"),
        ({"speech_s": 2400.0, "gap_s": 200.0, "gaps": [[600.0, 800.0]]}, "200 s of speech in a row could not be"),
        ({"speech_s": 600.0, "gap_s": 14.0, "gaps": [[90.0, 99.5], [20.0, 24.5]]}, "10 s of speech in a row"),
    ],
)
def test_what_may_hide_a_violation_is_named(quality: dict[str, Any], why: str) -> None:
    """The call is flagged for a person to hear, and no rule about words is passed."""
    verdict = judged(quality)
    assert why in (verdict.needs_review or "")
    assert verdict.flagged
    assert "pass" not in {r["outcome"] for r in verdict.rules}


@pytest.mark.parametrize(
    ("voices", "words", "confidence", "understood"),
    [
        ("AC", 40, 0.55, False),
        ("AC", 40, 0.65, True),
        ("C", 40, 0.55, False),  # the agent's words between them are clear
        ("C", 18, 0.3, True),  # half of what a stretch has
        ("AC", 12, 0.1, True),  # a name that is spelled, a cough
    ],
)
def test_a_stretch_that_was_hardly_understood_clears_nothing(
    voices: str, words: int, confidence: float, understood: bool
) -> None:
    """However clear the rest of a long call is."""
    sides = [("A", "Alright, and the windows are newer than that."), ("C", "Yes, they were put in with the door.")]
    made = transcript([*TALK, *sides * 40])
    known = {"A": "agent", "C": "caller"}
    spoken = [w for w in made.words() if w.speaker in {known[v] for v in voices}]
    for word in spoken[-words:]:
        word.confidence = confidence
    verdict = judge_call(facts("home_services"), made, seeded())
    if understood:
        assert verdict.needs_review is None
    else:
        assert verdict.flagged
        assert verdict.needs_review == "part of what was said was recognised with too little confidence"


@pytest.mark.parametrize(
    "quality",
    [
        {},
        {"language": "en", "language_probability": 0.99},
        {"language": "cy", "language_probability": 0.4},
        {"warnings": ["one_speaker", "clipping", "damaged_packets", "speech_without_words"]},
        {"audio_s": 600.0, "lost_s": 4.0},
        {"audio_s": 20.0, "lost_s": 2.5},
        {"audio_s": 600.0, "expected_s": 604.0},
        {"audio_s": 58.0, "expected_s": 60.0},
        {"audio_s": 120.0, "expected_s": 60.0},
        {"speech_s": 30.0, "gap_s": 5.0},
        {"speech_s": 600.0, "gap_s": 40.0},
        {"speech_s": 600.0, "gap_s": 40.0, "gaps": [[100.0, 107.5], *([i, i + 2.5] for i in range(200, 265, 5))]},
    ],
)
def test_blemishes_do_not_cost_a_verdict(quality: dict[str, Any]) -> None:
    """An accent, a laugh, a click, a second of lost packets: the words still decide."""
    assert judged(quality).needs_review is None


@pytest.mark.parametrize("times", [0, 20])
def test_an_english_greeting_does_not_hide_another_language(times: int) -> None:
    """A call that goes on in Spanish is not cleared, however much English came before."""
    verdict = judged({"language": "en", "language_probability": 0.62}, *TALK * times, *SPANISH)
    assert verdict.needs_review == "part of what was said does not look like English"
    assert verdict.flagged


@pytest.mark.parametrize(
    "said",
    [
        SPANISH[:2],
        [SPANISH[2], *TALK, SPANISH[3]],
        [("C", "My doctors? " + ", ".join(f"Doctor {name}" for name in NAMES))],
        [("A", "Who lives with you?"), ("C", ". ".join(NAMES + NAMES[::-1]))],
        [("C", f"My card is {DIGITS}."), ("A", f"Again, please? {DIGITS}."), ("C", f"{DIGITS}.")],
        [("C", "Four" + "-Four" * 90), ("A", "O-II" + "-II" * 90)],
    ],
    ids=["Spanish sentences", "Spanish twice", "doctors", "names", "card", "recogniser's loop"],
)
def test_english_with_something_else_in_it_is_judged(said: list[tuple[str, str]]) -> None:
    """Some sentences of Spanish, names or a number in a row: the call is English all the same."""
    assert judged({}, *said, *TALK).needs_review is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("You are on a recorded line now.", "only 7 words were recognised"),
        ("Hello, you are on a recorded line now.", None),
    ],
)
def test_a_few_words_prove_nothing(said: str, why: str | None) -> None:
    """A greeting that nobody answers is no call that anybody could clear."""
    assert judge_call(facts(), transcript([("A", said)]), seeded()).needs_review == why


def test_what_was_heard_stays_proven() -> None:
    """A violation in the part that did arrive is one, whatever is missing."""
    verdict = judged({"warnings": ["truncated"], "audio_s": 60.0, "expected_s": 240.0}, FORBIDDEN)
    assert verdict.outcome("hostility") == "violation"


def test_two_parties_heard_as_one_voice_clear_nothing() -> None:
    """The caller's question about the recording is not the agent's disclosure; what was heard stays proven."""
    said = [
        ("A", "Hello there, Mike speaking with you today."),
        ("A", "Hi, I got a letter about the panels. Is this call being recorded?"),
        ("A", "No, it is not."),
        FORBIDDEN,
    ]
    heard = transcript(said, speakers_from="diarization")
    heard.quality.warnings = ["one_speaker"]
    verdict = judge_call(facts("solar"), heard, seeded())
    assert verdict.outcome("recording_disclosure") == "not_assessable"
    assert verdict.outcome("hostility") == "violation"
    assert verdict.flagged


def test_a_row_written_before_these_fields_is_read() -> None:
    """Quality of an older transcript lacks the newer keys and still counts."""
    from workers.core.transcript import Transcript

    made = transcript(TALK)
    old = {k: v for k, v in made.quality_json().items() if k in ("channels", "speakers_from", "audio_s", "speech_s")}
    old |= {"word_count": 40, "mean_confidence": 0.9, "role_confidence": 0.9, "warnings": []}
    segments = [{k: v for k, v in s.items() if k not in ("speech_ratio", "level_db", "clipped")}
                for s in made.segments_json()]  # fmt: skip
    assert Transcript.from_row(segments, old, "test").words() == made.words()
