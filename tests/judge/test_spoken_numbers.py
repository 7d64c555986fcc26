"""Spoken numbers: how people say them and recognisers write them."""

import random

import pytest

from tests.judge.talks import judge, outcome, seeded, transcript
from workers.judge.masking import masked_segments
from workers.judge.plausible import is_card, is_routing, luhn, plausible_ssn
from workers.judge.speech import Talk
from workers.judge.spoken_numbers import runs_of


def digits(*turns: tuple[str, str]) -> list[str]:
    return [run.digits for run in runs_of(Talk(transcript(list(turns))), [])]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("four five seven, five five, five four six two", ["457555462"]),
        ("oh seven eight oh five eleven twenty", ["078051120"]),
        ("double five triple oh seven", ["550007"]),
        ("forty five thirty nine fourteen eighty eight", ["45391488"]),
        ("one eight hundred five five five twelve twelve", ["18005551212"]),
        ("457-55-5462.", ["457555462"]),
        ("219-09999", ["21909999"]),
        ("four five seven—five five—five four six two", ["457555462"]),
        ("457–55–5462, wait...", ["457555462"]),
        ("four five seven…five five...five four six two", ["457555462"]),
        ("3–5 years, 10:30–11:00", []),
        ("-4 -5 -7, 5 -5, 5 -4 -6 -2", ["457555462"]),
        ("4, 5, 7, um, 5, 5, uh, 5, 4, 6, 2", ["457555462"]),
        ("457,555,462", ["457555462"]),
        ("457and55and5462", ["457555462"]),
        ("SSN457-dash-55-dash-5462a", ["457555462"]),
        ("457oh55462", ["457055462"]),
        ("1EG4TE5MK73 457a55a5462", []),
        ("four five seven um hold on five five and then five four six two", ["457555462"]),
        ("4111 1111 1111 1111", ["4111111111111111"]),
        ("nine to five for two one", ["925421"]),
        ("four hundred ninety nine dollars", []),
        ("$15 ,000 and 45 percent", []),
        ("about 1,200 dollars or 1500 dollars", []),
        ("March 4th 1954", ["1954"]),
        ("3/4/1954 at 10:30", []),
        ("one E G four T E five M K seven three", []),
        ("fifteen thousand on three cards", []),
    ],
)
def test_digits_are_gathered(said: str, expected: list[str]) -> None:
    """Digits, words, pairs, doubles, fillers, hyphens and dashes make one number; amounts and dates none."""
    assert digits(("C", said)) == expected


@pytest.mark.parametrize(
    "said",
    [
        "#457-55-5462", "#457555462", "No.457555462", "no. 457-55-5462", "457/55/5462", "457 / 55 / 5462",
        "#457 #55 #5462", "$457,555,462", "457-55-5462A", "457555462A", "457 55 5462A", "SSN457-55-5462",
        "SSN:457-55-5462", "457555462%", "457·55·5462", "457_55_5462", "457'55'5462", "457-55-5462ish",
        "457‑55‑5462", "457‒55‒5462", "457−55−5462", "457 55 5462", "４５７－５５－５４６２", "٤٥٧-٥٥-٥٤٦٢",
    ],
)  # fmt: skip
def test_a_number_with_something_attached_is_one(said: str) -> None:
    """Signs and letters before and behind the digits, and whatever a recogniser puts between them."""
    assert digits(("C", f"It is {said} okay")) == ["457555462"]
    turns = [("C", f"My social security number is {said} okay?"), ("A", "Thank you so much for that.")]
    assert outcome("pii_spoken", turns) == "violation"
    shown = masked_segments(transcript(turns), seeded())[0]["text"]
    assert "[social security number]" in shown
    assert not any(c.isdigit() for c in shown)


@pytest.mark.parametrize(
    "said",
    [
        "$1,234,567", "$1,234,567.50", "45.50", "03/04/1954", "3/4/54", "10:30-11:00", "F150", "F-150", "401k", "24/7",
        "A1C", "1099-C", "15th", "1-800-MEDICARE", "1EG4-TE5-MK73", "1HGCM82633A004352", "3x5",
    ],
)  # fmt: skip
def test_what_only_has_digits_in_it_is_no_number(said: str) -> None:
    """Prices, dates, times, models and forms, Medicare and vehicle numbers: letters part them, or they are shorter."""
    assert digits(("C", f"It is {said} okay")) == []
    assert outcome("pii_spoken", [("C", f"My social security number, {said} is what it says.")]) == "pass"


