"""Asking the language model about one call: from its transcript to the part that joins the verdict."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from workers.core.errors import LlmCredentials, LlmInvalid, LlmUnavailable, LlmUnpaid
from workers.core.settings import Settings
from workers.core.work import Work
from workers.judge.llm.answer import AnswerInvalid, Checked, check
from workers.judge.llm.endpoint import Completion, Endpoint, Forbidden, Refused, Stumbled, nobody_waits
from workers.judge.llm.part import ANSWERED, INVALID
from workers.judge.llm.prompt import PROMPT, Prepared, repair

#: A call on which the endpoint failed so often, while it answers others, is not asked about again.
FAILURES_MAX = 3

#: So many calls in a row without an answer of use are the endpoint's fault, not the calls'.
NONSENSE_MAX = 5

#: Seconds the endpoint may be away before somebody is told, and between two times they are told.
TELL_AFTER_S, TELL_EVERY_S = 60.0, 60.0

#: Calls whose failures are remembered.
REMEMBERED = 1000

_DOWN = (
    "The language model's endpoint does not answer ({why}). Calls are judged by the rules meanwhile, or wait where "
    "JUDGE_LLM_MODE is wait; it goes on by itself. See: scripts/supervisorctl.sh tail judge"
)
_CREDENTIALS = (
    "The language model's endpoint does not let us in ({why}). Correct JUDGE_LLM_API_KEY, or settle the account behind "
    "it, then: scripts/supervisorctl.sh restart judge"
)


class Interviewer:
    """Asks one endpoint, and remembers how it stands. One per process; safe to share between threads."""

    def __init__(self, settings: Settings) -> None:
        self.endpoint = Endpoint(settings)
        self.context_tokens = settings.judge_llm_context_tokens
        self.mode = settings.judge_llm_mode
        self._prices = (settings.judge_llm_price_in, settings.judge_llm_price_out)
        self._lock = threading.Lock()
        self._failures: OrderedDict[int, int] = OrderedDict()
        self._nonsense = 0
        self._news = News()
        self._told_wrong: tuple[str | None, float] | None = None

    @property
    def found_by(self) -> dict[str, str]:
        """What marks a finding as the model's."""
        return {"model": self.endpoint.model, "prompt": PROMPT}

    def ask(self, call_id: int, prepared: Prepared, work: Work | None = None) -> dict[str, Any]:
        """The part for one call: `answered`, or `invalid` when no answer of use can be had for this call.

        Raises LlmUnavailable and its kinds: then the same may be asked again later.
        """
        try:
            part = self._ask(call_id, prepared, work)
        except LlmUnavailable as error:
            self._news.down(error)
            raise
        if part["status"] == ANSWERED:
            self._news.up()
        return part

    def news(self) -> dict[str, str | None] | None:
        """What the alerts should say now (the parameters of judge_llm_alerts), or None: nothing new."""
        return self._news.fetch()

    def questions_news(self, wrong: str | None) -> dict[str, str | None] | None:
        """The same for the alert about the questions. wrong: what they are, None: all is well."""
        with self._lock:
            now = time.monotonic()
            if self._told_wrong is not None:
                told, at = self._told_wrong
                if told == wrong and (wrong is None or now < at + TELL_EVERY_S):
                    return None
            self._told_wrong = wrong, now
            return {"wrong": wrong}

    def _ask(self, call_id: int, prepared: Prepared, work: Work | None) -> dict[str, Any]:
        asked: list[Completion] = []
        checked: Checked | None = None
        problem: str | None = None
        try:
            checked = self._answer(prepared, asked, work)
        except (AnswerInvalid, Refused) as error:
            problem = str(error)
        except (Stumbled, Forbidden) as error:
            # An outage is no call's fault; a request that fails again and again is, if others are answered.
            if not self.endpoint.answers(nobody_waits(work)):
                raise
            if self._failed(call_id) < FAILURES_MAX:
                raise error if isinstance(error, Stumbled) else Stumbled(f"{error.args[0]} on this call") from None
            problem = "the endpoint fails on this call and answers others"
        useless = self._useless(problem is not None)
        if useless > NONSENSE_MAX:
            # Until something of use is answered no call is to blame, however often it was asked about.
            raise LlmUnavailable(f"it answers, but nothing of use {useless} times in a row; the last: {problem}")
        return self._part(prepared, asked, checked, problem)

    def _answer(self, prepared: Prepared, asked: list[Completion], work: Work | None) -> Checked:
        """The first answer, or the repaired one. `asked` collects what was written and paid for."""
        wait = nobody_waits(work)
        asked.append(self.endpoint.ask(prepared.messages, prepared.schema, prepared.max_tokens, wait))
        try:
            return check(asked[0], prepared, self.found_by)
        except AnswerInvalid as error:
            if asked[0].finish_reason == "content_filter":
                raise
            messages = repair(prepared, asked[0].text, str(error))
        asked.append(self.endpoint.ask(messages, prepared.schema, prepared.max_tokens, wait))
        return check(asked[1], prepared, self.found_by)

    def _part(
        self, prepared: Prepared, asked: list[Completion], checked: Checked | None, problem: str | None
    ) -> dict[str, Any]:
        sent, answered = _sum(c.prompt_tokens for c in asked), _sum(c.completion_tokens for c in asked)
        price_in, price_out = self._prices
        cost = None
        if price_in is not None and price_out is not None and sent is not None and answered is not None:
            cost = round((sent * price_in + answered * price_out) / 1e6, 8)
        part: dict[str, Any] = {
            "status": ANSWERED if checked else INVALID,
            "key": prepared.key,
            **self.found_by,
            "requests": len(asked),
            "prompt_tokens": sent,
            "completion_tokens": answered,
            "cost_usd": cost,
            "left_out": prepared.left_out,
            "rejected": checked.rejected if checked else 0,
        }
        if checked is None:
            return part | {"problem": f"{LlmInvalid.error_class}: {problem}"}
        told = {"summary": checked.summary, "sentiment": checked.sentiment, "sale_made": checked.sale_made}
        return part | told | {"rules": checked.rules}

    def _useless(self, one_more: bool) -> int:
        """How many calls in a row have had no answer of use, with this one."""
        with self._lock:
            self._nonsense = self._nonsense + 1 if one_more else 0
            if self._nonsense > NONSENSE_MAX:
                self._failures.clear()
            return self._nonsense

    def _failed(self, call_id: int) -> int:
        """Count one more failure of a call, and return how many it has had here."""
        with self._lock:
            count = self._failures.pop(call_id, 0) + 1
            self._failures[call_id] = count
            while len(self._failures) > REMEMBERED:
                self._failures.popitem(last=False)
            return count


