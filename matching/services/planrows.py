"""The rows of a plan: each referral's home in the plan, alone and in turn, and the beds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Refusal
from matching.kernel.families import SPLIT_PENALTY
from matching.kernel.plan import LEFT_OUT
from matching.models import Plan, PlanBed, PlanRow
from matching.services.contention import Contested, Price
from matching.services.market import Market

Against = PlanRow.Against


@dataclass(frozen=True, slots=True)
class Place:
    """A home as one referral ranks it."""

    home_id: int
    tier: int
    total: int
    distance_tenths: int
    weekly_pence: int | None  # None: the register holds no price


def place_at(market: Market, place: int, row: int) -> Place | None:
    """
    A home in the ranking of one referral.

    :param place: of the referral.
    :param row: of the home; -1 gives None.
    """
    if row == LEFT_OUT:
        return None
    ranking, case = market.rankings[place], market.waiting.cases[place]
    at = int(np.flatnonzero(ranking.order == row)[0])
    return Place(
        home_id=int(ranking.home_id[row]),
        tier=int(ranking.tier[at]),
        total=int(ranking.total[at]),
        distance_tenths=int(ranking.distance_tenths[row]),
        weekly_pence=market.waiting.register.prices.pence(row, case.price_band),
    )


def against(mine: Place | None, other: Place | None, *, has_options: bool) -> PlanRow.Against:
    """What the plan gives beside another home: tiers before totals, as everywhere."""
    if not has_options:
        return Against.NONE
    if mine is None:
        return Against.SAME if other is None else Against.WAITS
    if other is None or (mine.tier, -mine.total) < (other.tier, -other.total):
        return Against.BETTER
    return Against.SAME if (mine.tier, mine.total) == (other.tier, other.total) else Against.WORSE


def rows_of(
    market: Market, *, plan: Plan, where: NDArray[np.int64], turn: NDArray[np.int64]
) -> list[PlanRow]:
    """
    One row a referral.

    :param where: (groups,) row of the planned home, -1 where none.
    :param turn: (groups,) the same when everybody chooses in turn.
    """
    return [
        _row(market, plan, group, place, int(where[group]), int(turn[group]))
        for group, places in enumerate(market.members)
        for place in places
    ]


def _row(market: Market, plan: Plan, group: int, place: int, planned: int, turned: int) -> PlanRow:
    options, ranking = market.options[group].row, market.rankings[place]
    mine = place_at(market, place, planned)
    alone = place_at(market, place, int(options[0]) if len(options) else LEFT_OUT)
    turn = place_at(market, place, turned)
    return PlanRow(
        plan=plan,
        referral=market.waiting.referrals[place],
        group=group,
        children=market.cases[group].arriving,
        family=market.family_of(group),
        weekly_pence=None if mine is None else mine.weekly_pence,
        against_alone=against(mine, alone, has_options=bool(len(options))),
        against_turn=against(mine, turn, has_options=bool(len(options))),
        options_count=len(options),
        near_misses_count=int(ranking.near_miss.sum()),
        reasons={} if len(options) else _reasons(ranking.counts()),
        **_columns(mine, "home_id", "tier", "total", "distance_tenths"),
        **_columns(alone, "alone_home_id", "alone_tier", "alone_total", "alone_tenths"),
        **_columns(turn, "turn_home_id", "turn_tier", "turn_total", "turn_tenths"),
    )


def _columns(place: Place | None, *names: str) -> dict[str, Any]:
    """Home, tier, total and distance under these names; without a place all are null."""
    if place is None:
        return dict.fromkeys(names)
    values = (place.home_id, place.tier, place.total, place.distance_tenths)
    return dict(zip(names, values, strict=True))


def _reasons(counts: Mapping[Refusal, int]) -> dict[str, int]:
    return {str(refusal.name): count for refusal, count in counts.items() if count}


def beds_of(
    market: Market, *, plan: Plan, wanted: Sequence[Contested], worth: Mapping[int, Price]
) -> list[PlanBed]:
    """One row a contested home."""
    return [_bed(market, plan, one, worth.get(one.row)) for one in wanted]


def _bed(market: Market, plan: Plan, one: Contested, price: Price | None) -> PlanBed:
    return PlanBed(
        plan=plan,
        home_id=int(market.homes.home_id[one.row]),
        beds_free=one.beds_free,
        groups_first=one.groups_first,
        children_first=one.children_first,
        children_planned=one.children_planned,
        price_urgency=None if price is None else price.urgency,
        price_total=None if price is None else price.total,
        more_children=None if price is None else price.children,
    )


def total_in_turn(rows: Iterable[PlanRow]) -> int:
    """
    The sum of totals when all choose in turn, thousandths of a point.

    Of a sibling group the mean (floor), once; less what the families cost that are then split, as
    in a plan.
    """
    totals: dict[int, list[int]] = {}
    homes: dict[int, set[int | None]] = {}
    for row in rows:
        if row.turn_total is not None:
            totals.setdefault(row.group, []).append(row.turn_total)
            if row.family is not None:
                homes.setdefault(row.family, set()).add(row.turn_home_id)
    extra = sum(len(used) - 1 for used in homes.values())
    return sum(sum(group) // len(group) for group in totals.values()) - SPLIT_PENALTY * extra