def test_a_number_goes_on_over_interruptions() -> None:
    """The other party's "okay" does not end a number."""
    turns = [("C", "Four five seven"), ("A", "Okay."), ("C", "five five"), ("A", "Uh-huh."), ("C", "five four six two")]
    assert digits(*turns) == ["457555462"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("It's four one two... let me see. Four one two, three six, nine oh five eight.", "violation"),
        ("Four one two three six nine oh five eight, yeah, four one two three six nine oh five eight.", "violation"),
        ("Four one two... let me see. Four one two is where I live, the rest I would rather not.", "pass"),
    ],
)
def test_a_number_that_is_begun_anew_is_one(answer: str, expected: str) -> None:
    """The digits said before somebody started over are not part of it."""
    assert outcome("pii_spoken", [("A", "What's your social security number?"), ("C", answer)]) == expected


def test_check_digits() -> None:
    """Luhn for cards, weights 3 7 1 for routing numbers, never all the same digit."""
    assert luhn("4111111111111111")
    assert not luhn("4111111111111112")
    assert is_card("378282246310005", False)
    assert not is_card("0" * 16, False)
    assert not is_card("0" * 16, True)
    assert is_card("411111111111111", True)
    assert not is_card("411111111111111", False)
    assert is_routing("021000021")
    assert not is_routing("021000022")
    assert not is_routing("000000000")
    assert plausible_ssn("987654320")
    assert not plausible_ssn("000123456")


WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def spoken(number: str, style: int) -> str:
    """One number in one of six ways of saying or writing it."""
    groups = [number[:3], number[3:5], number[5:]] if len(number) == 9 else [number[i : i + 4] for i in range(0, 16, 4)]
    if style == 0:
        return ", ".join(" ".join(WORDS[int(d)] for d in g) for g in groups)
    if style == 1:
        return "-".join(groups)
    if style == 2:
        return " ".join(number)
    if style == 3:
        return ", ".join(" ".join("oh" if d == "0" else WORDS[int(d)] for d in g) for g in groups)
    if style == 4:
        return " um, ".join(" ".join(WORDS[int(d)] for d in g) for g in groups)
    return ", ".join(number)


ASKED = {
    "social security": "What is your social security number?",
    "card": "Please read me the card number.",
    "routing": "And the routing number?",
    "phone": "What is your phone number?",
    "policy": "What is your policy number?",
}


def _cases() -> list[tuple[str, str, bool]]:
    chance = random.Random(5)
    cases = []
    for n in range(60):
        ssn = f"{chance.randint(1, 665):03}{chance.randint(1, 99):02}{chance.randint(1, 9999):04}"
        card = f"4{chance.randrange(10**14):014}"
        card = next(card + d for d in "0123456789" if luhn(card + d))
        prefix = f"{chance.randint(1, 12):02}{chance.randrange(10**6):06}"
        routing = next(prefix + d for d in "0123456789" if is_routing(prefix + d))
        phone = f"{chance.randint(201, 989)}555{chance.randrange(10**4):04}"
        cases += [
            ("social security", spoken(ssn, n % 6), True),
            ("card", spoken(card, n % 6), True),
            ("routing", spoken(routing, n % 6), True),
            (
                "phone",
                " ".join(WORDS[int(d)] for d in phone) if n % 2 else f"{phone[:3]}-{phone[3:6]}-{phone[6:]}",
                False,
            ),
            ("policy", spoken(ssn, n % 6), False),
        ]
    return cases


def test_three_hundred_spoken_numbers() -> None:
    """Every asked-for personal number is found in six forms; phone and policy numbers never are."""
    wrong = [
        (asked, said)
        for asked, said, personal in _cases()
        if (
            outcome("pii_spoken", [("A", ASKED[asked]), ("C", f"Sure, it's {said}."), ("A", "Thank you.")])
            == "violation"
        )
        is not personal
    ]
    assert wrong == []


def test_the_quote_of_a_spoken_number_is_masked() -> None:
    """No evidence of any rule carries a personal number."""
    from tests.judge.talks import judge

    verdict = judge([("A", "I need your social security number."), ("C", "Okay, it is 457-55-5462, all right?")])
    assert "5462" not in verdict.to_bytes().decode()
    rule = next(r for r in verdict.rules if r["rule"] == "pii_spoken")
    assert rule["evidence"][0]["quote"] == "[social security number]"
    assert rule["evidence"][0]["speaker"] == "caller"


