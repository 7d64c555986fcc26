"""Which call somebody means by what they type, and which calls a run judges again."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.scripts.conftest import Sql
from workers.core.database import query_text

JUDGED = """
    with made as (
        insert into core.calls (ringba_call_id, start_time_utc, status, storage_path, transcribed_at, judged_at)
        select 'call-' || n, now() - n * interval '1 minute', 'safe', 'x', now(), now()
        from generate_series(1, %s) n returning id
    ), said as (
        insert into core.transcripts (call_id, text, segments, model, quality) select id, '', '[]', 'm', '{}' from made
    )
    insert into core.verdicts (call_id, current, flagged, score, rules, detail, rules_hash, engine_version)
    select id, true, false, 100, '[]', '{}', 'h', 'e' from made"""

ANY: dict[str, Any] = dict.fromkeys(("since", "before", "vertical", "rule", "status", "call"))


def test_the_id_of_the_source_goes_before_our_own_number(sql: Sql) -> None:
    """A source that counts has ids that are our numbers of other calls."""
    sql.execute(JUDGED, (3,))
    first, second = (r["id"] for r in sql.execute("select id from core.calls order by id limit 2").fetchall())
    sql.execute("update core.calls set ringba_call_id = %s where id = %s", (str(first), second))
    for name, found in ((str(first), second), (str(second), second), ("call-3", second + 1)):
        assert sql.execute("select core.call_named(%s) as id", (name,)).fetchone() == {"id": found}
        (shown,) = sql.execute(query_text("calls_show"), {"id": name}).fetchall()
        assert shown["id"] == found
    for name in ("nobody", "", "-1", "1e3", "9" * 18, "9" * 40):
        assert sql.execute("select core.call_named(%s) as id", (name,)).fetchone() == {"id": None}


@pytest.mark.parametrize("rule", [None, "dnc_request"])
def test_a_page_of_calls_to_judge_again_reads_no_other_calls(sql: Sql, rule: str | None) -> None:
    """However far a run has come: twenty calls, and what belongs to them, each by its index."""
    sql.execute(JUDGED, (20_000,))
    sql.execute("vacuum analyze")
    page = ANY | {"rule": rule, "after": 15_000, "until": 20_000, "limit": 20}
    assert len(sql.execute(query_text("again_calls"), page).fetchall()) == 20
    explain = b"explain (analyze, costs off, timing off) "
    plan = "\n".join(r["QUERY PLAN"] for r in sql.execute(explain + query_text("again_calls"), page).fetchall())
    read = sum(float(rows) * int(loops) for rows, loops in re.findall(r"Scan .*rows=([\d.]+) loops=(\d+)", plan))
    assert read <= 20 * 6, plan


def test_what_is_counted_is_what_is_judged_again(sql: Sql) -> None:
    """By each filter the pages hold the calls that the count has told of."""
    sql.execute(JUDGED, (30,))
    sql.execute("update core.calls set status = 'flagged' where id % 3 = 0")
    sql.execute("update core.calls set status = 'failed', error_class = 'x', failed_at = now() where id % 7 = 0")
    for some, many in (({}, 26), ({"status": "flagged"}, 9), ({"vertical": "solar"}, 0), ({"call": "call-3"}, 1)):
        told = sql.execute(query_text("again_count"), ANY | some).fetchone()
        page = {"after": 0, "until": 1000, "limit": 1000}
        found = sql.execute(query_text("again_calls"), ANY | some | page).fetchall()
        assert told == {"calls": many, "until": max((row["id"] for row in found), default=0)}
        assert len(found) == many
