"""Files of homes: check first, then apply all of it or nothing."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from django.utils import timezone

from accounts.models import Council, User
from accounts.staging import Kind, apply_file, check_file, read_file
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
    own_words: dict[str, int]  # what homes offer that is on no list, and in how many rows
    skipped_reasons: dict[str, int]
    faults: list[dict[str, Any]]
    applied: bool
    layout: str
    encoding: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Checked:
    """A file whose header is known, and what it would do to the register."""

    sheet: Sheet
    plan: Plan

    @property
    def is_refused(self) -> bool:
        return bool(self.plan.rejected)

    def digest(self) -> str:
        return self.plan.digest()

    def counts(self) -> dict[str, Any]:
        counted = self.outcome(applied=False).as_dict()
        del counted["applied"]
        return counted

    def outcome(self, *, applied: bool) -> Outcome:
        plan = self.plan
        return Outcome(
            rows=plan.rows,
            new=len(plan.new),
            changed=len(plan.changed),
            unchanged=plan.unchanged,
            skipped=len(plan.skipped),
            rejected=plan.rejected,
            kept_newer=plan.kept_newer,
            own_words=dict(sorted(plan.own_words.items())),
            skipped_reasons=dict(sorted(plan.skipped_reasons.items())),
            faults=[fault._asdict() for fault in plan.faults],
            applied=applied,
            layout=self.sheet.layout.name,
            encoding=self.sheet.encoding,
        )


def read_homes(
    *, content: bytes, council: Council, by: User | None, now: datetime, apply: bool
) -> Outcome:
    """
    Check a file of homes and, where asked and no row is rejected, apply it in one transaction.

    :raises WrongFile: the file cannot be read as a table of homes.
    """
    checked, applied = read_file(
        kind=HOMES, content=content, council=council, by=by, now=now, apply=apply
    )
    return checked.outcome(applied=applied)


def check_homes(
    *, content: bytes, filename: str, council: Council, by: User, now: datetime
) -> HomesImport:
    """
    Check a file against the register and remember it until somebody confirms.

    Nothing of the register is changed. A file that was checked before and not applied is dropped.

    :raises WrongFile: the file cannot be read as a table of homes; nothing is remembered.
    """
    record = HomesImport(council=council, by=by, filename=filename[-200:])
    earlier = HomesImport.objects.filter(council=council)
    return check_file(kind=HOMES, record=record, content=content, earlier=earlier, now=now)


def apply_homes(*, checked: HomesImport, by: User, now: datetime) -> HomesImport:
    """
    Apply a checked file: all of it, or nothing.

    :raises RegisterChanged: the register, or the file's record, is not as it was when the file was
        checked; the check is done again and kept, for the person to look at.
    """
    return apply_file(kind=HOMES, checked=checked, by=by, now=now, moved_on=RegisterChanged)


def _planned(content: bytes, council: Council, now: datetime, lock: bool) -> Checked:
    sheet = find_sheet(candidate_tables(content))
    on = timezone.localdate(now)
    return Checked(sheet, plan_import(sheet, council=council, on=on, lock=lock))


def _write(checked: Checked, council: Council, by: User | None, now: datetime) -> None:
    Writer(council=council, by=by, now=now, on=timezone.localdate(now)).write(checked.plan)


HOMES: Final = Kind(plan=_planned, write=_write)
