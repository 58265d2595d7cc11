"""docker-compose.yml and .env.example against what config.env reads."""

import re
from typing import Any, cast

import pytest
import yaml

from tests.config.production import ROOT, SAFE, settings, start

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("migrate", "web", "worker", "beat")
# Read by gunicorn, by local/ and by the journeys.
READ_ELSEWHERE = {"WEB_CONCURRENCY", "PORT", "PLACEMENT_STATE", "PG_BIN", "CHROMIUM"}
MOUNTED = {
    "SECRET_KEY_FILE": "secret_key",
    "DATABASE_PASSWORD_FILE": "database_password",
    "REDIS_PASSWORD_FILE": "redis_password",
}


def read_in_production() -> set[str]:
    return set(cast(list[str], settings("sorted(env.asked)")))


def filled_in(service: str) -> dict[str, str]:
    """A service's variables as compose would set them from an .env with what it insists on."""
    given = {name: SAFE[name] for name in ("ALLOWED_HOSTS", "SITE_URL")}
    found = {}
    for name, value in SERVICES[service]["environment"].items():
        variable = re.fullmatch(r"\$\{(\w+)(?::-(.*)|:\?.*)?\}", value)
        found[name] = given.get(variable[1], variable[2] or "") if variable else value
    return found


@pytest.mark.parametrize("service", OURS)
def test_every_service_of_ours_starts_with_what_compose_sets(service: str, tmp_path: Any) -> None:
    variables = dict.fromkeys(SAFE, "") | filled_in(service)
    for name, secret in MOUNTED.items():
        assert variables[name] == f"/run/secrets/{secret}"
        assert secret in SERVICES[service]["secrets"]
        (tmp_path / secret).write_text(SAFE["SECRET_KEY"])
        variables[name] = str(tmp_path / secret)
    assert start(**variables) == ""


@pytest.mark.parametrize("service", OURS)
def test_compose_sets_nothing_that_is_not_read(service: str) -> None:
    assert set(SERVICES[service]["environment"]) <= read_in_production() | READ_ELSEWHERE


def test_the_example_names_every_variable_that_is_read_and_no_other() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    named = {found[1] for line in lines if (found := re.match(r"#([A-Z_]+)=", line))}
    assert named == read_in_production() | READ_ELSEWHERE


def test_no_secret_is_written_down() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    assert not re.search(r"(PASSWORD|SECRET_KEY): (?!\$\{\w+:-\})", text)
    assert all(
        set(secret) == {"file"} and secret["file"].startswith("./secrets/")
        for secret in COMPOSE["secrets"].values()
    )


@pytest.mark.parametrize("service", SERVICES)
def test_every_container_is_hardened(service: str) -> None:
    facts = SERVICES[service]
    assert facts["read_only"] is True
    assert facts["cap_drop"] == ["ALL"]
    assert facts["security_opt"] == ["no-new-privileges:true"]
    assert facts["user"] not in {"root", "0", "0:0"}


def test_every_container_that_stays_up_says_whether_it_is_well() -> None:
    assert {name for name, facts in SERVICES.items() if "healthcheck" not in facts} == {"migrate"}


def test_only_the_web_listens_and_only_on_this_machine() -> None:
    ports = {name: facts["ports"] for name, facts in SERVICES.items() if "ports" in facts}
    assert ports == {"web": ["127.0.0.1:${PORT:-8000}:8000"]}


def test_nothing_of_ours_starts_before_the_tables_are_up_to_date() -> None:
    for name in ("web", "worker", "beat"):
        assert SERVICES[name]["depends_on"]["migrate"] == {
            "condition": "service_completed_successfully"
        }


def test_the_broker_refuses_rather_than_forgets() -> None:
    command = SERVICES["redis"]["command"][-1]
    assert "--maxmemory-policy noeviction" in command
    assert "--appendonly yes" in command


def test_names_are_sorted_alike_on_every_machine() -> None:
    arguments = SERVICES["postgres"]["environment"]["POSTGRES_INITDB_ARGS"].split()
    assert {"--locale-provider=builtin", "--builtin-locale=C.UTF-8"} <= set(arguments)


def test_the_image_holds_every_app() -> None:
    kept = (ROOT / ".dockerignore").read_text().split()
    modules = {path.parent.name for path in ROOT.glob("[a-z]*/__init__.py")}
    assert {f"!{name}" for name in modules - {"benchmarks", "local", "tests"}} <= set(kept)
