"""All of a run's rankings become the current ones in one transaction, or none does."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from matching.models import Match, Option, Run, RunBatch
from matching.models.matches import FIRST
from matching.services.notices import store_notices


@transaction.atomic
def publish(run: Run, now: datetime) -> bool:
    """
    Swap the run's rankings in, and say whether this call did; not before its last batch is done.

    Whoever finishes the last batch calls it, and where two do, or one died just then, it happens
    once: the run's row is the lock. One council's runs publish one after the other.
    """
    mine = Run.objects.select_for_update(skip_locked=True, no_key=True)
    if not mine.filter(pk=run.pk, state=Run.State.RUNNING).exists():
        return False
    if run.batches.exclude(state=RunBatch.State.DONE).exists():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('publish'), %s)", [run.council_id])
    _overtaken(run).delete()
    matches = Match.objects.filter(run=run)
    store_notices(run, now=now)
    _retire(Match.objects.filter(is_current=True, referral__in=matches.values("referral")))
    matches.update(is_current=True)
    run.batches.all().delete()
    Run.objects.filter(pk=run.pk).update(state=Run.State.DONE, finished_at=now, error="")
    return True


def _overtaken(run: Run) -> QuerySet[Match]:
    """Ours for referrals whose current match comes from a later run: it would be older news."""
    later = Match.objects.filter(council=run.council_id, is_current=True, run__gt=run.pk)
    return Match.objects.filter(run=run, referral__in=later.values("referral"))


def _retire(current: QuerySet[Match]) -> None:
    """Past matches keep their first 50 options and all their refusals."""
    past = list(current.values_list("pk", "keeps_all"))
    long = Q(match__in=[pk for pk, keeps_all in past if keeps_all], rank__gt=FIRST)
    Option.objects.filter(long).delete()
    Match.objects.filter(pk__in=[pk for pk, _ in past]).update(is_current=False)
