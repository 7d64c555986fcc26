"""A call-log API that behaves as the real one is known to, on a virtual clock, and misbehaves on command.

usage: python tests/ringba_server.py [--port N] [--calls N] [--hours N] [--seed N] [--rate N]

It speaks real HTTP. Calls go live -> completed -> recording as its clock passes; recording URLs
expire. Faults are either queued (`server.next(...)`) or drawn at random (`server.chances`).
"""

from __future__ import annotations

import argparse
import bisect
import json
import random
import re
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

ACCOUNT, TOKEN = "RA0123456789", "test-token/0123456789"

COLUMNS = (
    *(
        "inboundCallId",
        "callDt",
        "callCompletedDt",
        "callConnectionDt",
        "callLengthInSeconds",
        "isLive",
        "recordingUrl",
    ),
    *("connectedCallLengthInSeconds", "timeToConnectInSeconds", "inboundPhoneNumber", "number", "hasRecording"),
    *("hasConnected", "hasConverted", "isIncomplete", "incompleteCallReason", "endCallSource", "campaignId"),
    *("campaignName", "publisherId", "publisherSubId", "publisherName", "buyer", "targetId", "targetName"),
    *("conversionAmount", "payoutAmount", "rootInboundCallId", "reroutedFromInboundCallId"),
)

#: A recording's URL works for a day from when it was told.
URL_LIFE = timedelta(hours=24)

#: Every kind of random fault; `wrong_total`, `short`, `partial` and those below lie in a 200, the rest is no answer.
FAULTS = (
    *("429", "429_retry_after", "500", "502", "html", "cut", "hang", "partial", "short", "wrong_total", "drop"),
    *("same_page", "stale"),
)

#: Faults that lie in what is answered, not in how: the first page again, and the log as it was twenty minutes ago.
ANSWERED_AS = {"same_page": {"offset": 0}, "stale": {"behind_s": 1200}}


class Clock:
    """Virtual time: stands still until advanced, or runs `rate` times as fast as real time."""

    def __init__(self, start: datetime, rate: float = 0.0) -> None:
        self._virtual, self._real, self.rate = start, time.time(), rate

    def now(self) -> datetime:
        return self._virtual + timedelta(seconds=(time.time() - self._real) * self.rate)

    def set(self, moment: datetime, rate: float | None = None) -> None:
        self._virtual, self._real = moment, time.time()
        self.rate = self.rate if rate is None else rate

    def advance(self, **by: float) -> None:
        self.set(self.now() + timedelta(**by))


@dataclass
class SimCall:
    """What will happen: when it starts, how long it lasts, when the log, the recording and the amount appear."""

    id: str
    start: datetime
    length_s: int = 120
    recording_after_s: float | None = 10
    logged_after_s: float = 0
    amount_after_s: float | None = None
    campaign: str = "Medicare Q4"
    caller: str = "+17815550178"
    told_twice: bool = False
    root: str | None = None
    raw: dict[str, Any] = field(default_factory=dict)

    @property
    def ends(self) -> datetime:
        return self.start + timedelta(seconds=self.length_s)

    def recorded(self, now: datetime) -> bool:
        return self.recording_after_s is not None and now >= self.ends + timedelta(seconds=self.recording_after_s)

    def logged(self, now: datetime) -> bool:
        return now >= self.start + timedelta(seconds=self.logged_after_s)

    def record(self, now: datetime, recording_url: Callable[[SimCall], str]) -> dict[str, Any]:
        """The API's record of the call at `now`; columns that have no value yet are absent or empty."""
        over = now >= self.ends
        amount_known = self.amount_after_s is not None and now >= self.ends + timedelta(seconds=self.amount_after_s)
        told: dict[str, Any] = {
            "inboundCallId": self.id,
            "callDt": ms(self.start),
            "inboundPhoneNumber": self.caller,
            "number": "+18884143472",
            "campaignName": self.campaign,
            "campaignId": "CA74c0",
            "publisherName": "You",
            "publisherId": "AFbd21",
            "publisherSubId": "",
            "targetName": "Agents",
            "targetId": "TA2f69",
            "isLive": not over,
            "hasConverted": amount_known,
            "conversionAmount": 30.0 if amount_known else 0.0,
            "payoutAmount": 20.0 if amount_known else 0.0,
        }
        if over:
            told["callCompletedDt"] = ms(self.ends)
            told["callLengthInSeconds"] = self.length_s
            told["connectedCallLengthInSeconds"] = max(self.length_s - 2, 0)
            told["endCallSource"] = "Caller"
            told["hasRecording"] = self.recorded(now)
        if self.recorded(now):
            told["recordingUrl"] = recording_url(self)
        if self.root:
            told["rootInboundCallId"] = told["reroutedFromInboundCallId"] = self.root
        return told | self.raw


