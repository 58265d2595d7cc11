"""The joint plan as a problem: the market and the rules, with groups seated if they are forced."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matching.kernel.families import NO_FAMILY, NOBODY, Families
from matching.kernel.homes import Homes
from matching.kernel.market import Market, Mask
from matching.kernel.plan import Infeasible
from matching.kernel.sharing import Members, Sharing
from matching.kernel.types import Case

Forced = tuple[int | Sequence[int], int]  # a group, or several of one family; and their home


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Who may go where, and by which rules."""

    market: Market
    sharing: Sharing
    seated: tuple[Members, int] | None  # groups and their home, in no set of a plan
    given: tuple[int, int]  # urgency and total of the seated groups

    def value(self, worth: int) -> tuple[int, int]:
        """Urgency and total of a plan of that worth, the seated groups included."""
        below = self.market.below
        urgency, total = divmod(worth + below, self.market.of_urgency)
        return urgency + self.given[0], total - below + self.given[1]

    def gaps(self, worth: int, bound: int) -> tuple[int, int]:
        """How much more of urgency and total is possible than in a plan of that worth."""
        now, most = self.value(worth), self.value(bound)
        more = (bound - worth) % self.market.of_urgency
        return most[0] - now[0], most[1] - now[1] if most[0] == now[0] else more


def problem(
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    forced: Forced | None = None,
    families: Families = NOBODY,
) -> Problem:
    """
    The problem of a joint plan; the arguments are those of ``plan_jointly``.

    :raises Infeasible: the forced pair is impossible.
    """
    seated = None if forced is None else _seated(forced)
    if seated is not None and families.count:
        family = int(families.of[seated[0][0]])
        families = replace(families, seat=None if family == NO_FAMILY else (family, seated[1]))
    sharing = Sharing(cases, homes, seated, families)
    urgency = np.array([case.urgency for case in cases], dtype=np.int64)
    beds = homes.beds_free.astype(np.int64)
    weight = sharing.size * urgency
    market = Market(sharing.size, weight, beds, total, allowed, below=families.most_penalty)
    return Problem(market, sharing, None, (0, 0)) if seated is None else _around(market, sharing)


def _seated(forced: Forced) -> tuple[Members, int]:
    """One group, or several who are to share the home."""
    who, home = forced
    return ((who,) if isinstance(who, int) else tuple(who)), home


def _around(market: Market, sharing: Sharing) -> Problem:
    """What is left to be planned around the seated groups."""
    assert sharing.seated is not None
    groups, home = sharing.seated
    rows, takes = list(groups), int(sharing.size[list(groups)].sum())
    can = market.allowed[rows, home].all() and takes <= market.beds[home]
    if not can or not sharing.may_share(home, np.array(rows, dtype=np.int64)):
        raise Infeasible("the group cannot be in that home")
    may, left = market.allowed.copy(), market.beds.copy()
    may[rows] = False
    may[:, home] &= sharing.may_join(groups, home)
    left[home] -= takes
    given = int(market.weight[rows].sum()), int(market.total[rows, home].sum())
    return Problem(replace(market, beds=left, allowed=may), sharing, sharing.seated, given)
