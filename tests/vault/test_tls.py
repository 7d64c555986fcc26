"""HTTPS: the certificate is checked for the name in the URL, whatever address it led to."""

from __future__ import annotations

import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.recording_server import RecordingServer, recording, recording_server
from tests.vault.conftest import Fetch
from workers.core.errors import NetworkError, TlsFailure
from workers.core.work import Work
from workers.vault import connection


def certificate(folder: Path, name: str, days: int = 1) -> ssl.SSLContext:
    """A server's context with a certificate of its own for `name`; the file is folder/name.pem."""
    file = folder / f"{name}.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-days", str(days), "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"),
            *("-keyout", str(folder / f"{name}.key"), "-out", str(file)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, folder / f"{name}.key")
    return context


@pytest.fixture
def trusting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ssl.SSLContext]:
    """A server context for media.test that this process trusts; every name leads to loopback."""
    context = certificate(tmp_path, "media.test")
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, port, *a, **k: real("127.0.0.1", port, *a, **k))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "media.test.pem"))
    connection._tls.cache_clear()
    yield context
    connection._tls.cache_clear()


def fetch_from(server: RecordingServer, name: str, path: str, work: Work, **options: Any) -> bytes:
    return Fetch(f"{name}:{server.port}", work)(f"https://{name}:{server.port}/{path}", **options)


def test_the_name_is_what_is_verified(trusting: ssl.SSLContext, work: Work) -> None:
    """Connected by address, asked and verified by name."""
    with recording_server(context=trusting) as server:
        assert fetch_from(server, "media.test", "ok/a", work) == recording("a")
        assert server.requests[0][1]["host"] == f"media.test:{server.port}"


def test_another_name_at_the_same_address_is_refused(trusting: ssl.SSLContext, work: Work) -> None:
    """A certificate for one name proves nothing about another; no request is sent."""
    with recording_server(context=trusting) as server:
        with pytest.raises(TlsFailure, match=r"other\.test"):
            fetch_from(server, "other.test", "ok/a", work)
        assert server.requests == []


def test_an_unknown_authority_is_refused(trusting: ssl.SSLContext, tmp_path: Path, work: Work) -> None:
    """A certificate that nobody vouches for is named as what it is."""
    folder = tmp_path / "stranger"
    folder.mkdir()
    with (
        recording_server(context=certificate(folder, "media.test")) as server,
        pytest.raises(TlsFailure, match="self-signed") as caught,
    ):
        fetch_from(server, "media.test", "ok/a", work)
    assert caught.value.error_class == "tls_failure"


def test_a_server_without_tls_is_not_spoken_to_in_the_clear(
    trusting: ssl.SSLContext, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was to be https never falls back to http."""
    monkeypatch.setattr(connection, "CONNECT_S", 0.3)
    with recording_server() as server, pytest.raises(NetworkError):
        fetch_from(server, "media.test", "ok/a", work)


def test_a_server_that_never_shakes_hands_is_given_up(
    trusting: ssl.SSLContext, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Accepting a connection and saying nothing costs the time to connect, no more."""
    monkeypatch.setattr(connection, "CONNECT_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        with pytest.raises(NetworkError, match="timed out"):
            Fetch(f"media.test:{port}", work)(f"https://media.test:{port}/a")


@pytest.mark.parametrize("how", ["no-length", "cut", "reset"])
def test_an_end_that_tls_did_not_announce_is_a_break(trusting: ssl.SSLContext, work: Work, how: str) -> None:
    """Over TLS a cut is told from an end even where the server sent no length."""
    with recording_server(context=trusting) as server, pytest.raises(NetworkError):
        fetch_from(server, "media.test", f"{how}/a", work)
