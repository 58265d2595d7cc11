"""Wait or place now, for programs."""

from datetime import timedelta

from django.test import Client

from accounts.models import AccessLog
from placements.models import Referral, Status
from tests.api.conftest import ask
from tests.factories import (
    TODAY,
    BedFactory,
    ChildFactory,
    HomeFactory,
    PriceLineFactory,
    StayFactory,
)


def _history(matched: Referral, arrivals: int) -> None:
    home = HomeFactory(council=matched.council, easting_m=391_400)
    PriceLineFactory(home=home, weekly_pence=45_000)
    for n in range(arrivals):
        left = TODAY - timedelta(days=10 * n)
        StayFactory(
            home=home,
            bed=BedFactory(home=home, state="not_available"),
            child=ChildFactory(council=matched.council),
            starts_on=left - timedelta(days=9),
            ends_on=left,
        )


def test_each_wait_has_its_chance_its_range_and_its_nights(
    program: Client, matched: Referral
) -> None:
    _history(matched, 35)
    told = ask(program, f"referrals/{matched.pk}/waiting/")
    assert told["hidden"] is None
    assert told["comparable"] == 35
    assert [one["days"] for one in told["waits"]] == [7, 14, 28]
    for one in told["waits"]:
        assert 0 <= one["low"] <= one["chance"] <= one["high"] <= 1000
        assert one["nights_past_first"] == one["days"] - 3
        assert one["present_pence"] is None
    assert AccessLog.objects.filter(child_id=matched.child_id, part="api:waiting").exists()


def test_too_few_arrivals_are_said_and_nothing_else(program: Client, matched: Referral) -> None:
    _history(matched, 29)
    told = ask(program, f"referrals/{matched.pk}/waiting/")
    assert (told["hidden"], told["waits"], told["comparable"]) == ("too_few", [], 29)


def test_a_same_day_referral_gets_no_chance(program: Client, matched: Referral) -> None:
    _history(matched, 35)
    Referral.objects.filter(pk=matched.pk).update(urgency="same_day")
    told = ask(program, f"referrals/{matched.pk}/waiting/")
    assert (told["hidden"], told["waits"]) == ("same_day", [])


def test_a_referral_that_is_not_searched_has_nothing_to_wait_for(
    program: Client, matched: Referral
) -> None:
    Referral.objects.filter(pk=matched.pk).update(status=Status.ON_HOLD)
    fault = ask(program, f"referrals/{matched.pk}/waiting/", 404)
    assert fault["error"]["code"] == "not_searched"