@pytest.mark.parametrize(
    "said",
    [
        "four five six, no wait, four five seven, five five, five four six two",
        "four five seven, five six, sorry, five five, five four six two",
        "four five seven, five five, let me start over, four five seven, five five, five four six two",
        "four five, I mean four five seven, five five, five five six, no, five four six two",
        "four five seven, one second, five five, let me put my reading glasses on, five four six two",
    ],
)
def test_a_number_that_is_corrected_is_found(said: str) -> None:
    """Digits that were taken back, or other words in the middle, do not hide the number that was meant."""
    turns = [("A", "What is your social security number?"), ("C", f"It is {said}."), ("A", "Thank you for that.")]
    assert outcome("pii_spoken", turns) == "violation"
    assert outcome("pii_spoken", [("A", "What is your policy number?"), *turns[1:]]) == "pass"


def test_a_number_that_is_written_down_twice_is_one_number() -> None:
    """Recognisers repeat themselves; a card with a digit lost is found all the same."""
    heard = "four five three nine one four eight oh three four three six four six seven"
    turns = [("A", "Read me the card when you are ready."), ("C", f"{heard} {heard}"), ("A", "Thank you for that.")]
    assert outcome("pii_spoken", turns) == "violation"
    assert outcome("pii_spoken", [("A", "What is your policy number?"), *turns[1:]]) == "pass"


def test_what_is_read_back_is_masked() -> None:
    """The agent's echo of each part is hidden with the number."""
    from tests.judge.talks import judge

    verdict = judge(
        [
            ("A", "I need your social."),
            ("C", "Four five seven."),
            ("A", "Four five seven, and you are an idiot."),
            ("C", "Five five, five four six two."),
        ]
    )
    quote = next(r for r in verdict.rules if r["rule"] == "hostility")["evidence"][0]["quote"]
    assert quote == "[social security number] and you are an idiot."


def test_two_digits_are_an_echo_while_the_number_is_told() -> None:
    """Between its parts so few can only be one of them."""
    asked = ("A", "What is your social security number?")
    told = [asked, ("C", "Four one two."), ("A", "Okay."), ("C", "Three six."), ("A", "Three six, okay."),
            ("C", "Seven eight nine oh."), ("A", "Thank you.")]  # fmt: skip
    shown = [segment["text"] for segment in masked_segments(transcript(told), seeded())]
    assert shown[4] == "[social security number] okay."


CARD_DIGITS = "five three two oh one five one one two eight three oh three six six"


@pytest.mark.parametrize(
    "said",
    [
        f"Oh, four {CARD_DIGITS}.",
        f"It is for {CARD_DIGITS}.",
        "My routing number is oh two one, let me put my glasses on, oh five, no wait, oh oh oh oh two one.",
    ],
    ids=["an exclamation", "a digit misheard", "a correction after other words"],
)
def test_a_number_of_which_a_digit_is_in_doubt_is_found(said: str) -> None:
    """Another reading of the same words has the right check digit, though nobody asked."""
    assert outcome("pii_spoken", [("A", "Hello on a recorded line."), ("C", said), ("A", "Thank you.")]) == "violation"


def test_no_string_of_number_words_breaks_the_engine() -> None:
    """Corrections before, after and between any digits, cut off anywhere."""
    vocabulary = "oh zero four nine eleven forty hundred thousand double triple no sorry wait one second um dollars of "
    words = [*vocabulary.split(), "4111", "457-55", "$5", "start", "over", "my", "social", "card", "number,", "is"]
    chance = random.Random(3)
    for _ in range(400):
        said = " ".join(chance.choices(words, k=chance.randint(1, 30)))
        for asked in ("What is your card number? And your social?", "What does it say?"):
            kind = outcome("pii_spoken", [("A", asked), ("C", said), ("A", "Fine.")])
            assert kind in ("pass", "violation", "not_assessable"), said


@pytest.mark.parametrize(
    "said",
    ["oh one forty two five five five eight nine three", "four one forty two no wait three five five eight nine three"],
)
def test_another_reading_may_have_fewer_digits(said: str) -> None:
    """Nine groups of ten digits, of which a reading has nine: no number, and no crash."""
    assert outcome("pii_spoken", [("C", f"It says {said} on it.")]) == "pass"


