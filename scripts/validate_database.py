"""What scripts/validate.py looks at in the database: version, migrations, each lane's rights, lanes, rules.

Everything happens in transactions that are read-only.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

import psycopg

from scripts import boot_checks
from scripts.validate_checks import Finding, ok, warning, wrong
from workers.core.database import (
    LET_WRITE,
    MAKE_UTF8,
    NOT_UTF8,
    QUERIES,
    TAKES_NO_WRITES,
    connect,
    in_utf8,
    query_text,
    reason_of,
)
from workers.core.migrate import OLDEST_SERVER, migrations
from workers.core.settings import ALL_LANES, ROLES, Settings
from workers.judge.llm.questions import Questions
from workers.judge.rules import RuleError, RuleSet

#: Statements of every worker, and of those that claim calls.
OF_WORKERS = ("schema_version", "heartbeat", "worker_stopped", "workers_dead", "kill_zombies")
OF_CLAIMING = (*OF_WORKERS, "claim", "waiting", "fail", "skip", "release")
OF_RETENTION = (
    *("due", "start", "end", "next", "recordings", "transcripts", "events"),
    *("leaving", "measured", "deleted"),
)

#: What each process runs beside the statements that bear its name.
BESIDE = {
    "ingest": (*OF_WORKERS, "lane_paused", "alerts_resolve"),
    "vault": OF_CLAIMING,
    "factory": (*OF_CLAIMING, "checkpoint"),
    "judge": OF_CLAIMING,
    "alerts": (*OF_WORKERS, *(f"retention_{name}" for name in OF_RETENTION)),
    "health": ("metrics_totals",),
}

Connection = psycopg.Connection[dict[str, Any]]


def database(settings: Settings) -> list[Finding]:
    """All there is to say about the database; when it does not answer, that alone."""
    try:
        connection = connect(settings.dsn(), "callscript validate")
    except psycopg.OperationalError as error:
        return [_no_answer(settings, error)]
    with connection:
        version = connection.info.server_version
        if version < OLDEST_SERVER:
            mend = "set DATABASE_URL to PostgreSQL 15 or newer, or unset it for the embedded one"
            return [wrong("database", f"this server is PostgreSQL {version // 10000}", mend)]
        if not in_utf8(connection):
            return [wrong("database", f"this database {NOT_UTF8}", MAKE_UTF8)]
        found = [ok("database", f"PostgreSQL {version // 10000} answers")]
        if connection.execute(query_text("read_only")).fetchall() == [{"read_only": True}]:
            found = [wrong("database", f"PostgreSQL {version // 10000} {TAKES_NO_WRITES}", LET_WRITE)]
        schema = _migrations(connection)
        found += schema
        if any(f.level == "wrong" for f in schema):
            return found  # what follows would say the same in other words
        try:
            found += _left_behind(settings, connection)
            return found + _lanes(connection) + _rules(connection) + _rights(settings)
        except psycopg.errors.QueryCanceled:
            mend = "wait for the migration that runs, or see who does: scripts/psql.sh -c 'table pg_stat_activity'"
            return [*found, wrong("database", "a table has been locked for seconds; not all was looked at", mend)]


def _no_answer(settings: Settings, error: psycopg.OperationalError) -> Finding:
    reason = reason_of(error)
    if not settings.embedded_postgres:
        mend = "start that database or correct DATABASE_URL, or unset it for the embedded one"
        return wrong("database", f"DATABASE_URL does not answer ({reason})", mend)
    if boot_checks.supervisor_answers(settings):
        mend = "scripts/supervisorctl.sh tail postgres says why, scripts/supervisorctl.sh restart postgres tries again"
        return wrong("database", "CallScript runs here, and its embedded Postgres does not answer", mend)
    text = "the embedded Postgres is not running: migrations, rights, lanes and rules were not looked at"
    return warning("database", text, "./start.sh starts it")


def _rows(connection: Connection, query: str) -> list[dict[str, Any]]:
    with connection.transaction():
        connection.execute(query_text("validate_limits"))
        return connection.execute(query_text(query)).fetchall()


def _migrations(connection: Connection) -> list[Finding]:
    """Whether the schema is the one that this release's files describe."""
    area, mend = "migrations", "python scripts/migrate.py"
    try:
        applied = {row["version"]: row["sha256"] for row in _rows(connection, "validate_migrations")}
    except psycopg.errors.UndefinedTable:
        return [wrong(area, "this database is empty", mend)]
    except psycopg.Error as error:
        return [wrong(area, f"they cannot be read: {error.diag.message_primary}", "give DATABASE_URL the owner's user")]
    files = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in migrations()}
    found = []
    if missing := [name for name in files if name not in applied]:
        found.append(wrong(area, f"not applied yet: {', '.join(missing)}", mend))
    if changed := [name for name in files if name in applied and applied[name] != files[name]]:
        text = f"{', '.join(changed)} changed after it was applied"
        found.append(wrong(area, text, "restore the file from its release, and put the change into a new migration"))
    if newer := sorted(name for name in applied if name not in files):
        text = f"the database has {', '.join(newer)}, which this release does not know"
        found.append(warning(area, text, "upgrade this host to the release that the others run"))
    return found or [ok(area, f"all {len(files)} are applied")]


