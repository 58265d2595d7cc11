"""Markets with brothers and sisters who would rather live together, and every plan for them."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import numpy as np

from matching.kernel.codes import Dimension, Flag, Kind
from matching.kernel.families import SPLIT_PENALTY, Families
from matching.kernel.types import Case, levels
from tests.kernel.test_joint_plan import Plan, clash, instance, lowest_ids, objective

STEPS = (0, SPLIT_PENALTY // 2, SPLIT_PENALTY, 2 * SPLIT_PENALTY)  # so that penalties break even


def family_market(seed: int, most: int = 5) -> dict[str, Any]:
    """An instance in which about half of the groups have a brother or sister."""
    rng = Random(seed)
    given = instance(seed, most)
    n = len(given["cases"])
    of = [rng.choice([-1, 0, 0, 1]) for _ in range(n)]
    of = [family if of.count(family) > 1 else -1 for family in of]
    order = sorted(set(of) - {-1})
    given["families"] = Families(
        np.array([order.index(family) if family != -1 else -1 for family in of], dtype=np.int64)
    )
    given["cases"] = [_milder(case, rng) for case in given["cases"]]
    scale = rng.choice(["even", "around", "small"])
    draw = np.random.default_rng(seed)
    shape = given["total"].shape
    if scale == "even":
        given["total"] = 30_000 + draw.choice(STEPS, shape).astype(np.int64)
    elif scale == "around":
        given["total"] = 30_000 + draw.integers(0, 3 * SPLIT_PENALTY, shape)
    return given


def _milder(case: Case, rng: Random) -> Case:
    """Mostly single children whom no rule keeps apart, or hardly anybody could share a home."""
    if rng.random() < 0.3:
        return case
    needs = levels({Dimension.SHB: rng.choice([0, 0, 0, 0, 3]), Dimension.EXP: 0})
    flags = Flag.SOLO if rng.random() < 0.1 else Flag(0)
    return replace(case, siblings=rng.choice([1, 1, 1, 2]), needs=needs, flags=flags)


def kin(given: dict[str, Any], groups: list[int]) -> bool:
    families = {int(given["families"].of[group]) for group in groups}
    return len(families) == 1 and families != {-1}


def may_live(given: dict[str, Any], home: int, groups: list[int]) -> bool:
    """The text, once more: kin may live with who lives alone, and may be more than three."""
    all_homes, cases = given["homes"], given["cases"]
    sizes = sum(cases[g].arriving for g in groups)
    if sizes > all_homes.beds_free[home]:
        return False
    for i, a in enumerate(groups):
        for b in groups[i + 1 :]:
            pair = [replace(cases[g], flags=Flag(0), needs=_without_pee(cases[g])) for g in (a, b)]
            if clash(*(pair if kin(given, [a, b]) else [cases[a], cases[b]])):
                return False
    fostered = all_homes.fostered[home]
    crowded = Kind(all_homes.kind[home]).is_foster and fostered + sizes > 3
    exempt = all(all_homes.home_id[home] in cases[g].exempt_at for g in groups)
    siblings_only = fostered == 0 and kin(given, groups)
    return not (len(groups) > 1 and crowded and not exempt and not siblings_only)


def _without_pee(case: Case) -> Any:
    needs = case.needs.copy()
    needs[Dimension.PEE] = 0
    return needs


def every_plan(given: dict[str, Any], plan: Plan = ()) -> Iterator[Plan]:
    if len(plan) == len(given["cases"]):
        yield plan
        return
    yield from every_plan(given, (*plan, -1))
    for home in np.flatnonzero(given["allowed"][len(plan)]).tolist():
        there = [group for group, at in enumerate(plan) if at == home]
        if may_live(given, home, [*there, len(plan)]):
            yield from every_plan(given, (*plan, home))


def value(given: dict[str, Any], plan: Plan) -> tuple[int, int, int]:
    """The three aims: each home beyond the first that a family uses costs the penalty."""
    urgency, total, lowest = objective(given, plan)
    extra = 0
    of = given["families"].of.tolist()
    for family in set(of) - {-1}:
        homes = {home for home, its in zip(plan, of, strict=True) if its == family} - {-1}
        extra += max(0, len(homes) - 1)
    return urgency, total - SPLIT_PENALTY * extra, lowest


def best_of(given: dict[str, Any], plans: list[Plan]) -> Plan:
    best = max(value(given, plan) for plan in plans)
    return min((plan for plan in plans if value(given, plan) == best), key=lowest_ids)
