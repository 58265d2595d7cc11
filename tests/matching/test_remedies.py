"""What would have to change at a home: on the pages of one child's match."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, User
from matching.models import Match, Option, Run
from matching.services import ask_for_run, carry_out
from matching.services.remedies import rank_today, remedies_for
from placements.models import Referral, Status
from providers.models import Bed, Home, PriceLine
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)
from tests.pages import Page
from tests.pages import page as page_at


def match_all(council: Council) -> None:
    run = ask_for_run(
        council=council, what=Run.What.ALL, by=None, now=timezone.now(), on=timezone.localdate()
    )
    assert carry_out(run_id=run.pk)


def a_home(council: Council, name: str, *, east: int = 392_000, level: int = 4) -> Home:
    """An option for a child who is missing at level 4, unless its level is too low."""
    home = HomeFactory(
        council=council,
        name=name,
        easting_m=east,
        kind="childrens_home",
        confirmed_on=timezone.localdate(),
    )
    BedFactory(home=home)
    PriceLineFactory(home=home, weekly_pence=400_000)
    CapabilityFactory(home=home, dimension="MIS", level=level)
    return home


@pytest.fixture
def referral(council: Council) -> Referral:
    """A child who goes missing; Oak first, Elm second, Ash two levels short, Old too young."""
    PolicyFactory(council=council)
    a_home(council, "Oak")
    a_home(council, "Elm", east=420_000, level=3)
    a_home(council, "Ash", level=1)
    old = a_home(council, "Old")
    Home.objects.filter(pk=old.pk).update(age_from=16)
    referral = searching(
        council=council, levels={"MIS": 4}, child__born=timezone.localdate().replace(year=2012)
    )
    match_all(council)
    return referral


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def refused_page(client: Client, referral: Referral, query: str = "") -> Page:
    return page_at(client, reverse("matching:refused", args=[referral.pk]) + query)


def option_page(client: Client, referral: Referral, name: str) -> Page:
    home = Home.objects.get(council=referral.council, name=name)
    return page_at(client, reverse("matching:option", args=[referral.pk, home.pk]))


def test_a_near_miss_says_which_change_would_make_it_an_option_and_where_it_would_stand(
    client: Client, referral: Referral
) -> None:
    shown = refused_page(client, referral, "?near=1")
    assert (
        "If it could meet level 3 in going missing (now 1), "
        "it would become an option, 2nd of 3." in shown.text
    )


def test_carrying_the_change_out_and_matching_again_does_what_the_page_said(
    client: Client, referral: Referral
) -> None:
    ash = Home.objects.get(council=referral.council, name="Ash")
    ash.capabilities.update(level=3)
    match_all(referral.council)
    options = Option.objects.filter(match__referral=referral, match__is_current=True)
    assert options.get(home=ash).rank == 2
    assert options.count() == 3


def test_what_the_law_refuses_is_never_a_change_for_the_home_to_make(
    client: Client, referral: Referral
) -> None:
    shown = refused_page(client, referral)
    assert "Only Ofsted can vary a registration" in shown.text
    assert "if old" not in shown.text.lower()
    words = option_page(client, referral, "Old").text
    assert "No remedy would make it an option while this stands" in words
    assert "would become an option" not in words


def test_an_option_says_how_it_would_come_first_and_reach_a_better_tier(
    client: Client, referral: Referral
) -> None:
    words = option_page(client, referral, "Elm").text
    assert "Today it comes 2nd of 2, in tier 3." in words
    assert "To come first" in words
    assert "it could meet level 4 in going missing (now 3)" in words
    assert "To reach tier 2" in words
    assert "checked by ranking the changed home again" in words


def test_the_first_option_has_nothing_to_change(client: Client, referral: Referral) -> None:
    words = option_page(client, referral, "Oak").text
    assert "Today it comes first of 2 options." in words
    assert "To come first" not in words


def test_where_no_three_changes_do_it_the_page_says_so(
    client: Client, council: Council, referral: Referral
) -> None:
    far = a_home(council, "Far", east=640_000)
    PriceLine.objects.filter(home=far).update(weekly_pence=100_000)
    match_all(council)
    assert "No set of up to 3 remedies does it." in option_page(client, referral, "Far").text


def test_a_page_says_when_the_stored_ranking_was_made_from_other_facts(
    client: Client, council: Council, referral: Referral
) -> None:
    assert "made from other facts" not in refused_page(client, referral).text
    a_home(council, "New")
    assert "made from other facts" in refused_page(client, referral).text
    assert "made from other facts" in option_page(client, referral, "Oak").text


def test_a_match_of_another_day_is_not_todays(council: Council, referral: Referral) -> None:
    match = Match.objects.get(referral=referral, is_current=True)
    today = timezone.localdate()
    assert rank_today(referral=referral, match=match, on=today).is_stored
    tomorrow = today + timedelta(days=1)
    assert not rank_today(referral=referral, match=match, on=tomorrow).is_stored


def test_a_price_that_is_not_known_is_said_to_be_so(
    client: Client, council: Council, referral: Referral
) -> None:
    PriceLine.objects.filter(home__name="Ash", home__council=council).delete()
    Referral.objects.filter(pk=referral.pk).update(cost_ceiling_pence=450_050)
    match_all(council)
    assert (
        "its weekly cost were £4,500.50 or less (now not known)"
        in refused_page(client, referral).text
    )


def test_every_change_that_a_home_needs_is_named(
    client: Client, council: Council, referral: Referral
) -> None:
    Home.objects.filter(name="Ash", council=council).update(
        confirmed_on=None, suspended_by="council"
    )
    Bed.objects.filter(home__name="Ash", council=council).delete()
    match_all(council)
    assert (
        "If its vacancy were confirmed today, 1 bed were free there (now 0), the council lifted "
        "its suspension of new placements and it could meet level 3 in going missing (now 1), "
        "it would become an option" in refused_page(client, referral).text
    )


def test_nothing_is_worked_out_once_homes_are_no_longer_looked_for(
    client: Client, referral: Referral
) -> None:
    Referral.objects.filter(pk=referral.pk).update(status=Status.ON_HOLD)
    words = refused_page(client, referral).text
    assert "Homes are only matched while a referral is being searched." in words
    assert "What would have to change." not in words
    assert "Homes are only matched" in option_page(client, referral, "Oak").text


def test_a_home_that_left_the_register_is_given_no_remedy(
    client: Client, council: Council, referral: Referral
) -> None:
    Home.objects.filter(name="Ash", council=council).update(removed_on=timezone.localdate())
    assert "This home is not on the register today." in option_page(client, referral, "Ash").text


def test_the_service_tells_what_ranking_all_homes_again_tells(
    council: Council, referral: Referral
) -> None:
    today = rank_today(referral=referral, match=None, on=timezone.localdate())
    ids = today.homes.home_id.tolist()
    found = remedies_for(today, ids, with_goals=True)
    assert {home_id for home_id, one in found.items() if one.now} == set(
        today.ranking.option_ids.tolist()
    )
    for place, home_id in enumerate(today.ranking.option_ids.tolist()):
        now = found[home_id].now
        assert now is not None
        assert now.rank == place + 1
