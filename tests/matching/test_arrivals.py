"""When beds came free: what counts, what does not, and nothing twice."""

from datetime import date, timedelta
from typing import Any

import pytest

from accounts.models import Council
from matching.arrays import register_of
from matching.arrays.arrivals import arrivals_of
from matching.kernel.holding import WINDOW_DAYS
from placements.models import Stay
from providers.models import Bed, Confirmation, Home
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    ChildFactory,
    CouncilFactory,
    HomeFactory,
    StayFactory,
)

AGO = timedelta(days=1)
LAST_MONTH = TODAY - 30 * AGO


def came(council: Council) -> list[tuple[date, str]]:
    """The day and the home of each arrival."""
    register = register_of(council, on=TODAY)
    arrivals = arrivals_of(council, register=register)
    first = TODAY - timedelta(days=WINDOW_DAYS - 1)
    names = dict(Home.objects.values_list("pk", "name"))
    return [
        (first + timedelta(days=day), names[int(register.homes.home_id[row])])
        for day, row in zip(arrivals.day.tolist(), arrivals.home_row.tolist(), strict=True)
    ]


@pytest.fixture
def oak(council: Council) -> Home:
    home: Home = HomeFactory(council=council, name="Oak")
    return home


def stay(home: Home, ends_on: date | None, **fields: Any) -> Stay:
    about: dict[str, Any] = {
        "child": fields.pop("child", None) or ChildFactory(council=home.council),
        "bed": BedFactory(home=home, state=Bed.State.TAKEN),
        "starts_on": TODAY - 300 * AGO,
    }
    made: Stay = StayFactory(home=home, ends_on=ends_on, **(about | fields))
    return made


def said(home: Home, *, days_ago: int, free: int) -> None:
    Confirmation.objects.create(
        council=home.council, home=home, on=TODAY - days_ago * AGO,
        at=NOW - days_ago * AGO, source="phone", beds_free=free,
    )  # fmt: skip


def test_a_bed_comes_free_on_the_day_a_child_of_ours_leaves(council: Council, oak: Home) -> None:
    stay(oak, LAST_MONTH)
    assert came(council) == [(LAST_MONTH, "Oak")]


@pytest.mark.parametrize("why", ["CLOSE", "APPRR", "PLACE"])
def test_a_home_that_closed_or_a_change_of_status_frees_no_bed(
    council: Council, oak: Home, why: str
) -> None:
    stay(oak, LAST_MONTH, end_reason=why)
    assert came(council) == []


def test_a_child_who_stays_on_in_the_same_home_frees_no_bed(council: Council, oak: Home) -> None:
    first = stay(oak, LAST_MONTH)
    stay(oak, None, child=first.child, starts_on=LAST_MONTH, bed=first.bed)
    assert came(council) == []


def test_a_hold_that_lapsed_frees_no_bed_anew(council: Council, oak: Home) -> None:
    stay(oak, LAST_MONTH, is_hold=True)
    assert came(council) == []


def test_neither_what_is_to_come_nor_what_is_long_past_counts(council: Council, oak: Home) -> None:
    stay(oak, TODAY + AGO)
    stay(oak, TODAY - WINDOW_DAYS * AGO, starts_on=TODAY - 900 * AGO)
    assert came(council) == []
    stay(oak, TODAY)
    stay(oak, TODAY - (WINDOW_DAYS - 1) * AGO, starts_on=TODAY - 900 * AGO)
    assert [day for day, _ in came(council)] == [TODAY - (WINDOW_DAYS - 1) * AGO, TODAY]


def test_a_bed_that_was_declared_free_from_a_day_came_free_on_it(
    council: Council, oak: Home
) -> None:
    BedFactory(home=oak, free_from=LAST_MONTH)
    BedFactory(home=oak, free_from=TODAY + AGO)
    BedFactory(home=oak)  # nobody knows since when
    assert came(council) == [(LAST_MONTH, "Oak")]


def test_the_same_bed_is_not_counted_twice_on_a_day(council: Council, oak: Home) -> None:
    bed = BedFactory(home=oak, free_from=LAST_MONTH)
    stay(oak, LAST_MONTH, bed=bed)
    assert came(council) == [(LAST_MONTH, "Oak")]


def test_a_home_that_was_registered_brings_the_beds_it_offers(council: Council) -> None:
    home = HomeFactory(council=council, name="New", registered_from=LAST_MONTH)
    for state in (Bed.State.FREE, Bed.State.TAKEN, Bed.State.NOT_AVAILABLE):
        BedFactory(home=home, state=state)
    assert came(council) == [(LAST_MONTH, "New")] * 2


def test_a_home_that_says_more_beds_are_free_than_before_had_others_leave(
    council: Council, oak: Home
) -> None:
    for days_ago, free in ((40, 1), (30, 3), (20, 2), (10, 2)):
        said(oak, days_ago=days_ago, free=free)
    assert came(council) == [(LAST_MONTH, "Oak")] * 2


def test_the_first_word_of_a_home_says_nothing_of_when_its_beds_came_free(
    council: Council, oak: Home
) -> None:
    said(oak, days_ago=30, free=3)
    assert came(council) == []


def test_a_bed_that_is_confirmed_after_our_child_left_is_counted_once(
    council: Council, oak: Home
) -> None:
    said(oak, days_ago=40, free=0)
    stay(oak, LAST_MONTH)
    said(oak, days_ago=28, free=1)
    assert came(council) == [(LAST_MONTH, "Oak")]


def test_homes_that_left_the_register_and_other_councils_do_not_count(
    council: Council, oak: Home
) -> None:
    stay(oak, LAST_MONTH)
    Home.objects.filter(pk=oak.pk).update(removed_on=TODAY)
    elsewhere = HomeFactory(council=CouncilFactory(), name="Theirs")
    stay(elsewhere, LAST_MONTH)
    assert came(council) == []


def test_a_stay_that_ends_later_is_seen_by_the_next_who_asks(council: Council, oak: Home) -> None:
    lives = stay(oak, None)
    assert came(council) == []
    Stay.objects.filter(pk=lives.pk).update(ends_on=LAST_MONTH)
    assert came(council) == [(LAST_MONTH, "Oak")]
