"""Beds, capability and cost, by hand."""

from typing import Any

import numpy as np
import pytest

from codes.needs import DIMENSION_CODES
from sufficiency.measures.capacity import (
    Supply,
    beds_at,
    beds_for_ages,
    children_aged,
    children_at,
    needs_table,
)
from sufficiency.measures.cost import cost_of
from sufficiency.measures.occupancy import (
    Age,
    BedIs,
    age_of,
    beds_of,
    confirmed_lately,
    free_by_age,
)
from tests.sufficiency.making import bed

EMO, SLF = DIMENSION_CODES.index("EMO"), DIMENSION_CODES.index("SLF")


def supply(**changes: Any) -> Supply:
    """Three homes with 2, 1 and 4 free beds, which can meet EMO 4, 3 and 4; the last is stale."""
    levels = np.zeros((20, 3), dtype=np.int8)
    levels[EMO] = [4, 3, 4]
    declared = np.zeros((20, 3), dtype=bool)
    declared[EMO] = [True, False, True]
    columns: dict[str, Any] = {
        "free": np.array([2, 1, 4]),
        "levels": levels,
        "declared": declared,
        "age_from": np.array([0, 10, 16], dtype=np.int16),
        "age_to": np.array([9, 17, 17], dtype=np.int16),
        "kind": np.array([1, 2, 3], dtype=np.int8),
        "obstacles": {"stale": np.array([False, False, True])},
    }
    return Supply(**(columns | changes))


def test_beds_are_counted_by_state() -> None:
    beds = [bed(), bed(BedIs.TAKEN), bed(BedIs.TAKEN), bed(BedIs.NOT_AVAILABLE), bed(BedIs.LATER)]
    found = beds_of(beds, homes=3)
    assert (found.homes, found.beds, found.free, found.later) == (3, 5, 1, 1)
    assert (found.taken, found.not_available) == (2, 1)


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, Age.WEEK), (7, Age.WEEK), (8, Age.FORTNIGHT), (14, Age.FORTNIGHT),
        (15, Age.FOUR_WEEKS), (28, Age.FOUR_WEEKS), (29, Age.OLDER), (None, Age.NEVER),
    ],
)  # fmt: skip
def test_the_age_of_a_confirmation_has_sharp_edges(days: int | None, age: Age) -> None:
    assert age_of(days) == age


def test_only_free_beds_have_an_age() -> None:
    beds = [bed(days=3), bed(days=40), bed(BedIs.TAKEN, days=1), bed(BedIs.LATER, days=1)]
    assert free_by_age(beds) == {Age.WEEK: 1, Age.OLDER: 1}
    assert confirmed_lately(beds) == (1, 2)
    assert confirmed_lately([]) == (0, 0)


def test_children_are_counted_at_a_level_and_above_and_never_when_not_assessed() -> None:
    needs = needs_table({1: {"EMO": 3}, 2: {"EMO": 4, "SLF": 2}, 3: {}})
    assert children_at(needs, 3)[EMO] == 2
    assert children_at(needs, 4)[EMO] == 1
    assert children_at(needs, 3)[SLF] == 0
    assert children_at(needs, 0)[SLF] == 1


def test_beds_count_where_the_home_can_meet_the_level_and_nothing_stands_in_the_way() -> None:
    assert beds_at(supply(), 3)[EMO] == 3
    assert beds_at(supply(), 4)[EMO] == 2
    assert beds_at(supply(), 3, declared=True)[EMO] == 2
    assert beds_at(supply(obstacles={}), 4)[EMO] == 6
    assert beds_at(supply(), 1)[SLF] == 0


def test_a_bed_is_lost_to_the_first_obstacle_that_it_meets() -> None:
    both = {"suspended": np.array([True, False, False]), "stale": np.array([True, False, True])}
    assert supply(obstacles=both).lost() == {"suspended": 2, "stale": 4}
    assert supply(obstacles=both).usable.tolist() == [0, 1, 0]


def test_a_home_counts_for_an_age_band_when_it_takes_one_of_its_ages() -> None:
    assert beds_for_ages(supply(), 5, 9) == 2
    assert beds_for_ages(supply(), 10, 15) == 1
    assert beds_for_ages(supply(obstacles={}), 16, 17) == 5
    assert children_aged([9, 10, 15, 16], 10, 15) == 2


def test_no_home_and_no_child_are_0_and_not_an_error() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    empty = supply(
        free=nothing, levels=np.zeros((20, 0), dtype=np.int8), obstacles={},
        declared=np.zeros((20, 0), dtype=bool), age_from=nothing, age_to=nothing, kind=nothing,
    )  # fmt: skip
    assert beds_at(empty, 3).tolist() == [0] * 20
    assert children_at(needs_table({}), 3).tolist() == [0] * 20
    assert beds_for_ages(empty, 0, 17) == 0


def test_costs_are_summed_up_by_hand() -> None:
    cost = cost_of([100_000, 200_000, 600_000, 0, None])
    assert (cost.placements, cost.known, cost.not_known) == (5, 4, 1)
    assert (cost.total, cost.mean, cost.median) == (900_000, 225_000, 150_000)
    assert (cost.lowest, cost.highest, cost.annual) == (0, 600_000, 46_800_000)


@pytest.mark.parametrize(("pence", "high"), [(999_999, 0), (1_000_000, 1)])
def test_exactly_10_000_pounds_is_a_high_cost(pence: int, high: int) -> None:
    assert cost_of([pence]).high == high


def test_fees_that_nobody_knows_have_no_mean() -> None:
    cost = cost_of([None, None])
    assert (cost.known, cost.mean, cost.median, cost.lowest) == (0, None, None, None)
    assert cost_of([]).placements == 0
