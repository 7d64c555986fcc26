"""From live to recorded: a call is decided when it is complete, and what was decided is not undone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.ingest.conftest import Ingest, calls_every
from tests.ringba_server import SimCall
from tests.support.calls import claim
from workers.core.database import Database
from workers.ingest.verticals import infer_vertical


def health(ingest: Ingest) -> dict[str, Any]:
    return ingest.rows("select * from core.pipeline_health where lane = 'vault'")[0]


class TestALiveCall:
    def test_it_is_known_but_nobody_can_claim_it(self, ingest: Ingest, noon: datetime, dsn: str) -> None:
        """A call that is going on is pending, awaits its recording, and is neither waiting nor retrying."""
        ingest.server.add(SimCall("live", noon + timedelta(seconds=10), length_s=900))
        ingest.at(minutes=3)
        call = ingest.call("live")
        assert (call["status"], call["duration_seconds"], call["audio_url"]) == ("pending", None, None)
        row = health(ingest)
        assert (row["waiting"], row["retrying"], row["awaiting_recording"]) == (0, 0, 1)
        database = Database(dsn)
        with pytest.raises(AssertionError):
            claim(database)
        database.close()

    def test_it_is_fetched_soon_after_its_recording_appears(self, ingest: Ingest, noon: datetime) -> None:
        """Long before its hour is asked again, the call itself is asked about."""
        ingest.server.add(SimCall("live", noon + timedelta(seconds=10), length_s=300, recording_after_s=20))
        ingest.at(minutes=1)
        for _ in range(9):
            ingest.at(minutes=1)
        call = ingest.call("live")
        assert (call["status"], call["duration_seconds"]) == ("pending", 300)
        assert "/recording-public?" in call["audio_url"]
        assert health(ingest)["waiting"] == 1

    def test_it_is_asked_about_before_what_a_downtime_left(self, ingest: Ingest, noon: datetime) -> None:
        """Hours are to be caught up: the newest minutes come first, then the calls that wait, then the hours."""
        ingest.server.add(SimCall("live", noon + timedelta(seconds=10), length_s=300, recording_after_s=20))
        ingest.at(minutes=1)
        ingest.restart()
        ingest.clock.advance(hours=9, minutes=20)
        for _ in range(3):
            ingest.polling.step()
        paths = [a.path for a in ingest.server.asked if a.path != "/calllogs/columns"]
        assert paths[1:] == ["/calllogs", "/calllogs/detail", "/calllogs"]

    def test_however_many_wait_none_waits_for_the_next_look(self, ingest: Ingest, noon: datetime) -> None:
        """More than one question holds: they are asked one after the other."""
        ingest.server.add(*calls_every(noon, 0.4, 120, length_s=300))
        ingest.at(minutes=1)
        ingest.at(minutes=2)
        asked = [i for a in ingest.server.asked for i in a.body.get("InboundCallIds", ())]
        assert sorted(asked) == ingest.ids()

    def test_an_account_without_the_live_column_waits_for_a_length(self, ingest: Ingest, noon: datetime) -> None:
        """Where isLive cannot be asked for, a call without length, end and recording is not over."""
        ingest.server.columns.remove("isLive")
        ingest.server.add(SimCall("live", noon + timedelta(seconds=10), length_s=300, raw={"isLive": None}))
        ingest.at(minutes=2)
        assert health(ingest)["awaiting_recording"] == 1
        ingest.at(minutes=9)
        assert health(ingest)["waiting"] == 1


class TestWhatIsSkipped:
    @pytest.mark.parametrize(("length", "reason"), [(0, "zero_duration"), (3, "too_short"), (4, "too_short")])
    def test_calls_without_a_conversation(self, ingest: Ingest, noon: datetime, length: int, reason: str) -> None:
        """A call that is over and lasted less than the minimum is put aside with its reason."""
        ingest.server.add(SimCall("short", noon + timedelta(seconds=10), length_s=length))
        ingest.at(minutes=3)
        call = ingest.call("short")
        assert (call["status"], call["skip_reason"], call["duration_seconds"]) == ("skipped", reason, length)

    def test_a_length_that_is_corrected_brings_the_call_back(self, ingest: Ingest, noon: datetime) -> None:
        """The log said zero and says 200 s later: the call is pending again."""
        nought = {"callLengthInSeconds": 0, "connectedCallLengthInSeconds": 0, "isLive": False}
        call = SimCall("late", noon + timedelta(seconds=10), length_s=200, raw=nought)
        ingest.server.add(call)
        ingest.at(minutes=3)
        assert ingest.call("late")["skip_reason"] == "zero_duration"
        call.raw = {}
        ingest.at(minutes=80)
        row = ingest.call("late")
        assert (row["status"], row["skip_reason"], row["duration_seconds"]) == ("pending", None, 200)
        assert health(ingest)["waiting"] == 1

    @pytest.mark.parametrize(
        ("connected", "status", "length"), [(47, "pending", 47), ("3", "skipped", 3), (None, "skipped", 0)]
    )
    def test_a_length_of_nought_gives_way_to_the_time_connected(
        self, ingest: Ingest, noon: datetime, connected: Any, status: str, length: float
    ) -> None:
        """Parties that were connected for a while had a call that lasted."""
        raw = {"callLengthInSeconds": 0, "connectedCallLengthInSeconds": connected}
        ingest.server.add(SimCall("odd", noon + timedelta(seconds=10), raw=raw))
        ingest.at(minutes=9)
        row = ingest.call("odd")
        assert (row["status"], row["duration_seconds"]) == (status, length)

    def test_a_length_that_is_not_told_is_not_nought(self, ingest: Ingest, noon: datetime) -> None:
        """Nobody was connected, and the log has no length of the call: its recording says how long it was."""
        raw = {"callLengthInSeconds": None, "connectedCallLengthInSeconds": 0}
        ingest.server.add(SimCall("ivr", noon + timedelta(seconds=10), raw=raw))
        ingest.at(minutes=9)
        row = ingest.call("ivr")
        assert (row["status"], row["skip_reason"], row["duration_seconds"]) == ("pending", None, None)
        assert health(ingest)["waiting"] == 1

    def test_what_the_vault_measured_as_too_short_stays_so(self, ingest: Ingest, noon: datetime) -> None:
        """The log insists on 12 s; the recording had 2: asking again does not send it round for ever."""
        ingest.server.add(SimCall("hollow", noon + timedelta(seconds=10), length_s=12))
        ingest.at(minutes=3)
        ingest.sql.execute("update core.calls set status = 'skipped', skip_reason = 'too_short'")
        ingest.at(hours=2)
        assert ingest.call("hollow")["status"] == "skipped"

    def test_no_recording_after_a_day(self, ingest: Ingest, noon: datetime) -> None:
        """A call whose recording never comes is put aside a day later, not before."""
        ingest.server.add(SimCall("mute", noon + timedelta(seconds=10), recording_after_s=None))
        ingest.at(hours=23)
        assert ingest.call("mute")["status"] == "pending"
        ingest.at(hours=2)
        call = ingest.call("mute")
        assert (call["status"], call["skip_reason"]) == ("skipped", "no_recording")

    def test_one_that_stays_live_in_the_log_is_listened_to(self, ingest: Ingest, noon: datetime) -> None:
        """The log says for ever that a call goes on: a day later the recording it names is as whole as it gets."""
        ingest.server.add(SimCall("stuck", noon + timedelta(seconds=10), raw={"isLive": True}))
        ingest.at(hours=23)
        assert health(ingest)["awaiting_recording"] == 1
        ingest.at(hours=2)
        call = ingest.call("stuck")
        assert (call["status"], call["skip_reason"], bool(call["audio_url"])) == ("pending", None, True)
        assert health(ingest)["waiting"] == 1

    def test_a_recording_that_comes_after_all_brings_it_back(self, ingest: Ingest, noon: datetime) -> None:
        """Revived when the URL appears, two days late."""
        ingest.server.add(SimCall("mute", noon + timedelta(seconds=10), recording_after_s=2 * 24 * 3600))
        ingest.at(hours=23)
        ingest.at(hours=3)
        assert ingest.call("mute")["skip_reason"] == "no_recording"
        ingest.at(hours=50)
        call = ingest.call("mute")
        assert (call["status"], call["skip_reason"]) == ("pending", None)
        assert call["audio_url"]

    def test_after_a_long_downtime_it_is_asked_about_first(self, ingest: Ingest, noon: datetime) -> None:
        """Four days without ingest, and the recording came meanwhile: nobody is put aside unasked."""
        ingest.server.add(SimCall("early", noon + timedelta(seconds=10), length_s=300, recording_after_s=20))
        ingest.at(minutes=3)
        assert ingest.call("early")["next_attempt_at"].year == 9999
        ingest.restart()
        ingest.at(hours=96)
        call = ingest.call("early")
        assert (call["status"], call["skip_reason"], bool(call["audio_url"])) == ("pending", None, True)

    def test_nobody_is_put_aside_while_the_log_does_not_answer(self, ingest: Ingest, noon: datetime) -> None:
        """A question without an answer is no answer: it is asked again soon, and then the call is put aside."""
        ingest.server.add(SimCall("mute", noon + timedelta(seconds=10), recording_after_s=None))
        ingest.at(minutes=3)
        ingest.server.next("500", times=10_000, path="/calllogs/detail")
        for _ in range(6):
            ingest.at(hours=6)
        assert ingest.call("mute")["status"] == "pending"
        ingest.server.heal()
        ingest.at(minutes=5)
        call = ingest.call("mute")
        assert (call["status"], call["skip_reason"]) == ("skipped", "no_recording")

    def test_the_last_question_comes_when_the_day_is_over(self, ingest: Ingest, noon: datetime) -> None:
        """However seldom it is asked about by then, it does not wait for half a day more."""
        ingest.server.add(SimCall("mute", noon + timedelta(seconds=10), recording_after_s=None))
        for _ in range(49):
            ingest.at(minutes=30)
        assert ingest.call("mute")["skip_reason"] == "no_recording"
        assert len([a for a in ingest.server.asked if a.path == "/calllogs/detail"]) < 25


class TestASourceWithoutRecordings:
    def test_it_is_told_and_over_when_they_come_again(self, ingest: Ingest, noon: datetime) -> None:
        """An account that has no recordings any more is an incident within hours; their return ends it by itself."""

        def told() -> str | None:
            ingest.sql.execute("select core.check_queue_and_alert()")
            return ingest.alerts().get("no_recordings")

        ingest.sql.execute("update core.alert_limits set value = 0.001 where name = 'watch_every'")
        ingest.sql.execute("update core.alert_limits set value = 20 where name = 'no_recording_latest'")
        mute = calls_every(noon + timedelta(hours=3), 180, 20, "mute", recording_after_s=None)
        ingest.server.add(*calls_every(noon, 360, 30, "good"), *mute)
        ingest.at(hours=4)
        assert told() is None, "all that started more than an hour ago have theirs"
        ingest.at(hours=1)
        message = told()
        assert message is not None
        assert message.startswith("20 of the latest 20 calls")
        for call in mute:
            call.recording_after_s = 2 * 3600
        ingest.at(hours=2)
        assert told() is None


class TestKnownCalls:
    @pytest.mark.parametrize("status", ["downloaded", "transcribed", "flagged", "safe", "failed"])
    def test_progress_is_never_touched(self, ingest: Ingest, noon: datetime, status: str) -> None:
        """Whatever stage a call has reached, asking again brings metadata and leaves its state alone."""
        sim = SimCall("known", noon + timedelta(seconds=10), amount_after_s=60)
        ingest.server.add(sim)
        ingest.at(minutes=10)
        with ingest.sql.transaction():
            ingest.sql.execute(
                """update core.calls set status = %s, storage_path = 'x', attempts = 2, transcribed_at = now(),
                          error_class = case when %s = 'failed' then 'corrupt_audio' end""",
                (status, status),
            )
            ingest.sql.execute(
                """insert into core.transcripts (call_id, text, segments, model, quality)
                   select id, '', '[]', '', '{}' from core.calls"""
            )
        state = ("status", "attempts", "next_attempt_at", "error_class", "storage_path", "skip_reason", "priority")
        before = {k: ingest.call("known")[k] for k in state}
        # Another vertical has other rules: a judged call is judged anew then (tests/judge/test_new_facts.py).
        sim.campaign = "Medicare Renamed" if status in ("flagged", "safe") else "Solar TX"
        sim.length_s = 4
        ingest.at(minutes=80)
        after = ingest.call("known")
        assert {k: after[k] for k in state} == before
        assert after["duration_seconds"] == 4

    def test_a_claimed_call_is_not_moved(self, ingest: Ingest, noon: datetime, dsn: str) -> None:
        """While a worker holds the call only its metadata changes; the worker's claim stands."""
        sim = SimCall("held", noon + timedelta(seconds=10))
        ingest.server.add(sim)
        ingest.at(minutes=10)
        database = Database(dsn)
        _, call = claim(database)
        sim.length_s = 0
        ingest.at(minutes=80)
        row = ingest.call("held")
        assert (row["status"], row["claim_token"]) == ("pending", call.claim_token)
        database.close()

    def test_asking_again_writes_nothing_that_did_not_change(self, ingest: Ingest, noon: datetime) -> None:
        """The same page twice leaves every row version as it was."""
        ingest.server.add(*(SimCall(f"c{i}", noon + timedelta(seconds=i)) for i in range(50)))
        ingest.at(minutes=10)
        tables = "select xmin, ctid from {} order by 2"
        before = [ingest.rows(tables.format(t)) for t in ("core.calls", "core.campaigns", "core.call_metadata")]
        ingest.sql.execute("update core.ingest_windows set next_ask_at = core.source_now()")
        ingest.run()
        assert [ingest.rows(tables.format(t)) for t in ("core.calls", "core.campaigns", "core.call_metadata")] == before

    def test_rerouted_legs_are_calls_of_their_own(self, ingest: Ingest, noon: datetime) -> None:
        """Each leg has its id; which call it came from is metadata."""
        ingest.server.add(SimCall("root", noon), SimCall("leg", noon + timedelta(seconds=20), root="root"))
        ingest.at(minutes=10)
        assert ingest.ids() == ["leg", "root"]
        told = ingest.rows("select metadata from core.call_metadata where call_id = %s", ingest.call("leg")["id"])
        assert told[0]["metadata"]["rootInboundCallId"] == "root"


