"""
A plan as a choice of lawful sets: each home takes one at most, each group is in one at most.

A family (families.py) is in one home free of charge; for each one more there is a column that pays.
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
from scipy.sparse import csr_array, hstack, vstack

from matching.kernel.counts import WHOLE_MARKET, Counts
from matching.kernel.families import SPLIT_PENALTY, Families
from matching.kernel.market import Mask, Numbers
from matching.kernel.pricedsets import LawfulSet

_BREACH = 100.0  # points of urgency for a count broken by one, so that every part has a mixture
_SCALE = 1000.0  # a point of urgency in the solver's floats: its tolerances are absolute


@dataclass(frozen=True, slots=True, eq=False)
class Prices:
    """The best mixture of sets, in floats: a guide to look further by, and never a proof."""

    group: NDArray[np.float64]  # (groups,)
    home: NDArray[np.float64]  # (homes,)
    family: NDArray[np.float64]  # (families,)
    count: NDArray[np.float64]  # (counts,)
    share: NDArray[np.float64]  # (sets,) 0 to 1


def mixture(
    sets: Sequence[LawfulSet],
    worth: Numbers,
    *,
    n_groups: int,
    n_homes: int,
    families: Families,
    one: int,
    counts: Counts = WHOLE_MARKET,
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
    extra = families.most_extra
    split = np.full(len(extra), SPLIT_PENALTY * scale)
    rows = rows_of(
        sets, n_groups=n_groups, n_homes=n_homes, families=families, extra=np.sign(extra),
        counts=counts,
    )  # fmt: skip
    found = solve(
        np.concatenate([-worth * scale, split, np.full(len(counts), _BREACH * _SCALE)]),
        A_ub=_with_breaches(rows, len(counts)).astype(np.float64),
        b_ub=limits_of(n_groups=n_groups, n_homes=n_homes, families=families, counts=counts),
        method="highs-ipm",
        options={} if seconds == inf else {"time_limit": seconds},
    )
    if found.status != 0:
        return None
    price = -found.ineqlin.marginals / scale
    ends = np.cumsum([n_groups, n_homes, families.count])
    group, home, family, count = np.split(price, ends)
    return Prices(group, home, family, count, found.x[: len(sets)])


def rows_of(
    sets: Sequence[LawfulSet],
    *,
    n_groups: int,
    n_homes: int,
    families: Families,
    extra: Numbers,
    counts: Counts = WHOLE_MARKET,
) -> csr_array:
    """
    (groups + homes + families, sets + Σ extra) a 1 where the set has the group or family, or is
    in the home, and a -1 where the column is for one home more of a family.

    :param extra: (families,) columns of each family for one home more.
    """
    first = n_groups + n_homes
    row = [
        [*members, n_groups + home, *(first + one for one in families.paying(home, members))]
        for home, members in sets
    ]
    row += [[first + family] for family in np.repeat(np.arange(len(extra)), extra).tolist()]
    lengths = [len(entries) for entries in row]
    column = np.repeat(np.arange(len(row)), lengths)
    entry = np.array([at for entries in row for at in entries], dtype=np.int64)
    ones = np.where(column < len(sets), 1, -1)
    rows = csr_array((ones, (entry, column)), shape=(first + families.count, len(row)))
    if not counts:
        return rows
    return csr_array(vstack([rows, csr_array(counts.of(n_groups)) @ rows[:n_groups]]))


def _with_breaches(rows: csr_array, n: int) -> csr_array:
    """With a column for each of the last ``n`` rows, at which it may be broken."""
    last = np.arange(rows.shape[0] - n, rows.shape[0])
    more = csr_array((-np.ones(n, dtype=np.int64), (last, np.arange(n))), shape=(rows.shape[0], n))
    return csr_array(hstack([rows, more]))


def limits_of(
    *, n_groups: int, n_homes: int, families: Families, counts: Counts = WHOLE_MARKET
) -> Numbers:
    """(groups + homes + families,) of the rows: one home a group, one set a home."""
    ones = np.ones(n_groups + n_homes, dtype=np.int64)
    return np.concatenate([ones, families.free_homes, counts.limits])


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
