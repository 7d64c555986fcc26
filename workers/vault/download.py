"""A recording from a web server: redirects followed, statuses judged, breaks resumed, lengths compared.

Whatever comes out here arrived whole as far as the server lets one know; whether it is audio is for the probe.
"""

from __future__ import annotations

import http.client
import re
import time
import zlib
from collections.abc import Generator, Iterator
from email.utils import parsedate_to_datetime

from workers.core.errors import BlockedUrl, ExpiredUrl, NetworkError, RateLimited, TlsFailure
from workers.core.http import retry_after_s
from workers.core.work import Work
from workers.vault.connection import request
from workers.vault.hosts import Hosts, Turn, believed
from workers.vault.resolve import HostFailed, resolve
from workers.vault.url import AllowList, Location

REDIRECTS = 5

#: A download that breaks off more often is left to the next attempt.
RESUMES = 3

#: Bytes asked of the connection at once.
READ = 1 << 16

#: The share of a claim's time that fetching may take; the rest is for examining and storing.
DEADLINE_SHARE = 0.7

_CONTENT_RANGE = re.compile(r"bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15}|\*)")


class Downloader:
    """Fetches recordings. One per process, shared by its threads: what it knows of hosts counts for all."""

    def __init__(self, allowed: AllowList) -> None:
        self._allowed = allowed
        self._hosts = Hosts()

    def blocks(self, url: str, limit_s: float, work: Work) -> Generator[bytes, None, None]:
        """The recording, block by block; it arrived whole when the iterator ends.

        limit_s: seconds for all of it, resumptions included. Raises BlockedUrl, ExpiredUrl, RateLimited,
        NetworkError.
        """
        deadline = time.monotonic() + limit_s
        received, resumes = 0, 0
        body = self._open(url, deadline, work)
        while True:
            before = received
            try:
                for block in body.blocks():
                    received += len(block)
                    yield block
                body.turn.fine()
                return
            except HostFailed:
                body.turn.failed()
                raise
            except NetworkError:
                # Only what the server itself can promise to be the same bytes is continued.
                if body.validator is None or received == before or resumes == RESUMES or time.monotonic() > deadline:
                    raise
                resumes += 1
            finally:
                body.close()
            body = self._open(url, deadline, work, resume=(body, received))

    def _open(self, url: str, deadline: float, work: Work, resume: tuple[Body, int] | None = None) -> Body:
        """Request the URL and follow its redirects, each checked like the first, to a body."""
        headers = {"Accept": "audio/*, */*;q=0.1", "Accept-Encoding": "identity", "User-Agent": "callscript-vault"}
        if resume is not None:
            headers |= {"Range": f"bytes={resume[1]}-", "If-Range": str(resume[0].validator)}
        location = self._allowed.check(url)
        for _ in range(REDIRECTS + 1):
            response, turn = self._request(location, headers, deadline, work)
            try:
                if response.status in (301, 302, 303, 307, 308) and (to := response.getheader("Location")):
                    location = self._allowed.check_redirect(location, to)
                    response.close()
                    turn.leave()
                    continue
                _judge(response, location.host)
                body = Body(response, location, turn)
                if resume is None:
                    body.check_whole()
                else:
                    body.check_continues(*resume)
                return body
            except BaseException:
                response.close()
                turn.leave()
                raise
        raise BlockedUrl(f"{location.host} redirects more than {REDIRECTS} times")

    def _request(
        self, location: Location, headers: dict[str, str], deadline: float, work: Work
    ) -> tuple[http.client.HTTPResponse, Turn]:
        """One request, and the turn at its host that lasts as long as the response; both are to be closed."""
        turn = self._hosts.take_turn(location.key, work)
        try:
            response = request(location, resolve(location), headers, deadline, work)
        except (HostFailed, TlsFailure):
            turn.failed()
            turn.leave()
            raise
        except BaseException:
            turn.leave()
            raise
        if response.status == 429:
            turn.asked_for_quiet(retry_after_s(response.headers))
        elif response.status >= 500:
            turn.failed(retry_after_s(response.headers))
        elif response.status in (200, 206):
            turn.answered()
        else:
            turn.fine()
        return response, turn


