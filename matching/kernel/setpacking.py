"""
A plan as a choice of lawful sets: each home takes one at most, each group is in one at most.

All rules about sharing a home are inside the sets, so nothing but these two kinds of row is left,
and the linear program is nearly always whole already (a set-packing or Dantzig-Wolfe form; for
why it is so much tighter see Barnhart and others, "Branch-and-price", 1998). Sets that would
improve it are looked for at its prices until there is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from matching.kernel.market import Mask, Numbers
from matching.kernel.pricedsets import LawfulSet

_SCALE = 1000.0  # a point of urgency in the solver's floats: its tolerances are absolute


@dataclass(frozen=True, slots=True, eq=False)
class Prices:
    """The best mixture of sets, in floats: a guide to look further by, and never a proof."""

    group: NDArray[np.float64]  # (groups,)
    home: NDArray[np.float64]  # (homes,)
    share: NDArray[np.float64]  # (sets,) 0 to 1


def mixture(
    sets: Sequence[LawfulSet],
    worth: Numbers,
    *,
    n_groups: int,
    n_homes: int,
    one: int,
    seconds: float = inf,
) -> Prices | None:
    """
    Solve the linear program over these sets; None where the time ran out.

    :param worth: (sets,) whole numbers.
    :param one: the worth that counts as one point of urgency.
    """
    scale = _SCALE / one
    from scipy.optimize import linprog  # not at the top: it takes a second

    solve: Any = linprog  # its types know no sparse rows
    found = solve(
        -worth * scale,
        A_ub=rows_of(sets, n_groups=n_groups, n_homes=n_homes).astype(np.float64),
        b_ub=np.ones(n_groups + n_homes),
        method="highs-ipm",
        options={} if seconds == inf else {"time_limit": seconds},
    )
    if found.status != 0:
        return None
    price = -found.ineqlin.marginals / scale
    return Prices(price[:n_groups], price[n_groups:], found.x)


def rows_of(sets: Sequence[LawfulSet], *, n_groups: int, n_homes: int) -> csr_array:
    """(groups + homes, sets) a 1 where the set has the group, or is in the home."""
    row = [[*members, n_groups + home] for home, members in sets]
    column = np.repeat(np.arange(len(sets)), [len(entries) for entries in row])
    entry = np.array([at for entries in row for at in entries], dtype=np.int64)
    ones = np.ones(len(entry), dtype=np.int64)
    return csr_array((ones, (entry, column)), shape=(n_groups + n_homes, len(sets)))


def first_come(sets: Sequence[LawfulSet], order: NDArray[Any]) -> Mask:
    """A plan at once: sets in this order, unless a group or the home is taken already."""
    chosen = np.zeros(len(sets), dtype=np.bool_)
    placed: set[int] = set()
    full: set[int] = set()
    for at in order.tolist():
        home, members = sets[at]
        if home not in full and placed.isdisjoint(members):
            chosen[at] = True
            full.add(home)
            placed.update(members)
    return chosen
