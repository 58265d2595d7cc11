"""Families of a plan: whether they are together, what a split costs, and whether they could be."""

import numpy as np
from numpy.typing import NDArray

from matching.kernel.groups import GroupOptions, group_options
from matching.kernel.plan import LEFT_OUT
from matching.kernel.sharing import Sharing
from matching.models import Plan, PlanFamily
from matching.services.market import Market

Obstacle = PlanFamily.Obstacle


def families_of(market: Market, *, plan: Plan, where: NDArray[np.int64]) -> list[PlanFamily]:
    """
    One row a family.

    :param where: (groups,) row of the planned home, -1 where none.
    """
    penalties = market.families.penalties(where).tolist()
    return [
        _row(market, plan, number, members, where, penalties[number])
        for number, members in enumerate(market.families.members)
    ]


def homes_for_all(market: Market, members: list[int]) -> GroupOptions:
    """
    The homes that could take all of a family if nobody else waited, best first.

    By the worst tier and the mean total, as for those who must live together.
    """
    shared = group_options([market.rankings[market.members[one][0]] for one in members])
    lawful = np.array([_may_live(market, members, row) for row in shared.row.tolist()], dtype=bool)
    return GroupOptions(shared.row[lawful], shared.tier[lawful], shared.total[lawful])


def _may_live(market: Market, members: list[int], row: int) -> bool:
    where = np.full(len(market.cases), LEFT_OUT, dtype=np.int64)
    where[members] = row
    return not market.rules.faults(where)


def _row(
    market: Market,
    plan: Plan,
    number: int,
    members: list[int],
    where: NDArray[np.int64],
    penalty: int,
) -> PlanFamily:
    rows = homes_for_all(market, members).row
    return PlanFamily(
        plan=plan,
        number=number,
        homes=len(set(where[members].tolist()) - {LEFT_OUT}),
        penalty=penalty,
        options_count=len(rows),
        best_home_id=int(market.homes.home_id[rows[0]]) if len(rows) else None,
        obstacle="" if len(rows) else _obstacle(market, members),
    )


def _obstacle(market: Market, members: list[int]) -> Obstacle:
    """What stands in the way at every home, the reason that no home could change first."""
    sharing = Sharing(market.cases, market.homes, families=market.families)
    apart = sharing.apart(np.array(members, dtype=np.int64))
    np.fill_diagonal(apart, False)
    if apart.any():
        return Obstacle.AT_RISK
    return Obstacle.NO_ROOM if market.allowed[members].all(axis=0).any() else Obstacle.NO_OPTION
