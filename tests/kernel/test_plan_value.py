"""What a forced pair costs and what a bed is worth equal what trying every plan says."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from matching.kernel.jointplan import plan_jointly
from matching.kernel.plan import Infeasible
from matching.kernel.planvalue import bed_prices, plan_value
from tests.kernel.test_joint_plan import every_plan, instance, lowest_ids, objective


def best_value(given: dict[str, Any]) -> tuple[int, int]:
    return max(objective(given, plan)[:2] for plan in every_plan(given))


def with_a_bed_more(given: dict[str, Any], row: int) -> dict[str, Any]:
    beds = given["homes"].beds_free.copy()
    beds[row] += 1
    return given | {"homes": replace(given["homes"], beds_free=beds)}


@pytest.mark.parametrize("seed", range(2000, 2060))
def test_the_value_is_that_of_the_best_plan(seed: int) -> None:
    given = instance(seed)
    found = plan_value(**given)
    assert (found.urgency, found.total) == best_value(given)
    assert found.is_optimal


@pytest.mark.parametrize("seed", range(2000, 2040))
def test_a_forced_pair_is_in_the_plan_and_the_rest_is_the_best_there_is(seed: int) -> None:
    given = instance(seed, most=4)
    for group, home in np.ndindex(given["total"].shape):
        plans = [plan for plan in every_plan(given) if plan[group] == home]
        if not plans:
            with pytest.raises(Infeasible):
                plan_value(**given, forced=(group, home))
            with pytest.raises(Infeasible):
                plan_jointly(**given, forced=(group, home))
            continue
        best = max(objective(given, plan) for plan in plans)
        value = plan_value(**given, forced=(group, home))
        assert (value.urgency, value.total) == best[:2]
        plan = plan_jointly(**given, forced=(group, home))
        assert plan.objective == best
        equal = [p for p in plans if objective(given, p) == best]
        assert tuple(plan.home.tolist()) == min(equal, key=lowest_ids)


@pytest.mark.parametrize("seed", range(2000, 2060))
def test_the_price_of_a_bed_is_what_a_plan_with_one_bed_more_adds(seed: int) -> None:
    given = instance(seed)
    urgency, total = best_value(given)
    prices = bed_prices(**given)
    assert sorted(prices) == list(range(len(given["homes"])))
    for row, price in prices.items():
        more = best_value(with_a_bed_more(given, row))
        assert price == (more[0] - urgency, more[1] - total)


def test_prices_are_asked_for_some_homes_only() -> None:
    given = instance(2003)
    every = bed_prices(**given)
    assert bed_prices(**given, at=[0]) == {0: every[0]}
