"""How an option could stand higher: each way holds, is minimal, and none smaller is missed."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.kernel import rank
from matching.kernel.codes import Dimension, Score
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.steps import highest_price, steps_of
from matching.kernel.types import Policy
from matching.kernel.ways import MOST_REMEDIES, SHOWN, Goal, Question, Way, ways_to
from tests.kernel.carried_out import carried_out, read, standing, weaker
from tests.kernel.twin import Given
from tests.kernel.worlds import random_case

many = settings(max_examples=60, deadline=None)
seeds = st.integers(0, 2**32)


def questions(case: Given) -> Iterator[tuple[int, Question, Goal]]:
    """Every option that is not first, with the goals a page asks about."""
    file = read(case)
    ranking = rank(file.homes, file.case, file.policy)
    for place, row in enumerate(ranking.order.tolist()):
        asked = Question.of(file.homes, file.case, file.policy, ranking, row)
        home_id, tier = int(file.homes.home_id[row]), int(ranking.tier[place])
        if place:
            yield home_id, asked, Goal(rank=1)
        if place > 1:
            yield home_id, asked, Goal(rank=place)
        if tier > 1:
            yield home_id, asked, Goal(tier=tier - 1)


def reaches(option: Given | None, goal: Goal) -> bool:
    assert option is not None
    if goal.rank is not None:
        return bool(option["rank"] <= goal.rank)
    return bool(option["tier"] <= (goal.tier or 0))


@many
@given(seeds)
def test_every_way_holds_when_the_changed_home_is_ranked_with_all_the_others(seed: int) -> None:
    case = random_case(Random(seed), most_homes=12)
    for home_id, asked, goal in questions(case):
        for way in ways_to(asked, goal):
            option = standing(carried_out(case, home_id, way.remedies), home_id)
            assert option is not None
            assert reaches(option, goal)
            assert (option["rank"], option["tier"]) == (way.rank, way.tier)
            assert option["total"] == way.total


@many
@given(seeds)
def test_nothing_of_a_way_can_be_left_out_or_be_less(seed: int) -> None:
    case = random_case(Random(seed), most_homes=12)
    for home_id, asked, goal in questions(case):
        for way in ways_to(asked, goal):
            for one in way.remedies:
                assert type(one.to) is int  # pages and programs take no numpy numbers
                kept = tuple(other for other in way.remedies if other != one)
                assert not reaches(standing(carried_out(case, home_id, kept), home_id), goal)
                less = weaker(one, case, home_id)
                if less is not None:
                    tried = carried_out(case, home_id, (*kept, less))
                    assert not reaches(standing(tried, home_id), goal)


def every_set(asked: Question, size: int) -> Iterator[Remedies]:
    """All sets of this size at every amount; a fee at each price where affordability steps."""
    prices = {
        price
        for per_mille in range(1, 1001)
        if (price := highest_price(asked.case, asked.policy, affordability=per_mille))
        < asked.present.weekly_pence
    }
    for group in combinations(steps_of(asked.case, asked.policy, asked.present), size):
        amounts: list[list[Remedy]] = [
            [Remedy(What.FEE, of=step.most.of, to=price) for price in sorted(prices)]
            if step.what is What.FEE
            else list(step.amounts)
            for step in group
        ]
        yield from product(*amounts)


@settings(max_examples=25, deadline=None)
@given(seeds)
def test_trying_every_set_finds_no_smaller_way(seed: int) -> None:
    case = random_case(Random(seed), most_homes=5)
    for _, asked, goal in questions(case):
        found = ways_to(asked, goal)
        for size in range(1, (len(found[0].remedies) if found else 2) + 1):
            sets = list(every_set(asked, size))
            if len(sets) > 20_000:
                break
            least = min(
                (
                    asked.present.size(tried)
                    for tried, way in zip(sets, asked.ranked(sets), strict=True)
                    if way is not None and _at(way, goal)
                ),
                default=None,
            )
            if found and size == len(found[0].remedies):
                assert least == asked.size(found[0])
            else:
                assert least is None


def _at(way: Way, goal: Goal) -> bool:
    return way.rank <= goal.rank if goal.rank is not None else way.tier <= (goal.tier or 0)


@many
@given(seeds)
def test_an_option_that_is_changed_in_nothing_keeps_its_rank(seed: int) -> None:
    file = read(random_case(Random(seed)))
    ranking = rank(file.homes, file.case, file.policy)
    for place, row in enumerate(ranking.order.tolist()):
        asked = Question.of(file.homes, file.case, file.policy, ranking, row)
        way = asked.ranked([()])[0]
        assert way is not None
        assert (way.rank, way.of) == (place + 1, len(ranking.order))
        assert (way.tier, way.total) == (ranking.tier[place], ranking.total[place])
        assert way.need == ranking.scores[place, Score.NEED]


def test_the_random_cases_know_ways_of_every_size_every_step_and_none() -> None:
    sizes: Counter[int] = Counter()
    steps: Counter[What] = Counter()
    for seed in range(150):
        for _, asked, goal in questions(random_case(Random(seed), most_homes=12)):
            ways = ways_to(asked, goal)
            assert len(ways) <= SHOWN
            sizes[len(ways[0].remedies) if ways else 0] += 1
            steps.update(one.what for way in ways for one in way.remedies)
    assert set(sizes) == set(range(MOST_REMEDIES + 1))
    assert set(steps) == {
        What.CONFIRMATION,
        What.FEE,
        What.OFFER,
        What.BEDS,
        What.CAPABILITY,
    }


@pytest.mark.parametrize("affordability", [1, 2, 333, 999, 1000])
def test_the_highest_price_is_the_last_penny_with_that_affordability(affordability: int) -> None:
    case = read(random_case(Random(1))).case
    policy = Policy()
    low, high = policy.bands[case.price_band]

    def of(pence: int) -> int:
        return 1000 - min(1000, max(0, (pence - low) * 1000 // (high - low)))

    price = highest_price(case, policy, affordability=affordability)
    assert of(price) == affordability
    assert of(price + 1) == affordability - 1


def steps(**child: Any) -> set[What | str]:
    given = random_case(Random(3))
    given["child"] |= child
    file = read(given)
    ranking = rank(file.homes, file.case, file.policy)
    asked = Question.of(file.homes, file.case, file.policy, ranking, 0)
    found = steps_of(file.case, file.policy, asked.present)
    return {step.most.word or step.what for step in found}


def test_no_home_is_asked_to_move_or_to_have_others_leave() -> None:
    words = ["countryside", "other_children", "dogs", "childrens_home", "own room"]
    assert {one for one in steps(wishes=words, identity=["bsl"]) if isinstance(one, str)} == {
        "own room",
        "bsl",
    }


def test_no_level_is_raised_for_a_need_that_nobody_has_assessed() -> None:
    assert What.CAPABILITY not in steps(needs={})
    assert What.CAPABILITY in steps(needs={code.name: 4 for code in Dimension})
