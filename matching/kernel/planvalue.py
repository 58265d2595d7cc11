"""What the joint plan is worth, and so the price of a bed or of a pair (scoring.md section 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
from numpy.typing import NDArray

from matching.kernel.deadline import Deadline
from matching.kernel.homes import Homes
from matching.kernel.jointlimits import Mask, Pairs
from matching.kernel.plan import NoChoiceInTime
from matching.kernel.types import Case

Price = tuple[int, int]  # urgency and total, to be compared in this order


@dataclass(frozen=True, slots=True)
class PlanValue:
    """The first two aims of the best plan, and how much better a plan could still be."""

    urgency: int  # Σ size · urgency of the placed groups
    total: int  # Σ total of the placed groups
    gaps: tuple[int, int]  # at most this much more is possible in each

    @property
    def is_optimal(self) -> bool:
        """Whether it is proven that no plan is worth more."""
        return self.gaps == (0, 0)


def plan_value(
    *,
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    seconds: float = inf,
    forced: tuple[int, int] | None = None,
) -> PlanValue:
    """
    The first two aims of the joint plan, without choosing among plans that are equal in both.

    :param cases: one per group; its ``arriving`` children share a home.
    :param total: (groups, homes) total of each home in the group's own ranking.
    :param allowed: (groups, homes) the home is an option of the group.
    :param seconds: for the whole; a value that ran out of time states its gaps.
    :param forced: a group and the row of the home in which it must be.
    :raises Infeasible: the forced pair is impossible.
    :raises NoChoiceInTime: no plan was found at all.
    """
    pairs = Pairs(homes, cases, total, allowed, forced)
    found = pairs.best(seconds=seconds)
    more, more_total = divmod(found.bound - found.value, pairs.of_urgency)
    return PlanValue(*divmod(found.value, pairs.of_urgency), gaps=(more, more_total))


def bed_prices(
    *,
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    at: Iterable[int] | None = None,
    seconds: float = inf,
) -> dict[int, Price]:
    """
    What one bed more in a home would add to the joint plan: V(beds + 1) - V(beds).

    The pair is compared urgency first, so its total may be negative where its urgency is not 0.

    :param allowed: (groups, homes) may hold pairs that lack nothing but a bed: a pair counts only
        where the group finds room, with the bed more or without.
    :param at: rows of the homes asked about; all if None.
    :param seconds: for all prices together.
    :returns: the price by row of home; a row is left out where the time did not suffice.
    """
    deadline = Deadline(seconds)
    rows = range(len(homes)) if at is None else at
    prices: dict[int, Price] = {}
    try:
        now = plan_value(
            homes=homes, cases=cases, total=total, allowed=allowed, seconds=deadline.left
        )
        for row in rows if now.is_optimal else ():
            more = plan_value(
                homes=_with_a_bed_more(homes, row),
                cases=cases,
                total=total,
                allowed=allowed,
                seconds=deadline.left,
            )
            if more.is_optimal:
                prices[row] = more.urgency - now.urgency, more.total - now.total
    except NoChoiceInTime:
        pass  # what is known by then is the answer
    return prices


def _with_a_bed_more(homes: Homes, row: int) -> Homes:
    beds = homes.beds_free.copy()
    beds[row] += 1
    return replace(homes, beds_free=beds)
