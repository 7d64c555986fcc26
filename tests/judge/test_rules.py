"""Rules as data: what is loaded, what is refused, which version is in force."""

from datetime import date
from typing import Any

import psycopg
import pytest

from tests.judge.talks import facts, seed_rows, seeded, transcript
from workers.core.database import query_text
from workers.core.migrate import MIGRATIONS, migrations
from workers.ingest import verticals
from workers.judge.rules import VERTICALS, RuleError, RuleSet
from workers.judge.verdict import judge_call

SLUGS = [
    "recording_disclosure",
    "dnc_request",
    "hostility",
    "pii_request",
    "pii_spoken",
    "calling_hours",
    "government_impersonation",
    "utility_impersonation",
    "pressure_tactics",
    "medicare_tpmo_disclaimer",
    "medicare_no_guarantee",
    "medicare_licensed_agent",
    "aca_consent",
    "aca_no_guarantee",
    "debt_no_advance_fee",
    "debt_no_guarantee",
    "debt_consequences",
    "solar_free_panels",
    "mva_guaranteed_settlement",
    "mva_coaching",
]


def row(**changes: Any) -> dict[str, Any]:
    return {
        "slug": "no_swearing", "version": 1, "title": "No swearing", "verticals": None, "severity": "warning",
        "direction": "any", "kind": "forbidden_words", "params": {"claims": [{"say": ["damn"]}]},
        "effective_from": None, "effective_until": None, **changes,
    }  # fmt: skip


def test_the_seed_holds_the_catalogue() -> None:
    """All twenty slugs are seeded, the TPMO disclaimer in two versions, and the concepts they share."""
    rows = seed_rows()
    assert sorted({r["slug"] for r in rows}) == sorted([*SLUGS, "concepts"])
    assert len(rows) == 22


def test_the_version_of_the_day_is_in_force() -> None:
    """The old TPMO disclaimer until 2026-09-30, the new one from 2026-10-01."""

    def version(day: date) -> list[int]:
        return [
            r.version for r in seeded().in_force(day, "medicare", "inbound") if r.slug == "medicare_tpmo_disclaimer"
        ]

    assert version(date(2026, 9, 30)) == [8]
    assert version(date(2026, 10, 1)) == [11]


def test_scope_and_direction_decide_what_is_in_force() -> None:
    """A solar rule is not for medicare calls, calling hours not for inbound ones."""
    slugs = {r.slug for r in seeded().in_force(date(2026, 11, 18), "medicare", "inbound")}
    assert "medicare_licensed_agent" in slugs
    assert "solar_free_panels" not in slugs
    assert "calling_hours" not in slugs


def test_the_hash_follows_the_rules() -> None:
    """The same rows in another order have the same hash; a changed phrase changes it."""
    rows = seed_rows()
    assert RuleSet.from_rows(rows[::-1]).hash == RuleSet.from_rows(rows).hash
    assert RuleSet.from_rows([row()]).hash != RuleSet.from_rows([row(params={"claims": [{"say": ["hell"]}]})]).hash


def test_no_rules_is_an_error() -> None:
    """The judge never judges with no rule, and disabled rules do not count."""
    with pytest.raises(RuleError, match="no enabled rule"):
        RuleSet.from_rows([])
    with pytest.raises(RuleError, match="no enabled rule"):
        RuleSet.from_rows([row(enabled=False)])


ASKS = {"check": "pii_request", "asks": {"ssn": {"say": ["your social"]}}}


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"severity": "bad"}, "severity"),
        ({"direction": "up"}, "direction"),
        ({"kind": "magic"}, "kind"),
        ({"verticals": ["medicaid"]}, "does not exist"),
        ({"verticals": []}, "never fire"),
        ({"params": {"claims": []}}, "never fire"),
        ({"params": {"claims": [{"say": []}]}}, "never be found"),
        ({"params": {"claims": [{"say": ["(open"]}]}}, "never closed"),
        ({"params": {"claims": [{"says": ["x"]}]}}, "unknown key 'says'"),
        ({"params": {"claims": [{"say": ["x"], "by": "robot"}]}}, "robot"),
        ({"params": {"clams": []}}, "clams"),
        ({"kind": "required_words", "params": {"parts": []}}, "nothing is required"),
        ({"kind": "required_words", "params": {"parts": [{"say": ["x"]}], "within_s": -1}}, "within_s"),
        ({"kind": "check", "params": {"check": "moon"}}, "moon"),
        ({"kind": "check", "params": {"check": "calling_hours"}}, "hours"),
        ({"kind": "check", "params": {**ASKS, "named": {"ssn": ["your social"]}}}, "need each other"),
        ({"kind": "check", "params": {**ASKS, "named": {"zip": ["zip"]}, "hand_over": {"say": ["go ahead"]}}}, "'zip'"),
        ({"effective_from": date(2026, 2, 1), "effective_until": date(2026, 1, 1)}, "never fire"),
    ],
)
def test_a_wrong_rule_is_named(changes: dict[str, Any], says: str) -> None:
    """What is wrong with a rule is said in one sentence that names the rule and the mend."""
    with pytest.raises(RuleError, match=says) as caught:
        RuleSet.from_rows([row(**changes)])
    assert "no_swearing" in str(caught.value)
    assert "core.qa_rules" in str(caught.value)


