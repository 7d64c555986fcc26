"""Spoken numbers as short scenes: a number, how it is said, who asks, and whether it is a personal number.

Everything is drawn from a seed. Each half is drawn by itself: one to develop on, one that only measures.
The numbers are invented; those that must look real have the right form and check digits.
"""

from __future__ import annotations

import random
from calendar import month_name
from collections.abc import Callable
from dataclasses import dataclass

from workers.judge.words import TEENS, TENS, UNITS

HALVES = ("seen", "unseen")
AGENT, CALLER = "A", "C"
LETTERS = "ACDEFGHJKMNPQRTUVWXY"  # of a Medicare number: no S, L, O, I, B, Z

#: How many scenes of each kind one half has.
SCENES = {
    "ssn": 50, "card": 38, "routing": 26, "account": 18, "mbi": 16, "phone": 26, "price": 14, "date": 16, "zip": 14,
    "policy": 18, "last_four": 6,
}  # fmt: skip


@dataclass(frozen=True)
class Form:
    """One scene. expected: the kind of personal number in it (ssn, card, routing, account) or None.

    number: its digits as they should be heard. spoken: False for written forms, which no voice reads aloud as written.
    turns: (A or C, text).
    """

    name: str
    half: str
    kind: str
    valid: bool
    manner: str
    expected: str | None
    number: str
    spoken: bool
    turns: tuple[tuple[str, str], ...]


# -- numbers -----------------------------------------------------------------------------------------


