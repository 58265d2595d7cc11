"""SSDA903 returns: check first, then bring in what is sound, all of that or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from accounts.models import Council, User
from accounts.staging import Kind, State, apply_file, check_file
from needs.models import Identity, hidden_from
from placements.models import ReturnImport
from placements.returns.files import Source, sources_of
from placements.returns.plan import Outcome, Plan
from placements.returns.planning import plan_return
from placements.returns.reading import Reading, read_return
from placements.returns.rows import Severity
from placements.returns.writing import write

KEPT_FOR: Final = timedelta(days=30)
# Faults that were stored before returns were compared with the year before.
_WITHOUT: Final = {"last_year": ""}
_FIRST: Final = (Outcome.CHANGED, Outcome.LEFT, Outcome.NEW)


def check_return(
    *,
    content: bytes,
    filename: str,
    council: Council,
    worker: User,
    year: int | None,
    by: User,
    now: datetime,
) -> ReturnImport:
    """
    Check a return against the rules and against what is recorded; nothing else is written.

    :param worker: who works with the children that are new.
    :param year: that ends on 31 March; as the files say unless given.
    :raises WrongFile: the file cannot be read as a return; nothing is remembered.
    """
    forget_old_returns(now=now)
    record = ReturnImport(
        council=council, by=by, worker=worker, year=year, filename=filename[-200:]
    )
    earlier = ReturnImport.objects.filter(council=council)
    return check_file(
        kind=_kind(record, by), record=record, content=content, earlier=earlier, now=now
    )


def apply_return(*, checked: ReturnImport, by: User, now: datetime) -> ReturnImport:
    """
    Bring in what is sound in a checked return: all of it, or nothing.

    :raises MovedOn: the records have changed since it was checked, or it is no longer waiting.
    """
    forget_old_returns(now=now)
    return apply_file(kind=_kind(checked, by), checked=checked, by=by, now=now)


@transaction.atomic
def bring_in(
    *, reading: Reading, filename: str, council: Council, by: User, worker: User, now: datetime
) -> Plan:
    """What is sound in a return that was read, into the records, in one transaction."""
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)
    plan = plan_return(reading, council=council, by=by, worker=worker, now=now, lock=True)
    write(plan)
    if not plan.is_refused:
        _remember(plan, filename=filename, council=council, by=by, worker=worker, now=now)
    return plan


def _remember(
    plan: Plan, *, filename: str, council: Council, by: User, worker: User, now: datetime
) -> None:
    """As after a check on the pages: which years are here, and who brought them in."""
    ReturnImport.objects.create(
        council=council, by=by, worker=worker, filename=filename[-200:], state=State.APPLIED,
        at=now, applied_at=now, plan_digest=plan.digest(), **plan.counts(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person may see of a checked return."""

    records: list[dict[str, Any]]
    faults: list[dict[str, Any]]
    children: dict[str, int]  # the children it speaks of and we have, by case number


def shown_to(checked: ReturnImport, *, person: User, now: datetime) -> Shown:
    """
    The return without what it says of children whose records do not exist for the person.

    What changes a record comes first, and faults that cost a row.
    """
    council = checked.council_id
    known = Identity.objects.filter(council=council).exclude(case_ref="")
    children = {ref.upper(): child for ref, child in known.values_list("case_ref", "child")}
    hidden = set(hidden_from(person, now=now).values_list("child", flat=True))
    away = {ref for ref, child in children.items() if child in hidden}
    records = [row for row in checked.records if row["case_ref"] not in away]
    faults = [_WITHOUT | fault for fault in checked.faults if fault["child"] not in away]
    return Shown(
        records=sorted(records, key=lambda row: _FIRST.index(row["outcome"])),
        faults=sorted(faults, key=lambda fault: fault["severity"] != Severity.REJECT),
        children={ref: child for ref, child in children.items() if ref not in away},
    )


def forget_old_returns(*, now: datetime) -> int:
    """Drop the content and the rows of files from more than 30 days ago; how many there were."""
    holds_something = Q(content__isnull=False) | ~Q(faults=[]) | ~Q(records=[])
    old = ReturnImport.objects.filter(holds_something, at__lt=now - KEPT_FOR)
    waiting = old.filter(state=State.CHECKED).update(
        state=State.REFUSED, content=None, faults=[], records=[]
    )
    return waiting + old.update(content=None, faults=[], records=[])


def _kind(record: ReturnImport, by: User) -> Kind[Plan]:
    """How the file of this record is planned; its name may tell its year."""

    def plan(content: bytes, council: Council, now: datetime, lock: bool) -> Plan:
        sources: Iterable[Source] = sources_of(record.filename, content)
        reading = read_return(sources, year=record.year)
        return plan_return(
            reading, council=council, by=by, worker=record.worker, now=now, lock=lock
        )

    return Kind(plan=plan, write=lambda plan, *_: write(plan))
