"""The OpenAI-compatible endpoint: one chat completion, and what each way of not getting one means.

Nothing of what the endpoint writes reaches an error or a log: it may repeat the caller's words.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from workers.core.errors import CallScriptError, LlmCredentials, LlmUnavailable, LlmUnpaid
from workers.core.http import Answer, Limits, NoAnswer, Session, exchange, retry_after_s
from workers.core.settings import Settings
from workers.core.work import Work
from workers.judge.llm.prompt import SEED, TEMPERATURE, unbounded

#: The largest answer in bytes; a proper one has a few thousand.
BODY_MAX = 1 << 20

#: Seconds to connect; an endpoint that takes longer is down.
CONNECT_S = 10.0

#: An answer's usage beyond this is nonsense, and recorded as unknown.
TOKENS_MAX = 50_000_000


class Stumbled(LlmUnavailable):
    """The language model's endpoint failed on a request; another request may fare better."""


class Forbidden(LlmCredentials):
    """The language model's endpoint does not let us in, or its moderation does not let this request through (403)."""


class Refused(CallScriptError):
    """The endpoint does not take this request, whatever is left out of it; the message says how it said so."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model wrote. text: "" when it wrote nothing. finish_reason: as the endpoint names it, or "unknown"."""

    text: str
    finish_reason: str
    prompt_tokens: int | None
    completion_tokens: int | None


@dataclass(frozen=True)
class Dialect:
    """Which of the optional parameters the endpoint takes; it is told less after every 400."""

    response_format: str = "json_schema"
    bounds: bool = True
    seed: bool = True
    temperature: bool = True
    length: str = "max_tokens"

    def body(self, messages: list[dict[str, str]], schema: dict[str, Any] | None, max_tokens: int) -> dict[str, Any]:
        body: dict[str, Any] = {"messages": messages, self.length: max_tokens, "stream": False}
        if self.temperature:
            body["temperature"] = TEMPERATURE
        if self.seed:
            body["seed"] = SEED
        if schema is not None and self.response_format == "json_schema":
            wanted = {"name": "call_review", "strict": True, "schema": schema if self.bounds else unbounded(schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": wanted}
        elif schema is not None and self.response_format == "json_object":
            body["response_format"] = {"type": "json_object"}
        return body

    def without(self, complaint: str) -> Dialect | None:
        """Without what a 400 complains about; without more and more when it does not say. None: nothing is left."""
        if "max_tokens" in complaint and self.length == "max_tokens":
            return replace(self, length="max_completion_tokens")
        if "temperature" in complaint and self.temperature:
            return replace(self, temperature=False)
        if "seed" in complaint and self.seed:
            return replace(self, seed=False)
        if self.response_format == "json_schema" and self.bounds:
            return replace(self, bounds=False)
        if self.response_format == "json_schema":
            return replace(self, response_format="json_object")
        if self.response_format == "json_object":
            return replace(self, response_format="text")
        return replace(self, seed=False) if self.seed else None


class Endpoint:
    """One endpoint and model. Safe to share between threads."""

    def __init__(self, settings: Settings) -> None:
        assert settings.judge_llm_url is not None
        assert settings.judge_llm_model is not None
        base = settings.judge_llm_url.rstrip("/")
        self._url = base if base.endswith("/chat/completions") else f"{base}/chat/completions"
        self.model = settings.judge_llm_model
        self._headers = {"Accept": "application/json"}
        if settings.judge_llm_api_key:
            self._headers["Authorization"] = f"Bearer {settings.judge_llm_api_key.get_secret_value()}"
        self._timeout_s = settings.judge_llm_timeout_s
        self._dialect = Dialect()

    def ask(
        self, messages: list[dict[str, str]], schema: dict[str, Any] | None, max_tokens: int, check: Callable[[], None]
    ) -> Completion:
        """One completion. check: raises when nobody waits for it any more.

        Raises LlmUnavailable and its kinds (nobody can be asked now), Refused (this cannot be asked).
        """
        dialect: Dialect | None = self._dialect
        while dialect is not None:
            body = {"model": self.model, **dialect.body(messages, schema, max_tokens)}
            answer = self._post(body, self._timeout_s, check)
            if answer.status not in (400, 422):
                completion = _completion(answer)
                self._dialect = dialect
                return completion
            dialect = dialect.without(answer.body[:4000].decode("utf-8", "replace"))
        raise Refused(f"HTTP {answer.status}")

    def answers(self, check: Callable[[], None]) -> bool:
        """Whether the endpoint completes the smallest of requests right now."""
        body = {"model": self.model, "messages": [{"role": "user", "content": "Answer with the word: ready"}]}
        try:
            _completion(self._post({**body, self._dialect.length: 16}, min(self._timeout_s, 20.0), check))
        except (LlmUnavailable, Refused):
            return False
        return True

    def _post(self, body: dict[str, Any], timeout_s: float, check: Callable[[], None]) -> Answer:
        """The answer, whatever its status. Raises Stumbled, or what `check` raises."""
        limits = Limits(connect_s=CONNECT_S, read_s=timeout_s, deadline_s=timeout_s, max_bytes=BODY_MAX)
        try:
            with Session() as session:
                return exchange(
                    session, "POST", self._url, headers=self._headers, json=body, limits=limits, check=check
                )
        except NoAnswer as error:
            raise Stumbled(str(error)) from None
        except CallScriptError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the endpoint made of it, its text may be the endpoint's own
            raise Stumbled(type(error).__name__) from None


def nobody_waits(work: Work | None) -> Callable[[], None]:
    """The `check` of a piece of work; without work nobody stops waiting."""
    return work.check if work is not None else lambda: None


def _completion(answer: Answer) -> Completion:
    """What a good answer holds; everything else raises what it means."""
    status = answer.status
    if status in (401, 403):
        raise (LlmCredentials if status == 401 else Forbidden)(f"HTTP {status}")
    if status == 402 or (status == 429 and b"insufficient_quota" in answer.body[:4000]):
        raise LlmUnpaid(f"HTTP {status}")
    if status == 413:
        raise Refused("HTTP 413")
    if status in (408, 429) or status >= 500:
        error = LlmUnavailable("HTTP 429: asked to slow down") if status == 429 else Stumbled(f"HTTP {status}")
        error.wait_s = retry_after_s(answer.headers)
        raise error
    if status != 200:
        raise LlmUnavailable(f"HTTP {status}: are JUDGE_LLM_URL and JUDGE_LLM_MODEL right?")
    try:
        told = json.loads(answer.body)
        choice = told["choices"][0]
        content = choice["message"]["content"]
        usage = told.get("usage")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise Stumbled(f"a 200 that is no chat completion ({len(answer.body)} bytes)") from None
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, dict) and part.get("type") == "text"]
        content = "".join(part for part in parts if isinstance(part, str))
    reason = choice.get("finish_reason")
    return Completion(
        text=content if isinstance(content, str) else "",
        finish_reason=reason if isinstance(reason, str) else "unknown",
        prompt_tokens=_count(usage, "prompt_tokens"),
        completion_tokens=_count(usage, "completion_tokens"),
    )


def _count(usage: Any, name: str) -> int | None:
    value = usage.get(name) if isinstance(usage, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= TOKENS_MAX else None
