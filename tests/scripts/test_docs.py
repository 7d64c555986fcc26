"""Every command, script, flag, variable and SQL name in the documentation exists."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.scripts.conftest import Sql
from tests.support.schema import definition
from workers.core.errors import TAXONOMY
from workers.core.settings import LANES, ROOT, Settings

DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])

#: The call-log source brings these; nothing but they may be missing, and only until it is there.
OF_THE_CALL_LOG = {"scripts/refresh_audio_urls.py", "scripts/ingest_report.py", "--backfill"}
CALL_LOG = (ROOT / "scripts" / "refresh_audio_urls.py").exists()

#: Programs of the operating system, not ours to check.
OUTSIDE = {"curl", "kill", "git", "promtool", "cp"}

SUPERVISORCTL = {"status", "start", "stop", "restart", "shutdown", "tail", "pid", "reread", "update"}

#: Names that operators set and that no file of ours mentions.
OTHERS = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_ENDPOINT_URL", "ON_ERROR_STOP"}


@cache
def code(document: Path) -> list[str]:
    """The code of a document: lines of fenced blocks (comments cut off) and spans."""
    text = document.read_text()
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.partition("  #")[0].strip() for block in fenced for line in block.splitlines()]
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [line for line in [*lines, *re.findall(r"`([^`\n]+)`", prose)] if line]


def commands(document: Path) -> list[list[str]]:
    """What is run with our scripts: [script, argument...]."""
    found = []
    for line in code(document):
        if not re.match(r"(python3? |\./start\.sh|scripts/\w+\.sh)", line):
            continue
        words = shlex.split(line)
        words = words[1:] if words[0].startswith("python") else words
        if words and words[0] == "-m":
            if words[1].partition(".")[0] not in ("tests", "workers", "scripts", "bench"):
                continue  # pytest and the like
            words = [words[1].replace(".", "/") + ".py", *words[2:]]
        found.append(words)
    return found


def pending(word: str) -> bool:
    return not CALL_LOG and word in OF_THE_CALL_LOG


@cache
def help_of(script: str, *subcommand: str) -> str:
    path = ROOT / script
    command = [str(path)] if path.suffix == ".sh" else [sys.executable, str(path)]
    done = subprocess.run(
        [*command, *subcommand, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "CALLSCRIPT_VENV": sys.prefix, "CALLSCRIPT_ENV_FILE": os.devnull},
    )
    assert done.returncode == 0, f"{script} --help: {done.stderr}"
    return done.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_every_path_exists(document: Path) -> None:
    """A path into the project names a file or folder of it."""
    for line in code(document):
        for path in re.findall(
            r"(?<![\w/.-])(?:workers|scripts|sql|tests|bench|monitoring|samples)/[\w./{},*-]+", line
        ):
            for alternative in _braces(path.rstrip(".,")):
                assert pending(alternative) or list(ROOT.glob(alternative.rstrip("/"))), f"{alternative} in: {line}"


def _braces(path: str) -> list[str]:
    match = re.search(r"\{([^}]*)\}", path)
    if match is None:
        return [path]
    return [p for part in match[1].split(",") for p in _braces(path[: match.start()] + part + path[match.end() :])]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_every_command_takes_its_flags(document: Path) -> None:
    """Scripts that are named exist, and their --help names each flag they are given."""
    for script, *arguments in commands(document):
        script = script.removeprefix("./")
        if pending(script):
            continue
        assert (ROOT / script).is_file(), script
        flags = [m[1] for a in arguments if (m := re.match(r"\[?(--[\w-]+)", a))]  # [--flag] where it is optional
        if script == "scripts/psql.sh" or not flags or any(pending(f) for f in flags) or flags == ["--help"]:
            continue
        among = rf"[{{,]{re.escape(arguments[0])}[,}}]"
        subcommand = arguments[:1] if re.search(among, help_of(script).replace("\n", "")) else []
        for flag in flags:
            assert re.search(rf"{re.escape(flag)}\b", help_of(script, *subcommand)), f"{script} does not know {flag}"


def test_flags_in_prose_belong_to_some_script() -> None:
    """`--flag` alone is one that a documented script takes."""
    # These pass their arguments on, or answer --help with another program's text.
    others = {"scripts/psql.sh", "scripts/test.sh", "scripts/supervisorctl.sh"}
    scripts = {words[0].removeprefix("./") for d in DOCUMENTS for words in commands(d)} - others
    ours = [s for s in scripts if (ROOT / s).is_file() and s.startswith(("start.sh", "scripts/", "workers/"))]
    known = " ".join(help_of(script) for script in ours)
    for document in DOCUMENTS:
        for line in code(document):
            if line.startswith("--"):
                flag = line.split()[0]
                assert pending(flag) or re.search(rf"{flag}\b", known), f"{flag} in {document.name}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_supervisorctl_is_given_commands_and_programs_that_exist(document: Path) -> None:
    programs = set(re.findall(r"^\[program:(\w+)\]", (ROOT / "supervisord.conf").read_text(), re.MULTILINE))
    for script, *arguments in commands(document):
        if script == "scripts/supervisorctl.sh" and arguments:
            assert arguments[0] in SUPERVISORCTL, arguments
            for program in arguments[1:]:
                assert program.partition(":")[0] in programs, program


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_every_variable_is_one_that_something_reads(document: Path) -> None:
    """A name in capitals with an underscore is a setting, or is read by the product's own code."""
    read = {name.upper() for name in Settings.model_fields} | OTHERS
    read |= {f"{lane.upper()}_DATABASE_URL" for lane in LANES}
    folders = ("workers", "tests", "bench")
    sources = [
        ROOT / "start.sh",
        *(ROOT / "scripts").glob("*"),
        *(p for f in folders for p in (ROOT / f).rglob("*.py")),
    ]
    for source in sources:
        if source.is_file() and source != Path(__file__):
            read |= set(re.findall(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b", source.read_text()))
    for line in code(document):
        for name in re.findall(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b", line):
            assert name in read, f"{name} in: {line}"


STATEMENTS = [
    arguments[arguments.index("-c") + 1]
    for document in DOCUMENTS
    for script, *arguments in commands(document)
    if script == "scripts/psql.sh" and "-c" in arguments
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_statement_runs(statement: str, sql: Sql) -> None:
    """What is given to scripts/psql.sh -c is tried on a migrated database."""
    statement = statement.replace("database callscript", f"database {sql.info.dbname}")
    statement = re.sub(r"^\\sf (\S+)$", r"select pg_get_functiondef('\1'::regproc)", statement)
    with sql.transaction(force_rollback=True):
        sql.execute(statement)  # type: ignore[arg-type]


def test_there_are_statements() -> None:
    """The test above has something to try."""
    assert len(STATEMENTS) >= 5


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_every_name_of_the_schema_exists(document: Path, sql: Sql) -> None:
    """`core.x` is a table, a view or a function; `core.x.y` has that column."""
    for line in code(document):
        for name, column in re.findall(r"(?<!workers\.)\bcore\.(\w+)(?:\.(\w+))?", line):
            found = sql.execute(
                """select to_regclass('core.' || %(name)s) is not null
                       or exists (select from pg_proc
                                  where pronamespace = 'core'::regnamespace and proname = %(name)s) as here,
                       %(column)s = '' or exists (select from information_schema.columns
                                                  where table_schema = 'core' and table_name = %(name)s
                                                    and column_name = %(column)s) as has_it""",
                {"name": name, "column": column},
            ).fetchone()
            assert found == {"here": True, "has_it": True}, f"core.{name} in: {line}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_a_migration_is_named_for_what_it_is_the_last_to_define(document: Path) -> None:
    """`core.x` beside a migration: its words are in force there, in no earlier file."""
    beside = r"`core\.(\w+)[^`\n]*`[^`|\n]{1,20}`(?:sql/migrations/)?(\d{4}_\w+\.sql)`"
    for name, migration in re.findall(beside, document.read_text()):
        assert definition(name).name == migration, f"core.{name}"


def test_a_symptom_in_troubleshooting_is_what_something_says() -> None:
    """Words quoted as a symptom are printed by the product, around its gaps and the names of programs."""
    text = (ROOT / "docs" / "troubleshooting.md").read_text()
    said = "".join(
        p.read_text() for f in ("workers", "scripts") for p in (ROOT / f).rglob("*.*") if p.suffix in (".py", ".sh")
    )
    symptoms = re.findall(r"^\| `([^`|]+ [^`|]+)` \|", text, re.MULTILINE)
    assert len(symptoms) >= 5
    for symptom in symptoms:
        for words in re.split(r"…|\.\.\.|\bX\b|\b[a-z]+_[a-z]+\b", symptom):
            assert words.strip() in said, symptom


def test_every_error_class_in_troubleshooting_exists() -> None:
    """The table of failures names classes of the taxonomy, and every one that another attempt cannot mend."""
    text = (ROOT / "docs" / "troubleshooting.md").read_text()
    section = text.partition("## Calls fail")[2].partition("\n## ")[0]
    named = {n for row in re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE) for n in re.findall(r"`(\w+)`", row)}
    assert named <= set(TAXONOMY)
    assert {c for c, cls in TAXONOMY.items() if not cls.recoverable} <= named
