"""Moves and settled placements, by hand."""

from datetime import date

import pytest

from sufficiency.measures.stability import (
    PastStay,
    carer_since,
    months_before,
    placements_of,
    same_carer,
    three_or_more,
)
from tests.sufficiency.making import TODAY, child


def stay(
    starts: date, ends: date | None, home: int | None, kind: str = "U6", because: str = ""
) -> PastStay:
    return PastStay(1, starts, ends, home, kind, because)


JAN, MAR, MAY, JUL = (date(2026, month, 1) for month in (1, 3, 5, 7))


def test_three_homes_in_the_year_are_three_placements() -> None:
    stays = [stay(JAN, MAR, 1), stay(MAR, MAY, 2), stay(MAY, None, 3)]
    assert three_or_more([child()], {1: stays}, TODAY) == (1, 1)
    assert three_or_more([child()], {1: stays[1:]}, TODAY) == (0, 1)


def test_a_change_of_code_in_the_same_home_is_no_move() -> None:
    stays = [stay(JAN, MAR, 1), stay(MAR, MAY, 1, "U4"), stay(MAY, None, 2)]
    assert len(placements_of(stays)) == 2


def test_a_change_of_status_only_is_no_move_even_without_a_home_on_the_register() -> None:
    stays = [stay(JAN, MAR, None, "U3", "PLACE"), stay(MAR, None, None, "U1")]
    assert len(placements_of(stays)) == 1


def test_a_move_without_a_home_on_the_register_is_a_move() -> None:
    assert len(placements_of([stay(JAN, MAR, None, "Z1"), stay(MAR, None, None, "Z1")])) == 2


def test_a_temporary_move_and_the_return_are_no_moves() -> None:
    stays = [stay(JAN, MAR, 1), stay(MAR, MAY, None, "T0"), stay(MAY, None, 1)]
    assert [each.starts_on for each in placements_of(stays)] == [JAN]
    elsewhere = [*stays[:2], stay(MAY, None, 2)]
    assert [each.starts_on for each in placements_of(elsewhere)] == [JAN, MAY]


def test_coming_back_to_a_home_later_is_a_new_placement() -> None:
    assert len(placements_of([stay(JAN, MAR, 1), stay(MAY, None, 1)])) == 2


@pytest.mark.parametrize(("left", "counted"), [(date(2025, 11, 23), 0), (date(2025, 11, 24), 1)])
def test_a_placement_counts_when_a_night_of_it_is_in_the_year(left: date, counted: int) -> None:
    """The year's first night is that of 23 November 2025; the end is the day after the last."""
    stays = [stay(date(2025, 1, 1), left, 1), stay(left, MAR, 2), stay(MAR, None, 3)]
    assert three_or_more([child()], {1: stays}, TODAY)[0] == counted


def test_only_children_under_16_in_care_for_30_months_count_for_the_same_carer() -> None:
    settled = [stay(date(2021, 1, 1), None, 1)]
    who = [
        child(looked_after_from=date(2024, 5, 22)),
        child(looked_after_from=date(2024, 5, 23)),
        child(looked_after_from=None),
        child(born=date(2010, 11, 22)),
    ]
    assert same_carer(who, {1: settled}, TODAY) == (1, 1)


@pytest.mark.parametrize(("came", "settled"), [(date(2024, 11, 22), 1), (date(2024, 11, 23), 0)])
def test_two_years_with_the_carer_are_two_years_to_the_day(came: date, settled: int) -> None:
    assert same_carer([child()], {1: [stay(came, None, 1)]}, TODAY) == (settled, 1)


def test_an_adoptive_placement_counts_with_the_one_before() -> None:
    stays = [stay(date(2023, 1, 1), MAY, 1), stay(MAY, None, None, "A6")]
    assert carer_since(placements_of(stays)) == date(2023, 1, 1)
    gap = [stay(date(2023, 1, 1), MAR, 1), stay(MAY, None, None, "A6")]
    assert carer_since(placements_of(gap)) == MAY


def test_a_child_without_a_stay_on_record_is_not_settled() -> None:
    assert same_carer([child()], {}, TODAY) == (0, 1)
    assert three_or_more([], {}, TODAY) == (0, 0)


def test_months_before_the_last_of_a_month() -> None:
    assert months_before(date(2026, 8, 31), 30) == date(2024, 2, 29)
    assert months_before(date(2026, 1, 15), 1) == date(2025, 12, 15)
