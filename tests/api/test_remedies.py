"""What would have to change at a home, for programs."""

import pytest
from django.test import Client

from accounts.models import AccessLog, Council
from placements.models import Referral, Status
from providers.models import Home
from tests.api.conftest import ask, match
from tests.factories import (
    TODAY,
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)


def a_home(council: Council, name: str, level: int) -> Home:
    home = HomeFactory(council=council, name=name, kind="childrens_home", confirmed_on=TODAY)
    BedFactory(home=home)
    PriceLineFactory(home=home)
    CapabilityFactory(home=home, dimension="MIS", level=level)
    return home


@pytest.fixture
def referral(council: Council) -> Referral:
    """Needs level 4 in going missing: Oak has it, Elm is one short, Ash two, Young too small."""
    PolicyFactory(council=council)
    for name, level in (("Oak", 4), ("Elm", 3), ("Ash", 2)):
        a_home(council, name, level)
    Home.objects.filter(pk=a_home(council, "Young", 4).pk).update(age_to=5)
    referral = searching(council=council, levels={"MIS": 4})
    match(council)
    return referral


def address(referral: Referral, name: str) -> str:
    home = Home.objects.get(council=referral.council, name=name)
    return f"referrals/{referral.pk}/homes/{home.pk}/remedies/"


def test_a_refused_home_has_the_set_that_makes_it_an_option(
    program: Client, referral: Referral
) -> None:
    told = ask(program, address(referral, "Ash"))
    assert told["now"] is None
    assert told["is_stored"] is True
    assert (told["in_the_way"], told["goals"]) == ([], [])
    way = told["to_be_an_option"]
    assert (way["rank"], way["of"], way["tier"]) == (3, 3, 3)
    assert way["remedies"] == [
        {
            "what": "capability",
            "of": "MIS",
            "to": 3,
            "by": None,
            "words": "it could meet level 3 in going missing (now 2)",
        }
    ]
    assert AccessLog.objects.filter(child_id=referral.child_id, part="api:remedies").exists()


def test_an_option_has_its_goals_and_the_first_has_none(
    program: Client, referral: Referral
) -> None:
    told = ask(program, address(referral, "Elm"))
    assert told["now"]["rank"] == 2
    assert told["now"]["remedies"] == []
    assert told["to_be_an_option"] is None
    assert [(goal["rank"], goal["tier"]) for goal in told["goals"]] == [(1, None), (None, 2)]
    for goal in told["goals"]:
        for way in goal["ways"]:
            assert goal["rank"] is None or way["rank"] <= goal["rank"]
            assert goal["tier"] is None or way["tier"] <= goal["tier"]
    assert ask(program, address(referral, "Oak"))["goals"] == []


def test_what_no_remedy_answers_is_named(program: Client, referral: Referral) -> None:
    told = ask(program, address(referral, "Young"))
    assert told["in_the_way"] == ["TOO_OLD"]
    assert told["to_be_an_option"] is None


def test_a_home_that_left_and_a_search_that_ended_are_each_said(
    program: Client, referral: Referral
) -> None:
    ash = address(referral, "Ash")
    Home.objects.filter(name="Ash").update(removed_on=TODAY)
    assert ask(program, ash, status=404)["error"]["code"] == "not_on_register"
    Referral.objects.filter(pk=referral.pk).update(status=Status.ON_HOLD)
    assert ask(program, ash, status=404)["error"]["code"] == "not_searched"