def test_versions_must_not_overlap() -> None:
    """Two versions in force on the same day are refused."""
    with pytest.raises(RuleError, match="together with version 1"):
        RuleSet.from_rows([row(effective_until=date(2026, 5, 1)), row(version=2, effective_from=date(2026, 5, 1))])


def test_days_without_a_version_are_known() -> None:
    """Between the end of one version and the begin of the next; none before the first or after the last."""
    ended, soon, later = (
        row(version=1, effective_from=date(2026, 1, 1), effective_until=date(2026, 5, 1)),
        row(version=2, effective_from=date(2026, 5, 2), effective_until=date(2026, 6, 1)),
        row(version=3, effective_from=date(2026, 6, 4)),
    )
    assert RuleSet.from_rows([ended, soon, later]).gaps() == [("no_swearing", date(2026, 6, 2), date(2026, 6, 3))]
    assert RuleSet.from_rows([later, {**ended, "slug": "no_insults"}]).gaps() == []


CONCEPTS = {"slug": "concepts", "kind": "concepts", "params": {"slots": {"pay": ["pay~", "(cough|shell) up"]}}}
USES_PAY = {"params": {"claims": [{"say": ["<pay> today"]}]}}


def test_rules_share_concepts() -> None:
    """A slot of the concepts row stands for its phrases in every rule; a rule's own slot may add to it."""
    own = {"params": {"slots": {"pay": ["<pay>", "send money"]}, "claims": [{"say": ["<pay> today"]}]}}
    reply = ("C", "What was that? I did not hear you well.")
    talk = [("A", "Thanks for calling. You shell up today, my friend."), reply]
    sent = [("A", "Thanks for calling. You send money today, my friend."), reply]
    shared, added = (RuleSet.from_rows([row(**CONCEPTS), row(**uses)]) for uses in (USES_PAY, own))
    for rules, turns, expected in ((shared, talk, "violation"), (shared, sent, "pass"), (added, talk, "violation"),
                                   (added, sent, "violation")):  # fmt: skip
        assert judge_call(facts(), transcript(turns), rules).outcome("no_swearing") == expected


@pytest.mark.parametrize("speakers_from", ["channels", "diarization"])
@pytest.mark.parametrize(
    ("excuse", "said", "expected"),
    [
        ({"unless_near": ["river"]}, "The damn river is high.", "pass"),
        ({"unless_near": ["river"]}, "It is a damn shame. We saw the river.", "violation"),
        ({"unless": ["damn *2 good"]}, "It was a damn very good idea.", "pass"),
        ({"unless": ["damn *2 good"]}, "It was a damn not good idea.", "violation"),
    ],
)
def test_an_excuse_counts_where_it_is_meant(speakers_from: str, excuse: Any, said: str, expected: str) -> None:
    """In the sentence that it excuses, and where no negation stands inside it."""
    rules = RuleSet.from_rows([row(params={"claims": [{"say": ["damn"], **excuse}]})])
    talk = [("A", f"Thank you for calling. {said}"), ("C", "What was that? I did not hear you well.")]
    heard = transcript(talk, speakers_from=speakers_from)
    assert judge_call(facts(), heard, rules).outcome("no_swearing") == expected


