"""Who may see one child's record: restricted or not, the people on its list, and who never may."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import Role, User, UserQuerySet
from accounts.policy import ROLES, Can, allows
from needs.errors import AccessUnchanged, NotForYou
from needs.models import AllowedPerson, Child, ExcludedPerson, Restriction
from needs.models.restrictions import WrittenQuerySet

DECIDERS = "Only the child’s team manager or a manager decides who sees a record"
NOBODY_LEFT = (
    "Somebody on the list has to be able to decide who sees the record. "
    "Allow another manager, or the child’s team manager, first"
)


def may_decide(child: Child, user: User) -> bool:
    """Whether the person decides who sees the record: a manager, or the child's team manager."""
    if not allows(user, Can.RESTRICT_RECORDS) or user.council_id != child.council_id:
        return False
    if user.role == Role.MANAGER:
        return True
    teams = {child.team_id, child.social_worker.team_id} - {None}
    return child.social_worker_id == user.pk or user.team_id in teams


def people_who_see_children(child: Child) -> UserQuerySet:
    """Those whose role lets them see children at all."""
    people = User.objects.filter(council=child.council_id, is_active=True)
    return people.filter(role__in=ROLES[Can.SEE_REFERRALS])


def owners_of(child: Child) -> UserQuerySet:
    """The child's social worker and the managers of the team."""
    teams = [pk for pk in (child.team_id, child.social_worker.team_id) if pk is not None]
    managers = Q(role=Role.TEAM_MANAGER, team__in=teams)
    people = User.objects.filter(council=child.council_id, is_active=True)
    return people.filter(Q(pk=child.social_worker_id) | managers)


@transaction.atomic
def restrict_child(
    *, child: Child, people: Iterable[User], reason: str, by: User, now: datetime
) -> Restriction:
    """
    From here on only these people, its owners and whoever restricts it see the record.

    :raises NotForYou: somebody else decides this.
    :raises AccessUnchanged: it is restricted already.
    """
    _decided(child, by)
    if child.restrictions.in_force().exists():
        raise AccessUnchanged("This record is restricted already")
    made = Restriction.objects.create(
        council_id=child.council_id, child=child, since=now, by=by, reason=reason
    )
    kept_out = set(child.excluded_people.in_force().values_list("person", flat=True))
    for person in {*people, *owners_of(child), by}:
        if person.pk not in kept_out:
            _put_on_list(child, person, reason, by, now)
    return made


@transaction.atomic
def lift_restriction(*, child: Child, reason: str, by: User, now: datetime) -> None:
    """
    The record is seen by role again; exclusions stay.

    :raises NotForYou: somebody else decides this.
    :raises AccessUnchanged: it is not restricted.
    """
    _decided(child, by)
    if not _end(child.restrictions.in_force(), reason, by, now):
        raise AccessUnchanged("This record is not restricted")
    _end(child.allowed_people.in_force(), reason, by, now)


@transaction.atomic
def allow_person(*, child: Child, person: User, reason: str, by: User, now: datetime) -> None:
    """
    Put somebody on the list of a restricted record.

    :raises NotForYou: somebody else decides this.
    :raises AccessUnchanged: the record is not restricted, or the person is excluded from it.
    """
    _decided(child, by)
    if not child.restrictions.in_force().exists():
        raise AccessUnchanged("This record is not restricted, so it has no list")
    if child.excluded_people.in_force().filter(person=person).exists():
        raise AccessUnchanged(f"{person} is excluded from this record", field="person")
    _put_on_list(child, person, reason, by, now)


@transaction.atomic
def exclude_person(*, child: Child, person: User, reason: str, by: User, now: datetime) -> None:
    """
    From here on the record does not exist for this person, whatever their role or the list says.

    :raises NotForYou: somebody else decides this.
    :raises AccessUnchanged: nobody would be left to decide.
    """
    _decided(child, by)
    if child.excluded_people.in_force().filter(person=person).exists():
        raise AccessUnchanged(f"{person} is excluded already", field="person")
    ExcludedPerson.objects.create(
        council_id=child.council_id, child=child, person=person, since=now, by=by, reason=reason
    )
    on_list = child.allowed_people.in_force().filter(person=person)
    _end(on_list, "Excluded from the record", by, now)
    _somebody_decides(child)


@transaction.atomic
def end_allowed(*, allowed: AllowedPerson, reason: str, by: User, now: datetime) -> None:
    """
    Take somebody off the list of a restricted record.

    :raises NotForYou: somebody else decides this.
    :raises AccessUnchanged: nobody would be left to decide.
    """
    _decided(allowed.child, by)
    _end(AllowedPerson.objects.in_force().filter(pk=allowed.pk), reason, by, now)
    _somebody_decides(allowed.child)


@transaction.atomic
def end_exclusion(*, exclusion: ExcludedPerson, reason: str, by: User, now: datetime) -> None:
    """
    The person sees the record again as far as role and list let them.

    :raises NotForYou: somebody else decides this.
    """
    _decided(exclusion.child, by)
    _end(ExcludedPerson.objects.in_force().filter(pk=exclusion.pk), reason, by, now)


def _decided(child: Child, by: User) -> None:
    """Lock the child, so that two people who decide at once do so one after the other."""
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    if not may_decide(child, by):
        raise NotForYou(DECIDERS)


def _put_on_list(child: Child, person: User, reason: str, by: User, now: datetime) -> None:
    AllowedPerson.objects.get_or_create(
        council_id=child.council_id,
        child=child,
        person=person,
        ended_at=None,
        defaults={"since": now, "by": by, "reason": reason},
    )


def _end(written: WrittenQuerySet, reason: str, by: User, now: datetime) -> int:
    return written.update(ended_at=now, ended_by=by, ended_why=reason)


def _somebody_decides(child: Child) -> None:
    """A restricted record that nobody could open again would be lost."""
    if not child.restrictions.in_force().exists():
        return
    listed = child.allowed_people.in_force().select_related("person")
    if not any(may_decide(child, one.person) for one in listed):
        raise AccessUnchanged(NOBODY_LEFT, field="person")