@dataclass
class Asked:
    """One request as the server saw it."""

    at: float
    path: str
    body: dict[str, Any]
    fault: str | None


class RingbaServer:
    """The server and its world. Start with `with RingbaServer(...) as server`."""

    def __init__(self, clock: Clock, port: int = 0, seed: int = 1) -> None:
        self.clock = clock
        self.random = random.Random(seed)
        self.calls: list[SimCall] = []
        self.by_id: dict[str, SimCall] = {}
        self.columns = list(COLUMNS)
        self.refused_columns: set[str] = set()
        self.end_inclusive = False
        self.max_window: timedelta | None = None
        self.down = False
        self.hang_s = 1.0
        self.chances: dict[str, float] = {}
        self.arriving: list[SimCall] = []
        self.asked: list[Asked] = []
        self.served: Counter[str] = Counter()
        self._queued: list[tuple[str, str | None, dict[str, Any]]] = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._http = _Http(("127.0.0.1", port), type("Handler", (_Handler,), {"world": self}))
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    # -- control -----------------------------------------------------------------------------------

    def __enter__(self) -> RingbaServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._http.shutdown()
        self._http.server_close()

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v2"

    def environment(self, **extra: str) -> dict[str, str]:
        """The settings of an ingest process that asks this server."""
        return {
            "RINGBA_ACCOUNT_ID": ACCOUNT,
            "RINGBA_API_TOKEN": TOKEN,
            "RINGBA_API_URL": self.url,
            "RINGBA_REQUESTS_PER_SECOND": "50",
            **extra,
        }

    def add(self, *calls: SimCall) -> None:
        with self._lock:
            self._add(calls)

    def _add(self, calls: Sequence[SimCall]) -> None:
        self.calls.extend(calls)
        self.calls.sort(key=lambda c: c.start)
        self.by_id.update((c.id, c) for c in calls)

    def next(self, fault: str, times: int = 1, path: str | None = None, **options: Any) -> None:
        """Let the next `times` requests (to `path`) meet `fault`."""
        with self._lock:
            self._queued.extend([(fault, path, options)] * times)

    def heal(self) -> None:
        """Forget the faults that no request has met yet."""
        with self._lock:
            self._queued.clear()

    def pages_asked(self) -> list[Asked]:
        return [a for a in self.asked if a.path == "/calllogs"]

    # -- answers -----------------------------------------------------------------------------------

    def fault_for(self, path: str, body: dict[str, Any]) -> tuple[str | None, dict[str, Any]]:
        with self._lock:
            meant = [n for n, (_, only, _) in enumerate(self._queued) if only in (None, path)]
            fault, _, options = self._queued.pop(meant[0]) if meant else (self._drawn(), None, {})
            self.asked.append(Asked(time.monotonic(), path, body, fault))
            self.served[fault or "whole"] += 1
            return fault, options

    def _drawn(self) -> str | None:
        if self.down:
            return self.random.choice(("500", "502", "drop", "html"))
        dice = self.random.random()
        for fault, chance in self.chances.items():
            if dice < chance:
                return fault
            dice -= chance
        return None

    def call_log(self, body: dict[str, Any]) -> dict[str, Any] | tuple[Any, ...]:
        """The report for a request, or (status, message), or (status, message, errors)."""
        try:
            starts, ends = (
                datetime.fromisoformat(body[k].replace("Z", "+00:00")) for k in ("reportStart", "reportEnd")
            )
            size, offset = int(body["size"]), int(body["offset"])
            wanted = [c["column"] for c in body["valueColumns"]]
            order = body["orderByColumns"]
        except (KeyError, ValueError, TypeError) as error:
            return 400, f"bad request: {error!r}"
        if not 0 < size <= 1000 or offset < 0 or starts >= ends:
            return 400, "size, offset or window out of range"
        if self.max_window is not None and ends - starts > self.max_window:
            return 400, "The requested window is too large"
        if unknown := [c for c in wanted if c not in self.columns or c in self.refused_columns]:
            return 422, f"Unknown value column: {unknown[0]}"
        now = self.clock.now() - timedelta(seconds=body.get("behind_s", 0))
        with self._lock:
            if offset and self.arriving:
                # A call that the log learns of between two pages, in the middle of what was asked for.
                self._add(self.arriving)
                self.arriving = []
            low = bisect.bisect_left(self.calls, starts, key=lambda c: c.start)
            cut = bisect.bisect_right if self.end_inclusive else bisect.bisect_left
            high = cut(self.calls, ends, key=lambda c: c.start)
            listed = [c for c in self.calls[low:high] for _ in range(1 + c.told_twice) if c.logged(now)]
        if order != [{"column": "callDt", "direction": "asc"}]:
            listed.reverse()  # the default order
        records = [
            {k: v for k, v in c.record(now, self.recording_url).items() if k in wanted}
            for c in listed[offset : offset + size]
        ]
        return {"partialResult": False, "records": records, "totalCount": len(listed)}

    def details(self, body: dict[str, Any]) -> dict[str, Any] | tuple[int, str]:
        ids = body.get("InboundCallIds")
        if not isinstance(ids, list) or not ids:
            return 400, "InboundCallIds is missing"
        now = self.clock.now() - timedelta(seconds=body.get("behind_s", 0))
        found = [c for i in ids if (c := self.by_id.get(i)) and c.logged(now)]
        return {"records": [c.record(now, self.recording_url) for c in found]}

    def recording_url(self, call: SimCall) -> str:
        """Signed until a day from now, to the hour: asked again in the same hour it is the same URL."""
        until = int((self.clock.now() + URL_LIFE).timestamp()) // 3600 * 3600
        return f"http://127.0.0.1:{self.port}/recording-public?v=v1&k={call.id}.{until}"

    def wait(self, seconds: float) -> None:
        self._stopping.wait(seconds)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that is killed in the middle of a request is what this server is for."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30
    world: RingbaServer

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/recording-public":
            self._recording(parse_qs(parts.query).get("k", [""])[0])
        elif self._authorized() and parts.path == f"/v2/{ACCOUNT}/calllogs/columns":
            self._answer("/calllogs/columns", {}, lambda _: {"columns": [{"id": c} for c in self.world.columns]})

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if not self._authorized():
            return
        try:
            body = json.loads(raw)
        except ValueError:
            self._json(400, {"message": "not JSON"})
            return
        paths = {"/calllogs": self.world.call_log, "/calllogs/detail": self.world.details}
        path = self.path.removeprefix(f"/v2/{ACCOUNT}")
        if path in paths:
            self._answer(path, body, paths[path])
        else:
            self._json(404, {"message": "no such resource"})

    def _authorized(self) -> bool:
        if self.headers.get("Authorization") == f"Token {TOKEN}":
            return True
        self.world.asked.append(Asked(time.monotonic(), "refused", {}, "401"))
        self._json(401, {"transactionId": "t", "message": "Unauthorized", "messageCode": "x", "errors": []})
        return False

    # -- a whole answer, or a fault --------------------------------------------------------------

    def _answer(self, path: str, body: dict[str, Any], report: Callable[[dict[str, Any]], Any]) -> None:
        fault, options = self.world.fault_for(path, body)
        if fault in ("429", "429_retry_after"):
            wait = options.get("retry_after", 1 if fault == "429_retry_after" else None)
            self._json(429, {"message": "slow down"}, {} if wait is None else {"Retry-After": str(wait)})
        elif fault and fault.isdigit():
            self._json(int(fault), {"message": "no"})
        elif fault == "html":
            self._send(200, b"<html><body>We will be back soon</body></html>", {"Content-Type": "text/html"})
        elif fault == "drop":
            self.close_connection = True
            self.connection.close()
        elif fault == "hang":
            self.world.wait(options.get("seconds", self.world.hang_s))
            self.close_connection = True
        else:
            self._report(path, report(body | ANSWERED_AS.get(fault or "", {})), fault, options)

    def _report(self, path: str, report: Any, fault: str | None, options: dict[str, Any]) -> None:
        if isinstance(report, tuple):
            status, message, *errors = report
            self._json(status, {"transactionId": "t", "message": message, "messageCode": "x", "errors": errors})
            return
        if fault == "failed_200":
            self._json(200, {"isSuccessful": False, "message": "something went wrong"})
            return
        if path == "/calllogs/columns":
            told = {"isSuccessful": True, "transactionId": "t", **report}
        else:
            _spoil(report, fault, options)
            told = {"isSuccessful": True, "transactionId": "t", "report": report}
        data = _BARE.sub(rb"\1", json.dumps(told).encode())
        if fault == "cut":
            # The header promises it all; the connection ends in the middle.
            self._send(200, data[: len(data) // 2], {"Content-Type": "application/json"}, promised=len(data))
            self.close_connection = True
        elif fault == "cut_json":
            self._send(200, data[: len(data) // 2], {"Content-Type": "application/json"})
        elif fault == "drip":
            self._send(200, data[:10], {"Content-Type": "application/json"}, promised=len(data))
            for n in range(10, len(data)):
                self.world.wait(options.get("seconds", 0.2))
                self.wfile.write(data[n : n + 1])
        else:
            self._send(200, data, {"Content-Type": "application/json"})

    def _json(self, status: int, told: Any, headers: dict[str, str] | None = None) -> None:
        self._send(status, json.dumps(told).encode(), {"Content-Type": "application/json", **(headers or {})})

    def _send(self, status: int, data: bytes, headers: dict[str, str], promised: int | None = None) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data) if promised is None else promised))
        self.end_headers()
        try:
            self.wfile.write(data)
        except OSError:
            self.close_connection = True  # the other side is gone: killed, most likely

    def _recording(self, key: str) -> None:
        _, _, until = key.rpartition(".")
        if not until.isdigit() or self.world.clock.now().timestamp() > int(until):
            self._send(403, b"expired", {})
            return
        # 12 s of silence: 8-bit mono telephone sound
        sound = b"\x80" * 96_000
        head = b"RIFF" + (36 + len(sound)).to_bytes(4, "little") + b"WAVEfmt \x10\0\0\0\1\0\1\0"
        head += (8000).to_bytes(4, "little") * 2 + b"\1\0\x08\0data" + len(sound).to_bytes(4, "little")
        self._send(200, head + sound, {"Content-Type": "audio/wav"})


def _spoil(report: dict[str, Any], fault: str | None, options: dict[str, Any]) -> None:
    records = report["records"]
    if fault == "partial":
        # The nastiest form: the total agrees with what came, only the flag tells.
        report["records"] = records[: len(records) // 2]
        report["partialResult"] = True
        report["totalCount"] = len(report["records"])
    elif fault == "short":
        report["records"] = records[: max(len(records) - 1 - len(records) // 10, 0)]
    elif fault == "wrong_total":
        report["totalCount"] = max(report.get("totalCount", 0) + options.get("by", 3), 0)


def bare_number(digits: str) -> str:
    """A field's value that goes out as these very digits: Python writes no number of thousands of them."""
    return f"bare {digits}"


_BARE = re.compile(rb'"bare ([0-9e]+)"')


def ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def simulate(seed: int, start: datetime, hours: float, n: int) -> list[SimCall]:
    """`n` calls over `hours`, more by day than by night, with every oddity that the real log shows."""
    dice = random.Random(seed)
    campaigns = (
        "Medicare Q4",
        "Solar CA",
        "Final Expense TV",
        "Auto Insurance West",
        "ACA Open Enrollment",
        "Debt Help",
    )
    calls: list[SimCall] = []
    for number in range(n):
        began = start + timedelta(hours=hours * dice.betavariate(1.1, 1.1), milliseconds=dice.randrange(1000))
        began = began.replace(microsecond=began.microsecond // 1000 * 1000)
        odd = dice.random()
        call = SimCall(
            id=f"v2{number:07}_-{dice.randrange(16**6):06x}",
            start=began,
            length_s=0 if odd < 0.04 else dice.randrange(1, 5) if odd < 0.06 else int(dice.lognormvariate(5, 1)) + 5,
            recording_after_s=None if odd < 0.04 or 0.06 < odd < 0.12 else dice.uniform(2, 60),
            logged_after_s=dice.uniform(0, 30) if dice.random() < 0.9 else dice.uniform(30, 3000),
            amount_after_s=dice.uniform(10, 7200) if dice.random() < 0.3 else None,
            campaign=dice.choice(campaigns),
            caller=f"+1{dice.randrange(2_000_000_000, 9_999_999_999)}",
            told_twice=dice.random() < 0.01,
        )
        if calls and dice.random() < 0.01:
            call.root = dice.choice(calls).id
        if dice.random() < 0.02:
            call.recording_after_s = dice.uniform(600, 7200)  # late, but it comes
        calls.append(call)
    return sorted(calls, key=lambda c: c.start)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8099)
    parser.add_argument("--calls", type=int, default=5000)
    parser.add_argument("--hours", type=float, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1, help="virtual seconds per real second")
    arguments = parser.parse_args()
    now = datetime.now(timezone.utc).replace(microsecond=0)
    with RingbaServer(Clock(now, arguments.rate), arguments.port, arguments.seed) as server:
        server.add(*simulate(arguments.seed, now - timedelta(hours=arguments.hours), arguments.hours, arguments.calls))
        for name, value in server.environment(RINGBA_REQUESTS_PER_SECOND="1").items():
            print(f"{name}={value}")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
