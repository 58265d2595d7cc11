"""
The best plan where the bound alone does not prove it: the market is taken apart.

A mixture of sets may be better than any plan. Where it places a group in several homes, these are
shared out: in one part of the market the group may have the one half of its homes, in the other
the other half. Every plan is in one of the parts, and each has a bound of its own, in whole
numbers like that of the whole (branch and price: Barnhart and others, 1998). A part whose bound
is below the best plan known is done; so the parts that are left at the end hold every best plan.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from itertools import count
from typing import Final

import numpy as np

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
    least_loss,
    start,
    take,
)
from matching.kernel.market import Market, Mask
from matching.kernel.plan import NoChoiceInTime
from matching.kernel.pricedsets import LawfulSet, TooManySets, sets_within
from matching.kernel.relaxed import relax
from matching.kernel.sharing import Sharing

_SETS_A_ROW: Final = 20  # of the whole market, for each of its groups and homes
_SETS_A_ROW_IN_PARTS: Final = 4
_ROWS_A_SECOND: Final = 300  # in one choice among sets
_WHOLE: Final = 1e-6  # a share so near to 0 or 1 is one
_SIMILAR: Final = 8 * LITTLE  # what a first plan's sets may lose beside those of the mixture


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
        price, columns = like.priced.price, [*like.columns, *like.plan]
        family_price = like.priced.family_price
    else:
        relaxed = relax(market, deadline)
        if relaxed is not None and (best := flow_plan(market, sharing, relaxed)) is not None:
            return best
        price, columns = start(market, relaxed)
    best = generate(market, sharing, deadline, (price, family_price), columns)
    rows = len(market.size) + len(market.beds)
    limits = Limits(_SETS_A_ROW * rows, max(1.0, rows / _ROWS_A_SECOND))
    if _is_left_open(best, deadline, limits):
        _take_apart(best, deadline)
    return best


def _is_left_open(best: Best, deadline: Deadline, limits: Limits, wanted: int = 0) -> bool:
    """Whether the market is to be taken apart, because sets alone do not tell in the time."""
    try:
        close_in(best, deadline, limits, wanted)
    except NoChoiceInTime:
        pass  # the gap is stated
    except TooManySets:
        if not _can_be_listed(best, wanted):
            choose_pairs(best, deadline, wanted)
    is_open = not best.is_proven and best.bound >= wanted and not deadline.is_over
    return is_open and best.mixed is not None


def _can_be_listed(best: Best, wanted: int) -> bool:
    """Whether the sets that lose a little are few; else the parts would have as many."""
    loss = min(LITTLE, best.priced.bound - max(best.value, wanted))
    try:
        sets_within(best.market, best.sharing, best.priced, loss)
    except TooManySets:
        return False
    return True


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A part of the market; what it is worth more than the whole market is taken off again."""

    best: Best
    more: int = 0  # worth of all plans of the part above what they are worth in the whole market

    @property
    def value(self) -> int:
        return self.best.value - self.more

    @property
    def bound(self) -> int:
        return self.best.bound - self.more


@dataclass(eq=False)
class _Search:
    """Parts of the market that are still open, the most hopeful first, and the plans found."""

    known: Best  # of the whole market
    deadline: Deadline
    open: list[tuple[int, int, _Part]] = field(default_factory=list)
    done: list[_Part] = field(default_factory=list)
    number: Iterator[int] = field(default_factory=count)

    def add(self, part: _Part) -> None:
        """Keep a part while it may hold a plan as good as the best that is known."""
        self.learn(part)
        if part.bound >= self.known.value:
            heappush(self.open, (-part.bound, next(self.number), part))

    def learn(self, part: _Part) -> None:
        """Keep its plan if it is the best so far."""
        if part.value > self.known.value:
            self.known.value, self.known.plan = part.value, part.best.plan

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
        whole.parts = [part.best for part in self.done if part.value == whole.value]

    def look_into(self, part: _Part) -> None:
        """Solve a part, or put its parts beside the others."""
        best, wanted = part.best, self.known.value + part.more
        rows = len(best.market.size) + len(best.market.beds)
        gap = max(LITTLE, best.priced.bound - wanted)
        limits = Limits(_SETS_A_ROW_IN_PARTS * rows, 1.0, gap)
        if not best.is_proven and _is_left_open(best, self.deadline, limits, wanted):
            parts = list(_parts(part, self.deadline))
            for one in parts:
                self.add(one)
            if parts:
                return
            choose_pairs(best, self.deadline, wanted)
        self.learn(part)
        if part.bound >= self.known.value:
            self.done.append(part)


