"""The one reader of environment variables; .env.example describes each of them."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"", "0", "false", "no", "off"}

asked: set[str] = set()  # what was looked for, so that a test can hold it against .env.example


class MissingSetting(ImproperlyConfigured):
    """A variable that this environment cannot run without, or that says what cannot be."""


def text(name: str, default: str = "") -> str:
    """The variable, or the default where it is absent or empty."""
    asked.add(name)
    return os.environ.get(name, "") or default


def secret(name: str, default: str = "") -> str:
    """
    The variable, or the content of the file that NAME_FILE names.

    :raises MissingSetting: both are given, or the file cannot be read.
    """
    file = f"{name}_FILE"
    if not (path := text(file)):
        return text(name, default)
    if text(name):
        raise MissingSetting(f"{name} and {file} are both set; keep one.")
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise MissingSetting(f"{file}: {path} cannot be read.") from error


def flag(name: str) -> bool:
    """:raises MissingSetting: neither a yes nor a no."""
    word = text(name).strip().lower()
    if word not in YES | NO:
        raise MissingSetting(f"{name} must be 1 or 0, not {word!r}.")
    return word in YES


def number(name: str, default: int) -> int:
    """:raises MissingSetting: not a whole number."""
    word = text(name, str(default)).strip()
    if not word.isdecimal():
        raise MissingSetting(f"{name} must be a whole number, not {word!r}.")
    return int(word)


def words(name: str, default: str = "") -> list[str]:
    return _split(text(name, default))


def secrets(name: str) -> list[str]:
    return _split(secret(name))


def _split(line: str) -> list[str]:
    return [word.strip() for word in line.split(",") if word.strip()]


def database(url: str, password: str = "") -> dict[str, Any]:
    """
    Django's settings for ``postgresql://user:password@host:port/name?host=/socket/folder``.

    :param password: used where the address has none.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise MissingSetting("DATABASE_URL must begin with postgresql://")
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/") or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or "") or password,
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": query,  # such as sslmode=verify-full
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"TEMPLATE": "template0"},
    }


def redis(url: str, password: str = "") -> str:
    """
    The address of the Redis, with the password put in where it has none.

    :raises MissingSetting: not a Redis address.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"redis", "rediss", "unix"}:
        raise MissingSetting("REDIS_URL must begin with redis://, rediss:// or unix://")
    if not password or parts.password:
        return url
    return urlunsplit(parts._replace(netloc=f":{quote(password, safe='')}@{parts.netloc}"))


def broker(url: str) -> str:
    """A Redis address as Celery spells it: ``unix:///path?db=1`` is its ``redis+socket://``."""
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    number_of_database = parse_qs(parts.query).get("db", ["0"])[-1]
    return f"redis+socket://{parts.path}?virtual_host={number_of_database}"
