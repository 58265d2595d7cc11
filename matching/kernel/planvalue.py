"""What the joint plan is worth, and so the price of a bed or of a pair (scoring.md section 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
from numpy.typing import NDArray

from matching.kernel.branching import best_plan
from matching.kernel.deadline import Deadline
from matching.kernel.families import NOBODY, Families
from matching.kernel.homes import Homes
from matching.kernel.jointbest import Best
from matching.kernel.jointproblem import Forced, Problem, problem
from matching.kernel.market import Mask
from matching.kernel.pricedsets import gain_of
from matching.kernel.types import Case

Price = tuple[int, int]  # urgency and total, to be compared in this order


@dataclass(frozen=True, slots=True)
class PlanValue:
    """The first two aims of the best plan, and how much better a plan could still be."""

    urgency: int  # Σ size · urgency of the placed groups
    total: int  # Σ total of the placed groups, less what split families cost
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
    forced: Forced | None = None,
    families: Families = NOBODY,
) -> PlanValue:
    """
    The first two aims of the joint plan, without choosing among plans that are equal in both.

    :param cases: one per group; its ``arriving`` children share a home.
    :param total: (groups, homes) total of each home in the group's own ranking.
    :param allowed: (groups, homes) the home is an option of the group.
    :param seconds: for the whole; a value that ran out of time states its gaps.
    :param forced: a group, or groups, and the row of the home in which they must be.
    :param families: brothers and sisters who may be split at a penalty; nobody if left out.
    :raises Infeasible: the forced pair is impossible.
    """
    given = problem(homes, cases, total, allowed, forced, families)
    return _value(given, best_plan(given.market, given.sharing, Deadline(seconds)))


def _value(given: Problem, best: Best) -> PlanValue:
    gaps = given.gaps(best.value, best.bound)
    return PlanValue(*given.value(best.value), gaps=gaps)


def bed_prices(
    *,
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    at: Iterable[int] | None = None,
    seconds: float = inf,
    families: Families = NOBODY,
) -> dict[int, Price]:
    """
    What one bed more in a home would add to the joint plan: V(beds + 1) - V(beds).

    The pair is compared urgency first, so its total may be negative where its urgency is not 0.

    :param allowed: (groups, homes) may hold pairs that lack nothing but a bed: a pair counts only
        where the group finds room, with the bed more or without.
    :param at: rows of the homes asked about; all if None.
    :param seconds: for all prices together.
    :param families: brothers and sisters who may be split at a penalty; nobody if left out.
    :returns: the price by row of home; a row is left out where the time did not suffice.
    """
    deadline = Deadline(seconds)
    given = problem(homes, cases, total, allowed, families=families)
    now = best_plan(given.market, given.sharing, deadline)
    prices: dict[int, Price] = {}
    for row in range(len(homes)) if at is None else at:
        if not now.is_proven or deadline.is_over:
            break
        if _cannot_gain(now, row):
            prices[row] = (0, 0)
            continue
        beds = homes.beds_free.copy()
        beds[row] += 1
        with_it = problem(replace(homes, beds_free=beds), cases, total, allowed, families=families)
        more = best_plan(with_it.market, with_it.sharing, deadline, now)
        if more.is_proven:
            was, will = given.value(now.value), with_it.value(more.value)
            prices[row] = will[0] - was[0], will[1] - was[1]
    return prices


def _cannot_gain(now: Best, home: int) -> bool:
    """
    Whether one bed more here cannot improve the plan.

    Only this home's part of the bound changes with its beds (pricedsets.py). Where the bound with
    the bed is still the value of the plan without it, nothing better exists.
    """
    beds = now.market.beds.copy()
    beds[home] += 1
    gain = gain_of(replace(now.market, beds=beds), now.sharing, now.priced, home)
    return now.priced.bound - int(now.priced.gain[home]) + gain <= now.value