def test_a_date_after_a_refusal_is_no_personal_number() -> None:
    """Eight digits count for a social security number only in a direct answer, and never when they are a date."""
    asked = ("A", "What is your social security number?")
    refused = [asked, ("C", "I would rather not."), ("A", "That is fine, just tell me when it was then, please.")]
    date, short = "oh five two one nineteen sixty nine", "four five seven five five five four six"
    assert outcome("pii_spoken", [*refused, ("C", date)]) == "pass"
    assert outcome("pii_spoken", [asked, ("C", f"Okay it is {date}."), ("A", "Thank you.")]) == "pass"
    assert outcome("pii_spoken", [*refused, ("C", short)]) == "pass"
    assert outcome("pii_spoken", [asked, ("C", f"Okay it is {short}."), ("A", "Thank you.")]) == "violation"


def test_the_last_four_and_a_birthday_are_no_social_security_number() -> None:
    """Who was asked for a part may say a date before it; who says the whole number has said it."""
    asked = ("A", "I need your date of birth, and just the last four of your social.")
    answer = "Sure. March ninth, nineteen sixty-three. Last four, eight eight one five."
    assert outcome("pii_spoken", [asked, ("C", answer)]) == "pass"
    assert outcome("pii_spoken", [asked, ("C", "Four five seven, five five, eight eight one five.")]) == "violation"


def test_several_answers_are_read_one_by_one() -> None:
    """Numbers that one voice says in answers one after the other do not hide each other."""
    turns = [
        ("A", "I need your routing and your account number off a check."),
        ("C", "Where's the routing one? Is it the first?"),
        ("A", "Bottom left, nine numbers."),
        ("C", "Oh eight one, five oh seven, three six oh."),
        ("A", "And the next bunch?"),
        ("C", "Four four one two, oh nine eight."),
    ]
    assert outcome("pii_spoken", turns, "final_expense") == "violation"


NINE = "four one two three six seven eight nine oh"
PATIENCE = [
    ("A", "All right, I am going to look at a few things here and then I will read everything back to you."),
    ("C", "That is fine, take your time, I have all day and nothing else to do."),
] * 8


@pytest.mark.parametrize(
    "turns",
    [
        [
            ("C", f"{NINE} is what I have here."),
            ("A", "Is that your social security number? Again?"),
            ("C", NINE),
        ],
        [
            ("A", "What is your social security number?"),
            ("C", NINE),
            *PATIENCE,
            ("A", f"So I have down {NINE}. Is that right?"),
        ],
        [
            ("A", "What is your social security number?"),
            ("C", NINE),
            *PATIENCE,
            ("A", f"So I have down {NINE.replace('three', 'five')}. Is that right?"),
        ],
    ],
    ids=["before it was known", "read back long after", "heard otherwise"],
)
def test_a_number_is_masked_wherever_it_is_said(turns: list[tuple[str, str]]) -> None:
    """However long before or after it was told."""
    shown = [segment["text"] for segment in masked_segments(transcript(turns), seeded())]
    assert not any("nine oh" in text for text in shown)
    assert sum("[social security number]" in text for text in shown) == 2


@pytest.mark.parametrize(
    ("turn", "shown"),
    [
        (("A", "So it is four one two and so on."), "So it is [social security number] and so on."),
        (("C", "I am thirty six."), "I am thirty six."),
    ],
    ids=["in part", "an age"],
)
def test_what_is_said_right_after_a_number_is_masked_where_it_echoes_it(turn: tuple[str, str], shown: str) -> None:
    """Three digits of it are a part of it; two can be anything."""
    told = [("A", "What is your social security number?"), ("C", NINE), ("A", "Thank you."), turn]
    assert masked_segments(transcript(told), seeded())[-1]["text"] == shown


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([("C", "It says 412367890 on the meter, that is my social."), ("A", "Thank you.")], "violation"),
        ([("C", "The meter says 412367890."), ("A", "And your social security number?")], "pass"),
        (
            [("A", "What is your social security number?"), ("C", "Nine nine nine nine nine nine nine nine nine.")],
            "pass",
        ),
    ],
    ids=["named after", "asked for next", "all the same"],
)
def test_what_comes_next_does_not_name_a_number(turns: list[tuple[str, str]], expected: str) -> None:
    """Only who said a number can name it afterwards; one digit again and again is none."""
    assert outcome("pii_spoken", [("A", "Hello on a recorded line."), *turns]) == expected


