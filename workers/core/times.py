"""Times that others wrote."""

from __future__ import annotations

import re
from datetime import datetime

_DATE = r"(\d{4})-?(\d\d)-?(\d\d)"
_TIME = r"(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?"
_ZONE = r"Z|([+-]\d\d):?(\d\d)?"
_ISO = re.compile(rf"{_DATE}(?:[ T]{_TIME}({_ZONE})?)?", re.ASCII | re.IGNORECASE)


def iso_time(text: str) -> datetime:
    """A time in ISO 8601 as an aware one, UTC where it names no offset. Raises ValueError for anything else.

    `datetime.fromisoformat` of Python 3.10 reads its own output only: no "Z", no "+0000", no tenth of a second.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a time in ISO 8601: {text!r}")
    year, month, day, hour, minute, second, fraction, _, hours, minutes = match.groups("")
    offset = f"{hours or '+00'}:{minutes or '00'}"
    clock = f"{hour or '00'}:{minute or '00'}:{second or '00'}.{fraction[:6]:0<6}"
    return datetime.fromisoformat(f"{year}-{month}-{day}T{clock}{offset}")
