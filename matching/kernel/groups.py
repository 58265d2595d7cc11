"""Several referrals of brothers and sisters who must live together, as one group of a plan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Dimension
from matching.kernel.refusals import HIGH
from matching.kernel.types import Case, Ranking

_AT_RISK = (Dimension.SHB, Dimension.EXP, Dimension.PEE)


@dataclass(frozen=True, slots=True, eq=False)
class GroupOptions:
    """Where a group may go: arrays (k,), best first."""

    row: NDArray[np.int64]  # of Homes
    tier: NDArray[np.int8]
    total: NDArray[np.int64]


def group_case(cases: Sequence[Case]) -> Case:
    """
    One case for the joint plan, so cautious that a plan made with it is right for each of them.

    The plan reads from it how many arrive and when, how urgent it is, who must not meet them and
    which exemptions name them all. For the risk to others the oldest counts; a younger one is
    protected by counting the group as at risk itself, which may keep out more than the rule does.
    """
    if len(cases) == 1:
        return cases[0]
    oldest = min(cases, key=lambda case: case.born)
    needs = oldest.needs.copy()
    for dimension in _AT_RISK:
        needs[dimension] = max(case.needs[dimension] for case in cases)
    if len({case.age for case in cases}) > 1:
        needs[Dimension.EXP] = max(HIGH, needs[Dimension.EXP])
    return replace(
        oldest,
        needs=needs,
        first_night=min(case.first_night for case in cases),
        siblings=max(len(cases), *(case.arriving for case in cases)),
        must_stay_together=True,
        flags=reduce(lambda one, other: one | other, (case.flags for case in cases)),
        urgency=max(case.urgency for case in cases),
        exempt_at=frozenset.intersection(*(case.exempt_at for case in cases)),
    )


def group_options(rankings: Sequence[Ranking]) -> GroupOptions:
    """
    The homes that are options of every one of them, by the worst tier and the mean total (floor).

    For one referral that is its ranking; for several, ties go to the lower home id.
    """
    if len(rankings) == 1:
        return GroupOptions(rankings[0].order, rankings[0].tier, rankings[0].total)
    shared = reduce(np.intersect1d, [ranking.order for ranking in rankings])
    tier = np.zeros(len(shared), dtype=np.int8)
    total = np.zeros(len(shared), dtype=np.int64)
    for ranking in rankings:
        at = np.argsort(ranking.order)[np.searchsorted(np.sort(ranking.order), shared)]
        tier = np.maximum(tier, ranking.tier[at])
        total += ranking.total[at]
    total //= len(rankings)
    best = np.lexsort((shared, -total, tier))
    return GroupOptions(shared[best], tier[best], total[best])
