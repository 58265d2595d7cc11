"""
Equal plans of single children: the fairest, and among those the lowest home ids, by flow alone.

At the prices of a best flow every best plan uses only pairs whose worth equals the two prices
(the tight pairs), places everybody whose price is above 0, and fills every bed that has a price;
and every plan that does so is best (complementary slackness).
"""

from collections import deque

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from matching.kernel.deadline import Deadline
from matching.kernel.flow import best_flow
from matching.kernel.jointbest import Best
from matching.kernel.plan import LEFT_OUT
from matching.kernel.pricedsets import pairs_worth

Moves = list[tuple[int, int]]  # a group (or NOBODY) and the place it goes to
_NOBODY = -1  # a free bed, which may be moved like a child


class FlowPlans:
    """All plans with the best first two aims, as flows over the tight pairs."""

    def __init__(self, best: Best, deadline: Deadline) -> None:
        """Find the tight pairs of all pairs."""
        self.deadline, self.market, self.value = deadline, best.market, best.value
        self.group_price, self.home_price = best.priced.rates.group, best.priced.least
        home, group, _ = pairs_worth(self.market, best.sharing, best.priced.rates, self.home_price)
        self.group, self.home = group, home  # (pairs,)
        self.total = self.market.total[group, home].astype(np.int64)  # (pairs,)
        self.where = np.full(len(self.market.size), LEFT_OUT, dtype=np.int64)  # (groups,)
        for at, members in best.plan:
            self.where[list(members)] = at

    def fairest(self, no_more_than: int) -> int:
        """
        Raise the lowest total of a placed child as far as it goes; the most that it could be.

        :param no_more_than: the total of somebody whose place is given; more would not be fairer.
        """
        placed = np.flatnonzero(self.where != LEFT_OUT)
        if not len(placed):
            return no_more_than
        lowest = int(self.market.total[placed, self.where[placed]].min())
        levels = np.unique(np.minimum(self.total, no_more_than))
        low, high = int(np.searchsorted(levels, min(lowest, no_more_than))), len(levels)
        step = low + 1  # most plans are fair already, so the next total is asked first
        while low + 1 < high:
            if self.deadline.is_over:
                return int(levels[high - 1])
            low, high = (step, high) if self._is_enough(int(levels[step])) else (low, step)
            step = (low + high) // 2
        keep = self.total >= levels[low]
        self.group, self.home, self.total = self.group[keep], self.home[keep], self.total[keep]
        return int(levels[low])

    def _is_enough(self, least: int) -> bool:
        """Whether a best plan exists in which nobody has a total below this; then it is taken."""
        keep = self.total >= least
        group, home = self.group[keep], self.home[keep]
        worth = self.market.worth(group, home)
        flow = best_flow(
            group=group, home=home, worth=worth, supply=self.market.size, beds=self.market.beds
        )
        used = flow.units > 0
        if int(worth[used].sum()) < self.value:
            return False
        self.where = np.full(len(self.market.size), LEFT_OUT, dtype=np.int64)
        self.where[group[used]] = home[used]
        return True

    def settle(self) -> None:
        """Give the children in their order the lowest home ids of all equal plans."""
        _Settling(self).run()


