"""What a change touches is exactly what would come out otherwise."""

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from accounts.models import Council, User
from codes.homes import Kind, Rating
from codes.needs import DimensionCode
from matching.models import Match, Option, Refused, Run
from matching.services import ask_for_run, carry_out, take_up_changes
from matching.services.touched import OPTION_COLUMNS
from placements.models import Approach, Referral
from providers.models import Home
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    NeedsProfileFactory,
    PolicyFactory,
    PriceLineFactory,
    StayFactory,
    confirm,
    searching,
)

HOMES, REFERRALS, CHANGES = 10, 6, 24
Dice = random.Random


def a_world(council: Council, dice: Dice) -> None:
    PolicyFactory(council=council)
    for _ in range(HOMES):
        a_home(council, dice)
    for _ in range(REFERRALS):
        searching(
            council=council,
            levels={code: dice.randrange(5) for code in dice.sample(sorted(DimensionCode), 5)},
            child__born=TODAY - timedelta(days=dice.randrange(300, 6300)),
            child__sex=dice.choice("MF"),
            child__home_about=dice.random() < 0.3,
            first_night=TODAY + timedelta(days=dice.randrange(40)),
            max_tenths=dice.choice([None, 100]),
            cost_ceiling_pence=dice.choice([None, 120_000]),
        )


def a_home(council: Council, dice: Dice) -> Home:
    home = HomeFactory(
        council=council,
        kind=dice.choice([Kind.AGENCY_FOSTER, Kind.CHILDRENS_HOME]),
        easting_m=391_000 + dice.randrange(40_000),
        age_from=dice.choice([0, 8]),
        age_to=dice.choice([11, 17]),
        accepts_male=dice.random() < 0.8,
        confirmed_on=TODAY - timedelta(days=dice.randrange(40)),
        offers=dice.sample(["dogs", "garden"], dice.randrange(3)),
    )
    for _ in range(dice.randrange(3)):
        free_from = dice.choice([None, TODAY + timedelta(days=dice.randrange(40))])
        BedFactory(home=home, free_from=free_from)
    CapabilityFactory(home=home, dimension=dice.choice(sorted(DimensionCode)), level=4)
    PriceLineFactory(home=home, weekly_pence=dice.randrange(60_000, 160_000))
    return home


def _declined(home: Home, dice: Dice) -> None:
    referral = dice.choice(list(Referral.objects.filter(council=home.council).order_by("pk")))
    assert referral.profile is not None
    Approach.objects.create(
        council=home.council,
        referral=referral,
        profile=referral.profile,
        provider=home.provider,
        home=home,
        sent_at=NOW - timedelta(hours=1),
        sent_by=User.objects.filter(council=home.council)[0],
        answer="declined",
        answered_at=NOW,
        decline_reason="matching",
    )


def _lived_in(home: Home, dice: Dice) -> None:
    stay = StayFactory(child__council=home.council, home=home, bed=home.beds.first())
    confirm(NeedsProfileFactory(child=stay.child), SHB=dice.randrange(5), EXP=dice.randrange(5))


def _set(**values: Callable[[Dice], Any]) -> Callable[[Home, Dice], object]:
    def write(home: Home, dice: Dice) -> None:
        Home.objects.filter(pk=home.pk).update(**{k: v(dice) for k, v in values.items()})

    return write


WRITES: tuple[Callable[[Home, Dice], object], ...] = (
    _declined,
    _lived_in,
    _set(rating=lambda dice: dice.choice(sorted(Rating))),
    _set(suspended_by=lambda dice: dice.choice(["", "council", "ofsted"])),
    _set(confirmed_on=lambda dice: TODAY - timedelta(days=dice.randrange(40))),
    _set(offers=lambda dice: dice.sample(["dogs", "garden", "halal"], 2)),
    _set(easting_m=lambda dice: 391_000 + dice.randrange(40_000)),
    _set(place_known=lambda dice: dice.choice(["postcode", "sector"])),
    _set(age_to=lambda dice: dice.choice([9, 12, 17])),
    _set(removed_on=lambda dice: TODAY),
    _set(notes=lambda dice: "Nothing that a ranking reads"),
    lambda home, dice: home.price_lines.update(weekly_pence=dice.randrange(60_000, 160_000)),
    lambda home, dice: home.price_lines.all().delete(),
    lambda home, dice: home.beds.update(state=dice.choice(["free", "taken"]), free_from=None),
    lambda home, dice: home.capabilities.update(level=dice.randrange(5)),
    lambda home, dice: home.residents.create(
        council=home.council, age=dice.randrange(18), is_fostered=True, shb_level=dice.randrange(5)
    ),
    lambda home, dice: a_home(home.council, dice),
)


def ranked(council: Council) -> None:
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=NOW, on=TODAY)
    assert carry_out(run_id=run.pk, clock=lambda: NOW)


def rankings(council: Council) -> dict[int, Any]:
    """Each search's whole current ranking, as it is stored."""
    found = {}
    for match in Match.objects.filter(council=council, is_current=True):
        options = Option.objects.filter(match=match).order_by("rank")
        refused = Refused.objects.filter(match=match).order_by("reasons", "near_miss")
        found[match.referral_id] = (
            list(options.values_list("home", *OPTION_COLUMNS)),
            list(refused.values_list("reasons", "near_miss", "home_ids")),
        )
    return found


def outcome(council: Council, dice: Dice) -> tuple[set[int], set[int]]:
    """Write at random; what taking up calls touched, and what really comes out otherwise."""
    before = rankings(council)
    homes = list(council.homes.order_by("pk"))
    for home in dice.sample(homes, dice.choice([1, 1, 2])):
        dice.choice(WRITES)(home, dice)
    runs = Run.objects.filter(pk__in=take_up_changes(now=NOW, on=TODAY))
    touched = {pk for run in runs for pk in run.referral_ids}
    ranked(council)
    after = rankings(council)
    return touched, {pk for pk in before if before[pk] != after[pk]}


@pytest.mark.parametrize("seed", range(3))
def test_touched_is_exactly_what_ranks_otherwise(council: Council, seed: int) -> None:
    dice = Dice(seed)
    a_world(council, dice)
    ranked(council)
    take_up_changes(now=NOW, on=TODAY)
    Run.objects.filter(state=Run.State.QUEUED).delete()
    sizes = set()
    for _ in range(CHANGES):
        with transaction.atomic():
            touched, differs = outcome(council, dice)
            transaction.set_rollback(True)
        assert touched == differs
        sizes.add(len(touched))
    assert 0 in sizes  # neither "nothing" nor "all" would pass
    assert sizes & set(range(1, REFERRALS))