class Body:
    """A response's body, and what its headers promise about it.

    validator: what If-Range may name to get the rest of the same bytes, or None where nothing can be resumed.
    turn: at the host that sends it, until the body is closed.
    """

    def __init__(self, response: http.client.HTTPResponse, location: Location, turn: Turn) -> None:
        self._response = response
        self._host = host = location.host
        self.turn = turn
        self.status = response.status
        lengths = set(response.headers.get_all("Content-Length", []))
        if len(lengths) > 1 or not all(re.fullmatch(r"[0-9]{1,15}", n) for n in lengths):
            raise NetworkError(f"{host} contradicts itself about the length")
        if response.getheader("Transfer-Encoding") and not response.chunked:
            raise NetworkError(f"{host} sends a transfer encoding that was not asked for")
        chunked = response.chunked  # then the end of the last chunk is the end, whatever a length says
        self.length = None if chunked or not lengths else int(lengths.pop())
        self.encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if self.encoding not in ("identity", "gzip", "x-gzip"):
            raise NetworkError(f"{host} sends a content encoding that was not asked for")
        etag = response.getheader("ETag") or ""
        strong = etag if re.fullmatch(r'"[\x21\x23-\x7e]*"', etag) else None
        self.validator = (strong or _date(response)) if self.encoding == "identity" else None
        self.total = self.length

    def check_whole(self) -> None:
        if self.status != 200:
            raise NetworkError(f"{self._host} answered {self.status} and sent only a part")

    def check_continues(self, broken: Body, received: int) -> None:
        """Raises NetworkError when this is not the rest of what broke off after `received` bytes."""
        found = _CONTENT_RANGE.fullmatch(self._response.getheader("Content-Range") or "")
        if self.status != 206 or found is None or int(found[1]) != received or self.encoding != "identity":
            raise NetworkError(f"{self._host} broke off and does not continue where it stopped")
        total = None if found[3] == "*" else int(found[3])
        whole = total is None or int(found[2]) == total - 1
        rest = int(found[2]) + 1 - received
        if (
            not whole
            or (broken.total is not None and total not in (None, broken.total))
            or self.length not in (None, rest)
        ):
            raise NetworkError(f"{self._host} broke off and continues with something else")
        self.total = broken.total if total is None else total
        self.length = rest

    def blocks(self) -> Iterator[bytes]:
        """The bytes as they arrive, unpacked where they came packed. NetworkError when they are not all."""
        if self.encoding == "identity":
            yield from self._raw()
            return
        unpacker = zlib.decompressobj(wbits=31)
        try:
            for packed in self._raw():
                # There may be several members, padded with zeros: what the first holds is not all.
                while packed := packed.lstrip(b"\0") if unpacker.eof else packed:
                    if unpacker.eof:
                        unpacker = zlib.decompressobj(wbits=31)
                    # In small steps: a megabyte of gzip can hold a gigabyte.
                    yield unpacker.decompress(packed, 1 << 20)
                    packed = unpacker.unused_data or unpacker.unconsumed_tail
        except zlib.error:
            raise NetworkError(f"{self._host} sent gzip that does not unpack") from None
        if not unpacker.eof:
            raise NetworkError(f"{self._host} sent gzip without its end")

    def _raw(self) -> Iterator[bytes]:
        arrived = 0
        while True:
            try:
                # read1: for a chunk of a negative size read() takes all that comes, into memory.
                block = self._response.read1(READ)
            except http.client.IncompleteRead:
                raise NetworkError(f"{self._host} broke off in the middle of a chunk") from None
            except (http.client.HTTPException, ValueError) as error:
                raise NetworkError(f"{self._host} sent a broken body: {type(error).__name__}") from None
            if not block:
                break
            arrived += len(block)
            yield block
        if self.length is not None and arrived != self.length:
            raise NetworkError(f"{arrived} of {self.length} bytes arrived from {self._host}")

    def close(self) -> None:
        self._response.close()
        self.turn.leave()


def _judge(response: http.client.HTTPResponse, host: str) -> None:
    """Raise what a status other than success means for the call."""
    status = response.status
    if status in (200, 206):
        return
    detail = f"HTTP {status} from {host}"
    if status == 429:
        limited = RateLimited(detail)
        limited.wait_s = believed(retry_after_s(response.headers))
        raise limited
    if 400 <= status < 500 and status not in (408, 416, 425):
        # Refused for this URL: asking again will not help, a fresh URL may.
        raise ExpiredUrl(detail)
    raise NetworkError(detail)


def _date(response: http.client.HTTPResponse) -> str | None:
    """Last-Modified, where it can tell two versions apart: when it lies well before Date (RFC 9110, 8.8.2.2)."""
    modified, sent = response.getheader("Last-Modified"), response.getheader("Date")
    try:
        # Sent back as it came, so it may hold no line break (a folded header does).
        if not modified or not sent or not re.fullmatch(r"[\x20-\x7e]{1,40}", modified):
            return None
        if (parsedate_to_datetime(sent) - parsedate_to_datetime(modified)).total_seconds() >= 60:
            return modified
    except (ValueError, TypeError, OverflowError):
        pass
    return None
