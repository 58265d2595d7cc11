"""
The best plans are often many: the fairest of them, and among those the lowest home ids.

Every plan as good as the best in the first two aims consists of lawful sets that lose no more
than that plan does (pricedsets.py). These are listed once, and are few; each question asked here
is a small choice among them.
"""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array, vstack

from matching.kernel.deadline import Deadline
from matching.kernel.jointbest import Best
from matching.kernel.market import Mask, Numbers
from matching.kernel.plan import LEFT_OUT, Infeasible, NoChoiceInTime, choose
from matching.kernel.pricedsets import LawfulSet, sets_within
from matching.kernel.setpacking import rows_of


class EqualPlans:
    """All plans with the best first two aims, as choices of lawful sets."""

    def __init__(self, best: Best, deadline: Deadline) -> None:
        """
        List the sets.

        :raises TooManySets: they are too many to be listed.
        """
        self.deadline = deadline
        self.n_groups, self.n_homes = best.market.total.shape
        loss = best.priced.bound - best.value
        sets = sets_within(best.market, best.sharing, best.priced, loss)
        self.sets: list[LawfulSet] = list(sets)
        price = np.minimum(best.priced.price, loss + 1)
        gain = np.minimum(best.priced.gain, loss + 1)
        self.rows = rows_of(self.sets, n_groups=self.n_groups, n_homes=self.n_homes)
        self.saved = self.rows.T @ np.concatenate([price, gain]) - np.array(
            list(sets.values()), dtype=np.int64
        )
        self.wanted = int(price.sum() + gain.sum()) - loss
        self.home = np.array([home for home, _ in self.sets], dtype=np.int64)  # (sets,)
        group, at = self.rows[: self.n_groups].tocoo().coords
        self.group, self.at = group, at  # each group of each set, and the set
        total = best.market.total[group, self.home[at]].astype(np.int64)
        self.lowest = np.full(len(self.sets), np.iinfo(np.int64).max)  # (sets,) total of its worst
        np.minimum.at(self.lowest, at, total)
        self.among = np.ones(len(self.sets), dtype=np.bool_)  # (sets,) still open
        self.settled = np.zeros(self.n_groups, dtype=np.bool_)  # (groups,) placed for good
        place = {key: at for at, key in enumerate(self.sets)}
        self.chosen = np.zeros(len(self.sets), dtype=np.bool_)  # (sets,) the plan so far
        self.chosen[[place[key] for key in best.plan]] = True

    @property
    def where(self) -> Numbers:
        """(groups,) row of the home in the plan so far, -1 where left out."""
        where = np.full(self.n_groups, LEFT_OUT, dtype=np.int64)
        placed = self.chosen[self.at]
        where[self.group[placed]] = self.home[self.at[placed]]
        return where

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
            higher = np.unique(capped[capped > lowest])
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
        placed = self.rows[: self.n_groups].T @ self.settled.astype(np.int64)  # (sets,)
        wanted: Sequence[tuple[Numbers, int]] = [(placed, int(self.settled.sum()))]
        if one_of is not None:
            wanted = [*wanted, (one_of.astype(np.int64), 1)]
        rows = vstack([self.rows, *(csr_array(-row[None, :]) for row, _ in wanted)])
        limits = [np.ones(self.n_groups + self.n_homes, dtype=np.int64)]
        limits.append(np.array([-n for _, n in wanted], dtype=np.int64))
        limit = np.concatenate(limits)
        try:
            found = choose(
                worth=self.saved[columns],
                rows=csr_array(rows)[:, columns],
                limits=limit,
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
