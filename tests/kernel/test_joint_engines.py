"""Flows, lawful sets and rows of limits give the same plan, to the last home."""

from dataclasses import replace
from math import inf
from random import Random
from typing import Any

import numpy as np
import pytest

from matching.kernel import lawfulsets, pricedsets
from matching.kernel.branching import best_plan
from matching.kernel.codes import Flag
from matching.kernel.deadline import Deadline
from matching.kernel.equalplans import EqualPlans
from matching.kernel.flowplans import FlowPlans, may_all_share
from matching.kernel.jointplan import plan_jointly
from matching.kernel.jointproblem import problem
from matching.kernel.planvalue import bed_prices, plan_value
from matching.kernel.types import levels
from tests.kernel.test_joint_plan import (
    best_plan as best_of_all,
)
from tests.kernel.test_joint_plan import (
    child,
    homes,
    instance,
    may_live,
    objective,
)

ANY = 10**9


def market(seed: int, groups: int, n_homes: int, *, single: bool = False) -> dict[str, Any]:
    """Like ``instance``, of a given size; ``single`` children mind nobody."""
    rng = Random(seed)
    cases = [child(rng, n_homes) for _ in range(groups)]
    if single:
        cases = [replace(c, siblings=1, needs=levels({}), flags=Flag(0)) for c in cases]
    few = rng.random() < 0.5
    draw = np.random.default_rng(seed)
    total = draw.integers(50, 53 if few else 9_000, (groups, n_homes))
    all_homes = homes(rng, n_homes)
    if single:
        all_homes = replace(all_homes, fostered=np.zeros(n_homes, np.int16))
        all_homes = replace(all_homes, beds_free=np.minimum(all_homes.beds_free, 3))
    allowed = draw.random((groups, n_homes)) < 0.3
    return {"homes": all_homes, "cases": cases, "total": total, "allowed": allowed}


def answer(plans: EqualPlans | FlowPlans) -> tuple[int, list[int]]:
    at_most = plans.fairest(ANY)
    plans.settle()
    return at_most, plans.where.tolist()


@pytest.mark.parametrize("seed", range(30))
def test_sets_and_limits_agree(seed: int) -> None:
    given = market(seed, 14, 12)
    asked = problem(**given)
    best = best_plan(asked.market, asked.sharing, Deadline(inf))
    assert best.is_proven
    by_sets = answer(EqualPlans.of_sets(best, Deadline(inf)))
    assert answer(EqualPlans.of_pairs(best, Deadline(inf))) == by_sets


@pytest.mark.parametrize("seed", range(30))
def test_flows_and_sets_agree_on_single_children(seed: int) -> None:
    given = market(seed, 25, 14, single=True)
    asked = problem(**given)
    best = best_plan(asked.market, asked.sharing, Deadline(inf))
    flows = FlowPlans(best, Deadline(inf))
    assert best.is_flow
    assert may_all_share(flows, best)
    assert answer(flows) == answer(EqualPlans.of_sets(best, Deadline(inf)))


@pytest.mark.parametrize("seed", range(40))
def test_a_flow_of_single_children_is_the_best_of_all_plans(seed: int) -> None:
    given = market(seed, 5, 4, single=True)
    plan = plan_jointly(**given)
    assert tuple(plan.home.tolist()) == best_of_all(given)
    assert plan.is_optimal


@pytest.mark.parametrize("seed", range(25))
def test_where_the_sets_are_too_many_the_plan_is_the_same(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = instance(seed)
    monkeypatch.setattr(pricedsets, "_MOST_SETS", 1)
    monkeypatch.setattr(lawfulsets, "_MOST_STEPS", seed % 3)
    plan = plan_jointly(**given)
    assert tuple(plan.home.tolist()) == best_of_all(given)
    assert plan.is_optimal


def faults(given: dict[str, Any], where: list[int]) -> list[str]:
    """Every rule, one home at a time, as the text has it."""
    found = [f"{g} in {h}" for g, h in enumerate(where) if h != -1 and not given["allowed"][g, h]]
    for home in set(where) - {-1}:
        if not may_live(given, home, [g for g, h in enumerate(where) if h == home]):
            found.append(f"home {home}")
    return found


@pytest.mark.parametrize("seed", range(100, 108))
def test_a_plan_for_many_keeps_to_every_rule_and_is_worth_what_it_says(seed: int) -> None:
    given = market(seed, 30, 40)
    plan = plan_jointly(**given)
    where = plan.home.tolist()
    assert faults(given, where) == []
    assert plan.objective == objective(given, tuple(where))
    assert plan.is_optimal


@pytest.mark.parametrize("seed", range(100, 104))
def test_a_bed_more_never_makes_a_plan_worse_and_its_price_is_the_difference(seed: int) -> None:
    given = market(seed, 30, 20)
    now = plan_value(**given)
    prices = bed_prices(**given)
    assert any(price != (0, 0) for price in prices.values())
    for row, price in prices.items():
        beds = given["homes"].beds_free.copy()
        beds[row] += 1
        more = plan_value(**given | {"homes": replace(given["homes"], beds_free=beds)})
        assert more.is_optimal
        assert price == (more.urgency - now.urgency, more.total - now.total)
        assert price >= (0, 0)


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.05])
@pytest.mark.parametrize("seed", range(100, 103))
def test_a_plan_that_ran_out_of_time_is_lawful_and_its_gap_holds(seed: int, seconds: float) -> None:
    given = market(seed, 40, 30)
    best = plan_jointly(**given)
    hasty = plan_jointly(**given, seconds=seconds)
    assert faults(given, hasty.home.tolist()) == []
    assert hasty.objective == objective(given, tuple(hasty.home.tolist()))
    assert hasty.objective[:2] <= best.objective[:2]
    ahead = best.objective[0] - hasty.objective[0], best.objective[1] - hasty.objective[1]
    assert hasty.gaps[:2] >= ahead
