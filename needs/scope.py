"""
The children that exist for a person: where every page, answer and export begins.

A restricted record (docs/restricted.md) is absent for whoever is not on its list, so a query that
begins anywhere else tells them that it is there; tests/restricted/test_source.py refuses it.
"""

from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.utils import timezone

from accounts.access import PersonRequest
from accounts.models import User
from needs.models import BreakGlass, Child, ChildQuerySet, hidden_from, locked_to

Rows = TypeVar("Rows", bound=QuerySet[Any])


def visible_children(user: User, *, now: datetime | None = None) -> ChildQuerySet:
    """The children of the person's council whose records exist for the person."""
    children = Child.objects.filter(council=user.council_id)
    return children.visible_to(user, now=now or timezone.now())


def disclosable_children(user: User) -> ChildQuerySet:
    """Whose whole record the person may take out: an administrator only where on the list."""
    now = timezone.now()
    return visible_children(user, now=now).exclude(pk__in=locked_to(user, now=now))


def glass_until(user: User, *, child: str, now: datetime | None = None) -> Subquery:
    """
    When the emergency access by which the person sees a row's child ends; for ``annotate``.

    :param child: the row's column that holds the child's key.
    """
    opened = BreakGlass.objects.open_at(now or timezone.now())
    mine = opened.filter(person=user, child=OuterRef(child)).order_by("-until")
    return Subquery(mine.values("until")[:1])


def tell_glass(request: PersonRequest, found: Model) -> None:
    """Let the page say that it is shown by emergency access, and until when."""
    request.glass_until = vars(found)["glass_until"]


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
