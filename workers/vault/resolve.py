"""One resolution of a host's name: checked here, and then used for the connection, never asked again.

A name that is resolved twice can answer twice: public when it is checked, private when it is used.
"""

from __future__ import annotations

import ipaddress
import socket

from workers.core.errors import BlockedUrl, NetworkError
from workers.vault.url import Location

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class HostFailed(NetworkError):
    """The recording could not be fetched: its host does not answer."""


def _networks(*texts: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    return tuple(ipaddress.ip_network(text) for text in texts)


#: Everything in IANA's IPv4 special-purpose registry, multicast, and what is reserved.
_SPECIAL_V4 = _networks(
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.31.196.0/24",
    "192.52.193.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "192.175.48.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
)

#: Public IPv6 is 2000::/3 less these: protocol assignments and Teredo, documentation, 6to4. Mapped
#: (::ffff:0:0/96) and NAT64 (64:ff9b::/96) addresses, unique local and link-local ones lie outside it.
_PUBLIC_V6 = _networks("2000::/3")
_SPECIAL_V6 = _networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")

#: What a `host:port` entry opens: private, shared (a VPN's or a cluster's) and loopback addresses.
_PRIVATE = _networks(
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "::1/128", "fc00::/7"
)

#: Cloud metadata services at addresses that a `host:port` entry would otherwise open (link-local ones never are).
_METADATA = frozenset(map(ipaddress.ip_address, ("100.100.100.200", "fd00:ec2::254", "fd20:ce::254")))


def is_public(address: Address) -> bool:
    """Whether the address is an ordinary host of the Internet. Mapped and tunnelled forms are not."""
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in network for network in _SPECIAL_V4)
    return any(address in n for n in _PUBLIC_V6) and not any(address in n for n in _SPECIAL_V6)


def is_private(address: Address) -> bool:
    """Whether a `host:port` entry of the operator's opens this address."""
    return address not in _METADATA and any(address in network for network in _PRIVATE)


def resolve(location: Location) -> list[Address]:
    """The addresses that may be connected to, in the resolver's order. Raises BlockedUrl, HostFailed."""
    try:
        # The name is plain ASCII by now, so no IDNA happens in here.
        answers = socket.getaddrinfo(location.host, location.port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no name"
        raise HostFailed(f"{location.host} cannot be resolved: {reason}") from None
    found = [ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers]
    allowed = [a for a in dict.fromkeys(found) if is_public(a) or (location.listed and is_private(a))]
    if not allowed:
        raise BlockedUrl(f"{location.host} leads to an address that recordings may not come from")
    return allowed
