"""
The first two aims of the joint plan: most children by urgency, then the highest sum of totals.

Prices of beds come from the flow (relaxed.py), then from mixtures of lawful sets (setpacking.py),
until no set of any home would improve the mixture. The bound at those prices is worked out again
in whole numbers over all pairs (pricedsets.py). Where the best plan found is below it, every
lawful set that loses no more than the difference is listed, and HiGHS chooses among those: what
is not listed cannot be in a better plan.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from matching.kernel.counts import Counts
from matching.kernel.deadline import Deadline
from matching.kernel.families import SPLIT_PENALTY, Families
from matching.kernel.jointlimits import Pairs
from matching.kernel.market import IMPOSSIBLE, Market, Mask, Numbers
from matching.kernel.pairplans import PairPlans
from matching.kernel.plan import Choice, Infeasible, NoChoiceInTime, choose
from matching.kernel.pricedsets import (
    LawfulSet,
    Priced,
    Rates,
    price_sets,
    sets_within,
)
from matching.kernel.relaxed import Relaxed
from matching.kernel.setpacking import Prices, first_come, limits_of, mixture, rows_of
from matching.kernel.sharing import Sharing

LITTLE = 500  # of worth: half a point in the total of one child
_NOT_MUCH = 8 * LITTLE  # where plans lose more, the market is taken apart first
_MOST_LOOSE = 2  # rounds of prices at which sets were too many to be looked at
_FIRST = 6  # pairs of each group in the first mixture


@dataclass(frozen=True, slots=True)
class Limits:
    """How long sets are listed and chosen from before something else is tried."""

    sets: int  # that lose more than a little, at most so many
    seconds: float  # a choice


@dataclass(eq=False)
class Best:
    """The best plan known, and how good any plan could be."""

    market: Market
    sharing: Sharing
    priced: Priced
    plan: list[LawfulSet]
    value: int  # Σ worth of the plan
    bound: int  # no plan is worth more
    columns: list[LawfulSet] = field(default_factory=list)  # to begin from another time
    mixed: NDArray[np.float64] | None = None  # of the first columns, their share in the mixture
    # Where homes were shared out among parts of the market (branching.py): parts with all the
    # plans that are worth as much.
    parts: list["Best"] = field(default_factory=list)
    pairs: PairPlans | None = None  # all plans that are worth as much, where these found it
    is_flow: bool = False  # the prices are those of a best flow of single children

    @property
    def is_proven(self) -> bool:
        """Whether no plan is worth more."""
        return self.value == self.bound


def worth_of(market: Market, sets: list[LawfulSet]) -> Numbers:
    """(sets,) the worth of each set."""
    counts = [len(members) for _, members in sets]
    group = np.array([g for _, members in sets for g in members], dtype=np.int64)
    home = np.repeat(np.array([home for home, _ in sets], dtype=np.int64), counts)
    starts = np.cumsum([0, *counts])[:-1]
    if not sets:
        return np.zeros(0, dtype=np.int64)
    return np.asarray(np.add.reduceat(market.worth(group, home), starts))


def flow_plan(market: Market, sharing: Sharing, relaxed: Relaxed) -> Best | None:
    """The flow as a plan where all groups are single children and nobody minds whom they meet."""
    flow, used = relaxed.flow, np.flatnonzero(relaxed.flow.units)
    group, home = relaxed.group[used], relaxed.home[used]
    shared = np.flatnonzero(np.bincount(home, minlength=len(market.beds)) > 1).tolist()
    is_lawful = all(sharing.may_share(at, group[home == at]) for at in shared)
    if (market.size > 1).any() or sharing.families.count or not is_lawful:
        return None
    gain = flow.home_price * market.beds
    bound = int(flow.group_price.sum() + gain.sum())
    nothing = np.zeros(0, dtype=np.int64)
    priced = Priced(Rates(flow.group_price, nothing), gain, bound, flow.home_price, {})
    order = np.argsort(home, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(home[order])) + 1) if len(order) else []
    plan = [(int(home[these[0]]), tuple(group[these].tolist())) for these in parts]
    value = int(market.worth(group, home).sum())
    return Best(market, sharing, priced, plan, value, bound, is_flow=True)


def start(market: Market, relaxed: Relaxed | None) -> tuple[Numbers, list[LawfulSet]]:
    """Prices and sets to begin from."""
    if relaxed is None:
        return np.zeros(len(market.size), dtype=np.int64), []
    return relaxed.group_price * market.size // relaxed.unit, _pairs(market, relaxed)


def generate(
    market: Market,
    sharing: Sharing,
    deadline: Deadline,
    rates: Rates,
    columns: list[LawfulSet],
    wanted: int = 0,
) -> Best:
    """
    Mix lawful sets, price all others, take in those that improve, until none does.

    :param wanted: a market without a plan worth so much is left as soon as its bound says so.
    """
    n_groups, n_homes = len(market.size), len(market.beds)
    priced = price_sets(market, sharing, rates)
    columns = list(dict.fromkeys([*columns, *priced.sets]))
    nobody = np.zeros(n_groups)
    value = 0 if rates.counts.are_kept_by(nobody) else IMPOSSIBLE  # no plan is known then
    best = Best(market, sharing, priced, [], value, priced.bound)
    loose = 0
    while not best.is_proven and best.bound >= wanted:
        worth = worth_of(market, columns)
        found = mixture(
            columns, worth, n_groups=n_groups, n_homes=n_homes, families=sharing.families,
            one=market.of_urgency, counts=rates.counts, seconds=deadline.left,
        )  # fmt: skip
        _keep_better(best, columns, worth, worth if found is None else found.share)
        if found is None:
            break
        best.mixed = found.share
        priced = price_sets(market, sharing, _whole_rates(found, sharing.families, rates.counts))
        if priced.bound < best.bound:
            best.priced, best.bound = priced, priced.bound
        known = set(columns)
        new = [
            key
            for key, profit in priced.sets.items()
            if profit > found.home[key[0]] + 1 and key not in known
        ]
        loose += priced.is_loose
        if not new or deadline.is_over or loose > _MOST_LOOSE:
            break
        columns += new
    best.columns = columns
    return best


def _whole_rates(found: Prices, families: Families, counts: Counts) -> Rates:
    """The prices of a mixture, each within what a bound allows."""
    group = np.maximum(np.rint(found.group), 0).astype(np.int64)
    family = np.clip(np.rint(found.family), 0, SPLIT_PENALTY).astype(np.int64)
    # Where a bed is taken already every other home costs the whole penalty.
    family = np.where(families.free_homes == 0, SPLIT_PENALTY, family)
    return Rates(group, family, np.maximum(np.rint(found.count), 0).astype(np.int64), counts)


def _pairs(market: Market, relaxed: Relaxed) -> list[LawfulSet]:
    """The pairs that leave each group most at the prices of the flow, its best few."""
    group, home = relaxed.group, relaxed.home
    worth = market.worth(group, home) * relaxed.unit // market.size[group]
    left = worth - relaxed.flow.home_price[home]
    order = np.lexsort((-left, group))
    place = np.arange(len(order)) - np.searchsorted(group[order], group[order])
    best = order[place < _FIRST]
    return [(j, (g,)) for j, g in zip(home[best].tolist(), group[best].tolist(), strict=True)]


def _keep_better(best: Best, sets: list[LawfulSet], worth: Numbers, order: NDArray[Any]) -> None:
    """Read a plan off the mixture, largest shares first."""
    chosen = first_come(sets, np.lexsort((-worth, -np.round(order, 6))))
    plan = [sets[at] for at in np.flatnonzero(chosen).tolist()]
    value = int(worth[chosen].sum()) - penalty_of(best.sharing, plan)
    placed = np.zeros(len(best.market.size))
    placed[[group for _, who in plan for group in who]] = 1
    if value > best.value and best.priced.rates.counts.are_kept_by(placed):
        best.value, best.plan = value, plan


def penalty_of(sharing: Sharing, plan: list[LawfulSet]) -> int:
    """What a plan pays for families in more than one home."""
    families = sharing.families
    used = np.zeros(families.count, dtype=np.int64)
    for home, members in plan if families.count else ():
        used[list(families.paying(home, members))] += 1
    return SPLIT_PENALTY * int(np.maximum(0, used - families.free_homes).sum())


def close_in(best: Best, deadline: Deadline, limits: Limits, wanted: int = 0) -> None:
    """
    Look for a plan that loses little against the bound, then for one that may lose some more.

    All sets that lose no more than that are listed, so a choice of them that does is the best
    plan there is; and where there is none, the bound falls. Little first keeps numbers small.

    :param wanted: plans that are worth less are not looked for.
    :raises TooManySets: the next sets are too many to be listed.
    :raises NoChoiceInTime: the next choice took too long.
    """
    may_lose = LITTLE
    while may_lose <= _NOT_MUCH and not best.is_proven and best.bound >= wanted:
        loss = min(may_lose, best.priced.bound - max(best.value, wanted))
        most = None if loss <= LITTLE else limits.sets
        sets = sets_within(best.market, best.sharing, best.priced, loss, most)
        seconds = min(limits.seconds, deadline.left)
        found = least_loss(best.priced, sets, best.sharing.families, loss, seconds)
        if found.loss <= loss:
            take(best, list(sets), found)
        at_least = min(found.loss_at_least, loss + 1)
        best.bound = max(best.value, min(best.bound, best.priced.bound - at_least))
        if at_least < min(found.loss, loss + 1):
            return  # the time for this choice was over
        may_lose *= 8


def take(best: Best, sets: list[LawfulSet], found: "LeastLoss") -> None:
    """Keep the choice among these sets if it is worth more than the plan."""
    if (value := best.priced.bound - found.loss) > best.value:
        best.value = value
        best.plan = [sets[at] for at in np.flatnonzero(found.chosen[: len(sets)]).tolist()]


def choose_pairs(best: Best, deadline: Deadline, wanted: int = 0) -> None:
    """
    Choose among the pairs that a better plan could hold, where the sets are too many.

    :param wanted: plans that are worth less are not looked for.
    """
    loss = best.priced.bound - max(best.value, wanted)
    pairs = Pairs.within(best.market, best.sharing, best.priced, loss)
    try:
        found = choose(
            worth=pairs.worth, rows=pairs.rows, limits=pairs.limits, seconds=deadline.left
        )
    except NoChoiceInTime:
        return
    except Infeasible:
        best.bound = min(best.bound, max(best.value, wanted - 1))
        return
    if found.value > best.value:
        best.plan, best.value = pairs.sets_of(found.chosen), found.value
    at_most = max(found.bound, wanted - 1)  # others are not among these pairs
    best.bound = max(best.value, min(best.bound, at_most))


@dataclass(frozen=True, slots=True, eq=False)
class LeastLoss:
    """A choice of sets, and what it and any choice loses against the bound."""

    chosen: Mask  # (sets + homes more,)
    loss: int
    loss_at_least: int


def least_loss(
    priced: Priced, sets: dict[LawfulSet, int], families: Families, loss: int, seconds: float
) -> LeastLoss:
    """
    The choice among these sets that loses least against the bound, if that is ``loss`` or less.

    What loses more than ``loss`` by itself counts as one more only, which keeps the numbers
    small: a choice with such a part loses more than asked either way.
    """
    rows, limits, saved, everything = choices_against(priced, sets, families, loss)
    try:
        found: Choice = choose(worth=saved, rows=rows, limits=limits, seconds=seconds)
    except Infeasible:  # among so few sets, in a part of the market with counts
        return LeastLoss(np.zeros(len(saved), dtype=np.bool_), loss + 1, loss + 1)
    return LeastLoss(found.chosen, everything - found.value, everything - found.bound)


def choices_against(
    priced: Priced, sets: dict[LawfulSet, int], families: Families, loss: int
) -> tuple[csr_array, Numbers, Numbers, int]:
    """
    The choices of sets: rows, limits, what each column saves of an empty plan's loss, and that.

    The columns are the sets and, after them, one for each home more that a family may use.
    """
    n_groups, n_homes = len(priced.rates.group), len(priced.gain)
    rates = priced.rates
    rows = rows_of(
        list(sets), n_groups=n_groups, n_homes=n_homes, families=families,
        extra=families.most_extra, counts=rates.counts,
    )  # fmt: skip
    limits = limits_of(n_groups=n_groups, n_homes=n_homes, families=families, counts=rates.counts)
    enough = loss + 1
    alone = np.concatenate([rates.group, priced.gain, rates.family, rates.count])
    alone = np.minimum(alone, enough)
    more = np.repeat(SPLIT_PENALTY - rates.family, families.most_extra)
    lost = np.concatenate([np.array(list(sets.values()), dtype=np.int64), more])
    saved = rows.T @ alone - np.minimum(lost, enough)
    return rows, limits, saved, int((alone * limits).sum())
