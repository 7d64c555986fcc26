"""What a record of the call log says of its call."""

from __future__ import annotations

from typing import Any

import pytest

from workers.ingest.record import Record
from workers.ingest.reported import as_call, more_complete

MIN_CALL_S = 5.0


def call(**told: Any) -> Record:
    """A call that is over, with what else is told of it."""
    over = {"inboundCallId": "RGB1", "callDt": 1_795_000_000_000, "isLive": False, "callLengthInSeconds": 60}
    return as_call(over | told, 0, MIN_CALL_S)


@pytest.mark.parametrize(
    ("length", "readiness"), [(0, "zero_duration"), (4.9, "too_short"), (5, "ready"), ("5", "ready")]
)
def test_what_lasted_as_long_as_it_must_is_listened_to(length: Any, readiness: str) -> None:
    """Shorter calls are put aside; the shortest of the others is not."""
    assert call(callLengthInSeconds=length, recordingUrl="https://media.ringba.com/a").readiness == readiness


def test_a_length_is_none_while_the_call_goes_on() -> None:
    """So far is not how long: nobody must take a recording for whole by it."""
    live = call(isLive=True, callLengthInSeconds=3, recordingUrl="https://media.ringba.com/a")
    assert (live.duration_seconds, live.readiness) == (None, "waiting")


@pytest.mark.parametrize("live", [True, "true", " True", 1])
@pytest.mark.parametrize("over", [False, "false", 0, "no"])
def test_whether_it_goes_on_is_read_however_it_is_spelled(live: Any, over: Any) -> None:
    """As a word, a number or a truth."""
    url = "https://media.ringba.com/a"
    assert call(isLive=live, recordingUrl=url).readiness == "waiting"
    assert call(isLive=over, recordingUrl=url).readiness == "ready"


@pytest.mark.parametrize("live", [None, ""])
def test_an_empty_word_about_it_is_none(live: Any) -> None:
    """Then a call without length, end and recording goes on."""
    assert call(isLive=live, callLengthInSeconds=None).readiness == "waiting"
    assert call(isLive=live, callLengthInSeconds=None, recordingUrl="https://media.ringba.com/a").readiness == "ready"
    assert call(isLive=live, callLengthInSeconds=2).readiness == "too_short"


@pytest.mark.parametrize("url", ["", "  ", 7, None, "https://media.ringba.com/\x1b[2J", "https://m/" + "a" * 4000])
def test_what_is_no_url_is_waited_for(url: Any) -> None:
    """A recording may be told properly later."""
    odd = call(recordingUrl=url)
    assert (odd.audio_url, odd.readiness) == (None, "waiting")


def test_of_two_records_of_a_call_the_one_that_knows_more_counts() -> None:
    """In whichever order they are listed; of equals the later told."""
    url = "https://media.ringba.com/a"
    over, live, mute = call(recordingUrl=url), call(isLive=True), call()
    for less in (live, mute, call(callLengthInSeconds=30, recordingUrl=url)):
        assert more_complete(over, less) is over
        assert more_complete(less, over) is over
    again = call(recordingUrl=f"{url}?again")
    assert more_complete(over, again) is again
