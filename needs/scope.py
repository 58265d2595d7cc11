"""
The children that exist for a person: where every page, answer and export begins.

A restricted record (docs/restricted.md) is absent for whoever is not on its list, so a query that
begins anywhere else tells them that it is there; tests/restricted/test_source.py refuses it.
"""

from datetime import datetime
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from needs.models import Child, ChildQuerySet, hidden_from

Rows = TypeVar("Rows", bound=QuerySet[Any])


def visible_children(user: User, *, now: datetime | None = None) -> ChildQuerySet:
    """The children of the person's council whose records exist for the person."""
    children = Child.objects.filter(council=user.council_id)
    return children.visible_to(user, now=now or timezone.now())


def hidden_siblings(child: Child, *, of: User, now: datetime) -> ChildQuerySet:
    """Brothers and sisters whom the person cannot see, and so can neither choose nor leave out."""
    others = Child.objects.filter(sibling_group=child.sibling_group_id).exclude(pk=child.pk)
    if child.sibling_group_id is None:
        return others.none()
    return others.filter(pk__in=hidden_from(of, now=now))


def only_visible(
    rows: Rows, *, to: User, child: str = "child", now: datetime | None = None
) -> Rows:
    """
    Rows about children, without those of the records that are hidden from the person.

    :param child: the way from a row to its child, such as ``"referral__child"``.
    """
    hidden = hidden_from(to, now=now or timezone.now())
    return rows.exclude(**{f"{child}__in": hidden})
