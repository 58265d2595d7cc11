"""Asking for runs: the rows that wait in PostgreSQL until a worker takes them up."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from accounts.models import Council, User
from matching.errors import NotSearched
from matching.models import Run
from placements.models import SEARCHED, Referral


@transaction.atomic
def ask_for_run(
    *,
    council: Council,
    what: Run.What,
    by: User | None,
    now: datetime,
    on: date,
    referral: Referral | None = None,
    referrals: Collection[int] = (),
) -> Run:
    """
    Queue a run, or return the one that is queued already for the same thing.

    :param referral: the one that a run of one referral matches.
    :param referrals: primary keys of those that a run after a change matches; those that are not
        being searched are left as they are. They join a run after a change that is still queued.
    :raises NotSearched: one referral is asked for whose homes are not being looked for.
    :raises ValueError: a run after a change is asked for without referrals, or another with them.
    """
    if bool(referrals) != (what == Run.What.CHANGED):
        raise ValueError("a run after a change names its referrals, and no other run does")
    if referral is not None and referral.status not in SEARCHED:
        raise NotSearched(
            f"Homes are only matched while a referral is being searched. "
            f"This one is: {referral.get_status_display().lower()}."
        )
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)  # one question at a time
    same = Run.objects.filter(council=council, what=what, referral=referral, on=on)
    if what == Run.What.NIGHTLY:
        existing = same.first()
    else:  # locked, so that no worker claims it while referrals join
        existing = same.filter(state=Run.State.QUEUED).select_for_update().first()
        # A run asked for since may start earlier, and what it publishes would win over this one's.
        if existing and Run.objects.filter(council=council, pk__gt=existing.pk).exists():
            existing = None
    if existing is None:
        existing = Run(
            council=council, what=what, referral=referral, on=on, asked_at=now, asked_by=by
        )
    if existing.pk is None or referrals:
        existing.referral_ids = sorted({*existing.referral_ids, *referrals})
        existing.save()
    return existing
