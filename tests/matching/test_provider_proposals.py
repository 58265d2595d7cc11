"""The provider's own page of remedies: nothing on it may single a child out."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, Role, User
from matching.presenters.provider_proposals import few
from providers.models import Home, Provider, ProviderUser
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    ProviderFactory,
    UserFactory,
    searching,
)
from tests.pages import Page
from tests.pages import page as page_at


@pytest.fixture
def provider(council: Council) -> Provider:
    PolicyFactory(council=council)
    return ProviderFactory(council=council, name="Oak Care")


@pytest.fixture
def oak(council: Council, provider: Provider) -> Home:
    """Meets level 1 in going missing; confirmed today."""
    home = HomeFactory(
        council=council,
        provider=provider,
        name="Oak",
        kind="childrens_home",
        confirmed_on=timezone.localdate(),
    )
    BedFactory(home=home)
    CapabilityFactory(home=home, dimension="MIS", level=1)
    PriceLineFactory(home=home, weekly_pence=400_000)
    return home


@pytest.fixture
def client(client_of: ClientOf, provider: Provider) -> Client:
    person: User = UserFactory(role=Role.PROVIDER, council=None)
    ProviderUser.objects.create(user=person, provider=provider)
    return client_of(person)


def waiting(council: Council, *levels: int, **fields: object) -> None:
    for level in levels:
        searching(council=council, levels={"MIS": level}, **fields)


def lines(shown: Page) -> dict[str, str]:
    return {line["Remedy"]: line["More children"] for line in shown.table("Most children first")}


def mine(client: Client) -> Page:
    return page_at(client, reverse("matching:my_remedies"))


def test_three_children_are_counted_and_the_level_is_given(
    client: Client, council: Council, oak: Home
) -> None:
    waiting(council, 3, 3, 3)
    assert lines(mine(client)) == {"Meet level 2 in going missing (now 1)": "3 children"}


@pytest.mark.parametrize("children", [1, 2])
def test_one_and_two_children_look_the_same_and_give_no_level(
    client: Client, council: Council, oak: Home, children: int
) -> None:
    waiting(council, *[4] * children)
    shown = mine(client)
    assert lines(shown) == {"Meet a higher level in going missing": "1 or 2 children"}
    assert "homes for 1 or 2 children" in shown.text


def test_a_level_that_only_one_child_asks_for_is_not_given(
    client: Client, council: Council, oak: Home
) -> None:
    waiting(council, 3, 3, 3, 4)
    assert lines(mine(client)) == {"Meet a higher level in going missing": "4 children"}


def test_the_councils_ceiling_is_never_given(client: Client, council: Council, oak: Home) -> None:
    waiting(council, 2, 2, 2, 2, cost_ceiling_pence=123_400)
    shown = mine(client)
    assert list(lines(shown).values()) == ["4 children"]
    assert "A lower weekly cost for standard need" in lines(shown)
    assert "1,234" not in shown.text


def test_a_pair_stands_only_where_three_children_need_both(
    client: Client, council: Council, oak: Home
) -> None:
    Home.objects.filter(pk=oak.pk).update(confirmed_on=None)
    waiting(council, 3, 3, 2, 2, 2)
    assert lines(mine(client)) == {"Confirm the vacancy": "3 children"}
    waiting(council, 3)
    both = "Confirm the vacancy and meet level 2 in going missing (now 1)"
    assert lines(mine(client)) == {"Confirm the vacancy": "3 children", both: "3 children"}


def test_the_page_holds_no_count_below_three_and_nothing_of_a_child(
    client: Client, council: Council, oak: Home
) -> None:
    Home.objects.filter(pk=oak.pk).update(confirmed_on=None)
    waiting(council, 2, 3, 3, 4, 4, 4, cost_ceiling_pence=390_000)
    waiting(council, 2, 2)
    shown = mine(client)
    counts = [int(n) for n in re.findall(r"\b(\d+) child", shown.text.replace("1 or 2 child", ""))]
    assert all(count >= 3 for count in counts)
    assert "TEST-" not in shown.text
    assert "Example" not in shown.text
    assert "3,900" not in shown.text


def test_a_full_home_and_a_late_bed_are_never_asked_for_beds(
    client: Client, council: Council, oak: Home
) -> None:
    oak.beds.update(free_from=timezone.localdate() + timedelta(days=60))
    HomeFactory(council=council, provider=oak.provider, confirmed_on=timezone.localdate())
    waiting(council, 2, 2, 2, 2)
    shown = mine(client)
    assert "No single change, and no two together" in shown.text


def test_another_providers_homes_are_not_there(client: Client, council: Council, oak: Home) -> None:
    rival = HomeFactory(
        council=council, provider=ProviderFactory(council=council), name="Rival", confirmed_on=None
    )
    BedFactory(home=rival)
    waiting(council, 3, 3, 3)
    assert "Rival" not in mine(client).text


def test_the_council_may_not_open_the_providers_page_nor_the_provider_the_councils(
    client: Client, client_of: ClientOf, commissioner: User, oak: Home
) -> None:
    assert client_of(commissioner).get(reverse("matching:my_remedies")).status_code == 403
    for name, args in (
        ("remedies", []),
        ("remedies_csv", []),
        ("home_remedies", [oak.pk]),
        ("provider_remedies", [oak.provider_id]),
    ):
        assert client.get(reverse(f"matching:{name}", args=args)).status_code == 403


def test_without_homes_or_remedies_the_page_says_so(client: Client, council: Council) -> None:
    assert "No home of yours is on the register." in mine(client).text


def test_a_home_that_nothing_would_help_is_said_to_be_so(
    client: Client, council: Council, oak: Home
) -> None:
    assert "No single change, and no two together" in mine(client).text


def test_ones_own_homes_lead_here(client: Client, oak: Home) -> None:
    links = page_at(client, reverse("providers:my_homes")).links
    assert links["What would make your homes fit more waiting children"]


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "no child"), (1, "1 or 2 children"), (2, "1 or 2 children"), (3, "3 children")],
)
def test_few_children_are_never_counted_exactly(count: int, words: str) -> None:
    assert few(count) == words
