"""The people of one council, and a signed-in client for each."""

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import Council, Role, User
from tests.factories import CouncilFactory, UserFactory

ClientOf = Callable[[User], Client]


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
