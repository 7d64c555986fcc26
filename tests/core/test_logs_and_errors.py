"""Logs carry no secret; every error has a name and a sentence."""

from __future__ import annotations

import json

import pytest
from pydantic import SecretStr

from tests.support.raw_server import raw_server
from workers.core import errors, logs
from workers.core.http import Limits, Session, exchange
from workers.core.settings import Settings

TOKEN = "s3cr3t-token-value"


def test_a_secret_never_reaches_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither as a value, nor inside a text, nor in a URL, nor in a traceback."""
    logs.configure(Settings(ringba_account_id="a", ringba_api_token=SecretStr(TOKEN), log_format="json"), lane="test")
    log = logs.get()
    log.info("x", api_token="anything", text=f"sent {TOKEN} to them", url="postgresql://me:hunter22@db/x")
    try:
        raise ValueError(f"refused {TOKEN}")
    except ValueError:
        log.exception("failed")
    said = capsys.readouterr().err
    assert TOKEN not in said
    assert "hunter22" not in said
    assert "anything" not in said
    first = json.loads(said.splitlines()[0])
    assert (first["lane"], first["event"], first["level"]) == ("test", "x", "info")


def test_a_secret_that_another_one_is_part_of_is_cut_out_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """One password for two things, longer in one of them: nothing of it is left over."""
    both = {"ringba_api_token": SecretStr(TOKEN), "metrics_token": SecretStr(f"{TOKEN}-and-more")}
    logs.configure(Settings(ringba_account_id="a", log_format="json", **both), lane="test")
    logs.get().info("x", text=f"sent {TOKEN}-and-more to them")
    assert "and-more" not in capsys.readouterr().err


def test_every_class_of_the_contract_is_in_the_taxonomy() -> None:
    """The names operators filter by, each with a sentence that ends."""
    named = {
        *("expired_url", "network", "rate_limited", "empty_audio", "corrupt_audio", "too_long", "blocked_url"),
        *(
            "out_of_memory",
            "model_failure",
            "diarization_timeout",
            "llm_unavailable",
            "llm_invalid",
            "zombie",
            "internal",
        ),
    }
    assert named <= errors.TAXONOMY.keys()
    for cls in errors.TAXONOMY.values():
        assert cls.sentence().endswith("."), cls


def test_an_unforeseen_error_keeps_its_place_and_not_its_words() -> None:
    """What went wrong is named by type and line; a message could hold what a caller said."""
    try:
        raise KeyError("my card is 4539148803436467")
    except KeyError as error:
        cause = errors.as_call_error(error)
    assert cause.error_class == "internal"
    assert "KeyError at test_logs_and_errors.py:" in str(cause)
    assert "4539" not in str(cause)


def test_memory_errors_have_their_own_class() -> None:
    """MemoryError is out_of_memory wherever it is raised."""
    assert errors.as_call_error(MemoryError()).error_class == "out_of_memory"


def test_what_another_program_writes_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    """A header that is none may repeat what a caller said; the HTTP client warns with it, and with the URL it asked."""
    logs.configure(Settings(log_format="json"), lane="test")
    answer = b"HTTP/1.1 200 OK\r\nX-Prompt: hello\r\nmy card is 4539\r\nContent-Length: 2\r\n\r\n{}"
    with raw_server(answer) as url, Session() as session:
        assert exchange(session, "GET", url, headers={}, limits=Limits()).status == 200
    assert capsys.readouterr().err == ""
