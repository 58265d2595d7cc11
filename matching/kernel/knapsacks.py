"""
Assignment where groups take different loads: which pairs can be in a good plan at all.

With a price u_g for every group each home fills its own knapsack, and no plan is worth more than

    bound(u) = Σ_g u_g + Σ_j κ_j(u),    κ_j(u) = the best filling of home j at ``score - u``.

That bound (Fisher, Jaikumar and Van Wassenhove 1986) is much tighter than the linear program. A
pair that would lower κ_j by more than the bound may fall is in no plan as good as asked, so it
is left out before the solver begins; no plan needs to be known for that (after Posta, Ferland
and Michelon, "An exact method with variable fixing for the generalized assignment problem", 2012).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from matching.kernel.deadline import Deadline
from matching.kernel.market import IMPOSSIBLE, Mask, Numbers

PARTS = 1000  # prices are in this part of a point
_STEPS = 150  # of looking for better prices
_MOST_PARTS = 2.0**60  # of all scores together, in 64 bits
_MOST_CELLS = 20_000_000  # of the tables of one home after another


@dataclass(eq=False)
class Knapsacks:
    """Homes with capacities, and what each group would bring and take."""

    score: Numbers  # (groups, homes)
    load: Numbers  # (groups, homes), at least 0
    capacity: Numbers  # (homes,)
    allowed: Mask  # (groups, homes) and the load fits
    all_assigned: bool

    @property
    def is_small_enough(self) -> bool:
        """Whether the knapsacks can be filled exactly, and in reasonable time."""
        cells = self.score.shape[0] * int(np.maximum(self.capacity, 0).sum() + len(self.capacity))
        exact = float(np.abs(self.score).sum()) * PARTS < _MOST_PARTS
        return exact and 0 < cells <= _MOST_CELLS

    def lost(self, deadline: Deadline) -> tuple[int, Numbers]:
        """
        A bound in parts of a point, and what each pair would lose against it, (groups, homes).

        From the prices of the linear program towards placing each group once (subgradient steps,
        shorter when they lead nowhere); the best prices are kept.
        """
        best_price = price = self._first_prices()
        best, times = self._bound(price)
        hoped = max(PARTS, abs(best) // 500)  # how much lower the bound may become
        since = 0
        for _ in range(_STEPS):
            off = times - 1
            if not self.all_assigned:
                off = np.where((off < 0) & (price <= 0), 0, off)
            if not off.any() or deadline.is_over or hoped < PARTS // 20:
                break
            price = price + np.rint(hoped / float((off**2).sum()) * off).astype(np.int64)
            price = price if self.all_assigned else np.maximum(price, 0)
            bound, times = self._bound(price)
            since += 1
            if bound < best:
                best, best_price, since = bound, price, 0
            elif since == 6:
                hoped, since, price = hoped // 2, 0, best_price
                times = self._bound(price)[1]
        return best, self._losses(best_price)

    def _first_prices(self) -> Numbers:
        """(groups,) those of the linear program, rounded; a guide only."""
        group, home = np.nonzero(self.allowed)
        n_groups, n_homes = self.score.shape
        if not len(group):
            return np.zeros(n_groups, dtype=np.int64)
        at = np.arange(len(group))
        once = csr_array((np.ones(len(at)), (group, at)), shape=(n_groups, len(at)))
        takes = csr_array((self.load[group, home], (home, at)), shape=(n_homes, len(at)))
        from scipy.optimize import linprog  # not at the top: it takes a second

        solve: Any = linprog  # its types know no sparse rows
        most = np.maximum(self.capacity, 0).astype(np.float64)
        value = -self.score[group, home].astype(np.float64)
        if self.all_assigned:
            found = solve(value, A_eq=once, b_eq=np.ones(n_groups), A_ub=takes, b_ub=most)
        else:
            rows = vstack([takes, once])
            found = solve(value, A_ub=rows, b_ub=np.concatenate([most, np.ones(n_groups)]))
        if found.status != 0:
            return np.zeros(n_groups, dtype=np.int64)
        price = found.eqlin if self.all_assigned else found.ineqlin
        return np.asarray(np.rint(-price.marginals[-n_groups:] * PARTS), dtype=np.int64)

    def _bound(self, price: Numbers) -> tuple[int, Numbers]:
        """The bound, and how many homes take each group in it, (groups,)."""
        times = np.zeros(len(price), dtype=np.int64)
        bound = int(price.sum())
        for home in range(len(self.capacity)):
            groups, profit = self._profits(home, price, 1)
            gain, taken = _fill(profit, self.load[groups, home], int(self.capacity[home]))
            bound += gain
            times[groups[taken]] += 1
        return bound, times

    def _losses(self, price: Numbers) -> Numbers:
        lost = np.full(self.score.shape, -IMPOSSIBLE)
        for home in range(len(self.capacity)):
            groups, profit = self._profits(home, price, IMPOSSIBLE)
            loads = self.load[groups, home]
            lost[groups, home] = _losses(profit, loads, int(self.capacity[home]))
        return lost

    def _profits(self, home: int, price: Numbers, at_least: int) -> tuple[Numbers, Numbers]:
        groups = np.flatnonzero(self.allowed[:, home])
        profit = self.score[groups, home] * PARTS - price[groups]
        pays = profit >= at_least
        return groups[pays], profit[pays]


def _tables(profit: Numbers, load: Numbers, capacity: int) -> Numbers:
    """(groups + 1, capacity + 1) the most that the first so many bring within a capacity."""
    table = np.zeros((len(profit) + 1, capacity + 1), dtype=np.int64)
    for at, (gain, takes) in enumerate(zip(profit.tolist(), load.tolist(), strict=True)):
        row = table[at + 1]
        row[:] = table[at]
        if gain > 0:
            np.maximum(row[takes:], table[at, : capacity + 1 - takes] + gain, out=row[takes:])
    return table


def _fill(profit: Numbers, load: Numbers, capacity: int) -> tuple[int, NDArray[np.int64]]:
    """The best filling of a knapsack: what it brings, and who is in it."""
    if not len(profit):
        return 0, np.zeros(0, dtype=np.int64)
    table = _tables(profit, load, capacity)
    taken, left = [], capacity
    for at in range(len(profit), 0, -1):
        if table[at, left] != table[at - 1, left]:
            taken.append(at - 1)
            left -= int(load[at - 1])
    return int(table[-1, capacity]), np.array(taken, dtype=np.int64)


def _losses(profit: Numbers, load: Numbers, capacity: int) -> Numbers:
    """(groups,) how much less the knapsack brings if this group must be in it."""
    before = _tables(profit, load, capacity)
    after = _tables(profit[::-1], load[::-1], capacity)[::-1]
    most = before[-1, capacity]
    lost = np.empty(len(profit), dtype=np.int64)
    for at, (gain, takes) in enumerate(zip(profit.tolist(), load.tolist(), strict=True)):
        left = capacity - takes
        rest = before[at, : left + 1] + after[at + 1, left::-1][: left + 1]
        lost[at] = most - gain - rest.max()
    return lost
