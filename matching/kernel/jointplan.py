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
) -> JointPlan:
    """
    The best plan for all groups together.

    :param cases: one per group; its ``arriving`` children share a home.
    :param total: (groups, homes) total of each home in the group's own ranking.
    :param allowed: (groups, homes) the home is an option of the group.
    :param seconds: for each call of the solver; a plan that ran out of time states its gaps.
    :raises NoChoiceInTime: no plan was found at all.
    """
    return _Search(Pairs(homes, cases, total, allowed), seconds).plan()


class _Search:
    """The aims one after another, over the same pairs and limits."""

    def __init__(self, pairs: Pairs, seconds: float) -> None:
        self.pairs = pairs
        self.seconds = seconds
        self.urgency = self.total = 0  # the first two optima, once they are known

    def plan(self) -> JointPlan:
        """All aims in turn."""
        pairs = self.pairs
        first = pairs.best(pairs.urgency, seconds=self.seconds)
        self.urgency = first.value
        second = pairs.best(pairs.total, urgency=self.urgency, seconds=self.seconds)
        self.total = second.value
        chosen, lowest, highest = self._fairest(second.chosen)
        chosen = self._lowest_ids(chosen, pairs.total >= lowest)
        where = np.full(len(pairs.cases), LEFT_OUT, dtype=np.int64)
        where[pairs.group[chosen]] = pairs.home[chosen]
        gaps = (first.bound - first.value, second.bound - second.value, highest - lowest)
        return JointPlan(where, (self.urgency, self.total, lowest), gaps)

    def _equal(self, among: Mask, placed: Sequence[int] = ()) -> tuple[Mask | None, bool]:
        """A plan as good in the first two aims (or None), and whether that is certain."""
        pairs = self.pairs
        try:
            found = pairs.best(
                pairs.total,
                among=among,
                urgency=self.urgency,
                placed=placed,
                seconds=self.seconds,
            )
        except Infeasible:
            return None, True
        except NoChoiceInTime:
            return None, False
        if found.value >= self.total:
            return found.chosen, True
        return None, found.bound < self.total

    def _fairest(self, chosen: Mask) -> tuple[Mask, int, int]:
        """A plan with the highest lowest total, that total, and the highest it could be."""
        totals = self.pairs.total
        if not chosen.any():
            return chosen, 0, 0
        lowest = totals[chosen].min()
        higher = np.unique(totals[totals > lowest])
        all_certain, top = True, int(higher[-1]) if len(higher) else int(lowest)
        while len(higher):
            middle = len(higher) // 2
            found, certain = self._equal(totals >= higher[middle])
            all_certain &= certain
            if found is None:
                higher = higher[:middle]
            else:
                chosen, lowest = found, totals[found].min()
                higher = higher[higher > lowest]
        return chosen, int(lowest), int(lowest) if all_certain else top

    def _lowest_ids(self, chosen: Mask, among: Mask) -> Mask:
        """Of the equal plans the one with the lowest home ids, group by group; left out is last."""
        pairs, among = self.pairs, among.copy()
        placed: list[int] = []
        for group in range(len(pairs.cases)):
            own = pairs.group == group
            while True:
                here = pairs.home[chosen & own]
                lower = pairs.home < here[0] if len(here) else own
                if not (among & own & lower).any():
                    break
                found, _ = self._equal(among & (lower | ~own), [*placed, group])
                if found is None:
                    break
                chosen = found
            among &= ~own | (chosen & own)
            if (chosen & own).any():
                placed.append(group)
        return chosen
