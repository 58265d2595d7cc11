"""What the searches that have ended were matched to on their last morning.

The demo has one register, today's. For each child who was placed it is ranked as it stands, but for
the home that was chosen, whose bed was still free then and which had one child fewer, and for the
homes that would have been chosen instead, which were full (taste.py).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from accounts.models import Council
from matching.arrays import RegisterArrays, cases_of, policy_of, register_of, rows
from matching.demo.taste import preferred
from matching.kernel.homes import ALREADY_FREE, Homes
from matching.kernel.ranking import rank
from matching.kernel.types import Case
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Match, Policy, Run
from matching.models.matches import FIRST
from matching.services import policy_in_force
from matching.services.found import Found
from matching.services.store import store_options
from placements.models import Status, Stay

_NIGHT: Final = time(2)  # before the morning on which the demo's children are placed
_MOST: Final = 250  # placements of a council, the latest: enough to see how it chooses


def match_earlier(*, on: date) -> int:
    """A night's run for each day on which children were placed; how many were ranked."""
    done = 0
    for council in Council.objects.order_by("name"):
        register, policy = register_of(council, on=on), policy_in_force(council)
        stays = Stay.objects.lived().filter(
            council=council, home__isnull=False, referral__status=Status.PLACED
        )
        latest = stays.select_related("referral", "council").order_by("-referral__closed_at", "pk")
        by_day = list(latest[:_MOST])[::-1]
        for day, placed in groupby(by_day, key=_closed_on):
            done += _match_night(council, day, list(placed), register, policy)
    return done


def _closed_on(stay: Stay) -> date:
    if stay.referral is None or stay.referral.closed_at is None:
        raise ValueError(f"stay {stay.pk} has no search that ended")
    return stay.referral.closed_at.date()


def _match_night(
    council: Council, day: date, placed: list[Stay], register: RegisterArrays, policy: Policy
) -> int:
    found = list(_found(placed, register, policy, day))
    at = datetime.combine(day, _NIGHT, tzinfo=UTC)
    if not found:
        return 0
    run = Run.objects.create(
        council=council, what=Run.What.NIGHTLY, on=day, state=Run.State.DONE, asked_at=at,
        started_at=at, finished_at=at, referrals_total=len(found), referrals_done=len(found),
    )  # fmt: skip
    matches = Match.objects.bulk_create(
        [one.as_match(run=run, policy=policy, register=register) for one in found]
    )
    pairs = [(match.pk, one) for match, one in zip(matches, found, strict=True)]
    store_options(pairs, register=register)
    return len(found)


def _found(
    placed: list[Stay], register: RegisterArrays, policy: Policy, day: date
) -> Iterable[Found]:
    kernel_policy = policy_of(policy)
    home_of = {stay.referral_id: stay.home_id for stay in placed}
    referrals = [stay.referral for stay in placed if stay.referral is not None]
    answers = rows.answers(placed[0].council, on=day) if placed else {}
    for referral, case in cases_of(referrals, register=register, policy=kernel_policy, on=day):
        chosen = register.homes.rows_of([home_of[referral.pk] or 0])
        homes = _as_then(register.for_night(case.first_night), chosen, day, answers)
        homes = _without_preferred(homes, case, kernel_policy, chosen, referral.child.ref)
        ranking = rank(homes, case, kernel_policy, top=FIRST)
        yield Found(referral, case, homes, ranking, keeps_all=False)


def _without_preferred(
    homes: Homes, case: Case, policy: KernelPolicy, chosen: NDArray[np.int64], dice: str
) -> Homes:
    """What would have been chosen instead was full on that morning (taste.py)."""
    beds_free = homes.beds_free.copy()
    for row in chosen.tolist():
        beds_free[preferred(rank(homes, case, policy, top=0), row, dice=dice)] = 0
    return replace(homes, beds_free=beds_free)


def _as_then(
    homes: Homes, chosen: NDArray[np.int64], day: date, answers: dict[int, tuple[int, int]]
) -> Homes:
    """
    The chosen home with the child's bed free, confirmed on the day, and without the child.

    What providers answered is told up to the day; the yes to this very child came after the list.
    """
    beds_free, free_from = homes.beds_free.copy(), homes.free_from.copy()
    confirmed_on, fostered = homes.confirmed_on.copy(), homes.fostered.copy()
    beds_free[chosen] = np.maximum(beds_free[chosen], 1)
    free_from[chosen] = ALREADY_FREE
    confirmed_on[chosen] = day.toordinal()
    fostered[chosen] = np.maximum(fostered[chosen] - 1, 0)
    told = [answers.get(home_id, (0, 0)) for home_id in homes.home_id.tolist()]
    asked, accepted = np.array(told, dtype=np.int32).reshape(len(homes), 2).T.copy()
    asked[chosen] = np.maximum(asked[chosen] - 1, 0)
    accepted[chosen] = np.maximum(accepted[chosen] - 1, 0)
    return replace(
        homes,
        beds_free=beds_free,
        free_from=free_from,
        confirmed_on=confirmed_on,
        fostered=fostered,
        asked=asked,
        accepted=accepted,
    )