def _take_apart(best: Best, deadline: Deadline) -> None:
    _first_plan(best, deadline)
    search = _Search(best, deadline)
    search.add(_Part(replace(best, plan=list(best.plan))))
    search.run()


def _first_plan(best: Best, deadline: Deadline) -> None:
    """A good plan among the sets of the mixture: the better it is, the fewer parts are open."""
    gap = best.priced.bound - best.value
    try:
        near = sets_within(best.market, best.sharing, best.priced, min(gap, _SIMILAR))
    except TooManySets:
        near = {}
    priced, families = best.priced, best.sharing.families
    sets = dict.fromkeys(best.columns, 0)
    for home, members in sets:
        worth = best.market.worth(np.array(members), np.full(len(members), home))
        fees = sum(int(priced.family_price[one]) for one in families.paying(home, members))
        profit = int((worth - priced.price[list(members)]).sum()) - fees
        sets[home, members] = int(priced.gain[home]) - profit
    sets |= near
    try:
        found = least_loss(priced, sets, families, gap, min(2.0, deadline.left))
    except NoChoiceInTime:
        return
    if found.loss <= gap:
        take(best, list(sets), found)


def _parts(part: _Part, deadline: Deadline) -> Iterator[_Part]:
    """
    Two parts that hold all plans of this one; none where the mixture divides nobody.

    Whether a group is placed at all decides most, so that is asked first, then where.
    """
    shares = _shares(part.best)
    weight = part.best.market.weight
    out = {g: 1 - sum(homes.values()) for g, homes in shares.items()}
    if some := [g for g, share in out.items() if share > _WHOLE]:
        group = max(some, key=lambda g: (int(weight[g]) * min(out[g], 1 - out[g]), -g))
        nowhere = np.zeros(len(part.best.market.beds), dtype=np.bool_)
        yield _placed(part, group, deadline)
        yield _within(part, group, nowhere, deadline)
        return
    if some := [g for g, homes in shares.items() if len(homes) > 1]:
        group = max(some, key=lambda g: (int(weight[g]) * (1 - max(shares[g].values())), -g))
        for homes in _halves(part.best, group, shares[group]):
            yield _within(part, group, homes, deadline)


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


def _within(part: _Part, group: int, homes: Mask, deadline: Deadline) -> _Part:
    """The part in which the group may have these homes only."""
    best = part.best
    market, columns = best.market, best.columns
    allowed = market.allowed.copy()
    allowed[group] &= homes
    market = replace(market, allowed=allowed, point=market.of_urgency)
    columns = [key for key in columns if group not in key[1] or homes[key[0]]]
    return _solved(part, market, columns, part.more, deadline)


def _placed(part: _Part, group: int, deadline: Deadline) -> _Part:
    """
    The part in which the group is placed.

    It is so urgent there that whoever leaves it out loses more than a plan may lose.
    """
    best = part.best
    point = best.market.of_urgency
    by = 1 + (best.bound - best.value) // point
    weight = best.market.weight.copy()
    weight[group] += by
    market = replace(best.market, weight=weight, point=point)
    return _solved(part, market, best.columns, part.more + by * point, deadline)


def _solved(
    part: _Part, market: Market, columns: list[LawfulSet], more: int, deadline: Deadline
) -> _Part:
    best = part.best
    prices = best.priced.price, best.priced.family_price
    found = generate(market, best.sharing, deadline, prices, columns)
    found.bound = min(found.bound, part.bound + more)
    return _Part(found, more)
