"""VAULT_ALLOWED_HOSTS, read: which hosts recordings may come from, and what a host may look like in it and in a URL."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

#: host, or host:port; an IPv6 address in brackets.
AUTHORITY = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([1-9][0-9]{0,4}))?", re.IGNORECASE)
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*")
#: A last label that any resolver would take for a number: the name is an IPv4 address in some spelling.
_NUMERIC_LABEL = re.compile(r"[0-9]+|0x[0-9a-f]*")


@dataclass(frozen=True)
class AllowedHosts:
    """names: exactly these. suffixes: what lies below a name (".ringba.com"). listed: exactly this host and port."""

    names: frozenset[str]
    suffixes: tuple[str, ...]
    listed: frozenset[tuple[str, int]]

    @classmethod
    def read(cls, setting: str) -> AllowedHosts:
        """`name`, `*.name` or `host:port`, separated by commas. Raises ValueError for anything else."""
        names: set[str] = set()
        suffixes: list[str] = []
        listed: set[tuple[str, int]] = set()
        for entry in filter(None, (e.strip().lower() for e in setting.split(","))):
            wildcard = entry.startswith("*.")
            parts = AUTHORITY.fullmatch(entry.removeprefix("*."))
            host = canonical_host(parts[1]) if parts else None
            if (
                parts is None
                or host is None
                or (wildcard and (parts[2] or _is_address(host)))
                or int(parts[2] or 1) > 65535
            ):
                raise ValueError(f"{entry} is neither a host name, *.name nor host:port")
            if parts[2]:
                listed.add((host, int(parts[2])))
            elif wildcard:
                suffixes.append(f".{host}")
            else:
                names.add(host)
        return cls(frozenset(names), tuple(suffixes), frozenset(listed))


def canonical_host(host: str) -> str | None:
    """A lower-case name, or an address in its one canonical spelling; None for anything else."""
    if host.startswith("["):
        try:
            return str(ipaddress.IPv6Address(host[1:-1]))
        except ValueError:
            return None
    if _NUMERIC_LABEL.fullmatch(host.rpartition(".")[2]):
        try:
            return str(ipaddress.IPv4Address(host))  # four decimal numbers without leading zeros, nothing else
        except ValueError:
            return None
    return host if _NAME.fullmatch(host) else None


def _is_address(host: str) -> bool:
    return ":" in host or host.rpartition(".")[2].isdigit()