def luhn_digit(digits: str) -> str:
    """The check digit that makes `digits` a card number."""
    total = 0
    for n, d in enumerate(reversed(digits)):
        doubled = int(d) * (2 - n % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return str(-total % 10)


def aba_digit(digits: str) -> str:
    """The ninth digit of a routing number: weights 3 7 1 sum to a multiple of ten."""
    return str(-sum(int(d) * (3, 7, 1)[n % 3] for n, d in enumerate(digits)) % 10)


def digits(chance: random.Random, n: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(n))


def ssn(chance: random.Random, valid: bool) -> list[str]:
    area = f"{chance.choice([*range(1, 666), *range(667, 900)]):03}"
    if not valid:
        area = chance.choice(["000", "666"])
    return [area, f"{chance.randint(1, 99):02}", f"{chance.randint(1, 9999):04}"]


def card(chance: random.Random, valid: bool) -> list[str]:
    amex = chance.random() < 0.2
    start = chance.choice(["34", "37"]) if amex else chance.choice(["4", "4", "51", "55", "6011"])
    body = start + digits(chance, (14 if amex else 15) - len(start))
    check = luhn_digit(body)
    number = body + (check if valid else str((int(check) + chance.randint(1, 9)) % 10))
    if amex:
        return [number[:4], number[4:10], number[10:]]
    return [number[i : i + 4] for i in range(0, 16, 4)]


def routing(chance: random.Random, valid: bool) -> list[str]:
    body = f"{chance.choice([*range(1, 13), *range(21, 33)]):02}" + digits(chance, 6)
    check = aba_digit(body)
    number = body + (check if valid else str((int(check) + chance.randint(1, 9)) % 10))
    return [number[:3], number[3:6], number[6:]] if chance.random() < 0.5 else [number[:4], number[4:]]


def account(chance: random.Random, valid: bool) -> list[str]:
    return [digits(chance, 4) for _ in range(chance.choice([2, 3]))] + [digits(chance, chance.choice([2, 3]))]


def phone(chance: random.Random, valid: bool) -> list[str]:
    return [str(chance.randint(201, 989)), chance.choice(["555", digits(chance, 3)]), digits(chance, 4)]


# -- how they are said -------------------------------------------------------------------------------


def word_of(digit: str, oh: bool) -> str:
    return "oh" if oh and digit == "0" else UNITS[int(digit)]


def one_by_one(group: str, oh: bool = False) -> str:
    return " ".join(word_of(d, oh) for d in group)


def pair(two: str) -> str:
    if two[0] == "0":
        return "double oh" if two == "00" else f"oh {UNITS[int(two[1])]}"
    if two[0] == "1":
        return TEENS[int(two[1])]
    tens = TENS[int(two[0]) - 2]
    return tens if two[1] == "0" else f"{tens} {UNITS[int(two[1])]}"


def in_pairs(group: str) -> str:
    """Two digits at a time; an odd first digit stands alone: "four fifty seven"."""
    odd = len(group) % 2
    said = [UNITS[int(group[0])] if group[0] != "0" else "oh"] if odd else []
    return " ".join(said + [pair(group[i : i + 2]) for i in range(odd, len(group), 2)])


def with_hundreds(group: str) -> str:
    """ "four hundred" and "four hundred twelve" where that is how it is said."""
    if len(group) == 3 and group[0] != "0" and group[1] != "0":
        return f"{UNITS[int(group[0])]} hundred {pair(group[1:])}"
    if len(group) == 3 and group[0] != "0" and group[1:] == "00":
        return f"{UNITS[int(group[0])]} hundred"
    return in_pairs(group)


def with_doubles(group: str) -> str:
    said, at = [], 0
    while at < len(group):
        same = 1
        while at + same < len(group) and same < 3 and group[at + same] == group[at]:
            same += 1
        said.append({1: "", 2: "double ", 3: "triple "}[same] + word_of(group[at], oh=True))
        at += same
    return " ".join(said)


def doubled(groups: list[str], chance: random.Random) -> list[str]:
    """The same shape of number, with repeated digits."""
    made = []
    for group in groups:
        at = chance.randrange(len(group) - 1) if len(group) > 1 else 0
        made.append(group[:at] + group[at] * 2 + group[at + 2 :] if len(group) > 1 else group)
    return made


def other(digit: str, chance: random.Random) -> str:
    return chance.choice([d for d in "123456789" if d != digit])


MENDS = ("no wait, {0}", "sorry, {0}", "I mean {0}", "no, {0}", "oops, sorry, {0}", "no, that's wrong, {0}",
         "wait, no, {0}", "excuse me, {0}", "correction, {0}", "actually {0}")  # fmt: skip
PAUSES = ("um", "uh", "let me see", "hold on", "okay", "and then", "one second", "let me look")
NODS = ("Okay.", "Uh-huh.", "Mm-hmm.", "Got it.", "Yes.", "Go ahead.", "All right.", "And the rest?", "I'm listening.")


def corrected_digit(groups: list[str], chance: random.Random) -> str:
    """One digit is said wrongly and the group is begun anew."""
    at = chance.randrange(len(groups))
    group = groups[at]
    k = chance.randrange(len(group))
    slip = one_by_one(group[:k]) + " " + UNITS[int(other(group[k], chance))]
    said = [one_by_one(g) for g in groups]
    said[at] = f"{slip.strip()}, {chance.choice(MENDS).format(said[at])}"
    return ", ".join(said)


def corrected_group(groups: list[str], chance: random.Random) -> str:
    """A whole group is said wrongly and then again."""
    at = chance.randrange(len(groups))
    k = chance.randrange(len(groups[at]))
    slip = groups[at][:k] + other(groups[at][k], chance) + groups[at][k + 1 :]
    said = [one_by_one(g) for g in groups]
    said[at] = f"{one_by_one(slip)}, {chance.choice(MENDS).format(said[at])}"
    return ", ".join(said)


def restarted(groups: list[str], chance: random.Random) -> str:
    """The number is begun, given up, and said from the start."""
    upto = chance.randint(1, len(groups) - 1)
    begun = ", ".join(one_by_one(g) for g in groups[:upto])
    again = chance.choice(["let me start over", "hold on, let me start again", "no, from the beginning", "start over"])
    return f"{begun}, {again}, {', '.join(one_by_one(g) for g in groups)}"


def filled(groups: list[str], chance: random.Random) -> str:
    said = one_by_one("".join(groups), oh=chance.random() < 0.5).split()
    for _ in range(chance.randint(2, 4)):
        at = chance.randrange(1, len(said))
        said[at] = f"{chance.choice(PAUSES)} {said[at]}"
    return " ".join(said)


def joined(say: Callable[[str], str]) -> Callable[[list[str], random.Random], str]:
    return lambda groups, chance: ", ".join(say(g) for g in groups)


MANNERS: dict[str, Callable[[list[str], random.Random], str]] = {
    "digits": joined(one_by_one),
    "oh": joined(lambda g: one_by_one(g, oh=True)),
    "no_groups": lambda groups, chance: one_by_one("".join(groups), oh=chance.random() < 0.5),
    "pairs": joined(in_pairs),
    "hundreds": joined(with_hundreds),
    "doubles": joined(with_doubles),
    "fillers": filled,
    "corrected_digit": corrected_digit,
    "corrected_group": corrected_group,
    "restarted": restarted,
    "written_dashes": lambda groups, chance: "-".join(groups),
    "written_solid": lambda groups, chance: "".join(groups),
    "written_blanks": lambda groups, chance: " ".join(groups),
    "written_digits": lambda groups, chance: " ".join("".join(groups)),
    "written_commas": lambda groups, chance: ", ".join(groups),
}
#: Said over several turns.
TAKEN_IN_TURNS = ("interrupted", "read_back", "confirmed")


def in_turns(manner: str, groups: list[str], chance: random.Random) -> list[tuple[str, str]]:
    """The caller's number with the agent in between; the caller begins and ends."""
    said = [one_by_one(g, oh=chance.random() < 0.4) for g in groups]
    if manner == "confirmed":
        whole = ", ".join(said)
        return [(CALLER, f"{whole.capitalize()}."), (AGENT, f"So that is {whole}?"), (CALLER, "Yes, that's right.")]
    turns: list[tuple[str, str]] = []
    for n, group in enumerate(said):
        if n:
            turns.append((AGENT, f"{said[n - 1].capitalize()}." if manner == "read_back" else chance.choice(NODS)))
        lead = chance.choice(["", "", "Then ", "And "]) if n else ""
        turns.append((CALLER, (lead + group).capitalize() + "."))
    return turns


# -- who asks ----------------------------------------------------------------------------------------

ASKS = {
    "ssn": ("What is your social security number?", "Can I get your full social, please?",
            "I need your social security number to pull that up.", "Go ahead with your social.",
            "And your social security number is?", "Could you verify your social for me?"),
    "card": ("What is the card number?", "Go ahead and read me the number on the front of the card.",
             "Can I get your credit card number?", "And the debit card number, please?",
             "What's the sixteen digit number on your card?"),
    "routing": ("What is the routing number?", "Can you read me the routing number at the bottom of the check?",
                "I need your bank's routing number.", "And the nine digit routing number?"),
    "account": ("What is your bank account number?", "And the checking account number?",
                "Can you give me the account number at your bank?", "Go ahead with your savings account number."),
    "mbi": ("What is your Medicare number?", "Can you read me the number on your red, white and blue card?",
            "I need the Medicare ID from your card."),
    "phone": ("What is your phone number?", "What's the best number to reach you?",
              "Can I get a callback number?", "And your cell phone number?", "What number are you calling from?"),
    "zip": ("What is your zip code?", "And the zip code there?", "Can I get your zip?"),
    "policy": ("What is your policy number?", "Can you give me the claim number?", "And the order number?",
               "What's the reference number on the letter?", "Do you have your member number?"),
    "date": ("What is your date of birth?", "And when were you born?", "Can you verify your date of birth?"),
    "price": ("What do you pay now?", "How much is the premium?", "What is your electric bill each month?"),
}  # fmt: skip
OWN = {
    "ssn": ("My social is {0}.", "My social security number is {0}.", "You want my social? It's {0}.",
            "It's {0}, that's my social."),
    "card": ("My card number is {0}.", "I have a Visa, it's {0}.", "Use my debit card, {0}."),
    "routing": ("The routing number is {0}.", "My bank's routing number is {0}."),
    "phone": ("You can call me at {0}.", "My number is {0}.", "My cell is {0}."),
    "policy": ("My policy number is {0}.", "The order number is {0}.", "The letter has reference number {0}."),
}  # fmt: skip
ANSWERS = ("{0}.", "Sure, it's {0}.", "Okay, {0}.", "Yes, {0}.", "Um, {0}.", "It is {0}.", "Let me get it. {0}.",
           "Hold on. Okay, {0}.")  # fmt: skip
OPENING = (AGENT, "Thank you for calling on a recorded line, how can I help you today?")
CLOSING = (AGENT, "Thank you, one moment please.")


def scenes(half: str) -> list[Form]:
    """All scenes of one half, always the same."""
    chance = random.Random(f"spoken numbers, {half}")
    makers = {"ssn": _ssn, "card": _card, "routing": _routing, "account": _account, "mbi": _mbi, "phone": _phone,
              "price": _price, "date": _date, "zip": _zip, "policy": _policy, "last_four": _last_four}  # fmt: skip
    made = []
    for kind, count in SCENES.items():
        for n in range(count):
            manner, valid, expected, number, turns = makers[kind](chance, n)
            spoken = not manner.startswith("written")
            made.append(Form(f"{half}-{kind}-{n:02}", half, kind, valid, manner, expected, number, spoken,
                             (*turns, CLOSING)))  # fmt: skip
    return made


Made = tuple[str, bool, str | None, str, list[tuple[str, str]]]


def _answer(kind: str, manner: str, groups: list[str], chance: random.Random) -> list[tuple[str, str]]:
    ask = (AGENT, chance.choice(ASKS[kind]))
    if manner in TAKEN_IN_TURNS:
        return [ask, *in_turns(manner, groups, chance)]
    return [ask, (CALLER, chance.choice(ANSWERS).format(MANNERS[manner](groups, chance)))]


def _own(kind: str, manner: str, groups: list[str], chance: random.Random) -> list[tuple[str, str]]:
    return [OPENING, (CALLER, chance.choice(OWN[kind]).format(MANNERS[manner](groups, chance)))]


def _personal(
    kind: str,
    groups: list[str],
    n: int,
    chance: random.Random,
    own: bool,
    check: Callable[[str], str] | None = None,
) -> tuple[str, str, list[tuple[str, str]]]:
    """Manner, digits and turns of a number that is asked for, or (`own`) named by the caller unasked."""
    manners = [*MANNERS, *(() if own else TAKEN_IN_TURNS)]
    manner = manners[n % len(manners)]
    if manner == "doubles":
        groups = doubled(groups, chance)
        if check:
            groups[-1] = groups[-1][:-1] + check("".join(groups)[:-1])
    turns = (_own if own else _answer)(kind, manner, groups, chance)
    return manner, "".join(groups), turns


def _ssn(chance: random.Random, n: int) -> Made:
    if n < 5:  # cannot be one
        groups = ssn(chance, valid=False)
        return "digits", False, None, "".join(groups), _answer("ssn", "digits", groups, chance)
    if n < 9:  # an answer that lacks a digit
        groups, at = ssn(chance, valid=True), chance.randrange(3)
        groups[at] = groups[at][1:] if chance.random() < 0.5 else groups[at][:-1]
        return "missing", True, "ssn", "".join(groups), _answer("ssn", "digits", groups, chance)
    if n < 12:  # nobody names it: three, two and four give it away
        groups = ssn(chance, valid=True)
        said = MANNERS["digits"](groups, chance)
        return "unnamed", True, "ssn", "".join(groups), [OPENING, (CALLER, f"Okay so it is {said}.")]
    manner, number, turns = _personal("ssn", ssn(chance, True), n - 12, chance, own=n >= 32)
    valid = number[3:5] != "00" and number[5:] != "0000"  # doubling digits may have made it impossible
    return manner, valid, "ssn" if valid else None, number, turns


def _card(chance: random.Random, n: int) -> Made:
    if n < 3:  # named as something else, and Luhn fails
        groups = card(chance, valid=False)
        said = MANNERS["digits"](groups, chance)
        return "digits", False, None, "".join(groups), [OPENING, (CALLER, f"The tracking number is {said}.")]
    if n == 3:
        groups = ["0000"] * 4
        return "digits", False, None, "".join(groups), _answer("card", "digits", groups, chance)
    if n < 7:  # an answer that lacks a digit, or has a wrong one
        groups = card(chance, valid=n == 4)
        groups[1] = groups[1][:-1]
        return "missing", n == 4, "card", "".join(groups), _answer("card", "digits", groups, chance)
    if n < 10:  # nobody names it, Luhn holds
        groups = card(chance, valid=True)
        said = MANNERS["digits"](groups, chance)
        return "unnamed", True, "card", "".join(groups), [OPENING, (CALLER, f"Okay. {said}.")]
    manner, number, turns = _personal("card", card(chance, True), n - 10, chance, own=n >= 28, check=luhn_digit)
    return manner, True, "card", number, turns


def _routing(chance: random.Random, n: int) -> Made:
    if n < 4:  # named by nobody as a routing number, and the checksum fails
        groups = routing(chance, valid=False)
        said = MANNERS["digits"](groups, chance)
        return "digits", False, None, "".join(groups), [OPENING, (CALLER, f"The confirmation number is {said}.")]
    manner, number, turns = _personal("routing", routing(chance, True), n - 4, chance, own=n >= 22, check=aba_digit)
    return manner, True, "routing", number, turns


def _account(chance: random.Random, n: int) -> Made:
    manner, number, turns = _personal("account", account(chance, True), n, chance, own=False)
    return manner, True, "account", number, turns


def _mbi(chance: random.Random, n: int) -> Made:
    def letter() -> str:
        return chance.choice(LETTERS)

    number = (str(chance.randint(1, 9)), letter(), chance.choice([letter(), digits(chance, 1)]), digits(chance, 1),
              letter(), chance.choice([letter(), digits(chance, 1)]), digits(chance, 1), letter(), letter(),
              *digits(chance, 2))  # fmt: skip
    oh = n % 2 == 0
    said = [word_of(c, oh) if c.isdigit() else c for c in number]
    parts = [" ".join(said[:4]), " ".join(said[4:7]), " ".join(said[7:])]
    ask = (AGENT, chance.choice(ASKS["mbi"]))
    if n % 4 == 3:
        turns = [ask, (CALLER, f"{parts[0]}."), (AGENT, "Okay."), (CALLER, f"{parts[1]}."), (AGENT, "Uh-huh."),
                 (CALLER, f"{parts[2]}.")]  # fmt: skip
        return "interrupted", True, None, "".join(number), turns
    return "digits", True, None, "".join(number), [ask, (CALLER, chance.choice(ANSWERS).format(", ".join(parts)))]


def _phone(chance: random.Random, n: int) -> Made:
    if n < 3:  # in place of the number that was asked for
        groups = phone(chance, True)
        said = MANNERS["digits"](groups, chance)
        refusal = chance.choice(["I don't give that out on the phone.", "No, I am not comfortable with that."])
        turns = [(AGENT, chance.choice(ASKS["ssn"])), (CALLER, f"{refusal} You can call me at {said}.")]
        return "refused", True, None, "".join(groups), turns
    if n == 3:
        return "digits", True, None, "18005550142", [
            OPENING, (CALLER, "Where do I call?"),
            (AGENT, "Our toll free number is one eight hundred, five five five, oh one four two."),
        ]  # fmt: skip
    manner, number, turns = _personal("phone", phone(chance, True), n - 4, chance, own=n >= 20)
    return manner, True, None, number, turns


def _price(chance: random.Random, n: int) -> Made:
    dollars, cents = chance.randint(20, 999), chance.randint(1, 99)
    thousands = chance.randint(11, 89)
    small = with_hundreds(f"{dollars:03}").removeprefix("oh ")
    said = (
        f"{small} dollars and {pair(f'{cents:02}')} cents",
        f"{small} {pair(f'{cents:02}')} a month",
        f"about {pair(str(thousands))} thousand {small} dollars",
        f"${dollars}.{cents:02} a month",
        f"${thousands},{dollars:03} on three cards",
        f"between {small} and {with_hundreds(str(chance.randint(111, 999)))}",
    )[n % 6]
    manner = "written_price" if "$" in said else "words"
    return manner, True, None, "", [(AGENT, chance.choice(ASKS["price"])), (CALLER, f"It's {said}.")]


def _date(chance: random.Random, n: int) -> Made:
    month, day, year = chance.randint(1, 12), chance.randint(1, 28), chance.randint(1931, 1999)
    spoken_year = f"nineteen {pair(str(year)[2:])}"
    said = (
        f"{month_name[month]} {pair(f'{day:02}').replace('oh ', '')}, {spoken_year}",
        f"{one_by_one(f'{month:02}', True)}, {one_by_one(f'{day:02}', True)}, {one_by_one(str(year))}",
        f"{pair(f'{month:02}')} {pair(f'{day:02}')} {spoken_year}",
        f"{month:02}/{day:02}/{year}",
        f"{month}-{day}-{year}",
        f"{pair(f'{month:02}').replace('oh ', '')}, {pair(f'{day:02}').replace('oh ', '')}, {pair(str(year)[2:])}",
    )[n % 6]
    manner = "written_date" if "/" in said or "-" in said else "words"
    turns = [(AGENT, chance.choice(ASKS["date"])), (CALLER, chance.choice(ANSWERS).format(said))]
    if n >= 10:  # right after a number that was not given
        turns = [(AGENT, chance.choice(ASKS["ssn"])), (CALLER, "I'd rather not."),
                 (AGENT, "That's fine, just your date of birth then."), (CALLER, f"{said}.")]  # fmt: skip
    return manner, True, None, "", turns


def _zip(chance: random.Random, n: int) -> Made:
    groups = [digits(chance, 5)] if n % 4 else [digits(chance, 5), digits(chance, 4)]
    manner = ("digits", "oh", "pairs", "digits", "written_dashes", "no_groups", "fillers")[n % 7]
    return manner, True, None, "".join(groups), _answer("zip", manner, groups, chance)


def _policy(chance: random.Random, n: int) -> Made:
    groups = [digits(chance, 3), digits(chance, 2), digits(chance, 4)] if n < 6 else [
        digits(chance, 4), digits(chance, 4), digits(chance, chance.choice([1, 2, 3]))]  # fmt: skip
    manner, number, turns = _personal("policy", groups, n, chance, own=n >= 15)
    return manner, True, None, number, turns


def _last_four(chance: random.Random, n: int) -> Made:
    four = digits(chance, 4)
    ask = chance.choice(["What are the last four of your social?", "Just the last four digits of your social, please.",
                         "Can you confirm the last four of the card?"])  # fmt: skip
    manner = ("digits", "oh", "pairs")[n % 3]
    return manner, True, None, four, [(AGENT, ask), (CALLER, f"{MANNERS[manner]([four], chance).capitalize()}.")]