def test_a_few_digits_far_from_a_number_are_shown() -> None:
    """Three digits of it are a part of it only near it, and another number is another."""
    turns = [
        ("A", "What is your social security number?"),
        ("C", NINE),
        *PATIENCE,
        ("A", "It is four one two dash something, call us at eight three three five five five oh one four four."),
    ]
    shown = masked_segments(transcript(turns), seeded())[-1]["text"]
    assert shown == turns[-1][1]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["What are the first three of your social?", "And the middle two of your social?",
          "And the last four of your social?"], "violation"),
        (["What is your social security number?", "Four one two, okay, the social.", "Three six, of the social."],
         "violation"),
        (["What is your policy number?", "And the next two of your policy number?", "And the end of that policy?"],
         "pass"),
        (["What are the first three of your social?", "And your zip code?", "And what does the meter say?"], "pass"),
    ],
    ids=["piece by piece", "named again", "policy", "three numbers"],
)  # fmt: skip
def test_a_number_asked_for_piece_by_piece_is_one(asked: list[str], expected: str) -> None:
    """Whoever names the same number again has not turned to another one."""
    first, second, third = asked
    turns = [("A", first), ("C", "Four one two."), ("A", second), ("C", "Three six."), ("A", third),
             ("C", "Seven eight nine oh."), ("A", "Thank you, that is all I need.")]  # fmt: skip
    assert outcome("pii_spoken", turns) == expected
    shown = " ".join(segment["text"] for segment in masked_segments(transcript(turns), seeded()))
    assert ("eight nine oh" in shown) is (expected == "pass")


@pytest.mark.parametrize(
    ("said", "expected"),
    [("4532 0151 1283 0366", "violation"), ("4532 0151 1283 0367", "pass"), ("1 E G 4 T E 5 M K 7 3", "pass")],
)
def test_a_card_read_out_where_a_medicare_number_was_asked_for_too(said: str, expected: str) -> None:
    """A Medicare number takes away only the leniency that a card that was asked for has."""
    turns = [("A", "I need your Medicare number and your credit card number."), ("C", f"Sure, it is {said}.")]
    assert outcome("pii_spoken", turns, "medicare") == expected
    shown = masked_segments(transcript(turns), seeded())[-1]["text"]
    assert (shown == turns[-1][1]) is (expected == "pass")


def test_of_two_numbers_named_together_each_is_one() -> None:
    """Whoever names one of them again has turned to it."""
    turns = [
        ("A", "We take it from your bank, so I need your account number and your routing number."),
        ("C", "Seven one oh two, four four nine five, two nine eight six."),
        ("A", "And the routing number?"),
        ("C", "Oh two one, oh oh oh, oh two one."),
    ]
    verdict = judge(turns, "final_expense")
    assert verdict.pii == ("account number", "routing number")


@pytest.mark.parametrize(
    ("turns", "shown"),
    [
        ([("A", "What is your Medicare number?"), ("C", "It is 457555462.")], "It is [Medicare number]"),
        ([("A", "I have your name."), ("C", "My Medicare number is four five seven five five five four six two.")],
         "My Medicare number is [Medicare number]"),
        ([("A", "What is your Medicare number?"), ("C", "It is 1EG4TE5MK73.")], "It is 1EG4TE5MK73."),
        ([("A", "What is your member number?"), ("C", "It is 457555462.")], "It is 457555462."),
    ],
)  # fmt: skip
def test_a_medicare_number_without_letters_is_masked(turns: list[tuple[str, str]], shown: str) -> None:
    """An old one is a social security number. Nobody may read it, but to ask for it and to say it is expected."""
    assert masked_segments(transcript(turns), seeded())[-1]["text"] == shown
    verdict = judge([*turns, ("A", "Let me write that down, thank you.")], "medicare")
    assert verdict.outcome("pii_spoken") == "pass"
    assert verdict.pii == (("Medicare number",) if "[" in shown else ())


def test_a_medicare_number_that_is_read_back_is_masked_too() -> None:
    """Whoever repeats it."""
    turns = [("A", "What is your Medicare number?"), ("C", "It is 457555462."), ("A", "457 555 462, got it.")]
    assert masked_segments(transcript(turns), seeded())[-1]["text"] == "[Medicare number] got it."
