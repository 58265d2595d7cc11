"""The demo's past choices are a sensible commissioner's: what was preferred is found again."""

import numpy as np
import pytest
from numpy.typing import NDArray

from matching.demo.taste import TASTE, preferred
from matching.kernel.learning import Decisions, implied_by
from matching.kernel.types import Ranking, Weights


def ranking(tiers: list[int], scores: list[list[int]]) -> Ranking:
    """So many options in this order, of homes numbered backwards."""
    k = len(tiers)
    none = np.zeros(k, dtype=np.int64)
    return Ranking(
        home_id=np.arange(k), refusals=none.astype(np.uint32), near_miss=none.astype(np.bool_),
        distance_tenths=none.astype(np.int32), order=np.arange(k)[::-1].copy(),
        tier=np.array(tiers, dtype=np.int8), total=none, scores=np.array(scores), need_best=none,
        weights=none[:0], shortfalls=none[:0].astype(np.int8),
    )  # fmt: skip


def test_every_option_of_a_better_tier_would_have_been_preferred_and_none_of_a_worse() -> None:
    same = [500, 500, 500, 500, 500]
    found = ranking([1, 2, 3], [same, same, [1000, 1000, 1000, 1000, 1000]])
    assert preferred(found, 1, dice="a").tolist() == [2]
    assert preferred(found, 2, dice="a").tolist() == []


def test_what_scores_much_more_would_have_been_preferred_whatever_the_chance() -> None:
    found = ranking([1, 1, 1], [[1000] * 5, [500] * 5, [0] * 5])
    for chance in range(50):
        assert preferred(found, 1, dice=str(chance)).tolist() == [2]


def test_a_home_that_was_no_option_leaves_the_others_as_they_are() -> None:
    assert preferred(ranking([1], [[0] * 5]), 7, dice="a").tolist() == []


def test_the_same_dice_prefer_the_same() -> None:
    found = ranking([1] * 9, [[500 + place] * 5 for place in range(9)])
    first = preferred(found, 4, dice="K7Q4-M2XD").tolist()
    assert preferred(found, 4, dice="K7Q4-M2XD").tolist() == first
    assert any(preferred(found, 4, dice=str(n)).tolist() != first for n in range(20))


@pytest.mark.parametrize("seed", [1, 2])
def test_the_page_finds_the_preference_again_in_what_was_chosen(seed: int) -> None:
    """Choices as the demo makes them: the home is any, and what was preferred to it is full."""
    rng = np.random.default_rng(seed)
    rows: list[NDArray[np.int64]] = []
    number: list[int] = []
    chosen: list[int] = []
    for decision in range(200):
        found = ranking([1] * 30, rng.integers(300, 1000, (30, 5)).tolist())
        home = int(rng.integers(30))
        full = set(preferred(found, home, dice=f"{seed}-{decision}").tolist())
        left = [place for place, row in enumerate(found.order.tolist()) if row not in full]
        chosen.append(len(rows) + left.index(29 - home))
        rows += [found.scores[place] for place in left]
        number += [decision] * len(left)
    said = implied_by(Decisions(np.array(rows), np.array(number), np.array(chosen)), Weights())
    assert said.silent is None
    implied = [one.implied for one in said.weights]
    assert implied == pytest.approx(TASTE.row, abs=4)
