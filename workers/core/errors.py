"""Everything that can go wrong with a call, one class per cause.

The class decides what happens to the call (retry, fail at once, or pause the lane); its
`error_class` is what operators see in the table; the first line of its docstring is the
sentence they read. Raise the class with a detail that names the thing, never the caller's words.
"""

from __future__ import annotations

import traceback


class CallScriptError(Exception):
    """Base of every error this project raises on purpose."""


class SettingsError(CallScriptError):
    """A setting is wrong or missing; the message names the variable and the mend."""


class ClaimLost(CallScriptError):
    """The call was taken back while it was being worked on; the result must be thrown away."""


class Draining(CallScriptError):
    """The worker was asked to stop; the call goes back with its attempt."""


class DatabaseDuringWork(CallScriptError):
    """Code touched the database while a call was being worked on (law 5)."""


class SkipCall(CallScriptError):
    """There is nothing to listen to; `reason` is one of the table's skip reasons."""

    def __init__(self, reason: str, duration_s: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.duration_s = duration_s


class CallError(CallScriptError):
    """Something went wrong with this one call."""

    error_class = "internal"
    #: A later attempt may succeed (30 s, 2 min, 10 min, 30 min); otherwise the call fails at once.
    recoverable = True
    #: An attempt that was never made, because what it needs is left alone for now, costs the call none.
    counted = True
    #: The process that made the attempt cannot make another: it ends, and the supervisor starts it anew.
    ends_process = False
    #: Seconds until the next attempt where the cause names them; else the usual backoff decides.
    wait_s: float | None = None

    @classmethod
    def sentence(cls) -> str:
        """The operator's sentence: the first line of the class's docstring."""
        return (cls.__doc__ or "").strip().splitlines()[0]

    def __str__(self) -> str:
        detail = super().__str__()
        return f"{self.sentence()} ({detail})" if detail else self.sentence()


class DependencyDown(CallError):
    """Something every call needs is down; the lane pauses and no call pays for it with an attempt."""

    error_class = "dependency_down"


class ExpiredUrl(CallError):
    """The recording's URL no longer works (403, 404 or 410); fetch a fresh one with refresh_audio_urls.py."""

    error_class = "expired_url"
    recoverable = False


class NetworkError(CallError):
    """The recording could not be fetched: the connection failed, timed out or ended early."""

    error_class = "network"


class TlsFailure(NetworkError):
    """The recording's host could not prove who it is: its certificate is wrong, expired or untrusted."""

    error_class = "tls_failure"


class RateLimited(CallError):
    """The recording's host asked us to slow down (429)."""

    error_class = "rate_limited"


class EmptyAudio(CallError):
    """The recording arrived but holds no audio."""

    error_class = "empty_audio"
    recoverable = False


class NotYetWhole(CallError):
    """The recording is far shorter than its call was by the call log: it may not be there as a whole yet."""

    error_class = "not_yet_whole"


class CorruptAudio(CallError):
    """The recording is not audio that can be decoded."""

    error_class = "corrupt_audio"
    recoverable = False


class TooLong(CallError):
    """The recording is longer, or larger, than a call can be."""

    error_class = "too_long"
    recoverable = False


class ProbeFailed(CallError):
    """The recording could not be examined: the process that looks into it was killed or took too long."""

    error_class = "probe_failed"


class BlockedUrl(CallError):
    """The recording's URL points where recordings may not come from; see VAULT_ALLOWED_HOSTS."""

    error_class = "blocked_url"
    recoverable = False


class StorageMismatch(CallError):
    """The stored recording is missing or differs from what was downloaded."""

    error_class = "storage_mismatch"


class OutOfMemory(CallError):
    """The call did not fit into memory, even at the smallest batch."""

    error_class = "out_of_memory"


class OutOfScratch(CallError):
    """The call's decoded audio did not fit onto the disk of DATA_DIR, even with no other call beside it."""

    error_class = "out_of_scratch"


class ModelFailure(CallError):
    """The speech model failed on this call."""

    error_class = "model_failure"


class GpuFailure(CallError):
    """The GPU failed under this call; the process has been started anew."""

    error_class = "gpu_failure"
    ends_process = True


class DiarizationTimeout(CallError):
    """Telling the speakers apart took longer than this call allows."""

    error_class = "diarization_timeout"


class LlmUnavailable(DependencyDown):
    """The language model's endpoint does not answer; calls wait or are judged by rules alone."""

    error_class = "llm_unavailable"


class LlmCredentials(LlmUnavailable):
    """The language model's endpoint refuses our key (401 or 403); correct JUDGE_LLM_API_KEY and restart judge."""

    error_class = "llm_credentials"


class LlmUnpaid(LlmUnavailable):
    """The language model's endpoint wants to be paid first (402); settle the account behind JUDGE_LLM_API_KEY."""

    error_class = "llm_unpaid"


class LlmInvalid(CallError):
    """The language model's answer was not what was asked for; the rules' verdict stands alone."""

    error_class = "llm_invalid"


class Zombie(CallError):
    """The worker that held this call died or overran its deadline more often than is allowed."""

    error_class = "zombie"


class InternalError(CallError):
    """The program itself failed on this call; the place is named, please report it."""

    error_class = "internal"


class DatabaseDown(DependencyDown):
    """The database does not answer."""

    error_class = "database_down"


class StorageDown(DependencyDown):
    """The recording store does not answer."""

    error_class = "storage_down"


class StorageFull(DependencyDown):
    """The disk that holds recordings is full."""

    error_class = "storage_full"


class RulesInvalid(DependencyDown):
    """The rules cannot be used as they stand in core.qa_rules; nothing is judged until they are mended."""

    error_class = "rules_invalid"


class SourceDown(DependencyDown):
    """The source of calls does not answer."""

    error_class = "source_down"


def as_call_error(error: BaseException) -> CallError:
    """Any exception as one of the taxonomy: MemoryError by name, the rest as `internal`.

    An unforeseen exception keeps its type and the place it was raised at, not its message:
    a message can carry a caller's words.
    """
    if isinstance(error, CallError):
        return error
    if isinstance(error, MemoryError):
        return OutOfMemory("host memory")
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else "unknown place"
    return InternalError(f"{type(error).__name__} at {place}")


def _taxonomy() -> dict[str, type[CallError]]:
    found: dict[str, type[CallError]] = {}
    pending: list[type[CallError]] = [CallError]
    while pending:
        cls = pending.pop()
        pending.extend(cls.__subclasses__())
        if cls is not CallError:
            found[cls.error_class] = cls
    return found


#: error_class -> exception class: of all classes, also those that only pause a lane or are noted beside a result.
TAXONOMY: dict[str, type[CallError]] = _taxonomy()
