"""Where totals are alike, plans over pairs are the best of all plans, to the last home."""

from typing import Any

import numpy as np
import pytest
from scipy.sparse import csr_array

from benchmarks._waiting import groups_and_homes
from matching.kernel import jointlimits, pricedsets
from matching.kernel.deadline import Deadline
from matching.kernel.jointlimits import Pairs
from matching.kernel.jointplan import plan_jointly
from matching.kernel.jointproblem import problem
from matching.kernel.pairmodel import PairModel
from matching.kernel.pairplans import PairPlans
from tests.kernel.families import best_of, every_plan, family_market
from tests.kernel.test_joint_engines import market
from tests.kernel.test_joint_plan import best_plan, instance
from tests.kernel.test_settling import all_alike

ANY = 10**9


def over_pairs(given: dict[str, Any]) -> PairPlans:
    """Every aim over all pairs, none left out beforehand."""
    whole = problem(**given)
    may = whole.market.allowed & (whole.market.size[:, None] <= whole.market.beds)
    group, home = np.nonzero(may)
    plans = PairPlans.best_of(Pairs(whole.market, whole.sharing, group, home), Deadline())
    plans.fairest(ANY)
    plans.settle()
    return plans


@pytest.mark.parametrize("seed", range(3000, 3100))
def test_they_are_the_best_of_all_plans(seed: int) -> None:
    given = instance(seed)
    assert tuple(over_pairs(given).where.tolist()) == best_plan(given)


@pytest.mark.parametrize("seed", range(3100, 3160))
def test_so_they_are_where_all_totals_are_alike(seed: int) -> None:
    given = all_alike(instance(seed))
    assert tuple(over_pairs(given).where.tolist()) == best_plan(given)


@pytest.mark.parametrize("seed", range(3200, 3240))
def test_so_they_are_with_families(seed: int) -> None:
    given = family_market(seed)
    assert tuple(over_pairs(given).where.tolist()) == best_of(given, list(every_plan(given)))


@pytest.mark.parametrize("seed", range(3300, 3360))
def test_a_row_for_all_whom_somebody_must_not_meet_says_the_same(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jointlimits, "_MOST_MET", 0)
    given = instance(seed)
    assert tuple(over_pairs(given).where.tolist()) == best_plan(given)


@pytest.mark.parametrize("seed", range(12))
def test_all_engines_settle_on_the_same_homes(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    given = all_alike(market(seed, 16, 12)) if seed % 2 else market(seed, 16, 12)
    by_sets = plan_jointly(**given)
    assert over_pairs(given).where.tolist() == by_sets.home.tolist()
    monkeypatch.setattr(pricedsets, "_MOST_SETS", 1)  # one is too many
    by_pairs = plan_jointly(**given)
    assert by_pairs.objective == by_sets.objective
    assert by_pairs.home.tolist() == by_sets.home.tolist()


@pytest.mark.parametrize("seed", range(20))
def test_the_bound_of_a_mixture_is_never_below_a_choice(seed: int) -> None:
    draw = np.random.default_rng(seed)
    rows, limits = draw.integers(0, 4, (5, 9)), draw.integers(2, 8, 5)
    goal = draw.integers(-20, 50, 9)
    every = (np.arange(2**9)[:, None] >> np.arange(9)) & 1
    lawful = every[(every @ rows.T <= limits).all(axis=1)]
    best = int((lawful @ goal).max())
    model = PairModel(csr_array(rows), limits, Deadline())
    assert model.bound(goal) >= best
    assert model.most(goal).value == model.most(goal).bound == best


def test_a_market_whose_totals_are_all_alike_is_proven() -> None:
    given = groups_and_homes(60, 160, beds=[0.25, 0.5, 0.17, 0.08]).arguments
    plan = plan_jointly(**all_alike(given))
    assert plan.is_optimal
