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
from dataclasses import dataclass

import numpy as np

from matching.kernel.lawfulsets import best_sets
from matching.kernel.market import Market, Mask, Numbers
from matching.kernel.sharing import Members, Sharing

Fees = tuple[Numbers, Mask] | None  # (groups,) of families, (homes,) where they are due per pair
LawfulSet = tuple[int, Members]  # a home, and the groups in it
_FEW = 8  # sets that a home offers at a time
_MOST_SETS = 100_000


class TooManySets(RuntimeError):
    """There are more lawful sets to look at than can be listed."""


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """A bound, and the sets that reach it."""

    price: Numbers  # (groups,) u
    gain: Numbers  # (homes,) κ
    bound: int
    least: Numbers  # (homes,) who profits the home so much less loses so much against the bound
    sets: dict[LawfulSet, int]  # the best few of each home, with their profit
    family_price: Numbers  # (families,) w


def price_sets(market: Market, sharing: Sharing, price: Numbers, family_price: Numbers) -> Priced:
    """The bound at these prices, over all pairs and all lawful sets."""
    gain = np.zeros(len(market.beds), dtype=np.int64)
    sets: dict[LawfulSet, int] = {}
    least = np.zeros_like(gain)
    fees = fees_for_one(market, sharing, family_price)
    for home, groups, profit in pairs_by_home(market, price, least + 1, fees):
        if is_for_one(market, sharing, home):
            best = int(np.argmax(profit))
            gain[home] = least[home] = profit[best]
            sets[home, (int(groups[best]),)] = int(profit[best])
            continue
        beds = int(market.beds[home])
        found = best_sets(sharing, home, beds, groups, profit, 0, _FEW, family_price)
        gain[home] = found.at_most
        sets |= {(home, tuple(sorted(who))): worth for worth, who in found.sets}
    free = int((family_price * sharing.families.free_homes).sum())
    bound = int(price.sum()) + int(gain.sum()) + free
    return Priced(price, gain, bound, least, sets, family_price)


def sets_within(
    market: Market, sharing: Sharing, priced: Priced, loss: int, most: int | None = None
) -> dict[LawfulSet, int]:
    """
    Every lawful set that loses at most ``loss`` against the bound, with its loss.

    :raises TooManySets: there are ``most`` or more of them.
    """
    most = _MOST_SETS if most is None else min(most, _MOST_SETS)
    sets: dict[LawfulSet, int] = {}
    fees = fees_for_one(market, sharing, priced.family_price)
    for home, groups, profit in pairs_by_home(market, priced.price, priced.least - loss, fees):
        gain, beds = int(priced.gain[home]), int(market.beds[home])
        above = gain - loss - 1
        if is_for_one(market, sharing, home):
            enough = profit > above
            for group, worth in zip(groups[enough].tolist(), profit[enough].tolist(), strict=True):
                sets[home, (group,)] = gain - worth
            continue
        found = best_sets(sharing, home, beds, groups, profit, above, most, priced.family_price)
        if not found.is_whole or len(sets) + len(found.sets) >= most:
            raise TooManySets(f"{most} sets or more lose at most {loss}")
        sets |= {(home, tuple(sorted(who))): gain - worth for worth, who in found.sets}
    return sets


def is_for_one(market: Market, sharing: Sharing, home: int) -> bool:
    """Whether nobody can share this home, because it has one bed and nobody is seated there."""
    is_seated = sharing.seated is not None and sharing.seated[1] == home
    return bool(market.beds[home] == 1) and not is_seated


def fees_for_one(market: Market, sharing: Sharing, family_price: Numbers) -> Fees:
    """What a family pays for a home that takes one group: part of the price of that pair."""
    if not sharing.families.count:
        return None
    is_one = market.beds == 1
    if sharing.seated is not None:
        is_one[sharing.seated[1]] = False
    return sharing.families.fees(family_price), is_one


def gain_of(market: Market, sharing: Sharing, priced: Priced, home: int) -> int:
    """κ of one home at the prices of a bound."""
    may = market.allowed[:, home] & (market.size <= market.beds[home])
    groups = np.flatnonzero(may)
    profit = market.worth(groups, np.full(len(groups), home)) - priced.price[groups]
    pays, beds = profit > 0, int(market.beds[home])
    return best_sets(
        sharing, home, beds, groups[pays], profit[pays], 0, 1, priced.family_price
    ).at_most


def pairs_by_home(
    market: Market, price: Numbers, at_least: Numbers, fees: Fees = None
) -> Iterator[tuple[int, Numbers, Numbers]]:
    """For each home that has any: the groups that profit it so much, rising, and how much."""
    homes, groups, profit = pairs_worth(market, price, at_least, fees)
    order = np.argsort(homes, kind="stable")
    rows_of = np.split(order, np.flatnonzero(np.diff(homes[order])) + 1)
    for these in rows_of if len(order) else ():
        yield int(homes[these[0]]), groups[these], profit[these]


def pairs_worth(
    market: Market, price: Numbers, at_least: Numbers, fees: Fees = None
) -> tuple[Numbers, Numbers, Numbers]:
    """Home, group and profit of the pairs that profit the home at least so much, by group."""
    parts = [(np.zeros(0, dtype=np.int64),) * 3]
    for rows, worth in market.blocks():
        worth -= price[rows, None]
        if fees is not None:
            worth -= fees[0][rows, None] * fees[1]
        group, home = np.nonzero(worth >= at_least)
        parts.append((home, group + rows.start, worth[group, home]))
    home, group, profit = (np.concatenate(part) for part in zip(*parts, strict=True))
    return home, group, profit
