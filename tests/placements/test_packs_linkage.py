"""A motivated intruder against the packs of six thousand invented children."""

import pytest

from placements.services.packs.crowd import SMALL, Known, Roll, Traits
from tests.placements.linkage import CHILDREN, children, found, found_by_rule

ONE_IN_A_HUNDRED = CHILDREN // 100
PLAIN = Traits("10 to 12", "F", 1, frozenset(), frozenset())
RARE = Traits("10 to 12", "F", 1, frozenset({("FIR", 4)}), frozenset())
ALSO_SAFETY = Traits("10 to 12", "F", 1, frozenset({("SHB", 3)}), frozenset())


@pytest.mark.parametrize("sex", [False, True])
@pytest.mark.parametrize("seed", [1, 2])
def test_at_most_one_pack_in_a_hundred_is_true_of_one_child_alone(seed: int, sex: bool) -> None:
    councils = children(seed)
    assert sum(found(each, roll_up=True, sex=sex) for each in councils) <= ONE_IN_A_HUNDRED
    assert sum(found_by_rule(each, sex=sex) for each in councils) <= ONE_IN_A_HUNDRED


@pytest.mark.parametrize("sex", [False, True])
def test_without_the_roll_up_a_third_of_the_packs_would_be(sex: bool) -> None:
    assert sum(found(each, roll_up=False, sex=sex) for each in children(1)) > CHILDREN // 4


def test_in_a_crowd_of_ten_nothing_is_kept_back() -> None:
    crowd = Known([RARE] * SMALL, sex=False, always=False).crowd_of(RARE)
    assert (crowd.alike, crowd.roll) == (SMALL, Roll.NOTHING)


def test_in_a_crowd_of_nine_a_rare_need_is_told_by_its_group() -> None:
    known = [RARE] * (SMALL - 1) + [ALSO_SAFETY]
    crowd = Known(known, sex=False, always=False).crowd_of(RARE)
    assert (crowd.alike, crowd.of, crowd.roll) == (SMALL, SMALL, Roll.WHICH_NEED)


def test_where_a_group_is_not_enough_less_still_is_told() -> None:
    known = [RARE] + [PLAIN] * 50
    assert Known(known, sex=False, always=False).crowd_of(RARE).roll == Roll.HOW_MANY


def test_sex_told_in_words_makes_the_crowd_smaller_at_every_step() -> None:
    boys = [Traits("10 to 12", "M", 1, frozenset(), frozenset())] * 30
    both = [*boys, *[PLAIN] * 5]
    assert Known(both, sex=False, always=False).crowd_of(PLAIN).alike == 35
    assert Known(both, sex=False, always=True).crowd_of(PLAIN).alike == 5
