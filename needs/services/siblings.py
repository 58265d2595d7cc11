"""Brothers and sisters who are in care at the same time."""

from collections.abc import Iterable

from django.db import transaction

from needs.models import Child, SiblingGroup


@transaction.atomic
def set_siblings(*, child: Child, others: Iterable[Child]) -> SiblingGroup | None:
    """
    Make these children the brothers and sisters of the child; without any, end the tie.

    Whoever else was in one of their groups comes along: a brother's sister is a sister.
    """
    chosen = {other.pk for other in others} - {child.pk}
    before = child.sibling_group
    Child.objects.filter(pk=child.pk).update(sibling_group=None)
    if before is not None:
        _let_go(before, kept=chosen)
    if not chosen:
        child.sibling_group = None
        return None
    group = _group_of(child, chosen)
    joined = Child.objects.filter(council_id=child.council_id)
    theirs = set(joined.filter(pk__in=chosen).values_list("sibling_group_id", flat=True))
    joined.filter(sibling_group_id__in=theirs - {None}).update(sibling_group=group)
    joined.filter(pk__in={*chosen, child.pk}).update(sibling_group=group)
    child.sibling_group = group
    return group


def _group_of(child: Child, chosen: set[int]) -> SiblingGroup:
    """The group one of them is in already, else a new one."""
    found = SiblingGroup.objects.filter(council_id=child.council_id, children__in=chosen).order_by(
        "pk"
    )
    return found.first() or SiblingGroup.objects.create(council_id=child.council_id)


def _let_go(group: SiblingGroup, *, kept: set[int]) -> None:
    """Take those out of the old group who were not chosen again; a group of one is no group."""
    if not kept:
        if group.children.count() == 1:
            group.children.update(sibling_group=None)
        return
    group.children.exclude(pk__in=kept).update(sibling_group=None)
