"""
What no plan can exceed, in whole numbers.

Give every group g a price u_g >= 0. A home then gains from the groups in it what they are worth
less their prices, and a plan is worth at most

    bound(u) = Σ_g u_g + Σ_j κ_j(u),    κ_j(u) = the best lawful set of home j at those profits,

because Σ worth = Σ (worth - u) + Σ u over the placed groups, and no home gains more than κ_j
(Geoffrion, "Lagrangean relaxation for integer programming", 1974). Any prices give a bound; no
solver is trusted with it. A plan worth W loses exactly ``bound - W`` against it:

    Σ_j (κ_j - profit of its set) + Σ u_g of the groups left out
        + for each family  w_F if it is left out, (P - w_F) · (h - 1) if it uses h homes,

so whatever loses more by itself is in no plan as good.

Families (families.py) are priced as well, for a plan pays a penalty P for each home beyond the
first that a family uses. Let every home charge each family in it a fee w_F, from 0 to P, once, and
let the bound give Σ_F w_F back for the home that is free. A family in h homes then pays
w_F · (h - 1), which is no more than it costs the plan: the bound still holds for any such fees.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from matching.kernel.counts import WHOLE_MARKET, Counts
from matching.kernel.lawfulsets import best_sets
from matching.kernel.market import Market, Mask, Numbers
from matching.kernel.sharing import Members, Sharing

Fees = tuple[Numbers, Mask] | None  # (groups,) of families, (homes,) where they are due per pair
LawfulSet = tuple[int, Members]  # a home, and the groups in it
_NOTHING = np.zeros(0, dtype=np.int64)
_FEW = 8  # sets that a home offers at a time
_MOST_SETS = 100_000
_MOST_CUT = 3  # homes whose search is cut short; then others are looked into for a moment only
_FEW_STEPS = 500


class TooManySets(RuntimeError):
    """There are more lawful sets to look at than can be listed."""


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """Prices of groups, fees of families, and the prices of what counts in a part of the market."""

    group: Numbers  # (groups,) u
    family: Numbers  # (families,) w
    count: Numbers = field(default_factory=lambda: _NOTHING)  # (counts,) v
    counts: Counts = WHOLE_MARKET

    @property
    def due(self) -> Numbers:
        """(groups,) what a home pays for each group that it has."""
        return self.group + self.count @ self.counts.of(len(self.group))


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """A bound, and the sets that reach it."""

    rates: Rates
    gain: Numbers  # (homes,) κ
    bound: int
    least: Numbers  # (homes,) who profits the home so much less loses so much against the bound
    sets: dict[LawfulSet, int]  # the best few of each home, with their profit
    is_loose: bool = False  # in many homes the sets were too many to be looked at


def price_sets(market: Market, sharing: Sharing, rates: Rates) -> Priced:
    """The bound at these prices, over all pairs and all lawful sets."""
    gain = np.zeros(len(market.beds), dtype=np.int64)
    sets: dict[LawfulSet, int] = {}
    least, cut = np.zeros_like(gain), 0
    for home, groups, profit in pairs_by_home(market, sharing, rates, least + 1):
        if is_for_one(market, sharing, home):
            best = int(np.argmax(profit))
            gain[home] = least[home] = profit[best]
            sets[home, (int(groups[best]),)] = int(profit[best])
            continue
        beds = int(market.beds[home])
        steps = None if cut < _MOST_CUT else _FEW_STEPS
        found = best_sets(sharing, home, beds, groups, profit, 0, _FEW, rates.family, steps)
        cut += not found.is_whole
        gain[home] = found.at_most
        sets |= {(home, tuple(sorted(who))): worth for worth, who in found.sets}
    bound = int(rates.group.sum()) + int(gain.sum())
    bound += int((rates.family * sharing.families.free_homes).sum())
    bound += int((rates.count * rates.counts.limits).sum())
    return Priced(rates, gain, bound, least, sets, cut >= _MOST_CUT)


def sets_within(
    market: Market, sharing: Sharing, priced: Priced, loss: int, most: int | None = None
) -> dict[LawfulSet, int]:
    """
    Every lawful set that loses at most ``loss`` against the bound, with its loss.

    :raises TooManySets: there are ``most`` or more of them.
    """
    most = _MOST_SETS if most is None else min(most, _MOST_SETS)
    sets: dict[LawfulSet, int] = {}
    rates = priced.rates
    for home, groups, profit in pairs_by_home(market, sharing, rates, priced.least - loss):
        gain, beds = int(priced.gain[home]), int(market.beds[home])
        above = gain - loss - 1
        if is_for_one(market, sharing, home):
            enough = profit > above
            for group, worth in zip(groups[enough].tolist(), profit[enough].tolist(), strict=True):
                sets[home, (group,)] = gain - worth
            continue
        found = best_sets(sharing, home, beds, groups, profit, above, most, rates.family)
        if not found.is_whole or len(sets) + len(found.sets) >= most:
            raise TooManySets(f"{most} sets or more lose at most {loss}")
        sets |= {(home, tuple(sorted(who))): gain - worth for worth, who in found.sets}
    return sets


def is_for_one(market: Market, sharing: Sharing, home: int) -> bool:
    """Whether nobody can share this home, because it has one bed and nobody is seated there."""
    is_seated = sharing.seated is not None and sharing.seated[1] == home
    return bool(market.beds[home] == 1) and not is_seated


def _fees_for_one(market: Market, sharing: Sharing, rates: Rates) -> Fees:
    """What a family pays for a home that takes one group: part of the price of that pair."""
    if not sharing.families.count:
        return None
    is_one = market.beds == 1
    if sharing.seated is not None:
        is_one[sharing.seated[1]] = False
    return sharing.families.fees(rates.family), is_one


def gain_of(market: Market, sharing: Sharing, priced: Priced, home: int) -> int:
    """κ of one home at the prices of a bound."""
    may = market.allowed[:, home] & (market.size <= market.beds[home])
    groups = np.flatnonzero(may)
    rates = priced.rates
    profit = market.worth(groups, np.full(len(groups), home)) - rates.due[groups]
    pays, beds = profit > 0, int(market.beds[home])
    return best_sets(sharing, home, beds, groups[pays], profit[pays], 0, 1, rates.family).at_most


def pairs_by_home(
    market: Market, sharing: Sharing, rates: Rates, at_least: Numbers
) -> Iterator[tuple[int, Numbers, Numbers]]:
    """For each home that has any: the groups that profit it so much, rising, and how much."""
    homes, groups, profit = pairs_worth(market, sharing, rates, at_least)
    order = np.argsort(homes, kind="stable")
    rows_of = np.split(order, np.flatnonzero(np.diff(homes[order])) + 1)
    for these in rows_of if len(order) else ():
        yield int(homes[these[0]]), groups[these], profit[these]


def pairs_worth(
    market: Market, sharing: Sharing, rates: Rates, at_least: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """Home, group and profit of the pairs that profit the home at least so much, by group."""
    parts = [(np.zeros(0, dtype=np.int64),) * 3]
    due, fees = rates.due, _fees_for_one(market, sharing, rates)
    for rows, worth in market.blocks():
        worth -= due[rows, None]
        if fees is not None:
            worth -= fees[0][rows, None] * fees[1]
        group, home = np.nonzero(worth >= at_least)
        parts.append((home, group + rows.start, worth[group, home]))
    home, group, profit = (np.concatenate(part) for part in zip(*parts, strict=True))
    return home, group, profit
