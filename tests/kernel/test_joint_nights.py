"""Beds over several first nights, and siblings kept apart: against every plan, bed by bed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import numpy as np
import pytest

from matching.kernel import jointnights
from matching.kernel.codes import Flag
from matching.kernel.inturn import Rules, in_turn
from matching.kernel.jointnights import Beds, kept_apart, over_nights, plan_within
from matching.kernel.jointplan import JointPlan
from matching.kernel.plan import Infeasible
from matching.kernel.types import levels
from tests.kernel.test_joint_plan import ON, Plan, instance, lowest_ids, may_live, objective

FREE_FROM = (0, ON.toordinal() + 3, ON.toordinal() + 6)


def market(seed: int) -> dict[str, Any]:
    """An instance whose beds come free on different days, and whose groups come on different."""
    rng = Random(seed)
    given = instance(seed)
    if rng.random() < 0.5:  # everybody would go to the same one or two homes
        given["allowed"][:] = np.arange(len(given["homes"])) < rng.choice([1, 2])
        given["cases"] = [
            replace(case, siblings=1, flags=Flag(0), needs=levels({})) for case in given["cases"]
        ]
    given["cases"] = [
        replace(case, first_night=ON + timedelta(days=rng.choice([0, 2, 4, 7])))
        for case in given["cases"]
    ]
    beds = [
        (home, rng.choice(FREE_FROM))
        for home, count in enumerate(given["homes"].beds_free.tolist())
        for _ in range(count)
    ]
    given["beds"] = Beds(
        np.array([home for home, _ in beds], np.int64), np.array([d for _, d in beds], np.int32)
    )
    for group, case in enumerate(given["cases"]):
        night = case.first_night.toordinal()
        for home in range(len(given["homes"])):
            # On its own first night the group has the beds that it needs (TOO_FEW_BEDS).
            given["allowed"][group, home] &= given["beds"].by(night, home) >= case.arriving
    n = len(given["cases"])
    given["apart"] = [(a, b) for a in range(n) for b in range(a + 1, n) if rng.random() < 0.15]
    return given


def solved(given: dict[str, Any], forced: tuple[int, int] | None = None) -> JointPlan:
    homes, limits = limits_of(given)
    question = {name: given[name] for name in ("cases", "total", "allowed")}
    return plan_within(homes=homes, limits=limits, forced=forced, **question)


def limits_of(given: dict[str, Any]) -> tuple[Any, list[jointnights.Limit]]:
    question = {name: given[name] for name in ("homes", "cases", "allowed", "beds")}
    homes, limits = over_nights(**question)
    return homes, limits + kept_apart(given["apart"], given["allowed"])


def have_beds(given: dict[str, Any], home: int, groups: list[int]) -> bool:
    """Bed by bed: whoever comes first takes the beds that are free by then."""
    at = given["beds"].home_row == home
    days = sorted(given["beds"].free_from[at].tolist())
    nights = sorted(
        given["cases"][group].first_night.toordinal()
        for group in groups
        for _ in range(given["cases"][group].arriving)
    )
    return len(nights) <= len(days) and all(d <= n for d, n in zip(days, nights, strict=False))


def every_plan(given: dict[str, Any], plan: Plan = ()) -> Iterator[Plan]:
    if len(plan) == len(given["cases"]):
        yield plan
        return
    group = len(plan)
    yield from every_plan(given, (*plan, -1))
    for home in np.flatnonzero(given["allowed"][group]).tolist():
        there = [other for other, at in enumerate(plan) if at == home]
        apart = any((other, group) in given["apart"] for other in there)
        together = [*there, group]
        if not apart and may_live(given, home, together) and have_beds(given, home, together):
            yield from every_plan(given, (*plan, home))


def best_plan(given: dict[str, Any]) -> Plan:
    plans = list(every_plan(given))
    best = max(objective(given, plan) for plan in plans)
    return min((plan for plan in plans if objective(given, plan) == best), key=lowest_ids)


@pytest.mark.parametrize("seed", range(150))
def test_the_plan_is_the_best_that_keeps_to_the_beds_of_every_night(seed: int) -> None:
    given = market(seed)
    found = solved(given)
    best = best_plan(given)
    assert tuple(found.home.tolist()) == best
    assert found.objective == objective(given, best)
    assert found.is_optimal


def test_some_of_these_markets_break_a_limit_where_only_the_last_night_counts() -> None:
    broken = 0
    for seed in range(150):
        given = market(seed)
        homes, limits = limits_of(given)
        question = {name: given[name] for name in ("cases", "total", "allowed")}
        loose = plan_within(homes=homes, limits=[], **question)
        broken += jointnights.first_broken(loose.home, limits) is not None
    assert broken >= 5


@pytest.mark.parametrize("seed", range(0, 150, 5))
def test_when_it_may_not_search_long_the_plan_still_keeps_to_every_rule(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jointnights, "MOST_SOLUTIONS", 0)
    given = market(seed)
    homes, limits = limits_of(given)
    found = solved(given)
    assert Rules(homes, given["cases"], given["allowed"], limits).faults(found.home) == []
    best = objective(given, best_plan(given))
    reached = tuple(v + gap for v, gap in zip(found.objective, found.gaps, strict=True))
    assert found.objective <= best <= reached


@pytest.mark.parametrize("seed", range(0, 150, 3))
def test_a_forced_pair_is_kept_and_costs_what_every_plan_says(seed: int) -> None:
    given = market(seed)
    for pair in np.argwhere(given["allowed"])[:2].tolist():
        with_it = [plan for plan in every_plan(given) if plan[pair[0]] == pair[1]]
        if not with_it:
            with pytest.raises(Infeasible):
                solved(given, forced=tuple(pair))
            continue
        found = solved(given, forced=tuple(pair))
        assert found.home[pair[0]] == pair[1]
        assert found.objective == max(objective(given, plan) for plan in with_it)


@pytest.mark.parametrize("seed", range(60))
def test_in_turn_keeps_to_every_rule_and_never_beats_the_plan(seed: int) -> None:
    given = market(seed)
    homes, limits = limits_of(given)
    rules = Rules(homes, given["cases"], given["allowed"], limits)
    options = [
        np.array(sorted(np.flatnonzero(may).tolist(), key=lambda h: -total[h]), dtype=np.int64)
        for may, total in zip(given["allowed"], given["total"], strict=True)
    ]
    where = in_turn(rules=rules, options=options, order=range(len(given["cases"])))
    assert rules.faults(where) == []
    assert tuple(where.tolist()) in set(every_plan(given))
    assert objective(given, tuple(where.tolist())) <= solved(given).objective


def test_the_check_of_a_plan_finds_what_is_wrong_with_it() -> None:
    given = market(3)
    homes, limits = limits_of(given)
    rules = Rules(homes, given["cases"], given["allowed"], limits)
    everywhere = set(every_plan(given))
    for home in range(len(given["homes"])):
        crowd = np.full(len(given["cases"]), home)
        assert bool(rules.faults(crowd)) == (tuple(crowd.tolist()) not in everywhere)
