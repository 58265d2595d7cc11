"""Referrals in the Placements Data Standard: check a file, apply it, and take referrals out."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.db import transaction

from accounts.models import Council, User
from accounts.staging import Kind, apply_file
from needs.models import ChildQuerySet
from needs.scope import visible_children
from placements.incoming import check_incoming
from placements.models import FileImport, Referral
from placements.standard.mapping import state
from placements.standard.planning import StandardPlan, plan_standard
from placements.standard.taking import write_standard
from placements.standard.writing import Stated


def check_standard(
    *, content: bytes, filename: str, council: Council, by: User, now: datetime
) -> FileImport:
    """
    Check a file of referrals and remember it until somebody confirms. No referral is changed.

    :raises WrongFile: the file cannot be read; nothing is remembered.
    """
    return check_incoming(
        kind=_kind(by),
        what=FileImport.What.STANDARD,
        content=content,
        filename=filename,
        council=council,
        by=by,
        now=now,
    )


def apply_standard(*, checked: FileImport, by: User, now: datetime) -> FileImport:
    """
    Apply a checked file: all of it, or nothing. Referrals arrive as drafts.

    :raises MovedOn: the records, or the file's own, are not as they were when it was checked.
    """
    return apply_file(kind=_kind(by), checked=checked, by=by, now=now)


@transaction.atomic
def read_standard_file(
    *,
    content: bytes,
    council: Council,
    by: User | None,
    now: datetime,
    apply: bool,
) -> tuple[StandardPlan, bool]:
    """
    The same for a command, in one step.

    :param by: who brings the file; None only looks, at all of the council's children.
    :returns: the plan, and whether it was written.
    :raises WrongFile: the file cannot be read.
    """
    children: ChildQuerySet = visible_children(by, now=now) if by else council.children.all()
    plan = plan_standard(content, children=children, lock=apply)
    applies = apply and by is not None and not plan.is_refused
    if applies and by is not None:
        write_standard(plan, by=by, now=now)
    return plan, applies


def stated_of(referrals: Iterable[Referral]) -> list[Stated]:
    """Each referral in the standard's terms."""
    return [state(referral) for referral in referrals]


def _kind(by: User) -> Kind[StandardPlan]:
    return Kind(plan=partial(_plan, by), write=_write)


def _plan(by: User, content: bytes, council: Council, now: datetime, lock: bool) -> StandardPlan:
    return plan_standard(content, children=visible_children(by, now=now), lock=lock)


def _write(plan: StandardPlan, council: Council, by: User | None, now: datetime) -> None:
    assert by is not None  # pages have a person
    write_standard(plan, by=by, now=now)
