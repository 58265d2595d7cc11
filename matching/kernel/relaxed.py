"""
The joint plan as if each child could go alone and everybody could live with everybody.

That is a flow, so it is solved at once even for all of England. It begins with each group's best
pairs only; then every pair that was left out is priced, and those that would pay come in, until
none is left: the answer is best over all pairs. For single children without rules about sharing
it is the plan; for others its prices are where the search for lawful sets begins.
"""

from dataclasses import dataclass
from math import lcm

import numpy as np

from matching.kernel.deadline import Deadline
from matching.kernel.flow import Flow, best_flow
from matching.kernel.market import IMPOSSIBLE, Market, Numbers

_FIRST = 24  # pairs of each group to begin with
_MORE = 12  # pairs of each group that may come in at a time


@dataclass(frozen=True, slots=True, eq=False)
class Relaxed:
    """A best flow over all pairs."""

    group: Numbers  # (pairs,) those that were needed
    home: Numbers  # (pairs,)
    flow: Flow
    unit: int  # prices are in this part of a point, so that a child's share of a group is whole

    @property
    def group_price(self) -> Numbers:
        """(groups,) per child, in ``unit`` parts."""
        return self.flow.group_price


def relax(market: Market, deadline: Deadline) -> Relaxed | None:
    """Solve over all pairs; None where the time ran out first."""
    unit = lcm(*np.unique(market.size).tolist()) if len(market.size) else 1
    free = np.zeros(len(market.beds), dtype=np.int64)
    new = _paying(market, unit, free, np.zeros(len(market.size), dtype=np.int64), _FIRST)
    pairs = np.zeros(0, dtype=np.int64)  # group · homes + home
    while not deadline.is_over:
        pairs = np.union1d(pairs, new)
        group, home = np.divmod(pairs, max(1, len(market.beds)))
        worth = market.worth(group, home) * unit // market.size[group]
        flow = best_flow(group=group, home=home, worth=worth, supply=market.size, beds=market.beds)
        new = _paying(market, unit, flow.home_price, flow.group_price, _MORE)
        if not len(new):
            return Relaxed(group, home, flow, unit)
    return None


def _paying(market: Market, unit: int, home_price: Numbers, least: Numbers, most: int) -> Numbers:
    """Pairs (group · homes + home) that leave a group more than it has, its best few."""
    found = [np.zeros(0, dtype=np.int64)]
    for rows, worth in market.blocks():
        if unit > 1:
            worth = np.where(worth > IMPOSSIBLE, worth * unit // market.size[rows, None], worth)
        worth -= home_price
        some = np.flatnonzero(worth.max(axis=1, initial=IMPOSSIBLE) > least[rows])
        left = worth[some]
        at_least = least[rows][some, None]
        if left.shape[1] > most:
            best = np.partition(left, -most, axis=1)[:, -most, None]
            at_least = np.maximum(at_least, best - 1)
        group, home = np.nonzero(left > at_least)
        found.append((some[group] + rows.start) * left.shape[1] + home)
    return np.concatenate(found)
