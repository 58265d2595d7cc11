"""Referrals in the Placements Data Standard, in and out."""

from collections.abc import Iterable
from datetime import datetime

from accounts.models import Council, User
from accounts.staging import Kind, read_file
from needs.scope import visible_children
from placements.models import Referral
from placements.standard.mapping import state
from placements.standard.planning import StandardPlan, plan_standard
from placements.standard.taking import write_standard
from placements.standard.writing import Stated


def read_standard_file(
    *,
    content: bytes,
    council: Council,
    by: User | None,
    now: datetime,
    apply: bool,
) -> tuple[StandardPlan, bool]:
    """
    Look at a file or, where asked and nothing in it is refused, write it: for a command.

    :param by: who brings the file; None only looks, at all of the council's children.
    :returns: the plan, and whether it was written.
    :raises WrongFile: the file cannot be read.
    """
    if by is None:
        return plan_standard(content, children=council.children.all(), lock=False), False
    return read_file(
        kind=standard_kind(by), content=content, council=council, by=by, now=now, apply=apply
    )


def stated_of(referrals: Iterable[Referral]) -> list[Stated]:
    """Each referral in the standard's terms."""
    return [state(referral) for referral in referrals]


def standard_kind(by: User) -> Kind[StandardPlan]:
    """How the person's file is planned and written: for the children that exist for them."""

    def plan(content: bytes, council: Council, now: datetime, lock: bool) -> StandardPlan:
        return plan_standard(content, children=visible_children(by, now=now), lock=lock)

    def write(plan: StandardPlan, council: Council, _: User | None, now: datetime) -> None:
        write_standard(plan, by=by, now=now)

    return Kind(plan, write)
