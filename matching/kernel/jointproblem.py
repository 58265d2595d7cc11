"""The joint plan as a problem: the market and the rules, with a group seated if it is forced."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matching.kernel.homes import Homes
from matching.kernel.market import Market, Mask
from matching.kernel.plan import Infeasible
from matching.kernel.sharing import Sharing
from matching.kernel.types import Case


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Who may go where, and by which rules."""

    market: Market
    sharing: Sharing
    seated: tuple[int, int] | None  # a group and its home, in no set of a plan
    given: tuple[int, int]  # urgency and total of the seated group

    def value(self, worth: int) -> tuple[int, int]:
        """Urgency and total of a plan of that worth, the seated group included."""
        urgency, total = divmod(worth, self.market.of_urgency)
        return urgency + self.given[0], total + self.given[1]


def problem(
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    forced: tuple[int, int] | None = None,
) -> Problem:
    """
    The problem of a joint plan.

    :raises Infeasible: the forced pair is impossible.
    """
    sharing = Sharing(cases, homes, forced)
    urgency = np.array([case.urgency for case in cases], dtype=np.int64)
    beds = homes.beds_free.astype(np.int64)
    market = Market(sharing.size, sharing.size * urgency, beds, total, allowed)
    if forced is None:
        return Problem(market, sharing, None, (0, 0))
    group, home = forced
    if not allowed[group, home] or sharing.size[group] > beds[home]:
        raise Infeasible("the group cannot be in that home")
    may, left = allowed.copy(), beds.copy()
    may[group] = False
    may[:, home] &= sharing.may_join(group, home)
    left[home] -= sharing.size[group]
    given = int(market.weight[group]), int(total[group, home])
    return Problem(replace(market, beds=left, allowed=may), sharing, forced, given)
