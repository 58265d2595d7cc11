"""Distances and tables are exact: every boundary is walked, not sampled."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from math import isqrt

import numpy as np
import pytest

from matching.kernel import tables
from matching.kernel.homes import FURTHEST_M


def tenths_by_definition(square: int) -> int:
    return (isqrt(40000 * square) // 16093 + 1) // 2


def test_every_boundary_between_two_tenths_of_a_mile_is_exact() -> None:
    first = tables.LEAST_SQUARE[1:]
    tenths = np.arange(1, len(tables.LEAST_SQUARE))
    # The float formula is monotone, so agreement on both sides of every boundary is agreement.
    assert (tables.tenths_of(first) == tenths).all()
    assert (tables.tenths_of(first - 1) == tenths - 1).all()
    assert [tenths_by_definition(int(square)) for square in first] == tenths.tolist()
    assert [tenths_by_definition(int(square) - 1) for square in first] == (tenths - 1).tolist()


def test_the_furthest_pair_of_points_is_inside_the_table() -> None:
    corner = np.array([float(FURTHEST_M)])
    furthest = tables.squares(corner, corner, (-FURTHEST_M, -FURTHEST_M))
    assert furthest[0] == 8 * FURTHEST_M**2 < 2**53
    assert tables.tenths_of(furthest)[0] == tenths_by_definition(8 * FURTHEST_M**2)
    assert tables.tenths_of(furthest)[0] < len(tables.LEAST_SQUARE)


@pytest.mark.parametrize("tenths", [0, 1, 50, 80, 6561, 20_000])
def test_nearer_than_is_the_comparison_of_distances_as_shown(tenths: int) -> None:
    around = tables.LEAST_SQUARE[max(0, tenths - 2) : tenths + 3]
    squares = np.concatenate([around, np.maximum(around - 1, 0), around + 1])
    expected = tables.tenths_of(squares) < tenths
    assert (tables.nearer_than(squares, tenths) == expected).all()


def test_nothing_is_farther_than_a_radius_beyond_the_table() -> None:
    assert tables.nearer_than(np.array([0.0, 1e12]), 10**6).all()


@pytest.mark.parametrize(("miles", "half_life"), [(22.0, 5), (62.0, 15), (82.0, 20)])
def test_an_exact_half_rounds_up(miles: float, half_life: int) -> None:
    tenths = np.array([round(miles * 10)], dtype=np.int32)
    assert tables.near(tenths, half_life)[0] == 63  # 1000 / 16 = 62.5


def test_a_vacancy_confirmed_56_days_ago_rounds_up() -> None:
    assert tables.freshness(np.array([56], dtype=np.int32))[0] == 63


@pytest.mark.parametrize(("half_life", "full_until"), [(5, 20), (15, 20), (20, 20), (None, 0)])
def test_the_tables_equal_exact_arithmetic(half_life: int | None, full_until: int) -> None:
    table = tables.FRESHNESS if half_life is None else tables.NEAR[half_life]
    half_every = 14 if half_life is None else 10 * half_life
    with localcontext() as context:
        context.prec = 50
        exact = [
            (1000 * Decimal(2) ** (-Decimal(max(0, step - full_until)) / half_every)).quantize(
                Decimal(1), ROUND_HALF_UP
            )
            for step in range(len(table))
        ]
    assert table.tolist() == [int(value) for value in exact]
    assert table[0] == 1000
    assert table[-1] == 0


def test_a_confirmation_after_the_day_of_the_ranking_is_as_fresh_as_today() -> None:
    assert tables.freshness(np.array([-3], dtype=np.int32))[0] == 1000
