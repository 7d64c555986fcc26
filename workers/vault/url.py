"""What a recording's URL may look like and where it may lead. Every URL is hostile until it passed here.

Accepted is a small, strict form of URL, so that no two parsers can read it differently; everything
else is refused. URLs are private (whoever has one hears the call): no error text holds more than the host.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from workers.core.allowed_hosts import AUTHORITY, AllowedHosts, canonical_host
from workers.core.errors import BlockedUrl

#: Characters; longer ones are not recordings. Signed URLs of object stores reach about 2000.
MAX_LENGTH = 8192

HTTPS_PORT = 443

#: Only visible ASCII, and no backslash: browsers read one as a slash, others do not.
_VISIBLE = re.compile(r"[\x21-\x5b\x5d-\x7e]+")
_URL = re.compile(r"(https?)://([^/?#]+)([/?][^#]*)?(?:#.*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Location:
    """An accepted URL in parts. host: lower case, an IPv6 address without brackets. target: path and query.

    listed: the operator named exactly this host and port, so plain http and a private address are allowed.
    """

    scheme: str
    host: str
    port: int
    target: str
    listed: bool

    @property
    def key(self) -> str:
        """`host:port`, for whoever keeps something per host."""
        return f"{_bracketed(self.host)}:{self.port}"

    @property
    def host_header(self) -> str:
        default = {"https": HTTPS_PORT, "http": 80}[self.scheme]
        return _bracketed(self.host) if self.port == default else self.key

    @property
    def url(self) -> str:
        """For resolving redirects only; never for a log."""
        return f"{self.scheme}://{self.key}{self.target}"


class AllowList:
    """VAULT_ALLOWED_HOSTS: `name`, `*.name` (any depth below it) or `host:port`, separated by commas.

    A name alone means https on port 443 at public addresses. `host:port` means exactly that host
    and port, where plain http and a private or loopback address are allowed too.
    """

    def __init__(self, setting: str) -> None:
        self._allowed = AllowedHosts.read(setting)

    def check(self, url: str) -> Location:
        """The URL in parts, if recordings may come from there. Raises BlockedUrl."""
        if len(url) > MAX_LENGTH or not _VISIBLE.fullmatch(url):
            raise BlockedUrl("the URL is too long or holds characters that no URL has")
        whole = _URL.fullmatch(url)
        if whole is None:
            raise BlockedUrl("the URL is not of the form https://host/path")
        authority = AUTHORITY.fullmatch(whole[2])
        host = canonical_host(authority[1].lower()) if authority else None
        if authority is None or host is None:
            raise BlockedUrl("the URL's host is not a plain name or address")
        scheme = whole[1].lower()
        port = int(authority[2] or (HTTPS_PORT if scheme == "https" else 80))
        target = whole[3] or "/"
        listed = (host, port) in self._allowed.listed
        if not listed:
            if not (host in self._allowed.names or host.endswith(self._allowed.suffixes)):
                raise BlockedUrl(f"the host {host} is not allowed")
            if scheme != "https" or port != HTTPS_PORT:
                raise BlockedUrl(f"{scheme} on port {port} of {host} is not allowed, only https on {HTTPS_PORT}")
        return Location(scheme, host, port, target if target.startswith("/") else f"/{target}", listed)

    def check_redirect(self, origin: Location, to: str) -> Location:
        """Where a redirect leads, by the same rules as any URL. Raises BlockedUrl."""
        # Looked at before it is joined: joining drops some characters without a word.
        if len(to) > MAX_LENGTH or not _VISIBLE.fullmatch(to):
            raise BlockedUrl(f"{origin.host} redirects to something that is no URL")
        try:
            joined = urljoin(origin.url, to)
        except ValueError:
            raise BlockedUrl(f"{origin.host} redirects to something that is no URL") from None
        return self.check(joined)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
