"""Ingest proves that it has every call, whatever the API does."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Any

import pytest

from tests.ingest.conftest import Ingest, calls_every
from tests.ringba_server import SimCall
from workers.ingest import ask, call_log, polling, record, reported
from workers.ingest.pace import Pace
from workers.ingest.windows import LANE_KINDS, LEASE_S, Numbers, Window


def covered(ingest: Ingest) -> None:
    """Windows tile all time from the first to the frontier: no hole, no overlap."""
    windows = ingest.coverage()
    for before, after in pairwise(windows):
        assert before["window_end"] == after["window_start"]
    assert windows[-1]["window_end"] == ingest.progress()["frontier"]


class TestTheLease:
    """Whoever asks a window has it for a while; whoever was away for longer writes nothing of it."""

    @staticmethod
    def taken(ingest: Ingest) -> Window:
        window = ingest.polling._windows.take(LANE_KINDS)
        assert window is not None
        return window

    @staticmethod
    def row(ingest: Ingest, window: Window) -> dict[str, Any]:
        return ingest.rows("select * from core.ingest_windows where id = %s", window.id)[0]

    @pytest.mark.parametrize("late", ["settles", "failed", "splits", "lets go", "asks on"])
    def test_a_late_word_changes_nothing(self, ingest: Ingest, late: str) -> None:
        """A process slept past its lease, and another asks the window: that it agrees is not the sleeper's to say."""
        ingest.clock.advance(minutes=10)
        windows = ingest.polling._windows
        windows.plan()
        sleeper = self.taken(ingest)
        ingest.clock.advance(seconds=LEASE_S + 1)
        other = windows.take(LANE_KINDS, sleeper.start, sleeper.end)
        assert other is not None
        assert (other.id, other.attempts) == (sleeper.id, 2)
        before = self.row(ingest, other)
        ingest.clock.advance(seconds=30)
        numbers = Numbers(0, 0, 0, 0, 0, 0, "f", None)
        if late == "settles":
            windows.settle(sleeper, numbers)
        elif late == "failed":
            windows.failed(sleeper, "x")
        elif late == "splits":
            windows.split(sleeper, "x", None)
        elif late == "lets go":
            windows.release(sleeper)
        else:
            pace = Pace(ingest.worker.database, 50, lambda _: None)
            pace.keep_alive(sleeper.id, sleeper.token, LEASE_S)
            pace.turn()
        assert self.row(ingest, other) == before
        windows.settle(other, numbers)
        assert self.row(ingest, other)["agrees"]

    def test_it_lasts_as_long_as_pages_are_asked_for(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A window of many pages takes longer than a lease: with each page it is lent anew, and nobody else asks it."""
        monkeypatch.setattr(call_log, "PAGE", 5)
        monkeypatch.setattr(ask, "PAGE", 5)
        ingest.server.add(*calls_every(noon, 1, 20))
        ingest.clock.advance(minutes=5)
        ingest.polling._windows.plan()
        window, real, lent = self.taken(ingest), ask.Asker.write, []

        def slowly(asker: ask.Asker, records: list[Any], priority: int) -> Any:
            lent.append(ingest.polling._windows.take(LANE_KINDS, window.start, window.end))
            ingest.clock.advance(seconds=LEASE_S - 50)
            return real(asker, records, priority)

        monkeypatch.setattr(ask.Asker, "write", slowly)
        assert ingest.polling._asker.ask(window).agrees
        assert lent == [None] * len(lent)
        assert len(lent) >= 4


class TestTheWatermark:
    def test_a_first_start_takes_the_last_day_newest_first(self, ingest: Ingest, noon: datetime) -> None:
        """Live calls come first, then hour by hour back; afterwards everything agrees."""
        ingest.sql.execute("update core.ingest_source set frontier = null, reconciled_to = null")
        ingest.server.add(*calls_every(noon - timedelta(hours=30), 360, 300))
        ingest.run()
        covered(ingest)
        asked = [a.body["reportStart"] for a in ingest.server.pages_asked()][:20]
        assert asked == sorted(asked, reverse=True)
        assert len(ingest.ids()) == 240
        assert ingest.progress()["watermark"] == ingest.progress()["frontier"] == noon

    def test_minutes_are_asked_as_they_close(self, ingest: Ingest, noon: datetime) -> None:
        """Each minute behind the margin is one live window; no window reaches into the open present."""
        ingest.server.add(*calls_every(noon, 20, 60))
        for _ in range(10):
            ingest.at(minutes=1)
        covered(ingest)
        assert len([w for w in ingest.windows("live") if w["window_start"] >= noon]) == 10
        assert all(w["window_end"] <= ingest.clock.now() - timedelta(seconds=60) for w in ingest.coverage())
        assert len(ingest.ids()) == 31  # up to 12:10, and the overlap brings the call on that second

    @pytest.mark.parametrize("hours", [0.2, 6, 24 * 9])
    def test_downtime_of_any_length_leaves_no_gap(self, ingest: Ingest, noon: datetime, hours: float) -> None:
        """However long ingest was down, it goes on from where it stopped and misses no call."""
        ingest.server.add(*calls_every(noon, hours * 36, 100))
        ingest.restart()
        ingest.at(hours=hours + 0.1)
        covered(ingest)
        assert len(ingest.ids()) == 100
        assert ingest.progress()["open_windows"] == 0

    def test_live_windows_come_before_what_a_downtime_left(self, ingest: Ingest, noon: datetime) -> None:
        """After hours of downtime the newest five minutes are asked first, and new minutes before the backlog."""
        ingest.at(minutes=1)
        ingest.clock.advance(hours=6.5)
        first = len(ingest.server.pages_asked())
        ingest.polling._planned_at = -1e9
        ingest.polling.step()
        ingest.polling.step()
        ingest.clock.advance(minutes=2)
        ingest.polling._planned_at = -1e9
        ingest.polling.step()
        asked = [a.body["reportStart"][11:16] for a in ingest.server.pages_asked()[first:]]
        assert asked[0] == "18:25"
        assert asked[-1] == "18:30"

    def test_the_watermark_waits_for_a_window_that_does_not_agree(self, ingest: Ingest, noon: datetime) -> None:
        """Later windows are asked and agree; the watermark stays before the one that does not."""
        ingest.server.add(*calls_every(noon, 10, 60))
        ingest.server.next("wrong_total", times=1, path="/calllogs")
        ingest.at(minutes=2)
        assert ingest.progress()["watermark"] == noon
        ingest.at(seconds=30)
        assert ingest.progress()["watermark"] == ingest.progress()["frontier"]


class TestDisagreement:
    @pytest.mark.parametrize("fault", ["partial", "short", "wrong_total"])
    def test_a_200_that_lies_is_asked_again(self, ingest: Ingest, noon: datetime, fault: str) -> None:
        """What came is kept, the window stays open, and the next ask agrees."""
        ingest.server.add(*calls_every(noon, 5, 40))
        ingest.server.next(fault, path="/calllogs")
        ingest.at(minutes=5)
        assert [w["agrees"] for w in ingest.coverage()].count(False) == 1
        assert len(ingest.ids()) >= 20
        ingest.at(seconds=15)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 40

    def test_a_total_that_no_log_has(self, ingest: Ingest, noon: datetime) -> None:
        """A number that no column holds is none: what came is kept, and the next ask agrees."""
        ingest.server.add(*calls_every(noon, 5, 40))
        ingest.server.next("wrong_total", path="/calllogs", by=10**12)
        ingest.at(minutes=5)
        assert [w["agrees"] for w in ingest.coverage()].count(False) == 1
        ingest.at(seconds=15)
        assert ingest.progress()["open_windows"] == 0

    def test_a_total_that_ends_at_a_page(self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
        """The API counts no further than one page holds: a full page may have another behind it, and is no proof."""
        monkeypatch.setattr(call_log, "PAGE", 5)
        monkeypatch.setattr(ask, "PAGE", 5)
        ingest.server.add(*calls_every(noon, 5, 24))
        whole = ingest.server.call_log

        def counting(body: dict[str, Any]) -> Any:
            report = whole(body)
            assert isinstance(report, dict)
            return report | {"totalCount": min(report["totalCount"], 5)}

        ingest.server.call_log = counting  # type: ignore[method-assign]
        ingest.at(minutes=5)
        assert len(ingest.ids()) == 24
        assert False in [w["agrees"] for w in ingest.coverage()]

    def test_what_stays_partial_is_split(self, ingest: Ingest, noon: datetime) -> None:
        """A window that disagrees twice is asked in halves, and the halves prove it."""
        ingest.server.add(*calls_every(noon, 3, 300))
        ingest.server.next("partial", times=2, path="/calllogs")
        ingest.at(minutes=12)
        ingest.at(seconds=15)
        ingest.run()
        covered(ingest)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 241
        assert len(ingest.rows("select from core.ingest_windows where split_at is not null")) == 1

    def test_a_busy_minute_is_split_into_halves(self, ingest: Ingest, noon: datetime) -> None:
        """Where many calls came in one minute its halves are worth asking; they are the shortest."""
        ingest.server.add(*calls_every(noon, 0.25, 236))
        ingest.server.next("partial", times=2, path="/calllogs")
        ingest.at(minutes=1)
        ingest.at(seconds=15)
        ingest.run()
        covered(ingest)
        assert ingest.progress()["open_windows"] == 0
        assert [w["window_start"] for w in ingest.windows("live")] == [noon, noon + timedelta(seconds=30)]
        assert len(ingest.ids()) == 236

    def test_calls_that_arrive_while_paging_are_noticed(self, ingest: Ingest, noon: datetime) -> None:
        """The total changes between two pages: rows have moved, so the window is asked again."""
        ingest.server.add(*calls_every(noon, 0.3, 2500))
        ingest.server.arriving = calls_every(noon + timedelta(seconds=1), 1, 5, prefix="late")
        ingest.at(minutes=14)
        assert ingest.progress()["open_windows"] == 1
        ingest.at(seconds=15)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 2505

    def test_a_host_whose_clock_fell_back_refuses_no_call(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Which start is still to come is the database's to say, whatever this host takes for the time."""

        class Fallen(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Fallen:
                return cls.fromtimestamp((noon - timedelta(days=3)).timestamp(), tz)

        for module in (record, reported, ask):
            monkeypatch.setattr(module, "datetime", Fallen, raising=False)
        ingest.server.add(*calls_every(noon, 10, 12))
        ingest.at(minutes=5)
        assert len(ingest.ids()) == 12
        assert ingest.rows("select * from core.ingest_rejects") == []

    def test_a_database_whose_clock_was_ahead_asks_for_the_day_anew(self, ingest: Ingest, noon: datetime) -> None:
        """Time that was opened before it came is no proof; nothing waits until the clock is there again."""
        ingest.server.add(*calls_every(noon - timedelta(hours=1), 60, 60, "before"))
        ingest.at(hours=6)
        assert ingest.progress()["frontier"] > noon + timedelta(hours=5)
        ingest.sql.execute("update core.ingest_source set next_request_at = now() + interval '6 hours'")
        ingest.server.add(*calls_every(noon, 60, 20, "meanwhile"))
        ingest.at(hours=-6, minutes=20)
        ingest.server.add(*calls_every(noon + timedelta(minutes=20), 60, 5, "after"))
        ingest.at(minutes=6)
        covered(ingest)
        assert len(ingest.ids()) == 85
        assert all(w["window_end"] <= ingest.clock.now() for w in ingest.windows())
        assert ingest.progress()["last_answer_at"] <= ingest.clock.now()

    def test_records_told_twice_agree(self, ingest: Ingest, noon: datetime) -> None:
        """The log lists some calls twice and says so in its total: one call each, and the window agrees."""
        ingest.server.add(*calls_every(noon, 5, 20, told_twice=True))
        ingest.at(minutes=5)
        window = next(w for w in ingest.coverage() if w["repeated"])
        assert (window["agrees"], window["reported"], window["calls"], window["repeated"]) == (True, 40, 20, 20)
        assert len(ingest.ids()) == 20

    def test_a_record_on_two_pages_is_asked_for_in_smaller_windows(self, ingest: Ingest, noon: datetime) -> None:
        """Counts alone cannot tell a repeated row from one that pushed another out; one page can."""
        ingest.server.add(*calls_every(noon, 0.5, 1300))
        ingest.server.add(SimCall("twice", noon + timedelta(seconds=499.6), told_twice=True))
        ingest.at(minutes=13)
        for _ in range(4):
            ingest.at(seconds=40)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 1301

    @pytest.mark.parametrize("inclusive", [True, False])
    def test_calls_on_the_edge_of_a_window_are_taken_once(
        self, ingest: Ingest, noon: datetime, inclusive: bool
    ) -> None:
        """Whether reportEnd is part of a window or not, a call on the boundary is there, and once."""
        ingest.server.end_inclusive = inclusive
        ingest.server.add(*calls_every(noon, 60, 20))
        for _ in range(6):
            ingest.at(minutes=4)
        assert len(ingest.ids()) == 20
        assert sum(w["calls"] for w in ingest.coverage()) == 20

    def test_a_window_that_never_agrees_raises_an_alert(self, ingest: Ingest, noon: datetime) -> None:
        """After an hour of asking in vain somebody is told; when it agrees at last the alert is over."""
        ingest.server.add(*calls_every(noon, 10, 20))
        ingest.server.chances = {"wrong_total": 1.0}
        ingest.clock.advance(minutes=2)
        for _ in range(12):
            ingest.at(minutes=20)
        assert "do not agree" in ingest.alerts()["call_log_windows"]
        ingest.server.chances = {}
        for _ in range(4):
            ingest.at(hours=1)
        ingest.run()
        assert ingest.progress()["open_windows"] == 0
        assert ingest.alerts() == {}

    def test_a_window_the_api_finds_too_large_is_split(self, ingest: Ingest, noon: datetime) -> None:
        """An API that refuses long windows is asked for shorter ones."""
        ingest.run()
        ingest.server.max_window = timedelta(minutes=20)
        ingest.server.add(*calls_every(noon, 60, 180))
        ingest.clock.advance(hours=3, minutes=2)
        for _ in range(100):
            ingest.at(seconds=20)
        covered(ingest)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 180

    @pytest.mark.parametrize("status", [400, 413, 422])
    def test_one_refusal_of_a_window_that_is_too_large_is_enough(
        self, ingest: Ingest, noon: datetime, status: int
    ) -> None:
        """It would be refused again: its halves are asked at once, and no other window pays for it with a pause."""
        whole = ingest.server.call_log

        def refusing(body: dict[str, Any]) -> Any:
            told = whole(body)
            return (status, told[1]) if isinstance(told, tuple) else told

        ingest.run()
        ingest.server.call_log = refusing  # type: ignore[method-assign]
        ingest.server.max_window = timedelta(minutes=20)
        ingest.server.add(*calls_every(noon, 60, 720))
        ingest.clock.advance(hours=12, minutes=2)
        ingest.restart()
        while ingest.polling.step():
            pass
        covered(ingest)
        assert ingest.progress()["open_windows"] == 0
        assert len(ingest.ids()) == 720

    def test_a_window_that_cannot_be_answered_stops_nothing(
        self, ingest: Ingest, noon: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The API fails whenever one old minute is in what it is asked: the lane goes on, and closes in on it."""
        ingest.server.add(*calls_every(noon, 60, 300))
        poison = noon + timedelta(minutes=130)
        whole = ingest.server.call_log

        def failing(body: dict[str, Any]) -> Any:
            starts, ends = (
                datetime.fromisoformat(body[k].replace("Z", "+00:00")) for k in ("reportStart", "reportEnd")
            )
            return (500, "out of memory") if starts <= poison < ends else whole(body)

        ingest.server.call_log = failing  # type: ignore[method-assign]
        monkeypatch.setattr(polling, "PLAN_DOWN_EVERY_S", 0.0)
        ingest.clock.advance(hours=3)
        for _ in range(40):
            ingest.at(minutes=3)
        covered(ingest)
        (left,) = [w for w in ingest.coverage() if not w["agrees"]]
        assert left["window_start"] <= poison < left["window_end"]
        assert left["window_end"] - left["window_start"] < timedelta(minutes=20)
        assert len(ingest.ids()) > 280


class TestReconciliation:
    def test_a_call_that_the_log_learns_of_late_is_found(self, ingest: Ingest, noon: datetime) -> None:
        """A call that appears in the log hours after it began is found by asking the hour again."""
        ingest.server.add(SimCall("late", noon + timedelta(minutes=5), logged_after_s=4 * 3600))
        ingest.at(hours=2)
        assert ingest.ids() == []
        ingest.at(hours=5)
        assert ingest.ids() == ["late"]

    def test_late_amounts_reach_the_metadata(self, ingest: Ingest, noon: datetime) -> None:
        """A conversion that is known only hours later is in the metadata after the hour was asked again."""
        ingest.server.add(SimCall("paid", noon + timedelta(minutes=5), amount_after_s=5 * 3600))
        ingest.at(minutes=30)

        def metadata() -> dict[str, object]:
            told: dict[str, object] = ingest.rows("select metadata from core.call_metadata")[0]["metadata"]
            return told

        assert (metadata()["conversionAmount"], metadata()["publisherName"]) == (0.0, "You")
        ingest.at(hours=6, minutes=40)
        ingest.at(minutes=40)
        assert metadata()["conversionAmount"] == 30.0

    def test_hours_are_asked_again_until_three_days_later_and_then_left(self, ingest: Ingest, noon: datetime) -> None:
        """Each hour that passed is asked five times more, and is settled after that."""
        for _ in range(90):
            ingest.at(hours=1)
        row = next(w for w in ingest.windows("reconcile") if w["window_start"] == noon)
        assert (row["agrees"], row["next_ask_at"]) == (True, None)
        mark = f"{noon - timedelta(seconds=1):%Y-%m-%dT%H:%M:%SZ}"
        asked = [a for a in ingest.server.pages_asked() if a.body["reportStart"] == mark]
        assert len(asked) >= 5
