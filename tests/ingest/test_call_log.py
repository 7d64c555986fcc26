"""The API's client: whatever the other side does, a call is neither lost nor doubled, and the rate is kept."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
import structlog

from tests.ingest.conftest import Ingest, calls_every
from tests.ringba_server import COLUMNS, TOKEN, SimCall, bare_number
from workers.core.calls import take_in
from workers.core.errors import SourceDown
from workers.core.http import Answer, Limits
from workers.ingest import ask, call_log, polling, reported
from workers.ingest.call_log import CredentialsRefused
from workers.ingest.record import Record

HICCUPS = ["429", "429_retry_after", "500", "502", "504", "html", "cut", "cut_json", "drop", "failed_200"]


@pytest.mark.parametrize("fault", HICCUPS)
def test_a_hiccup_costs_nothing(ingest: Ingest, noon: datetime, fault: str) -> None:
    """One bad answer is asked again within the same window, which agrees at its first attempt."""
    ingest.server.add(*calls_every(noon, 5, 24))
    ingest.server.next(fault)
    ingest.server.next(fault, path="/calllogs")
    ingest.at(minutes=5)
    assert len(ingest.ids()) == 24
    assert ingest.progress()["open_windows"] == 0
    assert ingest.server.served[fault] == 2


def test_a_hang_ends(ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that says nothing is left after the read timeout, and asked again."""
    monkeypatch.setattr(call_log, "LIMITS", Limits(read_s=0.3))
    ingest.server.add(*calls_every(noon, 5, 24))
    ingest.server.next("hang", path="/calllogs", seconds=5)
    started = time.monotonic()
    ingest.at(minutes=5)
    assert len(ingest.ids()) == 24
    assert time.monotonic() - started < 4


