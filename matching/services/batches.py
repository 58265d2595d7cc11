"""The batches of a run: cut, claimed by one worker at a time, dropped and taken up again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Greatest

from matching.errors import LostLease
from matching.models import Match, Run, RunBatch
from placements.models import Referral

LEASE: Final = timedelta(seconds=45)  # a worker that says nothing for so long is presumed dead
MOST_ATTEMPTS: Final = 5
ONE_BATCH: Final = 400  # a council's night: not worth reading the register twice
REFERRALS_A_BATCH: Final = 200  # of a larger run, so that nobody waits long for the last one
STOPPED = "Stopped, and will be taken up again within a minute and a half."
GIVEN_UP = "Stopped five times. The rankings before it still stand. Tell your administrator."


@transaction.atomic
def start(run_id: int, now: datetime) -> Run | None:
    """
    The run, under way: cut into batches if nobody has done so yet; None where it is over.

    Batches follow the first nights, so that a worker builds the homes of a night once.
    """
    run = Run.objects.select_for_update(no_key=True).get(pk=run_id)
    if run.state == Run.State.QUEUED:
        nights = _referrals(run).order_by("first_night", "pk").values_list("pk", flat=True)
        wanted = list(nights)
        size = ONE_BATCH if len(wanted) <= ONE_BATCH else REFERRALS_A_BATCH
        RunBatch.objects.bulk_create(
            RunBatch(run=run, referral_ids=ids) for ids in cut(wanted, size)
        )
        run.state, run.started_at = Run.State.RUNNING, now
        run.referrals_total = len(wanted)
        run.save(update_fields=["state", "started_at", "referrals_total"])
    return run if run.state == Run.State.RUNNING else None


def _referrals(run: Run) -> QuerySet[Referral]:
    searched = Referral.objects.searched().filter(council=run.council_id)
    if run.referral_id is not None:
        return searched.filter(pk=run.referral_id)
    return searched.filter(pk__in=run.referral_ids) if run.referral_ids else searched


def cut(ids: Sequence[int], size: int) -> list[list[int]]:
    """The ids in pieces of a size; the last may be shorter."""
    return [list(ids[i : i + size]) for i in range(0, len(ids), size)]


def _free(now: datetime) -> Q:
    """Batches that nobody works on: not begun, or dropped by a worker that died."""
    return Q(state=RunBatch.State.QUEUED) | Q(state=RunBatch.State.RUNNING, lease_until__lte=now)


@transaction.atomic
def claim(run: Run, now: datetime) -> RunBatch | None:
    """The next free batch, leased to this worker; None where there is none."""
    free = run.batches.filter(_free(now)).order_by("pk")
    batch = free.select_for_update(skip_locked=True, no_key=True).first()
    if batch is None:
        return None
    batch.state, batch.lease_until = RunBatch.State.RUNNING, now + LEASE
    batch.attempt += 1
    batch.save(update_fields=["state", "lease_until", "attempt"])
    if batch.attempt > run.attempt:
        Run.objects.filter(pk=run.pk).update(attempt=Greatest(F("attempt"), batch.attempt))
    return batch


def renew(batch: RunBatch, now: datetime, *, done: bool = False) -> None:
    """
    Keep the batch for another lease, or give it up as done; locks it to the end of the transaction.

    :raises LostLease: another worker has taken it up, or the run has failed.
    """
    kept = RunBatch.objects.filter(
        pk=batch.pk, attempt=batch.attempt, state=RunBatch.State.RUNNING
    ).update(
        state=RunBatch.State.DONE if done else RunBatch.State.RUNNING,
        lease_until=None if done else now + LEASE,
    )
    if not kept:
        raise LostLease(f"batch {batch.pk} of run {batch.run_id}")


@transaction.atomic
def drop(batch: RunBatch, now: datetime) -> None:
    """Leave a batch that went wrong to the next attempt; after five the run has failed."""
    mine = RunBatch.objects.filter(pk=batch.pk, attempt=batch.attempt, state=RunBatch.State.RUNNING)
    if mine.update(state=RunBatch.State.QUEUED, lease_until=None):
        _leave_or_fail(batch.run_id, batch.attempt, now)


@transaction.atomic
def stop(run_id: int, now: datetime) -> None:
    """Count an attempt to publish that went wrong; after five the run has failed."""
    run = Run.objects.select_for_update(no_key=True).get(pk=run_id)
    Run.objects.filter(pk=run_id).update(attempt=F("attempt") + 1)
    _leave_or_fail(run_id, run.attempt + 1, now)


def _leave_or_fail(run_id: int, attempt: int, now: datetime) -> None:
    run = Run.objects.filter(pk=run_id, state=Run.State.RUNNING)
    if attempt < MOST_ATTEMPTS:
        run.update(error=STOPPED)
    elif run.update(state=Run.State.FAILED, error=GIVEN_UP, finished_at=now):
        RunBatch.objects.filter(run=run_id).delete()  # so that no other worker writes any more
        Match.objects.filter(run=run_id).delete()  # none of them was ever published


def runs_to_take_up(*, now: datetime) -> list[int]:
    """Runs that wait for a worker: not begun, with a free batch, or matched and not published."""
    under_way = Run.objects.filter(state=Run.State.RUNNING)
    leased = Q(batches__state=RunBatch.State.RUNNING, batches__lease_until__gt=now)
    free = RunBatch.objects.filter(_free(now)).values("run")
    waiting = Run.objects.filter(
        Q(state=Run.State.QUEUED)
        | Q(pk__in=under_way.filter(pk__in=free).values("pk"))
        | Q(pk__in=under_way.exclude(pk__in=under_way.filter(leased).values("pk")).values("pk"))
    )
    return list(waiting.order_by("pk").values_list("pk", flat=True))
