"""Rank homes for one child: refusals, then scores, then one order in which nothing is equal."""

import numpy as np
from numpy.typing import NDArray

from matching.kernel import tables
from matching.kernel.homes import Homes
from matching.kernel.refusals import near_misses, refusals
from matching.kernel.scores import Scored
from matching.kernel.types import Case, Policy, Ranking
from matching.kernel.view import View

# The sort key's fields from the right: row, distance, need, total, tier. 17+17+10+17+2 = 63 bits.
_ROW_BITS = _DISTANCE_BITS = _TOTAL_BITS = 17
_NEED_BITS = 10
_BEST_TOTAL, _BEST_NEED = 100_000, 1000


def rank(homes: Homes, case: Case, policy: Policy, *, top: int | None = None) -> Ranking:
    """
    Rank the homes for the child, with every reason against every home that is refused.

    :param top: how many of the first options carry their shortfalls; all if None. Order, scores
        and counts are exact for all of them whatever ``top`` is.
    :raises ValueError: the case's own prices do not fit the homes.
    """
    view = View.of(homes, case, policy)
    bits = refusals(view)
    rows = np.flatnonzero(bits == 0)
    scored = Scored.of(view, rows)
    best = order_of(
        tier=scored.tier, total=scored.total, need=scored.scores[0], tenths=view.tenths[rows]
    )
    order = rows[best]
    return Ranking(
        home_id=homes.home_id,
        refusals=bits,
        near_miss=near_misses(view, bits),
        distance_tenths=view.tenths,
        order=order,
        tier=scored.tier[best],
        total=scored.total[best],
        scores=tables.taken(scored.scores, best).T,
        need_best=scored.need_best[best],
        weights=scored.weights,
        shortfalls=_shortfalls(view, order[:top]),
    )


def order_of(
    *,
    tier: NDArray[np.int8],
    total: NDArray[np.int64],
    need: NDArray[np.int64],
    tenths: NDArray[np.int32],
) -> NDArray[np.int64]:
    """
    Positions in ranked order: tier, total (high first), need (high first), near first, home id.

    All arrays (k,), in rising order of home id, which is what settles the last tie.
    """
    if len(tier) >= 1 << _ROW_BITS:
        return np.lexsort((tenths, -need, -total, tier))  # stable, so home id settles the rest
    # One number per option sorts ten times faster than five keys, and no two are equal.
    key = tier.astype(np.int64)
    for bits, value in (
        (_TOTAL_BITS, _BEST_TOTAL - total),
        (_NEED_BITS, _BEST_NEED - need),
        (_DISTANCE_BITS, tenths),
        (_ROW_BITS, np.arange(len(tier))),
    ):
        key <<= bits
        key |= value
    key.sort()
    return key & ((1 << _ROW_BITS) - 1)


def _shortfalls(view: View, rows: NDArray[np.int64]) -> NDArray[np.int8]:
    """Levels missing in assessed needs, (t, 20)."""
    missing = np.maximum(view.case.needs, 0)[:, None] - tables.taken(view.facts.levels, rows)
    return np.maximum(missing, 0).T
