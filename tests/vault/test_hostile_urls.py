"""Hostile URLs, seen at the socket: no forbidden address is ever connected to, whatever the URL tries.

Names resolve by a table of this test's own. Every connection this process attempts is recorded by an
audit hook, below anything the code under test could get wrong.
"""

from __future__ import annotations

import errno
import ipaddress
import socket
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.support.recording_server import RecordingServer, recording, recording_server
from tests.vault.conftest import Fetch
from workers.core import settings
from workers.core.errors import BlockedUrl, NetworkError, SettingsError
from workers.core.work import Work
from workers.vault import connection
from workers.vault.resolve import is_private, is_public
from workers.vault.url import MAX_LENGTH, AllowList

#: Stands for any host of the Internet; the hook below lets no connection leave this machine.
PUBLIC = "9.9.9.9"

_attempts: list[str] = []
_listening = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and _listening and isinstance(arguments[1], tuple):
        address, port = arguments[1][:2]
        _attempts.append(f"{address}:{port}")
        if not ipaddress.ip_address(address).is_loopback:
            raise ConnectionRefusedError(errno.ECONNREFUSED, "this test lets nothing leave the machine")


sys.addaudithook(_hook)  # stays for the life of the process: Python has no way to take one back


@pytest.fixture
def attempts() -> Iterator[list[str]]:
    """Addresses of all connections attempted so far, as `address:port`."""
    global _listening
    _attempts.clear()
    _listening = True
    yield _attempts
    _listening = False


