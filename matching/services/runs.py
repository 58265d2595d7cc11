"""Runs: claimed by one worker at a time, published all at once."""

import logging
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

from django.db import connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from matching.arrays import RegisterArrays, cases_of, policy_of, register_of
from matching.errors import LostLease
from matching.kernel.homes import Homes
from matching.models import Match, Option, Policy, Run
from matching.services.changes import store_changes
from matching.services.found import Found, find
from matching.services.policies import policy_in_force
from matching.services.store import store_options, store_refused
from placements.models import Referral

log = logging.getLogger(__name__)

LEASE: Final = timedelta(seconds=45)  # a worker that says nothing for so long is presumed dead
MOST_ATTEMPTS: Final = 5
REFERRALS_A_REPORT: Final = 20  # progress is written, and the lease renewed, this often
KEPT_OPTIONS: Final = 50  # of a match that is no longer the current one


def carry_out(*, run_id: int, clock: Callable[[], datetime] = timezone.now) -> bool:
    """
    Do a run if it is free, and say whether this call finished it.

    Safe to call twice: a second worker finds it claimed or done. Rankings are computed first and
    published in one transaction, so that yesterday's stay whole until then. Whatever goes wrong
    is left for the next attempt; after five the run is marked as failed.
    """
    run = _claim(run_id, clock())
    if run is None:
        return False
    try:
        _match(run, clock)
    except LostLease:
        log.warning("run taken up by another worker", extra={"run_id": run_id})
        return False
    except Exception:
        log.exception("run stopped", extra={"run_id": run_id})
        _give_up_or_leave(run, clock())
        return False
    return True


def _claim(run_id: int, now: datetime) -> Run | None:
    free = Q(state=Run.State.QUEUED) | Q(state=Run.State.RUNNING, lease_until__lte=now)
    claimed = Run.objects.filter(free, pk=run_id).update(
        state=Run.State.RUNNING,
        attempt=F("attempt") + 1,
        lease_until=now + LEASE,
        started_at=Coalesce("started_at", now),
        referrals_done=0,
    )
    return Run.objects.select_related("council").get(pk=run_id) if claimed else None


def _mine(run: Run) -> Q:
    """The run while no other worker has taken it up: the attempt is the fencing token."""
    return Q(pk=run.pk, attempt=run.attempt, state=Run.State.RUNNING)


def _give_up_or_leave(run: Run, now: datetime) -> None:
    if run.attempt >= MOST_ATTEMPTS:
        words = "Stopped five times. The rankings before it still stand. Tell your administrator."
        Run.objects.filter(_mine(run)).update(
            state=Run.State.FAILED, error=words, finished_at=now, lease_until=None
        )
    else:
        words = "Stopped, and will be taken up again within a minute and a half."
        Run.objects.filter(_mine(run)).update(error=words, lease_until=now)


def _match(run: Run, clock: Callable[[], datetime]) -> None:
    policy = policy_in_force(run.council)
    register = register_of(run.council, on=run.on)
    kernel_policy = policy_of(policy)
    cases = cases_of(_referrals(run), register=register, policy=kernel_policy, on=run.on)
    _report(run, clock(), done=0, total=len(cases))
    found: list[Found] = []
    by_night: dict[date, Homes] = {}
    for referral, case in cases:
        found.append(
            find(referral, case, register=register, policy=kernel_policy, by_night=by_night)
        )
        if len(found) % REFERRALS_A_REPORT == 0:
            _report(run, clock(), done=len(found), total=len(cases))
    _report(run, clock(), done=len(found), total=len(cases))
    _publish(run, found, policy=policy, register=register, now=clock())


def _referrals(run: Run) -> Iterable[Referral]:
    searched = Referral.objects.searched().filter(council=run.council).order_by("pk")
    if run.referral_id is not None:
        return searched.filter(pk=run.referral_id)
    return searched.filter(pk__in=run.referral_ids) if run.referral_ids else searched


def _report(run: Run, now: datetime, *, done: int, total: int) -> None:
    kept = Run.objects.filter(_mine(run)).update(
        referrals_done=done, referrals_total=total, lease_until=now + LEASE
    )
    if not kept:
        raise LostLease(f"run {run.pk}")


@transaction.atomic
def _publish(
    run: Run, found: list[Found], *, policy: Policy, register: RegisterArrays, now: datetime
) -> None:
    """Swap the new rankings in, all or none. One council's runs publish one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('publish'), %s)", [run.council_id])
    done = Run.objects.filter(_mine(run)).update(
        state=Run.State.DONE, finished_at=now, lease_until=None, error=""
    )
    if not done:
        raise LostLease(f"run {run.pk}")
    newer = _matched_since(run)
    kept = [one for one in found if one.referral.pk not in newer]
    _retire([one.referral.pk for one in kept])
    matches = Match.objects.bulk_create(
        [one.as_match(run=run, policy=policy, register=register) for one in kept]
    )
    pairs = [(match.pk, one) for match, one in zip(matches, kept, strict=True)]
    store_options(pairs, register=register)
    store_refused(pairs)
    store_changes(pairs, on=run.on)


def _matched_since(run: Run) -> set[int]:
    """Referrals whose current match comes from a later run: ours would be the older news."""
    later = Match.objects.filter(council=run.council, is_current=True, run__gt=run.pk)
    return set(later.values_list("referral_id", flat=True))


def _retire(referrals: list[int]) -> None:
    """Past matches keep their first 50 options and all their refusals."""
    past = Match.objects.filter(referral__in=referrals, is_current=True)
    Option.objects.filter(match__in=past, rank__gt=KEPT_OPTIONS).delete()
    past.update(is_current=False)