def cached(prepared: Prepared, answers: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The part that was made of the same question before, if any: it always stands.

    What was asked stands with it; how grave a yes is, is for the questions to say as they are now.
    """
    known = (answers or {}).get(prepared.key)
    if not isinstance(known, dict):
        return None
    now = {q.slug: {"version": q.version, "severity": q.severity} for q in prepared.questions}
    return known | {"rules": [found | now[found["rule"]] for found in known["rules"]]} if "rules" in known else known


@lru_cache(maxsize=8)
def interviewer(settings: Settings) -> Interviewer:
    """The one interviewer of this process: its lanes share what they learn of the endpoint."""
    return Interviewer(settings)


class News:
    """How the endpoint stands, for those who tell people. Times are monotonic."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._error: LlmUnavailable | None = None
        self._since = 0.0
        self._told: float | None = None
        self._is_up: bool | None = None
        self._up_told = False

    def down(self, error: LlmUnavailable) -> None:
        with self._lock:
            if self._error is None:
                self._since, self._told = time.monotonic(), None
            self._error, self._is_up = error, False

    def up(self) -> None:
        with self._lock:
            if self._is_up is not True:
                self._error, self._is_up, self._up_told = None, True, False

    def fetch(self) -> dict[str, str | None] | None:
        with self._lock:
            now = time.monotonic()
            if self._error is None:
                if self._is_up is None or self._up_told:
                    return None
                self._up_told = True
                return {"down": None, "credentials": None}
            refused = isinstance(self._error, (LlmCredentials, LlmUnpaid))
            due = self._since + (0 if refused else TELL_AFTER_S) if self._told is None else self._told + TELL_EVERY_S
            if now < due:
                return None
            self._told = now
            why = self._error.args[0] if self._error.args else self._error.error_class
            said = (_CREDENTIALS if refused else _DOWN).format(why=why)
            return {"down": None if refused else said, "credentials": said if refused else None}


def _sum(values: Any) -> int | None:
    known = list(values)
    return None if not known or any(v is None for v in known) else sum(known)