class TestCampaigns:
    def test_they_are_made_with_a_vertical_by_whole_words(self, ingest: Ingest, noon: datetime) -> None:
        """A new campaign gets the vertical that its name says."""
        for n, name in enumerate(("Medicare Q4", "Academy Ads", "Solar CA")):
            ingest.server.add(SimCall(f"c{n}", noon, campaign=name))
        ingest.at(minutes=5)
        rows = ingest.rows("select name, vertical from core.campaigns order by name")
        assert [(r["name"], r["vertical"]) for r in rows] == [
            ("Academy Ads", "general"),
            ("Medicare Q4", "medicare"),
            ("Solar CA", "solar"),
        ]

    def test_a_vertical_set_by_hand_stays(self, ingest: Ingest, noon: datetime) -> None:
        """An operator's vertical outlives any number of asks."""
        ingest.server.add(SimCall("a", noon, campaign="Medicare Q4"))
        ingest.at(minutes=5)
        ingest.sql.execute("update core.campaigns set vertical = 'aca'")
        ingest.server.add(SimCall("b", noon + timedelta(minutes=5), campaign="Medicare Q4"))
        ingest.at(minutes=80)
        assert [r["vertical"] for r in ingest.rows("select vertical from core.campaigns")] == ["aca"]
        assert ingest.ids() == ["a", "b"]

    @pytest.mark.parametrize(
        ("name", "vertical"),
        [
            ("Final Expense TV", "final_expense"),
            ("Life Insurance", "general"),
            ("FE - Leads", "final_expense"),
            ("Coffee Club", "general"),
            ("HVAC_Leads", "home_services"),
            ("Auto Accident MVA", "mva"),
            ("ACA U65", "aca"),
            ("Debtor Education", "general"),
            (None, "general"),
        ],
    )
    def test_inference(self, name: str | None, vertical: str) -> None:
        """Whole words decide, parts of words do not."""
        assert infer_vertical(name) == vertical


