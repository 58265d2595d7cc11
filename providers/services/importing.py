"""Files of homes: check first, then apply all of it or nothing."""

from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import Council, User
from providers.errors import RegisterChanged
from providers.imports.layouts import Sheet, find_sheet
from providers.imports.planning import Plan, plan_import
from providers.imports.tables import candidate_tables
from providers.imports.writing import Writer
from providers.models import HomesImport


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, or would do; the JSON of ``import_homes``."""

    rows: int
    new: int
    changed: int
    unchanged: int
    skipped: int
    rejected: int
    kept_newer: int
    skipped_reasons: dict[str, int]
    faults: list[dict[str, Any]]
    applied: bool
    layout: str
    encoding: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def read_homes(
    *, content: bytes, council: Council, by: User | None, now: datetime, apply: bool
) -> Outcome:
    """
    Check a file of homes and, where asked and no row is rejected, apply it in one transaction.

    :raises WrongFile: the file cannot be read as a table of homes.
    """
    sheet = find_sheet(candidate_tables(content))
    with transaction.atomic():
        plan = _planned(sheet, council=council, now=now, lock=apply)
        applies = apply and not plan.rejected
        if applies:
            _write(plan, council=council, by=by, now=now)
    return _outcome(sheet, plan, applied=applies)


@transaction.atomic
def check_homes(
    *, content: bytes, filename: str, council: Council, by: User, now: datetime
) -> HomesImport:
    """
    Check a file against the register and remember it until somebody confirms.

    Nothing of the register is changed. A file that was checked before and not applied is dropped.

    :raises WrongFile: the file cannot be read as a table of homes; nothing is remembered.
    """
    sheet = find_sheet(candidate_tables(content))
    plan = _planned(sheet, council=council, now=now)
    HomesImport.objects.filter(council=council, content__isnull=False).update(
        content=None, state=HomesImport.State.REFUSED
    )
    record = HomesImport(council=council, by=by, filename=filename[-200:])
    record.digest = sha256(content).hexdigest()
    record.content = None if plan.rejected else content
    _note(record, sheet, plan, now)
    record.save()
    return record


def apply_homes(*, checked: HomesImport, by: User, now: datetime) -> HomesImport:
    """
    Apply a checked file: all of it, or nothing.

    :raises RegisterChanged: the register, or the file's record, is not as it was when the file was
        checked; the check is done again and kept, for the person to look at.
    """
    with transaction.atomic():
        record = HomesImport.objects.select_for_update().get(pk=checked.pk)
        if record.state != HomesImport.State.CHECKED or record.content is None:
            raise RegisterChanged(f"This file is no longer waiting: {record}.")
        sheet = find_sheet(candidate_tables(bytes(record.content)))
        plan = _planned(sheet, council=record.council, now=now, lock=True)
        is_as_seen = plan.digest() == record.plan_digest and not plan.rejected
        if is_as_seen:
            _write(plan, council=record.council, by=by, now=now)
            record.state, record.applied_at = HomesImport.State.APPLIED, now
            record.content, record.by = None, by
        else:
            record.content = None if plan.rejected else record.content
            _note(record, sheet, plan, now)
        record.save()
    if not is_as_seen:
        raise RegisterChanged(
            "The register has changed since the file was checked, so nothing was written. "
            "The file has been checked again: look at the new counts before you apply it."
        )
    return record


def _planned(sheet: Sheet, *, council: Council, now: datetime, lock: bool = False) -> Plan:
    if lock:  # one import of a council at a time, so that two cannot add the same new home
        Council.objects.select_for_update(no_key=True).get(pk=council.pk)
    return plan_import(sheet, council=council, on=timezone.localdate(now), lock=lock)


def _write(plan: Plan, *, council: Council, by: User | None, now: datetime) -> None:
    Writer(council=council, by=by, now=now, on=timezone.localdate(now)).write(plan)


def _note(record: HomesImport, sheet: Sheet, plan: Plan, now: datetime) -> None:
    outcome = _outcome(sheet, plan, applied=False)
    record.at = now
    record.plan_digest = plan.digest()
    record.state = HomesImport.State.REFUSED if plan.rejected else HomesImport.State.CHECKED
    for name in (
        "rows",
        "new",
        "changed",
        "unchanged",
        "skipped",
        "rejected",
        "kept_newer",
        "skipped_reasons",
        "faults",
        "layout",
        "encoding",
    ):
        setattr(record, name, getattr(outcome, name))


def _outcome(sheet: Sheet, plan: Plan, *, applied: bool) -> Outcome:
    return Outcome(
        rows=plan.rows,
        new=len(plan.new),
        changed=len(plan.changed),
        unchanged=plan.unchanged,
        skipped=len(plan.skipped),
        rejected=plan.rejected,
        kept_newer=plan.kept_newer,
        skipped_reasons=dict(sorted(plan.skipped_reasons.items())),
        faults=[fault._asdict() for fault in plan.faults],
        applied=applied,
        layout=sheet.layout.name,
        encoding=sheet.encoding,
    )