@pytest.mark.parametrize(("asked", "why"), [("this", "denied"), ("the other", "it not said in the call")])
def test_a_no_to_what_is_excused_denies_nothing(asked: str, why: str) -> None:
    """Said of something else it is no denial, and no disclosure either."""
    part = {"say": ["we record"], "yes_to": ["record *2 call"], "unless_yes_to": ["other call"]}
    params = {"parts": [part], "denied": [{"say": ["never record"]}]}
    rules = RuleSet.from_rows([row(kind="required_words", params=params)])
    talk = [("A", "Thank you for calling."), ("C", f"Do you record {asked} call with me today?"), ("A", "No.")]
    [found] = judge_call(facts(), transcript(talk), rules).rules
    assert (found["outcome"], found["reason"]) == ("violation", why)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"params": {"slots": {"pay": ["(open"]}}}, "never closed"),
        ({"params": {"slots": {"pay": "pay"}}}, "list of phrases"),
        ({"params": {"slots": {"pay": ["<paid>"]}}}, "does not define"),
        ({"params": {"slots": {"pay": []}}}, "is empty"),
        ({"params": {"claims": []}}, "`slots` and nothing else"),
        ({"effective_from": date(2026, 1, 1)}, "every day"),
    ],
)
def test_wrong_concepts_are_named(changes: dict[str, Any], says: str) -> None:
    """Concepts are checked even where no rule uses them."""
    with pytest.raises(RuleError, match=says) as caught:
        RuleSet.from_rows([row(), row(**{**CONCEPTS, **changes})])
    assert "concepts" in str(caught.value)


def test_concepts_alone_judge_nothing() -> None:
    """Two rows of concepts, or concepts without a rule, are refused."""
    with pytest.raises(RuleError, match="besides concepts"):
        RuleSet.from_rows([row(**CONCEPTS)])
    with pytest.raises(RuleError, match="only one may be enabled"):
        RuleSet.from_rows([row(), row(**CONCEPTS), row(**CONCEPTS, title="more") | {"slug": "concepts_2"}])


def test_unchanged_rules_are_not_compiled_again() -> None:
    """Reading the same rows gives the same rule set; a change gives another."""
    assert RuleSet.from_rows([row()]) is RuleSet.from_rows([row()])
    assert RuleSet.from_rows([row()]) is not RuleSet.from_rows([row(severity="critical")])


