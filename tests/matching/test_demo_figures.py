"""The demo's council beside the published figures; in memory, without a database."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest

from codes.homes import Kind, Rating
from matching.demo import figures
from matching.demo.imagine import imagine
from matching.demo.mix import TYPES
from matching.demo.scales import SCALES
from matching.demo.world import World
from needs.models import Child
from placements.models import Stay
from providers.models import Bed, Home
from tests.factories import TODAY

T = TypeVar("T")
YEAR_AGO = TODAY - timedelta(days=364)
GROUP_OF = {placement.value: group for group, types in TYPES.items() for placement in types}
MAINSTREAM = (Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER)


@pytest.fixture(scope="module", params=[1, 2])
def world(request: pytest.FixtureRequest) -> World:
    return imagine(SCALES["council"][0], seed=request.param, on=TODAY)


@pytest.fixture(scope="module")
def present(world: World) -> list[Stay]:
    """The stays in which children live today."""
    return [
        stay
        for stay in world.stays
        if not stay.is_hold
        and stay.starts_on <= TODAY
        and (stay.ends_on is None or stay.ends_on > TODAY)
    ]


def share(rows: list[T], holds: Callable[[T], object]) -> float:
    return sum(bool(holds(row)) for row in rows) / len(rows)


def of_group(stays: list[Stay], *groups: str) -> list[Stay]:
    return [stay for stay in stays if GROUP_OF[stay.placement_type] in groups]


def is_far(stay: Stay) -> bool:
    return (stay.distance_tenths or 0) > 200


def mean_pounds(stays: list[Stay]) -> float:
    return sum(stay.weekly_pence or 0 for stay in stays) / len(stays) / 100


def days_in_care(child: Child) -> int:
    return (TODAY - child.looked_after_from).days if child.looked_after_from else 0


def test_the_council_has_about_650_children_900_homes_and_60_open_referrals(world: World) -> None:
    open_ones = [referral for referral in world.referrals if referral.closed_at is None]
    assert len(world.children) == pytest.approx(650, abs=15)
    assert (len(world.homes), len(open_ones)) == (900, 60)


def test_children_live_where_the_published_mix_says(world: World, present: list[Stay]) -> None:
    found = Counter(GROUP_OF[stay.placement_type] for stay in present)
    for group, published in figures.MIX.items():
        assert found[group] / len(present) == pytest.approx(published, abs=0.01), group


def test_as_many_live_over_20_miles_away_and_outside_the_area(present: list[Stay]) -> None:
    assert share(present, is_far) == pytest.approx(figures.OVER_20_MILES, abs=0.04)
    assert share(present, lambda stay: not stay.in_area) == pytest.approx(figures.OUTSIDE, abs=0.05)


def test_childrens_homes_lie_farther_away(present: list[Stay]) -> None:
    stays = of_group(present, "childrens_home", "secure")
    outside = share(stays, lambda stay: not stay.in_area)
    assert share(stays, is_far) == pytest.approx(figures.CHILDRENS_HOME_OVER_20, abs=0.06)
    assert outside == pytest.approx(figures.CHILDRENS_HOME_OUTSIDE, abs=0.1)


def test_as_many_foster_children_live_with_the_councils_own_carers(present: list[Stay]) -> None:
    fostered = of_group(present, "foster")
    own = share(fostered, lambda stay: stay.home and stay.home.kind == Kind.IN_HOUSE_FOSTER)
    assert own == pytest.approx(figures.FOSTER_IN_HOUSE, abs=0.06)


def test_ages_and_sexes_are_as_published(world: World) -> None:
    everybody = sum(number for _, number in figures.AGES)
    ages = [child.age_on(TODAY) for child in world.children]
    for (first, last), number in figures.AGES:
        found = share(ages, range(first, last + 1).__contains__)
        assert found == pytest.approx(number / everybody, abs=0.012), (first, last)
    assert share(world.children, lambda c: c.sex == "M") == pytest.approx(figures.MALE, abs=0.05)
    assert share(world.children, lambda c: c.uasc) == pytest.approx(figures.UASC, abs=0.01)


def test_one_in_ten_has_lived_in_three_places_within_the_year(
    world: World, present: list[Stay]
) -> None:
    stays = Counter(
        id(stay.child)
        for stay in world.stays
        if not stay.is_hold and (stay.ends_on is None or stay.ends_on > YEAR_AGO)
    )
    moved = share([id(stay.child) for stay in present], lambda child: stays[child] >= 3)
    assert moved == pytest.approx(figures.THREE_OR_MORE, abs=0.035)


def test_two_in_three_under_16_have_lived_with_the_same_carer_for_two_years(
    present: list[Stay],
) -> None:
    long_in_care = [
        stay
        for stay in present
        if stay.child.age_on(TODAY) < 16 and days_in_care(stay.child) >= 913
    ]
    stayed = share(long_in_care, lambda stay: (TODAY - stay.starts_on).days >= 730)
    assert stayed == pytest.approx(figures.SAME_CARER, abs=0.08)


def test_as_many_came_into_care_within_the_year(present: list[Stay]) -> None:
    new = share(present, lambda stay: days_in_care(stay.child) < 365)
    assert new == pytest.approx(figures.LESS_THAN_A_YEAR, abs=0.04)


def test_foster_places_are_filled_and_vacant_as_published(world: World) -> None:
    beds = [bed for bed in world.beds if bed.home.kind in MAINSTREAM]
    taken = share(beds, lambda bed: bed.state == Bed.State.TAKEN)
    free = share(beds, lambda bed: bed.state == Bed.State.FREE)
    assert taken == pytest.approx(figures.FOSTER_FILLED, abs=0.04)
    assert free == pytest.approx(figures.FOSTER_VACANT, abs=0.04)


def test_childrens_homes_are_as_large_and_as_good_as_published(world: World) -> None:
    homes = [home for home in world.homes if home.kind == Kind.CHILDRENS_HOME]
    places = sum(bed.home.kind == Kind.CHILDRENS_HOME for bed in world.beds) / len(homes)
    inspected: list[Home] = [home for home in homes if home.rating != Rating.NOT_INSPECTED]
    good = share(inspected, lambda home: home.rating in {Rating.GOOD, Rating.OUTSTANDING})
    assert places == pytest.approx(figures.PLACES_OF_A_CHILDRENS_HOME, abs=0.35)
    assert good == pytest.approx(figures.GOOD_OR_OUTSTANDING, abs=0.07)


def test_weekly_costs_are_near_those_that_councils_report(present: list[Stay]) -> None:
    fostering = of_group(present, "foster", "kinship")
    residential = of_group(present, "childrens_home", "secure")
    assert mean_pounds(fostering) == pytest.approx(figures.COST_FOSTERING[0], rel=0.15)
    assert mean_pounds(residential) == pytest.approx(figures.COST_RESIDENTIAL[0], rel=0.15)
    assert mean_pounds(present) == pytest.approx(figures.COST_ALL[1], rel=0.15)


def test_vacancies_are_of_every_freshness(world: World) -> None:
    never = share(world.homes, lambda home: home.confirmed_on is None)
    days = [(TODAY - home.confirmed_on).days for home in world.homes if home.confirmed_on]
    assert never == pytest.approx(0.04, abs=0.02)
    assert share(days, lambda age: age > 28) > 0.04
    assert share(days, lambda age: age <= 7) > 0.5


def test_searches_wait_from_no_day_at_all_to_more_than_28(world: World) -> None:
    waited = [
        (TODAY - referral.created_at.date()).days
        for referral in world.referrals
        if referral.closed_at is None
    ]
    assert min(waited) == 0
    assert 2 <= sum(days > 28 for days in waited) <= 12
