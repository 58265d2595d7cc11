"""
The joint plan: one home for each of many children or sibling groups (scoring.md section 6).

Three aims, each with the optimum of the one before as a limit: most children by urgency, then the
highest sum of totals, then the highest lowest total; among equal plans the lowest home ids in the
order of the groups. A plan is advice: nothing here places a child.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from matching.kernel.branching import best_plan
from matching.kernel.deadline import Deadline
from matching.kernel.equalplans import EqualPlans
from matching.kernel.families import NOBODY, Families
from matching.kernel.flowplans import FlowPlans, may_all_share
from matching.kernel.homes import Homes
from matching.kernel.jointbest import Best
from matching.kernel.jointlimits import Pairs
from matching.kernel.jointproblem import Forced, Problem, problem
from matching.kernel.market import Mask
from matching.kernel.pairplans import PairPlans
from matching.kernel.partplans import PartPlans
from matching.kernel.plan import LEFT_OUT
from matching.kernel.pricedsets import TooManySets
from matching.kernel.types import Case

_SETS_A_ROW = 20  # for each group and home, in a list of equal sets
_MOST_PAIRS = 50_000  # where equal plans are looked for over pairs
_ANY_TOTAL = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, eq=False)
class JointPlan:
    """Who goes where, and how much better a plan could still be."""

    home: NDArray[np.int64]  # (groups,) row of Homes, -1 where left out
    # Σ size · urgency, Σ total less what split families cost, lowest total (0 if none placed)
    objective: tuple[int, int, int]
    gaps: tuple[int, int, int]  # at most this much more is possible in each

    @property
    def is_optimal(self) -> bool:
        """Whether it is proven that no plan is better."""
        return self.gaps == (0, 0, 0)


def plan_jointly(
    *,
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    seconds: float = inf,
    forced: Forced | None = None,
    families: Families = NOBODY,
) -> JointPlan:
    """
    The best plan for all groups together.

    :param cases: one per group; its ``arriving`` children share a home.
    :param total: (groups, homes) total of each home in the group's own ranking.
    :param allowed: (groups, homes) the home is an option of the group.
    :param seconds: for the whole plan; one that ran out of time states its gaps.
    :param forced: a group, or groups, and the row of the home in which they must be.
    :param families: brothers and sisters who may be split at a penalty; nobody if left out.
    :raises Infeasible: the forced pair is impossible.
    """
    deadline = Deadline(seconds)
    given = problem(homes, cases, total, allowed, forced, families)
    best = best_plan(given.market, given.sharing, deadline)
    if not best.is_proven:
        return _unproven(given, best)
    plans = _equal_plans(best, deadline)
    at_most = plans.fairest(_lowest_given(given))
    plans.settle()
    return _plan(given, best, plans.where, at_most)


def _lowest_given(given: Problem) -> int:
    """The lowest total among those whose place is given; nobody can make the plan fairer."""
    if given.seated is None:
        return int(_ANY_TOTAL)
    groups, home = given.seated
    return int(given.market.total[list(groups), home].min())


def _equal_plans(best: Best, deadline: Deadline) -> EqualPlans | FlowPlans | PairPlans | PartPlans:
    """All plans as good in the first two aims, in the quickest form that knows their rules."""
    if best.parts:
        return PartPlans([_listed(part, deadline) for part in best.parts])
    if best.is_flow:
        flows = FlowPlans(best, deadline)
        if may_all_share(flows, best):
            return flows
    if best.pairs is not None:
        return best.pairs
    try:
        return EqualPlans.of_sets(best, deadline, _SETS_A_ROW * sum(best.market.total.shape))
    except TooManySets:
        loss = best.priced.bound - best.value
        pairs = Pairs.within(best.market, best.sharing, best.priced, loss)
    if len(pairs.group) > _MOST_PAIRS:
        return _listed(best, deadline)
    return PairPlans.like(pairs, best.plan, best.value, deadline)


def _listed(best: Best, deadline: Deadline) -> EqualPlans:
    try:
        return EqualPlans.of_sets(best, deadline)
    except TooManySets:
        return EqualPlans.of_pairs(best, deadline)


def _plan(given: Problem, best: Best, where: NDArray[np.int64], at_most: int) -> JointPlan:
    """A plan with its three values, and how far each could still rise."""
    if given.seated is not None:
        where[list(given.seated[0])] = given.seated[1]
    placed = np.flatnonzero(where != LEFT_OUT)
    totals = given.market.total[placed, where[placed]]
    lowest = int(totals.min()) if len(placed) else 0
    fairer = max(0, at_most - lowest) if len(placed) else 0
    gaps = (*given.gaps(best.value, best.bound), fairer)
    return JointPlan(where, (*given.value(best.value), lowest), gaps)


def _unproven(given: Problem, best: Best) -> JointPlan:
    """The best plan found in the time; how fair an equal one could be was not asked."""
    where = np.full(len(given.market.size), LEFT_OUT, dtype=np.int64)
    for home, members in best.plan:
        where[list(members)] = home
    at_most = int(np.where(given.market.allowed, given.market.total, 0).max(initial=0))
    return _plan(given, best, where, at_most)