class Names:
    """A resolver: each name answers with the next of its lists of addresses, the last one for ever."""

    def __init__(self) -> None:
        self.table: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []

    def getaddrinfo(self, host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        self.asked.append(host)
        try:
            addresses = [str(ipaddress.ip_address(host))]
        except ValueError:
            answers = self.table.get(host)
            if not answers:
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None
            addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [
            (socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in addresses
        ]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    names = Names()
    monkeypatch.setattr(socket, "getaddrinfo", names.getaddrinfo)
    monkeypatch.setattr(connection, "CONNECT_S", 0.05)
    return names


@pytest.fixture
def victim() -> Iterator[RecordingServer]:
    """A server on loopback that nothing may reach."""
    with recording_server() as running:
        yield running


#: {port} is a port on loopback at which the victim listens.
HOSTILE = [
    # addresses, plainly
    "http://127.0.0.1:{port}/ok/a",
    "https://127.0.0.1/ok/a",
    "https://127.0.0.1:{port}/ok/a",
    "https://10.0.0.1/a",
    "https://172.16.0.1/a",
    "https://192.168.1.1/a",
    "https://169.254.169.254/latest/meta-data/",
    "http://169.254.169.254/latest/meta-data/",
    "https://100.100.100.200/latest/meta-data/",
    "https://0.0.0.0/a",
    "https://255.255.255.255/a",
    "https://224.0.0.1/a",
    "https://9.9.9.9/a",
    # the same addresses in other spellings
    "http://2130706433:{port}/ok/a",
    "https://2130706433/a",
    "https://0x7f000001/a",
    "https://0x7f.0.0.1/a",
    "https://0x7f.1/a",
    "https://0177.0.0.1/a",
    "https://017700000001/a",
    "https://127.1/a",
    "https://127.0.1/a",
    "https://127.000.000.001/a",
    "https://127.0.0.1./a",
    "https://0/a",
    "https://127。0。0。1/a",
    "https://①②⑦.⓪.⓪.①/a",
    "https://127%2e0%2e0%2e1/a",
    # IPv6, and IPv4 inside it
    "http://[::1]:{port}/ok/a",
    "https://[::1]/a",
    "https://[::]/a",
    "https://[0:0:0:0:0:0:0:1]/a",
    "https://[::ffff:127.0.0.1]/a",
    "https://[::ffff:7f00:1]/a",
    "https://[::127.0.0.1]/a",
    "https://[64:ff9b::7f00:1]/a",
    "https://[2002:7f00:1::]/a",
    "https://[2001:0:7f00:1::]/a",
    "https://[fe80::1]/a",
    "https://[fe80::1%25lo]/a",
    "https://[fd00:ec2::254]/latest/meta-data/",
    "https://[ff02::1]/a",
    "https://[::1/a",
    "https://::1/a",
    # names
    "https://localhost/a",
    "http://localhost:{port}/ok/a",
    "https://localhost.localdomain/a",
    "https://evil.example/a",
    "https://ringba.com/a",
    "https://media.ringba.com.evil.example/a",
    "https://evilringba.com/a",
    "https://media-ringba.com/a",
    "https://media.ringba.com./a",
    "https://.ringba.com/a",
    "https://a..ringba.com/a",
    "https://media.ringba.com%00.evil.example/a",
    "https://media.rıngba.com/a",
    "https://media.ringbа.com/a",
    "https://ｍedia.ringba.com/a",
    # who is the host?
    "https://media.ringba.com@127.0.0.1:{port}/ok/a",
    "https://media.ringba.com:pass@127.0.0.1/a",
    "https://user:pass@media.ringba.com/a",
    "https://user@media.ringba.com/a",
    "https://127.0.0.1:{port}#@media.ringba.com/",
    "https://127.0.0.1:{port}?@media.ringba.com/",
    "https://127.0.0.1:{port}\\@media.ringba.com/",
    "https://media.ringba.com\\@127.0.0.1:{port}/ok/a",
    "https:\\\\127.0.0.1:{port}\\ok\\a",
    "https:/127.0.0.1:{port}/ok/a",
    "https:127.0.0.1:{port}/ok/a",
    "//127.0.0.1:{port}/ok/a",
    "https:///127.0.0.1:{port}/ok/a",
    "https://media.ringba.com,127.0.0.1/a",
    "https://media.ringba.com;127.0.0.1/a",
    "https://[media.ringba.com]/a",
    # ports
    "http://media.ringba.com/a",
    "https://media.ringba.com:22/a",
    "https://media.ringba.com:{port}/a",
    "https://media.ringba.com:80/a",
    "https://media.ringba.com:0443/a",
    "https://media.ringba.com:65979/a",
    "https://media.ringba.com:443:80/a",
    "https://media.ringba.com:/a",
    "https://media.ringba.com:-443/a",
    # characters that one parser drops and another keeps
    " https://media.ringba.com/a",
    "https://media.ringba.com/a b",
    "https://media.ringba.com/a\r\nHost: evil.example",
    "https://media.ringba.com\t.evil.example/a",
    "https://media.ringba.com/\x00",
    "https://media.ringba.com/\x7f",
    "ht\ntps://media.ringba.com/a",
    # schemes
    "file:///etc/passwd",
    "file://media.ringba.com/etc/passwd",
    "ftp://media.ringba.com/a.mp3",
    "gopher://127.0.0.1:{port}/_GET",
    "data:audio/wav;base64,UklGRg==",
    "javascript:alert(1)",
    "concat:https://media.ringba.com/a|file:///etc/passwd",
    "wss://media.ringba.com/a",
    "s3://bucket/key",
    "",
    "https://",
    "media.ringba.com/a",
    "https://media.ringba.com/" + "a" * MAX_LENGTH,
]

#: Names on the allow-list that lead where they must not.
MISLEADING = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.31.255.255", "192.168.0.1", "169.254.169.254"),
    *("100.64.0.1", "100.100.100.200", "192.0.0.192", "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "192.88.99.1", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2001::1"),
    *("2001:db8::1", "100::1", "fec0::1", "::127.0.0.1", "3fff::1", "5f00::1"),
]


def test_the_table_is_as_long_as_was_asked() -> None:
    """At least sixty hostile URLs, none of them twice."""
    assert len(set(HOSTILE)) == len(HOSTILE) >= 60


@pytest.mark.parametrize("url", HOSTILE)
def test_a_hostile_url_connects_to_nothing(
    url: str, victim: RecordingServer, names: Names, attempts: list[str], work: Work
) -> None:
    """Refused before anything is resolved or connected to, and its text is nowhere in the error."""
    names.table["media.ringba.com"] = [[PUBLIC]]
    hostile = url.replace("{port}", str(victim.port))
    with pytest.raises(BlockedUrl) as caught:
        Fetch("*.ringba.com", work)(hostile)
    assert (attempts, names.asked, victim.connections) == ([], [], 0)
    assert "pass" not in str(caught.value)
    assert "/a" not in str(caught.value)


@pytest.mark.parametrize("address", MISLEADING)
def test_an_allowed_name_that_leads_inside_connects_to_nothing(
    address: str, names: Names, attempts: list[str], work: Work
) -> None:
    """A name on the allow-list is no reason to connect to a private, special or tunnelled address."""
    names.table["media.ringba.com"] = [[address]]
    with pytest.raises(BlockedUrl):
        Fetch("*.ringba.com", work)("https://media.ringba.com/a")
    assert attempts == []


def test_a_public_address_is_connected_to(names: Names, attempts: list[str], work: Work) -> None:
    """The control: the same code does connect where it may, so the tests above see what they claim to."""
    names.table["media.ringba.com"] = [["127.0.0.1", PUBLIC]]
    with pytest.raises(NetworkError):
        Fetch("*.ringba.com", work)("https://media.ringba.com/a")
    assert attempts == [f"{PUBLIC}:443"], "of several answers only the public one is used"


class TestRebinding:
    def test_a_name_is_resolved_once_and_that_answer_is_used(
        self, names: Names, attempts: list[str], work: Work
    ) -> None:
        """Public when checked, loopback when asked again: nobody asks again."""
        names.table["media.ringba.com"] = [[PUBLIC], ["127.0.0.1"]]
        with pytest.raises(NetworkError):
            Fetch("*.ringba.com", work)("https://media.ringba.com/a")
        assert (names.asked, attempts) == (["media.ringba.com"], [f"{PUBLIC}:443"])

    def test_a_resumption_is_checked_like_the_first_request(
        self, server: RecordingServer, names: Names, attempts: list[str], work: Work
    ) -> None:
        """A name that turned to a metadata address while the download was broken off is refused."""
        names.table["media.test"] = [["127.0.0.1"], ["169.254.169.254"]]
        with pytest.raises(BlockedUrl):
            Fetch(f"media.test:{server.port}", work)(f"http://media.test:{server.port}/resumable/a")
        assert attempts == [f"127.0.0.1:{server.port}"]


class TestRedirects:
    @pytest.mark.parametrize(
        "to",
        [
            *(
                "http://127.0.0.1:{port}/ok/a",
                "//127.0.0.1:{port}/ok/a",
                "https://169.254.169.254/",
                "file:///etc/passwd",
            ),
            *(
                "ftp://x/a",
                "http://2130706433:{port}/",
                "http://[::1]:{port}/",
                "\\\\127.0.0.1:{port}\\a",
                "https://evil.example/",
            ),
            *("http://a@127.0.0.1:{port}/", "data:,x", "http://[", "/\tx", "https://media.ringba.com:22/"),
        ],
    )
    def test_where_it_leads_is_checked_too(
        self, to: str, server: RecordingServer, victim: RecordingServer, fetch: Fetch, attempts: list[str]
    ) -> None:
        """An allowed host may redirect, but only to where the URL itself might have pointed."""
        target = quote(to.replace("{port}", str(victim.port)), safe="", encoding="latin-1")
        with pytest.raises(BlockedUrl):
            fetch(server.url(f"redirect/a?to={target}"))
        assert attempts == [f"127.0.0.1:{server.port}"]
        assert victim.connections == 0


class TestListed:
    def test_exactly_that_host_and_port(self, server: RecordingServer, victim: RecordingServer, work: Work) -> None:
        """`host:port` opens one door on a private host, and no other."""
        fetch = Fetch(f"*.ringba.com, {server.entry}", work)
        assert fetch(server.url("ok/a")) == recording("a")
        for other in (victim.url("ok/a"), f"http://localhost:{server.port}/ok/a", f"http://127.1:{server.port}/ok/a"):
            with pytest.raises(BlockedUrl):
                fetch(other)
        assert victim.connections == 0

    @pytest.mark.parametrize("address", ["169.254.169.254", "100.100.100.200", "fd00:ec2::254", "0.0.0.0", "224.0.0.1"])
    def test_never_metadata(self, address: str, names: Names, attempts: list[str], work: Work) -> None:
        """Not even a listed name may lead to link-local, metadata, unspecified or multicast addresses."""
        names.table["storage.internal"] = [[address]]
        with pytest.raises(BlockedUrl):
            Fetch("storage.internal:9000", work)("http://storage.internal:9000/a")
        assert attempts == []

    def test_ipv6_loopback_by_its_bracketed_form(self, work: Work) -> None:
        """An IPv6 address is listed as it is written in a URL, in any spelling of the same address."""
        with recording_server("::1") as server:
            assert Fetch(f"[0::1]:{server.port}", work)(f"http://[::1]:{server.port}/ok/a") == recording("a")

    @pytest.mark.parametrize(
        "setting",
        ["*", "*.", "http://media.ringba.com", "*.ringba.com:443", "a b", "*.10.0.0.1", "x:99999", "x:", "0x7f.1"],
    )
    def test_an_entry_that_means_nothing_stops_the_lane(self, setting: str) -> None:
        """A mistake in the setting is one sentence that names the variable, not a host that is never allowed."""
        with pytest.raises(SettingsError, match="VAULT_ALLOWED_HOSTS"):
            settings.load(_env_file=None, vault_allowed_hosts=setting)

    def test_names_match_whole_labels_in_any_case(self) -> None:
        """`*.name` is any depth below the name, not the name itself."""
        allowed = AllowList("*.Ringba.com, media.example")
        for url in (
            "https://MEDIA.ringba.com/x?v=v1&k=a%20b",
            "HTTPS://a.b.ringba.com:443/",
            "https://media.example?x",
        ):
            allowed.check(url)
        assert allowed.check("https://media.example?x").target == "/?x"
        assert allowed.check("https://a.ringba.com/x#fragment").target == "/x"


def test_every_ordinary_address_is_public_or_private_or_neither() -> None:
    """The two lists never overlap, and the usual public resolvers and documentation agree with them."""
    for text in ("8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450::1", "100.63.255.255", "172.32.0.1"):
        assert is_public(ipaddress.ip_address(text)), text
    for text in MISLEADING:
        assert not is_public(ipaddress.ip_address(text)), text
    for text in ("127.0.0.1", "10.0.0.1", "192.168.1.1", "::1", "fd12::1", "100.64.0.1"):
        assert is_private(ipaddress.ip_address(text)), text
    for text in ("169.254.169.254", "100.100.100.200", "fe80::1", "8.8.8.8", "::ffff:127.0.0.1"):
        assert not is_private(ipaddress.ip_address(text)), text