def _left_behind(settings: Settings, connection: Connection) -> list[Finding]:
    """Calls that an embedded database may hold, where DATABASE_URL is used and knows of none."""
    old = settings.postgres_dir
    if settings.embedded_postgres or not (old / "PG_VERSION").exists():
        return []
    if _rows(connection, "validate_calls") == [{"has_calls": True}]:
        return []
    text = f"{old} holds an embedded database, and the one of DATABASE_URL has no calls"
    mend = f"move what it holds as docs/operations.md says (Move the database), or move {old} away"
    return [warning("database", text, mend)]


# -- rights --------------------------------------------------------------------------------------------


def _rights(settings: Settings) -> list[Finding]:
    """Whether each lane may run each of its statements, with the login that it connects with."""
    found: list[Finding] = []
    lanes_of: dict[str, list[str]] = {}
    for lane in ROLES:
        lanes_of.setdefault(settings.dsn(role=lane), []).append(lane)
    for dsn, lanes in lanes_of.items():
        found += _rights_of(settings, dsn, lanes)
    return found or [ok("rights", f"{len(lanes_of)} logins, each with the rights its lanes need")]


def _rights_of(settings: Settings, dsn: str, lanes: list[str]) -> list[Finding]:
    area, names = "rights", ", ".join(lanes)
    try:
        connection = connect(dsn, "callscript validate")
    except psycopg.OperationalError as error:
        reason = reason_of(error)
        own = getattr(settings, f"{lanes[0]}_database_url")
        source = f"{lanes[0].upper()}_DATABASE_URL" if own else "the role"
        mend = f"correct {source}, or create what is missing: python scripts/migrate.py"
        return [wrong(area, f"{names} cannot connect ({reason})", mend)]
    with connection:
        user = connection.info.user
        refusals = {r for lane in lanes for query in statements_of(lane) if (r := _refusal(connection, query))}
    mend = f"python scripts/migrate.py as the owner grants them; or let {names} connect as the schema's owner"
    return [wrong(area, f"{user} ({names}): {refusal}", mend) for refusal in sorted(refusals)]


def statements_of(lane: str) -> list[str]:
    """The named statements that a process of this lane runs."""
    return [*BESIDE[lane], *(path.stem for path in sorted(QUERIES.glob(f"{lane}_*.sql")))]


def _refusal(connection: Connection, query: str) -> str | None:
    """What the server refuses to this user, or None. EXPLAIN asks for the rights and runs nothing."""
    text = query_text(query)
    nothing = dict.fromkeys(re.findall(r"%\((\w+)\)s", text.decode()))
    try:
        with connection.transaction():
            connection.execute(query_text("validate_limits"))
            psycopg.ClientCursor(connection).execute(b"explain " + text, nothing or None)
    except psycopg.errors.InsufficientPrivilege as error:
        return error.diag.message_primary
    except psycopg.errors.QueryCanceled:
        raise
    except psycopg.Error:
        return None  # without values some cannot be planned; that says nothing about rights
    return None


# -- what operators can change ---------------------------------------------------------------------------


def _lanes(connection: Connection) -> list[Finding]:
    rows = {row["lane"]: row for row in _rows(connection, "validate_lanes")}
    if missing := [lane for lane in ALL_LANES if lane not in rows]:
        mend = "insert the rows again as sql/migrations/0001_core.sql and 0010_llm.sql do"
        return [wrong("lanes", f"core.lanes has no row for {', '.join(missing)}, so they never work", mend)]
    found = []
    for lane, row in rows.items():
        if row["paused"]:
            why = f" ({row['paused_reason']})" if row["paused_reason"] else ""
            found.append(warning("lanes", f"{lane} is paused{why}", f'scripts/psql.sh -c "{row["go_on"]}"'))
    return found or [ok("lanes", f"{', '.join(rows)}; none is paused")]


def _rules(connection: Connection) -> list[Finding]:
    try:
        rules = RuleSet.from_rows(_rows(connection, "judge_rules"))
        found = [ok("rules", f"{len(rules.rules)} rules can be used")]
        found += _questions(connection, [rule.slug for rule in rules.rules])
    except RuleError as error:
        return [_wrong_rows("nothing is judged", error)]
    except psycopg.errors.QueryCanceled:
        raise
    except psycopg.Error as error:
        return [wrong("rules", f"they cannot be read: {error.diag.message_primary}", "python scripts/migrate.py")]
    for slug, first, last in rules.gaps():
        mend = "correct the dates of its versions in core.qa_rules, unless it was meant to pause"
        found.append(warning("rules", f"no version of {slug} is in force from {first} to {last}", mend))
    for row in _rows(connection, "validate_rules"):
        text = f"{row['slug']} version {row['newest']} has newer wording, switched off since yours was changed"
        found.append(warning("rules", text, "compare the two in core.qa_rules; enable the newer one, or delete it"))
    return found


def _questions(connection: Connection, taken: list[str]) -> list[Finding]:
    """What a language model is asked; where that cannot be used, the rules still judge."""
    try:
        many = len(Questions.from_rows(_rows(connection, "judge_questions"), taken).questions)
    except RuleError as error:
        return [_wrong_rows("no question is asked", error)]
    return [ok("rules", f"{many} questions can be asked")] if many else []


def _wrong_rows(so: str, error: RuleError) -> Finding:
    text, _, mend = str(error).rpartition("; ")
    return wrong("rules", f"{so}: {text}", mend)
