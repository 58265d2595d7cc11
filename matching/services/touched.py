"""Which searches a change of a few homes touches: those whose ranking would come out otherwise."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

import numpy as np
from django.db import connection

from accounts.models import Council
from matching.arrays import RegisterArrays, cases_of, policy_of, register_of
from matching.arrays.subset import only_homes
from matching.kernel.codes import Dimension
from matching.kernel.homes import Homes
from matching.models import Match, Option
from matching.services.found import Found, find
from matching.services.policies import policy_in_force
from placements.models import Referral

# Home to how it stands: the stored columns of its option, or its reasons and the near miss.
Standings = dict[int, tuple[Any, ...]]

OPTION_COLUMNS = (
    "tier",
    "total",
    "need",
    "nearness",
    "affordability",
    "continuity",
    "assurance",
    "need_best",
    "weekly_pence",
    "distance_tenths",
    "about",
    "beds_free",
    "free_from",
    "confirmed_on",
    "shortfalls",
)
_REFUSED = """
SELECT refused.match_id, home.id, refused.reasons, refused.near_miss
FROM matching_refused refused, unnest(refused.home_ids) AS home (id)
WHERE refused.match_id = ANY(%s) AND refused.home_ids && %s::bigint[] AND home.id = ANY(%s)
"""


def touched_by_homes(*, council: Council, home_ids: Collection[int], on: date) -> set[int]:
    """
    The searches of the council whose ranking differs now from the stored one in these homes.

    Only these homes are ranked, against every search, and compared with what is stored, column by
    column. Homes do not influence each other's scores or refusals, so where none of them differs
    the whole ranking is the same. A search that has never been matched is always touched, and so
    is one of a register so large that its match keeps the first options only.
    """
    searched = list(Referral.objects.searched().filter(council=council).order_by("pk"))
    stored = _stored(searched, home_ids)
    policy = policy_of(policy_in_force(council))
    register = only_homes(register_of(council, on=on), home_ids)
    by_night: dict[date, Homes] = {}
    return {
        referral.pk
        for referral, case in cases_of(searched, register=register, policy=policy, on=on)
        if stored.get(referral.pk)
        != standings(
            find(referral, case, register=register, policy=policy, by_night=by_night), register
        )
    }


def standings(found: Found, register: RegisterArrays) -> Standings:
    """How each home of the register stands, in the words of the stored rows."""
    ranking, homes = found.ranking, found.homes
    standing: Standings = {
        int(homes.home_id[row]): (int(ranking.refusals[row]), bool(ranking.near_miss[row]))
        for row in np.flatnonzero(ranking.refusals)
    }
    for place, row in enumerate(ranking.order):
        standing[int(homes.home_id[row])] = (
            int(ranking.tier[place]),
            int(ranking.total[place]),
            *ranking.scores[place].tolist(),
            int(ranking.need_best[place]),
            register.prices.pence(row, found.case.price_band),
            int(ranking.distance_tenths[row]),
            bool(register.about[row] | found.referral.child.home_about),
            int(homes.beds_free[row]),
            _day(homes.free_from[row]),
            _day(homes.confirmed_on[row]),
            {c.name: int(level) for c in Dimension if (level := ranking.shortfalls[place][c])},
        )
    return standing


def _day(ordinal: int) -> date | None:
    return date.min + timedelta(days=int(ordinal) - 1) if ordinal else None


def _stored(searched: Iterable[Referral], home_ids: Collection[int]) -> dict[int, Standings]:
    """Referral to how the homes stand in its current match, where there is one that says so."""
    ids = [one.pk for one in searched]
    current = Match.objects.filter(referral__in=ids, is_current=True, keeps_all=True)
    referral_of = dict(current.values_list("pk", "referral_id"))
    stored: dict[int, Standings] = {referral: {} for referral in referral_of.values()}
    options = Option.objects.filter(match__in=referral_of, home__in=home_ids)
    for match_id, home_id, *row in options.values_list("match_id", "home_id", *OPTION_COLUMNS):
        stored[referral_of[match_id]][home_id] = tuple(row)
    with connection.cursor() as cursor:
        homes = list(home_ids)
        cursor.execute(_REFUSED, [list(referral_of), homes, homes])
        for match_id, home_id, reasons, near_miss in cursor.fetchall():
            stored[referral_of[match_id]][home_id] = (reasons, near_miss)
    return stored
