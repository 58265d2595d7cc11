"""The bare assignment problem as a flow, where every group takes the same of a home."""

import numpy as np

from matching.kernel.deadline import Deadline
from matching.kernel.market import LEFT_OUT, Market, Mask, Numbers
from matching.kernel.relaxed import relax

_MOST = 2**60  # OR-Tools multiplies prices by the number of nodes, in 64 bits


def flow_assignment(
    score: Numbers,
    load: Numbers,
    capacity: Numbers,
    allowed: Mask,
    all_assigned: bool,
    deadline: Deadline,
) -> tuple[Numbers, int] | None:
    """
    The home of each group, (groups,), and a bound on the sum of the scores; None: not a flow.

    With ``all_assigned`` a placed group is worth more than all scores together, so that as many
    as possible are placed; the bound then holds among assignments of so many.
    """
    n_groups, n_homes = score.shape
    if not n_groups or not n_homes or (load != load[0]).any():
        return None
    beds = np.where(load[0] > 0, np.maximum(capacity, 0) // np.maximum(load[0], 1), n_groups)
    beds = np.where(capacity < 0, 0, np.minimum(beds, n_groups))
    largest = max(abs(int(score.max())), abs(int(score.min())))
    point = (2 * n_groups + 1) * largest + 1 if all_assigned else 0
    if (point + largest) * (n_groups + n_homes + 2) * 4 >= _MOST:
        return None
    one = np.ones(n_groups, dtype=np.int64)
    market = Market(one, one, beds, score, allowed, point)
    relaxed = relax(market, deadline)
    if relaxed is None:
        return None
    flow = relaxed.flow
    where = np.full(n_groups, LEFT_OUT, dtype=np.int64)
    used = flow.units > 0
    where[relaxed.group[used]] = relaxed.home[used]
    bound = int(flow.group_price.sum()) + int((flow.home_price * beds).sum())
    return where, bound - point * int(used.sum())
