"""Invented markets of waiting children and free beds, for the joint plan; nobody real."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks._invented import ON, children, homes
from matching.kernel import rank
from matching.kernel.codes import Dimension, Flag, Sex, Urgency
from matching.kernel.homes import Homes
from matching.kernel.types import Case, Policy


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """What ``plan_jointly`` is asked."""

    homes: Homes
    cases: Sequence[Case]
    total: NDArray[Any]  # (groups, homes)
    allowed: NDArray[np.bool_]  # (groups, homes)

    @property
    def arguments(self) -> dict[str, Any]:
        """As keywords of the plan."""
        names = ("homes", "cases", "total", "allowed")
        return {name: getattr(self, name) for name in names}


def groups_and_homes(n_groups: int, n_homes: int, *, beds: list[float], seed: int = 1) -> Waiting:
    """
    Children and sibling groups ranked by the kernel; some harm others, some must live alone.

    :param beds: the share of homes with 0, 1, 2 and 3 free beds.
    """
    draw = np.random.default_rng(seed)
    free = draw.choice(4, n_homes, p=beds).astype(np.int16)
    all_homes = replace(homes(n_homes, seed=seed), beds_free=free)
    cases = [_group(case, draw) for case in children(n_groups, seed=seed)]
    total = np.zeros((n_groups, n_homes), dtype=np.int64)
    allowed = np.zeros((n_groups, n_homes), dtype=np.bool_)
    for group, case in enumerate(cases):
        ranking = rank(all_homes, case, Policy(), top=0)
        rows = all_homes.rows_of(ranking.option_ids.tolist())
        total[group, rows], allowed[group, rows] = ranking.total, True
    return Waiting(all_homes, cases, total, allowed)


def _group(case: Case, draw: np.random.Generator) -> Case:
    needs = case.needs.copy()
    needs[Dimension.SHB] = draw.choice([0, 1, 3], p=[0.85, 0.08, 0.07])
    needs[Dimension.EXP] = draw.choice([0, 2, 3], p=[0.8, 0.1, 0.1])
    return replace(
        case,
        siblings=int(draw.choice([1, 2, 3, 4], p=[0.8, 0.14, 0.05, 0.01])),
        must_stay_together=True,
        needs=needs,
        urgency=_urgency(draw),
        flags=Flag.SOLO if draw.random() < 0.04 else Flag(0),
        max_tenths=900,
        cost_ceiling_pence=None,
        places=case.places[:1],
    )


def _urgency(draw: np.random.Generator) -> Urgency:
    return Urgency(int(draw.choice([1, 2, 4], p=[0.6, 0.3, 0.1])))


def single_children(n: int, *, share: float, beds: list[float], seed: int = 1) -> Waiting:
    """
    ``n`` single children and ``n`` homes, 300 km across, with totals as the kernel makes them.

    :param share: of all pairs that are options.
    :param beds: the share of homes with 0, 1, 2 … free beds.
    """
    draw = np.random.default_rng(seed)
    child_at, home_at = draw.random((n, 2)) * 300, draw.random((n, 2)) * 300
    fee = draw.integers(0, 300, n)
    total = np.empty((n, n), dtype=np.int32)
    allowed = np.empty((n, n), dtype=np.bool_)
    for group in range(n):
        km = np.hypot(*(home_at - child_at[group]).T)
        need = 50 * (1000 - draw.integers(0, 600, n))
        total[group] = need + 20 * (1000 * 2 ** (-km / 20)).astype(np.int64) + 30 * fee
        allowed[group] = draw.random(n) < share
    cases = [replace(_single(), urgency=_urgency(draw)) for _ in range(n)]
    free = draw.choice(len(beds), n, p=beds).astype(np.int16)
    nobody = homes(n, seed=seed)
    return Waiting(
        replace(nobody, beds_free=free, fostered=np.zeros(n, np.int16)), cases, total, allowed
    )


def _single() -> Case:
    return Case(
        on=ON, born=ON.replace(year=2014), first_night=ON, sex=Sex.M, easting_m=0, northing_m=0
    )
