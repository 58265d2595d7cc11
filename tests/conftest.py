"""The people of one council, and a signed-in client for each."""

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import hypothesis
import pytest
import pytest_django
import time_machine
from django.apps import apps
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connection, transaction
from django.db.models.signals import post_migrate
from django.http.response import HttpResponseBase
from django.test import Client

from accounts.models import Council, Role, User
from geography.models import LocalAuthority
from geography.reference import load_authorities
from tests.factories import NOW, CouncilFactory, UserFactory
from tests.headers import check_headers
from tests.pages import check_soundness, is_html

# A busy machine is no fault of what is tested, and what passed yesterday passes today: the examples
# are drawn from each test's own name. --hypothesis-profile=explore looks for others.
PATIENT: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [hypothesis.HealthCheck.too_slow],
}
hypothesis.settings.register_profile("house", derandomize=True, **PATIENT)
hypothesis.settings.register_profile("explore", max_examples=1_000, **PATIENT)
hypothesis.settings.load_profile("house")

HERE = Path(__file__).parent
LONGEST = [HERE / "journeys", HERE / "local"]

ClientOf = Callable[[User], Client]
RowsForAll = Callable[[], AbstractContextManager[None]]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever their order, the longest come first: at the end nobody waits for one of them."""
    items.sort(key=lambda item: not any(folder in item.path.parents for folder in LONGEST))


def pytest_collection_finish() -> None:
    """Thousands of tests stay in memory: no collection of garbage need look at them again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker
) -> Iterator[None]:
    """Nobody's forgotten connection, of a killed worker or a thread, keeps the database alive."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="module")
def rows_for_all(
    django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker
) -> Iterator[RowsForAll]:
    """
    Write, in its context, rows that are there for all tests of a module, and gone after them.

    Each test begins with them as they were written. Not for tests with real transactions.
    """
    atomic = transaction.atomic()
    atomic._from_testcase = True  # type: ignore[attr-defined]  # as Django's own classes do it
    with django_db_blocker.unblock():
        atomic.__enter__()
    yield django_db_blocker.unblock
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        atomic.__exit__(None, None, None)


def _put_councils_back(**_: object) -> None:
    if not LocalAuthority.objects.exists():
        load_authorities()


@pytest.fixture(scope="session", autouse=True)
def _councils_outlive_a_flush() -> None:
    """A test with real transactions empties every table; England's councils stay."""
    post_migrate.connect(_put_councils_back, sender=apps.get_app_config("geography"), weak=False)


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> Iterator[None]:
    """A password is slow on purpose: 0.3 s each. Here it is the same Argon2id at the least cost."""
    with (
        patch.object(Argon2PasswordHasher, "time_cost", 1),
        patch.object(Argon2PasswordHasher, "memory_cost", 64),
    ):
        yield


@pytest.fixture(autouse=True)
def _on_the_day_of_the_factories(request: pytest.FixtureRequest) -> Iterator[None]:
    """Pages read the clock and the factories a fixed day, so the clock starts on that day."""
    if request.node.get_closest_marker("journey"):
        yield  # the browser has a clock of its own, and cookies would be of another year
    else:
        with time_machine.travel(NOW, tick=True):
            yield


@pytest.fixture
def council(db: None) -> Council:
    return CouncilFactory(name="Wolverhampton", slug="wolverhampton", authority_code="E08000031")


@pytest.fixture
def social_worker(council: Council) -> User:
    return UserFactory(council=council, role=Role.SOCIAL_WORKER)


@pytest.fixture
def team_manager(council: Council) -> User:
    return UserFactory(council=council, role=Role.TEAM_MANAGER)


@pytest.fixture
def commissioner(council: Council) -> User:
    return UserFactory(council=council, role=Role.COMMISSIONER)


@pytest.fixture
def manager(council: Council) -> User:
    return UserFactory(council=council, role=Role.MANAGER)


@pytest.fixture
def administrator(council: Council) -> User:
    return UserFactory(council=council, role=Role.ADMINISTRATOR)


@pytest.fixture
def client_of() -> ClientOf:
    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture(autouse=True)
def _every_page_is_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test asks for, its HTML is parsed strictly and its headers are checked."""
    ask = Client.request

    def ask_and_parse(client: Client, **request: Any) -> HttpResponseBase:
        response = ask(client, **request)
        if is_html(response):
            check_soundness(response)
            check_headers(response)
        return response

    monkeypatch.setattr(Client, "request", ask_and_parse)
