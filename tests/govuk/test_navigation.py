import pytest
from django.urls import reverse

from accounts.models import Role, User
from govuk.navigation import COUNCIL, DESTINATIONS, beside, navigation
from tests.conftest import ClientOf
from tests.pages import parse


def test_the_roles_of_the_navigation_are_roles() -> None:
    named = COUNCIL.union(*(destination.roles for destination in DESTINATIONS))
    assert named <= set(Role.values)


def test_a_page_that_this_deployment_lacks_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govuk.navigation.DESTINATIONS", DESTINATIONS[:1])
    monkeypatch.setattr("govuk.navigation.address_of", lambda view: "")
    assert navigation("social_worker", "/") == ()


def test_the_page_one_is_on_is_marked_and_so_is_the_way_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("govuk.navigation.DESTINATIONS", DESTINATIONS[:1])
    monkeypatch.setattr("govuk.navigation.address_of", lambda view: "/children/")
    assert [item.current for item in navigation("social_worker", "/children/")] == [True]
    below = navigation("social_worker", "/children/7/")
    assert [(item.current, item.active) for item in below] == [(False, True)]
    elsewhere = navigation("social_worker", "/childrens-homes/")
    assert [item.active for item in elsewhere] == [False]


def test_only_the_nearest_page_above_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govuk.navigation.DESTINATIONS", DESTINATIONS[:2])
    addresses = {DESTINATIONS[0].view: "/matching/", DESTINATIONS[1].view: "/matching/runs/"}
    monkeypatch.setattr("govuk.navigation.address_of", addresses.get)
    items = navigation("social_worker", "/matching/runs/7/")
    assert [item.active for item in items] == [False, True]


def test_pages_of_a_group_stand_behind_one_entry_and_beside_each_other() -> None:
    looked = reverse("accounts:looks")
    entries = {item.text: item for item in navigation("manager", looked)}
    assert len(entries) <= 7, "one line at 1280 pixels"
    assert entries["Records"].active
    assert not entries["Files"].active
    pages = beside("manager", looked)
    assert [page.text for page in pages if page.current] == ["Who looked"]
    assert "Emergency access" in [page.text for page in pages]


def test_a_group_of_one_goes_by_its_own_name_and_has_nothing_beside() -> None:
    address = reverse("needs:broken_glass")
    assert "Emergency access" in [item.text for item in navigation("social_worker", address)]
    assert beside("social_worker", address) == ()
    assert beside("manager", reverse("matching:policies")) == ()


def test_an_administrator_sees_whose_council_it_is_and_who_is_signed_in(
    client_of: ClientOf, administrator: User
) -> None:
    response = client_of(administrator).get("/privacy")
    page = parse(response)
    assert administrator.council is not None
    assert administrator.council.name in page.links
    assert f"{administrator.name}, administrator" in response.content.decode()
    assert {"People", "Teams"} <= set(page.links)
    assert "Sufficiency" not in page.links
