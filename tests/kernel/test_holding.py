"""Waiting for a better home: what the past year says, and where it says nothing."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from matching.kernel.codes import Flag, Kind, Rating, Sex
from matching.kernel.holding import (
    BETTER_BY,
    FEWEST,
    HORIZONS,
    WINDOW_DAYS,
    Arrivals,
    Chance,
    Hidden,
    Outlook,
    outlook,
)
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.types import Case, Policy

ON = date(2026, 11, 22)
ENDLESS = 999_990
DRAWN = 0.03  # what the range may be out by: it is drawn, the chance is not
HERE, NEAR, FAR = 0, 2_000, 40_000  # metres east of the child's home


def homes(*east_m: int, free: int = 1, **columns: Any) -> Homes:
    """Foster homes at these distances; the first ``free`` of them have a bed, the rest are full."""
    n = len(east_m)
    given: dict[str, Any] = {
        "kind": np.full(n, Kind.AGENCY_FOSTER),
        "easting_m": np.array(east_m),
        "northing_m": np.zeros(n, dtype=int),
        "age_from": np.zeros(n, dtype=int),
        "age_to": np.full(n, 17),
        "sexes": np.full(n, Sex.M | Sex.F),
        "registered_from": np.ones(n, dtype=int),
        "beds_free": (np.arange(n) < free).astype(int),
        "weekly_pence": np.full(n, 100_000),
        "rating": np.full(n, Rating.GOOD),
        "confirmed_on": np.full(n, ON.toordinal()),
    }
    return Homes.build(home_id=np.arange(1, n + 1), **(given | columns))


def case(**fields: Any) -> Case:
    about: dict[str, Any] = {"on": ON, "born": date(2014, 5, 1), "first_night": ON, "sex": Sex.F}
    return Case(**(about | {"easting_m": 0, "northing_m": 0} | fields))


def seen(register: Homes, days: list[int], rows: list[int], about: Case | None = None) -> Outlook:
    about = about or case()
    arrivals = Arrivals(day=np.array(days, dtype=int), home_row=np.array(rows, dtype=int))
    today = rank(register, about, Policy())
    return outlook(register, about, Policy(), arrivals=arrivals, today=today)


def chance(found: Outlook, days: int) -> Chance:
    return next(one for one in found.chances if one.days == days)


FAR_AND_NEAR = homes(FAR, NEAR, FAR)  # an option far away; a full home near; a full home far away


def test_a_better_bed_every_day_is_as_good_as_certain() -> None:
    found = seen(FAR_AND_NEAR, list(range(WINDOW_DAYS)), [1] * WINDOW_DAYS)
    assert found.better == found.comparable == WINDOW_DAYS
    for one in found.chances:
        assert one.chance == one.high == 1.0
        assert one.low > 0.95


def test_beds_that_are_no_better_make_waiting_pointless() -> None:
    found = seen(FAR_AND_NEAR, list(range(WINDOW_DAYS)), [2] * WINDOW_DAYS)
    assert (found.comparable, found.better) == (WINDOW_DAYS, 0)
    for one in found.chances:
        assert one.chance == one.low == 0.0
        assert 0 < one.high < 0.2  # a year without one is no proof
        assert one.median_total is None


def test_another_bed_in_a_home_that_is_an_option_already_is_no_better() -> None:
    register = homes(FAR, NEAR, free=2)
    assert seen(register, list(range(60)), [1] * 60).better == 0


def test_too_few_comparable_arrivals_hide_it() -> None:
    assert seen(FAR_AND_NEAR, [3] * (FEWEST - 1), [1] * (FEWEST - 1)).hidden is Hidden.TOO_FEW
    assert seen(FAR_AND_NEAR, [3] * (FEWEST - 1), [1] * (FEWEST - 1)).chances == ()
    assert seen(FAR_AND_NEAR, [3] * FEWEST, [1] * FEWEST).hidden is None


def test_no_arrival_at_all_hides_it() -> None:
    found = seen(FAR_AND_NEAR, [], [])
    assert (found.comparable, found.hidden) == (0, Hidden.TOO_FEW)


def test_a_same_day_referral_is_never_told_to_wait() -> None:
    found = seen(FAR_AND_NEAR, list(range(99)), [1] * 99, case(flags=Flag.EMERGENCY))
    assert (found.hidden, found.chances) == (Hidden.SAME_DAY, ())


@pytest.mark.parametrize(
    "unfit",
    [
        {"age_to": np.array([17, 8, 17])},
        {"rating": np.array([Rating.GOOD, Rating.INADEQUATE, Rating.GOOD])},
        {"suspended": np.array([0, 1, 0])},
        {"registered_to": np.array([ENDLESS, 2, ENDLESS])},
    ],
    ids=["too young", "rating", "suspended", "left the register"],
)
def test_a_home_that_would_be_refused_for_itself_is_not_comparable(unfit: dict[str, Any]) -> None:
    assert seen(homes(FAR, NEAR, FAR, **unfit), list(range(60)), [1] * 60).comparable == 0


@pytest.mark.parametrize(
    "today",
    [
        {"beds_free": np.array([1, 0, 0])},
        {"confirmed_on": np.array([ON.toordinal(), 0, 0])},
        {"free_from": np.array([0, ON.toordinal() + 40, 0]), "beds_free": np.array([1, 1, 0])},
    ],
    ids=["full", "never confirmed", "free too late"],
)
def test_how_a_home_stands_today_says_nothing_of_a_bed_that_comes_free(
    today: dict[str, Any],
) -> None:
    assert seen(homes(FAR, NEAR, FAR, **today), list(range(60)), [1] * 60).better == 60


def test_better_means_five_points_or_a_higher_tier() -> None:
    register = homes(FAR, NEAR, FAR)
    totals = rank(homes(FAR, NEAR, FAR, free=3), case(), Policy()).total
    gain = int(totals[0] - totals[1])
    assert gain >= BETTER_BY
    found = seen(register, list(range(60)), [1] * 60)
    assert found.best is not None
    one = chance(found, 7)
    assert one.median_total == found.best.total + gain
    assert one.higher_tier == 0.0


def test_a_higher_tier_is_better_whatever_the_total() -> None:
    capability = np.full((3, 20), -1)
    capability[1] = 4
    needs = np.full(20, 0)
    needs[0] = 3
    register = homes(HERE, FAR * 3, FAR, capability=capability)
    found = seen(register, list(range(60)), [1] * 60, case(needs=needs))
    assert found.best is not None
    assert found.best.tier > 1
    one = chance(found, 28)
    assert one.median_total is not None
    assert one.median_total < found.best.total
    assert one.higher_tier == 1.0


def test_where_there_is_no_option_any_comparable_bed_is_better() -> None:
    found = seen(homes(FAR, NEAR, FAR, free=0), list(range(60)), [0] * 60)
    assert found.best is None
    assert found.better == 60
    assert chance(found, 7).higher_tier is None


several = st.lists(st.tuples(st.integers(0, WINDOW_DAYS - 1), st.integers(0, 2)), max_size=90)


@settings(max_examples=80)
@given(several, several)
def test_more_arrivals_never_lower_the_chance(
    some: list[tuple[int, int]], more: list[tuple[int, int]]
) -> None:
    base = [(day, 2) for day in range(FEWEST)]  # enough that it is never hidden

    def found(pairs: list[tuple[int, int]]) -> Outlook:
        return seen(FAR_AND_NEAR, [day for day, _ in pairs], [row for _, row in pairs])

    fewer, all_of_them = found(base + some), found(base + some + more)
    for before, after in zip(fewer.chances, all_of_them.chances, strict=True):
        assert after.chance >= before.chance
        assert after.low >= before.low - DRAWN
        assert after.high >= before.high - DRAWN


@settings(max_examples=40)
@given(several)
def test_longer_waits_and_ranges_are_in_order(some: list[tuple[int, int]]) -> None:
    base = [(day, 2) for day in range(FEWEST)]
    pairs = base + some
    found = seen(FAR_AND_NEAR, [day for day, _ in pairs], [row for _, row in pairs])
    chances = [one.chance for one in found.chances]
    assert chances == sorted(chances)
    assert all(0 <= one.low <= one.chance <= one.high <= 1 for one in found.chances)


def test_the_same_history_gives_the_same_answer() -> None:
    days = [3, 90, 200, *range(30)]
    once, again = (seen(FAR_AND_NEAR, days, [1] * len(days)) for _ in range(2))
    assert once.chances == again.chances


def drawn(rng: np.random.Generator, by_day: NDArray[np.bool_], days: int, paths: int) -> float:
    """Share of paths with an arrival, each made of blocks of seven days drawn at random."""
    starts = rng.integers(0, WINDOW_DAYS, size=(paths, days // 7))
    at = (starts[..., None] + np.arange(7)) % WINDOW_DAYS
    return float(by_day[at].any(axis=(1, 2)).mean())


@pytest.mark.parametrize("days", HORIZONS)
def test_the_chance_is_what_drawing_blocks_at_random_comes_to(days: int) -> None:
    rng = np.random.Generator(np.random.PCG64(7))
    came = sorted(rng.integers(0, WINDOW_DAYS, size=40).tolist())
    by_day = np.zeros(WINDOW_DAYS, dtype=bool)
    by_day[came] = True
    one = chance(seen(FAR_AND_NEAR, came, [1] * 40), days)
    assert one.chance == pytest.approx(drawn(rng, by_day, days, 40_000), abs=0.01)


def market(rng: np.random.Generator, a_day: float) -> NDArray[np.int64]:
    """How many better beds come free on each day of a year and the four weeks after it."""
    return rng.poisson(a_day, size=WINDOW_DAYS + 28)


@pytest.mark.parametrize("a_week", [0.1, 0.35, 1.0])
def test_nine_ranges_in_ten_hold_the_true_chance_of_a_market_whose_rate_is_known(
    a_week: float,
) -> None:
    rng = np.random.Generator(np.random.PCG64(11))
    filler = list(range(FEWEST))
    held = dict.fromkeys(HORIZONS, 0)
    years = 300
    for _ in range(years):
        came = np.repeat(np.arange(WINDOW_DAYS), market(rng, a_week / 7)[:WINDOW_DAYS]).tolist()
        found = seen(FAR_AND_NEAR, filler + came, [2] * FEWEST + [1] * len(came))
        for one in found.chances:
            true = 1 - np.exp(-a_week * one.days / 7)
            held[one.days] += one.low <= true <= one.high
    for days, times in held.items():
        assert 0.85 <= times / years <= 0.97, (days, times / years)


def test_what_is_foretold_for_held_out_weeks_comes_about_as_often_as_foretold() -> None:
    rng = np.random.Generator(np.random.PCG64(13))
    filler = list(range(FEWEST))
    foretold, came_about = [], []
    for _ in range(600):
        a_week = rng.gamma(2.0, 0.25)  # markets of all sorts
        by_day = market(rng, a_week / 7)
        came = np.repeat(np.arange(WINDOW_DAYS), by_day[:WINDOW_DAYS]).tolist()
        found = seen(FAR_AND_NEAR, filler + came, [2] * FEWEST + [1] * len(came))
        foretold.append(chance(found, 14).chance)
        came_about.append(by_day[WINDOW_DAYS : WINDOW_DAYS + 14].any())
    told, came_true = np.array(foretold), np.array(came_about)
    assert told.mean() == pytest.approx(came_true.mean(), abs=0.04)
    for low, high in ((0.0, 0.4), (0.4, 0.7), (0.7, 1.01)):
        inside = (told >= low) & (told < high)
        assert inside.sum() > 50
        assert told[inside].mean() == pytest.approx(came_true[inside].mean(), abs=0.09)


def test_a_day_outside_the_window_is_refused() -> None:
    with pytest.raises(ValueError, match="must lie within 0 and 363"):
        Arrivals(day=np.array([WINDOW_DAYS]), home_row=np.array([0]))
