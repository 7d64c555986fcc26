"""Every setting of the project, read from the environment or a `.env` beside start.sh.

The environment wins over `.env`; an empty value counts as unset. `load()` raises SettingsError
with one sentence that names the variable and the mend.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from hashlib import sha256
from io import StringIO
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType
from typing import Any, Literal
from urllib.parse import quote, unquote, urlsplit

from dotenv.parser import Binding, parse_stream
from pydantic import (
    AliasChoices,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from workers.core.allowed_hosts import AllowedHosts
from workers.core.errors import SettingsError

ROOT = Path(__file__).resolve().parents[2]

#: The longest path of a Unix socket that Linux accepts.
SOCKET_PATH_MAX = 107

#: How alike a name and a setting's are, of 1, where one is meant for the other (SLACK_WEBHOOK, RINGBA_TOKEN).
ALIKE = 0.85

LANES = ("ingest", "vault", "factory", "judge")

#: The rows of core.lanes. Judged calls wait in top_up for the language model's part; its threads are the judge's, so it
#: has no workers of its own.
ALL_LANES = (*LANES, "top_up")

#: Whoever connects to the database with a role of its own.
ROLES = (*LANES, "alerts", "health")

ComputeType = Literal["auto", "int8", "int8_float16", "int8_float32", "int8_bfloat16", "float16", "bfloat16", "float32"]


def env_file() -> Path:
    """The file that CALLSCRIPT_ENV_FILE names, from the folder the command was typed in, or `.env` beside start.sh."""
    named = os.environ.get("CALLSCRIPT_ENV_FILE")
    return Path(named).absolute() if named else ROOT / ".env"


class Settings(BaseSettings):
    """All settings, validated. Paths are absolute; secrets are SecretStr and never printed."""

    model_config = SettingsConfigDict(
        env_file=env_file(),
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    database_url: SecretStr | None = Field(None, description="any PostgreSQL 15+; embedded when unset")
    # Logins of their own on that server.
    ingest_database_url: SecretStr | None = None
    vault_database_url: SecretStr | None = None
    factory_database_url: SecretStr | None = None
    judge_database_url: SecretStr | None = None
    alerts_database_url: SecretStr | None = None
    health_database_url: SecretStr | None = None
    data_dir: Path = ROOT / "data"
    log_dir: Path = ROOT / "logs"
    storage_url: str = ""

    ringba_account_id: str | None = None
    ringba_api_token: SecretStr | None = None
    ringba_api_url: str = "https://api.ringba.com/v2"
    ringba_requests_per_second: float = Field(1.0, gt=0, le=50)

    inbox_dir: Path | None = None
    vault_allowed_hosts: str = "*.ringba.com"
    min_call_seconds: float = Field(5.0, ge=0, le=600, description="shorter calls are skipped as too_short")
    recordings_cover_calls: bool = Field(True, description="a recording lasts as long as its call was connected")

    whisper_model: str | None = None
    whisper_device: Literal["auto", "cpu", "cuda"] = "auto"
    whisper_compute_type: ComputeType = "auto"
    diarization_model: str | None = None
    hf_token: SecretStr | None = Field(None, validation_alias=AliasChoices("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"))
    factory_procs: int | None = Field(None, ge=1, le=64)

    judge_meaning: bool = Field(True, description="rules are also read by meaning, with a packaged model")
    judge_llm_url: str | None = None
    judge_llm_model: str | None = None
    judge_llm_api_key: SecretStr | None = None
    judge_llm_mode: Literal["top_up", "wait"] = "top_up"
    judge_llm_timeout_s: float = Field(60, ge=1, le=120)
    judge_llm_context_tokens: int = Field(16000, ge=3000, le=1_000_000)
    judge_llm_concurrency: int = Field(2, ge=1, le=32)
    judge_llm_price_in: float | None = Field(None, ge=0, le=10_000, description="USD per million tokens sent")
    judge_llm_price_out: float | None = Field(None, ge=0, le=10_000, description="USD per million tokens answered")

    # Days; unset: kept for ever. An age in hours or minutes would be a slip of the finger that deletes everything.
    retention_recordings_days: int | None = Field(None, ge=1, le=36500)
    retention_transcripts_days: int | None = Field(None, ge=1, le=36500)
    retention_events_days: int | None = Field(None, ge=1, le=36500)

    slack_webhook_url: SecretStr | None = None
    database_down_alert_s: float = Field(30, ge=1, le=3600, description="seconds without a database before Slack hears")
    sentry_dsn: SecretStr | None = Field(None, description="where errors are reported, without any content")
    metrics_token: SecretStr | None = None
    health_port: int = Field(8080, ge=1, le=65535)
    log_format: Literal["json", "console"] = "console"
    audio_debug: bool = False

    _aws: dict[str, SecretStr] = PrivateAttr(default_factory=dict)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, dotenv_settings

    @field_validator("data_dir", "log_dir", "inbox_dir", mode="after")
    @classmethod
    def _absolute(cls, value: Path | None) -> Path | None:
        """A relative folder counts from the folder of start.sh, wherever the command was typed."""
        try:
            return None if value is None else (ROOT / value.expanduser()).resolve()
        except RuntimeError:
            raise ValueError("it leads to no folder (~ of a user without a home, or links in a circle)") from None

    @field_validator("database_url", *(f"{role}_database_url" for role in ROLES), mode="after")
    @classmethod
    def _postgres_url(cls, value: SecretStr | None) -> SecretStr | None:
        """The driver repeats in its own words what it cannot read, and that may be a part of the password."""
        if value is not None and not _is_postgres_url(value.get_secret_value()):
            raise ValueError(
                "must look like postgresql://user:password@host:5432/database, with the special characters of the "
                "password percent-encoded (% as %25, @ as %40, / as %2F, a space as %20)"
            )
        if value is not None and not _libpq_reads(value.get_secret_value()):
            raise ValueError(
                "holds what PostgreSQL's own clients cannot read: after a ? only their parameters (pgbouncer and "
                "connection_limit are of others: leave them out), and % before the codes of UTF-8 alone"
            )
        return value

    @field_validator("storage_url", mode="after")
    @classmethod
    def _storage_scheme(cls, value: str) -> str:
        if value:
            parts = urlsplit(value)
            if parts.scheme == "s3" and parts.netloc:
                return value.rstrip("/")
            if parts.scheme == "file" and not parts.netloc and parts.path.startswith("/"):
                return value.rstrip("/")
            raise ValueError("must be file:///absolute/folder or s3://bucket/prefix")
        return value

    @field_validator("vault_allowed_hosts", mode="after")
    @classmethod
    def _hosts(cls, value: str) -> str:
        AllowedHosts.read(value)
        return value

    @field_validator("ringba_api_url", "judge_llm_url", "slack_webhook_url", "sentry_dsn", mode="after")
    @classmethod
    def _http_url(cls, value: Any) -> Any:
        raw = value.get_secret_value() if isinstance(value, SecretStr) else value
        if raw is not None:
            parts = urlsplit(raw)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError("must be an http(s) URL")
        return value

    @field_validator("sentry_dsn", mode="after")
    @classmethod
    def _sentry_project(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            parts = urlsplit(value.get_secret_value())
            if not parts.username or not parts.path.rpartition("/")[2].isdigit():
                raise ValueError("must look like https://KEY@HOST/PROJECT, as Sentry shows it under Client Keys")
        return value

    @field_validator("judge_llm_url", mode="after")
    @classmethod
    def _llm_url(cls, value: str | None) -> str | None:
        """Calls' words go there: encrypted, or to a host and port that somebody wrote out on purpose."""
        if value is not None:
            parts = urlsplit(value)
            if parts.username or parts.query or parts.fragment:
                raise ValueError("must have no user, query or fragment; the key belongs into JUDGE_LLM_API_KEY")
            if parts.scheme == "http" and parts.port is None:
                raise ValueError("must be https, or name its port (http://127.0.0.1:8000/v1): http is not encrypted")
        return value

    @field_validator("judge_llm_api_key", mode="after")
    @classmethod
    def _header_value(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not (value.get_secret_value().isascii() and value.get_secret_value().isprintable()):
            raise ValueError("must be one line of plain characters")
        return value

    @model_validator(mode="after")
    def _pairs(self) -> Settings:
        if (self.ringba_account_id is None) != (self.ringba_api_token is None):
            raise ValueError(
                "RINGBA_ACCOUNT_ID and RINGBA_API_TOKEN belong together: set both, or neither to use the inbox"
            )
        if (self.judge_llm_url is None) != (self.judge_llm_model is None):
            raise ValueError("JUDGE_LLM_URL and JUDGE_LLM_MODEL belong together: set both, or neither")
        if (self.judge_llm_price_in is None) != (self.judge_llm_price_out is None):
            raise ValueError("JUDGE_LLM_PRICE_IN and JUDGE_LLM_PRICE_OUT belong together: set both, or neither")
        return self

    @model_validator(mode="wrap")
    @classmethod
    def _keep_aws(cls, data: Any, handler: ModelWrapValidatorHandler[Settings]) -> Settings:
        """The store's variables are the store's own: here they are only kept, by whatever names the env file has."""
        settings = handler(data)
        settings._aws = {k.upper(): SecretStr(v) for k, v in data.items() if k.lower().startswith("aws_")}
        return settings

    # What follows is derived, so that no two places derive it differently.

    @property
    def embedded_postgres(self) -> bool:
        """Whether we run our own Postgres under DATA_DIR."""
        return self.database_url is None

    @property
    def postgres_dir(self) -> Path:
        return self.data_dir / "postgres"

    @property
    def postgres_socket_dir(self) -> Path:
        """Where the embedded Postgres listens: in DATA_DIR, or in /tmp when that path is too long."""
        inside = self.data_dir / "postgres-socket"
        if len(os.fsencode(inside / ".s.PGSQL.5432")) <= SOCKET_PATH_MAX:
            return inside
        return Path("/tmp") / f"callscript-{sha256(os.fsencode(self.data_dir)).hexdigest()[:12]}"  # noqa: S108

    def dsn(self, role: str | None = None) -> str:
        """The connection string. With the embedded Postgres, `role` connects as that lane's role.

        A `DATABASE_URL` of the operator's own is used as it is: who connects there is their choice
        (`{ROLE}_DATABASE_URL` gives a lane a login of its own).
        """
        if self.database_url is None:
            user = f"callscript_{role}" if role else "callscript"
            return f"postgresql://{user}@/callscript?host={quote(str(self.postgres_socket_dir), safe='')}&port=5432"
        own: SecretStr | None = getattr(self, f"{role}_database_url") if role else None
        return (own or self.database_url).get_secret_value()

    @property
    def aws(self) -> Mapping[str, SecretStr]:
        """What the env file says of AWS_*; the environment, which the store reads itself, wins over it."""
        return MappingProxyType(self._aws)

    @property
    def storage(self) -> str:
        """STORAGE_URL, or the folder of recordings under DATA_DIR."""
        return self.storage_url or f"file://{self.data_dir / 'recordings'}"

    @property
    def storage_folder(self) -> Path | None:
        """The folder of a file:// store; None where the store is no folder."""
        return Path(unquote(urlsplit(self.storage).path)) if self.storage.startswith("file://") else None

    @property
    def inbox(self) -> Path:
        return self.inbox_dir or self.data_dir / "inbox"

    @property
    def spool_dir(self) -> Path:
        """Recordings on their way into storage or transcripts; whatever lies here belongs to a running process."""
        return self.data_dir / "spool"

    @property
    def models_dir(self) -> Path:
        return self.data_dir / "models"

    @property
    def run_dir(self) -> Path:
        """Sockets, pid files and locks of running processes."""
        return self.data_dir / "run"

    @property
    def boot_lock(self) -> Path:
        """Held by start.sh, and by the supervisord it becomes, as long as that lives."""
        return self.run_dir / "boot.lock"

    @property
    def workers_lock(self) -> Path:
        """Shared by all workers of the host; start.sh takes it for itself while it boots."""
        return self.run_dir / "workers.lock"

    @property
    def uses_call_log_api(self) -> bool:
        return self.ringba_account_id is not None


def load(**overrides: Any) -> Settings:
    """Read and validate all settings; SettingsError names every wrong variable in one sentence."""
    for _ in _bindings(Path(overrides.get("_env_file") or env_file())):
        pass  # each line can be read; pydantic's own reader leaves out what cannot
    if os.environ.get("CALLSCRIPT_ENV_FILE") and (not env_file().exists() or env_file().is_dir()):
        raise SettingsError(
            f"CALLSCRIPT_ENV_FILE is wrong: {env_file()} is no file; name the file that holds the settings, or unset it"
        )
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise SettingsError("; ".join(_sentence(e) for e in error.errors())) from None


def misspelt() -> dict[str, str]:
    """Names in the env file and the environment that are no setting's, each with the setting it is like."""
    known = {name.upper() for name in Settings.model_fields} | {"HUGGING_FACE_HUB_TOKEN"}
    in_file = (binding.key for binding in _bindings(env_file()) if binding.key)
    given = {name.upper() for name in (*in_file, *os.environ)}
    alike = {name: get_close_matches(name, known, n=1, cutoff=ALIKE) for name in sorted(given - known)}
    return {name: meant[0] for name, meant in alike.items() if meant}


def _bindings(path: Path) -> Iterator[Binding]:
    """The env file's lines as they are understood; SettingsError names the first that is not, and never repeats it."""
    try:
        if not S_ISREG(path.stat().st_mode):
            return
        raw = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read ({error.strerror}): run this as the user whose it is, or let this one read it"
        ) from None
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}, line {line}, is not UTF-8: save the file in that encoding") from None
    for binding in parse_stream(StringIO(text)):
        said = binding.original
        named = binding.key is None or (binding.key.isidentifier() and binding.value is not None)
        if binding.error or not named:
            line = said.line + said.string[: -len(said.string.lstrip())].count("\n")
            raise SettingsError(
                f"{path}, line {line}, is not NAME=value: write it so, and a value with one kind of quotes in the other"
            )
        yield binding


