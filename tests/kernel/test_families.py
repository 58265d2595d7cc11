"""Brothers and sisters who would rather live together: the best of all plans, split or not."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import numpy as np
import pytest

from matching.kernel import lawfulsets, pricedsets
from matching.kernel.codes import Dimension, Flag, Urgency
from matching.kernel.families import SPLIT_PENALTY, Families
from matching.kernel.inturn import Rules
from matching.kernel.jointnights import Beds, plan_within
from matching.kernel.jointplan import plan_jointly
from matching.kernel.plan import Infeasible
from matching.kernel.planvalue import bed_prices, plan_value
from matching.kernel.types import levels
from tests.kernel.families import best_of, every_plan, family_market, value
from tests.kernel.test_joint_nights import FREE_FROM, have_beds, limits_of
from tests.kernel.test_joint_plan import ON, Plan

MANY = range(5000, 5300)


@pytest.mark.parametrize("seed", MANY)
def test_the_plan_is_the_best_of_all_plans_with_families(seed: int) -> None:
    given = family_market(seed)
    best = best_of(given, list(every_plan(given)))
    plan = plan_jointly(**given)
    assert plan.objective == value(given, best)
    assert tuple(plan.home.tolist()) == best
    assert plan.is_optimal
    found = plan_value(**given)
    assert (found.urgency, found.total) == plan.objective[:2]


def test_these_markets_hold_families_together_split_and_incompatible() -> None:
    split = together = kept_apart = 0
    for seed in MANY[:150]:
        given = family_market(seed)
        where = plan_jointly(**given).home
        for members, paid in zip(
            given["families"].members, given["families"].penalties(where), strict=True
        ):
            split += paid > 0
            together += paid == 0 and (where[members] >= 0).all()
            risky = [given["cases"][m].needs[Dimension.SHB] >= 3 for m in members]
            kept_apart += paid > 0 and any(risky)
    assert min(split, together) >= 20
    assert kept_apart >= 5


@pytest.mark.parametrize("seed", range(5000, 5040))
def test_where_the_sets_are_too_many_the_plan_with_families_is_the_same(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = family_market(seed)
    monkeypatch.setattr(pricedsets, "_MOST_SETS", 1)
    monkeypatch.setattr(lawfulsets, "_MOST_STEPS", seed % 3)
    plan = plan_jointly(**given)
    assert tuple(plan.home.tolist()) == best_of(given, list(every_plan(given)))
    assert plan.is_optimal


@pytest.mark.parametrize("seed", range(5000, 5040))
def test_a_forced_pair_with_families_costs_what_every_plan_says(seed: int) -> None:
    given = family_market(seed, most=4)
    for group, home in np.ndindex(given["total"].shape):
        plans = [plan for plan in every_plan(given) if plan[group] == home]
        if not plans:
            with pytest.raises(Infeasible):
                plan_value(**given, forced=(group, home))
            continue
        plan = plan_jointly(**given, forced=(group, home))
        best = best_of(given, plans)
        assert (tuple(plan.home.tolist()), plan.objective) == (best, value(given, best))


@pytest.mark.parametrize("seed", range(5000, 5050))
def test_a_family_forced_together_costs_what_every_plan_says(seed: int) -> None:
    given = family_market(seed)
    for members in given["families"].members:
        for home in range(len(given["homes"])):
            plans = [p for p in every_plan(given) if all(p[one] == home for one in members)]
            if not plans:
                with pytest.raises(Infeasible):
                    plan_jointly(**given, forced=(members, home))
                continue
            plan = plan_jointly(**given, forced=(members, home))
            best = best_of(given, plans)
            assert (tuple(plan.home.tolist()), plan.objective) == (best, value(given, best))


@pytest.mark.parametrize("seed", range(5000, 5060))
def test_the_price_of_a_bed_counts_what_a_split_family_saves(seed: int) -> None:
    given = family_market(seed)
    now = max(value(given, plan)[:2] for plan in every_plan(given))
    for row, price in bed_prices(**given).items():
        beds = given["homes"].beds_free.copy()
        beds[row] += 1
        with_it = given | {"homes": replace(given["homes"], beds_free=beds)}
        more = max(value(with_it, plan)[:2] for plan in every_plan(with_it))
        assert price == (more[0] - now[0], more[1] - now[1])


@pytest.mark.parametrize("seed", range(5000, 5060))
def test_the_check_of_a_plan_knows_who_is_kin(seed: int) -> None:
    given = family_market(seed, most=4)
    rules = Rules(given["homes"], given["cases"], given["allowed"], (), given["families"])
    lawful = set(every_plan(given))
    for where in np.ndindex(*[len(given["homes"]) + 1] * len(given["cases"])):
        plan = np.array(where, dtype=np.int64) - 1
        assert bool(rules.faults(plan)) == (tuple(plan.tolist()) not in lawful)


def each_has_a_bed(given: dict[str, Any], plan: Plan) -> bool:
    there = {home: [g for g, at in enumerate(plan) if at == home] for home in set(plan) - {-1}}
    return all(have_beds(given, home, groups) for home, groups in there.items())


@pytest.mark.parametrize("seed", range(5000, 5080))
def test_families_keep_to_the_beds_of_every_night(seed: int) -> None:
    rng, given = Random(seed), family_market(seed) | {"apart": []}
    given["cases"] = [
        replace(case, first_night=ON + timedelta(days=rng.choice([0, 2, 4, 7])))
        for case in given["cases"]
    ]
    rows = np.repeat(np.arange(len(given["homes"])), given["homes"].beds_free)
    free_from = np.array([rng.choice(FREE_FROM) for _ in rows], dtype=np.int32)
    given["beds"] = beds = Beds(rows, free_from)
    for group, case in enumerate(given["cases"]):
        night = case.first_night.toordinal()
        enough = [beds.by(night, home) >= case.arriving for home in range(len(given["homes"]))]
        given["allowed"][group] &= enough
    homes, limits = limits_of(given)
    question = {name: given[name] for name in ("cases", "total", "allowed", "families")}
    plan = plan_within(homes=homes, limits=limits, **question)
    lawful = [one for one in every_plan(given) if each_has_a_bed(given, one)]
    best = best_of(given, lawful)
    assert (tuple(plan.home.tolist()), plan.objective) == (best, value(given, best))
    assert plan.is_optimal


def pair(total: list[list[int]], beds: list[int], **of_both: Any) -> dict[str, Any]:
    """Two single children of one family, and homes with so many beds."""
    given = family_market(5000)
    case = replace(
        given["cases"][0],
        siblings=1, needs=levels({}), flags=Flag(0), urgency=Urgency.PLANNED, exempt_at=frozenset(),
    )  # fmt: skip
    homes = family_market(next(s for s in MANY if len(family_market(s)["homes"]) == 2))["homes"]
    homes = replace(homes, beds_free=np.array(beds, np.int16), fostered=np.zeros(2, np.int16))
    return {
        "homes": homes,
        "cases": [replace(case, **of_both)] * 2,
        "total": np.array(total, dtype=np.int64),
        "allowed": np.ones((2, 2), dtype=np.bool_),
        "families": Families(np.zeros(2, dtype=np.int64)),
    }


@pytest.mark.parametrize(
    ("gain", "where"),
    [(SPLIT_PENALTY - 1, [0, 0]), (SPLIT_PENALTY, [0, 1]), (SPLIT_PENALTY + 1, [0, 1])],
    ids=["too little", "break even", "enough"],
)
def test_a_split_must_bring_the_penalty_and_where_it_just_does_the_fairer_plan_wins(
    gain: int, where: list[int]
) -> None:
    plan = plan_jointly(**pair([[50_000 + gain, 50_000], [50_000, 50_000 + gain]], [2, 2]))
    assert plan.home.tolist() == where
    assert plan.objective[1] == 100_000 + gain + (where[1] and gain - SPLIT_PENALTY)


def test_the_penalty_never_leaves_a_child_without_a_home() -> None:
    plan = plan_jointly(**pair([[900, 100], [900, 100]], [1, 1]))
    assert sorted(plan.home.tolist()) == [0, 1]
    assert plan.objective == (2, 1_000 - SPLIT_PENALTY, 100)
    assert plan.is_optimal


def test_a_child_who_must_live_alone_may_live_with_a_sister() -> None:
    given = pair([[500, 500], [500, 500]], [2, 2], flags=Flag.SOLO)
    assert plan_jointly(**given).home.tolist() == [0, 0]
    strangers = given | {"families": Families(np.zeros(0, dtype=np.int64))}
    assert plan_jointly(**strangers).home.tolist() == [0, 1]
