"""What production refuses to start with. Each refusal names the variable to mend."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from config.env import MissingSetting

LOCAL_SECRET_KEY = "local-only-not-a-secret"
LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]", "testserver"}
# What people leave in when they copy an example.
GUESSED_FIRST = {
    "admin", "change-me", "changeme", "default", "password", "placement", "placements", "postgres",
    "redis", "secret", LOCAL_SECRET_KEY,
}  # fmt: skip
SHORTEST_SECRET_KEY = 50


def is_production(environment: str, hosts: Sequence[str]) -> bool:
    """
    ENVIRONMENT says so, or somebody else than this machine is to be served.

    :raises MissingSetting: ENVIRONMENT is neither "production" nor "local".
    """
    if environment not in {"", "local", "production"}:
        raise MissingSetting(f"ENVIRONMENT must be production or local, not {environment!r}.")
    return environment == "production" or bool(public(hosts))


def public(hosts: Sequence[str]) -> list[str]:
    return [host for host in hosts if host not in LOCAL_HOSTS]


def refuse_unsafe_pages(*, debug: bool, demo: bool, hosts: Sequence[str]) -> None:
    """:raises MissingSetting: it would serve nobody, or show strangers what is for developers."""
    if not public(hosts):
        raise MissingSetting("ALLOWED_HOSTS must name the host that people type.")
    if "*" in hosts:
        raise MissingSetting("ALLOWED_HOSTS must not be *: name the host that people type.")
    for name, is_on in (("DEBUG", debug), ("DEMO", demo)):
        if is_on:
            raise MissingSetting(f"{name} must be off where {public(hosts)[0]} is served.")


def refuse_unsafe_secrets(*, key: str, database: Mapping[str, Any], redis_url: str) -> None:
    """:raises MissingSetting: a secret is missing, is the example's, or can be guessed."""
    _refuse_guessable("SECRET_KEY", key)
    if len(key) < SHORTEST_SECRET_KEY or len(set(key)) < 5:
        raise MissingSetting(f"SECRET_KEY must have {SHORTEST_SECRET_KEY} characters at random.")
    # On a unix socket the server knows who asks.
    if not database["HOST"].startswith("/"):
        _refuse_guessable("DATABASE_PASSWORD", database["PASSWORD"])
    redis = urlsplit(redis_url)
    if redis.scheme != "unix":
        _refuse_guessable("REDIS_PASSWORD", redis.password or "")


def required(name: str, value: str) -> str:
    """:raises MissingSetting: it is empty."""
    if not value:
        raise MissingSetting(f"{name} must be set in production.")
    return value


def _refuse_guessable(name: str, value: str) -> None:
    if value.lower() in GUESSED_FIRST:
        raise MissingSetting(f"{name} is the example's; make one of your own (docs/runbook.md).")
    required(name, value)