def _is_postgres_url(url: str) -> bool:
    """Whether libpq reads in it what was meant: what is before the first slash is user, password, hosts and ports."""
    scheme, _, rest = url.partition("://")
    if scheme not in ("postgresql", "postgres") or re.search(r"\s|%(?!(?!00)[0-9A-Fa-f]{2})", rest):
        return False
    authority, _, path = rest.partition("/")
    if authority.count("@") > 1 or "@" in path.partition("?")[0]:
        return False
    hosts = authority.rpartition("@")[2].partition("?")[0]
    return all(re.fullmatch(r"(\[[^\]]*\]|[^:\[]*)(:\d{0,5})?", host) for host in hosts.split(","))


def _libpq_reads(url: str) -> bool:
    """Whether the driver understands all of it; before ./start.sh has installed the driver, nobody can tell."""
    try:
        from psycopg import ProgrammingError
        from psycopg.conninfo import conninfo_to_dict
    except ImportError:
        return True
    try:
        conninfo_to_dict(url)
        return True
    except (ProgrammingError, UnicodeDecodeError):
        return False


def _sentence(error: Any) -> str:
    message = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return message
    name = str(error["loc"][0]).upper()
    return f"{name} is wrong: {message[0].lower()}{message[1:]}; correct it in the environment or in .env"