class TestExpiredUrls:
    def expire(self, ingest: Ingest, noon: datetime) -> None:
        ingest.server.add(SimCall("old", noon + timedelta(seconds=10)))
        ingest.at(minutes=10)
        ingest.sql.execute(
            """update core.calls set status = 'failed', error_class = 'expired_url', processing_error = 'x',
                      failed_at = now(), attempts = 5, audio_url = 'https://media.example/old'"""
        )

    def test_a_fresh_url_sends_the_call_back(self, ingest: Ingest, noon: datetime) -> None:
        """The automatic pass asks for the call and puts it behind the live ones, its attempts new."""
        self.expire(ingest, noon)
        ingest.at(minutes=1)
        call = ingest.call("old")
        assert (call["status"], call["error_class"], call["attempts"], call["priority"]) == ("pending", None, 0, 1)
        assert call["audio_url"] != "https://media.example/old"
        assert ingest.server.asked[-1].body == {"InboundCallIds": ["old"]}

    def test_it_is_bounded_per_call(self, ingest: Ingest, noon: datetime) -> None:
        """A recording that stays dead is asked for three times, further apart each time, then left to an operator."""
        self.expire(ingest, noon)
        sent_back = 0
        for _ in range(40):
            ingest.at(minutes=30)
            if ingest.call("old")["status"] == "pending":
                sent_back += 1
                ingest.sql.execute(
                    "update core.calls set status = 'failed', error_class = 'expired_url', failed_at = now()"
                )
        assert sent_back == 3

    def test_a_question_without_an_answer_does_not_count(self, ingest: Ingest, noon: datetime) -> None:
        """The details are down for hours: asked now and then, and the call has all its tries when they are back."""
        self.expire(ingest, noon)
        ingest.server.next("500", times=10_000, path="/calllogs/detail")
        for _ in range(40):
            ingest.at(seconds=30)
        asked = len([a for a in ingest.server.asked if a.path == "/calllogs/detail"])
        assert 4 * 3 <= asked <= 4 * 12, "four requests a try, and a pause between two tries"
        ingest.server.heal()
        ingest.at(minutes=5)
        assert ingest.call("old")["status"] == "pending"
        assert ingest.rows("select url_refreshes as n from core.call_metadata")[0]["n"] == 1

    def test_a_call_that_is_refused_costs_the_others_nothing(self, ingest: Ingest, noon: datetime) -> None:
        """The log does not take one id: it has used a try, the rest of the batch has fresh URLs."""
        ingest.server.add(*calls_every(noon, 1, 30))
        ingest.at(minutes=10)
        ingest.sql.execute("update core.calls set status = 'failed', error_class = 'expired_url', failed_at = now()")
        whole = ingest.server.details

        def refusing(body: dict[str, Any]) -> Any:
            return (400, "bad id") if "c00007" in body["InboundCallIds"] else whole(body)

        ingest.server.details = refusing  # type: ignore[method-assign]
        ingest.at(minutes=1)
        left = ingest.rows("select ringba_call_id from core.calls where status = 'failed'")
        assert [r["ringba_call_id"] for r in left] == ["c00007"]
        asked = len(ingest.server.asked)
        ingest.at(minutes=5)
        assert len([a for a in ingest.server.asked[asked:] if a.path == "/calllogs/detail"]) == 0

    def test_other_failures_are_left_alone(self, ingest: Ingest, noon: datetime) -> None:
        """Only expired_url is mended by a fresh URL."""
        self.expire(ingest, noon)
        ingest.sql.execute("update core.calls set error_class = 'corrupt_audio'")
        ingest.at(minutes=1)
        assert ingest.call("old")["status"] == "failed"
