"""A setting that is only good for a developer keeps production from starting, and is named."""

from pathlib import Path

import pytest

from tests.config.production import SAFE, in_production, settings, start

REFUSED = [
    ({"SECRET_KEY": ""}, "SECRET_KEY must be set in production."),
    ({"SECRET_KEY": "local-only-not-a-secret"}, "SECRET_KEY is the example's"),
    ({"SECRET_KEY": "changeme"}, "SECRET_KEY is the example's"),
    ({"SECRET_KEY": "k7Q4m2XdJ9r1TzW8"}, "SECRET_KEY must have 50 characters"),
    ({"SECRET_KEY": "ab" * 30}, "SECRET_KEY must have 50 characters at random"),
    ({"DATABASE_URL": ""}, "DATABASE_URL must be set in production."),
    ({"DATABASE_URL": "sqlite:///placement"}, "DATABASE_URL must begin with postgresql://"),
    ({"DATABASE_PASSWORD": ""}, "DATABASE_PASSWORD must be set in production."),
    ({"DATABASE_PASSWORD": "postgres"}, "DATABASE_PASSWORD is the example's"),
    ({"REDIS_URL": ""}, "REDIS_URL must be set in production."),
    ({"REDIS_URL": "http://redis.invalid"}, "REDIS_URL must begin with redis://"),
    ({"REDIS_PASSWORD": ""}, "REDIS_PASSWORD must be set in production."),
    ({"SITE_URL": ""}, "SITE_URL must be set in production."),
    ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name the host that people type."),
    ({"ALLOWED_HOSTS": "localhost"}, "ALLOWED_HOSTS must name the host that people type."),
    ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must not be *"),
    ({"DEBUG": "1"}, "DEBUG must be off where placements.example.gov.uk is served."),
    ({"DEMO": "1"}, "DEMO must be off where placements.example.gov.uk is served."),
    ({"DEBUG": "perhaps"}, "DEBUG must be 1 or 0, not 'perhaps'."),
    ({"ENVIRONMENT": "staging"}, "ENVIRONMENT must be production or local, not 'staging'."),
    ({"EMAIL_PORT": "smtp"}, "EMAIL_PORT must be a whole number, not 'smtp'."),
    ({"SECRET_KEY_FILE": "/nowhere"}, "SECRET_KEY and SECRET_KEY_FILE are both set; keep one."),
    (
        {"SECRET_KEY": "", "SECRET_KEY_FILE": "/nowhere"},
        "SECRET_KEY_FILE: /nowhere cannot be read.",
    ),
]


@pytest.mark.parametrize(("changes", "message"), REFUSED, ids=[text for _, text in REFUSED])
def test_production_refuses_to_start_and_names_the_variable(
    changes: dict[str, str], message: str
) -> None:
    assert message in start(**changes)


def test_production_starts_with_safe_settings() -> None:
    assert start() == ""


def test_a_public_host_makes_it_production_whatever_else_is_said() -> None:
    said = start(ENVIRONMENT="", DEBUG="1")
    assert "DEBUG must be off" in said
    assert "SECRET_KEY must be set" in start(ENVIRONMENT="local", SECRET_KEY="")


def test_secrets_may_come_from_files(tmp_path: Path) -> None:
    for name in ("SECRET_KEY", "DATABASE_PASSWORD", "REDIS_PASSWORD"):
        (tmp_path / name).write_text(f"{SAFE[name]}/#\n")
    files = {f"{path.name}_FILE": str(path) for path in tmp_path.iterdir()}
    empty = dict.fromkeys(("SECRET_KEY", "DATABASE_PASSWORD", "REDIS_PASSWORD"), "")
    found = settings(
        "[settings.SECRET_KEY, settings.DATABASES['default']['PASSWORD'], settings.REDIS_URL]",
        **files,
        **empty,
    )
    assert found == [
        f"{SAFE['SECRET_KEY']}/#",
        "correct-horse/#",
        "redis://:battery-staple%2F%23@redis.invalid:6379/0",
    ]


def test_a_service_on_a_socket_needs_no_password() -> None:
    socket = "postgresql://placement@/placement?host=/run/postgresql"
    changes = {"DATABASE_PASSWORD": "", "REDIS_PASSWORD": ""}
    assert start(DATABASE_URL=socket, REDIS_URL="unix:///run/redis.sock", **changes) == ""


def test_djangos_own_deployment_check_has_nothing_to_say() -> None:
    done = in_production("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_task_that_was_cut_short_comes_back_only_after_it_must_have_ended() -> None:
    seconds = settings(
        "[settings.CELERY_BROKER_TRANSPORT_OPTIONS['visibility_timeout'],"
        " settings.CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS['visibility_timeout'],"
        " settings.CELERY_VISIBILITY_TIMEOUT, settings.CELERY_TASK_TIME_LIMIT]"
    )
    assert isinstance(seconds, list)
    broker, results, plain, limit = seconds
    assert broker == results == plain
    assert plain >= 3 * limit


def test_cookies_are_bound_to_the_host_and_to_https() -> None:
    assert settings(
        "[settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE,"
        " settings.CSRF_COOKIE_NAME, settings.CSRF_COOKIE_SECURE]"
    ) == ["__Host-sessionid", True, "__Host-csrftoken", True]
