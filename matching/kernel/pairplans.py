"""
The joint plan one aim after another over pairs, where equal sets are too many to be listed.

Where totals are alike every home has thousands of lawful sets that lose nothing, but the pairs are
few. Each aim is one question (pairmodel.py), and its answer a limit for the next: urgency, then the
sum of totals, then the lowest total, then the home ids group by group.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import gcd
from typing import Final, Self

import numpy as np

from matching.kernel.deadline import Deadline
from matching.kernel.jointlimits import Pairs
from matching.kernel.market import LEFT_OUT, Mask, Numbers
from matching.kernel.pairmodel import Found, PairModel
from matching.kernel.pricedsets import LawfulSet
from matching.kernel.settling import MOST_GROUPS, Settling

_ANY: Final = np.iinfo(np.int64).min


class PairPlans:
    """All plans of a market as choices of pairs; each aim that is asked leaves the best of them."""

    def __init__(self, pairs: Pairs, deadline: Deadline) -> None:
        """Plans over these pairs, which hold every plan that is worth as much as the best known."""
        market, n = pairs.market, len(pairs.worth)
        self.pairs, self.deadline, self.n_groups = pairs, deadline, len(market.size)
        self.group, self.home = pairs.group, pairs.home
        self.weight = np.zeros(n, dtype=np.int64)  # (pairs + others,) points of urgency
        self.weight[: len(self.group)] = market.weight[self.group]
        self.total = pairs.worth - self.weight * market.of_urgency  # (pairs + others,)
        self.model = PairModel(pairs.rows, pairs.limits, deadline)
        pairs_of = zip(self.group.tolist(), self.home.tolist(), strict=True)
        self.place = {pair: at for at, pair in enumerate(pairs_of)}
        self.chosen: Mask | None = None
        self.bounds = (0, 0)  # urgency and total that no plan exceeds

    @classmethod
    def best_of(cls, pairs: Pairs, deadline: Deadline) -> Self:
        """The best plans in the first two aims, as far as the time allows."""
        plans = cls(pairs, deadline)
        plans._aim()
        return plans

    @classmethod
    def like(cls, pairs: Pairs, plan: Sequence[LawfulSet], worth: int, deadline: Deadline) -> Self:
        """All plans that are worth as much as one that is the best."""
        plans = cls(pairs, deadline)
        chosen = np.zeros(len(plans.weight), dtype=np.bool_)
        chosen[[plans.place[group, home] for home, who in plan for group in who]] = True
        urgency = int(plans.weight[chosen].sum())
        plans.model.require(plans.weight, urgency)
        plans.model.require(plans.total, worth - urgency * pairs.market.of_urgency)
        if not plans.model.keeps(chosen):  # the columns for families are not in a plan of sets
            found = plans.model.most(np.zeros(len(chosen), dtype=np.int64)).chosen
            chosen = chosen if found is None else found
        plans.chosen = chosen
        return plans

    def go_on(self, deadline: Deadline) -> None:
        """Take another deadline for the aims that are left."""
        self.deadline = self.model.deadline = deadline

    def _aim(self) -> None:
        """Urgency first, then totals in the largest unit in which all are whole."""
        first = self.model.most(self.weight)
        self.chosen = first.chosen
        self.bounds = (first.bound, int(np.maximum(self.total, 0).sum()))
        if not first.is_best:
            return
        self.model.require(self.weight, first.value)
        unit = max(1, gcd(*self.total.tolist())) if len(self.total) else 1
        second = self.model.most(self.total // unit, first.chosen)
        self.chosen = second.chosen
        self.bounds = (first.bound, second.bound * unit)
        if second.is_best:
            self.model.require(self.total // unit, second.value)

    @property
    def value(self) -> tuple[int, int]:
        """Urgency and total of the plan so far."""
        if self.chosen is None:
            return 0, 0
        return int(self.weight[self.chosen].sum()), int(self.total[self.chosen].sum())

    @property
    def sets(self) -> list[LawfulSet]:
        """The plan so far, as the groups in each home."""
        return [] if self.chosen is None else self.pairs.sets_of(self.chosen)

    @property
    def where(self) -> Numbers:
        """(groups,) row of the home in the plan so far, -1 where left out."""
        where = np.full(self.n_groups, LEFT_OUT, dtype=np.int64)
        if self.chosen is not None:
            placed = self.chosen[: len(self.group)]
            where[self.group[placed]] = self.home[placed]
        return where

    def fairest(self, no_more_than: int) -> int:
        """
        Raise the lowest total of a placed group as far as it goes; the most that it could be.

        :param no_more_than: the total of somebody whose place is given; more would not be fairer.
        """
        assert self.chosen is not None
        total = np.minimum(self.pairs.market.total[self.group, self.home], no_more_than)
        placed = self.chosen[: len(self.group)]
        if not placed.any():
            return no_more_than
        lowest = int(total[placed].min())
        higher = np.unique(total[total > lowest])
        at_most, step = lowest, 0  # most plans are fair already, so the next total is asked first
        while len(higher):
            found = self._without(np.flatnonzero(total < higher[step]))
            if found.chosen is None:
                at_most = at_most if found.bound < 0 else int(higher[-1])
                higher = higher[:step]
            else:
                self.chosen = found.chosen
                lowest = int(total[found.chosen[: len(self.group)]].min())
                higher = higher[higher > lowest]
            step = len(higher) // 2
        self.model.fix(np.flatnonzero(total < lowest), low=0, high=0)
        return max(lowest, at_most)

    def _without(self, columns: Numbers) -> Found:
        """A plan as good so far that uses none of these pairs."""
        self.model.fix(columns, low=0, high=0)
        found = self.model.most(np.zeros(len(self.weight), dtype=np.int64))
        self.model.fix(columns, low=0, high=1)
        return found

    def settle(self) -> None:
        """Give the groups in their order the lowest home ids of all equal plans."""
        order = np.lexsort((self.home, self.group))
        ends = np.searchsorted(self.group[order], np.arange(self.n_groups + 1))
        own = [order[a:b] for a, b in zip(ends[:-1], ends[1:], strict=True)]
        self._move_up()
        for group, pairs in enumerate(own):
            if self.deadline.is_over:
                return
            self._lower(group, pairs[self.model.high[pairs] == 1])
            self._stay(pairs)

    def _lower(self, group: int, own: Numbers) -> None:
        """Find the lowest home of one group, among its open pairs in the order of homes."""
        assert self.chosen is not None
        if not len(own) or self.chosen[own[0]]:
            return
        goal = np.zeros(len(self.weight), dtype=np.int64)
        goal[own] = np.arange(len(own), 0, -1)
        first = max(0, len(own) - self.model.bound(goal))
        now = np.flatnonzero(self.chosen[own])
        lower = self.home[own[first : now[0] if len(now) else len(own)]].tolist()
        if not lower:
            return
        self._move_up(group, lower)
        if first < len(own) and not self.chosen[own[first]]:
            self.chosen = self.model.most(goal, self.chosen).chosen

    def _stay(self, own: Numbers) -> None:
        assert self.chosen is not None
        is_own = self.chosen[own]
        self.model.fix(own[~is_own & (self.model.high[own] == 1)], low=0, high=0)
        self.model.fix(own[is_own], low=1, high=1)

    def _move_up(self, group: int | None = None, homes: Sequence[int] = ()) -> None:
        """Take what lower ids small moves find among what is open; or a chain, for one group."""
        assert self.chosen is not None
        if self.n_groups > MOST_GROUPS or self.pairs.sharing.families.count:
            return
        moves = self._moves()
        where = moves.run() if group is None else moves.after(group, homes)
        placed = np.flatnonzero(where != LEFT_OUT).tolist()
        chosen = np.zeros(len(self.weight), dtype=np.bool_)
        chosen[[self.place[one, int(where[one])] for one in placed]] = True
        if self.model.keeps(chosen):
            self.chosen = chosen

    def _moves(self) -> Settling:
        is_open = np.flatnonzero(self.model.high[: len(self.group)] == 1)
        options: dict[int, list[int]] = defaultdict(list)
        for at in is_open[np.argsort(self.home[is_open], kind="stable")].tolist():
            options[int(self.group[at])].append(int(self.home[at]))
        market, sharing = self.pairs.market, self.pairs.sharing
        return Settling(market, sharing, self.pairs.counts, self.where, _ANY, options)
