"""The API's client: whatever the other side does, a call is neither lost nor doubled, and the rate is kept."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
import structlog

from tests.ingest.conftest import Ingest, calls_every
from tests.ringba_server import SimCall
from workers.core.errors import SourceDown
from workers.core.http import Limits
from workers.ingest import call_log
from workers.ingest.call_log import CredentialsRefused

HICCUPS = ["429", "429_retry_after", "500", "502", "html", "cut", "cut_json", "drop", "failed_200"]


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


def test_a_source_that_is_down_pauses_the_lane(ingest: Ingest, noon: datetime) -> None:
    """The step says so, also while nothing is due to be asked: the worker's state does not flap."""
    ingest.clock.advance(minutes=5)
    ingest.server.down = True
    for _ in range(3):
        with pytest.raises(SourceDown):
            while ingest.polling.step():
                pass


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
        ingest.server.refused_columns = {"targetId", "buyer"}
        ingest.server.add(*calls_every(noon, 5, 24))
        ingest.at(minutes=5)
        assert len(ingest.ids()) == 24
        wanted = {c["column"] for c in ingest.server.pages_asked()[-1].body["valueColumns"]}
        assert not wanted & {"targetId", "buyer"}
        assert {"targetName", "publisherName", "recordingUrl"} <= wanted

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
        assert min(b - a for a, b in pairwise(times)) > 0.07
        assert times[-1] - times[0] > 0.1 * (len(times) - 1) - 0.05

    def test_retry_after_holds_every_process(self, ingest: Ingest, noon: datetime) -> None:
        """A long Retry-After is kept by a process that only just starts, too."""
        ingest.server.next("429_retry_after", retry_after=60)
        ingest.clock.advance(minutes=5)
        with pytest.raises(SourceDown, match="60 s"):
            ingest.polling.step()
        wait = ingest.rows("select extract(epoch from next_request_at - now()) as s from core.ingest_source")[0]["s"]
        assert 55 < wait <= 61

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
