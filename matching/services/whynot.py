"""Why not another home? Force the pair, solve again, and name what it would cost whom."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from accounts.models import Council
from matching.errors import CannotTell
from matching.kernel.plan import LEFT_OUT, Infeasible, NoChoiceInTime
from matching.models import Plan, PlanRow
from matching.services.market import Market, market_of, waiting_in
from matching.services.planrows import Place, place_at
from placements.models import Referral

SECONDS: Final = 10.0  # somebody waits for the page


@dataclass(frozen=True, slots=True)
class Moved:
    """One referral whose home differs between the plan and the plan with the pair forced."""

    referral: Referral
    group: int
    children: int  # of the group
    before: Place | None
    after: Place | None


@dataclass(frozen=True, slots=True)
class Cost:
    """What the forced pair costs everybody: the plan's value less the value with the pair."""

    urgency: int
    total: int
    children_placed: int  # fewer than in the plan; negative: more
    penalty: int  # of the total: what the plan pays for split families, less that with the pair
    own: frozenset[int]  # the groups that were asked about
    moved: tuple[Moved, ...]  # these first
    proven: bool  # both plans are proven best, so that the difference is exact


def is_stale(plan: Plan, *, on: date) -> bool:
    """Whether the referrals, the homes or the policy have changed since, or the day has."""
    return plan.on != on or waiting_in(plan.council, on=on).digest != plan.inputs_digest


def why_not(
    *,
    council: Council,
    plan: Plan | None,
    referral: Referral,
    home_id: int,
    on: date,
    together: bool = False,
    unseen: Collection[int] = (),
) -> Cost:
    """
    Solve the plan again with one referral in a home of its options. Nothing is written.

    :param together: with all of its family who wait, in this one home.
    :param unseen: referrals that do not exist for whoever asks, and are in no such family.
    :raises CannotTell: there is no plan, the inputs have changed since, the home is no option of
        the referral, the pair breaks a rule of the plan, or ten seconds were not enough.
    """
    if plan is None:
        raise CannotTell("Nothing has been planned yet.")
    waiting = waiting_in(council, on=on)
    if plan.on != on or waiting.digest != plan.inputs_digest:
        raise CannotTell(
            "Referrals or homes have changed since this plan was made. Plan again, then ask again."
        )
    market = market_of(waiting)
    group, row = _pair(market, referral, home_id)
    asked = _family(market, group, row, unseen) if together else [group]
    try:
        forced = market.plan(seconds=SECONDS, forced=(asked, row))
    except Infeasible as error:
        raise CannotTell(
            "This home cannot be in any plan for this child: a rule stands against it."
        ) from error
    except NoChoiceInTime as error:
        raise CannotTell("This could not be worked out in ten seconds. Try again later.") from error
    where = _home_of_each_group(market, plan)
    changed = [g for g in np.flatnonzero(where != forced.home).tolist() if g not in asked]
    placed = [int(market.sizes[homes != LEFT_OUT].sum()) for homes in (where, forced.home)]
    return Cost(
        urgency=plan.urgency - forced.objective[0],
        total=plan.total - forced.objective[1],
        children_placed=placed[0] - placed[1],
        penalty=int(
            (market.families.penalties(where) - market.families.penalties(forced.home)).sum()
        ),
        own=frozenset(asked),
        moved=tuple(
            Moved(
                referral=waiting.referrals[place],
                group=g,
                children=market.cases[g].arriving,
                before=place_at(market, place, int(where[g])),
                after=place_at(market, place, int(forced.home[g])),
            )
            for g in (*asked, *changed)
            for place in market.members[g]
        ),
        proven=plan.is_proven and forced.is_optimal,
    )


def _pair(market: Market, referral: Referral, home_id: int) -> tuple[int, int]:
    """The group of the referral, and the row of the home where it is one of its options."""
    place = market.place_of.get(referral.pk)
    rows = market.homes.rows_of([home_id])
    if place is None or not len(rows):
        raise CannotTell("This referral or this home is not part of the plan.")
    group, row = market.group_of[place], int(rows[0])
    if not market.allowed[group, row]:
        raise CannotTell("This home cannot be offered to this child, so it is in no plan.")
    return group, row


def _family(market: Market, group: int, row: int, unseen: Collection[int]) -> list[int]:
    """The groups of the family, this one first, where the home is an option of all of them."""
    family = market.family_of(group)
    kin = [
        other
        for other in (market.families.members[family] if family is not None else [])
        if market.waiting.referrals[market.members[other][0]].pk not in unseen
    ]
    if len(kin) < 2:
        raise CannotTell("Nobody is waiting who would rather live with this child.")
    if not market.allowed[kin, row].all():
        raise CannotTell("This home cannot be offered to all of them, so it is in no plan.")
    return sorted(kin, key=lambda other: (other != group, other))


def _home_of_each_group(market: Market, plan: Plan) -> NDArray[np.int64]:
    """The stored plan as rows of the homes, (groups,); -1 where left out."""
    where = np.full(len(market.cases), LEFT_OUT, dtype=np.int64)
    row_of = {home_id: row for row, home_id in enumerate(market.homes.home_id.tolist())}
    placed = PlanRow.objects.filter(plan=plan, home__isnull=False)
    for group, home_id in placed.values_list("group", "home_id"):
        if home_id is not None:
            where[group] = row_of[home_id]
    return where
