"""What would let homes be options for more waiting children: the council's pages, counted."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, Role, User
from matching.services.proposals import proposals_for
from providers.models import Home, Provider
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    ProviderFactory,
    UserFactory,
    searching,
)
from tests.pages import Page
from tests.pages import page as page_at


def stale(council: Council, provider: Provider, name: str, **fields: object) -> Home:
    """A children's home with a free bed that nobody has confirmed."""
    home = HomeFactory(
        council=council,
        provider=provider,
        name=name,
        kind="childrens_home",
        **{"confirmed_on": None, **fields},
    )
    BedFactory(home=home)
    return home


@pytest.fixture
def oak_care(council: Council) -> Provider:
    """Four children wait; Oak wants a confirmation, and a level for one of them; Elm is full."""
    PolicyFactory(council=council)
    for level in (2, 2, 2, 4):
        searching(council=council, levels={"MIS": level})
    provider = ProviderFactory(council=council, name="Oak Care")
    oak = stale(council, provider, "Oak")
    CapabilityFactory(home=oak, dimension="MIS", level=1)
    HomeFactory(
        council=council, provider=provider, name="Elm", confirmed_on=timezone.localdate()
    ).capabilities.create(council=council, dimension="MIS", level=4)
    return provider


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def home_page(client: Client, name: str) -> Page:
    home = Home.objects.get(name=name)
    return page_at(client, reverse("matching:home_remedies", args=[home.pk]))


CAPTION = "Remedies and pairs, most children first"


def test_a_homes_page_counts_for_whom_each_remedy_and_pair_would_make_an_option(
    client: Client, oak_care: Provider
) -> None:
    shown = home_page(client, "Oak")
    assert "Today it is an option for 0 of 4 waiting children." in shown.text
    lines = {line["Remedy"]: line["More children"] for line in shown.table(CAPTION)}
    assert lines["Confirm the vacancy"] == "3"
    pair = "Confirm the vacancy and meet level 3 in going missing (now 1)"
    assert lines[pair].split() == ["1", "4", "in", "all"]


def test_confirming_the_vacancy_makes_as_many_options_as_the_page_said(
    client: Client, council: Council, oak_care: Provider
) -> None:
    oak = Home.objects.get(name="Oak")
    before = proposals_for(council=council, on=timezone.localdate(), home_ids=[oak.pk])
    said = max(one.children for one in before.homes[oak.pk].proposals if len(one.remedies) == 1)
    Home.objects.filter(pk=oak.pk).update(confirmed_on=timezone.localdate())
    after = proposals_for(council=council, on=timezone.localdate(), home_ids=[oak.pk])
    assert after.homes[oak.pk].options - before.homes[oak.pk].options == said == 3


def test_one_home_or_a_few_are_counted_as_within_the_whole_register(
    council: Council, oak_care: Provider
) -> None:
    on = timezone.localdate()
    whole = proposals_for(council=council, on=on)
    for home_id, found in whole.homes.items():
        assert proposals_for(council=council, on=on, home_ids=[home_id]).homes[home_id] == found


def test_a_providers_page_adds_its_homes_up_and_counts_each_child_once(
    client: Client, council: Council, oak_care: Provider
) -> None:
    stale(council, oak_care, "Ash")
    shown = page_at(client, reverse("matching:provider_remedies", args=[oak_care.pk]))
    sums = {
        one["Remedy"]: one for one in shown.table("Over all its homes, each child counted once")
    }
    assert sums["Confirm the vacancy"]["Homes"] == "2"
    assert sums["Confirm the vacancy"]["More children"] == "4"
    assert "For 4 of 4 waiting children" in shown.text


def test_the_whole_register_is_listed_most_children_first_without_beds(
    client: Client, council: Council, oak_care: Provider
) -> None:
    address = reverse("matching:remedies")
    lines = page_at(client, address).table("Most children first")
    assert [line["More children"] for line in lines] == ["3", "1 4 in all"]
    assert {line["Home"] for line in lines} == {"Oak"}
    beds = page_at(client, f"{address}?kind=beds").table("Most children first")
    assert {line["Home"]: line["Remedy"] for line in beds} == {"Elm": "Have 1 bed free"}
    assert "No single remedy or pair of this kind" in page_at(client, f"{address}?kind=fee").text


def test_a_kind_that_is_not_understood_chooses_nothing(client: Client, oak_care: Provider) -> None:
    shown = page_at(client, reverse("matching:remedies") + "?kind=castle")
    assert shown.table("Most children first")


def test_the_file_holds_every_remedy_and_names_no_child(
    client: Client, council: Council, oak_care: Provider
) -> None:
    response = client.get(reverse("matching:remedies_csv"))
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["home"] for row in rows} == {"Oak", "Elm"}
    assert [int(row["more children"]) for row in rows] == [4, 3, 1]
    assert [int(row["in all"]) for row in rows] == [4, 3, 4]
    assert "TEST-" not in text


def test_nobody_waiting_is_said(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    home = stale(council, ProviderFactory(council=council), "Oak")
    for address in (
        reverse("matching:remedies"),
        reverse("matching:home_remedies", args=[home.pk]),
        reverse("matching:provider_remedies", args=[home.provider_id]),
    ):
        assert "No child is waiting for a home today." in page_at(client, address).text


def test_a_home_that_left_the_register_is_said_to_have(client: Client, oak_care: Provider) -> None:
    Home.objects.filter(name="Oak").update(removed_on=timezone.localdate())
    assert "not on the register today" in home_page(client, "Oak").text


def test_another_councils_home_and_provider_do_not_exist_here(
    client: Client, oak_care: Provider
) -> None:
    elsewhere = stale(theirs := CouncilFactory(), ProviderFactory(council=theirs), "Far")
    for name, key in (
        ("matching:home_remedies", elsewhere.pk),
        ("matching:provider_remedies", elsewhere.provider_id),
    ):
        assert client.get(reverse(name, args=[key])).status_code == 404


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.ADMINISTRATOR, Role.TEAM_MANAGER])
def test_only_those_who_commission_see_the_councils_lists(
    client_of: ClientOf, council: Council, oak_care: Provider, role: Role
) -> None:
    person = client_of(UserFactory(council=council, role=role))
    assert person.get(reverse("matching:remedies")).status_code == 403
    assert person.get(reverse("matching:remedies_csv")).status_code == 403
    manager = client_of(UserFactory(council=council, role=Role.MANAGER))
    assert manager.get(reverse("matching:remedies")).status_code == 200


def test_looking_writes_nothing(client: Client, oak_care: Provider) -> None:
    seen = Home.objects.values_list("confirmed_on", flat=True)
    before = list(seen.order_by("pk"))
    page_at(client, reverse("matching:remedies"))
    assert list(seen.order_by("pk")) == before


def test_the_home_page_of_the_register_leads_here(client: Client, oak_care: Provider) -> None:
    oak = Home.objects.get(name="Oak")
    links = page_at(client, reverse("providers:home", args=[oak.pk])).links
    assert (
        links["What would make this home fit more waiting children"]
        == f"/matching/remedies/homes/{oak.pk}/"
    )


def test_a_bed_that_comes_free_later_counts_those_it_would_be_in_time_for(
    client: Client, council: Council, oak_care: Provider
) -> None:
    today = timezone.localdate()
    home = stale(council, oak_care, "Late", confirmed_on=today)
    home.beds.update(free_from=today + timedelta(days=90))
    lines = home_page(client, "Late").table(CAPTION)
    assert any(line["Remedy"].startswith("Have a bed free by") for line in lines)