@pytest.mark.postgres
class TestUpgrade:
    """What the migration with the new wordings does to an installation's rules."""

    WORDINGS = "0012_wordings.sql"
    NEWEST = "0048_wordings.sql"
    AREA_CODES = "0035_area_codes.sql"
    NARROWED = "0027_wordings.sql"  # takes phrases out of the guarantees

    def before(self, cluster, name: str) -> psycopg.Connection:
        """A database as it was before that migration."""
        return self.before_file(cluster, name, self.WORDINGS)

    def before_file(self, cluster, name: str, migration: str) -> psycopg.Connection:
        """A database as it was before a migration."""
        connection = psycopg.connect(cluster.create_database(name), autocommit=True)
        connection.execute(query_text("migrations_table"))
        for path in migrations():
            if path.name < migration:
                connection.execute(path.read_bytes())
        return connection

    def test_edited_rules_stay_in_force(self, cluster) -> None:
        """Edited wording, a version of one's own, a rule switched off: kept, the new wording stored switched off."""
        with self.before(cluster, "edited") as sql:
            for change in (
                "set params = jsonb_set(params, '{within_s}', '30') where slug = 'recording_disclosure'",
                "set effective_until = '2026-01-01' where slug = 'hostility'",
                "set enabled = false where slug = 'utility_impersonation'",
                "set severity = 'critical' where slug = 'dnc_request'",
            ):
                sql.execute(f"update core.qa_rules {change}")
            sql.execute(
                "insert into core.qa_rules (slug, version, title, severity, kind, params, effective_from) "
                "select slug, 2, title, severity, kind, params, '2026-01-02' from core.qa_rules "
                "where slug = 'hostility'"
            )
            with sql.transaction():
                sql.execute((MIGRATIONS / self.WORDINGS).read_bytes())
            rows = sql.execute("select slug, version, enabled, severity from core.qa_rules order by 1, 2").fetchall()
        cluster.drop_database("edited")
        kept = {slug: [(v, on) for s, v, on, _ in rows if s == slug] for slug, *_ in rows}
        assert kept["recording_disclosure"] == [(1, True), (2, False)]
        assert kept["hostility"] == [(1, True), (2, True), (3, False)]
        assert kept["utility_impersonation"] == [(1, False), (2, False)]
        assert kept["debt_no_guarantee"] == [(1, False), (2, True)]
        assert kept["medicare_tpmo_disclaimer"] == [(1, False), (2, False), (3, True), (4, True)]
        assert kept["concepts"] == [(1, True)]
        assert ("dnc_request", 2, True, "critical") in rows

    def test_newer_wordings_take_over_where_nothing_was_edited(self, cluster) -> None:
        """The replaced versions are off, their successors on: the rules in force are those the tests judge by."""
        connection = self.before_file(cluster, "untouched", self.NEWEST)
        with connection as sql:
            with sql.transaction():
                sql.execute((MIGRATIONS / self.NEWEST).read_bytes())
            rows = sql.execute("select slug, version, params from core.qa_rules where enabled").fetchall()
        cluster.drop_database("untouched")
        assert {(s, v): p for s, v, p in rows} == {(r["slug"], r["version"]): r["params"] for r in seed_rows()}

    @pytest.mark.parametrize(
        "change",
        [
            "update core.qa_rules set params = jsonb_set(params, '{slots,amount}', '[\"x\"]') where slug = 'concepts'",
            "update core.qa_rules set enabled = false where slug <> 'concepts'",
        ],
    )
    def test_newer_wordings_stay_off(self, cluster, change: str) -> None:
        """Concepts that were edited, rules that were switched off: every new version stays switched off."""
        rules = "select slug, version from core.qa_rules where enabled and slug <> 'concepts' order by 1, 2"
        with self.before_file(cluster, "touched", self.NEWEST) as sql:
            sql.execute(change)
            before = sql.execute(rules).fetchall()
            with sql.transaction():
                sql.execute((MIGRATIONS / self.NEWEST).read_bytes())
            after = sql.execute(rules).fetchall()
            concepts = sql.execute("select count(*) from core.qa_rules where enabled and slug = 'concepts'").fetchone()
        cluster.drop_database("touched")
        assert after == before
        assert concepts == (1,)

    def test_area_codes_of_an_edited_rule_wait_switched_off(self, cluster) -> None:
        """An installation's own hours stay in force; the corrected zones are stored beside them, with its own hours."""
        with self.before_file(cluster, "hours", self.AREA_CODES) as sql:
            sql.execute(
                "update core.qa_rules set params = jsonb_set(params, '{hours,every_day}', '[\"09:00\", \"20:00\"]')"
                " where slug = 'calling_hours'"
            )
            with sql.transaction():
                sql.execute((MIGRATIONS / self.AREA_CODES).read_bytes())
            rows = sql.execute(
                "select version, enabled, params #> '{hours,every_day}', params #> '{area_code_zones,689}'"
                " from core.qa_rules where slug = 'calling_hours' order by 1"
            ).fetchall()
        cluster.drop_database("hours")
        assert rows == [
            (1, True, ["09:00", "20:00"], None),
            (2, False, ["09:00", "20:00"], ["America/New_York"]),
        ]

    def test_an_edited_wording_is_improved_beside_the_one_in_force(self, cluster) -> None:
        """What was edited here stays, what a release changes comes to it, where there still is a list to change."""
        with self.before_file(cluster, "improved", self.NARROWED) as sql:
            sql.execute(
                "update core.qa_rules set params = jsonb_set(params, '{claims,6,unless}', '[\"my own\"]')"
                " where slug = 'aca_no_guarantee' and enabled"
            )
            sql.execute("update core.qa_rules set params = '{\"claims\": 7}' where slug = 'dnc_request' and enabled")
            with sql.transaction():
                sql.execute((MIGRATIONS / self.NARROWED).read_bytes())
            rows = sql.execute(
                "select enabled, params from core.qa_rules where slug = 'aca_no_guarantee' order by version desc"
            ).fetchmany(2)
            [spoiled] = sql.execute(
                "select params from core.qa_rules where slug = 'dnc_request' order by version desc limit 1"
            ).fetchall()
        cluster.drop_database("improved")
        [(new_on, new), (old_on, old)] = rows
        assert (new_on, old_on) == (False, True)
        assert old["claims"][6]["unless"] == ["my own"]
        assert new["claims"][6]["unless"][0] == "my own"
        assert len(new["claims"][6]["unless"]) > 1
        assert len(new["claims"][6]["say"]) < len(old["claims"][6]["say"])
        assert spoiled == ({"claims": 7},)


@pytest.mark.postgres
def test_the_seed_is_what_the_database_holds(sql) -> None:
    """The rules read from the migration's text and those read from the table are the same rules."""
    columns = "slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until"
    rows = sql.execute(f"select {columns} from core.qa_rules where enabled").fetchall()
    assert RuleSet.from_rows(rows).hash == seeded().hash


@pytest.mark.postgres
def test_everybody_knows_the_same_verticals(sql) -> None:
    """What ingest infers, what a rule may name and what the database takes are one list: none fires nowhere."""
    assert {row["vertical"] for row in sql.execute("select vertical from core.verticals")} == VERTICALS
    assert {*verticals._NAMED_BY, verticals.GENERAL} == VERTICALS
