"""
Taking up what changed: the rows that the database's triggers left, made into one run a council.

A row is taken away in the transaction that queues the run, so a worker that dies loses nothing.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from accounts.models import Council
from matching.models import Policy, Run
from matching.services.asking import ask_for_run
from matching.services.touched import touched_by_homes
from placements.models import MatchAsked, Referral
from providers.models import RegisterChange
from providers.register import MOST_NAMED


@dataclass(frozen=True, slots=True)
class Taken:
    """What waits for one council and no other worker has; locked until the transaction ends."""

    changes: list[int]  # keys of register changes
    asked: list[int]  # keys of matches asked
    home_ids: frozenset[int] | None  # None: every home
    referral_ids: frozenset[int] | None  # None: every search


def take_up_changes(*, now: datetime, on: date) -> list[int]:
    """
    Queue one run for each council with changes that touch one of its searches; the runs' keys.

    Safe to call twice, and by several workers at once: each row is taken by one of them.
    """
    runs = [_take_up(council_id, now=now, on=on) for council_id in councils_waiting()]
    return [run.pk for run in runs if run is not None]


def councils_waiting() -> list[int]:
    """Councils with changes that nobody has taken up yet."""
    changes = RegisterChange.objects.filter(folded__isnull=True).values_list("council_id")
    asked = MatchAsked.objects.values_list("council_id")
    return sorted({council_id for (council_id,) in changes.union(asked)})


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits for one council."""

    council: str
    changes: int  # statements that wrote to its register
    searches: int  # searches that ask for a match; one may ask more than once
    since: datetime


def backlog() -> list[Backlog]:
    """What waits, council by council; nothing where all is seen to."""
    found = []
    for council in Council.objects.filter(pk__in=councils_waiting()).order_by("name"):
        changes = RegisterChange.objects.filter(council=council, folded__isnull=True)
        asked = MatchAsked.objects.filter(council=council)
        times = [*changes.values_list("at", flat=True), *asked.values_list("asked_at", flat=True)]
        found.append(Backlog(council.name, changes.count(), asked.count(), min(times)))
    return found


@transaction.atomic
def _take_up(council_id: int, *, now: datetime, on: date) -> Run | None:
    taken = _lock_rows(council_id)
    # A run that has read the register already may yet publish what it read: after it.
    if Run.objects.filter(council=council_id, state=Run.State.RUNNING).exists():
        return None
    council = Council.objects.get(pk=council_id)
    referrals = _touched(council, taken, on=on)
    fold_changes(council_id, taken.changes)
    MatchAsked.objects.filter(pk__in=taken.asked).delete()
    if not referrals:
        return None
    return ask_for_run(
        council=council, what=Run.What.CHANGED, referrals=referrals, by=None, now=now, on=on
    )


def _lock_rows(council_id: int) -> Taken:
    waiting = RegisterChange.objects.filter(council=council_id, folded__isnull=True)
    changes = list(
        waiting.select_for_update(skip_locked=True, no_key=True).values_list("pk", "home_ids")
    )
    asked = list(
        MatchAsked.objects.filter(council=council_id)
        .select_for_update(skip_locked=True, no_key=True)
        .values_list("pk", "referral_id")
    )
    return Taken(
        changes=[pk for pk, _ in changes],
        asked=[pk for pk, _ in asked],
        home_ids=_union([homes for _, homes in changes]),
        referral_ids=_union([None if one is None else [one] for _, one in asked]),
    )


def _union(parts: Collection[Collection[int] | None]) -> frozenset[int] | None:
    """All that the parts name together; None as soon as one of them names everything."""
    named = [part for part in parts if part is not None]
    return None if len(named) < len(parts) else frozenset[int]().union(*named)


def _touched(council: Council, taken: Taken, *, on: date) -> set[int]:
    searched = Referral.objects.searched().filter(council=council)
    if not Policy.objects.filter(council=council).exists():
        return set()  # nothing is ranked yet; its first policy asks for all
    homes, referrals = taken.home_ids, taken.referral_ids
    if homes is None or len(homes) > MOST_NAMED or referrals is None:
        return set(searched.values_list("pk", flat=True))
    asked = set(searched.filter(pk__in=referrals).values_list("pk", flat=True))
    if not homes:
        return asked
    return asked | touched_by_homes(council=council, home_ids=homes, on=on)


_FOLD = """
WITH taken AS (
  DELETE FROM providers_registerchange
  WHERE council_id = %s AND (id = ANY(%s) OR folded IS NOT NULL)
  RETURNING id, folded, folded_keys
)
INSERT INTO providers_registerchange (council_id, home_ids, folded, folded_keys)
SELECT %s, '{}', sum(coalesce(folded, 1)), sum(coalesce(folded_keys, id)) FROM taken
HAVING count(*) > 0
"""


def fold_changes(council_id: int, changes: list[int]) -> None:
    """Put one row in the place of changes that were seen to; the register's stamp stays."""
    if not changes:
        return
    with connection.cursor() as cursor:
        cursor.execute(_FOLD, [council_id, changes, council_id])
