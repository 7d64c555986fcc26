"""What surrounds the pipeline: the calls, their recordings, the call log, Slack, the language model; and the truth."""

from __future__ import annotations

import contextlib
import hashlib
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from tests.alerts.slack import FakeSlack, fake_slack
from tests.ringba_server import Clock, RingbaServer, SimCall
from tests.support.llm_server import LlmServer, llm_server
from tests.support.recording_server import RecordingServer, recording

#: Seconds of every whole recording, and of the short ones.
AUDIO_S, SHORT_S = 6.0, 2.0

#: How a call's recording behaves, the share of such calls, and how the call must end: "judged" or
#: (status, reason). Faults of a host come once and cost an attempt; what is broken stays broken.
FATES: dict[str, tuple[float, str, str]] = {
    "ok": (0.76, "judged", ""),
    "chunked": (0.03, "judged", ""),
    "resumable": (0.03, "judged", ""),
    "once-cut": (0.02, "judged", ""),
    "once-reset": (0.02, "judged", ""),
    "short": (0.03, "skipped", "too_short"),
    "noise": (0.03, "failed", "corrupt_audio"),
    "empty": (0.02, "failed", "empty_audio"),
    "zero-length": (0.03, "skipped", "zero_duration"),
    "three-seconds": (0.03, "skipped", "too_short"),
}

#: What the log says a call lasted, seconds.
LENGTHS = {"zero-length": 0, "three-seconds": 3}

CAMPAIGNS = ("Medicare Q4", "Solar CA", "Final Expense TV", "Auto Insurance West", "ACA Open Enrollment", "Debt Help")


@dataclass(frozen=True)
class Truth:
    """How one call must end; sha256: of its recording, in hex, None where none is to be stored."""

    status: str
    reason: str
    sha256: str | None


class CallLog(RingbaServer):
    """The call log, whose recordings lie on a server of their own that misbehaves per call."""

    def __init__(self, clock: Clock, seed: int, recordings: RecordingServer) -> None:
        super().__init__(clock, seed=seed)
        self._recordings = recordings
        self.behaviour: dict[str, str] = {}

    def recording_url(self, call: SimCall) -> str:
        return self._recordings.url(f"{self.behaviour[call.id]}/{call.id}")


@dataclass
class World:
    """Calls by seed, and the servers that tell of them. A context manager."""

    seed: int
    truth: dict[str, Truth] = field(default_factory=dict)

    def __enter__(self) -> World:
        self._dice = random.Random(f"calls {self.seed}")
        with contextlib.ExitStack() as stack:
            self.recordings = RecordingServer()
            stack.callback(self.recordings.stop)
            self.log = stack.enter_context(CallLog(Clock(now(), rate=1), self.seed, self.recordings))
            self.log.hang_s = 5.0
            self.slack: FakeSlack = stack.enter_context(fake_slack())
            self.llm: LlmServer = stack.enter_context(llm_server())
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def add(self, count: int, earliest: datetime, latest: datetime, well: bool = False) -> None:
        """Let `count` calls begin between two moments. well: every recording behaves."""
        span = max((latest - earliest).total_seconds(), 1)
        calls = []
        for _ in range(count):
            number = len(self.truth)
            shares = [share for share, _, _ in FATES.values()]
            kind = "ok" if well else self._dice.choices(list(FATES), shares)[0]
            start = earliest + timedelta(seconds=self._dice.uniform(0, span))
            call = SimCall(
                id=f"T{number:06}-{self._dice.randrange(16**6):06x}",
                start=start.replace(microsecond=start.microsecond // 1000 * 1000),
                length_s=LENGTHS.get(kind, round(AUDIO_S)),
                recording_after_s=0.0,
                campaign=self._dice.choice(CAMPAIGNS),
                caller=f"+1781555{number % 10000:04}",
                told_twice=self._dice.random() < 0.01,
            )
            self.truth[call.id] = _truth(kind, call.id)
            self.log.behaviour[call.id] = kind
            calls.append(call)
        self.log.add(*calls)

    def environment(self) -> dict[str, str]:
        """The settings of workers that live in this world."""
        return self.log.environment(
            VAULT_ALLOWED_HOSTS=self.recordings.entry,
            SLACK_WEBHOOK_URL=self.slack.url,
            JUDGE_LLM_URL=self.llm.url,
            JUDGE_LLM_MODEL="scripted",
            JUDGE_LLM_TIMEOUT_S="5",
        )


def now() -> datetime:
    return datetime.now(timezone.utc)


def _truth(kind: str, call_id: str) -> Truth:
    _, status, reason = FATES[kind]
    stored = hashlib.sha256(recording(call_id, AUDIO_S)).hexdigest() if status == "judged" else None
    return Truth(status, reason, stored)