def test_an_answer_that_drips_meets_the_deadline(
    ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte now and then keeps every read timeout away, but not the overall deadline."""
    monkeypatch.setattr(call_log, "LIMITS", Limits(read_s=5, deadline_s=0.5))
    ingest.server.add(*calls_every(noon, 5, 24))
    ingest.server.next("drip", path="/calllogs", seconds=0.1)
    started = time.monotonic()
    ingest.at(minutes=5)
    assert len(ingest.ids()) == 24
    assert time.monotonic() - started < 4


def test_an_answer_without_end_is_left(ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body above the limit is not kept in memory; the window stays open."""
    monkeypatch.setattr(call_log, "LIMITS", Limits(max_bytes=2000))
    ingest.polling._call_log._columns = list(call_log.COLUMNS)
    ingest.server.add(*calls_every(noon, 5, 24))
    ingest.at(minutes=5)
    assert ingest.ids() == []
    assert "larger than 2000 bytes" in ingest.coverage()[-1]["error"]


def test_an_outage_opens_no_heap_of_windows(ingest: Ingest, noon: datetime) -> None:
    """While nothing is answered one window waits; afterwards the gap is caught up in hours."""
    ingest.server.add(*calls_every(noon, 60, 400))
    ingest.sql.execute("update core.ingest_source set last_answer_at = core.source_now()")
    ingest.server.down = True
    for _ in range(36):
        ingest.at(minutes=10)
    assert len(ingest.coverage()) == 1
    assert ingest.ids() == []
    assert "has not answered" in ingest.alerts()["call_log_down"]
    ingest.server.down = False
    ingest.at(minutes=1)
    ingest.at(minutes=1)
    assert ingest.alerts() == {}
    assert ingest.progress()["open_windows"] == 0
    assert len(ingest.ids()) == 363
    assert len(ingest.coverage()) < 20


def test_a_source_that_has_never_answered_is_told_of(ingest: Ingest, noon: datetime) -> None:
    """Its silence counts from when it was first asked; the incident is over when it answers."""
    ingest.server.down = True
    ingest.at(minutes=1)
    ingest.at(minutes=13)
    assert ingest.alerts() == {}
    ingest.at(minutes=3)
    assert "has not answered since it was first asked at" in ingest.alerts()["call_log_down"]
    ingest.server.down = False
    ingest.at(minutes=10)
    assert ingest.alerts() == {}


def test_a_source_that_is_down_pauses_the_lane(ingest: Ingest, noon: datetime) -> None:
    """The step says so, also while nothing is due to be asked: the worker's state does not flap."""
    ingest.clock.advance(minutes=5)
    ingest.server.down = True
    for _ in range(3):
        with pytest.raises(SourceDown):
            while ingest.polling.step():
                pass


def test_a_follow_up_without_a_question_is_no_answer(ingest: Ingest) -> None:
    """Nothing waits for its recording and no URL has expired: that the source is down stays so."""
    ingest.clock.advance(minutes=5)
    ingest.server.down = True
    for _ in range(4):
        ingest.polling._followed_up_at = -1e9
        with pytest.raises(SourceDown):
            ingest.polling.step()
        ingest.clock.advance(seconds=1)


@pytest.mark.parametrize("fault", ["500", "html"])
def test_single_calls_that_are_not_answered_about_stop_nothing_else(
    ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Windows go on minute by minute and the lane is well; that this path stays silent is told until it is over."""
    passed = [0.0]
    monkeypatch.setattr(polling.time, "monotonic", lambda: passed[0])
    ingest.restart()
    ingest.server.add(SimCall("late", noon + timedelta(seconds=5), recording_after_s=4 * 3600))
    ingest.server.next(fault, times=10_000, path="/calllogs/detail")

    def live_through(minutes: int) -> None:
        for _ in range(6 * minutes):
            passed[0] += 10
            ingest.clock.advance(seconds=10)
            while ingest.polling.step():
                pass

    live_through(10)
    assert ingest.alerts() == {}
    live_through(10)
    assert len(ingest.windows("live")) == 20
    assert "not about single calls" in ingest.alerts()["call_log_details"]
    ingest.server.heal()
    live_through(20)
    assert ingest.alerts() == {}
    ingest.server.next(fault, times=10_000, path="/calllogs/detail")
    live_through(10)
    assert ingest.alerts() == {}, "its silence counts anew"


def test_single_calls_that_are_never_answered_about_hold_up_no_window(
    ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question about them takes minutes to fail: what a downtime left is caught up all the same."""
    passed = [0.0]
    monkeypatch.setattr(polling.time, "monotonic", lambda: passed[0])
    ingest.server.add(SimCall("late", noon + timedelta(seconds=5), recording_after_s=None))
    ingest.at(minutes=1)
    ingest.clock.advance(hours=9)
    ingest.restart()

    def slowly(*_: object) -> Any:
        passed[0] += 150
        ingest.clock.advance(seconds=150)
        raise SourceDown("no answer in time")

    monkeypatch.setattr(ingest.polling._call_log, "details", slowly)
    while ingest.polling.step():
        pass
    assert ingest.progress()["open_windows"] == 0
    assert passed[0] <= 300


def test_a_paused_lane_asks_nothing(ingest: Ingest, noon: datetime) -> None:
    """Until it is resumed; then the time meanwhile is asked for."""
    ingest.server.add(*calls_every(noon, 5, 24))
    ingest.sql.execute("update core.lanes set paused = true where lane = 'ingest'")
    ingest.at(minutes=5)
    assert ingest.server.asked == []
    ingest.sql.execute("update core.lanes set paused = false where lane = 'ingest'")
    ingest.run()
    assert len(ingest.ids()) == 24


class TestColumns:
    def test_columns_the_account_lacks_are_left_out(self, ingest: Ingest, noon: datetime) -> None:
        """/columns is asked once; what is not there is not asked for, and said."""
        for column in ("isLive", "buyer", "payoutAmount"):
            ingest.server.columns.remove(column)
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.at(minutes=5)
        ingest.at(minutes=5)
        wanted = {c["column"] for c in ingest.server.pages_asked()[0].body["valueColumns"]}
        assert not wanted & {"isLive", "buyer", "payoutAmount"}
        assert [a.path for a in ingest.server.asked].count("/calllogs/columns") == 1
        assert len(ingest.ids()) == 24

    def test_a_column_that_is_refused_all_the_same_is_left_out(self, ingest: Ingest, noon: datetime) -> None:
        """422 names a column: it goes, the rest is asked for."""
        ingest.server.refused_columns = {"targetId", "buyer", "inboundPhoneNumber"}
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.at(minutes=5)
        assert len(ingest.ids()) == 24
        wanted = {c["column"] for c in ingest.server.pages_asked()[-1].body["valueColumns"]}
        assert not wanted & {"targetId", "buyer", "inboundPhoneNumber"}
        assert {"targetName", "publisherName", "recordingUrl", "number"} <= wanted

    def test_a_422_about_something_else_costs_no_column(self, ingest: Ingest, noon: datetime) -> None:
        """Windows that are too long are refused as an unknown column is: they are split, and no column is lost."""
        whole = ingest.server.call_log

        def refusing(body: dict[str, Any]) -> Any:
            told = whole(body)
            return (422, told[1]) if isinstance(told, tuple) else told

        ingest.run()
        ingest.server.call_log = refusing  # type: ignore[method-assign]
        ingest.server.max_window = timedelta(minutes=20)
        ingest.server.add(*calls_every(noon, 60, 180))
        ingest.clock.advance(hours=3, minutes=2)
        for _ in range(60):
            ingest.at(seconds=20)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 180
        wanted = {c["column"] for c in ingest.server.pages_asked()[-1].body["valueColumns"]}
        assert wanted == set(COLUMNS)

    def test_an_account_without_ids_is_a_source_that_is_down(self, ingest: Ingest) -> None:
        """Without the column that names a call nothing can be taken in; the reason is named."""
        ingest.server.columns.remove("inboundCallId")
        ingest.clock.advance(minutes=5)
        with pytest.raises(SourceDown, match="inboundCallId"):
            while ingest.polling.step():
                pass


class TestTheRate:
    def test_all_processes_together_keep_to_the_rate(self, ingest: Ingest, noon: datetime) -> None:
        """Two processes that ask at once are as slow as one."""
        ingest.server.add(*calls_every(noon, 60, 400))
        object.__setattr__(ingest.settings, "ringba_requests_per_second", 10.0)
        ingest.clock.advance(hours=20)
        ingest.restart()
        first = ingest.polling
        ingest.restart()
        for _ in range(8):
            first.step()
            ingest.polling.step()
        times = [a.at for a in ingest.server.asked]
        assert len(times) >= 16
        assert times[-1] - times[0] > 0.1 * (len(times) - 1) - 0.05

    @pytest.mark.parametrize(("said", "held"), [(60, 60), (10**9, 3600)])
    def test_retry_after_holds_every_process(self, ingest: Ingest, noon: datetime, said: int, held: int) -> None:
        """A long Retry-After is kept by a process that only just starts, too; an hour of it is believed."""
        ingest.server.next("429_retry_after", retry_after=said)
        ingest.clock.advance(minutes=5)
        with pytest.raises(SourceDown, match=f"{said} s"):
            ingest.polling.step()
        wait = ingest.rows("select extract(epoch from next_request_at - now()) as s from core.ingest_source")[0]["s"]
        assert held - 5 < wait <= held + 1

    def test_a_turn_that_a_clock_gave_that_was_ahead(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The database's clock is set right between two pages: nobody waits a day for the next, and all is asked."""
        monkeypatch.setattr(call_log, "PAGE", 5)
        monkeypatch.setattr(ask, "PAGE", 5)
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.clock.advance(minutes=5)
        waits: list[float] = []
        ahead = "update core.ingest_source set next_request_at = clock_timestamp() + interval '1 day'"
        monkeypatch.setattr(ingest.polling._asker._pace, "wait", lambda s: (waits.append(s), ingest.sql.execute(ahead)))
        while ingest.polling.step():
            pass
        assert len(ingest.ids()) == 24
        assert max(waits) < 3600

    @pytest.mark.parametrize("said", ["\u00b2", "-5", "soon", "Mon, 01 Jan 99999999999 00:00:00 GMT", ""])
    def test_a_retry_after_that_says_nothing(self, ingest: Ingest, noon: datetime, said: str) -> None:
        """It is as if it were not there: the window is asked again and agrees."""
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.server.next("429", path="/calllogs", retry_after=said)
        ingest.at(minutes=5)
        assert len(ingest.ids()) == 24
        assert ingest.progress()["open_windows"] == 0

    def test_a_page_costs_at_most_three_statements(self, ingest: Ingest, noon: datetime) -> None:
        """Counted over a backlog of one-page windows: taking, writing, settling."""
        ingest.server.add(*calls_every(noon, 6, 6000))
        ingest.at(hours=9)
        spent: list[str] = []
        run = ingest.worker.database.run
        ingest.worker.database.run = lambda query, **p: (spent.append(query), run(query, **p))[1]  # type: ignore
        ingest.sql.execute("update core.ingest_windows set next_ask_at = core.source_now() where kind = 'catch_up'")
        asked = len(ingest.server.pages_asked())
        while ingest.polling.step():
            pass
        pages = len(ingest.server.pages_asked()) - asked
        assert pages >= 8
        of_pages = [q for q in spent if q in ("ingest_take", "ingest_turn", "ingest_calls", "ingest_settle")]
        assert len(of_pages) <= 3 * pages + 1


class TestCredentials:
    @pytest.mark.parametrize("status", ["401", "403"])
    def test_refused_credentials_stop_asking(self, ingest: Ingest, status: str) -> None:
        """One request, an alert, and silence: no step and no restart asks again before the pause is over."""
        ingest.server.next(status, times=50)
        ingest.clock.advance(minutes=5)
        for _ in range(5):
            with pytest.raises(CredentialsRefused, match="RINGBA_API_TOKEN"):
                ingest.polling.step()
            ingest.restart()
        assert len(ingest.server.asked) == 1
        assert "RINGBA_API_TOKEN" in ingest.alerts()["call_log_credentials"]

    def test_corrected_credentials_are_tried_at_once(self, ingest: Ingest, noon: datetime) -> None:
        """Other credentials than the refused ones need not wait, and the alert is over when they work."""
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.server.next("403", times=1)
        ingest.clock.advance(minutes=5)
        with pytest.raises(CredentialsRefused):
            ingest.polling.step()
        ingest.sql.execute("update core.ingest_source set credentials_hash = 'those of before'")
        ingest.restart()
        ingest.run()
        ingest.run()
        assert len(ingest.ids()) == 24
        assert ingest.alerts() == {}

    @pytest.mark.parametrize("status", ["401", "403"])
    def test_details_that_are_refused_stop_nothing_else(self, ingest: Ingest, noon: datetime, status: str) -> None:
        """The log answers with the same credentials: they lack a permission, which is told; windows go on."""
        ingest.server.add(SimCall("long", noon + timedelta(seconds=10), length_s=1800))
        ingest.server.next(status, times=1000, path="/calllogs/detail")
        for _ in range(9):
            ingest.at(minutes=10)
        assert ingest.call("long")["audio_url"] is not None, "an hour that was asked again brought it"
        assert "/calllogs/detail" in ingest.alerts()["call_log_details"]
        assert "call_log_credentials" not in ingest.alerts()
        ingest.server.heal()
        ingest.server.add(SimCall("next", noon + timedelta(minutes=92), length_s=1800))
        for _ in range(2):
            ingest.at(minutes=5)
        assert ingest.alerts() == {}

    def test_the_token_reaches_no_log_and_no_row(self, ingest: Ingest, noon: datetime) -> None:
        """Not in an error, not in a log line, not in the database."""
        ingest.clock.advance(minutes=5)
        with structlog.testing.capture_logs() as lines:
            ingest.polling._worker.log = structlog.get_logger()
            for fault in ("403", "cut", "drop", "html"):
                ingest.server.next(fault, times=4)
                ingest.sql.execute("update core.ingest_source set refused_until = null")
                ingest.run()
        tables = ("core.alerts", "core.ingest_windows", "core.ingest_source", "core.workers")
        rows = [str(r) for t in tables for r in ingest.rows(f"select * from {t}")]
        assert "test-token" not in str(lines) + "".join(rows)


class TestWhatTheApiSays:
    """Its own words come before operators and into the database: they reach them whatever they are, and harmless."""

    HOSTILE = ("\x00", "\ud83d", "\x1b]0;gotcha\x07", "\x9b2J", "\u202e", "\u2028")

    @pytest.mark.parametrize("odd", HOSTILE)
    def test_a_reason_that_no_database_takes_and_every_terminal_obeys(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch, odd: str
    ) -> None:
        """The window waits with its reason, the others go on, and nothing is lost when it is answered at last."""
        answer = ingest.server.call_log
        late = f"{noon + timedelta(minutes=10):%Y-%m-%dT%H:%M:%SZ}"

        def refuses(body: dict[str, Any]) -> Any:
            return answer(body) if body["reportStart"] >= late else (400, f"cannot read{odd}row")

        monkeypatch.setattr(ingest.server, "call_log", refuses)
        monkeypatch.setattr(polling, "PLAN_DOWN_EVERY_S", 0)
        ingest.server.add(SimCall("early", noon + timedelta(minutes=4)), SimCall("later", noon + timedelta(minutes=40)))
        for _ in range(12):
            ingest.at(minutes=6)
        assert ingest.ids() == ["later"]
        reasons = [w["error"] for w in ingest.rows("select * from core.ingest_windows") if w["error"]]
        assert any("cannot read" in reason for reason in reasons)
        assert all(reason.isprintable() for reason in reasons)
        monkeypatch.setattr(ingest.server, "call_log", answer)
        ingest.at(hours=2)
        assert ingest.ids() == ["early", "later"]

    @pytest.mark.parametrize("status", [400, 404, 422])
    @pytest.mark.parametrize("echoed", [TOKEN, quote(TOKEN, safe="")])
    def test_a_token_that_is_echoed_is_cut_out(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch, status: int, echoed: str
    ) -> None:
        """In its message and in its errors, as it is and as a URL has it, also where the text is cut short."""
        told = "x" * 180 + f"Token {echoed} is not allowed", {"header": f"Token {echoed}", "n": "\x00"}
        monkeypatch.setattr(ingest.server, "call_log", lambda _: (status, *told))
        with structlog.testing.capture_logs() as lines:
            ingest.polling._call_log._log = ingest.polling._asker._log = structlog.get_logger()
            for _ in range(3):
                ingest.at(minutes=10)
        rows = [str(r) for t in ("alerts", "ingest_windows") for r in ingest.rows(f"select * from core.{t}")]
        assert "Token" in "".join(rows)
        assert "test-tok" not in "".join(rows) + str(lines)

    def test_a_type_that_no_database_takes(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What a header says comes from outside as well."""
        answer = Answer(200, {"Content-Type": "text/\x00html\x9b2J"}, b"<html>")
        monkeypatch.setattr(call_log, "exchange", lambda *_, **__: answer)
        ingest.at(minutes=10)
        (window,) = ingest.coverage()
        assert "a 200 that is not JSON (text/ html 2J, 6 bytes)" in window["error"]

    @pytest.mark.parametrize("odd", [[], {}, 7, None])
    def test_a_column_whose_name_is_no_text(self, ingest: Ingest, noon: datetime, odd: Any) -> None:
        """It is none that anybody asks for."""
        ingest.server.columns.append(odd)
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.at(minutes=5)
        assert len(ingest.ids()) == 24


def nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [value]
    return value


class TestOneRecord:
    """Whatever is odd in a record costs that one, never its page."""

    def taken(self, ingest: Ingest, noon: datetime, *odd: SimCall) -> dict[str, str]:
        """The rejects after a page of good calls around the odd ones; the good ones are in the table."""
        ingest.server.add(*calls_every(noon, 10, 6), *odd)
        ingest.at(minutes=3)
        assert {f"c{n:05}" for n in range(6)} <= set(ingest.ids())
        assert ingest.progress()["open_windows"] == 0
        return {r["name"]: r["reason"] for r in ingest.rows("select * from core.ingest_rejects")}

    @pytest.mark.parametrize("digits", [310, 5000])
    def test_a_number_without_end(self, ingest: Ingest, noon: datetime, digits: int) -> None:
        """A length that no float holds, or that Python does not even read, is not told; a start like that is none."""
        number = bare_number("7" * digits)
        odd = SimCall("odd", noon + timedelta(seconds=5), raw={"callLengthInSeconds": number})
        rejects = self.taken(ingest, noon, odd, SimCall("never", noon + timedelta(seconds=6), raw={"callDt": number}))
        assert ingest.call("odd")["duration_seconds"] == 118, "what was connected is told all the same"
        assert rejects == {"never": "callDt is missing or not a number of milliseconds"}

    @pytest.mark.parametrize("length", [1e308, 1612368427115, 10 * 86_400])
    def test_a_length_that_no_call_has(self, ingest: Ingest, noon: datetime, length: float) -> None:
        """More than some days, or a time in milliseconds in its place: no length is told."""
        raw = {"callLengthInSeconds": length, "connectedCallLengthInSeconds": length}
        assert self.taken(ingest, noon, SimCall("odd", noon + timedelta(seconds=5), raw=raw)) == {}
        call = ingest.call("odd")
        assert (call["status"], call["duration_seconds"], bool(call["audio_url"])) == ("pending", None, True)

    @pytest.mark.parametrize("odd", [float("nan"), float("inf")])
    def test_a_number_that_is_none(self, ingest: Ingest, noon: datetime, odd: float) -> None:
        """No JSON has it and no database takes it: it is left out, and the call is taken in."""
        ingest.server.add(SimCall("odd", noon + timedelta(seconds=10), raw={"payoutAmount": odd}))
        ingest.at(minutes=10)
        assert ingest.ids() == ["odd"]
        assert ingest.rows("select * from core.ingest_rejects") == []

    def test_a_field_that_is_nested_too_deep(self, ingest: Ingest, noon: datetime) -> None:
        """Deeper than a program may call itself: named by type and place."""
        rejects = self.taken(ingest, noon, SimCall("deep", noon + timedelta(seconds=5), raw={"buyer": nested(490)}))
        assert rejects.keys() == {"deep"}
        assert "RecursionError at calls.py" in rejects["deep"]

    @pytest.mark.parametrize(
        "raw",
        [
            {"campaignName": "Medicare \ud83d"},
            {"publisherName": "Best Leads \ud83d"},
            {"publisherName": "a\x00b"},
            {"buyer": {"a\x00b\ud83d": ["\ud83d"]}},
            {"conversionAmount": bare_number("1e999")},
            {"buyer": {"amounts": [bare_number("1e999")]}},
        ],
        ids=["campaign", "publisher", "NUL", "within", "infinite", "infinite within"],
    )
    def test_a_field_that_postgres_refuses(self, ingest: Ingest, noon: datetime, raw: dict[str, Any]) -> None:
        """Half a character, a NUL, an amount without end, in a name or in metadata: the call is taken in without it."""
        assert self.taken(ingest, noon, SimCall("odd", noon + timedelta(seconds=5), raw=raw)) == {}
        assert ingest.call("odd")["status"] == "pending"

    def test_what_the_database_refuses_costs_its_record(self, ingest: Ingest, noon: datetime) -> None:
        """Of a page that it does not take as a whole: the others are in the table, the one is named."""
        rows = [Record(f"c{n}", f"c{n}", noon).as_row() for n in range(5)]
        rows[3]["direction"] = "sideways"
        taken = take_in(ingest.worker.database, rows, "call_log", 5)
        assert taken.new == 4
        assert taken.refused == [{"name": "c3", "reason": "the database does not take it: CheckViolation"}]
        assert ingest.ids() == ["c0", "c1", "c2", "c4"]

    @pytest.mark.parametrize("url", ["inbox:other.wav", " INBOX:other.wav ", "Inbox:%2e%2e/x"])
    def test_a_url_that_is_a_file_of_ours(self, ingest: Ingest, noon: datetime, url: str) -> None:
        """Only the inbox names its files: the record is refused by name, and taken in once the log has a real URL."""
        odd = SimCall("odd", noon + timedelta(seconds=5), raw={"recordingUrl": url})
        rejects = self.taken(ingest, noon, odd)
        assert rejects == {"odd": "recordingUrl names a file of our own inbox"}
        assert "odd" not in ingest.ids()
        assert "ingest_rejects:call_log" in ingest.alerts()
        odd.raw = {}
        ingest.at(minutes=80)
        assert ingest.call("odd")["status"] == "pending"
        assert ingest.rows("select * from core.ingest_rejects") == []
        ingest.at(minutes=1)
        assert ingest.alerts() == {}

    @pytest.mark.parametrize("told", [{"buyer": nested(5000)}, nested(5000), {"callDt": 10**5000}])
    def test_a_record_without_an_id_that_nobody_can_write(self, told: Any) -> None:
        """It has a name for the table of rejects all the same."""
        assert reported.name_of(told).startswith("unnamed-")
        assert reported.name_of(told) == reported.name_of(told)

    def test_whatever_nobody_foresaw(self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
        """An exception that no line of ours expects is told by its type and place; mended, the call is taken in."""
        real = reported.clean_number

        def fails(value: Any) -> str | None:
            return str(1 // 0) if value == "+13" else real(value)

        monkeypatch.setattr(reported, "clean_number", fails)
        rejects = self.taken(ingest, noon, SimCall("odd", noon + timedelta(seconds=5), caller="+13"))
        assert "ZeroDivisionError at test_call_log.py" in rejects["odd"]
        monkeypatch.setattr(reported, "clean_number", real)
        ingest.at(minutes=80)
        assert ingest.call("odd")["status"] == "pending"
        assert ingest.rows("select * from core.ingest_rejects") == []


def test_records_that_make_no_sense_are_named(ingest: Ingest, noon: datetime) -> None:
    """No id, no date, a date of the year 70000: each in the table of rejects with its reason, none in the queue."""
    ingest.server.add(
        SimCall("", noon + timedelta(seconds=1)),
        SimCall("no-date", noon + timedelta(seconds=2), raw={"callDt": None}),
        SimCall("word", noon + timedelta(seconds=3), raw={"callDt": "yesterday"}),
        SimCall("far", noon + timedelta(seconds=4), raw={"callDt": 10**20}),
        SimCall("to-come", noon + timedelta(seconds=4), raw={"callDt": 32_472_144_000_000}),
        SimCall("fine\ud800", noon + timedelta(seconds=5)),
        SimCall("huge", noon + timedelta(seconds=6), raw={"callLengthInSeconds": 1e308, "buyer": "\ud800 odd"}),
        SimCall("odd", noon + timedelta(seconds=7), raw={"campaignName": {"a": 1}, "inboundPhoneNumber": 17815550178}),
        SimCall("good", noon + timedelta(seconds=8)),
    )
    ingest.at(minutes=20)
    reasons = {r["name"]: r["reason"] for r in ingest.rows("select * from core.ingest_rejects")}
    assert {"odd", "good"} <= set(ingest.ids())
    assert {"no-date", "word", "far", "to-come"} <= set(reasons)
    assert reasons["to-come"] == "start_time_utc 2999-01-01 cannot be right"
    assert sum(name.startswith("unnamed-") for name in reasons) >= 1
    assert set(ingest.ids()).isdisjoint(reasons)
    assert ingest.progress()["open_windows"] == 0, "a reject has arrived: the window agrees"
    message = ingest.alerts()["ingest_rejects:call_log"]
    assert "made no sense" in message
    assert not any(name in message for name in reasons), "a name can hold a phone number"
    opened = ingest.rows("select occurrences from core.alerts where alert_key = 'ingest_rejects:call_log'")
    assert opened == [{"occurrences": 1}], "one statement is told once"
    for call in ingest.server.calls:
        call.raw = {}
    ingest.sql.execute("update core.ingest_windows set next_ask_at = core.source_now()")
    ingest.run()
    assert {"no-date", "word", "far"} <= set(ingest.ids())
    left = {r["name"] for r in ingest.rows("select name from core.ingest_rejects")}
    assert not left & {"no-date", "word", "far"}, "mended records leave the table"
