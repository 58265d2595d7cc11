"""Refusals: every home that may not be offered, with all its reasons in words."""

from datetime import date

import pytest
from django.test import Client

from accounts.models import Council
from placements.models import Referral
from tests.api.conftest import ask, match
from tests.factories import BedFactory, HomeFactory, PolicyFactory, searching


@pytest.fixture
def refused(council: Council) -> Referral:
    """Two homes: one is full and takes babies only, the other is only unconfirmed."""
    PolicyFactory(council=council)
    HomeFactory(council=council, name="Full", age_to=2)
    stale = HomeFactory(
        council=council, name="Stale", confirmed_on=date(2026, 1, 1), easting_m=431_000
    )
    BedFactory(home=stale)
    referral = searching(council=council)
    match(council)
    return referral


def names(program: Client, referral: Referral, query: str = "") -> list[str]:
    told = ask(program, f"referrals/{referral.pk}/refusals/?{query}")
    return [one["home"]["name"] for one in told["results"]]


def test_each_home_has_all_its_reasons_with_both_sides(program: Client, refused: Referral) -> None:
    full, stale = ask(program, f"referrals/{refused.pk}/refusals/")["results"]
    assert full["home"]["name"] == "Full"
    assert full["near_miss"] is False
    assert [reason["code"] for reason in full["reasons"]] == ["TOO_OLD", "NO_FREE_BED"]
    assert full["reasons"][0] == {
        "code": "TOO_OLD",
        "name": "Too old for the registration or approval",
        "detail": "Aged 14 on the first night; the home takes 0 to 2.",
        "waiver": "Cannot be waived: the law",
    }
    assert stale["near_miss"] is True
    assert stale["reasons"][0]["detail"] == "Last confirmed on 1 January 2026."
    assert stale["reasons"][0]["waiver"].startswith("Can be waived by the commissioner")


def test_the_nearest_comes_first_with_its_miles(program: Client, refused: Referral) -> None:
    near, far = ask(program, f"referrals/{refused.pk}/refusals/")["results"]
    assert (near["miles"], near["about"]) == ("2.7", False)
    assert float(far["miles"]) > 20


def test_reasons_are_counted_over_the_whole_match(program: Client, refused: Referral) -> None:
    told = ask(program, f"referrals/{refused.pk}/refusals/?reason=NO_FREE_BED")
    assert [(one["code"], one["homes"], one["only"]) for one in told["reasons"]] == [
        ("TOO_OLD", 1, 0),
        ("NO_FREE_BED", 1, 0),
        ("VACANCY_STALE", 1, 1),
    ]
    assert told["reasons"][0]["standing"] == "unlawful"
    assert told["count"] == 1
    assert told["match"]["near_misses_count"] == 1


def test_refusals_are_found_by_reason_and_by_near_miss(program: Client, refused: Referral) -> None:
    assert names(program, refused) == ["Full", "Stale"]
    assert names(program, refused, "reason=TOO_OLD") == ["Full"]
    assert names(program, refused, "near_miss=true") == ["Stale"]
    assert names(program, refused, "near_miss=false") == ["Full"]
    assert names(program, refused, "reason=TOO_OLD&near_miss=true") == []


def test_every_home_is_an_option_or_a_refusal(program: Client, matched: Referral) -> None:
    told = ask(program, f"referrals/{matched.pk}/refusals/")
    offered = ask(program, f"referrals/{matched.pk}/options/")
    assert told["count"] + offered["count"] == told["match"]["homes_count"] == 3
