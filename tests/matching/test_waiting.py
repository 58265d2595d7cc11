"""Wait or place now: what the pages say, and where they say nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, Council, User
from matching.errors import NotSearched
from matching.models import Match, Run
from matching.services import ask_for_run, carry_out, waiting
from placements.models import Referral, Status
from providers.models import Bed, Home
from tests.conftest import ClientOf
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CapabilityFactory,
    ChildFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    StayFactory,
    searching,
)
from tests.pages import page

QUESTION = "Wait for a better home, or place now?"


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def a_home(council: Council, name: str, *, east_m: int, beds: int) -> Home:
    home: Home = HomeFactory(council=council, name=name, easting_m=east_m)
    PriceLineFactory(home=home)
    CapabilityFactory(home=home, level=4)
    for _ in range(beds):
        BedFactory(home=home)
    return home


def with_history(council: Council, arrivals: int, **fields: Any) -> Referral:
    """Far away a free bed; near by a full home, from which as many children left over the year."""
    PolicyFactory(council=council)
    a_home(council, "Far", east_m=441_000, beds=1)
    near = a_home(council, "Near", east_m=392_000, beds=0)
    for n in range(arrivals):
        left = TODAY - timedelta(days=9 * n + 1)
        StayFactory(
            home=near,
            child=ChildFactory(council=council),
            bed=BedFactory(home=near, state=Bed.State.NOT_AVAILABLE),
            starts_on=left - timedelta(days=50),
            ends_on=left,
        )
    referral = searching(council=council, **fields)
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=NOW, on=TODAY)
    assert carry_out(run_id=run.pk, clock=lambda: NOW)
    return referral


def address(referral: Referral) -> str:
    return reverse("matching:waiting", args=[referral.pk])


def options(referral: Referral) -> str:
    return reverse("matching:options", args=[referral.pk])


def test_the_page_sets_what_waiting_may_bring_beside_what_it_costs(
    council: Council, client: Client
) -> None:
    referral = with_history(council, 36)
    shown = page(client, address(referral))
    assert "The first option today is Far" in shown.text
    assert "36 beds came free" in shown.text
    assert "36 would have been better" in shown.text
    rows = shown.table("Chance that a better home becomes free")
    assert [row["Wait"] for row in rows] == ["7 days", "14 days", "28 days"]
    assert all("more, of the same tier" in row["If one does"] for row in rows)
    assert "This is not a recommendation" in shown.text


def test_the_options_carry_it_in_short_and_lead_to_it(council: Council, client: Client) -> None:
    referral = with_history(council, 36)
    shown = page(client, options(referral))
    assert QUESTION in shown.text
    assert "Within 14 days the chance" in shown.text
    assert address(referral) in shown.links.values()


def test_with_fewer_than_30_comparable_arrivals_it_says_so_and_nothing_more(
    council: Council, client: Client
) -> None:
    referral = with_history(council, 29)
    for shown in (page(client, address(referral)), page(client, options(referral))):
        assert "29 beds came free" in shown.text
        assert "fewer than 30" in shown.text
        assert "in 100" not in shown.text


def test_a_same_day_referral_is_never_told_to_wait(council: Council, client: Client) -> None:
    referral = with_history(council, 36, urgency="same_day", first_night=TODAY)
    assert QUESTION not in page(client, options(referral)).text
    shown = page(client, address(referral)).text
    assert "Waiting is never weighed on the same day" in shown
    assert "in 100" not in shown


def test_where_nothing_is_being_searched_there_is_nothing_to_wait_for(
    council: Council, client: Client
) -> None:
    referral = with_history(council, 36)
    referral.status = Status.ON_HOLD
    referral.save()
    with pytest.raises(NotSearched):
        waiting(referral=referral, on=TODAY)
    assert QUESTION not in page(client, options(referral)).text
    assert "only matched while a referral is being searched" in page(client, address(referral)).text


def test_the_cost_of_waiting_counts_nights_and_the_price_of_the_present_placement(
    council: Council,
) -> None:
    referral = with_history(council, 36, first_night=TODAY + timedelta(days=3))
    StayFactory(
        child=referral.child,
        starts_on=TODAY - timedelta(days=20),
        ends_on=TODAY + timedelta(days=10),
        weekly_pence=70_000,
    )
    found = waiting(referral=referral, on=TODAY)
    assert found.nights_so_far == 20
    assert [one.past_first_night for one in found.nights] == [4, 11, 25]
    assert [one.past_present for one in found.nights] == [0, 4, 18]
    assert [one.pence for one in found.nights] == [70_000, 100_000, 100_000]


def test_a_child_placed_for_now_is_said_to_be(council: Council, client: Client) -> None:
    referral = with_history(council, 36)
    Referral.objects.filter(pk=referral.pk).update(status=Status.INTERIM)
    StayFactory(
        child=referral.child,
        starts_on=TODAY - timedelta(days=9),
        placement_type="Z1",
        place_provider="PR4",
    )
    shown = page(client, address(referral)).text
    assert "Other placement (provider: Private provision), in a place" in shown
    assert "for 9 nights so far. Placed for now, and still searching." in shown


def test_looking_writes_nothing_but_who_looked(council: Council, client: Client) -> None:
    referral = with_history(council, 36)
    before = Match.objects.count()
    page(client, address(referral))
    assert Match.objects.count() == before
    assert AccessLog.objects.filter(child_id=referral.child_id, part="waiting").count() == 1


def test_no_child_of_the_history_is_named(council: Council, client: Client) -> None:
    referral = with_history(council, 36)
    html = client.get(address(referral)).content.decode()
    for stay in council.stays.select_related("child"):
        assert stay.child.ref not in html
