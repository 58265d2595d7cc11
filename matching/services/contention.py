"""Homes that more children want than they have beds for, and what one bed more would be worth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.deadline import Deadline
from matching.kernel.jointnights import with_a_bed_more
from matching.kernel.jointplan import JointPlan
from matching.kernel.plan import LEFT_OUT, NoChoiceInTime
from matching.kernel.planvalue import bed_prices, plan_value
from matching.services.market import Market

MOST_PRICED: Final = 60  # homes; those that most children want first
A_REPORT: Final = 8  # homes between two reports of progress


@dataclass(frozen=True, slots=True)
class Contested:
    """One home, by its row, and who wants it."""

    row: int
    beds_free: int
    groups_first: int  # whose first option it is
    children_first: int
    children_planned: int


@dataclass(frozen=True, slots=True)
class Price:
    """V(beds + 1) - V(beds), and how many children more would be placed."""

    urgency: int
    total: int
    children: int


def contested(market: Market, where: NDArray[np.int64]) -> list[Contested]:
    """
    Homes that are the first option of more children than they have beds, and full homes that some
    group would rather have than what the plan gives it. Most wanted first, then by home id.
    """
    sizes = market.sizes
    first = np.array([o.row[0] if len(o.row) else LEFT_OUT for o in market.options], dtype=np.int64)
    found = []
    for row in np.flatnonzero(market.allowed.any(axis=0)).tolist():
        beds = int(market.homes.beds_free[row])
        wanted = int(sizes[first == row].sum())
        planned = int(sizes[where == row].sum())
        if wanted > beds or (planned >= beds and _envied(market, where, row)):
            found.append(Contested(row, beds, int((first == row).sum()), wanted, planned))
    return sorted(found, key=lambda one: (-one.children_first, one.row))


def _envied(market: Market, where: NDArray[np.int64], row: int) -> bool:
    """Whether some group ranks this home above the one that the plan gives it."""
    for group in np.flatnonzero(market.allowed[:, row]).tolist():
        ranked = market.options[group].row.tolist()
        has = where[group]
        if has != row and (has == LEFT_OUT or ranked.index(row) < ranked.index(has)):
            return True
    return False


def prices(
    market: Market,
    plan: JointPlan,
    homes: Sequence[Contested],
    *,
    seconds: float,
    report: Callable[[int], None],
) -> dict[int, Price]:
    """
    The price of one bed more by row; a row is left out where it could not be worked out in time.

    Where the kernel knows the value alone, that is quick; a whole plan is made where more children
    would be placed, to count them, and where a limit of an earlier night may be in the way.

    :param report: told how many homes have been looked at.
    """
    deadline = Deadline(seconds)
    found: dict[int, Price] = {}
    rows = [one.row for one in homes[:MOST_PRICED]] if plan.is_optimal else []
    for start in range(0, len(rows), A_REPORT):
        report(start)
        some = rows[start : start + A_REPORT]
        found |= {
            row: Price(*pair, children=0) for row, pair in _sure(market, plan, some, deadline)
        }
        for row in (row for row in some if row not in found and not deadline.is_over):
            if (price := _counted(market, plan, row, deadline)) is not None:
                found[row] = price
    return found


def _sure(
    market: Market, plan: JointPlan, rows: list[int], deadline: Deadline
) -> list[tuple[int, tuple[int, int]]]:
    """
    Prices at which nobody more is placed, from the kernel's values alone.

    These leave the limits of earlier nights out, which can only make more possible: where the plan
    is worth as much as it would be without them, a bed that adds nothing then adds nothing now.
    """
    if deadline.is_over:
        return []
    known = bed_prices(
        homes=market.homes,
        cases=market.cases,
        total=market.total,
        allowed=market.allowed,
        families=market.families,
        at=rows,
        seconds=deadline.left,
    )
    if not market.limits:
        return [(row, price) for row, price in known.items() if price[0] == 0]
    if _worth_without_limits(market, deadline) != plan.objective[:2]:
        return []
    return [(row, price) for row, price in known.items() if price == (0, 0)]


def _worth_without_limits(market: Market, deadline: Deadline) -> tuple[int, int] | None:
    """None where the time did not suffice to be certain."""
    try:
        value = plan_value(
            homes=market.homes,
            cases=market.cases,
            total=market.total,
            allowed=market.allowed,
            families=market.families,
            seconds=deadline.left,
        )
    except NoChoiceInTime:
        return None
    return (value.urgency, value.total) if value.is_optimal else None


def _counted(market: Market, plan: JointPlan, row: int, deadline: Deadline) -> Price | None:
    homes, limits = with_a_bed_more(market.homes, market.limits, row)
    try:
        more = replace(market, homes=homes, limits=limits).plan(seconds=deadline.left)
    except NoChoiceInTime:
        return None
    if not more.is_optimal:
        return None
    now, then = (int(market.sizes[one.home != LEFT_OUT].sum()) for one in (plan, more))
    return Price(
        more.objective[0] - plan.objective[0], more.objective[1] - plan.objective[1], then - now
    )
