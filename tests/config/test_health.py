from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client
from pytest_django.fixtures import Settings

from config import health


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    health._no_migration_is_missing.cache_clear()
    yield
    health._no_migration_is_missing.cache_clear()


def test_being_alive_touches_nothing() -> None:
    # Without the database mark, a query would raise.
    answer = Client(headers={"host": "10.0.0.7"}).get("/healthz/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "live"})


@pytest.mark.django_db
def test_ready_when_the_tables_are_up_to_date() -> None:
    answer = Client().get("/healthz/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


@pytest.mark.django_db
def test_without_redis_the_site_is_degraded_and_still_serves(settings: Settings) -> None:
    settings.REDIS_URL = "unix:///nowhere.sock"
    answer = Client().get("/healthz/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "degraded"})


@pytest.mark.django_db
def test_not_ready_while_a_migration_is_missing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'accounts'")
    answer = Client().get("/healthz/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "unavailable"})


def test_not_ready_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError("could not connect to server")

    monkeypatch.setattr(connection, "cursor", away)
    answer = Client().get("/healthz/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "unavailable"})
