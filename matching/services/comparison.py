"""What another policy would have done: the same referrals, homes and day, ranked under both."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

import numpy as np
from django.db.models import Q, QuerySet

from accounts.models import Council
from matching.arrays import RegisterArrays, cases_of, policy_of, priced, register_of
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.types import Case, Ranking
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Policy
from placements.models import CLOSED, Referral, ReferralQuerySet

DAYS: Final = 365  # "the last 12 months"
MOST: Final = 2_000  # referrals that one comparison ranks; beyond, a sample that stays the same


@dataclass(frozen=True, slots=True)
class First:
    """The first option of a ranking."""

    home_id: int
    tier: int
    need: int  # per mille
    tenths: int  # of a mile from the child's home
    weekly_pence: int | None  # None: the register holds no price


@dataclass(frozen=True, slots=True)
class Compared:
    """One referral under both policies."""

    referral: Referral
    age: int  # on the first night
    before: First | None  # None: no home may be offered
    after: First | None
    appear: int  # options under the proposal that were refused before
    vanish: int

    @property
    def changed(self) -> bool:
        """Another home comes first, or one where there was none, or none any more."""
        return _home(self.before) != _home(self.after)

    @property
    def size(self) -> tuple[int, int, int, int, int]:
        """How large the change is: options lost or won, tier, need fit, miles, weekly cost."""
        if self.before is None or self.after is None:
            return (int(self.changed), 0, 0, 0, 0)
        cost = (self.before.weekly_pence, self.after.weekly_pence)
        return (
            0,
            abs(self.before.tier - self.after.tier),
            abs(self.before.need - self.after.need),
            abs(self.before.tenths - self.after.tenths),
            0 if None in cost else abs((cost[0] or 0) - (cost[1] or 0)),
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """All referrals of the last 12 months under the policy in force and under another."""

    on: date
    since: date
    population: int  # referrals there were
    rows: tuple[Compared, ...]  # largest change first

    @property
    def is_sample(self) -> bool:
        return len(self.rows) < self.population


def compare_policies(
    *,
    council: Council,
    in_force: Policy,
    proposed: Policy,
    on: date,
    referrals: ReferralQuerySet | None = None,
) -> Comparison:
    """
    Rank today's homes for every referral of the last 12 months under both policies.

    Homes, day and case are the same for both, so that the policy alone makes the difference.
    Nothing is written. Beyond ``MOST`` referrals a sample is ranked, the same one every time.

    :param referrals: only these, such as those that a person may see; None is all of the council's.
    """
    since = on - timedelta(days=DAYS)
    keys = list(_asked(council, since, referrals).values_list("pk", flat=True))
    register = register_of(council, on=on)
    before, after = policy_of(in_force), policy_of(proposed)
    by_night: dict[date, Homes] = {}
    rows = [
        _compared(referral, case, register, before, after, by_night)
        for batch in _batches(_sampled(keys))
        for referral, case in cases_of(batch, register=register, policy=before, on=on)
    ]
    rows.sort(key=lambda row: (not row.changed, *(-part for part in row.size), row.referral.pk))
    return Comparison(on=on, since=since, population=len(keys), rows=tuple(rows))


def _asked(council: Council, since: date, referrals: ReferralQuerySet | None) -> QuerySet[Referral]:
    """Referrals with a confirmed profile, made in the last 12 months or still open."""
    wanted = Q(created_at__date__gt=since) | ~Q(status__in=CLOSED)
    among = Referral.objects.all() if referrals is None else referrals
    return among.filter(
        wanted, council=council, profile__confirmed_at__isnull=False, first_night__isnull=False
    )


def _sampled(keys: list[int]) -> list[int]:
    """All of them, or those whose digests come first: the same sample whenever it is drawn."""
    if len(keys) <= MOST:
        return sorted(keys)
    return sorted(sorted(keys, key=lambda pk: sha256(str(pk).encode()).digest())[:MOST])


def _batches(keys: list[int]) -> Iterator[list[Referral]]:
    """Referrals in batches with each child once: who declined a child is asked child by child."""
    waiting = list(Referral.objects.filter(pk__in=keys).select_related("child").order_by("-pk"))
    while waiting:
        batch: list[Referral] = []
        later: list[Referral] = []
        children: set[int] = set()
        for referral in waiting:
            (later if referral.child_id in children else batch).append(referral)
            children.add(referral.child_id)
        yield batch
        waiting = later


def _compared(
    referral: Referral,
    case: Case,
    register: RegisterArrays,
    before: KernelPolicy,
    after: KernelPolicy,
    by_night: dict[date, Homes],
) -> Compared:
    homes = by_night.get(case.first_night)
    if homes is None:
        homes = by_night[case.first_night] = register.for_night(case.first_night)
    was = rank(homes, case, before, top=0)
    # A price that is not known counts as the dearest of the band, so it moves with the policy.
    is_now = rank(homes, priced(case, register, after), after, top=0)
    could, can = was.refusals == 0, is_now.refusals == 0
    return Compared(
        referral=referral,
        age=case.age,
        before=_first(was, register, case),
        after=_first(is_now, register, case),
        appear=int(np.count_nonzero(can & ~could)),
        vanish=int(np.count_nonzero(could & ~can)),
    )


def _first(ranking: Ranking, register: RegisterArrays, case: Case) -> First | None:
    if not len(ranking.order):
        return None
    row = int(ranking.order[0])
    return First(
        home_id=int(ranking.home_id[row]),
        tier=int(ranking.tier[0]),
        need=int(ranking.scores[0, 0]),
        tenths=int(ranking.distance_tenths[row]),
        weekly_pence=register.prices.pence(row, case.price_band),
    )


def _home(first: First | None) -> int | None:
    return None if first is None else first.home_id
