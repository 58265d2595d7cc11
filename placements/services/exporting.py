"""Records of children leave the product: who asked, why, who agreed, how often it was fetched."""

from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import Council, User
from accounts.policy import Can, allows
from needs.models import Child, ChildQuerySet
from needs.scope import visible_children
from placements.errors import MoveNotPossible, NotYours
from placements.models import APPROVAL_ABOVE, Export, ReferralQuerySet
from placements.scope import visible_referrals

W: Final = Export.What
OF_ONE: Final = (W.ONE_JSON, W.ONE_CSV, W.EVERYTHING)


@transaction.atomic
def ask_for_export(
    *,
    council: Council,
    what: str,
    reason: str,
    by: User,
    now: datetime,
    with_names: bool = False,
    child: Child | None = None,
) -> Export:
    """Note what somebody wants to take out, and of how many children."""
    count = 1 if child else children_of(what, by=by, now=now).count()
    return Export.objects.create(
        council=council,
        what=what,
        child=child,
        with_names=with_names,
        reason=reason,
        children=count,
        by=by,
        at=now,
    )


@transaction.atomic
def approve_export(*, export: Export, by: User, now: datetime) -> Export:
    """
    A second person agrees.

    :raises NotYours: it is the one who asked, or somebody who may not take records out.
    :raises MoveNotPossible: it needs nobody's approval any more.
    """
    locked = Export.objects.select_for_update().get(pk=export.pk)
    if locked.by_id == by.pk or not allows(by, Can.EXCHANGE):
        raise NotYours("Somebody else has to agree: you asked for this file")
    if not locked.needs_approval or locked.has_ended(now):
        raise MoveNotPossible("This file is not waiting for a second person")
    locked.approved_by, locked.approved_at = by, now
    locked.save(update_fields=["approved_by", "approved_at"])
    return locked


@transaction.atomic
def count_download(*, export: Export, by: User, now: datetime) -> Export:
    """
    Let the person who asked fetch the file once more.

    The rights are looked at again: what the file holds is what the person may see now.

    :raises NotYours: somebody else asked for it.
    :raises MoveNotPossible: it waits for a second person, is a day old, or was fetched three times.
    """
    locked = Export.objects.select_for_update().get(pk=export.pk)
    if locked.by_id != by.pk:
        raise NotYours("Only the person who asked for this file can download it")
    if locked.has_ended(now):
        raise MoveNotPossible("A file can be downloaded three times within a day. Ask for it again")
    count = 1 if locked.what in OF_ONE else children_of(locked.what, by=by, now=now).count()
    locked.children = max(locked.children, count)
    if locked.needs_approval:
        raise MoveNotPossible(
            f"A file about more than {APPROVAL_ABOVE} children needs a second person’s approval"
        )
    locked.downloads += 1
    locked.save(update_fields=["children", "downloads"])
    return locked


def requests_of(council: Council) -> QuerySet[Export]:
    """What was asked for about many children at once; none of it names one of them."""
    return council.exports.filter(child__isnull=True).select_related("by", "approved_by")


def referrals_of(*, by: User, now: datetime) -> ReferralQuerySet:
    """The open referrals that exist for the person."""
    return visible_referrals(by, now=now).live()


def children_of(what: str, *, by: User, now: datetime) -> ChildQuerySet:
    """The children that a file of this kind is about."""
    everyone = visible_children(by, now=now)
    if what == W.CHILDREN:
        return everyone
    return everyone.filter(pk__in=referrals_of(by=by, now=now).values("child_id"))
