"""The joint plan equals the best of all plans, found by trying every one of them."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import numpy as np
import pytest

from matching.kernel.codes import Dimension, Flag, Kind, Sex, Urgency
from matching.kernel.homes import Homes
from matching.kernel.jointplan import JointPlan, plan_jointly
from matching.kernel.types import Case, levels

ON = date(2026, 11, 22)
Plan = tuple[int, ...]  # row of the home for each group, -1 where left out


def child(rng: Random, n_homes: int) -> Case:
    return Case(
        on=ON,
        born=date(2026 - rng.choice([9, 12, 14, 16]), 3, 5),
        first_night=ON,
        sex=Sex.M,
        easting_m=0,
        northing_m=0,
        needs=levels(
            {
                Dimension.SHB: rng.choice([0, 0, 0, 3]),
                Dimension.EXP: rng.choice([0, 0, 3]),
                Dimension.PEE: rng.choice([0, 0, 0, 0, 4]),
            }
        ),
        siblings=rng.choice([1, 1, 1, 2, 3, 4]),
        must_stay_together=rng.random() < 0.8,
        urgency=rng.choice(list(Urgency)),
        flags=Flag.SOLO if rng.random() < 0.1 else Flag(0),
        exempt_at=frozenset(rng.sample(range(1, n_homes + 1), rng.randint(0, n_homes // 2))),
    )


def homes(rng: Random, n: int) -> Homes:
    kinds = [rng.choice([Kind.AGENCY_FOSTER, Kind.CHILDRENS_HOME]) for _ in range(n)]
    return Homes.build(
        home_id=range(1, n + 1),
        kind=kinds,
        easting_m=np.zeros(n, int),
        northing_m=np.zeros(n, int),
        age_from=np.zeros(n, int),
        age_to=np.full(n, 18),
        sexes=np.full(n, 7),
        registered_from=np.ones(n, int),
        beds_free=[rng.choice([1, 1, 2, 3, 4, 5]) for _ in range(n)],
        weekly_pence=np.zeros(n, int),
        fostered=[rng.choice([0, 0, 1, 2]) if kind.is_foster else 0 for kind in kinds],
    )


def instance(seed: int, most: int = 5) -> dict[str, Any]:
    rng = Random(seed)
    n_groups, n_homes = rng.randint(1, most), rng.randint(1, most)
    few = rng.random() < 0.4  # few different totals: many plans are equal
    total = [
        [rng.choice([50, 60]) if few else rng.randint(0, 99) for _ in range(n_homes)]
        for _ in range(n_groups)
    ]
    allowed = [[rng.random() < 0.7 for _ in range(n_homes)] for _ in range(n_groups)]
    return {
        "homes": homes(rng, n_homes),
        "cases": [child(rng, n_homes) for _ in range(n_groups)],
        "total": np.array(total, dtype=np.int64).reshape(n_groups, n_homes),
        "allowed": np.array(allowed, dtype=np.bool_).reshape(n_groups, n_homes),
    }


def clash(one: Case, other: Case) -> bool:
    """The text, once more: either alone, or a blocking pair in either direction."""
    for a, b in ((one, other), (other, one)):
        if Flag.SOLO in a.flags or a.needs[Dimension.PEE] == 4:
            return True
        if a.needs[Dimension.SHB] >= 3 and (a.age - b.age >= 2 or b.needs[Dimension.EXP] >= 3):
            return True
    return False


def may_live(given: dict[str, Any], home: int, groups: list[int]) -> bool:
    """Whether these groups may share the home."""
    all_homes, cases = given["homes"], [given["cases"][group] for group in groups]
    sizes = sum(case.siblings if case.must_stay_together else 1 for case in cases)
    if sizes > all_homes.beds_free[home]:
        return False
    if any(clash(a, b) for i, a in enumerate(cases) for b in cases[i + 1 :]):
        return False
    crowded = Kind(all_homes.kind[home]).is_foster and all_homes.fostered[home] + sizes > 3
    exempt = all(all_homes.home_id[home] in case.exempt_at for case in cases)
    return not (len(groups) > 1 and crowded and not exempt)


def every_plan(given: dict[str, Any], plan: Plan = ()) -> Iterator[Plan]:
    """All plans that keep to the rules, group by group."""
    if len(plan) == len(given["cases"]):
        yield plan
        return
    yield from every_plan(given, (*plan, -1))
    for home in np.flatnonzero(given["allowed"][len(plan)]).tolist():
        there = [group for group, at in enumerate(plan) if at == home]
        if may_live(given, home, [*there, len(plan)]):
            yield from every_plan(given, (*plan, home))


def objective(given: dict[str, Any], plan: Plan) -> tuple[int, int, int]:
    placed = [(group, home) for group, home in enumerate(plan) if home != -1]
    totals = [int(given["total"][pair]) for pair in placed]
    urgency = 0
    for group, _ in placed:
        case = given["cases"][group]
        urgency += (case.siblings if case.must_stay_together else 1) * case.urgency
    return urgency, sum(totals), min(totals, default=0)


def lowest_ids(plan: Plan) -> tuple[float, ...]:
    return tuple(float("inf") if home == -1 else home for home in plan)


def best_plan(given: dict[str, Any]) -> Plan:
    """Trying them all. A plan that stops early (nobody placed) is one of them."""
    best = max(objective(given, plan) for plan in every_plan(given))
    return min((p for p in every_plan(given) if objective(given, p) == best), key=lowest_ids)


def solved(given: dict[str, Any]) -> JointPlan:
    return plan_jointly(**given)


@pytest.mark.parametrize("seed", range(120))
def test_the_plan_is_the_best_of_all_plans(seed: int) -> None:
    given = instance(seed)
    best = best_plan(given)
    plan = solved(given)
    assert plan.objective == objective(given, best)
    assert tuple(plan.home.tolist()) == best
    assert plan.is_optimal


@pytest.mark.parametrize("seed", range(1000, 1004))
def test_six_groups_and_six_homes(seed: int) -> None:
    rng = Random(seed)
    given = instance(seed)
    while given["total"].shape != (6, 6):
        given = instance(rng.randint(0, 10**6), most=6)
    best = best_plan(given)
    assert tuple(solved(given).home.tolist()) == best


def test_urgency_comes_before_totals() -> None:
    given = instance(1)
    rng = Random(5)
    given |= {
        "homes": homes(rng, 1),
        "total": np.array([[90], [10]]),
        "allowed": np.ones((2, 1), bool),
    }
    one = Case(
        on=ON,
        born=date(2014, 1, 1),
        first_night=ON,
        sex=Sex.M,
        easting_m=0,
        northing_m=0,
        flags=Flag.SOLO,
    )
    urgent = Case(
        on=ON,
        born=date(2014, 1, 1),
        first_night=ON,
        sex=Sex.M,
        easting_m=0,
        northing_m=0,
        flags=Flag.SOLO,
        urgency=Urgency.SAME_DAY,
    )
    plan = solved(given | {"cases": [one, urgent]})
    assert (plan.home.tolist(), plan.objective) == ([-1, 0], (4, 10, 10))


def test_a_plan_without_groups_or_options_places_nobody() -> None:
    given = instance(1)
    nothing = solved(given | {"allowed": np.zeros_like(given["allowed"])})
    assert (set(nothing.home.tolist()), nothing.objective) == ({-1}, (0, 0, 0))
    empty = solved(
        given
        | {
            "cases": [],
            "total": np.zeros((0, len(given["homes"])), np.int64),
            "allowed": np.zeros((0, len(given["homes"])), np.bool_),
        }
    )
    assert (len(empty.home), empty.objective, empty.is_optimal) == (0, (0, 0, 0), True)
