"""One click per role, in the demo and nowhere else."""

import pytest
from django.test import Client
from pytest_django import Settings

from accounts.models import Council, Role, User
from tests.accounts.passwords import is_signed_in
from tests.factories import CouncilFactory, UserFactory

DEMO = "/sign-in/demo/"


@pytest.fixture
def demo_person(council: Council) -> User:
    return UserFactory(council=council, email="ruth@demo.example", role=Role.MANAGER)


def _click(person: User) -> tuple[int, bool]:
    client = Client()
    status = client.post(DEMO, {"person": str(person.pk)}).status_code
    return status, is_signed_in(client)


def test_a_click_signs_in_as_a_person_of_the_demo(settings: Settings, demo_person: User) -> None:
    settings.DEMO = True
    assert _click(demo_person) == (302, True)


def test_outside_the_demo_the_same_click_finds_no_page(
    settings: Settings, demo_person: User
) -> None:
    settings.DEMO = False
    assert _click(demo_person) == (404, False)


@pytest.mark.parametrize(
    "email", ["ruth@council.example", "ruth@demo.example.org", "ruth@notdemo.example"]
)
def test_nobody_else_can_be_clicked_even_in_the_demo(
    settings: Settings, council: Council, email: str
) -> None:
    settings.DEMO = True
    assert _click(UserFactory(council=council, email=email)) == (404, False)


def test_a_leaver_of_the_demo_cannot_be_clicked(settings: Settings, council: Council) -> None:
    settings.DEMO = True
    leaver = UserFactory(council=council, email="x@demo.example", is_active=False)
    assert _click(leaver) == (404, False)


@pytest.mark.parametrize("person", ["", "x", "-1", "²", "9" * 18, "9" * 40])
def test_nonsense_is_not_found(settings: Settings, db: None, person: str) -> None:
    settings.DEMO = True
    assert Client().post(DEMO, {"person": person}).status_code == 404


def test_the_click_is_a_post_that_only_our_own_page_can_make(
    settings: Settings, demo_person: User
) -> None:
    settings.DEMO = True
    assert Client().get(DEMO).status_code == 405
    careful = Client(enforce_csrf_checks=True)
    assert careful.post(DEMO, {"person": str(demo_person.pk)}).status_code == 403


def test_the_page_offers_one_person_for_each_role_of_each_council(
    settings: Settings, council: Council, demo_person: User
) -> None:
    UserFactory(council=council, email="second@demo.example", role=Role.MANAGER, name="Second")
    neighbour = CouncilFactory(name="Dudley")
    UserFactory(council=neighbour, email="n@demo.example", role=Role.MANAGER, name="Neighbour")
    UserFactory(council=None, email="p@demo.example", role=Role.PROVIDER, name="Provider Person")
    UserFactory(council=council, email="real@council.example", role=Role.MANAGER, name="Real")

    settings.DEMO = True
    page = Client().get("/sign-in/").content.decode()
    for name in (demo_person.name, "Neighbour", "Provider Person", "Dudley"):
        assert name in page
    assert "Second" not in page
    assert "Real" not in page

    settings.DEMO = False
    assert demo_person.name not in Client().get("/sign-in/").content.decode()