class _Settling:
    """
    Who moves up when one child takes a home with a lower id: a round of moves over tight pairs.

    Places are the homes and, last, "left out". A round begins at the home the child wants and
    ends at the place that the child leaves. Only places of one strong component of the moves can
    be in a round, and rounds do not change the components, so they are found once.
    """

    def __init__(self, plans: FlowPlans) -> None:
        market = plans.market
        self.plans, self.out = plans, len(market.beds)
        self.place = np.where(plans.where == LEFT_OUT, self.out, plans.where)
        self.may_be_empty = (plans.home_price == 0) & (market.beds > 0)
        self.may_stay_out = plans.group_price == 0
        used = np.bincount(plans.where[plans.where != LEFT_OUT], minlength=self.out)
        self.free = (market.beds - used).tolist()
        self._keep_rounds()
        self.there: list[set[int]] = [set() for _ in range(self.out + 1)]
        for group in np.flatnonzero([bool(options) for options in self.options]).tolist():
            self.there[int(self.place[group])].add(group)

    def _keep_rounds(self) -> None:
        """Of the tight pairs, those that some round of moves can use."""
        plans, out = self.plans, self.out
        stays_out = np.flatnonzero(self.may_stay_out)
        empties = np.flatnonzero(self.may_be_empty)
        takes_one = empties[np.array(self.free, dtype=np.int64)[empties] > 0]
        start = [self.place[plans.group], self.place[stays_out], np.full(len(empties), out)]
        end = [plans.home, np.full(len(stays_out), out), empties]
        start, end = [*start, takes_one], [*end, np.full(len(takes_one), out)]
        a, b = np.concatenate(start), np.concatenate(end)
        moves = csr_array((np.ones(len(a), dtype=np.int8), (a, b)), shape=(out + 1, out + 1))
        component = connected_components(moves, connection="strong")[1]
        possible = component[self.place[plans.group]] == component[plans.home]
        self.options: list[list[int]] = [[] for _ in plans.where]
        pairs = zip(plans.group[possible].tolist(), plans.home[possible].tolist(), strict=True)
        for group, home in pairs:
            self.options[group].append(home)
        for group in stays_out[component[self.place[stays_out]] == component[out]].tolist():
            self.options[group].append(out)

    def run(self) -> None:
        """Settle one child after another."""
        for group, options in enumerate(self.options):
            for home in sorted(options):
                now = int(self.place[group])
                if home >= now or self.plans.deadline.is_over:
                    break
                moves = self._round(group, home, now)
                if moves is not None:
                    self._move([(group, home), *moves])
                    break
            self.there[int(self.place[group])].discard(group)
        self.plans.where = np.where(self.place == self.out, LEFT_OUT, self.place)

    def _round(self, first: int, wanted: int, left: int) -> Moves | None:
        """Moves that make room at the wanted home and end at the place that was left."""
        came: dict[int, tuple[int, int]] = {wanted: (_NOBODY, -1)}
        queue = deque([wanted])
        while queue:
            place = queue.popleft()
            if place == left:
                return self._moves(came, left)
            for who, to in self._ways(place, first, left):
                if to not in came:
                    came[to] = who, place
                    queue.append(to)
        return None

    def _ways(self, place: int, first: int, left: int) -> Moves:
        """Who can go from this place, and where to."""
        ways = [(who, to) for who in self.there[place] if who != first for to in self.options[who]]
        if place == self.out:
            if left == self.out or self.may_be_empty[left]:
                return [(_NOBODY, left)]
            ways += [(_NOBODY, home) for home in np.flatnonzero(self.may_be_empty).tolist()]
        elif self.free[place] and self.may_be_empty[place]:
            ways.append((_NOBODY, self.out))
        return ways

    def _moves(self, came: dict[int, tuple[int, int]], place: int) -> Moves:
        moves: Moves = []
        while came[place][1] != -1:
            who, before = came[place]
            moves.append((who, place))
            if who == _NOBODY and before != self.out:
                self.free[before] -= 1
            if who == _NOBODY and place != self.out:
                self.free[place] += 1
            place = before
        return moves

    def _move(self, moves: Moves) -> None:
        for who, place in moves:
            if who != _NOBODY:
                self.there[int(self.place[who])].discard(who)
                self.there[place].add(who)
                self.place[who] = place


def may_all_share(plans: FlowPlans, best: Best) -> bool:
    """Whether nobody among the tight pairs minds whom they meet in a home."""
    beds, sharing = best.market.beds, best.sharing
    order = np.argsort(plans.home, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(plans.home[order])) + 1) if len(order) else []
    homes = ((int(plans.home[these[0]]), plans.group[these]) for these in parts)
    return all(
        sharing.may_share(home, groups)
        for home, groups in homes
        if beds[home] > 1 and len(groups) > 1
    )
