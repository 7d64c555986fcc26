"""The torture in small: everything breaks at once for a minute, and no law does; SIGTERM of everything, under load."""

from __future__ import annotations

import pytest

from bench.torture.checks import CHECKS
from bench.torture.plan import DECK, EARLY, plan
from bench.torture.rolling import restart_in_turn
from bench.torture.run import Torture
from bench.torture.sigterm import stop_everything

pytestmark = [pytest.mark.acceptance, pytest.mark.timeout(900)]

#: The check that must notice, and what is done to a database in which every law holds.
SABOTAGE = {
    "known": "delete from core.calls where id = (select max(id) from core.calls)",
    "final": """update core.calls set status = 'failed', error_class = 'network'
                where id = (select max(id) from core.calls where status = 'safe')""",
    "claims": """update core.calls set status = 'pending', claimed_by = 'w', claim_token = gen_random_uuid(),
                                       claimed_at = now()
                 where id = (select max(id) from core.calls where status = 'safe')""",
    "attempts": "update core.calls set attempts = 1 where id = (select max(id) from core.calls where status = 'safe')",
    "once": """insert into torture.ledger
               select * from torture.ledger where was = 'pending' and became = 'downloaded' limit 1""",
    "recordings": """update core.calls set audio_sha256 = repeat('0', 64)
                     where id = (select max(id) from core.calls where status = 'safe')""",
    "transcripts": """update core.transcripts t set text = o.text, segments = o.segments
                      from (select * from core.transcripts order by call_id limit 1) o
                      where t.call_id = (select max(call_id) from core.transcripts)""",
    "verdicts": "update core.verdicts set current = false where id = (select max(id) from core.verdicts)",
    "counters": """update core.stage_totals set attempts = attempts + 1
                   where ctid = (select ctid from core.stage_totals where outcome = 'downloaded' limit 1)""",
    "alerts": "insert into core.alerts (alert_key, severity, message) values ('x', 'critical', 'nobody was told')",
}


def test_everything_breaks_at_once_and_no_law_does() -> None:
    """Every kind of fault within a minute and a half; afterwards every law holds, and each check can fail."""
    said: list[str] = []
    with Torture(seed=20261122, say=said.append, factories=2) as torture:
        report = torture.run(minutes=1.4, undisturbed_s=6)
        assert report.passed, (report.violations, said)
        assert report.faults.keys() | report.could_not.keys() == DECK.keys()
        for cut in ("cut_request", "cut_running", "cut_answer", "half_open"):
            assert report.figures[f"connections {cut}"], f"nothing met {cut}"
        assert report.reclaims_s or report.reclaims_after_restart_s, "nobody died with a call in its hands"
        assert SABOTAGE.keys() == {function.__name__ for function in CHECKS.values()}
        with torture.sql() as sql:
            for function in CHECKS.values():
                with sql.transaction(force_rollback=True):
                    sql.execute("set local session_replication_role = replica")
                    assert sql.execute(SABOTAGE[function.__name__]).rowcount == 1  # type: ignore[arg-type]
                    assert function(torture.scene(sql)), f"{function.__name__} does not notice"


def test_sigterm_of_everything_under_load() -> None:
    """Three times all workers are told to stop in the middle of calls: no attempt is burned and no claim is left."""
    said: list[str] = []
    with Torture(seed=20261122, say=said.append, factories=2) as torture:
        report = stop_everything(torture, rounds=3)
    assert report.passed, (report.violations, said)
    assert sum(n for what, n in report.figures.items() if what.startswith("held by")) >= 3


def test_a_rolling_restart_under_load() -> None:
    """Every program in turn: each ends with status 0, burns no attempt, leaves no claim, and its successor works."""
    said: list[str] = []
    with Torture(seed=20261123, say=said.append, factories=1) as torture:
        report = restart_in_turn(torture, rounds=1, undisturbed_s=3)
        assert report.figures["ends: clean"] == len(torture.crew.programs)
    assert report.passed, (report.violations, said)


class TestThePlan:
    def test_the_same_seed_gives_the_same_plan(self) -> None:
        """A run can be told again from its seed, and another seed gives another plan."""
        assert plan(7, 3600) == plan(7, 3600)
        assert plan(7, 3600) != plan(8, 3600)

    @pytest.mark.parametrize("seconds", [60, 600, 3600])
    def test_every_kind_comes_in_time(self, seconds: float) -> None:
        """However short the run, every kind of fault is dealt, in order, and what takes long to mend comes first."""
        faults = plan(3, seconds)
        assert {fault.kind for fault in faults} == DECK.keys()
        assert [fault.at_s for fault in faults] == sorted(fault.at_s for fault in faults)
        assert faults[-1].at_s <= seconds
        first = [fault.kind for fault in faults[: sum(DECK[kind] for kind in EARLY)]]
        assert set(first) == set(EARLY)
