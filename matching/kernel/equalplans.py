"""
The best plans are often many: the fairest of them, and among those the lowest home ids.

Every plan as good as the best in the first two aims consists of lawful sets that lose no more
than that plan does (pricedsets.py). These are listed once, and are few; each question asked here
is a small choice among them.
"""

from typing import Self

import numpy as np
from scipy.sparse import csr_array, vstack

from matching.kernel.deadline import Deadline
from matching.kernel.jointbest import Best, choices_against
from matching.kernel.jointlimits import Pairs
from matching.kernel.market import Mask, Numbers
from matching.kernel.plan import LEFT_OUT, Infeasible, NoChoiceInTime, choose
from matching.kernel.pricedsets import LawfulSet, sets_within


class EqualPlans:
    """All plans with the best first two aims, as choices of lawful sets or of pairs."""

    def __init__(
        self,
        best: Best,
        deadline: Deadline,
        sets: list[LawfulSet],
        rows: csr_array,
        limits: Numbers,
        worth: Numbers,
        wanted: int,
    ) -> None:
        """Plans are the choices with ``rows @ chosen <= limits`` that are worth ``wanted``."""
        self.deadline, self.sets, self.wanted = deadline, sets, wanted
        self.rows, self.limits, self.worth = rows, limits, worth
        self.n_groups, self.n_homes = best.market.total.shape
        self.home = np.array([home for home, _ in self.sets], dtype=np.int64)  # (sets,)
        counts = [len(members) for _, members in sets]
        self.group = np.array([g for _, members in sets for g in members], dtype=np.int64)
        self.at = np.repeat(np.arange(len(sets)), counts)  # the set of each entry of ``group``
        total = best.market.total[self.group, self.home[self.at]].astype(np.int64)
        self.lowest = np.full(len(self.sets), np.iinfo(np.int64).max)  # (sets,) total of its worst
        np.minimum.at(self.lowest, self.at, total)
        self.among = np.ones(len(self.sets), dtype=np.bool_)  # (sets,) still open
        self.settled = np.zeros(self.n_groups, dtype=np.bool_)  # (groups,) placed for good
        self.chosen = np.zeros(len(self.sets), dtype=np.bool_)  # (sets,) the plan so far

    @classmethod
    def of_sets(cls, best: Best, deadline: Deadline) -> Self:
        """
        The plans as choices of lawful sets.

        :raises TooManySets: they are too many to be listed.
        """
        loss = best.priced.bound - best.value
        sets = sets_within(best.market, best.sharing, best.priced, loss)
        families = best.sharing.families
        rows, limits, saved, wanted = choices_against(best.priced, sets, families, loss)
        # Columns without a group stand for the homes more that a family may use.
        nobody: list[LawfulSet] = [(LEFT_OUT, ())] * int(families.most_extra.sum())
        every = [*sets, *nobody]
        plans = cls(best, deadline, every, rows, limits, saved, wanted - loss)
        place = {key: at for at, key in enumerate(sets)}
        plans.chosen[[place[home, tuple(sorted(who))] for home, who in best.plan]] = True
        return plans

    @classmethod
    def of_pairs(cls, best: Best, deadline: Deadline) -> Self:
        """The plans as choices of pairs under rows of limits."""
        pairs = Pairs.within(best.market, best.sharing, best.priced, best.priced.bound - best.value)
        sets: list[LawfulSet] = [
            (j, (g,)) for j, g in zip(pairs.home.tolist(), pairs.group.tolist(), strict=True)
        ]
        sets += [(LEFT_OUT, ())] * (len(pairs.worth) - len(sets))  # for families
        plans = cls(best, deadline, sets, pairs.rows, pairs.limits, pairs.worth, best.value)
        place = {key: at for at, key in enumerate(sets)}
        chosen = [place[home, (group,)] for home, who in best.plan for group in who]
        plans.chosen[chosen] = True
        return plans

    @property
    def where(self) -> Numbers:
        """(groups,) row of the home in the plan so far, -1 where left out."""
        where = np.full(self.n_groups, LEFT_OUT, dtype=np.int64)
        placed = self.chosen[self.at]
        where[self.group[placed]] = self.home[self.at[placed]]
        return where

    @property
    def lowest_total(self) -> int:
        """The lowest total of a placed group in the plan so far."""
        return int(self.lowest[self.chosen].min(initial=np.iinfo(np.int64).max))

    def fairest(self, no_more_than: int) -> int:
        """
        Raise the lowest total of a placed group as far as it goes; the most that it could be.

        :param no_more_than: the total of somebody whose place is given; more would not be fairer.
        """
        if not self.chosen.any():
            return no_more_than
        lowest = int(self.lowest[self.chosen].min())
        if lowest < no_more_than:
            capped = np.minimum(self.lowest, no_more_than)
            higher = np.unique(capped[(capped > lowest) & (self.home != LEFT_OUT)])
        else:
            higher = self.lowest[:0]
        at_most, step = lowest, 0  # most plans are fair already, so the next total is asked first
        while len(higher):
            found, is_certain = self._equal(self.lowest >= higher[step])
            if found is None:
                at_most = at_most if is_certain else int(higher[-1])
                higher = higher[:step]
            else:
                self.chosen, lowest = found, int(self.lowest[found].min())
                higher = higher[higher > lowest]
            step = len(higher) // 2
        self.among &= self.lowest >= min(lowest, no_more_than)
        return min(max(lowest, at_most), no_more_than)

    def settle(self) -> None:
        """Give the groups in their order the lowest home ids of all equal plans."""
        self._settle(0, self.n_groups)

    def _settle(self, first: int, last: int) -> None:
        """
        Settle the groups first, first + 1 … last - 1; those before ``first`` are settled.

        One question covers many groups: where none of them can have a lower id, all stay; else
        the halves are asked in turn.
        """
        while first < last and not self.deadline.is_over:
            found = self._with_a_lower_id(first, last)
            if found is None:
                self._stay(first, last)
                return
            if last - first == 1:
                self.chosen = found
            else:
                middle = (first + last) // 2
                self._settle(first, middle)
                first = middle

    def _stay(self, first: int, last: int) -> None:
        """These groups keep their homes: sets that have them elsewhere are out."""
        where = self.where
        own = (self.group >= first) & (self.group < last)
        moves = own & (where[self.group] != self.home[self.at])
        self.among[self.at[moves]] = False
        self.settled[first:last] = where[first:last] != LEFT_OUT

    def _with_a_lower_id(self, first: int, last: int) -> Mask | None:
        """An equal plan in which one of these groups has a lower home id; left out is last."""
        where = self.where
        now = np.where(where == LEFT_OUT, self.n_homes, where)
        lower = (self.group >= first) & (self.group < last) & self.among[self.at]
        lower &= self.home[self.at] < now[self.group]
        if not lower.any():
            return None
        one_of = np.zeros(len(self.sets), dtype=np.bool_)
        one_of[self.at[lower]] = True
        return self._equal(self.among, one_of)[0]

    def _equal(self, among: Mask, one_of: Mask | None = None) -> tuple[Mask | None, bool]:
        """A plan as good in the first two aims (or None), and whether that is certain."""
        columns = np.flatnonzero(among & self.among)
        placed = np.bincount(self.at, self.settled[self.group], len(self.sets)).astype(np.int64)
        rows, most = [self.rows, csr_array(-placed[None, :])], [-int(self.settled.sum())]
        if one_of is not None:
            rows, most = [*rows, csr_array(-one_of.astype(np.int64)[None, :])], [*most, -1]
        try:
            found = choose(
                worth=self.worth[columns],
                rows=csr_array(vstack(rows))[:, columns],
                limits=np.concatenate([self.limits, np.array(most, dtype=np.int64)]),
                seconds=self.deadline.left,
            )
        except Infeasible:
            return None, True
        except NoChoiceInTime:
            return None, False
        if found.value < self.wanted:
            return None, found.bound < self.wanted
        chosen = np.zeros(len(self.sets), dtype=np.bool_)
        chosen[columns[found.chosen]] = True
        return chosen, True
