"""What the rules know of a call besides its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workers.core.transcript import AGENT, CALLER, UNKNOWN
from workers.judge.speech import Talk


@dataclass(frozen=True)
class CallFacts:
    """A call as its row has it.

    caller_number: the consumer's number, so the called party's in an outbound call.
    start_time_utc: an aware datetime.
    """

    vertical: str
    direction: str
    caller_number: str | None
    start_time_utc: datetime
    campaign_name: str | None = None


@dataclass
class CallContext:
    """The call being judged. consent_s: when the consumer consented to be helped, if ever."""

    facts: CallFacts
    talk: Talk
    consent_s: float | None = None

    def heard(self, by: str) -> bool:
        """Whether any voice may be the party whose words a rule is about."""
        roles = self.talk.heard
        if by in (AGENT, CALLER):
            return by in roles or UNKNOWN in roles
        return bool(roles)
