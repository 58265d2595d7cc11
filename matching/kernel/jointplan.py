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

from matching.kernel.homes import Homes
from matching.kernel.jointlimits import Mask, Pairs
from matching.kernel.plan import LEFT_OUT, Infeasible, NoChoiceInTime
from matching.kernel.types import Case


@dataclass(frozen=True, slots=True, eq=False)
class JointPlan:
    """Who goes where, and how much better a plan could still be."""

    home: NDArray[np.int64]  # (groups,) row of Homes, -1 where left out
    objective: tuple[int, int, int]  # Σ size · urgency, Σ total, lowest total (0 if none placed)
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
    forced: tuple[int, int] | None = None,
) -> JointPlan:
    """
    The best plan for all groups together.

    :param cases: one per group; its ``arriving`` children share a home.
    :param total: (groups, homes) total of each home in the group's own ranking.
    :param allowed: (groups, homes) the home is an option of the group.
    :param seconds: for each call of the solver; a plan that ran out of time states its gaps.
    :param forced: a group and the row of the home in which it must be.
    :raises Infeasible: the forced pair is impossible.
    :raises NoChoiceInTime: no plan was found at all.
    """
    return _Search(Pairs(homes, cases, total, allowed, forced), seconds).plan()


class _Search:
    """The aims one after another, over the same pairs and limits."""

    def __init__(self, pairs: Pairs, seconds: float) -> None:
        self.pairs = pairs
        self.seconds = seconds
        first = pairs.best(seconds=seconds)
        self.value, self.bound = first.value, first.bound
        self.chosen = first.chosen  # (pairs,) the best plan so far
        self.among = np.ones(len(pairs.group), dtype=np.bool_)  # (pairs,) still open
        self.settled = np.zeros(len(pairs.group), dtype=np.bool_)  # (pairs,) chosen for good

    def plan(self) -> JointPlan:
        """All aims in turn."""
        pairs = self.pairs
        urgency, total = divmod(self.value, pairs.of_urgency)
        lowest, at_most = self._fairest()
        self.among &= pairs.total >= lowest
        self._settle(0, len(pairs.cases))
        where = np.full(len(pairs.cases), LEFT_OUT, dtype=np.int64)
        where[pairs.group[self.chosen]] = pairs.home[self.chosen]
        more, more_total = divmod(self.bound - self.value, pairs.of_urgency)
        return JointPlan(where, (urgency, total, lowest), (more, more_total, at_most - lowest))

    def _equal(self, among: Mask, one_of: Mask | None = None) -> tuple[Mask | None, bool]:
        """A plan as good in the first two aims (or None), and whether that is certain."""
        wanted = [(self.settled, int(self.settled.sum()))]
        if one_of is not None:
            wanted.append((one_of, 1))
        try:
            found = self.pairs.best(among=among, at_least=wanted, seconds=self.seconds)
        except Infeasible:
            return None, True
        except NoChoiceInTime:
            return None, False
        if found.value >= self.value:
            return found.chosen, True
        return None, found.bound < self.value

    def _fairest(self) -> tuple[int, int]:
        """Raise the lowest total of the plan as far as it goes; also the most it could be."""
        totals = self.pairs.total
        if not self.chosen.any():
            return 0, 0
        lowest = int(totals[self.chosen].min())
        higher = np.unique(totals[totals > lowest])
        at_most, step = lowest, 0  # most plans are fair already, so the next total is asked first
        while len(higher):
            found, certain = self._equal(totals >= higher[step])
            if found is None:
                at_most = at_most if certain else int(higher[-1])
                higher = higher[:step]
            else:
                self.chosen, lowest = found, int(totals[found].min())
                higher = higher[higher > lowest]
            step = len(higher) // 2
        return lowest, max(lowest, at_most)

    def _settle(self, first: int, last: int) -> None:
        """
        Give the groups first, first + 1 … last - 1 the lowest home ids of all equal plans.

        Groups before ``first`` are settled. One question covers many groups: where none of them
        can have a lower id, all stay; else the halves are asked in turn.
        """
        while first < last:
            found = self._with_a_lower_id(first, last)
            if found is None:
                own = (self.pairs.group >= first) & (self.pairs.group < last)
                self.settled |= self.chosen & own
                self.among &= self.chosen | ~own
                return
            if last - first == 1:
                self.chosen = found
            else:
                middle = (first + last) // 2
                self._settle(first, middle)
                first = middle

    def _with_a_lower_id(self, first: int, last: int) -> Mask | None:
        """An equal plan in which one of these groups has a lower home id; left out is last."""
        pairs = self.pairs
        now = np.full(len(pairs.cases), len(pairs.homes), dtype=np.int64)
        now[pairs.group[self.chosen]] = pairs.home[self.chosen]
        lower = self.among & (pairs.home < now[pairs.group])
        lower &= (pairs.group >= first) & (pairs.group < last)
        return self._equal(self.among, lower)[0] if lower.any() else None
