"""
Places as a flow: units of groups go to homes, at the highest worth, with prices that prove it.

OR-Tools' network solver works in whole numbers but does not give its prices, so these are worked
out from its flow: the smallest prices of homes at which nobody would rather be elsewhere.
"""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from matching.kernel.market import Mask, Numbers

_UNPRICED = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """
    The best flow over some pairs.

    ``Σ supply · group_price + Σ beds · home_price`` equals its worth, and for each pair
    ``group_price + home_price >= worth``: no flow over these pairs is worth more.
    """

    units: Numbers  # (pairs,)
    group_price: Numbers  # (groups,) per unit, at least 0; 0 where a unit stays out
    home_price: Numbers  # (homes,) per bed, at least 0; 0 where a bed stays free


def best_flow(
    *, group: Numbers, home: Numbers, worth: Numbers, supply: Numbers, beds: Numbers
) -> Flow:
    """
    Send units of groups to homes so that the sum of the worths is highest.

    :param group: (pairs,) rising; with ``home`` the pairs that may be used.
    :param worth: (pairs,) whole numbers per unit; pairs worth 0 or less are not used.
    :param supply: (groups,) units that each group has at most.
    :param beds: (homes,) units that each home takes at most.
    """
    groups, homes = len(supply), len(beds)
    end, everybody = groups + homes, int(supply.sum())
    network = SimpleMinCostFlow()
    network.add_arcs_with_capacity_and_unit_cost(
        np.concatenate([group, np.arange(end)]).astype(np.int32),
        np.concatenate([groups + home, np.full(end, end)]).astype(np.int32),
        np.concatenate([np.minimum(supply[group], beds[home]), supply, beds]),
        np.concatenate([-worth, np.zeros(end, dtype=np.int64)]),
    )
    supplies = np.concatenate([supply, np.zeros(homes, dtype=np.int64), [-everybody]])
    network.set_nodes_supplies(np.arange(end + 1, dtype=np.int32), supplies)
    status = network.solve()
    if status != SimpleMinCostFlow.OPTIMAL:
        raise ArithmeticError(f"the flow could not be solved: {status.name}")
    units = np.asarray(network.flows(np.arange(len(group), dtype=np.int32)), dtype=np.int64)
    out = supply - np.bincount(group, units, groups).astype(np.int64)
    return Flow(units, *_prices(group, home, worth, units, out > 0, homes))


def _prices(
    group: Numbers,
    home: Numbers,
    worth: Numbers,
    units: Numbers,
    is_left_out: Mask,
    n_homes: int,
) -> tuple[Numbers, Numbers]:
    """
    The prices of a best flow, (groups,) and (homes,), by raising prices until all are content.

    A group gains what its own place leaves over its price; a home that would leave it more is
    dearer. Only groups that just lost something are asked again.
    """
    pairs_of = np.searchsorted(group, np.arange(len(is_left_out) + 1))
    used = np.flatnonzero(units)
    used = used[np.argsort(home[used], kind="stable")]
    used_of = np.searchsorted(home[used], np.arange(n_homes + 1))
    price = np.zeros(n_homes, dtype=np.int64)
    gain = np.where(is_left_out, 0, _UNPRICED)
    np.minimum.at(gain, group[used], worth[used])
    asked = np.arange(len(gain))
    while len(asked):
        wanted = ranges(pairs_of, asked)
        dearer = price.copy()
        np.maximum.at(dearer, home[wanted], worth[wanted] - gain[group[wanted]])
        lost = used[ranges(used_of, np.flatnonzero(dearer > price))]
        price, before = dearer, gain.copy()
        np.minimum.at(gain, group[lost], worth[lost] - price[home[lost]])
        asked = np.flatnonzero(gain < before)
    return gain, price


def ranges(starts: Numbers, rows: Numbers) -> Numbers:
    """The positions ``starts[row] … starts[row + 1] - 1`` of each row, one after another."""
    counts = starts[rows + 1] - starts[rows]
    ends = np.cumsum(counts)
    return np.asarray(np.repeat(starts[rows] - ends + counts, counts) + np.arange(counts.sum()))
