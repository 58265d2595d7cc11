"""Runs: matched in batches by one worker or several, published all at once by the last."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Least
from django.utils import timezone

from matching.arrays import RegisterArrays, cases_of, policy_of, register_of
from matching.errors import LostLease
from matching.kernel.homes import Homes
from matching.models import Match, Policy, Run, RunBatch
from matching.services.batches import claim, cut, drop, renew, start, stop
from matching.services.bell import ring
from matching.services.changes import store_changes
from matching.services.found import Found, find, is_all_kept
from matching.services.policies import policy_in_force
from matching.services.publish import publish
from matching.services.store import store_options, store_refused
from placements.models import Referral

log = logging.getLogger(__name__)

REFERRALS_A_WRITE: Final = 50  # written, counted as done, and the lease renewed, this often


def carry_out(
    *, run_id: int, batches: int | None = None, clock: Callable[[], datetime] = timezone.now
) -> bool:
    """
    Do what is free of a run, and say whether this call published it.

    Safe to call twice, and by several workers at once: each batch is leased to one, and whoever
    finishes the last publishes all of them, so that yesterday's rankings stay whole until then.
    Whatever goes wrong is left for the next attempt; after five the run is marked as failed.

    :param batches: do so many at most and ring for the rest; all if None.
    """
    run = start(run_id, clock())
    done = 0
    while run is not None and (batches is None or done < batches):
        batch = claim(run, clock())
        if batch is None:
            break
        if batches is not None and done + 1 == batches and _is_waiting(run):
            ring(run_id=run.pk)
        if not _do(run, batch, clock):
            return False
        done += 1
    return run is not None and _published(run, clock)


def _is_waiting(run: Run) -> bool:
    return run.batches.filter(state=RunBatch.State.QUEUED).exists()


def _do(run: Run, batch: RunBatch, clock: Callable[[], datetime]) -> bool:
    try:
        _match(run, batch, clock)
    except LostLease:
        log.warning("batch taken up by another worker", extra={"run_id": run.pk})
        return False
    except Exception:
        log.exception("batch stopped", extra={"run_id": run.pk})
        drop(batch, clock())
        return False
    return True


def _published(run: Run, clock: Callable[[], datetime]) -> bool:
    try:
        return publish(run, clock())
    except Exception:
        log.exception("run not published", extra={"run_id": run.pk})
        stop(run.pk, clock())
        return False


def _match(run: Run, batch: RunBatch, clock: Callable[[], datetime]) -> None:
    """Rank and write a batch piece by piece; what an earlier attempt wrote is not done again."""
    policy = policy_in_force(run.council)
    register = register_of(run.council, on=run.on)
    ranked_by = policy_of(policy)
    keeps_all = is_all_kept(run, register)
    by_night: dict[date, Homes] = {}
    pieces = cut(_left(run, batch), REFERRALS_A_WRITE) or [[]]
    for piece in pieces:
        referrals = Referral.objects.searched().filter(pk__in=piece).order_by("first_night", "pk")
        cases = cases_of(referrals, register=register, policy=ranked_by, on=run.on)
        found = [
            find(
                referral,
                case,
                register=register,
                policy=ranked_by,
                by_night=by_night,
                keeps_all=keeps_all,
            )
            for referral, case in cases
        ]
        with transaction.atomic():
            renew(batch, clock(), done=piece is pieces[-1])
            _write(run, found, policy=policy, register=register)
            done = Least(F("referrals_done") + len(piece), F("referrals_total"))
            Run.objects.filter(pk=run.pk).update(referrals_done=done)


def _left(run: Run, batch: RunBatch) -> list[int]:
    written = set(
        Match.objects.filter(run=run, referral__in=batch.referral_ids)
        .values_list("referral_id", flat=True)
        .iterator()
    )
    return [pk for pk in batch.referral_ids if pk not in written]


def _write(run: Run, found: list[Found], *, policy: Policy, register: RegisterArrays) -> None:
    """Matches that nobody sees until all of the run are published."""
    matches = Match.objects.bulk_create(
        [one.as_match(run=run, policy=policy, register=register) for one in found]
    )
    pairs = [(match.pk, one) for match, one in zip(matches, found, strict=True)]
    store_options(pairs, register=register)
    store_refused(pairs)
    store_changes(pairs, on=run.on)
