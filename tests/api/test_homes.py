"""Homes: everything a program may know of them, and of whom it may not."""

from datetime import date

import pytest
from django.test import Client

from accounts.models import Council, User
from codes.homes import Kind, Sector
from codes.needs import DIMENSION_CODES
from providers.models import Assumed, Bed, Home
from tests.api.conftest import ProgramOf, ask
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    ChildFactory,
    HomeFactory,
    PriceLineFactory,
    ProviderFactory,
    StayFactory,
)


@pytest.fixture
def home(council: Council) -> Home:
    return HomeFactory(council=council, name="Oak House", kind=Kind.CHILDRENS_HOME)


def test_a_home_says_where_it_is_and_whom_it_may_take(program: Client, home: Home) -> None:
    told = ask(program, f"homes/{home.pk}/")
    assert told["name"] == "Oak House"
    assert told["kind"] == "childrens_home"
    assert told["provider"] == {"name": home.provider.name, "sector": "PR4"}
    assert told["place"] == {
        "postcode": "WV1 1SH",
        "known": "postcode",
        "about": False,
        "easting_m": 395_000,
        "northing_m": 301_000,
        "area": "E08000031",
        "area_name": "Wolverhampton",
    }
    registration = told["registration"]
    assert (registration["age_from"], registration["age_to"]) == (0, 17)
    assert registration["accepts_not_recorded"] is False
    assert registration["registered_to"] is None
    assert registration["suspended_by"] is None
    assert told["confirmed_on"] == "2026-11-22"
    assert told["is_stale"] is False


def test_a_centroid_is_about(program: Client, home: Home) -> None:
    Home.objects.update(place_known=Home.PlaceKnown.AUTHORITY, postcode="")
    assert ask(program, f"homes/{home.pk}/")["place"]["about"] is True


def test_capability_has_all_dimensions_and_says_which_nobody_declared(
    program: Client, home: Home
) -> None:
    CapabilityFactory(
        home=home, dimension="EMO", level=4, evidence="Report", verified_on=date(2026, 9, 1)
    )
    capability = ask(program, f"homes/{home.pk}/")["capability"]
    assert [line["dimension"] for line in capability] == list(DIMENSION_CODES)
    assert capability[0] == {
        "dimension": "EMO",
        "level": 4,
        "is_declared": True,
        "evidence": "Report",
        "verified_on": "2026-09-01",
    }
    assert capability[1] == {
        "dimension": "MHE",
        "level": 3,
        "is_declared": False,
        "evidence": "",
        "verified_on": None,
    }


def test_a_bed_where_a_child_of_ours_lives_is_not_free(program: Client, home: Home) -> None:
    free, ours = BedFactory(home=home), BedFactory(home=home)
    BedFactory(home=home, state=Bed.State.TAKEN)
    StayFactory(child=ChildFactory(council=home.council), home=home, bed=ours)
    told = ask(program, f"homes/{home.pk}/")
    assert told["beds_free"] == 1
    assert [(bed["id"], bed["is_ours"]) for bed in told["beds"][:2]] == [
        (free.pk, False),
        (ours.pk, True),
    ]


def test_free_beds_that_nobody_counted_are_not_a_number(program: Client, home: Home) -> None:
    BedFactory(home=home)
    Home.objects.update(assumed=[Assumed.VACANCIES])
    told = ask(program, f"homes/{home.pk}/")
    assert told["beds_free"] is None
    assert told["assumed"] == ["vacancies"]


def test_those_who_commission_see_prices_in_pence(program: Client, home: Home) -> None:
    PriceLineFactory(home=home, weekly_pence=123_456, valid_to=date(2027, 4, 1))
    PriceLineFactory(home=home, weekly_pence=1, valid_to=date(2026, 5, 1))  # has ended
    assert ask(program, f"homes/{home.pk}/")["prices"] == [
        {
            "what": "core",
            "band": None,
            "weekly_pence": 123_456,
            "valid_from": "2026-04-01",
            "valid_to": "2027-04-01",
        }
    ]


def test_no_price_is_an_empty_list_and_not_a_zero(program: Client, home: Home) -> None:
    assert ask(program, f"homes/{home.pk}/")["prices"] == []


@pytest.mark.parametrize("who", ["social_worker", "team_manager"])
def test_the_others_see_no_prices(
    request: pytest.FixtureRequest, program_of: ProgramOf, home: Home, who: str
) -> None:
    PriceLineFactory(home=home)
    program = program_of(request.getfixturevalue(who))
    assert ask(program, f"homes/{home.pk}/")["prices"] is None
    assert ask(program, "homes/")["results"][0]["prices"] is None


def test_the_list_tells_the_same_as_the_one(program: Client, home: Home) -> None:
    BedFactory(home=home)
    PriceLineFactory(home=home)
    told = ask(program, "homes/")
    assert told["count"] == 1
    assert told["results"] == [ask(program, f"homes/{home.pk}/")]


def names(program: Client, query: str) -> list[str]:
    return [home["name"] for home in ask(program, f"homes/?{query}")["results"]]


def test_homes_are_found_by_what_they_are(program: Client, council: Council) -> None:
    own = ProviderFactory(council=council, sector=Sector.OWN)
    HomeFactory(council=council, name="A", kind=Kind.SECURE_HOME, provider=own)
    BedFactory(home=HomeFactory(council=council, name="B", ref="R-77"))
    HomeFactory(council=council, name="C", confirmed_on=None, rating="outstanding")
    HomeFactory(council=council, name="D", removed_on=date(2026, 1, 1))
    assert names(program, "") == ["A", "B", "C"]
    assert names(program, "kind=secure_home") == ["A"]
    assert names(program, "sector=PR1") == ["A"]
    assert names(program, "words=r-77") == ["B"]
    assert names(program, "free=true") == ["B"]
    assert names(program, "stale=true") == ["C"]
    assert names(program, "rating=outstanding") == ["C"]
    assert names(program, "left=true") == ["A", "B", "C", "D"]
    assert names(program, "area=E08000031&free=false") == ["A", "B", "C"]
    assert names(program, "area=E08000025") == []


def test_a_home_that_left_the_register_can_still_be_looked_up(program: Client, home: Home) -> None:
    Home.objects.update(removed_on=date(2026, 6, 1))
    told = ask(program, f"homes/{home.pk}/")
    assert told["registration"]["removed_on"] == "2026-06-01"


def test_whom_an_exemption_names_stays_out(program: Client, home: Home, manager: User) -> None:
    Home.objects.update(fostering_exemption="K7Q4-M2XD", notes="A note")
    told = str(ask(program, f"homes/{home.pk}/"))
    assert "K7Q4" not in told
    assert "A note" not in told
