"""Which digits can be a social security, card or routing number: form, prefix and check digit."""

from __future__ import annotations


def plausible_ssn(digits: str) -> bool:
    """Nine digits that can be a social security number; specimen numbers are spoken all the same."""
    return digits[:3] not in ("000", "666") and digits[3:5] != "00" and digits[5:] != "0000"


def nearly_ssn(digits: str) -> bool:
    """A social security number with one or two digits lost, or one too many."""
    return len(digits) in (7, 8, 10) and digits[:3] not in ("000", "666")


def is_routing(digits: str) -> bool:
    """An ABA routing number: nine digits, an assigned prefix, weights 3 7 1 summing to a multiple of ten."""
    if len(digits) != 9 or len(set(digits)) == 1:
        return False
    prefix = int(digits[:2])
    if not (prefix <= 12 or 21 <= prefix <= 32 or 61 <= prefix <= 72 or prefix == 80):
        return False
    return sum(int(d) * (3, 7, 1)[n % 3] for n, d in enumerate(digits)) % 10 == 0


def is_card(digits: str, asked: bool) -> bool:
    """A card number: Luhn holds. When it answers a request a digit may be missing or wrong,
    and the expiry date may follow in the same breath."""
    if len(set(digits)) == 1:
        return False
    if asked and 13 <= len(digits) <= 26:
        return len(set(digits[:16])) > 1
    lengths = (15,) if digits[:2] in ("34", "37") else (16,)
    return digits[0] in "23456" and len(digits) in lengths and luhn(digits)


def luhn(digits: str) -> bool:
    doubled = (int(d) * (1 + n % 2) for n, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def is_date(digits: str) -> bool:
    """Month, day and a year of the last hundred-odd years, leading zeros spoken or not: a date of birth."""
    year = digits[-4:]
    if len(digits) not in (7, 8) or year[:2] not in ("19", "20"):
        return False
    head = digits[:-4]
    cuts = ((2, 4),) if len(head) == 4 else ((1, 3), (2, 3))
    return any(1 <= int(head[:month]) <= 12 and 1 <= int(head[month:day]) <= 31 for month, day in cuts)
