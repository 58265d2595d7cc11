"""
The best plan where the bound alone does not prove it: the market is taken apart.

A mixture of sets may be better than any plan. Every plan places either so many groups of a kind
at most, or one more at least (counts.py); where the mixture places a number between, these two
parts are looked into. Where it does not, sets that lose little are chosen from, and then single
groups are asked for: placed or not, and in which half of its homes. Every plan is in one of the
parts, and each has a bound of its own, in whole numbers like that of the whole (branch and price:
Barnhart and others, 1998). A part whose bound is below the best plan known is done; so the parts
that are left at the end hold every best plan.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from itertools import count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.counts import Counts, divided_kind
from matching.kernel.deadline import Deadline
from matching.kernel.families import SPLIT_PENALTY
from matching.kernel.jointbest import (
    LITTLE,
    Best,
    Limits,
    choose_pairs,
    close_in,
    flow_plan,
    generate,
    start,
)
from matching.kernel.jointlimits import Pairs
from matching.kernel.market import Market, Mask, Numbers
from matching.kernel.pairplans import PairPlans
from matching.kernel.plan import NoChoiceInTime
from matching.kernel.pricedsets import LawfulSet, Rates, TooManySets, sets_within
from matching.kernel.relaxed import relax
from matching.kernel.sharing import Sharing

_SETS_A_ROW: Final = 20  # for each group and home
_ROWS_A_SECOND: Final = 300  # in one choice among sets
_LEAST_SECONDS: Final = 2.0
_MOST_PAIRS: Final = 250_000  # where the plan is looked for over pairs
_PAIRS_SHARE: Final = 0.6  # of the time
_WHOLE: Final = 1e-6  # a share so near to 0 or 1 is one


def best_plan(
    market: Market, sharing: Sharing, deadline: Deadline, like: Best | None = None
) -> Best:
    """
    The best plan there is, as far as the time allows.

    :param like: the best plan of nearly the same market, whose prices and sets are begun with;
        a set that is lawful there must be lawful here.
    """
    family_price = SPLIT_PENALTY * (1 - sharing.families.free_homes)
    if like is not None and not like.is_flow:
        rates, columns = like.priced.rates, [*like.columns, *like.plan]
    else:
        relaxed = relax(market, deadline)
        if relaxed is not None and (best := flow_plan(market, sharing, relaxed)) is not None:
            return best
        price, columns = start(market, relaxed)
        rates = Rates(price, family_price)
    best = generate(market, sharing, deadline, rates, columns)
    if not best.is_proven and _has_many_sets(best):
        _plan_pairs(best, deadline)
    if not best.is_proven and best.mixed is not None:
        search = _Search(best, deadline)
        search.add(replace(best, plan=list(best.plan)))
        search.run()
    return best


def _has_many_sets(best: Best) -> bool:
    """Whether the sets that lose hardly anything are too many, as where totals are alike."""
    if len(best.market.size) * len(best.market.beds) > _MOST_PAIRS:
        return False
    loss = min(LITTLE, best.priced.bound - best.value)
    rows = len(best.market.size) + len(best.market.beds)
    try:
        sets_within(best.market, best.sharing, best.priced, loss, _SETS_A_ROW * rows)
    except TooManySets:
        return True
    return False


def _plan_pairs(best: Best, deadline: Deadline) -> None:
    """Plan over pairs, one aim after another, and keep what is better."""
    loss = best.priced.bound - best.value
    pairs = Pairs.within(best.market, best.sharing, best.priced, loss)
    plans = PairPlans.best_of(pairs, Deadline(_PAIRS_SHARE * deadline.left))
    (urgency, total), (most_urgency, most_total) = plans.value, plans.bounds
    one = best.market.of_urgency
    if urgency * one + total > best.value:
        best.value, best.plan = urgency * one + total, plans.sets
    at_most = most_urgency * one + min(most_total, one - 1)
    best.bound = max(best.value, min(best.bound, at_most))
    if best.is_proven and urgency * one + total == best.value:
        plans.go_on(deadline)
        best.pairs = plans


def _can_be_listed(best: Best, wanted: int) -> bool:
    """Whether the sets that lose a little are few; else the parts would have as many."""
    loss = min(LITTLE, best.priced.bound - max(best.value, wanted))
    try:
        sets_within(best.market, best.sharing, best.priced, loss)
    except TooManySets:
        return False
    return True


@dataclass(eq=False)
class _Search:
    """Parts of the market that are still open, the most hopeful first, and the plans found."""

    known: Best  # of the whole market
    deadline: Deadline
    open: list[tuple[int, int, Best]] = field(default_factory=list)
    done: list[Best] = field(default_factory=list)
    number: Iterator[int] = field(default_factory=count)

    def add(self, part: Best) -> None:
        """Keep a part while it may hold a plan as good as the best that is known."""
        self.learn(part)
        if part.bound >= self.known.value:
            heappush(self.open, (-part.bound, next(self.number), part))

    def learn(self, part: Best) -> None:
        """Keep its plan if it is the best so far."""
        if part.value > self.known.value:
            self.known.value, self.known.plan = part.value, part.plan

    def run(self) -> None:
        """Take the most hopeful part, solve it or take it apart, until none is left."""
        while self.open and not self.deadline.is_over:
            part = heappop(self.open)[2]
            if part.bound >= self.known.value:
                self.look_into(part)
        whole = self.known
        left = [*(part for _, _, part in self.open), *self.done]
        at_most = max((part.bound for part in left), default=whole.value)
        whole.bound = max(whole.value, min(whole.bound, at_most))
        whole.parts = [part for part in self.done if part.value == whole.value]

    def look_into(self, part: Best) -> None:
        """Solve a part, or put its parts beside the others."""
        if parts := self.parts(part):
            for one in parts:
                self.add(one)
            return
        self.learn(part)
        if part.bound >= self.known.value:
            self.done.append(part)

    def parts(self, part: Best) -> list[Best]:
        """The parts of a part that sets alone do not solve; none where they do, or time is over."""
        if part.is_proven or part.mixed is None:
            return []
        placed = _placed(part)
        # A mixture that breaks a count at its price would be divided by the same count again.
        is_within = part.priced.rates.counts.are_kept_by(placed)
        if is_within and (kind := divided_kind(part.market, placed)) is not None:
            return self.halves(part, *kind)
        self.close_in(part)
        if part.is_proven or part.bound < self.known.value or self.deadline.is_over:
            return []
        if is_within and (parts := self.by_group(part)):
            return parts
        choose_pairs(part, self.deadline, self.known.value)
        return []

    def close_in(self, part: Best) -> None:
        """Look among sets that lose little, or among pairs where those are too many."""
        wanted = self.known.value
        rows = len(part.market.size) + len(part.market.beds)
        limits = Limits(_SETS_A_ROW * rows, max(_LEAST_SECONDS, rows / _ROWS_A_SECOND))
        try:
            close_in(part, self.deadline, limits, wanted)
        except NoChoiceInTime:
            pass
        except TooManySets:
            if not _can_be_listed(part, wanted):
                choose_pairs(part, self.deadline, wanted)

    def halves(self, part: Best, kind: Numbers, most: int) -> list[Best]:
        """The part that places so many of a kind at most, and the part that places more."""
        both = part.priced.rates.counts.halves(kind, most)
        return [self.solved(part, part.market, part.columns, counts) for counts in both]

    def by_group(self, part: Best) -> list[Best]:
        """
        Two parts that hold all plans of this one; none where the mixture divides nobody.

        Whether a group is placed at all decides most, so that is asked first, then where.
        """
        shares = _shares(part)
        weight = part.market.weight
        out = {g: 1 - sum(homes.values()) for g, homes in shares.items()}
        if some := [g for g, share in out.items() if share > _WHOLE]:
            group = max(some, key=lambda g: (int(weight[g]) * min(out[g], 1 - out[g]), -g))
            return self.halves(part, (np.arange(len(weight)) == group).astype(np.int64), 0)
        if some := [g for g, homes in shares.items() if len(homes) > 1]:
            group = max(some, key=lambda g: (int(weight[g]) * (1 - max(shares[g].values())), -g))
            both = _halves(part, group, shares[group])
            return [self.within(part, group, homes) for homes in both]
        return []

    def within(self, part: Best, group: int, homes: Mask) -> Best:
        """The part in which the group may have these homes only."""
        market, columns = part.market, part.columns
        allowed = market.allowed.copy()
        allowed[group] &= homes
        market = replace(market, allowed=allowed, point=market.of_urgency)
        columns = [key for key in columns if group not in key[1] or homes[key[0]]]
        return self.solved(part, market, columns, part.priced.rates.counts)

    def solved(self, part: Best, market: Market, columns: list[LawfulSet], counts: Counts) -> Best:
        """The mixture and the bound of a part, from the prices and sets of where it was taken."""
        rates = part.priced.rates
        new = np.zeros(len(counts) - len(rates.count), dtype=np.int64)
        rates = replace(rates, count=np.concatenate([rates.count, new]), counts=counts)
        wanted = self.known.value
        found = generate(market, part.sharing, self.deadline, rates, columns, wanted)
        found.bound = min(found.bound, part.bound)
        self.learn(found)
        return found


def _placed(best: Best) -> NDArray[np.float64]:
    """(groups,) the share of each that the mixture places."""
    placed = np.zeros(len(best.market.size))
    for group, homes in _shares(best).items():
        placed[group] = sum(homes.values())
    return placed


def _shares(best: Best) -> dict[int, dict[int, float]]:
    """How the mixture divides each group that it places among homes."""
    shares: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    mixed = np.zeros(0) if best.mixed is None else best.mixed
    for at in np.flatnonzero(mixed > _WHOLE).tolist():
        home, members = best.columns[at]
        for group in members:
            shares[group][home] += float(mixed[at])
    return shares


def _halves(best: Best, group: int, share: dict[int, float]) -> tuple[Mask, Mask]:
    """The homes of a group in turn, those that it is divided among first, then by total."""
    may = np.flatnonzero(best.market.allowed[group])
    key = [(-share.get(home, 0.0), -int(best.market.total[group, home])) for home in may.tolist()]
    order = [home for _, home in sorted(zip(key, may.tolist(), strict=True))]
    one, other = (np.zeros(len(best.market.beds), dtype=np.bool_) for _ in range(2))
    one[order[::2]], other[order[1::2]] = True, True
    return one, other
